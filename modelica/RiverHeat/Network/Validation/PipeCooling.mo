within RiverHeat.Network.Validation;
model PipeCooling "Water cools along a long buried pipe, and along one in air: loss and temperature profile at rest"
  parameter Units.Length length = 10e3 "Pipes";
  parameter Units.MassFlowRate m_flow = 3 "Flow";
  parameter Units.Temperature T_in = 323.15 "Water entering";
  parameter Units.Temperature T_outside = 293.15 "Ground, air";
  PipeBench buried(pipe(n = 40, length = length, D_inner = 0.3127, s_wall = 0.0056, film = false, D_casing = 0.45, lambda_insulation = 0.027, buried = true, depth = 1.2, lambda_ground = 1.5, r_fittings = -1, T_start = T_in)) "In the ground";
  PipeBench in_air(pipe(n = 40, length = 0.1*length, D_inner = 0.1071, s_wall = 0.0036, film = false, D_casing = 0.2, lambda_insulation = 0.04, buried = false, alpha = 8, r_fittings = -1, T_start = T_in)) "In air";
  Units.TemperatureDifference T_error_buried "Water leaving, less the closed form";
  Units.TemperatureDifference T_error_air "Water leaving, less the closed form";
  Units.PerUnit loss_error_buried "Loss by that of the closed form, less one";
  Units.PerUnit loss_error_air "Loss by that of the closed form, less one";
  Units.TemperatureDifference profile_error_buried[4] "Water in cells 5, 15, 25, 35, less the closed form";
protected
  constant Real pi = 3.14159265358979;
  final parameter Units.SpecificHeatCapacity cp = Media.Water.specificHeatCapacity(0.5*(T_in + T_outside)) "Water: within 0.1 % from 20 to 50 degC";
  final parameter Types.LinearResistance R_buried = log(0.45/0.3239)/(2*pi*0.027) + log(4*(1.2 + 0.0685*1.5)/0.45)/(2*pi*1.5) "EN 13941";
  final parameter Types.LinearResistance R_air = log(0.2/0.1143)/(2*pi*0.04) + 1/(pi*0.2*8) "Insulation and surface";
  final parameter Units.PerUnit left_buried = exp(-length/(R_buried*m_flow*cp)) "Share of the difference to the ground that is left";
  final parameter Units.PerUnit left_air = exp(-0.1*length/(R_air*m_flow*cp)) "Share of the difference to the air that is left";
equation
  buried.m_flow = m_flow;
  buried.T_in = T_in;
  buried.T_back = T_in;
  buried.T_outside = T_outside;
  in_air.m_flow = m_flow;
  in_air.T_in = T_in;
  in_air.T_back = T_in;
  in_air.T_outside = T_outside;
  T_error_buried = buried.T_out - (T_outside + (T_in - T_outside)*left_buried);
  T_error_air = in_air.T_out - (T_outside + (T_in - T_outside)*left_air);
  loss_error_buried = buried.Q_flow_loss/(m_flow*cp*(T_in - T_outside)*(1 - left_buried)) - 1;
  loss_error_air = in_air.Q_flow_loss/(m_flow*cp*(T_in - T_outside)*(1 - left_air)) - 1;
  for i in 1:4 loop
    profile_error_buried[i] = buried.pipe.T[10*i - 5] - (T_outside + (T_in - T_outside)*exp((5.5 - 10*i)*length/40/(R_buried*m_flow*cp)));
  end for;
  annotation (experiment(StopTime = 1e6, Interval = 1e4, Tolerance = 1e-7), Documentation(info = "<html>
<p>At rest, T = T<sub>outside</sub> + (T<sub>in</sub> - T<sub>outside</sub>) exp(-x/(R m c<sub>p</sub>)) along the
pipe, and the loss is what the water lost. The differences are below 4 mK
(of 9 K that the water cools by) and 5e-5, most of it because the heat capacity is not quite constant.</p>
</html>"));
end PipeCooling;
