within RiverHeat;
package Network "District heating networks: mains, consumers, store and peak boiler"
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-100, 100}, {100, -100}}, lineColor = {30, 70, 120}, fillColor = {225, 236, 247}, fillPattern = FillPattern.Solid),
      Line(points = {{-80, 20}, {20, 20}, {60, 60}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{20, 20}, {60, -20}}, color = {190, 40, 30}, thickness = 1),
      Line(points = {{-80, -20}, {10, -20}, {50, -60}}, color = {30, 110, 190}, thickness = 1)}),
    Documentation(info = "<html>
<p>A network as the heat pump sees it: what it sends out arrives at the consumers after a while and somewhat cooler,
and what they send back decides at which temperature, and so with how much electricity, the machine works.</p>
<p><a href=\"modelica://RiverHeat.Network.HeatPumpDistrict\">HeatPumpDistrict</a> is the whole, ready to be compiled
to an FMU; the other classes are its parts and can be compiled alone, too: all their inputs and outputs are
scalars.</p>
<h4>How the parts meet</h4>
<p>Water circuits have imposed flows: the consumers' valves set the flow of every pipe, and the pump follows. So flows
are no unknowns of a system of equations; each part has the inputs <code>m_flow</code> and enthalpies and gives
enthalpies and pressure drops. No algebraic loop, no index reduction, no flow reversal in the mains. Enthalpies, not
temperatures, are handed on: energy is conserved at any flow, also at none.</p>
<h4>Energy as a state</h4>
<p>The states are energies by mass of water, and every balance is linear in them. A Runge-Kutta method keeps linear
invariants exactly, so the balance of a simulated network closes to the accuracy of the solver's Newton iteration and
not merely to that of its steps. Temperatures follow by <a
href=\"modelica://RiverHeat.Network.waterTemperature\">waterTemperature</a>.</p>
<h4>Mass</h4>
<p>The mass of water in each volume is constant (density at the design temperature): thermal expansion, the pressure
holding vessel and leaks are left out.</p>
</html>"));
end Network;
