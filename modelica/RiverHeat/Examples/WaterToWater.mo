within RiverHeat.Examples;
model WaterToWater "Propane heat pump of 25 kW with plate exchangers, from standstill through a trip to a restart"
  replaceable package Medium = RiverHeat.Media.R290 constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.Mass charge = 1.5 "Refrigerant filled in" annotation (Dialog(group = "Design"));
  parameter Units.Area A_exchanger = 0.3 "Area of the suction-line exchanger" annotation (Dialog(group = "Design"));
  parameter Units.Pressure p_trip = 25e5 "Condensing pressure at which the machine trips" annotation (Dialog(group = "Design"));
  parameter Units.Temperature T_source = 283.15 "Source water entering" annotation (Dialog(group = "Boundary"));
  parameter Units.Temperature T_return = 303.15 "Heating water entering" annotation (Dialog(group = "Boundary"));
  parameter Units.Time t_start = 60 "Switched on" annotation (Dialog(group = "Boundary"));
  parameter Units.Time t_failure = 3600 "The heating water stops" annotation (Dialog(group = "Boundary"));
  parameter Units.Time t_reset = 4500 "Switched off, and the heating water flows again" annotation (Dialog(group = "Boundary"));
  parameter Units.Time t_restart = 4800 "Switched on again" annotation (Dialog(group = "Boundary"));
  HeatExchangers.PlateEvaporator evaporator(
    redeclare package Medium = Medium, n = 12, channels_refrigerant = 14, width = 0.11, length_plate = 0.5, m_flow_nominal = 0.06,
    m_flow_water_nominal = 1.2, T_water_start = T_source, p_start = p_rest, h_start = Medium.dewEnthalpy(p_rest) + 2e3)
    annotation (Placement(transformation(extent = {{-30, -90}, {30, -50}})));
  HeatExchangers.PlateCondenser condenser(
    redeclare package Medium = Medium, n = 12, channels_refrigerant = 18, width = 0.11, length_plate = 0.5, m_flow_nominal = 0.06,
    m_flow_water_nominal = 1.2, T_water_start = T_return, p_start = p_rest,
    h_start = Medium.dewEnthalpy(p_rest) + 1900*(T_return - T_source))
    annotation (Placement(transformation(extent = {{30, 50}, {-30, 90}})));
  HeatExchangers.SuctionLineExchanger exchanger(
    redeclare package Medium = Medium, n = 4, A = A_exchanger, V_liquid = 2e-4, V_suction = 1e-3, C_wall = 2e3, m_flow_nominal = 0.06,
    alpha_liquid = 900, alpha_vapour = 350, p_liquid_start = p_rest, h_liquid_start = Medium.bubbleEnthalpy(p_rest) - 500,
    p_suction_start = p_rest, h_suction_start = Medium.dewEnthalpy(p_rest) + 2e3, T_start = T_source) "Suction line exchanger"
    annotation (Placement(transformation(extent = {{30, -20}, {-30, 20}})));
  Vessels.Receiver receiver(redeclare package Medium = Medium, V = 4e-3, T_start = T_source, level_start = max(0, min(1, level_fill)))
    annotation (Placement(transformation(extent = {{-90, 30}, {-50, 60}})));
  BaseClasses.DrivenCompressor compressor(redeclare package Medium = Medium, V_flow = 6.5e-3)
    annotation (Placement(transformation(extent = {{60, 10}, {90, 40}})));
  Valves.FlashingValve valve(redeclare package Medium = Medium, A_open = 7e-6, characteristic = Valves.Types.Characteristic.equalPercentage, rangeability = 10)
    annotation (Placement(transformation(extent = {{-50, -50}, {-80, -20}})));
  Valves.Line line_suction(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 5e3, d_nominal = 10) "Evaporator to exchanger";
  Valves.Line line_condensate(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 3e3, d_nominal = 470) "Condenser to receiver";
  Valves.Line line_liquid(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 3e3, d_nominal = 470) "Receiver to exchanger";
  Controls.Superheat superheat(p_max = 6e5, opening_start = 0.6) "Opens the valve";
  Boolean on "Run command";
  Boolean tripped(start = false, fixed = true) "High pressure has stopped the machine since the command was given";
  Boolean running "The machine runs";
  Units.PerUnit speed(start = 0, fixed = true) "Of the compressor, over full speed";
  Units.HeatFlowRate Q_flow_heating "Heat to the heating water";
  Units.HeatFlowRate Q_flow_source "Heat from the source water";
  Units.PerUnit COP "Heat over power of the compressor, near zero at standstill";
  Units.Mass charge_now "Refrigerant in the circuit";
  Units.Energy stored_energy "In refrigerant, walls and water";
  Units.Energy E_in(start = 0, fixed = true, nominal = 1e7) "What came in since the start: from the source, less to the heating water, power and friction";
  Units.Energy gap "Energy stored since the start less what came in";
protected
  parameter Units.Energy stored_energy_start(fixed = false) "Stored at the start";
  parameter Units.Pressure p_rest = Medium.saturationPressure(T_source) "Pressure everywhere at rest";
  parameter Units.Mass charge_elsewhere = evaporator.V*Medium.density_ph(p_rest, Medium.dewEnthalpy(p_rest) + 2e3)
    + condenser.V*Medium.density_ph(p_rest, Medium.dewEnthalpy(p_rest) + 1900*(T_return - T_source))
    + exchanger.V_suction*Medium.density_ph(p_rest, Medium.dewEnthalpy(p_rest) + 2e3)
    + exchanger.V_liquid*Medium.density_ph(p_rest, Medium.bubbleEnthalpy(p_rest) - 500) "Outside the receiver at rest";
  parameter Units.PerUnit level_fill = ((charge - charge_elsewhere)/receiver.V - Medium.dewDensity(p_rest))
    /(Medium.bubbleDensity(p_rest) - Medium.dewDensity(p_rest)) "Level that the charge gives in the receiver";
initial equation
  stored_energy_start = stored_energy;
equation
  assert(level_fill > 0.05, "charge: too little to fill the liquid line, or negative");
  assert(level_fill < 0.9, "charge: does not fit into the receiver");
  connect(evaporator.outlet, line_suction.inlet);
  connect(line_suction.outlet, exchanger.suction_in);
  connect(exchanger.suction_out, compressor.inlet);
  connect(compressor.outlet, condenser.inlet);
  connect(condenser.outlet, line_condensate.inlet);
  connect(line_condensate.outlet, receiver.inlet);
  connect(receiver.outlet, line_liquid.inlet);
  connect(line_liquid.outlet, exchanger.liquid_in);
  connect(exchanger.liquid_out, valve.inlet);
  connect(valve.outlet, evaporator.inlet);
  evaporator.T_water_in = T_source;
  evaporator.m_flow_water = 1.2;
  condenser.T_water_in = T_return;
  condenser.m_flow_water = 1.2*(1 - Smoothing.step(time, t_failure, t_failure + 10) + Smoothing.step(time, t_reset, t_reset + 10));
  on = time > t_start and time < t_reset or time > t_restart;
  when on and condenser.p > p_trip then
    tripped = true;
  elsewhen not on then
    tripped = false;
  end when;
  running = on and not tripped;
  der(speed) = if running then Smoothing.limit((1 - speed)/2, 0, 1/60, 1e-3) else -speed/2;
  compressor.speed = speed;
  superheat.active = running;
  superheat.superheat = evaporator.superheat;
  superheat.p_evaporating = evaporator.outlet.p;
  superheat.load = speed;
  valve.command = superheat.command;
  Q_flow_heating = -condenser.Q_flow_water;
  Q_flow_source = evaporator.Q_flow_water;
  COP = Q_flow_heating/sqrt(compressor.P^2 + 100^2);
  charge_now = evaporator.mass + condenser.mass + exchanger.mass + receiver.mass;
  stored_energy = evaporator.stored_energy_total + condenser.stored_energy_total + exchanger.stored_energy_total + receiver.stored_energy;
  der(E_in) = Q_flow_source - Q_flow_heating + compressor.P + evaporator.P_friction + condenser.P_friction;
  gap = stored_energy - stored_energy_start - E_in;
  annotation (experiment(StopTime = 7200, Interval = 20, Tolerance = 1e-8), Documentation(info = "<html>
<p>Source water of 10 degC boils propane between plates; the vapour is superheated further in the suction line by the
liquid from the receiver; a displacement compressor lifts it to a plate condenser. The expansion valve flashes and is
choked; it holds the superheat, at the start the evaporating pressure.</p>
<h4>What happens</h4>
<ul>
<li>60 s: switched on at equal pressures; speed rises in a minute.</li>
<li>3,600 s: the heating water stops; pressure rises within seconds to 25 bar and the machine trips. The valve closes.</li>
<li>4,500 s: switched off and the water flows again; 4,800 s: switched on.</li>
</ul>
<p>The receiver takes what the charge leaves over, so the liquid behind it is saturated and the exchanger sub-cools
it.</p>
<h4>Assumptions</h4>
<p>All sizes are chosen for about 25 kW; they are no machine's.</p>
</html>"));
end WaterToWater;
