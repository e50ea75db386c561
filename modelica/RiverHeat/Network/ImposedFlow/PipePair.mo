within RiverHeat.Network.ImposedFlow;
model PipePair "Buried supply and return pipe side by side: finite volumes of water, steel, insulation and ground"
  parameter Integer n(min = 3) = 20 "Cells of each pipe" annotation (Dialog(group = "Geometry"));
  parameter Units.Length length = 1000 "Length of the trench" annotation (Dialog(group = "Geometry"));
  parameter Units.Length D_inner = 0.3127 "Inner diameter of the steel pipe" annotation (Dialog(group = "Geometry"));
  parameter Units.Length s_wall = 0.0056 "Thickness of its wall" annotation (Dialog(group = "Geometry"));
  parameter Units.Length D_casing = 0.45 "Outer diameter of the casing" annotation (Dialog(group = "Geometry"));
  parameter Units.Length roughness = 0.05e-3 "Sand roughness of the steel (assumed)" annotation (Dialog(group = "Hydraulics"));
  parameter Units.PerUnit r_fittings = 0.2 "Pressure drop of bends and fittings by that of the straight pipe (assumed)" annotation (Dialog(group = "Hydraulics"));
  parameter Types.KinematicViscosity nu_supply = 0.326e-6 "Kinematic viscosity of supply water, 90 degC" annotation (Dialog(group = "Hydraulics"));
  parameter Types.KinematicViscosity nu_return = 0.474e-6 "Kinematic viscosity of return water, 60 degC" annotation (Dialog(group = "Hydraulics"));
  parameter Types.ThermalConductivity lambda_insulation = 0.029 "Polyurethane foam: the limit of EN 253" annotation (Dialog(group = "Heat loss"));
  parameter Types.ThermalConductivity lambda_ground = 1.5 "Ground (assumed, moist soil)" annotation (Dialog(group = "Heat loss"));
  parameter Units.Length depth = 1.2 "From the surface to the pipes' axes (assumed)" annotation (Dialog(group = "Heat loss"));
  parameter Units.Length gap = 0.2 "Between the two casings (assumed)" annotation (Dialog(group = "Heat loss"));
  parameter Boolean side_by_side = true "The pipes warm each other; false: they lie far apart" annotation (Dialog(group = "Heat loss"));
  parameter Units.SpecificHeatCapacity c_steel = 480 "Heat capacity of steel" annotation (Dialog(group = "Wall"));
  parameter Units.Density rho_steel = 7850 "Density of steel" annotation (Dialog(group = "Wall"));
  parameter Units.Temperature T_supply_nominal = 363.15 "For the density of supply water" annotation (Dialog(group = "Nominal"));
  parameter Units.Temperature T_return_nominal = 333.15 "For the density of return water" annotation (Dialog(group = "Nominal"));
  parameter Units.Temperature T_supply_start = 363.15 "Supply water at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_return_start = 333.15 "Return water at the start" annotation (Dialog(group = "Start"));
  final parameter Units.Mass M_supply = Media.Water.density(T_supply_nominal)*A*length "Water in the supply pipe";
  final parameter Units.Mass M_return = Media.Water.density(T_return_nominal)*A*length "Water in the return pipe";
  final parameter Units.SpecificHeatCapacity c_wall_supply = C_wall/M_supply "Heat capacity of the supply pipe's wall by mass of its water";
  final parameter Units.SpecificHeatCapacity c_wall_return = C_wall/M_return "Heat capacity of the return pipe's wall by mass of its water";
  final parameter Types.LinearConductance U_own = if side_by_side then (R_pipe)/(R_pipe^2 - R_between^2) else 1/R_pipe "From one pipe to the ground";
  final parameter Types.LinearConductance U_other = if side_by_side then R_between/(R_pipe^2 - R_between^2) else 0 "By how much less because of the other pipe";
  input Units.MassFlowRate m_flow(start = 0) "Flow in both pipes; a negative one counts as none";
  input Units.SpecificEnthalpy h_supply_in "Water entering the supply pipe";
  input Units.SpecificEnthalpy h_return_in "Water entering the return pipe, at the far end";
  input Units.Temperature T_ground(start = 283.15) "Undisturbed ground";
  output Units.SpecificEnthalpy h_supply_out "Water leaving the supply pipe, at the far end";
  output Units.SpecificEnthalpy h_return_out "Water leaving the return pipe";
  output Units.Temperature T_supply_out "Water leaving the supply pipe";
  output Units.Temperature T_return_out "Water leaving the return pipe";
  output Units.HeatFlowRate Q_flow_loss "Heat to the ground from both pipes";
  output Units.PressureDifference dp "Pressure drop of both pipes";
  output Units.Power P_friction "Its power: ends as heat in the water";
  output Types.StoredHeat stored_energy "Heat in water and walls, zero at 0 degC";
  output Units.Temperature T_supply[n] "Supply pipe's cells, in the direction of flow";
  output Units.Temperature T_return[n] "Return pipe's cells, in the direction of flow";
  Types.EnergyOfWater u_supply[n](each start = u_supply_start, each fixed = true) "Energy of water and wall by mass of water, supply";
  Types.EnergyOfWater u_return[n](each start = u_return_start, each fixed = true) "Energy of water and wall by mass of water, return";
protected
  constant Real pi = 3.14159265358979;
  final parameter Units.Area A = 0.25*pi*D_inner^2 "Cross-section of the water";
  final parameter Units.HeatCapacity C_wall = rho_steel*c_steel*pi*(D_inner + s_wall)*s_wall*length "Wall of one pipe";
  final parameter Types.LinearResistance R_insulation = log(D_casing/(D_inner + 2*s_wall))/(2*pi*lambda_insulation) "Foam";
  final parameter Types.LinearResistance R_ground = log(4*(depth + 0.0685*lambda_ground)/D_casing)/(2*pi*lambda_ground) "Ground and its surface";
  final parameter Types.LinearResistance R_pipe = R_insulation + R_ground "From the water of one pipe to the ground";
  final parameter Types.LinearResistance R_between = log(1 + (2*(depth + 0.0685*lambda_ground)/(D_casing + gap))^2)/(4*pi*lambda_ground) "Common part of both pipes' resistances";
  final parameter Types.EnergyOfWater u_supply_start = Media.Water.specificEnthalpy(T_supply_start) + c_wall_supply*(T_supply_start - Media.Water.T_zero) "Start";
  final parameter Types.EnergyOfWater u_return_start = Media.Water.specificEnthalpy(T_return_start) + c_wall_return*(T_return_start - Media.Water.T_zero) "Start";
  final parameter Units.Density rho_supply = Media.Water.density(T_supply_nominal) "Supply water";
  final parameter Units.Density rho_return = Media.Water.density(T_return_nominal) "Return water";
  Units.MassFlowRate m "Flow, not negative";
  Units.SpecificEnthalpy h_supply[n] "Supply water in a cell";
  Units.SpecificEnthalpy h_return[n] "Return water in a cell";
  Units.SpecificEnthalpy h_supply_face[n] "Supply water leaving a cell";
  Units.SpecificEnthalpy h_return_face[n] "Return water leaving a cell";
  Units.HeatFlowRate Q_flow_supply[n] "Heat from a supply cell to ground and other pipe";
  Units.HeatFlowRate Q_flow_return[n] "Heat from a return cell to ground and other pipe";
  Units.PressureDifference dp_supply "Pressure drop, supply";
  Units.PressureDifference dp_return "Pressure drop, return";
  Units.Power P_supply "Friction power, supply";
  Units.Power P_return "Friction power, return";
equation
  // hydraulics
  m = nonNegative(m_flow);
  dp_supply = (1 + r_fittings)*frictionPressureDrop(m, length, D_inner, roughness, rho_supply, nu_supply);
  dp_return = (1 + r_fittings)*frictionPressureDrop(m, length, D_inner, roughness, rho_return, nu_return);
  dp = dp_supply + dp_return;
  P_supply = m*dp_supply/rho_supply;
  P_return = m*dp_return/rho_return;
  P_friction = P_supply + P_return;

  // cells
  for i in 1:n loop
    T_supply[i] = waterTemperature(u_supply[i], c_wall_supply);
    T_return[i] = waterTemperature(u_return[i], c_wall_return);
    h_supply[i] = u_supply[i] - c_wall_supply*(T_supply[i] - Media.Water.T_zero);
    h_return[i] = u_return[i] - c_wall_return*(T_return[i] - Media.Water.T_zero);
    Q_flow_supply[i] = length/n*(U_own*(T_supply[i] - T_ground) - U_other*(T_return[n + 1 - i] - T_ground));
    Q_flow_return[i] = length/n*(U_own*(T_return[i] - T_ground) - U_other*(T_supply[n + 1 - i] - T_ground));
  end for;
  h_supply_face[1] = h_supply[1] + 0.5*limitedDifference(h_supply[1] - h_supply_in, h_supply[2] - h_supply[1]);
  h_return_face[1] = h_return[1] + 0.5*limitedDifference(h_return[1] - h_return_in, h_return[2] - h_return[1]);
  for i in 2:n - 1 loop
    h_supply_face[i] = h_supply[i] + 0.5*limitedDifference(h_supply[i] - h_supply[i - 1], h_supply[i + 1] - h_supply[i]);
    h_return_face[i] = h_return[i] + 0.5*limitedDifference(h_return[i] - h_return[i - 1], h_return[i + 1] - h_return[i]);
  end for;
  h_supply_face[n] = h_supply[n];
  h_return_face[n] = h_return[n];
  M_supply/n*der(u_supply[1]) = m*(h_supply_in - h_supply_face[1]) + P_supply/n - Q_flow_supply[1];
  M_return/n*der(u_return[1]) = m*(h_return_in - h_return_face[1]) + P_return/n - Q_flow_return[1];
  for i in 2:n loop
    M_supply/n*der(u_supply[i]) = m*(h_supply_face[i - 1] - h_supply_face[i]) + P_supply/n - Q_flow_supply[i];
    M_return/n*der(u_return[i]) = m*(h_return_face[i - 1] - h_return_face[i]) + P_return/n - Q_flow_return[i];
  end for;

  // whole
  h_supply_out = h_supply_face[n];
  h_return_out = h_return_face[n];
  T_supply_out = T_supply[n];
  T_return_out = T_return[n];
  Q_flow_loss = sum(Q_flow_supply) + sum(Q_flow_return);
  stored_energy = M_supply/n*sum(u_supply) + M_return/n*sum(u_return);
  annotation (
    experiment(StopTime = 3600, Interval = 10, Tolerance = 1e-6),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-100, 70}, {100, 20}}, lineColor = {90, 90, 90}, fillColor = {235, 200, 120}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-100, 56}, {100, 34}}, lineColor = {190, 40, 30}, fillColor = {235, 130, 110}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-100, -20}, {100, -70}}, lineColor = {90, 90, 90}, fillColor = {235, 200, 120}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-100, -34}, {100, -56}}, lineColor = {30, 110, 190}, fillColor = {130, 180, 235}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 110}, {100, 76}}, textString = "%name")}),
    Documentation(info = "<html>
<p>Two preinsulated bonded pipes (EN 253) in one trench, with the same flow out and back.</p>
<h4>Equations</h4>
<p>Energy of cell i of a pipe, u the energy of water and wall by mass of water:</p>
<p>M/n du<sub>i</sub>/dt = m (h<sub>i-1/2</sub> - h<sub>i+1/2</sub>) + P/n - Q<sub>i</sub>, &nbsp; u = h(T) +
c<sub>wall</sub> (T - 0 degC)</p>
<p>with the flux-limited value h<sub>i+1/2</sub> = h<sub>i</sub> + &frac12; limitedDifference. A step of temperature
therefore arrives after length/velocity times 1 + C<sub>wall</sub>/(M c<sub>p</sub>); by conservation the mean time of
arrival is exact for any number of cells, the cells only decide how steep the front stays. The width is numerical: 10
to 90 % of a step spread over 4.4, 5.3 and 6.3 cells after 10, 20 and 40 cells (in a real main turbulent dispersion
spreads it over some tens of metres). The last cell is upwind, since nothing is known behind it, so the tail is longer
than the nose: half of a step arrives 2.2, 1.2 and 0.7 % before the mean.</p>
<p>Heat to the ground, with U<sub>1</sub> = <code>U_own</code> and U<sub>2</sub> = <code>U_other</code> of EN 13941
for a pair of pipes:</p>
<p>q<sub>supply</sub> = U<sub>1</sub> (T<sub>supply</sub> - T<sub>ground</sub>) - U<sub>2</sub> (T<sub>return</sub> -
T<sub>ground</sub>), and the return alike.<br> U<sub>1</sub> = (R<sub>s</sub> + R<sub>i</sub>)/((R<sub>s</sub> +
R<sub>i</sub>)&sup2; - R<sub>m</sub>&sup2;), &nbsp; U<sub>2</sub> = R<sub>m</sub>/((R<sub>s</sub> +
R<sub>i</sub>)&sup2; - R<sub>m</sub>&sup2;)<br> R<sub>i</sub> =
ln(D<sub>casing</sub>/d<sub>outer</sub>)/(2&pi;&lambda;<sub>i</sub>), &nbsp; R<sub>s</sub> =
ln(4Z/D<sub>casing</sub>)/(2&pi;&lambda;<sub>s</sub>), &nbsp; R<sub>m</sub> = ln(1 +
(2Z/C)&sup2;)/(4&pi;&lambda;<sub>s</sub>), &nbsp; Z = depth + 0.0685 m&sup2;K/W &lambda;<sub>s</sub>, C the distance
of the axes.</p>
<h4>Assumptions</h4>
<ul>
<li>Water and wall of a cell have one temperature: with 3000 W/(m&sup2;K) inside, 5.6 mm of steel follow with a time
constant of 7 s, and a cell of 100 m is passed in a minute.</li>
<li>Steady heat conduction in foam and ground: their heat capacity, which matters over days to months, is left out (B.
Boehm, Int. J. Energy Research 24, 2000: ground near the pipe delays losses).</li>
<li>Plug flow; water does not mix along the axis, and no natural convection at standstill.</li>
<li>Constant viscosities and densities for the pressure drop. Friction heats the water.</li>
</ul>
<h4>Limits</h4>
<p>Water never runs backwards: a negative flow counts as none. At zero flow the cells cool towards the ground (and the
return is warmed by the supply).</p>
<h4>Data</h4>
<p>The defaults are DN 300 of EN 253, insulation series 1: 323.9 x 5.6 mm in a 450 mm casing. Foam at most 0.029 W/(m
K) at 50 degC, when new (EN 253).</p>
</html>"));
end PipePair;
