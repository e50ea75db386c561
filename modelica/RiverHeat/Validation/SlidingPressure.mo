within RiverHeat.Validation;
model SlidingPressure "Boundary whose pressure and enthalpy change by time"
  input Units.Pressure p "Pressure";
  input Units.SpecificEnthalpy h "Enthalpy of what leaves the boundary";
  Interfaces.FluidPort port "To the model" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
equation
  port.p = p;
  port.h_outflow = h;
  annotation (Documentation(info = "<html>
<p>To move the pressures at a component under test.</p>
</html>"));
end SlidingPressure;
