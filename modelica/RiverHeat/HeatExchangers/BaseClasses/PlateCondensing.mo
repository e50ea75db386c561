within RiverHeat.HeatExchangers.BaseClasses;
partial model PlateCondensing "Row of cells with refrigerant that condenses between plates"
  extends PlateRefrigerant;
equation
  r_vapour = r_in;
  r_liquid = r_out;
  for i in 1:n loop
    alpha_two_phase[i] = Correlations.condensationPlate(T_saturation - T_wall_at[i], G[i], x[i], 2*depth, length_plate,
      d_bubble, d_dew, eta_l, lambda_l, Pr_l, h_lv);
  end for;
  annotation (Documentation(info = "<html>
<p>Vapour is looked for at the inlet, liquid at the outlet. Condensing after Longo, Righetti and Zilio.</p>
</html>"));
end PlateCondensing;
