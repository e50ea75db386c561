within RiverHeat.Network;
model WasteHeat "Waste heat, or a plant of given heat, that gives water of a wanted temperature"
  parameter Units.MassFlowRate m_flow_max = 1000 "Largest flow of its pump" annotation (Dialog(group = "Plant"));
  parameter Units.Mass mass = 20e3 "Water in exchanger and lines (assumed)" annotation (Dialog(group = "Plant"));
  parameter Units.Temperature T_max = 413.15 "Water leaving, above which heat is refused" annotation (Dialog(group = "Plant"));
  parameter Units.TemperatureDifference dT_least = 5 "Least temperature rise for which the flow is computed" annotation (Dialog(group = "Plant"));
  parameter Units.Temperature T_start = 343.15 "Water at the start" annotation (Dialog(group = "Start"));
  input Units.HeatFlowRate Q_flow_available(start = 0) "Heat on offer";
  input Units.Temperature T_set(start = 363.15) "Wanted temperature of the water leaving";
  Interfaces.FluidPort port_a "Water entering" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort port_b "Water leaving" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Types.EnergyOfWater u(start = Media.Water.specificEnthalpy(T_start), fixed = true) "Energy of the water inside";
  Units.MassFlowRate m_flow "Flow";
  Units.HeatFlowRate Q_flow "Heat to the water";
  Units.HeatFlowRate Q_flow_refused "Heat on offer that is not taken";
  Units.Temperature T "Water leaving";
  Types.StoredHeat E_source(start = 0, fixed = true) "Heat to the water since the start";
  Types.StoredHeat stored_energy "Heat in the water inside, zero at 0 degC";
protected
  constant Units.SpecificEnthalpy rounding = 4000 "Width, 1 K, of the corners";
  constant Units.SpecificHeatCapacity c_water = 4190 "Of water, for dT_least only";
  Units.SpecificEnthalpy h_in "Water entering";
initial equation
  assert(m_flow_max > 0, "WasteHeat: m_flow_max must be positive");
  assert(mass > 0, "WasteHeat: mass must be positive");
  assert(dT_least > 0, "WasteHeat: dT_least must be positive");
equation
  h_in = inStream(port_a.h_outflow);
  m_flow = m_flow_max - nonNegative(m_flow_max - nonNegative(Q_flow_available)/Smoothing.larger(Media.Water.specificEnthalpy(T_set) - h_in, c_water*dT_least, rounding));
  port_a.m_flow = m_flow;
  port_a.m_flow + port_b.m_flow = 0;
  port_a.h_outflow = u;
  port_b.h_outflow = u;
  Q_flow = nonNegative(Q_flow_available)*Smoothing.limit((T_max - T)/2, 0, 1, 0.2);
  Q_flow_refused = nonNegative(Q_flow_available) - Q_flow;
  mass*der(u) = m_flow*(h_in - u) + Q_flow;
  der(E_source) = Q_flow;
  T = waterTemperature(u, 0);
  stored_energy = mass*u;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-80, 60}, {80, -60}}, lineColor = {30, 70, 120}, fillColor = {230, 215, 200}, fillPattern = FillPattern.Solid),
      Line(points = {{-40, 0}, {40, 0}, {20, 20}, {40, 0}, {20, -20}}, color = {190, 40, 30}, thickness = 1),
      Text(extent = {{-100, 100}, {100, 70}}, textString = "%name")}),
    Documentation(info = "<html>
<p>Heat that comes from elsewhere (a cement works, waste incineration, a heat pump without a model of its own) is all
taken: the plant's pump draws the flow that leaves with <code>T_set</code>. Where that would need more than
<code>m_flow_max</code>, or the return is nearly as hot as the set point, the water leaves hotter; within 2 K below
<code>T_max</code> heat is refused, and said so.</p>
</html>"));
end WasteHeat;
