within RiverHeat.Compressors;
model GearedMotor "Speed-controlled electric motor with converter and gear, limited in torque and power"
  parameter Units.Torque torque_max "Largest torque at the impeller shaft" annotation (Dialog(group = "Drive"));
  parameter Units.Power P_max "Largest power at the impeller shaft" annotation (Dialog(group = "Drive"));
  parameter Units.Efficiency efficiency = 0.96 "Of converter, motor and gear" annotation (Dialog(group = "Drive"));
  parameter Units.Power P_standby = 5e3 "Control cabinet and oil heating, always"
    annotation (Dialog(group = "Drive"));
  parameter Units.Power P_oil = 25e3 "Oil pump and fans while enabled" annotation (Dialog(group = "Drive"));
  parameter Units.Inertia J "Inertia that the speed controller assumes" annotation (Dialog(group = "Control"));
  parameter Units.Time T_speed = 1 "Time constant of the controlled speed" annotation (Dialog(group = "Control"));
  input Boolean enabled "The converter is on";
  input Units.AngularVelocity omega "Speed of the shaft";
  input Units.AngularVelocity omega_set "Wanted speed";
  input Units.Torque torque_load "Observed load";
  Units.Torque torque "Torque on the shaft";
  Units.Power P_shaft "Power to the shaft";
  Units.Power P_el "Electricity drawn";
  Units.HeatFlowRate Q_flow_loss "Heat lost";
protected
  Units.Torque torque_bound "Present limit";
  Units.Torque torque_wanted "Before the limit";
equation
  torque_bound = torque_max*P_max/Smoothing.larger(P_max, torque_max*omega, 0.02*P_max);
  torque_wanted = torque_load + J/T_speed*(omega_set - omega);
  torque = if enabled then Smoothing.limit(torque_wanted, 0, torque_bound, 0.02*torque_max) else 0;
  P_shaft = torque*omega;
  P_el = P_shaft/efficiency + P_standby + (if enabled then P_oil else 0);
  Q_flow_loss = P_el - P_shaft;
  annotation (Documentation(info = "<html>
<p>The speed follows its set point with a first-order lag as long as the torque stays within its limits: constant
torque up to the corner speed, constant power above. No braking by the converter. Losses are a constant share of the
power, plus auxiliaries. The limits are rounded over 2 % of their range.</p>
</html>"));
end GearedMotor;
