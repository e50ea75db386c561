within RiverHeat.Network.Examples;
model Village "A village with wood chips, waste heat, a store and an electrode boiler, through a cold morning"
  HeatingCurve curve(T_supply_cold = 358.15, T_supply_warm = 348.15, T_air_start = 273.15) "Supply by air";
  Junction header(mass = 3e3, T_start = 323.15) "Return header" annotation (Placement(transformation(extent = {{-90, -70}, {-70, -50}})));
  WasteHeat dairy(m_flow_max = 12, mass = 1e3, T_start = 323.15, T_max = 368.15) "Waste heat of a dairy";
  StratifiedStore store(n = 12, V = 120, height = 8, T_hot = 353.15, T_cold = 323.15, level_start = 0.6) "Between the headers";
  WoodChipBoiler wood(Q_flow_max = 2.2e6, mass = 12e3, T_start = 343.15, dp_nominal = 0.2e5, m_flow_nominal = 20) "Fires first";
  ElectrodeBoiler electrodes(Q_flow_max = 1.5e6, mass = 1.5e3, T_start = 343.15, dT_below = 1) "For peaks";
  Pump pump(m_flow_nominal = 28, dp_nominal = 3e5, speed_start = 0.6) "Network pump";
  Controls.LimitedPI control(k = 0.3, Ti = 40, y_min = 0.1, y_max = 1.05, y_rest = 0.6) "Speed";
  PressureHolding holding(pump_held = false, p_set = 2.5e5, V = 20, level_make_up = 0.39, T = 323.15, m_flow_make_up = 0.5) "Gas cushion";
  Valve gate(m_flow_nominal = 24, dp_nominal = 0.1e5, stroke = 20) "Of the main";
  Pipe supply(length = 800, D_inner = 0.1325, s_wall = 0.0036, D_casing = 0.25, n_ground = 2, zeta = 3, T_nominal = 353.15, T_start = 343.15, T_ground_start = 281.15) "Main";
  Pipe returning(length = 800, D_inner = 0.1325, s_wall = 0.0036, D_casing = 0.25, n_ground = 2, zeta = 3, T_nominal = 323.15, T_start = 323.15, T_ground_start = 281.15) "Main back";
  DirectConsumer school(Q_flow_nominal = 0.9e6, T_supply_nominal = 353.15, T_return_nominal = 323.15, dp_open = 0.4e5, r_start = 0.4) "Radiators in the network's water";
  FixedCooling bath(Q_flow_nominal = 0.6e6, T_supply_nominal = 353.15, dT = 25, dp_open = 0.4e5, r_start = 0.4) "Swimming bath";
  PipePair street(length = 400, D_inner = 0.0825, s_wall = 0.0032, D_casing = 0.18, ground_capacity = true, T_supply_nominal = 353.15, T_return_nominal = 323.15, T_supply_start = 343.15, T_return_start = 323.15, T_ground_start = 281.15) "To the hill";
  BoosterHeatPump booster(Q_flow_max = 0.2e6, T_supply_start = 343.15, T_return_start = 323.15) "For the hotel";
  Cluster houses(count = 80, Q_flow_nominal = 0.8e6, length = 25, D_inner = 0.0285, s_wall = 0.0026, D_casing = 0.11, T_supply_nominal = 353.15, T_return_nominal = 323.15, T_house_nominal = 318.15, dp_open = 0.4e5, T_supply_start = 343.15, T_return_start = 323.15, r_start = 0.4) "Houses";
  Substation hotel(Q_flow_nominal = 0.3e6, T_supply_nominal = 363.15, T_house_nominal = 323.15, dp_open = 0.4e5, r_start = 0.4) "Behind the booster";
  Units.PerUnit shape "Demand by design demand";
  Units.PressureDifference dp_worst "Smallest pressure difference of the consumers";
  Units.HeatFlowRate Q_flow_loss "Heat to ground and air";
  Units.Power P_friction "Heat of friction and throttling";
  Types.StoredHeat E_in(start = 0, fixed = true) "Heat and electricity into the water since the start";
  Types.StoredHeat E_out(start = 0, fixed = true) "Heat out of it since the start";
  Types.StoredHeat stored_energy "Heat in all parts";
  Units.PerUnit balance "What lacks in the heat balance, by the heat that came in";
protected
  constant Units.Time hour = 3600 "One hour";
  constant Units.PressureDifference dp_rounding = 500 "Rounding where another consumer becomes the worst-placed one";
  parameter Types.StoredHeat stored_start(fixed = false) "At the start";
initial equation
  stored_start = stored_energy;
equation
  // plant
  connect(header.port_2, dairy.port_a);
  connect(header.port_2, store.port_bottom);
  connect(dairy.port_b, wood.port_a);
  connect(store.port_top, wood.port_a);
  connect(wood.port_b, electrodes.port_a);
  connect(electrodes.port_b, pump.port_a);
  connect(header.port_3, holding.port);

  // network
  connect(pump.port_b, gate.port_a);
  connect(gate.port_b, supply.port_a);
  connect(supply.port_b, school.port_supply);
  connect(supply.port_b, bath.port_supply);
  connect(supply.port_b, street.supply_a);
  connect(street.supply_b, houses.port_supply);
  connect(street.supply_b, booster.supply_a);
  connect(booster.supply_b, hotel.port_supply);
  connect(hotel.port_return, booster.return_b);
  connect(booster.return_a, street.return_b);
  connect(houses.port_return, street.return_b);
  connect(street.return_a, returning.port_a);
  connect(school.port_return, returning.port_a);
  connect(bath.port_return, returning.port_a);
  connect(returning.port_b, header.port_1);

  // demand, weather, control
  shape = 0.35 + 0.5*exp(-((time/hour - 3)/1.2)^2);
  school.Q_flow_demand = shape*school.Q_flow_nominal;
  bath.Q_flow_demand = 0.6*bath.Q_flow_nominal;
  houses.Q_flow_demand = shape*houses.Q_flow_nominal;
  hotel.Q_flow_demand = (0.3 + 0.5*shape)*hotel.Q_flow_nominal;
  curve.T_air = 270.15 - 4*cos(2*3.14159265358979*time/(24*hour));
  dairy.Q_flow_available = 0.4e6*Smoothing.step(time, 2*hour, 2.5*hour);
  dairy.T_set = 348.15;
  wood.T_set = curve.T_supply_set;
  wood.on = true;
  electrodes.T_set = curve.T_supply_set;
  electrodes.on = true;
  booster.T_set = 353.15;
  gate.opening_set = 1;
  supply.T_outside = 281.15;
  returning.T_outside = 281.15;
  street.T_outside = 281.15;
  houses.T_outside = 281.15;
  holding.m_flow_leak = 0.02;
  holding.expansion = supply.expansion + returning.expansion + street.expansion + houses.expansion;
  dp_worst = Smoothing.smaller(Smoothing.smaller(houses.dp, hotel.dp, dp_rounding), Smoothing.smaller(school.dp, bath.dp, dp_rounding), dp_rounding);
  control.e = Smoothing.limit((0.5e5 - dp_worst)/0.5e5, -0.5, 0.5, 0.1);
  control.active = true;
  pump.speed_set = control.y;
  pump.on = true;

  // balance
  Q_flow_loss = supply.Q_flow_loss + returning.Q_flow_loss + street.Q_flow_loss + houses.Q_flow_loss + store.Q_flow_loss;
  P_friction = wood.P_friction + electrodes.P_friction + gate.P_throttle + supply.P_friction + returning.P_friction + street.P_friction + school.P_throttle + bath.P_throttle
    + houses.P_friction + hotel.P_throttle;
  der(E_in) = dairy.Q_flow + wood.Q_flow + electrodes.Q_flow + booster.P_el + P_friction;
  der(E_out) = school.Q_flow + bath.Q_flow + houses.Q_flow + hotel.Q_flow + Q_flow_loss;
  stored_energy = header.stored_energy + dairy.stored_energy + store.stored_energy + wood.stored_energy + electrodes.stored_energy + supply.stored_energy + returning.stored_energy
    + street.stored_energy + houses.stored_energy + booster.stored_energy;
  balance = (E_in - E_out - stored_energy + stored_start)/(E_in + 1);
  annotation (experiment(StopTime = 21600, Interval = 60, Tolerance = 1e-6), Documentation(info = "<html>
<p>All parts with ports in one small network. At first the store serves; as the morning's demand rises the wood boiler
takes up load within the hour; the electrodes help out when the store is empty before it has. The booster lifts the hotel's supply to 80 degC
with heat from its return. A leak of 0.02 kg/s lowers the level of the cushion vessel, until make-up begins.</p>
<p><code>balance</code> is what lacks in the heat balance over all parts: below 1e-9.</p>
</html>"));
end Village;
