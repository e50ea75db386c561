within RiverHeat.Plants.Examples;
model Mannheim2LoadSteps "A unit of Mannheim 2: full load, 40 percent, full load"
  extends BaseClasses.Mannheim2Transient(
    Q_flow_set = if time < 3600 or time > 7200 then 82.5e6 else 33e6);
  annotation (experiment(StopTime = 10800, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>@LoadSteps@</p>
</html>"));
end Mannheim2LoadSteps;
