within RiverHeat.Network;
model HeatingCurve "Supply temperature by air temperature"
  parameter Units.Temperature T_supply_cold = 383.15 "On cold days" annotation (Dialog(group = "Curve"));
  parameter Units.Temperature T_supply_warm = 358.15 "On mild and warm days" annotation (Dialog(group = "Curve"));
  parameter Units.Temperature T_air_cold = 261.15 "At and below" annotation (Dialog(group = "Curve"));
  parameter Units.Temperature T_air_warm = 283.15 "At and above" annotation (Dialog(group = "Curve"));
  parameter Units.Time tau = 3*3600 "Time over which the air is averaged, as buildings do" annotation (Dialog(group = "Curve"));
  parameter Units.Temperature T_air_start = 278.15 "Averaged air at the start" annotation (Dialog(group = "Start"));
  input Units.Temperature T_air(start = 278.15) "Air";
  Units.Temperature T_air_mean(start = T_air_start, fixed = true) "Averaged air";
  Units.Temperature T_supply_set "Set point";
protected
  constant Units.TemperatureDifference rounding = 0.5 "Width of the corners";
initial equation
  assert(T_air_warm > T_air_cold, "HeatingCurve: T_air_warm must exceed T_air_cold");
  assert(tau > 0, "HeatingCurve: tau must be positive");
equation
  tau*der(T_air_mean) = T_air - T_air_mean;
  T_supply_set = T_supply_warm + (T_supply_cold - T_supply_warm)/(T_air_warm - T_air_cold)*(T_air_warm - Smoothing.limit(T_air_mean, T_air_cold, T_air_warm, rounding));
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-80, 80}, {80, -80}}, lineColor = {30, 70, 120}, fillColor = {255, 255, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-80, 50}, {-40, 50}, {40, -50}, {80, -50}}, color = {190, 40, 30}, thickness = 1),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>A straight line between two points, level outside, of the air's mean over the last hours.</p>
</html>"));
end HeatingCurve;
