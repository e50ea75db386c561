within RiverHeat.HeatExchangers;
model TubeCondenser "Desuperheater, condenser and sub-cooler in tubes, water through the shell in counter-flow"
  extends BaseClasses.TubeRefrigerant;
  extends WaterTubes(
    A = tubes*passes*pi*d_inner*length_tube, exponent_water = 0.6,
    C_wall = tubes*passes*pi/4*(d_outer^2 - d_inner^2)*length_tube*C_volume);
  parameter Units.PerUnit C_T = 2.6 "Of the correlation: 2.6, for hydrocarbons 1.6" annotation (Dialog(group = "Refrigerant side"));
  Units.TemperatureDifference subcooling "Liquid leaving below saturation at the outlet's pressure";
  Units.Energy stored_energy_total "In refrigerant, walls and water";
equation
  assert(C_T > 0, "C_T: the constant of the correlation must be positive");
  r_vapour = r_in;
  r_liquid = r_out;
  for i in 1:n loop
    T_wall_at[i] = T_wall[n + 1 - i];
    Q_flow_wall_out[n + 1 - i] = Q_flow[i];
    alpha_two_phase[i] = Correlations.condensationTube(T_saturation - T_wall_at[i], G[i], x[i], d_inner,
      d_bubble, d_dew, eta_l, eta_v, lambda_l, Pr_l, h_lv, C_T);
  end for;
  subcooling = Medium.saturationTemperature(outlet.p) - T_refrigerant[n];
  stored_energy_total = stored_energy + stored_energy_wall + stored_energy_water;
  annotation (
    Documentation(info = "<html>
<p>Shell and tube, or tubes in tubes. Refrigerant passes the cells from 1 to n in the tubes, water from n to 1 round
them.</p>
<h4>Correlations</h4>
<p>Condensing after Cavallini et al.; see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.TubeRefrigerant\">TubeRefrigerant</a>. The water's coefficient in
the shell is given at nominal flow and goes with flow to the power 0.6 (tube banks, VDI Heat Atlas G7).</p>
<h4>Limits</h4>
<p>Smooth horizontal tubes, even distribution, no non-condensable gas. Superheated vapour on a wall below the dew point
gives its heat with the coefficient of dry vapour (cautious).</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 60}, {90, -60}}, lineColor = {150, 30, 20}, radius = 30, fillColor = {255, 238, 230}, fillPattern = FillPattern.Solid),
      Line(points = {{-90, 0}, {-60, 0}, {-60, 30}, {60, 30}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{-60, 0}, {-60, -30}, {60, -30}, {60, 30}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{60, 0}, {90, 0}}, color = {190, 40, 30}, thickness = 1)}));
end TubeCondenser;
