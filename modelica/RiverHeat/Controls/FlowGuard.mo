within RiverHeat.Controls;
model FlowGuard "Tells that a water flow has failed while the unit runs"
  parameter Units.PerUnit least = 0.2 "Flow below which it counts as failed, by nominal (assumed)" annotation (Dialog(group = "Limits"));
  parameter Units.Time T_wait(min = 0) = 5 "Time for which it must stay below (assumed)" annotation (Dialog(group = "Limits"));
  input Boolean running "The compressor is driven";
  input Units.PerUnit r "Flow over nominal flow";
  Boolean lost "The flow has failed";
  Units.Time time_low(start = 0, fixed = true) "Time without flow";
protected
  constant Units.Time T_forget = 1 "Time in which the timer falls back";
equation
  assert(least >= 0 and least < 1, "FlowGuard: least must lie between 0 and 1");
  assert(T_wait >= 0, "FlowGuard: T_wait must not be negative");
  der(time_low) = if running and r < least then 1 else -time_low/T_forget;
  lost = pre(running) and time_low > T_wait;
  annotation (Documentation(info = "<html>
<p>A flow switch. With hot gas by-passed a unit could run on without any source, as an electric heater, and no other protection would
notice.</p>
</html>"));
end FlowGuard;
