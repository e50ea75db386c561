within RiverHeat.Examples;
package BaseClasses "Parts of the examples"
  annotation (Documentation(info = "<html>
<p>As simple as the examples allow; for machines see RiverHeat.Compressors and RiverHeat.HeatExchangers.</p>
</html>"));
end BaseClasses;
