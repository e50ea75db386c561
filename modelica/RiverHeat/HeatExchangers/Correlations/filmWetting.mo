within RiverHeat.HeatExchangers.Correlations;
pure function filmWetting "Least Reynolds number at which a falling film stays whole"
  input Real rho_l(unit = "kg/m3") "Density of saturated liquid";
  input Real eta_l(unit = "Pa.s") "Viscosity of saturated liquid";
  input Real sigma(unit = "N/m") "Surface tension";
  input Real factor "1 - cos of the contact angle, to the power 3/5";
  output Real Re "Film Reynolds number 4 Gamma/eta, Gamma of one side";
protected
  constant Real g = 9.80665 "Fall, m/s2";
  Real Ka "Kapitza number sigma^3 rho/(g eta^4)";
algorithm
  Ka := sigma^3*rho_l/(g*eta_l^4);
  Re := 4*1.69*factor*Ka^0.2;
  annotation (Documentation(info = "<html>
<p>A dry patch grows when the film's stagnation pressure is less than what surface tension holds against it: &Gamma; =
1.69 (1 - cos &theta;)<sup>3/5</sup> (&eta; &rho;/g)<sup>1/5</sup> &sigma;<sup>3/5</sup>, which is Re = 4 &middot; 1.69 (1
- cos &theta;)<sup>3/5</sup> Ka<sup>1/5</sup> with Ka = &sigma;<sup>3</sup> &rho;/(g &eta;<sup>4</sup>).</p>
<p>Hartley and Murgatroyd, Int. J. Heat Mass Transfer 7 (1964) 1003 (force balance, falling film).</p>
</html>"));
end filmWetting;
