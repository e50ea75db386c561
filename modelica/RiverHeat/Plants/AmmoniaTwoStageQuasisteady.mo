within RiverHeat.Plants;
model AmmoniaTwoStageQuasisteady "Two-stage ammonia unit by its steady points: for studies of seasons and years"
  extends BaseClasses.PartialQuasisteady(
    redeclare package Medium = RiverHeat.Media.R717,
    P_el_max = 5.4e6, m_flow_source_nominal = 530, m_flow_network_nominal = 126, T_source_start = 281.15, T_network_start = 338.15,
    T_supply_set(start = 363.15), T_return(start = 338.15), Q_flow_nominal = 13.2e6, p_max = 55e5, p_trip = 59e5,
    A_evaporator = 1050, alpha_boiling = 6000, alpha_source = 5500, R_fouling_source = 4e-5, dp_source_nominal = 0.6e5,
    dT_source = 4, P_standby = 4e3, T_up = 400, T_down = 170, T_load = 20, T_start = 50,
    C_source = Maps.AmmoniaTwoStageMap.C_source, C_network = Maps.AmmoniaTwoStageMap.C_network, charge_nominal = 5600, load_least = 0.13);
equation
  P_map = Maps.AmmoniaTwoStageMap.power(Q_flow_map, T_boiling, T_network, T_return);
  Q_flow_loss_map = Maps.AmmoniaTwoStageMap.loss(Q_flow_map, T_boiling, T_network, T_return);
  Q_flow_largest = Maps.AmmoniaTwoStageMap.largestHeat(T_boiling, T_network, T_return);
  T_condensing_map = Maps.AmmoniaTwoStageMap.condensingTemperature(Q_flow_map, T_boiling, T_network, T_return);
  surge_margin_map = 1;
  annotation (
    experiment(StopTime = 86400, Interval = 900, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Stands for <a href=\"modelica://RiverHeat.Plants.AmmoniaTwoStage\">AmmoniaTwoStage</a> with its default parameters, with the same
interface. The map is <a href=\"modelica://RiverHeat.Plants.Maps.AmmoniaTwoStageMap\">Maps.AmmoniaTwoStageMap</a>; equations and limits: <a
href=\"modelica://RiverHeat.Plants.BaseClasses.PartialQuasisteady\">PartialQuasisteady</a>. Other parameters of the dynamic unit need
another map.</p>
<h4>Range</h4>
<p>Source 2 to 15 degC at 350 to 650 kg/s, supply 70 to 92 degC, return 45 to 68 degC, heat 2 to 15 MW.</p>
</html>"));
end AmmoniaTwoStageQuasisteady;
