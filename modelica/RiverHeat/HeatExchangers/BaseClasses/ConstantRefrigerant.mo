within RiverHeat.HeatExchangers.BaseClasses;
partial model ConstantRefrigerant "Row of cells with refrigerant, its coefficients given at nominal flow"
  extends RefrigerantCells;
  parameter Units.CoefficientOfHeatTransfer alpha_vapour "Of superheated vapour at nominal flow"
    annotation (Dialog(group = "Refrigerant side"));
  parameter Units.CoefficientOfHeatTransfer alpha_two_phase "Of boiling or condensing refrigerant"
    annotation (Dialog(group = "Refrigerant side"));
  parameter Units.CoefficientOfHeatTransfer alpha_liquid "Of liquid at nominal flow"
    annotation (Dialog(group = "Refrigerant side"));
protected
  Units.PerUnit r_vapour "Flow where there is vapour, over nominal flow";
  Units.PerUnit r_liquid "Flow where there is liquid, over nominal flow";
  Units.CoefficientOfHeatTransfer alpha_v "Of vapour at present flow";
  Units.CoefficientOfHeatTransfer alpha_l "Of liquid at present flow";
equation
  assert(alpha_vapour > 0, "alpha_vapour: the heat transfer coefficient of vapour must be positive");
  assert(alpha_liquid > 0, "alpha_liquid: the heat transfer coefficient of liquid must be positive");
  alpha_v = alpha_vapour*Smoothing.turbulent(r_vapour, 0.8, flow_still);
  alpha_l = alpha_liquid*Smoothing.turbulent(r_liquid, 0.8, flow_still);
  for i in 1:n loop
    alpha[i] = alpha_l + (alpha_two_phase - alpha_l)*Smoothing.step(x[i], -dx, dx)
      + (alpha_v - alpha_two_phase)*Smoothing.step(x[i], 1 - dx, 1 + dx);
  end for;
  annotation (Documentation(info = "<html>
<p>Coefficients of the single phases go with flow to the power 0.8, that of two phases is constant.
They change over &plusmn;0.05 in quality at the boundaries.</p>
</html>"));
end ConstantRefrigerant;
