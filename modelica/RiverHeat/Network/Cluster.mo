within RiverHeat.Network;
model Cluster "Equal consumers of a quarter, each behind its own piece of street main and service pipe"
  parameter Real count(min = 1) = 100 "Consumers" annotation (Dialog(group = "Cluster"));
  parameter Units.HeatFlowRate Q_flow_nominal = 10e6 "Design heat demand of all" annotation (Dialog(group = "Cluster"));
  parameter Units.Length length = 60 "Trench for each consumer: its share of the streets and its service pipe" annotation (Dialog(group = "Pipes"));
  parameter Units.Length D_inner = 0.0545 "Inner diameter, DN 50" annotation (Dialog(group = "Pipes"));
  parameter Units.Length s_wall = 0.0029 "Thickness of the wall" annotation (Dialog(group = "Pipes"));
  parameter Units.Length D_casing = 0.125 "Casing" annotation (Dialog(group = "Pipes"));
  parameter Types.ThermalConductivity lambda_insulation = 0.027 "Insulation" annotation (Dialog(group = "Pipes"));
  parameter Integer n(min = 3) = 5 "Cells" annotation (Dialog(group = "Pipes"));
  parameter Units.Temperature T_supply_nominal = 363.15 "Supply at which the design demand takes the nominal flow" annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_return_nominal = 333.15 "Return, for the density of the water" annotation (Dialog(group = "Design point"));
  parameter Units.PerUnit r_max = 1.3 "Largest flow the valves are opened for, by nominal" annotation (Dialog(group = "Design point"));
  parameter Units.PerUnit r_bypass = 0.002 "Flow that short-circuits, by nominal" annotation (Dialog(group = "Design point"));
  parameter Units.PressureDifference dp_open = 0.5e5 "Pressure difference at which open valves pass the largest flow" annotation (Dialog(group = "Design point"));
  parameter Units.Efficiency effectiveness = 0.9 "Of the exchangers, see Substation" annotation (Dialog(group = "Return temperature"));
  parameter Units.Temperature T_house_nominal = 329.15 "Return of the houses' circuits at design demand (assumed)" annotation (Dialog(group = "Return temperature"));
  parameter Units.TemperatureDifference dT_part_load = 4 "By how much that is higher when demand nears zero (assumed)" annotation (Dialog(group = "Return temperature"));
  parameter Units.Temperature T_supply_start = T_supply_nominal "Supply at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_return_start = T_return_nominal "Return at the start" annotation (Dialog(group = "Start"));
  parameter Units.PerUnit r_start = 0 "Flow at the start, by nominal" annotation (Dialog(group = "Start"));
  input Units.HeatFlowRate Q_flow_demand(start = 0) "Heat that all want";
  input Units.Temperature T_outside(start = 283.15) "Undisturbed ground";
  Interfaces.FluidPort port_supply "Network water entering" annotation (Placement(transformation(extent = {{-110, 30}, {-90, 50}})));
  Interfaces.FluidPort port_return "Network water leaving" annotation (Placement(transformation(extent = {{-110, -50}, {-90, -30}})));
  Units.MassFlowRate m_flow "Network water";
  Units.HeatFlowRate Q_flow "Heat that all take";
  Units.HeatFlowRate Q_flow_lacking "Demand less heat taken";
  Units.HeatFlowRate Q_flow_loss "Heat to the ground";
  Units.Power P_friction "Power of friction and throttling: ends as heat in the water";
  Units.PressureDifference dp "Pressure difference at the substations";
  Units.Temperature T_supply "Supply at the substations";
  Units.Temperature T_return "Return of the substations";
  Types.StoredHeat E_served "Heat that all have taken since the start";
  Types.StoredHeat E_lacking "Demand less that";
  Types.StoredHeat E_loss "Heat lost since the start";
  Types.StoredHeat stored_energy "Heat in water and walls, zero at 0 degC";
  Units.Volume expansion "Volume of the water over that at nominal temperatures";
  final parameter Units.Mass mass = count*pipe.mass "Water, constant";
  Parallel split(count = count) "Supply of one consumer";
  Parallel join(count = count) "Return of one consumer";
  PipePair pipe(
    n = n, length = length, D_inner = D_inner, s_wall = s_wall, D_casing = D_casing, lambda_insulation = lambda_insulation, depth = 0.8,
    T_supply_nominal = T_supply_nominal, T_return_nominal = T_return_nominal, T_supply_start = T_supply_start, T_return_start = T_return_start)
    "Pipes of one consumer";
  Substation substation(
    Q_flow_nominal = Q_flow_nominal/count, T_supply_nominal = T_supply_nominal, r_max = r_max, r_bypass = r_bypass, dp_open = dp_open,
    effectiveness = effectiveness, T_house_nominal = T_house_nominal, dT_part_load = dT_part_load, r_start = r_start)
    "One consumer";
equation
  connect(port_supply, split.port_all);
  connect(split.port_one, pipe.supply_a);
  connect(pipe.supply_b, substation.port_supply);
  connect(substation.port_return, pipe.return_b);
  connect(pipe.return_a, join.port_one);
  connect(join.port_all, port_return);
  substation.Q_flow_demand = Q_flow_demand/count;
  pipe.T_outside = T_outside;
  m_flow = count*substation.m_flow;
  Q_flow = count*substation.Q_flow;
  Q_flow_lacking = count*substation.Q_flow_lacking;
  Q_flow_loss = count*pipe.Q_flow_loss;
  P_friction = count*(pipe.P_friction + substation.P_throttle);
  dp = substation.dp;
  T_supply = substation.T_supply;
  T_return = substation.T_return;
  E_served = count*substation.E_served;
  E_lacking = count*substation.E_lacking;
  E_loss = count*pipe.E_loss;
  stored_energy = count*pipe.stored_energy;
  expansion = count*pipe.expansion;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Polygon(points = {{-80, 10}, {-35, 50}, {10, 10}, {0, 10}, {0, -40}, {-70, -40}, {-70, 10}, {-80, 10}}, lineColor = {30, 70, 120}, fillColor = {245, 240, 225}, fillPattern = FillPattern.Solid),
      Polygon(points = {{0, -20}, {45, 20}, {90, -20}, {80, -20}, {80, -70}, {10, -70}, {10, -20}, {0, -20}}, lineColor = {30, 70, 120}, fillColor = {245, 240, 225}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p><code>count</code> consumers alike: one is modelled with its pipes, and flows and heat are multiplied. Unlike one
thick pipe in place of many thin ones this keeps delay, heat loss, wall and pressure drop together.</p>
</html>"));
end Cluster;
