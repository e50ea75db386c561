within RiverHeat.Plants.Examples.BaseClasses;
partial model Mannheim2Transient "A unit of Mannheim 2 from standstill, inputs those of the design point unless changed"
  Plants.Mannheim2Unit unit "The unit";
  Boolean on = time > 60 "Run command";
  Boolean fault = false "Trip from outside";
  Units.HeatFlowRate Q_flow_set = 82.5e6 "Wanted heat";
  Units.Temperature T_supply_set = 403.15 "Wanted supply temperature";
  Units.Power P_el_limit = unit.P_el_max "Electricity that the unit may draw";
  Units.Temperature T_return = 333.15 "Network water entering";
  Units.MassFlowRate m_flow_network_limit = 2*unit.m_flow_network_nominal "Network water that the unit can get";
  Units.Temperature T_source_in = 278.15 "River water entering";
  Units.MassFlowRate m_flow_source = unit.m_flow_source_nominal "River water offered";
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
<p>Everything starts at rest; the command comes after a minute, full load is reached within 20 minutes.</p>
</html>"));
end Mannheim2Transient;
