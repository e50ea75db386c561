within RiverHeat.HeatExchangers.Correlations;
pure function condensationTube "Heat transfer coefficient of condensing in a horizontal smooth tube"
  input Real dT(unit = "K") "Saturation above wall; its size counts, rounded at zero";
  input Real G(unit = "kg/(m2.s)") "Mass flux, positive";
  input Real x "Quality";
  input Real d(unit = "m") "Inner diameter";
  input Real rho_l(unit = "kg/m3") "Density of saturated liquid";
  input Real rho_v(unit = "kg/m3") "Density of saturated vapour";
  input Real eta_l(unit = "Pa.s") "Viscosity of saturated liquid";
  input Real eta_v(unit = "Pa.s") "Viscosity of saturated vapour";
  input Real lambda_l(unit = "W/(m.K)") "Conductivity of saturated liquid";
  input Real Pr_l "Prandtl number of saturated liquid";
  input Real h_lv(unit = "J/kg") "Latent heat";
  input Real C_T "2.6, for hydrocarbons 1.6";
  output Real alpha(unit = "W/(m2.K)") "Heat transfer coefficient";
protected
  constant Real dT_least = 0.2 "Rounding of the subcooling at zero, K";
  constant Real g = 9.80665 "Fall, m/s2";
  constant Real x_least = 0.01 "Quality counts from here";
  constant Real x_most = 0.99 "to here";
  Real x_kept "Quality within its limits";
  Real dry "Ratio of liquid to vapour";
  Real X "Martinelli parameter";
  Real J "Velocity of the vapour, dimensionless";
  Real J_T "Where the regimes change";
  Real liquid "Of all as liquid";
  Real annular "Independent of the wall's temperature";
  Real stratified "Of fully stratified flow";
algorithm
  x_kept := max(x_least, min(x_most, x));
  dry := (1 - x_kept)/x_kept;
  X := (eta_l/eta_v)^0.1*sqrt(rho_v/rho_l)*dry^0.9;
  J := x_kept*G/sqrt(g*d*rho_v*(rho_l - rho_v));
  J_T := ((7.5/(4.3*X^1.111 + 1))^(-3) + C_T^(-3))^(-1/3);
  liquid := Correlations.nusseltDittusBoelter(G*d/eta_l, Pr_l)*lambda_l/d;
  annular := liquid*(1 + 1.128*x_kept^0.817*(rho_l/rho_v)^0.3685*(eta_l/eta_v)^0.2363*(1 - eta_v/eta_l)^2.144*Pr_l^(-0.1));
  if J > J_T then
    alpha := annular;
  else
    stratified := 0.725/(1 + 0.741*dry^0.3321)*(lambda_l^3*rho_l*(rho_l - rho_v)*g*h_lv/(eta_l*d))^0.25/(dT*dT + dT_least*dT_least)^0.125
      + (1 - x_kept^0.087)*liquid;
    alpha := (annular*(J_T/J)^0.8 - stratified)*(J/J_T) + stratified;
  end if;
  annotation (Documentation(info = "<html>
<p>Annular flow (dimensionless vapour velocity J above J<sub>T</sub>): &alpha;<sub>A</sub> = &alpha;<sub>lo</sub> (1 +
1.128 x<sup>0.817</sup> (&rho;<sub>l</sub>/&rho;<sub>v</sub>)<sup>0.3685</sup>
(&eta;<sub>l</sub>/&eta;<sub>v</sub>)<sup>0.2363</sup> (1 - &eta;<sub>v</sub>/&eta;<sub>l</sub>)<sup>2.144</sup>
Pr<sup>-0.1</sup>). Below: &alpha; = (&alpha;<sub>A</sub> (J<sub>T</sub>/J)<sup>0.8</sup> - &alpha;<sub>S</sub>)
J/J<sub>T</sub> + &alpha;<sub>S</sub> with &alpha;<sub>S</sub> of stratified flow. J<sub>T</sub><sup>-3</sup> = (7.5/(4.3
X<sup>1.111</sup> + 1))<sup>-3</sup> + C<sub>T</sub><sup>-3</sup>. Both meet at J<sub>T</sub>. Quality counts from 0.01
to 0.99, where the stratified law has steep ends.</p>
<p>Fitted to 5,478 points of 26 refrigerants, water and CO2 in tubes above 3 mm. Cavallini, Del Col, Doretti, Matkovic,
Rossetto, Zilio and Censi, Heat Transfer Eng. 27 (2006) no. 8, 31.</p>
</html>"));
end condensationTube;
