within RiverHeat.Plants.Examples;
model Mannheim2QuasisteadyDays "Two days of Mannheim 2's quasi-steady twin: demand and supply by the hour, a river that gets too cold"
  Plants.Mannheim2Quasisteady unit "The unit";
protected
  constant Units.Time day = 86400 "A day";
  constant Real two_pi = 6.28318530717959 "Full turn";
equation
  unit.on = time > 900;
  unit.fault = false;
  unit.Q_flow_set = 55e6 + 25e6*sin(two_pi*(time/day - 0.1));
  unit.T_supply_set = 388.15 + 14*sin(two_pi*(time/day - 0.1));
  unit.T_return = 329.15 + 3*sin(two_pi*(time/day - 0.3));
  unit.T_source_in = 276.15 + 1.3*sin(two_pi*(0.5*time/day + 0.15));
  unit.m_flow_source = 5000;
  unit.P_el_limit = if time > 0.2*day and time < 0.45*day then 22e6 else 37e6;
  unit.m_flow_network_limit = 560;
  annotation (experiment(StopTime = 172800, Interval = 900, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Demand, supply and return temperature go up and down over the day (assumed curves). Electricity is limited to 22 MW for six hours;
around the end of the first day the river gets so cold that the ice limit holds the heat.</p>
</html>"));
end Mannheim2QuasisteadyDays;
