within RiverHeat.Plants.Examples;
model Mannheim1DesignPoint "Mannheim 1 from standstill to full load, river 5 degC, network 60 to 99 degC"
  Plants.Mannheim1 unit "The unit";
equation
  unit.on = time > 60;
  unit.fault = false;
  unit.P_el_limit = unit.P_el_max;
  unit.m_flow_network_limit = 2*unit.m_flow_network_nominal;
  unit.Q_flow_set = 20e6;
  unit.T_supply_set = 372.15;
  unit.T_return = 333.15;
  unit.T_source_in = 278.15;
  unit.m_flow_source = 700;
  annotation (experiment(StopTime = 7200, Interval = 10, Tolerance = 1e-8),
    Documentation(info = "<html>
<p>Start after one minute; the design point is reached within the hour. River and network temperatures are paired by
assumption.</p>
</html>"));
end Mannheim1DesignPoint;
