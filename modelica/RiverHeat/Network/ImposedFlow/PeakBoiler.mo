within RiverHeat.Network.ImposedFlow;
model PeakBoiler "Fired boiler in the supply line that lifts the water to the set point if it can"
  parameter Units.HeatFlowRate Q_flow_max = 15e6 "Capacity" annotation (Dialog(group = "Boiler"));
  parameter Units.Efficiency efficiency = 0.92 "Heat by fuel, lower heating value (assumed)" annotation (Dialog(group = "Boiler"));
  parameter Units.Mass mass = 10e3 "Water in the boiler and its lines, with the metal counted as water (assumed)" annotation (Dialog(group = "Boiler"));
  parameter Units.Time tau = 60 "Time constant of the burner (assumed)" annotation (Dialog(group = "Control"));
  parameter Units.Time tau_control = 240 "Time in which a deviation of the boiler's water is made good" annotation (Dialog(group = "Control"));
  parameter Units.TemperatureDifference dT_below = 0.5 "The boiler's set point lies below that of the network by this much, so it doesn't trim a unit that holds it" annotation (Dialog(group = "Control"));
  parameter Units.Temperature T_start = 363.15 "Water at the start" annotation (Dialog(group = "Start"));
  input Units.MassFlowRate m_flow(start = 0) "Water through the boiler, not negative";
  input Units.SpecificEnthalpy h_in "Water entering";
  input Units.Temperature T_set(start = 363.15) "Set point of the network";
  input Units.Power P_friction(start = 0) "Friction in the station: ends as heat in the water";
  output Units.SpecificEnthalpy h "Water leaving";
  output Units.Temperature T "Water leaving";
  output Units.HeatFlowRate Q_flow(start = 0, fixed = true) "Heat to the water";
  output Units.Power P_fuel "Fuel, lower heating value";
  output Types.StoredHeat stored_energy "Heat in the boiler, zero at 0 degC";
  Types.EnergyOfWater u(start = Media.Water.specificEnthalpy(T_start), fixed = true) "Energy of the water in the boiler";
protected
  constant Units.PerUnit rounding = 0.01 "Width of the corners at no and full fire, by capacity";
  Units.SpecificEnthalpy h_set "Set point";
  Units.HeatFlowRate Q_flow_wanted "Heat that would hold the set point";
equation
  h_set = Media.Water.specificEnthalpy(T_set - dT_below);
  Q_flow_wanted = m_flow*(h_set - h_in) + mass*(h_set - u)/tau_control;
  tau*der(Q_flow) = Smoothing.limit(Q_flow_wanted, 0, Q_flow_max, rounding*Q_flow_max) - Q_flow;
  mass*der(u) = m_flow*(h_in - u) + Q_flow + P_friction;
  h = u;
  T = waterTemperature(u, 0);
  P_fuel = Q_flow/efficiency;
  stored_energy = mass*u;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-80, 80}, {80, -80}}, lineColor = {90, 90, 90}, fillColor = {235, 235, 235}, fillPattern = FillPattern.Solid),
      Polygon(points = {{0, 50}, {-30, -10}, {-20, -50}, {20, -50}, {30, -10}, {0, 50}}, lineColor = {200, 90, 0}, fillColor = {255, 160, 40}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>A well-mixed vessel with a burner. The burner's command is what the flow needs (feed-forward) and a correction by
the vessel's own deviation, between nothing and the capacity; it follows with one time constant.</p>
<h4>Assumptions</h4>
<p>Constant efficiency, no minimum load, no start-up time beyond the time constant, no standing loss: with water
hotter than the set point it is a piece of pipe. The flue gas loss is in the efficiency and not in the network's
balance.</p>
</html>"));
end PeakBoiler;
