within RiverHeat.Smoothing;
pure function squaredExcess "Square of what is above zero"
  input Real x "Argument";
  output Real y "x^2 for positive x, else zero";
algorithm
  y := if x > 0 then x*x else 0;
  annotation (Documentation(info = "<html>
<p>A loss that begins at a limit, with continuous slope.</p>
</html>"));
end squaredExcess;
