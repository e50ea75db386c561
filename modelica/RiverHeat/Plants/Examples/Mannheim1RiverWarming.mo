within RiverHeat.Plants.Examples;
model Mannheim1RiverWarming "Mannheim 1: the river warms by 10 K in an hour"
  extends BaseClasses.Mannheim1Transient(
    T_source_in = 278.15 + (if time < 3600 then 0 elseif time < 7200 then 10*(time - 3600)/3600 else 10));
  annotation (experiment(StopTime = 9000, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>From 5 to 15 degC. Heat stays within 0.3 percent of 20 MW, the speed falls with the pressure ratio, electricity from 7.1 to 6.5 MW.</p>
</html>"));
end Mannheim1RiverWarming;
