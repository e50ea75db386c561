within RiverHeat.Vessels;
model Receiver "High-pressure receiver: liquid leaves through a dip pipe, what the circuit does not need stays inside"
  extends BaseClasses.PartialTwoPhaseVolume;
  Interfaces.FluidPort inlet "From the condenser, at the top"
    annotation (Placement(transformation(extent = {{-10, 90}, {10, 110}})));
  Interfaces.FluidPort outlet "Liquid"
    annotation (Placement(transformation(extent = {{90, -70}, {110, -50}})));
  Interfaces.HeatPort surface "Refrigerant's temperature and heat flow rate into it"
    annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
equation
  m_flow_net = inlet.m_flow + outlet.m_flow;
  inlet.p = p;
  outlet.p = p;
  inlet.h_outflow = h_vapour_out;
  outlet.h_outflow = h_liquid_out;
  H_flow_excess = Smoothing.enthalpyFlow(inlet.m_flow, inStream(inlet.h_outflow) - h, h_vapour_out - h)
    + Smoothing.enthalpyFlow(outlet.m_flow, inStream(outlet.h_outflow) - h, h_liquid_out - h);
  surface.T = T;
  Q_flow_refrigerant = surface.Q_flow;
  annotation (
    Documentation(info = "<html>
<p>Content in equilibrium: sub-cooled liquid that enters condenses vapour until the receiver is full or the liquid
saturated, so behind a receiver that is partly full the liquid is saturated. Connect it with the condenser by a <a
href=\"modelica://RiverHeat.Valves.Line\">Line</a>. The surface may be left open: then it is adiabatic.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 70}, {90, -70}}, lineColor = {0, 60, 120}, radius = 60, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-90, 0}, {90, -70}}, lineColor = {0, 60, 120}, radius = 60, fillColor = {120, 175, 230}, fillPattern = FillPattern.Solid)}));
end Receiver;
