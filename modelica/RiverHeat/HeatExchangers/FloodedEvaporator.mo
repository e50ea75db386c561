within RiverHeat.HeatExchangers;
model FloodedEvaporator "Shell of boiling refrigerant round tubes with water"
  extends BaseClasses.BoilingShell;
  extends WaterTubes;
  parameter Units.CoefficientOfHeatTransfer alpha_boiling "Heat transfer coefficient of boiling refrigerant"
    annotation (Dialog(group = "Refrigerant side"));
  Units.CoefficientOfHeatTransfer alpha_refrigerant "Mean heat transfer coefficient of the refrigerant";
  Units.Temperature T_refrigerant[n] "Refrigerant at each cell, for profiles";
  Units.TemperatureDifference pinch "Water leaving less refrigerant";
  Units.CoefficientOfHeatTransfer U "Overall heat transfer coefficient";
  Units.Energy stored_energy_total "In refrigerant, walls and water";
equation
  assert(alpha_boiling > 0, "alpha_boiling: the heat transfer coefficient of boiling must be positive");
  wetted = Smoothing.smaller(level/level_tubes, 1, 0.05);
  alpha_refrigerant = alpha_dry + (alpha_boiling - alpha_dry)*wetted;
  for i in 1:n loop
    Q_flow_wall_out[i] = alpha_refrigerant*A/n*(T_wall[i] - T);
    T_refrigerant[i] = T;
  end for;
  Q_flow_refrigerant = sum(Q_flow_wall_out);
  pinch = T_water_out - T;
  U = 1/(A/G_water + 1/alpha_refrigerant);
  stored_energy_total = stored_energy + stored_energy_wall + stored_energy_water;
  annotation (
    Documentation(info = "<html>
<p>Refrigerant boils at one pressure on the outside of horizontal tubes; water passes through them in cells.</p>
<h4>Equations</h4>
<p>Refrigerant: see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.BoilingShell\">BoilingShell</a>; water and wall: see
<a href=\"modelica://RiverHeat.HeatExchangers.WaterTubes\">WaterTubes</a>; between them Q<sub>i</sub> = &alpha; A/n
(T<sub>wall,i</sub> - T).</p>
<h4>Assumptions and limits</h4>
<p>Constant boiling coefficient. It stands for enhanced tubes at some 5 to 15 kW/m2; for refrigerants of this kind
these reach the order of 10 kW/(m2 K) (review by Lin and Kedzierski, Int. J. Heat Mass Transfer 131, 2019). For a
coefficient that follows pressure and flux see <a
href=\"modelica://RiverHeat.HeatExchangers.PoolEvaporator\">PoolEvaporator</a>. Tubes above the level give little heat, so
a lack of charge costs capacity; the wetted share is rounded over 5 % at full wetting. The boiling point does not rise
with depth. Ice is not modelled: the controls keep the water from it.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-90, 90}, {90, -90}}, lineColor = {0, 60, 120}, fillColor = {225, 240, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-80, 10}, {80, 10}}, color = {0, 60, 120}),
      Line(points = {{-60, -20}, {60, -20}, {60, -50}, {-60, -50}}, color = {0, 130, 80}, thickness = 1)}));
end FloodedEvaporator;
