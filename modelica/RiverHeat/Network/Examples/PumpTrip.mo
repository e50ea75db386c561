within RiverHeat.Network.Examples;
model PumpTrip "The network pumps of a city trip on a winter evening and come back after a quarter of an hour"
  extends BaseClasses.CityEvening;
equation
  city.pumps_on = time < 7200 or time > 8100;
  city.opening_3 = 1;
  annotation (experiment(StopTime = 14400, Interval = 10, Tolerance = 1e-6), Documentation(info = "<html>
<p>Flow dies away within seconds; the plants go on giving heat, which goes into the store (charging passes its own
pumps), the boilers ramp down. When the pumps run up again, substations draw all that their open valves pass, so for
some minutes the pumps are at their limit; what was not served is not made up for.</p>
</html>"));
end PumpTrip;
