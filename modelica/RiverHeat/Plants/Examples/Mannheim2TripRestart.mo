within RiverHeat.Plants.Examples;
model Mannheim2TripRestart "A unit of Mannheim 2: trip from outside at full load, coast-down, restart"
  extends BaseClasses.Mannheim2Transient(
    fault = time > 3600 and time < 3660, on = time > 60 and (time < 3900 or time > 4500));
  annotation (experiment(StopTime = 8100, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>The drive is cut at once: the check valves close, the rotor coasts, the pressures even out through the bypass. After five minutes the trip is acknowledged, ten minutes later the unit starts again, from a condenser full of hot water, and is back at full load within half an hour.</p>
</html>"));
end Mannheim2TripRestart;
