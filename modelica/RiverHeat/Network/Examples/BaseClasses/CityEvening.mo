within RiverHeat.Network.Examples.BaseClasses;
partial model CityEvening "A city's network with steady demand on a winter evening"
  CityDistrict city(level_start = 0.5, Q_flow_plants_start = 500e6) "Network with plants";
  parameter Units.HeatFlowRate Q_flow_plan = 500e6 "Planned heat of the plants" annotation (Dialog(group = "Example"));
equation
  city.Q_flow_unit = 0;
  city.m_flow_unit = 0;
  city.Q_flow_plants_set = Q_flow_plan;
  city.Q_flow_base = 100e6;
  city.Q_flow_demand_1 = 280e6;
  city.Q_flow_demand_2 = 280e6;
  city.Q_flow_demand_3 = 110e6;
  city.T_supply_set = 371.15;
  city.T_ground = 280.15;
  city.dp_set = 0.6e5;
  city.opening_1 = 1;
  city.opening_2 = 1;
  annotation (Documentation(info = "<html>
<p>670 MW of demand; plants give 600 MW, the rest comes from the store.</p>
</html>"));
end CityEvening;
