within RiverHeat.Compressors;
model DisplacementCompressor "Screw, piston or scroll compressor, by its map"
  replaceable package Medium = RiverHeat.Media.R717 constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Maps.Displacement map = Maps.TwinScrew() "Map" annotation (Dialog(group = "Map"));
  parameter Units.Volume V_revolution "Swept volume by revolution" annotation (Dialog(group = "Geometry"));
  parameter Units.AngularVelocity omega_nominal = 309 "Speed for which leakage, throttling and friction are given"
    annotation (Dialog(group = "Geometry"));
  Interfaces.FluidPort inlet "Suction" annotation (Placement(transformation(extent = {{-110, -10}, {-90, 10}})));
  Interfaces.FluidPort outlet "Discharge" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  input Units.AngularVelocity omega "Speed of the shaft";
  input Units.PerUnit slide "Share of the swept volume that is used: slide valve or cylinders";
  Units.MassFlowRate m_flow "Mass flow rate delivered";
  Units.Torque torque "Torque that the machine takes from the shaft";
  Units.Power P "Power taken from the shaft";
  Units.HeatFlowRate Q_flow_oil "Heat that the oil carries to its cooler";
  Units.HeatFlowRate Q_flow_loss "Heat lost by the casing";
  Units.PerUnit pressure_ratio "Discharge over suction pressure";
  Units.PerUnit kappa "Isentropic exponent from suction to discharge";
  Units.PerUnit volume_ratio "Built-in volume ratio at present";
  Units.PerUnit volumetric_efficiency "Delivered over swept flow";
  Units.PerUnit efficiency "Isentropic power of what is delivered over shaft power";
  Units.Density d_inlet "Density at the suction";
  Units.SpecificEnthalpy h_inlet "Enthalpy at the suction";
  Units.SpecificEnthalpy h_isentropic "At the discharge pressure and the entropy of the suction";
  Units.SpecificEnthalpy h_discharge "Enthalpy at the discharge";
  Units.SpecificEnergy work "Work inside by mass of gas that is compressed";
  Units.Temperature T_discharge "Temperature at the discharge";
protected
  constant Units.PerUnit share_small = 0.02 "Share of the nominal swept flow over which delivery fades to none";
  constant Units.PerUnit share_least = 0.3 "Delivery, as a share of what is compressed, below which the gas takes no more heat";
  constant Units.PerUnit share_still = 0.005 "Share of the nominal speed over which torques fade to none at standstill";
  constant Units.PerUnit pressure_ratio_least = 0.02 "Pressure ratio below which powers of it are not followed";
  final parameter Units.VolumeFlowRate V_flow_nominal = V_revolution*omega_nominal/6.28318530717959 "Swept flow at nominal speed";
  final parameter Units.PerUnit w_volume_ratio = 0.05*min(1, 10*(map.volume_ratio_max - map.volume_ratio_min))
    "Width over which the ends of the volume ratio's range are rounded";
  constant Units.PerUnit log_small = 0.1 "Logarithm of the density ratio below which the exponent goes over to that of the suction";
  Units.PerUnit r "Speed over nominal speed";
  Units.PerUnit kappa_suction "Isentropic exponent of the suction gas";
  Units.PerUnit log_density "Logarithm of the density ratio along the isentrope";
  Units.PerUnit engaged "1 while turning, 0 at standstill";
  Units.PerUnit pi "Pressure ratio within the range of the powers";
  Units.PerUnit volume_ratio_fit "Volume ratio that would fit the pressures";
  Units.PerUnit filling "Share of the swept volume that is filled from the suction";
  Units.VolumeFlowRate V_flow_compressed "Gas compressed, at the suction";
  Units.VolumeFlowRate V_flow_leakage "Of it what leaks back";
  Units.VolumeFlowRate V_flow_delivered "The rest, negative where the leakage is larger";
  Units.MassFlowRate m_flow_compressed "Gas compressed";
  Units.MassFlowRate m_flow_least "Flow below which the gas takes no more heat";
  Units.HeatFlowRate H_flow_gas "Power that the gas takes along";
equation
  assert(V_revolution > 0, "DisplacementCompressor: V_revolution must be positive");
  assert(omega_nominal > 0, "DisplacementCompressor: omega_nominal must be positive");
  assert(map.volumetric_0 > 0.3 and map.volumetric_0 <= 1, "DisplacementCompressor: map.volumetric_0 must lie between 0.3 and 1");
  assert(map.clearance >= 0 and map.clearance < 0.5, "DisplacementCompressor: map.clearance must lie between 0 and 0.5");
  assert(map.leakage >= 0 and map.leakage < 0.3, "DisplacementCompressor: map.leakage must lie between 0 and 0.3");
  assert(map.volume_ratio_min >= 1, "DisplacementCompressor: map.volume_ratio_min must not be less than 1");
  assert(map.volume_ratio_max >= map.volume_ratio_min, "DisplacementCompressor: map.volume_ratio_max is less than map.volume_ratio_min");
  assert(map.efficiency_internal > 0.2 and map.efficiency_internal <= 1, "DisplacementCompressor: map.efficiency_internal must lie between 0.2 and 1");
  assert(map.throttling >= 0, "DisplacementCompressor: map.throttling must not be negative");
  assert(map.friction_constant >= 0 and map.friction_viscous >= 0, "DisplacementCompressor: map.friction_constant and map.friction_viscous must not be negative");
  assert(map.share_oil >= 0 and map.share_loss >= 0 and map.share_oil + map.share_loss < 1, "DisplacementCompressor: map.share_oil and map.share_loss must not be negative, and together less than 1");
  assert(map.slide_min > 0 and map.slide_min <= 1, "DisplacementCompressor: map.slide_min must lie between 0 and 1");
  assert(map.slide_volume_ratio >= 0 and map.slide_volume_ratio <= 1, "DisplacementCompressor: map.slide_volume_ratio must lie between 0 and 1");
  assert(map.slide_loss >= 0, "DisplacementCompressor: map.slide_loss must not be negative");

  // suction
  h_inlet = inStream(inlet.h_outflow);
  d_inlet = Medium.density_ph(inlet.p, h_inlet);
  kappa_suction = d_inlet*Medium.velocityOfSound(inlet.p, h_inlet)^2/inlet.p;
  pressure_ratio = outlet.p/inlet.p;
  h_isentropic = Medium.isentropicEnthalpy(outlet.p, Medium.specificEntropy_ph(inlet.p, h_inlet));
  log_density = log(Medium.density_ph(outlet.p, h_isentropic)/d_inlet);
  kappa = (log(pi)*log_density + log_small^2*kappa_suction)/(log_density^2 + log_small^2);
  pi = Smoothing.larger(pressure_ratio, pressure_ratio_least, pressure_ratio_least);
  r = omega/omega_nominal;
  engaged = r/sqrt(r*r + share_still*share_still);

  // flow
  filling = Smoothing.limit(map.volumetric_0 - map.clearance*(volume_ratio_fit - 1), 0, 2, share_small);
  V_flow_compressed = slide*filling*V_flow_nominal*r;
  V_flow_leakage = map.leakage*V_flow_nominal*Smoothing.limit(pressure_ratio - 1, 0, 1e3, 0.1);
  m_flow_compressed = d_inlet*V_flow_compressed;
  V_flow_delivered = V_flow_compressed - V_flow_leakage;
  m_flow = d_inlet*V_flow_delivered*Smoothing.step(V_flow_delivered, 0, share_small*V_flow_nominal);
  inlet.m_flow = m_flow;
  outlet.m_flow = -m_flow;

  // work
  volume_ratio_fit = pi^(1/kappa);
  volume_ratio = 1 + (Smoothing.limit(volume_ratio_fit, map.volume_ratio_min, map.volume_ratio_max, w_volume_ratio) - 1)
    *(1 - map.slide_volume_ratio*(1 - slide));
  work = (h_isentropic - h_inlet)*(1 + map.slide_loss*(1 - slide))/map.efficiency_internal
    + inlet.p/d_inlet*(mismatchWork(pi, volume_ratio, kappa) + map.throttling*r*r);
  torque = V_revolution/6.28318530717959*(engaged*(slide*filling*d_inlet*work + map.friction_constant) + map.friction_viscous*r);
  P = torque*omega;

  // energy
  m_flow_least = share_least*m_flow_compressed + share_small*d_inlet*V_flow_nominal;
  h_discharge = h_inlet + (1 - map.share_oil - map.share_loss)*P
    /Smoothing.limit(m_flow, m_flow_least, m_flow_least + 10*d_inlet*V_flow_nominal, share_small*d_inlet*V_flow_nominal);
  H_flow_gas = m_flow*(h_discharge - h_inlet);
  Q_flow_oil = map.share_oil*P;
  Q_flow_loss = P - Q_flow_oil - H_flow_gas;
  outlet.h_outflow = h_discharge;
  inlet.h_outflow = inStream(outlet.h_outflow);

  // what is looked at
  volumetric_efficiency = m_flow*slide*r/(d_inlet*V_flow_nominal*(slide*slide*r*r + share_still*share_still));
  efficiency = m_flow*(h_isentropic - h_inlet)/Smoothing.larger(P, 1, 1);
  T_discharge = Medium.temperature_ph(outlet.p, h_discharge);
  annotation (
    Documentation(info = "<html>
<p>One machine for all kinds; the <a href=\"modelica://RiverHeat.Compressors.Maps\">map</a> makes it a screw, a piston
or a scroll compressor.</p>
<h4>Equations</h4>
<ul>
<li>flow: m = &rho;<sub>1</sub> (s (&eta;<sub>0</sub> - c (&pi;<sup>1/&kappa;</sup> - 1)) V n - l (&pi; - 1) V
n<sub>0</sub>): what the slide or the cylinders in use (s) sweep, filled at &eta;<sub>0</sub>, less the gas that expands
from the clearance c, less a leakage that pressure drives whatever the speed</li>
<li>work by mass of compressed gas: isentropic work over the efficiency inside, which a slide lowers; the work that a
volume ratio loses which does not fit (<a href=\"modelica://RiverHeat.Compressors.mismatchWork\">closed form</a>);
throttling in the ports, with the square of the speed</li>
<li>torque: that work, and friction of a constant and a viscous mean effective pressure</li>
<li>heat: the oil takes its share of the shaft power (to its cooler), the casing loses its own, the gas gets the
rest</li>
</ul>
<p>So volumetric and isentropic efficiency over pressure ratio, speed and slide are results. Leaked gas is compressed
again; gas from the clearance gives its work back.</p>
<h4>Volume ratio</h4>
<p>Where the map gives a range, it follows the pressures: valves of a piston, an adjustable screw. A slide valve that
opens the end of the swept volume delays the closing and leaves the discharge port: the volume ratio falls with
<code>slide_volume_ratio</code>.</p>
<h4>Assumptions and limits</h4>
<p>One exponent &kappa; = ln &pi;/ln(&rho;<sub>2</sub>/&rho;<sub>1</sub>) stands for the isentrope from suction to discharge (near
pressure ratio one that of the suction, &rho; a<sup>2</sup>/p). The isentropic work itself is the medium's, so only the misfit feels
the difference: over a real isentrope the work is met to 0.3 % for ammonia, 1.7 % for propane at pressure ratio 8. Oil takes no room and dissolves no refrigerant; its heat is a fixed
share, while a real thermostat moves it with the load. A check valve at the discharge is part of the machine: at
standstill it is tight. A single stage of gas, no injection: an economiser feeds the suction of the next stage.</p>
<h4>Numerics</h4>
<p>Nothing is singular at standstill. Torques fade over 0.5 % of the nominal speed, so the gas cannot turn the rotor
back; delivery fades over 2 % of the swept flow, and ends exactly. When a machine delivers less than 30 % of what it
compresses, the surplus of heat goes to the casing: the discharge temperature stays finite.</p>
<h4>Literature</h4>
<p>Stosic, Smith and Kovacevic, Screw Compressors (Springer, 2005); Winandy, Saavedra and Lebrun, Int. J. Thermal
Sciences 41 (2002) 98-107; Haberschill, Gay, Aubouin and Lallemand, Int. J. Refrigeration 17 (1994) 450-460.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-90, 90}, {90, -90}}, lineColor = {0, 60, 120}, fillColor = {235, 245, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-70, 55}, {85, 25}}, color = {0, 60, 120}),
      Line(points = {{-70, -55}, {85, -25}}, color = {0, 60, 120})}));
end DisplacementCompressor;
