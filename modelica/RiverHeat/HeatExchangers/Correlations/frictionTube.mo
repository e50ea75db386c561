within RiverHeat.HeatExchangers.Correlations;
pure function frictionTube "Friction factor of a smooth tube, from laminar to turbulent"
  input Real Re "Reynolds number";
  output Real zeta "Friction factor after Darcy";
protected
  constant Real Re_least = 10 "Below this the factor levels off";
  Real Re_friction "Not below the least";
  Real a "Turbulent branch";
algorithm
  Re_friction := max(Re, Re_least);
  a := (2.457*log((Re_friction/7)^0.9))^16;
  zeta := 8*((8/Re_friction)^12 + 1/(a + (37530/Re_friction)^16)^1.5)^(1/12);
  annotation (Documentation(info = "<html>
<p>&zeta; = 8 ((8/Re)<sup>12</sup> + (a + b)<sup>-1.5</sup>)<sup>1/12</sup> with a = (2.457 ln (Re/7)<sup>0.9</sup>)<sup>16</sup>
and b = (37530/Re)<sup>16</sup>: one expression for all regimes. Churchill, Chem. Eng. 84 (1977) no. 24, 91.</p>
</html>"));
end frictionTube;
