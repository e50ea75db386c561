within RiverHeat.Plants.Examples;
model Mannheim2DesignPoint "A unit of Mannheim 2 from standstill to full load, river 5 degC, network 60 to 130 degC"
  extends BaseClasses.Mannheim2Transient;
  annotation (experiment(StopTime = 5400, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>82.5 MW within 17 minutes of the command; COP 2.57 at rest. River and network temperatures are paired by assumption.</p>
</html>"));
end Mannheim2DesignPoint;
