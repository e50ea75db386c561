within RiverHeat.HeatExchangers.BaseClasses;
partial model CorrelatedRefrigerant "Row of cells with refrigerant, its coefficients and pressure drop by correlations"
  extends RefrigerantCells;
  parameter Units.PerUnit x_dry = 1 "Quality round which coefficients of two phases give way to those of vapour"
    annotation (Dialog(tab = "Numerics"));
  parameter Units.Time tau_dp = 0.5 "Time in which the pressure drop follows the flow" annotation (Dialog(tab = "Numerics"));
  Units.PressureDifference dp(start = 0, fixed = true, nominal = 1e3) "Pressure drop from inlet to outlet";
protected
  Units.Area A_flow "Cross-section of flow";
  Units.Length d_hydraulic "Hydraulic diameter";
  Units.Length length "Length of the way";
  Units.PerUnit r_vapour "Flow where there is vapour, over nominal flow";
  Units.PerUnit r_liquid "Flow where there is liquid, over nominal flow";
  Real G_nominal(unit = "kg/(m2.s)") "Mass flux at nominal flow";
  Real G_mean(unit = "kg/(m2.s)") "Mean mass flux, with its sign";
  Real G[n](each unit = "kg/(m2.s)") "Mass flux in each cell, not below that of natural convection";
  Real eta_l(unit = "Pa.s") "Viscosity of saturated liquid";
  Real eta_v(unit = "Pa.s") "Viscosity of saturated vapour";
  Real lambda_l(unit = "W/(m.K)") "Conductivity of saturated liquid";
  Real lambda_v(unit = "W/(m.K)") "Conductivity of saturated vapour";
  Units.PerUnit Pr_l "Prandtl number of saturated liquid";
  Units.PerUnit Pr_v "Prandtl number of saturated vapour";
  Units.SpecificEnthalpy h_lv "Latent heat";
  Units.PerUnit Re_l "Reynolds number where there is liquid";
  Units.PerUnit Re_v "Reynolds number where there is vapour";
  Units.CoefficientOfHeatTransfer alpha_l "Of liquid";
  Units.CoefficientOfHeatTransfer alpha_v "Of vapour";
  Units.CoefficientOfHeatTransfer alpha_two_phase[n] "Of boiling or condensing refrigerant, if it did in this cell";
  Real gradient[n](each unit = "Pa/m") "Pressure gradient by friction";
  Units.PerUnit zeta_l "Friction factor of all as liquid";
  Units.PerUnit zeta_v "Friction factor of all as vapour";
  Real gradient_l(unit = "Pa/m") "Pressure gradient of all as liquid";
  Real gradient_v(unit = "Pa/m") "Pressure gradient of all as vapour";
equation
  assert(x_dry > 0.5 and x_dry < 1.1, "x_dry: coefficients change near quality 1");
  assert(tau_dp > 0, "tau_dp: the time constant of the pressure drop must be positive");
  // properties of the saturated phases, once for all cells
  eta_l = Medium.bubbleViscosity(p);
  eta_v = Medium.dewViscosity(p);
  lambda_l = Medium.bubbleThermalConductivity(p);
  lambda_v = Medium.dewThermalConductivity(p);
  Pr_l = eta_l*Medium.bubbleHeatCapacity(p)/lambda_l;
  Pr_v = eta_v*Medium.dewHeatCapacity(p)/lambda_v;
  h_lv = h_dew - h_bubble;
  // flow
  G_nominal = m_flow_nominal/A_flow;
  G_mean = 0.5*(m_flow_still[1] - outlet.m_flow)/A_flow;
  Re_l = G_nominal*sqrt(r_liquid*r_liquid + flow_still*flow_still)*d_hydraulic/eta_l;
  Re_v = G_nominal*sqrt(r_vapour*r_vapour + flow_still*flow_still)*d_hydraulic/eta_v;
  for i in 1:n loop
    G[i] = G_nominal*sqrt(r_local[i]*r_local[i] + flow_still*flow_still);
    alpha[i] = alpha_l + (alpha_two_phase[i] - alpha_l)*Smoothing.step(x[i], -dx, dx)
      + (alpha_v - alpha_two_phase[i])*Smoothing.step(x[i], x_dry - dx, x_dry + dx);
    gradient[i] = Correlations.frictionTwoPhase(x[i], gradient_l, gradient_v);
  end for;
  // pressure drop, half of it on each side of the cells
  gradient_l = zeta_l*G_mean*noEvent(abs(G_mean))/(2*d_hydraulic*d_bubble);
  gradient_v = zeta_v*G_mean*noEvent(abs(G_mean))/(2*d_hydraulic*d_dew);
  tau_dp*der(dp) = length*sum(gradient)/n - dp;
  inlet.p = p + 0.5*dp;
  outlet.p = p - 0.5*dp;
  m_flow_side = 0;
  H_flow_side = 0;
  annotation (Documentation(info = "<html>
<h4>Equations</h4>
<p>Liquid, two-phase flow and vapour each have their law; over &plusmn;0.05 in quality at 0 and at
<code>x_dry</code> one goes over into the next. The pressure drop is friction alone, from those of liquid and vapour (M&uuml;ller-Steinhagen and Heck).
The cells have one pressure, the mean of both ends: half the drop lies before, half behind.</p>
<h4>Assumptions</h4>
<p>Properties of transport are those of the saturated phases at the present pressure. Vapour superheated by 30 K or
liquid sub-cooled by 30 K change single-phase coefficients by some 5 %, less than the laws scatter. Acceleration and
gravity are left out of the pressure drop.</p>
<h4>Numerics</h4>
<p>The pressure drop is a state that follows the flow in <code>tau_dp</code>: otherwise flow and pressure at a port would
be an algebraic loop with the valve or compressor there. Mass fluxes are rounded at 5 % of the nominal one, so
coefficients stay positive and smooth at zero flow and are the same in both directions.</p>
</html>"));
end CorrelatedRefrigerant;
