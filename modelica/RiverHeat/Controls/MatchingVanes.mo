within RiverHeat.Controls;
model MatchingVanes "Guide vanes of one stage: the common command, corrected by how far the stage is from its surge line"
  parameter Units.PerUnit margin = 0.16 "Surge margin below which the stage closes its vanes further"
    annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit margin_high = 0.3 "Surge margin above which it opens them further" annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit band = 0.16 "Departure of the margin from there over which they go by the whole range"
    annotation (Dialog(group = "Tuning"));
  parameter Units.Angle range = 0.9 "Angle by which they close beyond the common command" annotation (Dialog(group = "Tuning"));
  parameter Units.Angle range_open = 0.9 "Angle by which they open beyond the common command" annotation (Dialog(group = "Tuning"));
  parameter Units.Time tau = 120 "Time constant, slow against the flow, so that the stages do not swing against each other"
    annotation (Dialog(group = "Tuning"));
  parameter Units.Angle vane_angle_max = 1.25 "Vanes closed as far as they go" annotation (Dialog(group = "Tuning"));
  input Units.Angle common "Angle commanded to all stages";
  input Units.PerUnit surge_margin "Of this stage";
  input Boolean running "The compressor is driven";
  Units.Angle offset(start = 0, fixed = true) "Angle beyond the common command";
  Units.Angle vane_angle "Angle of this stage's vanes";
protected
  constant Units.PerUnit corner = 0.02 "Rounding of the limits of the margin, by the band";
  constant Units.Angle corner_angle = 0.02 "Rounding where the vanes are open or closed";
equation
  assert(band > 0, "MatchingVanes: band must be positive");
  assert(margin < margin_high, "MatchingVanes: margin must lie below margin_high, or the vanes open and close at once");
  assert(range >= 0 and range_open >= 0, "MatchingVanes: range and range_open must not be negative");
  assert(tau > 0, "MatchingVanes: tau must be positive");
  tau*der(offset) = (if running then range*Smoothing.limit((margin - surge_margin)/band, 0, 1, corner)
    - range_open*Smoothing.limit((surge_margin - margin_high)/band, 0, 1, corner) else 0) - offset;
  vane_angle = Smoothing.limit(common + offset, 0, vane_angle_max, corner_angle);
  annotation (Documentation(info = "<html>
<p>Stages on common shafts match at one pressure ratio only: the higher it is, the denser is what the last ones get, and the less of
it. So each stage closes its own vanes in proportion as its surge margin falls below <code>margin</code>, and opens them as it rises
above <code>margin_high</code>: during the start, while gas is thin everywhere, the last stages would throttle and hold the first ones
beyond their surge line.</p>
<p>A closing vane moves the stage's surge line to less flow at once, so the loop is stable by itself. Through the speed, which follows the
pressure ratio within seconds, the stages act on each other: with a time constant of 10 s they swing against each other
(period 20 s), with 60 s or more they do not.</p>
</html>"));
end MatchingVanes;
