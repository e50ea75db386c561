within RiverHeat.Plants.Examples;
model AmmoniaTwoStageTrip "Ammonia unit at full load, compressor trip, coast-down, restart, normal stop"
  Plants.AmmoniaTwoStage unit "The unit";
  parameter Units.Time t_trip = 2400 "The motors trip" annotation (Dialog(group = "Events"));
  parameter Units.Time t_acknowledge = 2700 "The command is withdrawn" annotation (Dialog(group = "Events"));
  parameter Units.Time t_restart = 3000 "The command is given again" annotation (Dialog(group = "Events"));
  parameter Units.Time t_stop = 5700 "The command is withdrawn: normal stop" annotation (Dialog(group = "Events"));
equation
  unit.on = time > 60 and time < t_acknowledge or time >= t_restart and time < t_stop;
  unit.fault = time >= t_trip and time < t_trip + 10;
  unit.P_el_limit = unit.P_el_max;
  unit.m_flow_network_limit = 2*unit.m_flow_network_nominal;
  unit.Q_flow_set = unit.Q_flow_nominal;
  unit.T_supply_set = 363.15;
  unit.T_return = 338.15;
  unit.T_source_in = 281.15;
  unit.m_flow_source = unit.m_flow_source_nominal;
  annotation (experiment(StopTime = 6600, Interval = 10, Tolerance = 1e-8), Documentation(info = "<html>
<p>After the trip the rotors stop within seconds, against the gas; pressures stay, since the check valves of the compressors are
tight. The restart begins from there and ends where the first start did.</p>
</html>"));
end AmmoniaTwoStageTrip;
