within RiverHeat.Plants;
model Mannheim1 "River heat pump of 20 MW with two-stage turbo compressor, economiser and sub-cooler"
  extends BaseClasses.PartialHeatPump(
    P_el_max = 7.6e6, m_flow_source_nominal = 700, m_flow_network_nominal = 122);
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant (assumed)";

  // design
  parameter Units.HeatFlowRate Q_flow_nominal = 20e6 "Heat to the network at full load"
    annotation (Dialog(group = "Design point"));
  parameter Units.MassFlowRate m_flow_refrigerant_nominal = 133 "Refrigerant through the condenser"
    annotation (Dialog(group = "Design point"));
  parameter Units.PerUnit pressure_ratio_nominal = 13.8 "Condensing over evaporating pressure"
    annotation (Dialog(group = "Design point"));
  parameter Units.AngularVelocity omega_nominal = 570 "Speed of the impellers"
    annotation (Dialog(group = "Design point"));
  parameter Units.Pressure p_max = 31e5 "Condensing pressure at which capacity is reduced"
    annotation (Dialog(group = "Design point"));
  parameter Units.Pressure p_trip = 33e5 "Condensing pressure at which the unit trips"
    annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_low = 263.15 "Evaporating temperature whose pressure trips the unit (assumed)"
    annotation (Dialog(group = "Design point"));
  parameter Units.Area A_evaporator = 1450 "Area of the evaporator" annotation (Dialog(group = "Evaporator"));
  parameter Units.CoefficientOfHeatTransfer alpha_boiling = 7000 "Boiling refrigerant"
    annotation (Dialog(group = "Evaporator"));
  parameter Units.CoefficientOfHeatTransfer alpha_river = 6000 "River water at nominal flow"
    annotation (Dialog(group = "Evaporator"));
  parameter Units.FoulingResistance R_fouling_river = 5e-5 "River fouling" annotation (Dialog(group = "Evaporator"));
  parameter Units.Area A_condenser = 2100 "Area of desuperheater, condenser and sub-cooler"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_vapour = 900 "Superheated refrigerant at nominal flow"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_condensing = 3500 "Condensing refrigerant"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_liquid = 1200 "Liquid refrigerant at nominal flow"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_network = 6000 "Network water at nominal flow"
    annotation (Dialog(group = "Condenser"));
  parameter Units.FoulingResistance R_fouling_network = 2e-5 "Network fouling"
    annotation (Dialog(group = "Condenser"));
  parameter Units.Length D_impeller = 0.755 "Diameter of both impellers" annotation (Dialog(group = "Compressor"));
  parameter Units.PerUnit phi_design_1 = 0.093 "Flow coefficient of stage 1"
    annotation (Dialog(group = "Compressor"));
  parameter Units.PerUnit phi_design_2 = 0.040 "Flow coefficient of stage 2"
    annotation (Dialog(group = "Compressor"));
  parameter Units.Angle vane_angle_max = 1.47 "Guide vanes closed as far as they go (assumed)"
    annotation (Dialog(group = "Compressor"));
  parameter Units.Inertia J = 30 "Rotor, gear and motor referred to the impellers"
    annotation (Dialog(group = "Compressor"));
  parameter Units.Power P_shaft_max = P_el_max "Power limit of the motor at the impellers" annotation (Dialog(group = "Compressor"));
  parameter Units.PerUnit overtorque = 1.2 "Torque limit over the torque at power limit and nominal speed"
    annotation (Dialog(group = "Compressor"));
  parameter Units.Efficiency efficiency_drive = 0.965 "Of converter, motor and gear"
    annotation (Dialog(group = "Compressor"));
  parameter Units.PerUnit filling_condenser_set = 0.5 "Liquid in the condenser, which makes its end the sub-cooler"
    annotation (Dialog(group = "Control"));
  parameter Units.PerUnit level_flash_set = 0.4 "Liquid in the flash tank" annotation (Dialog(group = "Control"));
  parameter Units.Efficiency efficiency_pumps = 0.78 "Of water pumps with their motors"
    annotation (Dialog(group = "Auxiliaries"));
  parameter Units.Temperature T_hall = 293.15 "Machine hall" annotation (Dialog(group = "Auxiliaries"));
  parameter Units.Temperature T_network_start = 333.15 "Network side at the start"
    annotation (Dialog(group = "Start"));
  parameter Units.PerUnit level_evaporator_start = 0.64 "Liquid in the evaporator at the start"
    annotation (Dialog(group = "Start"));

  // what is looked at
  output Units.Pressure cycle_p[11] "State points: suction, discharge 1, suction 2, discharge 2, dew, bubble,
    sub-cooled, flash inlet, flash liquid, evaporator inlet, suction";
  output Units.SpecificEnthalpy cycle_h[11] "Their enthalpies";
  output Units.Pressure economiser_p[2] "Flash vapour: leaving the flash tank, joining the second stage's suction";
  output Units.SpecificEnthalpy economiser_h[2] "Their enthalpies";
  output Units.TemperatureSlope T_source_out_slope "Change of the leaving river water's temperature by time";
  output Units.Temperature T_surface_min "Coldest surface that river water touches";
  output Units.TemperatureDifference pinch_evaporator "River water leaving less refrigerant";
  output Units.TemperatureDifference pinch_condenser "Smallest between refrigerant and network water";
  output Units.TemperatureDifference subcooling "Liquid leaving the condenser below saturation";
  output Units.TemperatureDifference superheat "Suction of the first stage above saturation";
  output Units.Temperature T_discharge "Hot gas into the condenser";

  HeatExchangers.FloodedEvaporator evaporator(
    redeclare package Medium = Medium, n = 12, A = A_evaporator, V = 15, V_water = 7, C_wall = 9e6,
    m_flow_water_nominal = m_flow_source_nominal, alpha_water = alpha_river, R_fouling = R_fouling_river, dp_water_nominal = 0.8e5,
    alpha_boiling = alpha_boiling, T_water_start = T_source_start, T_start = T_source_start, level_start = level_evaporator_start)
    "River water cools here" annotation (Placement(transformation(extent = {{-60, -80}, {-20, -40}})));
  Compressors.ImpellerStage stage_1(
    redeclare package Medium = Medium, map = Compressors.Maps.ImpellerAdjustableDiffuser(), D = D_impeller, phi_design = phi_design_1, vane_angle_max = vane_angle_max, inertance = 5)
    "First impeller" annotation (Placement(transformation(extent = {{-60, -10}, {-40, 10}})));
  Vessels.MixingVolume interstage(
    redeclare package Medium = Medium, V = 3, p_start = p_rest, h_start = Medium.dewEnthalpy(p_rest) + dh_rest)
    "Line between the impellers, where the flash vapour joins"
    annotation (Placement(transformation(extent = {{-30, -10}, {-10, 10}})));
  Compressors.ImpellerStage stage_2(
    redeclare package Medium = Medium, map = Compressors.Maps.ImpellerAdjustableDiffuser(), D = D_impeller, phi_design = phi_design_2, vane_angle_max = vane_angle_max, loss_friction = 0.085, inertance = 5)
    "Second impeller" annotation (Placement(transformation(extent = {{0, -10}, {20, 10}})));
  Compressors.Shaft shaft(J = J) "Both impellers, gear and motor";
  Compressors.GearedMotor motor(
    torque_max = overtorque*P_shaft_max/omega_nominal, P_max = P_shaft_max, efficiency = efficiency_drive, J = J)
    "Motor with converter and gear";
  HeatExchangers.CounterflowCondenser condenser(
    redeclare package Medium = Medium, n = 20, A = A_condenser, V = 8, V_water = 9, C_wall = 14e6,
    m_flow_water_nominal = m_flow_network_nominal, alpha_water = alpha_network, R_fouling = R_fouling_network, dp_water_nominal = 1.2e5,
    m_flow_nominal = m_flow_refrigerant_nominal, alpha_vapour = alpha_vapour, alpha_condensing = alpha_condensing, alpha_liquid = alpha_liquid,
    T_water_start = T_network_start, p_start = p_rest,
    h_start = Medium.dewEnthalpy(p_rest) + cp_rest*(T_network_start - T_source_start))
    "Network water warms here" annotation (Placement(transformation(extent = {{-20, 50}, {20, 90}})));
  HeatExchangers.Insulation insulation(G = 400, T_ambient = T_hall) "Shell of the condenser";
  Valves.ExpansionValve valve_high(redeclare package Medium = Medium, A_open = 4e-3) "Condenser to flash tank"
    annotation (Placement(transformation(extent = {{60, 30}, {80, 50}})));
  Vessels.FlashTank flash_tank(redeclare package Medium = Medium, V = 6, T_start = T_source_start, level_start = 0.4)
    "Economiser" annotation (Placement(transformation(extent = {{40, -30}, {60, -10}})));
  Valves.CheckValve flash_line(redeclare package Medium = Medium, A_open = 0.06) "Flash vapour to the second stage"
    annotation (Placement(transformation(extent = {{20, -40}, {0, -20}})));
  Valves.ExpansionValve valve_low(redeclare package Medium = Medium, A_open = 7e-3) "Flash tank to evaporator"
    annotation (Placement(transformation(extent = {{40, -80}, {20, -60}})));
  Valves.ExpansionValve valve_bypass(redeclare package Medium = Medium, A_open = 5e-3, tau = 2) "Hot gas to the evaporator"
    annotation (Placement(transformation(extent = {{-80, 20}, {-60, 40}})));
  Controls.Protection protection(p_trip = p_trip, p_least = p_low, T_source_in(start = T_source_start)) "Trips";
  Controls.Sequence sequence "Start and stop";
  Controls.Capacity capacity(
    Q_flow_nominal = Q_flow_nominal, p_max = p_max, P_scale = P_el_max, vane_angle_max = vane_angle_max, vane_angle_start = min(vane_angle_max, 1.2), margin_bypass = 0.04, T_source_in(start = T_source_start))
    "Heat by bypass, vanes and speed; limits";
  Controls.SpeedReference speed(omega_nominal = omega_nominal, pressure_ratio_nominal = pressure_ratio_nominal, vane_gain = 0.015, margin = 0.08, margin_gain = 1) "Speed of the compressor";
  Controls.Pump network_pump(m_flow_nominal = m_flow_network_nominal, k = 1.5, Ti = 250, T_start = T_network_start) "Supply temperature by the network flow";
  Controls.LimitedPI level_condenser(k = 4, Ti = 60) "High-pressure valve by the liquid in the condenser";
  Controls.LimitedPI level_flash(k = 4, Ti = 60) "Low-pressure valve by the liquid in the flash tank";
  Units.PerUnit river_pump(start = 0, fixed = true) "Share of the offered river water that is taken";
  Units.Power P_pumps "Electricity of both water pumps";
protected
  final parameter Units.Pressure p_rest = Medium.saturationPressure(T_source_start) "Pressure everywhere at the start";
  final parameter Units.Pressure p_low = Medium.saturationPressure(T_low) "Evaporating pressure at which the unit trips";
  constant Units.SpecificEnthalpy dh_rest = 15e3 "Vapour between the stages at rest over saturation: the hall's warmth";
  constant Units.SpecificHeatCapacity cp_rest = 900 "Of vapour at rest, which gives it the network's temperature";
  constant Units.PerUnit source_least = 0.2 "Source flow that the start needs, by nominal (assumed)";
equation
  assert(Q_flow_nominal > 0, "Q_flow_nominal: the heat at full load must be positive");
  assert(p_trip <= Medium.pressureMax, "p_trip: the trip lies above the highest pressure of the medium's fit, which ends below the critical pressure");
  assert(p_max < p_trip, "p_max: capacity must be reduced below the trip, p_trip");
  assert(pressure_ratio_nominal > 1, "pressure_ratio_nominal: must exceed 1");
  assert(omega_nominal > 0, "omega_nominal: the nominal speed must be positive");
  assert(overtorque >= 1, "overtorque: must be at least 1");
  assert(level_evaporator_start > 0 and level_evaporator_start < 1, "level_evaporator_start: the charge does not fit, the level must lie between 0 and 1");
  // refrigerant circuit
  connect(evaporator.outlet, stage_1.inlet);
  connect(stage_1.outlet, interstage.inlet_1);
  connect(interstage.outlet, stage_2.inlet);
  connect(stage_2.outlet, condenser.inlet);
  connect(condenser.outlet, valve_high.inlet);
  connect(valve_high.outlet, flash_tank.inlet);
  connect(flash_tank.vapour, flash_line.inlet);
  connect(flash_line.outlet, interstage.inlet_2);
  connect(flash_tank.liquid, valve_low.inlet);
  connect(valve_low.outlet, evaporator.inlet);
  connect(condenser.hot_gas, valve_bypass.inlet);
  connect(valve_bypass.outlet, evaporator.hot_gas);
  connect(condenser.shell, insulation.port);

  // shaft
  stage_1.omega = shaft.omega;
  stage_2.omega = shaft.omega;
  shaft.torque_load = stage_1.torque + stage_2.torque;
  shaft.torque_drive = motor.torque;
  motor.omega = shaft.omega;
  motor.omega_set = speed.omega_set;
  motor.torque_load = shaft.torque_load + shaft.friction*shaft.omega;
  motor.enabled = sequence.running;

  // water
  10*der(river_pump) = (if sequence.pumping then 1 else 0) - river_pump;
  evaporator.T_water_in = T_source_in;
  evaporator.m_flow_water = river_pump*m_flow_source;
  condenser.T_water_in = T_return;
  condenser.m_flow_water = m_flow_network;
  m_flow_network = if noEvent(network_pump.m_flow < m_flow_network_limit) then network_pump.m_flow else m_flow_network_limit;

  // sequence and protection
  sequence.on = on;
  sequence.tripped = tripped;
  sequence.ready = river_pump*m_flow_source > source_least*m_flow_source_nominal;
  sequence.turning = shaft.omega > 0.1*omega_nominal;
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
  protection.load_motor = motor.torque*omega_nominal/P_shaft_max;
  trip = protection.trip;

  // controls
  surge_margin = Smoothing.smaller(stage_1.surge_margin, stage_2.surge_margin, 0.01);
  capacity.running = running;
  capacity.Q_flow_set = if sequence.unloading then 0 else Q_flow_set;
  capacity.Q_flow = condenser.P_friction - sum(condenser.Q_flow_water_wall);
  capacity.T_source_in = T_source_in;
  capacity.T_source_out = evaporator.T_water_out;
  capacity.p_condensing = condenser.p;
  capacity.P_el = P_el;
  capacity.P_max = Smoothing.smaller(P_el_limit, P_el_max, 1e-4*P_el_max);
  capacity.surge_margin = surge_margin;
  capacity.coasting = Smoothing.step(shaft.omega, 0.5*omega_nominal, 0.75*omega_nominal);
  stage_1.vane_angle = capacity.vane_angle;
  stage_2.vane_angle = capacity.vane_angle;
  valve_bypass.command = capacity.bypass;
  speed.running = running;
  speed.pressure_ratio = condenser.p/evaporator.p;
  speed.vane_angle = capacity.vane_angle;
  speed.boost = capacity.boost;
  speed.surge_margin = surge_margin;
  network_pump.enabled = sequence.pumping;
  network_pump.Q_flow = Q_flow_source + motor.P_shaft;
  network_pump.T_supply = condenser.T_water_out;
  network_pump.T_supply_set = T_supply_set;
  network_pump.T_return = T_return;
  level_condenser.e = condenser.filling - filling_condenser_set;
  level_condenser.active = running;
  valve_high.command = level_condenser.y;
  level_flash.e = flash_tank.level - level_flash_set;
  level_flash.active = running;
  valve_low.command = level_flash.y;

  // unit
  Q_flow_supply = -condenser.Q_flow_water;
  Q_flow_source = evaporator.Q_flow_water;
  P_pumps = (evaporator.P_friction + condenser.P_friction)/efficiency_pumps;
  P_el = motor.P_el + P_pumps;
  Q_flow_loss = motor.Q_flow_loss + shaft.P_friction + insulation.Q_flow_loss
    + P_pumps - evaporator.P_friction - condenser.P_friction;
  T_supply = condenser.T_water_out;
  T_source_out = evaporator.T_water_out;
  stored_energy = evaporator.stored_energy_total + condenser.stored_energy_total
    + interstage.stored_energy + flash_tank.stored_energy + shaft.stored_energy;
  charge = evaporator.mass + condenser.mass + interstage.mass + flash_tank.mass;

  // what is looked at
  p_evaporating = evaporator.p;
  p_condensing = condenser.p;
  T_evaporating = Medium.saturationTemperature(evaporator.p);
  T_condensing = condenser.T_saturation;
  ice_margin = T_source_out - protection.T_trip;
  pressure_margin = 1 - condenser.p/p_trip;
  T_source_out_slope = evaporator.T_water_out_slope;
  T_surface_min = evaporator.T_surface_min;
  pinch_evaporator = evaporator.pinch;
  pinch_condenser = condenser.pinch;
  subcooling = condenser.subcooling;
  superheat = evaporator.superheat;
  T_discharge = stage_2.T_discharge;
  cycle_p = {evaporator.p, interstage.p, interstage.p, condenser.p, condenser.p, condenser.p, condenser.p,
    flash_tank.p, flash_tank.p, evaporator.p, evaporator.p};
  cycle_h = {stage_1.h_inlet, stage_1.h_discharge, stage_2.h_inlet, stage_2.h_discharge,
    Medium.dewEnthalpy(condenser.p), Medium.bubbleEnthalpy(condenser.p), condenser.h[condenser.n], condenser.h[condenser.n], flash_tank.h_liquid_out, flash_tank.h_liquid_out, stage_1.h_inlet};
  economiser_p = {flash_tank.p, interstage.p};
  economiser_h = {flash_tank.h_vapour_out, stage_2.h_inlet};
  annotation (
    experiment(StopTime = 7200, Interval = 10, Tolerance = 1e-8),
    Documentation(info = "<html>
<p>River water boils R1234ze(E) in a flooded shell; two impellers on one shaft compress it; the hot gas warms network
water in counter-flow and leaves sub-cooled; two valves with a flash tank between them return it, and the flash vapour
joins the suction of the second stage.</p>
<h4>What is public and what is assumed</h4>
<p>Public: 20 MW heat from 7 MW electricity, 700 l/s of Rhine water cooled by 2 to 5 K, return 60 degC, supply 83 to
99 degC, in service since October 2023 (MVV, Siemens Energy). Assumed: the refrigerant, two stages, economiser and
sub-cooler; areas, coefficients, volumes, maps and controls; and that river 5 degC and supply 99 degC go together.</p>
<h4>Design point (river 5 degC, 700 kg/s; network 60 to 99 degC; 20 MW)</h4>
<table border=\"1\" cellspacing=\"0\">
<tr><th>quantity</th><th>value</th></tr>
<tr><td>electricity, with 0.12 MW auxiliaries</td><td>7.16 MW</td></tr>
<tr><td>river leaving</td><td>0.5 degC</td></tr>
<tr><td>evaporating</td><td>-1.0 degC, 1.5 K below the leaving water</td></tr>
<tr><td>condensing</td><td>97.4 degC, pinch 1.8 K at the dew point</td></tr>
<tr><td>sub-cooled to</td><td>64 degC</td></tr>
<tr><td>hot gas</td><td>103 degC</td></tr>
<tr><td>tip speed, tip Mach number</td><td>217 m/s, 1.55 and 1.60</td></tr>
<tr><td>efficiency of the stages</td><td>0.83 (peak 0.86 and 0.85)</td></tr>
</table>
<h4>Sizing</h4>
<p>Isentropic heads of 24 kJ/kg per stage need a tip speed of 216 m/s at a head coefficient of 0.51. That is a high
Mach number for this heavy gas, but within what two-impeller machines for heavy refrigerants do; four impellers would
be calmer and cost more. 1,450 m2 of enhanced tubes at 2.8 kW/(m2 K) evaporate, 2,100 m2 at 0.8 to 1.7 kW/(m2 K)
desuperheat, condense and sub-cool. Motor, converter and gear lose 3.5 %, bearings 0.6 %.</p>
<h4>Control</h4>
<ul>
<li>Heat: <a href=\"modelica://RiverHeat.Controls.Capacity\">Capacity</a> on bypass, guide vanes and speed, limited by
ice at 0.3 degC, by the rate at which the river water is cooled (0.4 K/min, assumed), 31 bar and 7.6 MW.</li>
<li>Speed: <a href=\"modelica://RiverHeat.Controls.SpeedReference\">SpeedReference</a> from the pressure ratio.</li>
<li>Supply temperature: <a href=\"modelica://RiverHeat.Controls.Pump\">Pump</a> by the network flow.</li>
<li>Levels: the high-pressure valve holds the liquid in the condenser, which makes its cold end the sub-cooler; the
low-pressure valve holds that of the flash tank; the evaporator has the rest of the charge.</li>
<li>Electricity: at most <code>P_el_limit</code>; below what closed vanes and an open bypass take (some 2 to 4 MW) the unit
idles at its least.</li>
<li><a href=\"modelica://RiverHeat.Controls.Sequence\">Sequence</a>: pumps, start, unloading (90 s), coasting. <a
href=\"modelica://RiverHeat.Controls.Protection\">Protection</a>: ice at 0.1 degC, leaving (foreseen by 4 s) or entering, 33 bar, an
evaporating temperature of -10 degC, surge, the motor's heat, trips from outside. A trip latches; switching <code>on</code> off
resets it, switching it on again starts anew.</li>
</ul>
<h4>Part load</h4>
<p>At constant supply temperature the head stays, and with it nearly the speed. Guide vanes (to 84 deg, assumed) and with them
the diffusers (assumed: adjustable, as in machines of this kind that are controlled down to a tenth) turn the unit down to 20 %
nearly without bypass. COP, in brackets the Lorenz efficiency:</p>
<table border=\"1\" cellspacing=\"0\">
<tr><th>river</th><th>supply</th><th>4 MW</th><th>8 MW</th><th>12 MW</th><th>16 MW</th><th>20 MW</th></tr>
<tr><td>2 degC</td><td>83 degC</td><td>2.69 (0.55)</td><td>2.94 (0.60) at 7.3 MW</td><td></td><td></td><td></td></tr>
<tr><td>2 degC</td><td>99 degC</td><td>2.41 (0.53)</td><td>2.67 (0.59) at 7.7 MW</td><td></td><td></td><td></td></tr>
<tr><td>5 degC</td><td>83 degC</td><td>2.78 (0.54)</td><td>3.07 (0.60)</td><td>3.16 (0.62)</td><td>3.13 (0.62)</td><td>2.99 (0.60)</td></tr>
<tr><td>5 degC</td><td>99 degC</td><td>2.51 (0.53)</td><td>2.76 (0.59)</td><td>2.86 (0.61)</td><td>2.86 (0.62)</td><td>2.79 (0.61)</td></tr>
<tr><td>10 degC</td><td>83 degC</td><td>2.93 (0.53)</td><td>3.25 (0.59)</td><td>3.36 (0.61)</td><td>3.34 (0.61)</td><td>3.22 (0.60)</td></tr>
<tr><td>10 degC</td><td>99 degC</td><td>2.64 (0.52)</td><td>2.90 (0.58)</td><td>3.00 (0.60)</td><td>3.01 (0.61)</td><td>2.97 (0.60)</td></tr>
<tr><td>15 degC</td><td>83 degC</td><td>3.08 (0.51)</td><td>3.44 (0.57)</td><td>3.57 (0.60)</td><td>3.56 (0.60)</td><td>3.46 (0.59)</td></tr>
<tr><td>15 degC</td><td>99 degC</td><td>2.78 (0.51)</td><td>3.05 (0.56)</td><td>3.16 (0.59)</td><td>3.18 (0.60)</td><td>3.14 (0.59)</td></tr>
<tr><td>25 degC</td><td>83 degC</td><td>3.41 (0.46)</td><td>3.91 (0.54)</td><td>4.06 (0.56)</td><td>4.08 (0.57)</td><td>3.99 (0.57)</td></tr>
<tr><td>25 degC</td><td>99 degC</td><td>3.10 (0.48)</td><td>3.41 (0.53)</td><td>3.54 (0.56)</td><td>3.56 (0.57)</td><td>3.53 (0.57)</td></tr>
</table>
<p>Below about 4 MW hot gas goes round: the bypass opens where the surge margin falls below 0.04.</p>
<h4>Cold river</h4>
<p>At 700 l/s the ice limit leaves 20 MW at 5 degC, 16 at 4, 12 at 3, 7.3 to 7.7 at 2 and 4 to 5 at 1 degC. Below 0.6
degC the unit is little more than an electric heater.</p>
<p>The coldest surface that river water touches, <code>T_surface_min</code>, lies 0.7 K below the leaving water at full
load: -0.2 degC at the design point. Whether ice forms on it is not modelled; limit and trip are those of the water.</p>
<h4>Start and stop</h4>
<p>Everything starts at standstill: all refrigerant at the saturation pressure of the river's temperature, network
side warm, rotor at rest. On the command the pumps start, after 20 s the rotor runs up with closed vanes and open bypass; in
four minutes the condenser reaches the pressure at which it can give heat, and fills; then load rises as the permitted
cooling does: 7 MW after 12 minutes, full load after 28, and the outfall never falls by more than 0.4 K in a minute.
Until pressures have built up (three minutes) the first stage runs left of its surge line, at low head: the second, made
for denser gas, takes too little. On a stop the load goes off with closing vanes, after 90 s the motor is cut (on a trip at
once), the check valves close, the bypass lets pressure down while the rotor coasts, and the pumps follow until it is slow.</p>
<h4>Loss of a flow</h4>
<p>When the river's flow fails at full load, within 20 s or at once, the foreseen ice trips in 8 or 4 s and the leaving water falls
to 0.29 or 0.23 degC. When the network takes no more water, 33 bar are reached 12 s after its last flow.</p>
<h4>Energy</h4>
<p>E_source + E_el = E_supply + E_loss + change of stored_energy. Pump power is electricity; the part that is friction
in the exchangers warms the water there, the rest is lost.</p>
<h4>Tolerance</h4>
<p>The default is 1e-8: Co-Simulation and Model Exchange then agree within 1e-4 of the range of every output, rates included, and a day still runs
thousands of times faster than it lasts. At 1e-6 heat and power are the same to 1e-4; the charge drifts by less than 1e-5 either way.</p>
<h4>Ranges</h4>
<p>200 random sets within these ranges (Latin hypercube) start and trip in a test: river 1 to 25 degC and 400 to 1,000 kg/s; return
40 to 65 degC, supply 15 to 45 K above it and at most 99 degC; heat 4 to 22 MW; electricity limit 3 to 7.6 MW; A_evaporator 900 to
2,300 and A_condenser 1,300 to 3,300 m2; coefficients half to one and a half of their defaults; fouling to 2e-4 m2K/W; D_impeller 0.74 to
0.80 m, phi_design_1 0.085 to 0.110, phi_design_2 0.036 to 0.046; J 15 to 60 kg m2; overtorque 1.05 to 1.5; levels 0.25 to 0.6, filling 0.3 to
0.6, level_evaporator_start 0.55 to 0.75; T_hall 5 to 35, T_network_start 40 to 70 degC.</p>
<h4>Limits</h4>
<p>Pressures from 0.1 to 33 bar, one-way water flow. No oil, no non-condensable gas, no pressure drop of the
refrigerant in the exchangers and suction line, no heat stored in casings.</p>
</html>"));
end Mannheim1;
