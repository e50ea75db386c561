within RiverHeat.Plants.Examples;
model Mannheim1SurgeApproach "Mannheim 1: load thrown off at the highest head, up to the surge line"
  extends BaseClasses.Mannheim1Transient(
    T_source_in = 275.15, Q_flow_set = if time < 3600 then 20e6 else 3e6);
  annotation (experiment(StopTime = 6000, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>A river at 2 degC with the network at 99 degC asks for the highest head, which the ice limit lets the unit have at 8.8 MW only. Then the wanted heat falls to 3 MW: with the vanes closed the bypass opens, and the surge margin of both stages stays positive.</p>
</html>"));
end Mannheim1SurgeApproach;
