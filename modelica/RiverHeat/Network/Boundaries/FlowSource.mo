within RiverHeat.Network.Boundaries;
model FlowSource "Water of given flow and temperature"
  input Units.MassFlowRate m_flow(start = 0) "Into the network; negative: out of it";
  input Units.Temperature T(start = 333.15) "Of water that goes into the network";
  Interfaces.FluidPort port "To the network" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
equation
  port.m_flow = -m_flow;
  port.h_outflow = Media.Water.specificEnthalpy(T);
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Polygon(points = {{-80, 60}, {40, 60}, {90, 0}, {40, -60}, {-80, -60}, {-80, 60}}, lineColor = {0, 60, 120}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid)}),
    Documentation(info = "<html>
<p>Gives or takes its flow at any pressure.</p>
</html>"));
end FlowSource;
