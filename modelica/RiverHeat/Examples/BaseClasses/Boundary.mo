within RiverHeat.Examples.BaseClasses;
model Boundary "Surface of given temperature"
  input Units.Temperature T "Temperature of the surface";
  Interfaces.HeatPort port "To the model" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Units.HeatFlowRate Q_flow "Heat flow rate into the model";
equation
  port.T = T;
  Q_flow = -port.Q_flow;
  annotation (
    Documentation(info = "<html>
<p>Gives or takes any heat.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-100, 100}, {100, -100}}, lineColor = {191, 0, 0}, fillColor = {255, 235, 235}, fillPattern = FillPattern.Solid)}));
end Boundary;
