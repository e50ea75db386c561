within RiverHeat.Network;
model StratifiedStore "Stratified hot water tank between supply and return"
  parameter Integer n(min = 3) = 40 "Layers" annotation (Dialog(group = "Geometry"));
  parameter Units.Volume V = 43000 "Water" annotation (Dialog(group = "Geometry"));
  parameter Units.Length height = 36 "Height of the water (assumed)" annotation (Dialog(group = "Geometry"));
  parameter Units.CoefficientOfHeatTransfer U = 0.12 "Wall, roof and floor with insulation (assumed)" annotation (Dialog(group = "Heat loss"));
  parameter Units.Temperature T_ambient = 283.15 "Surroundings" annotation (Dialog(group = "Heat loss"));
  parameter Types.ThermalConductivity lambda_vertical = 1.0 "Vertical conduction of water, with wall and internals (assumed)" annotation (Dialog(group = "Mixing"));
  parameter Units.Time tau_mixing = 60 "Time constant in which layers lying upside down mix (assumed)" annotation (Dialog(group = "Mixing"));
  parameter Units.Temperature T_hot = 371.15 "Full: all water at this temperature" annotation (Dialog(group = "Nominal"));
  parameter Units.Temperature T_cold = 333.15 "Empty: all water at this temperature" annotation (Dialog(group = "Nominal"));
  parameter Units.PerUnit level_start = 0.5 "Share of hot water at the start" annotation (Dialog(group = "Start"));
  final parameter Units.Mass mass = tank.mass "Water";
  Interfaces.FluidPort port_top "To the supply" annotation (Placement(transformation(extent = {{-10, 90}, {10, 110}})));
  Interfaces.FluidPort port_bottom "To the return" annotation (Placement(transformation(extent = {{-10, -110}, {10, -90}})));
  Units.MassFlowRate m_flow "Discharge; negative when charging";
  Units.HeatFlowRate Q_flow "Heat given; negative when charging";
  Units.HeatFlowRate Q_flow_loss "Heat to the surroundings";
  Units.PerUnit level "Usable heat by that of a full store";
  Types.StoredHeat stored_energy "Heat in the water, zero at 0 degC";
  Types.StoredHeat E_loss(start = 0, fixed = true) "Heat lost since the start";
  ImposedFlow.StratifiedStore tank(
    n = n, V = max(V, 1e-6), height = max(height, 1e-6), U = U, T_ambient = T_ambient, lambda_vertical = lambda_vertical, tau_mixing = tau_mixing, T_hot = T_hot,
    T_cold = T_cold, level_start = level_start)
    "Layers";
initial equation
  assert(V > 0, "StratifiedStore: V must be positive");
  assert(height > 0, "StratifiedStore: height must be positive");
  assert(T_hot > T_cold, "StratifiedStore: T_hot must exceed T_cold");
equation
  port_top.m_flow + port_bottom.m_flow = 0;
  port_top.p = port_bottom.p;
  m_flow = -port_top.m_flow;
  tank.m_flow = m_flow;
  tank.h_top_in = inStream(port_top.h_outflow);
  tank.h_bottom_in = inStream(port_bottom.h_outflow);
  port_top.h_outflow = tank.h_top;
  port_bottom.h_outflow = tank.h_bottom;
  Q_flow = tank.Q_flow;
  Q_flow_loss = tank.Q_flow_loss;
  level = tank.level;
  stored_energy = tank.stored_energy;
  der(E_loss) = Q_flow_loss;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-60, 90}, {60, 30}}, lineColor = {90, 90, 90}, fillColor = {235, 130, 110}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-60, 30}, {60, -30}}, lineColor = {90, 90, 90}, fillColor = {200, 160, 200}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-60, -30}, {60, -90}}, lineColor = {90, 90, 90}, fillColor = {130, 180, 235}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 130}, {100, 104}}, textString = "%name")}),
    Documentation(info = "<html>
<p>The store lies between supply and return header and takes what the plants give more than the network draws, or gives
what lacks: hot water in and out at the top, cold at the bottom. How its layers behave says <a
href=\"modelica://RiverHeat.Network.ImposedFlow.StratifiedStore\">ImposedFlow.StratifiedStore</a>.</p>
<p>Its ports have the same pressure: charging pumps and the valves that hold the pressure of the network against that
of an open tank make up for theirs, and their electricity is left out. Nothing stops the flow when it is full or
empty.</p>
<p>Defaults are those of Mannheim's store (43,000 m3, 98 degC: at a return of 60 degC some 1,900 MWh, of which 1,500
MWh are stated as usable). Aalborg's 200,000 m3 in four tanks are one store of that volume, four times the tank's
cross-section: give the height of a tank; its losses are then those of one tank of the same height, about half of those
of four, so double U of the wall.</p>
</html>"));
end StratifiedStore;
