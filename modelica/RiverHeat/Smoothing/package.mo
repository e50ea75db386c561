within RiverHeat;
package Smoothing "Continuous stand-ins for jumps and corners, each with its width"
  annotation (Documentation(info = "<html>
<p>Pure functions: a branch inside a function raises no event, and both branches meet in value (and in slope unless it
says otherwise), so that an implicit solver can step across.</p>
</html>"));
end Smoothing;
