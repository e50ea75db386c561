within RiverHeat.Network;
pure function buoyancy "How far a lower layer is hotter than the one above, zero if it is not"
  input Units.TemperatureDifference dT "Lower less upper layer";
  output Units.TemperatureDifference excess "Drives mixing";
protected
  constant Units.TemperatureDifference width = 0.03 "Excess at which mixing is half as strong as its proportional law";
algorithm
  excess := if dT > 0 then dT*dT/(dT + width) else 0;
  annotation (Documentation(info = "<html>
<p>Zero with zero slope at dT = 0, so a stable stratification is not disturbed at all; proportional from a tenth of a
kelvin on.</p>
</html>"));
end buoyancy;
