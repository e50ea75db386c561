within RiverHeat.Smoothing;
pure function positivePart "Larger of x and zero, rounded"
  input Real x "Argument";
  input Real width "Width of the rounding, in the unit of x";
  output Real y "max(x, 0), at x = 0 half the width";
algorithm
  y := if x > 0 then 0.5*(x + sqrt(x*x + width*width)) else 0.5*width*width/(sqrt(x*x + width*width) - x);
  annotation (Documentation(info = "<html>
<p>A hyperbola with the two lines as asymptotes: it exceeds max(x, 0) by width/2 at the corner and by width^2/(4|x|)
far from it. The second form of the same hyperbola avoids cancellation for negative arguments.</p>
</html>"));
end positivePart;
