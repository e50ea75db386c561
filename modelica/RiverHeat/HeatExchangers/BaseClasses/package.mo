within RiverHeat.HeatExchangers;
package BaseClasses "What the exchangers share"
  annotation (Documentation(info = "<html>
<p>Rows of cells: one of water with its wall, one of refrigerant with its balances. An exchanger is made of two of
them, and says how heat passes between wall and fluid.</p>
</html>"));
end BaseClasses;
