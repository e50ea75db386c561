within RiverHeat.Network;
model Pump "Centrifugal pump with speed control"
  parameter Units.MassFlowRate m_flow_nominal = 1000 "Flow at the design point" annotation (Dialog(group = "Characteristic"));
  parameter Units.PressureDifference dp_nominal = 8e5 "Pressure rise at the design point" annotation (Dialog(group = "Characteristic"));
  parameter Units.PerUnit r_shutoff = 1.25 "Pressure rise at no flow by that at the design point, full speed (assumed)" annotation (Dialog(group = "Characteristic"));
  parameter Units.Efficiency efficiency_nominal = 0.78 "Pump with motor and converter at the design point (assumed)" annotation (Dialog(group = "Characteristic"));
  parameter Units.PerUnit speed_max = 1.05 "Largest speed by nominal" annotation (Dialog(group = "Speed"));
  parameter Units.Time tau = 8 "Time constant of run-up and run-down (assumed)" annotation (Dialog(group = "Speed"));
  parameter Units.Temperature T_nominal = 333.15 "For the density of the water" annotation (Dialog(group = "Characteristic"));
  parameter Units.PerUnit speed_start = 0 "Speed at the start by nominal" annotation (Dialog(group = "Start"));
  input Units.PerUnit speed_set(start = 1) "Wanted speed by nominal";
  input Boolean on(start = true) "Drive is on; false: it runs down";
  Interfaces.FluidPort port_a "Suction" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort port_b "Discharge" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Units.PerUnit speed(start = speed_start, fixed = true) "Speed by nominal";
  Units.MassFlowRate m_flow "Flow from suction to discharge";
  Units.PressureDifference dp "Pressure rise";
  Units.Efficiency efficiency "Pump with motor and converter";
  Units.Power P_hydraulic "Power given to the water: becomes heat where the pressure is lost";
  Units.Power P_el "Electricity";
  Units.HeatFlowRate Q_flow_loss "Electricity less power given to the water: heat to the pump hall";
protected
  constant Units.Efficiency efficiency_least = 0.1 "Far from the design point";
  Units.PerUnit r "Flow by that of the design point at this speed, less one";
initial equation
  assert(m_flow_nominal > 0, "Pump: m_flow_nominal must be positive");
  assert(dp_nominal > 0, "Pump: dp_nominal must be positive");
  assert(r_shutoff > 1, "Pump: r_shutoff must exceed 1");
  assert(efficiency_nominal > efficiency_least and efficiency_nominal <= 1, "Pump: efficiency_nominal must lie between 0.1 and 1");
  assert(tau > 0, "Pump: tau must be positive");
equation
  port_a.m_flow + port_b.m_flow = 0;
  m_flow = port_a.m_flow;
  port_b.p - port_a.p = dp;
  port_b.h_outflow = inStream(port_a.h_outflow);
  port_a.h_outflow = inStream(port_b.h_outflow);
  tau*der(speed) = (if on then Smoothing.limit(speed_set, 0, speed_max, 0.01) else 0) - speed;
  dp = dp_nominal*(r_shutoff*speed*speed - (r_shutoff - 1)*(m_flow/m_flow_nominal)*sqrt((m_flow/m_flow_nominal)^2 + 1e-6));
  r = m_flow/(m_flow_nominal*(speed + 0.02)) - 1;
  efficiency = Smoothing.larger(efficiency_nominal*(1 - r*r), efficiency_least, 0.05);
  P_hydraulic = m_flow*dp/Media.Water.density(T_nominal);
  P_el = if on then nonNegative(P_hydraulic)/efficiency else 0;
  Q_flow_loss = P_el - P_hydraulic;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-80, 80}, {80, -80}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid),
      Polygon(points = {{-40, 69}, {80, 0}, {-40, -69}, {-40, 69}}, lineColor = {0, 60, 120}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<h4>Equations</h4>
<p>&Delta;p = &Delta;p<sub>nominal</sub> (r<sub>shutoff</sub> s&sup2; - (r<sub>shutoff</sub> - 1)
(m/m<sub>nominal</sub>)&sup2;): a parabola that follows the affinity laws with the speed s. The efficiency is a
parabola about the design point, at every speed. Speed goes to its set point with the time constant of the drive; when
<code>on</code> becomes false the pump runs down and is a resistance then.</p>
<h4>Assumptions</h4>
<p>The losses of pump and motor go to the pump hall. A pump that runs down still moves water from its inertia: its
power is taken from the rotating mass (<code>Q_flow_loss</code> is negative for these seconds), which counts as heat
lost before. No cavitation, no reverse rotation.</p>
<h4>Literature</h4>
<p>J. F. G&uuml;lich, Centrifugal Pumps, Springer 2014.</p>
</html>"));
end Pump;
