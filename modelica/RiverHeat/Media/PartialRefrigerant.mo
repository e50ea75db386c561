within RiverHeat.Media;
partial package PartialRefrigerant "The functions that every refrigerant has"

  replaceable partial function saturationTemperature "Saturation temperature"
    input Real p(unit="Pa") "Pressure";
    output Real T(unit="K") "Temperature";
  end saturationTemperature;

  replaceable partial function saturationTemperature_derp "Derivative of saturationTemperature by p"
    input Real p(unit="Pa") "Pressure";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  end saturationTemperature_derp;

  replaceable partial function bubbleEnthalpy "Specific enthalpy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  end bubbleEnthalpy;

  replaceable partial function bubbleEnthalpy_derp "Derivative of bubbleEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  end bubbleEnthalpy_derp;

  replaceable partial function dewEnthalpy "Specific enthalpy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  end dewEnthalpy;

  replaceable partial function dewEnthalpy_derp "Derivative of dewEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  end dewEnthalpy_derp;

  replaceable partial function bubbleDensity "Density of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  end bubbleDensity;

  replaceable partial function bubbleDensity_derp "Derivative of bubbleDensity by p"
    input Real p(unit="Pa") "Pressure";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
  end bubbleDensity_derp;

  replaceable partial function dewDensity "Density of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  end dewDensity;

  replaceable partial function dewDensity_derp "Derivative of dewDensity by p"
    input Real p(unit="Pa") "Pressure";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
  end dewDensity_derp;

  replaceable partial function bubbleEntropy "Specific entropy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  end bubbleEntropy;

  replaceable partial function bubbleEntropy_derp "Derivative of bubbleEntropy by p"
    input Real p(unit="Pa") "Pressure";
    output Real s_dp(unit="J/(kg.K.Pa)") "Derivative of s by p";
  end bubbleEntropy_derp;

  replaceable partial function dewEntropy "Specific entropy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  end dewEntropy;

  replaceable partial function dewEntropy_derp "Derivative of dewEntropy by p"
    input Real p(unit="Pa") "Pressure";
    output Real s_dp(unit="J/(kg.K.Pa)") "Derivative of s by p";
  end dewEntropy_derp;

  replaceable partial function saturationPressure "Saturation pressure, the inverse of saturationTemperature"
    input Real T(unit="K") "Temperature";
    output Real p(unit="Pa") "Pressure";
  end saturationPressure;

  replaceable partial function saturationPressure_derT "Derivative of saturationPressure by T"
    input Real T(unit="K") "Temperature";
    output Real p_dT(unit="Pa/K") "Derivative of p by T";
  end saturationPressure_derT;

  replaceable partial function density_ph "Density from pressure and specific enthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho(unit="kg/m3") "Density";
  end density_ph;

  replaceable partial function density_derp_h "Derivative of density_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
  end density_derp_h;

  replaceable partial function density_derh_p "Derivative of density_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho_dh(unit="kg2/(m3.J)") "Derivative of rho by h";
  end density_derh_p;

  replaceable partial function temperature_ph "Temperature from pressure and specific enthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T(unit="K") "Temperature";
  end temperature_ph;

  replaceable partial function temperature_derp_h "Derivative of temperature_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  end temperature_derp_h;

  replaceable partial function temperature_derh_p "Derivative of temperature_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T_dh(unit="K.kg/J") "Derivative of T by h";
  end temperature_derh_p;

  replaceable partial function specificEntropy_ph "Specific entropy from pressure and specific enthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  end specificEntropy_ph;

  replaceable partial function specificEntropy_derp_h "Derivative of specificEntropy_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s_dp(unit="J/(kg.K.Pa)") "Derivative of s by p";
  end specificEntropy_derp_h;

  replaceable partial function specificEntropy_derh_p "Derivative of specificEntropy_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s_dh(unit="1/K") "Derivative of s by h";
  end specificEntropy_derh_p;

  replaceable partial function density_and_temperature_ph "Density and temperature in one call"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho(unit="kg/m3") "Density";
    output Real T(unit="K") "Temperature";
  end density_and_temperature_ph;

  replaceable partial function density_and_derivatives_ph "Density, its derivatives by p and by h, and temperature in one call"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho(unit="kg/m3") "Density";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
    output Real rho_dh(unit="kg2/(m3.J)") "Derivative of rho by h";
    output Real T(unit="K") "Temperature";
  end density_and_derivatives_ph;

  replaceable partial function isentropicEnthalpy "Specific enthalpy of vapour at p and s (below the dew line that of wet vapour)"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h(unit="J/kg") "Specific enthalpy";
  end isentropicEnthalpy;

  replaceable partial function isentropicEnthalpy_derp_s "Derivative of isentropicEnthalpy by p at constant s"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  end isentropicEnthalpy_derp_s;

  replaceable partial function isentropicEnthalpy_ders_p "Derivative of isentropicEnthalpy by s at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h_ds(unit="K") "Derivative of h by s";
  end isentropicEnthalpy_ders_p;

  replaceable partial function velocityOfSound "Velocity of sound of vapour (below the dew line its value on it)"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real a(unit="m/s") "Velocity of sound";
  end velocityOfSound;

  replaceable partial function vapourQuality "Thermodynamic vapour quality: below 0 for subcooled liquid, above 1 for superheated vapour"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real x(unit="1") "Quality";
  end vapourQuality;

  replaceable partial function vapourQuality_derp_h "Derivative of vapourQuality by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real x_dp(unit="1/Pa") "Derivative of x by p";
  end vapourQuality_derp_h;

  replaceable partial function vapourQuality_derh_p "Derivative of vapourQuality by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real x_dh(unit="kg/J") "Derivative of x by h";
  end vapourQuality_derh_p;

  replaceable partial function dynamicViscosity_ph "Dynamic viscosity"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real eta(unit="Pa.s") "Dynamic viscosity";
  end dynamicViscosity_ph;

  replaceable partial function bubbleViscosity "Dynamic viscosity of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real eta(unit="Pa.s") "Dynamic viscosity";
  end bubbleViscosity;

  replaceable partial function dewViscosity "Dynamic viscosity of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real eta(unit="Pa.s") "Dynamic viscosity";
  end dewViscosity;

  replaceable partial function thermalConductivity_ph "Thermal conductivity"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real lambda(unit="W/(m.K)") "Thermal conductivity";
  end thermalConductivity_ph;

  replaceable partial function bubbleThermalConductivity "Thermal conductivity of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real lambda(unit="W/(m.K)") "Thermal conductivity";
  end bubbleThermalConductivity;

  replaceable partial function dewThermalConductivity "Thermal conductivity of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real lambda(unit="W/(m.K)") "Thermal conductivity";
  end dewThermalConductivity;

  replaceable partial function specificHeatCapacity_ph "Specific heat capacity at constant pressure"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real cp(unit="J/(kg.K)") "Specific heat capacity at constant pressure";
  end specificHeatCapacity_ph;

  replaceable partial function bubbleHeatCapacity "Specific heat capacity at constant pressure of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real cp(unit="J/(kg.K)") "Specific heat capacity at constant pressure";
  end bubbleHeatCapacity;

  replaceable partial function dewHeatCapacity "Specific heat capacity at constant pressure of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real cp(unit="J/(kg.K)") "Specific heat capacity at constant pressure";
  end dewHeatCapacity;

  replaceable partial function surfaceTension "Surface tension of liquid in its vapour"
    input Real p(unit="Pa") "Pressure";
    output Real sigma(unit="N/m") "Surface tension";
  end surfaceTension;

  annotation (Documentation(info="<html>
<p>Pressure and specific enthalpy in, everything else out. Models declare <code>replaceable package Medium =
RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant</code> and call <code>Medium.density_ph(p,
h)</code> and so on.</p>
<h4>Two refrigerants in one model</h4>
<p>Each circuit is a class that fixes its refrigerant in its extends clause, and passes <code>Medium</code> on to its
components:</p>
<pre>
model AmmoniaCircuit
  extends Circuit(redeclare package Medium = RiverHeat.Media.R717);
end AmmoniaCircuit;
</pre>
<p>The model with both circuits has components of such classes, no <code>Medium</code> of its own, and redeclares none
on a component. See <a href='modelica://RiverHeat.Examples.Cascade'>RiverHeat.Examples.Cascade</a>.</p>
<p>Written by <code>python -m cosim.media PartialRefrigerant</code>. Do not edit this file.</p>
</html>"));
end PartialRefrigerant;
