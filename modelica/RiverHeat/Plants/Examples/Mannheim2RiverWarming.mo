within RiverHeat.Plants.Examples;
model Mannheim2RiverWarming "A unit of Mannheim 2: the river warms by 10 K in an hour"
  extends BaseClasses.Mannheim2Transient(
    T_source_in = 278.15 + (if time < 3600 then 0 elseif time < 7200 then 10*(time - 3600)/3600 else 10));
  annotation (experiment(StopTime = 9000, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>From 5 to 15 degC. Heat stays within 0.3 percent of 82.5 MW, the speed falls with the pressure ratio, electricity from 32.1 to 30 MW.</p>
</html>"));
end Mannheim2RiverWarming;
