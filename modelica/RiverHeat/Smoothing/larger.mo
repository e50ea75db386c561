within RiverHeat.Smoothing;
pure function larger "Larger of two values, rounded"
  input Real a "First value";
  input Real b "Second value";
  input Real width "Width of the rounding";
  output Real y "max(a, b), at a = b more by half the width";
algorithm
  y := b + positivePart(a - b, width);
  annotation (Documentation(info = "<html>
<p>See positivePart.</p>
</html>"));
end larger;
