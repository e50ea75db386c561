within RiverHeat.Controls;
model Capacity "Heat to the network by speed, guide vanes and hot-gas bypass, limited by ice, pressure and power"
  parameter Units.HeatFlowRate Q_flow_nominal "Heat at full load" annotation (Dialog(group = "Tuning"));
  parameter Units.Temperature T_ice = 273.45 "Source water leaving at which capacity is reduced"
    annotation (Dialog(group = "Limits"));
  parameter Units.TemperatureDifference dT_ice = 1 "Distance from it that counts as a full control error"
    annotation (Dialog(group = "Limits"));
  parameter Units.Pressure p_max "Condensing pressure at which capacity is reduced"
    annotation (Dialog(group = "Limits"));
  parameter Units.Power P_max "Electricity at which capacity is reduced" annotation (Dialog(group = "Limits"));
  parameter Units.Angle vane_angle_max = 1.15 "Vanes closed as far as they go"
    annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit share_bypass = 0.2 "Lower part of the controller's range that belongs to the bypass"
    annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit share_speed = 0.2 "Upper part that belongs to the speed"
    annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit margin_bypass = 0.06 "Surge margin below which the bypass opens"
    annotation (Dialog(group = "Actuators"));
  parameter Units.Time tau_vanes = 6 "Time constant of the vanes' drive" annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit k = 0.6 "Gain" annotation (Dialog(group = "Tuning"));
  parameter Units.Time Ti = 30 "Integral time" annotation (Dialog(group = "Tuning"));
  parameter Units.Time T_ramp = 180 "Least time for the set point from none to full heat"
    annotation (Dialog(group = "Tuning"));
  input Boolean running "The unit runs";
  input Units.HeatFlowRate Q_flow_set "Wanted heat";
  input Units.HeatFlowRate Q_flow "Heat given";
  input Units.Temperature T_source_out "Source water leaving";
  input Units.Pressure p_condensing "Condensing pressure";
  input Units.Power P_el "Electricity drawn";
  input Units.PerUnit surge_margin "Smallest of the stages";
  input Units.PerUnit coasting "1 while the rotor turns without its drive";
  Units.HeatFlowRate Q_flow_ramped(start = 0, fixed = true) "Wanted heat behind the ramp";
  Units.Angle vane_angle(start = vane_angle_max, fixed = true) "Angle of the guide vanes";
  Units.PerUnit bypass "Commanded opening of the hot-gas bypass";
  Units.PerUnit boost "Commanded rise of speed, 0 to 1";
  Units.PerUnit load "Controller output: 0 is least, 1 most capacity";
  Units.PerUnit error "The most pressing of all errors";
  LimitedPI controller(k = k, Ti = Ti) "One integrator for all objectives";
protected
  Units.PerUnit vanes_open "Commanded opening of the vanes";
  constant Units.Time T_follow = 5 "Lag of the ramp";
  constant Units.PerUnit weight_pressure = 10 "Error per relative distance from the pressure limit";
  constant Units.PerUnit weight_power = 5 "Error per relative distance from the power limit";
  constant Units.PerUnit corner = 0.002 "Rounding between the objectives";
  Units.PerUnit e_heat "Heat missing";
  Units.PerUnit e_ice "Distance from ice";
  Units.PerUnit e_pressure "Distance from the pressure limit";
  Units.PerUnit e_power "Distance from the power limit";
equation
  der(Q_flow_ramped) = if running then Smoothing.limit((Q_flow_set - Q_flow_ramped)/T_follow,
    -Q_flow_nominal/T_ramp, Q_flow_nominal/T_ramp, 0.1*Q_flow_nominal/T_ramp)
    else -Q_flow_ramped/T_follow;
  e_heat = (Q_flow_ramped - Q_flow)/Q_flow_nominal;
  e_ice = (T_source_out - T_ice)/dT_ice;
  e_pressure = weight_pressure*(p_max - p_condensing)/p_max;
  e_power = weight_power*(P_max - P_el)/P_max;
  error = Smoothing.smaller(Smoothing.smaller(e_heat, e_ice, corner), Smoothing.smaller(e_pressure, e_power, corner), corner);
  controller.e = error;
  controller.active = running;
  load = controller.y;
  vanes_open = Smoothing.limit((load - share_bypass)/(1 - share_bypass - share_speed), 0, 1, 0.02);
  tau_vanes*der(vane_angle) = vane_angle_max*(1 - vanes_open) - vane_angle;
  boost = Smoothing.limit((load - 1 + share_speed)/share_speed, 0, 1, 0.02);
  bypass = if running
    then 1 - Smoothing.limit(load/share_bypass, 0, 1, 0.02)*Smoothing.limit(surge_margin/margin_bypass, 0, 1, 0.02)
    else coasting;
  annotation (Documentation(info = "<html>
<p>One PI controller acts on the smallest of four errors: heat missing, distance of the leaving source water from the
ice limit, of the condensing pressure and of the electricity from theirs. So the limits take over without a second
integrator, and none can wind up. Its output is split: the lower part closes the hot-gas bypass, the middle opens the
guide vanes, the upper raises the speed. The bypass also opens when the surge margin is small, and while the rotor
coasts.</p>
</html>"));
end Capacity;
