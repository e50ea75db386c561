within RiverHeat.Network.ImposedFlow;
model Station "Heating station: headers, store, peak boiler and network pumps around a heat pump unit"
  parameter Units.Mass mass_header = 8e3 "Water in each header (assumed)" annotation (Dialog(group = "Headers"));
  parameter Units.MassFlowRate m_flow_nominal = 180 "Design flow of the network" annotation (Dialog(group = "Pumps"));
  parameter Units.PressureDifference dp_station_nominal = 0.5e5 "Pressure drop inside the station at design flow (assumed)" annotation (Dialog(group = "Pumps"));
  parameter Units.Efficiency efficiency_pumps = 0.75 "Pumps with motors and converters (assumed)" annotation (Dialog(group = "Pumps"));
  parameter Units.Temperature T_supply_start = 363.15 "Supply header at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_return_start = 333.15 "Return header at the start" annotation (Dialog(group = "Start"));
  parameter Integer n_store(min = 3) = 20 "Layers of the store" annotation (Dialog(group = "Store"));
  parameter Units.Volume V_store = 2000 "Water in the store" annotation (Dialog(group = "Store"));
  parameter Units.Length height_store = 16 "Height of the store" annotation (Dialog(group = "Store"));
  parameter Units.CoefficientOfHeatTransfer U_store = 0.12 "Insulation of the store" annotation (Dialog(group = "Store"));
  parameter Units.Temperature T_ambient = 283.15 "Surroundings of the store" annotation (Dialog(group = "Store"));
  parameter Units.Temperature T_store_hot = 368.15 "Store is full at this temperature" annotation (Dialog(group = "Store"));
  parameter Units.Temperature T_store_cold = 333.15 "Store is empty at this temperature" annotation (Dialog(group = "Store"));
  parameter Units.PerUnit level_start = 0.5 "Level of the store at the start" annotation (Dialog(group = "Store"));
  parameter Units.HeatFlowRate Q_flow_boiler_max = 15e6 "Capacity of the peak boiler" annotation (Dialog(group = "Boiler"));
  parameter Units.Efficiency efficiency_boiler = 0.92 "Efficiency of the peak boiler" annotation (Dialog(group = "Boiler"));
  input Units.HeatFlowRate Q_flow_unit(start = 0) "Heat from the unit";
  input Units.MassFlowRate m_flow_unit(start = 0) "Water through the unit";
  input Units.Temperature T_supply_set(start = 363.15) "Set point of the supply temperature";
  input Units.MassFlowRate m_flow_network(start = 0) "Water through the network";
  input Units.SpecificEnthalpy h_return_in "Water from the network";
  input Units.PressureDifference dp_network(start = 0) "Pressure drop of the network outside the station";
  input Units.Power P_friction_network(start = 0) "Friction power outside the station";
  output Units.SpecificEnthalpy h_supply "Water to the network";
  output Units.Temperature T_supply "Water to the network";
  output Units.Temperature T_header "Supply header before the boiler";
  output Units.Temperature T_return "Water to the unit";
  output Units.HeatFlowRate Q_flow_boiler "Heat from the boiler";
  output Units.HeatFlowRate Q_flow_store "Heat from the store, negative when charging";
  output Units.HeatFlowRate Q_flow_loss "Heat lost by store and pump motors";
  output Units.HeatFlowRate Q_flow_loss_store "Heat lost by the store";
  output Units.Power P_pump "Electricity of the network pumps";
  output Units.Power P_fuel "Fuel of the boiler, lower heating value";
  output Units.PressureDifference dp_pump "Pressure rise of the network pumps";
  output Types.StoredHeat stored_energy "Heat in headers, boiler and store, zero at 0 degC";
  output Units.Mass mass "Water in headers, boiler and store";
  StratifiedStore store(
    n = n_store, V = V_store, height = height_store, U = U_store, T_ambient = T_ambient, T_hot = T_store_hot, T_cold = T_store_cold, level_start = level_start)
    "Between the headers" annotation (Placement(transformation(extent = {{-20, -20}, {20, 20}})));
  PeakBoiler boiler(Q_flow_max = Q_flow_boiler_max, efficiency = efficiency_boiler, T_start = T_supply_start)
    "Behind the supply header" annotation (Placement(transformation(extent = {{40, 40}, {80, 80}})));
  Types.EnergyOfWater u_supply(start = Media.Water.specificEnthalpy(T_supply_start), fixed = true) "Energy of the water in the supply header";
  Types.EnergyOfWater u_return(start = Media.Water.specificEnthalpy(T_return_start), fixed = true) "Energy of the water in the return header";
  Units.MassFlowRate m_flow_store "Discharge of the store, negative when charging";
protected
  Units.MassFlowRate m_flow_unit_in "Water through the unit, not negative";
  Units.MassFlowRate m_flow_discharge "Discharge of the store";
  Units.MassFlowRate m_flow_charge "Charge of the store";
  Units.PressureDifference dp_station "Pressure drop inside";
  Units.Power P_station "Its power";
  Units.Power P_hydraulic "Power that the pumps give to the water";
equation
  // mass
  m_flow_unit_in = nonNegative(m_flow_unit);
  m_flow_store = m_flow_network - m_flow_unit_in;
  m_flow_discharge = nonNegative(m_flow_store);
  m_flow_charge = nonNegative(-m_flow_store);

  // hydraulics
  dp_station = dp_station_nominal*(m_flow_network/m_flow_nominal)^2;
  dp_pump = dp_station + dp_network;
  P_station = m_flow_network*dp_station/Media.Water.density(T_supply_start);
  P_hydraulic = P_station + P_friction_network;
  P_pump = P_hydraulic/efficiency_pumps;

  // energy
  mass_header*der(u_supply) = m_flow_unit_in*(u_return - u_supply) + Q_flow_unit + m_flow_discharge*(store.h_top - u_supply);
  mass_header*der(u_return) = m_flow_network*(h_return_in - u_return) + m_flow_charge*(store.h_bottom - u_return);
  store.m_flow = m_flow_store;
  store.h_top_in = u_supply;
  store.h_bottom_in = u_return;
  boiler.m_flow = m_flow_network;
  boiler.h_in = u_supply;
  boiler.T_set = T_supply_set;
  boiler.P_friction = P_station;

  // what leaves
  h_supply = boiler.h;
  T_supply = boiler.T;
  T_header = waterTemperature(u_supply, 0);
  T_return = waterTemperature(u_return, 0);
  Q_flow_boiler = boiler.Q_flow;
  P_fuel = boiler.P_fuel;
  Q_flow_store = store.Q_flow;
  Q_flow_loss_store = store.Q_flow_loss;
  Q_flow_loss = Q_flow_loss_store + P_pump - P_hydraulic;
  stored_energy = store.stored_energy + boiler.stored_energy + mass_header*(u_supply + u_return);
  mass = store.mass + boiler.mass + 2*mass_header;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-80, 60}, {80, -80}}, lineColor = {30, 70, 120}, fillColor = {235, 235, 240}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-60, 30}, {-20, -60}}, lineColor = {90, 90, 90}, fillColor = {235, 130, 110}, fillPattern = FillPattern.Solid),
      Ellipse(extent = {{10, 10}, {60, -40}}, lineColor = {200, 90, 0}, fillColor = {255, 160, 40}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>The unit takes water from the return header and gives it to the supply header; the network takes its flow from the
supply header through the peak boiler. The store lies between the headers and takes the difference: m<sub>store</sub>
= m<sub>network</sub> - m<sub>unit</sub>. A surplus of the unit charges the top from the supply header and draws the
same flow of water from the bottom into the return header; a deficit goes the other way.</p>
<h4>Coupling with a unit that is another FMU</h4>
<p>The unit hands over the mean heat it gave in a communication step and its flow. The enthalpy flow into the supply
header is m<sub>unit</sub> h<sub>return</sub> + Q<sub>unit</sub>, that is, water of the enthalpy h<sub>return</sub> +
Q<sub>unit</sub>/m<sub>unit</sub>; the quotient is never formed. So whatever the unit says it gave arrives, for any
step, also at no flow.</p>
<h4>Assumptions</h4>
<ul>
<li>Well-mixed headers; each is passed in about a minute. No heat loss of headers and boiler.</li>
<li>The boiler stands behind the store's connection, so it never charges the store. No mixing valve: a store hotter
than the set point raises the supply temperature.</li>
<li>The unit's own pump is part of the unit. The network pumps have a constant efficiency; their motors' heat is lost
to the pump hall, the hydraulic power ends as friction heat in the water.</li>
</ul>
</html>"));
end Station;
