within RiverHeat.Network;
model HeatPumpDistrict "District network of a heat pump's share: station with store and boiler, trunk, two branches, two clusters of consumers"
  // station
  parameter Units.Volume V_store = 2000 "Water in the store (assumed)" annotation (Dialog(group = "Station"));
  parameter Units.PerUnit level_start = 0.5 "Level of the store at the start" annotation (Dialog(group = "Start"));
  parameter Units.HeatFlowRate Q_flow_boiler_max = 15e6 "Capacity of the peak boiler (assumed)" annotation (Dialog(group = "Station"));
  parameter Units.Efficiency efficiency_boiler = 0.92 "Efficiency of the peak boiler (assumed)" annotation (Dialog(group = "Station"));
  parameter Units.Efficiency efficiency_pumps = 0.75 "Network pumps with motors (assumed)" annotation (Dialog(group = "Station"));
  parameter Units.PressureDifference dp_least = 0.6e5 "Pressure difference that the worst-placed cluster needs (assumed)" annotation (Dialog(group = "Station"));
  parameter Units.Temperature T_ambient = 283.15 "Surroundings of the store (assumed)" annotation (Dialog(group = "Station"));

  // mains
  parameter Integer n_trunk(min = 3) = 30 "Cells of the trunk" annotation (Dialog(group = "Mains"));
  parameter Integer n_branch_1(min = 3) = 10 "Cells of branch 1" annotation (Dialog(group = "Mains"));
  parameter Integer n_branch_2(min = 3) = 25 "Cells of branch 2" annotation (Dialog(group = "Mains"));
  parameter Units.Length length_trunk = 3000 "Trunk (assumed)" annotation (Dialog(group = "Mains"));
  parameter Units.Length length_branch_1 = 800 "Branch to the near cluster (assumed)" annotation (Dialog(group = "Mains"));
  parameter Units.Length length_branch_2 = 2500 "Branch to the far cluster (assumed)" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_trunk = 0.3444 "Inner diameter of the trunk, DN 350" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_branch_1 = 0.2630 "Inner diameter of branch 1, DN 250" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_branch_2 = 0.2630 "Inner diameter of branch 2, DN 250" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_casing_trunk = 0.50 "Casing of the trunk" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_casing_branch_1 = 0.40 "Casing of branch 1" annotation (Dialog(group = "Mains"));
  parameter Units.Length D_casing_branch_2 = 0.40 "Casing of branch 2" annotation (Dialog(group = "Mains"));
  parameter Types.ThermalConductivity lambda_insulation = 0.029 "Polyurethane foam: the limit of EN 253" annotation (Dialog(group = "Mains"));
  parameter Types.ThermalConductivity lambda_ground = 1.5 "Ground (assumed)" annotation (Dialog(group = "Mains"));

  // consumers
  parameter Units.HeatFlowRate Q_flow_nominal_1 = 13e6 "Design demand of cluster 1 (assumed)" annotation (Dialog(group = "Consumers"));
  parameter Units.HeatFlowRate Q_flow_nominal_2 = 11e6 "Design demand of cluster 2 (assumed)" annotation (Dialog(group = "Consumers"));
  parameter Units.PerUnit r_max = 1.3 "Largest flow of a cluster by its nominal flow (assumed)" annotation (Dialog(group = "Consumers"));
  parameter Units.PerUnit r_bypass = 0.005 "Flow that keeps the branches' ends warm, by nominal flow (assumed)" annotation (Dialog(group = "Consumers"));
  parameter Units.Efficiency effectiveness = 0.9 "Of the consumers' exchangers (assumed)" annotation (Dialog(group = "Consumers"));
  parameter Units.Temperature T_house_nominal = 329.15 "Return of the houses at design demand (assumed)" annotation (Dialog(group = "Consumers"));
  parameter Units.TemperatureDifference dT_part_load = 4 "Rise of the houses' return towards no demand (assumed)" annotation (Dialog(group = "Consumers"));
  parameter Units.Temperature T_supply_nominal = 368.15 "Supply at design demand; the store is full at it (assumed)" annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_return_nominal = 333.15 "Return at design demand; the store is empty at it" annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_supply_start = 363.15 "Supply side at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_return_start = 333.15 "Return side at the start" annotation (Dialog(group = "Start"));

  // what the master connects
  input Units.HeatFlowRate Q_flow_unit(start = 0) "Heat from the unit, mean over the communication step";
  input Units.MassFlowRate m_flow_unit(start = 0) "Water through the unit";
  input Units.HeatFlowRate Q_flow_demand_1(start = 0) "Heat that cluster 1 wants";
  input Units.HeatFlowRate Q_flow_demand_2(start = 0) "Heat that cluster 2 wants";
  input Units.Temperature T_supply_set(start = 363.15) "Wanted supply temperature";
  input Units.Temperature T_ground(start = 283.15) "Undisturbed ground";
  output Units.Temperature T_return "Water to the unit";
  output Units.Temperature T_supply "Water to the network";
  output Units.HeatFlowRate Q_flow_served_1 "Heat that cluster 1 gets";
  output Units.HeatFlowRate Q_flow_served_2 "Heat that cluster 2 gets";
  output Units.HeatFlowRate Q_flow_unserved "Heat that both lack";
  output Units.HeatFlowRate Q_flow_boiler "Heat from the peak boiler";
  output Units.HeatFlowRate Q_flow_store "Heat from the store, negative when charging";
  output Units.HeatFlowRate Q_flow_loss "Heat lost to ground, surroundings and pump hall";
  output Units.Power P_pump "Electricity of the network pumps";
  output Units.Power P_fuel "Fuel of the peak boiler, lower heating value";
  output Units.MassFlowRate m_flow_network "Water through the network";
  output Units.Temperature T_store_top "Top layer of the store";
  output Units.Temperature T_store_bottom "Bottom layer of the store";
  output Units.PerUnit store_level "Usable heat in the store by that of a full one";
  output Types.StoredHeat E_unit(start = 0, fixed = true) "Heat from the unit since the start";
  output Types.StoredHeat E_boiler(start = 0, fixed = true) "Heat from the boiler since the start";
  output Types.StoredHeat E_served(start = 0, fixed = true) "Heat that the consumers got since the start";
  output Types.StoredHeat E_unserved(start = 0, fixed = true) "Heat that the consumers lacked since the start";
  output Types.StoredHeat E_loss(start = 0, fixed = true) "Heat lost since the start";
  output Types.StoredHeat E_pump(start = 0, fixed = true) "Electricity of the pumps since the start";
  output Types.StoredHeat E_fuel(start = 0, fixed = true) "Fuel since the start";
  output Types.StoredHeat stored_energy "Heat in water and walls, zero at 0 degC";
  output Units.Mass charge "Water in the network, constant";

  // what is looked at
  output Units.Temperature T_consumer_1 "Supply at cluster 1";
  output Units.Temperature T_consumer_2 "Supply at cluster 2";
  output Units.Temperature T_consumer_return_1 "Return of cluster 1";
  output Units.Temperature T_consumer_return_2 "Return of cluster 2";
  output Units.MassFlowRate m_flow_1 "Water to cluster 1";
  output Units.MassFlowRate m_flow_2 "Water to cluster 2";
  output Units.MassFlowRate m_flow_store "Water from the store, negative when charging";
  output Units.HeatFlowRate Q_flow_loss_pipes "Heat lost to the ground";
  output Units.HeatFlowRate Q_flow_loss_store "Heat lost by the store";
  output Units.PressureDifference dp_pump "Pressure rise of the network pumps";
  output Units.Length x_main[n_trunk + n_branch_2] "Distance from the station along trunk and branch 2";
  output Units.Temperature T_supply_main[n_trunk + n_branch_2] "Supply temperature there";
  output Units.Temperature T_return_main[n_trunk + n_branch_2] "Return temperature there";
  output Units.Temperature T_store[20] "Layers of the store, 1 at the top";

  ImposedFlow.Station station(
    m_flow_nominal = consumer_1.m_flow_nominal + consumer_2.m_flow_nominal, n_store = 20, V_store = V_store, T_ambient = T_ambient,
    T_store_hot = T_supply_nominal, T_store_cold = T_return_nominal, level_start = level_start, Q_flow_boiler_max = Q_flow_boiler_max,
    efficiency_boiler = efficiency_boiler, efficiency_pumps = efficiency_pumps, T_supply_start = T_supply_start, T_return_start = T_return_start)
    "Headers, store, boiler, pumps" annotation (Placement(transformation(extent = {{-90, -20}, {-50, 20}})));
  ImposedFlow.PipePair trunk(
    n = n_trunk, length = length_trunk, D_inner = D_trunk, s_wall = 0.0056, D_casing = D_casing_trunk, lambda_insulation = lambda_insulation, lambda_ground = lambda_ground,
    T_supply_nominal = T_supply_nominal, T_return_nominal = T_return_nominal, T_supply_start = T_supply_start, T_return_start = T_return_start)
    "From the station to the junction" annotation (Placement(transformation(extent = {{-40, -20}, {0, 20}})));
  ImposedFlow.PipePair branch_1(
    n = n_branch_1, length = length_branch_1, D_inner = D_branch_1, s_wall = 0.005, D_casing = D_casing_branch_1, lambda_insulation = lambda_insulation, lambda_ground = lambda_ground,
    T_supply_nominal = T_supply_nominal, T_return_nominal = T_return_nominal, T_supply_start = T_supply_start, T_return_start = T_return_start)
    "From the junction to cluster 1" annotation (Placement(transformation(extent = {{10, 20}, {50, 60}})));
  ImposedFlow.PipePair branch_2(
    n = n_branch_2, length = length_branch_2, D_inner = D_branch_2, s_wall = 0.005, D_casing = D_casing_branch_2, lambda_insulation = lambda_insulation, lambda_ground = lambda_ground,
    T_supply_nominal = T_supply_nominal, T_return_nominal = T_return_nominal, T_supply_start = T_supply_start, T_return_start = T_return_start)
    "From the junction to cluster 2" annotation (Placement(transformation(extent = {{10, -60}, {50, -20}})));
  ImposedFlow.Substation consumer_1(
    Q_flow_nominal = Q_flow_nominal_1, T_supply_nominal = T_supply_nominal, r_max = r_max, r_bypass = r_bypass, effectiveness = effectiveness,
    T_house_nominal = T_house_nominal, dT_part_load = dT_part_load)
    "Near cluster" annotation (Placement(transformation(extent = {{60, 20}, {100, 60}})));
  ImposedFlow.Substation consumer_2(
    Q_flow_nominal = Q_flow_nominal_2, T_supply_nominal = T_supply_nominal, r_max = r_max, r_bypass = r_bypass, effectiveness = effectiveness,
    T_house_nominal = T_house_nominal, dT_part_load = dT_part_load)
    "Far cluster" annotation (Placement(transformation(extent = {{60, -60}, {100, -20}})));
protected
  constant Units.PressureDifference dp_rounding = 1e3 "Width of the corner where the other cluster becomes the worst-placed one";
  constant Units.MassFlowRate m_flow_still = 1e-6 "Flow below which the mixed return no longer depends on the flows";
  final parameter Units.Density rho_return = Media.Water.density(T_return_nominal) "Return water";
  Units.PressureDifference dp_junction "Pressure difference at the junction";
  Units.PressureDifference dp_valve_1 "Pressure difference left at cluster 1";
  Units.PressureDifference dp_valve_2 "Pressure difference left at cluster 2";
  Units.SpecificEnthalpy h_junction "Mixed return at the junction";
equation
  // flows and pressures, from the consumers to the pump
  m_flow_1 = consumer_1.m_flow;
  m_flow_2 = consumer_2.m_flow;
  m_flow_network = m_flow_1 + m_flow_2;
  branch_1.m_flow = m_flow_1;
  branch_2.m_flow = m_flow_2;
  trunk.m_flow = m_flow_network;
  dp_junction = dp_least + Smoothing.larger(branch_1.dp, branch_2.dp, dp_rounding);
  dp_valve_1 = dp_junction - branch_1.dp;
  dp_valve_2 = dp_junction - branch_2.dp;
  consumer_1.e_throttle = dp_valve_1/rho_return;
  consumer_2.e_throttle = dp_valve_2/rho_return;
  station.dp_network = trunk.dp + dp_junction;
  station.P_friction_network = trunk.P_friction + branch_1.P_friction + branch_2.P_friction
    + m_flow_1*consumer_1.e_throttle + m_flow_2*consumer_2.e_throttle;

  // enthalpies, with the water
  trunk.h_supply_in = station.h_supply;
  branch_1.h_supply_in = trunk.h_supply_out;
  branch_2.h_supply_in = trunk.h_supply_out;
  consumer_1.h_supply = branch_1.h_supply_out;
  consumer_2.h_supply = branch_2.h_supply_out;
  branch_1.h_return_in = consumer_1.h_return;
  branch_2.h_return_in = consumer_2.h_return;
  h_junction = branch_1.h_return_out + (branch_2.h_return_out - branch_1.h_return_out)*m_flow_2/(m_flow_network + m_flow_still);
  trunk.h_return_in = h_junction;
  station.h_return_in = trunk.h_return_out;

  // boundaries
  station.Q_flow_unit = Q_flow_unit;
  station.m_flow_unit = m_flow_unit;
  station.T_supply_set = T_supply_set;
  station.m_flow_network = m_flow_network;
  consumer_1.Q_flow_demand = Q_flow_demand_1;
  consumer_2.Q_flow_demand = Q_flow_demand_2;
  trunk.T_ground = T_ground;
  branch_1.T_ground = T_ground;
  branch_2.T_ground = T_ground;

  // whole
  T_return = station.T_return;
  T_supply = station.T_supply;
  Q_flow_served_1 = consumer_1.Q_flow_served;
  Q_flow_served_2 = consumer_2.Q_flow_served;
  Q_flow_unserved = consumer_1.Q_flow_unserved + consumer_2.Q_flow_unserved;
  Q_flow_boiler = station.Q_flow_boiler;
  Q_flow_store = station.Q_flow_store;
  Q_flow_loss_pipes = trunk.Q_flow_loss + branch_1.Q_flow_loss + branch_2.Q_flow_loss;
  Q_flow_loss_store = station.Q_flow_loss_store;
  Q_flow_loss = Q_flow_loss_pipes + station.Q_flow_loss;
  P_pump = station.P_pump;
  P_fuel = station.P_fuel;
  dp_pump = station.dp_pump;
  m_flow_store = station.m_flow_store;
  store_level = station.store.level;
  der(E_unit) = Q_flow_unit;
  der(E_boiler) = Q_flow_boiler;
  der(E_served) = Q_flow_served_1 + Q_flow_served_2;
  der(E_unserved) = Q_flow_unserved;
  der(E_loss) = Q_flow_loss;
  der(E_pump) = P_pump;
  der(E_fuel) = P_fuel;
  stored_energy = station.stored_energy + trunk.stored_energy + branch_1.stored_energy + branch_2.stored_energy;
  charge = station.mass + trunk.M_supply + trunk.M_return + branch_1.M_supply + branch_1.M_return + branch_2.M_supply + branch_2.M_return;

  // what is looked at
  T_consumer_1 = branch_1.T_supply_out;
  T_consumer_2 = branch_2.T_supply_out;
  T_consumer_return_1 = consumer_1.T_return;
  T_consumer_return_2 = consumer_2.T_return;
  T_store_top = station.store.T[1];
  T_store_bottom = station.store.T[20];
  for i in 1:20 loop
    T_store[i] = station.store.T[i];
  end for;
  for i in 1:n_trunk loop
    x_main[i] = (i - 0.5)*length_trunk/n_trunk;
    T_supply_main[i] = trunk.T_supply[i];
    T_return_main[i] = trunk.T_return[n_trunk + 1 - i];
  end for;
  for i in 1:n_branch_2 loop
    x_main[n_trunk + i] = length_trunk + (i - 0.5)*length_branch_2/n_branch_2;
    T_supply_main[n_trunk + i] = branch_2.T_supply[i];
    T_return_main[n_trunk + i] = branch_2.T_return[n_branch_2 + 1 - i];
  end for;
  annotation (
    experiment(StopTime = 86400, Interval = 60, Tolerance = 1e-5),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-100, 100}, {100, -100}}, lineColor = {30, 70, 120}, fillColor = {225, 236, 247}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-90, 30}, {-50, -30}}, lineColor = {30, 70, 120}, fillColor = {200, 205, 215}, fillPattern = FillPattern.Solid),
      Line(points = {{-50, 15}, {10, 15}, {10, 50}, {50, 50}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{10, 15}, {10, -40}, {50, -40}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{50, 30}, {30, 30}, {30, -15}, {-50, -15}}, color = {30, 110, 190}, thickness = 1),
      Line(points = {{50, -60}, {30, -60}, {30, -15}}, color = {30, 110, 190}, thickness = 1),
      Rectangle(extent = {{50, 60}, {90, 20}}, lineColor = {30, 70, 120}, fillColor = {245, 240, 225}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{50, -30}, {90, -70}}, lineColor = {30, 70, 120}, fillColor = {245, 240, 225}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 130}, {100, 104}}, textString = "%name")}),
    Documentation(info = "<html>
<p>The part of a city's network that one heat pump unit serves, as an FMU with scalar connectors. The unit is another
FMU; what it takes and gives is handed over at communication points, so that heat is conserved for any step (see <a
href=\"modelica://RiverHeat.Network.ImposedFlow.Station\">Station</a>).</p>
<h4>Structure</h4>
<p>Station (headers, store, boiler, pumps) - trunk - junction - branch 1 to the near and branch 2 to the far cluster
of consumers. The flow follows from the consumers: each draws what its demand needs at the supply temperature that has
arrived there. The pumps hold <code>dp_least</code> at the worst-placed cluster; what is left at the other is
throttled.</p>
<h4>Balance</h4>
<p>E_unit + E_boiler + E_pump = E_served + E_loss + change of stored_energy, where E_pump is the pumps' electricity
and E_loss contains the losses of pipes, store and pump motors. E_served + E_unserved is the demand.
<code>charge</code> is constant by construction.</p>
<h4>Data</h4>
<p>Defaults describe a share of 20 MW heat pump capacity with 24 MW design demand, as 3,500 homes at 14.5 MWh a year
and 2,100 full-load hours have. Everything here is assumed except what is named:</p>
<ul>
<li>Steel and casing diameters: DN 350 (355.6 x 5.6 in 500 mm), DN 250 (273 x 5.0 in 400 mm), EN 253 insulation series
1. At design flow the water runs at 1.8 m/s in the trunk, 1.7 and 1.4 m/s in the branches.</li>
<li>Foam conductivity: the limit of EN 253. Losses by EN 13941 for a pair of pipes, friction by Haaland.</li>
<li>Return 60 degC at design point: published for Mannheim; so is a supply of 83 to 99 degC.</li>
<li>Store: Mannheim's has 43,000 m3 for a peak of about 1,000 MW; 2,000 m3 is a share by judgement, about twice the
proportional one. Boiler: 15 MW of its 362 MW backup firing, by judgement.</li>
</ul>
<h4>Limits</h4>
<ul>
<li>Only the mains: the distribution pipes inside a cluster, their losses and their delay belong to the demand.</li>
<li>Flow follows demand at once; no pressure waves, no pump limit other than the valves' largest flow.</li>
<li>No mixing valve: when store or unit are hotter than <code>T_supply_set</code>, so is the supply.</li>
<li>No thermal expansion of the water; quasi-steady heat conduction in the ground.</li>
<li>Heat from the unit without flow through it heats the header alone.</li>
</ul>
</html>"));
end HeatPumpDistrict;
