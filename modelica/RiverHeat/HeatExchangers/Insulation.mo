within RiverHeat.HeatExchangers;
model Insulation "Heat loss of a shell to the machine hall"
  parameter Units.ThermalConductance G "Conductance of insulation and outer convection"
    annotation (Dialog(group = "Insulation"));
  parameter Units.Temperature T_ambient = 293.15 "Temperature of the machine hall"
    annotation (Dialog(group = "Insulation"));
  Interfaces.HeatPort port "The shell" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Units.HeatFlowRate Q_flow_loss "Heat flow rate to the hall";
equation
  assert(G >= 0, "G: the conductance of the insulation must not be negative");
  Q_flow_loss = G*(port.T - T_ambient);
  port.Q_flow = Q_flow_loss;
  annotation (Documentation(info = "<html>
<p>Constant conductance, no storage.</p>
</html>"));
end Insulation;
