within RiverHeat.Validation;
model MediumSweepR134a "Every function of R134a along a path through its whole fitted range"
  extends MediumSweep(redeclare package Medium = RiverHeat.Media.R134a);
  annotation (experiment(StopTime = 1, Interval = 0.002, Tolerance = 1e-8), Documentation(info = "<html>
<p>See <a href=\"modelica://RiverHeat.Validation.MediumSweep\">MediumSweep</a>.</p>
</html>"));
end MediumSweepR134a;
