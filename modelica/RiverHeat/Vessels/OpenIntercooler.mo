within RiverHeat.Vessels;
model OpenIntercooler "Vessel between two stages: hot gas bubbles through the liquid, flashed refrigerant parts"
  extends BaseClasses.PartialTwoPhaseVolume;
  Interfaces.FluidPort inlet "From the high-pressure expansion valve"
    annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort gas "From the low stage" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Interfaces.FluidPort liquid "To the low-pressure expansion valve"
    annotation (Placement(transformation(extent = {{-10, -110}, {10, -90}})));
  Interfaces.FluidPort vapour "To the high stage" annotation (Placement(transformation(extent = {{-10, 90}, {10, 110}})));
equation
  m_flow_net = inlet.m_flow + gas.m_flow + liquid.m_flow + vapour.m_flow;
  inlet.p = p;
  gas.p = p;
  liquid.p = p;
  vapour.p = p;
  inlet.h_outflow = h;
  gas.h_outflow = h_vapour_out;
  liquid.h_outflow = h_liquid_out;
  vapour.h_outflow = h_vapour_out;
  H_flow_excess = Smoothing.enthalpyFlow(inlet.m_flow, inStream(inlet.h_outflow) - h, 0)
    + Smoothing.enthalpyFlow(gas.m_flow, inStream(gas.h_outflow) - h, h_vapour_out - h)
    + Smoothing.enthalpyFlow(liquid.m_flow, inStream(liquid.h_outflow) - h, h_liquid_out - h)
    + Smoothing.enthalpyFlow(vapour.m_flow, inStream(vapour.h_outflow) - h, h_vapour_out - h);
  Q_flow_refrigerant = 0;
  annotation (
    Documentation(info = "<html>
<p>The gas of the low stage gives its superheat to the liquid and boils some of it: the high stage draws saturated vapour of both.
Adiabatic, in equilibrium: the vessel is insulated, and bubbles are small.</p>
<h4>Limits</h4>
<p>A vessel that runs dry lets the gas pass hot; one that is overfilled gives droplets to the high stage (see <a
href=\"modelica://RiverHeat.Vessels.BaseClasses.PartialTwoPhaseVolume\">PartialTwoPhaseVolume</a>).</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-60, 90}, {60, -90}}, lineColor = {0, 60, 120}, radius = 50, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-60, 0}, {60, -90}}, lineColor = {0, 60, 120}, radius = 40, fillColor = {120, 175, 230}, fillPattern = FillPattern.Solid),
      Line(points = {{90, 0}, {20, 0}, {20, -60}}, color = {150, 30, 20})}));
end OpenIntercooler;
