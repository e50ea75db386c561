within RiverHeat.Valves;
model FlashingValve "Throttle in which liquid flashes and gas expands: its flow is choked"
  extends BaseClasses.PartialValve;
  parameter Units.PerUnit F_L = 0.9 "Liquid pressure recovery factor" annotation (Dialog(group = "Choking"));
  parameter Units.PerUnit x_T = 0.7 "Pressure differential ratio factor of choked gas" annotation (Dialog(group = "Choking"));
  parameter Units.PerUnit kappa = 1.1 "Isentropic exponent of the gas" annotation (Dialog(group = "Choking"));
  constant Units.PerUnit rounding = 0.01 "Of the corner at choking, relative to the pressure before the valve";
  Units.Pressure p_vapour "Pressure at which what enters begins to boil, at most that before the valve";
  Units.PerUnit quality "Of what enters, from 0 to 1";
  Units.PressureDifference dp_choked "Pressure difference beyond which the flow no longer grows";
  Units.PressureDifference dp_driving "Pressure difference that drives the flow";
  Units.PerUnit expansion "Expansion factor of the gas";
protected
  Units.SpecificEnthalpy h_bubble "Saturated liquid";
  Units.SpecificEnthalpy h_dew "Saturated vapour";
  Units.PressureDifference dp_gas "Choking of gas alone";
equation
  assert(F_L > 0 and F_L <= 1, "F_L: the pressure recovery factor must be above 0 and at most 1");
  assert(x_T > 0 and x_T <= 1, "x_T: the pressure differential ratio factor must be above 0 and at most 1");
  assert(kappa > 1, "kappa: the isentropic exponent must exceed 1");
  h_bubble = Medium.bubbleEnthalpy(inlet.p);
  h_dew = Medium.dewEnthalpy(inlet.p);
  quality = Smoothing.limit((inStream(inlet.h_outflow) - h_bubble)/(h_dew - h_bubble), 0, 1, 0.02);
  p_vapour = noEvent(min(inlet.p, Medium.saturationPressure(Medium.temperature_ph(inlet.p, inStream(inlet.h_outflow)))));
  dp_gas = kappa/1.4*x_T*inlet.p;
  dp_choked = (1 - quality)*F_L^2*(inlet.p - (0.96 - 0.28*sqrt(p_vapour/Medium.criticalPressure))*p_vapour) + quality*dp_gas;
  dp_driving = Smoothing.smaller(inlet.p - outlet.p, dp_choked, rounding*inlet.p);
  expansion = 1 - quality*dp_driving/(3*dp_gas);
  m_flow = A_open*area*expansion*sqrt(2*d_inlet)*Smoothing.signedRoot(dp_driving, dp_small);
  annotation (
    Documentation(info = "<html>
<h4>Equations</h4>
<p>m = A f(s) Y (2 &rho; &Delta;p)<sup>1/2</sup> with the density before the valve and a pressure difference that is
limited:</p>
<ul>
<li>liquid: F<sub>L</sub><sup>2</sup> (p<sub>1</sub> - F<sub>F</sub> p<sub>v</sub>), F<sub>F</sub> = 0.96 - 0.28
(p<sub>v</sub>/p<sub>c</sub>)<sup>1/2</sup>, where p<sub>v</sub> is the saturation pressure at the temperature before
the valve;</li>
<li>gas: F<sub>&gamma;</sub> x<sub>T</sub> p<sub>1</sub>, F<sub>&gamma;</sub> = &kappa;/1.4, and the expansion factor Y =
1 - &Delta;p/(3 F<sub>&gamma;</sub> x<sub>T</sub> p<sub>1</sub>), 2/3 at choking;</li>
<li>two phases before the valve: between both, in proportion to quality.</li>
</ul>
<p>The area is that of IEC's flow coefficient: A = K<sub>v</sub>/3600 (&rho;<sub>w</sub>/(2 &middot; 1
bar))<sup>1/2</sup>, K<sub>v</sub> in m3/h, which is 1.964e-5 m2 for each K<sub>v</sub> of 1.</p>
<h4>Assumptions</h4>
<p>The standard gives F<sub>L</sub> of 0.85 to 0.9 for globe valves. Its laws are for liquid and for gas; between them
the standard has none, and proportion is a choice of this library. The drop is limited with a corner rounded over 1 % of
p<sub>1</sub>.</p>
<p>IEC 60534-2-1:2011, Industrial-process control valves: flow capacity.</p>
</html>"));
end FlashingValve;
