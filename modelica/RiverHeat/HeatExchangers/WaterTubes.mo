within RiverHeat.HeatExchangers;
partial model WaterTubes "Water through tubes with a wall: cells in series, heat from the water into the wall"
  parameter Integer n(min = 2) = 12 "Number of cells" annotation (Dialog(group = "Geometry"));
  parameter Units.Area A "Heat transfer area of all tubes, taken the same inside and outside"
    annotation (Dialog(group = "Geometry"));
  parameter Units.Volume V_water "Water inside the tubes and headers" annotation (Dialog(group = "Geometry"));
  parameter Units.HeatCapacity C_wall "Heat capacity of tubes and shell" annotation (Dialog(group = "Geometry"));
  parameter Units.MassFlowRate m_flow_water_nominal(min = 0) "Water flow for which coefficient and pressure drop are given"
    annotation (Dialog(group = "Water side"));
  parameter Units.CoefficientOfHeatTransfer alpha_water "Heat transfer coefficient of the water at nominal flow"
    annotation (Dialog(group = "Water side"));
  parameter Units.FoulingResistance R_fouling = 0 "Fouling layer on the water side"
    annotation (Dialog(group = "Water side"));
  parameter Units.PressureDifference dp_water_nominal = 0 "Pressure drop of the water at nominal flow"
    annotation (Dialog(group = "Water side"));
  parameter Units.Temperature T_water_start = 278.15 "Temperature of water and walls at the start"
    annotation (Dialog(group = "Start"));
  constant Units.PerUnit r_still = 0.05 "Flow ratio below which natural convection takes over";
  input Units.Temperature T_water_in(start = T_water_start) "Water entering";
  input Units.MassFlowRate m_flow_water "Water flow, not negative";
  Units.Temperature T_water[n](each start = T_water_start, each fixed = true) "Water leaving each cell, in the direction of its flow from 1 to n";
  Units.Temperature T_wall[n](each start = T_water_start, each fixed = true) "Wall of each cell, numbered as the water";
  Units.Temperature T_water_out "Water leaving";
  Units.TemperatureSlope T_water_out_slope "Change of the leaving water's temperature by time";
  Units.HeatFlowRate Q_flow_water "Enthalpy flow rate of the water in, less that out";
  Units.Power P_friction "Pressure drop times volume flow: ends as heat in the water";
  Units.Energy stored_energy_water "Enthalpy of the water inside, zero at 0 degC";
  Units.Energy stored_energy_wall "Heat in the walls, zero at 0 degC";
  Units.ThermalConductance G_water "Conductance between water and wall of all cells";
  Units.HeatFlowRate Q_flow_water_wall[n] "Heat flow rate from water to wall";
  Units.Temperature T_surface[n] "Surface that the water touches in each cell: wall, and fouling on it";
  Units.Temperature T_surface_min "Lowest of them";
  Units.HeatFlowRate Q_flow_wall_out[n] "Heat flow rate from wall to whatever is on its other side";
protected
  parameter Units.Mass M_cell = Media.Water.density(T_water_start)*V_water/n "Water in a cell";
  Units.PerUnit r "Water flow over nominal flow";
  Units.PerUnit w "Weight of the entering water in a cell's driving temperature";
  Units.Temperature T_entering[n](each start = T_water_start) "Water entering each cell";
  Units.SpecificEnthalpy h_water_in "Enthalpy of the water entering";
  Units.SpecificEnthalpy h_water[n] "Enthalpy of the water leaving each cell";
equation
  r = m_flow_water/m_flow_water_nominal;
  w = Smoothing.meanWeight(r, r_still);
  G_water = A/(1/(alpha_water*Smoothing.turbulent(r, 0.8, r_still)) + R_fouling);
  P_friction = dp_water_nominal/Media.Water.density(T_water_start)*m_flow_water*r*r;
  h_water_in = Media.Water.specificEnthalpy(T_water_in);
  T_entering[1] = T_water_in;
  for i in 2:n loop
    T_entering[i] = T_water[i - 1];
  end for;
  for i in 1:n loop
    h_water[i] = Media.Water.specificEnthalpy(T_water[i]);
    Q_flow_water_wall[i] = G_water/n*(T_water[i] + w*(T_entering[i] - T_water[i]) - T_wall[i]);
    T_surface[i] = T_wall[i] + R_fouling*Q_flow_water_wall[i]*n/A;
    C_wall/n*der(T_wall[i]) = Q_flow_water_wall[i] - Q_flow_wall_out[i];
  end for;
  M_cell*Media.Water.specificHeatCapacity(T_water[1])*der(T_water[1])
    = m_flow_water*(h_water_in - h_water[1]) + P_friction/n - Q_flow_water_wall[1];
  for i in 2:n loop
    M_cell*Media.Water.specificHeatCapacity(T_water[i])*der(T_water[i])
      = m_flow_water*(h_water[i - 1] - h_water[i]) + P_friction/n - Q_flow_water_wall[i];
  end for;
  T_surface_min = min(T_surface);
  T_water_out = T_water[n];
  T_water_out_slope = der(T_water[n]);
  Q_flow_water = m_flow_water*(h_water_in - h_water[n]);
  stored_energy_water = M_cell*sum(h_water);
  stored_energy_wall = C_wall/n*(sum(T_wall) - n*Media.Water.T_zero);
  annotation (Documentation(info = "<html>
<h4>Assumptions</h4>
<p>Constant mass of water, plug flow without axial conduction, uniform area per cell. Wall conduction is small against
the two films and contained in the given coefficients. The water's coefficient goes with flow to the power 0.8 (Dittus
and Boelter) and levels off below 5 % flow, where natural convection takes over. The surface temperature is that of
the fouling layer where water touches it, as a mean over each cell; in the last cell of an evaporator the water is
coldest, and its surface shows how near ice is.</p>
<h4>Numerics</h4>
<p>Heat is driven by the mean of a cell's entering and leaving water temperature: second order in the cell length.
Below about 5 % of the nominal flow the weight moves to the cell's own temperature, since the mean would overshoot
once a cell's number of transfer units exceeds two.</p>
<h4>Energy</h4>
<p>Friction power heats the water evenly along the tubes. The enthalpy is the exact integral of the heat capacity, so
the balance in enthalpy and the balance in temperature are the same.</p>
</html>"));
end WaterTubes;
