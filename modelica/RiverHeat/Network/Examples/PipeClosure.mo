within RiverHeat.Network.Examples;
model PipeClosure "The gate of the longest main of a city closes on a winter evening and opens again after two hours"
  extends BaseClasses.CityEvening;
equation
  city.pumps_on = true;
  city.opening_3 = if time < 3600 or time > 10800 then 1 else 0;
  annotation (experiment(StopTime = 18000, Interval = 10, Tolerance = 1e-6), Documentation(info = "<html>
<p>While the gate closes the pumps slow down, since the far cluster no longer counts as the worst-placed one; the
water in its main stands and cools by some tenths of a kelvin each hour. After the gate has opened again the far city
draws more than before.</p>
</html>"));
end PipeClosure;
