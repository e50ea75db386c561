within RiverHeat.Plants.Examples;
model Mannheim1LoadSteps "Mannheim 1: full load, 40 percent, full load"
  extends BaseClasses.Mannheim1Transient(
    Q_flow_set = if time < 3600 or time > 7200 then 20e6 else 8e6);
  annotation (experiment(StopTime = 10800, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Down to 8 MW vanes close first, then hot gas is by-passed; the surge margin stays above 0.06. Down takes some 4 minutes to within 1 MW, up about 20: the river's cooling may rise by 0.4 K in a minute at most.</p>
</html>"));
end Mannheim1LoadSteps;
