within RiverHeat.Smoothing;
pure function turbulent "Power law of a flow ratio, finite at standstill"
  input Real r "Flow over nominal flow";
  input Real exponent "Exponent for developed flow, 0.8 for heat transfer in tubes";
  input Real r_min "Flow ratio below which the value levels off";
  output Real y "Factor on the nominal coefficient, 1 at nominal flow";
algorithm
  y := ((r*r + r_min*r_min)/(1 + r_min*r_min))^(0.5*exponent);
  annotation (Documentation(info = "<html>
<p>Below r_min natural convection takes over: the factor ends at about r_min^exponent instead of zero.</p>
</html>"));
end turbulent;
