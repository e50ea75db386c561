within RiverHeat.Compressors;
model ImpellerStage "One centrifugal stage with adjustable inlet guide vanes, from a dimensionless map"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.Length D "Outer diameter of the impeller" annotation (Dialog(group = "Geometry"));
  parameter Units.PerUnit phi_design "Flow coefficient at shock-free entry with open vanes"
    annotation (Dialog(group = "Map"));
  parameter Maps.Impeller map = Maps.ImpellerHeavyVapour() "Map; single coefficients below change it" annotation (Dialog(group = "Map"));
  parameter Units.PerUnit work_0 = map.work_0 "Work coefficient at zero flow (slip factor)"
    annotation (Dialog(group = "Map"));
  parameter Units.PerUnit work_1 = map.work_1 "Fall of the work coefficient up to the design flow (backward-swept blades)"
    annotation (Dialog(group = "Map"));
  parameter Units.PerUnit loss_constant = map.loss_constant "Loss of head coefficient by leakage and disc friction"
    annotation (Dialog(group = "Map"));
  parameter Units.PerUnit loss_friction = map.loss_friction "Loss of head coefficient by friction at design flow"
    annotation (Dialog(group = "Map"));
  parameter Units.PerUnit loss_impeller = map.loss_impeller "Incidence loss at the impeller" annotation (Dialog(group = "Map"));
  parameter Units.PerUnit loss_diffuser = map.loss_diffuser "Incidence loss at the diffuser" annotation (Dialog(group = "Map"));
  parameter Units.PerUnit loss_vanes = map.loss_vanes "Loss of the guide vanes at 45 degrees and design flow"
    annotation (Dialog(group = "Map"));
  parameter Units.PerUnit diffuser_follow = map.diffuser_follow "How far an adjustable diffuser closes with the guide vanes: its width is 1/(1 + diffuser_follow*tan(vane angle))"
    annotation (Dialog(group = "Map"));
  parameter Units.PerUnit loss_narrow = map.loss_narrow "Friction of a narrowed diffuser, by the square of how much narrower it is, less one"
    annotation (Dialog(group = "Map"));
  parameter Units.PerUnit inflow_slope = map.inflow_slope "Axial by circumferential velocity at the inlet at design flow"
    annotation (Dialog(group = "Map"));
  parameter Units.PerUnit inlet_radius_ratio = map.inlet_radius_ratio "Mean inlet radius by outer radius"
    annotation (Dialog(group = "Map"));
  parameter Units.Inertance inertance = 5 "Length of the gas column by density and cross-section"
    annotation (Dialog(group = "Dynamics"));
  parameter Units.Velocity u_nominal = 220 "Tip speed to scale the surge margin at standstill"
    annotation (Dialog(tab = "Numerics"));
  parameter Real R_reverse(unit = "J.s/kg2") = 1e5 "Head that the check valve holds per reverse flow"
    annotation (Dialog(tab = "Numerics"));
  parameter Units.MassFlowRate m_flow_flap = 0.1 "Reverse flow at which the check valve has closed"
    annotation (Dialog(tab = "Numerics"));
  parameter Real R_creep(unit = "J.s/kg2") = 100 "Head that creeping flow loses, which damps the gas column at standstill"
    annotation (Dialog(tab = "Numerics"));
  parameter Units.MassFlowRate m_flow_creep = 1 "Flow above which that friction ends"
    annotation (Dialog(tab = "Numerics"));
  parameter Units.MassFlowRate m_flow_start = 0 "Mass flow rate at the start" annotation (Dialog(group = "Start"));
  parameter Units.Angle vane_angle_max = 1.25 "Largest angle of the guide vanes (assumed)" annotation (Dialog(group = "Map"));
  final parameter Units.Efficiency efficiency_peak = peakEfficiency(
    {work_0, work_1, loss_constant, loss_friction, loss_impeller, loss_diffuser, loss_vanes, inflow_slope, inlet_radius_ratio, diffuser_follow, loss_narrow}, vane_angle_max)
    "Highest efficiency anywhere in the map";
  final parameter Units.Area A_reference = 3.14159265358979/4*D^2 "Area to which the flow coefficient refers";
  Interfaces.FluidPort inlet "Suction" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "Discharge, behind the check valve"
    annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  input Units.AngularVelocity omega "Speed of the shaft";
  input Units.Angle vane_angle "Angle of the guide vanes against the axis, 0 is open";
  Units.MassFlowRate m_flow(start = m_flow_start, fixed = true) "Mass flow rate";
  Units.Torque torque "Torque that the stage takes from the shaft";
  Units.Power P "Power into the gas";
  Units.Velocity u "Tip speed";
  Units.Density d_inlet "Density at the suction";
  Units.SpecificEnthalpy h_inlet "Enthalpy at the suction";
  Units.SpecificEntropy s_inlet "Entropy at the suction";
  Units.SpecificEnthalpy h_discharge "Enthalpy behind the stage";
  Units.SpecificEnergy head "Isentropic head that the stage offers";
  Units.SpecificEnergy head_required "Isentropic head between the pressures";
  Units.SpecificEnergy work "Work per mass of gas";
  Units.PerUnit phi "Flow coefficient";
  Units.PerUnit psi "Head coefficient";
  Units.PerUnit efficiency "Isentropic efficiency";
  Units.PerUnit Mach "Tip speed over the velocity of sound at the suction";
  Units.PerUnit choke_margin "Flow below that at which the inlet chokes, relative to it";
  Units.PerUnit surge_margin "Flow beyond the surge line, relative to the flow there";
  Units.Temperature T_discharge "Temperature behind the stage";
protected
  constant Units.PerUnit w_surge = 0.02 "Share of the design flow over which the characteristic bends into the surge line";
  constant Units.PerUnit slope_surge = 0.06 "Rise of the head coefficient from the surge line to zero flow";
  constant Units.PerUnit margin_offset = 0.05 "Flow by nominal tip speed that keeps the surge margin finite at standstill";
  parameter Units.PerUnit x_peak_map = (2*loss_impeller + 2*loss_diffuser - work_1)/(2*(loss_friction + loss_impeller + loss_diffuser))
    "Flow of largest head with open vanes at the map's Mach number";
  parameter Units.PerUnit psi_peak_map = work_0 - work_1*x_peak_map - loss_constant - loss_friction*x_peak_map^2
    - (loss_impeller + loss_diffuser)*(1 - x_peak_map)^2 "Head coefficient there";
  parameter Units.Velocity c_small = 0.01*phi_design*u_nominal "Flow velocity too small to matter";
  Real t "Tangent of the vane angle";
  Real s "Circumferential against axial flow at the inlet, relative to open vanes";
  Real k "Fall of the work coefficient with flow";
  Real f "Friction with flow";
  Real narrowing "Full width of the diffuser over its present width";
  Real theta "Design flow of the diffuser over that with open vanes at the Mach number of the map";
  Real x_peak "Flow of largest head over design flow";
  Units.Velocity v "Volume flow by reference area, over the design flow coefficient: equals u at design flow";
  Units.Velocity v_peak "Its value at the largest head";
  Units.Velocity v_surge "Its value on the surge line";
  Units.Velocity v_choke "Its value from which the inlet chokes";
  Units.Velocity a_inlet "Velocity of sound at the suction";
  Units.Velocity v_map "Its value with which the map is entered";
equation
  assert(D > 0, "ImpellerStage: D must be positive");
  assert(phi_design > 0, "ImpellerStage: phi_design must be positive");
  assert(inertance > 0, "ImpellerStage: inertance must be positive");
  assert(vane_angle_max >= 0 and vane_angle_max < 1.5, "ImpellerStage: vane_angle_max must lie between 0 and 1.5 rad");
  assert(work_0 > 0 and work_1 >= 0 and work_1 < work_0, "ImpellerStage: work_0 must be positive, and work_1 lie between 0 and work_0");
  assert(min({loss_constant, loss_friction, loss_impeller, loss_diffuser, loss_vanes, loss_narrow, diffuser_follow}) >= 0,
    "ImpellerStage: loss_constant, loss_friction, loss_impeller, loss_diffuser, loss_vanes, loss_narrow and diffuser_follow must not be negative");
  assert(loss_friction + loss_impeller + loss_diffuser > 0,
    "ImpellerStage: loss_friction, loss_impeller and loss_diffuser are all zero: the head has no maximum and the map no surge line");
  assert(map.Mach_map > 0 and map.compression >= 0 and map.loss_Mach >= 0 and map.loss_choke >= 0,
    "ImpellerStage: map.Mach_map must be positive, and map.compression, map.loss_Mach and map.loss_choke not negative");
  assert(map.surge_reserve >= 0, "ImpellerStage: map.surge_reserve must not be negative");
  assert(x_peak_map > 0, "ImpellerStage: the head falls from zero flow on, so the map has no surge line: work_1 is too large for loss_impeller and loss_diffuser");
  assert(x_peak_map*(1 + map.surge_reserve) < map.x_choke,
    "ImpellerStage: the surge line lies above the map, beyond map.x_choke: map.surge_reserve is too large, or map.x_choke too small");
  assert(psi_peak_map > 0, "ImpellerStage: the map has no head at any flow: loss_constant or loss_friction is too large for work_0");
  // map
  u = 0.5*omega*D;
  h_inlet = inStream(inlet.h_outflow);
  d_inlet = Medium.density_ph(inlet.p, h_inlet);
  s_inlet = Medium.specificEntropy_ph(inlet.p, h_inlet);
  v = m_flow/(d_inlet*A_reference*phi_design);
  t = tan(vane_angle);
  s = 1 + inflow_slope*t;
  k = work_1 + inlet_radius_ratio^2*inflow_slope*t;
  narrowing = 1 + diffuser_follow*t;
  f = loss_friction + loss_vanes*t^2 + loss_narrow*(narrowing^2 - 1);
  a_inlet = Medium.velocityOfSound(inlet.p, h_inlet);
  Mach = u/a_inlet;
  theta = (1 + map.compression*Mach^2*(work_0 - k/s)/(work_0 - work_1))/((1 + map.compression*map.Mach_map^2)*narrowing);
  x_peak = (2*loss_impeller*s + 2*loss_diffuser/theta - k)/(2*(f + loss_impeller*s^2 + loss_diffuser/theta^2));
  v_peak = x_peak*u;
  v_surge = (1 + map.surge_reserve)*v_peak;
  v_choke = map.x_choke*map.Mach_map*a_inlet*exp(0.5*inlet_radius_ratio^2*(Mach^2 - map.Mach_map^2));
  v_map = Smoothing.larger(v, v_peak, w_surge*u + c_small);
  head = work_0*u^2 - k*u*v_map - loss_constant*u^2 - f*v_map^2 - loss_impeller*(u - s*v_map)^2
    - loss_diffuser*(u - v_map/theta)^2 - map.loss_Mach*u^2*Smoothing.squaredExcess(Mach/(s*map.Mach_map) - 1)
    - map.loss_choke*Smoothing.squaredExcess(v_map - v_choke) + slope_surge*u*(v_map - v);
  // mass
  inlet.m_flow = m_flow;
  outlet.m_flow = -m_flow;
  // momentum
  head_required = Medium.isentropicEnthalpy(outlet.p, s_inlet) - h_inlet;
  inertance*der(m_flow) = head - head_required - R_reverse*m_flow*Smoothing.step(-m_flow, 0, m_flow_flap)
    - R_creep*m_flow/(1 + (m_flow/m_flow_creep)^2);
  // energy
  work = u*(work_0*u - k*v);
  h_discharge = h_inlet + work;
  outlet.h_outflow = h_discharge;
  inlet.h_outflow = inStream(outlet.h_outflow);
  P = Smoothing.enthalpyFlow(m_flow, work, 0);
  torque = 0.5*D*Smoothing.enthalpyFlow(m_flow, work_0*u - k*v, 0);
  // what is looked at
  phi = phi_design*v*u/(u^2 + c_small^2);
  psi = head/(u^2 + c_small^2);
  efficiency = head/Smoothing.larger(work, 10, 10);
  choke_margin = (v_choke - v)/v_choke;
  surge_margin = (v - v_surge)/(v_surge + margin_offset*u_nominal);
  T_discharge = Medium.temperature_ph(outlet.p, h_discharge);
  annotation (
    Documentation(info = "<html>
<p>Work and losses of a stage follow velocity triangles, made dimensionless by the tip speed u. With x the flow
coefficient over its design value and t = tan(vane angle):</p>
<ul>
<li>work coefficient &lambda; = &lambda;<sub>0</sub> - (&lambda;<sub>1</sub> + r<sup>2</sup> &kappa; t) x (Euler;
backward-swept blades, pre-swirl)</li>
<li>head coefficient &psi; = &lambda; - c<sub>0</sub> - (c<sub>f</sub> + c<sub>v</sub> t<sup>2</sup> + c<sub>n</sub>
(g<sup>2</sup> - 1)) x<sup>2</sup> -
c<sub>i</sub> (1 - (1 + &kappa; t) x)<sup>2</sup> - c<sub>d</sub> (1 - x/&theta;)<sup>2</sup> - c<sub>M</sub>
max(0, M/(M<sub>0</sub> (1 + &kappa; t)) - 1)<sup>2</sup> - c<sub>c</sub> max(0, x - x<sub>c</sub>)<sup>2</sup></li>
<li>isentropic efficiency &eta; = &psi;/&lambda;, so it is a result of the losses and depends on flow, vanes and Mach
number</li>
<li>surge line: the maximum of &psi; over x, in closed form; <code>map.surge_reserve</code> sets it to more flow, where a
machine's own is known</li>
</ul>
<p>The head u<sup>2</sup> &psi; accelerates the gas column against the isentropic head between the pressures
(Greitzer, J. Eng. Power 98, 1976); incidence and friction losses as in Gravdahl and Egeland, Compressor Surge and
Rotating Stall (Springer, 1999).</p>
<h4>Adjustable diffuser</h4>
<p>With <code>diffuser_follow</code> = &gamma; above zero the diffuser closes with the guide vanes, to 1/g of its width, g = 1 +
&gamma; t. Its shock-free flow goes down with its width (&theta; contains 1/g), so the stage stays off its surge line at a fraction
of its design flow with little more speed; the narrower channel costs friction (c<sub>n</sub>). Dual vane control of integrally
geared compressors and movable diffuser walls of large heat pumps and chillers are of this kind; the latter are controlled down to 10 %
of their capacity (V&auml;rtan).</p>
<h4>Mach number</h4>
<p>The machine Mach number M is the tip speed over the velocity of sound at the suction, M<sub>0</sub> the one that the map was
made for.</p>
<ul>
<li>The density behind the impeller rises with its work, as 1 + b M<sup>2</sup> &lambda;<sub>s</sub>/&lambda;<sub>s0</sub>
(linear in M<sup>2</sup>; &lambda;<sub>s</sub> is the work coefficient at shock-free entry, x = 1/(1 + &kappa; t), which pre-swirl
lowers; Casey and Robinson, J. Turbomachinery 135, 2013). So the diffuser's shock-free flow moves by &theta;, this over its value
with open vanes at M<sub>0</sub>: faster machines surge at higher flow coefficients.</li>
<li>Shocks at the inlet cost head, with the square of the excess of the relative Mach number. At shock-free entry this is M/(1 +
&kappa; t) by the velocity triangle: pre-swirl takes it away. Below M<sub>0</sub> nothing is gained but the lower surge
line.</li>
<li>Choking: the inlet passes x<sub>c</sub> = x<sub>c0</sub> M<sub>0</sub>/M exp(r<sup>2</sup> (M<sup>2</sup> -
M<sub>0</sub><sup>2</sup>)/2). This is the choked flow of a rotating throat, ((2 + (k - 1) r<sup>2</sup> M<sup>2</sup>)/(k +
1))<sup>(k + 1)/(2 (k - 1))</sup> (Dixon and Hall, Fluid Mechanics and Thermodynamics of Turbomachinery, chapter 7), for an
isentropic exponent near one, as heavy vapours have it. Beyond it the head falls so steeply (to zero within about 10 %)
that the flow is practically limited; the line is a parabola, so the limit has no corner. That closed vanes choke
earlier is left out.</li>
</ul>
<h4>Assumptions</h4>
<p>With heavy refrigerants M is high (Sarevski, Int. J. Refrigeration 19, 1996): some 1.6 for a head of 24 kJ/kg of
R1234ze(E), whose velocity of sound is below 140 m/s. The gas column's kinetic energy is neglected. A check valve behind
the stage holds reverse flow below 1 kg/s.</p>
<h4>Numerics</h4>
<p>Head and work are polynomials of u and flow with factors that are finite at M = 0, so nothing is singular at standstill. Left of the surge line the head
goes on nearly level (rising by 6 % of u<sup>2</sup> to zero flow): surge itself is not resolved, the surge margin
tells when it would come. A friction of creeping flow damps the gas column at standstill, where all other losses
vanish with the square of the flow; at 100 kg/s it is 1 J/kg. The bend is rounded over 2 % of the design flow. For
reverse flow gas passes back with unchanged enthalpy and takes no power.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Polygon(points = {{-70, 80}, {70, 40}, {70, -40}, {-70, -80}, {-70, 80}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid)}));
end ImpellerStage;
