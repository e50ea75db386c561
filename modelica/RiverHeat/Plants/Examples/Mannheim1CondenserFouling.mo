within RiverHeat.Plants.Examples;
model Mannheim1CondenserFouling "Mannheim 1: a layer grows on the network side of the condenser within three hours"
  extends BaseClasses.Mannheim1Transient(
    unit(condenser(R_fouling = unit.R_fouling_network + (if time < 3600 then 0 else 2e-4*(time - 3600)/10800))));
  annotation (experiment(StopTime = 14400, Interval = 20, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>From 2e-5 to 2.2e-4 m2K/W. The condensing temperature rises by 0.9 K, electricity by 1.3 percent at the same heat.</p>
</html>"));
end Mannheim1CondenserFouling;
