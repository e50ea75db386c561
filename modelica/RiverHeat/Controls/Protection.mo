within RiverHeat.Controls;
model Protection "Run command and trips that stay until the command is withdrawn"
  parameter Units.Temperature T_trip = 273.25 "Source water leaving at which the unit trips"
    annotation (Dialog(group = "Limits"));
  parameter Units.Pressure p_trip "Condensing pressure at which the unit trips" annotation (Dialog(group = "Limits"));
  input Boolean on "Run command";
  input Units.Temperature T_source_out "Source water leaving";
  input Units.Pressure p_condensing "Condensing pressure";
  Boolean tripped(start = false, fixed = true) "A limit was passed since the command was given";
  Boolean running "The unit runs";
equation
  when {on and T_source_out < T_trip, on and p_condensing > p_trip} then
    tripped = true;
  elsewhen not on then
    tripped = false;
  end when;
  running = on and not tripped;
  annotation (Documentation(info = "<html>
<p>A trip latches. Switching the command off acknowledges it.</p>
</html>"));
end Protection;
