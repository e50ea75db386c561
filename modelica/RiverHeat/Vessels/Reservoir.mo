within RiverHeat.Vessels;
model Reservoir "Boundary of given pressure and enthalpy"
  parameter Units.Pressure p "Pressure" annotation (Dialog(group = "Boundary"));
  parameter Units.SpecificEnthalpy h "Enthalpy of what leaves the reservoir" annotation (Dialog(group = "Boundary"));
  Interfaces.FluidPort port "To the model" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
equation
  port.p = p;
  port.h_outflow = h;
  annotation (Documentation(info = "<html>
<p>Takes or gives any flow. For tests of single components.</p>
</html>"));
end Reservoir;
