within RiverHeat.Network;
model Boiler "Boiler that lifts the water to a set point, with least load, ramp and capacity"
  parameter Units.HeatFlowRate Q_flow_max = 50e6 "Capacity" annotation (Dialog(group = "Boiler"));
  parameter Units.PerUnit r_min = 0.1 "Least load by capacity" annotation (Dialog(group = "Boiler"));
  parameter Units.Efficiency efficiency = 0.92 "Heat by fuel, lower heating value, or by electricity (assumed)" annotation (Dialog(group = "Boiler"));
  parameter Units.Mass mass = 30e3 "Water in the boiler and its lines, with the metal counted as water (assumed)" annotation (Dialog(group = "Boiler"));
  parameter Units.MassFlowRate m_flow_nominal = 300 "Flow at which dp_nominal is lost" annotation (Dialog(group = "Boiler"));
  parameter Units.PressureDifference dp_nominal = 0 "Pressure drop at m_flow_nominal" annotation (Dialog(group = "Boiler"));
  parameter Units.Time T_ramp = 600 "From none to full capacity, and back (assumed)" annotation (Dialog(group = "Control"));
  parameter Units.Time tau = 60 "Time constant of the burner (assumed)" annotation (Dialog(group = "Control"));
  parameter Units.Time tau_control = 240 "Time in which a deviation of the boiler's water is made good" annotation (Dialog(group = "Control"));
  parameter Units.TemperatureDifference dT_below = 0 "Its set point lies below that of the network by this much: the order in which boilers fire" annotation (Dialog(group = "Control"));
  parameter Units.Temperature T_nominal = 343.15 "For the density of the water" annotation (Dialog(group = "Boiler"));
  parameter Units.Temperature T_start = 343.15 "Water at the start" annotation (Dialog(group = "Start"));
  input Units.Temperature T_set(start = 363.15) "Set point of the network";
  input Boolean on(start = true) "May fire";
  Interfaces.FluidPort port_a "Water entering" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort port_b "Water leaving" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Types.EnergyOfWater u(start = Media.Water.specificEnthalpy(T_start), fixed = true) "Energy of the water in the boiler";
  Units.HeatFlowRate Q_flow(start = 0, fixed = true) "Heat to the water";
  Units.Power P_fuel "Fuel, lower heating value, or electricity";
  Types.StoredHeat E_boiler(start = 0, fixed = true) "Heat to the water since the start";
  Types.StoredHeat E_fuel(start = 0, fixed = true) "Fuel or electricity since the start";
  Types.StoredHeat stored_energy "Heat in the boiler, zero at 0 degC";
  Units.Temperature T "Water in the boiler";
  Units.Power P_friction "Power of the pressure drop: ends as heat in the water";
  Boolean firing(start = false, fixed = true) "Fires";
protected
  constant Units.PerUnit hysteresis = 0.01 "By capacity: of the switch between firing and not";
  constant Units.PerUnit rounding = 0.01 "Width of the corners at least and full fire, by capacity";
  Units.MassFlowRate m_flow "Flow through the boiler";
  Units.SpecificEnthalpy h_set "Set point";
  Units.HeatFlowRate Q_flow_wanted "Heat that would hold the set point";
  Units.HeatFlowRate Q_flow_command "What the burner goes to";
  Units.PressureDifference dp "Pressure drop";
initial equation
  assert(Q_flow_max > 0, "Boiler: Q_flow_max must be positive");
  assert(r_min >= 0 and r_min < 0.9, "Boiler: r_min must lie between 0 and 0.9");
  assert(efficiency > 0 and efficiency <= 1.1, "Boiler: efficiency must lie between 0 and 1.1");
  assert(mass > 0, "Boiler: mass must be positive");
  assert(T_ramp > 0 and tau > 0, "Boiler: T_ramp and tau must be positive");
equation
  port_a.m_flow + port_b.m_flow = 0;
  m_flow = port_a.m_flow;
  dp = dp_nominal*(m_flow/m_flow_nominal)*sqrt((m_flow/m_flow_nominal)^2 + 1e-6);
  port_a.p - port_b.p = dp;
  P_friction = m_flow*dp/Media.Water.density(T_nominal);
  port_a.h_outflow = u;
  port_b.h_outflow = u;
  h_set = Media.Water.specificEnthalpy(T_set - dT_below);
  Q_flow_wanted = m_flow*(h_set - inStream(port_a.h_outflow)) + mass*(h_set - u)/tau_control;
  firing = on and (Q_flow_wanted > (1.1*r_min + hysteresis)*Q_flow_max or pre(firing) and Q_flow_wanted > (0.8*r_min - hysteresis)*Q_flow_max);
  Q_flow_command = if firing then Smoothing.limit(Q_flow_wanted, r_min*Q_flow_max, Q_flow_max, rounding*Q_flow_max) else 0;
  der(Q_flow) = Smoothing.limit((Q_flow_command - Q_flow)/tau, -Q_flow_max/T_ramp, Q_flow_max/T_ramp, 0.1*Q_flow_max/T_ramp);
  mass*der(u) = Smoothing.enthalpyFlow(m_flow, inStream(port_a.h_outflow) - u, 0) + Smoothing.enthalpyFlow(-m_flow, inStream(port_b.h_outflow) - u, 0) + Q_flow + P_friction;
  P_fuel = Q_flow/efficiency;
  der(E_boiler) = Q_flow;
  der(E_fuel) = P_fuel;
  T = waterTemperature(u, 0);
  stored_energy = mass*u;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-80, 80}, {80, -80}}, lineColor = {90, 90, 90}, fillColor = {235, 235, 235}, fillPattern = FillPattern.Solid),
      Polygon(points = {{0, 50}, {-30, -10}, {-20, -50}, {20, -50}, {30, -10}, {0, 50}}, lineColor = {200, 90, 0}, fillColor = {255, 160, 40}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>A well-mixed vessel with a burner. The burner's command is what the flow needs (feed-forward) and a correction by
the vessel's own deviation, between least load and capacity. It begins to fire when 1.1 times the least load is wanted
and ends below 0.8 times; heat follows with the burner's time constant and no faster than the ramp.</p>
<p><a href=\"modelica://RiverHeat.Network.GasBoiler\">GasBoiler</a>, <a
href=\"modelica://RiverHeat.Network.WoodChipBoiler\">WoodChipBoiler</a> and <a
href=\"modelica://RiverHeat.Network.ElectrodeBoiler\">ElectrodeBoiler</a> are this with their usual figures. Boilers
one behind the other with growing <code>dT_below</code> fire in order; a booster heater at the end of a long main is an
ElectrodeBoiler in the supply there.</p>
<h4>Assumptions</h4>
<p>Constant efficiency, no standing loss, no purging: with water hotter than the set point it is a piece of pipe. The
flue gas loss is in the efficiency and not in the network's balance.</p>
</html>"));
end Boiler;
