within RiverHeat.HeatExchangers.BaseClasses;
partial model WaterCells "Row of cells with water and a wall, heat from the water into the wall"
  extends Cells;
  parameter Units.Volume V_water "Water inside, with headers" annotation (Dialog(group = "Geometry"));
  parameter Units.HeatCapacity C_wall "Heat capacity of walls and shell" annotation (Dialog(group = "Geometry"));
  parameter Units.MassFlowRate m_flow_water_nominal(min = 0) "Nominal water flow"
    annotation (Dialog(group = "Water side"));
  input Units.FoulingResistance R_fouling = 0 "Fouling layer on the water side, may change by time"
    annotation (Dialog(group = "Water side"));
  parameter Units.Temperature T_water_start = 278.15 "Temperature of water and walls at the start"
    annotation (Dialog(group = "Start"));
  constant Units.PerUnit r_still = 0.05 "Flow ratio below which natural convection takes over";
  input Units.Temperature T_water_in(start = T_water_start) "Water entering, at whichever end it does";
  input Units.MassFlowRate m_flow_water "Water flow from cell 1 to n, negative if it runs backwards";
  Units.Temperature T_water[n](each start = T_water_start, each fixed = true) "Water leaving each cell, numbered from 1 to n in the direction of positive flow";
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
  Units.MassFlowRate m_flow_size "Water flow, whichever its direction";
  Units.CoefficientOfHeatTransfer alpha_water_now "Heat transfer coefficient of the water at present flow";
  Units.Temperature T_entering[n](each start = T_water_start) "Water entering each cell";
  Units.SpecificEnthalpy h_water_in "Enthalpy of the water entering";
  Units.SpecificEnthalpy h_water[n] "Enthalpy of the water leaving each cell";
  Units.SpecificEnthalpy h_water_entering[n] "Enthalpy of the water entering each cell";
equation
  assert(V_water > 0, "V_water: the volume of the water must be positive");
  assert(C_wall > 0, "C_wall: the heat capacity of the walls must be positive");
  assert(m_flow_water_nominal > 0, "m_flow_water_nominal: the nominal water flow must be positive");
  r = m_flow_water/m_flow_water_nominal;
  w = Smoothing.meanWeight(noEvent(abs(r)), r_still);
  m_flow_size = noEvent(abs(m_flow_water));
  G_water = A/(1/alpha_water_now + R_fouling);
  h_water_in = Media.Water.specificEnthalpy(T_water_in);
  T_entering[1] = if noEvent(m_flow_water >= 0) then T_water_in else T_water[2];
  h_water_entering[1] = if noEvent(m_flow_water >= 0) then h_water_in else h_water[2];
  for i in 2:n - 1 loop
    T_entering[i] = if noEvent(m_flow_water >= 0) then T_water[i - 1] else T_water[i + 1];
    h_water_entering[i] = if noEvent(m_flow_water >= 0) then h_water[i - 1] else h_water[i + 1];
  end for;
  T_entering[n] = if noEvent(m_flow_water >= 0) then T_water[n - 1] else T_water_in;
  h_water_entering[n] = if noEvent(m_flow_water >= 0) then h_water[n - 1] else h_water_in;
  for i in 1:n loop
    h_water[i] = Media.Water.specificEnthalpy(T_water[i]);
    Q_flow_water_wall[i] = G_water/n*(T_water[i] + w*(T_entering[i] - T_water[i]) - T_wall[i]);
    T_surface[i] = T_wall[i] + R_fouling*Q_flow_water_wall[i]*n/A;
    C_wall/n*der(T_wall[i]) = Q_flow_water_wall[i] - Q_flow_wall_out[i];
    M_cell*Media.Water.specificHeatCapacity(T_water[i])*der(T_water[i])
      = m_flow_size*(h_water_entering[i] - h_water[i]) + P_friction/n - Q_flow_water_wall[i];
  end for;
  T_surface_min = min(T_surface);
  T_water_out = if noEvent(m_flow_water >= 0) then T_water[n] else T_water[1];
  T_water_out_slope = if noEvent(m_flow_water >= 0) then der(T_water[n]) else der(T_water[1]);
  Q_flow_water = m_flow_size*(h_water_in - (if noEvent(m_flow_water >= 0) then h_water[n] else h_water[1]));
  stored_energy_water = M_cell*sum(h_water);
  stored_energy_wall = C_wall/n*(sum(T_wall) - n*Media.Water.T_zero);
  annotation (Documentation(info = "<html>
<h4>Assumptions</h4>
<p>Constant mass of water, plug flow without axial conduction, uniform area per cell. Wall conduction is small against
the two films and contained in the given coefficients. The surface temperature is that of the fouling layer where
water touches it, as a mean over each cell; in the last cell of an evaporator the water is coldest, and its surface
shows how near ice is.</p>
<h4>Direction of flow</h4>
<p>Both directions are treated alike: <code>T_water_in</code> is what enters at cell 1 for positive and at cell n for
negative flow, <code>T_water_out</code> what leaves at the other end. At zero flow the water rests and exchanges heat
with the wall by natural convection; the leaving temperature then is that of the end cell. An exchanger made for
counter-flow is in parallel flow while its water runs backwards.</p>
<h4>Fouling</h4>
<p><code>R_fouling</code> is an input with a default: give it a parameter, or an equation of time for a layer that
grows.</p>
<h4>Numerics</h4>
<p>Heat is driven by the mean of a cell's entering and leaving water temperature: second order in the cell length.
Below about 5 % of the nominal flow the weight moves to the cell's own temperature, since the mean would overshoot
once a cell's number of transfer units exceeds two; so nothing jumps when the flow turns.</p>
<h4>Energy</h4>
<p>Friction power heats the water evenly along the way. The enthalpy is the exact integral of the heat capacity, so
the balance in enthalpy and the balance in temperature are the same.</p>
</html>"));
end WaterCells;
