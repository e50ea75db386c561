within RiverHeat.Controls;
model Pump "Pump that holds the supply temperature by its flow"
  parameter Units.MassFlowRate m_flow_nominal "Nominal flow" annotation (Dialog(group = "Pump"));
  parameter Units.PerUnit r_min = 0.05 "Least flow while enabled, relative to nominal"
    annotation (Dialog(group = "Pump"));
  parameter Units.PerUnit r_max = 2 "Largest flow, relative to nominal" annotation (Dialog(group = "Pump"));
  parameter Units.Time tau = 8 "Time constant of the pump" annotation (Dialog(group = "Pump"));
  parameter Units.PerUnit k = 0.8 "Gain for an error of dT_full" annotation (Dialog(group = "Tuning"));
  parameter Units.TemperatureDifference dT_full = 10 "Temperature difference that counts as a full control error"
    annotation (Dialog(group = "Tuning"));
  parameter Units.Time Ti = 150 "Integral time" annotation (Dialog(group = "Tuning"));
  parameter Units.Time tau_set = 120 "Time constant with which a new set point is taken over"
    annotation (Dialog(group = "Tuning"));
  parameter Units.Temperature T_start = 333.15 "Set point taken over at the start"
    annotation (Dialog(group = "Start"));
  input Boolean enabled "The pump runs";
  input Units.HeatFlowRate Q_flow "Heat that the unit takes up and has to give to the water";
  input Units.Temperature T_supply "Water leaving";
  input Units.Temperature T_supply_set "Its set point";
  input Units.Temperature T_return "Water entering";
  Units.Temperature T_wanted(start = T_start, fixed = true) "Set point taken over so far";
  Units.MassFlowRate m_flow(start = 0, fixed = true) "Flow";
  LimitedPI correction(k = k, Ti = Ti, y_min = -0.25, y_max = 0.5, y_rest = 0) "Correction of the flow by the measured temperature";
protected
  constant Units.TemperatureDifference dT_least = 5 "Least temperature rise for which the flow is computed";
  constant Units.TemperatureDifference dT_rounding = 2 "Width of the rounding there";
  Units.PerUnit r "Wanted flow, relative to nominal";
equation
  tau_set*der(T_wanted) = T_supply_set - T_wanted;
  correction.e = (T_supply - T_wanted)/dT_full;
  correction.active = enabled;
  r = if enabled then Smoothing.limit(
    Q_flow/(m_flow_nominal*Media.Water.specificHeatCapacity(T_return)*Smoothing.larger(T_wanted - T_return, dT_least, dT_rounding))*(1 + correction.y),
    r_min, r_max, 0.02) else 0;
  tau*der(m_flow) = r*m_flow_nominal - m_flow;
  annotation (Documentation(info = "<html>
<p>The flow that carries the present heat at the wanted temperature rise, corrected by a PI controller on the supply
temperature. The heat is that taken up by the unit, from source and drive, and not that given to the water: this would
follow the pump's own flow, a positive feedback, and while the exchanger warms up it would open the pump too late. A
least flow remains while enabled. A new set point is taken over with a lag: the water and metal of the exchanger hold
much heat, which a step would send into the network at once.</p>
</html>"));
end Pump;
