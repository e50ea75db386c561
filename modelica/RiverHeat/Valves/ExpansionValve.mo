within RiverHeat.Valves;
model ExpansionValve "Throttle whose opening is commanded and follows with a lag"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.Area A_open "Effective flow area when fully open (contraction included)"
    annotation (Dialog(group = "Geometry"));
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
equation
  inlet.m_flow = m_flow;
  inlet.m_flow + outlet.m_flow = 0;
  d_inlet = Medium.density_ph(inlet.p, inStream(inlet.h_outflow));
  m_flow = A_open*opening*sqrt(2*d_inlet)*Smoothing.signedRoot(inlet.p - outlet.p, dp_small);
  tau*der(opening) = command - opening;
  outlet.h_outflow = inStream(inlet.h_outflow);
  inlet.h_outflow = inStream(outlet.h_outflow);
  annotation (
    Documentation(info = "<html>
<h4>Equations</h4><p>m = A s (2 &rho; &Delta;p)<sup>1/2</sup>, h constant.</p>
<h4>Assumptions</h4><p>Incompressible flow up to the narrowest place with the density before the valve; flashing in
the valve and critical flow of gas are part of the effective area. Reverse flow, which only occurs for moments, is
computed with the same density.</p>
<h4>Numerics</h4><p>The root is a line below <code>dp_small</code>: its slope at zero stays finite.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Polygon(points = {{-90, 50}, {-90, -50}, {90, 50}, {90, -50}, {-90, 50}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid)}));
end ExpansionValve;
