within RiverHeat.Valves;
package BaseClasses "What the valves share"
  annotation (Documentation(info = "<html>
<p>Drive and characteristic.</p>
</html>"));
end BaseClasses;
