within RiverHeat.Plants.Examples;
model Mannheim2SurgeApproach "A unit of Mannheim 2: load thrown off at the highest head, up to the surge line"
  extends BaseClasses.Mannheim2Transient(
    T_source_in = 275.15, Q_flow_set = if time < 3600 then 82.5e6 else 12e6);
  annotation (experiment(StopTime = 6000, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>@SurgeApproach@</p>
</html>"));
end Mannheim2SurgeApproach;
