within RiverHeat.Network.BaseClasses;
partial model PartialConsumer "Consumer that draws the flow its heat demand needs, as far as the pressure difference allows"
  parameter Units.HeatFlowRate Q_flow_nominal = 10e6 "Design heat demand" annotation (Dialog(group = "Design point"));
  parameter Units.Temperature T_supply_nominal = 363.15 "Supply at which the design demand takes the nominal flow" annotation (Dialog(group = "Design point"));
  parameter Units.PerUnit r_max = 1.3 "Largest flow the valve is opened for, by nominal" annotation (Dialog(group = "Valve"));
  parameter Units.PerUnit r_bypass = 0 "Flow that short-circuits to keep the pipes warm, by nominal" annotation (Dialog(group = "Valve"));
  parameter Units.PressureDifference dp_open = 0.5e5 "Pressure difference at which the open valve with its exchanger passes the largest flow (assumed)" annotation (Dialog(group = "Valve"));
  parameter Units.Time tau = 15 "Time constant of the valve (assumed)" annotation (Dialog(group = "Valve"));
  parameter Units.PerUnit r_start = 0 "Flow at the start, by nominal" annotation (Dialog(group = "Start"));
  parameter Units.MassFlowRate m_flow_nominal "Flow at the design point" annotation (Dialog(group = "Design point"));
  input Units.HeatFlowRate Q_flow_demand(start = 0) "Heat wanted";
  Interfaces.FluidPort port_supply "Network water entering" annotation (Placement(transformation(extent = {{-110, 30}, {-90, 50}})));
  Interfaces.FluidPort port_return "Network water leaving" annotation (Placement(transformation(extent = {{-110, -50}, {-90, -30}})));
  Units.PerUnit r_flow(start = r_start, fixed = true) "Network water by nominal: the state, so that solvers resolve small consumers as well as large ones";
  Units.MassFlowRate m_flow "Network water, never negative";
  Units.HeatFlowRate Q_flow "Heat taken";
  Units.HeatFlowRate Q_flow_lacking "Demand less heat taken; negative while a valve closes";
  Types.StoredHeat E_served(start = 0, fixed = true) "Heat taken since the start";
  Types.StoredHeat E_lacking(start = 0, fixed = true) "Demand less heat taken since the start";
  Units.PressureDifference dp "Pressure difference between supply and return";
  Units.Power P_throttle "Its power: ends as heat in the water";
  Units.Temperature T_supply "Network water entering";
  Units.Temperature T_return "Network water leaving";
  Units.PerUnit load "Demand by design demand";
  Units.SpecificEnthalpy dh "Cooling of the water that is not by-passed";
protected
  constant Units.MassFlowRate m_flow_still = 1e-6 "Flow below which the return follows the supply";
  constant Units.PerUnit rounding = 0.01 "Width of the corners at the largest flow, by nominal";
  Units.SpecificEnthalpy h_supply "Network water entering";
  Units.SpecificEnthalpy h_return "Network water leaving";
  Units.HeatFlowRate Q_flow_wanted "Demand, not negative";
  Units.MassFlowRate m_flow_wanted "Flow for the demand, without by-pass";
  Units.MassFlowRate m_flow_open "Flow that the open valve would pass";
  Units.PerUnit cooled "Share of the water that is not by-passed";
  Units.MassFlowRate m_flow_set "Flow that the valve goes to";
initial equation
  assert(Q_flow_nominal > 0, "Consumer: Q_flow_nominal must be positive");
  assert(r_max > 0, "Consumer: r_max must be positive");
  assert(r_bypass >= 0 and r_bypass < r_max, "Consumer: r_bypass must lie between 0 and r_max");
  assert(dp_open > 0, "Consumer: dp_open must be positive");
  assert(tau > 0, "Consumer: tau must be positive");
equation
  port_supply.m_flow = m_flow;
  port_return.m_flow = -m_flow;
  dp = port_supply.p - port_return.p;
  h_supply = inStream(port_supply.h_outflow);
  port_supply.h_outflow = h_return;
  port_return.h_outflow = h_return;

  // valve
  Q_flow_wanted = nonNegative(Q_flow_demand);
  load = Q_flow_wanted/Q_flow_nominal;
  m_flow_wanted = Smoothing.limit(Q_flow_wanted/dh, -m_flow_nominal, r_max*m_flow_nominal, rounding*m_flow_nominal);
  m_flow_open = (r_max + r_bypass)*m_flow_nominal*openValveFlow(dp/dp_open, r_flow);
  m_flow_set = m_flow_open - nonNegative(m_flow_open - m_flow_wanted - r_bypass*m_flow_nominal);
  tau*der(r_flow) = m_flow_set/m_flow_nominal - r_flow;
  m_flow = r_flow*m_flow_nominal;

  // heat
  cooled = nonNegative(m_flow - r_bypass*m_flow_nominal)/(m_flow + m_flow_still);
  Q_flow = m_flow*dh*cooled;
  Q_flow_lacking = Q_flow_wanted - Q_flow;
  der(E_served) = Q_flow;
  der(E_lacking) = Q_flow_lacking;
  P_throttle = m_flow*dp/Media.Water.density(T_supply_nominal);
  h_return = h_supply - dh*cooled + dp/Media.Water.density(T_supply_nominal);
  T_supply = waterTemperature(h_supply, 0);
  T_return = waterTemperature(h_return, 0);
  annotation (Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Polygon(points = {{-80, 10}, {0, 80}, {80, 10}, {60, 10}, {60, -80}, {-60, -80}, {-60, 10}, {-80, 10}}, lineColor = {30, 70, 120}, fillColor = {245, 240, 225}, fillPattern = FillPattern.Solid),
      Text(extent = {{-100, 115}, {100, 85}}, textString = "%name")}),
    Documentation(info = "<html>
<p>See <a href=\"modelica://RiverHeat.Network.Substation\">Substation</a>.</p>
</html>"));
end PartialConsumer;
