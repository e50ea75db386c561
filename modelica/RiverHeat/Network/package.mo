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
<p><a href=\"modelica://RiverHeat.Network.HeatPumpDistrict\">HeatPumpDistrict</a> (the share of one unit) and <a
href=\"modelica://RiverHeat.Network.CityDistrict\">CityDistrict</a> (a whole city, aggregated) are ready to be compiled
to FMUs. Networks from tables are written by <code>cosim network import</code>. <a
href=\"modelica://RiverHeat.Network.Examples.Village\">Examples.Village</a> has all parts in one small network.</p>
<h4>How the parts meet</h4>
<p>By ports with pressure, flow and enthalpy: pipes, consumers, pumps, valves, boilers, store. Supply and return are
connected each for itself; where several ports meet, streams mix. Each consumer's flow is a state that goes to what its
valve wants and the pressure difference allows. So in a tree the flow of every pipe is a sum and every pressure
follows: no algebraic loop, no index reduction. Loops of pipes are solved for by the tool. One part gives the pressure
(<a href=\"modelica://RiverHeat.Network.PressureHolding\">PressureHolding</a> or <a
href=\"modelica://RiverHeat.Network.Source\">Source</a>).</p>
<p>The parts of <a href=\"modelica://RiverHeat.Network.ImposedFlow\">ImposedFlow</a> have no ports: inputs and outputs
by name, and flows that never turn round.</p>
<h4>Energy as a state</h4>
<p>The states are energies by mass of water, and every balance is linear in them. A Runge-Kutta method keeps linear
invariants exactly, so the balance of a simulated network closes to the accuracy of the solver's Newton iteration and
not merely to that of its steps. Temperatures follow by <a
href=\"modelica://RiverHeat.Network.waterTemperature\">waterTemperature</a>. Enthalpy is that of the water without its
pressure; what pumps give as pressure becomes heat where friction and valves take it.</p>
<p>Integrals over time, of heat lost and taken, are states of each part; sums over a network are outputs. One state for
the whole would depend on all others, and spoil the sparsity of the Jacobian.</p>
<h4>Mass</h4>
<p>The mass of water in each volume is constant (density at the design temperature); how much volume the water gains
with temperature is told to the pressure holding.</p>
</html>"));
end Network;
