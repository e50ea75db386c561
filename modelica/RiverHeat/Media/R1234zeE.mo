within RiverHeat.Media;
package R1234zeE "Refrigerant R1234ze(E): properties from pressure and enthalpy, fitted to CoolProp"

  constant Real criticalPressure(unit="Pa") = 3634870.5210620845 "Critical pressure";
  constant Real criticalTemperature(unit="K") = 382.51300260465183 "Critical temperature";
  constant Real molarMass(unit="kg/mol") = 0.1140415928 "Molar mass";
  constant Real pressureMin(unit="Pa") = 10000.0 "Lowest pressure of the fitted range";
  constant Real pressureMax(unit="Pa") = 3300000.0 "Highest pressure of the fitted range";
  constant Real liquidEnthalpyMin(unit="J/kg") = 121817.6 "Lowest enthalpy of the fitted range";
  constant Real vapourEnthalpyMax(unit="J/kg") = 563864.8 "Highest enthalpy of the fitted range";

  function saturationTemperature "Saturation temperature"
    input Real p(unit="Pa") "Pressure";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    T := TSat;
    annotation (Inline=false, derivative=saturationTemperature_der);
  end saturationTemperature;

  function saturationTemperature_der "Time derivative of saturationTemperature"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_T(unit="K/s") "Time derivative of T";
  algorithm
    der_T := saturationTemperature_derp(p)*der_p;
    annotation (Inline=false);
  end saturationTemperature_der;

  function saturationTemperature_derp "Derivative of saturationTemperature by p"
    input Real p(unit="Pa") "Pressure";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    T_dp := TSat_dp;
    annotation (Inline=false);
  end saturationTemperature_derp;

  function bubbleEnthalpy "Specific enthalpy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    h := hBubble;
    annotation (Inline=false, derivative=bubbleEnthalpy_der);
  end bubbleEnthalpy;

  function bubbleEnthalpy_der "Time derivative of bubbleEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := bubbleEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleEnthalpy_der;

  function bubbleEnthalpy_derp "Derivative of bubbleEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    h_dp := hBubble_dp;
    annotation (Inline=false);
  end bubbleEnthalpy_derp;

  function dewEnthalpy "Specific enthalpy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    h := hDew;
    annotation (Inline=false, derivative=dewEnthalpy_der);
  end dewEnthalpy;

  function dewEnthalpy_der "Time derivative of dewEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := dewEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end dewEnthalpy_der;

  function dewEnthalpy_derp "Derivative of dewEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    h_dp := hDew_dp;
    annotation (Inline=false);
  end dewEnthalpy_derp;

  function bubbleDensity "Density of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, rhoLiquid;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    pi := 2.751129632281391e-07*pBent;
    (xi, cut, share) := liquidCoordinate(hBubble);
    rhoLiquid := liquidDensity(xi, pi);
    rho := growth*rhoLiquid;
    annotation (Inline=false, derivative=bubbleDensity_der);
  end bubbleDensity;

  function bubbleDensity_der "Time derivative of bubbleDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := bubbleDensity_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleDensity_der;

  function bubbleDensity_derp "Derivative of bubbleDensity by p"
    input Real p(unit="Pa") "Pressure";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pi,
      pi_dp, xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt, xi_dp, rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi,
      rhoLiquid_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := liquidCoordinate_slopes(hBubble);
    xi_dp := xi_dhAt*hBubble_dp;
    (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := liquidDensity_slopes(xi, pi);
    rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
    rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    annotation (Inline=false);
  end bubbleDensity_derp;

  function dewDensity "Density of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pvDew, vDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    pvDew := dewLineFlowWork(zeta);
    vDew := pvDew/pBent;
    rho := growth/vDew;
    annotation (Inline=false, derivative=dewDensity_der);
  end dewDensity;

  function dewDensity_der "Time derivative of dewDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := dewDensity_derp(p)*der_p;
    annotation (Inline=false);
  end dewDensity_der;

  function dewDensity_derp "Derivative of dewDensity by p"
    input Real p(unit="Pa") "Pressure";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pvDew,
      pvDew_dzeta, pvDew_dp, vDew, vDew_dp, rho;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    (pvDew, pvDew_dzeta) := dewLineFlowWork_slopes(zeta);
    pvDew_dp := pvDew_dzeta*zeta_dp;
    vDew := pvDew/pBent;
    vDew_dp := (pvDew_dp - vDew*pBent_dp)/pBent;
    rho := growth/vDew;
    rho_dp := (growth_dp - rho*vDew_dp)/vDew;
    annotation (Inline=false);
  end dewDensity_derp;

  function bubbleEntropy "Specific entropy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, sDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    sDew := dewLineEntropy(zeta);
    s := sDew - (hDew - hBubble)/TSat;
    annotation (Inline=false, derivative=bubbleEntropy_der);
  end bubbleEntropy;

  function bubbleEntropy_der "Time derivative of bubbleEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := bubbleEntropy_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleEntropy_der;

  function bubbleEntropy_derp "Derivative of bubbleEntropy by p"
    input Real p(unit="Pa") "Pressure";
    output Real s_dp(unit="J/(kg.K.Pa)") "Derivative of s by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, sDew,
      sDew_dzeta, sDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    (sDew, sDew_dzeta) := dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat;
    annotation (Inline=false);
  end bubbleEntropy_derp;

  function dewEntropy "Specific entropy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, sDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    sDew := dewLineEntropy(zeta);
    s := sDew;
    annotation (Inline=false, derivative=dewEntropy_der);
  end dewEntropy;

  function dewEntropy_der "Time derivative of dewEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := dewEntropy_derp(p)*der_p;
    annotation (Inline=false);
  end dewEntropy_der;

  function dewEntropy_derp "Derivative of dewEntropy by p"
    input Real p(unit="Pa") "Pressure";
    output Real s_dp(unit="J/(kg.K.Pa)") "Derivative of s by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, sDew,
      sDew_dzeta, sDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    (sDew, sDew_dzeta) := dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    s_dp := sDew_dp;
    annotation (Inline=false);
  end dewEntropy_derp;

  function saturationPressure "Saturation pressure, the inverse of saturationTemperature"
    input Real T(unit="K") "Temperature";
    output Real p(unit="Pa") "Pressure";
  protected
    Real u0, u1, u2;
  algorithm
    if T < 211.5021628212005 then
      p := 10000.0/(1.0 + 0.06762058898948375*(211.5021628212005 - T));
    elseif T < 377.56485337586025 then
      u0 := 0.2920095*(12.8328615563645 + (0.01097287*(T - 288.9957))*(2.95307503815362 + (0.01097287*(T -
        288.9957))*(-1.04138354512698 + (0.01097287*(T - 288.9957))*(0.4152150692668 + (0.01097287*(T -
        288.9957))*(-0.138635528559286 + (0.01097287*(T - 288.9957))*(0.0434411096528675 + (0.01097287*(T -
        288.9957))*(-0.0235129867200869 + (0.01097287*(T - 288.9957))*(0.0127804930198589 + (0.01097287*(T -
        288.9957))*0.00554692701734569))))))) - 11.63489);
      u1 := u0 - (256.707076333986 + u0*(80.5308748829184 + u0*(29.5462736139964 + u0*(10.1496916597443 +
        u0*(3.89045943239578 + u0*(2.91635357024539 + u0*(-2.65905464889674 + u0*(-6.26024637873148 +
        u0*(3.57970378880207 + u0*(6.97381637865088 + u0*(-2.06657064786606 + u0*(-3.17606931522233))))))))))) -
        T)/(80.5308748829184 + u0*(59.0925472279928 + u0*(30.449074979232904 + u0*(15.56183772958312 +
        u0*(14.58176785122695 + u0*(-15.95432789338044 + u0*(-43.82172465112036 + u0*(28.63763031041656 +
        u0*(62.76434740785792 + u0*(-20.6657064786606 + u0*(-34.93676246744563)))))))))));
      u2 := u1 - (256.707076333986 + u1*(80.5308748829184 + u1*(29.5462736139964 + u1*(10.1496916597443 +
        u1*(3.89045943239578 + u1*(2.91635357024539 + u1*(-2.65905464889674 + u1*(-6.26024637873148 +
        u1*(3.57970378880207 + u1*(6.97381637865088 + u1*(-2.06657064786606 + u1*(-3.17606931522233))))))))))) -
        T)/(80.5308748829184 + u1*(59.0925472279928 + u1*(30.449074979232904 + u1*(15.56183772958312 +
        u1*(14.58176785122695 + u1*(-15.95432789338044 + u1*(-43.82172465112036 + u1*(28.63763031041656 +
        u1*(62.76434740785792 + u1*(-20.6657064786606 + u1*(-34.93676246744563)))))))))));
      p := exp(11.63489 + 3.424546119218724*u2);
    else
      p := 3300000.0 + 64432.20717863998*(T - 377.56485337586025);
    end if;
    annotation (Inline=false, derivative=saturationPressure_der);
  end saturationPressure;

  function saturationPressure_der "Time derivative of saturationPressure"
    input Real T(unit="K") "Temperature";
    input Real der_T(unit="K/s") "Time derivative of T";
    output Real der_p(unit="Pa/s") "Time derivative of p";
  algorithm
    der_p := saturationPressure_derT(T)*der_T;
    annotation (Inline=false);
  end saturationPressure_der;

  function saturationPressure_derT "Derivative of saturationPressure by T"
    input Real T(unit="K") "Temperature";
    output Real p_dT(unit="Pa/K") "Derivative of p by T";
  protected
    Real p, u0, u1, u2, u2_dT;
  algorithm
    if T < 211.5021628212005 then
      p := 10000.0/(1.0 + 0.06762058898948375*(211.5021628212005 - T));
      p_dT := 0.06762058898948375*p/(1.0 + 0.06762058898948375*(211.5021628212005 - T));
    elseif T < 377.56485337586025 then
      u0 := 0.2920095*(12.8328615563645 + (0.01097287*(T - 288.9957))*(2.95307503815362 + (0.01097287*(T -
        288.9957))*(-1.04138354512698 + (0.01097287*(T - 288.9957))*(0.4152150692668 + (0.01097287*(T -
        288.9957))*(-0.138635528559286 + (0.01097287*(T - 288.9957))*(0.0434411096528675 + (0.01097287*(T -
        288.9957))*(-0.0235129867200869 + (0.01097287*(T - 288.9957))*(0.0127804930198589 + (0.01097287*(T -
        288.9957))*0.00554692701734569))))))) - 11.63489);
      u1 := u0 - (256.707076333986 + u0*(80.5308748829184 + u0*(29.5462736139964 + u0*(10.1496916597443 +
        u0*(3.89045943239578 + u0*(2.91635357024539 + u0*(-2.65905464889674 + u0*(-6.26024637873148 +
        u0*(3.57970378880207 + u0*(6.97381637865088 + u0*(-2.06657064786606 + u0*(-3.17606931522233))))))))))) -
        T)/(80.5308748829184 + u0*(59.0925472279928 + u0*(30.449074979232904 + u0*(15.56183772958312 +
        u0*(14.58176785122695 + u0*(-15.95432789338044 + u0*(-43.82172465112036 + u0*(28.63763031041656 +
        u0*(62.76434740785792 + u0*(-20.6657064786606 + u0*(-34.93676246744563)))))))))));
      u2 := u1 - (256.707076333986 + u1*(80.5308748829184 + u1*(29.5462736139964 + u1*(10.1496916597443 +
        u1*(3.89045943239578 + u1*(2.91635357024539 + u1*(-2.65905464889674 + u1*(-6.26024637873148 +
        u1*(3.57970378880207 + u1*(6.97381637865088 + u1*(-2.06657064786606 + u1*(-3.17606931522233))))))))))) -
        T)/(80.5308748829184 + u1*(59.0925472279928 + u1*(30.449074979232904 + u1*(15.56183772958312 +
        u1*(14.58176785122695 + u1*(-15.95432789338044 + u1*(-43.82172465112036 + u1*(28.63763031041656 +
        u1*(62.76434740785792 + u1*(-20.6657064786606 + u1*(-34.93676246744563)))))))))));
      u2_dT := -((-1.0)/(80.5308748829184 + u1*(59.0925472279928 + u1*(30.449074979232904 + u1*(15.56183772958312 +
        u1*(14.58176785122695 + u1*(-15.95432789338044 + u1*(-43.82172465112036 + u1*(28.63763031041656 +
        u1*(62.76434740785792 + u1*(-20.6657064786606 + u1*(-34.93676246744563))))))))))));
      p := exp(11.63489 + 3.424546119218724*u2);
      p_dT := p*3.424546119218724*u2_dT;
    else
      p_dT := 64432.20717863998;
    end if;
    annotation (Inline=false);
  end saturationPressure_derT;

  function density_ph "Density from pressure and specific enthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, rhoLiquid, pvDew, vDew, vBubble, x, t,
      rhoLiquid_dxi, vSlope, v, w, omega, excess, flowWorkSlopeMean, pv;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := liquidCoordinate(h);
      rhoLiquid := liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
    elseif h < hDew then
      (xi, cut, share) := liquidCoordinate(hBubble);
      rhoLiquid := liquidDensity(xi, pi);
      pvDew := dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := liquidDensity_dxi(xi, pi);
        vSlope := (-7.421627e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
    else
      pvDew := dewLineFlowWork(zeta);
      (w, omega, excess) := vapourCoordinate(h, hDew);
      flowWorkSlopeMean := flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.0657603*excess;
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
    der_rho := density_derp_h(p, h)*der_p + density_derh_p(p, h)*der_h;
    annotation (Inline=false);
  end density_ph_der;

  function density_derp_h "Derivative of density_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho_dp(unit="kg/(m3.Pa)") "Derivative of rho by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pi,
      pi_dp, xi, cut, share, rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi, rhoLiquid_dp, xi_dhAt, cut_dhAt, share_dhAt,
      xi_dp, share_dp, pvDew, pvDew_dzeta, pvDew_dp, vDew, vDew_dp, vBubble, vBubble_dp, x, x_dp, t, t_dp,
      rhoLiquid_dxi_dxi, rhoLiquid_dxi_dpi, rhoLiquid_dxi_dp, vSlope, vSlope_dp, v, v_dp, rho, w, omega, excess,
      w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, w_dp, omega_dp, excess_dp,
      flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega, flowWorkSlopeMean_dp, pv, pv_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := liquidCoordinate(h);
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := dewLineFlowWork_slopes(zeta);
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
          liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-7.421627e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-7.421627e-06*rhoLiquid_dxi_dp)*share + (-7.421627e-06*rhoLiquid_dxi)*share_dp -
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
      (pvDew, pvDew_dzeta) := dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew) :=
        vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := flowWorkSlope_slopes(zeta, omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      pv := pvDew + w*flowWorkSlopeMean + 0.0657603*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.0657603*excess_dp;
      rho := growth*pBent/pv;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*pv_dp)/pv;
    end if;
    annotation (Inline=false);
  end density_derp_h;

  function density_derh_p "Derivative of density_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho_dh(unit="kg2/(m3.J)") "Derivative of rho by h";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt, xi_dh,
      rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi, rhoLiquid_dh, pvDew, vDew, vBubble, x, x_dh, t, t_dh, vSlope, v, v_dh,
      rho, w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, w_dh, omega_dh,
      excess_dh, flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega, flowWorkSlopeMean_dh, pv,
      pv_dh;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := liquidDensity_slopes(xi, pi);
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho_dh := growth*rhoLiquid_dh;
    elseif h < hDew then
      (xi, cut, share) := liquidCoordinate(hBubble);
      rhoLiquid := liquidDensity(xi, pi);
      pvDew := dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dh := 1.0/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        t_dh := 200.0*x_dh;
        (rhoLiquid, rhoLiquid_dxi) := liquidDensity_dxi(xi, pi);
        vSlope := (-7.421627e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
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
      pvDew := dewLineFlowWork(zeta);
      (w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew) :=
        vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := flowWorkSlope_slopes(zeta, omega);
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.0657603*excess;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.0657603*excess_dh;
      rho := growth*pBent/pv;
      rho_dh := (-(rho*pv_dh))/pv;
    end if;
    annotation (Inline=false);
  end density_derh_p;

  function temperature_ph "Temperature from pressure and specific enthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, xiBubble, cutBubble, shareBubble,
      liquidTemperatureAt, liquidTemperatureBubble, w, omega, excess, temperatureSlopeMean;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := liquidCoordinate(hBubble);
      liquidTemperatureAt := liquidTemperature(xi, pi);
      liquidTemperatureBubble := liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0008160660556508086*(cut - cutBubble);
    elseif h < hDew then
      T := TSat;
    else
      (w, omega, excess) := vapourCoordinate(h, hDew);
      temperatureSlopeMean := temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0009015173438414195*excess;
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
    der_T := temperature_derp_h(p, h)*der_p + temperature_derh_p(p, h)*der_h;
    annotation (Inline=false);
  end temperature_ph_der;

  function temperature_derp_h "Derivative of temperature_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pi,
      pi_dp, xi, cut, share, xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt,
      xiBubble_dp, cutBubble_dp, liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi,
      liquidTemperatureAt_dp, liquidTemperatureBubble, liquidTemperatureBubble_dxi, liquidTemperatureBubble_dpi,
      liquidTemperatureBubble_dp, w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt,
      excess_dhDew, w_dp, omega_dp, excess_dp, temperatureSlopeMean, temperatureSlopeMean_dzeta,
      temperatureSlopeMean_domega, temperatureSlopeMean_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := liquidTemperature_slopes(xi, pi);
      liquidTemperatureAt_dp := liquidTemperatureAt_dpi*pi_dp;
      (liquidTemperatureBubble, liquidTemperatureBubble_dxi, liquidTemperatureBubble_dpi) :=
        liquidTemperature_slopes(xiBubble, pi);
      liquidTemperatureBubble_dp := liquidTemperatureBubble_dxi*xiBubble_dp + liquidTemperatureBubble_dpi*pi_dp;
      T_dp := TSat_dp + liquidTemperatureAt_dp - liquidTemperatureBubble_dp - 0.0008160660556508086*cutBubble_dp;
    elseif h < hDew then
      T_dp := TSat_dp;
    else
      (w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew) :=
        vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) := temperatureSlope_slopes(zeta,
        omega);
      temperatureSlopeMean_dp := temperatureSlopeMean_dzeta*zeta_dp + temperatureSlopeMean_domega*omega_dp;
      T_dp := TSat_dp + w_dp*temperatureSlopeMean + w*temperatureSlopeMean_dp + 0.0009015173438414195*excess_dp;
    end if;
    annotation (Inline=false);
  end temperature_derp_h;

  function temperature_derh_p "Derivative of temperature_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T_dh(unit="K.kg/J") "Derivative of T by h";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt, xi_dh, cut_dh,
      liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi, liquidTemperatureAt_dh, w, omega, excess,
      w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, w_dh, omega_dh, excess_dh,
      temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega, temperatureSlopeMean_dh;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := liquidTemperature_slopes(xi, pi);
      liquidTemperatureAt_dh := liquidTemperatureAt_dxi*xi_dh;
      T_dh := liquidTemperatureAt_dh + 0.0008160660556508086*cut_dh;
    elseif h < hDew then
      T_dh := 0.0;
    else
      (w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew) :=
        vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) := temperatureSlope_slopes(zeta,
        omega);
      temperatureSlopeMean_dh := temperatureSlopeMean_domega*omega_dh;
      T_dh := w_dh*temperatureSlopeMean + w*temperatureSlopeMean_dh + 0.0009015173438414195*excess_dh;
    end if;
    annotation (Inline=false);
  end temperature_derh_p;

  function specificEntropy_ph "Specific entropy from pressure and specific enthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, sDew, xi, cut, share, xiBubble, cutBubble, shareBubble,
      liquidEntropyAt, liquidEntropyBubble, w, omega, excess, entropySlopeMean;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      sDew := dewLineEntropy(zeta);
      (xi, cut, share) := liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := liquidCoordinate(hBubble);
      liquidEntropyAt := liquidEntropy(xi, pi);
      liquidEntropyBubble := liquidEntropy(xiBubble, pi);
      s := sDew - (hDew - hBubble)/TSat + liquidEntropyAt - liquidEntropyBubble + 0.005054030108878971*(cut -
        cutBubble);
    elseif h < hDew then
      sDew := dewLineEntropy(zeta);
      s := sDew + (h - hDew)/TSat;
    else
      sDew := dewLineEntropy(zeta);
      (w, omega, excess) := vapourCoordinate(h, hDew);
      entropySlopeMean := entropySlope(zeta, omega);
      s := sDew + w*entropySlopeMean + 0.0021496528095747256*excess;
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
    der_s := specificEntropy_derp_h(p, h)*der_p + specificEntropy_derh_p(p, h)*der_h;
    annotation (Inline=false);
  end specificEntropy_ph_der;

  function specificEntropy_derp_h "Derivative of specificEntropy_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s_dp(unit="J/(kg.K.Pa)") "Derivative of s by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, pi,
      pi_dp, sDew, sDew_dzeta, sDew_dp, xi, cut, share, xiBubble, cutBubble, shareBubble, xiBubble_dhAt,
      cutBubble_dhAt, shareBubble_dhAt, xiBubble_dp, cutBubble_dp, liquidEntropyAt, liquidEntropyAt_dxi,
      liquidEntropyAt_dpi, liquidEntropyAt_dp, liquidEntropyBubble, liquidEntropyBubble_dxi, liquidEntropyBubble_dpi,
      liquidEntropyBubble_dp, w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew,
      w_dp, omega_dp, excess_dp, entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega,
      entropySlopeMean_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    if h < hBubble then
      (sDew, sDew_dzeta) := dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (xi, cut, share) := liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dp := liquidEntropyAt_dpi*pi_dp;
      (liquidEntropyBubble, liquidEntropyBubble_dxi, liquidEntropyBubble_dpi) := liquidEntropy_slopes(xiBubble, pi);
      liquidEntropyBubble_dp := liquidEntropyBubble_dxi*xiBubble_dp + liquidEntropyBubble_dpi*pi_dp;
      s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat + liquidEntropyAt_dp -
        liquidEntropyBubble_dp - 0.005054030108878971*cutBubble_dp;
    elseif h < hDew then
      (sDew, sDew_dzeta) := dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      s_dp := sDew_dp + (-hDew_dp - (h - hDew)/TSat*TSat_dp)/TSat;
    else
      (sDew, sDew_dzeta) := dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew) :=
        vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := entropySlope_slopes(zeta, omega);
      entropySlopeMean_dp := entropySlopeMean_dzeta*zeta_dp + entropySlopeMean_domega*omega_dp;
      s_dp := sDew_dp + w_dp*entropySlopeMean + w*entropySlopeMean_dp + 0.0021496528095747256*excess_dp;
    end if;
    annotation (Inline=false);
  end specificEntropy_derp_h;

  function specificEntropy_derh_p "Derivative of specificEntropy_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s_dh(unit="1/K") "Derivative of s by h";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt, xi_dh, cut_dh,
      liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi, liquidEntropyAt_dh, w, omega, excess, w_dhAt,
      w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, w_dh, omega_dh, excess_dh, entropySlopeMean,
      entropySlopeMean_dzeta, entropySlopeMean_domega, entropySlopeMean_dh;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dh := liquidEntropyAt_dxi*xi_dh;
      s_dh := liquidEntropyAt_dh + 0.005054030108878971*cut_dh;
    elseif h < hDew then
      s_dh := 1.0/TSat;
    else
      (w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew) :=
        vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := entropySlope_slopes(zeta, omega);
      entropySlopeMean_dh := entropySlopeMean_domega*omega_dh;
      s_dh := w_dh*entropySlopeMean + w*entropySlopeMean_dh + 0.0021496528095747256*excess_dh;
    end if;
    annotation (Inline=false);
  end specificEntropy_derh_p;

  function density_and_derivatives_ph "Density, its derivatives by p and by h, and temperature in one call"
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
      w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, w_dp, omega_dp, excess_dp, w_dh, omega_dh,
      excess_dh, flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega, flowWorkSlopeMean_dp,
      flowWorkSlopeMean_dh, pv, pv_dp, pv_dh, temperatureSlopeMean;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho := growth*rhoLiquid;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
      rho_dh := growth*rhoLiquid_dh;
      (xiBubble, cutBubble, shareBubble) := liquidCoordinate(hBubble);
      liquidTemperatureAt := liquidTemperature(xi, pi);
      liquidTemperatureBubble := liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0008160660556508086*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := dewLineFlowWork_slopes(zeta);
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
          liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-7.421627e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-7.421627e-06*rhoLiquid_dxi_dp)*share + (-7.421627e-06*rhoLiquid_dxi)*share_dp -
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
      (pvDew, pvDew_dzeta) := dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew) :=
        vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := flowWorkSlope_slopes(zeta, omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.0657603*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.0657603*excess_dp;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.0657603*excess_dh;
      rho := growth*pBent/pv;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*pv_dp)/pv;
      rho_dh := (-(rho*pv_dh))/pv;
      temperatureSlopeMean := temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0009015173438414195*excess;
    end if;
    annotation (Inline=false);
  end density_and_derivatives_ph;

  function isentropicEnthalpy "Specific enthalpy of vapour at p and s (below the dew line that of wet vapour)"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, sDew, rise, held, sigma, guess, h0, w0, omega0, excess0, beyond0,
      kept0, mean0, held0, rate0, slope0, h1, w1, omega1, excess1, beyond1, kept1, mean1, held1, rate1, slope1, h2,
      w2, omega2, excess2, beyond2, kept2, mean2, held2, rate2, slope2, h3;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    sDew := dewLineEntropy(zeta);
    rise := s - sDew;
    if rise < 0.0 then
      h := hDew + rise*TSat;
    else
      if 762.1891110576478 < rise then
        held := 762.1891110576478;
      else
        held := rise;
      end if;
      sigma := 0.002624021*(held - 381.0946);
      guess := isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0) := vapourCoordinate(h0, hDew);
      if 563864.8 < h0 then
        beyond0 := h0 - 563864.8;
        kept0 := 1.0/((1.0 + 7.463861846902759e-05*beyond0)*(1.0 + 7.463861846902759e-05*beyond0));
      else
        kept0 := 1.0;
      end if;
      mean0 := entropySlope(zeta, omega0);
      (held0, rate0) := entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + 8.124541e-06*w0*rate0) + 0.0021496528095747256*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0021496528095747256*excess0 - rise)/slope0;
      (w1, omega1, excess1) := vapourCoordinate(h1, hDew);
      if 563864.8 < h1 then
        beyond1 := h1 - 563864.8;
        kept1 := 1.0/((1.0 + 7.463861846902759e-05*beyond1)*(1.0 + 7.463861846902759e-05*beyond1));
      else
        kept1 := 1.0;
      end if;
      mean1 := entropySlope(zeta, omega1);
      (held1, rate1) := entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + 8.124541e-06*w1*rate1) + 0.0021496528095747256*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0021496528095747256*excess1 - rise)/slope1;
      (w2, omega2, excess2) := vapourCoordinate(h2, hDew);
      if 563864.8 < h2 then
        beyond2 := h2 - 563864.8;
        kept2 := 1.0/((1.0 + 7.463861846902759e-05*beyond2)*(1.0 + 7.463861846902759e-05*beyond2));
      else
        kept2 := 1.0;
      end if;
      mean2 := entropySlope(zeta, omega2);
      (held2, rate2) := entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + 8.124541e-06*w2*rate2) + 0.0021496528095747256*(1.0 - kept2);
      h3 := h2 - (w2*mean2 + 0.0021496528095747256*excess2 - rise)/slope2;
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
    der_h := isentropicEnthalpy_derp_s(p, s)*der_p + isentropicEnthalpy_ders_p(p, s)*der_s;
    annotation (Inline=false);
  end isentropicEnthalpy_der;

  function isentropicEnthalpy_derp_s "Derivative of isentropicEnthalpy by p at constant s"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp, sDew,
      sDew_dzeta, sDew_dp, rise, rise_dp, held, sigma, guess, h0, w0, omega0, excess0, beyond0, kept0, mean0, held0,
      rate0, slope0, h1, w1, omega1, excess1, beyond1, kept1, mean1, held1, rate1, slope1, h2, w2, omega2, excess2,
      w2_dhAt, w2_dhDew, omega2_dhAt, omega2_dhDew, excess2_dhAt, excess2_dhDew, w2_dp, omega2_dp, excess2_dp,
      beyond2, kept2, mean2, mean2_dzeta, mean2_domega, mean2_dp, held2, rate2, slope2, h3_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      saturation_slopes(p);
    (sDew, sDew_dzeta) := dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    rise := s - sDew;
    rise_dp := -sDew_dp;
    if rise < 0.0 then
      h_dp := hDew_dp + rise_dp*TSat + rise*TSat_dp;
    else
      if 762.1891110576478 < rise then
        held := 762.1891110576478;
      else
        held := rise;
      end if;
      sigma := 0.002624021*(held - 381.0946);
      guess := isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0) := vapourCoordinate(h0, hDew);
      if 563864.8 < h0 then
        beyond0 := h0 - 563864.8;
        kept0 := 1.0/((1.0 + 7.463861846902759e-05*beyond0)*(1.0 + 7.463861846902759e-05*beyond0));
      else
        kept0 := 1.0;
      end if;
      mean0 := entropySlope(zeta, omega0);
      (held0, rate0) := entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + 8.124541e-06*w0*rate0) + 0.0021496528095747256*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0021496528095747256*excess0 - rise)/slope0;
      (w1, omega1, excess1) := vapourCoordinate(h1, hDew);
      if 563864.8 < h1 then
        beyond1 := h1 - 563864.8;
        kept1 := 1.0/((1.0 + 7.463861846902759e-05*beyond1)*(1.0 + 7.463861846902759e-05*beyond1));
      else
        kept1 := 1.0;
      end if;
      mean1 := entropySlope(zeta, omega1);
      (held1, rate1) := entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + 8.124541e-06*w1*rate1) + 0.0021496528095747256*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0021496528095747256*excess1 - rise)/slope1;
      (w2, omega2, excess2, w2_dhAt, w2_dhDew, omega2_dhAt, omega2_dhDew, excess2_dhAt, excess2_dhDew) :=
        vapourCoordinate_slopes(h2, hDew);
      w2_dp := w2_dhDew*hDew_dp;
      omega2_dp := omega2_dhDew*hDew_dp;
      excess2_dp := excess2_dhDew*hDew_dp;
      if 563864.8 < h2 then
        beyond2 := h2 - 563864.8;
        kept2 := 1.0/((1.0 + 7.463861846902759e-05*beyond2)*(1.0 + 7.463861846902759e-05*beyond2));
      else
        kept2 := 1.0;
      end if;
      (mean2, mean2_dzeta, mean2_domega) := entropySlope_slopes(zeta, omega2);
      mean2_dp := mean2_dzeta*zeta_dp + mean2_domega*omega2_dp;
      (held2, rate2) := entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + 8.124541e-06*w2*rate2) + 0.0021496528095747256*(1.0 - kept2);
      h3_dp := -((w2_dp*mean2 + w2*mean2_dp + 0.0021496528095747256*excess2_dp - rise_dp)/slope2);
      h_dp := h3_dp;
    end if;
    annotation (Inline=false);
  end isentropicEnthalpy_derp_s;

  function isentropicEnthalpy_ders_p "Derivative of isentropicEnthalpy by s at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h_ds(unit="K") "Derivative of h by s";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, sDew, rise, rise_ds, held, sigma, guess, h0, w0, omega0, excess0,
      beyond0, kept0, mean0, held0, rate0, slope0, h1, w1, omega1, excess1, beyond1, kept1, mean1, held1, rate1,
      slope1, h2, w2, omega2, excess2, beyond2, kept2, mean2, held2, rate2, slope2, h3_ds;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    sDew := dewLineEntropy(zeta);
    rise := s - sDew;
    rise_ds := 1.0;
    if rise < 0.0 then
      h_ds := rise_ds*TSat;
    else
      if 762.1891110576478 < rise then
        held := 762.1891110576478;
      else
        held := rise;
      end if;
      sigma := 0.002624021*(held - 381.0946);
      guess := isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0) := vapourCoordinate(h0, hDew);
      if 563864.8 < h0 then
        beyond0 := h0 - 563864.8;
        kept0 := 1.0/((1.0 + 7.463861846902759e-05*beyond0)*(1.0 + 7.463861846902759e-05*beyond0));
      else
        kept0 := 1.0;
      end if;
      mean0 := entropySlope(zeta, omega0);
      (held0, rate0) := entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + 8.124541e-06*w0*rate0) + 0.0021496528095747256*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0021496528095747256*excess0 - rise)/slope0;
      (w1, omega1, excess1) := vapourCoordinate(h1, hDew);
      if 563864.8 < h1 then
        beyond1 := h1 - 563864.8;
        kept1 := 1.0/((1.0 + 7.463861846902759e-05*beyond1)*(1.0 + 7.463861846902759e-05*beyond1));
      else
        kept1 := 1.0;
      end if;
      mean1 := entropySlope(zeta, omega1);
      (held1, rate1) := entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + 8.124541e-06*w1*rate1) + 0.0021496528095747256*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0021496528095747256*excess1 - rise)/slope1;
      (w2, omega2, excess2) := vapourCoordinate(h2, hDew);
      if 563864.8 < h2 then
        beyond2 := h2 - 563864.8;
        kept2 := 1.0/((1.0 + 7.463861846902759e-05*beyond2)*(1.0 + 7.463861846902759e-05*beyond2));
      else
        kept2 := 1.0;
      end if;
      mean2 := entropySlope(zeta, omega2);
      (held2, rate2) := entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + 8.124541e-06*w2*rate2) + 0.0021496528095747256*(1.0 - kept2);
      h3_ds := -((-rise_ds)/slope2);
      h_ds := h3_ds;
    end if;
    annotation (Inline=false);
  end isentropicEnthalpy_ders_p;

  function velocityOfSound "Velocity of sound of vapour (below the dew line its value on it)"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real a(unit="m/s") "Velocity of sound";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, hVapour, w, omega, excess, aSquared;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    if h < hDew then
      hVapour := hDew;
    else
      hVapour := h;
    end if;
    (w, omega, excess) := vapourCoordinate(hVapour, hDew);
    aSquared := soundSquared(zeta, omega);
    a := sqrt(aSquared);
    annotation (Inline=false);
  end velocityOfSound;

  function vapourQuality "Thermodynamic vapour quality: below 0 for subcooled liquid, above 1 for superheated vapour"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real x(unit="1") "Quality";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := saturation(p);
    x := (h - hBubble)/(hDew - hBubble);
    annotation (Inline=false);
  end vapourQuality;

protected
  function saturation "The saturation line at a pressure"
    input Real p;
    output Real pBent, growth, TSat, zeta, hBubble, hDew;
  protected
    Real below, logP, above, u, z;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
      pBent := 10000.0/(1.0 + below);
      growth := 1.0;
    elseif p < 3300000.0 then
      logP := log(p);
      pBent := p;
      growth := 1.0;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      pBent := exp(logP);
      growth := sqrt(p/pBent);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330527*(z - 0.484201);
    hBubble := 294066.949737348 + zeta*(-127915.734350079 + zeta*(-55208.8160415155 + zeta*(-5696.81647647087 +
      zeta*(2068.31228894863 + zeta*(-1808.54619031686 + zeta*(-1263.9099825386 + zeta*(1354.65389140335 +
      zeta*(182.147069666187 + zeta*(-674.39215787927)))))))));
    hDew := 422837.54805544 + zeta*(-32810.0533734771 + zeta*(-51933.8729358081 + zeta*(-12472.7046569751 +
      zeta*(2537.78826091703 + zeta*(2256.63081786781 + zeta*(-217.010879299413 + zeta*(-892.063286415365 +
      zeta*(946.818853281931 + zeta*841.913279800486))))))));
    annotation (Inline=false);
  end saturation;

  function saturation_slopes "The saturation line at a pressure, and its slopes by p"
    input Real p;
    output Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  protected
    Real below, below_dp, logP, logP_dp, above, above_dp, u, u_dp, z, z_dp;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      below_dp := -0.0001;
      logP := 9.210340371976184 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
      pBent := 10000.0/(1.0 + below);
      pBent_dp := (-(pBent*below_dp))/(1.0 + below);
      growth := 1.0;
      growth_dp := 0.0;
    elseif p < 3300000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
      pBent := p;
      pBent_dp := 1.0;
      growth := 1.0;
      growth_dp := 0.0;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      above_dp := 3.0303030303030305e-07;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      logP_dp := (above_dp - above/(1.0 + 20.0*above)*20.0*above_dp)/(1.0 + 20.0*above);
      pBent := exp(logP);
      pBent_dp := pBent*logP_dp;
      growth := sqrt(p/pBent);
      growth_dp := (1.0 - p/pBent*pBent_dp)/pBent/(2.0*growth);
    end if;
    u := 0.2920095*(logP - 11.63489);
    u_dp := 0.2920095*logP_dp;
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    TSat_dp := (80.5308748829184 + u*(59.0925472279928 + u*(30.449074979232904 + u*(15.56183772958312 +
      u*(14.58176785122695 + u*(-15.95432789338044 + u*(-43.82172465112036 + u*(28.63763031041656 +
      u*(62.76434740785792 + u*(-20.6657064786606 + u*(-34.93676246744563)))))))))))*u_dp;
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    z_dp := (-0.00261429021547159*TSat_dp)/(3.0*z*z);
    zeta := 3.330527*(z - 0.484201);
    zeta_dp := 3.330527*z_dp;
    hBubble := 294066.949737348 + zeta*(-127915.734350079 + zeta*(-55208.8160415155 + zeta*(-5696.81647647087 +
      zeta*(2068.31228894863 + zeta*(-1808.54619031686 + zeta*(-1263.9099825386 + zeta*(1354.65389140335 +
      zeta*(182.147069666187 + zeta*(-674.39215787927)))))))));
    hBubble_dp := (-127915.734350079 + zeta*(-110417.632083031 + zeta*(-17090.44942941261 + zeta*(8273.24915579452 +
      zeta*(-9042.7309515843 + zeta*(-7583.459895231599 + zeta*(9482.57723982345 + zeta*(1457.176557329496 +
      zeta*(-6069.52942091343)))))))))*zeta_dp;
    hDew := 422837.54805544 + zeta*(-32810.0533734771 + zeta*(-51933.8729358081 + zeta*(-12472.7046569751 +
      zeta*(2537.78826091703 + zeta*(2256.63081786781 + zeta*(-217.010879299413 + zeta*(-892.063286415365 +
      zeta*(946.818853281931 + zeta*841.913279800486))))))));
    hDew_dp := (-32810.0533734771 + zeta*(-103867.7458716162 + zeta*(-37418.113970925304 + zeta*(10151.15304366812 +
      zeta*(11283.15408933905 + zeta*(-1302.065275796478 + zeta*(-6244.443004907555 + zeta*(7574.550826255448 +
      zeta*7577.219518204373))))))))*zeta_dp;
    annotation (Inline=false);
  end saturation_slopes;

  function liquidCoordinate "The variable of the liquid fits"
    input Real hAt;
    output Real xi, cut, share;
  protected
    Real short;
  algorithm
    if hAt < 121817.6 then
      short := 121817.6 - hAt;
      cut := short/(1.0 + 5.9821349521788135e-05*short) - short;
      share := 1.0/((1.0 + 5.9821349521788135e-05*short)*(1.0 + 5.9821349521788135e-05*short));
    else
      cut := 0.0;
      share := 1.0;
    end if;
    xi := 7.421627e-06*(hAt - cut - 239842.5);
    annotation (Inline=false);
  end liquidCoordinate;

  function liquidDensity "Density of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 1145.36602134801 + xi*(-337.763201967053 + xi*(-87.4818487129845 + xi*(-72.1492009856322 +
      xi*(-52.9917691741182 + xi*(-73.8420965155868 + xi*(-112.964147129014 + xi*(-106.922895316114 +
      xi*(-64.5273070352778 + xi*(-20.9018898401535)))))))));
    row1 := 22.0953820002261 + xi*(29.030160673973 + xi*(38.1002788347486 + xi*(57.9640321530668 +
      xi*(72.7834713748533 + xi*(130.26120111164 + xi*(187.724487777242 + xi*94.7767681846766))))));
    row2 := -2.09596885425665 + xi*(-3.13518488408396 + xi*(-1.99126509358042 + xi*(-38.2445683271111 +
      xi*(-82.2401461843803 + xi*(-44.7917808186618)))));
    row3 := 0.380752448403176 + xi*(1.9322896890338 + xi*(2.22267534769248 + xi*0.514938002663685));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidDensity;

  function liquidCoordinate_slopes "The variable of the liquid fits, and its slopes by hAt"
    input Real hAt;
    output Real xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt;
  protected
    Real short, short_dhAt;
  algorithm
    if hAt < 121817.6 then
      short := 121817.6 - hAt;
      short_dhAt := -1.0;
      cut := short/(1.0 + 5.9821349521788135e-05*short) - short;
      cut_dhAt := (short_dhAt - short/(1.0 + 5.9821349521788135e-05*short)*5.9821349521788135e-05*short_dhAt)/(1.0 +
        5.9821349521788135e-05*short) - short_dhAt;
      share := 1.0/((1.0 + 5.9821349521788135e-05*short)*(1.0 + 5.9821349521788135e-05*short));
      share_dhAt := (-(share*(5.9821349521788135e-05*short_dhAt*(1.0 + 5.9821349521788135e-05*short) + (1.0 +
        5.9821349521788135e-05*short)*5.9821349521788135e-05*short_dhAt)))/((1.0 + 5.9821349521788135e-05*short)*(1.0
        + 5.9821349521788135e-05*short));
    else
      cut := 0.0;
      share := 1.0;
      cut_dhAt := 0.0;
      share_dhAt := 0.0;
    end if;
    xi := 7.421627e-06*(hAt - cut - 239842.5);
    xi_dhAt := 7.421627e-06*(1.0 - cut_dhAt);
    annotation (Inline=false);
  end liquidCoordinate_slopes;

  function liquidDensity_slopes "Density of liquid, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 1145.36602134801 + xi*(-337.763201967053 + xi*(-87.4818487129845 + xi*(-72.1492009856322 +
      xi*(-52.9917691741182 + xi*(-73.8420965155868 + xi*(-112.964147129014 + xi*(-106.922895316114 +
      xi*(-64.5273070352778 + xi*(-20.9018898401535)))))))));
    row0_dxi := -337.763201967053 + xi*(-174.963697425969 + xi*(-216.44760295689662 + xi*(-211.9670766964728 +
      xi*(-369.21048257793404 + xi*(-677.7848827740839 + xi*(-748.4602672127979 + xi*(-516.2184562822224 +
      xi*(-188.1170085613815))))))));
    row1 := 22.0953820002261 + xi*(29.030160673973 + xi*(38.1002788347486 + xi*(57.9640321530668 +
      xi*(72.7834713748533 + xi*(130.26120111164 + xi*(187.724487777242 + xi*94.7767681846766))))));
    row1_dxi := 29.030160673973 + xi*(76.2005576694972 + xi*(173.89209645920042 + xi*(291.1338854994132 +
      xi*(651.3060055582 + xi*(1126.346926663452 + xi*663.4373772927362)))));
    row2 := -2.09596885425665 + xi*(-3.13518488408396 + xi*(-1.99126509358042 + xi*(-38.2445683271111 +
      xi*(-82.2401461843803 + xi*(-44.7917808186618)))));
    row2_dxi := -3.13518488408396 + xi*(-3.98253018716084 + xi*(-114.73370498133329 + xi*(-328.9605847375212 +
      xi*(-223.958904093309))));
    row3 := 0.380752448403176 + xi*(1.9322896890338 + xi*(2.22267534769248 + xi*0.514938002663685));
    row3_dxi := 1.9322896890338 + xi*(4.44535069538496 + xi*1.5448140079910548);
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    annotation (Inline=false);
  end liquidDensity_slopes;

  function dewLineFlowWork "Pressure times volume on the dew line"
    input Real zeta;
    output Real pvDew;
  algorithm
    pvDew := 17875.3211591427 + zeta*(5187.03911821298 + zeta*(-4644.01922785512 + zeta*(-3818.22380387538 +
      zeta*(-1012.2584707056 + zeta*(155.260509340296 + zeta*(420.05468348157 + zeta*(157.602979768978 +
      zeta*(26.817719748621 + zeta*29.6217221321431))))))));
    annotation (Inline=false);
  end dewLineFlowWork;

  function dewLineFlowWork_slopes "Pressure times volume on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real pvDew, pvDew_dzeta;
  algorithm
    pvDew := 17875.3211591427 + zeta*(5187.03911821298 + zeta*(-4644.01922785512 + zeta*(-3818.22380387538 +
      zeta*(-1012.2584707056 + zeta*(155.260509340296 + zeta*(420.05468348157 + zeta*(157.602979768978 +
      zeta*(26.817719748621 + zeta*29.6217221321431))))))));
    pvDew_dzeta := 5187.03911821298 + zeta*(-9288.03845571024 + zeta*(-11454.67141162614 + zeta*(-4049.0338828224 +
      zeta*(776.3025467014801 + zeta*(2520.32810088942 + zeta*(1103.220858382846 + zeta*(214.541757988968 +
      zeta*266.59549918928786)))))));
    annotation (Inline=false);
  end dewLineFlowWork_slopes;

  function dewLineEntropy "Entropy on the dew line"
    input Real zeta;
    output Real sDew;
  algorithm
    sDew := 1683.65306723541 + zeta*(1.81945639274218 + zeta*(-54.8325227640948 + zeta*(10.0401129569676 +
      zeta*(30.274613583416 + zeta*(30.8656155996865 + zeta*(16.1492850255547 + zeta*(-6.96445903330829 +
      zeta*(1.04827370438708 + zeta*(16.6128604304663 + zeta*8.55729171494496)))))))));
    annotation (Inline=false);
  end dewLineEntropy;

  function dewLineEntropy_slopes "Entropy on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real sDew, sDew_dzeta;
  algorithm
    sDew := 1683.65306723541 + zeta*(1.81945639274218 + zeta*(-54.8325227640948 + zeta*(10.0401129569676 +
      zeta*(30.274613583416 + zeta*(30.8656155996865 + zeta*(16.1492850255547 + zeta*(-6.96445903330829 +
      zeta*(1.04827370438708 + zeta*(16.6128604304663 + zeta*8.55729171494496)))))))));
    sDew_dzeta := 1.81945639274218 + zeta*(-109.6650455281896 + zeta*(30.120338870902803 + zeta*(121.098454333664 +
      zeta*(154.3280779984325 + zeta*(96.8957101533282 + zeta*(-48.75121323315803 + zeta*(8.38618963509664 +
      zeta*(149.5157438741967 + zeta*85.5729171494496))))))));
    annotation (Inline=false);
  end dewLineEntropy_slopes;

  function liquidDensity_dxi "Density of liquid, and its slopes by xi"
    input Real xi, pi;
    output Real value, value_dxi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 1145.36602134801 + xi*(-337.763201967053 + xi*(-87.4818487129845 + xi*(-72.1492009856322 +
      xi*(-52.9917691741182 + xi*(-73.8420965155868 + xi*(-112.964147129014 + xi*(-106.922895316114 +
      xi*(-64.5273070352778 + xi*(-20.9018898401535)))))))));
    row0_dxi := -337.763201967053 + xi*(-174.963697425969 + xi*(-216.44760295689662 + xi*(-211.9670766964728 +
      xi*(-369.21048257793404 + xi*(-677.7848827740839 + xi*(-748.4602672127979 + xi*(-516.2184562822224 +
      xi*(-188.1170085613815))))))));
    row1 := 22.0953820002261 + xi*(29.030160673973 + xi*(38.1002788347486 + xi*(57.9640321530668 +
      xi*(72.7834713748533 + xi*(130.26120111164 + xi*(187.724487777242 + xi*94.7767681846766))))));
    row1_dxi := 29.030160673973 + xi*(76.2005576694972 + xi*(173.89209645920042 + xi*(291.1338854994132 +
      xi*(651.3060055582 + xi*(1126.346926663452 + xi*663.4373772927362)))));
    row2 := -2.09596885425665 + xi*(-3.13518488408396 + xi*(-1.99126509358042 + xi*(-38.2445683271111 +
      xi*(-82.2401461843803 + xi*(-44.7917808186618)))));
    row2_dxi := -3.13518488408396 + xi*(-3.98253018716084 + xi*(-114.73370498133329 + xi*(-328.9605847375212 +
      xi*(-223.958904093309))));
    row3 := 0.380752448403176 + xi*(1.9322896890338 + xi*(2.22267534769248 + xi*0.514938002663685));
    row3_dxi := 1.9322896890338 + xi*(4.44535069538496 + xi*1.5448140079910548);
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    annotation (Inline=false);
  end liquidDensity_dxi;

  function vapourCoordinate "The variable of the vapour fits"
    input Real hAt, hDew;
    output Real w, omega, excess;
  protected
    Real beyond;
  algorithm
    if 563864.8 < hAt then
      beyond := hAt - 563864.8;
      excess := beyond - beyond/(1.0 + 7.463861846902759e-05*beyond);
    else
      excess := 0.0;
    end if;
    w := hAt - excess - hDew;
    omega := 8.124541e-06*(w - 123083.9);
    annotation (Inline=false);
  end vapourCoordinate;

  function flowWorkSlope "Rise of pressure times volume by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.0966323367142142 + zeta*(-0.0336735876096684 + zeta*(0.0102568287580334 + zeta*(0.014362896807549 +
      zeta*(0.00197814895189659 + zeta*(-0.00101305831090644 + zeta*(-0.000403812450701452))))));
    row1 := -0.0173679189288254 + zeta*(0.0174037179517973 + zeta*(-0.0051022090733655 + zeta*(-0.00665542568118773 +
      zeta*(0.00174047717048145 + zeta*(-0.000251235640999607 + zeta*(-0.000802744697027216))))));
    row2 := 0.00684746145032254 + zeta*(-0.00963236816263907 + zeta*(0.00336088977070294 + zeta*(0.00473785113623546 +
      zeta*(-0.00331861350852103 + zeta*(-0.00181101358708949 + zeta*0.00304346596221729)))));
    row3 := -0.001351822750412 + zeta*(-0.000150682817045815 + zeta*(-0.00533578062050224 + zeta*(0.0144070253178562 +
      zeta*(-0.00486588859074557 + zeta*(-0.0066462618354067 + zeta*0.00224152445572666)))));
    row4 := 0.00561430566235165 + zeta*(-0.0132201747598631 + zeta*(0.000393111717062206 + zeta*(0.0260567381900165 +
      zeta*(-0.0216117796846241 + zeta*(-0.0026908676029558 + zeta*0.00618642776673857)))));
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
    row0 := 1145.36602134801 + xi*(-337.763201967053 + xi*(-87.4818487129845 + xi*(-72.1492009856322 +
      xi*(-52.9917691741182 + xi*(-73.8420965155868 + xi*(-112.964147129014 + xi*(-106.922895316114 +
      xi*(-64.5273070352778 + xi*(-20.9018898401535)))))))));
    row0_dxi := -337.763201967053 + xi*(-174.963697425969 + xi*(-216.44760295689662 + xi*(-211.9670766964728 +
      xi*(-369.21048257793404 + xi*(-677.7848827740839 + xi*(-748.4602672127979 + xi*(-516.2184562822224 +
      xi*(-188.1170085613815))))))));
    row0_dxi_dxi := -174.963697425969 + xi*(-432.89520591379323 + xi*(-635.9012300894184 + xi*(-1476.8419303117362 +
      xi*(-3388.92441387042 + xi*(-4490.761603276787 + xi*(-3613.529193975557 + xi*(-1504.936068491052)))))));
    row1 := 22.0953820002261 + xi*(29.030160673973 + xi*(38.1002788347486 + xi*(57.9640321530668 +
      xi*(72.7834713748533 + xi*(130.26120111164 + xi*(187.724487777242 + xi*94.7767681846766))))));
    row1_dxi := 29.030160673973 + xi*(76.2005576694972 + xi*(173.89209645920042 + xi*(291.1338854994132 +
      xi*(651.3060055582 + xi*(1126.346926663452 + xi*663.4373772927362)))));
    row1_dxi_dxi := 76.2005576694972 + xi*(347.78419291840083 + xi*(873.4016564982396 + xi*(2605.2240222328 +
      xi*(5631.73463331726 + xi*3980.6242637564173))));
    row2 := -2.09596885425665 + xi*(-3.13518488408396 + xi*(-1.99126509358042 + xi*(-38.2445683271111 +
      xi*(-82.2401461843803 + xi*(-44.7917808186618)))));
    row2_dxi := -3.13518488408396 + xi*(-3.98253018716084 + xi*(-114.73370498133329 + xi*(-328.9605847375212 +
      xi*(-223.958904093309))));
    row2_dxi_dxi := -3.98253018716084 + xi*(-229.46740996266658 + xi*(-986.8817542125635 + xi*(-895.835616373236)));
    row3 := 0.380752448403176 + xi*(1.9322896890338 + xi*(2.22267534769248 + xi*0.514938002663685));
    row3_dxi := 1.9322896890338 + xi*(4.44535069538496 + xi*1.5448140079910548);
    row3_dxi_dxi := 4.44535069538496 + xi*3.0896280159821097;
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dxi_dxi := row0_dxi_dxi + pi*(row1_dxi_dxi + pi*(row2_dxi_dxi + pi*row3_dxi_dxi));
    value_dxi_dpi := row1_dxi + pi*(2.0*row2_dxi + pi*3.0*row3_dxi);
    annotation (Inline=false);
  end liquidDensity_dxi_slopes;

  function vapourCoordinate_slopes "The variable of the vapour fits, and its slopes by hAt and hDew"
    input Real hAt, hDew;
    output Real w, omega, excess, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew;
  protected
    Real beyond, beyond_dhAt;
  algorithm
    if 563864.8 < hAt then
      beyond := hAt - 563864.8;
      beyond_dhAt := 1.0;
      excess := beyond - beyond/(1.0 + 7.463861846902759e-05*beyond);
      excess_dhAt := beyond_dhAt - (beyond_dhAt - beyond/(1.0 +
        7.463861846902759e-05*beyond)*7.463861846902759e-05*beyond_dhAt)/(1.0 + 7.463861846902759e-05*beyond);
    else
      excess := 0.0;
      excess_dhAt := 0.0;
    end if;
    w := hAt - excess - hDew;
    w_dhAt := 1.0 - excess_dhAt;
    w_dhDew := -1.0;
    omega := 8.124541e-06*(w - 123083.9);
    omega_dhAt := 8.124541e-06*w_dhAt;
    omega_dhDew := 8.124541e-06*w_dhDew;
    excess_dhDew := 0.0;
    annotation (Inline=false);
  end vapourCoordinate_slopes;

  function flowWorkSlope_slopes "Rise of pressure times volume by enthalpy, and its slopes by zeta and omega"
    input Real zeta, omega;
    output Real value, value_dzeta, value_domega;
  protected
    Real row0, row0_dzeta, row1, row1_dzeta, row2, row2_dzeta, row3, row3_dzeta, row4, row4_dzeta;
  algorithm
    row0 := 0.0966323367142142 + zeta*(-0.0336735876096684 + zeta*(0.0102568287580334 + zeta*(0.014362896807549 +
      zeta*(0.00197814895189659 + zeta*(-0.00101305831090644 + zeta*(-0.000403812450701452))))));
    row0_dzeta := -0.0336735876096684 + zeta*(0.0205136575160668 + zeta*(0.043088690422647 + zeta*(0.00791259580758636
      + zeta*(-0.0050652915545322 + zeta*(-0.002422874704208712)))));
    row1 := -0.0173679189288254 + zeta*(0.0174037179517973 + zeta*(-0.0051022090733655 + zeta*(-0.00665542568118773 +
      zeta*(0.00174047717048145 + zeta*(-0.000251235640999607 + zeta*(-0.000802744697027216))))));
    row1_dzeta := 0.0174037179517973 + zeta*(-0.010204418146731 + zeta*(-0.01996627704356319 +
      zeta*(0.0069619086819258 + zeta*(-0.001256178204998035 + zeta*(-0.004816468182163296)))));
    row2 := 0.00684746145032254 + zeta*(-0.00963236816263907 + zeta*(0.00336088977070294 + zeta*(0.00473785113623546 +
      zeta*(-0.00331861350852103 + zeta*(-0.00181101358708949 + zeta*0.00304346596221729)))));
    row2_dzeta := -0.00963236816263907 + zeta*(0.00672177954140588 + zeta*(0.01421355340870638 +
      zeta*(-0.01327445403408412 + zeta*(-0.00905506793544745 + zeta*0.01826079577330374))));
    row3 := -0.001351822750412 + zeta*(-0.000150682817045815 + zeta*(-0.00533578062050224 + zeta*(0.0144070253178562 +
      zeta*(-0.00486588859074557 + zeta*(-0.0066462618354067 + zeta*0.00224152445572666)))));
    row3_dzeta := -0.000150682817045815 + zeta*(-0.01067156124100448 + zeta*(0.0432210759535686 +
      zeta*(-0.01946355436298228 + zeta*(-0.0332313091770335 + zeta*0.01344914673435996))));
    row4 := 0.00561430566235165 + zeta*(-0.0132201747598631 + zeta*(0.000393111717062206 + zeta*(0.0260567381900165 +
      zeta*(-0.0216117796846241 + zeta*(-0.0026908676029558 + zeta*0.00618642776673857)))));
    row4_dzeta := -0.0132201747598631 + zeta*(0.000786223434124412 + zeta*(0.0781702145700495 +
      zeta*(-0.0864471187384964 + zeta*(-0.013454338014778999 + zeta*0.03711856660043142))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    value_dzeta := row0_dzeta + omega*(row1_dzeta + omega*(row2_dzeta + omega*(row3_dzeta + omega*row4_dzeta)));
    value_domega := row1 + omega*(2.0*row2 + omega*(3.0*row3 + omega*4.0*row4));
    annotation (Inline=false);
  end flowWorkSlope_slopes;

  function liquidTemperature "Temperature of liquid, up to a constant"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 302.512320140624 + xi*(95.7483322712083 + xi*(-13.1146582888477 + xi*(-6.07920744384802 +
      xi*(-3.5302445589191 + xi*(-6.30075526727482 + xi*(-10.1420317019379 + xi*(-6.72146441709129 +
      xi*(-1.72070549230022 + xi*(-1.38312267264077 + xi*(-0.876428934036932))))))))));
    row1 := -0.156294237647928 + xi*(2.80959206215289 + xi*(3.74963122212616 + xi*(5.15349589023034 +
      xi*(6.31826038176555 + xi*(9.57043381942401 + xi*(11.66452910729 + xi*5.41394721632637))))));
    row2 := -0.165945953769258 + xi*(-0.375565376340275 + xi*(-0.761641794212379 + xi*(-3.14941115370675 +
      xi*(-5.20259684157816 + xi*(-2.5982858059603)))));
    row3 := 0.0281650435094759 + xi*(0.144201374710292 + xi*(0.205009398931292 + xi*0.0843714897676105));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidTemperature;

  function temperatureSlope "Rise of the temperature by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4, row5;
  algorithm
    row0 := 0.000869806186029316 + zeta*(0.000280277402549823 + zeta*(2.05046233861917e-05 +
      zeta*(1.47125157360667e-05 + zeta*(1.01875950536776e-05 + zeta*(5.05828834299504e-06 +
      zeta*4.23326865688906e-06)))));
    row1 := 5.0485800762552e-07 + zeta*(-0.000152734157347579 + zeta*(2.60220384664779e-05 +
      zeta*(-1.11697250570007e-05 + zeta*(-7.17435481576714e-06 + zeta*(-1.03406793401791e-06 +
      zeta*(-3.53517227967115e-06))))));
    row2 := -3.37074088394435e-05 + zeta*(9.04492349350399e-05 + zeta*(-2.40951589526903e-05 +
      zeta*(9.84392156640072e-06 + zeta*(-2.43835641489615e-05 + zeta*(-8.76568502247941e-06 +
      zeta*3.10900712079544e-05)))));
    row3 := 2.10272281748774e-05 + zeta*(-6.22076365209725e-05 + zeta*(7.12557066769509e-05 +
      zeta*(2.65734833155365e-05 + zeta*(-9.87610686334187e-05 + zeta*(-1.79478411291653e-05 +
      zeta*4.28273349354437e-05)))));
    row4 := 4.98860723924199e-06 + zeta*(-6.8068799361487e-05 + zeta*(8.058842958989e-05 + zeta*(6.29888717030753e-05
      + zeta*(-0.000115025901756138 + zeta*(5.87496938550222e-05 + zeta*(-1.19539145902948e-05))))));
    row5 := 3.43816226361311e-05 + zeta*(-0.000134916027137471 + zeta*(0.000134433795724208 +
      zeta*(3.74305608700306e-05 + zeta*(-0.00013611573066865 + zeta*(8.71097285879997e-05 +
      zeta*(-2.75252485675855e-05))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    annotation (Inline=false);
  end temperatureSlope;

  function liquidTemperature_slopes "Temperature of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 302.512320140624 + xi*(95.7483322712083 + xi*(-13.1146582888477 + xi*(-6.07920744384802 +
      xi*(-3.5302445589191 + xi*(-6.30075526727482 + xi*(-10.1420317019379 + xi*(-6.72146441709129 +
      xi*(-1.72070549230022 + xi*(-1.38312267264077 + xi*(-0.876428934036932))))))))));
    row0_dxi := 95.7483322712083 + xi*(-26.2293165776954 + xi*(-18.23762233154406 + xi*(-14.1209782356764 +
      xi*(-31.5037763363741 + xi*(-60.852190211627395 + xi*(-47.050250919639026 + xi*(-13.76564393840176 +
      xi*(-12.44810405376693 + xi*(-8.76428934036932)))))))));
    row1 := -0.156294237647928 + xi*(2.80959206215289 + xi*(3.74963122212616 + xi*(5.15349589023034 +
      xi*(6.31826038176555 + xi*(9.57043381942401 + xi*(11.66452910729 + xi*5.41394721632637))))));
    row1_dxi := 2.80959206215289 + xi*(7.49926244425232 + xi*(15.46048767069102 + xi*(25.2730415270622 +
      xi*(47.852169097120054 + xi*(69.98717464374 + xi*37.89763051428459)))));
    row2 := -0.165945953769258 + xi*(-0.375565376340275 + xi*(-0.761641794212379 + xi*(-3.14941115370675 +
      xi*(-5.20259684157816 + xi*(-2.5982858059603)))));
    row2_dxi := -0.375565376340275 + xi*(-1.523283588424758 + xi*(-9.44823346112025 + xi*(-20.81038736631264 +
      xi*(-12.9914290298015))));
    row3 := 0.0281650435094759 + xi*(0.144201374710292 + xi*(0.205009398931292 + xi*0.0843714897676105));
    row3_dxi := 0.144201374710292 + xi*(0.410018797862584 + xi*0.2531144693028315);
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    annotation (Inline=false);
  end liquidTemperature_slopes;

  function temperatureSlope_slopes "Rise of the temperature by enthalpy, and its slopes by zeta and omega"
    input Real zeta, omega;
    output Real value, value_dzeta, value_domega;
  protected
    Real row0, row0_dzeta, row1, row1_dzeta, row2, row2_dzeta, row3, row3_dzeta, row4, row4_dzeta, row5, row5_dzeta;
  algorithm
    row0 := 0.000869806186029316 + zeta*(0.000280277402549823 + zeta*(2.05046233861917e-05 +
      zeta*(1.47125157360667e-05 + zeta*(1.01875950536776e-05 + zeta*(5.05828834299504e-06 +
      zeta*4.23326865688906e-06)))));
    row0_dzeta := 0.000280277402549823 + zeta*(4.10092467723834e-05 + zeta*(4.41375472082001e-05 +
      zeta*(4.07503802147104e-05 + zeta*(2.52914417149752e-05 + zeta*2.539961194133436e-05))));
    row1 := 5.0485800762552e-07 + zeta*(-0.000152734157347579 + zeta*(2.60220384664779e-05 +
      zeta*(-1.11697250570007e-05 + zeta*(-7.17435481576714e-06 + zeta*(-1.03406793401791e-06 +
      zeta*(-3.53517227967115e-06))))));
    row1_dzeta := -0.000152734157347579 + zeta*(5.20440769329558e-05 + zeta*(-3.35091751710021e-05 +
      zeta*(-2.869741926306856e-05 + zeta*(-5.17033967008955e-06 + zeta*(-2.12110336780269e-05)))));
    row2 := -3.37074088394435e-05 + zeta*(9.04492349350399e-05 + zeta*(-2.40951589526903e-05 +
      zeta*(9.84392156640072e-06 + zeta*(-2.43835641489615e-05 + zeta*(-8.76568502247941e-06 +
      zeta*3.10900712079544e-05)))));
    row2_dzeta := 9.04492349350399e-05 + zeta*(-4.81903179053806e-05 + zeta*(2.953176469920216e-05 +
      zeta*(-9.7534256595846e-05 + zeta*(-4.382842511239705e-05 + zeta*0.0001865404272477264))));
    row3 := 2.10272281748774e-05 + zeta*(-6.22076365209725e-05 + zeta*(7.12557066769509e-05 +
      zeta*(2.65734833155365e-05 + zeta*(-9.87610686334187e-05 + zeta*(-1.79478411291653e-05 +
      zeta*4.28273349354437e-05)))));
    row3_dzeta := -6.22076365209725e-05 + zeta*(0.0001425114133539018 + zeta*(7.97204499466095e-05 +
      zeta*(-0.0003950442745336748 + zeta*(-8.97392056458265e-05 + zeta*0.0002569640096126622))));
    row4 := 4.98860723924199e-06 + zeta*(-6.8068799361487e-05 + zeta*(8.058842958989e-05 + zeta*(6.29888717030753e-05
      + zeta*(-0.000115025901756138 + zeta*(5.87496938550222e-05 + zeta*(-1.19539145902948e-05))))));
    row4_dzeta := -6.8068799361487e-05 + zeta*(0.00016117685917978 + zeta*(0.0001889666151092259 +
      zeta*(-0.000460103607024552 + zeta*(0.000293748469275111 + zeta*(-7.17234875417688e-05)))));
    row5 := 3.43816226361311e-05 + zeta*(-0.000134916027137471 + zeta*(0.000134433795724208 +
      zeta*(3.74305608700306e-05 + zeta*(-0.00013611573066865 + zeta*(8.71097285879997e-05 +
      zeta*(-2.75252485675855e-05))))));
    row5_dzeta := -0.000134916027137471 + zeta*(0.000268867591448416 + zeta*(0.00011229168261009181 +
      zeta*(-0.0005444629226746 + zeta*(0.0004355486429399985 + zeta*(-0.000165151491405513)))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    value_dzeta := row0_dzeta + omega*(row1_dzeta + omega*(row2_dzeta + omega*(row3_dzeta + omega*(row4_dzeta +
      omega*row5_dzeta))));
    value_domega := row1 + omega*(2.0*row2 + omega*(3.0*row3 + omega*(4.0*row4 + omega*5.0*row5)));
    annotation (Inline=false);
  end temperatureSlope_slopes;

  function liquidEntropy "Entropy of liquid, up to a constant"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 1139.11083494702 + xi*(445.414490292732 + xi*(-70.4955808563035 + xi*(21.2223171034671 +
      xi*(-4.24868302579259 + xi*(2.52720583098848 + xi*(0.547641441469205 + xi*(0.798964918058431 +
      xi*(0.191795354347436 + xi*(0.122074967401541 + xi*0.058695480002839)))))))));
    row1 := -10.4910639327808 + xi*(0.237310438218222 + xi*(-2.21591286103282 + xi*(-0.972316693623742 +
      xi*(-1.32290114280526 + xi*(-1.18533146123575 + xi*(-1.11055662849362 + xi*(-0.454489127773423)))))));
    row2 := 0.0990519309199181 + xi*(0.21094749046983 + xi*(0.276150562231431 + xi*(0.498342572650799 +
      xi*(0.609445870634506 + xi*0.280387621131945))));
    row3 := -0.00801959043776148 + xi*(-0.0309897977610337 + xi*(-0.0451702862247493 + xi*(-0.0212778617027486)));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidEntropy;

  function entropySlope "Rise of the entropy by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4, row5;
  algorithm
    row0 := 0.00256692517765712 + zeta*(0.000401429660903153 + zeta*(0.00040155142755685 + zeta*(0.000177065706636132
      + zeta*(7.61808199725404e-05 + zeta*(4.68325658743672e-05 + zeta*(3.48276081436352e-05 +
      zeta*1.47665492029418e-05))))));
    row1 := -0.000325422502282627 + zeta*(-0.000168798478511015 + zeta*(-0.000139354095469915 +
      zeta*(-8.44703205554712e-05 + zeta*(-3.89176468679348e-05 + zeta*(-2.61134144790854e-05 +
      zeta*(-3.07811011929972e-05 + zeta*(-1.57287920778763e-05)))))));
    row2 := 5.56038503317295e-05 + zeta*(7.58687060915874e-05 + zeta*(5.70271742709127e-05 +
      zeta*(2.85276292887531e-05 + zeta*(-2.60673230611682e-06 + zeta*(3.7276285476747e-05 + zeta*(3.560174114822e-05
      + zeta*(-1.66487526764662e-06)))))));
    row3 := -8.37659884016881e-06 + zeta*(-2.61609159855957e-05 + zeta*(-8.64858830735899e-06 +
      zeta*(-5.62260760994304e-05 + zeta*(-1.41789503362935e-05 + zeta*(5.80345081658759e-05 +
      zeta*(-2.01375752214339e-05 + zeta*(-4.62714750047161e-05)))))));
    row4 := 1.73583967449175e-06 + zeta*(5.23527858996508e-06 + zeta*(-8.49197328884745e-06 +
      zeta*(2.99953502571629e-05 + zeta*(6.6159379288518e-05 + zeta*(-5.39319272968476e-05 +
      zeta*(-3.4935941120252e-05 + zeta*5.88053493887995e-05))))));
    row5 := 9.23407904155163e-06 + zeta*(-2.40604158977899e-05 + zeta*(-2.09178132369504e-05 +
      zeta*(3.22927461670187e-05 + zeta*(6.65691679085633e-05 + zeta*(-8.5967466135178e-05 +
      zeta*(-5.64909136223962e-05 + zeta*5.72326097800494e-05))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    annotation (Inline=false);
  end entropySlope;

  function liquidEntropy_slopes "Entropy of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 1139.11083494702 + xi*(445.414490292732 + xi*(-70.4955808563035 + xi*(21.2223171034671 +
      xi*(-4.24868302579259 + xi*(2.52720583098848 + xi*(0.547641441469205 + xi*(0.798964918058431 +
      xi*(0.191795354347436 + xi*(0.122074967401541 + xi*0.058695480002839)))))))));
    row0_dxi := 445.414490292732 + xi*(-140.991161712607 + xi*(63.666951310401295 + xi*(-16.99473210317036 +
      xi*(12.6360291549424 + xi*(3.28584864881523 + xi*(5.592754426409017 + xi*(1.534362834779488 +
      xi*(1.0986747066138691 + xi*0.58695480002839))))))));
    row1 := -10.4910639327808 + xi*(0.237310438218222 + xi*(-2.21591286103282 + xi*(-0.972316693623742 +
      xi*(-1.32290114280526 + xi*(-1.18533146123575 + xi*(-1.11055662849362 + xi*(-0.454489127773423)))))));
    row1_dxi := 0.237310438218222 + xi*(-4.43182572206564 + xi*(-2.916950080871226 + xi*(-5.29160457122104 +
      xi*(-5.9266573061787495 + xi*(-6.66333977096172 + xi*(-3.181423894413961))))));
    row2 := 0.0990519309199181 + xi*(0.21094749046983 + xi*(0.276150562231431 + xi*(0.498342572650799 +
      xi*(0.609445870634506 + xi*0.280387621131945))));
    row2_dxi := 0.21094749046983 + xi*(0.552301124462862 + xi*(1.495027717952397 + xi*(2.437783482538024 +
      xi*1.4019381056597249)));
    row3 := -0.00801959043776148 + xi*(-0.0309897977610337 + xi*(-0.0451702862247493 + xi*(-0.0212778617027486)));
    row3_dxi := -0.0309897977610337 + xi*(-0.0903405724494986 + xi*(-0.0638335851082458));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    annotation (Inline=false);
  end liquidEntropy_slopes;

  function entropySlope_slopes "Rise of the entropy by enthalpy, and its slopes by zeta and omega"
    input Real zeta, omega;
    output Real value, value_dzeta, value_domega;
  protected
    Real row0, row0_dzeta, row1, row1_dzeta, row2, row2_dzeta, row3, row3_dzeta, row4, row4_dzeta, row5, row5_dzeta;
  algorithm
    row0 := 0.00256692517765712 + zeta*(0.000401429660903153 + zeta*(0.00040155142755685 + zeta*(0.000177065706636132
      + zeta*(7.61808199725404e-05 + zeta*(4.68325658743672e-05 + zeta*(3.48276081436352e-05 +
      zeta*1.47665492029418e-05))))));
    row0_dzeta := 0.000401429660903153 + zeta*(0.0008031028551137 + zeta*(0.000531197119908396 +
      zeta*(0.0003047232798901616 + zeta*(0.00023416282937183602 + zeta*(0.0002089656488618112 +
      zeta*0.0001033658444205926)))));
    row1 := -0.000325422502282627 + zeta*(-0.000168798478511015 + zeta*(-0.000139354095469915 +
      zeta*(-8.44703205554712e-05 + zeta*(-3.89176468679348e-05 + zeta*(-2.61134144790854e-05 +
      zeta*(-3.07811011929972e-05 + zeta*(-1.57287920778763e-05)))))));
    row1_dzeta := -0.000168798478511015 + zeta*(-0.00027870819093983 + zeta*(-0.00025341096166641363 +
      zeta*(-0.0001556705874717392 + zeta*(-0.000130567072395427 + zeta*(-0.00018468660715798322 +
      zeta*(-0.00011010154454513409))))));
    row2 := 5.56038503317295e-05 + zeta*(7.58687060915874e-05 + zeta*(5.70271742709127e-05 +
      zeta*(2.85276292887531e-05 + zeta*(-2.60673230611682e-06 + zeta*(3.7276285476747e-05 + zeta*(3.560174114822e-05
      + zeta*(-1.66487526764662e-06)))))));
    row2_dzeta := 7.58687060915874e-05 + zeta*(0.0001140543485418254 + zeta*(8.55828878662593e-05 +
      zeta*(-1.042692922446728e-05 + zeta*(0.00018638142738373499 + zeta*(0.00021361044688932 +
      zeta*(-1.165412687352634e-05))))));
    row3 := -8.37659884016881e-06 + zeta*(-2.61609159855957e-05 + zeta*(-8.64858830735899e-06 +
      zeta*(-5.62260760994304e-05 + zeta*(-1.41789503362935e-05 + zeta*(5.80345081658759e-05 +
      zeta*(-2.01375752214339e-05 + zeta*(-4.62714750047161e-05)))))));
    row3_dzeta := -2.61609159855957e-05 + zeta*(-1.729717661471798e-05 + zeta*(-0.0001686782282982912 +
      zeta*(-5.6715801345174e-05 + zeta*(0.0002901725408293795 + zeta*(-0.0001208254513286034 +
      zeta*(-0.0003239003250330127))))));
    row4 := 1.73583967449175e-06 + zeta*(5.23527858996508e-06 + zeta*(-8.49197328884745e-06 +
      zeta*(2.99953502571629e-05 + zeta*(6.6159379288518e-05 + zeta*(-5.39319272968476e-05 +
      zeta*(-3.4935941120252e-05 + zeta*5.88053493887995e-05))))));
    row4_dzeta := 5.23527858996508e-06 + zeta*(-1.69839465776949e-05 + zeta*(8.99860507714887e-05 +
      zeta*(0.000264637517154072 + zeta*(-0.000269659636484238 + zeta*(-0.00020961564672151197 +
      zeta*0.0004116374457215965)))));
    row5 := 9.23407904155163e-06 + zeta*(-2.40604158977899e-05 + zeta*(-2.09178132369504e-05 +
      zeta*(3.22927461670187e-05 + zeta*(6.65691679085633e-05 + zeta*(-8.5967466135178e-05 +
      zeta*(-5.64909136223962e-05 + zeta*5.72326097800494e-05))))));
    row5_dzeta := -2.40604158977899e-05 + zeta*(-4.18356264739008e-05 + zeta*(9.687823850105609e-05 +
      zeta*(0.0002662766716342532 + zeta*(-0.00042983733067588996 + zeta*(-0.0003389454817343772 +
      zeta*0.0004006282684603458)))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    value_dzeta := row0_dzeta + omega*(row1_dzeta + omega*(row2_dzeta + omega*(row3_dzeta + omega*(row4_dzeta +
      omega*row5_dzeta))));
    value_domega := row1 + omega*(2.0*row2 + omega*(3.0*row3 + omega*(4.0*row4 + omega*5.0*row5)));
    annotation (Inline=false);
  end entropySlope_slopes;

  function isentropicStart "First guess of the rise of enthalpy by entropy"
    input Real zeta, sigma;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 401.412038483595 + zeta*(-68.8255303744062 + zeta*(-62.099382107817 + zeta*(-14.4103842578615 +
      zeta*(-0.00117186238318645))));
    row1 := 70.1279708036847 + zeta*(4.53882680174948 + zeta*(-6.70698759678283 + zeta*(-4.62422670576175 +
      zeta*(-0.789392151953504))));
    row2 := 4.90208102791963 + zeta*(-0.552128332167773 + zeta*(2.02920658498883 + zeta*(-5.19111805478927 +
      zeta*3.24253595009794)));
    row3 := -2.81493005069226 + zeta*(6.13633397303137 + zeta*(0.10695126060168 + zeta*(-9.66462889213088 +
      zeta*6.26635562494548)));
    row4 := -0.0366280072168736 + zeta*(-0.217264790955762 + zeta*(3.32343237130696 + zeta*(-5.55087953371837 +
      zeta*2.38588715132362)));
    value := row0 + sigma*(row1 + sigma*(row2 + sigma*(row3 + sigma*row4)));
    annotation (Inline=false);
  end isentropicStart;

  function entropySlope_domega "Rise of the entropy by enthalpy, and its slopes by omega"
    input Real zeta, omega;
    output Real value, value_domega;
  protected
    Real row0, row1, row2, row3, row4, row5;
  algorithm
    row0 := 0.00256692517765712 + zeta*(0.000401429660903153 + zeta*(0.00040155142755685 + zeta*(0.000177065706636132
      + zeta*(7.61808199725404e-05 + zeta*(4.68325658743672e-05 + zeta*(3.48276081436352e-05 +
      zeta*1.47665492029418e-05))))));
    row1 := -0.000325422502282627 + zeta*(-0.000168798478511015 + zeta*(-0.000139354095469915 +
      zeta*(-8.44703205554712e-05 + zeta*(-3.89176468679348e-05 + zeta*(-2.61134144790854e-05 +
      zeta*(-3.07811011929972e-05 + zeta*(-1.57287920778763e-05)))))));
    row2 := 5.56038503317295e-05 + zeta*(7.58687060915874e-05 + zeta*(5.70271742709127e-05 +
      zeta*(2.85276292887531e-05 + zeta*(-2.60673230611682e-06 + zeta*(3.7276285476747e-05 + zeta*(3.560174114822e-05
      + zeta*(-1.66487526764662e-06)))))));
    row3 := -8.37659884016881e-06 + zeta*(-2.61609159855957e-05 + zeta*(-8.64858830735899e-06 +
      zeta*(-5.62260760994304e-05 + zeta*(-1.41789503362935e-05 + zeta*(5.80345081658759e-05 +
      zeta*(-2.01375752214339e-05 + zeta*(-4.62714750047161e-05)))))));
    row4 := 1.73583967449175e-06 + zeta*(5.23527858996508e-06 + zeta*(-8.49197328884745e-06 +
      zeta*(2.99953502571629e-05 + zeta*(6.6159379288518e-05 + zeta*(-5.39319272968476e-05 +
      zeta*(-3.4935941120252e-05 + zeta*5.88053493887995e-05))))));
    row5 := 9.23407904155163e-06 + zeta*(-2.40604158977899e-05 + zeta*(-2.09178132369504e-05 +
      zeta*(3.22927461670187e-05 + zeta*(6.65691679085633e-05 + zeta*(-8.5967466135178e-05 +
      zeta*(-5.64909136223962e-05 + zeta*5.72326097800494e-05))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    value_domega := row1 + omega*(2.0*row2 + omega*(3.0*row3 + omega*(4.0*row4 + omega*5.0*row5)));
    annotation (Inline=false);
  end entropySlope_domega;

  function soundSquared "Velocity of sound squared"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 30180.0540653317 + zeta*(3424.78504010316 + zeta*(-3030.26109676936 + zeta*(-2650.47778452362 +
      zeta*(-652.356636134471))));
    row1 := 11351.4941163286 + zeta*(-3830.48228384083 + zeta*(216.490619582649 + zeta*(1388.64961399771 +
      zeta*698.62179975427)));
    row2 := -1238.18543017847 + zeta*(1073.5842082585 + zeta*(-1785.90623718964 + zeta*(1226.15809731972 +
      zeta*(-433.235037448563))));
    row3 := 2065.79162881868 + zeta*(-1694.34390145591 + zeta*(-3095.44252244509 + zeta*(3140.00014078153 +
      zeta*(-38.5187100803743))));
    value := row0 + omega*(row1 + omega*(row2 + omega*row3));
    annotation (Inline=false);
  end soundSquared;

  annotation (Documentation(info="<html>
<p>Refrigerant R1234ze(E): density, temperature, entropy and saturation properties as functions of pressure and specific
enthalpy, fitted to the reference equation of state and written by <code>python -m cosim.media</code>. Do not edit this
file.</p>
<h4>Source</h4>
<p>M. Thol, E. W. Lemmon, Int. J. Thermophys. 37, 28 (2016),
evaluated with CoolProp 8.0.0 (HEOS). Enthalpy and entropy have CoolProp's reference state. Critical
point 382.51 K, 36.35 bar; molar mass 114.042
g/mol.</p>
<h4>Range</h4>
<ul>
<li>Pressure 0.1 to 33 bar.</li>
<li>Liquid from -25 degC up to the bubble line.</li>
<li>Vapour from the dew line up to 180 degC, and at every pressure up to
563.9 kJ/kg. Above 147 degC the equation of state itself is extrapolated.</li>
<li>Beyond the range all functions stay finite and monotone, with a continuous slope; the density stays positive. Above
the highest pressure the saturation properties are held and the density goes on rising slowly. These values carry an
iteration or a short excursion; they are not properties of the fluid.</li>
</ul>
<h4>Method</h4>
<p>The saturation temperature is a polynomial in ln p. All other saturation properties are polynomials in
zeta = (1 - Tsat/Tc)^(1/3), scaled: one expression from the lowest pressure up to near the critical point, without
pressure bands. Liquid properties are polynomials in enthalpy and p/pc; vapour properties (p v, temperature, entropy)
are their dew values plus the enthalpy above the dew line times a polynomial in this enthalpy and zeta. Between the
lines the lever rule holds. So all properties are continuous by construction.</p>
<p>Within a quality of 0.005 above the bubble line the slope of the specific volume is blended, monotone,
from the liquid's to the lever rule's, so that density has continuous derivatives there. At the dew line the slope of
the density has a kink, and the slope of the temperature has one on both lines.</p>
<p>Derivative functions are the exact derivatives of the expressions in the value functions, so mass computed from
density derivatives is the mass of the density. The isentropic enthalpy is the inverse of the entropy to rounding.</p>
<h4>Largest errors within the range, against the equation of state</h4>
<table border='1' cellspacing='0' cellpadding='2'>
<tr><th>property</th><th>region</th><th>largest error</th></tr>
<tr><td>saturation temperature</td><td>saturation</td><td>0.0027 K</td></tr>
<tr><td>saturation pressure</td><td>saturation</td><td>0.011 %</td></tr>
<tr><td>specific enthalpy</td><td>bubble line</td><td>3.7 J/kg</td></tr>
<tr><td>density</td><td>bubble line</td><td>0.052 %</td></tr>
<tr><td>specific entropy</td><td>bubble line</td><td>0.017 J/(kg.K)</td></tr>
<tr><td>specific enthalpy</td><td>dew line</td><td>2.9 J/kg</td></tr>
<tr><td>density</td><td>dew line</td><td>0.0021 %</td></tr>
<tr><td>specific entropy</td><td>dew line</td><td>0.0064 J/(kg.K)</td></tr>
<tr><td>density</td><td>liquid</td><td>0.028 %</td></tr>
<tr><td>temperature</td><td>liquid</td><td>0.043 K</td></tr>
<tr><td>specific entropy</td><td>liquid</td><td>0.0092 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>liquid</td><td>8 %</td></tr>
<tr><td>density by h</td><td>liquid</td><td>2.1 %</td></tr>
<tr><td>density</td><td>two-phase</td><td>0.24 %</td></tr>
<tr><td>specific entropy</td><td>two-phase</td><td>0.017 J/(kg.K)</td></tr>
<tr><td>density</td><td>vapour</td><td>0.035 %</td></tr>
<tr><td>temperature</td><td>vapour</td><td>0.034 K</td></tr>
<tr><td>specific entropy</td><td>vapour</td><td>0.037 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>vapour</td><td>0.82 %</td></tr>
<tr><td>density by h</td><td>vapour</td><td>1.4 %</td></tr>
<tr><td>velocity of sound</td><td>vapour</td><td>0.63 %</td></tr>
<tr><td>isentropic enthalpy rise</td><td>stage, ratio 1.5-3</td><td>0.06 %</td></tr>
</table>
<p>Two-phase density is compared outside the blend band.</p>
</html>"));
end R1234zeE;
