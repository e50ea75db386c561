within RiverHeat.Plants;
model Mannheim2Unit "River heat pump of 82.5 MW: four impellers on two pinions, two economisers, sub-cooler, isobutane"
  extends BaseClasses.PartialHeatPump(
    P_el_max = 37e6, m_flow_source_nominal = 5000, m_flow_network_nominal = 280, T_supply_set(start = 403.15));
  replaceable package Medium = RiverHeat.Media.R600a constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";

  // design
  parameter Units.HeatFlowRate Q_flow_nominal = 82.5e6 "Heat to the network at full load"
    annotation (Dialog(group = "Design point"));
  parameter Units.MassFlowRate m_flow_refrigerant_nominal = 236 "Refrigerant through the condenser"
    annotation (Dialog(group = "Design point"));
  parameter Units.PerUnit pressure_ratio_nominal = 21 "Condensing over evaporating pressure"
    annotation (Dialog(group = "Design point"));
  parameter Units.AngularVelocity omega_nominal = 366 "Speed of the first pinion" annotation (Dialog(group = "Design point"));
  parameter Units.Pressure p_max = 34.8e5 "Condensing pressure at which capacity is reduced"
    annotation (Dialog(group = "Design point"));
  parameter Units.Pressure p_trip = 35.3e5 "Condensing pressure at which the unit trips"
    annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_low = 263.15 "Evaporating temperature whose pressure trips the unit (assumed)"
    annotation (Dialog(group = "Design point"));
  parameter Units.Area A_evaporator = 7500 "Area of the evaporator" annotation (Dialog(group = "Evaporator"));
  parameter Units.CoefficientOfHeatTransfer alpha_boiling = 7000 "Boiling refrigerant"
    annotation (Dialog(group = "Evaporator"));
  parameter Units.CoefficientOfHeatTransfer alpha_river = 6000 "River water at nominal flow"
    annotation (Dialog(group = "Evaporator"));
  parameter Units.FoulingResistance R_fouling_river = 5e-5 "River fouling" annotation (Dialog(group = "Evaporator"));
  parameter Units.Area A_suction = 260 "Area of the suction gas heater" annotation (Dialog(group = "Evaporator"));
  parameter Units.Area A_condenser = 7000 "Area of desuperheater, condenser and sub-cooler"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_vapour = 1200 "Superheated refrigerant at nominal flow"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_condensing = 3000 "Condensing refrigerant"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_liquid = 1400 "Liquid refrigerant at nominal flow"
    annotation (Dialog(group = "Condenser"));
  parameter Units.CoefficientOfHeatTransfer alpha_network = 6000 "Network water at nominal flow"
    annotation (Dialog(group = "Condenser"));
  parameter Units.FoulingResistance R_fouling_network = 2e-5 "Network fouling" annotation (Dialog(group = "Condenser"));
  parameter Units.Length D_impeller[4] = {1.398, 1.348, 0.870, 0.834} "Diameters of the impellers"
    annotation (Dialog(group = "Compressor"));
  parameter Units.PerUnit phi_design[4] = {0.115, 0.078, 0.105, 0.063} "Flow coefficients of the impellers at shock-free entry"
    annotation (Dialog(group = "Compressor"));
  parameter Units.PerUnit gear_ratio = 1.489 "Speed of the second pinion over that of the first"
    annotation (Dialog(group = "Compressor"));
  parameter Units.Angle vane_angle_max = 1.25 "Guide vanes closed as far as they go (assumed)"
    annotation (Dialog(group = "Compressor"));
  parameter Units.Inertia J = 800 "Rotors, gear and motor referred to the first pinion"
    annotation (Dialog(group = "Compressor"));
  parameter Units.Power P_shaft_max = P_el_max "Power limit of the motor at the impellers"
    annotation (Dialog(group = "Compressor"));
  parameter Units.PerUnit overtorque = 1.2 "Torque limit over the torque at power limit and nominal speed"
    annotation (Dialog(group = "Compressor"));
  parameter Units.Efficiency efficiency_drive = 0.965 "Of converter, motor and gear"
    annotation (Dialog(group = "Compressor"));
  parameter Units.PerUnit level_condenser_set = 0.58 "Liquid's share of the condenser, which makes its end the sub-cooler"
    annotation (Dialog(group = "Control"));
  parameter Units.PerUnit level_flash_set = 0.4 "Liquid in the flash tanks" annotation (Dialog(group = "Control"));
  parameter Units.Efficiency efficiency_pumps = 0.78 "Of water pumps with their motors"
    annotation (Dialog(group = "Auxiliaries"));
  parameter Units.Temperature T_hall = 293.15 "Machine hall" annotation (Dialog(group = "Auxiliaries"));
  parameter Units.Temperature T_network_start = 333.15 "Network side at the start" annotation (Dialog(group = "Start"));
  parameter Units.MassFlowRate m_flow_mixing = 5 "Mixing flow between cells of the condenser while the flow is small"
    annotation (Dialog(tab = "Numerics"));
  parameter Units.PerUnit level_evaporator_start = 0.64 "Liquid in the evaporator at the start"
    annotation (Dialog(group = "Start"));

  // what is looked at
  output Units.Pressure cycle_p[19] "State points: suction and discharge of each stage, dew, bubble, sub-cooled, behind the suction gas heater,
    upper flash tank's inlet and liquid, lower flash tank's, evaporator's inlet and vapour, suction";
  output Units.SpecificEnthalpy cycle_h[19] "Their enthalpies";
  output Units.Pressure economiser_1_p[2] "Flash vapour: leaving the lower flash tank, joining the second stage's suction";
  output Units.SpecificEnthalpy economiser_1_h[2] "Their enthalpies";
  output Units.Pressure economiser_2_p[2] "Flash vapour: leaving the upper flash tank, joining the third stage's suction";
  output Units.SpecificEnthalpy economiser_2_h[2] "Their enthalpies";
  output Units.PerUnit critical_margin "Condensing pressure below the critical one, relative to it";
  output Units.Temperature T_source_surface_min "Coldest surface that river water touches";
  output Units.TemperatureSlope T_source_out_slope "Change of the leaving river water's temperature by time";
  output Units.TemperatureDifference pinch_evaporator "River water leaving less refrigerant";
  output Units.TemperatureDifference pinch_condenser "Smallest between refrigerant and network water";
  output Units.TemperatureDifference subcooling "Liquid leaving the condenser below saturation";
  output Units.TemperatureDifference superheat "Suction of the first stage above saturation";
  output Units.Temperature T_discharge "Hot gas into the condenser";
  output Units.PerUnit dryness_min "Least quality of the gas before and behind any stage, above 1 superheated";

  HeatExchangers.FloodedEvaporator evaporator(
    redeclare package Medium = Medium, n = 12, A = A_evaporator, V = 60, V_water = 36, C_wall = 45e6,
    m_flow_water_nominal = m_flow_source_nominal, alpha_water = alpha_river, R_fouling = R_fouling_river, dp_water_nominal = 0.6e5,
    alpha_boiling = alpha_boiling, T_water_start = T_source_start, T_start = T_source_start, level_start = level_evaporator_start)
    "River water cools here" annotation (Placement(transformation(extent = {{-90, -90}, {-50, -50}})));
  HeatExchangers.SuctionGasHeater suction_heater(
    redeclare package Medium = Medium, A = A_suction, C_wall = 3e6, m_flow_gas_nominal = 178,
    m_flow_liquid_nominal = m_flow_refrigerant_nominal, T_wall_start = T_source_start)
    "Suction gas superheated by the sub-cooled liquid" annotation (Placement(transformation(extent = {{-90, -30}, {-70, -10}})));
  Compressors.ImpellerStage stage_1(
    redeclare package Medium = Medium, map = Compressors.Maps.ImpellerHydrocarbon(), D = D_impeller[1], phi_design = phi_design[1], vane_angle_max = vane_angle_max, inertance = 2)
    "First impeller of the first pinion" annotation (Placement(transformation(extent = {{-60, 0}, {-44, 16}})));
  Vessels.MixingVolume interstage_1(
    redeclare package Medium = Medium, V = 10, p_start = p_rest, h_start = Medium.dewEnthalpy(p_rest) + dh_rest)
    "Line where the vapour of the lower flash tank joins" annotation (Placement(transformation(extent = {{-36, 0}, {-20, 16}})));
  Compressors.ImpellerStage stage_2(
    redeclare package Medium = Medium, map = Compressors.Maps.ImpellerHydrocarbon(), D = D_impeller[2], phi_design = phi_design[2], vane_angle_max = vane_angle_max, inertance = 2)
    "Second impeller of the first pinion" annotation (Placement(transformation(extent = {{-12, 0}, {4, 16}})));
  Vessels.MixingVolume interstage_2(
    redeclare package Medium = Medium, V = 6, p_start = p_rest, h_start = Medium.dewEnthalpy(p_rest) + dh_rest)
    "Line where the vapour of the upper flash tank joins" annotation (Placement(transformation(extent = {{12, 0}, {28, 16}})));
  Compressors.ImpellerStage stage_3(
    redeclare package Medium = Medium, map = Compressors.Maps.ImpellerHydrocarbon(), D = D_impeller[3], phi_design = phi_design[3], vane_angle_max = vane_angle_max, inertance = 2)
    "First impeller of the second pinion" annotation (Placement(transformation(extent = {{36, 0}, {52, 16}})));
  Vessels.LineVolume interstage_3(
    redeclare package Medium = Medium, V = 4, p_start = p_rest, h_start = Medium.dewEnthalpy(p_rest) + dh_rest)
    "Line between the impellers of the second pinion" annotation (Placement(transformation(extent = {{60, 0}, {76, 16}})));
  Compressors.ImpellerStage stage_4(
    redeclare package Medium = Medium, map = Compressors.Maps.ImpellerHydrocarbon(), D = D_impeller[4], phi_design = phi_design[4], vane_angle_max = vane_angle_max, loss_friction = 0.085, inertance = 2)
    "Second impeller of the second pinion" annotation (Placement(transformation(extent = {{84, 0}, {100, 16}})));
  Compressors.Shaft shaft(J = J, friction = 1.4) "Both pinions, bull gear and motor, as the first pinion sees them";
  Compressors.GearedMotor motor(
    torque_max = overtorque*P_shaft_max/omega_nominal, P_max = P_shaft_max, efficiency = efficiency_drive, J = J, P_standby = 20e3, P_oil = 100e3)
    "Motor with converter and gear";
  HeatExchangers.CounterflowCondenser condenser(
    redeclare package Medium = Medium, n = 24, A = A_condenser, V = 24, V_water = 26, C_wall = 40e6,
    m_flow_water_nominal = m_flow_network_nominal, alpha_water = alpha_network, R_fouling = R_fouling_network, dp_water_nominal = 1.2e5,
    m_flow_nominal = m_flow_refrigerant_nominal, alpha_vapour = alpha_vapour, alpha_condensing = alpha_condensing, alpha_liquid = alpha_liquid, m_flow_mixing = m_flow_mixing,
    T_water_start = T_network_start, p_start = p_rest,
    h_start = Medium.dewEnthalpy(p_rest) + cp_rest*(T_network_start - T_source_start))
    "Network water warms here" annotation (Placement(transformation(extent = {{-20, 60}, {20, 100}})));
  HeatExchangers.Insulation insulation(G = 1500, T_ambient = T_hall) "Shell of the condenser";
  Valves.ExpansionValve valve_high(redeclare package Medium = Medium, A_open = 1e-2) "Condenser to the upper flash tank"
    annotation (Placement(transformation(extent = {{76, -36}, {60, -20}})));
  Vessels.FlashTank flash_tank_2(redeclare package Medium = Medium, V = 12, T_start = T_source_start, level_start = 0.4)
    "Upper economiser" annotation (Placement(transformation(extent = {{36, -48}, {52, -32}})));
  Valves.CheckValve flash_line_2(redeclare package Medium = Medium, A_open = 0.12) "Its vapour to the third stage"
    annotation (Placement(transformation(extent = {{40, -24}, {24, -8}})));
  Valves.ExpansionValve valve_middle(redeclare package Medium = Medium, A_open = 2.2e-2) "Upper to lower flash tank"
    annotation (Placement(transformation(extent = {{28, -60}, {12, -44}})));
  Vessels.FlashTank flash_tank_1(redeclare package Medium = Medium, V = 12, T_start = T_source_start, level_start = 0.4)
    "Lower economiser" annotation (Placement(transformation(extent = {{-12, -64}, {4, -48}})));
  Valves.CheckValve flash_line_1(redeclare package Medium = Medium, A_open = 0.2) "Its vapour to the second stage"
    annotation (Placement(transformation(extent = {{-8, -32}, {-24, -16}})));
  Valves.ExpansionValve valve_low(redeclare package Medium = Medium, A_open = 2.6e-2) "Lower flash tank to the evaporator"
    annotation (Placement(transformation(extent = {{-20, -88}, {-36, -72}})));
  Valves.ExpansionValve valve_bypass(redeclare package Medium = Medium, A_open = 1.2e-2, tau = 2) "Hot gas to the evaporator"
    annotation (Placement(transformation(extent = {{-80, 40}, {-60, 60}})));
  Controls.Protection protection(p_trip = p_trip, p_least = p_low, T_source_in(start = T_source_start)) "Trips";
  Controls.FlowGuard river_guard "River water has failed";
  Controls.Sequence sequence "Start and stop";
  Controls.Capacity capacity(
    Q_flow_nominal = Q_flow_nominal, p_max = p_max, P_scale = P_el_max, vane_angle_max = vane_angle_max, dT_source = 2.7,
    T_source_in(start = T_source_start)) "Heat by bypass, vanes and speed; limits";
  Controls.MatchingVanes vanes_1(vane_angle_max = vane_angle_max) "Vanes of the first stage";
  Controls.MatchingVanes vanes_2(vane_angle_max = vane_angle_max) "Vanes of the second stage";
  Controls.MatchingVanes vanes_3(vane_angle_max = vane_angle_max) "Vanes of the third stage";
  Controls.MatchingVanes vanes_4(vane_angle_max = vane_angle_max) "Vanes of the fourth stage";
  Controls.SpeedReference speed(omega_nominal = omega_nominal, pressure_ratio_nominal = pressure_ratio_nominal) "Speed of the compressor";
  Controls.Pump network_pump(m_flow_nominal = m_flow_network_nominal, T_start = T_network_start) "Supply temperature by the network flow";
  Controls.LimitedPI level_condenser(k = 4, Ti = 60) "High-pressure valve by the liquid in the condenser";
  Controls.LimitedPI level_flash_2(k = 4, Ti = 60) "Middle valve by the liquid in the upper flash tank";
  Controls.LimitedPI level_flash_1(k = 4, Ti = 60) "Low-pressure valve by the liquid in the lower flash tank";
  Units.PerUnit river_pump(start = 0, fixed = true) "Share of the offered river water that is taken";
  Units.Power P_pumps "Electricity of both water pumps";
protected
  final parameter Units.Pressure p_rest = Medium.saturationPressure(T_source_start) "Pressure everywhere at the start";
  final parameter Units.Pressure p_low = Medium.saturationPressure(T_low) "Evaporating pressure at which the unit trips";
  constant Units.PerUnit corner_network = 1e-3 "Rounding where the network limits the flow, by nominal";
  constant Units.SpecificEnthalpy dh_rest = 15e3 "Vapour between the stages at rest over saturation: the hall's warmth";
  constant Units.SpecificHeatCapacity cp_rest = 1700 "Of vapour at rest, which gives it the network's temperature";
  constant Units.PerUnit source_least = 0.2 "Source flow that the start needs, by nominal (assumed)";
  constant Units.PerUnit corner_margin = 0.01 "Rounding of the smallest surge margin";
initial equation
  assert(p_trip < Medium.pressureMax,
    "p_trip: the pressure at which the unit trips must lie below the critical pressure of the refrigerant, within the range of the medium");
  assert(p_max < p_trip, "p_max: capacity must be reduced below the pressure at which the unit trips, p_trip");
  assert(A_evaporator > 0, "A_evaporator: the area must be positive");
  assert(A_condenser > 0, "A_condenser: the area must be positive");
  assert(A_suction > 0, "A_suction: the area must be positive");
  assert(min(D_impeller) > 0, "D_impeller: diameters must be positive");
  assert(min(phi_design) > 0, "phi_design: flow coefficients must be positive");
  assert(gear_ratio > 0, "gear_ratio: must be positive");
  assert(level_evaporator_start > 0 and level_evaporator_start < 0.9,
    "level_evaporator_start: the charge must fit into the evaporator below its outlet, so between 0 and 0.9");
equation
  // refrigerant circuit
  connect(evaporator.outlet, suction_heater.gas_inlet);
  connect(suction_heater.gas_outlet, stage_1.inlet);
  connect(stage_1.outlet, interstage_1.inlet_1);
  connect(interstage_1.outlet, stage_2.inlet);
  connect(stage_2.outlet, interstage_2.inlet_1);
  connect(interstage_2.outlet, stage_3.inlet);
  connect(stage_3.outlet, interstage_3.inlet);
  connect(interstage_3.outlet, stage_4.inlet);
  connect(stage_4.outlet, condenser.inlet);
  connect(condenser.outlet, suction_heater.liquid_inlet);
  connect(suction_heater.liquid_outlet, valve_high.inlet);
  connect(valve_high.outlet, flash_tank_2.inlet);
  connect(flash_tank_2.vapour, flash_line_2.inlet);
  connect(flash_line_2.outlet, interstage_2.inlet_2);
  connect(flash_tank_2.liquid, valve_middle.inlet);
  connect(valve_middle.outlet, flash_tank_1.inlet);
  connect(flash_tank_1.vapour, flash_line_1.inlet);
  connect(flash_line_1.outlet, interstage_1.inlet_2);
  connect(flash_tank_1.liquid, valve_low.inlet);
  connect(valve_low.outlet, evaporator.inlet);
  connect(condenser.hot_gas, valve_bypass.inlet);
  connect(valve_bypass.outlet, evaporator.hot_gas);
  connect(condenser.shell, insulation.port);

  // shaft
  stage_1.omega = shaft.omega;
  stage_2.omega = shaft.omega;
  stage_3.omega = gear_ratio*shaft.omega;
  stage_4.omega = gear_ratio*shaft.omega;
  shaft.torque_load = stage_1.torque + stage_2.torque + gear_ratio*(stage_3.torque + stage_4.torque);
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
  m_flow_network = Smoothing.smaller(network_pump.m_flow, m_flow_network_limit, corner_network*m_flow_network_nominal);

  // sequence and protection
  sequence.on = on;
  sequence.tripped = tripped;
  sequence.ready = river_pump*m_flow_source > source_least*m_flow_source_nominal;
  sequence.turning = shaft.omega > 0.1*omega_nominal;
  state = sequence.state;
  running = sequence.running;
  protection.on = on;
  protection.fault = fault or river_guard.lost;
  river_guard.running = running;
  river_guard.r = evaporator.m_flow_water/m_flow_source_nominal;
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
  surge_margin = Smoothing.smaller(Smoothing.smaller(stage_1.surge_margin, stage_2.surge_margin, corner_margin),
    Smoothing.smaller(stage_3.surge_margin, stage_4.surge_margin, corner_margin), corner_margin);
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
  vanes_1.common = capacity.vane_angle;
  vanes_1.surge_margin = stage_1.surge_margin;
  vanes_1.running = running;
  stage_1.vane_angle = vanes_1.vane_angle;
  vanes_2.common = capacity.vane_angle;
  vanes_2.surge_margin = stage_2.surge_margin;
  vanes_2.running = running;
  stage_2.vane_angle = vanes_2.vane_angle;
  vanes_3.common = capacity.vane_angle;
  vanes_3.surge_margin = stage_3.surge_margin;
  vanes_3.running = running;
  stage_3.vane_angle = vanes_3.vane_angle;
  vanes_4.common = capacity.vane_angle;
  vanes_4.surge_margin = stage_4.surge_margin;
  vanes_4.running = running;
  stage_4.vane_angle = vanes_4.vane_angle;
  valve_bypass.command = capacity.bypass;
  speed.running = running;
  speed.pressure_ratio = condenser.p/evaporator.p;
  speed.vane_angle = 0.25*(stage_1.vane_angle + stage_2.vane_angle + stage_3.vane_angle + stage_4.vane_angle);
  speed.boost = capacity.boost;
  speed.surge_margin = surge_margin;
  network_pump.enabled = sequence.pumping;
  network_pump.Q_flow = Q_flow_source + motor.P_shaft;
  network_pump.T_supply = condenser.T_water_out;
  network_pump.T_supply_set = T_supply_set;
  network_pump.T_return = T_return;
  level_condenser.e = condenser.level - level_condenser_set;
  level_condenser.active = running;
  valve_high.command = level_condenser.y;
  level_flash_2.e = flash_tank_2.level - level_flash_set;
  level_flash_2.active = running;
  valve_middle.command = level_flash_2.y;
  level_flash_1.e = flash_tank_1.level - level_flash_set;
  level_flash_1.active = running;
  valve_low.command = level_flash_1.y;

  // unit
  Q_flow_supply = -condenser.Q_flow_water;
  Q_flow_source = evaporator.Q_flow_water;
  P_pumps = (evaporator.P_friction + condenser.P_friction)/efficiency_pumps;
  P_el = motor.P_el + P_pumps;
  Q_flow_loss = motor.Q_flow_loss + shaft.P_friction + insulation.Q_flow_loss
    + P_pumps - evaporator.P_friction - condenser.P_friction;
  T_supply = condenser.T_water_out;
  T_source_out = evaporator.T_water_out;
  stored_energy = evaporator.stored_energy_total + condenser.stored_energy_total + suction_heater.stored_energy
    + interstage_1.stored_energy + interstage_2.stored_energy + interstage_3.stored_energy
    + flash_tank_1.stored_energy + flash_tank_2.stored_energy + shaft.stored_energy;
  charge = evaporator.mass + condenser.mass + interstage_1.mass + interstage_2.mass + interstage_3.mass
    + flash_tank_1.mass + flash_tank_2.mass;

  // what is looked at
  p_evaporating = evaporator.p;
  p_condensing = condenser.p;
  T_evaporating = Medium.saturationTemperature(evaporator.p);
  T_condensing = condenser.T_saturation;
  ice_margin = T_source_out - protection.T_trip;
  pressure_margin = 1 - condenser.p/p_trip;
  critical_margin = 1 - condenser.p/Medium.criticalPressure;
  T_source_out_slope = evaporator.T_water_out_slope;
  T_source_surface_min = evaporator.T_surface_min;
  pinch_evaporator = evaporator.pinch;
  pinch_condenser = condenser.pinch;
  subcooling = condenser.subcooling;
  superheat = suction_heater.T_gas[suction_heater.n + 1] - T_evaporating;
  T_discharge = stage_4.T_discharge;
  cycle_p = {evaporator.p, interstage_1.p, interstage_1.p, interstage_2.p, interstage_2.p, interstage_3.p, interstage_3.p, condenser.p,
    condenser.p, condenser.p, condenser.p, condenser.p, flash_tank_2.p, flash_tank_2.p, flash_tank_1.p, flash_tank_1.p,
    evaporator.p, evaporator.p, evaporator.p};
  cycle_h = {stage_1.h_inlet, stage_1.h_discharge, stage_2.h_inlet, stage_2.h_discharge, stage_3.h_inlet, stage_3.h_discharge,
    stage_4.h_inlet, stage_4.h_discharge, Medium.dewEnthalpy(condenser.p), Medium.bubbleEnthalpy(condenser.p), condenser.h[condenser.n],
    suction_heater.liquid_outlet.h_outflow, suction_heater.liquid_outlet.h_outflow, flash_tank_2.h_liquid_out, flash_tank_2.h_liquid_out,
    flash_tank_1.h_liquid_out, flash_tank_1.h_liquid_out, evaporator.h_vapour_out, stage_1.h_inlet};
  economiser_1_p = {flash_tank_1.p, interstage_1.p};
  economiser_1_h = {flash_tank_1.h_vapour_out, stage_2.h_inlet};
  economiser_2_p = {flash_tank_2.p, interstage_2.p};
  economiser_2_h = {flash_tank_2.h_vapour_out, stage_3.h_inlet};
  dryness_min = min({Medium.vapourQuality(evaporator.p, stage_1.h_inlet), Medium.vapourQuality(interstage_1.p, stage_2.h_inlet),
    Medium.vapourQuality(interstage_2.p, stage_3.h_inlet), Medium.vapourQuality(interstage_3.p, stage_4.h_inlet),
    Medium.vapourQuality(condenser.p, stage_4.h_discharge)});
  annotation (
    experiment(StopTime = 7200, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>River water boils isobutane in a flooded shell; the vapour is superheated by the liquid on its way to the expansion; four impellers
on two pinions of one gear compress it; the hot gas warms network water in counter-flow and leaves sub-cooled; three valves with two
flash tanks between them return it, and the flash vapours join before the second and the third impeller. Mannheim 2 has two such units.</p>
<h4>What is public and what is assumed</h4>
<p>Public: 165 MW heat from two units, in service in winter 2028/29; isobutane, supply up to 130 degC; integrally geared turbo
compressors with inlet guide vanes; intake 10,000 l/s (MVV; der-bau-unternehmer.de; constructionbriefing.com). Assumed: four impellers,
two economisers, sub-cooler and suction gas heater; areas, coefficients, volumes, maps, variable speed and controls; return 60 degC.</p>
<h4>Design point (river 5 degC, 5,000 kg/s; network 60 to 130 degC; 82.5 MW)</h4>
<table border=\"1\" cellspacing=\"0\">
<tr><th>quantity</th><th>value</th></tr>
<tr><td>electricity, with 0.55 MW auxiliaries</td><td>32.1 MW, COP 2.57 (Lorenz efficiency 0.63)</td></tr>
<tr><td>river leaving</td><td>2.53 degC, cooled by 2.47 K</td></tr>
<tr><td>evaporating</td><td>1.05 degC, 1.60 bar, 1.5 K below the leaving water</td></tr>
<tr><td>suction</td><td>10 K superheated</td></tr>
<tr><td>pressures between the stages</td><td>3.7, 7.6 and 15.3 bar</td></tr>
<tr><td>condensing</td><td>128.4 degC, 32.7 bar: 10 percent below the critical pressure; pinch 2.5 K</td></tr>
<tr><td>hot gas, liquid</td><td>132.6 and 62.5 degC</td></tr>
<tr><td>refrigerant</td><td>179 kg/s boil, 235 kg/s condense; charge 28 t</td></tr>
<tr><td>tip speeds, tip Mach numbers</td><td>263, 253, 244, 233 m/s; 1.2 to 1.3</td></tr>
<tr><td>efficiency of the stages</td><td>0.82 to 0.83 (peak 0.86)</td></tr>
</table>
<p>Two thirds of the heat come from sub-cooling the liquid, a quarter from condensation: so near the critical point little latent heat
is left, and without the sub-cooler the machine would be pointless. A smaller approach of the sub-cooler to the return brings more than a
lower condensing temperature.</p>
<h4>Why four stages, and why on two pinions</h4>
<p>The pressure ratio of 21 needs an isentropic head of 115 kJ/kg: four times 29 kJ/kg at a head coefficient of 0.46 to 0.48 and tip
Mach numbers of 1.3, while three stages would need 1.5. The volume flow falls from 43 to 5.7 m3/s on the way, which one speed
cannot serve: two pinions keep the flow coefficients between 0.05 and 0.11. The density between the stages depends on the pressure
ratio, most near the critical point: from 100 to 130 degC supply the last stage's volume flow falls by a third. The third and fourth
impeller are therefore made for some 20 and 30 percent more than they get at 130 degC, and each stage matches itself by its own vanes
(<a href=\"modelica://RiverHeat.Controls.MatchingVanes\">MatchingVanes</a>).</p>
<h4>Why the suction is superheated</h4>
<p>Isobutane compressed from saturation at these efficiencies ends at the dew line: at 110 degC condensing 4 percent of it would be
liquid behind the last stage. 10 K of superheat keep every stage dry at all loads (<code>dryness_min</code>), for 2 percent of COP.</p>
<h4>Control</h4>
<ul>
<li>Heat: <a href=\"modelica://RiverHeat.Controls.Capacity\">Capacity</a> on bypass, guide vanes and speed, limited by ice at 0.3 degC,
the rate at which the river water is cooled (0.4 K/min, assumed), 34.8 bar and 37 MW.</li>
<li>Speed: <a href=\"modelica://RiverHeat.Controls.SpeedReference\">SpeedReference</a> from the pressure ratio, with the mean of the vane
angles.</li>
<li>Supply temperature: <a href=\"modelica://RiverHeat.Controls.Pump\">Pump</a> by the network flow, 280 kg/s.</li>
<li>Levels: the high-pressure valve holds the liquid's share of the condenser, and not its mean density as in Mannheim 1: near the
critical point the densities of liquid and vapour approach each other (321 and 135 kg/m3 at 130 degC), cold liquid would count
double, and a set point for the density would empty the sub-cooler as the pressure rises. The flash tanks hold their levels, the
evaporator has the rest.</li>
<li><a href=\"modelica://RiverHeat.Controls.Sequence\">Sequence</a> and <a
href=\"modelica://RiverHeat.Controls.Protection\">Protection</a> as in Mannheim 1: ice at 0.1 degC (foreseen by 4 s), 35.3 bar, -10
degC evaporating, surge, motor. In addition <a href=\"modelica://RiverHeat.Controls.FlowGuard\">FlowGuard</a> stops the unit 5 s after
river water has failed: with open bypass it could run on as an electric heater. This trip counts as one from outside.</li>
</ul>
<h4>Part load (river 5 degC, return 60 degC): electricity and COP</h4>
<table border=\"1\" cellspacing=\"0\">
<tr><th>heat</th><th>supply 100 degC</th><th>110 degC</th><th>130 degC</th></tr>
<tr><td>82.5 MW</td><td>28.9 MW, 2.85</td><td>29.6 MW, 2.79</td><td>32.1 MW, 2.57</td></tr>
<tr><td>57.7 MW</td><td>19.9 MW, 2.91</td><td>21.3 MW, 2.71</td><td>24.1 MW, 2.40</td></tr>
<tr><td>41.2 MW</td><td>15.2 MW, 2.71</td><td>16.5 MW, 2.50</td><td>19.1 MW, 2.16</td></tr>
<tr><td>33.0 MW</td><td>12.9 MW, 2.56</td><td>14.6 MW, 2.25</td><td>18.8 MW, 1.75</td></tr>
</table>
<p>Below some 40 MW at 130 degC (30 MW at 110 degC) hot gas goes round and electricity hardly falls any more; with a warm river this begins earlier,
since denser gas makes the closed vanes pass more. There COP does not rise with the river's temperature; everywhere else it does.
Below 20 MW the unit may give the river more heat by the bypass than it takes.</p>
<h4>Cold river</h4>
<p>At 5,000 l/s the ice limit leaves 54 to 60 MW at a river of 2 degC; from 3.5 degC on the compressor decides.</p>
<h4>Start, stop, loss of a flow</h4>
<p>From the command to full load takes 16 minutes; the outfall falls by less than 0.5 K in any minute. Until pressures have built up
(three to five minutes) the first stage runs left of its surge line at low head, while the last ones open their vanes for the thin gas. After a trip the bypass evens
the pressures out within two minutes. Network water fails: 35.3 bar within 6 to 10 s, tripped below the critical pressure. River water falls to
30 percent: the leaving water stays above 0.1 degC and settles at the ice limit.</p>
<h4>Energy</h4>
<p>E_source + E_el = E_supply + E_loss + change of stored_energy. Pump power is electricity; the part that is friction
in the exchangers warms the water there, the rest is lost.</p>
<h4>Ranges</h4>
<p>200 random sets within these ranges (Latin hypercube) start and trip in a test: river 1 to 25 degC and 3,000 to 7,000 kg/s; return
42 to 65 degC, supply 35 to 75 K above it and at most 130 degC; heat 21 to 90 MW; electricity limit 15 to 37 MW; A_evaporator 6,000 to 9,500,
A_condenser 5,500 to 9,000 and A_suction 150 to 400 m2; coefficients some two thirds to one and a half of their defaults; fouling to 1.5e-4 m2K/W;
impellers 4 percent smaller or larger, each by itself; J 500 to 1,500 kg m2; overtorque 1.1 to 1.5; level_condenser_set 0.45 to 0.68,
level_flash_set 0.3 to 0.55, level_evaporator_start 0.60 to 0.72; T_hall 5 to 35 degC; T_network_start within 10 K of the return, T_source_start within 3 K of the river.</p>
<h4>Limits</h4>
<p>Condensing pressure up to 35.3 bar: the medium ends at 35.9 bar, 0.6 K below its critical point, and a trip pressure above is refused. One-way water
flow. No oil, no pressure drop of the refrigerant in exchangers and suction line, no heat stored in casings. The homogeneous
condenser knows no difference between the refrigerant's velocity in both phases. At the first start <code>T_network_start</code> should be within
10 K of the return temperature: with a much colder condenser liquid is trapped between vapour in it, and the charge may drift by 2e-4.
With a smaller suction gas heater, a return below 50 degC and a river above 17 degC the hot gas may be wet, by 1 percent.</p>
<h4>Literature</h4>
<p>D. Buecker, W. Wagner, Reference equations of state for n-butane and isobutane, J. Phys. Chem. Ref. Data 35 (2006). C. Arpagaus et al., High
temperature heat pumps, Energy 152 (2018): superheat of hydrocarbons. K. H. Luedtke, Process Centrifugal Compressors (Springer, 2004): integrally geared machines.</p>
</html>"));
end Mannheim2Unit;
