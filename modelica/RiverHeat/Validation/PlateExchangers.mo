within RiverHeat.Validation;
model PlateExchangers "Propane boils and condenses between plates, and boils with given coefficients, run to steady states"
  replaceable package Medium = RiverHeat.Media.R290 "Refrigerant";
  HeatExchangers.PlateEvaporator evaporator(
    redeclare package Medium = Medium, n = 20, channels_refrigerant = 12, width = 0.11, length_plate = 0.5,
    m_flow_nominal = 0.06, m_flow_water_nominal = 1.2, T_water_start = 285.15, p_start = 5.2e5, h_start = 5.9e5)
    "Under test";
  HeatExchangers.PlateCondenser condenser(
    redeclare package Medium = Medium, n = 20, channels_refrigerant = 14, width = 0.11, length_plate = 0.5,
    m_flow_nominal = 0.06, m_flow_water_nominal = 0.8, T_water_start = 303.15, p_start = 11e5, h_start = 6.3e5)
    "Under test";
  HeatExchangers.CounterflowEvaporator given(
    redeclare package Medium = Medium, n = 20, A = 1.6, V = 2e-3, V_water = 2e-3, C_wall = 3e3, m_flow_nominal = 0.06,
    m_flow_water_nominal = 1.2, alpha_water = 9000, alpha_boiling = 3000, alpha_vapour = 500, alpha_liquid = 600,
    T_water_start = 285.15, p_start = 5.2e5, h_start = 5.9e5) "Under test";
  Vessels.FlowBoundary cold "Wet refrigerant";
  Vessels.FlowBoundary cold_given "Wet refrigerant";
  Valves.ExpansionValve given_outlet(redeclare package Medium = Medium, A_open = 1.5e-4) "Opens at once and stays open";
  Vessels.FlowBoundary hot "Hot gas";
  Valves.ExpansionValve cold_outlet(redeclare package Medium = Medium, A_open = 1.5e-4) "Opens at once and stays open";
  Valves.ExpansionValve hot_outlet(redeclare package Medium = Medium, A_open = 1.75e-6) "Opens at once and stays open";
  Vessels.Reservoir cold_sink(p = 4.9e5, h = 6e5) "Behind the evaporator";
  Vessels.Reservoir hot_sink(p = 5e5, h = 3e5) "Behind the condenser";
equation
  cold.m_flow = 0.06*Smoothing.step(time, 0, 60);
  cold.h = 2.9e5;
  cold_outlet.command = 1;
  evaporator.T_water_in = 285.15;
  evaporator.m_flow_water = 1.2;
  hot.m_flow = 0.06*Smoothing.step(time, 0, 60);
  hot.h = 6.7e5;
  hot_outlet.command = 1;
  condenser.T_water_in = 303.15;
  condenser.m_flow_water = 0.8;
  cold_given.m_flow = 0.06*Smoothing.step(time, 0, 60);
  cold_given.h = 2.9e5;
  given_outlet.command = 1;
  given.T_water_in = 285.15;
  given.m_flow_water = 1.2;
  connect(cold_given.port, given.inlet);
  connect(given.outlet, given_outlet.inlet);
  connect(given_outlet.outlet, cold_sink.port);
  connect(cold.port, evaporator.inlet);
  connect(evaporator.outlet, cold_outlet.inlet);
  connect(cold_outlet.outlet, cold_sink.port);
  connect(hot.port, condenser.inlet);
  connect(condenser.outlet, hot_outlet.inlet);
  connect(hot_outlet.outlet, hot_sink.port);
  annotation (experiment(StopTime = 3600, Interval = 20, Tolerance = 1e-8), Documentation(info = "<html>
<p>Some 20 kW each. Duty, leaving states and pressure drops are compared with a calculation that marches along the
plates, with properties of CoolProp and the correlations written a second time
(<code>tests/validation/test_exchangers.py</code>).</p>
</html>"));
end PlateExchangers;
