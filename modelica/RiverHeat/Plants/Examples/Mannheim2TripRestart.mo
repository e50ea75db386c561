within RiverHeat.Plants.Examples;
model Mannheim2TripRestart "A unit of Mannheim 2: trip from outside at full load, coast-down, restart"
  extends BaseClasses.Mannheim2Transient(
    fault = time > 3600 and time < 3660, on = time > 60 and (time < 3900 or time > 4500));
  annotation (experiment(StopTime = 8100, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>@TripRestart@</p>
</html>"));
end Mannheim2TripRestart;
