within RiverHeat.Validation;
model SuctionHeater "Suction gas heater of isobutane: full flow, a third of the gas, standstill, gas turning back"
  replaceable package Medium = RiverHeat.Media.R600a "Refrigerant";
  HeatExchangers.SuctionGasHeater heater(
    redeclare package Medium = Medium, n = 8, A = 260, C_wall = 3e5, m_flow_gas_nominal = 178, m_flow_liquid_nominal = 236) "Under test";
  Vessels.FlowBoundary gas "From the evaporator";
  Vessels.FlowBoundary liquid "From the condenser";
  Vessels.Reservoir compressor(p = 1.6e5, h = Medium.dewEnthalpy(1.6e5) + 20e3) "Takes the gas, or gives it back";
  Vessels.Reservoir valve(p = 33e5, h = 3.4e5) "Takes the liquid";
  Units.HeatFlowRate H_flow "Enthalpy flow rate of all streams into the heater";
  Units.Energy E_in(start = 0, fixed = true) "Its integral";
equation
  gas.m_flow = 178*(1 - 0.67*Smoothing.step(time, 1000, 1010) - 0.33*Smoothing.step(time, 2000, 2010) - 0.01*Smoothing.step(time, 3000, 3010));
  gas.h = Medium.dewEnthalpy(1.6e5);
  liquid.m_flow = 236*(1 - Smoothing.step(time, 2000, 2010));
  liquid.h = 3.53e5;
  connect(gas.port, heater.gas_inlet);
  connect(heater.gas_outlet, compressor.port);
  connect(liquid.port, heater.liquid_inlet);
  connect(heater.liquid_outlet, valve.port);
  H_flow = gas.H_flow + liquid.H_flow
    + Smoothing.enthalpyFlow(compressor.port.m_flow, -heater.gas_outlet.h_outflow, -compressor.h)
    + Smoothing.enthalpyFlow(valve.port.m_flow, -heater.liquid_outlet.h_outflow, -valve.h);
  der(E_in) = H_flow;
  annotation (experiment(StopTime = 4000, Interval = 20, Tolerance = 1e-8), Documentation(info = "<html>
<p>Duty beside effectiveness and transfer units of counter-flow, energy over the whole run
(<code>tests/validation/test_suction_gas_heater.py</code>).</p>
</html>"));
end SuctionHeater;
