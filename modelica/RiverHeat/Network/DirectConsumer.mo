within RiverHeat.Network;
model DirectConsumer "Consumers whose radiators the network's water passes itself"
  extends BaseClasses.PartialConsumer(
    final m_flow_nominal = Q_flow_nominal/(Media.Water.specificEnthalpy(T_supply_nominal) - Media.Water.specificEnthalpy(T_return_nominal)));
  parameter Units.Temperature T_return_nominal = 323.15 "Return at design demand and nominal supply" annotation (Dialog(group = "Radiators"));
  parameter Units.Temperature T_room = 293.15 "Rooms" annotation (Dialog(group = "Radiators"));
  parameter Real exponent = 1.3 "Of the radiators: heat by temperature difference" annotation (Dialog(group = "Radiators"));
protected
  constant Units.PerUnit load_least = 1e-3 "Load below which the return no longer falls";
  constant Units.TemperatureDifference dT_rounding = 0.5 "Width of the corners where supply nears the rooms";
  Units.TemperatureDifference dT_supply "Supply above the rooms";
  Units.TemperatureDifference dT_return "Return above the rooms";
initial equation
  assert(T_return_nominal > T_room, "DirectConsumer: T_return_nominal must exceed T_room");
  assert(T_supply_nominal > T_return_nominal, "DirectConsumer: T_supply_nominal must exceed T_return_nominal");
  assert(exponent >= 1, "DirectConsumer: exponent must not be below 1");
equation
  dT_supply = Smoothing.positivePart(T_supply - T_room, dT_rounding);
  dT_return = (T_supply_nominal - T_room)*(T_return_nominal - T_room)*Smoothing.larger(load, load_least, load_least)^(2/exponent)/dT_supply;
  dh = Media.Water.specificHeatCapacity(T_supply)*Smoothing.positivePart(dT_supply - dT_return, dT_rounding);
  annotation (
    Icon(graphics = {
      Line(points = {{-100, 40}, {-30, 40}, {-30, 20}, {30, 20}, {30, 0}, {-30, 0}, {-30, -20}, {30, -20}, {30, -40}, {-100, -40}}, color = {190, 40, 30}, thickness = 1)}),
    Documentation(info = "<html>
<p>Radiators give Q/Q<sub>nominal</sub> = (&Delta;T/&Delta;T<sub>nominal</sub>)<sup>exponent</sup>. With the geometric
mean &Delta;T = &radic;((T<sub>supply</sub> - T<sub>room</sub>)(T<sub>return</sub> - T<sub>room</sub>)), within 4 % of
the logarithmic one down to a ratio of 1 : 3, the return follows without iteration: part load and hotter supply return
colder. Where the return would be above the supply, radiators cannot meet the demand; the valve opens to
<code>r_max</code>. For the valve see <a href=\"modelica://RiverHeat.Network.Substation\">Substation</a>.</p>
</html>"));
end DirectConsumer;
