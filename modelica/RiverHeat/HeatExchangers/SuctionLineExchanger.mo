within RiverHeat.HeatExchangers;
model SuctionLineExchanger "Liquid from the condenser warms the vapour to the compressor, in counter-flow"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Integer n(min = 2) = 6 "Number of cells" annotation (Dialog(group = "Geometry"));
  parameter Units.Area A "Heat transfer area, taken the same on both sides" annotation (Dialog(group = "Geometry"));
  parameter Units.Volume V_liquid "Volume of the liquid's side" annotation (Dialog(group = "Geometry"));
  parameter Units.Volume V_suction "Volume of the vapour's side" annotation (Dialog(group = "Geometry"));
  parameter Units.HeatCapacity C_wall "Heat capacity of the walls" annotation (Dialog(group = "Geometry"));
  parameter Units.MassFlowRate m_flow_nominal "Flow for which the coefficients are given"
    annotation (Dialog(group = "Heat transfer"));
  parameter Units.CoefficientOfHeatTransfer alpha_liquid "Of liquid at nominal flow" annotation (Dialog(group = "Heat transfer"));
  parameter Units.CoefficientOfHeatTransfer alpha_vapour "Of vapour at nominal flow" annotation (Dialog(group = "Heat transfer"));
  parameter Units.CoefficientOfHeatTransfer alpha_two_phase = alpha_liquid "Of gas that condenses on one side, or drops that boil on the other"
    annotation (Dialog(group = "Heat transfer"));
  parameter Units.Pressure p_liquid_start "Pressure of the liquid's side at the start" annotation (Dialog(group = "Start"));
  parameter Units.SpecificEnthalpy h_liquid_start "Specific enthalpy of the liquid's side at the start" annotation (Dialog(group = "Start"));
  parameter Units.Pressure p_suction_start "Pressure of the vapour's side at the start" annotation (Dialog(group = "Start"));
  parameter Units.SpecificEnthalpy h_suction_start "Specific enthalpy of the vapour's side at the start" annotation (Dialog(group = "Start"));
  parameter Units.Temperature T_start = 283.15 "Temperature of the walls at the start" annotation (Dialog(group = "Start"));
  Interfaces.FluidPort liquid_in "Liquid from condenser or receiver"
    annotation (Placement(transformation(extent = {{90, 40}, {110, 60}})));
  Interfaces.FluidPort liquid_out "Liquid to the expansion valve"
    annotation (Placement(transformation(extent = {{-110, 40}, {-90, 60}})));
  Interfaces.FluidPort suction_in "Vapour from the evaporator"
    annotation (Placement(transformation(extent = {{-110, -60}, {-90, -40}})));
  Interfaces.FluidPort suction_out "Vapour to the compressor"
    annotation (Placement(transformation(extent = {{90, -60}, {110, -40}})));
  BaseClasses.ConstantRow liquid(
    redeclare package Medium = Medium, n = n, A = A, V = V_liquid, m_flow_nominal = m_flow_nominal, alpha_vapour = alpha_vapour,
    alpha_two_phase = alpha_two_phase, alpha_liquid = alpha_liquid, p_start = p_liquid_start, h_start = h_liquid_start)
    "Liquid's side" annotation (Placement(transformation(extent = {{40, 30}, {-40, 70}})));
  BaseClasses.ConstantRow suction(
    redeclare package Medium = Medium, n = n, A = A, V = V_suction, m_flow_nominal = m_flow_nominal, alpha_vapour = alpha_vapour,
    alpha_two_phase = alpha_two_phase, alpha_liquid = alpha_liquid, p_start = p_suction_start, h_start = h_suction_start)
    "Vapour's side" annotation (Placement(transformation(extent = {{-40, -70}, {40, -30}})));
  Units.Temperature T_wall[n](each start = T_start, each fixed = true) "Wall of each cell, numbered as the vapour";
  Units.HeatFlowRate Q_flow "Heat flow rate into the vapour";
  Units.Mass mass "Refrigerant inside";
  Units.Energy stored_energy "Internal energy of the refrigerant";
  Units.Energy stored_energy_total "In refrigerant and walls";
equation
  assert(alpha_two_phase > 0, "alpha_two_phase: the heat transfer coefficient of two phases must be positive");
  assert(C_wall > 0, "C_wall: the heat capacity of the walls must be positive");
  connect(liquid_in, liquid.inlet);
  connect(liquid.outlet, liquid_out);
  connect(suction_in, suction.inlet);
  connect(suction.outlet, suction_out);
  for i in 1:n loop
    suction.T_wall[i] = T_wall[i];
    liquid.T_wall[i] = T_wall[n + 1 - i];
    C_wall/n*der(T_wall[i]) = -suction.Q_flow[i] - liquid.Q_flow[n + 1 - i];
  end for;
  Q_flow = sum(suction.Q_flow);
  mass = liquid.mass + suction.mass;
  stored_energy = liquid.stored_energy + suction.stored_energy;
  stored_energy_total = stored_energy + C_wall/n*(sum(T_wall) - n*273.15);
  annotation (
    Documentation(info = "<html>
<p>Two rows of cells with a wall between them, each with its pressure and its balances: see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.RefrigerantCells\">RefrigerantCells</a>. The liquid is sub-cooled,
so none flashes before the valve, and the compressor gets no drops.</p>
<h4>Connecting</h4>
<p>Both sides are volumes: between them and other volumes (condenser, receiver, evaporator) belongs a <a
href=\"modelica://RiverHeat.Valves.Line\">Line</a>, which also stands for the pressure drop.</p>
<h4>Assumptions</h4>
<p>Coefficients go with flow to the power 0.8. Walls without conduction along them.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 80}, {90, -80}}, lineColor = {0, 60, 120}, fillColor = {245, 245, 245}, fillPattern = FillPattern.Solid),
      Line(points = {{90, 50}, {-90, 50}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{-90, -50}, {90, -50}}, color = {0, 130, 80}, thickness = 1)}));
end SuctionLineExchanger;
