within RiverHeat.Plants.BaseClasses;
partial model PartialQuasisteady "Unit by a map of its steady points: the interface of a dynamic one, for studies of seasons"
  extends PartialHeatPump;
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";

  parameter Units.HeatFlowRate Q_flow_nominal "Heat to the network at full load" annotation (Dialog(group = "Design point"));
  parameter Units.PerUnit load_least(min = 0.01, max = 1) = 0.1 "Least heat by nominal heat; below it the unit gives no less"
    annotation (Dialog(group = "Design point"));
  parameter Units.Pressure p_max "Condensing pressure at which capacity is reduced" annotation (Dialog(group = "Limits"));
  parameter Units.Pressure p_trip "Condensing pressure at which the unit trips" annotation (Dialog(group = "Limits"));
  parameter Units.Temperature T_ice = 273.45 "Source water leaving at which capacity is reduced" annotation (Dialog(group = "Limits"));
  parameter Units.Temperature T_trip = 273.25 "Source water, leaving or entering, at which the unit trips"
    annotation (Dialog(group = "Limits"));
  parameter Units.Area A_evaporator "Area of the evaporator" annotation (Dialog(group = "Evaporator"));
  parameter Units.CoefficientOfHeatTransfer alpha_boiling "Boiling refrigerant" annotation (Dialog(group = "Evaporator"));
  parameter Units.CoefficientOfHeatTransfer alpha_source "Source water at nominal flow" annotation (Dialog(group = "Evaporator"));
  parameter Units.FoulingResistance R_fouling_source "Fouling by source water" annotation (Dialog(group = "Evaporator"));
  parameter Integer n(min = 1) = 12 "Cells of the dynamic unit's evaporator" annotation (Dialog(group = "Evaporator"));
  parameter Units.PressureDifference dp_source_nominal = 0.8e5 "Source water's pressure drop at nominal flow"
    annotation (Dialog(group = "Evaporator"));
  parameter Units.Efficiency efficiency_pumps = 0.78 "Of water pumps with their motors" annotation (Dialog(group = "Auxiliaries"));
  parameter Units.Power P_standby = 5e3 "Drawn always" annotation (Dialog(group = "Auxiliaries"));
  parameter Units.HeatCapacity C_source "Stored energy by evaporating temperature" annotation (Dialog(group = "Dynamics"));
  parameter Units.HeatCapacity C_network "Stored energy by supply temperature" annotation (Dialog(group = "Dynamics"));
  parameter Units.Mass charge_nominal "Refrigerant in the unit" annotation (Dialog(group = "Dynamics"));
  parameter Units.Time T_start = 900 "Time constant with which the machine comes up: pressures, metal and charge"
    annotation (Dialog(group = "Dynamics"));
  parameter Units.Time T_stop = 60 "Time constant with which it runs down" annotation (Dialog(group = "Dynamics"));
  parameter Units.Time T_up = 900 "Least time for the set point from none to full heat" annotation (Dialog(group = "Dynamics"));
  parameter Units.Time T_down = 180 "Least time for the set point from full heat to none" annotation (Dialog(group = "Dynamics"));
  parameter Units.TemperatureDifference dT_source = 4.5 "Cooling that counts as a full error, as in the dynamic unit's capacity control"
    annotation (Dialog(group = "Dynamics"));
  parameter Units.Time T_load = 40 "Time constant of the heat" annotation (Dialog(group = "Dynamics"));
  parameter Units.PerUnit r_network_min = 0.05 "Least network water flow by nominal, while pumping" annotation (Dialog(group = "Network pump"));
  parameter Units.PerUnit r_network_max = 2 "Largest network water flow by nominal" annotation (Dialog(group = "Network pump"));
  parameter Units.Temperature T_network_start = 333.15 "Network side at the start" annotation (Dialog(group = "Start"));

  Controls.Sequence sequence "Start and stop";
  Units.PerUnit source_pump(start = 0, fixed = true) "Share of the offered source water that is taken";
  Units.PerUnit up(start = 0, fixed = true) "Share of the steady state that the machine has come up to";
  Units.HeatFlowRate Q_flow_ramped(start = 0, fixed = true) "Wanted heat behind the ramp";
  Units.HeatFlowRate Q_flow(start = 0, fixed = true) "Heat of the machine's steady point";
  Units.Temperature T_boiling(start = T_source_start, fixed = true) "Evaporating temperature";
  Units.Temperature T_network(start = T_network_start, fixed = true) "Network water leaving";
  Units.HeatFlowRate Q_flow_map "Heat with which the map is entered";
  Units.Power P_map "Electricity of the steady point without the source pump";
  Units.HeatFlowRate Q_flow_loss_map "Loss of the steady point without that of the source pump";
  Units.HeatFlowRate Q_flow_largest "Heat with all that the machine has";
  Units.Temperature T_condensing_map "Condensing temperature of the steady point";
  Units.PerUnit surge_margin_map "Surge margin of the steady point";
  Units.HeatFlowRate Q_flow_evaporator "Heat into the boiling refrigerant";
  Units.Power P_source_pump "Electricity of the source pump";
  Units.PerUnit error "The most pressing distance from set point and limits, by the heat, cooling or power that counts as full";
protected
  constant Units.PerUnit r_still = 0.05 "Flow ratio below which the water's coefficient levels off, as in WaterTubes";
  constant Units.PerUnit source_least = 0.2 "Source flow that the start needs, by nominal";
  constant Units.PerUnit turning = 0.02 "Share of the steady state below which the rotor counts as at rest";
  constant Units.PerUnit corner = 0.002 "Rounding between set point and limits, as in Controls.Capacity";
  constant Units.PerUnit weight_pressure = 5 "Error by relative distance from the pressure limit, as in Controls.Capacity";
  constant Units.PerUnit weight_power = 1.5 "Error by relative distance from the power limit, as in Controls.Capacity";
  constant Units.Time T_follow = 5 "Lag of ramp and source pump";
  constant Units.TemperatureDifference dT_least = 5 "Least rise of the network water for which its flow is computed";
  constant Units.MassFlowRate m_flow_small = 1 "Source flow that keeps the balance finite";
  Units.MassFlowRate m_flow_taken "Source water through the evaporator";
  Units.PerUnit r "The same by nominal flow";
  Units.CoefficientOfHeatTransfer U "Overall coefficient of the evaporator";
  Units.PerUnit N "Number of transfer units of a cell";
  Units.PerUnit rest "Share of the water's distance from boiling that is left behind the evaporator";
  Units.SpecificHeatCapacity cp "Of the source water";
  Units.Power P_friction "Of it what ends as heat in the source water";
  Units.SpecificEnthalpy dh_network "Rise of the network water's enthalpy";
  Units.SpecificEnthalpy dh_network_set "The same at the wanted supply temperature, not less than for dT_least";
  Units.MassFlowRate m_flow_wanted "Network water for the wanted supply temperature";
  Units.Power P_max "Electricity limit now";
  Units.PerUnit e_heat "Heat missing";
  Units.PerUnit e_ice "Distance from ice";
  Units.PerUnit e_pressure "Distance from the pressure limit";
  Units.PerUnit e_power "Distance from the power limit";
  Units.HeatFlowRate Q_flow_wanted "Where the heat goes";
equation
  assert(Q_flow_nominal > 0, "Q_flow_nominal must be positive");
  assert(A_evaporator > 0, "A_evaporator must be positive");
  assert(p_max < p_trip, "p_max must be less than p_trip");
  assert(T_trip < T_ice, "T_trip must be less than T_ice");
  assert(T_start > 0 and T_stop > 0 and T_load > 0 and T_up > 0 and T_down > 0, "T_start, T_stop, T_load, T_up and T_down must be positive");
  assert(C_source > 0 and C_network > 0, "C_source and C_network must be positive");
  assert(n >= 1, "n must be at least 1");
  // source: cells of water with a wall at the boiling temperature
  T_follow*der(source_pump) = (if sequence.pumping then 1 else 0) - source_pump;
  m_flow_taken = source_pump*m_flow_source;
  r = m_flow_taken/m_flow_source_nominal;
  cp = Media.Water.specificHeatCapacity(T_source_in);
  U = 1/(1/(alpha_source*Smoothing.turbulent(r, 0.8, r_still)) + R_fouling_source + 1/alpha_boiling);
  N = U*A_evaporator/(n*cp*(m_flow_taken + m_flow_small));
  rest = (if noEvent(N < 2) then (1 - 0.5*N)/(1 + 0.5*N) else 0)^n;
  P_friction = dp_source_nominal/Media.Water.density(T_source_start)*m_flow_source_nominal*r^3;
  P_source_pump = P_friction/efficiency_pumps;
  Q_flow_source = cp*m_flow_taken*(1 - rest)*(T_source_in - T_boiling) - P_friction;
  T_source_out = T_source_in - Q_flow_source/(cp*(m_flow_taken + m_flow_small));
  C_source*der(T_boiling) = Q_flow_source + P_friction - Q_flow_evaporator;
  // machine
  Q_flow_map = Smoothing.larger(Q_flow, load_least*Q_flow_nominal, 1e-3*Q_flow_nominal);
  Q_flow_evaporator = up*(Q_flow_map + Q_flow_loss_map - P_map);
  // network
  dh_network = Media.Water.specificEnthalpy(T_network) - Media.Water.specificEnthalpy(T_return);
  dh_network_set = Smoothing.larger(Media.Water.specificEnthalpy(T_supply_set) - Media.Water.specificEnthalpy(T_return),
    dT_least*Media.Water.specificHeatCapacity(T_return), 0.2*Media.Water.specificHeatCapacity(T_return));
  m_flow_wanted = if sequence.pumping then m_flow_network_nominal*Smoothing.limit(
    up*Q_flow_map/(dh_network_set*m_flow_network_nominal), r_network_min, r_network_max, 0.02) else 0;
  m_flow_network = if noEvent(m_flow_wanted < m_flow_network_limit) then m_flow_wanted else m_flow_network_limit;
  Q_flow_supply = m_flow_network*dh_network;
  C_network*der(T_network) = up*Q_flow_map - Q_flow_supply;
  T_supply = T_network;
  // set point and limits
  P_max = Smoothing.smaller(P_el_limit, P_el_max, 1e-4*P_el_max);
  der(Q_flow_ramped) = if running then Smoothing.limit(
    ((if sequence.unloading then 0 else Q_flow_set) - Q_flow_ramped)/T_follow, -Q_flow_nominal/T_down, Q_flow_nominal/T_up, 0.1*Q_flow_nominal/T_up)
    else -Q_flow_ramped/T_follow;
  e_heat = (Q_flow_ramped - Q_flow)/Q_flow_nominal;
  e_ice = (T_source_out - T_ice)/dT_source;
  e_pressure = weight_pressure*(p_max - p_condensing)/p_max;
  e_power = weight_power*(P_max - P_el)/P_el_max;
  error = Smoothing.smaller(Smoothing.smaller(e_heat, e_ice, corner), Smoothing.smaller(e_pressure, e_power, corner), corner);
  Q_flow_wanted = Smoothing.smaller(Smoothing.larger(Q_flow + error*Q_flow_nominal, 0, corner*Q_flow_nominal), Q_flow_largest, corner*Q_flow_nominal);
  T_load*der(Q_flow) = if running then Q_flow_wanted - Q_flow else -Q_flow;
  // start, stop and trips
  sequence.on = on;
  sequence.tripped = tripped;
  sequence.ready = m_flow_taken > source_least*m_flow_source_nominal;
  sequence.turning = up > turning;
  state = sequence.state;
  running = sequence.running;
  der(up) = if running then (1 - up)/T_start else -up/T_stop;
  trip = if pre(trip) <> Controls.Trip.none then (if on then pre(trip) else Controls.Trip.none)
    elseif not on then Controls.Trip.none
    elseif fault then Controls.Trip.outside
    elseif T_source_in < T_trip then Controls.Trip.ice
    elseif pre(running) and T_source_out < T_trip then Controls.Trip.ice
    elseif pre(running) and p_condensing > p_trip then Controls.Trip.highPressure
    else Controls.Trip.none;
  // unit
  P_el = P_standby + up*(P_map - P_standby) + P_source_pump;
  Q_flow_loss = P_standby + up*(Q_flow_loss_map - P_standby) + P_source_pump - P_friction;
  stored_energy = C_source*(T_boiling - Media.Water.T_zero) + C_network*(T_network - Media.Water.T_zero);
  charge = charge_nominal;
  T_evaporating = T_boiling;
  T_condensing = T_boiling + up*(T_condensing_map - T_boiling);
  p_evaporating = Medium.saturationPressure(T_evaporating);
  p_condensing = Medium.saturationPressure(T_condensing);
  ice_margin = T_source_out - T_trip;
  pressure_margin = 1 - p_condensing/p_trip;
  surge_margin = 1 + up*(surge_margin_map - 1);
  annotation (
    Documentation(info = "<html>
<p>A class that extends this one sets <code>P_map</code>, <code>Q_flow_loss_map</code>, <code>Q_flow_largest</code>,
<code>T_condensing_map</code> and <code>surge_margin_map</code> by a map of heat, evaporating, supply and return temperature, which
<code>python -m cosim.quasisteady</code> makes from the dynamic unit. Source flow and temperature are no arguments of the map: they act by
the evaporating temperature, which the evaporator's equations give.</p>
<h4>Equations</h4>
<ul>
<li>Evaporator: the water's distance from the boiling temperature falls over n cells as in <a
href=\"modelica://RiverHeat.HeatExchangers.WaterTubes\">WaterTubes</a>. C<sub>source</sub> dT/dt = heat from the water - heat into the
refrigerant.</li>
<li>Network: the pump's flow is that for the wanted supply temperature; C<sub>network</sub> dT/dt = heat of the machine - heat to the
water. With less flow than that the supply gets hotter, and with it the condensing pressure.</li>
<li>Heat: follows the ramped set point with T_load, held back by the same limits (ice, pressure, electricity), with the same rounding, as in <a
href=\"modelica://RiverHeat.Controls.Capacity\">Capacity</a>, so that both come to rest at the same point.</li>
<li>Loss and evaporator: Q<sub>evaporator</sub> = Q + Q<sub>loss</sub> - P.</li>
</ul>
<h4>Energy</h4>
<p>E_source + E_el = E_supply + E_loss + change of stored_energy holds identically. <code>stored_energy</code> is that of two capacities,
by evaporating and by supply temperature, fitted to the dynamic unit; the refrigerant moves between its volumes there, here not.</p>
<h4>Assumptions and limits</h4>
<p>Start and stop are an exponential coming up with T_start and running down with T_stop, and the ramp; pressures at rest, coasting and the permitted cooling of the
source water are those of the dynamic unit. Trips: ice, high pressure, from outside. No heat is lost at rest. Below
<code>load_least</code> electricity is that at least load. Outside the ranges of the map its arguments are held at the end.</p>
</html>"));
end PartialQuasisteady;
