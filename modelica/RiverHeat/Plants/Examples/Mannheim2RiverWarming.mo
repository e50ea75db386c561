within RiverHeat.Plants.Examples;
model Mannheim2RiverWarming "A unit of Mannheim 2: the river warms by 10 K in an hour"
  extends BaseClasses.Mannheim2Transient(
    T_source_in = 278.15 + (if time < 3600 then 0 elseif time < 7200 then 10*(time - 3600)/3600 else 10));
  annotation (experiment(StopTime = 9000, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>@RiverWarming@</p>
</html>"));
end Mannheim2RiverWarming;
