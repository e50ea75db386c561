within;
package RiverHeat "River and sea heat pumps for district heating, as dynamic models of their machines"
  annotation (
    version = "0.1.0",
    Documentation(info = "<html>
<p>Dynamic models of large heat pumps that take heat from a river and feed a district heating network: turbo
compressors with dimensionless maps, finite-volume exchangers with refrigerant, wall and water states, two-phase
vessels, valves and controls. Everything is plain Modelica; no other library is needed.</p>
<h4>Conventions</h4>
<ul>
<li>SI units. Heat and power are positive as the variable's comment names them.</li>
<li>Machines start at standstill (uniform pressure, no flow, given temperatures and charge) and are ramped up by their
controls. No model needs a steady-state initial solution.</li>
<li>Refrigerant volumes have the states pressure and specific enthalpy. Mass is conserved because the density
derivatives of a medium are the exact derivatives of its density; energy because every balance carries the full
<code>V dp/dt</code> term and every stream leaves with the enthalpy with which it arrives elsewhere.</li>
<li>All balances are solved for their derivatives by hand, so a plant is a system of explicit ordinary differential
equations: no algebraic loop, no index reduction.</li>
<li>Whatever is smoothed says so where it is done, with its width and reason; the functions are in <a
href=\"modelica://RiverHeat.Smoothing\">RiverHeat.Smoothing</a>. Branches stand inside functions, so they raise no
events.</li>
</ul>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-100, 100}, {100, -100}}, lineColor = {30, 70, 120}, fillColor = {225, 236, 247}, fillPattern = FillPattern.Solid),
      Line(points = {{-80, -40}, {-40, -20}, {0, -40}, {40, -20}, {80, -40}}, color = {30, 110, 190}, thickness = 1),
      Line(points = {{-40, 10}, {-40, 60}, {60, 60}, {40, 10}, {-40, 10}}, color = {190, 40, 30}, thickness = 1)}));
end RiverHeat;
