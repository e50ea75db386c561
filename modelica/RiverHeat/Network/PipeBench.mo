within RiverHeat.Network;
model PipeBench "One pipe on a test bench, to be compared with measurements"
  input Units.MassFlowRate m_flow(start = 0) "Measured flow; negative: from the outlet to the inlet";
  input Units.Temperature T_in(start = 293.15) "Measured water at the inlet";
  input Units.Temperature T_back(start = 293.15) "Water at the outlet, where flow turns round";
  input Units.Temperature T_outside(start = 293.15) "Air of the hall, or undisturbed ground";
  output Units.Temperature T_out "Water leaving at the outlet";
  output Units.Temperature T_inlet "Water at the inlet; the measured one while flow goes forward";
  output Units.HeatFlowRate Q_flow_loss "Heat to the surroundings";
  output Units.PressureDifference dp "Pressure drop";
  output Types.StoredHeat E_in(start = 0, fixed = true) "Heat that the water brought since the start, less what it took out";
  output Types.StoredHeat E_loss "Heat lost since the start";
  output Types.StoredHeat E_friction(start = 0, fixed = true) "Heat of friction since the start";
  output Types.StoredHeat stored_energy "Heat in water, wall and ground, zero at 0 degC";
  Pipe pipe(
    r_front = 0.095, length = 39, D_inner = 0.05248, s_wall = 0.0039, film = true, D_casing = 0.08628, lambda_insulation = 0.04, buried = false, alpha = 10,
    T_nominal = 313.15, T_start = 293.15)
    "Pipe" annotation (Placement(transformation(extent = {{-20, -20}, {20, 20}})));
protected
  Boundaries.FlowSource source "Inlet" annotation (Placement(transformation(extent = {{-80, -20}, {-40, 20}})));
  Boundaries.PressureBoundary sink(p = 3e5) "Outlet" annotation (Placement(transformation(extent = {{80, -20}, {40, 20}})));
equation
  connect(source.port, pipe.port_a);
  connect(pipe.port_b, sink.port);
  source.m_flow = m_flow;
  source.T = T_in;
  sink.T = T_back;
  pipe.T_outside = T_outside;
  T_out = pipe.T_b;
  T_inlet = pipe.T_a;
  Q_flow_loss = pipe.Q_flow_loss;
  dp = pipe.dp;
  der(E_in) = pipe.H_flow[1] - pipe.H_flow[pipe.n + 1];
  E_loss = pipe.E_loss;
  der(E_friction) = pipe.P_friction;
  stored_energy = pipe.stored_energy;
  annotation (
    experiment(StopTime = 600, Interval = 1, Tolerance = 1e-6),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 30}, {90, -30}}, lineColor = {90, 90, 90}, fillColor = {235, 200, 120}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-100, 14}, {100, -14}}, lineColor = {0, 60, 120}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-70, -30}, {-70, -80}}, color = {90, 90, 90}),
      Line(points = {{70, -30}, {70, -80}}, color = {90, 90, 90}),
      Text(extent = {{-100, 70}, {100, 36}}, textString = "%name")}),
    Documentation(info = "<html>
<p>A <a href=\"modelica://RiverHeat.Network.Pipe\">Pipe</a> with measured flow and temperatures as inputs and nothing
else; build it, and give the data of the bench as <code>pipe.length</code>, <code>pipe.D_inner</code> and so on. The
defaults are those of a public experiment: 39 m of steel tube DN 50 with 13 mm of insulation in a hall, through which a
hot front runs (B. van der Heijde et al., Dynamic equation-based thermo-hydraulic pipe model for district heating and
cooling systems, Energy Conversion and Management 151, 2017; IBPSA Project 1).</p>
<pre>
cosim build RiverHeat.Network.PipeBench
cosim simulate RiverHeat.Network.PipeBench.fmu --input measured.csv --stop 875 --set pipe.T_start=291.3 --out simulated.csv
</pre>
<p><code>measured.csv</code> has the columns time, m_flow, T_in, T_outside in s, kg/s and K. The water before the front
has <code>pipe.T_start</code>; where the bench stood cold, <code>pipe.T_start</code> is its temperature. Before the
first flow is measured, <code>m_flow</code> is 0. What depends on the structure is given when building, in a class
that extends this one: <code>pipe(r_front = 0.05)</code>, <code>pipe(film = false)</code>, <code>pipe(buried = true,
n_ground = 4)</code>.</p>
<p>Balance: E_in + E_friction = E_loss + change of stored_energy.</p>
</html>"));
end PipeBench;
