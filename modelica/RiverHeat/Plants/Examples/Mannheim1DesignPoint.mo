within RiverHeat.Plants.Examples;
model Mannheim1DesignPoint "Mannheim 1 from standstill to full load, river 5 degC, network 60 to 99 degC"
  extends BaseClasses.Mannheim1Transient;
  annotation (experiment(StopTime = 7200, Interval = 10, Tolerance = 1e-8),
    Documentation(info = "<html>
<p>Start after one minute; the design point is reached within the hour. River and network temperatures are paired by
assumption.</p>
</html>"));
end Mannheim1DesignPoint;
