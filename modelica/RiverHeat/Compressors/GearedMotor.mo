within RiverHeat.Compressors;
model GearedMotor "Speed-controlled electric motor with converter and gear, limited in torque and power"
  parameter Units.Torque torque_max "Largest torque at the impeller shaft" annotation (Dialog(group = "Drive"));
  parameter Units.Power P_max "Largest power at the impeller shaft" annotation (Dialog(group = "Drive"));
  parameter Units.Efficiency efficiency = 0.96 "Of converter, motor and gear at full load" annotation (Dialog(group = "Drive"));
  parameter Units.PerUnit share_idle = 0 "Share of the losses at full load that goes with speed, whatever the load: iron, windage, gear"
    annotation (Dialog(group = "Drive"));
  parameter Units.PerUnit share_current = 0 "Share of the losses at full load that goes with the square of the torque: windings"
    annotation (Dialog(group = "Drive"));
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
  Units.Power P_drive_loss "Losses of converter, motor and gear";
  Units.Power P_el "Electricity drawn";
  Units.HeatFlowRate Q_flow_loss "Heat lost";
protected
  parameter Units.Power P_loss_max = P_max*(1/efficiency - 1) "Losses at full load: largest power at largest torque";
  Units.PerUnit r "Speed over that of full load";
  Units.Torque torque_bound "Present limit";
  Units.Torque torque_wanted "Before the limit";
equation
  assert(efficiency > 0 and efficiency <= 1, "GearedMotor: efficiency must lie between 0 and 1");
  assert(torque_max > 0 and P_max > 0, "GearedMotor: torque_max and P_max must be positive");
  assert(share_idle >= 0 and share_current >= 0 and share_idle + share_current <= 1,
    "GearedMotor: share_idle and share_current must not be negative, and together not exceed 1");
  assert(T_speed > 0, "GearedMotor: T_speed must be positive");
  r = omega*torque_max/P_max;
  torque_bound = torque_max*P_max/Smoothing.larger(P_max, torque_max*omega, 0.02*P_max);
  torque_wanted = torque_load + J/T_speed*(omega_set - omega);
  torque = if enabled then Smoothing.limit(torque_wanted, 0, torque_bound, 0.02*torque_max) else 0;
  P_shaft = torque*omega;
  P_drive_loss = P_shaft*(1/efficiency - 1)*(1 - share_idle - share_current)
    + P_loss_max*((if enabled then 0.5*share_idle*(r + r^2) else 0) + share_current*(torque/torque_max)^2);
  P_el = P_shaft + P_drive_loss + P_standby + (if enabled then P_oil else 0);
  Q_flow_loss = P_el - P_shaft;
  annotation (Documentation(info = "<html>
<p>The speed follows its set point with a first-order lag as long as the torque stays within its limits: constant
torque up to the corner speed, constant power above. No braking by the converter.</p>
<h4>Losses</h4>
<p>At full load (largest torque and power together) 1/&eta; - 1 of the shaft power. Of these losses <code>share_current</code> goes with
the square of the torque, <code>share_idle</code> with speed alone, half linearly (gear, iron) and half with its square (windage), and
the rest with the power (converter). By default all go with the power, so the efficiency is constant; a large machine with gear has
some 0.35 and 0.4. Auxiliaries come on top.</p>
<h4>Numerics</h4>
<p>The limits are rounded over 2 % of their range.</p>
</html>"));
end GearedMotor;
