within RiverHeat.HeatExchangers;
model CounterflowCondenser "Desuperheater, condenser and sub-cooler in one counter-flow row of cells"
  extends WaterTubes(n = 20);
  extends BaseClasses.ConstantRefrigerant(n = 20, final alpha_two_phase = alpha_condensing);
  parameter Units.CoefficientOfHeatTransfer alpha_condensing "Of condensing refrigerant"
    annotation (Dialog(group = "Refrigerant side"));
  Interfaces.FluidPort hot_gas "Hot gas of the surge protection, from the first cell"
    annotation (Placement(transformation(extent = {{-60, 90}, {-40, 110}})));
  Interfaces.HeatPort shell "Mean wall temperature and heat flow rate into the walls"
    annotation (Placement(transformation(extent = {{-10, -110}, {10, -90}})));
  Units.Temperature T_water_at[n] "Water entering each refrigerant cell from its cold side";
  Units.TemperatureDifference approach[n] "Refrigerant less water where the refrigerant leaves each cell";
  Units.TemperatureDifference pinch "Smallest temperature difference between refrigerant and water";
  Units.TemperatureDifference subcooling "Liquid leaving below saturation";
  Units.Energy stored_energy_total "In refrigerant, walls and water";
equation
  assert(alpha_condensing > 0, "alpha_condensing: the heat transfer coefficient of condensing must be positive");
  r_vapour = r_in;
  r_liquid = r_out;
  inlet.p = p;
  outlet.p = p;
  hot_gas.p = p;
  hot_gas.h_outflow = h[1];
  m_flow_side = hot_gas.m_flow;
  H_flow_side = Smoothing.enthalpyFlow(hot_gas.m_flow, inStream(hot_gas.h_outflow) - h[1], 0);
  shell.T = sum(T_wall)/n;
  for i in 1:n loop
    T_wall_at[i] = T_wall[n + 1 - i];
    T_water_at[i] = T_entering[n + 1 - i];
    Q_flow_wall_out[n + 1 - i] = Q_flow[i] - shell.Q_flow/n;
    approach[i] = T_refrigerant[i] - T_water_at[i];
  end for;
  pinch = min(approach);
  subcooling = T_saturation - T_refrigerant[n];
  stored_energy_total = stored_energy + stored_energy_wall + stored_energy_water;
  annotation (
    Documentation(info = "<html>
<p>Refrigerant passes the cells from 1 (hot gas) to n (liquid), water from n to 1. The zones of desuperheating,
condensing and sub-cooling are where the enthalpy says, so the water can leave hotter than the refrigerant
condenses.</p>
<h4>Equations</h4>
<p>Balances: see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.RefrigerantCells\">RefrigerantCells</a> and <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.WaterCells\">WaterCells</a>.</p>
<h4>Assumptions</h4>
<p>No pressure drop of the refrigerant. Superheated vapour on a wall below the dew point gives its heat with the
coefficient of dry vapour (cautious). Coefficients of the single phases go with flow to the power 0.8; that of
condensation is constant. They change over &plusmn;0.05 in quality at the boundaries. For coefficients that follow
pressure, quality and flux see <a
href=\"modelica://RiverHeat.HeatExchangers.PlateCondenser\">PlateCondenser</a>.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 60}, {90, -60}}, lineColor = {150, 30, 20}, fillColor = {255, 238, 230}, fillPattern = FillPattern.Solid),
      Line(points = {{-80, 20}, {-40, -20}, {0, 20}, {40, -20}, {80, 20}}, color = {190, 40, 30}, thickness = 1)}));
end CounterflowCondenser;
