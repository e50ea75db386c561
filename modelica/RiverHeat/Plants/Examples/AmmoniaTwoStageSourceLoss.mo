within RiverHeat.Plants.Examples;
model AmmoniaTwoStageSourceLoss "Two-stage ammonia: the source water fails within 20 s at full load"
  extends BaseClasses.AmmoniaTransient(
    m_flow_source = unit.m_flow_source_nominal*(if time < 3600 then 1 elseif time < 3620 then 1 - (time - 3600)/20 else 0));
  annotation (experiment(StopTime = 4200, Interval = 10, Tolerance = 1e-8),
    Documentation(info = "<html>
<p>The evaporating temperature falls first: 28 s after the flow began to fall it trips the unit at -2.2 degC. The water that stands in the tubes gives its heat to the colder refrigerant and comes to rest at 0.6 degC; it never leaves below 0.4 degC.</p>
</html>"));
end AmmoniaTwoStageSourceLoss;
