within RiverHeat.Examples.BaseClasses;
model DrivenCompressor "Displacement compressor of given swept flow and efficiencies at commanded speed"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.VolumeFlowRate V_flow "Swept volume by time at full speed" annotation (Dialog(group = "Geometry"));
  parameter Units.Efficiency efficiency_volumetric = 0.9 "Flow drawn over flow swept" annotation (Dialog(group = "Efficiency"));
  parameter Units.Efficiency efficiency = 0.7 "Isentropic efficiency" annotation (Dialog(group = "Efficiency"));
  Interfaces.FluidPort inlet "Suction" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "Discharge" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  input Units.PerUnit speed "Over full speed, not negative";
  Units.MassFlowRate m_flow "Mass flow rate";
  Units.SpecificEnthalpy h_inlet "At the suction";
  Units.SpecificEnthalpy h_isentropic "At the discharge pressure and the entropy of the suction";
  Units.SpecificEnthalpy h_discharge "Behind the compressor";
  Units.Temperature T_discharge "Behind the compressor";
  Units.Power P "Power into the gas";
equation
  assert(V_flow > 0, "V_flow: the swept volume must be positive");
  h_inlet = inStream(inlet.h_outflow);
  m_flow = speed*efficiency_volumetric*V_flow*Medium.density_ph(inlet.p, h_inlet);
  h_isentropic = Medium.isentropicEnthalpy(Smoothing.larger(outlet.p, inlet.p, 1e3), Medium.specificEntropy_ph(inlet.p, h_inlet));
  h_discharge = h_inlet + (h_isentropic - h_inlet)/efficiency;
  T_discharge = Medium.temperature_ph(outlet.p, h_discharge);
  P = m_flow*(h_discharge - h_inlet);
  inlet.m_flow = m_flow;
  outlet.m_flow = -m_flow;
  outlet.h_outflow = h_discharge;
  inlet.h_outflow = inStream(outlet.h_outflow);
  annotation (
    Documentation(info = "<html>
<p>Constant efficiencies, no storage, no loss of heat. At rest it is tight. While the discharge is below the suction, as
at a start, the gas passes without work.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-90, 90}, {90, -90}}, lineColor = {0, 60, 120}, fillColor = {255, 255, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-70, 55}, {85, 25}}, color = {0, 60, 120}),
      Line(points = {{-70, -55}, {85, -25}}, color = {0, 60, 120})}));
end DrivenCompressor;
