within RiverHeat.Plants.BaseClasses;
partial model PartialHeatPump "Interface of a unit: source water in, network water out, set points, state and balances"
  parameter Units.Power P_el_max "Electricity limit of the unit" annotation (Dialog(group = "Design point"));
  parameter Units.MassFlowRate m_flow_source_nominal "Source water" annotation (Dialog(group = "Design point"));
  parameter Units.MassFlowRate m_flow_network_nominal "Network water" annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_source_start = 278.15 "Source side, and saturation of all refrigerant, at the start"
    annotation (Dialog(group = "Start"));

  // what the master connects
  input Boolean on(start = false) "Run command; withdrawing it stops the unit and acknowledges a trip";
  input Boolean fault(start = false) "Trip from outside: motor protection, grid, emergency stop";
  input Units.HeatFlowRate Q_flow_set(start = 0) "Wanted heat to the network";
  input Units.Temperature T_supply_set(start = 372.15) "Wanted supply temperature";
  input Units.Power P_el_limit(start = P_el_max) "Electricity that the unit may draw; at most P_el_max counts";
  input Units.Temperature T_return(start = 333.15) "Network water entering";
  input Units.MassFlowRate m_flow_network_limit(start = 2*m_flow_network_nominal) "Network water that the unit can get";
  input Units.Temperature T_source_in(start = T_source_start) "Source water entering";
  input Units.MassFlowRate m_flow_source(start = m_flow_source_nominal) "Source water flow offered by the intake";
  output Units.HeatFlowRate Q_flow_supply "Heat given to the network water";
  output Units.HeatFlowRate Q_flow_source "Heat taken from the source water";
  output Units.HeatFlowRate Q_flow_loss "Heat lost to the surroundings";
  output Units.Power P_el "Electricity drawn, auxiliaries included";
  output Units.Temperature T_supply "Network water leaving";
  output Units.MassFlowRate m_flow_network "Network water flow";
  output Units.Temperature T_source_out "Source water leaving";
  output Units.Energy E_supply(start = 0, fixed = true) "Heat given to the network water since the start";
  output Units.Energy E_source(start = 0, fixed = true) "Heat taken from the source water since the start";
  output Units.Energy E_loss(start = 0, fixed = true) "Heat lost since the start";
  output Units.Energy E_el(start = 0, fixed = true) "Electricity drawn since the start";
  output Units.Energy stored_energy "Energy in fluids, walls and rotor";
  output Units.Mass charge "Refrigerant in the unit";

  // state and margins
  output Controls.State state "Where the unit is in its sequence";
  output Controls.Trip trip "Protection that has stopped the unit";
  output Boolean running "The compressor is driven";
  output Boolean tripped "A protection has stopped the unit";
  output Units.PerUnit COP "Heat over electricity, near zero at standstill";
  output Units.TemperatureDifference ice_margin "Leaving source water above the trip";
  output Units.PerUnit pressure_margin "Condensing pressure below the trip, relative to it";
  output Units.PerUnit surge_margin "Flow beyond the surge line, smallest of all stages; 1 for machines that cannot surge";
  output Units.Pressure p_evaporating "Pressure in the evaporator";
  output Units.Pressure p_condensing "Pressure in the condenser";
  output Units.Temperature T_evaporating "Saturation temperature in the evaporator";
  output Units.Temperature T_condensing "Saturation temperature in the condenser";
protected
  constant Units.Power P_guard = 1e4 "Power below which COP fades out";
equation
  assert(P_el_max > 0, "P_el_max: the electricity limit must be positive");
  assert(m_flow_source_nominal > 0, "m_flow_source_nominal: the nominal source flow must be positive");
  assert(m_flow_network_nominal > 0, "m_flow_network_nominal: the nominal network flow must be positive");
  der(E_supply) = Q_flow_supply;
  der(E_source) = Q_flow_source;
  der(E_loss) = Q_flow_loss;
  der(E_el) = P_el;
  tripped = trip <> Controls.Trip.none;
  COP = Q_flow_supply/sqrt(P_el^2 + P_guard^2);
  annotation (
    Documentation(info = "<html>
<p>Whatever extends this class can stand for any other unit in a scenario. Energies are integrals of the flows: over a
communication step their increase is what was exchanged, whatever the step.</p>
<p>E_source + E_el = E_supply + E_loss + change of <code>stored_energy</code>; <code>charge</code> is constant.</p>
<p>The unit's own pumps set the water flows: the source pump takes what the intake offers (<code>m_flow_source</code>)
while the unit runs, the network pump holds the supply temperature, by no more than the network lets through
(<code>m_flow_network_limit</code>).</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-100, 100}, {100, -100}}, lineColor = {30, 70, 120}, fillColor = {240, 244, 250}, fillPattern = FillPattern.Solid),
      Ellipse(extent = {{-30, 30}, {30, -30}}, lineColor = {30, 70, 120}),
      Rectangle(extent = {{-60, 80}, {60, 55}}, lineColor = {190, 40, 30}),
      Rectangle(extent = {{-60, -55}, {60, -80}}, lineColor = {30, 110, 190}),
      Text(extent = {{-100, 130}, {100, 102}}, textString = "%name")}));
end PartialHeatPump;
