within RiverHeat.Plants;
package Maps "Steady points of units, fitted; written by python -m cosim.quasisteady"
  annotation (Documentation(info = "<html>
<p>Each package here is made from a dynamic unit and says in its documentation from which, where and how well.</p>
</html>"));
end Maps;
