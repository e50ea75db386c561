within RiverHeat.Compressors.Examples;
model FourStages "Four impellers with two injections and an intercooler: start, surge approach, trip, coast-down and restart"
  package Medium = RiverHeat.Media.R134a;
  parameter Units.Pressure p_suction = 3.15e5 "Evaporator" annotation (Dialog(group = "Boundary"));
  parameter Units.Pressure p_discharge = 25e5 "Condenser" annotation (Dialog(group = "Boundary"));
  parameter Units.AngularVelocity omega_nominal = 515 "Speed" annotation (Dialog(group = "Machine"));
  parameter Units.Time t_start = 30 "Start" annotation (Dialog(group = "Events"));
  parameter Units.Time t_throttled = 500 "The discharge line begins to close" annotation (Dialog(group = "Events"));
  parameter Units.Time T_throttling = 20 "Time in which it closes" annotation (Dialog(group = "Events"));
  parameter Units.PerUnit opening_throttled = 0.05 "What is left of it" annotation (Dialog(group = "Events"));
  parameter Units.Time t_released = 800 "It begins to open again" annotation (Dialog(group = "Events"));
  parameter Units.Time t_trip = 1100 "The motor trips" annotation (Dialog(group = "Events"));
  parameter Units.Time t_restart = 1500 "The motor starts again" annotation (Dialog(group = "Events"));
  ImpellerStage stage_1(redeclare package Medium = Medium, map = Maps.ImpellerHydrocarbon(), D = 0.58, phi_design = 0.1, u_nominal = 155, inertance = 8)
    "First impeller" annotation (Placement(transformation(extent = {{-90, -10}, {-70, 10}})));
  Vessels.MixingVolume line_1(redeclare package Medium = Medium, V = 1, p_start = p_suction, h_start = h_rest) "Where the first injection joins"
    annotation (Placement(transformation(extent = {{-65, -10}, {-45, 10}})));
  ImpellerStage stage_2(redeclare package Medium = Medium, map = Maps.ImpellerHydrocarbon(), D = 0.58, phi_design = 0.066, u_nominal = 155, inertance = 8)
    "Second impeller" annotation (Placement(transformation(extent = {{-40, -10}, {-20, 10}})));
  Intercooler intercooler(redeclare package Medium = Medium, V = 1, p_start = p_suction, h_start = h_rest, m_flow_nominal = 60, G_nominal = 4e4) "Between second and third"
    annotation (Placement(transformation(extent = {{-15, -10}, {5, 10}})));
  ImpellerStage stage_3(redeclare package Medium = Medium, map = Maps.ImpellerHydrocarbon(), D = 0.58, phi_design = 0.038, u_nominal = 155, inertance = 8)
    "Third impeller" annotation (Placement(transformation(extent = {{10, -10}, {30, 10}})));
  Vessels.MixingVolume line_3(redeclare package Medium = Medium, V = 1, p_start = p_suction, h_start = h_rest) "Where the second injection joins"
    annotation (Placement(transformation(extent = {{35, -10}, {55, 10}})));
  ImpellerStage stage_4(redeclare package Medium = Medium, map = Maps.ImpellerHydrocarbon(), D = 0.58, phi_design = 0.025, u_nominal = 155, inertance = 8)
    "Fourth impeller" annotation (Placement(transformation(extent = {{60, -10}, {80, 10}})));
  Vessels.MixingVolume header(redeclare package Medium = Medium, V = 2, p_start = p_suction, h_start = h_rest) "Discharge header"
    annotation (Placement(transformation(extent = {{60, 30}, {80, 50}})));
  Valves.CheckValve check(redeclare package Medium = Medium, A_open = 0.02) "Discharge check valve"
    annotation (Placement(transformation(extent = {{40, 60}, {60, 80}})));
  Vessels.MixingVolume line_out(redeclare package Medium = Medium, V = 1, p_start = p_discharge, h_start = Medium.dewEnthalpy(p_discharge) + 20e3) "Line to the condenser"
    annotation (Placement(transformation(extent = {{10, 60}, {30, 80}})));
  Valves.ExpansionValve throttle(redeclare package Medium = Medium, A_open = 0.03, tau = 1, opening(start = 1)) "Valve in the discharge line"
    annotation (Placement(transformation(extent = {{-30, 60}, {-10, 80}})));
  Valves.ExpansionValve recycle(redeclare package Medium = Medium, A_open = 4e-3, tau = 0.5, opening(start = 1)) "Recycle valve"
    annotation (Placement(transformation(extent = {{-30, 30}, {-10, 50}})));
  Vessels.Reservoir suction(p = p_suction, h = Medium.dewEnthalpy(p_suction) + 4e3) "Evaporator" annotation (Placement(transformation(extent = {{-100, -50}, {-80, -30}})));
  Vessels.Reservoir recycle_sink(p = p_suction, h = Medium.dewEnthalpy(p_suction)) "Evaporator, where hot gas is cooled" annotation (Placement(transformation(extent = {{-100, 30}, {-80, 50}})));
  Vessels.Reservoir condenser(p = p_discharge, h = Medium.dewEnthalpy(p_discharge)) "Condenser" annotation (Placement(transformation(extent = {{-100, 60}, {-80, 80}})));
  Vessels.VariableReservoir flash_1 "First economiser" annotation (Placement(transformation(extent = {{-100, -80}, {-80, -60}})));
  Vessels.VariableReservoir flash_3 "Second economiser" annotation (Placement(transformation(extent = {{0, -80}, {20, -60}})));
  Valves.CheckValve injection_1(redeclare package Medium = Medium, A_open = 0.004) "First injection" annotation (Placement(transformation(extent = {{-70, -70}, {-50, -50}})));
  Valves.CheckValve injection_3(redeclare package Medium = Medium, A_open = 0.003) "Second injection" annotation (Placement(transformation(extent = {{30, -70}, {50, -50}})));
  Shaft shaft(J = 25, friction = 0.15) "All impellers, gear and motor";
  GearedMotor motor(torque_max = 9.5e3, P_max = 4.6e6, efficiency = 0.955, share_idle = 0.4, share_current = 0.35, J = 25) "Drive";
  Controls.AntiSurge anti_surge "Recycle valve by the smallest margin";
  Units.AngularVelocity omega_set(start = 0, fixed = true) "Wanted speed";
  Units.PerUnit surge_margin "Smallest of the stages";
  Boolean running "The motor is on";
  Units.PerUnit economising(start = 0, fixed = true) "1 with pressure in the economisers, 0 at that of the evaporator";
protected
  parameter Units.Pressure p_flash_1 = p_suction*(p_discharge/p_suction)^0.28 "Pressure in the first economiser";
  parameter Units.Pressure p_flash_3 = p_suction*(p_discharge/p_suction)^0.78 "Pressure in the second economiser";
  parameter Units.SpecificEnthalpy h_rest = Medium.dewEnthalpy(p_suction) + 4e3 "Gas at rest";
  constant Units.Time T_ramp = 60 "From standstill to full speed";
  constant Units.Time T_economiser = 15 "Time constant of the pressure in the economisers";
  constant Units.Time T_release = 60 "Time in which the discharge line opens again";
equation
  // gas
  connect(suction.port, stage_1.inlet);
  connect(stage_1.outlet, line_1.inlet_1);
  connect(line_1.outlet, stage_2.inlet);
  connect(stage_2.outlet, intercooler.inlet);
  connect(intercooler.outlet, stage_3.inlet);
  connect(stage_3.outlet, line_3.inlet_1);
  connect(line_3.outlet, stage_4.inlet);
  connect(stage_4.outlet, header.inlet_1);
  connect(header.outlet, check.inlet);
  connect(check.outlet, line_out.inlet_1);
  connect(line_out.outlet, throttle.inlet);
  connect(throttle.outlet, condenser.port);
  connect(header.inlet_2, recycle.inlet);
  connect(recycle.outlet, recycle_sink.port);
  connect(flash_1.port, injection_1.inlet);
  connect(injection_1.outlet, line_1.inlet_2);
  connect(flash_3.port, injection_3.inlet);
  connect(injection_3.outlet, line_3.inlet_2);
  intercooler.T_coolant = 308.15;
  T_economiser*der(economising) = (if running then 1 else 0) - economising;
  flash_1.p = p_suction + (p_flash_1 - p_suction)*economising;
  flash_1.h = Medium.dewEnthalpy(flash_1.p);
  flash_3.p = p_suction + (p_flash_3 - p_suction)*economising;
  flash_3.h = Medium.dewEnthalpy(flash_3.p);

  // shaft
  stage_1.omega = shaft.omega;
  stage_2.omega = shaft.omega;
  stage_3.omega = shaft.omega;
  stage_4.omega = shaft.omega;
  stage_1.vane_angle = 0;
  stage_2.vane_angle = 0;
  stage_3.vane_angle = 0;
  stage_4.vane_angle = 0;
  shaft.torque_load = stage_1.torque + stage_2.torque + stage_3.torque + stage_4.torque;
  shaft.torque_drive = motor.torque;
  motor.enabled = running;
  motor.omega = shaft.omega;
  motor.omega_set = omega_set;
  motor.torque_load = shaft.torque_load + shaft.friction*shaft.omega;

  // controls
  running = time >= t_start and time < t_trip or time >= t_restart;
  der(omega_set) = Smoothing.limit(((if running then omega_nominal else 0) - omega_set)/5, -omega_nominal/10, omega_nominal/T_ramp, 0.1*omega_nominal/T_ramp);
  surge_margin = Smoothing.smaller(Smoothing.smaller(stage_1.surge_margin, stage_2.surge_margin, 0.01),
    Smoothing.smaller(stage_3.surge_margin, stage_4.surge_margin, 0.01), 0.01);
  anti_surge.surge_margin = surge_margin;
  anti_surge.running = running;
  recycle.command = anti_surge.command;
  throttle.command = 1 - (1 - opening_throttled)*(Smoothing.limit((time - t_throttled)/T_throttling, 0, 1, 0.02)
    - Smoothing.limit((time - t_released)/T_release, 0, 1, 0.02));
  annotation (experiment(StopTime = 2000, Interval = 4, Tolerance = 1e-8), Documentation(info = "<html>
<p>R134a from an evaporator at 2 degC to a condenser at some 77 degC. Vapour of two economisers joins behind the first and the
third impeller; a gas cooler lies between second and third. All four sit on one shaft.</p>
<ul>
<li>Start with open recycle valve, from gas at rest at the pressure of the evaporator. The check valve opens when the header has
reached the condenser's pressure; then the recycle valve closes.</li>
<li>The discharge line closes to a twentieth within 20 s: the flow falls, the anti-surge control opens the recycle valve.</li>
<li>The line opens again, and the recycle valve closes slowly.</li>
<li>The motor trips: the recycle valve opens, the economisers lose their pressure, the rotor coasts down.</li>
<li>Restart from what the trip has left.</li>
</ul>
<h4>Assumptions</h4>
<p>All of the machine: no plant has it. Hot gas is cooled in the evaporator, which is large: it does not warm the suction.</p>
</html>"));
end FourStages;
