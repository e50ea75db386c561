within RiverHeat.Examples.BaseClasses;
model HeatedVessel "Two-phase vessel with an inlet, an outlet and a surface for heat"
  extends Vessels.BaseClasses.PartialTwoPhaseVolume;
  parameter Boolean liquid_outlet "Liquid leaves, else vapour" annotation (Dialog(group = "Geometry"));
  parameter Units.ThermalConductance G "Thermal conductance between the surface and the refrigerant"
    annotation (Dialog(group = "Heat transfer"));
  Interfaces.FluidPort inlet "Refrigerant in" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "Refrigerant out" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Interfaces.HeatPort surface "Outside of the heat transfer surface"
    annotation (Placement(transformation(extent = {{-10, -110}, {10, -90}})));
protected
  Units.SpecificEnthalpy h_leaving "Of what would leave by the outlet";
equation
  h_leaving = if liquid_outlet then h_liquid_out else h_vapour_out;
  m_flow_net = inlet.m_flow + outlet.m_flow;
  inlet.p = p;
  outlet.p = p;
  inlet.h_outflow = h;
  outlet.h_outflow = h_leaving;
  H_flow_excess = Smoothing.enthalpyFlow(inlet.m_flow, inStream(inlet.h_outflow) - h, 0)
    + Smoothing.enthalpyFlow(outlet.m_flow, inStream(outlet.h_outflow) - h, h_leaving - h);
  surface.Q_flow = G*(surface.T - T);
  Q_flow_refrigerant = surface.Q_flow;
  annotation (
    Documentation(info = "<html>
<p>Evaporator or condenser of one temperature: the refrigerant is in equilibrium, the heat flows by a constant
conductance.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 60}, {90, -60}}, lineColor = {0, 60, 120}, radius = 50, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid)}));
end HeatedVessel;
