within RiverHeat.Vessels;
model FlowBoundary "Boundary of given flow and enthalpy"
  input Units.MassFlowRate m_flow "Mass flow rate into the model, negative out of it";
  input Units.SpecificEnthalpy h "Enthalpy of what enters the model";
  Interfaces.FluidPort port "To the model" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Units.HeatFlowRate H_flow "Enthalpy flow rate into the model";
equation
  port.m_flow = -m_flow;
  port.h_outflow = h;
  H_flow = Smoothing.enthalpyFlow(m_flow, h, inStream(port.h_outflow));
  annotation (
    Documentation(info = "<html>
<p>Takes any pressure. For tests of single components.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-80, 60}, {80, -60}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-50, 0}, {50, 0}, {20, 25}, {50, 0}, {20, -25}}, color = {0, 60, 120}, thickness = 1)}));
end FlowBoundary;
