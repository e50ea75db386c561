within RiverHeat.Interfaces;
connector HeatPort "Heat flow across a surface of given temperature"
  Units.Temperature T "Temperature of the surface";
  flow Units.HeatFlowRate Q_flow "Heat flow rate, positive into the component";
  annotation (
    Documentation(info = "<html><p>The fields of Modelica.Thermal.HeatTransfer.Interfaces.HeatPort.</p></html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
    Rectangle(extent = {{-100, 100}, {100, -100}}, lineColor = {191, 0, 0}, fillColor = {191, 0, 0}, fillPattern = FillPattern.Solid)}));
end HeatPort;
