within RiverHeat.HeatExchangers.BaseClasses;
model PlateBoilingRow "Row of cells with refrigerant between plates at a wall of given temperatures"
  extends PlateBoiling;
  input Units.Temperature T_wall[n] "Wall of each cell, numbered as the refrigerant";
equation
  T_wall_at = T_wall;
  annotation (Documentation(info = "<html>
<p>Part of exchangers with refrigerant on both sides.</p>
</html>"));
end PlateBoilingRow;
