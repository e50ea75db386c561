within RiverHeat.Network;
model Pipe "Insulated pipe, buried or in air: finite volumes of water and steel, and of the ground"
  extends BaseClasses.PartialPipe;
  parameter Units.Length D_casing = 0.45 "Outer diameter of the insulation with its casing" annotation (Dialog(group = "Heat loss"));
  parameter Types.ThermalConductivity lambda_insulation = 0.027 "Insulation, polyurethane foam 0.023 to 0.029" annotation (Dialog(group = "Heat loss"));
  parameter Boolean buried = true "In the ground; false: in air" annotation (Dialog(group = "Heat loss"));
  parameter Units.Length depth = 1.2 "From the surface to the pipe's axis, if buried (assumed)" annotation (Dialog(group = "Heat loss"));
  parameter Types.ThermalConductivity lambda_ground = 1.5 "Ground, dry sand 0.5 to wet clay 2.5 (assumed: moist soil)" annotation (Dialog(group = "Heat loss"));
  parameter Types.VolumetricHeatCapacity c_ground = 2e6 "Ground, dry 1.3e6 to wet 3e6 (assumed)" annotation (Dialog(group = "Heat loss"));
  parameter Integer n_ground(min = 0) = 0 "Layers of ground with heat capacity about the pipe; 0: heat conduction in the ground is steady" annotation (Dialog(group = "Heat loss"));
  parameter Units.CoefficientOfHeatTransfer alpha = 10 "From casing to air, radiation included, if not buried" annotation (Dialog(group = "Heat loss"));
  parameter Units.Temperature T_ground_start = 283.15 "Undisturbed ground before the start, for the layers" annotation (Dialog(group = "Start"));
  input Units.Temperature T_outside(start = 283.15) "Undisturbed ground, or air";
  Units.Temperature T_ground[n, n_ground](each start = T_ground_start) "Layers of ground, from the casing outwards";
  Units.HeatFlowRate Q_flow_loss "Heat to the undisturbed ground, or to the air";
  Units.HeatFlowRate Q_flow_insulation "Heat through the insulation";
  Types.StoredHeat E_loss(start = 0, fixed = true) "Heat lost since the start: an integral by pipe, since one over a whole network would depend on all its states";
  Types.StoredHeat stored_energy "Heat in water, wall and layers of ground, zero at 0 degC";
  Units.HeatFlowRate Q_flow_outside[n] "Heat to the undisturbed ground, or to the air, by cell";
protected
  Types.StoredHeat E_layer[n_ground] "Heat in the layers of ground, zero at 0 degC";
  constant Types.SurfaceResistance R_surface = 0.0685 "From the ground's surface to the air, EN 13941";
  final parameter Units.Length Z = depth + R_surface*lambda_ground "Depth with the surface resistance as ground";
  final parameter Types.LinearResistance R_insulation = log(D_casing/(D_inner + 2*s_wall))/(2*pi*max(lambda_insulation, 1e-12)) "Insulation";
  final parameter Types.LinearResistance R_ground = if buried then log(4*Z/D_casing)/(2*pi*max(lambda_ground, 1e-12)) else 1/(pi*D_casing*max(alpha, 1e-12)) "From the casing to the undisturbed ground, or to the air";
  final parameter Types.LinearResistance R_layer = if n_ground > 0 then R_ground/n_ground else 0 "A layer of ground";
  final parameter Units.PerUnit r_layer = if n_ground > 0 then (4*Z/D_casing)^(1/n_ground) else 1 "Outer by inner radius of a layer";
  final parameter Units.HeatCapacity C_casing = c_ground*dx*pi*0.25*D_casing^2 "Ground in the place of the casing, by cell";
initial equation
  assert(D_casing > D_inner + 2*s_wall, "Pipe: D_casing must exceed the outer diameter D_inner + 2 s_wall");
  assert(lambda_insulation > 0, "Pipe: lambda_insulation must be positive");
  assert(not buried or lambda_ground > 0, "Pipe: lambda_ground must be positive");
  assert(not buried or depth > 0.5*D_casing, "Pipe: depth must exceed half of D_casing");
  assert(buried or alpha > 0, "Pipe: alpha must be positive");
  assert(buried or n_ground == 0, "Pipe: n_ground must be 0 for a pipe that is not buried");
  assert(n_ground == 0 or c_ground > 0, "Pipe: c_ground must be positive");
  for i in 1:n loop
    for k in 1:n_ground loop
      T_ground[i, k] = T_start + (T_ground_start - T_start)*(R_insulation + (k - 0.5)*R_layer)/(R_insulation + R_ground);
    end for;
  end for;
equation
  for i in 1:n loop
    if n_ground > 0 then
      Q_flow_out[i] = dx*(T_wall[i] - T_ground[i, 1])/(R_insulation + 0.5*R_layer);
      C_casing*(r_layer^(2*n_ground) - r_layer^(2*(n_ground - 1)))*der(T_ground[i, n_ground])
        = (if n_ground > 1 then dx*(T_ground[i, n_ground - 1] - T_ground[i, n_ground])/R_layer else Q_flow_out[i]) - Q_flow_outside[i];
      Q_flow_outside[i] = dx*(T_ground[i, n_ground] - T_outside)/(0.5*R_layer);
    else
      Q_flow_out[i] = dx*(T_wall[i] - T_outside)/(R_insulation + R_ground);
      Q_flow_outside[i] = Q_flow_out[i];
    end if;
    for k in 1:n_ground - 1 loop
      C_casing*(r_layer^(2*k) - r_layer^(2*(k - 1)))*der(T_ground[i, k])
        = (if k > 1 then dx*(T_ground[i, k - 1] - T_ground[i, k])/R_layer else Q_flow_out[i]) - dx*(T_ground[i, k] - T_ground[i, k + 1])/R_layer;
    end for;
  end for;
  for k in 1:n_ground loop
    E_layer[k] = C_casing*(r_layer^(2*k) - r_layer^(2*(k - 1)))*(sum(T_ground[:, k]) - n*Media.Water.T_zero);
  end for;
  Q_flow_loss = sum(Q_flow_outside);
  der(E_loss) = Q_flow_loss;
  Q_flow_insulation = sum(Q_flow_out);
  stored_energy = stored_energy_pipe + sum(E_layer);
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 30}, {90, -30}}, lineColor = {90, 90, 90}, fillColor = {235, 200, 120}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-100, 14}, {100, -14}}, lineColor = {0, 60, 120}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 70}, {100, 36}}, textString = "%name")}),
    Documentation(info = "<html>
<p>One pipe, with flow in either direction: a supply or return main that lies alone, a service pipe, a pipe on a test
bench. Two pipes in one trench warm each other: <a href=\"modelica://RiverHeat.Network.PipePair\">PipePair</a>.</p>
<h4>What to give</h4>
<table border='1' cellspacing='0' cellpadding='2'>
<tr><th>parameter</th><th>where to find it</th><th>if unknown</th></tr>
<tr><td><code>length</code>, <code>D_inner</code>, <code>s_wall</code></td><td>drawing, or EN 253 by nominal diameter: DN 100 is 107.1 mm and 3.6 mm, DN 300 is 312.7
mm and 5.6 mm</td><td></td></tr>
<tr><td><code>c_wall</code></td><td>density times heat capacity: steel 3.8e6, copper 3.4e6, cross-linked polyethylene
2.1e6 J/(m3 K)</td><td>steel</td></tr>
<tr><td><code>film</code></td><td>true for experiments and pipes that water passes within minutes: the wall then takes
its heat with a delay, which spreads fronts</td><td>false</td></tr>
<tr><td><code>D_casing</code>, <code>lambda_insulation</code></td><td>data sheet: outer diameter of the insulation with
its casing; conductivity</td><td>foam 0.027, mineral wool 0.04</td></tr>
<tr><td><code>buried</code></td><td>true: <code>depth</code>, <code>lambda_ground</code>; false: <code>alpha</code>
from casing to air</td><td>1.2 m, 1.5; 10 indoors</td></tr>
<tr><td><code>n_ground</code></td><td>0 for steady conduction in the ground; 3 or 4 where days after a start or a
change of season matter, with <code>c_ground</code></td><td>0</td></tr>
<tr><td><code>roughness</code>, <code>zeta</code>, <code>r_fittings</code></td><td>see <a
href=\"modelica://RiverHeat.Network.pressureDrop\">pressureDrop</a>; a bend has &zeta; of about 0.3</td><td>0.05 mm, 0,
0</td></tr>
<tr><td><code>r_front</code></td><td>how steep fronts shall stay, see below; or the number of cells
<code>n</code></td><td>0.25</td></tr>
<tr><td><code>T_nominal</code></td><td>about the mean temperature of the water</td><td></td></tr>
<tr><td><code>T_start</code></td><td>water and wall before the start</td><td></td></tr>
</table>
<p>A heat loss by metre and kelvin U that is published for a pipe in air: take any <code>D_casing</code> and
<code>lambda_insulation</code> = ln(D<sub>casing</sub>/D<sub>outer</sub>)/(2&pi;/U - 2/(D<sub>casing</sub>
&alpha;)).</p>
<h4>Cells</h4>
<p>Numerical dispersion makes a front longer: a step that enters a pipe of n cells leaves it with a rise from 10 to 90 %
over 2.47 n<sup>-0.745</sup> of its length (found for 10 to 80 cells, 1 % off at most, by <a
href=\"modelica://RiverHeat.Network.Validation.PipeFront\">PipeFront</a>). <code>r_front</code> is that share, and n
follows:</p>
<table border='1' cellspacing='0' cellpadding='2'>
<tr><th>r_front</th><td>0.5</td><td>0.3</td><td>0.25</td><td>0.2</td><td>0.15</td><td>0.1</td><td>0.05</td></tr>
<tr><th>n</th><td>9</td><td>17</td><td>22</td><td>30</td><td>43</td><td>74</td><td>188</td></tr>
</table>
<p>The mean time of arrival is exact for any number of cells. Half of a step arrives early by 2.2, 1.2, 0.7 and 0.5 %
with 10, 20, 40 and 80 cells: within 1 % from 26 cells on. For pipes one behind the other the rule holds for the whole
path with the cells of all. What is real: turbulent dispersion makes a front of 2.56 &radic;(2 K L/v), K = 10.1 (D/2)
v &radic;(f/8) (G. I. Taylor, Proc. Royal Society A 223, 1954): 18 m behind 1 km of DN 300.</p>
<h4>Equations</h4>
<p>Energy of cell i, u of water (and wall) by mass of water:</p>
<p>M/n du<sub>i</sub>/dt = m (h<sub>i-1/2</sub> - h<sub>i+1/2</sub>) + P/n - Q<sub>i</sub></p>
<p>with the flux-limited value h<sub>i+1/2</sub> of the cell that the water comes from, plus half its <a
href=\"modelica://RiverHeat.Network.limitedDifference\">limitedDifference</a>. P is the power of friction. Without a
film u = h(T) + C<sub>wall</sub>/M (T - 0 degC), so a front runs at v/(1 + C<sub>wall</sub>/C<sub>water</sub>). With
it, C<sub>wall</sub>/n dT<sub>wall</sub>/dt = &alpha; &pi; D L/n (T - T<sub>wall</sub>) - Q<sub>out</sub> and &alpha; by
<a href=\"modelica://RiverHeat.Network.filmCoefficient\">filmCoefficient</a>.</p>
<p>Heat outwards passes R<sub>i</sub> = ln(D<sub>casing</sub>/D<sub>outer</sub>)/(2&pi;&lambda;<sub>i</sub>) and,
buried, R<sub>s</sub> = ln(4Z/D<sub>casing</sub>)/(2&pi;&lambda;<sub>s</sub>), Z = depth + 0.0685 m&sup2;K/W
&lambda;<sub>s</sub> (EN 13941); in air 1/(&pi; D<sub>casing</sub> &alpha;). With <code>n_ground</code> layers the
ground is a cylinder from the casing to the radius 2Z, whose resistance is R<sub>s</sub>, cut into layers of equal
resistance with their heat capacities in their middles. Beside the heat equation on a fine grid, four layers give the
heat through the foam to 4 % from three hours on.</p>
<p>Pressure: p<sub>a</sub> - p<sub>b</sub> = &Delta;p(m) + &rho; g <code>height</code>.</p>
<h4>Assumptions and limits</h4>
<ul>
<li>Constant mass of water: no thermal expansion in the flows (<code>expansion</code> tells its volume to a <a
href=\"modelica://RiverHeat.Network.PressureHolding\">PressureHolding</a>), no pressure waves.</li>
<li>No mixing along the axis but the numerical one, no natural convection in standing water.</li>
<li>Density, viscosity and film at <code>T_nominal</code>. Insulation without heat capacity.</li>
<li>The radius of the ground's cylinder is larger than the depth: what the surface does within months is not resolved;
<code>T_outside</code> of the undisturbed ground carries the seasons.</li>
</ul>
<h4>Numerics</h4>
<p>States are energies and balances linear in them, so heat is conserved to the solver's Newton iteration, at any flow,
also none. Upwinding changes side at zero flow without smoothing: both neighbours see the same enthalpy flow. Nothing
overshoots, whatever the step. A pipe and its mirror image with reverse flow give the same to rounding.</p>
<h4>Literature</h4>
<p>P. Wallent&eacute;n, Steady-state heat loss from insulated pipes, Lund 1991. G. D. van Albada, B. van Leer, W. W.
Roberts, Astronomy and Astrophysics 108, 1982. EN 253, EN 13941.</p>
</html>"));
end Pipe;
