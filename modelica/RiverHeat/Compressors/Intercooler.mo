within RiverHeat.Compressors;
model Intercooler "Gas cooler between two stages"
  extends Vessels.BaseClasses.PartialVolume;
  parameter Units.MassFlowRate m_flow_nominal "Gas flow for which the conductance is given" annotation (Dialog(group = "Heat transfer"));
  parameter Units.ThermalConductance G_nominal "Conductance between gas and coolant at nominal flow" annotation (Dialog(group = "Heat transfer"));
  Interfaces.FluidPort inlet "Gas from the stage before" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "Gas to the next stage" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  input Units.Temperature T_coolant "Mean temperature of the coolant";
  Units.HeatFlowRate Q_flow_coolant "Heat to the coolant";
protected
  constant Units.PerUnit r_still = 0.05 "Flow ratio below which natural convection takes over";
equation
  assert(m_flow_nominal > 0, "Intercooler: m_flow_nominal must be positive");
  assert(G_nominal >= 0, "Intercooler: G_nominal must not be negative");
  m_flow_net = inlet.m_flow + outlet.m_flow;
  inlet.p = p;
  outlet.p = p;
  inlet.h_outflow = h;
  outlet.h_outflow = h;
  H_flow_excess = Smoothing.enthalpyFlow(inlet.m_flow, inStream(inlet.h_outflow) - h, 0)
    + Smoothing.enthalpyFlow(outlet.m_flow, inStream(outlet.h_outflow) - h, 0);
  Q_flow_coolant = G_nominal*Smoothing.turbulent(inlet.m_flow/m_flow_nominal, 0.8, r_still)*(T - T_coolant);
  Q_flow_refrigerant = -Q_flow_coolant;
  annotation (
    Documentation(info = "<html>
<p>One volume of mixed gas against a coolant of given mean temperature; the conductance goes with the gas flow to the
power 0.8. The driving difference is that of the leaving gas, so the conductance is meant for it: effectiveness = G/(G +
m c<sub>p</sub>). No pressure drop.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-90, 60}, {90, -60}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-60, -90}, {-60, 20}, {0, -20}, {60, 20}, {60, -90}}, color = {0, 130, 80}, thickness = 1)}));
end Intercooler;
