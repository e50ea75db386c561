within RiverHeat.Controls;
model Capacity "Heat to the network by speed, guide vanes and hot-gas bypass, limited by ice, pressure and power"
  parameter Units.HeatFlowRate Q_flow_nominal "Heat at full load" annotation (Dialog(group = "Tuning"));
  parameter Units.Temperature T_ice = 273.45 "Source water leaving at which capacity is reduced"
    annotation (Dialog(group = "Limits"));
  parameter Units.TemperatureDifference dT_source = 4.5 "Cooling of the source water that counts as a full control error"
    annotation (Dialog(group = "Tuning"));
  parameter Units.TemperatureSlope cooling_rate = 0.4/60 "Fastest rise of the source water's cooling (assumed: no cold surge)"
    annotation (Dialog(group = "Limits"));
  parameter Units.TemperatureDifference headroom = 0.15 "Cooling that is permitted beyond the present one"
    annotation (Dialog(group = "Limits"));
  parameter Units.Pressure p_max "Condensing pressure at which capacity is reduced"
    annotation (Dialog(group = "Limits"));
  parameter Units.Power P_scale "The unit's own electricity limit, by which the distance from the present one is judged"
    annotation (Dialog(group = "Tuning"));
  parameter Units.Angle vane_angle_max = 1.25 "Vanes closed as far as they go (assumed)"
    annotation (Dialog(group = "Actuators"));
  parameter Units.Angle vane_angle_start = vane_angle_max "Vanes closed as far as they go while little heat is given (assumed)"
    annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit share_bypass = 0.35 "Lower part of the controller's range that belongs to the bypass"
    annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit share_speed = 0.2 "Upper part that belongs to the speed"
    annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit margin_bypass = 0.07 "Surge margin below which the bypass opens"
    annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit band_bypass = 0.4 "Fall of the surge margin from there over which it opens fully"
    annotation (Dialog(group = "Actuators"));
  parameter Units.Time tau_vanes = 6 "Time constant of the vanes' drive" annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit k = 0.6 "Gain" annotation (Dialog(group = "Tuning"));
  parameter Units.Time Ti = 40 "Integral time" annotation (Dialog(group = "Tuning"));
  parameter Units.Time T_up = 600 "Least time for the set point from none to full heat (assumed)"
    annotation (Dialog(group = "Tuning"));
  parameter Units.Time T_down = 180 "Least time for the set point from full heat to none (assumed)"
    annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit lead = 0.1 "The set point waits when it is so far ahead of the heat, relative to full heat"
    annotation (Dialog(group = "Tuning"));
  input Boolean running "The unit runs";
  input Units.HeatFlowRate Q_flow_set "Wanted heat";
  input Units.HeatFlowRate Q_flow "Heat given";
  input Units.Temperature T_source_in "Source water entering";
  input Units.Temperature T_source_out "Source water leaving";
  input Units.Pressure p_condensing "Condensing pressure";
  input Units.Power P_el "Electricity drawn";
  input Units.Power P_max "Electricity at which capacity is reduced, above 0";
  input Units.PerUnit surge_margin "Smallest of the stages";
  input Units.PerUnit coasting "1 while the rotor turns without its drive";
  Units.HeatFlowRate Q_flow_ramped(start = 0, fixed = true) "Wanted heat behind the ramp";
  Units.TemperatureDifference cooling_permitted(start = headroom, fixed = true) "Cooling of the source water that is permitted now";
  Units.Angle vane_angle(start = vane_angle_start, fixed = true) "Angle of the guide vanes";
  Units.PerUnit bypass "Commanded opening of the hot-gas bypass";
  Units.PerUnit boost "Commanded rise of speed, 0 to 1";
  Units.PerUnit load "Controller output: 0 is least, 1 most capacity";
  Units.PerUnit error "The most pressing of all errors";
  LimitedPI controller(k = k, Ti = Ti) "One integrator for all objectives";
protected
  Units.PerUnit vanes_open "Commanded opening of the vanes";
  Units.PerUnit bypass_closed "Commanded closing of the bypass by the load";
  constant Units.PerUnit bend = 0.5 "Bend of the characteristics of vanes and bypass, so that flow goes evenly with load";
  constant Units.Time T_follow = 5 "Lag of the ramp";
  constant Units.PerUnit heat_none = 0.05 "Heat, relative to full heat, below which the vanes keep to vane_angle_start";
  constant Units.PerUnit heat_some = 0.15 "Heat from which they may close to vane_angle_max";
  Units.Angle vane_angle_closed "Vanes closed as far as they go now";
  constant Units.PerUnit weight_pressure = 5 "Error per relative distance from the pressure limit";
  constant Units.PerUnit weight_power = 1.5 "Error per relative distance from the power limit";
  constant Units.PerUnit corner = 0.002 "Rounding between the objectives";
  Units.HeatFlowRate Q_flow_target "Set point, or where the heat is far behind, a little more than that";
  Units.PerUnit e_heat "Heat missing";
  Units.PerUnit e_ice "Distance from ice";
  Units.PerUnit e_cooling "Distance from the permitted cooling";
  Units.PerUnit e_pressure "Distance from the pressure limit";
  Units.PerUnit e_power "Distance from the power limit";
  Units.PerUnit e_source "The more pressing limit of the source";
  Units.PerUnit e_machine "The more pressing limit of the machine";
equation
  Q_flow_target = Smoothing.smaller(Q_flow_set, Q_flow + lead*Q_flow_nominal, corner*Q_flow_nominal);
  der(Q_flow_ramped) = if running then Smoothing.limit((Q_flow_target - Q_flow_ramped)/T_follow,
    -Q_flow_nominal/T_down, Q_flow_nominal/T_up, 0.1*Q_flow_nominal/T_up)
    else -Q_flow_ramped/T_follow;
  e_heat = (Q_flow_ramped - Q_flow)/Q_flow_nominal;
  der(cooling_permitted) = Smoothing.limit((T_source_in - T_source_out + headroom - cooling_permitted)/T_follow,
    -cooling_rate, cooling_rate, 0.1*cooling_rate);
  e_cooling = (cooling_permitted - (T_source_in - T_source_out))/dT_source;
  e_ice = (T_source_out - T_ice)/dT_source;
  e_pressure = weight_pressure*(p_max - p_condensing)/p_max;
  e_power = weight_power*(P_max - P_el)/P_scale;
  e_source = Smoothing.smaller(e_ice, e_cooling, corner);
  e_machine = Smoothing.smaller(e_pressure, e_power, corner);
  error = Smoothing.smaller(Smoothing.smaller(e_heat, e_source, corner), e_machine, corner);
  controller.e = error;
  controller.active = running;
  load = controller.y;
  vanes_open = Smoothing.limit((load - share_bypass)/(1 - share_bypass - share_speed), 0, 1, 0.02);
  bypass_closed = Smoothing.limit(load/share_bypass, 0, 1, 0.02);
  vane_angle_closed = vane_angle_start + (vane_angle_max - vane_angle_start)*Smoothing.step(Q_flow/Q_flow_nominal, heat_none, heat_some);
  tau_vanes*der(vane_angle) = vane_angle_closed*(1 - vanes_open)*(1 + bend*vanes_open) - vane_angle;
  boost = Smoothing.limit((load - 1 + share_speed)/share_speed, 0, 1, 0.02);
  bypass = if running
    then 1 - (1 - (1 - bypass_closed)*(1 - bend*bypass_closed))
      *(1 - Smoothing.limit((margin_bypass - surge_margin)/band_bypass, 0, 1, 0.02))
    else coasting;
  annotation (Documentation(info = "<html>
<p>One PI controller acts on the smallest of five errors: heat missing, distance of the leaving source water from the
ice limit, of its cooling from what is permitted now, of the condensing pressure and of the electricity from their
limits. So the limits take over without a second integrator, and none can wind up. The errors are made relative to full
load (of heat, of cooling, of power), so the loop gain is about the same whichever is in command.</p>
<h4>Actuators</h4>
<p>The output is split: the lower part closes the hot-gas bypass, the middle opens the guide vanes, the upper raises the
speed. The characteristics of bypass and vanes are bent, (1 - x)(1 - x/2) and (1 - x)(1 + x/2), because near their
closed ends a given stroke changes the flow most. The bypass also opens in proportion when the surge margin falls below
<code>margin_bypass</code>, and while the rotor coasts.</p>
<h4>Start</h4>
<ul>
<li>Run-up: vanes closed to <code>vane_angle_start</code>, bypass open; the speed follows the pressure ratio, from its lowest value on. The bypass takes
the whole flow of closed vanes, so at first nearly nothing is drawn from the source.</li>
<li>Ramp: the set point rises no faster than to full heat in <code>T_up</code>, and waits where it is <code>lead</code>
ahead of the heat given: while the exchanger and its charge warm up, nothing winds up.</li>
<li>Cold surge: the cooling of the source water (entering less leaving) may exceed its present value only by
<code>headroom</code>, and what is permitted rises by <code>cooling_rate</code> at most. This acts long before the ice
limit, and at every rise of load, not only at the start. What the river itself does passes through, and a fall of load,
which warms the outfall, is free.</li>
</ul>
<p>0.4 K/min takes the full cooling of 4.4 K in 11 min, about the time the exchanger needs anyway; the outfall then falls
by less than 0.5 K in any minute. The rule asks for no rapid cold surges and gives no figure: the rate is assumed.</p>
<h4>Ice</h4>
<p>The limit is 0.3 degC (fresh water); the trips of <a href=\"modelica://RiverHeat.Controls.Protection\">Protection</a>
lie 0.2 K below.</p>
<h4>Sign of the gain</h4>
<p>Selecting errors needs every limited quantity to rise with the output. With the map of ImpellerStage source heat
rises with speed up to the full boost of 12 %: stage efficiency falls from 0.85 to 0.75, but each MW of electricity still
brings 0.9 MW from the source, and the electricity limit ends the range before that.</p>
</html>"));
end Capacity;
