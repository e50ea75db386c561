within RiverHeat.Media;
package R717 "Refrigerant R717 (ammonia): properties from pressure and enthalpy, fitted to CoolProp"
  extends PartialRefrigerant;

  constant Real criticalPressure(unit="Pa") = 11363391.157414673 "Critical pressure";
  constant Real criticalTemperature(unit="K") = 405.55999997326353 "Critical temperature";
  constant Real molarMass(unit="kg/mol") = 0.01703052 "Molar mass";
  constant Real pressureMin(unit="Pa") = 12000.0 "Lowest pressure of the fitted range";
  constant Real pressureMax(unit="Pa") = 10500000.0 "Highest pressure of the fitted range";
  constant Real liquidEnthalpyMin(unit="J/kg") = 38805.97 "Lowest enthalpy of the fitted range";
  constant Real vapourEnthalpyMax(unit="J/kg") = 2091063.0 "Highest enthalpy of the fitted range";

  redeclare function saturationTemperature "Saturation temperature"
    input Real p(unit="Pa") "Pressure";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    T := TSat;
    annotation (Inline=false, derivative=saturationTemperature_der);
  end saturationTemperature;

  function saturationTemperature_der "Time derivative of saturationTemperature"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_T(unit="K/s") "Time derivative of T";
  algorithm
    der_T := R717.saturationTemperature_derp(p)*der_p;
    annotation (Inline=false);
  end saturationTemperature_der;

  redeclare function saturationTemperature_derp "Derivative of saturationTemperature by p"
    input Real p(unit="Pa") "Pressure";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    T_dp := TSat_dp;
    annotation (Inline=false);
  end saturationTemperature_derp;

  redeclare function bubbleEnthalpy "Specific enthalpy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    h := hBubble;
    annotation (Inline=false, derivative=bubbleEnthalpy_der);
  end bubbleEnthalpy;

  function bubbleEnthalpy_der "Time derivative of bubbleEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R717.bubbleEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleEnthalpy_der;

  redeclare function bubbleEnthalpy_derp "Derivative of bubbleEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    h_dp := hBubble_dp;
    annotation (Inline=false);
  end bubbleEnthalpy_derp;

  redeclare function dewEnthalpy "Specific enthalpy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    h := hDew;
    annotation (Inline=false, derivative=dewEnthalpy_der);
  end dewEnthalpy;

  function dewEnthalpy_der "Time derivative of dewEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R717.dewEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end dewEnthalpy_der;

  redeclare function dewEnthalpy_derp "Derivative of dewEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    h_dp := hDew_dp;
    annotation (Inline=false);
  end dewEnthalpy_derp;

  redeclare function bubbleDensity "Density of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, rhoLiquid;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    (xi, cut, share) := R717.liquidCoordinate(hBubble);
    rhoLiquid := R717.liquidDensity(xi, pi);
    rho := growth*rhoLiquid;
    annotation (Inline=false, derivative=bubbleDensity_der);
  end bubbleDensity;

  function bubbleDensity_der "Time derivative of bubbleDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R717.bubbleDensity_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleDensity_der;

  redeclare function bubbleDensity_derp "Derivative of bubbleDensity by p"
    input Real p(unit="Pa") "Pressure";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pi,
      pi_dp, xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt, xi_dp, rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi,
      rhoLiquid_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    pi := 8.80018989179559e-08*pBent;
    pi_dp := 8.80018989179559e-08*pBent_dp;
    (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R717.liquidCoordinate_slopes(hBubble);
    xi_dp := xi_dhAt*hBubble_dp;
    (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R717.liquidDensity_slopes(xi, pi);
    rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
    rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    annotation (Inline=false);
  end bubbleDensity_derp;

  redeclare function dewDensity "Density of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pvDew, vDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pvDew := R717.dewLineFlowWork(zeta);
    vDew := pvDew/pBent;
    rho := growth/vDew;
    annotation (Inline=false, derivative=dewDensity_der);
  end dewDensity;

  function dewDensity_der "Time derivative of dewDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R717.dewDensity_derp(p)*der_p;
    annotation (Inline=false);
  end dewDensity_der;

  redeclare function dewDensity_derp "Derivative of dewDensity by p"
    input Real p(unit="Pa") "Pressure";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pvDew,
      pvDew_dzeta, pvDew_dp, vDew, vDew_dp, rho;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    (pvDew, pvDew_dzeta) := R717.dewLineFlowWork_slopes(zeta);
    pvDew_dp := pvDew_dzeta*zeta_dp;
    vDew := pvDew/pBent;
    vDew_dp := (pvDew_dp - vDew*pBent_dp)/pBent;
    rho := growth/vDew;
    rho_dp := (growth_dp - rho*vDew_dp)/vDew;
    annotation (Inline=false);
  end dewDensity_derp;

  redeclare function bubbleEntropy "Specific entropy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, sDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    sDew := R717.dewLineEntropy(zeta);
    s := sDew - (hDew - hBubble)/TSat;
    annotation (Inline=false, derivative=bubbleEntropy_der);
  end bubbleEntropy;

  function bubbleEntropy_der "Time derivative of bubbleEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R717.bubbleEntropy_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleEntropy_der;

  redeclare function bubbleEntropy_derp "Derivative of bubbleEntropy by p"
    input Real p(unit="Pa") "Pressure";
    output Real s_dp(unit="J/(kg.K.Pa)") "Derivative of s by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, sDew,
      sDew_dzeta, sDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    (sDew, sDew_dzeta) := R717.dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat;
    annotation (Inline=false);
  end bubbleEntropy_derp;

  redeclare function dewEntropy "Specific entropy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, sDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    sDew := R717.dewLineEntropy(zeta);
    s := sDew;
    annotation (Inline=false, derivative=dewEntropy_der);
  end dewEntropy;

  function dewEntropy_der "Time derivative of dewEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R717.dewEntropy_derp(p)*der_p;
    annotation (Inline=false);
  end dewEntropy_der;

  redeclare function dewEntropy_derp "Derivative of dewEntropy by p"
    input Real p(unit="Pa") "Pressure";
    output Real s_dp(unit="J/(kg.K.Pa)") "Derivative of s by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, sDew,
      sDew_dzeta, sDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    (sDew, sDew_dzeta) := R717.dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    s_dp := sDew_dp;
    annotation (Inline=false);
  end dewEntropy_derp;

  redeclare function saturationPressure "Saturation pressure, the inverse of saturationTemperature"
    input Real T(unit="K") "Temperature";
    output Real p(unit="Pa") "Pressure";
  protected
    Real theta, zeta0, zeta1, zeta2, zeta3, z;
  algorithm
    if T < 204.4736126063009 then
      p := 12000.0/(1.0 + 0.07236080980314887*(204.4736126063009 - T));
    elseif T < 401.0995609349418 then
      theta := 3.109973*((1.0 - 0.002465726403160876*T)^(1.0/3.0) - 0.4807683);
      zeta0 := -0.2226243032752 + theta*(0.8508228357195 + theta*(0.1441806511474 + theta*(0.08933548686909 +
        theta*(0.04067713173746 + theta*(0.05950819428427 + theta*0.03771116845323)))));
      zeta1 := R717.zetaStep(zeta0, T);
      zeta2 := R717.zetaStep(zeta1, T);
      zeta3 := R717.zetaStep(zeta2, T);
      z := 1.131864 + 0.8245552555090598*zeta3;
      p := 11363391.157414673*exp(-(z*z*z));
    else
      p := 10500000.0 + 186153.58863216656*(T - 401.0995609349418);
    end if;
    annotation (Inline=false, derivative=saturationPressure_der);
  end saturationPressure;

  function saturationPressure_der "Time derivative of saturationPressure"
    input Real T(unit="K") "Temperature";
    input Real der_T(unit="K/s") "Time derivative of T";
    output Real der_p(unit="Pa/s") "Time derivative of p";
  algorithm
    der_p := R717.saturationPressure_derT(T)*der_T;
    annotation (Inline=false);
  end saturationPressure_der;

  redeclare function saturationPressure_derT "Derivative of saturationPressure by T"
    input Real T(unit="K") "Temperature";
    output Real p_dT(unit="Pa/K") "Derivative of p by T";
  protected
    Real p, theta, zeta0, zeta1, zeta2, zeta3, zeta3_dzeta, zeta3_dT, z, z_dT;
  algorithm
    if T < 204.4736126063009 then
      p := 12000.0/(1.0 + 0.07236080980314887*(204.4736126063009 - T));
      p_dT := 0.07236080980314887*p/(1.0 + 0.07236080980314887*(204.4736126063009 - T));
    elseif T < 401.0995609349418 then
      theta := 3.109973*((1.0 - 0.002465726403160876*T)^(1.0/3.0) - 0.4807683);
      zeta0 := -0.2226243032752 + theta*(0.8508228357195 + theta*(0.1441806511474 + theta*(0.08933548686909 +
        theta*(0.04067713173746 + theta*(0.05950819428427 + theta*0.03771116845323)))));
      zeta1 := R717.zetaStep(zeta0, T);
      zeta2 := R717.zetaStep(zeta1, T);
      (zeta3, zeta3_dzeta, zeta3_dT) := R717.zetaStep_slopes(zeta2, T);
      z := 1.131864 + 0.8245552555090598*zeta3;
      z_dT := 0.8245552555090598*zeta3_dT;
      p_dT := 11363391.157414673*exp(-(z*z*z))*(-((z_dT*z + z*z_dT)*z + z*z*z_dT));
    else
      p_dT := 186153.58863216656;
    end if;
    annotation (Inline=false);
  end saturationPressure_derT;

  redeclare function density_ph "Density from pressure and specific enthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, rhoLiquid, pvDew, vDew, vBubble, x, t,
      rhoLiquid_dxi, vSlope, v, w, omega, excess, kept, steep, flowWorkSlopeMean, pv;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      (xi, cut, share) := R717.liquidCoordinate(h);
      rhoLiquid := R717.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
    elseif h < hDew then
      (xi, cut, share) := R717.liquidCoordinate(hBubble);
      rhoLiquid := R717.liquidDensity(xi, pi);
      pvDew := R717.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R717.liquidDensity_dxi(xi, pi);
        vSlope := (-1.739673e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
    else
      pvDew := R717.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R717.flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.201532*excess;
      rho := growth*pBent/pv;
    end if;
    annotation (Inline=false, derivative=density_ph_der);
  end density_ph;

  function density_ph_der "Time derivative of density_ph"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    input Real der_h(unit="J/(kg.s)") "Time derivative of h";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R717.density_derp_h(p, h)*der_p + R717.density_derh_p(p, h)*der_h;
    annotation (Inline=false);
  end density_ph_der;

  redeclare function density_derp_h "Derivative of density_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pi,
      pi_dp, xi, cut, share, rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi, rhoLiquid_dp, xi_dhAt, cut_dhAt, share_dhAt,
      xi_dp, share_dp, pvDew, pvDew_dzeta, pvDew_dp, vDew, vDew_dp, vBubble, vBubble_dp, x, x_dp, t, t_dp,
      rhoLiquid_dxi_dxi, rhoLiquid_dxi_dpi, rhoLiquid_dxi_dp, vSlope, vSlope_dp, v, v_dp, rho, w, omega, excess, kept,
      steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt, kept_dhDew, steep_dhAt,
      steep_dhDew, w_dp, omega_dp, excess_dp, flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega,
      flowWorkSlopeMean_dp, pv, pv_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    pi := 8.80018989179559e-08*pBent;
    pi_dp := 8.80018989179559e-08*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R717.liquidCoordinate(h);
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R717.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R717.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R717.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R717.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      vDew := pvDew/pBent;
      vDew_dp := (pvDew_dp - vDew*pBent_dp)/pBent;
      vBubble := 1.0/rhoLiquid;
      vBubble_dp := (-(vBubble*rhoLiquid_dp))/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dp := (-hBubble_dp - x*(hDew_dp - hBubble_dp))/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        t_dp := 200.0*x_dp;
        (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi, rhoLiquid_dxi_dxi, rhoLiquid_dxi_dpi) :=
          R717.liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-1.739673e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-1.739673e-06*rhoLiquid_dxi_dp)*share + (-1.739673e-06*rhoLiquid_dxi)*share_dp -
          vSlope*(rhoLiquid_dp*rhoLiquid + rhoLiquid*rhoLiquid_dp))/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
        v_dp := vBubble_dp + (vDew_dp - vBubble_dp)*x*t*(2.0 - t) + (vDew - vBubble)*((x_dp*t + x*t_dp)*(2.0 - t) +
          x*t*(-t_dp)) + (vSlope_dp*(h - hBubble) + vSlope*(-hBubble_dp))*(1.0 - t)*(1.0 - t) + vSlope*(h -
          hBubble)*((-t_dp)*(1.0 - t) + (1.0 - t)*(-t_dp));
      else
        v := vBubble + (vDew - vBubble)*x;
        v_dp := vBubble_dp + (vDew_dp - vBubble_dp)*x + (vDew - vBubble)*x_dp;
      end if;
      rho := growth/v;
      rho_dp := (growth_dp - rho*v_dp)/v;
    else
      (pvDew, pvDew_dzeta) := R717.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R717.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R717.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      pv := pvDew + w*flowWorkSlopeMean + 0.201532*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.201532*excess_dp;
      rho := growth*pBent/pv;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*pv_dp)/pv;
    end if;
    annotation (Inline=false);
  end density_derp_h;

  redeclare function density_derh_p "Derivative of density_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho_dh(unit="kg2/(m3.J)") "Derivative of rho by h";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt, xi_dh,
      rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi, rhoLiquid_dh, pvDew, vDew, vBubble, x, x_dh, t, t_dh, vSlope, v, v_dh,
      rho, w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew,
      kept_dhAt, kept_dhDew, steep_dhAt, steep_dhDew, w_dh, omega_dh, excess_dh, flowWorkSlopeMean,
      flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega, flowWorkSlopeMean_dh, pv, pv_dh;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R717.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R717.liquidDensity_slopes(xi, pi);
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho_dh := growth*rhoLiquid_dh;
    elseif h < hDew then
      (xi, cut, share) := R717.liquidCoordinate(hBubble);
      rhoLiquid := R717.liquidDensity(xi, pi);
      pvDew := R717.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dh := 1.0/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        t_dh := 200.0*x_dh;
        (rhoLiquid, rhoLiquid_dxi) := R717.liquidDensity_dxi(xi, pi);
        vSlope := (-1.739673e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
        v_dh := (vDew - vBubble)*((x_dh*t + x*t_dh)*(2.0 - t) + x*t*(-t_dh)) + vSlope*(1.0 - t)*(1.0 - t) + vSlope*(h
          - hBubble)*((-t_dh)*(1.0 - t) + (1.0 - t)*(-t_dh));
      else
        v := vBubble + (vDew - vBubble)*x;
        v_dh := (vDew - vBubble)*x_dh;
      end if;
      rho := growth/v;
      rho_dh := (-(rho*v_dh))/v;
    else
      pvDew := R717.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R717.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R717.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.201532*excess;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.201532*excess_dh;
      rho := growth*pBent/pv;
      rho_dh := (-(rho*pv_dh))/pv;
    end if;
    annotation (Inline=false);
  end density_derh_p;

  redeclare function temperature_ph "Temperature from pressure and specific enthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, xiBubble, cutBubble, shareBubble,
      liquidTemperatureAt, liquidTemperatureBubble, w, omega, excess, kept, steep, temperatureSlopeMean;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      (xi, cut, share) := R717.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R717.liquidCoordinate(hBubble);
      liquidTemperatureAt := R717.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R717.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.00023150618619255435*(cut - cutBubble);
    elseif h < hDew then
      T := TSat;
    else
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(h, hDew);
      temperatureSlopeMean := R717.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.00041267336408025006*excess;
    end if;
    annotation (Inline=false, derivative=temperature_ph_der);
  end temperature_ph;

  function temperature_ph_der "Time derivative of temperature_ph"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    input Real der_h(unit="J/(kg.s)") "Time derivative of h";
    output Real der_T(unit="K/s") "Time derivative of T";
  algorithm
    der_T := R717.temperature_derp_h(p, h)*der_p + R717.temperature_derh_p(p, h)*der_h;
    annotation (Inline=false);
  end temperature_ph_der;

  redeclare function temperature_derp_h "Derivative of temperature_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pi,
      pi_dp, xi, cut, share, xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt,
      xiBubble_dp, cutBubble_dp, liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi,
      liquidTemperatureAt_dp, liquidTemperatureBubble, liquidTemperatureBubble_dxi, liquidTemperatureBubble_dpi,
      liquidTemperatureBubble_dp, w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew,
      excess_dhAt, excess_dhDew, kept_dhAt, kept_dhDew, steep_dhAt, steep_dhDew, w_dp, omega_dp, excess_dp,
      temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega, temperatureSlopeMean_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    pi := 8.80018989179559e-08*pBent;
    pi_dp := 8.80018989179559e-08*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R717.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R717.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R717.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dp := liquidTemperatureAt_dpi*pi_dp;
      (liquidTemperatureBubble, liquidTemperatureBubble_dxi, liquidTemperatureBubble_dpi) :=
        R717.liquidTemperature_slopes(xiBubble, pi);
      liquidTemperatureBubble_dp := liquidTemperatureBubble_dxi*xiBubble_dp + liquidTemperatureBubble_dpi*pi_dp;
      T_dp := TSat_dp + liquidTemperatureAt_dp - liquidTemperatureBubble_dp - 0.00023150618619255435*cutBubble_dp;
    elseif h < hDew then
      T_dp := TSat_dp;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R717.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R717.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dp := temperatureSlopeMean_dzeta*zeta_dp + temperatureSlopeMean_domega*omega_dp;
      T_dp := TSat_dp + w_dp*temperatureSlopeMean + w*temperatureSlopeMean_dp + 0.00041267336408025006*excess_dp;
    end if;
    annotation (Inline=false);
  end temperature_derp_h;

  redeclare function temperature_derh_p "Derivative of temperature_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T_dh(unit="K.kg/J") "Derivative of T by h";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt, xi_dh, cut_dh,
      liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi, liquidTemperatureAt_dh, w, omega, excess,
      kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt, kept_dhDew,
      steep_dhAt, steep_dhDew, w_dh, omega_dh, excess_dh, temperatureSlopeMean, temperatureSlopeMean_dzeta,
      temperatureSlopeMean_domega, temperatureSlopeMean_dh;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R717.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R717.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dh := liquidTemperatureAt_dxi*xi_dh;
      T_dh := liquidTemperatureAt_dh + 0.00023150618619255435*cut_dh;
    elseif h < hDew then
      T_dh := 0.0;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R717.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R717.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dh := temperatureSlopeMean_domega*omega_dh;
      T_dh := w_dh*temperatureSlopeMean + w*temperatureSlopeMean_dh + 0.00041267336408025006*excess_dh;
    end if;
    annotation (Inline=false);
  end temperature_derh_p;

  redeclare function specificEntropy_ph "Specific entropy from pressure and specific enthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, sDew, xi, cut, share, xiBubble, cutBubble, shareBubble,
      liquidEntropyAt, liquidEntropyBubble, w, omega, excess, kept, steep, entropySlopeMean;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      sDew := R717.dewLineEntropy(zeta);
      (xi, cut, share) := R717.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R717.liquidCoordinate(hBubble);
      liquidEntropyAt := R717.liquidEntropy(xi, pi);
      liquidEntropyBubble := R717.liquidEntropy(xiBubble, pi);
      s := sDew - (hDew - hBubble)/TSat + liquidEntropyAt - liquidEntropyBubble + 0.005099288241347273*(cut -
        cutBubble);
    elseif h < hDew then
      sDew := R717.dewLineEntropy(zeta);
      s := sDew + (h - hDew)/TSat;
    else
      sDew := R717.dewLineEntropy(zeta);
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(h, hDew);
      entropySlopeMean := R717.entropySlope(zeta, omega);
      s := sDew + w*entropySlopeMean + 0.002050792385161779*excess;
    end if;
    annotation (Inline=false, derivative=specificEntropy_ph_der);
  end specificEntropy_ph;

  function specificEntropy_ph_der "Time derivative of specificEntropy_ph"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    input Real der_h(unit="J/(kg.s)") "Time derivative of h";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R717.specificEntropy_derp_h(p, h)*der_p + R717.specificEntropy_derh_p(p, h)*der_h;
    annotation (Inline=false);
  end specificEntropy_ph_der;

  redeclare function specificEntropy_derp_h "Derivative of specificEntropy_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s_dp(unit="J/(kg.K.Pa)") "Derivative of s by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pi,
      pi_dp, sDew, sDew_dzeta, sDew_dp, xi, cut, share, xiBubble, cutBubble, shareBubble, xiBubble_dhAt,
      cutBubble_dhAt, shareBubble_dhAt, xiBubble_dp, cutBubble_dp, liquidEntropyAt, liquidEntropyAt_dxi,
      liquidEntropyAt_dpi, liquidEntropyAt_dp, liquidEntropyBubble, liquidEntropyBubble_dxi, liquidEntropyBubble_dpi,
      liquidEntropyBubble_dp, w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt,
      excess_dhDew, kept_dhAt, kept_dhDew, steep_dhAt, steep_dhDew, w_dp, omega_dp, excess_dp, entropySlopeMean,
      entropySlopeMean_dzeta, entropySlopeMean_domega, entropySlopeMean_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    pi := 8.80018989179559e-08*pBent;
    pi_dp := 8.80018989179559e-08*pBent_dp;
    if h < hBubble then
      (sDew, sDew_dzeta) := R717.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (xi, cut, share) := R717.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R717.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R717.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dp := liquidEntropyAt_dpi*pi_dp;
      (liquidEntropyBubble, liquidEntropyBubble_dxi, liquidEntropyBubble_dpi) := R717.liquidEntropy_slopes(xiBubble,
        pi);
      liquidEntropyBubble_dp := liquidEntropyBubble_dxi*xiBubble_dp + liquidEntropyBubble_dpi*pi_dp;
      s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat + liquidEntropyAt_dp -
        liquidEntropyBubble_dp - 0.005099288241347273*cutBubble_dp;
    elseif h < hDew then
      (sDew, sDew_dzeta) := R717.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      s_dp := sDew_dp + (-hDew_dp - (h - hDew)/TSat*TSat_dp)/TSat;
    else
      (sDew, sDew_dzeta) := R717.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R717.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R717.entropySlope_slopes(zeta, omega);
      entropySlopeMean_dp := entropySlopeMean_dzeta*zeta_dp + entropySlopeMean_domega*omega_dp;
      s_dp := sDew_dp + w_dp*entropySlopeMean + w*entropySlopeMean_dp + 0.002050792385161779*excess_dp;
    end if;
    annotation (Inline=false);
  end specificEntropy_derp_h;

  redeclare function specificEntropy_derh_p "Derivative of specificEntropy_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s_dh(unit="1/K") "Derivative of s by h";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt, xi_dh, cut_dh,
      liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi, liquidEntropyAt_dh, w, omega, excess, kept, steep,
      w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt, kept_dhDew, steep_dhAt,
      steep_dhDew, w_dh, omega_dh, excess_dh, entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega,
      entropySlopeMean_dh;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R717.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R717.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dh := liquidEntropyAt_dxi*xi_dh;
      s_dh := liquidEntropyAt_dh + 0.005099288241347273*cut_dh;
    elseif h < hDew then
      s_dh := 1.0/TSat;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R717.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R717.entropySlope_slopes(zeta, omega);
      entropySlopeMean_dh := entropySlopeMean_domega*omega_dh;
      s_dh := w_dh*entropySlopeMean + w*entropySlopeMean_dh + 0.002050792385161779*excess_dh;
    end if;
    annotation (Inline=false);
  end specificEntropy_derh_p;

  redeclare function density_and_temperature_ph "Density and temperature in one call"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho(unit="kg/m3") "Density";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, rhoLiquid, xiBubble, cutBubble, shareBubble,
      liquidTemperatureAt, liquidTemperatureBubble, pvDew, vDew, vBubble, x, t, rhoLiquid_dxi, vSlope, v, w, omega,
      excess, kept, steep, flowWorkSlopeMean, pv, temperatureSlopeMean;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      (xi, cut, share) := R717.liquidCoordinate(h);
      rhoLiquid := R717.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
      (xiBubble, cutBubble, shareBubble) := R717.liquidCoordinate(hBubble);
      liquidTemperatureAt := R717.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R717.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.00023150618619255435*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share) := R717.liquidCoordinate(hBubble);
      rhoLiquid := R717.liquidDensity(xi, pi);
      pvDew := R717.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R717.liquidDensity_dxi(xi, pi);
        vSlope := (-1.739673e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
      T := TSat;
    else
      pvDew := R717.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R717.flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.201532*excess;
      rho := growth*pBent/pv;
      temperatureSlopeMean := R717.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.00041267336408025006*excess;
    end if;
    annotation (Inline=false);
  end density_and_temperature_ph;

  redeclare function density_and_derivatives_ph "Density, its derivatives by p and by h, and temperature in one call"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho(unit="kg/m3") "Density";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
    output Real rho_dh(unit="kg2/(m3.J)") "Derivative of rho by h";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pi,
      pi_dp, xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt, xi_dh, rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi,
      rhoLiquid_dp, rhoLiquid_dh, xiBubble, cutBubble, shareBubble, liquidTemperatureAt, liquidTemperatureBubble,
      xi_dp, share_dp, pvDew, pvDew_dzeta, pvDew_dp, vDew, vDew_dp, vBubble, vBubble_dp, x, x_dp, x_dh, t, t_dp, t_dh,
      rhoLiquid_dxi_dxi, rhoLiquid_dxi_dpi, rhoLiquid_dxi_dp, vSlope, vSlope_dp, v, v_dp, v_dh, w, omega, excess,
      kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt, kept_dhDew,
      steep_dhAt, steep_dhDew, w_dp, omega_dp, excess_dp, w_dh, omega_dh, excess_dh, flowWorkSlopeMean,
      flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega, flowWorkSlopeMean_dp, flowWorkSlopeMean_dh, pv, pv_dp, pv_dh,
      temperatureSlopeMean;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    pi := 8.80018989179559e-08*pBent;
    pi_dp := 8.80018989179559e-08*pBent_dp;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R717.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R717.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho := growth*rhoLiquid;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
      rho_dh := growth*rhoLiquid_dh;
      (xiBubble, cutBubble, shareBubble) := R717.liquidCoordinate(hBubble);
      liquidTemperatureAt := R717.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R717.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.00023150618619255435*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R717.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R717.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R717.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      vDew := pvDew/pBent;
      vDew_dp := (pvDew_dp - vDew*pBent_dp)/pBent;
      vBubble := 1.0/rhoLiquid;
      vBubble_dp := (-(vBubble*rhoLiquid_dp))/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dp := (-hBubble_dp - x*(hDew_dp - hBubble_dp))/(hDew - hBubble);
      x_dh := 1.0/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        t_dp := 200.0*x_dp;
        t_dh := 200.0*x_dh;
        (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi, rhoLiquid_dxi_dxi, rhoLiquid_dxi_dpi) :=
          R717.liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-1.739673e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-1.739673e-06*rhoLiquid_dxi_dp)*share + (-1.739673e-06*rhoLiquid_dxi)*share_dp -
          vSlope*(rhoLiquid_dp*rhoLiquid + rhoLiquid*rhoLiquid_dp))/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
        v_dp := vBubble_dp + (vDew_dp - vBubble_dp)*x*t*(2.0 - t) + (vDew - vBubble)*((x_dp*t + x*t_dp)*(2.0 - t) +
          x*t*(-t_dp)) + (vSlope_dp*(h - hBubble) + vSlope*(-hBubble_dp))*(1.0 - t)*(1.0 - t) + vSlope*(h -
          hBubble)*((-t_dp)*(1.0 - t) + (1.0 - t)*(-t_dp));
        v_dh := (vDew - vBubble)*((x_dh*t + x*t_dh)*(2.0 - t) + x*t*(-t_dh)) + vSlope*(1.0 - t)*(1.0 - t) + vSlope*(h
          - hBubble)*((-t_dh)*(1.0 - t) + (1.0 - t)*(-t_dh));
      else
        v := vBubble + (vDew - vBubble)*x;
        v_dp := vBubble_dp + (vDew_dp - vBubble_dp)*x + (vDew - vBubble)*x_dp;
        v_dh := (vDew - vBubble)*x_dh;
      end if;
      rho := growth/v;
      rho_dp := (growth_dp - rho*v_dp)/v;
      rho_dh := (-(rho*v_dh))/v;
      T := TSat;
    else
      (pvDew, pvDew_dzeta) := R717.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R717.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R717.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.201532*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.201532*excess_dp;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.201532*excess_dh;
      rho := growth*pBent/pv;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*pv_dp)/pv;
      rho_dh := (-(rho*pv_dh))/pv;
      temperatureSlopeMean := R717.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.00041267336408025006*excess;
    end if;
    annotation (Inline=false);
  end density_and_derivatives_ph;

  redeclare function isentropicEnthalpy "Specific enthalpy of vapour at p and s (below the dew line that of wet vapour)"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, sDew, rise, held, sigma, guess, h0, w0, omega0, excess0, kept0,
      steep0, mean0, held0, rate0, slope0, h1, w1, omega1, excess1, kept1, steep1, mean1, held1, rate1, slope1, h2,
      w2, omega2, excess2, kept2, steep2, mean2, held2, rate2, slope2, h3;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    sDew := R717.dewLineEntropy(zeta);
    rise := s - sDew;
    if rise < 0.0 then
      h := hDew + rise*TSat;
    else
      if 1957.4318660607764 < rise then
        held := 1957.4318660607764;
      else
        held := rise;
      end if;
      sigma := 0.001021747*(held - 978.716);
      guess := R717.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R717.vapourCoordinate(h0, hDew);
      mean0 := R717.entropySlope(zeta, omega0);
      (held0, rate0) := R717.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.002050792385161779*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.002050792385161779*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R717.vapourCoordinate(h1, hDew);
      mean1 := R717.entropySlope(zeta, omega1);
      (held1, rate1) := R717.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.002050792385161779*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.002050792385161779*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R717.vapourCoordinate(h2, hDew);
      mean2 := R717.entropySlope(zeta, omega2);
      (held2, rate2) := R717.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.002050792385161779*(1.0 - kept2);
      h3 := h2 - (w2*mean2 + 0.002050792385161779*excess2 - rise)/slope2;
      h := h3;
    end if;
    annotation (Inline=false, derivative=isentropicEnthalpy_der);
  end isentropicEnthalpy;

  function isentropicEnthalpy_der "Time derivative of isentropicEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    input Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R717.isentropicEnthalpy_derp_s(p, s)*der_p + R717.isentropicEnthalpy_ders_p(p, s)*der_s;
    annotation (Inline=false);
  end isentropicEnthalpy_der;

  redeclare function isentropicEnthalpy_derp_s "Derivative of isentropicEnthalpy by p at constant s"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, sDew,
      sDew_dzeta, sDew_dp, rise, rise_dp, held, sigma, guess, h0, w0, omega0, excess0, kept0, steep0, mean0, held0,
      rate0, slope0, h1, w1, omega1, excess1, kept1, steep1, mean1, held1, rate1, slope1, h2, w2, omega2, excess2,
      kept2, steep2, w2_dhAt, w2_dhDew, omega2_dhAt, omega2_dhDew, excess2_dhAt, excess2_dhDew, kept2_dhAt,
      kept2_dhDew, steep2_dhAt, steep2_dhDew, w2_dp, omega2_dp, excess2_dp, mean2, mean2_dzeta, mean2_domega,
      mean2_dp, held2, rate2, slope2, h3_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    (sDew, sDew_dzeta) := R717.dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    rise := s - sDew;
    rise_dp := -sDew_dp;
    if rise < 0.0 then
      h_dp := hDew_dp + rise_dp*TSat + rise*TSat_dp;
    else
      if 1957.4318660607764 < rise then
        held := 1957.4318660607764;
      else
        held := rise;
      end if;
      sigma := 0.001021747*(held - 978.716);
      guess := R717.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R717.vapourCoordinate(h0, hDew);
      mean0 := R717.entropySlope(zeta, omega0);
      (held0, rate0) := R717.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.002050792385161779*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.002050792385161779*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R717.vapourCoordinate(h1, hDew);
      mean1 := R717.entropySlope(zeta, omega1);
      (held1, rate1) := R717.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.002050792385161779*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.002050792385161779*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2, w2_dhAt, w2_dhDew, omega2_dhAt, omega2_dhDew, excess2_dhAt, excess2_dhDew,
        kept2_dhAt, kept2_dhDew, steep2_dhAt, steep2_dhDew) := R717.vapourCoordinate_slopes(h2, hDew);
      w2_dp := w2_dhDew*hDew_dp;
      omega2_dp := omega2_dhDew*hDew_dp;
      excess2_dp := excess2_dhDew*hDew_dp;
      (mean2, mean2_dzeta, mean2_domega) := R717.entropySlope_slopes(zeta, omega2);
      mean2_dp := mean2_dzeta*zeta_dp + mean2_domega*omega2_dp;
      (held2, rate2) := R717.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.002050792385161779*(1.0 - kept2);
      h3_dp := -((w2_dp*mean2 + w2*mean2_dp + 0.002050792385161779*excess2_dp - rise_dp)/slope2);
      h_dp := h3_dp;
    end if;
    annotation (Inline=false);
  end isentropicEnthalpy_derp_s;

  redeclare function isentropicEnthalpy_ders_p "Derivative of isentropicEnthalpy by s at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h_ds(unit="K") "Derivative of h by s";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, sDew, rise, rise_ds, held, sigma, guess, h0, w0, omega0, excess0,
      kept0, steep0, mean0, held0, rate0, slope0, h1, w1, omega1, excess1, kept1, steep1, mean1, held1, rate1, slope1,
      h2, w2, omega2, excess2, kept2, steep2, mean2, held2, rate2, slope2, h3_ds;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    sDew := R717.dewLineEntropy(zeta);
    rise := s - sDew;
    rise_ds := 1.0;
    if rise < 0.0 then
      h_ds := rise_ds*TSat;
    else
      if 1957.4318660607764 < rise then
        held := 1957.4318660607764;
      else
        held := rise;
      end if;
      sigma := 0.001021747*(held - 978.716);
      guess := R717.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R717.vapourCoordinate(h0, hDew);
      mean0 := R717.entropySlope(zeta, omega0);
      (held0, rate0) := R717.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.002050792385161779*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.002050792385161779*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R717.vapourCoordinate(h1, hDew);
      mean1 := R717.entropySlope(zeta, omega1);
      (held1, rate1) := R717.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.002050792385161779*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.002050792385161779*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R717.vapourCoordinate(h2, hDew);
      mean2 := R717.entropySlope(zeta, omega2);
      (held2, rate2) := R717.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.002050792385161779*(1.0 - kept2);
      h3_ds := -((-rise_ds)/slope2);
      h_ds := h3_ds;
    end if;
    annotation (Inline=false);
  end isentropicEnthalpy_ders_p;

  redeclare function velocityOfSound "Velocity of sound of vapour (below the dew line its value on it)"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real a(unit="m/s") "Velocity of sound";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, hVapour, w, omega, excess, kept, steep, aSquared;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    if h < hDew then
      hVapour := hDew;
    else
      hVapour := h;
    end if;
    (w, omega, excess, kept, steep) := R717.vapourCoordinate(hVapour, hDew);
    aSquared := R717.soundSquared(zeta, omega);
    a := sqrt(aSquared);
    annotation (Inline=false);
  end velocityOfSound;

  redeclare function vapourQuality "Thermodynamic vapour quality: below 0 for subcooled liquid, above 1 for superheated vapour"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real x(unit="1") "Quality";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    x := (h - hBubble)/(hDew - hBubble);
    annotation (Inline=false, derivative=vapourQuality_der);
  end vapourQuality;

  function vapourQuality_der "Time derivative of vapourQuality"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    input Real der_h(unit="J/(kg.s)") "Time derivative of h";
    output Real der_x(unit="1/s") "Time derivative of x";
  algorithm
    der_x := R717.vapourQuality_derp_h(p, h)*der_p + R717.vapourQuality_derh_p(p, h)*der_h;
    annotation (Inline=false);
  end vapourQuality_der;

  redeclare function vapourQuality_derp_h "Derivative of vapourQuality by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real x_dp(unit="1/Pa") "Derivative of x by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, x;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R717.saturation_slopes(p);
    x := (h - hBubble)/(hDew - hBubble);
    x_dp := (-hBubble_dp - x*(hDew_dp - hBubble_dp))/(hDew - hBubble);
    annotation (Inline=false);
  end vapourQuality_derp_h;

  redeclare function vapourQuality_derh_p "Derivative of vapourQuality by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real x_dh(unit="kg/J") "Derivative of x by h";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    x_dh := 1.0/(hDew - hBubble);
    annotation (Inline=false);
  end vapourQuality_derh_p;

  redeclare function dynamicViscosity_ph "Dynamic viscosity"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real eta(unit="Pa.s") "Dynamic viscosity";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, fitted, liquid, w, omega, excess, kept, steep,
      vapour, x;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      (xi, cut, share) := R717.liquidCoordinate(h);
      fitted := R717.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      eta := liquid;
    elseif h < hDew then
      (xi, cut, share) := R717.liquidCoordinate(hBubble);
      fitted := R717.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(hDew, hDew);
      fitted := R717.vapourViscosity(zeta, omega);
      vapour := exp(fitted);
      x := (h - hBubble)/(hDew - hBubble);
      eta := 1.0/(1.0/liquid + x*(1.0/vapour - 1.0/liquid));
    else
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(h, hDew);
      fitted := R717.vapourViscosity(zeta, omega);
      vapour := exp(fitted);
      eta := vapour;
    end if;
    annotation (Inline=false);
  end dynamicViscosity_ph;

  redeclare function bubbleViscosity "Dynamic viscosity of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real eta(unit="Pa.s") "Dynamic viscosity";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, fitted, liquid;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    (xi, cut, share) := R717.liquidCoordinate(hBubble);
    fitted := R717.liquidViscosity(xi, pi);
    liquid := exp(fitted);
    eta := liquid;
    annotation (Inline=false);
  end bubbleViscosity;

  redeclare function dewViscosity "Dynamic viscosity of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real eta(unit="Pa.s") "Dynamic viscosity";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, w, omega, excess, kept, steep, fitted, vapour;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    (w, omega, excess, kept, steep) := R717.vapourCoordinate(hDew, hDew);
    fitted := R717.vapourViscosity(zeta, omega);
    vapour := exp(fitted);
    eta := vapour;
    annotation (Inline=false);
  end dewViscosity;

  redeclare function thermalConductivity_ph "Thermal conductivity"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real lambda(unit="W/(m.K)") "Thermal conductivity";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, fitted, liquid, w, omega, excess, kept, steep,
      vapour, x;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      (xi, cut, share) := R717.liquidCoordinate(h);
      fitted := R717.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      lambda := liquid;
    elseif h < hDew then
      (xi, cut, share) := R717.liquidCoordinate(hBubble);
      fitted := R717.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(hDew, hDew);
      fitted := R717.vapourResistivity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      lambda := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(h, hDew);
      fitted := R717.vapourResistivity(zeta, omega);
      vapour := 1.0/fitted;
      lambda := vapour;
    end if;
    annotation (Inline=false);
  end thermalConductivity_ph;

  redeclare function bubbleThermalConductivity "Thermal conductivity of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real lambda(unit="W/(m.K)") "Thermal conductivity";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, fitted, liquid;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    (xi, cut, share) := R717.liquidCoordinate(hBubble);
    fitted := R717.liquidResistivity(xi, pi);
    liquid := 1.0/fitted;
    lambda := liquid;
    annotation (Inline=false);
  end bubbleThermalConductivity;

  redeclare function dewThermalConductivity "Thermal conductivity of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real lambda(unit="W/(m.K)") "Thermal conductivity";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, w, omega, excess, kept, steep, fitted, vapour;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    (w, omega, excess, kept, steep) := R717.vapourCoordinate(hDew, hDew);
    fitted := R717.vapourResistivity(zeta, omega);
    vapour := 1.0/fitted;
    lambda := vapour;
    annotation (Inline=false);
  end dewThermalConductivity;

  redeclare function specificHeatCapacity_ph "Specific heat capacity at constant pressure"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real cp(unit="J/(kg.K)") "Specific heat capacity at constant pressure";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, fitted, liquid, w, omega, excess, kept, steep,
      vapour, x;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    if h < hBubble then
      (xi, cut, share) := R717.liquidCoordinate(h);
      fitted := R717.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      cp := liquid;
    elseif h < hDew then
      (xi, cut, share) := R717.liquidCoordinate(hBubble);
      fitted := R717.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(hDew, hDew);
      fitted := R717.vapourCapacity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      cp := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R717.vapourCoordinate(h, hDew);
      fitted := R717.vapourCapacity(zeta, omega);
      vapour := 1.0/fitted;
      cp := vapour;
    end if;
    annotation (Inline=false);
  end specificHeatCapacity_ph;

  redeclare function bubbleHeatCapacity "Specific heat capacity at constant pressure of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real cp(unit="J/(kg.K)") "Specific heat capacity at constant pressure";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, fitted, liquid;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    pi := 8.80018989179559e-08*pBent;
    (xi, cut, share) := R717.liquidCoordinate(hBubble);
    fitted := R717.liquidCapacity(xi, pi);
    liquid := 1.0/fitted;
    cp := liquid;
    annotation (Inline=false);
  end bubbleHeatCapacity;

  redeclare function dewHeatCapacity "Specific heat capacity at constant pressure of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real cp(unit="J/(kg.K)") "Specific heat capacity at constant pressure";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, w, omega, excess, kept, steep, fitted, vapour;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    (w, omega, excess, kept, steep) := R717.vapourCoordinate(hDew, hDew);
    fitted := R717.vapourCapacity(zeta, omega);
    vapour := 1.0/fitted;
    cp := vapour;
    annotation (Inline=false);
  end dewHeatCapacity;

  redeclare function surfaceTension "Surface tension of liquid in its vapour"
    input Real p(unit="Pa") "Pressure";
    output Real sigma(unit="N/m") "Surface tension";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, z;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R717.saturation(p);
    z := 1.131864 + 0.8245552555090598*zeta;
    sigma := z*z*z*(0.008637723343582 + zeta*(0.0002699021680803 + zeta*(-0.00408435982667 + zeta*(0.0003120679452321
      + zeta*(0.0003614742514366 + zeta*0.0003661997492429)))));
    annotation (Inline=false);
  end surfaceTension;

  // What the functions share. Not protected: protected classes may not be called by a dotted name.
  function saturation "The saturation line at a pressure"
    input Real p;
    output Real pBent, growth, TSat, zeta, hBubble, hDew;
  protected
    Real below, logP, above, z;
  algorithm
    if p < 12000.0 then
      below := 1.0 - 8.333333333333333e-05*p;
      logP := 9.392661928770137 - below/(1.0 + 1.5745607576198888*below);
      pBent := 12000.0/(1.0 + below);
      growth := 1.0;
    elseif p < 10500000.0 then
      logP := log(p);
      pBent := p;
      growth := 1.0;
    else
      above := 9.523809523809524e-08*p - 1.0;
      logP := 16.166885815127753 + above/(1.0 + 80.0*above);
      pBent := exp(logP);
      growth := sqrt(p/pBent);
    end if;
    z := (16.245907444087884 - logP)^(1.0/3.0);
    zeta := 1.212775*(z - 1.131864);
    TSat := 333.9424257113 + zeta*(-130.6070544424 + zeta*(-43.15664497669 + zeta*(37.06554044539 +
      zeta*(11.45776100706 + zeta*(-13.54283473676 + zeta*(-2.727643268843 + zeta*(3.770847782881 +
      zeta*(0.4986977421901 + zeta*(-0.595120665651)))))))));
    hBubble := 641693.8017205 + zeta*(-683661.2030474 + zeta*(-76622.2397101 + zeta*(143420.0931379 +
      zeta*(11241.69606858 + zeta*(-50439.45778808 + zeta*(3460.091577127 + zeta*(23447.88727227 +
      zeta*(-3679.838436611 + zeta*(-7594.982282828 + zeta*1390.151028122)))))))));
    hDew := 1635061.688282 + zeta*(48727.81786422 + zeta*(-295434.8284057 + zeta*(23025.5950619 + zeta*(134006.3776441
      + zeta*(-12320.41006903 + zeta*(-70502.2157875 + zeta*(4037.198777649 + zeta*(30671.82281361 +
      zeta*(-920.3422586878 + zeta*(-6275.641838225))))))))));
    annotation (Inline=false);
  end saturation;

  function saturation_slopes "The saturation line at a pressure, and its slopes by p"
    input Real p;
    output Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  protected
    Real below, below_dp, logP, logP_dp, above, above_dp, z, z_dp;
  algorithm
    if p < 12000.0 then
      below := 1.0 - 8.333333333333333e-05*p;
      below_dp := -8.333333333333333e-05;
      logP := 9.392661928770137 - below/(1.0 + 1.5745607576198888*below);
      logP_dp := -((below_dp - below/(1.0 + 1.5745607576198888*below)*1.5745607576198888*below_dp)/(1.0 +
        1.5745607576198888*below));
      pBent := 12000.0/(1.0 + below);
      pBent_dp := (-(pBent*below_dp))/(1.0 + below);
      growth := 1.0;
      growth_dp := 0.0;
    elseif p < 10500000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
      pBent := p;
      pBent_dp := 1.0;
      growth := 1.0;
      growth_dp := 0.0;
    else
      above := 9.523809523809524e-08*p - 1.0;
      above_dp := 9.523809523809524e-08;
      logP := 16.166885815127753 + above/(1.0 + 80.0*above);
      logP_dp := (above_dp - above/(1.0 + 80.0*above)*80.0*above_dp)/(1.0 + 80.0*above);
      pBent := exp(logP);
      pBent_dp := pBent*logP_dp;
      growth := sqrt(p/pBent);
      growth_dp := (1.0 - p/pBent*pBent_dp)/pBent/(2.0*growth);
    end if;
    z := (16.245907444087884 - logP)^(1.0/3.0);
    z_dp := (-logP_dp)/(3.0*z*z);
    zeta := 1.212775*(z - 1.131864);
    zeta_dp := 1.212775*z_dp;
    TSat := 333.9424257113 + zeta*(-130.6070544424 + zeta*(-43.15664497669 + zeta*(37.06554044539 +
      zeta*(11.45776100706 + zeta*(-13.54283473676 + zeta*(-2.727643268843 + zeta*(3.770847782881 +
      zeta*(0.4986977421901 + zeta*(-0.595120665651)))))))));
    TSat_dp := (-130.6070544424 + zeta*(-86.31328995338 + zeta*(111.19662133617 + zeta*(45.83104402824 +
      zeta*(-67.7141736838 + zeta*(-16.365859613058 + zeta*(26.395934480167 + zeta*(3.9895819375208 +
      zeta*(-5.3560859908589995)))))))))*zeta_dp;
    hBubble := 641693.8017205 + zeta*(-683661.2030474 + zeta*(-76622.2397101 + zeta*(143420.0931379 +
      zeta*(11241.69606858 + zeta*(-50439.45778808 + zeta*(3460.091577127 + zeta*(23447.88727227 +
      zeta*(-3679.838436611 + zeta*(-7594.982282828 + zeta*1390.151028122)))))))));
    hBubble_dp := (-683661.2030474 + zeta*(-153244.4794202 + zeta*(430260.2794137 + zeta*(44966.78427432 +
      zeta*(-252197.2889404 + zeta*(20760.549462762 + zeta*(164135.21090589 + zeta*(-29438.707492888 +
      zeta*(-68354.840545452 + zeta*13901.51028122)))))))))*zeta_dp;
    hDew := 1635061.688282 + zeta*(48727.81786422 + zeta*(-295434.8284057 + zeta*(23025.5950619 + zeta*(134006.3776441
      + zeta*(-12320.41006903 + zeta*(-70502.2157875 + zeta*(4037.198777649 + zeta*(30671.82281361 +
      zeta*(-920.3422586878 + zeta*(-6275.641838225))))))))));
    hDew_dp := (48727.81786422 + zeta*(-590869.6568114 + zeta*(69076.78518569999 + zeta*(536025.5105764 +
      zeta*(-61602.05034515 + zeta*(-423013.294725 + zeta*(28260.391443543 + zeta*(245374.58250888 +
      zeta*(-8283.0803281902 + zeta*(-62756.418382250005))))))))))*zeta_dp;
    annotation (Inline=false);
  end saturation_slopes;

  function liquidCoordinate "The variable of the liquid fits"
    input Real hAt;
    output Real xi, cut, share;
  protected
    Real short;
  algorithm
    if hAt < 38805.97 then
      short := 38805.97 - hAt;
      cut := short/(1.0 + 2.7665861682311252e-05*short) - short;
      share := 1.0/((1.0 + 2.7665861682311252e-05*short)*(1.0 + 2.7665861682311252e-05*short));
    else
      cut := 0.0;
      share := 1.0;
    end if;
    xi := 1.739673e-06*(hAt - cut - 577481.0);
    annotation (Inline=false);
  end liquidCoordinate;

  function liquidDensity "Density of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 563.2331613005 + xi*(-204.4316494336 + xi*(-58.94969346006 + xi*(-45.62678613163 + xi*(-43.06568892963 +
      xi*(-39.77922136083 + xi*(-40.02910222769 + xi*(-50.6406320204 + xi*(-69.34546427639 + xi*(-65.90199910489 +
      xi*(-21.69625403253 + xi*(4.687908141346 + xi*(-2.264893076139 + xi*(-3.567743869918)))))))))))));
    row1 := 15.82347950195 + xi*(20.81151435434 + xi*(30.77475018628 + xi*(50.42389916152 + xi*(54.92366839213 +
      xi*(48.52668554017 + xi*(92.24098496627 + xi*(136.6794072838 + xi*(117.5344517482 + xi*(74.70887564201 +
      xi*26.80926821192)))))))));
    row2 := -1.210676862168 + xi*(-2.942643318993 + xi*(-11.28477092989 + xi*(-37.46456672478 + xi*(-43.05195997303 +
      xi*(-20.79470985203 + xi*(-63.55387272459 + xi*(-104.9605815118 + xi*(-47.06504097852))))))));
    row3 := 0.1151402723276 + xi*(-0.07810194001159 + xi*(1.486104677567 + xi*(12.44959502604 + xi*(21.91177111676 +
      xi*11.25860318091))));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidDensity;

  function liquidCoordinate_slopes "The variable of the liquid fits, and its slopes by hAt"
    input Real hAt;
    output Real xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt;
  protected
    Real short, short_dhAt;
  algorithm
    if hAt < 38805.97 then
      short := 38805.97 - hAt;
      short_dhAt := -1.0;
      cut := short/(1.0 + 2.7665861682311252e-05*short) - short;
      cut_dhAt := (short_dhAt - short/(1.0 + 2.7665861682311252e-05*short)*2.7665861682311252e-05*short_dhAt)/(1.0 +
        2.7665861682311252e-05*short) - short_dhAt;
      share := 1.0/((1.0 + 2.7665861682311252e-05*short)*(1.0 + 2.7665861682311252e-05*short));
      share_dhAt := (-(share*(2.7665861682311252e-05*short_dhAt*(1.0 + 2.7665861682311252e-05*short) + (1.0 +
        2.7665861682311252e-05*short)*2.7665861682311252e-05*short_dhAt)))/((1.0 + 2.7665861682311252e-05*short)*(1.0
        + 2.7665861682311252e-05*short));
    else
      cut := 0.0;
      share := 1.0;
      cut_dhAt := 0.0;
      share_dhAt := 0.0;
    end if;
    xi := 1.739673e-06*(hAt - cut - 577481.0);
    xi_dhAt := 1.739673e-06*(1.0 - cut_dhAt);
    annotation (Inline=false);
  end liquidCoordinate_slopes;

  function liquidDensity_slopes "Density of liquid, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 563.2331613005 + xi*(-204.4316494336 + xi*(-58.94969346006 + xi*(-45.62678613163 + xi*(-43.06568892963 +
      xi*(-39.77922136083 + xi*(-40.02910222769 + xi*(-50.6406320204 + xi*(-69.34546427639 + xi*(-65.90199910489 +
      xi*(-21.69625403253 + xi*(4.687908141346 + xi*(-2.264893076139 + xi*(-3.567743869918)))))))))))));
    row0_dxi := -204.4316494336 + xi*(-117.89938692012 + xi*(-136.88035839488998 + xi*(-172.26275571852 +
      xi*(-198.89610680415 + xi*(-240.17461336613997 + xi*(-354.4844241428 + xi*(-554.76371421112 +
      xi*(-593.11799194401 + xi*(-216.96254032529998 + xi*(51.566989554806 + xi*(-27.178716913667998 +
      xi*(-46.380670308934))))))))))));
    row1 := 15.82347950195 + xi*(20.81151435434 + xi*(30.77475018628 + xi*(50.42389916152 + xi*(54.92366839213 +
      xi*(48.52668554017 + xi*(92.24098496627 + xi*(136.6794072838 + xi*(117.5344517482 + xi*(74.70887564201 +
      xi*26.80926821192)))))))));
    row1_dxi := 20.81151435434 + xi*(61.54950037256 + xi*(151.27169748455998 + xi*(219.69467356852 +
      xi*(242.63342770085 + xi*(553.4459097976201 + xi*(956.7558509866001 + xi*(940.2756139856 + xi*(672.37988077809 +
      xi*268.0926821192))))))));
    row2 := -1.210676862168 + xi*(-2.942643318993 + xi*(-11.28477092989 + xi*(-37.46456672478 + xi*(-43.05195997303 +
      xi*(-20.79470985203 + xi*(-63.55387272459 + xi*(-104.9605815118 + xi*(-47.06504097852))))))));
    row2_dxi := -2.942643318993 + xi*(-22.56954185978 + xi*(-112.39370017434 + xi*(-172.20783989212 +
      xi*(-103.97354926015 + xi*(-381.32323634754 + xi*(-734.7240705826 + xi*(-376.52032782816)))))));
    row3 := 0.1151402723276 + xi*(-0.07810194001159 + xi*(1.486104677567 + xi*(12.44959502604 + xi*(21.91177111676 +
      xi*11.25860318091))));
    row3_dxi := -0.07810194001159 + xi*(2.972209355134 + xi*(37.34878507812 + xi*(87.64708446704 +
      xi*56.29301590455)));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    annotation (Inline=false);
  end liquidDensity_slopes;

  function dewLineFlowWork "Pressure times volume on the dew line"
    input Real zeta;
    output Real pvDew;
  algorithm
    pvDew := 127495.6685069 + zeta*(23065.20296543 + zeta*(-72999.75716505 + zeta*(-13728.82993847 +
      zeta*(38273.35191598 + zeta*(8373.836671214 + zeta*(-15356.24745586 + zeta*(-4082.100528732 +
      zeta*(3362.871999531 + zeta*901.1159443575))))))));
    annotation (Inline=false);
  end dewLineFlowWork;

  function dewLineFlowWork_slopes "Pressure times volume on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real pvDew, pvDew_dzeta;
  algorithm
    pvDew := 127495.6685069 + zeta*(23065.20296543 + zeta*(-72999.75716505 + zeta*(-13728.82993847 +
      zeta*(38273.35191598 + zeta*(8373.836671214 + zeta*(-15356.24745586 + zeta*(-4082.100528732 +
      zeta*(3362.871999531 + zeta*901.1159443575))))))));
    pvDew_dzeta := 23065.20296543 + zeta*(-145999.5143301 + zeta*(-41186.48981541 + zeta*(153093.40766392 +
      zeta*(41869.183356069996 + zeta*(-92137.48473516 + zeta*(-28574.703701124 + zeta*(26902.975996248 +
      zeta*8110.0434992175)))))));
    annotation (Inline=false);
  end dewLineFlowWork_slopes;

  function dewLineEntropy "Entropy on the dew line"
    input Real zeta;
    output Real sDew;
  algorithm
    sDew := 5422.253127257 + zeta*(1355.797922045 + zeta*(371.1201753844 + zeta*(314.2201963348 + zeta*(225.4619712295
      + zeta*(-10.95116489014 + zeta*(-122.9539744368 + zeta*(-8.303887013199 + zeta*(59.86300955194 +
      zeta*(3.996701292554 + zeta*(-12.19098845141))))))))));
    annotation (Inline=false);
  end dewLineEntropy;

  function dewLineEntropy_slopes "Entropy on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real sDew, sDew_dzeta;
  algorithm
    sDew := 5422.253127257 + zeta*(1355.797922045 + zeta*(371.1201753844 + zeta*(314.2201963348 + zeta*(225.4619712295
      + zeta*(-10.95116489014 + zeta*(-122.9539744368 + zeta*(-8.303887013199 + zeta*(59.86300955194 +
      zeta*(3.996701292554 + zeta*(-12.19098845141))))))))));
    sDew_dzeta := 1355.797922045 + zeta*(742.2403507688 + zeta*(942.6605890044 + zeta*(901.847884918 +
      zeta*(-54.7558244507 + zeta*(-737.7238466208 + zeta*(-58.127209092393 + zeta*(478.90407641552 +
      zeta*(35.970311632986 + zeta*(-121.9098845141)))))))));
    annotation (Inline=false);
  end dewLineEntropy_slopes;

  function zetaStep "Newton step towards a saturation temperature"
    input Real zeta, T;
    output Real better;
  algorithm
    better := zeta - (333.9424257113 + zeta*(-130.6070544424 + zeta*(-43.15664497669 + zeta*(37.06554044539 +
      zeta*(11.45776100706 + zeta*(-13.54283473676 + zeta*(-2.727643268843 + zeta*(3.770847782881 +
      zeta*(0.4986977421901 + zeta*(-0.595120665651))))))))) - T)/(-130.6070544424 + zeta*(-86.31328995338 +
      zeta*(111.19662133617 + zeta*(45.83104402824 + zeta*(-67.7141736838 + zeta*(-16.365859613058 +
      zeta*(26.395934480167 + zeta*(3.9895819375208 + zeta*(-5.3560859908589995)))))))));
    annotation (Inline=false);
  end zetaStep;

  function zetaStep_slopes "Newton step towards a saturation temperature, and its slopes by zeta and T"
    input Real zeta, T;
    output Real better, better_dzeta, better_dT;
  algorithm
    better := zeta - (333.9424257113 + zeta*(-130.6070544424 + zeta*(-43.15664497669 + zeta*(37.06554044539 +
      zeta*(11.45776100706 + zeta*(-13.54283473676 + zeta*(-2.727643268843 + zeta*(3.770847782881 +
      zeta*(0.4986977421901 + zeta*(-0.595120665651))))))))) - T)/(-130.6070544424 + zeta*(-86.31328995338 +
      zeta*(111.19662133617 + zeta*(45.83104402824 + zeta*(-67.7141736838 + zeta*(-16.365859613058 +
      zeta*(26.395934480167 + zeta*(3.9895819375208 + zeta*(-5.3560859908589995)))))))));
    better_dzeta := 1.0 - (-130.6070544424 + zeta*(-86.31328995338 + zeta*(111.19662133617 + zeta*(45.83104402824 +
      zeta*(-67.7141736838 + zeta*(-16.365859613058 + zeta*(26.395934480167 + zeta*(3.9895819375208 +
      zeta*(-5.3560859908589995)))))))) - (333.9424257113 + zeta*(-130.6070544424 + zeta*(-43.15664497669 +
      zeta*(37.06554044539 + zeta*(11.45776100706 + zeta*(-13.54283473676 + zeta*(-2.727643268843 +
      zeta*(3.770847782881 + zeta*(0.4986977421901 + zeta*(-0.595120665651))))))))) - T)/(-130.6070544424 +
      zeta*(-86.31328995338 + zeta*(111.19662133617 + zeta*(45.83104402824 + zeta*(-67.7141736838 +
      zeta*(-16.365859613058 + zeta*(26.395934480167 + zeta*(3.9895819375208 +
      zeta*(-5.3560859908589995)))))))))*(-86.31328995338 + zeta*(222.39324267234 + zeta*(137.49313208472 +
      zeta*(-270.8566947352 + zeta*(-81.82929806529 + zeta*(158.375606881002 + zeta*(27.9270735626456 +
      zeta*(-42.848687926871996)))))))))/(-130.6070544424 + zeta*(-86.31328995338 + zeta*(111.19662133617 +
      zeta*(45.83104402824 + zeta*(-67.7141736838 + zeta*(-16.365859613058 + zeta*(26.395934480167 +
      zeta*(3.9895819375208 + zeta*(-5.3560859908589995)))))))));
    better_dT := -((-1.0)/(-130.6070544424 + zeta*(-86.31328995338 + zeta*(111.19662133617 + zeta*(45.83104402824 +
      zeta*(-67.7141736838 + zeta*(-16.365859613058 + zeta*(26.395934480167 + zeta*(3.9895819375208 +
      zeta*(-5.3560859908589995))))))))));
    annotation (Inline=false);
  end zetaStep_slopes;

  function liquidDensity_dxi "Density of liquid, and its slopes by xi"
    input Real xi, pi;
    output Real value, value_dxi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 563.2331613005 + xi*(-204.4316494336 + xi*(-58.94969346006 + xi*(-45.62678613163 + xi*(-43.06568892963 +
      xi*(-39.77922136083 + xi*(-40.02910222769 + xi*(-50.6406320204 + xi*(-69.34546427639 + xi*(-65.90199910489 +
      xi*(-21.69625403253 + xi*(4.687908141346 + xi*(-2.264893076139 + xi*(-3.567743869918)))))))))))));
    row0_dxi := -204.4316494336 + xi*(-117.89938692012 + xi*(-136.88035839488998 + xi*(-172.26275571852 +
      xi*(-198.89610680415 + xi*(-240.17461336613997 + xi*(-354.4844241428 + xi*(-554.76371421112 +
      xi*(-593.11799194401 + xi*(-216.96254032529998 + xi*(51.566989554806 + xi*(-27.178716913667998 +
      xi*(-46.380670308934))))))))))));
    row1 := 15.82347950195 + xi*(20.81151435434 + xi*(30.77475018628 + xi*(50.42389916152 + xi*(54.92366839213 +
      xi*(48.52668554017 + xi*(92.24098496627 + xi*(136.6794072838 + xi*(117.5344517482 + xi*(74.70887564201 +
      xi*26.80926821192)))))))));
    row1_dxi := 20.81151435434 + xi*(61.54950037256 + xi*(151.27169748455998 + xi*(219.69467356852 +
      xi*(242.63342770085 + xi*(553.4459097976201 + xi*(956.7558509866001 + xi*(940.2756139856 + xi*(672.37988077809 +
      xi*268.0926821192))))))));
    row2 := -1.210676862168 + xi*(-2.942643318993 + xi*(-11.28477092989 + xi*(-37.46456672478 + xi*(-43.05195997303 +
      xi*(-20.79470985203 + xi*(-63.55387272459 + xi*(-104.9605815118 + xi*(-47.06504097852))))))));
    row2_dxi := -2.942643318993 + xi*(-22.56954185978 + xi*(-112.39370017434 + xi*(-172.20783989212 +
      xi*(-103.97354926015 + xi*(-381.32323634754 + xi*(-734.7240705826 + xi*(-376.52032782816)))))));
    row3 := 0.1151402723276 + xi*(-0.07810194001159 + xi*(1.486104677567 + xi*(12.44959502604 + xi*(21.91177111676 +
      xi*11.25860318091))));
    row3_dxi := -0.07810194001159 + xi*(2.972209355134 + xi*(37.34878507812 + xi*(87.64708446704 +
      xi*56.29301590455)));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    annotation (Inline=false);
  end liquidDensity_dxi;

  function vapourCoordinate "The variable of the vapour fits"
    input Real hAt, hDew;
    output Real w, omega, excess, kept, steep;
  protected
    Real beyond, spread;
  algorithm
    if 2091063.0 < hAt then
      beyond := hAt - 2091063.0;
      excess := beyond - beyond/(1.0 + 2.8453298605133943e-05*beyond);
      kept := 1.0/((1.0 + 2.8453298605133943e-05*beyond)*(1.0 + 2.8453298605133943e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
    end if;
    w := hAt - excess - hDew;
    spread := w + 380615.4;
    omega := 3.0*(w/spread - 0.3333333);
    steep := 1141846.2000000002/(spread*spread);
    annotation (Inline=false);
  end vapourCoordinate;

  function flowWorkSlope "Rise of pressure times volume by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.2269066052691 + zeta*(-0.005943155462231 + zeta*(0.008814261553528 + zeta*(0.04342870797527 +
      zeta*(-0.02270193238115 + zeta*(-0.01429875532047 + zeta*0.005473530552774)))));
    row1 := -0.001485272350593 + zeta*(-0.008802457937658 + zeta*(0.008179867580782 + zeta*(-0.01815565021971 +
      zeta*(0.0005087917900116 + zeta*(0.007536247764966 + zeta*0.002697394273663)))));
    row2 := -0.008914654492697 + zeta*(-0.00612971938253 + zeta*(0.01127612771927 + zeta*(0.002947895937766 +
      zeta*(-0.005598032341166 + zeta*(-0.00215191590288 + zeta*0.0004145815185238)))));
    row3 := -0.004552307473278 + zeta*(0.00429611606138 + zeta*(-0.002432978286258 + zeta*(-0.005893161402046 +
      zeta*(0.009388904470969 + zeta*(0.001130837288944 + zeta*(-0.005246915783903))))));
    row4 := 0.0003442692676722 + zeta*(0.00525951283764 + zeta*(-0.007729700044659 + zeta*(-0.006917786785984 +
      zeta*(0.002013755497107 + zeta*(0.005190619953672 + zeta*0.001083014024868)))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end flowWorkSlope;

  function liquidDensity_dxi_slopes "Density of liquid, and its slopes by xi, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi, value_dxi_dxi, value_dxi_dpi;
  protected
    Real row0, row0_dxi, row0_dxi_dxi, row1, row1_dxi, row1_dxi_dxi, row2, row2_dxi, row2_dxi_dxi, row3, row3_dxi,
      row3_dxi_dxi;
  algorithm
    row0 := 563.2331613005 + xi*(-204.4316494336 + xi*(-58.94969346006 + xi*(-45.62678613163 + xi*(-43.06568892963 +
      xi*(-39.77922136083 + xi*(-40.02910222769 + xi*(-50.6406320204 + xi*(-69.34546427639 + xi*(-65.90199910489 +
      xi*(-21.69625403253 + xi*(4.687908141346 + xi*(-2.264893076139 + xi*(-3.567743869918)))))))))))));
    row0_dxi := -204.4316494336 + xi*(-117.89938692012 + xi*(-136.88035839488998 + xi*(-172.26275571852 +
      xi*(-198.89610680415 + xi*(-240.17461336613997 + xi*(-354.4844241428 + xi*(-554.76371421112 +
      xi*(-593.11799194401 + xi*(-216.96254032529998 + xi*(51.566989554806 + xi*(-27.178716913667998 +
      xi*(-46.380670308934))))))))))));
    row0_dxi_dxi := -117.89938692012 + xi*(-273.76071678977996 + xi*(-516.78826715556 + xi*(-795.5844272166 +
      xi*(-1200.8730668306998 + xi*(-2126.9065448568 + xi*(-3883.3459994778405 + xi*(-4744.94393555208 +
      xi*(-1952.6628629276997 + xi*(515.66989554806 + xi*(-298.965886050348 + xi*(-556.5680437072081)))))))))));
    row1 := 15.82347950195 + xi*(20.81151435434 + xi*(30.77475018628 + xi*(50.42389916152 + xi*(54.92366839213 +
      xi*(48.52668554017 + xi*(92.24098496627 + xi*(136.6794072838 + xi*(117.5344517482 + xi*(74.70887564201 +
      xi*26.80926821192)))))))));
    row1_dxi := 20.81151435434 + xi*(61.54950037256 + xi*(151.27169748455998 + xi*(219.69467356852 +
      xi*(242.63342770085 + xi*(553.4459097976201 + xi*(956.7558509866001 + xi*(940.2756139856 + xi*(672.37988077809 +
      xi*268.0926821192))))))));
    row1_dxi_dxi := 61.54950037256 + xi*(302.54339496911996 + xi*(659.08402070556 + xi*(970.5337108034 +
      xi*(2767.2295489881003 + xi*(5740.5351059196 + xi*(6581.9292978992 + xi*(5379.03904622472 +
      xi*2412.8341390728)))))));
    row2 := -1.210676862168 + xi*(-2.942643318993 + xi*(-11.28477092989 + xi*(-37.46456672478 + xi*(-43.05195997303 +
      xi*(-20.79470985203 + xi*(-63.55387272459 + xi*(-104.9605815118 + xi*(-47.06504097852))))))));
    row2_dxi := -2.942643318993 + xi*(-22.56954185978 + xi*(-112.39370017434 + xi*(-172.20783989212 +
      xi*(-103.97354926015 + xi*(-381.32323634754 + xi*(-734.7240705826 + xi*(-376.52032782816)))))));
    row2_dxi_dxi := -22.56954185978 + xi*(-224.78740034868 + xi*(-516.62351967636 + xi*(-415.8941970406 +
      xi*(-1906.6161817377 + xi*(-4408.3444234956005 + xi*(-2635.64229479712))))));
    row3 := 0.1151402723276 + xi*(-0.07810194001159 + xi*(1.486104677567 + xi*(12.44959502604 + xi*(21.91177111676 +
      xi*11.25860318091))));
    row3_dxi := -0.07810194001159 + xi*(2.972209355134 + xi*(37.34878507812 + xi*(87.64708446704 +
      xi*56.29301590455)));
    row3_dxi_dxi := 2.972209355134 + xi*(74.69757015624 + xi*(262.94125340112 + xi*225.1720636182));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dxi_dxi := row0_dxi_dxi + pi*(row1_dxi_dxi + pi*(row2_dxi_dxi + pi*row3_dxi_dxi));
    value_dxi_dpi := row1_dxi + pi*(2.0*row2_dxi + pi*3.0*row3_dxi);
    annotation (Inline=false);
  end liquidDensity_dxi_slopes;

  function vapourCoordinate_slopes "The variable of the vapour fits, and its slopes by hAt and hDew"
    input Real hAt, hDew;
    output Real w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew,
      kept_dhAt, kept_dhDew, steep_dhAt, steep_dhDew;
  protected
    Real beyond, beyond_dhAt, spread, spread_dhAt, spread_dhDew;
  algorithm
    if 2091063.0 < hAt then
      beyond := hAt - 2091063.0;
      beyond_dhAt := 1.0;
      excess := beyond - beyond/(1.0 + 2.8453298605133943e-05*beyond);
      excess_dhAt := beyond_dhAt - (beyond_dhAt - beyond/(1.0 +
        2.8453298605133943e-05*beyond)*2.8453298605133943e-05*beyond_dhAt)/(1.0 + 2.8453298605133943e-05*beyond);
      kept := 1.0/((1.0 + 2.8453298605133943e-05*beyond)*(1.0 + 2.8453298605133943e-05*beyond));
      kept_dhAt := (-(kept*(2.8453298605133943e-05*beyond_dhAt*(1.0 + 2.8453298605133943e-05*beyond) + (1.0 +
        2.8453298605133943e-05*beyond)*2.8453298605133943e-05*beyond_dhAt)))/((1.0 +
        2.8453298605133943e-05*beyond)*(1.0 + 2.8453298605133943e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
      excess_dhAt := 0.0;
      kept_dhAt := 0.0;
    end if;
    w := hAt - excess - hDew;
    w_dhAt := 1.0 - excess_dhAt;
    w_dhDew := -1.0;
    spread := w + 380615.4;
    spread_dhAt := w_dhAt;
    spread_dhDew := w_dhDew;
    omega := 3.0*(w/spread - 0.3333333);
    omega_dhAt := 3.0*(w_dhAt - w/spread*spread_dhAt)/spread;
    omega_dhDew := 3.0*(w_dhDew - w/spread*spread_dhDew)/spread;
    steep := 1141846.2000000002/(spread*spread);
    steep_dhAt := (-(steep*(spread_dhAt*spread + spread*spread_dhAt)))/(spread*spread);
    steep_dhDew := (-(steep*(spread_dhDew*spread + spread*spread_dhDew)))/(spread*spread);
    excess_dhDew := 0.0;
    kept_dhDew := 0.0;
    annotation (Inline=false);
  end vapourCoordinate_slopes;

  function flowWorkSlope_slopes "Rise of pressure times volume by enthalpy, and its slopes by zeta and omega"
    input Real zeta, omega;
    output Real value, value_dzeta, value_domega;
  protected
    Real row0, row0_dzeta, row1, row1_dzeta, row2, row2_dzeta, row3, row3_dzeta, row4, row4_dzeta;
  algorithm
    row0 := 0.2269066052691 + zeta*(-0.005943155462231 + zeta*(0.008814261553528 + zeta*(0.04342870797527 +
      zeta*(-0.02270193238115 + zeta*(-0.01429875532047 + zeta*0.005473530552774)))));
    row0_dzeta := -0.005943155462231 + zeta*(0.017628523107056 + zeta*(0.13028612392581002 + zeta*(-0.0908077295246 +
      zeta*(-0.07149377660235 + zeta*0.032841183316644))));
    row1 := -0.001485272350593 + zeta*(-0.008802457937658 + zeta*(0.008179867580782 + zeta*(-0.01815565021971 +
      zeta*(0.0005087917900116 + zeta*(0.007536247764966 + zeta*0.002697394273663)))));
    row1_dzeta := -0.008802457937658 + zeta*(0.016359735161564 + zeta*(-0.05446695065913 + zeta*(0.0020351671600464 +
      zeta*(0.03768123882483 + zeta*0.016184365641977998))));
    row2 := -0.008914654492697 + zeta*(-0.00612971938253 + zeta*(0.01127612771927 + zeta*(0.002947895937766 +
      zeta*(-0.005598032341166 + zeta*(-0.00215191590288 + zeta*0.0004145815185238)))));
    row2_dzeta := -0.00612971938253 + zeta*(0.02255225543854 + zeta*(0.008843687813298001 + zeta*(-0.022392129364664 +
      zeta*(-0.0107595795144 + zeta*0.0024874891111427997))));
    row3 := -0.004552307473278 + zeta*(0.00429611606138 + zeta*(-0.002432978286258 + zeta*(-0.005893161402046 +
      zeta*(0.009388904470969 + zeta*(0.001130837288944 + zeta*(-0.005246915783903))))));
    row3_dzeta := 0.00429611606138 + zeta*(-0.004865956572516 + zeta*(-0.017679484206137998 + zeta*(0.037555617883876
      + zeta*(0.00565418644472 + zeta*(-0.031481494703418)))));
    row4 := 0.0003442692676722 + zeta*(0.00525951283764 + zeta*(-0.007729700044659 + zeta*(-0.006917786785984 +
      zeta*(0.002013755497107 + zeta*(0.005190619953672 + zeta*0.001083014024868)))));
    row4_dzeta := 0.00525951283764 + zeta*(-0.015459400089318 + zeta*(-0.020753360357952 + zeta*(0.008055021988428 +
      zeta*(0.02595309976836 + zeta*0.006498084149208))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    value_dzeta := row0_dzeta + omega*(row1_dzeta + omega*(row2_dzeta + omega*(row3_dzeta + omega*row4_dzeta)));
    value_domega := row1 + omega*(2.0*row2 + omega*(3.0*row3 + omega*4.0*row4));
    annotation (Inline=false);
  end flowWorkSlope_slopes;

  function liquidTemperature "Temperature of liquid, up to a constant"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 321.4258609479 + xi*(112.8375458843 + xi*(-22.0324181282 + xi*(-17.12734815178 + xi*(-13.60741393294 +
      xi*(-15.63756271472 + xi*(-19.25636168845 + xi*(-17.19331433233 + xi*(-11.33674822927 + xi*(-2.390781745821 +
      xi*(2.795919333102 + xi*1.393180491522))))))))));
    row1 := 0.1318538718041 + xi*(6.851440431795 + xi*(9.834648293378 + xi*(12.68820834423 + xi*(18.18051592805 +
      xi*(29.44444889193 + xi*(35.16223262109 + xi*(22.9776936213 + xi*(6.769977782514 + xi*0.6141544633038))))))));
    row2 := -0.3890445882247 + xi*(-1.319267748604 + xi*(-3.437002929896 + xi*(-8.054690241868 + xi*(-14.14761535108 +
      xi*(-18.88213483908 + xi*(-16.3842821659 + xi*(-6.084949255156)))))));
    row3 := 0.06633414225077 + xi*(0.2366141606028 + xi*(1.018314650668 + xi*(3.426635083897 + xi*(4.614156611999 +
      xi*2.023028877603))));
    row4 := -0.01799565904146 + xi*(-0.07219942138531 + xi*(-0.06212186280829 + xi*(-0.0008762784474712)));
    value := row0 + pi*(row1 + pi*(row2 + pi*(row3 + pi*row4)));
    annotation (Inline=false);
  end liquidTemperature;

  function temperatureSlope "Rise of the temperature by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.0003011434709439 + zeta*(0.000295287774568 + zeta*(-4.125180302736e-05 + zeta*(-8.923645496231e-05 +
      zeta*(9.2303202884e-06 + zeta*(2.017526218062e-05 + zeta*(-6.857246656752e-07 + zeta*(-3.03159193951e-06)))))));
    row1 := 7.147250470854e-05 + zeta*(-7.868107311752e-05 + zeta*(-7.123918978786e-05 + zeta*(2.225652551031e-05 +
      zeta*(3.46490840103e-05 + zeta*(2.322908223464e-05 + zeta*(-8.071501854328e-06 +
      zeta*(-9.608749441754e-06)))))));
    row2 := -4.126636507237e-06 + zeta*(-7.037352199193e-05 + zeta*(3.192403018986e-05 + zeta*(6.674575147224e-05 +
      zeta*(-5.986689745402e-07 + zeta*(-4.528155551499e-05 + zeta*(-8.021217405761e-06 +
      zeta*1.13854047344e-05))))));
    row3 := -1.248997080989e-05 + zeta*(-1.247872701134e-06 + zeta*(3.638875489004e-05 + zeta*(-1.737779152804e-05 +
      zeta*(-2.285058815114e-05 + zeta*(3.271343800734e-06 + zeta*(8.281397893422e-06 + zeta*6.90692528412e-09))))));
    row4 := -2.885277761935e-06 + zeta*(1.423745413444e-05 + zeta*(-2.337959743197e-06 + zeta*(-1.774982663952e-05 +
      zeta*(-1.378903834174e-05 + zeta*(1.058138056894e-05 + zeta*(1.048858419662e-05 +
      zeta*(-5.241072435007e-07)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end temperatureSlope;

  function liquidTemperature_slopes "Temperature of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi, row4, row4_dxi;
  algorithm
    row0 := 321.4258609479 + xi*(112.8375458843 + xi*(-22.0324181282 + xi*(-17.12734815178 + xi*(-13.60741393294 +
      xi*(-15.63756271472 + xi*(-19.25636168845 + xi*(-17.19331433233 + xi*(-11.33674822927 + xi*(-2.390781745821 +
      xi*(2.795919333102 + xi*1.393180491522))))))))));
    row0_dxi := 112.8375458843 + xi*(-44.0648362564 + xi*(-51.38204445534001 + xi*(-54.42965573176 +
      xi*(-78.1878135736 + xi*(-115.5381701307 + xi*(-120.35320032631 + xi*(-90.69398583416 + xi*(-21.517035712389003
      + xi*(27.959193331019996 + xi*15.324985406742002)))))))));
    row1 := 0.1318538718041 + xi*(6.851440431795 + xi*(9.834648293378 + xi*(12.68820834423 + xi*(18.18051592805 +
      xi*(29.44444889193 + xi*(35.16223262109 + xi*(22.9776936213 + xi*(6.769977782514 + xi*0.6141544633038))))))));
    row1_dxi := 6.851440431795 + xi*(19.669296586756 + xi*(38.06462503269 + xi*(72.7220637122 + xi*(147.22224445965 +
      xi*(210.97339572654 + xi*(160.84385534909998 + xi*(54.159822260112 + xi*5.5273901697342)))))));
    row2 := -0.3890445882247 + xi*(-1.319267748604 + xi*(-3.437002929896 + xi*(-8.054690241868 + xi*(-14.14761535108 +
      xi*(-18.88213483908 + xi*(-16.3842821659 + xi*(-6.084949255156)))))));
    row2_dxi := -1.319267748604 + xi*(-6.874005859792 + xi*(-24.164070725604 + xi*(-56.59046140432 +
      xi*(-94.41067419539999 + xi*(-98.3056929954 + xi*(-42.594644786092005))))));
    row3 := 0.06633414225077 + xi*(0.2366141606028 + xi*(1.018314650668 + xi*(3.426635083897 + xi*(4.614156611999 +
      xi*2.023028877603))));
    row3_dxi := 0.2366141606028 + xi*(2.036629301336 + xi*(10.279905251691 + xi*(18.456626447996 +
      xi*10.115144388015)));
    row4 := -0.01799565904146 + xi*(-0.07219942138531 + xi*(-0.06212186280829 + xi*(-0.0008762784474712)));
    row4_dxi := -0.07219942138531 + xi*(-0.12424372561658 + xi*(-0.0026288353424136));
    value := row0 + pi*(row1 + pi*(row2 + pi*(row3 + pi*row4)));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*(row3_dxi + pi*row4_dxi)));
    value_dpi := row1 + pi*(2.0*row2 + pi*(3.0*row3 + pi*4.0*row4));
    annotation (Inline=false);
  end liquidTemperature_slopes;

  function temperatureSlope_slopes "Rise of the temperature by enthalpy, and its slopes by zeta and omega"
    input Real zeta, omega;
    output Real value, value_dzeta, value_domega;
  protected
    Real row0, row0_dzeta, row1, row1_dzeta, row2, row2_dzeta, row3, row3_dzeta, row4, row4_dzeta;
  algorithm
    row0 := 0.0003011434709439 + zeta*(0.000295287774568 + zeta*(-4.125180302736e-05 + zeta*(-8.923645496231e-05 +
      zeta*(9.2303202884e-06 + zeta*(2.017526218062e-05 + zeta*(-6.857246656752e-07 + zeta*(-3.03159193951e-06)))))));
    row0_dzeta := 0.000295287774568 + zeta*(-8.250360605472e-05 + zeta*(-0.00026770936488693 + zeta*(3.69212811536e-05
      + zeta*(0.0001008763109031 + zeta*(-4.1143479940512e-06 + zeta*(-2.1221143576569998e-05))))));
    row1 := 7.147250470854e-05 + zeta*(-7.868107311752e-05 + zeta*(-7.123918978786e-05 + zeta*(2.225652551031e-05 +
      zeta*(3.46490840103e-05 + zeta*(2.322908223464e-05 + zeta*(-8.071501854328e-06 +
      zeta*(-9.608749441754e-06)))))));
    row1_dzeta := -7.868107311752e-05 + zeta*(-0.00014247837957572 + zeta*(6.676957653093e-05 +
      zeta*(0.0001385963360412 + zeta*(0.0001161454111732 + zeta*(-4.8429011125968e-05 +
      zeta*(-6.7261246092278e-05))))));
    row2 := -4.126636507237e-06 + zeta*(-7.037352199193e-05 + zeta*(3.192403018986e-05 + zeta*(6.674575147224e-05 +
      zeta*(-5.986689745402e-07 + zeta*(-4.528155551499e-05 + zeta*(-8.021217405761e-06 +
      zeta*1.13854047344e-05))))));
    row2_dzeta := -7.037352199193e-05 + zeta*(6.384806037972e-05 + zeta*(0.00020023725441671998 +
      zeta*(-2.3946758981608e-06 + zeta*(-0.00022640777757495001 + zeta*(-4.8127304434566e-05 +
      zeta*7.96978331408e-05)))));
    row3 := -1.248997080989e-05 + zeta*(-1.247872701134e-06 + zeta*(3.638875489004e-05 + zeta*(-1.737779152804e-05 +
      zeta*(-2.285058815114e-05 + zeta*(3.271343800734e-06 + zeta*(8.281397893422e-06 + zeta*6.90692528412e-09))))));
    row3_dzeta := -1.247872701134e-06 + zeta*(7.277750978008e-05 + zeta*(-5.213337458412e-05 +
      zeta*(-9.140235260456e-05 + zeta*(1.635671900367e-05 + zeta*(4.9688387360532e-05 + zeta*4.834847698884e-08)))));
    row4 := -2.885277761935e-06 + zeta*(1.423745413444e-05 + zeta*(-2.337959743197e-06 + zeta*(-1.774982663952e-05 +
      zeta*(-1.378903834174e-05 + zeta*(1.058138056894e-05 + zeta*(1.048858419662e-05 +
      zeta*(-5.241072435007e-07)))))));
    row4_dzeta := 1.423745413444e-05 + zeta*(-4.675919486394e-06 + zeta*(-5.324947991856e-05 +
      zeta*(-5.515615336696e-05 + zeta*(5.29069028447e-05 + zeta*(6.293150517972001e-05 +
      zeta*(-3.6687507045049e-06))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    value_dzeta := row0_dzeta + omega*(row1_dzeta + omega*(row2_dzeta + omega*(row3_dzeta + omega*row4_dzeta)));
    value_domega := row1 + omega*(2.0*row2 + omega*(3.0*row3 + omega*4.0*row4));
    annotation (Inline=false);
  end temperatureSlope_slopes;

  function liquidEntropy "Entropy of liquid, up to a constant"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := 2266.294865609 + xi*(1788.294771628 + xi*(-314.0209621986 + xi*(114.2641481941 + xi*(-16.91612758012 +
      xi*(16.95239151498 + xi*(3.15685798258 + xi*(4.384130696244 + xi*(-1.432947448058 +
      xi*(-0.4013062816174)))))))));
    row1 := -62.67640498541 + xi*(-0.4676225891391 + xi*(-18.63727884523 + xi*(-8.892980391982 + xi*(-10.68399877987 +
      xi*(-6.621736951653 + xi*(-3.035540345037))))));
    row2 := 0.7307543398946 + xi*(1.670989064237 + xi*(2.69859914236 + xi*(3.450332520517 + xi*1.560611224829)));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidEntropy;

  function entropySlope "Rise of the entropy by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002777690938879 + zeta*(0.0007945454304689 + zeta*(0.0005817623018771 + zeta*(4.183684002662e-05 +
      zeta*(-6.191892420742e-05 + zeta*(2.115557033633e-05 + zeta*(1.38236867404e-05 +
      zeta*(-3.674941363114e-06)))))));
    row1 := -0.0003322448946491 + zeta*(-0.0004622433200277 + zeta*(-0.0002381279664503 + zeta*(-4.742293770744e-05 +
      zeta*(2.165831577937e-05 + zeta*(5.666200507783e-06 + zeta*(-1.266983502997e-05 +
      zeta*(-4.645619383098e-06)))))));
    row2 := -0.0001562431570596 + zeta*(-6.242340439094e-05 + zeta*(7.432678642617e-05 + zeta*(4.303524218585e-05 +
      zeta*(-4.10263536056e-05 + zeta*(-5.282483723936e-05 + zeta*(1.876507431656e-05 + zeta*2.249814224921e-05))))));
    row3 := -4.974229551033e-05 + zeta*(3.761813953543e-05 + zeta*(1.001168519292e-05 + zeta*(-2.840062395686e-05 +
      zeta*(-1.963499601273e-05 + zeta*(-1.475604530061e-06 + zeta*(1.46467380278e-05 + zeta*6.429007559902e-06))))));
    row4 := -8.18023584292e-06 + zeta*(1.353640666889e-05 + zeta*(-6.719322396445e-05 + zeta*(-1.599036652103e-05 +
      zeta*(7.960978984327e-05 + zeta*(5.361783320472e-05 + zeta*(-4.296571768559e-05 +
      zeta*(-3.062213454691e-05)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end entropySlope;

  function liquidEntropy_slopes "Entropy of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi;
  algorithm
    row0 := 2266.294865609 + xi*(1788.294771628 + xi*(-314.0209621986 + xi*(114.2641481941 + xi*(-16.91612758012 +
      xi*(16.95239151498 + xi*(3.15685798258 + xi*(4.384130696244 + xi*(-1.432947448058 +
      xi*(-0.4013062816174)))))))));
    row0_dxi := 1788.294771628 + xi*(-628.0419243972 + xi*(342.7924445823 + xi*(-67.66451032048 +
      xi*(84.76195757490001 + xi*(18.94114789548 + xi*(30.688914873708 + xi*(-11.463579584464 +
      xi*(-3.6117565345566))))))));
    row1 := -62.67640498541 + xi*(-0.4676225891391 + xi*(-18.63727884523 + xi*(-8.892980391982 + xi*(-10.68399877987 +
      xi*(-6.621736951653 + xi*(-3.035540345037))))));
    row1_dxi := -0.4676225891391 + xi*(-37.27455769046 + xi*(-26.678941175946 + xi*(-42.73599511948 +
      xi*(-33.108684758265 + xi*(-18.213242070222)))));
    row2 := 0.7307543398946 + xi*(1.670989064237 + xi*(2.69859914236 + xi*(3.450332520517 + xi*1.560611224829)));
    row2_dxi := 1.670989064237 + xi*(5.39719828472 + xi*(10.350997561551 + xi*6.242444899316));
    value := row0 + pi*(row1 + pi*row2);
    value_dxi := row0_dxi + pi*(row1_dxi + pi*row2_dxi);
    value_dpi := row1 + pi*2.0*row2;
    annotation (Inline=false);
  end liquidEntropy_slopes;

  function entropySlope_slopes "Rise of the entropy by enthalpy, and its slopes by zeta and omega"
    input Real zeta, omega;
    output Real value, value_dzeta, value_domega;
  protected
    Real row0, row0_dzeta, row1, row1_dzeta, row2, row2_dzeta, row3, row3_dzeta, row4, row4_dzeta;
  algorithm
    row0 := 0.002777690938879 + zeta*(0.0007945454304689 + zeta*(0.0005817623018771 + zeta*(4.183684002662e-05 +
      zeta*(-6.191892420742e-05 + zeta*(2.115557033633e-05 + zeta*(1.38236867404e-05 +
      zeta*(-3.674941363114e-06)))))));
    row0_dzeta := 0.0007945454304689 + zeta*(0.0011635246037542 + zeta*(0.00012551052007986 +
      zeta*(-0.00024767569682968 + zeta*(0.00010577785168165 + zeta*(8.29421204424e-05 +
      zeta*(-2.5724589541798002e-05))))));
    row1 := -0.0003322448946491 + zeta*(-0.0004622433200277 + zeta*(-0.0002381279664503 + zeta*(-4.742293770744e-05 +
      zeta*(2.165831577937e-05 + zeta*(5.666200507783e-06 + zeta*(-1.266983502997e-05 +
      zeta*(-4.645619383098e-06)))))));
    row1_dzeta := -0.0004622433200277 + zeta*(-0.0004762559329006 + zeta*(-0.00014226881312232 +
      zeta*(8.663326311748e-05 + zeta*(2.8331002538915e-05 + zeta*(-7.601901017982e-05 +
      zeta*(-3.2519335681686e-05))))));
    row2 := -0.0001562431570596 + zeta*(-6.242340439094e-05 + zeta*(7.432678642617e-05 + zeta*(4.303524218585e-05 +
      zeta*(-4.10263536056e-05 + zeta*(-5.282483723936e-05 + zeta*(1.876507431656e-05 + zeta*2.249814224921e-05))))));
    row2_dzeta := -6.242340439094e-05 + zeta*(0.00014865357285234 + zeta*(0.00012910572655754998 +
      zeta*(-0.0001641054144224 + zeta*(-0.0002641241861968 + zeta*(0.00011259044589936 +
      zeta*0.00015748699574447)))));
    row3 := -4.974229551033e-05 + zeta*(3.761813953543e-05 + zeta*(1.001168519292e-05 + zeta*(-2.840062395686e-05 +
      zeta*(-1.963499601273e-05 + zeta*(-1.475604530061e-06 + zeta*(1.46467380278e-05 + zeta*6.429007559902e-06))))));
    row3_dzeta := 3.761813953543e-05 + zeta*(2.002337038584e-05 + zeta*(-8.520187187058e-05 +
      zeta*(-7.853998405092e-05 + zeta*(-7.378022650305e-06 + zeta*(8.78804281668e-05 + zeta*4.5003052919314e-05)))));
    row4 := -8.18023584292e-06 + zeta*(1.353640666889e-05 + zeta*(-6.719322396445e-05 + zeta*(-1.599036652103e-05 +
      zeta*(7.960978984327e-05 + zeta*(5.361783320472e-05 + zeta*(-4.296571768559e-05 +
      zeta*(-3.062213454691e-05)))))));
    row4_dzeta := 1.353640666889e-05 + zeta*(-0.0001343864479289 + zeta*(-4.7971099563089996e-05 +
      zeta*(0.00031843915937308 + zeta*(0.0002680891660236 + zeta*(-0.00025779430611354 +
      zeta*(-0.00021435494182837003))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    value_dzeta := row0_dzeta + omega*(row1_dzeta + omega*(row2_dzeta + omega*(row3_dzeta + omega*row4_dzeta)));
    value_domega := row1 + omega*(2.0*row2 + omega*(3.0*row3 + omega*4.0*row4));
    annotation (Inline=false);
  end entropySlope_slopes;

  function isentropicStart "First guess of the rise of enthalpy by entropy"
    input Real zeta, sigma;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 389.9128228331 + zeta*(-97.48815675606 + zeta*(-71.62962339056 + zeta*(15.28844968011 +
      zeta*16.60757213196)));
    row1 := 71.77903221393 + zeta*(22.32177686258 + zeta*(-31.94897769416 + zeta*(-4.572400556749 +
      zeta*6.826581963518)));
    row2 := 10.02382871691 + zeta*(-4.067758260081 + zeta*(18.64123130471 + zeta*(-1.210540800125 +
      zeta*(-16.45796418692))));
    row3 := -10.43948055793 + zeta*(6.738959516179 + zeta*(21.17538750613 + zeta*(-7.719050723564 +
      zeta*(-10.41673975035))));
    row4 := -4.343107304524 + zeta*(1.103992499156 + zeta*(-7.417302764051 + zeta*(0.1876201262167 +
      zeta*12.11177300583)));
    value := row0 + sigma*(row1 + sigma*(row2 + sigma*(row3 + sigma*row4)));
    annotation (Inline=false);
  end isentropicStart;

  function entropySlope_domega "Rise of the entropy by enthalpy, and its slopes by omega"
    input Real zeta, omega;
    output Real value, value_domega;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002777690938879 + zeta*(0.0007945454304689 + zeta*(0.0005817623018771 + zeta*(4.183684002662e-05 +
      zeta*(-6.191892420742e-05 + zeta*(2.115557033633e-05 + zeta*(1.38236867404e-05 +
      zeta*(-3.674941363114e-06)))))));
    row1 := -0.0003322448946491 + zeta*(-0.0004622433200277 + zeta*(-0.0002381279664503 + zeta*(-4.742293770744e-05 +
      zeta*(2.165831577937e-05 + zeta*(5.666200507783e-06 + zeta*(-1.266983502997e-05 +
      zeta*(-4.645619383098e-06)))))));
    row2 := -0.0001562431570596 + zeta*(-6.242340439094e-05 + zeta*(7.432678642617e-05 + zeta*(4.303524218585e-05 +
      zeta*(-4.10263536056e-05 + zeta*(-5.282483723936e-05 + zeta*(1.876507431656e-05 + zeta*2.249814224921e-05))))));
    row3 := -4.974229551033e-05 + zeta*(3.761813953543e-05 + zeta*(1.001168519292e-05 + zeta*(-2.840062395686e-05 +
      zeta*(-1.963499601273e-05 + zeta*(-1.475604530061e-06 + zeta*(1.46467380278e-05 + zeta*6.429007559902e-06))))));
    row4 := -8.18023584292e-06 + zeta*(1.353640666889e-05 + zeta*(-6.719322396445e-05 + zeta*(-1.599036652103e-05 +
      zeta*(7.960978984327e-05 + zeta*(5.361783320472e-05 + zeta*(-4.296571768559e-05 +
      zeta*(-3.062213454691e-05)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    value_domega := row1 + omega*(2.0*row2 + omega*(3.0*row3 + omega*4.0*row4));
    annotation (Inline=false);
  end entropySlope_domega;

  function soundSquared "Velocity of sound squared"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 214516.5562512 + zeta*(36860.74192067 + zeta*(-78131.55183572 + zeta*(-15556.63413799 +
      zeta*(22168.09760757 + zeta*5242.838793282))));
    row1 := 81133.6485081 + zeta*(-14039.20203082 + zeta*(1846.365364685 + zeta*(24599.95673752 +
      zeta*(-5372.707646077 + zeta*(-7018.924431299)))));
    row2 := 34078.25992586 + zeta*(-8048.754238431 + zeta*(11952.62933816 + zeta*(-3517.345983108 +
      zeta*(-5298.486009772 + zeta*4103.994086371))));
    row3 := 14943.42367803 + zeta*(-1824.756767962 + zeta*(6605.373858761 + zeta*(603.4893938423 +
      zeta*(2005.395568024 + zeta*(-5373.181767223)))));
    row4 := 4917.628069392 + zeta*(478.726495654 + zeta*(6184.796965726 + zeta*(-1916.12525639 + zeta*(-4880.686358091
      + zeta*2319.806725118))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end soundSquared;

  function liquidViscosity "Logarithm of the viscosity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := -9.171254062033 + xi*(-1.126600242648 + xi*(0.1041144479398 + xi*(-0.2570846534487 + xi*(-0.03345513640225
      + xi*(-0.2476481522643 + xi*(-0.155281968627 + xi*(-0.1870099953245 + xi*(-0.0170127435414 +
      xi*0.03693135732497))))))));
    row1 := 0.08823616217985 + xi*(0.04962756646517 + xi*(0.101494214453 + xi*(0.1470292752855 + xi*(0.2367575648982 +
      xi*(0.2374458511306 + xi*(0.1939750555543 + xi*0.07944358337462))))));
    row2 := -0.005583436634858 + xi*(-0.008927809258306 + xi*(-0.02038917075972 + xi*(-0.08062381212558 +
      xi*(-0.1222259819821 + xi*(-0.05834365359508)))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidViscosity;

  function vapourViscosity "Logarithm of the viscosity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := -11.21053349686 + zeta*(-0.2321406380237 + zeta*(-0.04826595774915 + zeta*(-0.0877508048149 +
      zeta*(0.01576902690681 + zeta*0.0313511994305))));
    row1 := 0.3062700419668 + zeta*(0.2529954243501 + zeta*(-0.1387681111815 + zeta*(0.1108473883226 +
      zeta*(0.007818226651949 + zeta*(-0.03978831193781)))));
    row2 := 0.1371526224587 + zeta*(-0.02501817805934 + zeta*(0.03681371753771 + zeta*(0.002324257295273 +
      zeta*(-0.007353332339875 + zeta*0.01429495744626))));
    row3 := 0.03154260645906 + zeta*(-0.03621316827561 + zeta*(0.04213178528729 + zeta*(-0.009482227047944 +
      zeta*(-0.00227732473902 + zeta*(-0.008505376131415)))));
    value := row0 + omega*(row1 + omega*(row2 + omega*row3));
    annotation (Inline=false);
  end vapourViscosity;

  function liquidResistivity "Reciprocal conductivity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := 2.39958245567 + xi*(1.867697389995 + xi*(1.113151418954 + xi*(0.741369196344 + xi*(0.6296585061426 +
      xi*(0.7443031326059 + xi*(1.010551766069 + xi*(0.778260897183 + xi*(-0.1264718258027 + xi*(-0.5516579087353 +
      xi*(-0.2266987782408))))))))));
    row1 := -0.1500866168279 + xi*(-0.2955184717855 + xi*(-0.4058424716096 + xi*(-0.5941845846951 +
      xi*(-0.9786179983584 + xi*(-1.220880941291 + xi*(-0.956652749505 + xi*(-0.4572960305106 +
      xi*(-0.1116163173938))))))));
    row2 := 0.01375687985924 + xi*(0.04013957290946 + xi*(0.07233771490494 + xi*(0.199473857847 + xi*(0.4564938801865
      + xi*(0.4875543075009 + xi*0.1858758040893)))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidResistivity;

  function vapourResistivity "Reciprocal conductivity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 25.62350974275 + zeta*(15.41035090057 + zeta*(-0.5282184446863 + zeta*(0.6021611811681 +
      zeta*(2.045851901828 + zeta*(-0.6571504296702 + zeta*(-1.015329812314))))));
    row1 := -8.617991551122 + zeta*(-18.54192043763 + zeta*(3.486589686702 + zeta*(1.960193935837 +
      zeta*(0.9152908929936 + zeta*(2.064686826287 + zeta*(-1.230713631693))))));
    row2 := -3.509944060366 + zeta*(-3.523797995856 + zeta*(3.359037478604 + zeta*(1.616341856867 +
      zeta*(-11.74499553244 + zeta*(-4.225447917904 + zeta*7.330761647357)))));
    row3 := -0.0429736218529 + zeta*(5.460894886696 + zeta*(-2.424673257699 + zeta*(-1.959242540752 +
      zeta*(2.858772172205 + zeta*(1.148414765937 + zeta*(-2.092571035973))))));
    row4 := 0.02351471124515 + zeta*(4.160913243096 + zeta*(-1.38073005118 + zeta*(-5.534021365883 +
      zeta*(5.670441761077 + zeta*(3.380933687315 + zeta*(-3.139159647306))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end vapourResistivity;

  function liquidCapacity "Reciprocal heat capacity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 0.0001963982214943 + xi*(-7.676344794204e-05 + xi*(-9.017016560742e-05 + xi*(-8.17109601271e-05 +
      xi*(-0.000104191267149 + xi*(-0.0002288976385353 + xi*(-0.0003582004219478 + xi*(-0.0004076344785007 +
      xi*(-0.0003617701239232 + xi*(-0.0001666439821595 + xi*(3.560692772821e-05 + xi*4.714098182134e-05))))))))));
    row1 := 1.118603807376e-05 + xi*(2.943905953322e-05 + xi*(6.393604301475e-05 + xi*(9.940391584411e-05 +
      xi*(0.0001969914928593 + xi*(0.0006314769223732 + xi*(0.001062881432961 + xi*(0.0008213641046107 +
      xi*(0.0003255914131215 + xi*7.827273829637e-05))))))));
    row2 := -1.078884240982e-06 + xi*(5.925917368019e-06 + xi*(-1.652401371124e-05 + xi*(-0.0001494248196434 +
      xi*(-0.0003373559603781 + xi*(-0.0006008191100231 + xi*(-0.0007098378317413 + xi*(-0.0003208473831395)))))));
    row3 := -3.053953677917e-07 + xi*(-1.097830328083e-05 + xi*(-4.595826539224e-06 + xi*(0.0001167720290958 +
      xi*(0.0002197789720511 + xi*0.0001090459275721))));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidCapacity;

  function vapourCapacity "Reciprocal heat capacity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4, row5;
  algorithm
    row0 := 0.0003488300151231 + zeta*(0.0002429754691954 + zeta*(-8.90285053022e-05 + zeta*(-7.588153530822e-05 +
      zeta*(3.31868327444e-05 + zeta*(3.780634831812e-05 + zeta*(-5.859310080967e-06 +
      zeta*(-1.10556042551e-05)))))));
    row1 := 8.97866801567e-05 + zeta*(-0.0001967984622833 + zeta*(-5.504785323808e-05 + zeta*(0.0001161024088887 +
      zeta*(3.862747155899e-05 + zeta*(-1.646985976734e-05 + zeta*(-1.575707685767e-05 +
      zeta*(-6.674116936487e-06)))))));
    row2 := -5.690206953973e-05 + zeta*(-9.468046723201e-05 + zeta*(0.0001626262693461 + zeta*(7.845667012361e-05 +
      zeta*(-8.730396121271e-05 + zeta*(-8.436202596907e-05 + zeta*(1.432340762107e-05 +
      zeta*3.057390983868e-05))))));
    row3 := -3.090199387648e-05 + zeta*(7.091246500576e-05 + zeta*(7.328732740704e-05 + zeta*(-0.0001079289371306 +
      zeta*(-7.521357659081e-05 + zeta*(-1.261850144418e-05 + zeta*(3.865836633652e-05 +
      zeta*4.162153448303e-05))))));
    row4 := 9.255684669701e-06 + zeta*(3.862415105319e-05 + zeta*(-7.967457225313e-05 + zeta*(-5.250791621272e-05 +
      zeta*(6.918927813846e-05 + zeta*(6.217327512642e-05 + zeta*(-1.747717688423e-05 +
      zeta*(-2.885567455386e-05)))))));
    row5 := 7.255008719039e-06 + zeta*(-6.797486194833e-06 + zeta*(-5.160847511682e-05 + zeta*(3.326951764788e-06 +
      zeta*(6.553038128483e-05 + zeta*(6.31804726015e-05 + zeta*(-3.356126409196e-05 +
      zeta*(-4.807633925287e-05)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    annotation (Inline=false);
  end vapourCapacity;

  annotation (Documentation(info="<html>
<p>Refrigerant R717 (ammonia): density, temperature, entropy and saturation properties as functions of pressure and specific
enthalpy, fitted to the reference equation of state and written by <code>python -m cosim.media</code>. Do not edit this
file.</p>
<h4>Source</h4>
<p>K. Gao, J. Wu, I. H. Bell, A. H. Harvey, E. W. Lemmon, J. Phys. Chem. Ref. Data 52, 013102 (2023),
evaluated with CoolProp 8.0.0 (HEOS). Transport: viscosity A. Fenghour et al., J. Phys. Chem. Ref. Data 24, 1649 (1995); conductivity R. Tufeu et al., Ber. Bunsenges. Phys. Chem. 88, 422 (1984); surface tension A. Mulero, I. Cachadina, M. I. Parra, J. Phys. Chem. Ref. Data 41, 043105 (2012).
Enthalpy and entropy have CoolProp's reference state. Critical
point 405.56 K, 113.63 bar; molar mass 17.031
g/mol.</p>
<h4>Range</h4>
<ul>
<li>Pressure 0.12 to 105 bar.</li>
<li>Liquid from -50 degC up to the bubble line.</li>
<li>Vapour from the dew line up to 200 degC, and at every pressure up to
2091.1 kJ/kg.</li>
<li>Beyond the range all functions stay finite, with a continuous slope, and the density stays positive and monotone.
Above the highest pressure the saturation properties are held and the density goes on rising slowly. These values carry
an iteration or a short excursion; they are not properties of the fluid.</li>
</ul>
<h4>Method</h4>
<p>All saturation properties are polynomials in zeta = (ln(pc/p))^(1/3), scaled: one expression from the lowest pressure
up to near the critical point, without pressure bands. Liquid properties are polynomials in enthalpy and p/pc; vapour
properties (p v, temperature, entropy) are their dew values plus the enthalpy w above the dew line times a polynomial in
zeta and w/(w + w0), which resolves the neighbourhood of the dew line. Between the lines the lever rule holds. So all
properties are continuous by construction.</p>
<p>Within a quality of 0.005 above the bubble line the slope of the specific volume is blended, monotone,
from the liquid's to the lever rule's, so that density has continuous derivatives there. At the dew line the slope of
the density has a kink, and the slope of the temperature has one on both lines.</p>
<p>Derivative functions are the exact derivatives of the expressions in the value functions, so mass computed from
density derivatives is the mass of the density. The isentropic enthalpy is the inverse of the entropy to rounding.</p>
<p>Viscosity, thermal conductivity and heat capacity have no derivative functions: compilers differentiate them. Between
the lines they are no properties of a state; the values on the lines are joined there by the quality (of the viscosity
the reciprocals, after McAdams), so that nothing jumps.</p>
<h4>Largest errors within the range, against the equation of state</h4>
<table border='1' cellspacing='0' cellpadding='2'>
<tr><th>property</th><th>region</th><th>largest error</th></tr>
<tr><td>saturation temperature</td><td>saturation</td><td>0.00028 K</td></tr>
<tr><td>saturation pressure</td><td>saturation</td><td>0.0011 %</td></tr>
<tr><td>specific enthalpy</td><td>bubble line</td><td>11 J/kg</td></tr>
<tr><td>density</td><td>bubble line</td><td>0.0039 %</td></tr>
<tr><td>specific entropy</td><td>bubble line</td><td>0.025 J/(kg.K)</td></tr>
<tr><td>specific enthalpy</td><td>dew line</td><td>5 J/kg</td></tr>
<tr><td>density</td><td>dew line</td><td>0.002 %</td></tr>
<tr><td>specific entropy</td><td>dew line</td><td>0.016 J/(kg.K)</td></tr>
<tr><td>viscosity</td><td>bubble line</td><td>0.026 %</td></tr>
<tr><td>thermal conductivity</td><td>bubble line</td><td>0.03 %</td></tr>
<tr><td>heat capacity</td><td>bubble line</td><td>0.064 %</td></tr>
<tr><td>viscosity</td><td>dew line</td><td>0.49 %</td></tr>
<tr><td>thermal conductivity</td><td>dew line</td><td>0.93 %</td></tr>
<tr><td>heat capacity</td><td>dew line</td><td>0.39 %</td></tr>
<tr><td>surface tension</td><td>saturation</td><td>0.35 %</td></tr>
<tr><td>density</td><td>liquid</td><td>0.0035 %</td></tr>
<tr><td>temperature</td><td>liquid</td><td>0.0054 K</td></tr>
<tr><td>specific entropy</td><td>liquid</td><td>0.018 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>liquid</td><td>1.5 %</td></tr>
<tr><td>density by h</td><td>liquid</td><td>0.35 %</td></tr>
<tr><td>viscosity</td><td>liquid</td><td>0.026 %</td></tr>
<tr><td>thermal conductivity</td><td>liquid</td><td>0.029 %</td></tr>
<tr><td>heat capacity</td><td>liquid</td><td>0.13 %</td></tr>
<tr><td>density</td><td>vapour</td><td>0.023 %</td></tr>
<tr><td>temperature</td><td>vapour</td><td>0.061 K</td></tr>
<tr><td>specific entropy</td><td>vapour</td><td>0.087 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>vapour</td><td>1.5 %</td></tr>
<tr><td>density by h</td><td>vapour</td><td>0.73 %</td></tr>
<tr><td>viscosity</td><td>vapour</td><td>0.45 %</td></tr>
<tr><td>thermal conductivity</td><td>vapour</td><td>1.6 %</td></tr>
<tr><td>heat capacity</td><td>vapour</td><td>0.38 %</td></tr>
<tr><td>velocity of sound</td><td>vapour</td><td>0.36 %</td></tr>
<tr><td>density</td><td>two-phase</td><td>0.059 %</td></tr>
<tr><td>temperature</td><td>two-phase</td><td>0.00028 K</td></tr>
<tr><td>specific entropy</td><td>two-phase</td><td>0.0083 J/(kg.K)</td></tr>
<tr><td>vapour quality</td><td>two-phase</td><td>3.3e-05</td></tr>
<tr><td>isentropic enthalpy rise</td><td>stage, ratio 1.5-3</td><td>0.077 %</td></tr>
</table>
<p>Two-phase density is compared outside the blend band. Within 10 K of the critical temperature the source of the thermal conductivity has a singularity; there the fit bridges it and is not compared.</p>
</html>"));
end R717;
