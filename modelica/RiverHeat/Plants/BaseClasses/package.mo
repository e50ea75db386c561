within RiverHeat.Plants;
package BaseClasses "What all units share"
  annotation (Documentation(info = "<html>
<p>The interface by which a unit is exchanged for another, or for its quasi-steady twin.</p>
</html>"));
end BaseClasses;
