within RiverHeat.HeatExchangers.Correlations;
pure function frictionTwoPhase "Pressure gradient of two-phase flow from those of the phases alone"
  input Real x "Quality";
  input Real gradient_l(unit = "Pa/m") "Of all as liquid";
  input Real gradient_v(unit = "Pa/m") "Of all as vapour";
  output Real gradient(unit = "Pa/m") "Pressure gradient";
protected
  Real x_kept "Quality within its limits";
algorithm
  x_kept := max(0, min(1, x));
  gradient := (gradient_l + 2*(gradient_v - gradient_l)*x_kept)*(1 - x_kept + 1e-9)^(1/3) + gradient_v*x_kept^3;
  annotation (Documentation(info = "<html>
<p>dp/dz = (A + 2 (B - A) x)(1 - x)<sup>1/3</sup> + B x<sup>3</sup>, A and B of all as liquid and as vapour.</p>
<p>Fitted to 9,300 points in tubes; among the best of simple laws in several later comparisons, plates included.
M&uuml;ller-Steinhagen and Heck, Chem. Eng. Process. 20 (1986) 297.</p>
</html>"));
end frictionTwoPhase;
