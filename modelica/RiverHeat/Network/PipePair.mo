within RiverHeat.Network;
model PipePair "Supply and return pipe in one trench or in air: finite volumes of water and steel, and of the ground"
  parameter Units.PerUnit r_front = 0.3 "Wanted front, see Pipe: rise from 10 to 90 % at the end, by length" annotation (Dialog(group = "Geometry"));
  parameter Integer n(min = 3) = max(3, integer(ceil((2.47/r_front)^1.342))) "Cells of each pipe; follows from r_front, or is given instead" annotation (Dialog(group = "Geometry"));
  parameter Units.Length length = 1000 "Length of the trench" annotation (Dialog(group = "Geometry"));
  parameter Units.Length D_inner = 0.3127 "Inner diameter of both pipes" annotation (Dialog(group = "Geometry"));
  parameter Units.Length s_wall = 0.0056 "Thickness of the wall; 0: no wall" annotation (Dialog(group = "Geometry"));
  parameter Units.Length height = 0 "End b above end a" annotation (Dialog(group = "Geometry"));
  parameter Types.VolumetricHeatCapacity c_wall = 3.768e6 "Wall, 7850 kg/m3 and 480 J/(kg.K) for steel" annotation (Dialog(group = "Wall"));
  parameter Boolean film = false "The wall follows the water through the film of the flow; false: both have one temperature" annotation (Dialog(group = "Wall"));
  parameter Units.Length roughness = 0.05e-3 "Sand roughness (assumed)" annotation (Dialog(group = "Hydraulics"));
  parameter Units.PerUnit r_fittings = 0 "Pressure drop of bends and fittings by that of the straight pipe" annotation (Dialog(group = "Hydraulics"));
  parameter Units.PerUnit zeta = 0 "Loss coefficients of fittings in sum, of each pipe" annotation (Dialog(group = "Hydraulics"));
  parameter Units.Length D_casing = 0.45 "Outer diameter of insulation and casing" annotation (Dialog(group = "Heat loss"));
  parameter Types.ThermalConductivity lambda_insulation = 0.027 "Insulation, polyurethane foam 0.023 to 0.029" annotation (Dialog(group = "Heat loss"));
  parameter Boolean buried = true "In the ground; false: in air" annotation (Dialog(group = "Heat loss"));
  parameter Boolean side_by_side = true "The pipes warm each other, if buried; false: they lie far apart" annotation (Dialog(group = "Heat loss"));
  parameter Units.Length depth = 1.2 "From the surface to the pipes' axes (assumed)" annotation (Dialog(group = "Heat loss"));
  parameter Units.Length gap = 0.2 "Between the two casings (assumed)" annotation (Dialog(group = "Heat loss"));
  parameter Types.ThermalConductivity lambda_ground = 1.5 "Ground, dry sand 0.5 to wet clay 2.5 (assumed: moist soil)" annotation (Dialog(group = "Heat loss"));
  parameter Types.VolumetricHeatCapacity c_ground = 2e6 "Ground, dry 1.3e6 to wet 3e6 (assumed)" annotation (Dialog(group = "Heat loss"));
  parameter Boolean ground_capacity = false "The ground about the pipes has a heat capacity; false: heat conduction in it is steady" annotation (Dialog(group = "Heat loss"));
  parameter Units.CoefficientOfHeatTransfer alpha = 10 "From casing to air, radiation included, if not buried" annotation (Dialog(group = "Heat loss"));
  parameter Units.Temperature T_supply_nominal = 363.15 "For density, viscosity and film of supply water" annotation (Dialog(group = "Nominal"));
  parameter Units.Temperature T_return_nominal = 333.15 "For density, viscosity and film of return water" annotation (Dialog(group = "Nominal"));
  parameter Units.Temperature T_supply_start = T_supply_nominal "Supply water at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_return_start = T_return_nominal "Return water at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_ground_start = 283.15 "Undisturbed ground before the start, for the ground's heat" annotation (Dialog(group = "Start"));
  final parameter Units.Mass mass = supply.mass + returning.mass "Water, constant";
  final parameter Types.LinearConductance U_own = if mutual then R_pipe/(R_pipe^2 - R_between^2) else 1/R_pipe "At rest: from one pipe to the surroundings";
  final parameter Types.LinearConductance U_other = if mutual then R_between/(R_pipe^2 - R_between^2) else 0 "At rest: by how much less because of the other pipe";
  input Units.Temperature T_outside(start = 283.15) "Undisturbed ground, or air";
  Interfaces.FluidPort supply_a "Supply, end a" annotation (Placement(transformation(extent = {{-110, 35}, {-90, 55}})));
  Interfaces.FluidPort supply_b "Supply, end b" annotation (Placement(transformation(extent = {{90, 35}, {110, 55}})));
  Interfaces.FluidPort return_a "Return, end a" annotation (Placement(transformation(extent = {{-110, -55}, {-90, -35}})));
  Interfaces.FluidPort return_b "Return, end b" annotation (Placement(transformation(extent = {{90, -55}, {110, -35}})));
  Units.HeatFlowRate Q_flow_loss "Heat to the undisturbed ground, or to the air, from both pipes";
  Units.Power P_friction "Power of friction: ends as heat in the water";
  Types.StoredHeat E_loss(start = 0, fixed = true) "Heat lost since the start: an integral by pipe, since one over a whole network would depend on all its states";
  Types.StoredHeat stored_energy "Heat in water, walls and ground, zero at 0 degC";
  Units.Volume expansion "Volume of the water over that at nominal temperatures, for the pressure holding";
  BaseClasses.PipeSide supply(
    r_front = r_front, n = n, length = length, D_inner = D_inner, s_wall = s_wall, height = height, c_wall = c_wall, film = film, roughness = roughness,
    r_fittings = r_fittings, zeta = zeta, T_nominal = T_supply_nominal, T_start = T_supply_start)
    "Supply pipe, from a to b" annotation (Placement(transformation(extent = {{-20, 25}, {20, 65}})));
  BaseClasses.PipeSide returning(
    r_front = r_front, n = n, length = length, D_inner = D_inner, s_wall = s_wall, height = height, c_wall = c_wall, film = film, roughness = roughness,
    r_fittings = r_fittings, zeta = zeta, T_nominal = T_return_nominal, T_start = T_return_start)
    "Return pipe, cells from a to b as well: its flow is negative where water returns to a" annotation (Placement(transformation(extent = {{-20, -65}, {20, -25}})));
  Units.Temperature T_ground_supply[if ground_capacity then n else 0](each start = T_ground_start) "Ground about the supply pipe";
  Units.Temperature T_ground_return[if ground_capacity then n else 0](each start = T_ground_start) "Ground about the return pipe";
  Units.Temperature T_ground[if ground_capacity then n else 0](each start = T_ground_start) "Ground about both";
  Units.HeatFlowRate Q_flow_outside[n] "Heat to the undisturbed ground, or to the air, by cell";
protected
  constant Real pi = 3.14159265358979;
  constant Types.SurfaceResistance R_surface = 0.0685 "From the ground's surface to the air, EN 13941";
  final parameter Boolean mutual = side_by_side and buried "The pipes warm each other";
  final parameter Units.Length dx = max(length, 1e-9)/n "Length of a cell";
  final parameter Units.Length Z = depth + R_surface*lambda_ground "Depth with the surface resistance as ground";
  final parameter Units.Length C = D_casing + gap "Between the axes";
  final parameter Types.LinearResistance R_insulation = log(D_casing/(D_inner + 2*s_wall))/(2*pi*max(lambda_insulation, 1e-12)) "Insulation";
  final parameter Types.LinearResistance R_outer = if buried then log(4*Z/D_casing)/(2*pi*max(lambda_ground, 1e-12)) else 1/(pi*D_casing*max(alpha, 1e-12)) "From the casing outwards";
  final parameter Types.LinearResistance R_pipe = R_insulation + R_outer "From the wall of one pipe outwards";
  final parameter Types.LinearResistance R_between = if mutual then log(1 + (2*Z/C)^2)/(4*pi*max(lambda_ground, 1e-12)) else 0 "Common part of both pipes' resistances";
  final parameter Types.LinearResistance R_near = log(C/D_casing)/(2*pi*max(lambda_ground, 1e-12)) "Ground up to the middle between the pipes";
  final parameter Types.LinearResistance R_far = R_outer - 0.5*R_near "From the middle of that outwards";
  final parameter Units.HeatCapacity C_near = c_ground*dx*0.25*pi*(C^2 - D_casing^2) "Ground about one pipe up to there, by cell";
  final parameter Units.HeatCapacity C_far = c_ground*dx*pi*(4*Z^2 - C^2) "Ground about both, by cell";
  Types.StoredHeat E_ground "Heat in the ground";
initial equation
  assert(D_casing > D_inner + 2*s_wall, "PipePair: D_casing must exceed the outer diameter D_inner + 2 s_wall");
  assert(lambda_insulation > 0, "PipePair: lambda_insulation must be positive");
  assert(not buried or lambda_ground > 0, "PipePair: lambda_ground must be positive");
  assert(not buried or depth > 0.5*D_casing, "PipePair: depth must exceed half of D_casing");
  assert(buried or alpha > 0, "PipePair: alpha must be positive");
  assert(gap >= 0, "PipePair: gap must not be negative");
  assert(not ground_capacity or (side_by_side and buried and gap > 0), "PipePair: ground_capacity is for buried pipes side by side with a gap");
  if ground_capacity then
    for i in 1:n loop
      (T_supply_start - T_ground_supply[i])/(R_insulation + 0.5*R_near) = U_own*(T_supply_start - T_ground_start) - U_other*(T_return_start - T_ground_start);
      (T_return_start - T_ground_return[i])/(R_insulation + 0.5*R_near) = U_own*(T_return_start - T_ground_start) - U_other*(T_supply_start - T_ground_start);
      T_ground[i] = T_ground_start + 0.5*(0.5*(T_ground_supply[i] + T_ground_return[i]) - T_ground_start);
    end for;
  end if;
equation
  connect(supply_a, supply.port_a);
  connect(supply.port_b, supply_b);
  connect(return_a, returning.port_a);
  connect(returning.port_b, return_b);
  if ground_capacity then
    for i in 1:n loop
      supply.Q_flow_lost[i] = dx*(supply.T_wall[i] - T_ground_supply[i])/(R_insulation + 0.5*R_near);
      returning.Q_flow_lost[i] = dx*(returning.T_wall[i] - T_ground_return[i])/(R_insulation + 0.5*R_near);
      C_near*der(T_ground_supply[i]) = supply.Q_flow_lost[i]
        - dx*((T_ground_supply[i] + T_ground_return[i] - 2*T_ground[i])/(R_far + R_between) + 0.5*(T_ground_supply[i] - T_ground_return[i])/(R_far - R_between));
      C_near*der(T_ground_return[i]) = returning.Q_flow_lost[i]
        - dx*((T_ground_supply[i] + T_ground_return[i] - 2*T_ground[i])/(R_far + R_between) - 0.5*(T_ground_supply[i] - T_ground_return[i])/(R_far - R_between));
      C_far*der(T_ground[i]) = 2*dx*(T_ground_supply[i] + T_ground_return[i] - 2*T_ground[i])/(R_far + R_between) - Q_flow_outside[i];
      Q_flow_outside[i] = 4*dx*(T_ground[i] - T_outside)/(R_far + R_between);
    end for;
    E_ground = C_near*(sum(T_ground_supply) + sum(T_ground_return) - 2*n*Media.Water.T_zero) + C_far*(sum(T_ground) - n*Media.Water.T_zero);
  else
    for i in 1:n loop
      supply.Q_flow_lost[i] = dx*(U_own*(supply.T_wall[i] - T_outside) - U_other*(returning.T_wall[i] - T_outside));
      returning.Q_flow_lost[i] = dx*(U_own*(returning.T_wall[i] - T_outside) - U_other*(supply.T_wall[i] - T_outside));
      Q_flow_outside[i] = supply.Q_flow_lost[i] + returning.Q_flow_lost[i];
    end for;
    E_ground = 0;
  end if;
  Q_flow_loss = sum(Q_flow_outside);
  der(E_loss) = Q_flow_loss;
  P_friction = supply.P_friction + returning.P_friction;
  stored_energy = supply.stored_energy_pipe + returning.stored_energy_pipe + E_ground;
  expansion = supply.expansion + returning.expansion;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 70}, {90, 20}}, lineColor = {90, 90, 90}, fillColor = {235, 200, 120}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-100, 56}, {100, 34}}, lineColor = {190, 40, 30}, fillColor = {235, 130, 110}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-90, -20}, {90, -70}}, lineColor = {90, 90, 90}, fillColor = {235, 200, 120}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-100, -34}, {100, -56}}, lineColor = {30, 110, 190}, fillColor = {130, 180, 235}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 110}, {100, 76}}, textString = "%name")}),
    Documentation(info = "<html>
<p>Two pipes alike in one trench, each a <a href=\"modelica://RiverHeat.Network.Pipe\">Pipe</a> (its documentation
says what to give, how many cells, how it is calculated); flows are independent and may turn round.</p>
<h4>Heat loss</h4>
<p>At rest, with U<sub>1</sub> = <code>U_own</code> and U<sub>2</sub> = <code>U_other</code> of EN 13941:</p>
<p>q<sub>supply</sub> = U<sub>1</sub> (T<sub>supply</sub> - T<sub>ground</sub>) - U<sub>2</sub> (T<sub>return</sub> -
T<sub>ground</sub>), and the return alike,<br> U<sub>1</sub> = (R<sub>i</sub> + R<sub>s</sub>)/((R<sub>i</sub> +
R<sub>s</sub>)&sup2; - R<sub>m</sub>&sup2;), &nbsp; U<sub>2</sub> = R<sub>m</sub>/((R<sub>i</sub> +
R<sub>s</sub>)&sup2; - R<sub>m</sub>&sup2;),<br> R<sub>m</sub> = ln(1 + (2Z/C)&sup2;)/(4&pi;&lambda;<sub>s</sub>), C
the distance of the axes.</p>
<p>A published loss U by metre of pipe and kelvin, without more: <code>side_by_side = false</code> and
<code>lambda_insulation</code> = ln(D<sub>casing</sub>/D<sub>outer</sub>)/(2&pi; (1/U - R<sub>s</sub>)); <code>cosim
network import</code> does that for tables with a column U.</p>
<h4>Heat of the ground</h4>
<p>With <code>ground_capacity</code> there are three more temperatures by cell: of the ground about each pipe, up to
the middle between both, and of the ground about both, up to the radius 2Z. The latter takes the sum of both flows, so
at rest nothing changes. Days after a start, or of a cold spell, are then as slow as they are; the cost is some half
more.</p>
</html>"));
end PipePair;
