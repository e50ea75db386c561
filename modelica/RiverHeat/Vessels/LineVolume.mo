within RiverHeat.Vessels;
model LineVolume "Pipe volume between two components"
  extends BaseClasses.PartialVolume;
  Interfaces.FluidPort inlet "Stream in" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "Stream out" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
equation
  m_flow_net = inlet.m_flow + outlet.m_flow;
  inlet.p = p;
  outlet.p = p;
  inlet.h_outflow = h;
  outlet.h_outflow = h;
  H_flow_excess = Smoothing.enthalpyFlow(inlet.m_flow, inStream(inlet.h_outflow) - h, 0)
    + Smoothing.enthalpyFlow(outlet.m_flow, inStream(outlet.h_outflow) - h, 0);
  Q_flow_refrigerant = 0;
  annotation (
    Documentation(info = "<html>
<p>Ideal mixing, adiabatic. The volume is that of the line and the casing between two stages.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 40}, {90, -40}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid)}));
end LineVolume;
