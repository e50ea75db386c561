within RiverHeat.Network;
model Valve "Valve or gate with a drive"
  parameter Units.MassFlowRate m_flow_nominal = 100 "Flow through the open valve at dp_nominal" annotation (Dialog(group = "Valve"));
  parameter Units.PressureDifference dp_nominal = 0.1e5 "Pressure drop of the open valve at m_flow_nominal" annotation (Dialog(group = "Valve"));
  parameter Units.PerUnit r_leak = 1e-3 "Flow coefficient of the closed valve by that of the open one" annotation (Dialog(group = "Valve"));
  parameter Units.Time stroke = 60 "Time from open to closed" annotation (Dialog(group = "Drive"));
  parameter Units.Temperature T_nominal = 343.15 "For the density of the water" annotation (Dialog(group = "Valve"));
  parameter Units.PerUnit opening_start = 1 "Opening at the start" annotation (Dialog(group = "Start"));
  input Units.PerUnit opening_set(start = 1) "Wanted opening, 0 closed to 1 open";
  Interfaces.FluidPort port_a "One end" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort port_b "Other end" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Units.PerUnit opening(start = opening_start, fixed = true) "Opening";
  Units.MassFlowRate m_flow "Flow from a to b";
  Units.PressureDifference dp "Pressure drop";
  Units.Power P_throttle "Its power: ends as heat in the water";
protected
  constant Units.MassFlowRate m_flow_still = 1e-6 "Flow below which throttling does not warm the water";
  Units.PerUnit coefficient "Flow coefficient by that of the open valve";
  Units.SpecificEnthalpy e "Heat of throttling by mass";
initial equation
  assert(m_flow_nominal > 0, "Valve: m_flow_nominal must be positive");
  assert(dp_nominal > 0, "Valve: dp_nominal must be positive");
  assert(r_leak > 0 and r_leak < 1, "Valve: r_leak must lie between 0 and 1");
  assert(stroke > 0, "Valve: stroke must be positive");
equation
  port_a.m_flow + port_b.m_flow = 0;
  m_flow = port_a.m_flow;
  port_a.p - port_b.p = dp;
  max(stroke, 1e-9)*der(opening) = Smoothing.limit(20*(opening_set - opening), -1, 1, 0.2);
  coefficient = r_leak + (1 - r_leak)*Smoothing.limit(opening, 0, 1, 1e-3);
  dp = dp_nominal*(m_flow/m_flow_nominal)*sqrt((m_flow/m_flow_nominal)^2 + 1e-8)/coefficient^2;
  P_throttle = m_flow*dp/Media.Water.density(T_nominal);
  e = P_throttle/sqrt(m_flow^2 + m_flow_still^2);
  port_b.h_outflow = inStream(port_a.h_outflow) + e;
  port_a.h_outflow = inStream(port_b.h_outflow) + e;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Polygon(points = {{-80, 50}, {-80, -50}, {80, 50}, {80, -50}, {-80, 50}}, lineColor = {0, 60, 120}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{0, 0}, {0, 60}}, color = {90, 90, 90}),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>&Delta;p = &Delta;p<sub>nominal</sub> (m/m<sub>nominal</sub>)&sup2;/k&sup2;, k the flow coefficient, which is
linear in the opening. The drive moves with constant speed, full <code>stroke</code> in its time. What is throttled
warms the water.</p>
<p>Pressures follow from flows here, so a closing valve raises the pressure drop until the consumers behind it, whose
valves see no pressure difference left, draw nothing any more. <code>r_leak</code> keeps the coefficient above zero:
1e-3 passes a thousandth of the open valve's flow at the same pressure difference.</p>
</html>"));
end Valve;
