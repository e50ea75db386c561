within RiverHeat.Network;
package BaseClasses "What several parts have in common"
  annotation (Documentation(info = "<html>
<p>Not meant to be used alone.</p>
</html>"));
end BaseClasses;
