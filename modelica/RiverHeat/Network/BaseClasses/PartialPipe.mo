within RiverHeat.Network.BaseClasses;
partial model PartialPipe "Water and steel of one pipe between two ports, in finite volumes"
  parameter Units.PerUnit r_front = 0.25 "Wanted front: length over which a step of temperature rises from 10 to 90 % at the end, by length of the pipe" annotation (Dialog(group = "Geometry"));
  parameter Integer n(min = 3) = max(3, integer(ceil((2.47/r_front)^1.342))) "Cells; follows from r_front, or is given instead" annotation (Dialog(group = "Geometry"));
  parameter Units.Length length = 1000 "Length" annotation (Dialog(group = "Geometry"));
  parameter Units.Length D_inner = 0.3127 "Inner diameter" annotation (Dialog(group = "Geometry"));
  parameter Units.Length s_wall = 0.0056 "Thickness of the wall; 0: no wall" annotation (Dialog(group = "Geometry"));
  parameter Units.Length height = 0 "Port b above port a" annotation (Dialog(group = "Geometry"));
  parameter Types.VolumetricHeatCapacity c_wall = 3.768e6 "Wall, 7850 kg/m3 and 480 J/(kg.K) for steel" annotation (Dialog(group = "Wall"));
  parameter Boolean film = false "The wall follows the water through the film of the flow; false: both have one temperature" annotation (Dialog(group = "Wall"));
  parameter Units.Length roughness = 0.05e-3 "Sand roughness (assumed)" annotation (Dialog(group = "Hydraulics"));
  parameter Units.PerUnit r_fittings = 0 "Pressure drop of bends and fittings by that of the straight pipe" annotation (Dialog(group = "Hydraulics"));
  parameter Units.PerUnit zeta = 0 "Loss coefficients of fittings in sum" annotation (Dialog(group = "Hydraulics"));
  parameter Units.Temperature T_nominal = 343.15 "For density, viscosity and film of the water" annotation (Dialog(group = "Nominal"));
  parameter Units.Temperature T_start = 343.15 "Water and wall at the start" annotation (Dialog(group = "Start"));
  final parameter Units.Mass mass = rho*A*dx*n "Water, constant";
  final parameter Units.HeatCapacity C_wall = c_wall*pi*(D_inner + s_wall)*s_wall*dx*n "Wall";
  Interfaces.FluidPort port_a "Beginning: flow from a to b is positive" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort port_b "End" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Units.MassFlowRate m_flow "Flow from a to b";
  Units.PressureDifference dp "Pressure drop of the flow, without height";
  Units.Power P_friction "Its power: ends as heat in the water";
  Types.EnergyOfWater u[n](each start = u_start, each fixed = true) "Energy of water, and of the wall with its temperature, by mass of water";
  Units.Temperature T[n](each start = T_start) "Water in the cells, from a to b";
  Units.Temperature T_film[if film then n else 0](each start = T_start, each fixed = true) "Wall, where it has a temperature of its own";
  Units.Temperature T_wall[n] "Wall in the cells";
  Units.Temperature T_a "Water at port a: entering or leaving";
  Units.Temperature T_b "Water at port b: entering or leaving";
  Units.HeatFlowRate Q_flow_out[n] "Heat from the wall outwards, by cell";
  Units.HeatFlowRate Q_flow_film[n] "Heat from the water into a wall with a temperature of its own, or through it";
  Types.StoredHeat stored_energy_pipe "Heat in water and wall, zero at 0 degC";
  Units.Volume expansion "Volume of the water over that at T_nominal, for the pressure holding";
  Units.EnthalpyFlowRate H_flow[n + 1] "Enthalpy flow rate from a to b at the cells' faces";
protected
  constant Real pi = 3.14159265358979;
  constant Real g_n(unit = "m/s2") = 9.80665 "Gravity";
  final parameter Units.Length dx = max(length, 1e-9)/n "Length of a cell; guarded so that the assert below is what tells";
  final parameter Units.Length D = max(D_inner, 1e-9) "Inner diameter, guarded alike";
  final parameter Units.Area A = 0.25*pi*D^2 "Cross-section of the water";
  final parameter Units.Density rho = Media.Water.density(T_nominal) "Water";
  final parameter Types.KinematicViscosity nu = Media.Water.dynamicViscosity(T_nominal)/Media.Water.density(T_nominal) "Water";
  final parameter Units.SpecificHeatCapacity c_shared = if film then 0 else C_wall/mass "Heat capacity of the wall with the water's temperature, by mass of water";
  final parameter Types.EnergyOfWater u_start = Media.Water.specificEnthalpy(T_start) + c_shared*(T_start - Media.Water.T_zero) "Start";
  Units.SpecificEnthalpy h[n] "Water in the cells";
  Units.SpecificEnthalpy d[n] "Limited difference across each cell, from a to b";
  Units.SpecificEnthalpy h_a "Water that enters at port a, if it does";
  Units.SpecificEnthalpy h_b "Water that enters at port b, if it does";
  Units.ThermalConductance G_film "From water to wall, of a cell";
initial equation
  assert(r_front > 0, "Pipe: r_front must be positive");
  assert(length > 0, "Pipe: length must be positive");
  assert(D_inner > 0, "Pipe: D_inner must be positive");
  assert(s_wall >= 0, "Pipe: s_wall must not be negative");
  assert(roughness >= 0, "Pipe: roughness must not be negative");
  assert(not film or s_wall > 0, "Pipe: film needs a wall; give s_wall, or film = false");
  assert(T_nominal > 273.15 and T_nominal < 453.15, "Pipe: T_nominal must lie between 0 and 180 degC; it is in K");
  assert(T_start > 273.15 and T_start < 453.15, "Pipe: T_start must lie between 0 and 180 degC; it is in K");
equation
  // mass and momentum
  port_a.m_flow + port_b.m_flow = 0;
  m_flow = port_a.m_flow;
  dp = pressureDrop(m_flow, length, D, roughness, r_fittings, zeta, rho, nu);
  port_a.p - port_b.p = dp + rho*g_n*height;
  P_friction = m_flow*dp/rho;

  // transport
  h_a = inStream(port_a.h_outflow);
  h_b = inStream(port_b.h_outflow);
  port_a.h_outflow = h[1];
  port_b.h_outflow = h[n];
  for i in 1:n loop
    T[i] = waterTemperature(u[i], c_shared);
    h[i] = u[i] - c_shared*(T[i] - Media.Water.T_zero);
  end for;
  d[1] = limitedDifference(h[1] - h_a, h[2] - h[1]);
  d[n] = limitedDifference(h[n] - h[n - 1], h_b - h[n]);
  for i in 2:n - 1 loop
    d[i] = limitedDifference(h[i] - h[i - 1], h[i + 1] - h[i]);
  end for;
  H_flow[1] = Smoothing.enthalpyFlow(m_flow, h_a, h[1]);
  H_flow[n + 1] = Smoothing.enthalpyFlow(m_flow, h[n], h_b);
  for i in 1:n - 1 loop
    H_flow[i + 1] = Smoothing.enthalpyFlow(m_flow, h[i] + 0.5*d[i], h[i + 1] - 0.5*d[i + 1]);
  end for;

  // energy
  for i in 1:n loop
    mass/n*der(u[i]) = H_flow[i] - H_flow[i + 1] + P_friction/n - Q_flow_film[i];
  end for;
  if film then
    G_film = filmCoefficient(m_flow, D, dx*n, T_nominal)*pi*D*dx;
    for i in 1:n loop
      T_wall[i] = T_film[i];
      Q_flow_film[i] = G_film*(T[i] - T_film[i]);
      C_wall/n*der(T_film[i]) = Q_flow_film[i] - Q_flow_out[i];
    end for;
    stored_energy_pipe = mass/n*sum(u) + C_wall/n*(sum(T_film) - n*Media.Water.T_zero);
  else
    G_film = 0;
    for i in 1:n loop
      T_wall[i] = T[i];
      Q_flow_film[i] = Q_flow_out[i];
    end for;
    stored_energy_pipe = mass/n*sum(u);
  end if;

  // what is looked at
  T_a = waterTemperature(upstream(m_flow, h_a, h[1]), 0);
  T_b = waterTemperature(upstream(m_flow, h[n], h_b), 0);
  expansion = expandedVolume(T, mass) - mass/rho;
  annotation (Documentation(info = "<html>
<p>See <a href=\"modelica://RiverHeat.Network.Pipe\">Pipe</a>.</p>
</html>"));
end PartialPipe;
