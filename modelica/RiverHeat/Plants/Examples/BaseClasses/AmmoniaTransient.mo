within RiverHeat.Plants.Examples.BaseClasses;
partial model AmmoniaTransient "Two-stage ammonia unit from standstill, inputs those of Drammen unless changed"
  Plants.AmmoniaTwoStage unit "The unit";
  Boolean on = time > 60 "Run command";
  Boolean fault = false "Trip from outside";
  Units.HeatFlowRate Q_flow_set = unit.Q_flow_nominal "Wanted heat";
  Units.Temperature T_supply_set = 363.15 "Wanted supply temperature";
  Units.Power P_el_limit = unit.P_el_max "Electricity that the unit may draw";
  Units.Temperature T_return = 338.15 "Network water entering";
  Units.MassFlowRate m_flow_network_limit = 2*unit.m_flow_network_nominal "Network water that the unit can get";
  Units.Temperature T_source_in = 281.15 "Source water entering";
  Units.MassFlowRate m_flow_source = unit.m_flow_source_nominal "Source water offered";
equation
  unit.on = on;
  unit.fault = fault;
  unit.Q_flow_set = Q_flow_set;
  unit.T_supply_set = T_supply_set;
  unit.P_el_limit = P_el_limit;
  unit.T_return = T_return;
  unit.m_flow_network_limit = m_flow_network_limit;
  unit.T_source_in = T_source_in;
  unit.m_flow_source = m_flow_source;
  annotation (Documentation(info = "<html>
<p>Everything starts at rest; the command comes after a minute, full load is reached within ten more.</p>
</html>"));
end AmmoniaTransient;
