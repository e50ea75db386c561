within RiverHeat.Plants.Examples;
model Mannheim1QuasisteadyDays "Two days of the quasi-steady twin: demand and supply by the hour, a river that gets too cold, a power limit"
  Plants.Mannheim1Quasisteady unit "The unit";
protected
  constant Units.Time day = 86400 "A day";
  constant Real two_pi = 6.28318530717959 "Full turn";
equation
  unit.on = time > 900;
  unit.fault = false;
  unit.Q_flow_set = 13e6 + 6e6*sin(two_pi*(time/day - 0.1)) + 2e6*sin(2*two_pi*time/day);
  unit.T_supply_set = 364.15 + 7*sin(two_pi*(time/day - 0.1));
  unit.T_return = 331.15 + 2*sin(two_pi*(time/day - 0.3));
  unit.T_source_in = 276.65 + 1.5*sin(two_pi*(0.5*time/day + 0.15));
  unit.m_flow_source = 700;
  unit.P_el_limit = if time > 0.2*day and time < 0.45*day then 5e6 else 7.6e6;
  unit.m_flow_network_limit = 244;
  annotation (experiment(StopTime = 172800, Interval = 900, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Demand, supply and return temperature go up and down over the day (assumed curves). Around the end of the first day the river
gets so cold that the ice limit holds the heat; before that electricity is limited to 5 MW for six hours.</p>
</html>"));
end Mannheim1QuasisteadyDays;
