within RiverHeat.HeatExchangers;
model ShellCondenser "Desuperheater, condenser and sub-cooler round tubes with water, in counter-flow"
  extends BaseClasses.TubeWater(n = 20);
  extends BaseClasses.RefrigerantCells(n = 20, A = tubes*passes*pi*d_outer*length_tube);
  parameter Units.CoefficientOfHeatTransfer alpha_vapour "Of superheated vapour at nominal flow"
    annotation (Dialog(group = "Refrigerant side"));
  parameter Units.CoefficientOfHeatTransfer alpha_liquid "Of liquid at nominal flow"
    annotation (Dialog(group = "Refrigerant side"));
  parameter Units.PerUnit rows = 10 "Tubes above one another" annotation (Dialog(group = "Refrigerant side"));
  parameter Units.PerUnit enhancement = 1 "Condensing coefficient over that of plain tubes: 3 to 5 for finned ones"
    annotation (Dialog(group = "Refrigerant side"));
  Units.TemperatureDifference approach[n] "Refrigerant less water where the refrigerant leaves each cell";
  Units.TemperatureDifference pinch "Smallest of them";
  Units.TemperatureDifference subcooling "Liquid leaving below saturation";
  Units.Energy stored_energy_total "In refrigerant, walls and water";
protected
  Units.CoefficientOfHeatTransfer alpha_v "Of vapour at present flow";
  Units.CoefficientOfHeatTransfer alpha_l "Of liquid at present flow";
  Units.CoefficientOfHeatTransfer alpha_two_phase[n] "Of condensing refrigerant, if it did in this cell";
  Real eta_l(unit = "Pa.s") "Viscosity of saturated liquid";
  Real lambda_l(unit = "W/(m.K)") "Conductivity of saturated liquid";
equation
  assert(alpha_vapour > 0, "alpha_vapour: the heat transfer coefficient of vapour must be positive");
  assert(alpha_liquid > 0, "alpha_liquid: the heat transfer coefficient of liquid must be positive");
  assert(rows >= 1, "rows: there is at least one row of tubes");
  assert(enhancement > 0, "enhancement: the factor of the condensing coefficient must be positive");
  eta_l = Medium.bubbleViscosity(p);
  lambda_l = Medium.bubbleThermalConductivity(p);
  alpha_v = alpha_vapour*Smoothing.turbulent(r_in, 0.6, flow_still);
  alpha_l = alpha_liquid*Smoothing.turbulent(r_out, 0.6, flow_still);
  for i in 1:n loop
    T_wall_at[i] = T_wall[n + 1 - i];
    Q_flow_wall_out[n + 1 - i] = Q_flow[i];
    alpha_two_phase[i] = enhancement*Correlations.condensationBundle(T_saturation - T_wall_at[i], d_outer, rows,
      d_bubble, d_dew, eta_l, lambda_l, h_dew - h_bubble);
    alpha[i] = alpha_l + (alpha_two_phase[i] - alpha_l)*Smoothing.step(x[i], -dx, dx)
      + (alpha_v - alpha_two_phase[i])*Smoothing.step(x[i], 1 - dx, 1 + dx);
    approach[i] = T_refrigerant[i] - T_entering[n + 1 - i];
  end for;
  pinch = min(approach);
  subcooling = T_saturation - T_refrigerant[n];
  inlet.p = p;
  outlet.p = p;
  m_flow_side = 0;
  H_flow_side = 0;
  stored_energy_total = stored_energy + stored_energy_wall + stored_energy_water;
  annotation (
    Documentation(info = "<html>
<p>Refrigerant passes the cells from 1 to n round the tubes, led by baffles in the desuperheating and the sub-cooling
zone; water passes from n to 1 in the tubes.</p>
<h4>Correlations</h4>
<p>Condensing on plain tubes after Nusselt and Kern, times <code>enhancement</code>; water after Gnielinski. The
coefficients of vapour and liquid across the tubes are given at nominal flow and go with flow to the power 0.6 (tube
banks, VDI Heat Atlas G7).</p>
<h4>Assumptions</h4>
<p>No pressure drop of the refrigerant, no non-condensable gas. Superheated vapour on a wall below the dew point gives its
heat with the coefficient of dry vapour (cautious).</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-90, 90}, {90, -90}}, lineColor = {150, 30, 20}, fillColor = {255, 238, 230}, fillPattern = FillPattern.Solid),
      Line(points = {{-60, 30}, {60, 30}, {60, 0}, {-60, 0}, {-60, -30}, {60, -30}}, color = {190, 40, 30}, thickness = 1)}));
end ShellCondenser;
