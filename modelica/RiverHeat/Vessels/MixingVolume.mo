within RiverHeat.Vessels;
model MixingVolume "Pipe volume in which two streams mix into a third"
  extends BaseClasses.PartialVolume;
  Interfaces.FluidPort inlet_1 "First stream"
    annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort inlet_2 "Second stream"
    annotation (Placement(transformation(extent = {{-10, -110}, {10, -90}})));
  Interfaces.FluidPort outlet "Mixed stream" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
equation
  m_flow_net = inlet_1.m_flow + inlet_2.m_flow + outlet.m_flow;
  inlet_1.p = p;
  inlet_2.p = p;
  outlet.p = p;
  inlet_1.h_outflow = h;
  inlet_2.h_outflow = h;
  outlet.h_outflow = h;
  H_flow_excess = Smoothing.enthalpyFlow(inlet_1.m_flow, inStream(inlet_1.h_outflow) - h, 0)
    + Smoothing.enthalpyFlow(inlet_2.m_flow, inStream(inlet_2.h_outflow) - h, 0)
    + Smoothing.enthalpyFlow(outlet.m_flow, inStream(outlet.h_outflow) - h, 0);
  Q_flow_refrigerant = 0;
  annotation (
    Documentation(info = "<html>
<p>Ideal mixing, adiabatic. The volume is that of the line and the casing between two stages.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-70, 70}, {70, -70}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid)}));
end MixingVolume;
