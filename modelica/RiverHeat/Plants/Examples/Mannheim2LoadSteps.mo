within RiverHeat.Plants.Examples;
model Mannheim2LoadSteps "A unit of Mannheim 2: full load, 40 percent, full load"
  extends BaseClasses.Mannheim2Transient(
    Q_flow_set = if time < 3600 or time > 7200 then 82.5e6 else 33e6);
  annotation (experiment(StopTime = 10800, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Down to 33 MW vanes close first, then hot gas is by-passed; the surge margin stays above 0.07. Down takes some 5 minutes, up about 15: the river's cooling may rise by 0.4 K in a minute at most.</p>
</html>"));
end Mannheim2LoadSteps;
