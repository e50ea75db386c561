within RiverHeat.Network;
model Parallel "From one stream to one of several equal ones"
  parameter Real count(min = 1) = 1 "Number of equal streams, of which one is modelled" annotation (Dialog(group = "Geometry"));
  Interfaces.FluidPort port_all "All streams together" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort port_one "One of them" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
initial equation
  assert(count >= 1, "Parallel: count must not be below 1");
equation
  port_all.m_flow + count*port_one.m_flow = 0;
  port_all.p = port_one.p;
  port_all.h_outflow = inStream(port_one.h_outflow);
  port_one.h_outflow = inStream(port_all.h_outflow);
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Line(points = {{-90, 0}, {0, 0}, {0, 60}, {60, 60}}, color = {0, 60, 120}),
      Line(points = {{0, 0}, {90, 0}}, color = {0, 60, 120}),
      Line(points = {{0, 0}, {0, -60}, {60, -60}}, color = {0, 60, 120}),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>Behind it stands one of <code>count</code> streets, houses or stations alike. What is told there of heat, mass or
power is to be multiplied by <code>count</code>.</p>
</html>"));
end Parallel;
