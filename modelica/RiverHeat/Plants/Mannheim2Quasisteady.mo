within RiverHeat.Plants;
model Mannheim2Quasisteady "One unit of Mannheim 2 by its steady points: for studies of seasons and years"
  extends BaseClasses.PartialQuasisteady(
    redeclare package Medium = RiverHeat.Media.R600a,
    P_el_max = 37e6, m_flow_source_nominal = 5000, m_flow_network_nominal = 280, T_supply_set(start = 403.15), Q_flow_nominal = 82.5e6,
    p_max = 34.8e5, p_trip = 35.3e5, A_evaporator = 7500, alpha_boiling = 7000, alpha_source = 6000, R_fouling_source = 5e-5,
    dp_source_nominal = 0.6e5, dT_source = 2.7, P_standby = 20e3, T_up = 600, T_start = 270,
    C_source = Maps.Mannheim2Map.C_source, C_network = Maps.Mannheim2Map.C_network, charge_nominal = 28000, load_least = 0.15);
equation
  P_map = Maps.Mannheim2Map.power(Q_flow_map, T_boiling, T_network, T_return);
  Q_flow_loss_map = Maps.Mannheim2Map.loss(Q_flow_map, T_boiling, T_network, T_return);
  Q_flow_largest = Maps.Mannheim2Map.largestHeat(T_boiling, T_network, T_return);
  T_condensing_map = Maps.Mannheim2Map.condensingTemperature(Q_flow_map, T_boiling, T_network, T_return);
  surge_margin_map = Maps.Mannheim2Map.surgeMargin(Q_flow_map, T_boiling, T_network, T_return);
  annotation (
    experiment(StopTime = 86400, Interval = 900, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Stands for <a href=\"modelica://RiverHeat.Plants.Mannheim2Unit\">Mannheim2Unit</a> with its default parameters, with the same interface. The
map is <a href=\"modelica://RiverHeat.Plants.Maps.Mannheim2Map\">Maps.Mannheim2Map</a>; equations and limits: <a
href=\"modelica://RiverHeat.Plants.BaseClasses.PartialQuasisteady\">PartialQuasisteady</a>. Other parameters of the dynamic unit need
another map.</p>
</html>"));
end Mannheim2Quasisteady;
