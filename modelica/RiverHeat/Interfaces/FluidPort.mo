within RiverHeat.Interfaces;
connector FluidPort "Flow of one pure substance, in either direction"
  flow Units.MassFlowRate m_flow "Mass flow rate, positive into the component";
  Units.Pressure p "Pressure";
  stream Units.SpecificEnthalpy h_outflow "Specific enthalpy of what would leave the component";
  stream Real Xi_outflow[0](each unit = "kg/kg") "Mass fractions of a pure substance: none";
  stream Real C_outflow[0] "Trace substances: none";
  annotation (
    Documentation(info = "<html><p>One pure substance: the fields of Modelica.Fluid.Interfaces.FluidPort, its composition vectors empty.</p></html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
    Ellipse(extent = {{-100, 100}, {100, -100}}, lineColor = {0, 90, 160}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid)}));
end FluidPort;
