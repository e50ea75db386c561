within RiverHeat.Validation;
model MediumSweepR600a "Every function of R600a along a path through its whole fitted range"
  extends MediumSweep(redeclare package Medium = RiverHeat.Media.R600a);
  annotation (experiment(StopTime = 1, Interval = 0.002, Tolerance = 1e-8), Documentation(info = "<html>
<p>See <a href=\"modelica://RiverHeat.Validation.MediumSweep\">MediumSweep</a>.</p>
</html>"));
end MediumSweepR600a;
