within RiverHeat.Controls;
model SpeedReference "Speed of the compressor from the pressure ratio it must overcome"
  parameter Units.AngularVelocity omega_nominal "Speed at the nominal pressure ratio with open vanes"
    annotation (Dialog(group = "Machine"));
  parameter Units.PerUnit pressure_ratio_nominal "Nominal pressure ratio" annotation (Dialog(group = "Machine"));
  parameter Units.PerUnit vane_gain = 0.14 "Head lost to the vanes over the square of their tangent's root"
    annotation (Dialog(group = "Machine"));
  parameter Units.AngularVelocity omega_min = 0.5*omega_nominal "Lowest speed" annotation (Dialog(group = "Limits"));
  parameter Units.AngularVelocity omega_max = 1.21*omega_nominal "Highest speed"
    annotation (Dialog(group = "Limits"));
  parameter Units.Time T_ramp = 60 "Time from standstill to nominal speed" annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit boost_max = 0.12 "Relative rise of speed by the capacity controller"
    annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit margin = 0.12 "Surge margin below which the speed is raised"
    annotation (Dialog(group = "Surge"));
  parameter Units.PerUnit margin_gain = 0.4 "Relative rise of speed by missing surge margin"
    annotation (Dialog(group = "Surge"));
  input Boolean running "The unit runs";
  input Units.PerUnit pressure_ratio "Condensing over evaporating pressure";
  input Units.Angle vane_angle "Angle of the guide vanes";
  input Units.PerUnit boost "Wanted rise of speed, 0 to 1";
  input Units.PerUnit surge_margin "Smallest of the stages";
  Units.AngularVelocity omega_set(start = 0, fixed = true) "Wanted speed";
  Units.AngularVelocity omega_wanted "Before the ramp";
protected
  constant Units.Time T_follow = 5 "Lag of the reference";
  constant Units.PerUnit corner = 0.02 "Rounding of the limits";
  constant Units.PerUnit log_least = 0.1 "Least logarithm of the pressure ratio, and its rounding";
  Units.PerUnit head_ratio "Isentropic head over nominal head, by the pressure ratio";
  Units.PerUnit surge_factor "Rise of speed by missing surge margin";
equation
  head_ratio = Smoothing.larger(log(pressure_ratio), log_least, log_least)/log(pressure_ratio_nominal);
  surge_factor = 1 + margin_gain*Smoothing.limit(margin - surge_margin, 0, 2*margin, corner);
  omega_wanted = if running then Smoothing.limit(
    omega_nominal*sqrt(head_ratio*(1 + vane_gain*tan(vane_angle)))*(1 + boost_max*boost)*surge_factor,
    omega_min, omega_max, corner*omega_nominal) else 0;
  der(omega_set) = Smoothing.limit((omega_wanted - omega_set)/T_follow,
    -omega_nominal/T_ramp, omega_nominal/T_ramp, 0.1*omega_nominal/T_ramp);
  annotation (Documentation(info = "<html>
<p>The head of a turbo compressor goes with the square of its speed, and the isentropic head nearly with the logarithm
of the pressure ratio: the speed that keeps the stages near their design flow follows without feedback. Closed vanes
cost head, which the second factor returns; the last factor leads away from the surge line. Capacity is set by the
vanes, and once these are open by raising the speed.</p>
<h4>Coordination of speed and vanes</h4>
<p>At a given head the speed cannot fall with the load: pre-swirl takes head from the stage, so closing vanes need
somewhat more speed, and lower speed alone leads into surge. The speed is therefore kept as low as the head permits:
just so high that a surge margin near <code>margin</code> is left at part load. <code>vane_gain</code> is the mean slope
of (speed on the surge line)<sup>2</sup> over tan(vane angle) in the map of ImpellerStage: 0.11 at 23 deg, 0.16 at 66
deg. Where the pressure ratio falls, with a warmer source, a cooler supply or smaller temperature differences at part
load, the speed follows it.</p>
</html>"));
end SpeedReference;
