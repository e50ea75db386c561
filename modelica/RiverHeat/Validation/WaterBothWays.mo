within RiverHeat.Validation;
model WaterBothWays "Water that runs to and fro through tubes, and its mirror image"
  Tubes forth(n = 8, A = 100, V_water = 0.2, C_wall = 2e5, m_flow_water_nominal = 50, alpha_water = 3000, dp_water_nominal = 2e4, T_water_start = 310) "One way first";
  Tubes back(n = 8, A = 100, V_water = 0.2, C_wall = 2e5, m_flow_water_nominal = 50, alpha_water = 3000, dp_water_nominal = 2e4, T_water_start = 310) "The other way first";
  Units.TemperatureDifference difference "Largest between a cell and its image";
protected
  Units.TemperatureDifference differences[8] "Between each cell and its image";
equation
  forth.m_flow_water = 50*cos(time/60);
  back.m_flow_water = -forth.m_flow_water;
  forth.T_water_in = 320;
  back.T_water_in = 320;
  for i in 1:8 loop
    forth.Q_flow_out[i] = 2e4*(forth.T_wall[i] - 300)/10;
    back.Q_flow_out[i] = 2e4*(back.T_wall[i] - 300)/10;
    differences[i] = abs(forth.T_water[i] - back.T_water[9 - i]);
  end for;
  difference = max(differences);
  annotation (experiment(StopTime = 600, Interval = 5, Tolerance = 1e-8), Documentation(info = "<html>
<p>The cells are numbered from one end, the water does not care: cell for cell, both are images of one another at all
times, standstill included.</p>
</html>"));
end WaterBothWays;
