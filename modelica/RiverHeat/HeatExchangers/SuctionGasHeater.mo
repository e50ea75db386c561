within RiverHeat.HeatExchangers;
model SuctionGasHeater "Liquid on its way to the expansion valve superheats the suction gas, in counter-flow"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Integer n(min = 1) = 3 "Number of cells" annotation (Dialog(group = "Geometry"));
  parameter Units.Area A "Area on the gas side" annotation (Dialog(group = "Geometry"));
  parameter Units.HeatCapacity C_wall "Heat capacity of the walls" annotation (Dialog(group = "Geometry"));
  parameter Units.MassFlowRate m_flow_gas_nominal "Gas flow for which its coefficient is given"
    annotation (Dialog(group = "Heat transfer"));
  parameter Units.MassFlowRate m_flow_liquid_nominal "Liquid flow for which its coefficient is given"
    annotation (Dialog(group = "Heat transfer"));
  parameter Units.CoefficientOfHeatTransfer alpha_gas = 250 "Of the gas at nominal flow, fins included"
    annotation (Dialog(group = "Heat transfer"));
  parameter Units.CoefficientOfHeatTransfer alpha_liquid = 1500 "Of the liquid at nominal flow, by the same area"
    annotation (Dialog(group = "Heat transfer"));
  parameter Units.SpecificHeatCapacity cp_gas = 1650 "Of the suction gas" annotation (Dialog(group = "Heat transfer"));
  parameter Units.SpecificHeatCapacity cp_liquid = 2600 "Of the liquid" annotation (Dialog(group = "Heat transfer"));
  parameter Units.Temperature T_wall_start = 278.15 "Walls at the start" annotation (Dialog(group = "Start"));
  Interfaces.FluidPort gas_inlet "From the evaporator"
    annotation (Placement(transformation(extent = {{-110, -70}, {-90, -50}})));
  Interfaces.FluidPort gas_outlet "To the compressor"
    annotation (Placement(transformation(extent = {{90, -70}, {110, -50}})));
  Interfaces.FluidPort liquid_inlet "From the condenser"
    annotation (Placement(transformation(extent = {{90, 50}, {110, 70}})));
  Interfaces.FluidPort liquid_outlet "To the expansion valve"
    annotation (Placement(transformation(extent = {{-110, 50}, {-90, 70}})));
  Units.Temperature T_wall[n](each start = T_wall_start, each fixed = true) "Walls, numbered in the direction of the gas";
  Units.Temperature T_gas[n + 1] "Gas before and behind each cell";
  Units.Temperature T_liquid[n + 1] "Liquid behind and before each cell, numbered as the gas";
  Units.HeatFlowRate Q_flow "Heat from the walls into the gas";
  Units.Energy stored_energy "Heat in the walls, zero at 0 degC";
protected
  constant Units.PerUnit r_still = 0.05 "Flow ratio below which natural convection takes over";
  Units.PerUnit r_gas "Gas flow over nominal flow";
  Units.PerUnit r_liquid "Liquid flow over nominal flow";
  Units.PerUnit approach_gas "Share of the distance to the wall that the gas goes in a cell";
  Units.PerUnit approach_liquid "The same of the liquid";
equation
  assert(A > 0, "A: the heat transfer area must be positive");
  assert(C_wall > 0, "C_wall: the heat capacity of the walls must be positive");
  assert(m_flow_gas_nominal > 0 and m_flow_liquid_nominal > 0, "m_flow_gas_nominal, m_flow_liquid_nominal: nominal flows must be positive");
  assert(alpha_gas > 0 and alpha_liquid > 0, "alpha_gas, alpha_liquid: heat transfer coefficients must be positive");
  // mass and pressure
  gas_inlet.m_flow + gas_outlet.m_flow = 0;
  liquid_inlet.m_flow + liquid_outlet.m_flow = 0;
  gas_inlet.p = gas_outlet.p;
  liquid_inlet.p = liquid_outlet.p;
  // heat
  r_gas = gas_inlet.m_flow/m_flow_gas_nominal;
  r_liquid = liquid_inlet.m_flow/m_flow_liquid_nominal;
  approach_gas = 1 - exp(-alpha_gas*A/n/(m_flow_gas_nominal*cp_gas)
    *Smoothing.turbulent(r_gas, 0.8, r_still)/sqrt(r_gas^2 + r_still^2));
  approach_liquid = 1 - exp(-alpha_liquid*A/n/(m_flow_liquid_nominal*cp_liquid)
    *Smoothing.turbulent(r_liquid, 0.8, r_still)/sqrt(r_liquid^2 + r_still^2));
  T_gas[1] = Medium.temperature_ph(gas_inlet.p, inStream(gas_inlet.h_outflow));
  T_liquid[n + 1] = Medium.temperature_ph(liquid_inlet.p, inStream(liquid_inlet.h_outflow));
  for i in 1:n loop
    T_gas[i + 1] = T_gas[i] + approach_gas*(T_wall[i] - T_gas[i]);
    T_liquid[i] = T_liquid[i + 1] + approach_liquid*(T_wall[i] - T_liquid[i + 1]);
    C_wall/n*der(T_wall[i]) = Smoothing.enthalpyFlow(liquid_inlet.m_flow, cp_liquid*(T_liquid[i + 1] - T_liquid[i]), 0)
      - Smoothing.enthalpyFlow(gas_inlet.m_flow, cp_gas*(T_gas[i + 1] - T_gas[i]), 0);
  end for;
  // ports: a stream that turns back passes unchanged
  gas_outlet.h_outflow = inStream(gas_inlet.h_outflow) + cp_gas*(T_gas[n + 1] - T_gas[1]);
  liquid_outlet.h_outflow = inStream(liquid_inlet.h_outflow) + cp_liquid*(T_liquid[1] - T_liquid[n + 1]);
  gas_inlet.h_outflow = inStream(gas_outlet.h_outflow);
  liquid_inlet.h_outflow = inStream(liquid_outlet.h_outflow);
  // what is looked at
  Q_flow = Smoothing.enthalpyFlow(gas_inlet.m_flow, cp_gas*(T_gas[n + 1] - T_gas[1]), 0);
  stored_energy = C_wall/n*(sum(T_wall) - n*Media.Water.T_zero);
  annotation (
    Documentation(info = "<html>
<p>Keeps drops from the first impeller, and with gases whose dew line leans forward (isobutane, R1234ze(E)) the whole
compression dry: from saturated suction such a gas is compressed to the dew line or into it.</p>
<h4>Equations</h4>
<p>The walls are states. In each cell each stream goes the share 1 - exp(-NTU) of its distance from the wall, with NTU =
&alpha; A/(m c<sub>p</sub>), and enthalpy changes by c<sub>p</sub> times that: what one stream gives and the other takes goes through
the walls, so energy is conserved at every flow.</p>
<h4>Assumptions</h4>
<p>No storage of refrigerant, so it connects two volumes directly (<a
href=\"modelica://RiverHeat.HeatExchangers.SuctionLineExchanger\">SuctionLineExchanger</a> has storage, phase change on both sides and six times the
states); no pressure drop (part of the suction line's, which is neglected), constant heat capacities of both
streams, films with flow to the power 0.8 (Dittus and Boelter). A stream that turns back exchanges no heat.</p>
<h4>Literature</h4>
<p>W. M. Kays and A. L. London, Compact Heat Exchangers (McGraw-Hill, 1984): effectiveness and transfer units.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 80}, {90, -80}}, lineColor = {0, 60, 120}, fillColor = {240, 245, 250}, fillPattern = FillPattern.Solid),
      Line(points = {{-90, -60}, {90, -60}}, color = {30, 110, 190}, thickness = 1),
      Line(points = {{-90, 60}, {-60, 60}, {-40, 20}, {0, 60}, {40, 20}, {60, 60}, {90, 60}}, color = {190, 40, 30}, thickness = 1)}));
end SuctionGasHeater;
