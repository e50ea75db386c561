within RiverHeat.HeatExchangers.Correlations;
pure function condensationBundle "Heat transfer coefficient of condensing on a bundle of horizontal plain tubes"
  input Real dT(unit = "K") "Saturation above wall; its size counts, rounded at zero";
  input Real d(unit = "m") "Outer diameter";
  input Real rows "Tubes above one another";
  input Real rho_l(unit = "kg/m3") "Density of saturated liquid";
  input Real rho_v(unit = "kg/m3") "Density of saturated vapour";
  input Real eta_l(unit = "Pa.s") "Viscosity of saturated liquid";
  input Real lambda_l(unit = "W/(m.K)") "Conductivity of saturated liquid";
  input Real h_lv(unit = "J/kg") "Latent heat";
  output Real alpha(unit = "W/(m2.K)") "Mean heat transfer coefficient";
protected
  constant Real dT_least = 0.2 "Rounding of the subcooling at zero, K";
  constant Real g = 9.80665 "Fall, m/s2";
algorithm
  alpha := 0.728*(lambda_l^3*rho_l*(rho_l - rho_v)*g*h_lv/(eta_l*d))^0.25/(dT*dT + dT_least*dT_least)^0.125/rows^(1/6);
  annotation (Documentation(info = "<html>
<p>&alpha; = 0.728 (&lambda;<sup>3</sup> &rho;<sub>l</sub> (&rho;<sub>l</sub> - &rho;<sub>v</sub>) g
h<sub>lv</sub>/(&eta; d &Delta;T))<sup>1/4</sup> N<sup>-1/6</sup>: Nusselt's film on one tube, with Kern's exponent for
condensate that drips from N tubes above one another.</p>
<p>Nusselt, Z. VDI 60 (1916) 541 and 569; Kern, AIChE J. 4 (1958) 157; Butterworth, in: Heat Exchanger Design Handbook
(1983), 2.6.5.</p>
</html>"));
end condensationBundle;
