within RiverHeat.Smoothing;
pure function smaller "Smaller of two values, rounded"
  input Real a "First value";
  input Real b "Second value";
  input Real width "Width of the rounding";
  output Real y "min(a, b), at a = b less by half the width";
algorithm
  y := b - positivePart(b - a, width);
  annotation (Documentation(info = "<html>
<p>See positivePart.</p>
</html>"));
end smaller;
