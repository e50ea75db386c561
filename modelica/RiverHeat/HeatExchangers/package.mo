within RiverHeat;
package HeatExchangers "Exchangers of refrigerant with water and with itself, in finite volumes"
  annotation (Documentation(info = "<html>
<p>Each exchanger is one class with arrays over its cells: refrigerant, wall and water have states of their own. Water
enters by the inputs <code>T_water_in</code> and <code>m_flow_water</code>, in either direction; refrigerant by ports,
in either direction as well. Both may stand still.</p>
<table border=\"1\" cellspacing=\"0\">
<tr><th>duty</th><th>coefficients given</th><th>by correlations</th></tr>
<tr><td>condenser with desuperheater and sub-cooler</td><td>CounterflowCondenser</td><td>PlateCondenser, TubeCondenser
(in tubes), ShellCondenser (on tubes)</td></tr>
<tr><td>dry expansion</td><td>CounterflowEvaporator</td><td>PlateEvaporator, TubeEvaporator (in tubes)</td></tr>
<tr><td>evaporator with level</td><td>FloodedEvaporator</td><td>PoolEvaporator, FallingFilmEvaporator</td></tr>
<tr><td>suction line</td><td>SuctionLineExchanger</td><td></td></tr>
<tr><td>economiser</td><td><a href=\"modelica://RiverHeat.Vessels.FlashTank\">FlashTank</a> (open)</td><td>PlateEconomiser
(closed)</td></tr>
</table>
<p>An exchanger is a volume with a pressure: between two of them, or it and a vessel, belongs a valve, a compressor or a
<a href=\"modelica://RiverHeat.Valves.Line\">Line</a>.</p>
</html>"));
end HeatExchangers;
