within RiverHeat.Media;
package Seawater "Sea water, incompressible: functions of temperature and salinity"
  constant Units.Temperature T_zero = 273.15 "Where the enthalpy is zero, 0 degC";
  constant Real S_standard(unit = "kg/kg") = 0.035 "Salinity of the open ocean";

  pure function specificHeatCapacity "Specific heat capacity at constant pressure"
    input Units.Temperature T "Temperature";
    input Real S(unit = "kg/kg") "Salinity, salt by sea water";
    output Units.SpecificHeatCapacity cp "Specific heat capacity";
  protected
    Real t "Temperature of IPTS-68";
    Real s "Salinity in g/kg";
  algorithm
    t := 1.00024*(T - T_zero) + T_zero;
    s := 1000*S;
    cp := 1000*(Seawater.capacity_0(s) + t*(Seawater.capacity_1(s) + t*(Seawater.capacity_2(s) + t*Seawater.capacity_3(s))));
  end specificHeatCapacity;

  pure function specificEnthalpy "Specific enthalpy, the exact integral of specificHeatCapacity over the temperature"
    input Units.Temperature T "Temperature";
    input Real S(unit = "kg/kg") "Salinity, salt by sea water";
    output Units.SpecificEnthalpy h "Specific enthalpy, zero at 0 degC for every salinity";
  protected
    Real t "Temperature of IPTS-68";
    Real z "0 degC";
    Real s "Salinity in g/kg";
  algorithm
    t := 1.00024*(T - T_zero) + T_zero;
    z := T_zero;
    s := 1000*S;
    h := 1000/1.00024*(t - z)*(Seawater.capacity_0(s) + Seawater.capacity_1(s)/2*(t + z)
      + Seawater.capacity_2(s)/3*(t*t + t*z + z*z) + Seawater.capacity_3(s)/4*(t + z)*(t*t + z*z));
  end specificEnthalpy;

  pure function temperature "Temperature from specific enthalpy, the inverse of specificEnthalpy"
    input Units.SpecificEnthalpy h "Specific enthalpy, zero at 0 degC for every salinity";
    input Real S(unit = "kg/kg") "Salinity, salt by sea water";
    output Units.Temperature T "Temperature";
  algorithm
    T := T_zero + h/Seawater.specificHeatCapacity(T_zero + h/8000, S);
    T := Seawater.closerTemperature(T, h, S);
    T := Seawater.closerTemperature(T, h, S);
  end temperature;

  pure function density "Density"
    input Units.Temperature T "Temperature";
    input Real S(unit = "kg/kg") "Salinity, salt by sea water";
    output Units.Density rho "Density";
  protected
    Real t "Temperature in degC";
  algorithm
    t := T - T_zero;
    rho := 999.9 + t*(2.034e-2 + t*(-6.162e-3 + t*(2.261e-5 - t*4.657e-8)))
      + S*(802.0 + t*(-2.001 + t*(1.677e-2 - t*3.060e-5)) - S*t*t*1.613e-5);
  end density;

  pure function dynamicViscosity "Dynamic viscosity"
    input Units.Temperature T "Temperature";
    input Real S(unit = "kg/kg") "Salinity, salt by sea water";
    output Real eta(unit = "Pa.s") "Dynamic viscosity";
  protected
    Real t "Temperature in degC";
    Real a "Rise by salinity";
    Real b "Rise by its square";
  algorithm
    t := T - T_zero;
    a := 1.541 + t*(1.998e-2 - t*9.52e-5);
    b := 7.974 + t*(-7.561e-2 + t*4.724e-4);
    eta := (4.2844e-5 + 1/(0.157*(t + 64.993)*(t + 64.993) - 91.296))*(1 + S*(a + S*b));
  end dynamicViscosity;

  pure function thermalConductivity "Thermal conductivity"
    input Units.Temperature T "Temperature";
    input Real S(unit = "kg/kg") "Salinity, salt by sea water";
    output Real lambda(unit = "W/(m.K)") "Thermal conductivity";
  protected
    Real t "Temperature of IPTS-68";
    Real s "Salinity in g/kg";
  algorithm
    t := 1.00024*(T - T_zero) + T_zero;
    s := 1000*S;
    lambda := 1e-3*(240 + 0.0002*s)*10^(0.434*(2.3 - (343.5 + 0.037*s)/t)*(1 - t/(647 + 0.03*s))^0.333);
  end thermalConductivity;

  pure function prandtlNumber "Prandtl number"
    input Units.Temperature T "Temperature";
    input Real S(unit = "kg/kg") "Salinity, salt by sea water";
    output Units.PerUnit Pr "Prandtl number";
  algorithm
    Pr := Seawater.specificHeatCapacity(T, S)*Seawater.dynamicViscosity(T, S)/Seawater.thermalConductivity(T, S);
  end prandtlNumber;

  pure function freezingTemperature "Freezing point at atmospheric pressure"
    input Real S(unit = "kg/kg") "Salinity, salt by sea water";
    output Units.Temperature T "Freezing point";
  protected
    Real s "Practical salinity";
  algorithm
    s := 1000*S/1.0047154;
    T := T_zero + s*(-0.0575 + 1.710523e-3*sqrt(s + 1e-12) - 2.154996e-4*s);
  end freezingTemperature;

  pure function capacity_0 "Constant term of the heat capacity in kJ/(kg.K)"
    input Real s "Salinity in g/kg";
    output Real y "Coefficient";
  algorithm
    y := 5.328 + s*(-9.76e-2 + s*4.04e-4);
  end capacity_0;

  pure function capacity_1 "Linear term of the heat capacity"
    input Real s "Salinity in g/kg";
    output Real y "Coefficient";
  algorithm
    y := -6.913e-3 + s*(7.351e-4 - s*3.15e-6);
  end capacity_1;

  pure function capacity_2 "Quadratic term of the heat capacity"
    input Real s "Salinity in g/kg";
    output Real y "Coefficient";
  algorithm
    y := 9.6e-6 + s*(-1.927e-6 + s*8.23e-9);
  end capacity_2;

  pure function capacity_3 "Cubic term of the heat capacity"
    input Real s "Salinity in g/kg";
    output Real y "Coefficient";
  algorithm
    y := 2.5e-9 + s*(1.666e-9 - s*7.125e-12);
  end capacity_3;

  pure function closerTemperature "Newton step towards the temperature of an enthalpy"
    input Units.Temperature T_guess "A temperature near it";
    input Units.SpecificEnthalpy h "Specific enthalpy";
    input Real S(unit = "kg/kg") "Salinity, salt by sea water";
    output Units.Temperature T "Nearer temperature";
  algorithm
    T := T_guess + (h - Seawater.specificEnthalpy(T_guess, S))/Seawater.specificHeatCapacity(T_guess, S);
  end closerTemperature;
  annotation (Documentation(info = "<html>
<p>Salinity 0 to 0.042 kg/kg and more, temperature from freezing to 120 degC, at network or intake pressure:
incompressible. Salinity is the mass of salts by the mass of sea water (reference-composition salinity); practical
salinity is 0.99531 of it in g/kg.</p>
<h4>Sources</h4>
<p>Density, viscosity: M. H. Sharqawy, J. H. Lienhard V, S. M. Zubair, Desalination and Water Treatment 16 (2010) 354,
equations 8, 22 and 23. Heat capacity: D. T. Jamieson et al., Desalination 7 (1969) 23; thermal conductivity: D. T.
Jamieson, J. S. Tudhope, Desalination 8 (1970) 393, both as given there (equations 9 and 13), in IPTS-68. The enthalpy
is the integral of this heat capacity over the temperature, so heat balances close; only differences at one salinity have
a meaning. Freezing point: F. J. Millero, UNESCO Technical Papers in Marine Science 28 (1978) 29, at atmospheric
pressure; it falls by 0.0075 K for each bar more.</p>
<h4>Accuracy</h4>
<p>As the authors state it: density 0.1 %, heat capacity 0.28 %, viscosity 1.5 %, conductivity 3 %, freezing point 0.003
K.</p>
</html>"));
end Seawater;
