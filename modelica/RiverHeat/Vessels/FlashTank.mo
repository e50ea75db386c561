within RiverHeat.Vessels;
model FlashTank "Economiser vessel: flashed refrigerant parts into liquid and vapour"
  extends BaseClasses.PartialTwoPhaseVolume;
  Interfaces.FluidPort inlet "From the high-pressure expansion valve"
    annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort liquid "To the low-pressure expansion valve"
    annotation (Placement(transformation(extent = {{-10, -110}, {10, -90}})));
  Interfaces.FluidPort vapour "To the suction of the next stage"
    annotation (Placement(transformation(extent = {{-10, 90}, {10, 110}})));
equation
  m_flow_net = inlet.m_flow + liquid.m_flow + vapour.m_flow;
  inlet.p = p;
  liquid.p = p;
  vapour.p = p;
  inlet.h_outflow = h;
  liquid.h_outflow = h_liquid_out;
  vapour.h_outflow = h_vapour_out;
  H_flow_excess = Smoothing.enthalpyFlow(inlet.m_flow, inStream(inlet.h_outflow) - h, 0)
    + Smoothing.enthalpyFlow(liquid.m_flow, inStream(liquid.h_outflow) - h, h_liquid_out - h)
    + Smoothing.enthalpyFlow(vapour.m_flow, inStream(vapour.h_outflow) - h, h_vapour_out - h);
  Q_flow_refrigerant = 0;
  annotation (
    Documentation(info = "<html>
<p>Adiabatic vessel between the two expansions, in equilibrium. Its wall is not modelled: it is thin against the
content, whose temperature is near the machine hall's.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-60, 90}, {60, -90}}, lineColor = {0, 60, 120}, radius = 50, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-60, 0}, {60, -90}}, lineColor = {0, 60, 120}, radius = 40, fillColor = {120, 175, 230}, fillPattern = FillPattern.Solid)}));
end FlashTank;
