within RiverHeat.Examples.BaseClasses;
partial model Circuit "Evaporator, compressor, condenser and expansion valve of one refrigerant"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.Temperature T_start = 283.15 "Temperature everywhere at the start" annotation (Dialog(group = "Start"));
  parameter Units.VolumeFlowRate V_flow "Swept volume of the compressor by time" annotation (Dialog(group = "Geometry"));
  parameter Units.Area A_valve "Effective flow area of the open valve" annotation (Dialog(group = "Geometry"));
  parameter Units.Volume V = 1 "Volume of each vessel" annotation (Dialog(group = "Geometry"));
  parameter Units.ThermalConductance G_evaporator = 2e5 "Between surface and refrigerant in the evaporator" annotation (Dialog(group = "Heat transfer"));
  parameter Units.ThermalConductance G_condenser = 2e5 "Between surface and refrigerant in the condenser" annotation (Dialog(group = "Heat transfer"));
  HeatedVessel evaporator(redeclare package Medium = Medium, V = V, T_start = T_start, level_start = 0.5, liquid_outlet = false, G = G_evaporator) "Evaporator"
    annotation (Placement(transformation(extent = {{-20, -60}, {20, -20}})));
  Compressor compressor(redeclare package Medium = Medium, V_flow = V_flow) "Compressor"
    annotation (Placement(transformation(extent = {{40, -20}, {80, 20}})));
  HeatedVessel condenser(redeclare package Medium = Medium, V = V, T_start = T_start, level_start = 0.2, liquid_outlet = true, G = G_condenser) "Condenser"
    annotation (Placement(transformation(extent = {{20, 60}, {-20, 20}})));
  Valves.ExpansionValve valve(redeclare package Medium = Medium, A_open = A_valve) "Opens with the level in the condenser"
    annotation (Placement(transformation(extent = {{-40, -20}, {-80, 20}})));
  Interfaces.HeatPort cold "Surface of the evaporator" annotation (Placement(transformation(extent = {{-10, -110}, {10, -90}})));
  Interfaces.HeatPort warm "Surface of the condenser" annotation (Placement(transformation(extent = {{-10, 90}, {10, 110}})));
  Units.Mass charge "Refrigerant in the circuit";
equation
  connect(evaporator.outlet, compressor.inlet);
  connect(compressor.outlet, condenser.inlet);
  connect(condenser.outlet, valve.inlet);
  connect(valve.outlet, evaporator.inlet);
  connect(cold, evaporator.surface);
  connect(warm, condenser.surface);
  valve.command = Smoothing.limit(0.5 + 5*(condenser.level - 0.2), 0, 1, 0.1);
  charge = evaporator.mass + condenser.mass;
  annotation (
    Documentation(info = "<html>
<p>The classes that extend it choose the refrigerant.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-80, 80}, {80, -80}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid)}));
end Circuit;
