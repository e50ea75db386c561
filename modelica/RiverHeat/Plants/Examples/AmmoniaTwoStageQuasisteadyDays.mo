within RiverHeat.Plants.Examples;
model AmmoniaTwoStageQuasisteadyDays "Two days of the ammonia unit's quasi-steady twin: demand and supply by the hour, a night at rest"
  Plants.AmmoniaTwoStageQuasisteady unit "The unit";
protected
  constant Units.Time day = 86400 "A day";
  constant Real two_pi = 6.28318530717959 "Full turn";
equation
  unit.on = time > 900 and not (time > 0.9*day and time < 1.2*day);
  unit.fault = false;
  unit.Q_flow_set = 8e6 + 5e6*sin(two_pi*(time/day - 0.1));
  unit.T_supply_set = 356.15 + 7*sin(two_pi*(time/day - 0.1));
  unit.T_return = 331.15 + 5*sin(two_pi*(time/day - 0.3));
  unit.T_source_in = 280.15 + 2*sin(two_pi*0.5*time/day);
  unit.m_flow_source = 530;
  unit.P_el_limit = 5.4e6;
  unit.m_flow_network_limit = 250;
  annotation (experiment(StopTime = 172800, Interval = 900, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Demand, supply and return temperature go up and down over the day (assumed curves); in the night between the days the unit rests.</p>
</html>"));
end AmmoniaTwoStageQuasisteadyDays;
