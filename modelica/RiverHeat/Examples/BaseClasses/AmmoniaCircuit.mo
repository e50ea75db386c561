within RiverHeat.Examples.BaseClasses;
model AmmoniaCircuit "Circuit with R717"
  extends Circuit(redeclare package Medium = RiverHeat.Media.R717);
  annotation (Documentation(info = "<html>
<p>The refrigerant is fixed in the extends clause, so that circuits of other refrigerants may stand beside this one.</p>
</html>"));
end AmmoniaCircuit;
