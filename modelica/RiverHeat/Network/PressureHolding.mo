within RiverHeat.Network;
model PressureHolding "Pressure holding: vessel with gas cushion, or with pump and overflow; make-up of leaks"
  parameter Boolean pump_held = true "Pump and overflow valve hold the pressure; false: a gas cushion does" annotation (Dialog(group = "Pressure"));
  parameter Units.Pressure p_set = 3e5 "Pressure held, or of the cushion at the start" annotation (Dialog(group = "Pressure"));
  parameter Units.Volume V = 500 "Vessel" annotation (Dialog(group = "Vessel"));
  parameter Units.PerUnit level_start = 0.4 "Share of the vessel that is water at the start" annotation (Dialog(group = "Vessel"));
  parameter Units.PerUnit level_make_up = 0.1 "Share at which make-up begins" annotation (Dialog(group = "Vessel"));
  parameter Units.MassFlowRate m_flow_make_up = 10 "Capacity of the make-up" annotation (Dialog(group = "Vessel"));
  parameter Units.Temperature T = 303.15 "Water in the vessel" annotation (Dialog(group = "Vessel"));
  input Units.Volume expansion(start = 0) "Volume of the network's water over that at nominal temperatures, now";
  input Units.MassFlowRate m_flow_leak(start = 0) "Water lost from the network";
  Interfaces.FluidPort port "To the network" annotation (Placement(transformation(extent = {{-10, -110}, {10, -90}})));
  Units.Pressure p "Pressure held";
  Units.PerUnit level "Share of the vessel that is water";
  Units.MassFlowRate m_flow_in "Make-up";
  Units.Mass mass "Water in the vessel";
  Units.Mass M_leak(start = 0, fixed = true) "Water lost since the start";
  Units.Mass M_make_up(start = 0, fixed = true) "Water made up since the start";
protected
  final parameter Units.Density rho = Media.Water.density(T) "Water in the vessel";
  parameter Units.Volume expansion_start(fixed = false) "At the start";
initial equation
  expansion_start = expansion;
  assert(V > 0, "PressureHolding: V must be positive");
  assert(level_start > 0 and level_start < 1, "PressureHolding: level_start must lie between 0 and 1");
equation
  mass = rho*(level_start*V + expansion - expansion_start) - M_leak + M_make_up;
  level = mass/(rho*V);
  m_flow_in = m_flow_make_up*Smoothing.limit((level_make_up - level)/0.01, 0, 1, 0.1);
  der(M_leak) = m_flow_leak;
  der(M_make_up) = m_flow_in;
  p = if pump_held then p_set else p_set*(1 - level_start)/Smoothing.larger(1 - level, 0.02, 0.01);
  port.p = p;
  port.h_outflow = Media.Water.specificEnthalpy(T);
  assert(level > 0, "PressureHolding: the vessel is empty, no pressure can be held; give a larger V or level_start", AssertionLevel.warning);
  assert(level < 1, "PressureHolding: the vessel overflows; give a larger V or a smaller level_start", AssertionLevel.warning);
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-60, 80}, {60, -40}}, lineColor = {0, 60, 120}, fillColor = {255, 255, 255}, fillPattern = FillPattern.Solid),
      Rectangle(extent = {{-58, 20}, {58, -10}}, lineColor = {0, 127, 255}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{0, -40}, {0, -90}}, color = {0, 60, 120}),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>Gives the network's pressure at one place, usually the suction side of the pumps. Pipes and vessels of this library
hold a constant mass and tell instead how much volume their water has gained, <code>expansion</code>; its sum over the
network is what the vessel takes up. So no water flows through the port, and the mass balance is:</p>
<p>M = &rho; (V level<sub>start</sub> + expansion - expansion<sub>start</sub>) - M<sub>leak</sub> +
M<sub>make-up</sub></p>
<p>A gas cushion follows the isothermal law p (1 - level) = constant. The enthalpy of what flows to and fro is left
out: over a warm-up by 40 K that is 2 % of the water, a fraction of a per cent of the heat.</p>
<p>With an open store that holds the pressure, V is the space above the water there.</p>
</html>"));
end PressureHolding;
