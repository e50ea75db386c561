within RiverHeat.Validation;
model ShellEvaporators "Ammonia boils on tubes, in a pool and as a falling film whose pump stops"
  replaceable package Medium = RiverHeat.Media.R717 "Refrigerant";
  HeatExchangers.PoolEvaporator pool(
    redeclare package Medium = Medium, n = 10, tubes = 100, passes = 2, length_tube = 5, d_inner = 0.016, d_outer = 0.019, V = 1.2,
    m_flow_water_nominal = 40, T_water_start = 281.15, T_start = 278.15, level_start = 0.5) "Under test";
  HeatExchangers.FallingFilmEvaporator film(
    redeclare package Medium = Medium, n = 10, tubes = 100, passes = 2, length_tube = 5, d_inner = 0.016, d_outer = 0.019, V = 1.2,
    columns = 14, m_flow_water_nominal = 40, T_water_start = 281.15, T_start = 278.15, level_start = 0.1) "Under test";
  Vessels.FlowBoundary pool_feed "Wet refrigerant";
  Vessels.FlowBoundary film_feed "Wet refrigerant";
  Valves.ExpansionValve pool_outlet(redeclare package Medium = Medium, A_open = 1.2e-3) "Opens at once and stays open";
  Valves.ExpansionValve film_outlet(redeclare package Medium = Medium, A_open = 1.2e-3) "Opens at once and stays open";
  Vessels.Reservoir sink(p = 4.2e5, h = 1.6e6) "Vapour";
  parameter Units.Time t_stop = 3600 "The pump stops";
equation
  pool.T_water_in = 281.15;
  pool.m_flow_water = 40;
  film.T_water_in = 281.15;
  film.m_flow_water = 40;
  film.m_flow_recirculation = 3*(1 - Smoothing.step(time, t_stop, t_stop + 20));
  pool_feed.m_flow = 0.5*Smoothing.limit(10*(0.5 - pool.level) + 0.5, 0, 2, 0.1);
  pool_feed.h = 4.5e5;
  film_feed.m_flow = 0.5*Smoothing.limit(10*(0.1 - film.level) + 0.5, 0, 2, 0.1);
  film_feed.h = 4.5e5;
  pool_outlet.command = 1;
  film_outlet.command = 1;
  connect(pool_feed.port, pool.inlet);
  connect(pool.outlet, pool_outlet.inlet);
  connect(pool_outlet.outlet, sink.port);
  connect(film_feed.port, film.inlet);
  connect(film.outlet, film_outlet.inlet);
  connect(film_outlet.outlet, sink.port);
  annotation (experiment(StopTime = 7200, Interval = 40, Tolerance = 1e-8), Documentation(info = "<html>
<p>Feeds hold the levels. Steady duties are compared with closed forms in
<code>tests/validation/test_exchangers.py</code>. When the pump stops, only the feed wets the tubes.</p>
</html>"));
end ShellEvaporators;
