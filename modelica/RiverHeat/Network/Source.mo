within RiverHeat.Network;
model Source "Plant seen from the network: supply temperature given, pressure difference held at the worst-placed consumer"
  parameter Units.Pressure p_return = 2e5 "Pressure held in the return" annotation (Dialog(group = "Pressures"));
  parameter Units.PressureDifference dp_max = 20e5 "Largest pressure rise of the pump" annotation (Dialog(group = "Pressures"));
  parameter Units.Time tau = 30 "Time in which a deviation is made good" annotation (Dialog(group = "Pressures"));
  parameter Units.PressureDifference dp_start = 1.2e5 "Pressure rise at the start" annotation (Dialog(group = "Start"));
  parameter Units.Efficiency efficiency = 0.7 "Pump with motor (assumed)" annotation (Dialog(group = "Pump"));
  parameter Units.Temperature T_return_nominal = 333.15 "For the density of the water in the pump" annotation (Dialog(group = "Pump"));
  input Units.Temperature T_supply(start = 363.15) "Water given to the network";
  input Units.PressureDifference dp_set(start = 0.6e5) "Pressure difference to be held at the worst-placed consumer";
  input Units.PressureDifference dp_worst(start = 0.6e5) "Pressure difference at the worst-placed consumer";
  Interfaces.FluidPort port_supply "To the network" annotation (Placement(transformation(extent = {{90, 30}, {110, 50}})));
  Interfaces.FluidPort port_return "From the network" annotation (Placement(transformation(extent = {{90, -50}, {110, -30}})));
  Units.PressureDifference dp_pump(start = dp_start, fixed = true) "Pressure rise of the pump";
  Units.MassFlowRate m_flow "Water given to the network";
  Units.HeatFlowRate Q_flow "Heat given to the network";
  Units.Power P_pump "Electricity of the pump";
  Units.Temperature T_return "Water coming back";
  Types.StoredHeat E_source(start = 0, fixed = true) "Heat given since the start";
  Types.StoredHeat E_pump(start = 0, fixed = true) "Electricity of the pump since the start";
protected
  Units.SpecificEnthalpy h_return "Water coming back";
initial equation
  assert(efficiency > 0 and efficiency <= 1, "Source: efficiency must lie between 0 and 1");
  assert(tau > 0, "Source: tau must be positive");
equation
  m_flow = -port_supply.m_flow;
  port_return.p = p_return;
  port_supply.p = p_return + dp_pump;
  tau*der(dp_pump) = Smoothing.limit(dp_pump + dp_set - dp_worst, 0, dp_max, 100) - dp_pump;
  h_return = inStream(port_return.h_outflow);
  port_supply.h_outflow = Media.Water.specificEnthalpy(T_supply);
  port_return.h_outflow = Media.Water.specificEnthalpy(T_supply);
  Q_flow = m_flow*(port_supply.h_outflow - h_return);
  P_pump = m_flow*dp_pump/Media.Water.density(T_return_nominal)/efficiency;
  T_return = waterTemperature(h_return, 0);
  der(E_source) = Q_flow;
  der(E_pump) = P_pump;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-80, 70}, {80, -70}}, lineColor = {30, 70, 120}, fillColor = {200, 205, 215}, fillPattern = FillPattern.Solid),
      Line(points = {{20, 40}, {100, 40}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{20, -40}, {100, -40}}, color = {30, 110, 190}, thickness = 1),
      Text(extent = {{-100, 110}, {100, 76}}, textString = "%name")}),
    Documentation(info = "<html>
<p>The plant at the root of a tree of pipes. It holds the pressure in the return, gives the water the temperature that
is asked for, whatever heat that takes, and raises the pump's head until the worst-placed consumer has
<code>dp_set</code>: tau d(dp<sub>pump</sub>)/dt = dp<sub>set</sub> - dp<sub>worst</sub>, between none and
<code>dp_max</code>. <code>dp_worst</code> is the smallest of the consumers' pressure differences.</p>
<p>Electricity of the pump does not heat the water here: pressure becomes heat where it is lost, in pipes and
valves.</p>
<p>A plant with boilers, store and a pump that can trip is <a
href=\"modelica://RiverHeat.Network.CityDistrict\">CityDistrict</a>.</p>
</html>"));
end Source;
