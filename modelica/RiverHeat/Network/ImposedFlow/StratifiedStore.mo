within RiverHeat.Network.ImposedFlow;
model StratifiedStore "Stratified hot water tank without pressure"
  parameter Integer n(min = 3) = 20 "Layers" annotation (Dialog(group = "Geometry"));
  parameter Units.Volume V = 2000 "Water" annotation (Dialog(group = "Geometry"));
  parameter Units.Length height = 16 "Height of the water" annotation (Dialog(group = "Geometry"));
  parameter Units.CoefficientOfHeatTransfer U = 0.12 "Wall, roof and floor with insulation (assumed)" annotation (Dialog(group = "Heat loss"));
  parameter Units.Temperature T_ambient = 283.15 "Surroundings" annotation (Dialog(group = "Heat loss"));
  parameter Types.ThermalConductivity lambda_vertical = 1.0 "Vertical conduction of water, with wall and internals (assumed)" annotation (Dialog(group = "Mixing"));
  parameter Units.Time tau_mixing = 30 "Time constant in which layers lying upside down mix (assumed)" annotation (Dialog(group = "Mixing"));
  parameter Units.Temperature T_hot = 368.15 "Full: all water at this temperature" annotation (Dialog(group = "Nominal"));
  parameter Units.Temperature T_cold = 333.15 "Empty: all water at this temperature" annotation (Dialog(group = "Nominal"));
  parameter Units.PerUnit level_start = 0.5 "Share of hot water at the start" annotation (Dialog(group = "Start"));
  final parameter Units.Mass mass = Media.Water.density(0.5*(T_hot + T_cold))*V "Water";
  input Units.MassFlowRate m_flow(start = 0) "Discharge: hot water out at the top, cold water in at the bottom; negative: charge";
  input Units.SpecificEnthalpy h_top_in "Water entering at the top when charging";
  input Units.SpecificEnthalpy h_bottom_in "Water entering at the bottom when discharging";
  output Units.SpecificEnthalpy h_top "Water leaving at the top when discharging";
  output Units.SpecificEnthalpy h_bottom "Water leaving at the bottom when charging";
  output Units.HeatFlowRate Q_flow "Enthalpy flow rate out of the store";
  output Units.HeatFlowRate Q_flow_loss "Heat to the surroundings";
  output Units.PerUnit level "Usable heat by that of a full store";
  output Types.StoredHeat stored_energy "Heat in the water, zero at 0 degC";
  output Units.Temperature T[n] "Layers, 1 at the top";
  Types.EnergyOfWater u[n](start = u_start, each fixed = true) "Energy of each layer, 1 at the top";
protected
  constant Real pi = 3.14159265358979;
  final parameter Units.Area A = V/height "Cross-section";
  final parameter Units.Area A_side = pi*sqrt(4*A/pi)*height/n "Side of a layer";
  final parameter Units.SpecificEnthalpy h_hot = Media.Water.specificEnthalpy(T_hot) "Full";
  final parameter Units.SpecificEnthalpy h_cold = Media.Water.specificEnthalpy(T_cold) "Empty";
  final parameter Types.EnergyOfWater u_start[n] = {h_cold + (h_hot - h_cold)*min(1, max(0, level_start*n - (i - 1))) for i in 1:n} "Start";
  final parameter Units.ThermalConductance G_conduction = lambda_vertical*A/(height/n) "Conduction between layers";
  final parameter Units.ThermalConductance G_mixing = mass/n*4190/tau_mixing "Mixing of layers lying upside down";
  Units.MassFlowRate m_flow_up "Flow upwards, when discharging";
  Units.MassFlowRate m_flow_down "Flow downwards, when charging";
  Units.SpecificEnthalpy d[n] "Limited difference across each layer, downwards";
  Units.EnthalpyFlowRate H_flow[n + 1] "Upward enthalpy flow rate: 1 leaving at the top, n + 1 entering at the bottom";
  Units.HeatFlowRate Q_flow_layer[n - 1] "Upward heat flow rate by conduction and mixing, from layer i + 1 to layer i";
  Units.HeatFlowRate Q_flow_loss_layer[n] "Heat of each layer to the surroundings";
equation
  m_flow_up = nonNegative(m_flow);
  m_flow_down = nonNegative(-m_flow);
  d[1] = 0;
  d[n] = 0;
  for i in 2:n - 1 loop
    d[i] = limitedDifference(u[i] - u[i - 1], u[i + 1] - u[i]);
  end for;
  H_flow[1] = m_flow_up*u[1] - m_flow_down*h_top_in;
  for i in 1:n - 1 loop
    H_flow[i + 1] = m_flow_up*(u[i + 1] - 0.5*d[i + 1]) - m_flow_down*(u[i] + 0.5*d[i]);
    Q_flow_layer[i] = G_conduction*(T[i + 1] - T[i]) + G_mixing*buoyancy(T[i + 1] - T[i]);
  end for;
  H_flow[n + 1] = m_flow_up*h_bottom_in - m_flow_down*u[n];
  for i in 1:n loop
    T[i] = waterTemperature(u[i], 0);
  end for;
  Q_flow_loss_layer[1] = U*(A + A_side)*(T[1] - T_ambient);
  Q_flow_loss_layer[n] = U*(A + A_side)*(T[n] - T_ambient);
  for i in 2:n - 1 loop
    Q_flow_loss_layer[i] = U*A_side*(T[i] - T_ambient);
  end for;
  mass/n*der(u[1]) = H_flow[2] - H_flow[1] + Q_flow_layer[1] - Q_flow_loss_layer[1];
  mass/n*der(u[n]) = H_flow[n + 1] - H_flow[n] - Q_flow_layer[n - 1] - Q_flow_loss_layer[n];
  for i in 2:n - 1 loop
    mass/n*der(u[i]) = H_flow[i + 1] - H_flow[i] + Q_flow_layer[i] - Q_flow_layer[i - 1] - Q_flow_loss_layer[i];
  end for;
  h_top = u[1];
  h_bottom = u[n];
  Q_flow = H_flow[1] - H_flow[n + 1];
  Q_flow_loss = sum(Q_flow_loss_layer);
  stored_energy = mass/n*sum(u);
  level = (sum(u)/n - h_cold)/(h_hot - h_cold);
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-60, 80}, {60, 20}}, lineColor = {90, 90, 90}, fillColor = {235, 130, 110}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-60, 20}, {60, -20}}, lineColor = {90, 90, 90}, fillColor = {200, 160, 200}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-60, -20}, {60, -80}}, lineColor = {90, 90, 90}, fillColor = {130, 180, 235}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>Layers of equal mass, 1 at the top. The network's difference of flows passes through: hot water leaves at the top
and as much cold water enters at the bottom, or the other way round.</p>
<h4>Equations</h4>
<p>M/n du<sub>i</sub>/dt = enthalpy flows in less out + heat from neighbours - loss. Enthalpy between layers is that
of the layer the water comes from, with half its limited difference (as in <a
href=\"modelica://RiverHeat.Network.ImposedFlow.PipePair\">PipePair</a>), so the thermocline stays some three layers thick
however often it travels. Between neighbours flows G (T<sub>i+1</sub> - T<sub>i</sub>) by conduction, and if the lower
one is hotter also G<sub>mix</sub> (T<sub>i+1</sub> - T<sub>i</sub>): buoyancy. Both only pass heat on, so energy is
conserved.</p>
<h4>Assumptions</h4>
<p>Constant mass; inlets disturb nothing (diffusers), one temperature per layer, U the same all round, no heat
capacity of the steel. Water colder than the top layer that is charged at the top is mixed downwards by buoyancy.</p>
<p>T_hot and T_cold only define what <code>level</code> 0 and 1 mean, and the start. It leaves that range when the
water does.</p>
<h4>Limits</h4>
<p>Nothing stops the flow when the store is empty or full: then return water comes out at the top, or hot water at the
bottom.</p>
<h4>Literature</h4>
<p>A. Campos Celador, M. Odriozola, J. M. Sala, Implications of the modelling of stratified hot water storage tanks,
Energy Conversion and Management 52 (2011).</p>
</html>"));
end StratifiedStore;
