within RiverHeat.Validation;
model FunctionSweep "Functions of water, smoothing, pipes and impellers over the ranges of their arguments"
  Units.Temperature T "Water, 0 to 120 degC";
  Units.SpecificHeatCapacity cp "Heat capacity of water";
  Units.SpecificEnthalpy h "Enthalpy of water";
  Units.Density rho "Density of water";
  Real x "From -2 to 2";
  Real larger "Rounded maximum";
  Real smaller "Rounded minimum";
  Real limited "Rounded limits";
  Real positive "Rounded positive part";
  Real root "Root with sign";
  Real stepped "Smooth step";
  Real turbulent "Power law";
  Real weight "Weight of the entering state";
  Real H_flow "Enthalpy into a volume";
  Units.TemperatureDifference excess "Inverse layering";
  Units.Temperature T_pipe "Of water and wall";
  Real not_negative "Guarded input";
  Units.PressureDifference dp "Friction in a pipe, from laminar to rough";
  Real dp_log "Its logarithm";
  Real difference "Limited difference";
  Units.Efficiency efficiency "Best of an impeller's map, by its largest vane angle";
protected
  constant Real map[11] = {0.95, 0.35, 0.02, 0.07, 0.3, 0.3, 0.02, 0.5, 0.6, 0.5, 0.02} "Of an impeller";
equation
  T = 273.15 + 120*time;
  cp = Media.Water.specificHeatCapacity(T);
  h = Media.Water.specificEnthalpy(T);
  rho = Media.Water.density(T);
  x = -2 + 4*time;
  larger = Smoothing.larger(x, 0.3, 0.5);
  smaller = Smoothing.smaller(x, 0.3, 0.5);
  limited = Smoothing.limit(x, -0.7, 1.1, 0.4);
  positive = Smoothing.positivePart(x, 0.6);
  root = Smoothing.signedRoot(x, 0.3);
  stepped = Smoothing.step(x, -0.8, 1.3);
  turbulent = Smoothing.turbulent(x, 0.8, 0.05);
  weight = Smoothing.meanWeight(x, 0.2);
  H_flow = Smoothing.enthalpyFlow(x, 3e5, 2e5);
  excess = Network.buoyancy(x);
  T_pipe = Network.waterTemperature(h, 300*time);
  not_negative = Network.nonNegative(x);
  dp = Network.frictionPressureDrop(500*time^3, 1000, 0.3, 1e-4, rho, 4e-7);
  dp_log = log(dp + 1e-3);
  difference = Network.limitedDifference(x, 0.8 - 0.5*x);
  efficiency = Compressors.peakEfficiency(map, 0.3 + time);
  annotation (experiment(StopTime = 1, Interval = 0.0025, Tolerance = 1e-8), Documentation(info = "<html>
<p>Nothing is integrated: the values are those of the functions.</p>
</html>"));
end FunctionSweep;
