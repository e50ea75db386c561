within RiverHeat.Examples;
model Cascade "Two refrigerants in one model: ammonia lifts heat from a source to isobutane, which lifts it to a network"
  parameter Units.Temperature T_source = 283.15 "Surface of the lower evaporator (assumed)" annotation (Dialog(group = "Boundary"));
  parameter Units.Temperature T_network = 368.15 "Surface of the upper condenser (assumed)" annotation (Dialog(group = "Boundary"));
  parameter Units.Time ramp = 600 "Time in which that surface goes from the source's temperature to its own" annotation (Dialog(group = "Boundary"));
  BaseClasses.AmmoniaCircuit low(T_start = T_source, V_flow = 0.25, A_valve = 1.0e-4) "Lower circuit"
    annotation (Placement(transformation(extent = {{-30, -70}, {30, -10}})));
  BaseClasses.IsobutaneCircuit high(T_start = T_source, V_flow = 0.5, A_valve = 6.0e-4) "Upper circuit"
    annotation (Placement(transformation(extent = {{-30, 10}, {30, 70}})));
  BaseClasses.Boundary source(T = T_source) "Source" annotation (Placement(transformation(extent = {{-90, -90}, {-70, -70}})));
  BaseClasses.Boundary network(T = T_source + (T_network - T_source)*Smoothing.step(time, 0, ramp)) "Network"
    annotation (Placement(transformation(extent = {{-90, 70}, {-70, 90}})));
  Units.HeatFlowRate Q_flow_source "Heat from the source";
  Units.HeatFlowRate Q_flow_between "Heat from the lower to the upper circuit";
  Units.HeatFlowRate Q_flow_network "Heat to the network";
  Units.Power P "Power of both compressors";
  Units.PerUnit COP "Heat to the network by power";
  Units.Temperature T_between "Surface between the circuits";
equation
  connect(low.warm, high.cold);
  connect(source.port, low.cold);
  connect(network.port, high.warm);
  Q_flow_source = source.Q_flow;
  Q_flow_between = high.cold.Q_flow;
  Q_flow_network = -network.Q_flow;
  P = low.compressor.P + high.compressor.P;
  COP = Q_flow_network/Smoothing.larger(P, 1, 1);
  T_between = high.cold.T;
  annotation (experiment(StopTime = 7200, Interval = 60, Tolerance = 1e-8), Documentation(info = "<html>
<p>Each circuit's class fixes its refrigerant in its extends clause; this model has no <code>Medium</code> of its own.
In steady state the heat from the source and the power of both compressors are the heat to the network, and the states
of both circuits are those of the reference equations of state.</p>
<h4>Assumptions</h4>
<p>Conductances, swept flows and valves are chosen for about half a megawatt; they are no machine's.</p>
</html>"));
end Cascade;
