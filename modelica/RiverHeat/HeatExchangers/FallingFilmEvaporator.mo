within RiverHeat.HeatExchangers;
model FallingFilmEvaporator "Refrigerant trickles over tubes with water and boils; a pump lifts the liquid that is left"
  extends BaseClasses.BundleEvaporator;
  parameter Units.PerUnit columns "Columns of tubes that stand side by side under the distributor"
    annotation (Dialog(group = "Geometry"));
  parameter Units.Angle contact_angle = 0.35 "Of liquid at the edge of a dry patch (assumed)" annotation (Dialog(group = "Refrigerant side"));
  parameter Units.PerUnit level_pump = 0.03 "Level below which the pump draws too little" annotation (Dialog(group = "Geometry"));
  parameter Units.Time tau_film = 5 "Time that the film takes over the bundle" annotation (Dialog(group = "Refrigerant side"));
  input Units.MassFlowRate m_flow_recirculation "Liquid that the pump lifts to the distributor, not negative";
  Units.MassFlowRate m_flow_spray "Liquid on the uppermost tubes";
  Units.MassFlowRate m_flow_evaporated(start = 0, fixed = true) "Vapour that the film gave off";
  Units.PerUnit Re_film "Film Reynolds number below the lowest tubes";
  Units.PerUnit Re_wetting "Least film Reynolds number without dry patches";
  Units.PerUnit wetted_film "Share of the tubes that the film wets";
  Units.PerUnit wetted_pool "Share of the tubes that the pool wets";
protected
  Real eta_l(unit = "Pa.s") "Viscosity of saturated liquid";
  Real per_Reynolds(unit = "kg/s") "Film flow at a Reynolds number of 1";
  Units.MassFlowRate m_flow_least "Film flow without dry patches";
  Units.MassFlowRate m_flow_feed "Liquid from the expansion valve";
  constant Units.PerUnit rounding = 0.05 "Of the wetted share at none and all";
  constant Units.PerUnit share_least = 0.1 "Evaporated flow, relative to the least film flow, that counts as none";
equation
  assert(columns > 0, "columns: there must be at least one column of tubes");
  assert(contact_angle > 0 and contact_angle < 1.6, "contact_angle: the contact angle must be above 0 and below 1.6 rad");
  assert(level_pump > 0 and level_pump < level_tubes, "level_pump: the level for the pump must be above 0 and below level_tubes");
  assert(tau_film > 0, "tau_film: the time of the film must be positive");
  eta_l = Medium.bubbleViscosity(p);
  per_Reynolds = 0.25*eta_l*2*columns*length_tube;
  Re_wetting = Correlations.filmWetting(d_bubble, eta_l, Medium.surfaceTension(p), (1 - cos(contact_angle))^0.6);
  m_flow_least = Re_wetting*per_Reynolds;
  m_flow_feed = Smoothing.positivePart(inlet.m_flow, 0.01*m_flow_least)
    *Smoothing.limit((h_dew - inStream(inlet.h_outflow))/(h_dew - h_bubble), 0, 1, 0.02);
  m_flow_spray = m_flow_feed + m_flow_recirculation*Smoothing.step(level, 0, level_pump);
  tau_film*der(m_flow_evaporated) = Q_flow_refrigerant/(h_dew - h_bubble) - m_flow_evaporated;
  Re_film = (m_flow_spray - m_flow_evaporated)/per_Reynolds;
  wetted_film = Smoothing.limit((m_flow_spray - m_flow_least)/Smoothing.larger(m_flow_evaporated, share_least*m_flow_least, share_least*m_flow_least),
    0, 1, rounding);
  wetted_pool = Smoothing.smaller(level/level_tubes, 1, rounding);
  wetted = wetted_film + wetted_pool - wetted_film*wetted_pool;
  annotation (
    Documentation(info = "<html>
<p>Liquid from the valve and from the pump is spread over the uppermost tubes, falls from tube to tube and boils; what is
left gathers in a pool, from which the pump lifts it again. So the shell holds much less refrigerant than a flooded
one.</p>
<h4>Wetting</h4>
<p>The film thins from the spray to what is left below the lowest tubes. Where its Reynolds number 4 &Gamma;/&eta;
(&Gamma; of one side of a tube) is less than that of Hartley and Murgatroyd, it breaks into dry patches and the tubes
count as dry: wetted share = (spray - least flow)/evaporated, from 0 to 1. The evaporated flow follows the heat in
<code>tau_film</code>, the time that the film takes. What stands in the pool is wetted as well; both shares are taken as
independent.</p>
<h4>Correlations</h4>
<p>Boiling after Cooper times <code>enhancement</code>, as in <a
href=\"modelica://RiverHeat.HeatExchangers.PoolEvaporator\">PoolEvaporator</a>: in films of refrigerants, bubbles carry
most of the heat at usual fluxes. Reviews: Ribatski and Jacobi, Int. J. Refrig. 28 (2005) 635.</p>
<h4>Limits</h4>
<p>Even distribution; no power of the pump, no shear by vapour, no ice, no oil.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-90, 90}, {90, -90}}, lineColor = {0, 60, 120}, fillColor = {225, 240, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-40, 60}, {-40, -40}}, color = {0, 60, 120}, pattern = LinePattern.Dot),
      Line(points = {{0, 60}, {0, -40}}, color = {0, 60, 120}, pattern = LinePattern.Dot),
      Line(points = {{40, 60}, {40, -40}}, color = {0, 60, 120}, pattern = LinePattern.Dot),
      Line(points = {{-70, -60}, {70, -60}}, color = {0, 60, 120}),
      Line(points = {{-60, 30}, {60, 30}, {60, 0}, {-60, 0}}, color = {0, 130, 80}, thickness = 1)}));
end FallingFilmEvaporator;
