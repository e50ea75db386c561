within RiverHeat.Controls;
model LimitedPI "PI controller with limited output, anti-windup and reset"
  parameter Units.PerUnit k = 1 "Gain" annotation (Dialog(group = "Tuning"));
  parameter Units.Time Ti = 60 "Integral time" annotation (Dialog(group = "Tuning"));
  parameter Units.Time Tt = 0.3*Ti "Time in which the integrator follows a limited output"
    annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit y_min = 0 "Lower limit" annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit y_max = 1 "Upper limit" annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit y_rest = y_min - 0.5*rounding "Output while not active, and at the start"
    annotation (Dialog(group = "Limits"));
  parameter Units.Time T_rest = 5 "Time in which the output goes to rest" annotation (Dialog(group = "Limits"));
  final parameter Units.PerUnit rounding = 0.01*(y_max - y_min) "Length over which the corners at the limits are rounded";
  input Units.PerUnit e "Control error, positive raises the output";
  input Boolean active "Otherwise the output goes to rest";
  Units.PerUnit integral(start = y_rest, fixed = true) "Integral part";
  Units.PerUnit y "Output";
protected
  Units.PerUnit y_free "Before the limits";
equation
  y_free = integral + (if active then k*e else 0);
  y = Smoothing.limit(y_free, y_min, y_max, rounding);
  der(integral) = if active then k*e/Ti + (y - y_free)/Tt else (y_rest - integral)/T_rest;
  annotation (Documentation(info = "<html>
<p>y = k e + k/Ti &int; e dt within its limits. At a limit the integrator follows the limited output
(back-calculation), so it does not wind up. The corners are rounded over 1 % of the range; the default rest lies below
the lower corner, so the output is exactly at its lower limit.</p>
<p>&Aring;str&ouml;m and H&auml;gglund, Advanced PID Control (ISA, 2006), chapter 3.</p>
</html>"));
end LimitedPI;
