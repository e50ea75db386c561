within RiverHeat.Plants.Examples;
model Mannheim2SourceLoss "A unit of Mannheim 2: river water falls to 30 percent at full load, later fails"
  extends BaseClasses.Mannheim2Transient(
    m_flow_source = unit.m_flow_source_nominal*(if time < 3600 then 1 elseif time < 3620 then 1 - 0.7*(time - 3600)/20 elseif time < 5400 then 0.3 else 0));
  annotation (experiment(StopTime = 6000, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Some pumps of the intake fail: the ice limit takes the heat back to 50 MW, and the leaving water settles at 0.3 degC without coming near the trip. Half an hour later the rest fails: the foreseen ice trips, and the standing water does not fall below 0.1 degC.</p>
</html>"));
end Mannheim2SourceLoss;
