within RiverHeat.Valves;
model CheckValve "Line with a flap that lets flow pass one way"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.Area A_open "Effective flow area of the line" annotation (Dialog(group = "Geometry"));
  parameter Units.PressureDifference dp_flap = 500 "Over this pressure difference the flap opens or closes"
    annotation (Dialog(tab = "Numerics"));
  Interfaces.FluidPort inlet "From here" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "To here" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Units.MassFlowRate m_flow "Mass flow rate from inlet to outlet";
  Units.Density d_inlet "Density before the flap";
equation
  assert(A_open > 0, "A_open: the flow area must be positive");
  assert(dp_flap > 0, "dp_flap: the pressure difference must be positive");
  inlet.m_flow = m_flow;
  inlet.m_flow + outlet.m_flow = 0;
  d_inlet = Medium.density_ph(inlet.p, inStream(inlet.h_outflow));
  m_flow = A_open*sqrt(2*d_inlet)*Smoothing.signedRoot(inlet.p - outlet.p, dp_flap)*Smoothing.step(inlet.p - outlet.p, 0, dp_flap);
  outlet.h_outflow = inStream(inlet.h_outflow);
  inlet.h_outflow = inStream(outlet.h_outflow);
  annotation (
    Documentation(info = "<html>
<p>m = A (2 &rho; &Delta;p)<sup>1/2</sup> for &Delta;p &gt; 0 and none against a reverse pressure difference. The flap
opens smoothly over the first <code>dp_flap</code>, where the root is a line.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Line(points = {{-90, 0}, {90, 0}}, color = {0, 60, 120}),
      Polygon(points = {{-40, 40}, {-40, -40}, {40, 0}, {-40, 40}}, lineColor = {0, 60, 120}, fillColor = {0, 60, 120}, fillPattern = FillPattern.Solid),
      Line(points = {{40, 40}, {40, -40}}, color = {0, 60, 120}, thickness = 1)}));
end CheckValve;
