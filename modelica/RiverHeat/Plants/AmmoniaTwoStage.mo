within RiverHeat.Plants;
model AmmoniaTwoStage "Ammonia heat pump of 13 MW with screw compressors in two stages and an open intercooler, as in Drammen"
  extends BaseClasses.PartialHeatPump(
    P_el_max = 5.4e6, m_flow_source_nominal = 530, m_flow_network_nominal = 126, T_source_start = 281.15,
    T_supply_set(start = 363.15), T_return(start = 338.15));
  replaceable package Medium = RiverHeat.Media.R717 constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";

  // design
  parameter Units.HeatFlowRate Q_flow_nominal = 13.2e6 "Heat to the network at full load"
    annotation (Dialog(group = "Design point"));
  parameter Units.MassFlowRate m_flow_refrigerant_nominal = 10.5 "Refrigerant through the condenser"
    annotation (Dialog(group = "Design point"));
  parameter Units.Pressure p_max = 55e5 "Condensing pressure at which capacity is reduced"
    annotation (Dialog(group = "Design point"));
  parameter Units.Pressure p_trip = 59e5 "Condensing pressure at which the unit trips"
    annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_ice = 273.45 "Source water leaving at which capacity is reduced: that of fresh water"
    annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_trip = 273.25 "Source water, leaving or entering, at which the unit trips"
    annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_low = 270.95 "Evaporating temperature at which the unit trips: ice comes when the source's flow fails"
    annotation (Dialog(group = "Design point"));
  parameter Units.Area A_evaporator = 1050 "Area of the evaporator" annotation (Dialog(group = "Evaporator"));
  parameter Units.Volume V_evaporator = 9 "Refrigerant in the evaporator" annotation (Dialog(group = "Evaporator"));
  parameter Units.CoefficientOfHeatTransfer alpha_boiling = 6000 "Boiling refrigerant"
    annotation (Dialog(group = "Evaporator"));
  parameter Units.CoefficientOfHeatTransfer alpha_source = 5500 "Source water at nominal flow"
    annotation (Dialog(group = "Evaporator"));
  parameter Units.FoulingResistance R_fouling_source = 4e-5 "Fouling by the source" annotation (Dialog(group = "Evaporator"));
  parameter Units.Area A_condenser = 800 "Area of desuperheater, condenser and sub-cooler"
    annotation (Dialog(group = "Condenser"));
  parameter Units.Volume V_condenser = 4 "Refrigerant in the condenser" annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_vapour = 600 "Superheated refrigerant at nominal flow"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_condensing = 6000 "Condensing refrigerant"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_liquid = 2000 "Liquid refrigerant at nominal flow"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_network = 6000 "Network water at nominal flow"
    annotation (Dialog(group = "Condenser"));
  parameter Units.FoulingResistance R_fouling_network = 2e-5 "Network fouling"
    annotation (Dialog(group = "Condenser"));
  parameter Units.Volume V_intercooler = 8 "Open intercooler" annotation (Dialog(group = "Intercooler"));
  parameter Compressors.Maps.Displacement map_low = Compressors.Maps.SingleScrew() "Map of the low stage"
    annotation (Dialog(group = "Compressors"));
  parameter Compressors.Maps.Displacement map_high = Compressors.Maps.SingleScrew() "Map of the high stage"
    annotation (Dialog(group = "Compressors"));
  parameter Units.Volume V_low = 0.051 "Swept volume by revolution of the low stage, all machines"
    annotation (Dialog(group = "Compressors"));
  parameter Units.Volume V_high = 0.0213 "Swept volume by revolution of the high stage, all machines"
    annotation (Dialog(group = "Compressors"));
  parameter Units.AngularVelocity omega_nominal = 309 "Nominal speed of both stages" annotation (Dialog(group = "Compressors"));
  parameter Units.Power P_low_max = 2.3e6 "Power limit at the shaft of the low stage" annotation (Dialog(group = "Compressors"));
  parameter Units.Power P_high_max = 3.2e6 "Power limit at the shaft of the high stage" annotation (Dialog(group = "Compressors"));
  parameter Units.PerUnit overtorque = 1.3 "Torque limit over the torque at power limit and nominal speed"
    annotation (Dialog(group = "Compressors"));
  parameter Units.Inertia J_low = 60 "Rotors and motors of the low stage" annotation (Dialog(group = "Compressors"));
  parameter Units.Inertia J_high = 60 "Rotors and motors of the high stage" annotation (Dialog(group = "Compressors"));
  parameter Units.Efficiency efficiency_drive = 0.955 "Of converter and motor at full load"
    annotation (Dialog(group = "Compressors"));
  parameter Units.PerUnit speed_min = 0.4 "Lowest speed over nominal speed" annotation (Dialog(group = "Control"));
  parameter Units.Time T_down = 170 "Least time for the set point from full heat to none" annotation (Dialog(group = "Control"));
  parameter Units.PerUnit filling_condenser_set = 0.2 "Liquid in the condenser, which makes its end the sub-cooler"
    annotation (Dialog(group = "Control"));
  parameter Units.PerUnit level_intercooler_set = 0.4 "Liquid in the intercooler" annotation (Dialog(group = "Control"));
  parameter Units.Efficiency efficiency_pumps = 0.78 "Of water pumps with their motors"
    annotation (Dialog(group = "Auxiliaries"));
  parameter Units.Temperature T_hall = 293.15 "Machine hall" annotation (Dialog(group = "Auxiliaries"));
  parameter Units.Temperature T_network_start = 338.15 "Network side at the start"
    annotation (Dialog(group = "Start"));
  parameter Units.PerUnit level_evaporator_start = 0.62 "Liquid in the evaporator at the start"
    annotation (Dialog(group = "Start"));

  // what is looked at
  output Units.Pressure p_intermediate "Pressure in the intercooler";
  output Units.PerUnit level_evaporator "Liquid in the evaporator";
  output Units.PerUnit level_intercooler "Liquid in the intercooler";
  output Units.PerUnit level_condenser "Liquid in the condenser";
  output Units.TemperatureDifference pinch_evaporator "Source water leaving less refrigerant";
  output Units.TemperatureDifference pinch_condenser "Smallest between refrigerant and network water";
  output Units.TemperatureDifference subcooling "Liquid leaving the condenser below saturation";
  output Units.Temperature T_discharge "Hot gas into the condenser";
  output Units.PerUnit speed "Speed of the high stage over nominal speed";
  output Units.PerUnit slide "Share of the swept volumes in use";

  HeatExchangers.FloodedEvaporator evaporator(
    redeclare package Medium = Medium, n = 12, A = A_evaporator, V = V_evaporator, V_water = 5, C_wall = 7e6,
    m_flow_water_nominal = m_flow_source_nominal, alpha_water = alpha_source, R_fouling = R_fouling_source, dp_water_nominal = 0.6e5,
    alpha_boiling = alpha_boiling, T_water_start = T_source_start, T_start = T_source_start, level_start = level_evaporator_start)
    "Source water cools here" annotation (Placement(transformation(extent = {{-60, -80}, {-20, -40}})));
  Compressors.DisplacementCompressor low(redeclare package Medium = Medium, map = map_low, V_revolution = V_low, omega_nominal = omega_nominal)
    "Low stage" annotation (Placement(transformation(extent = {{-60, -20}, {-40, 0}})));
  Vessels.OpenIntercooler intercooler(
    redeclare package Medium = Medium, V = V_intercooler, T_start = T_source_start, level_start = level_intercooler_set)
    "Gas of the low stage is cooled here" annotation (Placement(transformation(extent = {{0, -30}, {20, -10}})));
  Compressors.DisplacementCompressor high(redeclare package Medium = Medium, map = map_high, V_revolution = V_high, omega_nominal = omega_nominal)
    "High stage" annotation (Placement(transformation(extent = {{-40, 20}, {-20, 40}})));
  HeatExchangers.CounterflowCondenser condenser(
    redeclare package Medium = Medium, n = 20, A = A_condenser, V = V_condenser, V_water = 4, C_wall = 8e6,
    m_flow_water_nominal = m_flow_network_nominal, alpha_water = alpha_network, R_fouling = R_fouling_network, dp_water_nominal = 1e5,
    m_flow_nominal = m_flow_refrigerant_nominal, alpha_vapour = alpha_vapour, alpha_condensing = alpha_condensing, alpha_liquid = alpha_liquid,
    m_flow_mixing = 0.05, T_water_start = T_network_start, p_start = p_rest,
    h_start = Medium.dewEnthalpy(p_rest) + cp_rest*(T_network_start - T_source_start))
    "Network water warms here" annotation (Placement(transformation(extent = {{-20, 60}, {20, 100}})));
  HeatExchangers.Insulation insulation(G = 300, T_ambient = T_hall) "Shell of the condenser";
  Compressors.OilCooler oil_cooler(C = 4e6, T_start = T_network_start) "Oil of both stages warms the return";
  Valves.ExpansionValve valve_high(redeclare package Medium = Medium, A_open = 5e-4) "Condenser to intercooler"
    annotation (Placement(transformation(extent = {{60, 30}, {80, 50}})));
  Valves.ExpansionValve valve_low(redeclare package Medium = Medium, A_open = 6e-4) "Intercooler to evaporator"
    annotation (Placement(transformation(extent = {{40, -80}, {20, -60}})));
  Compressors.Shaft shaft_low(J = J_low, friction = 0) "Low stage and its motor";
  Compressors.Shaft shaft_high(J = J_high, friction = 0) "High stage and its motor";
  Compressors.GearedMotor motor_low(
    torque_max = overtorque*P_low_max/omega_nominal, P_max = P_low_max, efficiency = efficiency_drive, share_idle = 0.3, share_current = 0.35,
    P_standby = 2e3, P_oil = 8e3, J = J_low) "Motor of the low stage";
  Compressors.GearedMotor motor_high(
    torque_max = overtorque*P_high_max/omega_nominal, P_max = P_high_max, efficiency = efficiency_drive, share_idle = 0.3, share_current = 0.35,
    P_standby = 2e3, P_oil = 8e3, J = J_high) "Motor of the high stage";
  Controls.Protection protection(p_trip = p_trip, p_least = p_low, T_trip = T_trip, T_lead = 12, T_source_in(start = T_source_start)) "Trips";
  Controls.Sequence sequence(T_unload = 120) "Start and stop";
  Controls.DisplacementCapacity capacity(
    Q_flow_nominal = Q_flow_nominal, p_max = p_max, P_scale = P_el_max, T_ice = T_ice, speed_min = speed_min,
    slide_min = max(map_low.slide_min, map_high.slide_min), T_down = T_down) "Heat by slides and speed; limits";
  Controls.Pump network_pump(m_flow_nominal = m_flow_network_nominal, T_start = T_network_start) "Supply temperature by the network flow";
  Controls.LimitedPI valve_high_control(k = 4, Ti = 40) "High-pressure valve by the liquid in the condenser";
  Controls.LimitedPI valve_low_control(k = 4, Ti = 40) "Low-pressure valve by the liquid in the intercooler";
  Units.PerUnit source_pump(start = 0, fixed = true) "Share of the offered source water that is taken";
  Units.Power P_pumps "Electricity of both water pumps";
protected
  final parameter Units.Pressure p_rest = Medium.saturationPressure(T_source_start) "Pressure everywhere at the start";
  final parameter Units.Pressure p_low = Medium.saturationPressure(T_low) "Evaporating pressure at which the unit trips";
  constant Units.PerUnit corner_network = 1e-3 "Rounding where the network limits the flow, by nominal";
  constant Units.SpecificHeatCapacity cp_rest = 2500 "Of vapour at rest, which gives it the network's temperature";
  constant Units.PerUnit source_least = 0.2 "Source flow that the start needs, by nominal (assumed)";
equation
  assert(p_max < p_trip, "AmmoniaTwoStage: p_max is not below p_trip");
  assert(T_trip < T_ice, "AmmoniaTwoStage: T_trip is not below T_ice");
  assert(filling_condenser_set > 0 and filling_condenser_set < 1, "AmmoniaTwoStage: filling_condenser_set must lie between 0 and 1");
  assert(level_intercooler_set > 0.05 and level_intercooler_set < 0.9, "AmmoniaTwoStage: level_intercooler_set must lie between 0.05 and 0.9");
  assert(level_evaporator_start > 0 and level_evaporator_start < 0.92, "AmmoniaTwoStage: level_evaporator_start must lie between 0 and 0.92, or the charge does not fit");
  assert(V_evaporator*level_evaporator_start > filling_condenser_set*V_condenser,
    "AmmoniaTwoStage: level_evaporator_start is too low: the condenser takes more charge (filling_condenser_set times V_condenser) than the evaporator has");
  assert(efficiency_pumps > 0 and efficiency_pumps <= 1, "AmmoniaTwoStage: efficiency_pumps must lie between 0 and 1");
  assert(min({A_evaporator, V_evaporator, A_condenser, V_condenser, V_intercooler}) > 0,
    "AmmoniaTwoStage: A_evaporator, V_evaporator, A_condenser, V_condenser and V_intercooler must be positive");

  // refrigerant circuit
  connect(evaporator.outlet, low.inlet);
  connect(low.outlet, intercooler.gas);
  connect(intercooler.vapour, high.inlet);
  connect(high.outlet, condenser.inlet);
  connect(condenser.outlet, valve_high.inlet);
  connect(valve_high.outlet, intercooler.inlet);
  connect(intercooler.liquid, valve_low.inlet);
  connect(valve_low.outlet, evaporator.inlet);
  connect(condenser.shell, insulation.port);

  // shafts
  low.omega = shaft_low.omega;
  low.slide = capacity.slide;
  shaft_low.torque_load = low.torque;
  shaft_low.torque_drive = motor_low.torque;
  motor_low.omega = shaft_low.omega;
  motor_low.omega_set = capacity.speed*omega_nominal;
  motor_low.torque_load = low.torque;
  motor_low.enabled = sequence.running;
  high.omega = shaft_high.omega;
  high.slide = capacity.slide;
  shaft_high.torque_load = high.torque;
  shaft_high.torque_drive = motor_high.torque;
  motor_high.omega = shaft_high.omega;
  motor_high.omega_set = capacity.speed*omega_nominal;
  motor_high.torque_load = high.torque;
  motor_high.enabled = sequence.running;

  // water
  10*der(source_pump) = (if sequence.pumping then 1 else 0) - source_pump;
  evaporator.T_water_in = T_source_in;
  evaporator.m_flow_water = source_pump*m_flow_source;
  oil_cooler.T_water_in = T_return;
  oil_cooler.m_flow_water = m_flow_network;
  oil_cooler.Q_flow_oil = low.Q_flow_oil + high.Q_flow_oil;
  condenser.T_water_in = oil_cooler.T;
  condenser.m_flow_water = m_flow_network;
  m_flow_network = Smoothing.smaller(network_pump.m_flow, m_flow_network_limit, corner_network*m_flow_network_nominal);

  // sequence and protection
  sequence.on = on;
  sequence.tripped = tripped;
  sequence.ready = source_pump*m_flow_source > source_least*m_flow_source_nominal;
  sequence.turning = shaft_low.omega > 0.1*omega_nominal or shaft_high.omega > 0.1*omega_nominal;
  state = sequence.state;
  running = sequence.running;
  protection.on = on;
  protection.fault = fault;
  protection.running = running;
  protection.T_source_in = T_source_in;
  protection.T_source_out = evaporator.T_water_out;
  protection.T_source_out_slope = evaporator.T_water_out_slope;
  protection.p_condensing = condenser.p;
  protection.p_evaporating = evaporator.p;
  protection.surge_margin = surge_margin;
  protection.load_motor = Smoothing.larger(motor_low.torque*omega_nominal/P_low_max, motor_high.torque*omega_nominal/P_high_max, 0.01);
  trip = protection.trip;

  // controls
  capacity.running = running;
  capacity.Q_flow_set = if sequence.unloading then 0 else Q_flow_set;
  capacity.Q_flow = condenser.P_friction - sum(condenser.Q_flow_water_wall) + oil_cooler.Q_flow_water;
  capacity.T_source_out = evaporator.T_water_out;
  capacity.T_source_out_slope = evaporator.T_water_out_slope;
  capacity.p_condensing = condenser.p;
  capacity.P_el = P_el;
  capacity.load_motor = protection.load_motor;
  capacity.P_max = Smoothing.smaller(P_el_limit, P_el_max, 1e-4*P_el_max);
  network_pump.enabled = sequence.pumping;
  network_pump.Q_flow = Q_flow_source + motor_low.P_shaft + motor_high.P_shaft;
  network_pump.T_supply = condenser.T_water_out;
  network_pump.T_supply_set = T_supply_set;
  network_pump.T_return = T_return;
  valve_high_control.e = condenser.filling - filling_condenser_set;
  valve_high_control.active = running;
  valve_high.command = valve_high_control.y;
  valve_low_control.e = intercooler.level - level_intercooler_set;
  valve_low_control.active = running;
  valve_low.command = valve_low_control.y;

  // unit
  Q_flow_supply = oil_cooler.Q_flow_water - condenser.Q_flow_water;
  Q_flow_source = evaporator.Q_flow_water;
  P_pumps = (evaporator.P_friction + condenser.P_friction)/efficiency_pumps;
  P_el = motor_low.P_el + motor_high.P_el + P_pumps;
  Q_flow_loss = motor_low.Q_flow_loss + motor_high.Q_flow_loss + low.Q_flow_loss + high.Q_flow_loss + insulation.Q_flow_loss
    + P_pumps - evaporator.P_friction - condenser.P_friction;
  T_supply = condenser.T_water_out;
  T_source_out = evaporator.T_water_out;
  stored_energy = evaporator.stored_energy_total + condenser.stored_energy_total + intercooler.stored_energy
    + oil_cooler.stored_energy + shaft_low.stored_energy + shaft_high.stored_energy;
  charge = evaporator.mass + condenser.mass + intercooler.mass;

  // what is looked at
  surge_margin = 1;
  p_evaporating = evaporator.p;
  p_condensing = condenser.p;
  p_intermediate = intercooler.p;
  T_evaporating = Medium.saturationTemperature(evaporator.p);
  T_condensing = condenser.T_saturation;
  ice_margin = T_source_out - T_trip;
  pressure_margin = 1 - condenser.p/p_trip;
  level_evaporator = evaporator.level;
  level_intercooler = intercooler.level;
  level_condenser = condenser.level;
  pinch_evaporator = evaporator.pinch;
  pinch_condenser = condenser.pinch;
  subcooling = condenser.subcooling;
  T_discharge = high.T_discharge;
  speed = shaft_high.omega/omega_nominal;
  slide = capacity.slide;
  annotation (
    experiment(StopTime = 7200, Interval = 10, Tolerance = 1e-8),
    Documentation(info = "<html>
<p>Source water boils ammonia in a flooded shell. The low stage compresses it into an open intercooler, where its gas bubbles
through the liquid; from there the high stage draws saturated vapour and gives hot gas to a counter-flow condenser, which warms
network water beyond the condensing temperature and sub-cools the liquid. Two valves with the intercooler between them return it. Oil
of both stages warms the network's return.</p>
<h4>What is public and what is assumed</h4>
<p>Public, of Drammen (Star Refrigeration, 2011): 13.2 MW, ammonia, two stages of single screws, fjord 8 to 4 degC, network 65 to 90 degC,
COP 3.05 (European Heat Pump Association, best practices); three units, each with motors of 660 and 1,250 kW (dbdh.dk, 2013). Assumed: one
unit for the three, which stand in series there; areas, coefficients, volumes, maps and controls. With the source, the set points
and the limits as parameters and inputs it stands for Rosenheim as well (river 1 degC, supply 88 degC, COP 2.5 planned).</p>
<h4>Design point (source 8 degC, 530 kg/s; network 65 to 90 degC; 13.2 MW)</h4>
<table border=\"1\" cellspacing=\"0\">
<tr><th>quantity</th><th>value</th></tr>
<tr><td>electricity, with pumps</td><td>4.41 MW: COP 3.00 (nameplate 3.05), Lorenz efficiency 0.61</td></tr>
<tr><td>source leaving</td><td>3.9 degC</td></tr>
<tr><td>evaporating</td><td>2.2 degC, 4.65 bar</td></tr>
<tr><td>intercooler</td><td>39.5 degC, 15.2 bar</td></tr>
<tr><td>condensing</td><td>87.4 degC, 48.5 bar: 2.6 K below the supply</td></tr>
<tr><td>sub-cooled to</td><td>66.9 degC</td></tr>
<tr><td>hot gas, low and high stage</td><td>95 and 138 degC</td></tr>
<tr><td>isentropic efficiencies</td><td>0.79 and 0.81</td></tr>
<tr><td>oil heat</td><td>0.40 MW, 0.8 K of the return</td></tr>
<tr><td>charge</td><td>5.6 t</td></tr>
</table>
<h4>Control</h4>
<ul>
<li>Heat: <a href=\"modelica://RiverHeat.Controls.DisplacementCapacity\">DisplacementCapacity</a> moves the swept flow of both stages
together, from the lowest speed on by the slides, then by the speed; so the intermediate pressure finds itself near the geometric
mean. It is limited by ice, 55 bar, the motors' torque and the electricity permitted.</li>
<li>Supply temperature: <a href=\"modelica://RiverHeat.Controls.Pump\">Pump</a> by the network flow.</li>
<li>Levels: the high-pressure valve holds the liquid in the condenser, which makes its cold end the sub-cooler; the low-pressure valve
that in the intercooler; the evaporator has the rest of the charge.</li>
<li><a href=\"modelica://RiverHeat.Controls.Sequence\">Sequence</a> and <a
href=\"modelica://RiverHeat.Controls.Protection\">Protection</a>: ice at 0.1 degC, leaving (foreseen by 12 s) or entering; 59 bar; an evaporating
temperature of -2.2 degC, which comes first when the source's flow fails at once; the hotter motor; trips from outside. The water
limits are those of fresh water, cautious for a fjord.</li>
</ul>
<h4>Part load (Drammen's temperatures)</h4>
<table border=\"1\" cellspacing=\"0\">
<tr><th>heat</th><th>COP</th></tr>
<tr><td>100 %</td><td>3.00</td></tr>
<tr><td>70 %</td><td>3.08</td></tr>
<tr><td>50 %</td><td>3.09</td></tr>
<tr><td>40 %</td><td>3.04</td></tr>
<tr><td>25 %</td><td>2.82: by the slides</td></tr>
</table>
<p>After a step of the set point from 100 to 40 % heat is within 2 % of full load of its end after 111 s, electricity after 159 s; a machine
in Copenhagen took 140 s (Meesenburg, Markussen, Ommen and Elmegaard, Applied Energy 271, 2020).</p>
<h4>Start, stop and trips</h4>
<p>Everything starts at standstill, all refrigerant at the saturation pressure of the source. The screws start with closed slides; the
condenser begins to give heat after a minute and a half, and full load is there after ten minutes. On a stop the load goes off in two
minutes. On a trip the rotors stop within 4 s against the gas; the machines' check valves keep the pressures, and the restart begins
from there. When the source's flow fails, within nothing to 200 s, the water never leaves below 0.1 degC.</p>
<h4>Limits</h4>
<p>Pressures from 0.12 to 59 bar; one-way water flow; source water 1 to 20 degC. No oil in the refrigerant, no non-condensable gas, no
pressure drop of the refrigerant, no desuperheater apart from the condenser. Both stages share speed and slide.</p>
</html>"));
end AmmoniaTwoStage;
