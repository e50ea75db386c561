within RiverHeat.Validation;
model CorrelationSweep "Correlations of heat transfer and friction over quality and Reynolds number"
  import RiverHeat.HeatExchangers.Correlations;
  parameter Units.TemperatureDifference dT = 5 "Between wall and saturation";
  parameter Real G(unit = "kg/(m2.s)") = 40 "Mass flux";
  parameter Units.Length d = 3.3e-3 "Diameter, hydraulic or of a tube";
  parameter Units.Length L = 0.5 "Length";
  parameter Units.Angle chevron = 1.0471975511965976 "Of plates";
  parameter Units.Density rho_l = 1278 "Liquid";
  parameter Units.Density rho_v = 17.1 "Vapour";
  parameter Real eta_l(unit = "Pa.s") = 2.5e-4 "Liquid";
  parameter Real eta_v(unit = "Pa.s") = 1.1e-5 "Vapour";
  parameter Real lambda_l(unit = "W/(m.K)") = 0.0899 "Liquid";
  parameter Units.PerUnit Pr_l = 3.76 "Liquid";
  parameter Units.SpecificEnthalpy h_lv = 1.945e5 "Latent heat";
  parameter Real sigma(unit = "N/m") = 0.0108 "Surface tension";
  parameter Units.PerUnit p_reduced = 0.0862 "Pressure over critical pressure";
  parameter Real M(unit = "kg/mol") = 0.10203 "Molar mass";
  parameter Units.PerUnit Pr = 7 "Of single-phase flow";
  Units.PerUnit x "Quality, 0 to 1";
  Units.PerUnit Re "Reynolds number, 10 to 1e5";
  Units.PerUnit Nu_tube "Flow in a tube";
  Units.PerUnit Nu_turbulent "Turbulent flow in a tube";
  Units.PerUnit zeta_tube "Friction in a tube";
  Units.PerUnit zeta_plate "Friction between plates";
  Units.PerUnit Nu_plate "Flow between plates";
  Units.CoefficientOfHeatTransfer alpha_pool "Boiling in a pool";
  Units.CoefficientOfHeatTransfer alpha_boiling_plate "Boiling between plates";
  Units.CoefficientOfHeatTransfer alpha_boiling_tube "Boiling in a tube";
  Units.CoefficientOfHeatTransfer alpha_condensing_plate "Condensing between plates";
  Units.CoefficientOfHeatTransfer alpha_condensing_tube "Condensing in a tube";
  Units.CoefficientOfHeatTransfer alpha_condensing_bundle "Condensing on tubes";
  Units.PerUnit Re_wetting "Least Reynolds number of a whole film";
  Real gradient(unit = "Pa/m") "Friction of two phases";
equation
  x = time;
  Re = 10^(1 + 4*time);
  Nu_tube = Correlations.nusseltTube(Re, Pr, d/L);
  Nu_turbulent = Correlations.nusseltDittusBoelter(Re, Pr);
  zeta_tube = Correlations.frictionTube(Re);
  zeta_plate = Correlations.frictionPlate(Re, chevron);
  Nu_plate = Correlations.nusseltPlate(Re, Pr, zeta_plate, chevron);
  alpha_pool = Correlations.boilingPool(dT, p_reduced, M, 1e-6);
  alpha_boiling_plate = Correlations.boilingPlate(dT, G, x, d, chevron, rho_l, rho_v, eta_l, eta_v, lambda_l, h_lv, sigma);
  alpha_boiling_tube = Correlations.boilingTube(alpha_pool, G, x, d, rho_l, rho_v, eta_l, lambda_l, Pr_l);
  alpha_condensing_plate = Correlations.condensationPlate(dT, G, x, d, L, rho_l, rho_v, eta_l, lambda_l, Pr_l, h_lv);
  alpha_condensing_tube = Correlations.condensationTube(dT, G, x, d, rho_l, rho_v, eta_l, eta_v, lambda_l, Pr_l, h_lv, 2.6);
  alpha_condensing_bundle = Correlations.condensationBundle(dT, d, 10, rho_l, rho_v, eta_l, lambda_l, h_lv);
  Re_wetting = Correlations.filmWetting(rho_l, eta_l, sigma, (1 - cos(0.35))^0.6);
  gradient = Correlations.frictionTwoPhase(x, 100, 2000);
  annotation (experiment(StopTime = 1, Interval = 0.005, Tolerance = 1e-8), Documentation(info = "<html>
<p>Properties are those of R134a at 5 degC. Nothing is integrated: the values are those of the functions. They are
compared with the published laws written a second time, and with figures of another library
(<code>tests/validation/test_correlations.py</code>).</p>
</html>"));
end CorrelationSweep;
