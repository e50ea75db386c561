within RiverHeat.Plants.Examples;
model Mannheim2SourceLoss "A unit of Mannheim 2: river water falls to 30 percent at full load, later fails"
  extends BaseClasses.Mannheim2Transient(
    m_flow_source = unit.m_flow_source_nominal*(if time < 3600 then 1 elseif time < 3620 then 1 - 0.7*(time - 3600)/20 elseif time < 5400 then 0.3 else 0));
  annotation (experiment(StopTime = 6000, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>@SourceLoss@</p>
</html>"));
end Mannheim2SourceLoss;
