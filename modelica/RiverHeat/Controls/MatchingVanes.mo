within RiverHeat.Controls;
model MatchingVanes "Guide vanes of one stage: the common command, and more where the stage alone comes near its surge line"
  parameter Units.PerUnit margin = 0.16 "Surge margin below which the stage closes its own vanes further"
    annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit band = 0.16 "Fall of the margin from there over which they close by the whole range"
    annotation (Dialog(group = "Tuning"));
  parameter Units.Angle range = 0.9 "Angle beyond the common command" annotation (Dialog(group = "Tuning"));
  parameter Units.Time tau = 120 "Time constant, slow against the flow, so that the stages do not swing against each other" annotation (Dialog(group = "Tuning"));
  parameter Units.Angle vane_angle_max = 1.25 "Vanes closed as far as they go" annotation (Dialog(group = "Tuning"));
  input Units.Angle common "Angle commanded to all stages";
  input Units.PerUnit surge_margin "Of this stage";
  input Boolean running "The compressor is driven";
  Units.Angle offset(start = 0, fixed = true) "Angle beyond the common command";
  Units.Angle vane_angle "Angle of this stage's vanes";
protected
  constant Units.PerUnit corner = 0.02 "Rounding of the limits of the margin, by the band";
  constant Units.Angle corner_angle = 0.02 "Rounding where the vanes are closed";
equation
  tau*der(offset) = (if running then range*Smoothing.limit((margin - surge_margin)/band, 0, 1, corner) else 0) - offset;
  vane_angle = Smoothing.smaller(common + offset, vane_angle_max, corner_angle);
  annotation (Documentation(info = "<html>
<p>Stages on common shafts match at one pressure ratio only: the higher it is, the denser and fewer is what the last ones get. So each
stage closes its own vanes in proportion as its surge margin falls below <code>margin</code>. A closing vane moves the surge line
to less flow at once, so the loop is stable; it costs head only when the flow does not fall with it.</p>
</html>"));
end MatchingVanes;
