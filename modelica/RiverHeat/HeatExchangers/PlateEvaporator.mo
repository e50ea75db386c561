within RiverHeat.HeatExchangers;
model PlateEvaporator "Dry expansion between plates: refrigerant boils and leaves superheated, water in counter-flow"
  extends BaseClasses.PlateWater;
  extends BaseClasses.PlateBoiling;
  Units.Temperature T_water_at[n] "Water entering each refrigerant cell";
  Units.TemperatureDifference approach[n] "Temperature difference at the refrigerant's outlet of each cell";
  Units.TemperatureDifference pinch "Smallest of them";
  Units.TemperatureDifference superheat "Refrigerant leaving above saturation at the outlet's pressure";
  Units.Energy stored_energy_total "In refrigerant, walls and water";
equation
  for i in 1:n loop
    T_wall_at[i] = T_wall[n + 1 - i];
    T_water_at[i] = T_entering[n + 1 - i];
    Q_flow_wall_out[n + 1 - i] = Q_flow[i];
    approach[i] = T_water_at[i] - T_refrigerant[i];
  end for;
  pinch = min(approach);
  superheat = T_refrigerant[n] - Medium.saturationTemperature(outlet.p);
  stored_energy_total = stored_energy + stored_energy_wall + stored_energy_water;
  annotation (
    Documentation(info = "<html>
<p>Refrigerant passes the cells from 1 to n, water from n to 1. Where the refrigerant is dry is where its enthalpy says.
The pressure method is that of the condenser; see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.RefrigerantCells\">RefrigerantCells</a>.</p>
<h4>Correlations</h4>
<p>See <a href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.PlateBoiling\">PlateBoiling</a>, <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.CorrelatedRefrigerant\">CorrelatedRefrigerant</a> and <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.PlateWater\">PlateWater</a>.</p>
<h4>Limits</h4>
<p>Even distribution over the channels, no ice, no oil. Drops that the superheated vapour may carry are not modelled:
the least superheat that is stable in practice has to be held by the control, see <a
href=\"modelica://RiverHeat.Controls.Superheat\">Superheat</a>.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 60}, {90, -60}}, lineColor = {0, 60, 120}, fillColor = {225, 240, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-70, -40}, {-50, 40}, {-30, -40}, {-10, 40}, {10, -40}, {30, 40}, {50, -40}, {70, 40}}, color = {0, 130, 80}, thickness = 1)}));
end PlateEvaporator;
