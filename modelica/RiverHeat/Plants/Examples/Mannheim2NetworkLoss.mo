within RiverHeat.Plants.Examples;
model Mannheim2NetworkLoss "A unit of Mannheim 2: the network takes no more water at full load"
  extends BaseClasses.Mannheim2Transient(
    m_flow_network_limit = unit.m_flow_network_nominal*(if time < 3600 then 2 elseif time < 3630 then 2 - (time - 3600)/15 else 0));
  annotation (experiment(StopTime = 4200, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>The water's flow falls to none within 30 s. The condensing pressure reaches the trip at 35.3 bar, 2.7 percent below the critical pressure, a few seconds after the last of it.</p>
</html>"));
end Mannheim2NetworkLoss;
