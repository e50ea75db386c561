within RiverHeat.Plants.Examples;
model Mannheim2CondenserFouling "A unit of Mannheim 2: a layer grows on the network side of the condenser within three hours"
  extends BaseClasses.Mannheim2Transient(
    unit(condenser(R_fouling = unit.R_fouling_network + (if time < 3600 then 0 else 2e-4*(time - 3600)/10800))));
  annotation (experiment(StopTime = 14400, Interval = 20, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>From 2e-5 to 2.2e-4 m2K/W. The condensing temperature rises by 0.8 K, electricity by 1.1 percent at the same heat; the pressure stays 2 bar below the trip.</p>
</html>"));
end Mannheim2CondenserFouling;
