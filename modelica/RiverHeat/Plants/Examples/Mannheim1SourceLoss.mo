within RiverHeat.Plants.Examples;
model Mannheim1SourceLoss "Mannheim 1: the river water fails within 20 s at full load"
  extends BaseClasses.Mannheim1Transient(
    m_flow_source = unit.m_flow_source_nominal*(if time < 3600 then 1 elseif time < 3620 then 1 - (time - 3600)/20 else 0));
  annotation (experiment(StopTime = 4200, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>Water that stands in the tubes goes on cooling. The foreseen ice trips the unit some 8 s after the flow begins to fall; the leaving water turns at 0.29 degC, above the 0.1 degC of the plain trip. No heat comes any more while the rotor coasts, and by-passed hot gas warms the standing water.</p>
</html>"));
end Mannheim1SourceLoss;
