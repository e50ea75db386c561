within RiverHeat.Network.ImposedFlow;
model Substation "Cluster of consumers that draws the flow its heat demand needs"
  parameter Units.HeatFlowRate Q_flow_nominal = 10e6 "Design heat demand" annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_supply_nominal = 363.15 "Supply at which the design demand takes the nominal flow" annotation (Dialog(group = "Design point"));
  parameter Units.PerUnit r_max = 1.3 "Largest flow the valves pass, by nominal" annotation (Dialog(group = "Design point"));
  parameter Units.PerUnit r_bypass = 0 "Flow that short-circuits to keep the pipes warm, by nominal" annotation (Dialog(group = "Design point"));
  parameter Units.Efficiency effectiveness = 0.9 "Cooling of the network water by what was possible down to the houses' return (assumed)" annotation (Dialog(group = "Return temperature"));
  parameter Units.Temperature T_house_nominal = 329.15 "Return of the houses' circuits at design demand (assumed)" annotation (Dialog(group = "Return temperature"));
  parameter Units.TemperatureDifference dT_part_load = 4 "By how much that is higher when demand nears zero (assumed)" annotation (Dialog(group = "Return temperature"));
  final parameter Units.MassFlowRate m_flow_nominal = Q_flow_nominal/(effectiveness*(Media.Water.specificEnthalpy(T_supply_nominal) - Media.Water.specificEnthalpy(T_house_nominal))) "Flow at the design point";
  input Units.HeatFlowRate Q_flow_demand(start = 0) "Heat that the houses want";
  input Units.SpecificEnthalpy h_supply "Network water entering";
  input Units.SpecificEnergy e_throttle(start = 0) "Pressure drop of the valves by density: ends as heat in the water";
  output Units.MassFlowRate m_flow "Network water";
  output Units.SpecificEnthalpy h_return "Network water leaving";
  output Units.Temperature T_return "Network water leaving";
  output Units.HeatFlowRate Q_flow_served "Heat that the houses get";
  output Units.HeatFlowRate Q_flow_unserved "Heat that they lack";
  output Units.PerUnit load "Demand by design demand";
protected
  constant Units.SpecificEnthalpy rounding = 400 "Width, 0.1 K, of the corner where supply falls to the houses' return";
  constant Units.MassFlowRate m_flow_still = 1e-6 "Flow below which the return follows the supply";
  constant Units.PerUnit valve_rounding = 0.01 "Width of the corner at the largest flow, by nominal";
  Units.HeatFlowRate Q_flow_wanted "Demand, not negative";
  Units.SpecificEnthalpy h_house "Return of the houses' circuits";
  Units.SpecificEnthalpy dh "Cooling of the water that passes the exchangers";
  Units.MassFlowRate m_flow_exchangers "Water that passes the exchangers";
equation
  Q_flow_wanted = nonNegative(Q_flow_demand);
  load = Q_flow_wanted/Q_flow_nominal;
  h_house = Media.Water.specificEnthalpy(T_house_nominal + dT_part_load*nonNegative(1 - load));
  dh = effectiveness*Smoothing.positivePart(h_supply - h_house, rounding);
  m_flow_exchangers = Smoothing.limit(Q_flow_wanted/dh, -m_flow_nominal, r_max*m_flow_nominal, valve_rounding*m_flow_nominal);
  m_flow = m_flow_exchangers + r_bypass*m_flow_nominal;
  Q_flow_served = m_flow*dh*m_flow_exchangers/(m_flow + m_flow_still);
  Q_flow_unserved = Q_flow_wanted - Q_flow_served;
  h_return = h_supply - dh*m_flow_exchangers/(m_flow + m_flow_still) + e_throttle;
  T_return = waterTemperature(h_return, 0);
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Polygon(points = {{-80, 10}, {0, 80}, {80, 10}, {60, 10}, {60, -80}, {-60, -80}, {-60, 10}, {-80, 10}}, lineColor = {30, 70, 120}, fillColor = {245, 240, 225}, fillPattern = FillPattern.Solid),
      Line(points = {{-100, 0}, {-20, 0}, {-20, -50}, {-100, -50}}, color = {190, 40, 30}, thickness = 1),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>All houses of a part of town as one heat exchanger and one valve.</p>
<h4>Equations</h4>
<p>The network water is cooled by &Delta;h = &epsilon; (h<sub>supply</sub> - h<sub>house</sub>) with a constant
effectiveness of the counter-flow exchangers and the return of the houses' own circuits at h<sub>house</sub>, which
rises linearly by <code>dT_part_load</code> as demand falls (hot water and its circulation then dominate). The valve
passes the flow Q<sub>demand</sub>/&Delta;h, at most r<sub>max</sub> of the nominal one. So:</p>
<ul>
<li>while the valve is not fully open, demand is met exactly, and colder supply means more flow;</li>
<li>when it is, <code>Q_flow_unserved</code> is what lacks; a supply colder than the houses' return gives nothing, and
never takes.</li>
</ul>
<h4>Assumptions</h4>
<p>No dynamics: exchangers and valves settle within a minute. Unserved heat is not made up for later. A bypass, if
given, keeps the pipe warm at no demand and returns uncooled.</p>
<h4>Numerics</h4>
<p>Within 1 % of the nominal flow about the largest one the corner is rounded, and at most 0.13 % of the nominal flow
lacks there. At 1 kg/s a millionth of the demand is unserved, because the return's enthalpy must stay finite at zero
flow.</p>
<h4>Literature</h4>
<p>S. Frederiksen, S. Werner: District Heating and Cooling, Studentlitteratur 2013.</p>
</html>"));
end Substation;
