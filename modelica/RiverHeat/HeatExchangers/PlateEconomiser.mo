within RiverHeat.HeatExchangers;
model PlateEconomiser "Closed economiser: part of the liquid, expanded, boils and sub-cools the rest, between plates in counter-flow"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  extends BaseClasses.PlateGeometry;
  parameter Integer n(min = 2) = 10 "Number of cells" annotation (Dialog(group = "Geometry"));
  parameter Units.MassFlowRate m_flow_liquid_nominal "Nominal flow of the liquid" annotation (Dialog(group = "Flow"));
  parameter Units.MassFlowRate m_flow_boiling_nominal "Nominal flow of what boils" annotation (Dialog(group = "Flow"));
  parameter Units.Pressure p_liquid_start "Pressure of the liquid's side at the start" annotation (Dialog(group = "Start"));
  parameter Units.SpecificEnthalpy h_liquid_start "Specific enthalpy of the liquid's side at the start" annotation (Dialog(group = "Start"));
  parameter Units.Pressure p_boiling_start "Pressure of the boiling side at the start" annotation (Dialog(group = "Start"));
  parameter Units.SpecificEnthalpy h_boiling_start "Specific enthalpy of the boiling side at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_start = 283.15 "Temperature of the plates at the start" annotation (Dialog(group = "Start"));
  Interfaces.FluidPort liquid_in "Liquid from condenser or receiver"
    annotation (Placement(transformation(extent = {{90, 40}, {110, 60}})));
  Interfaces.FluidPort liquid_out "Liquid to the main expansion valve"
    annotation (Placement(transformation(extent = {{-110, 40}, {-90, 60}})));
  Interfaces.FluidPort boiling_in "From the valve of the economiser"
    annotation (Placement(transformation(extent = {{-110, -60}, {-90, -40}})));
  Interfaces.FluidPort boiling_out "Vapour to the compressor's intermediate port"
    annotation (Placement(transformation(extent = {{90, -60}, {110, -40}})));
  BaseClasses.PlateCondensingRow liquid(
    redeclare package Medium = Medium, n = n, channels_refrigerant = channels_refrigerant, channels_water = channels_water,
    width = width, length_plate = length_plate, depth = depth, enlargement = enlargement, chevron = chevron, thickness = thickness,
    m_flow_nominal = m_flow_liquid_nominal, p_start = p_liquid_start, h_start = h_liquid_start)
    "Liquid's side, in channels_refrigerant" annotation (Placement(transformation(extent = {{40, 30}, {-40, 70}})));
  BaseClasses.PlateBoilingRow boiling(
    redeclare package Medium = Medium, n = n, channels_refrigerant = channels_water, channels_water = channels_refrigerant,
    width = width, length_plate = length_plate, depth = depth, enlargement = enlargement, chevron = chevron, thickness = thickness,
    m_flow_nominal = m_flow_boiling_nominal, p_start = p_boiling_start, h_start = h_boiling_start)
    "Boiling side, in channels_water" annotation (Placement(transformation(extent = {{-40, -70}, {40, -30}})));
  Units.Temperature T_wall[n](each start = T_start, each fixed = true) "Plates of each cell, numbered as what boils";
  Units.HeatFlowRate Q_flow "Heat flow rate into what boils";
  Units.TemperatureDifference subcooling "Liquid leaving below saturation at its own pressure";
  Units.TemperatureDifference superheat "Vapour leaving above saturation at its own pressure";
  Units.Mass mass "Refrigerant inside";
  Units.Energy stored_energy "Internal energy of the refrigerant";
  Units.Energy stored_energy_total "In refrigerant and plates";
protected
  parameter Units.HeatCapacity C_wall = (channels_refrigerant + channels_water + 1)*width*length_plate*enlargement*thickness*C_volume
    "Heat capacity of the plates";
equation
  connect(liquid_in, liquid.inlet);
  connect(liquid.outlet, liquid_out);
  connect(boiling_in, boiling.inlet);
  connect(boiling.outlet, boiling_out);
  for i in 1:n loop
    boiling.T_wall[i] = T_wall[i];
    liquid.T_wall[i] = T_wall[n + 1 - i];
    C_wall/n*der(T_wall[i]) = -boiling.Q_flow[i] - liquid.Q_flow[n + 1 - i];
  end for;
  Q_flow = sum(boiling.Q_flow);
  subcooling = liquid.T_saturation - liquid.T_refrigerant[n];
  superheat = boiling.T_refrigerant[n] - boiling.T_saturation;
  mass = liquid.mass + boiling.mass;
  stored_energy = liquid.stored_energy + boiling.stored_energy;
  stored_energy_total = stored_energy + C_wall/n*(sum(T_wall) - n*273.15);
  annotation (
    Documentation(info = "<html>
<p>Two rows of cells with plates between them, each with its pressure, its balances and its correlations: see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.CorrelatedRefrigerant\">CorrelatedRefrigerant</a>. Gas that comes
with the liquid condenses. Beside the open economiser, <a
href=\"modelica://RiverHeat.Vessels.FlashTank\">FlashTank</a>, the liquid keeps its pressure, and there is no level to
hold.</p>
<h4>Connecting</h4>
<p>Both sides are volumes: between them and other volumes belongs a <a
href=\"modelica://RiverHeat.Valves.Line\">Line</a> or a valve.</p>
<h4>Assumptions</h4>
<p>Plates without conduction along them, even distribution.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 80}, {90, -80}}, lineColor = {0, 60, 120}, fillColor = {245, 245, 245}, fillPattern = FillPattern.Solid),
      Line(points = {{90, 50}, {-90, 50}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{-70, -70}, {-50, -30}, {-30, -70}, {-10, -30}, {10, -70}, {30, -30}, {50, -70}, {70, -30}}, color = {0, 130, 80}, thickness = 1)}));
end PlateEconomiser;
