within RiverHeat.Plants.Examples;
model Mannheim2SurgeApproach "A unit of Mannheim 2: load thrown off at the highest head, up to the surge line"
  extends BaseClasses.Mannheim2Transient(
    T_source_in = 275.15, Q_flow_set = if time < 3600 then 82.5e6 else 12e6);
  annotation (experiment(StopTime = 6000, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>A river at 2 degC with the network at 130 degC asks for the highest head, which the ice limit lets the unit have at 59 MW only. Then the wanted heat falls to 12 MW: the vanes close, the bypass opens, and the surge margin of all four stages stays positive.</p>
</html>"));
end Mannheim2SurgeApproach;
