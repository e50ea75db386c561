within RiverHeat.HeatExchangers.BaseClasses;
model ConstantRow "Row of cells with refrigerant at a wall of given temperatures, coefficients given"
  extends ConstantRefrigerant;
  input Units.Temperature T_wall[n] "Wall of each cell, numbered as the refrigerant";
equation
  r_vapour = 0.5*(r_in - r_out);
  r_liquid = r_vapour;
  T_wall_at = T_wall;
  inlet.p = p;
  outlet.p = p;
  m_flow_side = 0;
  H_flow_side = 0;
  annotation (Documentation(info = "<html>
<p>Part of exchangers with refrigerant on both sides. No pressure drop.</p>
</html>"));
end ConstantRow;
