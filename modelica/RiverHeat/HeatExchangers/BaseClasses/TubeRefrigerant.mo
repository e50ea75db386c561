within RiverHeat.HeatExchangers.BaseClasses;
partial model TubeRefrigerant "Row of cells with refrigerant in tubes"
  extends TubeGeometry;
  extends CorrelatedRefrigerant(
    A = tubes*passes*pi*d_inner*length_tube,
    V = tubes*passes*pi/4*d_inner^2*length_tube);
equation
  A_flow = tubes*pi/4*d_inner^2;
  d_hydraulic = d_inner;
  length = length_tube*passes;
  zeta_l = Correlations.frictionTube(Re_l);
  zeta_v = Correlations.frictionTube(Re_v);
  alpha_l = lambda_l/d_inner*Correlations.nusseltTube(Re_l, Pr_l, d_inner/(length_tube*passes));
  alpha_v = lambda_v/d_inner*Correlations.nusseltTube(Re_v, Pr_v, d_inner/(length_tube*passes));
  annotation (Documentation(info = "<html>
<p>Single phases after Gnielinski, friction of smooth tubes after Churchill. The area is that of the inner surface, on
both sides: give the coefficient of the water in the shell for it. The volume is that of the tubes; add headers where
they count.</p>
</html>"));
end TubeRefrigerant;
