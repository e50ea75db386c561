within RiverHeat.HeatExchangers.BaseClasses;
partial model RefrigerantCells "Row of cells with refrigerant: balances at one pressure, solved in closed form"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  extends Cells;
  parameter Units.Volume V "Volume of the refrigerant" annotation (Dialog(group = "Geometry"));
  parameter Units.MassFlowRate m_flow_nominal "Nominal flow of the refrigerant"
    annotation (Dialog(group = "Refrigerant side"));
  parameter Units.Pressure p_start "Pressure at the start" annotation (Dialog(group = "Start"));
  parameter Units.SpecificEnthalpy h_start "Specific enthalpy at the start" annotation (Dialog(group = "Start"));
  parameter Units.MassFlowRate m_flow_mixing = 0.5/133*m_flow_nominal "Mixing flow between neighbouring cells while the flow is small"
    annotation (Dialog(tab = "Numerics"));
  constant Units.PerUnit dx = 0.05 "Half the width in quality over which the coefficients change";
  Interfaces.FluidPort inlet "Refrigerant into the first cell" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "Refrigerant out of the last cell"
    annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Units.Pressure p(start = p_start, fixed = true) "Pressure, one for all cells";
  Units.SpecificEnthalpy h[n](each start = h_start, each fixed = true) "Specific enthalpy of each cell, 1 at the inlet";
  Units.Density d[n] "Density of each cell";
  Units.DensityByPressure d_p[n] "Derivative of density by pressure";
  Units.DensityByEnthalpy d_h[n] "Derivative of density by enthalpy";
  Units.MassFlowRate m_flow[n + 1] "Mass flow rate into each cell, the last out of the last cell";
  Units.Temperature T_refrigerant[n] "Refrigerant leaving each cell, 1 at the inlet";
  Units.Temperature T_saturation "Saturation temperature";
  Units.PerUnit x[n] "Quality in the middle of each cell, below 0 liquid, above 1 vapour";
  Units.CoefficientOfHeatTransfer alpha[n] "Heat transfer coefficient of the refrigerant in each cell";
  Units.HeatFlowRate Q_flow[n] "Heat flow rate from the wall into the refrigerant";
  Units.PerUnit filling "Refrigerant beyond vapour, relative to saturated liquid in the whole volume; sub-cooled liquid counts more, by its density";
  Units.PerUnit level "Liquid's share of the volume";
  Units.Mass mass "Refrigerant inside, volume times density";
  Units.Mass mass_balance(start = V*Medium.density_ph(p_start, h_start), fixed = true, nominal = 1250*V) "Refrigerant inside by its mass balance alone";
  Real drift(unit = "kg.s", start = 0, fixed = true, nominal = 1250*V) "Integral of what the density lags behind the mass balance: makes the solver's step control see it";
  Units.Energy stored_energy "Internal energy of the refrigerant";
protected
  constant Units.PerUnit flow_still = 0.05 "Flow ratio below which natural convection takes over";
  constant Units.PerUnit share_rounding = 0.01 "Rounding of a cell's liquid share at none and all";
  constant Units.Time tau_mass = 1 "Time in which the density follows the mass balance";
  constant Units.Time tau_flow = 0.3 "Time in which the mixing flow follows a flow that turns back";
  parameter Units.Volume V_cell = V/n "Volume of a cell";
  Units.SpecificEnthalpy h_bubble "Saturated liquid";
  Units.SpecificEnthalpy h_dew "Saturated vapour";
  Units.Density d_bubble "Saturated liquid";
  Units.Density d_dew "Saturated vapour";
  Units.SpecificEnthalpy h_entering[n] "Enthalpy entering each cell";
  Units.SpecificEnthalpy h_middle[n] "Enthalpy in the middle of each cell";
  Units.Temperature T_middle[n] "Temperature in the middle of each cell";
  Units.Temperature T_wall_at[n] "Wall of each cell, numbered as the refrigerant";
  Units.PerUnit share[n] "Liquid's share of each cell";
  Units.MassFlowRate m_flow_side "Mass flow rate into the first cell from further ports";
  Units.HeatFlowRate H_flow_side "Enthalpy it carries, less that of the cell times the flow";
  Units.MassFlowRate m_flow_mix[n - 1] "Mixing flow between a cell and the next";
  Units.PerUnit r_in "Entering flow over nominal flow";
  Units.PerUnit r_out "Leaving flow over nominal flow, negative outwards";
  Units.PerUnit r_local[n] "Flow through each cell over nominal flow, between that of the two ends";
  Units.PerUnit w_mid[n] "Weight of the entering enthalpy in a cell's driving temperature";
  Units.HeatFlowRate H_flow_ports[n] "Energy into each cell from wall and ports, relative to its own enthalpy";
  Units.HeatFlowRate H_flow_known[n] "The same with mixing";
  Units.PerUnit amplification[n] "Change of the leaving by the entering flow at constant pressure";
  Real storage[n + 1](each unit = "m.s2") "Flow taken up before each place by a rate of pressure";
  Units.MassFlowRate m_flow_followed[n - 1](each start = 0, each fixed = true) "Flow between a cell and the next, with a short lag";
  Units.MassFlowRate m_flow_still[n + 1] "Flow there would be at constant pressure";
  Units.MassFlowRate m_flow_gain "Mass flow rate of the ports, with what the density lags behind";
equation
  assert(V > 0, "V: the volume of the refrigerant must be positive");
  assert(m_flow_nominal > 0, "m_flow_nominal: the nominal flow of the refrigerant must be positive");
  assert(m_flow_mixing > 0, "m_flow_mixing: the mixing flow must be positive");
  assert(p_start > Medium.pressureMin and p_start < Medium.pressureMax,
    "p_start: the pressure at the start must lie within the range of the medium");
  // saturation
  h_bubble = Medium.bubbleEnthalpy(p);
  h_dew = Medium.dewEnthalpy(p);
  d_bubble = Medium.bubbleDensity(p);
  d_dew = Medium.dewDensity(p);
  T_saturation = Medium.saturationTemperature(p);
  // heat from the wall
  r_in = inlet.m_flow/m_flow_nominal;
  r_out = outlet.m_flow/m_flow_nominal;
  h_entering[1] = h[1] + (if noEvent(inlet.m_flow > 0) then inStream(inlet.h_outflow) - h[1] else 0);
  for i in 2:n loop
    h_entering[i] = h[i - 1];
  end for;
  for i in 1:n loop
    d[i] = Medium.density_ph(p, h[i]);
    d_p[i] = Medium.density_derp_h(p, h[i]);
    d_h[i] = Medium.density_derh_p(p, h[i]);
    r_local[i] = (m_flow_still[1]*(n - i) - outlet.m_flow*(i - 1))/((n - 1)*m_flow_nominal);
    w_mid[i] = Smoothing.meanWeight(r_local[i], flow_still);
    h_middle[i] = h[i] + w_mid[i]*(h_entering[i] - h[i]);
    T_middle[i] = Medium.temperature_ph(p, h_middle[i]);
    x[i] = (h_middle[i] - h_bubble)/(h_dew - h_bubble);
    Q_flow[i] = alpha[i]*A/n*(T_wall_at[i] - T_middle[i]);
  end for;
  // mass balances V (d_p dp/dt + d_h dh/dt) = m_flow[i] - m_flow[i+1], with dh/dt eliminated by the energy balances:
  // m_flow[i] = m_flow_still[i] - storage[i] dp/dt
  H_flow_ports[1] = Smoothing.enthalpyFlow(inlet.m_flow, inStream(inlet.h_outflow) - h[1], 0) + H_flow_side + Q_flow[1];
  for i in 2:n - 1 loop
    H_flow_ports[i] = Q_flow[i];
  end for;
  H_flow_ports[n] = Smoothing.enthalpyFlow(outlet.m_flow, inStream(outlet.h_outflow) - h[n], 0) + Q_flow[n];
  amplification[1] = 1;
  for i in 2:n loop
    amplification[i] = Smoothing.limit(1 - d_h[i]/d[i]*(h[i - 1] - h[i]), 0, 1e6, 1e-3);
  end for;
  storage[1] = 0;
  m_flow_still[1] = inlet.m_flow + m_flow_side;
  for i in 1:n loop
    storage[i + 1] = amplification[i]*storage[i] + V_cell*(d_p[i] + d_h[i]/d[i]);
    m_flow_still[i + 1] = amplification[i]*m_flow_still[i] - d_h[i]/d[i]*H_flow_known[i];
  end for;
  m_flow_gain = outlet.m_flow + (mass_balance - mass)/tau_mass;
  for i in 1:n + 1 loop
    m_flow[i] = m_flow_still[i] - storage[i]*der(p);
  end for;
  for i in 1:n - 1 loop
    tau_flow*der(m_flow_followed[i]) = m_flow[i + 1] - m_flow_followed[i];
    m_flow_mix[i] = Smoothing.positivePart(-m_flow_followed[i], 2*m_flow_mixing);
  end for;
  H_flow_known[1] = H_flow_ports[1] + m_flow_mix[1]*(h[2] - h[1]);
  for i in 2:n - 1 loop
    H_flow_known[i] = H_flow_ports[i] + m_flow_mix[i - 1]*(h[i - 1] - h[i]) + m_flow_mix[i]*(h[i + 1] - h[i]);
  end for;
  H_flow_known[n] = H_flow_ports[n] + m_flow_mix[n - 1]*(h[n - 1] - h[n]);
  der(mass_balance) = inlet.m_flow + m_flow_side + outlet.m_flow;
  der(drift) = mass_balance - mass;
  der(p) = (m_flow_still[n + 1] + m_flow_gain)/storage[n + 1];
  // energy balances
  der(h[1]) = (H_flow_known[1]/V_cell + der(p))/d[1];
  for i in 2:n loop
    der(h[i]) = ((H_flow_known[i] + m_flow[i]*(h[i - 1] - h[i]))/V_cell + der(p))/d[i];
  end for;
  // ports
  inlet.h_outflow = h[1];
  outlet.h_outflow = h[n];
  // what is looked at
  for i in 1:n loop
    T_refrigerant[i] = Medium.temperature_ph(p, h[i]);
    share[i] = Smoothing.limit((d[i] - d_dew)/(d_bubble - d_dew), 0, 1, share_rounding);
  end for;
  filling = (sum(d)/n - d_dew)/(d_bubble - d_dew);
  level = sum(share)/n;
  mass = V_cell*sum(d);
  stored_energy = V_cell*(d*h - n*p);
  annotation (Documentation(info = "<html>
<h4>Equations</h4>
<p>One pressure for all cells. Mass and energy of cell i:</p>
<p>V<sub>i</sub> (&rho;<sub>p</sub> dp/dt + &rho;<sub>h</sub> dh<sub>i</sub>/dt) = m<sub>i</sub> - m<sub>i+1</sub><br>
V<sub>i</sub> (&rho;<sub>i</sub> dh<sub>i</sub>/dt - dp/dt) = m<sub>i</sub> (h<sub>i-1</sub> - h<sub>i</sub>) +
Q<sub>i</sub> + mixing</p>
<p>The flows are affine in dp/dt. Passing the cells from the inlet to the outlet, whose flows the components there set,
gives dp/dt in closed form (<code>m_flow_still</code>, <code>storage</code>): no system of equations is left, and the
balances hold exactly. In two-phase cells the amplification is v<sub>i-1</sub>/v<sub>i</sub>, positive whether the
refrigerant condenses or boils, so the divisor is positive as well. Where liquid is driven into vapour, as in a start with a
cold middle, the slope of the vapour would make it negative, and with it the divisor: it is kept from that (the density then
lags behind the mass balance, which leads it back).</p>
<h4>What an exchanger adds</h4>
<p>Its coefficients <code>alpha</code>, the wall <code>T_wall_at</code>, the pressures at the ports and further flows
into the first cell.</p>
<h4>Assumptions</h4>
<p>Homogeneous flow in equilibrium, uniform cells.</p>
<h4>Level and filling</h4>
<p><code>level</code> is the liquid's share of the volume, from 0 to 1: each cell's share between the densities of the
two phases, limited. <code>filling</code> is the same without limits, which is the mean density made dimensionless:
beside cold, dense liquid it exceeds the level, and beside superheated gas it may be slightly negative. It has no
corners, and so is what the control holds.</p>
<h4>Numerics</h4>
<p>The heat flow uses the enthalpy in the middle of the cell (second order); its weight goes to the cell's own where
the flow is below 5 % or turns back, judged by the flows at both ends. Between cells the flow carries the enthalpy of
the cell before. When it turns back, as it may after a stop or where liquid flashes between vapour, a mixing flow as large
as the reverse flow is added between the two cells: together they carry the enthalpy of the cell behind, which is
upwinding in the reverse direction. Its size follows the flow with a lag of <code>tau_flow</code>, so nothing is implicit; it is
rounded to <code>m_flow_mixing</code> at zero flow, where it stands for convection, and vanishes with its square over the flow.
It conserves mass and energy.</p>
<p>The mass is led back to its own balance with a time constant of 1 s, as in <a
href=\"modelica://RiverHeat.Vessels.BaseClasses.PartialVolume\">PartialVolume</a>; the drift is spread over the cells
by the pressure. When a cell passes the corner of the density at the bubble line, a long step may miss it: the stiff
modes that damp such a step also hide its error. The state <code>drift</code>, the integral of what is missing, has no
such damping, so the step control refuses the step. Without it a slow start leaves gaps of 1e-4 of the charge for
seconds at a tolerance of 1e-6, with it below 1e-6.</p>
</html>"));
end RefrigerantCells;
