within RiverHeat.Smoothing;
pure function signedRoot "Square root that keeps the sign, with finite slope at zero"
  input Real x "Argument";
  input Real width "Below this the root becomes a straight line, in the unit of x";
  output Real y "sign(x)*sqrt(|x|) for |x| much larger than the width";
algorithm
  y := x/(x*x + width*width)^0.25;
  annotation (Documentation(info = "<html>
<p>The relative error against the root is (width/x)^2/4. The slope at zero is 1/sqrt(width), so a flow that follows a
vanishing pressure difference stays a well-posed function of it.</p>
</html>"));
end signedRoot;
