within RiverHeat.HeatExchangers.BaseClasses;
partial model PlateRefrigerant "Row of cells with refrigerant between plates"
  extends PlateGeometry;
  extends CorrelatedRefrigerant(
    A = (channels_refrigerant + channels_water - 1)*width*length_plate*enlargement,
    V = channels_refrigerant*width*length_plate*depth);
equation
  A_flow = channels_refrigerant*width*depth;
  d_hydraulic = d_plate;
  length = length_plate;
  zeta_l = Correlations.frictionPlate(Re_l, chevron);
  zeta_v = Correlations.frictionPlate(Re_v, chevron);
  alpha_l = lambda_l/d_plate*Correlations.nusseltPlate(Re_l, Pr_l, zeta_l, chevron);
  alpha_v = lambda_v/d_plate*Correlations.nusseltPlate(Re_v, Pr_v, zeta_v, chevron);
  annotation (Documentation(info = "<html>
<p>Single phases and friction after Martin. The volume is that of the channels; add headers where they count.</p>
</html>"));
end PlateRefrigerant;
