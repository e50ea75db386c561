within RiverHeat.Plants.Examples;
model Mannheim1NetworkLoss "Mannheim 1: the network takes no more water at full load"
  extends BaseClasses.Mannheim1Transient(
    m_flow_network_limit = unit.m_flow_network_nominal*(if time < 3600 then 2 elseif time < 3630 then 2 - (time - 3600)/15 else 0));
  annotation (experiment(StopTime = 4200, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>The water's flow falls to none within 30 s. The condensing pressure reaches the 31 bar at which capacity is reduced and then the trip at 33 bar, some 40 s after the flow began to fall, 10 s after the last of it. The electricity limit holds the motor until then.</p>
</html>"));
end Mannheim1NetworkLoss;
