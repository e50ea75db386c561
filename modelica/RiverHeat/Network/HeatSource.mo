within RiverHeat.Network;
model HeatSource "Plant that is another model: its heat and its flow are given"
  parameter Units.Mass mass = 20e3 "Water in its lines (assumed)" annotation (Dialog(group = "Plant"));
  parameter Units.Temperature T_start = 343.15 "Water at the start" annotation (Dialog(group = "Start"));
  input Units.HeatFlowRate Q_flow(start = 0) "Heat to the water";
  input Units.MassFlowRate m_flow_set(start = 0) "Flow of its pump; a negative one counts as none";
  Interfaces.FluidPort port_a "Water entering" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort port_b "Water leaving" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Types.EnergyOfWater u(start = Media.Water.specificEnthalpy(T_start), fixed = true) "Energy of the water inside";
  Units.MassFlowRate m_flow "Flow";
  Units.Temperature T "Water leaving";
  Types.StoredHeat E_source(start = 0, fixed = true) "Heat to the water since the start";
  Types.StoredHeat stored_energy "Heat in the water inside, zero at 0 degC";
initial equation
  assert(mass > 0, "HeatSource: mass must be positive");
equation
  m_flow = nonNegative(m_flow_set);
  port_a.m_flow = m_flow;
  port_a.m_flow + port_b.m_flow = 0;
  port_a.h_outflow = u;
  port_b.h_outflow = u;
  mass*der(u) = m_flow*(inStream(port_a.h_outflow) - u) + Q_flow;
  der(E_source) = Q_flow;
  T = waterTemperature(u, 0);
  stored_energy = mass*u;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-80, 60}, {80, -60}}, lineColor = {30, 70, 120}, fillColor = {200, 205, 215}, fillPattern = FillPattern.Solid),
      Line(points = {{-40, 0}, {40, 0}, {20, 20}, {40, 0}, {20, -20}}, color = {190, 40, 30}, thickness = 1),
      Text(extent = {{-100, 100}, {100, 70}}, textString = "%name")}),
    Documentation(info = "<html>
<p>A heat pump unit that is another FMU hands over the mean heat of a communication step and its flow. Heat goes into a
well-mixed volume, so whatever it says it gave arrives, for any step, also at no flow; the quotient of heat and flow is
never formed. Its own pump overcomes any pressure difference between its ports.</p>
</html>"));
end HeatSource;
