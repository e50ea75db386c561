within RiverHeat.Valves;
model Line "Pipe between two volumes: a fixed resistance, the same in both directions"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.MassFlowRate m_flow_nominal "Flow for which the pressure drop is given" annotation (Dialog(group = "Resistance"));
  parameter Units.PressureDifference dp_nominal "Pressure drop at that flow" annotation (Dialog(group = "Resistance"));
  parameter Units.Density d_nominal "Density at which it is given" annotation (Dialog(group = "Resistance"));
  parameter Units.PressureDifference dp_small = 0.05*dp_nominal "Below this the root of the pressure difference becomes a line"
    annotation (Dialog(tab = "Numerics"));
  Interfaces.FluidPort inlet "From here" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "To here" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Units.MassFlowRate m_flow "Mass flow rate from inlet to outlet";
  Units.Density d "Density of what flows";
protected
  Units.Density d_inlet "Density of what comes from the inlet";
  Units.Density d_outlet "Density of what comes from the outlet";
equation
  assert(m_flow_nominal > 0, "m_flow_nominal: the flow must be positive");
  assert(dp_nominal > 0, "dp_nominal: the pressure drop must be positive");
  assert(d_nominal > 0, "d_nominal: the density must be positive");
  assert(dp_small > 0, "dp_small: the pressure difference must be positive");
  inlet.m_flow = m_flow;
  inlet.m_flow + outlet.m_flow = 0;
  d_inlet = Medium.density_ph(inlet.p, inStream(inlet.h_outflow));
  d_outlet = Medium.density_ph(outlet.p, inStream(outlet.h_outflow));
  d = d_outlet + (d_inlet - d_outlet)*Smoothing.step(inlet.p - outlet.p, -dp_small, dp_small);
  m_flow = m_flow_nominal*sqrt(d/(d_nominal*dp_nominal))*Smoothing.signedRoot(inlet.p - outlet.p, dp_small);
  outlet.h_outflow = inStream(inlet.h_outflow);
  inlet.h_outflow = inStream(outlet.h_outflow);
  annotation (
    Documentation(info = "<html>
<h4>Equations</h4>
<p>m = m<sub>0</sub> (&rho; &Delta;p/(&rho;<sub>0</sub> &Delta;p<sub>0</sub>))<sup>1/2</sup> with the density of what
flows, h constant.</p>
<h4>Use</h4>
<p>Volumes have pressures of their own and must not be connected directly. No height, no inertia, no heat.</p>
<h4>Numerics</h4>
<p>The root is a line below <code>dp_small</code>, and there one density goes over into the other.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Line(points = {{-90, 0}, {90, 0}}, color = {0, 60, 120}, thickness = 1),
      Rectangle(extent = {{-50, 15}, {50, -15}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid)}));
end Line;
