within RiverHeat.Plants.Examples;
model Mannheim2DesignPoint "A unit of Mannheim 2 from standstill to full load, river 5 degC, network 60 to 130 degC"
  extends BaseClasses.Mannheim2Transient;
  annotation (experiment(StopTime = 5400, Interval = 10, Tolerance = 1e-6),
    Documentation(info = "<html>
<p>@DesignPoint@</p>
</html>"));
end Mannheim2DesignPoint;
