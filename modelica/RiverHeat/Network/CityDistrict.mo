within RiverHeat.Network;
model CityDistrict "Network of a city, aggregated: plants, store, boilers and pumps at one site, three mains with a cluster each"
  // plants
  parameter Units.Temperature T_base = 368.15 "Water that the plants without a model of their own give, at most the network's set point (assumed)" annotation (Dialog(group = "Plants"));
  parameter Units.HeatFlowRate Q_flow_heat_pump_max = 185e6 "Heat pumps without a model of their own: what is planned is theirs first" annotation (Dialog(group = "Plants"));
  parameter Units.HeatFlowRate Q_flow_plant_max = 350e6 "Further plants, such as combined heat and power: take the rest of the plan" annotation (Dialog(group = "Plants"));
  parameter Units.Time tau_plants = 900 "Time constant with which both follow the plan" annotation (Dialog(group = "Plants"));
  parameter Units.MassFlowRate m_flow_plants_max = 4000 "Largest flow of each plant" annotation (Dialog(group = "Plants"));
  parameter Units.HeatFlowRate Q_flow_boiler_1 = 266e6 "Capacity of the first gas boiler" annotation (Dialog(group = "Plants"));
  parameter Units.HeatFlowRate Q_flow_boiler_2 = 70.7e6 "Capacity of the second gas boiler" annotation (Dialog(group = "Plants"));
  parameter Units.HeatFlowRate Q_flow_reserve = 400e6 "Capacity of further boilers" annotation (Dialog(group = "Plants"));
  parameter Units.Efficiency efficiency_boilers = 0.93 "Heat by fuel, lower heating value" annotation (Dialog(group = "Plants"));
  parameter Units.Volume V_store = 43000 "Water in the store" annotation (Dialog(group = "Store"));
  parameter Units.Length height_store = 36 "Height of the store" annotation (Dialog(group = "Store"));
  parameter Units.Temperature T_store_hot = 371.15 "Full store" annotation (Dialog(group = "Store"));
  parameter Units.Temperature T_store_cold = 333.15 "Empty store" annotation (Dialog(group = "Store"));
  parameter Units.PerUnit level_start = 0.5 "Level of the store at the start" annotation (Dialog(group = "Store"));
  parameter Integer n_store(min = 3) = 40 "Layers of the store" annotation (Dialog(group = "Store"));

  // pumps and pressure
  parameter Units.PressureDifference dp_open = 0.6e5 "Pressure difference at which the open valves of a cluster pass its largest flow" annotation (Dialog(group = "Pumps and pressure"));
  parameter Units.MassFlowRate m_flow_pump = 4500 "Flow of all network pumps at their design point" annotation (Dialog(group = "Pumps and pressure"));
  parameter Units.PressureDifference dp_pump_nominal = 11e5 "Their pressure rise there" annotation (Dialog(group = "Pumps and pressure"));
  parameter Units.Efficiency efficiency_pumps = 0.78 "Their efficiency there, with motors" annotation (Dialog(group = "Pumps and pressure"));
  parameter Units.Pressure p_return = 3e5 "Pressure held in the return at the site" annotation (Dialog(group = "Pumps and pressure"));
  parameter Units.Volume V_vessel = 2000 "Vessel of the pressure holding" annotation (Dialog(group = "Pumps and pressure"));

  // mains and clusters
  parameter Units.Length length_1 = 4000 "Main 1" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_1 = 1.0 "Inner diameter of main 1" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_casing_1 = 1.2 "Casing of main 1" annotation (Dialog(group = "Mains"));
  parameter Units.HeatFlowRate Q_flow_nominal_1 = 4.5e+08 "Design demand of cluster 1" annotation (Dialog(group = "Clusters"));
  parameter Real count_1 = 18000 "Substations of cluster 1" annotation (Dialog(group = "Clusters"));
  parameter Units.Length length_2 = 5000 "Main 2" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_2 = 0.9 "Inner diameter of main 2" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_casing_2 = 1.1 "Casing of main 2" annotation (Dialog(group = "Mains"));
  parameter Units.HeatFlowRate Q_flow_nominal_2 = 4.5e+08 "Design demand of cluster 2" annotation (Dialog(group = "Clusters"));
  parameter Real count_2 = 18000 "Substations of cluster 2" annotation (Dialog(group = "Clusters"));
  parameter Units.Length length_3 = 14000 "Main 3" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_3 = 0.7 "Inner diameter of main 3" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_casing_3 = 0.9 "Casing of main 3" annotation (Dialog(group = "Mains"));
  parameter Units.HeatFlowRate Q_flow_nominal_3 = 1.8e+08 "Design demand of cluster 3" annotation (Dialog(group = "Clusters"));
  parameter Real count_3 = 8000 "Substations of cluster 3" annotation (Dialog(group = "Clusters"));
  parameter Units.PerUnit r_front = 0.3 "Steepness of fronts in the mains, see Pipe" annotation (Dialog(group = "Mains"));
  parameter Units.PerUnit r_fittings = 0.3 "Pressure drop of bends and fittings by that of the straight main" annotation (Dialog(group = "Mains"));
  parameter Types.ThermalConductivity lambda_insulation = 0.029 "Insulation of mains and cluster pipes" annotation (Dialog(group = "Mains"));
  parameter Units.PerUnit r_max = 1.3 "Largest flow of a cluster by its nominal flow" annotation (Dialog(group = "Clusters"));
  parameter Units.Length length_cluster = 24 "Trench in the clusters for each substation" annotation (Dialog(group = "Clusters"));
  parameter Units.Efficiency effectiveness = 0.9 "Of the consumers' exchangers" annotation (Dialog(group = "Clusters"));
  parameter Units.Temperature T_house_nominal = 325.15 "Return of the houses at design demand" annotation (Dialog(group = "Clusters"));
  parameter Units.TemperatureDifference dT_part_load = 6 "Rise of the houses' return towards no demand" annotation (Dialog(group = "Clusters"));
  parameter Units.Temperature T_supply_nominal = 373.15 "Supply at design demand" annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_return_nominal = 331.15 "Return at design demand" annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_supply_start = 363.15 "Supply side at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_return_start = 333.15 "Return side at the start" annotation (Dialog(group = "Start"));
  parameter Units.PerUnit r_start = 0.5 "Flow of the clusters at the start, by nominal" annotation (Dialog(group = "Start"));
  parameter Units.HeatFlowRate Q_flow_plants_start = 0 "Heat of heat pumps and further plants at the start" annotation (Dialog(group = "Start"));
  parameter Units.PerUnit speed_start = 0.7 "Speed of the pumps at the start, by nominal" annotation (Dialog(group = "Start"));

  // what the master connects
  input Units.HeatFlowRate Q_flow_unit(start = 0) "Heat from units that are other FMUs, mean over the communication step";
  input Units.MassFlowRate m_flow_unit(start = 0) "Water through them";
  input Units.HeatFlowRate Q_flow_plants_set(start = 0) "Planned heat of all plants but base heat; what a unit gives counts, heat pumps and further plants give the rest";
  input Units.HeatFlowRate Q_flow_base(start = 0) "Base heat on offer, such as waste heat: all is taken";
  input Units.HeatFlowRate Q_flow_demand_1(start = 0) "Heat that cluster 1 wants";
  input Units.HeatFlowRate Q_flow_demand_2(start = 0) "Heat that cluster 2 wants";
  input Units.HeatFlowRate Q_flow_demand_3(start = 0) "Heat that cluster 3 wants";
  input Units.Temperature T_supply_set(start = 363.15) "Wanted supply temperature";
  input Units.PressureDifference dp_set(start = 0.6e5) "Pressure difference that the pumps hold at the worst-placed cluster";
  input Units.Temperature T_ground(start = 283.15) "Undisturbed ground";
  input Boolean pumps_on(start = true) "Network pumps run; false: they have tripped";
  input Units.PerUnit opening_1(start = 1) "Gate of main 1, 0 closed to 1 open";
  input Units.PerUnit opening_2(start = 1) "Gate of main 2, 0 closed to 1 open";
  input Units.PerUnit opening_3(start = 1) "Gate of main 3, 0 closed to 1 open";
  output Units.Temperature T_return "Water to the plants";
  output Units.Temperature T_supply "Water to the network";
  output Units.HeatFlowRate Q_flow_served "Heat that the clusters get";
  output Units.HeatFlowRate Q_flow_unserved "Heat that they lack";
  output Units.HeatFlowRate Q_flow_boiler "Heat from all boilers";
  output Units.HeatFlowRate Q_flow_store "Heat from the store, negative when charging";
  output Units.HeatFlowRate Q_flow_loss "Heat lost to ground, surroundings and pump hall";
  output Units.HeatFlowRate Q_flow_plants "Heat from heat pumps and further plants without a model of their own";
  output Units.HeatFlowRate Q_flow_refused "Heat of plants and base heat that the water was too hot for";
  output Units.Power P_pump "Electricity of the network pumps";
  output Units.Power P_friction "Power of friction and throttling: ends as heat in the water";
  output Units.Power P_fuel "Fuel of the boilers, lower heating value";
  output Units.MassFlowRate m_flow_network "Water through the network";
  output Units.MassFlowRate m_flow_store "Water from the store, negative when charging";
  output Units.PressureDifference dp_pump "Pressure rise of the network pumps";
  output Units.PressureDifference dp_worst "Smallest pressure difference of the clusters whose gates are open";
  output Units.PerUnit speed_pump "Speed of the network pumps";
  output Units.PerUnit store_level "Usable heat in the store by that of a full one";
  output Units.PerUnit vessel_level "Water in the pressure holding by its vessel";
  output Units.Pressure p_supply "Pressure in the supply behind the pumps";
  output Types.StoredHeat E_unit "Heat from the unit since the start";
  output Types.StoredHeat E_heat_pump "Heat from heat pumps without a model of their own since the start";
  output Types.StoredHeat E_plant "Heat from further plants since the start";
  output Types.StoredHeat E_base "Base heat since the start";
  output Types.StoredHeat E_boiler "Heat from the boilers since the start";
  output Types.StoredHeat E_fuel "Fuel since the start";
  output Types.StoredHeat E_served "Heat that the clusters got since the start";
  output Types.StoredHeat E_unserved "Demand less that";
  output Types.StoredHeat E_loss "Heat lost since the start";
  output Types.StoredHeat E_pump(start = 0, fixed = true) "Electricity of the pumps since the start";
  output Types.StoredHeat E_pump_loss(start = 0, fixed = true) "What of it heats the pump hall";
  output Types.StoredHeat stored_energy "Heat in water and walls, zero at 0 degC";
  output Units.Mass charge "Water in the network and its pressure holding, less what make-up brought and leaks took";
  output Units.Temperature T_cluster_1 "Supply at cluster 1";
  output Units.Temperature T_cluster_2 "Supply at cluster 2";
  output Units.Temperature T_cluster_3 "Supply at cluster 3";
  output Units.Temperature T_cluster_return_1 "Return of cluster 1";
  output Units.Temperature T_cluster_return_2 "Return of cluster 2";
  output Units.Temperature T_cluster_return_3 "Return of cluster 3";
  output Units.MassFlowRate m_flow_1 "Water to cluster 1";
  output Units.MassFlowRate m_flow_2 "Water to cluster 2";
  output Units.MassFlowRate m_flow_3 "Water to cluster 3";

  HeatSource unit(mass = 50e3, T_start = T_return_start) "Units that are other FMUs";
  WasteHeat heat_pump(m_flow_max = m_flow_plants_max, mass = 50e3, T_start = T_return_start, dT_least = 15) "Heat pumps without a model of their own";
  WasteHeat plant(m_flow_max = m_flow_plants_max, mass = 50e3, T_start = T_return_start, dT_least = 15) "Further plants";
  WasteHeat base(m_flow_max = m_flow_plants_max, mass = 50e3, T_start = T_return_start, dT_least = 15) "Base heat";
  StratifiedStore store(n = n_store, V = V_store, height = height_store, T_hot = T_store_hot, T_cold = T_store_cold, level_start = level_start) "Between the headers";
  Junction header(mass = 300e3, T_start = T_return_start) "Return header";
  GasBoiler boiler_1(Q_flow_max = Q_flow_boiler_1, efficiency = efficiency_boilers, mass = 150e3, T_start = T_supply_start, dp_nominal = 0.3e5, m_flow_nominal = m_flow_pump) "Fires first";
  GasBoiler boiler_2(Q_flow_max = Q_flow_boiler_2, efficiency = efficiency_boilers, mass = 50e3, T_start = T_supply_start, dT_below = 0.3) "Fires next";
  GasBoiler reserve(Q_flow_max = Q_flow_reserve, efficiency = efficiency_boilers, mass = 150e3, T_start = T_supply_start, dT_below = 0.6) "Fires last";
  Pump pumps(m_flow_nominal = m_flow_pump, dp_nominal = dp_pump_nominal, efficiency_nominal = efficiency_pumps, speed_start = speed_start, T_nominal = T_supply_nominal) "Network pumps";
  PressureHolding holding(p_set = p_return, V = V_vessel, T = T_return_nominal) "At the return";
  Controls.LimitedPI control(k = 0.3, Ti = 40, y_min = 0.05, y_max = 1.05, y_rest = speed_start, T_rest = 5) "Speed by the pressure difference at the worst-placed cluster";
  Valve gate_1(m_flow_nominal = m_flow_nominal_1, dp_nominal = 0.1e5, T_nominal = T_supply_nominal) "Gate of main 1";
  PipePair main_1(
    r_front = r_front, length = length_1, D_inner = D_1, s_wall = 0.01, D_casing = D_casing_1, lambda_insulation = lambda_insulation, depth = 1.8, gap = 0.3,
    r_fittings = r_fittings, T_supply_nominal = T_supply_nominal, T_return_nominal = T_return_nominal, T_supply_start = T_supply_start, T_return_start = T_return_start) "Main 1";
  Cluster cluster_1(
    count = count_1, Q_flow_nominal = Q_flow_nominal_1, length = length_cluster, lambda_insulation = lambda_insulation, T_supply_nominal = T_supply_nominal,
    T_return_nominal = T_return_nominal, r_max = r_max, dp_open = dp_open, effectiveness = effectiveness, T_house_nominal = T_house_nominal,
    dT_part_load = dT_part_load, T_supply_start = T_supply_start, T_return_start = T_return_start, r_start = r_start) "Cluster 1";
  Valve gate_2(m_flow_nominal = m_flow_nominal_2, dp_nominal = 0.1e5, T_nominal = T_supply_nominal) "Gate of main 2";
  PipePair main_2(
    r_front = r_front, length = length_2, D_inner = D_2, s_wall = 0.01, D_casing = D_casing_2, lambda_insulation = lambda_insulation, depth = 1.8, gap = 0.3,
    r_fittings = r_fittings, T_supply_nominal = T_supply_nominal, T_return_nominal = T_return_nominal, T_supply_start = T_supply_start, T_return_start = T_return_start) "Main 2";
  Cluster cluster_2(
    count = count_2, Q_flow_nominal = Q_flow_nominal_2, length = length_cluster, lambda_insulation = lambda_insulation, T_supply_nominal = T_supply_nominal,
    T_return_nominal = T_return_nominal, r_max = r_max, dp_open = dp_open, effectiveness = effectiveness, T_house_nominal = T_house_nominal,
    dT_part_load = dT_part_load, T_supply_start = T_supply_start, T_return_start = T_return_start, r_start = r_start) "Cluster 2";
  Valve gate_3(m_flow_nominal = m_flow_nominal_3, dp_nominal = 0.1e5, T_nominal = T_supply_nominal) "Gate of main 3";
  PipePair main_3(
    r_front = r_front, length = length_3, D_inner = D_3, s_wall = 0.01, D_casing = D_casing_3, lambda_insulation = lambda_insulation, depth = 1.8, gap = 0.3,
    r_fittings = r_fittings, T_supply_nominal = T_supply_nominal, T_return_nominal = T_return_nominal, T_supply_start = T_supply_start, T_return_start = T_return_start) "Main 3";
  Cluster cluster_3(
    count = count_3, Q_flow_nominal = Q_flow_nominal_3, length = length_cluster, lambda_insulation = lambda_insulation, T_supply_nominal = T_supply_nominal,
    T_return_nominal = T_return_nominal, r_max = r_max, dp_open = dp_open, effectiveness = effectiveness, T_house_nominal = T_house_nominal,
    dT_part_load = dT_part_load, T_supply_start = T_supply_start, T_return_start = T_return_start, r_start = r_start) "Cluster 3";
protected
  constant Units.PressureDifference dp_rounding = 1000 "Rounding where another cluster becomes the worst-placed one";
  constant Units.PressureDifference dp_closed = 10e5 "What counts behind a closed gate: it is not the worst-placed one";
  final parameter Units.MassFlowRate m_flow_nominal_1 = Q_flow_nominal_1/(Media.Water.specificEnthalpy(T_supply_nominal) - Media.Water.specificEnthalpy(T_return_nominal)) "Flow of main 1 about the design point";
  final parameter Units.MassFlowRate m_flow_nominal_2 = Q_flow_nominal_2/(Media.Water.specificEnthalpy(T_supply_nominal) - Media.Water.specificEnthalpy(T_return_nominal)) "Flow of main 2 about the design point";
  final parameter Units.MassFlowRate m_flow_nominal_3 = Q_flow_nominal_3/(Media.Water.specificEnthalpy(T_supply_nominal) - Media.Water.specificEnthalpy(T_return_nominal)) "Flow of main 3 about the design point";
  Units.HeatFlowRate Q_flow_planned(start = Q_flow_plants_start, fixed = true) "Plan, as the plants follow it";
  Units.PressureDifference dp_seen_1 "Pressure difference of cluster 1, as the pumps' control sees it";
  Units.PressureDifference dp_seen_2 "Pressure difference of cluster 2, as the pumps' control sees it";
  Units.PressureDifference dp_seen_3 "Pressure difference of cluster 3, as the pumps' control sees it";
equation
  // plants, from the return to the supply header
  connect(header.port_2, unit.port_a);
  connect(header.port_2, heat_pump.port_a);
  connect(header.port_2, plant.port_a);
  connect(header.port_2, base.port_a);
  connect(header.port_2, store.port_bottom);
  connect(header.port_3, holding.port);
  connect(unit.port_b, boiler_1.port_a);
  connect(heat_pump.port_b, boiler_1.port_a);
  connect(plant.port_b, boiler_1.port_a);
  connect(base.port_b, boiler_1.port_a);
  connect(store.port_top, boiler_1.port_a);
  connect(boiler_1.port_b, boiler_2.port_a);
  connect(boiler_2.port_b, reserve.port_a);
  connect(reserve.port_b, pumps.port_a);

  // mains and clusters
  connect(pumps.port_b, gate_1.port_a);
  connect(gate_1.port_b, main_1.supply_a);
  connect(main_1.supply_b, cluster_1.port_supply);
  connect(cluster_1.port_return, main_1.return_b);
  connect(main_1.return_a, header.port_1);
  connect(pumps.port_b, gate_2.port_a);
  connect(gate_2.port_b, main_2.supply_a);
  connect(main_2.supply_b, cluster_2.port_supply);
  connect(cluster_2.port_return, main_2.return_b);
  connect(main_2.return_a, header.port_1);
  connect(pumps.port_b, gate_3.port_a);
  connect(gate_3.port_b, main_3.supply_a);
  connect(main_3.supply_b, cluster_3.port_supply);
  connect(cluster_3.port_return, main_3.return_b);
  connect(main_3.return_a, header.port_1);

  // control
  dp_seen_1 = dp_closed + Smoothing.step(gate_1.opening, 0.01, 0.2)*(cluster_1.dp - dp_closed);
  dp_seen_2 = dp_closed + Smoothing.step(gate_2.opening, 0.01, 0.2)*(cluster_2.dp - dp_closed);
  dp_seen_3 = dp_closed + Smoothing.step(gate_3.opening, 0.01, 0.2)*(cluster_3.dp - dp_closed);
  dp_worst = Smoothing.smaller(Smoothing.smaller(dp_seen_1, dp_seen_2, dp_rounding), dp_seen_3, dp_rounding);
  control.e = Smoothing.limit((dp_set - dp_worst)/dp_open, -0.5, 0.5, 0.1);
  control.active = pumps_on;
  pumps.speed_set = control.y;
  pumps.on = pumps_on;
  base.T_set = Smoothing.smaller(T_base, T_supply_set, 0.5);
  plant.T_set = Smoothing.smaller(T_base, T_supply_set, 0.5);
  heat_pump.T_set = Smoothing.smaller(T_base, T_supply_set, 0.5);
  boiler_1.T_set = T_supply_set;
  boiler_2.T_set = T_supply_set;
  reserve.T_set = T_supply_set;
  boiler_1.on = true;
  boiler_2.on = true;
  reserve.on = true;

  // boundaries
  unit.Q_flow = Q_flow_unit;
  unit.m_flow_set = m_flow_unit;
  tau_plants*der(Q_flow_planned) = Q_flow_plants_set - Q_flow_unit - Q_flow_planned;
  heat_pump.Q_flow_available = Smoothing.limit(Q_flow_planned, 0, Q_flow_heat_pump_max, 0.01*Q_flow_heat_pump_max);
  plant.Q_flow_available = Smoothing.limit(Q_flow_planned - Q_flow_heat_pump_max, 0, Q_flow_plant_max, 0.01*Q_flow_plant_max);
  base.Q_flow_available = Q_flow_base;
  holding.m_flow_leak = 0;
  holding.expansion = main_1.expansion + main_2.expansion + main_3.expansion + cluster_1.expansion + cluster_2.expansion + cluster_3.expansion;
  gate_1.opening_set = opening_1;
  main_1.T_outside = T_ground;
  cluster_1.T_outside = T_ground;
  cluster_1.Q_flow_demand = Q_flow_demand_1;
  gate_2.opening_set = opening_2;
  main_2.T_outside = T_ground;
  cluster_2.T_outside = T_ground;
  cluster_2.Q_flow_demand = Q_flow_demand_2;
  gate_3.opening_set = opening_3;
  main_3.T_outside = T_ground;
  cluster_3.T_outside = T_ground;
  cluster_3.Q_flow_demand = Q_flow_demand_3;

  // whole
  T_return = header.T;
  T_supply = reserve.T;
  Q_flow_served = cluster_1.Q_flow + cluster_2.Q_flow + cluster_3.Q_flow;
  Q_flow_unserved = cluster_1.Q_flow_lacking + cluster_2.Q_flow_lacking + cluster_3.Q_flow_lacking;
  Q_flow_boiler = boiler_1.Q_flow + boiler_2.Q_flow + reserve.Q_flow;
  Q_flow_store = store.Q_flow;
  Q_flow_loss = main_1.Q_flow_loss + main_2.Q_flow_loss + main_3.Q_flow_loss + cluster_1.Q_flow_loss + cluster_2.Q_flow_loss + cluster_3.Q_flow_loss
    + store.Q_flow_loss + P_pump - P_friction;
  Q_flow_plants = heat_pump.Q_flow + plant.Q_flow;
  Q_flow_refused = plant.Q_flow_refused + base.Q_flow_refused + heat_pump.Q_flow_refused;
  P_pump = pumps.P_el;
  P_fuel = boiler_1.P_fuel + boiler_2.P_fuel + reserve.P_fuel;
  m_flow_network = pumps.m_flow;
  m_flow_store = store.m_flow;
  dp_pump = pumps.dp;
  speed_pump = pumps.speed;
  store_level = store.level;
  vessel_level = holding.level;
  p_supply = pumps.port_b.p;
  E_unit = unit.E_source;
  E_heat_pump = heat_pump.E_source;
  E_plant = plant.E_source;
  E_base = base.E_source;
  E_boiler = boiler_1.E_boiler + boiler_2.E_boiler + reserve.E_boiler;
  E_fuel = boiler_1.E_fuel + boiler_2.E_fuel + reserve.E_fuel;
  E_served = cluster_1.E_served + cluster_2.E_served + cluster_3.E_served;
  E_unserved = cluster_1.E_lacking + cluster_2.E_lacking + cluster_3.E_lacking;
  E_loss = main_1.E_loss + main_2.E_loss + main_3.E_loss + cluster_1.E_loss + cluster_2.E_loss + cluster_3.E_loss + store.E_loss + E_pump_loss;
  der(E_pump) = P_pump;
  der(E_pump_loss) = P_pump - P_friction;
  P_friction = gate_1.P_throttle + gate_2.P_throttle + gate_3.P_throttle + main_1.P_friction + main_2.P_friction + main_3.P_friction + cluster_1.P_friction
    + cluster_2.P_friction + cluster_3.P_friction + boiler_1.P_friction + boiler_2.P_friction + reserve.P_friction;
  stored_energy = unit.stored_energy + heat_pump.stored_energy + plant.stored_energy + base.stored_energy + store.stored_energy + header.stored_energy + boiler_1.stored_energy
    + boiler_2.stored_energy + reserve.stored_energy + main_1.stored_energy + main_2.stored_energy + main_3.stored_energy + cluster_1.stored_energy
    + cluster_2.stored_energy + cluster_3.stored_energy;
  charge = unit.mass + heat_pump.mass + plant.mass + base.mass + store.mass + header.mass + boiler_1.mass + boiler_2.mass + reserve.mass + main_1.mass + main_2.mass
    + main_3.mass + cluster_1.mass + cluster_2.mass + cluster_3.mass;
  T_cluster_1 = cluster_1.T_supply;
  T_cluster_return_1 = cluster_1.T_return;
  m_flow_1 = cluster_1.m_flow;
  T_cluster_2 = cluster_2.T_supply;
  T_cluster_return_2 = cluster_2.T_return;
  m_flow_2 = cluster_2.m_flow;
  T_cluster_3 = cluster_3.T_supply;
  T_cluster_return_3 = cluster_3.T_return;
  m_flow_3 = cluster_3.m_flow;
  annotation (
    experiment(StopTime = 86400, Interval = 60, Tolerance = 1e-5),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-100, 100}, {100, -100}}, lineColor = {30, 70, 120}, fillColor = {225, 236, 247}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-90, 30}, {-50, -30}}, lineColor = {30, 70, 120}, fillColor = {200, 205, 215}, fillPattern = FillPattern.Solid),
      Line(points = {{-50, 10}, {0, 10}, {0, 60}, {50, 60}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{0, 10}, {50, 10}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{0, 10}, {0, -50}, {50, -50}}, color = {190, 40, 30}, thickness = 1),
      Rectangle(extent = {{50, 75}, {90, 40}}, lineColor = {30, 70, 120}, fillColor = {245, 240, 225}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{50, 20}, {90, -15}}, lineColor = {30, 70, 120}, fillColor = {245, 240, 225}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{50, -35}, {90, -70}}, lineColor = {30, 70, 120}, fillColor = {245, 240, 225}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 130}, {100, 104}}, textString = "%name")}),
    Documentation(info = "<html>
<p>A large city's network with scalar connectors, to be compiled to an FMU and coupled with heat pump units, demand
and weather.</p>
<h4>Structure</h4>
<p>From the return header water goes through the plants side by side: units that are other FMUs (their heat and flow in sum),
heat
pumps and further plants without a model of their own, which share a plan, and base heat (these give water of
<code>T_base</code>). The store takes what they
pass more than the network, or gives what lacks. Then three gas boilers one behind the other, which lift the water to
the set point where it is not, the first until it is fully loaded, then the next; then the network pumps. Three mains,
each behind a gate, lead to three <a href=\"modelica://RiverHeat.Network.Cluster\">clusters</a> of equal substations
with their streets.</p>
<h4>Control</h4>
<p>The pumps' speed holds <code>dp_set</code> at the worst-placed cluster; one behind a closed gate does not count.
Substations draw what their demand needs, as far as the pressure difference there allows: when <code>pumps_on</code>
becomes false or a gate closes, flow dies away and <code>Q_flow_unserved</code> says what lacks. The pressure holding
keeps the return at the site at <code>p_return</code> and takes up the expansion of the water in the pipes.</p>
<h4>Balance</h4>
<p>E_unit + E_heat_pump + E_plant + E_base + E_boiler + E_pump = E_served + E_loss + change of stored_energy. E_loss has the
losses of pipes, store and pump hall. E_served + E_unserved is the demand. <code>charge</code> is constant by
construction.</p>
<h4>Data</h4>
<p>The defaults are in the order of Mannheim's network (peak some 1,000 MW; store of 43,000 m3; gas boilers of 286 and
76 MW firing, of which 93 % become heat). All the rest is assumed: main diameters for some 2.5 m/s at design flow,
lengths, the number of substations, temperatures.</p>
<h4>Limits</h4>
<ul>
<li>One site feeds all; no loops between the mains. Networks of pipes from tables: <code>cosim network import</code>.</li>
<li>Substations of a cluster are alike and at the same distance.</li>
<li>Electricity of charging pumps of store and plants is left out.</li>
<li>No mixing valve: what the plants give hotter than the set point is sent out.</li>
</ul>
</html>"));
end CityDistrict;
