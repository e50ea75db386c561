within RiverHeat.HeatExchangers;
model PlateCondenser "Desuperheater, condenser and sub-cooler between plates, water in counter-flow"
  extends BaseClasses.PlateWater;
  extends BaseClasses.PlateCondensing;
  Units.Temperature T_water_at[n] "Water entering each refrigerant cell";
  Units.TemperatureDifference approach[n] "Temperature difference at the refrigerant's outlet of each cell";
  Units.TemperatureDifference pinch "Smallest of them";
  Units.TemperatureDifference subcooling "Liquid leaving below saturation at the outlet's pressure";
  Units.Energy stored_energy_total "In refrigerant, walls and water";
equation
  for i in 1:n loop
    T_wall_at[i] = T_wall[n + 1 - i];
    T_water_at[i] = T_entering[n + 1 - i];
    Q_flow_wall_out[n + 1 - i] = Q_flow[i];
    approach[i] = T_refrigerant[i] - T_water_at[i];
  end for;
  pinch = min(approach);
  subcooling = Medium.saturationTemperature(outlet.p) - T_refrigerant[n];
  stored_energy_total = stored_energy + stored_energy_wall + stored_energy_water;
  annotation (
    Documentation(info = "<html>
<p>Refrigerant passes the cells from 1 to n, water from n to 1; the zones are where the enthalpy says. Beside <a
href=\"modelica://RiverHeat.HeatExchangers.CounterflowCondenser\">CounterflowCondenser</a>, whose coefficients are
given, here they follow flow, pressure, quality and temperature difference, and the refrigerant loses pressure.</p>
<h4>Correlations</h4>
<p>See <a href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.PlateCondensing\">PlateCondensing</a>, <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.CorrelatedRefrigerant\">CorrelatedRefrigerant</a> and <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.PlateWater\">PlateWater</a>.</p>
<h4>Limits</h4>
<p>Even distribution over the channels, no non-condensable gas. Superheated vapour on a wall below the dew point gives
its heat with the coefficient of dry vapour (cautious).</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 60}, {90, -60}}, lineColor = {150, 30, 20}, fillColor = {255, 238, 230}, fillPattern = FillPattern.Solid),
      Line(points = {{-70, -40}, {-50, 40}, {-30, -40}, {-10, 40}, {10, -40}, {30, 40}, {50, -40}, {70, 40}}, color = {190, 40, 30}, thickness = 1)}));
end PlateCondenser;
