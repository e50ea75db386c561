within RiverHeat.Validation;
model ExchangerReversal "Exchangers whose flows stop and turn round on both sides, fouling on the way: nothing is lost"
  replaceable package Medium = RiverHeat.Media.R290 "Refrigerant";
  parameter Units.PerUnit A_wave = 1 "Amplitude of the flows";
  HeatExchangers.PlateEvaporator evaporator(
    redeclare package Medium = Medium, n = 10, channels_refrigerant = 12, width = 0.11, length_plate = 0.5, m_flow_nominal = 0.06,
    m_flow_water_nominal = 1.2, T_water_start = 285.15, p_start = 5e5, h_start = 5.9e5,
    R_fouling = 1e-4*Smoothing.step(time, 1200, 2400)) "Under test";
  HeatExchangers.CounterflowCondenser condenser(
    redeclare package Medium = Medium, n = 10, A = 2, V = 2e-3, V_water = 2e-3, C_wall = 5e3, m_flow_nominal = 0.06,
    m_flow_water_nominal = 0.8, alpha_water = 8000, dp_water_nominal = 2e4, alpha_vapour = 600, alpha_condensing = 2000, alpha_liquid = 700,
    T_water_start = 303.15, p_start = 13e5, h_start = 6.3e5, R_fouling = 1e-4*Smoothing.step(time, 1200, 2400)) "Under test";
  Valves.Line evaporator_in(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 1e4, d_nominal = 30) "Both ways";
  Valves.Line evaporator_out(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 5e3, d_nominal = 11) "Both ways";
  Valves.Line condenser_in(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 1e4, d_nominal = 25) "Both ways";
  Valves.Line condenser_out(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 1e4, d_nominal = 470) "Both ways";
  SlidingPressure cold "Wet refrigerant";
  SlidingPressure suction "Vapour";
  SlidingPressure hot "Hot gas";
  SlidingPressure liquid "Liquid";
  Units.Energy E_evaporator(start = 0, fixed = true, nominal = 1e6) "Energy into the evaporator";
  Units.Energy E_condenser(start = 0, fixed = true, nominal = 1e6) "Energy into the condenser";
  Units.Energy gap_evaporator "Energy stored since the start less that which came in";
  Units.Energy gap_condenser "Energy stored since the start less that which came in";
  Units.Mass lag_evaporator "Refrigerant by density less that by balance";
  Units.Mass lag_condenser "Refrigerant by density less that by balance";
protected
  constant Real w(unit = "rad/s") = 6.28318530717959/800 "Of the flows";
  Real wave "Between -1 and 1";
  Real wave_water "Between -1 and 1, slower";
  parameter Units.Energy start_evaporator(fixed = false) "Energy at the start";
  parameter Units.Energy start_condenser(fixed = false) "Energy at the start";
initial equation
  start_evaporator = evaporator.stored_energy_total;
  start_condenser = condenser.stored_energy_total;
equation
  wave = A_wave*sin(w*time);
  wave_water = A_wave*cos(w/1.7*time);
  cold.p = 5e5 + 1.5e4*wave;
  cold.h = 2.9e5;
  suction.p = 5e5;
  suction.h = 6.0e5;
  hot.p = 13e5 + 2e4*wave;
  hot.h = 6.6e5;
  liquid.p = 13e5;
  liquid.h = 2.9e5;
  evaporator.T_water_in = 285.15 + (if noEvent(wave_water > 0) then 0 else -5);
  evaporator.m_flow_water = 1.2*wave_water;
  condenser.T_water_in = 303.15;
  condenser.m_flow_water = 0.8*wave_water;
  connect(cold.port, evaporator_in.inlet);
  connect(evaporator_in.outlet, evaporator.inlet);
  connect(evaporator.outlet, evaporator_out.inlet);
  connect(evaporator_out.outlet, suction.port);
  connect(hot.port, condenser_in.inlet);
  connect(condenser_in.outlet, condenser.inlet);
  connect(condenser.outlet, condenser_out.inlet);
  connect(condenser_out.outlet, liquid.port);
  der(E_evaporator) = evaporator.Q_flow_water + evaporator.P_friction
    + evaporator_in.m_flow*(if noEvent(evaporator_in.m_flow > 0) then 2.9e5 else evaporator.h[1])
    - evaporator_out.m_flow*(if noEvent(evaporator_out.m_flow > 0) then evaporator.h[10] else 6.0e5);
  der(E_condenser) = condenser.Q_flow_water + condenser.P_friction
    + condenser_in.m_flow*(if noEvent(condenser_in.m_flow > 0) then 6.6e5 else condenser.h[1])
    - condenser_out.m_flow*(if noEvent(condenser_out.m_flow > 0) then condenser.h[10] else 2.9e5);
  gap_evaporator = evaporator.stored_energy_total - start_evaporator - E_evaporator;
  gap_condenser = condenser.stored_energy_total - start_condenser - E_condenser;
  lag_evaporator = evaporator.mass - evaporator.mass_balance;
  lag_condenser = condenser.mass - condenser.mass_balance;
  annotation (experiment(StopTime = 3600, Interval = 20, Tolerance = 1e-8), Documentation(info = "<html>
<p>Refrigerant turns round every 400 s, water in its own time, so that all four directions meet, standstill of each
included, while a fouling layer grows. Energy that is stored is what came in through water and ports.</p>
</html>"));
end ExchangerReversal;
