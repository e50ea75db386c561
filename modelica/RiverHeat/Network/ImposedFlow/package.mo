within RiverHeat.Network;
package ImposedFlow "Parts whose flow is given from outside and never turns round"
  annotation (Documentation(info = "<html>
<p>Parts without ports: all their inputs and outputs are scalars, so each can be compiled to an FMU alone. The
consumers' valves set the flow of every pipe and the pump follows, so flows are no unknowns of a system of equations;
each part has the inputs <code>m_flow</code> and enthalpies and gives enthalpies and pressure drops. They are the
parts of <a href=\"modelica://RiverHeat.Network.HeatPumpDistrict\">HeatPumpDistrict</a>.</p>
<p>Where flow turns round, stops because a pump trips, or follows from pressures, take the parts with ports of <a
href=\"modelica://RiverHeat.Network\">RiverHeat.Network</a>.</p>
</html>"));
end ImposedFlow;
