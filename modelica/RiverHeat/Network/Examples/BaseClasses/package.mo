within RiverHeat.Network.Examples;
package BaseClasses "What several examples have in common"
  annotation (Documentation(info = "<html>
<p>Not meant to be run alone.</p>
</html>"));
end BaseClasses;
