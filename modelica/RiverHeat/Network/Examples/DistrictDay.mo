within RiverHeat.Network.Examples;
model DistrictDay "Winter day of a district: heat pump from 4 to 22 o'clock, peaks from store and boiler"
  HeatPumpDistrict district "Network with station";
  Units.HeatFlowRate Q_flow_demand "Demand of both clusters";
protected
  constant Units.HeatFlowRate Q_flow_base = 13e6 "Demand at night";
  constant Units.HeatFlowRate Q_flow_morning = 9e6 "Morning peak on top";
  constant Units.HeatFlowRate Q_flow_evening = 6e6 "Evening peak on top";
  constant Units.Time hour = 3600 "One hour";
  Units.PerUnit running "Share of the unit's capacity in use";
equation
  Q_flow_demand = Q_flow_base + Q_flow_morning*exp(-((time/hour - 7.5)/1.5)^2) + Q_flow_evening*exp(-((time/hour - 19)/2)^2);
  running = Smoothing.step(time, 4*hour, 4.5*hour) - Smoothing.step(time, 22*hour, 22.2*hour);
  district.Q_flow_unit = 20e6*running;
  district.m_flow_unit = 137*running;
  district.Q_flow_demand_1 = 0.55*Q_flow_demand;
  district.Q_flow_demand_2 = 0.45*Q_flow_demand;
  district.T_supply_set = 366.15;
  district.T_ground = 280.15;
  annotation (experiment(StopTime = 86400, Interval = 60, Tolerance = 1e-5), Documentation(info = "<html>
<p>At night the store empties and the boiler takes over at about 3 o'clock. The unit then carries the load and fills
the store with what is left over; the morning peak takes some of it back. Demand is met all day
(<code>district.E_unserved</code> stays below a millionth of <code>district.E_served</code>).</p>
</html>"));
end DistrictDay;
