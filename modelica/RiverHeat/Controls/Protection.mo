within RiverHeat.Controls;
model Protection "Trips that stay until the run command is withdrawn"
  parameter Units.Temperature T_trip = 273.25 "Source water, leaving or entering, at which the unit trips"
    annotation (Dialog(group = "Limits"));
  parameter Units.Time T_lead(min = 0) = 4 "Time ahead for which the leaving source water is foreseen, by its slope (assumed)"
    annotation (Dialog(group = "Limits"));
  parameter Units.Pressure p_trip "Condensing pressure at which the unit trips" annotation (Dialog(group = "Limits"));
  parameter Units.Pressure p_least = 0 "Evaporating pressure at which the running unit trips"
    annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit surge_least = -0.1 "Surge margin below which surge counts (assumed)"
    annotation (Dialog(group = "Limits"));
  parameter Units.Time T_surge(min = 0) = 10 "Time in surge after which the unit trips (assumed)"
    annotation (Dialog(group = "Limits"));
  parameter Units.Time T_arm(min = 0) = 300 "Time after the start during which surge does not count: heads are low (assumed)"
    annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit heating_trip = 1.25 "Thermal image of the motor, by that at nominal torque, at which it trips (assumed)"
    annotation (Dialog(group = "Limits"));
  parameter Units.Time T_motor = 900 "Thermal time constant of the motor (assumed)" annotation (Dialog(group = "Limits"));
  input Boolean on "Run command";
  input Boolean fault "Trip from outside";
  input Boolean running "The compressor is driven";
  input Units.Temperature T_source_in "Source water entering";
  input Units.Temperature T_source_out "Source water leaving";
  input Units.TemperatureSlope T_source_out_slope "Its change by time";
  input Units.Pressure p_condensing "Condensing pressure";
  input Units.Pressure p_evaporating "Evaporating pressure";
  input Units.PerUnit surge_margin "Smallest of the stages";
  input Units.PerUnit load_motor "Torque by nominal torque";
  Trip trip(start = Trip.none, fixed = true) "The protection that acted first";
  Boolean tripped "One has acted since the command was given";
  Units.PerUnit heating(start = 0, fixed = true) "Thermal image of the motor";
  Units.Time time_running(start = 0, fixed = true) "Time since the start, up to T_arm and a little more";
  Units.Time time_surging(start = 0, fixed = true) "Time in surge";
protected
  constant Units.Time T_forget = 1 "Time in which timers fall back";
equation
  T_motor*der(heating) = (if running then load_motor^2 else 0) - heating;
  der(time_running) = if running then (if time_running < 1.1*T_arm then 1 else 0) else -time_running/T_forget;
  der(time_surging) = if running and time_running > T_arm and surge_margin < surge_least then 1 else -time_surging/T_forget;
  trip = if pre(trip) <> Trip.none then (if on then pre(trip) else Trip.none)
    elseif not on then Trip.none
    elseif fault then Trip.outside
    elseif T_source_in < T_trip or T_source_out < T_trip then Trip.ice
    elseif pre(running) and T_source_out + T_lead*T_source_out_slope < T_trip then Trip.ice
    elseif p_condensing > p_trip then Trip.highPressure
    elseif pre(running) and p_evaporating < p_least then Trip.lowPressure
    elseif time_surging > T_surge then Trip.surge
    elseif heating > heating_trip then Trip.motor
    else Trip.none;
  tripped = trip <> Trip.none;
  annotation (Documentation(info = "<html>
<p>A trip stops the unit and latches: it stays off, whatever the limits do, until the run command is withdrawn. Taking
<code>on</code> away acknowledges the trip and resets it; giving it again starts anew, and while a limit is still
passed trips again at once. <code>trip</code> names the first that acted.</p>
<ul>
<li>Ice: source water that leaves below the trip temperature, or will within <code>T_lead</code> at its present slope: when the
source's flow fails, the water that stands in the tubes cools by tenths of a kelvin in a second. Water that enters below it (ice in
the intake) trips as well: with full bypass the unit could go on without any source, as an electric heater that warms the river.</li>
<li>High and low pressure.</li>
<li>Surge: beyond the surge line for longer than <code>T_surge</code>, after the start.</li>
<li>Motor: a thermal image of first order of the torque squared.</li>
<li>From outside: grid, emergency stop.</li>
</ul>
</html>"));
end Protection;
