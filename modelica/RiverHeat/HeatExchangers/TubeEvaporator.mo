within RiverHeat.HeatExchangers;
model TubeEvaporator "Dry expansion in tubes: refrigerant boils and leaves superheated, water through the shell in counter-flow"
  extends BaseClasses.TubeRefrigerant(x_dry = 0.975);
  extends WaterTubes(
    A = tubes*passes*pi*d_inner*length_tube, exponent_water = 0.6,
    C_wall = tubes*passes*pi/4*(d_outer^2 - d_inner^2)*length_tube*C_volume);
  Units.TemperatureDifference superheat "Refrigerant leaving above saturation at the outlet's pressure";
  Units.Energy stored_energy_total "In refrigerant, walls and water";
protected
  constant Units.Length roughness = 1e-6 "Of the tubes, as in the source of the correlation";
equation
  r_vapour = r_out;
  r_liquid = r_in;
  for i in 1:n loop
    T_wall_at[i] = T_wall[n + 1 - i];
    Q_flow_wall_out[n + 1 - i] = Q_flow[i];
    alpha_two_phase[i] = Correlations.boilingTube(
      Correlations.boilingPool(T_wall_at[i] - T_saturation, p/Medium.criticalPressure, Medium.molarMass, roughness),
      G[i], x[i], d_inner, d_bubble, d_dew, eta_l, lambda_l, Pr_l);
  end for;
  superheat = T_refrigerant[n] - Medium.saturationTemperature(outlet.p);
  stored_energy_total = stored_energy + stored_energy_wall + stored_energy_water;
  annotation (
    Documentation(info = "<html>
<p>Shell and tube. Refrigerant passes the cells from 1 to n in the tubes, water from n to 1 in the shell; several passes
of the tubes against one of the shell are no counter-flow and not modelled as such.</p>
<h4>Correlations</h4>
<p>Boiling after Liu and Winterton, going over into vapour round a quality of 0.975 as in <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.PlateBoiling\">PlateBoiling</a>; see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.TubeRefrigerant\">TubeRefrigerant</a>. The water's coefficient in
the baffled shell is given at nominal flow and goes with flow to the power 0.6 (tube banks, VDI Heat Atlas G7).</p>
<h4>Limits</h4>
<p>Smooth tubes, even distribution, no ice, no oil.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 60}, {90, -60}}, lineColor = {0, 60, 120}, radius = 30, fillColor = {225, 240, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-90, 0}, {-60, 0}, {-60, 30}, {60, 30}}, color = {0, 130, 80}, thickness = 1),
      Line(points = {{-60, 0}, {-60, -30}, {60, -30}, {60, 30}}, color = {0, 130, 80}, thickness = 1),
      Line(points = {{60, 0}, {90, 0}}, color = {0, 130, 80}, thickness = 1)}));
end TubeEvaporator;
