within RiverHeat;
package Interfaces "Connectors"
  annotation (Documentation(info = "<html>
<p>The connectors have the fields of the Modelica Standard Library's
<code>Thermal.HeatTransfer.Interfaces.HeatPort</code> and <code>Fluid.Interfaces.FluidPort</code> for a medium that is
one pure substance (so the two composition vectors are empty). Water circuits whose flow a pump imposes are not
connected by ports but by the inputs and outputs named in each exchanger.</p>
</html>"));
end Interfaces;
