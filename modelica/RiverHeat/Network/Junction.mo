within RiverHeat.Network;
model Junction "Header or branch with a volume of water"
  parameter Units.Mass mass = 1e3 "Water inside" annotation (Dialog(group = "Geometry"));
  parameter Units.Temperature T_start = 343.15 "Water at the start" annotation (Dialog(group = "Start"));
  Interfaces.FluidPort port_1 "First port" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort port_2 "Second port" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Interfaces.FluidPort port_3 "Third port" annotation (Placement(transformation(extent = {{-10, 90}, {10, 110}})));
  Types.EnergyOfWater u(start = Media.Water.specificEnthalpy(T_start), fixed = true) "Energy of the water inside";
  Units.Temperature T "Water inside";
  Types.StoredHeat stored_energy "Heat in the water inside, zero at 0 degC";
initial equation
  assert(mass > 0, "Junction: mass must be positive");
equation
  port_1.m_flow + port_2.m_flow + port_3.m_flow = 0;
  port_1.p = port_2.p;
  port_1.p = port_3.p;
  port_1.h_outflow = u;
  port_2.h_outflow = u;
  port_3.h_outflow = u;
  mass*der(u) = Smoothing.enthalpyFlow(port_1.m_flow, inStream(port_1.h_outflow) - u, 0) + Smoothing.enthalpyFlow(port_2.m_flow, inStream(port_2.h_outflow) - u, 0)
    + Smoothing.enthalpyFlow(port_3.m_flow, inStream(port_3.h_outflow) - u, 0);
  T = waterTemperature(u, 0);
  stored_energy = mass*u;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-60, 60}, {60, -60}}, lineColor = {0, 60, 120}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-90, 0}, {90, 0}}, color = {0, 60, 120}),
      Line(points = {{0, 0}, {0, 90}}, color = {0, 60, 120})}),
    Documentation(info = "<html>
<p>Streams that meet mix in a volume. Ports that are simply connected to each other mix ideally, without a volume: that
is enough for branches of a network. Take this for headers that hold minutes of flow, and where water stands.</p>
</html>"));
end Junction;
