within RiverHeat.Plants.Examples;
package BaseClasses "What the transients share"
  annotation (Documentation(info = "<html>
<p>A unit with the inputs of its design point, of which an example changes one or two.</p>
</html>"));
end BaseClasses;
