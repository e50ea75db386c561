within RiverHeat.Controls;
model Protection "Run command and trips that stay until the command is withdrawn"
  parameter Units.Temperature T_trip = 273.25 "Source water, leaving or entering, at which the unit trips"
    annotation (Dialog(group = "Limits"));
  parameter Units.Pressure p_trip "Condensing pressure at which the unit trips" annotation (Dialog(group = "Limits"));
  input Boolean on "Run command";
  input Units.Temperature T_source_in "Source water entering";
  input Units.Temperature T_source_out "Source water leaving";
  input Units.Pressure p_condensing "Condensing pressure";
  Boolean tripped(start = false, fixed = true) "A limit was passed since the command was given";
  Boolean running "The unit runs";
equation
  when {on and T_source_in < T_trip, on and T_source_out < T_trip, on and p_condensing > p_trip} then
    tripped = true;
  elsewhen not on then
    tripped = false;
  end when;
  running = on and not tripped;
  annotation (Documentation(info = "<html>
<p>A trip stops the unit and latches: it stays off, whatever the limits do, until the run command is withdrawn. Taking
<code>on</code> away acknowledges the trip and resets it; giving it again starts anew, and while a limit is still
passed trips again at once.</p>
<p>Source water that enters below the trip temperature (ice in the intake) trips as well: with full bypass the unit
could go on without any source, as an electric heater that warms the river.</p>
</html>"));
end Protection;
