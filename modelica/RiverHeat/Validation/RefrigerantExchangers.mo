within RiverHeat.Validation;
model RefrigerantExchangers "Suction-line exchanger and closed economiser of propane, run to steady states"
  replaceable package Medium = RiverHeat.Media.R290 "Refrigerant";
  HeatExchangers.SuctionLineExchanger suction_line(
    redeclare package Medium = Medium, n = 10, A = 0.4, V_liquid = 2e-4, V_suction = 1e-3, C_wall = 2e3, m_flow_nominal = 0.06,
    alpha_liquid = 900, alpha_vapour = 350, p_liquid_start = 14e5, h_liquid_start = 3.1e5, p_suction_start = 5e5, h_suction_start = 5.85e5,
    T_start = 300) "Under test";
  HeatExchangers.PlateEconomiser economiser(
    redeclare package Medium = Medium, n = 16, channels_refrigerant = 8, channels_water = 7, width = 0.08, length_plate = 0.3,
    m_flow_liquid_nominal = 0.06, m_flow_boiling_nominal = 0.012, p_liquid_start = 14e5, h_liquid_start = 3.1e5,
    p_boiling_start = 8e5, h_boiling_start = 6e5, T_start = 300) "Under test";
  Vessels.FlowBoundary liquid "Liquid";
  Vessels.FlowBoundary vapour "Vapour";
  Vessels.FlowBoundary liquid_2 "Liquid";
  Vessels.FlowBoundary wet "Expanded liquid";
  Valves.Line liquid_outlet(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 1e4, d_nominal = 470) "Liquid leaving";
  Valves.Line vapour_outlet(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 5e3, d_nominal = 10) "Vapour leaving";
  Valves.Line liquid_outlet_2(redeclare package Medium = Medium, m_flow_nominal = 0.06, dp_nominal = 1e4, d_nominal = 470) "Liquid leaving";
  Valves.Line boiling_outlet(redeclare package Medium = Medium, m_flow_nominal = 0.012, dp_nominal = 5e3, d_nominal = 17) "Vapour leaving";
  Vessels.Reservoir high(p = 14e5, h = 3.0e5) "Behind the liquid";
  Vessels.Reservoir low(p = 5e5, h = 6.1e5) "Behind the vapour";
  Vessels.Reservoir middle(p = 8e5, h = 6.1e5) "Behind what boils";
equation
  liquid.m_flow = 0.06*Smoothing.step(time, 0, 60);
  liquid.h = 3.05e5;
  vapour.m_flow = 0.06*Smoothing.step(time, 0, 60);
  vapour.h = 5.85e5;
  liquid_2.m_flow = 0.06*Smoothing.step(time, 0, 60);
  liquid_2.h = 3.05e5;
  wet.m_flow = 0.010*Smoothing.step(time, 0, 60);
  wet.h = 3.05e5;
  connect(liquid.port, suction_line.liquid_in);
  connect(suction_line.liquid_out, liquid_outlet.inlet);
  connect(liquid_outlet.outlet, high.port);
  connect(vapour.port, suction_line.suction_in);
  connect(suction_line.suction_out, vapour_outlet.inlet);
  connect(vapour_outlet.outlet, low.port);
  connect(liquid_2.port, economiser.liquid_in);
  connect(economiser.liquid_out, liquid_outlet_2.inlet);
  connect(liquid_outlet_2.outlet, high.port);
  connect(wet.port, economiser.boiling_in);
  connect(economiser.boiling_out, boiling_outlet.inlet);
  connect(boiling_outlet.outlet, middle.port);
  annotation (experiment(StopTime = 1800, Interval = 20, Tolerance = 1e-8), Documentation(info = "<html>
<p>Duties are compared with effectiveness and transfer units, and with a calculation that marches along the plates
(<code>tests/validation/test_exchangers.py</code>).</p>
</html>"));
end RefrigerantExchangers;
