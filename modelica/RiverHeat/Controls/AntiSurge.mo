within RiverHeat.Controls;
model AntiSurge "Recycle valve of a compressor: opens fast by the surge margin and its fall, closes slowly"
  parameter Units.PerUnit margin_set = 0.15 "Surge margin below which the valve opens" annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit band = 0.15 "Fall of the margin from there over which it opens fully" annotation (Dialog(group = "Tuning"));
  parameter Units.Time T_lead(min = 0) = 1 "Time ahead for which a falling margin is foreseen" annotation (Dialog(group = "Tuning"));
  parameter Units.Time T_filter(min = 0) = 0.5 "Time over which the slope of the margin is taken" annotation (Dialog(group = "Tuning"));
  parameter Units.Time T_open(min = 0) = 2 "Least time of the valve from closed to open" annotation (Dialog(group = "Valve"));
  parameter Units.Time T_close(min = 0) = 60 "Least time from open to closed" annotation (Dialog(group = "Valve"));
  input Units.PerUnit surge_margin "Smallest of the stages";
  input Boolean running "The compressor is driven; else the valve opens";
  Units.PerUnit command(start = 1, fixed = true) "Commanded opening";
  Units.PerUnit margin_foreseen "Margin in T_lead, where it falls";
  Units.PerUnit margin_lagged(start = 0, fixed = true) "Margin of a while ago";
protected
  constant Units.Time T_follow = 0.5 "Lag of the command within its slopes";
  constant Units.PerUnit corner = 0.02 "Rounding of the band's ends";
  constant Units.PerUnit slope_corner = 1e-3 "Rounding, in margin, between fall and rise";
  Units.PerUnit wanted "Opening by the margin";
equation
  assert(margin_set > 0, "AntiSurge: margin_set must be positive");
  assert(band > 0 and band <= margin_set, "AntiSurge: band must be positive and not exceed margin_set, or the valve is not open at the surge line");
  assert(T_lead >= 0, "AntiSurge: T_lead must not be negative");
  assert(T_filter > 0, "AntiSurge: T_filter must be positive");
  assert(T_open > 0, "AntiSurge: T_open must be positive");
  assert(T_close >= T_open, "AntiSurge: T_close is less than T_open: the valve must open faster than it closes");
  T_filter*der(margin_lagged) = surge_margin - margin_lagged;
  margin_foreseen = surge_margin + T_lead/T_filter*Smoothing.smaller(surge_margin - margin_lagged, 0, slope_corner);
  wanted = if running then Smoothing.limit((margin_set - margin_foreseen)/band, 0, 1, corner) else 1;
  der(command) = Smoothing.limit((wanted - command)/T_follow, -1/T_close, 1/T_open, 0.2/T_close);
  annotation (
    Documentation(info = "<html>
<p>The valve is closed above <code>margin_set</code> and open <code>band</code> below it. A margin that falls is taken
for what it will be in <code>T_lead</code>, so a fast approach opens the valve before the margin is used up. It opens in <code>T_open</code>
and closes in <code>T_close</code>: after an approach it gives the flow back slowly (White and Kurz, Surge
Avoidance for Compressor Systems, Proc. 35th Turbomachinery Symposium, 2006).</p>
<h4>Assumptions</h4>
<p>The margin is known; how it is measured (flow, head) is not modelled. In proportion to the margin the valve holds a margin
between <code>margin_set - band</code> and <code>margin_set</code>, without an integrator: nothing winds up. A narrow band or a long lead makes it hunt between fast
opening and slow closing: with the defaults the machine of <a href=\"modelica://RiverHeat.Compressors.Examples.FourStages\">FourStages</a> comes to rest,
with half the band it does not.</p>
<h4>Numerics</h4>
<p>The slope is that of a lag of <code>T_filter</code>. The foreseen margin lies half of 0.001 <code>T_lead/T_filter</code> low at
rest, by the rounding. Opening and closing are rounded over a fifth of the closing slope.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 90}, {90, -90}}, lineColor = {0, 0, 127}, fillColor = {255, 255, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-70, -60}, {-40, 30}, {0, 60}, {70, -40}}, color = {0, 0, 127}),
      Line(points = {{-50, -60}, {0, 70}}, color = {190, 40, 30}, thickness = 1)}));
end AntiSurge;
