within RiverHeat.Compressors;
model OilCooler "Oil cooler that warms network water"
  parameter Units.HeatCapacity C = 4e6 "Heat capacity of water, oil and metal" annotation (Dialog(group = "Geometry"));
  parameter Units.Temperature T_start = 333.15 "Temperature at the start" annotation (Dialog(group = "Start"));
  input Units.Temperature T_water_in(start = T_start) "Water entering";
  input Units.MassFlowRate m_flow_water "Water flow, not negative";
  input Units.HeatFlowRate Q_flow_oil "Heat of the oil";
  Units.Temperature T(start = T_start, fixed = true) "Water leaving, and all that is inside";
  Units.HeatFlowRate Q_flow_water "Enthalpy flow rate of the water out, less that in";
  Units.Energy stored_energy "Heat inside, zero at 0 degC";
equation
  assert(C > 0, "OilCooler: C must be positive");
  Q_flow_water = m_flow_water*(Media.Water.specificEnthalpy(T) - Media.Water.specificEnthalpy(T_water_in));
  C*der(T) = Q_flow_oil - Q_flow_water;
  stored_energy = C*(T - Media.Water.T_zero);
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 60}, {90, -60}}, lineColor = {120, 90, 0}, fillColor = {255, 245, 220}, fillPattern = FillPattern.Solid),
      Line(points = {{-80, 20}, {-40, -20}, {0, 20}, {40, -20}, {80, 20}}, color = {120, 90, 0}, thickness = 1)}),
    Documentation(info = "<html>
<p>One temperature for water, oil and metal; the oil gives all its heat to the water, whatever the temperatures: its thermostat is not
modelled.</p>
</html>"));
end OilCooler;
