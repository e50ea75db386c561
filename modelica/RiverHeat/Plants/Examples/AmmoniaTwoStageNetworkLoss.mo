within RiverHeat.Plants.Examples;
model AmmoniaTwoStageNetworkLoss "Two-stage ammonia: the network takes no more water at full load"
  extends BaseClasses.AmmoniaTransient(
    m_flow_network_limit = unit.m_flow_network_nominal*(if time < 3600 then 2 elseif time < 3630 then 2 - (time - 3600)/15 else 0));
  annotation (experiment(StopTime = 4200, Interval = 10, Tolerance = 1e-8),
    Documentation(info = "<html>
<p>Capacity is reduced at 55 bar, to the least that the screws take; what they still bring raises the pressure slowly, until 59 bar trip the unit three minutes after the flow began to fall.</p>
</html>"));
end AmmoniaTwoStageNetworkLoss;
