within RiverHeat.Plants.Examples;
model Mannheim2NetworkLoss "A unit of Mannheim 2: the network takes no more water at full load"
  extends BaseClasses.Mannheim2Transient(
    m_flow_network_limit = unit.m_flow_network_nominal*(if time < 3600 then 2 elseif time < 3630 then 2 - (time - 3600)/15 else 0));
  annotation (experiment(StopTime = 4200, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>@NetworkLoss@</p>
</html>"));
end Mannheim2NetworkLoss;
