within RiverHeat.Smoothing;
pure function limit "Value kept within two bounds, corners rounded"
  input Real x "Argument";
  input Real lower "Lower bound";
  input Real upper "Upper bound";
  input Real width "Length over which each corner is rounded, less than upper - lower";
  output Real y "Within the bounds, equal to x between them";
protected
  Real u "Distance from the lower corner";
algorithm
  if x < lower - 0.5*width then
    y := lower;
  elseif x < lower + 0.5*width then
    u := x - lower + 0.5*width;
    y := lower + 0.5*u*u/width;
  elseif x < upper - 0.5*width then
    y := x;
  elseif x < upper + 0.5*width then
    u := upper + 0.5*width - x;
    y := upper - 0.5*u*u/width;
  else
    y := upper;
  end if;
  annotation (Documentation(info = "<html>
<p>Parabolas round the corners with continuous slope. The bounds themselves are reached, and between the corners y is
exactly x: a limited controller neither leaks at its stop nor is biased between the stops.</p>
</html>"));
end limit;
