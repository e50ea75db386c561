within RiverHeat.Network;
model BoosterHeatPump "Booster heat pump: lifts the supply of a cluster with heat from its return"
  parameter Units.HeatFlowRate Q_flow_max = 1e6 "Largest heat to the supply" annotation (Dialog(group = "Heat pump"));
  parameter Units.Efficiency efficiency = 0.5 "COP by that of Carnot between the leaving waters (assumed)" annotation (Dialog(group = "Heat pump"));
  parameter Units.TemperatureDifference dT_least = 10 "Least temperature lift that counts for the COP" annotation (Dialog(group = "Heat pump"));
  parameter Units.TemperatureDifference pinch = 3 "Of condenser and evaporator, to the leaving waters (assumed)" annotation (Dialog(group = "Heat pump"));
  parameter Units.Mass mass = 500 "Water in each exchanger and its lines (assumed)" annotation (Dialog(group = "Heat pump"));
  parameter Units.Time tau = 60 "Time constant of the compressor (assumed)" annotation (Dialog(group = "Control"));
  parameter Units.Time tau_control = 240 "Time in which a deviation of the supply is made good" annotation (Dialog(group = "Control"));
  parameter Units.Temperature T_supply_start = 323.15 "Supply at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_return_start = 303.15 "Return at the start" annotation (Dialog(group = "Start"));
  input Units.Temperature T_set(start = 338.15) "Wanted supply behind the booster";
  Interfaces.FluidPort supply_a "Supply from the network" annotation (Placement(transformation(extent = {{-110, 35}, {-90, 55}})));
  Interfaces.FluidPort supply_b "Supply to the cluster" annotation (Placement(transformation(extent = {{90, 35}, {110, 55}})));
  Interfaces.FluidPort return_a "Return to the network" annotation (Placement(transformation(extent = {{-110, -55}, {-90, -35}})));
  Interfaces.FluidPort return_b "Return from the cluster" annotation (Placement(transformation(extent = {{90, -55}, {110, -35}})));
  Types.EnergyOfWater u_supply(start = Media.Water.specificEnthalpy(T_supply_start), fixed = true) "Energy of the supply water inside";
  Types.EnergyOfWater u_return(start = Media.Water.specificEnthalpy(T_return_start), fixed = true) "Energy of the return water inside";
  Units.HeatFlowRate Q_flow(start = 0, fixed = true) "Heat to the supply";
  Units.HeatFlowRate Q_flow_source "Heat from the return";
  Units.Power P_el "Electricity";
  Real COP(unit = "1") "Heat by electricity";
  Units.Temperature T_supply "Supply leaving";
  Units.Temperature T_return "Return leaving";
  Types.StoredHeat E_el(start = 0, fixed = true) "Electricity since the start";
  Types.StoredHeat stored_energy "Heat in the water inside, zero at 0 degC";
protected
  constant Units.PerUnit rounding = 0.01 "Width of the corners at no and full load, by capacity";
  Units.SpecificEnthalpy h_set "Set point";
  Units.HeatFlowRate Q_flow_wanted "Heat that would hold the set point";
initial equation
  assert(Q_flow_max > 0, "BoosterHeatPump: Q_flow_max must be positive");
  assert(efficiency > 0 and efficiency < 1, "BoosterHeatPump: efficiency must lie between 0 and 1");
  assert(mass > 0, "BoosterHeatPump: mass must be positive");
  assert(tau > 0 and tau_control > 0, "BoosterHeatPump: tau and tau_control must be positive");
equation
  supply_a.m_flow + supply_b.m_flow = 0;
  return_a.m_flow + return_b.m_flow = 0;
  supply_a.p = supply_b.p;
  return_a.p = return_b.p;
  supply_a.h_outflow = u_supply;
  supply_b.h_outflow = u_supply;
  return_a.h_outflow = u_return;
  return_b.h_outflow = u_return;
  h_set = Media.Water.specificEnthalpy(T_set);
  Q_flow_wanted = supply_a.m_flow*(h_set - inStream(supply_a.h_outflow)) + mass*(h_set - u_supply)/tau_control;
  tau*der(Q_flow) = Smoothing.limit(Q_flow_wanted, 0, Q_flow_max, rounding*Q_flow_max) - Q_flow;
  COP = 1 + efficiency*(T_supply + pinch)/Smoothing.larger(T_supply - T_return + 2*pinch, dT_least, 1) - efficiency;
  P_el = Q_flow/COP;
  Q_flow_source = Q_flow - P_el;
  mass*der(u_supply) = Smoothing.enthalpyFlow(supply_a.m_flow, inStream(supply_a.h_outflow) - u_supply, 0)
    + Smoothing.enthalpyFlow(supply_b.m_flow, inStream(supply_b.h_outflow) - u_supply, 0) + Q_flow;
  mass*der(u_return) = Smoothing.enthalpyFlow(return_a.m_flow, inStream(return_a.h_outflow) - u_return, 0)
    + Smoothing.enthalpyFlow(return_b.m_flow, inStream(return_b.h_outflow) - u_return, 0) - Q_flow_source;
  der(E_el) = P_el;
  T_supply = waterTemperature(u_supply, 0);
  T_return = waterTemperature(u_return, 0);
  stored_energy = mass*(u_supply + u_return);
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-80, 75}, {80, -75}}, lineColor = {30, 70, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-90, 45}, {90, 45}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{-90, -45}, {90, -45}}, color = {30, 110, 190}, thickness = 1),
      Line(points = {{0, -35}, {0, 35}, {-10, 20}, {0, 35}, {10, 20}}, color = {190, 40, 30}, thickness = 1),
      Text(extent = {{-100, 110}, {100, 80}}, textString = "%name")}),
    Documentation(info = "<html>
<p>In networks of low temperature, or at the end of a long main, a small heat pump lifts the supply to what the houses
need. Its source is the water that returns from them, so the network gives the same heat less the electricity.</p>
<h4>Equations</h4>
<p>COP = 1 - &epsilon; + &epsilon; T<sub>c</sub>/(T<sub>c</sub> - T<sub>e</sub>), T<sub>c</sub> and T<sub>e</sub> the
leaving waters' temperatures with the pinch added and taken off: tends to 1, not below, for bad machines. The machine
gives what holds the supply's set point, within its capacity, with one time constant.</p>
<h4>Assumptions</h4>
<p>A map of one number in place of a refrigerant cycle; no least load; no pressure drop. For a cycle take a unit of
RiverHeat.Plants as another FMU. A booster heater is an <a
href=\"modelica://RiverHeat.Network.ElectrodeBoiler\">ElectrodeBoiler</a>.</p>
</html>"));
end BoosterHeatPump;
