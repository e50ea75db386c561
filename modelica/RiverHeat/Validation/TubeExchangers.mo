within RiverHeat.Validation;
model TubeExchangers "R134a boils in tubes, condenses in tubes and on tubes, run to steady states"
  replaceable package Medium = RiverHeat.Media.R134a "Refrigerant";
  HeatExchangers.TubeEvaporator evaporator(
    redeclare package Medium = Medium, n = 20, tubes = 130, length_tube = 5, d_inner = 0.010, d_outer = 0.012,
    m_flow_nominal = 1.3, V_water = 0.1, m_flow_water_nominal = 12, alpha_water = 4000, T_water_start = 285.15,
    p_start = 3.6e5, h_start = 4.05e5) "Under test";
  HeatExchangers.TubeCondenser condenser(
    redeclare package Medium = Medium, n = 20, tubes = 60, length_tube = 8, d_inner = 0.010, d_outer = 0.012,
    m_flow_nominal = 1.3, V_water = 0.1, m_flow_water_nominal = 10, alpha_water = 5000, T_water_start = 313.15,
    p_start = 14e5, h_start = 4.4e5) "Under test";
  HeatExchangers.ShellCondenser shell(
    redeclare package Medium = Medium, n = 20, tubes = 60, passes = 1, length_tube = 8, d_inner = 0.016, d_outer = 0.019,
    V = 0.3, m_flow_nominal = 1.3, m_flow_water_nominal = 10, alpha_vapour = 300, alpha_liquid = 400, enhancement = 4,
    T_water_start = 313.15, p_start = 14e5, h_start = 4.4e5) "Under test";
  Vessels.FlowBoundary cold "Wet refrigerant";
  Vessels.FlowBoundary hot "Hot gas";
  Vessels.FlowBoundary hot_shell "Hot gas";
  Valves.ExpansionValve cold_outlet(redeclare package Medium = Medium, A_open = 3e-3) "Opens at once and stays open";
  Valves.ExpansionValve hot_outlet(redeclare package Medium = Medium, A_open = 2.6e-5) "Opens at once and stays open";
  Valves.ExpansionValve shell_outlet(redeclare package Medium = Medium, A_open = 2.75e-5) "Opens at once and stays open";
  Vessels.Reservoir cold_sink(p = 3.1e5, h = 4e5) "Behind the evaporator";
  Vessels.Reservoir hot_sink(p = 4e5, h = 2.5e5) "Behind both condensers";
equation
  cold.m_flow = 1.3*Smoothing.step(time, 0, 60);
  cold.h = 2.6e5;
  cold_outlet.command = 1;
  evaporator.T_water_in = 285.15;
  evaporator.m_flow_water = 12;
  hot.m_flow = 1.3*Smoothing.step(time, 0, 60);
  hot.h = 4.45e5;
  hot_outlet.command = 1;
  condenser.T_water_in = 313.15;
  condenser.m_flow_water = 10;
  hot_shell.m_flow = 1.3*Smoothing.step(time, 0, 60);
  hot_shell.h = 4.45e5;
  shell_outlet.command = 1;
  shell.T_water_in = 313.15;
  shell.m_flow_water = 10;
  connect(cold.port, evaporator.inlet);
  connect(evaporator.outlet, cold_outlet.inlet);
  connect(cold_outlet.outlet, cold_sink.port);
  connect(hot.port, condenser.inlet);
  connect(condenser.outlet, hot_outlet.inlet);
  connect(hot_outlet.outlet, hot_sink.port);
  connect(hot_shell.port, shell.inlet);
  connect(shell.outlet, shell_outlet.inlet);
  connect(shell_outlet.outlet, hot_sink.port);
  annotation (experiment(StopTime = 3600, Interval = 20, Tolerance = 1e-8), Documentation(info = "<html>
<p>Some 200 kW each, compared as in <a
href=\"modelica://RiverHeat.Validation.PlateExchangers\">PlateExchangers</a>.</p>
</html>"));
end TubeExchangers;
