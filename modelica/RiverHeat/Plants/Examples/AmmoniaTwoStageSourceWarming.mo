within RiverHeat.Plants.Examples;
model AmmoniaTwoStageSourceWarming "Two-stage ammonia: the source warms by 10 K in an hour"
  extends BaseClasses.AmmoniaTransient(
    T_source_in = 281.15 + (if time < 3600 then 0 elseif time < 7200 then 10*(time - 3600)/3600 else 10));
  annotation (experiment(StopTime = 9000, Interval = 10, Tolerance = 1e-8),
    Documentation(info = "<html>
<p>From 8 to 18 degC. Heat stays within 0.3 percent of 13.2 MW; electricity falls from 4.41 to 3.90 MW and the speed to 78 percent. Denser gas brings the low stage to its nominal torque, and the slides begin to close.</p>
</html>"));
end AmmoniaTwoStageSourceWarming;
