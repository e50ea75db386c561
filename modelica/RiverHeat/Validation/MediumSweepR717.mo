within RiverHeat.Validation;
model MediumSweepR717 "Every function of R717 along a path through its whole fitted range"
  extends MediumSweep(redeclare package Medium = RiverHeat.Media.R717);
  annotation (experiment(StopTime = 1, Interval = 0.002, Tolerance = 1e-8), Documentation(info = "<html>
<p>See <a href=\"modelica://RiverHeat.Validation.MediumSweep\">MediumSweep</a>.</p>
</html>"));
end MediumSweepR717;
