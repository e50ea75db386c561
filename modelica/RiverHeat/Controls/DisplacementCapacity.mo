within RiverHeat.Controls;
model DisplacementCapacity "Heat to the network by speed and slide valves of displacement machines, limited by ice, pressure and power"
  parameter Units.HeatFlowRate Q_flow_nominal "Heat at full load" annotation (Dialog(group = "Tuning"));
  parameter Units.Temperature T_ice = 273.45 "Source water leaving at which capacity is reduced"
    annotation (Dialog(group = "Limits"));
  parameter Units.Time T_lead(min = 0) = 20 "Time ahead for which the leaving source water is foreseen, by its slope"
    annotation (Dialog(group = "Limits"));
  parameter Units.TemperatureDifference dT_source = 4 "Cooling of the source water that counts as a full control error"
    annotation (Dialog(group = "Tuning"));
  parameter Units.Pressure p_max "Condensing pressure at which capacity is reduced"
    annotation (Dialog(group = "Limits"));
  parameter Units.Power P_scale "Electricity that counts as a full control error" annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit load_motor_max = 1.02 "Torque over nominal torque at which the slides close"
    annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit speed_min = 0.4 "Lowest speed over nominal speed" annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit slide_min = 0.25 "Smallest share of the swept volume" annotation (Dialog(group = "Actuators"));
  parameter Units.Time T_speed_ramp = 30 "Least time of the speed from standstill to nominal" annotation (Dialog(group = "Actuators"));
  parameter Units.Time tau_slide = 5 "Time constant of the slide valves" annotation (Dialog(group = "Actuators"));
  parameter Units.PerUnit k = 2 "Gain" annotation (Dialog(group = "Tuning"));
  parameter Units.Time Ti = 20 "Integral time" annotation (Dialog(group = "Tuning"));
  parameter Units.Time T_up = 400 "Least time for the set point from none to full heat (assumed)"
    annotation (Dialog(group = "Tuning"));
  parameter Units.Time T_down = 170 "Least time for the set point from full heat to none"
    annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit lead = 0.1 "The set point waits when it is so far ahead of the heat, relative to full heat"
    annotation (Dialog(group = "Tuning"));
  input Boolean running "The unit runs";
  input Units.HeatFlowRate Q_flow_set "Wanted heat";
  input Units.HeatFlowRate Q_flow "Heat given";
  input Units.Temperature T_source_out "Source water leaving";
  input Units.TemperatureSlope T_source_out_slope "Its change by time";
  input Units.Pressure p_condensing "Condensing pressure";
  input Units.Power P_el "Electricity drawn";
  input Units.PerUnit load_motor "Torque of the most loaded motor over its nominal torque";
  input Units.Power P_max "Electricity at which capacity is reduced, above 0";
  Units.HeatFlowRate Q_flow_ramped(start = 0, fixed = true) "Wanted heat behind the ramp";
  Units.PerUnit capacity "Wanted swept flow over that at nominal speed";
  Units.PerUnit speed(start = 0, fixed = true) "Wanted speed over nominal speed";
  Units.PerUnit slide(start = slide_min, fixed = true) "Share of the swept volume in use";
  Units.PerUnit load "Controller output: 0 is least, 1 most capacity";
  Units.PerUnit error "The most pressing of all errors";
  LimitedPI controller(k = k, Ti = Ti) "One integrator for all objectives";
  LimitedPI torque_limiter(k = 0.5, Ti = 10, y_min = slide_min) "Largest share of the swept volume that the motors bear";
protected
  constant Units.Time T_follow = 5 "Lag of the ramps";
  constant Units.PerUnit weight_pressure = 5 "Error per relative distance from the pressure limit";
  constant Units.PerUnit weight_power = 1.5 "Error per relative distance from the power limit";
  constant Units.PerUnit corner = 0.002 "Rounding between the objectives";
  constant Units.TemperatureSlope slope_corner = 1e-4 "Rounding between a fall and a rise of the source water's temperature";
  constant Units.PerUnit corner_speed = 0.02 "Rounding between slide and speed";
  parameter Units.PerUnit capacity_min = speed_min*slide_min "Swept flow at lowest speed with closed slides";
  Units.HeatFlowRate Q_flow_target "Set point, or where the heat is far behind, a little more than that";
  Units.PerUnit e_heat "Heat missing";
  Units.PerUnit e_ice "Distance from ice";
  Units.PerUnit e_pressure "Distance from the pressure limit";
  Units.PerUnit e_power "Distance from the power limit";
  Units.PerUnit e_machine "The more pressing limit of the machine";
  Units.PerUnit speed_open "Speed at which the slides are as far open as the motors bear, or the lowest";
equation
  assert(Q_flow_nominal > 0, "DisplacementCapacity: Q_flow_nominal must be positive");
  assert(speed_min > 0 and speed_min < 1, "DisplacementCapacity: speed_min must lie between 0 and 1");
  assert(slide_min > 0 and slide_min <= 1, "DisplacementCapacity: slide_min must lie between 0 and 1");
  assert(T_up > 0 and T_down > 0, "DisplacementCapacity: T_up and T_down must be positive");
  Q_flow_target = Smoothing.smaller(Q_flow_set, Q_flow + lead*Q_flow_nominal, corner*Q_flow_nominal);
  der(Q_flow_ramped) = if running then Smoothing.limit((Q_flow_target - Q_flow_ramped)/T_follow,
    -Q_flow_nominal/T_down, Q_flow_nominal/T_up, 0.1*Q_flow_nominal/T_up)
    else -Q_flow_ramped/T_follow;
  e_heat = (Q_flow_ramped - Q_flow)/Q_flow_nominal;
  e_ice = (T_source_out + T_lead*Smoothing.smaller(T_source_out_slope, 0, slope_corner) - T_ice)/dT_source;
  e_pressure = weight_pressure*(p_max - p_condensing)/p_max;
  e_power = weight_power*(P_max - P_el)/P_scale;
  e_machine = Smoothing.smaller(e_pressure, e_power, corner);
  error = Smoothing.smaller(Smoothing.smaller(e_heat, e_ice, corner), e_machine, corner);
  controller.e = error;
  controller.active = running;
  load = controller.y;
  capacity = capacity_min + (1 - capacity_min)*load;
  torque_limiter.e = load_motor_max - load_motor;
  torque_limiter.active = running;
  speed_open = Smoothing.larger(capacity/torque_limiter.y, speed_min, corner_speed);
  der(speed) = Smoothing.limit(((if running then Smoothing.limit(speed_open, 0, 1, corner_speed) else 0) - speed)/T_follow,
    -1/T_speed_ramp, 1/T_speed_ramp, 0.1/T_speed_ramp);
  tau_slide*der(slide) = (if running then capacity/speed_open else slide_min) - slide;
  annotation (
    Documentation(info = "<html>
<p>One PI controller acts on the smallest of four errors: heat missing, distance of the leaving source water, where it falls that in
<code>T_lead</code>, from the ice limit, of the
condensing pressure and of the electricity from their limits, as in <a
href=\"modelica://RiverHeat.Controls.Capacity\">Capacity</a>. Its output is the swept flow of all stages: first the slides open, at the
lowest speed, then the speed rises; their product goes evenly with the output, so the loop gain is that of the machine.</p>
<h4>Torque</h4>
<p>The torque of these machines goes with the swept volume and the pressures, and hardly with the speed. Where it passes
<code>load_motor_max</code>, as with a warm source, a second controller closes the slides, and the speed rises for it.</p>
<h4>Start and stop</h4>
<p>The machines start at the lowest speed with closed slides: the least torque. The set point rises no faster than to full heat in
<code>T_up</code>, and waits where it is <code>lead</code> ahead of the heat. It falls no faster than to none in <code>T_down</code>.
When the command ends, the slides close for the next start.</p>
<h4>Regulation</h4>
<p>A two-stage ammonia machine in Copenhagen was brought from 250 to 100 kW of electricity in 140 s (Meesenburg, Markussen, Ommen and
Elmegaard, Applied Energy 271, 2020). The default <code>T_down</code> gives that.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 90}, {90, -90}}, lineColor = {0, 0, 127}, fillColor = {255, 255, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-70, -70}, {-10, -20}, {70, 70}}, color = {0, 0, 127}, thickness = 1)}));
end DisplacementCapacity;
