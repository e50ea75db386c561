within RiverHeat.Media;
package Water "Fresh liquid water, incompressible: polynomials of temperature"
  constant Units.Temperature T_zero = 273.15 "Where the enthalpy is zero, 0 degC";
  constant Units.SpecificHeatCapacity c[6] = {4214.13, -293.819, 839.822, -1117.71, 771.279, -200.056}
    "Coefficients of the heat capacity over hundreds of degC";
  constant Units.Density d[5] = {1000.39, 3.74011, -69.7975, 33.6471, -9.18867}
    "Coefficients of the density over hundreds of degC";

  pure function specificHeatCapacity "Specific heat capacity at constant pressure"
    input Units.Temperature T "Temperature";
    output Units.SpecificHeatCapacity cp "Specific heat capacity";
  protected
    Real t "Temperature in hundreds of degC";
  algorithm
    t := (T - T_zero)/100;
    cp := c[1] + t*(c[2] + t*(c[3] + t*(c[4] + t*(c[5] + t*c[6]))));
  end specificHeatCapacity;

  pure function specificEnthalpy "Specific enthalpy, the exact integral of specificHeatCapacity"
    input Units.Temperature T "Temperature";
    output Units.SpecificEnthalpy h "Specific enthalpy, zero at 0 degC";
  protected
    Real t "Temperature in hundreds of degC";
  algorithm
    t := (T - T_zero)/100;
    h := 100*t*(c[1] + t*(c[2]/2 + t*(c[3]/3 + t*(c[4]/4 + t*(c[5]/5 + t*c[6]/6)))));
  end specificEnthalpy;

  pure function density "Density"
    input Units.Temperature T "Temperature";
    output Units.Density rho "Density";
  protected
    Real t "Temperature in hundreds of degC";
  algorithm
    t := (T - T_zero)/100;
    rho := d[1] + t*(d[2] + t*(d[3] + t*(d[4] + t*d[5])));
  end density;
  annotation (Documentation(info = "<html>
<p>Least-squares polynomials to IAPWS-95 as computed by CoolProp 7 at 10 bar over 0.01 to 120 degC. Largest errors
against it: heat capacity 0.02 %, enthalpy differences 4 J/kg, density 0.009 %. Below 0 degC the polynomials go on
smoothly (supercooled water), so a freezing evaporator stays computable until its protection acts.</p>
</html>"));
end Water;
