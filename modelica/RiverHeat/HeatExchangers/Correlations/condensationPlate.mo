within RiverHeat.HeatExchangers.Correlations;
pure function condensationPlate "Heat transfer coefficient of condensing between corrugated plates"
  input Real dT(unit = "K") "Saturation above wall; its size counts, rounded at zero";
  input Real G(unit = "kg/(m2.s)") "Mass flux, positive";
  input Real x "Quality";
  input Real d(unit = "m") "Twice the depth of the corrugation";
  input Real L(unit = "m") "Length of the plate";
  input Real rho_l(unit = "kg/m3") "Density of saturated liquid";
  input Real rho_v(unit = "kg/m3") "Density of saturated vapour";
  input Real eta_l(unit = "Pa.s") "Viscosity of saturated liquid";
  input Real lambda_l(unit = "W/(m.K)") "Conductivity of saturated liquid";
  input Real Pr_l "Prandtl number of saturated liquid";
  input Real h_lv(unit = "J/kg") "Latent heat";
  output Real alpha(unit = "W/(m2.K)") "Heat transfer coefficient of the actual surface";
protected
  constant Real dT_least = 0.2 "Rounding of the subcooling at zero, K";
  constant Real g = 9.80665 "Fall, m/s2";
  constant Real Re_turn = 1600 "Equivalent Reynolds number where the laws change";
  constant Real width = 0.15 "Relative to it, half the width over which they are blended";
  Real x_kept "Quality within its limits";
  Real Re "Equivalent Reynolds number";
  Real share "Of forced convection";
  Real falling "By gravity";
  Real forced "By forced convection";
algorithm
  x_kept := max(0, min(1, x));
  Re := G*(1 - x_kept + x_kept*sqrt(rho_l/rho_v))*d/eta_l;
  share := Smoothing.step(Re/Re_turn, 1 - width, 1 + width);
  if share < 1 then
    falling := 0.943*(lambda_l^3*rho_l*rho_l*g*h_lv/(eta_l*L))^0.25/(dT*dT + dT_least*dT_least)^0.125;
  else
    falling := 0;
  end if;
  if share > 0 then
    forced := 1.875*lambda_l/d*Re^0.445*Pr_l^(1/3);
  else
    forced := 0;
  end if;
  alpha := (1 - share)*falling + share*forced;
  annotation (Documentation(info = "<html>
<p>Equivalent Reynolds number Re = G (1 - x + x (&rho;<sub>l</sub>/&rho;<sub>v</sub>)<sup>1/2</sup>) d/&eta;<sub>l</sub>.
Below 1,600 the film falls by gravity: &alpha; = 0.943 (&lambda;<sup>3</sup> &rho;<sup>2</sup> g h<sub>lv</sub>/(&eta;
&Delta;T L))<sup>1/4</sup>; above, the vapour drives it: &alpha; = 1.875 &lambda;/d Re<sup>0.445</sup> Pr<sup>1/3</sup>.
Both are blended over &plusmn;15 % of Re. The source refers to the projected surface and multiplies by the enlargement
of the plate; here the coefficient is that of the actual surface.</p>
<p>Fitted to 338 points of HFCs, hydrocarbons and HFOs (R134a, R290, R600a, R1234ze(E) and others), mean absolute error
16 %. Longo, Righetti and Zilio, Int. J. Heat Mass Transfer 82 (2015) 530.</p>
</html>"));
end condensationPlate;
