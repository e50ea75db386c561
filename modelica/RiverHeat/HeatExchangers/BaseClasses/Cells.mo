within RiverHeat.HeatExchangers.BaseClasses;
partial model Cells "Number of cells and area, the same on both sides of an exchanger"
  parameter Integer n(min = 2) = 12 "Number of cells" annotation (Dialog(group = "Geometry"));
  parameter Units.Area A "Heat transfer area, taken the same on both sides" annotation (Dialog(group = "Geometry"));
equation
  assert(n >= 2, "n: an exchanger needs at least two cells");
  assert(A > 0, "A: the heat transfer area must be positive");
  annotation (Documentation(info = "<html>
<p>Both rows of an exchanger inherit this once.</p>
</html>"));
end Cells;
