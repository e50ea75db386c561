within RiverHeat.Valves.BaseClasses;
partial model PartialValve "Throttle whose opening is commanded and follows with a lag"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.Area A_open "Effective flow area when fully open (contraction included)"
    annotation (Dialog(group = "Geometry"));
  parameter Types.Characteristic characteristic = Types.Characteristic.linear "Flow area over opening"
    annotation (Dialog(group = "Geometry"));
  parameter Units.PerUnit rangeability = 50 "Of the equal percentage characteristic" annotation (Dialog(group = "Geometry"));
  parameter Units.Time tau = 3 "Time constant of the drive" annotation (Dialog(group = "Drive"));
  parameter Units.PressureDifference dp_small = 2000 "Below this the root of the pressure difference becomes a line"
    annotation (Dialog(tab = "Numerics"));
  Interfaces.FluidPort inlet "High-pressure side"
    annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "Low-pressure side"
    annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  input Units.PerUnit command "Commanded opening, 0 to 1";
  Units.PerUnit opening(start = 0, fixed = true) "Opening";
  Units.MassFlowRate m_flow "Mass flow rate from inlet to outlet";
  Units.Density d_inlet "Density before the throttle";
protected
  Units.PerUnit area "Flow area over that of the open valve";
equation
  assert(A_open > 0, "A_open: the flow area must be positive");
  assert(rangeability > 1, "rangeability: the rangeability must exceed 1");
  assert(tau > 0, "tau: the time constant of the drive must be positive");
  assert(dp_small > 0, "dp_small: the pressure difference must be positive");
  inlet.m_flow = m_flow;
  inlet.m_flow + outlet.m_flow = 0;
  d_inlet = Medium.density_ph(inlet.p, inStream(inlet.h_outflow));
  area = if characteristic == Types.Characteristic.linear then opening else (rangeability^opening - 1)/(rangeability - 1);
  tau*der(opening) = command - opening;
  outlet.h_outflow = inStream(inlet.h_outflow);
  inlet.h_outflow = inStream(outlet.h_outflow);
  annotation (
    Documentation(info = "<html>
<h4>Characteristic</h4>
<p>Flow area over that of the open valve: the opening s itself, or (R<sup>s</sup> - 1)/(R - 1). The latter is the equal
percentage characteristic R<sup>s-1</sup> of IEC 60534-2-4, bent at its lower end so that the valve closes.</p>
<h4>Assumptions</h4>
<p>Enthalpy is constant. Reverse flow, which only occurs for moments, is computed with the density before the valve.</p>
<h4>Numerics</h4>
<p>The root is a line below <code>dp_small</code>: its slope at zero stays finite.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Polygon(points = {{-90, 50}, {-90, -50}, {90, 50}, {90, -50}, {-90, 50}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid)}));
end PartialValve;
