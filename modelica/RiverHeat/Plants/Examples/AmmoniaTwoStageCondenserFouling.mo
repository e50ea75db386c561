within RiverHeat.Plants.Examples;
model AmmoniaTwoStageCondenserFouling "Two-stage ammonia: a layer grows on the network side of the condenser within three hours"
  extends BaseClasses.AmmoniaTransient(
    unit(condenser(R_fouling = unit.R_fouling_network + (if time < 3600 then 0 else 2e-4*(time - 3600)/10800))));
  annotation (experiment(StopTime = 14400, Interval = 10, Tolerance = 1e-8),
    Documentation(info = "<html>
<p>From 2e-5 to 2.2e-4 m2K/W. The condensing temperature rises by 2.2 K, electricity by 2.5 percent at the same heat.</p>
</html>"));
end AmmoniaTwoStageCondenserFouling;
