within RiverHeat.Network;
model Substation "Consumers behind heat exchangers: flow for the demand, return temperature by effectiveness"
  extends BaseClasses.PartialConsumer(
    final m_flow_nominal = Q_flow_nominal/(effectiveness*(Media.Water.specificEnthalpy(T_supply_nominal) - Media.Water.specificEnthalpy(T_house_nominal))));
  parameter Units.Efficiency effectiveness = 0.9 "Cooling of the network water by what was possible down to the houses' return (assumed)" annotation (Dialog(group = "Return temperature"));
  parameter Units.Temperature T_house_nominal = 329.15 "Return of the houses' circuits at design demand (assumed)" annotation (Dialog(group = "Return temperature"));
  parameter Units.TemperatureDifference dT_part_load = 4 "By how much that is higher when demand nears zero (assumed)" annotation (Dialog(group = "Return temperature"));
protected
  constant Units.SpecificEnthalpy rounding_dh = 400 "Width, 0.1 K, of the corner where supply falls to the houses' return";
  Units.SpecificEnthalpy h_house "Return of the houses' circuits";
initial equation
  assert(effectiveness > 0 and effectiveness <= 1, "Substation: effectiveness must lie between 0 and 1");
  assert(T_supply_nominal > T_house_nominal, "Substation: T_supply_nominal must exceed T_house_nominal");
equation
  h_house = Media.Water.specificEnthalpy(T_house_nominal + dT_part_load*nonNegative(1 - load));
  dh = effectiveness*Smoothing.positivePart(h_supply - h_house, rounding_dh);
  annotation (
    Icon(graphics = {
      Line(points = {{-100, 40}, {0, 40}, {0, 0}, {20, 0}, {-20, -20}, {20, -40}, {0, -40}, {-100, -40}}, color = {190, 40, 30}, thickness = 1)}),
    Documentation(info = "<html>
<p>One house station or all of a part of town, as one heat exchanger and one control valve.</p>
<h4>Equations</h4>
<p>The network water is cooled by &Delta;h = &epsilon; (h<sub>supply</sub> - h<sub>house</sub>) with a constant
effectiveness of the counter-flow exchangers and the return of the houses' own circuits at h<sub>house</sub>, which
rises linearly by <code>dT_part_load</code> as demand falls (hot water and its circulation then dominate).</p>
<p>The valve goes with the time constant <code>tau</code> to the flow Q<sub>demand</sub>/&Delta;h, at most
<code>r_max</code> of the nominal one, and at most what the open valve passes at the pressure difference that is there:
r<sub>max</sub> m<sub>nominal</sub> &radic;(&Delta;p/<code>dp_open</code>). So:</p>
<ul>
<li>with enough pressure and temperature demand is met, and colder supply means more flow;</li>
<li>where pressure lacks (a pump that tripped, a closed pipe), flow dies away and
<code>Q_flow_lacking</code> says what the houses go without;</li>
<li>flow never turns round, and a supply colder than the houses' return gives nothing and never takes.</li>
</ul>
<p>What pressure difference the valve throttles becomes heat: the return is that much warmer.</p>
<h4>Flow as a state</h4>
<p>The flow of each consumer is a state, so the flows of all pipes of a tree follow by sums and the pressures from the
flows: no algebraic loop, however large the tree. In a mesh the flows of the loops are solved for.</p>
<h4>Assumptions</h4>
<p>Exchangers settle at once. Heat that lacks is not made up for later; while demand rises or falls the valve's lag
makes <code>Q_flow_lacking</code> a little positive or negative. A by-pass keeps the pipe warm at no demand and returns
uncooled.</p>
<h4>Literature</h4>
<p>S. Frederiksen, S. Werner: District Heating and Cooling, Studentlitteratur 2013.</p>
</html>"));
end Substation;
