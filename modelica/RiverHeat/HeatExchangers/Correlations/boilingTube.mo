within RiverHeat.HeatExchangers.Correlations;
pure function boilingTube "Heat transfer coefficient of boiling in a tube"
  input Real alpha_pool(unit = "W/(m2.K)") "Of boilingPool at the same superheat, roughness 1 um";
  input Real G(unit = "kg/(m2.s)") "Mass flux, positive";
  input Real x "Quality";
  input Real d(unit = "m") "Inner diameter";
  input Real rho_l(unit = "kg/m3") "Density of saturated liquid";
  input Real rho_v(unit = "kg/m3") "Density of saturated vapour";
  input Real eta_l(unit = "Pa.s") "Viscosity of saturated liquid";
  input Real lambda_l(unit = "W/(m.K)") "Conductivity of saturated liquid";
  input Real Pr_l "Prandtl number of saturated liquid";
  output Real alpha(unit = "W/(m2.K)") "Heat transfer coefficient";
protected
  Real x_kept "Quality within its limits";
  Real Re "Reynolds number of all as liquid";
  Real F "Enhancement of convection";
  Real S "Suppression of boiling";
  Real convection "By convection";
  Real nucleation "By bubbles";
algorithm
  x_kept := max(0, min(1, x));
  Re := G*d/eta_l;
  F := (1 + x_kept*Pr_l*(rho_l/rho_v - 1))^0.35;
  S := 1/(1 + 0.055*F^0.1*Re^0.16);
  convection := F*Correlations.nusseltDittusBoelter(Re, Pr_l)*lambda_l/d;
  nucleation := S*alpha_pool;
  alpha := sqrt(convection*convection + nucleation*nucleation);
  annotation (Documentation(info = "<html>
<p>&alpha;<sup>2</sup> = (F &alpha;<sub>lo</sub>)<sup>2</sup> + (S &alpha;<sub>pool</sub>)<sup>2</sup> with F = (1 + x
Pr (&rho;<sub>l</sub>/&rho;<sub>v</sub> - 1))<sup>0.35</sup> and S = 1/(1 + 0.055 F<sup>0.1</sup>
Re<sup>0.16</sup>); &alpha;<sub>lo</sub> after Dittus and Boelter, &alpha;<sub>pool</sub> after Cooper. Dry-out is left
to the blend at quality 1; the correction for stratified flow in horizontal tubes at Froude numbers below 0.05 is left
out.</p>
<p>Fitted to 4,202 points of water, refrigerants and hydrocarbons in tubes of 3 to 32 mm; mean error 21 %. Liu and
Winterton, Int. J. Heat Mass Transfer 34 (1991) 2759.</p>
</html>"));
end boilingTube;
