within RiverHeat.Validation;
model ValveFlow "Flow of sub-cooled liquid, wet refrigerant and gas through throttles as the pressure behind them falls"
  replaceable package Medium = RiverHeat.Media.R134a "Refrigerant";
  Valves.FlashingValve liquid(redeclare package Medium = Medium, A_open = 1e-5) "Sub-cooled liquid";
  Valves.FlashingValve wet(redeclare package Medium = Medium, A_open = 1e-5) "Half vapour";
  Valves.FlashingValve gas(redeclare package Medium = Medium, A_open = 1e-5) "Superheated gas";
  Valves.ExpansionValve half(redeclare package Medium = Medium, A_open = 1e-5) "Half open, linear";
  Valves.ExpansionValve half_percentage(redeclare package Medium = Medium, A_open = 1e-5, characteristic = Valves.Types.Characteristic.equalPercentage)
    "Half open, equal percentage";
  Valves.Line line(redeclare package Medium = Medium, m_flow_nominal = 0.1, dp_nominal = 1e4, d_nominal = 1000) "Line, forward and back";
  Vessels.Reservoir liquid_source(p = 12e5, h = 2.4e5) "Before the valve";
  Vessels.Reservoir wet_source(p = 12e5, h = 3.4e5) "Before the valve";
  Vessels.Reservoir gas_source(p = 12e5, h = 4.4e5) "Before the valve";
  SlidingPressure back "Behind all";
equation
  liquid.command = 1;
  wet.command = 1;
  gas.command = 1;
  half.command = 0.5;
  half_percentage.command = 0.5;
  back.p = 12.5e5 - 11e5*Smoothing.step(time, 60, 300);
  back.h = 3e5;
  connect(liquid_source.port, liquid.inlet);
  connect(wet_source.port, wet.inlet);
  connect(gas_source.port, gas.inlet);
  connect(liquid_source.port, half.inlet);
  connect(liquid_source.port, half_percentage.inlet);
  connect(liquid_source.port, line.inlet);
  connect(liquid.outlet, back.port);
  connect(wet.outlet, back.port);
  connect(gas.outlet, back.port);
  connect(half.outlet, back.port);
  connect(half_percentage.outlet, back.port);
  connect(line.outlet, back.port);
  annotation (experiment(StopTime = 300, Interval = 2, Tolerance = 1e-8), Documentation(info = "<html>
<p>The flows are compared with IEC 60534-2-1, written a second time with properties of CoolProp
(<code>tests/validation/test_valves.py</code>).</p>
</html>"));
end ValveFlow;
