within RiverHeat.Plants.Examples;
model AmmoniaTwoStageLoadStep "Ammonia unit from standstill to full load, to 40 % and back, fjord 8 degC, network 65 to 90 degC"
  Plants.AmmoniaTwoStage unit "The unit";
  parameter Units.Time t_down = 3600 "Set point falls to 40 %" annotation (Dialog(group = "Events"));
  parameter Units.Time t_up = 5400 "Set point rises to 100 %" annotation (Dialog(group = "Events"));
equation
  unit.on = time > 60;
  unit.fault = false;
  unit.P_el_limit = unit.P_el_max;
  unit.m_flow_network_limit = 2*unit.m_flow_network_nominal;
  unit.Q_flow_set = if time >= t_down and time < t_up then 0.4*unit.Q_flow_nominal else unit.Q_flow_nominal;
  unit.T_supply_set = 363.15;
  unit.T_return = 338.15;
  unit.T_source_in = 281.15;
  unit.m_flow_source = unit.m_flow_source_nominal;
  annotation (experiment(StopTime = 7200, Interval = 10, Tolerance = 1e-8), Documentation(info = "<html>
<p>Heat and electricity fall from full load to 40 % in some 140 s, as measured at a two-stage ammonia machine in Copenhagen (250 to 100
kW in 140 s; Meesenburg, Markussen, Ommen and Elmegaard, Applied Energy 271, 2020).</p>
</html>"));
end AmmoniaTwoStageLoadStep;
