within RiverHeat.Network;
package Boundaries "Where a network ends"
  annotation (Documentation(info = "<html>
<p>Water of given temperature, with given flow or at given pressure.</p>
</html>"));
end Boundaries;
