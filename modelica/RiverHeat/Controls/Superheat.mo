within RiverHeat.Controls;
model Superheat "Expansion valve by superheat: least stable superheat at each load, and a largest evaporating pressure"
  parameter Units.TemperatureDifference superheat_low = 3 "Least stable superheat at no load (assumed)"
    annotation (Dialog(group = "Set point"));
  parameter Units.TemperatureDifference superheat_full = 6 "Least stable superheat at full load (assumed)"
    annotation (Dialog(group = "Set point"));
  parameter Units.Pressure p_max "Evaporating pressure above which the valve is held back (MOP)"
    annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit opening_start = 0.3 "Opening from which the control begins" annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit opening_min = 0.02 "Least opening while active" annotation (Dialog(group = "Limits"));
  parameter Units.TemperatureDifference dT_full = 10 "Superheat error that counts as a full control error"
    annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit weight_pressure = 5 "Control error per relative distance from p_max" annotation (Dialog(group = "Tuning"));
  parameter Units.PerUnit k = 0.05 "Gain: opening for a full control error" annotation (Dialog(group = "Tuning"));
  parameter Units.Time Ti = 60 "Integral time" annotation (Dialog(group = "Tuning"));
  parameter Units.Time tau_sensor = 5 "Time constant of the sensor" annotation (Dialog(group = "Tuning"));
  constant Units.PerUnit corner = 0.01 "Rounding between the two objectives";
  input Boolean active "The machine runs";
  input Units.TemperatureDifference superheat "At the evaporator's outlet";
  input Units.Pressure p_evaporating "Evaporating pressure";
  input Units.PerUnit load "Refrigerant flow or speed, relative to full load";
  Units.TemperatureDifference superheat_measured(start = 0, fixed = true) "What the sensor shows";
  Units.TemperatureDifference superheat_set "Set point";
  Units.PerUnit error "The more pressing of both errors";
  Units.PerUnit command "Commanded opening of the valve";
  LimitedPI controller(k = k, Ti = Ti, y_min = opening_min, y_max = 1, y_rest = opening_start) "One integrator for both objectives";
equation
  assert(superheat_low > 0, "superheat_low: the superheat must be positive");
  assert(superheat_full > 0, "superheat_full: the superheat must be positive");
  assert(p_max > 0, "p_max: the largest evaporating pressure must be positive");
  assert(opening_min >= 0 and opening_min < 1, "opening_min: the least opening must be from 0 to below 1");
  assert(opening_start >= opening_min and opening_start <= 1, "opening_start: the first opening must be from opening_min to 1");
  assert(dT_full > 0, "dT_full: the full control error must be positive");
  assert(Ti > 0, "Ti: the integral time must be positive");
  assert(tau_sensor > 0, "tau_sensor: the time constant of the sensor must be positive");
  tau_sensor*der(superheat_measured) = superheat - superheat_measured;
  superheat_set = superheat_low + (superheat_full - superheat_low)*Smoothing.limit(load, 0, 1, 0.02);
  error = Smoothing.smaller((superheat_measured - superheat_set)/dT_full, weight_pressure*(p_max - p_evaporating)/p_max, corner);
  controller.e = error;
  controller.active = active;
  command = if active then controller.y else 0;
  annotation (Documentation(info = "<html>
<h4>Set point</h4>
<p>A dry evaporator works steadily only above a superheat that grows with its load: the line of least stable superheat
(Huelle, Progress in Refrigeration Science and Technology, Int. Inst. Refrig., 1967). The set point follows a straight
line from <code>superheat_low</code> to <code>superheat_full</code>. Both are assumed; electronic valves hold 3 to 8 K.</p>
<h4>Largest pressure</h4>
<p>While a warm source would boil more than the motor can bear (maximum operating pressure), the pressure's error is the
smaller and takes over. One integrator serves both, so none winds up.</p>
<h4>Start and stop</h4>
<p>While not active, the valve is closed and the integrator waits at <code>opening_start</code>.</p>
</html>"));
end Superheat;
