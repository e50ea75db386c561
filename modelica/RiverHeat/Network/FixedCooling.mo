within RiverHeat.Network;
model FixedCooling "Consumers that cool the water by a constant difference, as benchmarks have them"
  extends BaseClasses.PartialConsumer(
    final m_flow_nominal = Q_flow_nominal/(Media.Water.specificEnthalpy(T_supply_nominal) - Media.Water.specificEnthalpy(T_supply_nominal - dT)));
  parameter Units.TemperatureDifference dT = 20 "Cooling of the network water" annotation (Dialog(group = "Return temperature"));
initial equation
  assert(dT > 0, "FixedCooling: dT must be positive");
equation
  dh = Media.Water.specificEnthalpy(T_supply_nominal) - Media.Water.specificEnthalpy(T_supply_nominal - dT);
  annotation (
    Icon(graphics = {
      Line(points = {{-100, 40}, {0, 40}, {0, -40}, {-100, -40}}, color = {190, 40, 30}, thickness = 1)}),
    Documentation(info = "<html>
<p>Flow is demand over a constant cooling, whatever supply arrives. For the rest see <a
href=\"modelica://RiverHeat.Network.Substation\">Substation</a>.</p>
</html>"));
end FixedCooling;
