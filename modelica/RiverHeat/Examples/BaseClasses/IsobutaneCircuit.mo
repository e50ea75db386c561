within RiverHeat.Examples.BaseClasses;
model IsobutaneCircuit "Circuit with R600a"
  extends Circuit(redeclare package Medium = RiverHeat.Media.R600a);
  annotation (Documentation(info = "<html>
<p>The refrigerant is fixed in the extends clause, so that circuits of other refrigerants may stand beside this one.</p>
</html>"));
end IsobutaneCircuit;
