within RiverHeat.HeatExchangers;
model CounterflowEvaporator "Dry expansion in one counter-flow row of cells, coefficients given"
  extends WaterTubes(n = 15);
  extends BaseClasses.ConstantRefrigerant(n = 15, final alpha_two_phase = alpha_boiling);
  parameter Units.CoefficientOfHeatTransfer alpha_boiling "Of boiling refrigerant"
    annotation (Dialog(group = "Refrigerant side"));
  Units.TemperatureDifference approach[n] "Water entering each refrigerant cell less refrigerant leaving it";
  Units.TemperatureDifference pinch "Smallest of them";
  Units.TemperatureDifference superheat "Refrigerant leaving above saturation";
  Units.Energy stored_energy_total "In refrigerant, walls and water";
equation
  assert(alpha_boiling > 0, "alpha_boiling: the heat transfer coefficient of boiling must be positive");
  r_vapour = r_out;
  r_liquid = r_in;
  inlet.p = p;
  outlet.p = p;
  m_flow_side = 0;
  H_flow_side = 0;
  for i in 1:n loop
    T_wall_at[i] = T_wall[n + 1 - i];
    Q_flow_wall_out[n + 1 - i] = Q_flow[i];
    approach[i] = T_entering[n + 1 - i] - T_refrigerant[i];
  end for;
  pinch = min(approach);
  superheat = T_refrigerant[n] - T_saturation;
  stored_energy_total = stored_energy + stored_energy_wall + stored_energy_water;
  annotation (
    Documentation(info = "<html>
<p>Refrigerant passes the cells from 1 to n, water from n to 1. As <a
href=\"modelica://RiverHeat.HeatExchangers.PlateEvaporator\">PlateEvaporator</a>, with given coefficients and without
pressure drop: for an exchanger whose duty is known and whose inside is not.</p>
<h4>Equations</h4>
<p>Balances: see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.RefrigerantCells\">RefrigerantCells</a> and <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.WaterCells\">WaterCells</a>.</p>
<h4>Assumptions</h4>
<p>Coefficients of the single phases go with flow to the power 0.8; that of boiling is constant. They change over
&plusmn;0.05 in quality at the boundaries. No ice, no oil.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 60}, {90, -60}}, lineColor = {0, 60, 120}, fillColor = {225, 240, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-80, 20}, {-40, -20}, {0, 20}, {40, -20}, {80, 20}}, color = {0, 130, 80}, thickness = 1)}));
end CounterflowEvaporator;
