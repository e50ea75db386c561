within RiverHeat.Plants;
model Mannheim1Quasisteady "Mannheim 1 by its steady points: for studies of seasons and years"
  extends BaseClasses.PartialQuasisteady(
    P_el_max = 7.6e6, m_flow_source_nominal = 700, m_flow_network_nominal = 122, Q_flow_nominal = 20e6, p_max = 31e5, p_trip = 33e5,
    A_evaporator = 1450, alpha_boiling = 7000, alpha_source = 6000, R_fouling_source = 5e-5,
    C_source = Maps.Mannheim1Map.C_source, C_network = Maps.Mannheim1Map.C_network, charge_nominal = 12900, load_least = 0.12);
equation
  P_map = Maps.Mannheim1Map.power(Q_flow_map, T_boiling, T_network, T_return);
  Q_flow_loss_map = Maps.Mannheim1Map.loss(Q_flow_map, T_boiling, T_network, T_return);
  Q_flow_largest = Maps.Mannheim1Map.largestHeat(T_boiling, T_network, T_return);
  T_condensing_map = Maps.Mannheim1Map.condensingTemperature(Q_flow_map, T_boiling, T_network, T_return);
  surge_margin_map = Maps.Mannheim1Map.surgeMargin(Q_flow_map, T_boiling, T_network, T_return);
  annotation (
    experiment(StopTime = 86400, Interval = 900, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Stands for <a href=\"modelica://RiverHeat.Plants.Mannheim1\">Mannheim1</a> with its default parameters, with the same interface. The map is <a
href=\"modelica://RiverHeat.Plants.Maps.Mannheim1Map\">Maps.Mannheim1Map</a>; equations and limits: <a
href=\"modelica://RiverHeat.Plants.BaseClasses.PartialQuasisteady\">PartialQuasisteady</a>. Other parameters of the dynamic unit need another
map.</p>
<h4>Range</h4>
<p>River 1 to 25 degC at 350 to 900 kg/s, supply 83 to 99 degC, return 45 to 65 degC, heat 4 to 26 MW: heat, electricity and COP within 1 % of
the dynamic unit, at the limits of ice and electricity too.</p>
</html>"));
end Mannheim1Quasisteady;
