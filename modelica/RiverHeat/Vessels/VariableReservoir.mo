within RiverHeat.Vessels;
model VariableReservoir "Boundary whose pressure and enthalpy are inputs"
  input Units.Pressure p "Pressure";
  input Units.SpecificEnthalpy h "Enthalpy of what leaves the reservoir";
  Interfaces.FluidPort port "To the model" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
equation
  port.p = p;
  port.h_outflow = h;
  annotation (
    Documentation(info = "<html>
<p>Takes or gives any flow. For tests that move a pressure.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-80, 80}, {80, -80}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid)}));
end VariableReservoir;
