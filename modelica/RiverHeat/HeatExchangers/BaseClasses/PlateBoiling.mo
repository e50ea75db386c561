within RiverHeat.HeatExchangers.BaseClasses;
partial model PlateBoiling "Row of cells with refrigerant that boils between plates"
  extends PlateRefrigerant(x_dry = 0.975);
protected
  Real sigma(unit = "N/m") "Surface tension";
equation
  sigma = Medium.surfaceTension(p);
  r_vapour = r_out;
  r_liquid = r_in;
  for i in 1:n loop
    alpha_two_phase[i] = Correlations.boilingPlate(T_wall_at[i] - T_saturation, G[i], x[i], d_plate, chevron,
      d_bubble, d_dew, eta_l, eta_v, lambda_l, h_lv, sigma);
  end for;
  annotation (Documentation(info = "<html>
<p>Coefficients change from boiling to vapour over &plusmn;0.05 in quality round 0.975: since vapour takes several times
as much area for its heat, that makes the same duty as a jump at 1 would. Liquid is looked for at the inlet, vapour at the outlet. Boiling after Amalfi, Vakili-Farahani and Thome.</p>
</html>"));
end PlateBoiling;
