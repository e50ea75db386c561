within RiverHeat.Validation;
model Tubes "Water tubes whose outer heat flow is given"
  extends HeatExchangers.WaterTubes;
  input Units.HeatFlowRate Q_flow_out[n] "Heat flow rate from the wall outwards";
equation
  Q_flow_wall_out = Q_flow_out;
  annotation (Documentation(info = "<html>
<p>To test the water side of the exchangers alone.</p>
</html>"));
end Tubes;
