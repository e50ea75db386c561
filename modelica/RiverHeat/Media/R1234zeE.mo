within RiverHeat.Media;
package R1234zeE "Refrigerant R1234ze(E): properties from pressure and enthalpy, fitted to CoolProp"
  extends PartialRefrigerant;

  constant Real criticalPressure(unit="Pa") = 3634870.5210620845 "Critical pressure";
  constant Real criticalTemperature(unit="K") = 382.51300260465183 "Critical temperature";
  constant Real molarMass(unit="kg/mol") = 0.1140415928 "Molar mass";
  constant Real pressureMin(unit="Pa") = 10000.0 "Lowest pressure of the fitted range";
  constant Real pressureMax(unit="Pa") = 3300000.0 "Highest pressure of the fitted range";
  constant Real liquidEnthalpyMin(unit="J/kg") = 121817.6 "Lowest enthalpy of the fitted range";
  constant Real vapourEnthalpyMax(unit="J/kg") = 563864.8 "Highest enthalpy of the fitted range";

  redeclare function saturationTemperature "Saturation temperature"
    input Real p(unit="Pa") "Pressure";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    T := TSat;
    annotation (Inline=false, derivative=saturationTemperature_der);
  end saturationTemperature;

  function saturationTemperature_der "Time derivative of saturationTemperature"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_T(unit="K/s") "Time derivative of T";
  algorithm
    der_T := R1234zeE.saturationTemperature_derp(p)*der_p;
    annotation (Inline=false);
  end saturationTemperature_der;

  redeclare function saturationTemperature_derp "Derivative of saturationTemperature by p"
    input Real p(unit="Pa") "Pressure";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R1234zeE.saturation_slopes(p);
    T_dp := TSat_dp;
    annotation (Inline=false);
  end saturationTemperature_derp;

  redeclare function bubbleEnthalpy "Specific enthalpy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    h := hBubble;
    annotation (Inline=false, derivative=bubbleEnthalpy_der);
  end bubbleEnthalpy;

  function bubbleEnthalpy_der "Time derivative of bubbleEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R1234zeE.bubbleEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleEnthalpy_der;

  redeclare function bubbleEnthalpy_derp "Derivative of bubbleEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R1234zeE.saturation_slopes(p);
    h_dp := hBubble_dp;
    annotation (Inline=false);
  end bubbleEnthalpy_derp;

  redeclare function dewEnthalpy "Specific enthalpy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    h := hDew;
    annotation (Inline=false, derivative=dewEnthalpy_der);
  end dewEnthalpy;

  function dewEnthalpy_der "Time derivative of dewEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R1234zeE.dewEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end dewEnthalpy_der;

  redeclare function dewEnthalpy_derp "Derivative of dewEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R1234zeE.saturation_slopes(p);
    h_dp := hDew_dp;
    annotation (Inline=false);
  end dewEnthalpy_derp;

  redeclare function bubbleDensity "Density of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, rhoLiquid;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
    rhoLiquid := R1234zeE.liquidDensity(xi, pi);
    rho := growth*rhoLiquid;
    annotation (Inline=false, derivative=bubbleDensity_der);
  end bubbleDensity;

  function bubbleDensity_der "Time derivative of bubbleDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R1234zeE.bubbleDensity_derp(p)*der_p;
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
      R1234zeE.saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R1234zeE.liquidCoordinate_slopes(hBubble);
    xi_dp := xi_dhAt*hBubble_dp;
    (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R1234zeE.liquidDensity_slopes(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pvDew := R1234zeE.dewLineFlowWork(zeta);
    vDew := pvDew/pBent;
    rho := growth/vDew;
    annotation (Inline=false, derivative=dewDensity_der);
  end dewDensity;

  function dewDensity_der "Time derivative of dewDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R1234zeE.dewDensity_derp(p)*der_p;
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
      R1234zeE.saturation_slopes(p);
    (pvDew, pvDew_dzeta) := R1234zeE.dewLineFlowWork_slopes(zeta);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    sDew := R1234zeE.dewLineEntropy(zeta);
    s := sDew - (hDew - hBubble)/TSat;
    annotation (Inline=false, derivative=bubbleEntropy_der);
  end bubbleEntropy;

  function bubbleEntropy_der "Time derivative of bubbleEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R1234zeE.bubbleEntropy_derp(p)*der_p;
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
      R1234zeE.saturation_slopes(p);
    (sDew, sDew_dzeta) := R1234zeE.dewLineEntropy_slopes(zeta);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    sDew := R1234zeE.dewLineEntropy(zeta);
    s := sDew;
    annotation (Inline=false, derivative=dewEntropy_der);
  end dewEntropy;

  function dewEntropy_der "Time derivative of dewEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R1234zeE.dewEntropy_derp(p)*der_p;
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
      R1234zeE.saturation_slopes(p);
    (sDew, sDew_dzeta) := R1234zeE.dewLineEntropy_slopes(zeta);
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
    if T < 211.503603110042 then
      p := 10000.0/(1.0 + 0.06760161101820679*(211.503603110042 - T));
    elseif T < 377.5673711524312 then
      theta := 3.330882*((1.0 - 0.00261429021547159*T)^(1.0/3.0) - 0.4842352);
      zeta0 := -0.2123074790651 + theta*(0.8632808492129 + theta*(0.1434191685987 + theta*(0.0877626411422 +
        theta*(0.03938216721759 + theta*(0.04870531236897 + theta*0.0294653733845)))));
      zeta1 := R1234zeE.zetaStep(zeta0, T);
      zeta2 := R1234zeE.zetaStep(zeta1, T);
      zeta3 := R1234zeE.zetaStep(zeta2, T);
      z := 1.131687 + 0.7716996143817026*zeta3;
      p := 3634870.5210620845*exp(-(z*z*z));
    else
      p := 3300000.0 + 64483.16106934809*(T - 377.5673711524312);
    end if;
    annotation (Inline=false, derivative=saturationPressure_der);
  end saturationPressure;

  function saturationPressure_der "Time derivative of saturationPressure"
    input Real T(unit="K") "Temperature";
    input Real der_T(unit="K/s") "Time derivative of T";
    output Real der_p(unit="Pa/s") "Time derivative of p";
  algorithm
    der_p := R1234zeE.saturationPressure_derT(T)*der_T;
    annotation (Inline=false);
  end saturationPressure_der;

  redeclare function saturationPressure_derT "Derivative of saturationPressure by T"
    input Real T(unit="K") "Temperature";
    output Real p_dT(unit="Pa/K") "Derivative of p by T";
  protected
    Real p, theta, zeta0, zeta1, zeta2, zeta3, zeta3_dzeta, zeta3_dT, z, z_dT;
  algorithm
    if T < 211.503603110042 then
      p := 10000.0/(1.0 + 0.06760161101820679*(211.503603110042 - T));
      p_dT := 0.06760161101820679*p/(1.0 + 0.06760161101820679*(211.503603110042 - T));
    elseif T < 377.5673711524312 then
      theta := 3.330882*((1.0 - 0.00261429021547159*T)^(1.0/3.0) - 0.4842352);
      zeta0 := -0.2123074790651 + theta*(0.8632808492129 + theta*(0.1434191685987 + theta*(0.0877626411422 +
        theta*(0.03938216721759 + theta*(0.04870531236897 + theta*0.0294653733845)))));
      zeta1 := R1234zeE.zetaStep(zeta0, T);
      zeta2 := R1234zeE.zetaStep(zeta1, T);
      (zeta3, zeta3_dzeta, zeta3_dT) := R1234zeE.zetaStep_slopes(zeta2, T);
      z := 1.131687 + 0.7716996143817026*zeta3;
      z_dT := 0.7716996143817026*zeta3_dT;
      p_dT := 3634870.5210620845*exp(-(z*z*z))*(-((z_dT*z + z*z_dT)*z + z*z*z_dT));
    else
      p_dT := 64483.16106934809;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      rhoLiquid := R1234zeE.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
    elseif h < hDew then
      (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
      rhoLiquid := R1234zeE.liquidDensity(xi, pi);
      pvDew := R1234zeE.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R1234zeE.liquidDensity_dxi(xi, pi);
        vSlope := (-7.421627e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
    else
      pvDew := R1234zeE.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R1234zeE.flowWorkSlope(zeta, omega);
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
    der_rho := R1234zeE.density_derp_h(p, h)*der_p + R1234zeE.density_derh_p(p, h)*der_h;
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
      R1234zeE.saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R1234zeE.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R1234zeE.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R1234zeE.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R1234zeE.dewLineFlowWork_slopes(zeta);
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
          R1234zeE.liquidDensity_dxi_slopes(xi, pi);
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
      (pvDew, pvDew_dzeta) := R1234zeE.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R1234zeE.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R1234zeE.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      pv := pvDew + w*flowWorkSlopeMean + 0.0657603*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.0657603*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R1234zeE.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R1234zeE.liquidDensity_slopes(xi, pi);
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho_dh := growth*rhoLiquid_dh;
    elseif h < hDew then
      (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
      rhoLiquid := R1234zeE.liquidDensity(xi, pi);
      pvDew := R1234zeE.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dh := 1.0/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        t_dh := 200.0*x_dh;
        (rhoLiquid, rhoLiquid_dxi) := R1234zeE.liquidDensity_dxi(xi, pi);
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
      pvDew := R1234zeE.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R1234zeE.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R1234zeE.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.0657603*excess;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.0657603*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R1234zeE.liquidCoordinate(hBubble);
      liquidTemperatureAt := R1234zeE.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R1234zeE.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0008160660556508086*(cut - cutBubble);
    elseif h < hDew then
      T := TSat;
    else
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(h, hDew);
      temperatureSlopeMean := R1234zeE.temperatureSlope(zeta, omega);
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
    der_T := R1234zeE.temperature_derp_h(p, h)*der_p + R1234zeE.temperature_derh_p(p, h)*der_h;
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
      R1234zeE.saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R1234zeE.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R1234zeE.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dp := liquidTemperatureAt_dpi*pi_dp;
      (liquidTemperatureBubble, liquidTemperatureBubble_dxi, liquidTemperatureBubble_dpi) :=
        R1234zeE.liquidTemperature_slopes(xiBubble, pi);
      liquidTemperatureBubble_dp := liquidTemperatureBubble_dxi*xiBubble_dp + liquidTemperatureBubble_dpi*pi_dp;
      T_dp := TSat_dp + liquidTemperatureAt_dp - liquidTemperatureBubble_dp - 0.0008160660556508086*cutBubble_dp;
    elseif h < hDew then
      T_dp := TSat_dp;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R1234zeE.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R1234zeE.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dp := temperatureSlopeMean_dzeta*zeta_dp + temperatureSlopeMean_domega*omega_dp;
      T_dp := TSat_dp + w_dp*temperatureSlopeMean + w*temperatureSlopeMean_dp + 0.0009015173438414195*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R1234zeE.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R1234zeE.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dh := liquidTemperatureAt_dxi*xi_dh;
      T_dh := liquidTemperatureAt_dh + 0.0008160660556508086*cut_dh;
    elseif h < hDew then
      T_dh := 0.0;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R1234zeE.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R1234zeE.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dh := temperatureSlopeMean_domega*omega_dh;
      T_dh := w_dh*temperatureSlopeMean + w*temperatureSlopeMean_dh + 0.0009015173438414195*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      sDew := R1234zeE.dewLineEntropy(zeta);
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R1234zeE.liquidCoordinate(hBubble);
      liquidEntropyAt := R1234zeE.liquidEntropy(xi, pi);
      liquidEntropyBubble := R1234zeE.liquidEntropy(xiBubble, pi);
      s := sDew - (hDew - hBubble)/TSat + liquidEntropyAt - liquidEntropyBubble + 0.005054030108878971*(cut -
        cutBubble);
    elseif h < hDew then
      sDew := R1234zeE.dewLineEntropy(zeta);
      s := sDew + (h - hDew)/TSat;
    else
      sDew := R1234zeE.dewLineEntropy(zeta);
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(h, hDew);
      entropySlopeMean := R1234zeE.entropySlope(zeta, omega);
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
    der_s := R1234zeE.specificEntropy_derp_h(p, h)*der_p + R1234zeE.specificEntropy_derh_p(p, h)*der_h;
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
      R1234zeE.saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    if h < hBubble then
      (sDew, sDew_dzeta) := R1234zeE.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R1234zeE.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R1234zeE.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dp := liquidEntropyAt_dpi*pi_dp;
      (liquidEntropyBubble, liquidEntropyBubble_dxi, liquidEntropyBubble_dpi) :=
        R1234zeE.liquidEntropy_slopes(xiBubble, pi);
      liquidEntropyBubble_dp := liquidEntropyBubble_dxi*xiBubble_dp + liquidEntropyBubble_dpi*pi_dp;
      s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat + liquidEntropyAt_dp -
        liquidEntropyBubble_dp - 0.005054030108878971*cutBubble_dp;
    elseif h < hDew then
      (sDew, sDew_dzeta) := R1234zeE.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      s_dp := sDew_dp + (-hDew_dp - (h - hDew)/TSat*TSat_dp)/TSat;
    else
      (sDew, sDew_dzeta) := R1234zeE.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R1234zeE.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R1234zeE.entropySlope_slopes(zeta,
        omega);
      entropySlopeMean_dp := entropySlopeMean_dzeta*zeta_dp + entropySlopeMean_domega*omega_dp;
      s_dp := sDew_dp + w_dp*entropySlopeMean + w*entropySlopeMean_dp + 0.0021496528095747256*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R1234zeE.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R1234zeE.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dh := liquidEntropyAt_dxi*xi_dh;
      s_dh := liquidEntropyAt_dh + 0.005054030108878971*cut_dh;
    elseif h < hDew then
      s_dh := 1.0/TSat;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R1234zeE.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R1234zeE.entropySlope_slopes(zeta,
        omega);
      entropySlopeMean_dh := entropySlopeMean_domega*omega_dh;
      s_dh := w_dh*entropySlopeMean + w*entropySlopeMean_dh + 0.0021496528095747256*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      rhoLiquid := R1234zeE.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
      (xiBubble, cutBubble, shareBubble) := R1234zeE.liquidCoordinate(hBubble);
      liquidTemperatureAt := R1234zeE.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R1234zeE.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0008160660556508086*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
      rhoLiquid := R1234zeE.liquidDensity(xi, pi);
      pvDew := R1234zeE.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R1234zeE.liquidDensity_dxi(xi, pi);
        vSlope := (-7.421627e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
      T := TSat;
    else
      pvDew := R1234zeE.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R1234zeE.flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.0657603*excess;
      rho := growth*pBent/pv;
      temperatureSlopeMean := R1234zeE.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0009015173438414195*excess;
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
      R1234zeE.saturation_slopes(p);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R1234zeE.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R1234zeE.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho := growth*rhoLiquid;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
      rho_dh := growth*rhoLiquid_dh;
      (xiBubble, cutBubble, shareBubble) := R1234zeE.liquidCoordinate(hBubble);
      liquidTemperatureAt := R1234zeE.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R1234zeE.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0008160660556508086*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R1234zeE.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R1234zeE.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R1234zeE.dewLineFlowWork_slopes(zeta);
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
          R1234zeE.liquidDensity_dxi_slopes(xi, pi);
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
      (pvDew, pvDew_dzeta) := R1234zeE.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R1234zeE.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R1234zeE.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.0657603*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.0657603*excess_dp;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.0657603*excess_dh;
      rho := growth*pBent/pv;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*pv_dp)/pv;
      rho_dh := (-(rho*pv_dh))/pv;
      temperatureSlopeMean := R1234zeE.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0009015173438414195*excess;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    sDew := R1234zeE.dewLineEntropy(zeta);
    rise := s - sDew;
    if rise < 0.0 then
      h := hDew + rise*TSat;
    else
      if 762.1846325747056 < rise then
        held := 762.1846325747056;
      else
        held := rise;
      end if;
      sigma := 0.002624036*(held - 381.0923);
      guess := R1234zeE.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R1234zeE.vapourCoordinate(h0, hDew);
      mean0 := R1234zeE.entropySlope(zeta, omega0);
      (held0, rate0) := R1234zeE.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.0021496528095747256*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0021496528095747256*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R1234zeE.vapourCoordinate(h1, hDew);
      mean1 := R1234zeE.entropySlope(zeta, omega1);
      (held1, rate1) := R1234zeE.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.0021496528095747256*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0021496528095747256*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R1234zeE.vapourCoordinate(h2, hDew);
      mean2 := R1234zeE.entropySlope(zeta, omega2);
      (held2, rate2) := R1234zeE.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.0021496528095747256*(1.0 - kept2);
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
    der_h := R1234zeE.isentropicEnthalpy_derp_s(p, s)*der_p + R1234zeE.isentropicEnthalpy_ders_p(p, s)*der_s;
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
      R1234zeE.saturation_slopes(p);
    (sDew, sDew_dzeta) := R1234zeE.dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    rise := s - sDew;
    rise_dp := -sDew_dp;
    if rise < 0.0 then
      h_dp := hDew_dp + rise_dp*TSat + rise*TSat_dp;
    else
      if 762.1846325747056 < rise then
        held := 762.1846325747056;
      else
        held := rise;
      end if;
      sigma := 0.002624036*(held - 381.0923);
      guess := R1234zeE.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R1234zeE.vapourCoordinate(h0, hDew);
      mean0 := R1234zeE.entropySlope(zeta, omega0);
      (held0, rate0) := R1234zeE.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.0021496528095747256*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0021496528095747256*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R1234zeE.vapourCoordinate(h1, hDew);
      mean1 := R1234zeE.entropySlope(zeta, omega1);
      (held1, rate1) := R1234zeE.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.0021496528095747256*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0021496528095747256*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2, w2_dhAt, w2_dhDew, omega2_dhAt, omega2_dhDew, excess2_dhAt, excess2_dhDew,
        kept2_dhAt, kept2_dhDew, steep2_dhAt, steep2_dhDew) := R1234zeE.vapourCoordinate_slopes(h2, hDew);
      w2_dp := w2_dhDew*hDew_dp;
      omega2_dp := omega2_dhDew*hDew_dp;
      excess2_dp := excess2_dhDew*hDew_dp;
      (mean2, mean2_dzeta, mean2_domega) := R1234zeE.entropySlope_slopes(zeta, omega2);
      mean2_dp := mean2_dzeta*zeta_dp + mean2_domega*omega2_dp;
      (held2, rate2) := R1234zeE.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.0021496528095747256*(1.0 - kept2);
      h3_dp := -((w2_dp*mean2 + w2*mean2_dp + 0.0021496528095747256*excess2_dp - rise_dp)/slope2);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    sDew := R1234zeE.dewLineEntropy(zeta);
    rise := s - sDew;
    rise_ds := 1.0;
    if rise < 0.0 then
      h_ds := rise_ds*TSat;
    else
      if 762.1846325747056 < rise then
        held := 762.1846325747056;
      else
        held := rise;
      end if;
      sigma := 0.002624036*(held - 381.0923);
      guess := R1234zeE.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R1234zeE.vapourCoordinate(h0, hDew);
      mean0 := R1234zeE.entropySlope(zeta, omega0);
      (held0, rate0) := R1234zeE.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.0021496528095747256*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0021496528095747256*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R1234zeE.vapourCoordinate(h1, hDew);
      mean1 := R1234zeE.entropySlope(zeta, omega1);
      (held1, rate1) := R1234zeE.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.0021496528095747256*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0021496528095747256*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R1234zeE.vapourCoordinate(h2, hDew);
      mean2 := R1234zeE.entropySlope(zeta, omega2);
      (held2, rate2) := R1234zeE.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.0021496528095747256*(1.0 - kept2);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    if h < hDew then
      hVapour := hDew;
    else
      hVapour := h;
    end if;
    (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(hVapour, hDew);
    aSquared := R1234zeE.soundSquared(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
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
    der_x := R1234zeE.vapourQuality_derp_h(p, h)*der_p + R1234zeE.vapourQuality_derh_p(p, h)*der_h;
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
      R1234zeE.saturation_slopes(p);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      fitted := R1234zeE.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      eta := liquid;
    elseif h < hDew then
      (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
      fitted := R1234zeE.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(hDew, hDew);
      fitted := R1234zeE.vapourViscosity(zeta, omega);
      vapour := exp(fitted);
      x := (h - hBubble)/(hDew - hBubble);
      eta := 1.0/(1.0/liquid + x*(1.0/vapour - 1.0/liquid));
    else
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(h, hDew);
      fitted := R1234zeE.vapourViscosity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
    fitted := R1234zeE.liquidViscosity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(hDew, hDew);
    fitted := R1234zeE.vapourViscosity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      fitted := R1234zeE.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      lambda := liquid;
    elseif h < hDew then
      (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
      fitted := R1234zeE.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(hDew, hDew);
      fitted := R1234zeE.vapourResistivity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      lambda := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(h, hDew);
      fitted := R1234zeE.vapourResistivity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
    fitted := R1234zeE.liquidResistivity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(hDew, hDew);
    fitted := R1234zeE.vapourResistivity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R1234zeE.liquidCoordinate(h);
      fitted := R1234zeE.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      cp := liquid;
    elseif h < hDew then
      (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
      fitted := R1234zeE.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(hDew, hDew);
      fitted := R1234zeE.vapourCapacity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      cp := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(h, hDew);
      fitted := R1234zeE.vapourCapacity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    pi := 2.751129632281391e-07*pBent;
    (xi, cut, share) := R1234zeE.liquidCoordinate(hBubble);
    fitted := R1234zeE.liquidCapacity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    (w, omega, excess, kept, steep) := R1234zeE.vapourCoordinate(hDew, hDew);
    fitted := R1234zeE.vapourCapacity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R1234zeE.saturation(p);
    z := 1.131687 + 0.7716996143817026*zeta;
    sigma := z*z*z*(0.004413847429544 + zeta*(0.0007142813865914 + zeta*(-0.001739513354755 + zeta*(0.0006319594239544
      + zeta*(0.0005992139373617 + zeta*(-4.796743300554e-05))))));
    annotation (Inline=false);
  end surfaceTension;

  // What the functions share. Not protected: protected classes may not be called by a dotted name.
  function saturation "The saturation line at a pressure"
    input Real p;
    output Real pBent, growth, TSat, zeta, hBubble, hDew;
  protected
    Real below, logP, above, z;
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
      logP := 15.009433026436708 + above/(1.0 + 80.0*above);
      pBent := exp(logP);
      growth := sqrt(p/pBent);
    end if;
    z := (15.106084048249896 - logP)^(1.0/3.0);
    zeta := 1.295841*(z - 1.131687);
    TSat := 317.1430495451 + zeta*(-111.9430364681 + zeta*(-34.9127357319 + zeta*(27.90250894262 +
      zeta*(8.220723365538 + zeta*(-9.056148771058 + zeta*(-1.757734645631 + zeta*(2.310931690501 +
      zeta*(0.3026441199969 + zeta*(-0.3481439124969)))))))));
    hBubble := 260798.2590673 + zeta*(-163316.4577172 + zeta*(-23236.05359621 + zeta*(38400.34859407 +
      zeta*(991.2774964297 + zeta*(-13072.22074078 + zeta*(2921.363994822 + zeta*(4099.697058385 +
      zeta*(-2416.834638354 + zeta*(-853.1503814862 + zeta*784.8482132323)))))))));
    hDew := 412072.0560771 + zeta*(-62438.92439515 + zeta*(-50227.55981487 + zeta*(27587.47977449 +
      zeta*(15672.50993704 + zeta*(-11329.90457607 + zeta*(-5016.896513819 + zeta*(4064.252465549 +
      zeta*(2382.113115443 + zeta*(-961.7376610219 + zeta*(-712.627361735))))))))));
    annotation (Inline=false);
  end saturation;

  function saturation_slopes "The saturation line at a pressure, and its slopes by p"
    input Real p;
    output Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  protected
    Real below, below_dp, logP, logP_dp, above, above_dp, z, z_dp;
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
      logP := 15.009433026436708 + above/(1.0 + 80.0*above);
      logP_dp := (above_dp - above/(1.0 + 80.0*above)*80.0*above_dp)/(1.0 + 80.0*above);
      pBent := exp(logP);
      pBent_dp := pBent*logP_dp;
      growth := sqrt(p/pBent);
      growth_dp := (1.0 - p/pBent*pBent_dp)/pBent/(2.0*growth);
    end if;
    z := (15.106084048249896 - logP)^(1.0/3.0);
    z_dp := (-logP_dp)/(3.0*z*z);
    zeta := 1.295841*(z - 1.131687);
    zeta_dp := 1.295841*z_dp;
    TSat := 317.1430495451 + zeta*(-111.9430364681 + zeta*(-34.9127357319 + zeta*(27.90250894262 +
      zeta*(8.220723365538 + zeta*(-9.056148771058 + zeta*(-1.757734645631 + zeta*(2.310931690501 +
      zeta*(0.3026441199969 + zeta*(-0.3481439124969)))))))));
    TSat_dp := (-111.9430364681 + zeta*(-69.8254714638 + zeta*(83.70752682786 + zeta*(32.882893462152 +
      zeta*(-45.28074385529 + zeta*(-10.546407873785999 + zeta*(16.176521833507 + zeta*(2.4211529599752 +
      zeta*(-3.1332952124721003)))))))))*zeta_dp;
    hBubble := 260798.2590673 + zeta*(-163316.4577172 + zeta*(-23236.05359621 + zeta*(38400.34859407 +
      zeta*(991.2774964297 + zeta*(-13072.22074078 + zeta*(2921.363994822 + zeta*(4099.697058385 +
      zeta*(-2416.834638354 + zeta*(-853.1503814862 + zeta*784.8482132323)))))))));
    hBubble_dp := (-163316.4577172 + zeta*(-46472.10719242 + zeta*(115201.04578220999 + zeta*(3965.1099857188 +
      zeta*(-65361.1037039 + zeta*(17528.183968932 + zeta*(28697.879408695 + zeta*(-19334.677106832 +
      zeta*(-7678.3534333758 + zeta*7848.482132323001)))))))))*zeta_dp;
    hDew := 412072.0560771 + zeta*(-62438.92439515 + zeta*(-50227.55981487 + zeta*(27587.47977449 +
      zeta*(15672.50993704 + zeta*(-11329.90457607 + zeta*(-5016.896513819 + zeta*(4064.252465549 +
      zeta*(2382.113115443 + zeta*(-961.7376610219 + zeta*(-712.627361735))))))))));
    hDew_dp := (-62438.92439515 + zeta*(-100455.11962974 + zeta*(82762.43932347 + zeta*(62690.03974816 +
      zeta*(-56649.52288034999 + zeta*(-30101.379082913998 + zeta*(28449.767258843 + zeta*(19056.904923544 +
      zeta*(-8655.6389491971 + zeta*(-7126.27361735))))))))))*zeta_dp;
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
    row0 := 1145.342212645 + xi*(-337.4348509424 + xi*(-86.25894608916 + xi*(-80.22977622899 + xi*(-73.17359993231 +
      xi*(-55.10954964872 + xi*(-37.89833378793 + xi*(-54.49687020092 + xi*(-100.2038742327 + xi*(-170.5226332453 +
      xi*(-204.9715687611 + xi*(-112.6014197128 + xi*(4.488140564237 + xi*18.78594996421))))))))))));
    row1 := 21.78220035056 + xi*(29.28371921678 + xi*(45.91902770918 + xi*(79.09788325446 + xi*(62.85564141214 +
      xi*(17.2505309894 + xi*(88.69004305519 + xi*(223.2653846288 + xi*(345.7880346736 + xi*(348.2138766906 +
      xi*141.0292492767)))))))));
    row2 := -1.322777796465 + xi*(-1.718224815421 + xi*(-16.27454950507 + xi*(-63.39208604293 + xi*(-30.84345382294 +
      xi*(46.00146406271 + xi*(-133.052626094 + xi*(-307.5984958047 + xi*(-145.2912567558))))))));
    row3 := 0.09701869681416 + xi*(-1.183036309961 + xi*(-0.3101124928333 + xi*(19.67983060108 + xi*(38.86068085443 +
      xi*20.2500348049))));
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
    row0 := 1145.342212645 + xi*(-337.4348509424 + xi*(-86.25894608916 + xi*(-80.22977622899 + xi*(-73.17359993231 +
      xi*(-55.10954964872 + xi*(-37.89833378793 + xi*(-54.49687020092 + xi*(-100.2038742327 + xi*(-170.5226332453 +
      xi*(-204.9715687611 + xi*(-112.6014197128 + xi*(4.488140564237 + xi*18.78594996421))))))))))));
    row0_dxi := -337.4348509424 + xi*(-172.51789217832 + xi*(-240.68932868697001 + xi*(-292.69439972924 +
      xi*(-275.5477482436 + xi*(-227.39000272758 + xi*(-381.47809140644 + xi*(-801.6309938616 + xi*(-1534.7036992077 +
      xi*(-2049.7156876110002 + xi*(-1238.6156168408 + xi*(53.857686770844 + xi*244.21734953473)))))))))));
    row1 := 21.78220035056 + xi*(29.28371921678 + xi*(45.91902770918 + xi*(79.09788325446 + xi*(62.85564141214 +
      xi*(17.2505309894 + xi*(88.69004305519 + xi*(223.2653846288 + xi*(345.7880346736 + xi*(348.2138766906 +
      xi*141.0292492767)))))))));
    row1_dxi := 29.28371921678 + xi*(91.83805541836 + xi*(237.29364976338002 + xi*(251.42256564856 +
      xi*(86.25265494700001 + xi*(532.14025833114 + xi*(1562.8576924016002 + xi*(2766.3042773888 + xi*(3133.9248902154
      + xi*1410.292492767))))))));
    row2 := -1.322777796465 + xi*(-1.718224815421 + xi*(-16.27454950507 + xi*(-63.39208604293 + xi*(-30.84345382294 +
      xi*(46.00146406271 + xi*(-133.052626094 + xi*(-307.5984958047 + xi*(-145.2912567558))))))));
    row2_dxi := -1.718224815421 + xi*(-32.54909901014 + xi*(-190.17625812879 + xi*(-123.37381529176 +
      xi*(230.00732031355 + xi*(-798.315756564 + xi*(-2153.1894706329 + xi*(-1162.3300540464)))))));
    row3 := 0.09701869681416 + xi*(-1.183036309961 + xi*(-0.3101124928333 + xi*(19.67983060108 + xi*(38.86068085443 +
      xi*20.2500348049))));
    row3_dxi := -1.183036309961 + xi*(-0.6202249856666 + xi*(59.03949180324 + xi*(155.44272341772 +
      xi*101.2501740245)));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    annotation (Inline=false);
  end liquidDensity_slopes;

  function dewLineFlowWork "Pressure times volume on the dew line"
    input Real zeta;
    output Real pvDew;
  algorithm
    pvDew := 18786.25192541 + zeta*(2440.418980499 + zeta*(-9109.864099956 + zeta*(-1081.236465781 +
      zeta*(4074.813355389 + zeta*(637.230304608 + zeta*(-1330.836179472 + zeta*(-403.1319290136 +
      zeta*(245.6050172624 + zeta*117.8844402122))))))));
    annotation (Inline=false);
  end dewLineFlowWork;

  function dewLineFlowWork_slopes "Pressure times volume on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real pvDew, pvDew_dzeta;
  algorithm
    pvDew := 18786.25192541 + zeta*(2440.418980499 + zeta*(-9109.864099956 + zeta*(-1081.236465781 +
      zeta*(4074.813355389 + zeta*(637.230304608 + zeta*(-1330.836179472 + zeta*(-403.1319290136 +
      zeta*(245.6050172624 + zeta*117.8844402122))))))));
    pvDew_dzeta := 2440.418980499 + zeta*(-18219.728199912 + zeta*(-3243.709397343 + zeta*(16299.253421556 +
      zeta*(3186.15152304 + zeta*(-7985.0170768319995 + zeta*(-2821.9235030952 + zeta*(1964.8401380992 +
      zeta*1060.9599619098)))))));
    annotation (Inline=false);
  end dewLineFlowWork_slopes;

  function dewLineEntropy "Entropy on the dew line"
    input Real zeta;
    output Real sDew;
  algorithm
    sDew := 1681.284641818 + zeta*(-21.25229887696 + zeta*(-30.91859774 + zeta*(88.29076930785 + zeta*(42.34974672311
      + zeta*(-20.78680106054 + zeta*(-12.81730614878 + zeta*(8.441399755603 + zeta*(7.30533472217 +
      zeta*(-2.317351903086 + zeta*(-2.351429484572))))))))));
    annotation (Inline=false);
  end dewLineEntropy;

  function dewLineEntropy_slopes "Entropy on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real sDew, sDew_dzeta;
  algorithm
    sDew := 1681.284641818 + zeta*(-21.25229887696 + zeta*(-30.91859774 + zeta*(88.29076930785 + zeta*(42.34974672311
      + zeta*(-20.78680106054 + zeta*(-12.81730614878 + zeta*(8.441399755603 + zeta*(7.30533472217 +
      zeta*(-2.317351903086 + zeta*(-2.351429484572))))))))));
    sDew_dzeta := -21.25229887696 + zeta*(-61.83719548 + zeta*(264.87230792355 + zeta*(169.39898689244 +
      zeta*(-103.9340053027 + zeta*(-76.90383689268 + zeta*(59.089798289220994 + zeta*(58.44267777736 +
      zeta*(-20.856167127774 + zeta*(-23.51429484572)))))))));
    annotation (Inline=false);
  end dewLineEntropy_slopes;

  function zetaStep "Newton step towards a saturation temperature"
    input Real zeta, T;
    output Real better;
  algorithm
    better := zeta - (317.1430495451 + zeta*(-111.9430364681 + zeta*(-34.9127357319 + zeta*(27.90250894262 +
      zeta*(8.220723365538 + zeta*(-9.056148771058 + zeta*(-1.757734645631 + zeta*(2.310931690501 +
      zeta*(0.3026441199969 + zeta*(-0.3481439124969))))))))) - T)/(-111.9430364681 + zeta*(-69.8254714638 +
      zeta*(83.70752682786 + zeta*(32.882893462152 + zeta*(-45.28074385529 + zeta*(-10.546407873785999 +
      zeta*(16.176521833507 + zeta*(2.4211529599752 + zeta*(-3.1332952124721003)))))))));
    annotation (Inline=false);
  end zetaStep;

  function zetaStep_slopes "Newton step towards a saturation temperature, and its slopes by zeta and T"
    input Real zeta, T;
    output Real better, better_dzeta, better_dT;
  algorithm
    better := zeta - (317.1430495451 + zeta*(-111.9430364681 + zeta*(-34.9127357319 + zeta*(27.90250894262 +
      zeta*(8.220723365538 + zeta*(-9.056148771058 + zeta*(-1.757734645631 + zeta*(2.310931690501 +
      zeta*(0.3026441199969 + zeta*(-0.3481439124969))))))))) - T)/(-111.9430364681 + zeta*(-69.8254714638 +
      zeta*(83.70752682786 + zeta*(32.882893462152 + zeta*(-45.28074385529 + zeta*(-10.546407873785999 +
      zeta*(16.176521833507 + zeta*(2.4211529599752 + zeta*(-3.1332952124721003)))))))));
    better_dzeta := 1.0 - (-111.9430364681 + zeta*(-69.8254714638 + zeta*(83.70752682786 + zeta*(32.882893462152 +
      zeta*(-45.28074385529 + zeta*(-10.546407873785999 + zeta*(16.176521833507 + zeta*(2.4211529599752 +
      zeta*(-3.1332952124721003)))))))) - (317.1430495451 + zeta*(-111.9430364681 + zeta*(-34.9127357319 +
      zeta*(27.90250894262 + zeta*(8.220723365538 + zeta*(-9.056148771058 + zeta*(-1.757734645631 +
      zeta*(2.310931690501 + zeta*(0.3026441199969 + zeta*(-0.3481439124969))))))))) - T)/(-111.9430364681 +
      zeta*(-69.8254714638 + zeta*(83.70752682786 + zeta*(32.882893462152 + zeta*(-45.28074385529 +
      zeta*(-10.546407873785999 + zeta*(16.176521833507 + zeta*(2.4211529599752 +
      zeta*(-3.1332952124721003)))))))))*(-69.8254714638 + zeta*(167.41505365572 + zeta*(98.648680386456 +
      zeta*(-181.12297542116 + zeta*(-52.73203936892999 + zeta*(97.059131001042 + zeta*(16.9480707198264 +
      zeta*(-25.066361699776802)))))))))/(-111.9430364681 + zeta*(-69.8254714638 + zeta*(83.70752682786 +
      zeta*(32.882893462152 + zeta*(-45.28074385529 + zeta*(-10.546407873785999 + zeta*(16.176521833507 +
      zeta*(2.4211529599752 + zeta*(-3.1332952124721003)))))))));
    better_dT := -((-1.0)/(-111.9430364681 + zeta*(-69.8254714638 + zeta*(83.70752682786 + zeta*(32.882893462152 +
      zeta*(-45.28074385529 + zeta*(-10.546407873785999 + zeta*(16.176521833507 + zeta*(2.4211529599752 +
      zeta*(-3.1332952124721003))))))))));
    annotation (Inline=false);
  end zetaStep_slopes;

  function liquidDensity_dxi "Density of liquid, and its slopes by xi"
    input Real xi, pi;
    output Real value, value_dxi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 1145.342212645 + xi*(-337.4348509424 + xi*(-86.25894608916 + xi*(-80.22977622899 + xi*(-73.17359993231 +
      xi*(-55.10954964872 + xi*(-37.89833378793 + xi*(-54.49687020092 + xi*(-100.2038742327 + xi*(-170.5226332453 +
      xi*(-204.9715687611 + xi*(-112.6014197128 + xi*(4.488140564237 + xi*18.78594996421))))))))))));
    row0_dxi := -337.4348509424 + xi*(-172.51789217832 + xi*(-240.68932868697001 + xi*(-292.69439972924 +
      xi*(-275.5477482436 + xi*(-227.39000272758 + xi*(-381.47809140644 + xi*(-801.6309938616 + xi*(-1534.7036992077 +
      xi*(-2049.7156876110002 + xi*(-1238.6156168408 + xi*(53.857686770844 + xi*244.21734953473)))))))))));
    row1 := 21.78220035056 + xi*(29.28371921678 + xi*(45.91902770918 + xi*(79.09788325446 + xi*(62.85564141214 +
      xi*(17.2505309894 + xi*(88.69004305519 + xi*(223.2653846288 + xi*(345.7880346736 + xi*(348.2138766906 +
      xi*141.0292492767)))))))));
    row1_dxi := 29.28371921678 + xi*(91.83805541836 + xi*(237.29364976338002 + xi*(251.42256564856 +
      xi*(86.25265494700001 + xi*(532.14025833114 + xi*(1562.8576924016002 + xi*(2766.3042773888 + xi*(3133.9248902154
      + xi*1410.292492767))))))));
    row2 := -1.322777796465 + xi*(-1.718224815421 + xi*(-16.27454950507 + xi*(-63.39208604293 + xi*(-30.84345382294 +
      xi*(46.00146406271 + xi*(-133.052626094 + xi*(-307.5984958047 + xi*(-145.2912567558))))))));
    row2_dxi := -1.718224815421 + xi*(-32.54909901014 + xi*(-190.17625812879 + xi*(-123.37381529176 +
      xi*(230.00732031355 + xi*(-798.315756564 + xi*(-2153.1894706329 + xi*(-1162.3300540464)))))));
    row3 := 0.09701869681416 + xi*(-1.183036309961 + xi*(-0.3101124928333 + xi*(19.67983060108 + xi*(38.86068085443 +
      xi*20.2500348049))));
    row3_dxi := -1.183036309961 + xi*(-0.6202249856666 + xi*(59.03949180324 + xi*(155.44272341772 +
      xi*101.2501740245)));
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
    if 563864.8 < hAt then
      beyond := hAt - 563864.8;
      excess := beyond - beyond/(1.0 + 7.463861846902759e-05*beyond);
      kept := 1.0/((1.0 + 7.463861846902759e-05*beyond)*(1.0 + 7.463861846902759e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
    end if;
    w := hAt - excess - hDew;
    spread := w + 123086.0;
    omega := 3.0*(w/spread - 0.3333333);
    steep := 369258.0/(spread*spread);
    annotation (Inline=false);
  end vapourCoordinate;

  function flowWorkSlope "Rise of pressure times volume by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.09785365899772 + zeta*(-0.03798714037152 + zeta*(0.04017458141587 + zeta*(0.00981636292798 +
      zeta*(-0.02028600211967 + zeta*(0.0007059854643065 + zeta*0.004450098736259)))));
    row1 := -0.01568021755315 + zeta*(0.02113438739969 + zeta*(-0.02158013555183 + zeta*(-0.002584708931094 +
      zeta*(0.01413412503341 + zeta*(-0.005035772919762 + zeta*(-0.002223592286067))))));
    row2 := -0.001772611098853 + zeta*(-0.002093394134062 + zeta*(0.004683491012881 + zeta*(3.669367808104e-05 +
      zeta*(-0.009052178806114 + zeta*(0.005010706239786 + zeta*0.001302725372937)))));
    row3 := -0.0007221488686559 + zeta*(0.0008441932670397 + zeta*(-0.002924502206672 + zeta*(-0.002235338044314 +
      zeta*(0.008351939662621 + zeta*(-0.002513340273344 + zeta*(-0.001984673590707))))));
    row4 := -0.0002221634234029 + zeta*(-0.0003673110064155 + zeta*(0.000182558613173 + zeta*(0.001214495312962 +
      zeta*(-0.002732820536503 + zeta*(0.0009519397653661 + zeta*0.000498953135556)))));
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
    row0 := 1145.342212645 + xi*(-337.4348509424 + xi*(-86.25894608916 + xi*(-80.22977622899 + xi*(-73.17359993231 +
      xi*(-55.10954964872 + xi*(-37.89833378793 + xi*(-54.49687020092 + xi*(-100.2038742327 + xi*(-170.5226332453 +
      xi*(-204.9715687611 + xi*(-112.6014197128 + xi*(4.488140564237 + xi*18.78594996421))))))))))));
    row0_dxi := -337.4348509424 + xi*(-172.51789217832 + xi*(-240.68932868697001 + xi*(-292.69439972924 +
      xi*(-275.5477482436 + xi*(-227.39000272758 + xi*(-381.47809140644 + xi*(-801.6309938616 + xi*(-1534.7036992077 +
      xi*(-2049.7156876110002 + xi*(-1238.6156168408 + xi*(53.857686770844 + xi*244.21734953473)))))))))));
    row0_dxi_dxi := -172.51789217832 + xi*(-481.37865737394003 + xi*(-878.08319918772 + xi*(-1102.1909929744 +
      xi*(-1136.9500136379 + xi*(-2288.86854843864 + xi*(-5611.416957031201 + xi*(-12277.6295936616 +
      xi*(-18447.441188499004 + xi*(-12386.156168407999 + xi*(592.434554479284 + xi*2930.60819441676))))))))));
    row1 := 21.78220035056 + xi*(29.28371921678 + xi*(45.91902770918 + xi*(79.09788325446 + xi*(62.85564141214 +
      xi*(17.2505309894 + xi*(88.69004305519 + xi*(223.2653846288 + xi*(345.7880346736 + xi*(348.2138766906 +
      xi*141.0292492767)))))))));
    row1_dxi := 29.28371921678 + xi*(91.83805541836 + xi*(237.29364976338002 + xi*(251.42256564856 +
      xi*(86.25265494700001 + xi*(532.14025833114 + xi*(1562.8576924016002 + xi*(2766.3042773888 + xi*(3133.9248902154
      + xi*1410.292492767))))))));
    row1_dxi_dxi := 91.83805541836 + xi*(474.58729952676003 + xi*(754.26769694568 + xi*(345.01061978800004 +
      xi*(2660.7012916557 + xi*(9377.146154409602 + xi*(19364.1299417216 + xi*(25071.3991217232 +
      xi*12692.632434903)))))));
    row2 := -1.322777796465 + xi*(-1.718224815421 + xi*(-16.27454950507 + xi*(-63.39208604293 + xi*(-30.84345382294 +
      xi*(46.00146406271 + xi*(-133.052626094 + xi*(-307.5984958047 + xi*(-145.2912567558))))))));
    row2_dxi := -1.718224815421 + xi*(-32.54909901014 + xi*(-190.17625812879 + xi*(-123.37381529176 +
      xi*(230.00732031355 + xi*(-798.315756564 + xi*(-2153.1894706329 + xi*(-1162.3300540464)))))));
    row2_dxi_dxi := -32.54909901014 + xi*(-380.35251625758 + xi*(-370.12144587527996 + xi*(920.0292812542 +
      xi*(-3991.57878282 + xi*(-12919.136823797398 + xi*(-8136.3103783248))))));
    row3 := 0.09701869681416 + xi*(-1.183036309961 + xi*(-0.3101124928333 + xi*(19.67983060108 + xi*(38.86068085443 +
      xi*20.2500348049))));
    row3_dxi := -1.183036309961 + xi*(-0.6202249856666 + xi*(59.03949180324 + xi*(155.44272341772 +
      xi*101.2501740245)));
    row3_dxi_dxi := -0.6202249856666 + xi*(118.07898360648 + xi*(466.32817025316 + xi*405.000696098));
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
    if 563864.8 < hAt then
      beyond := hAt - 563864.8;
      beyond_dhAt := 1.0;
      excess := beyond - beyond/(1.0 + 7.463861846902759e-05*beyond);
      excess_dhAt := beyond_dhAt - (beyond_dhAt - beyond/(1.0 +
        7.463861846902759e-05*beyond)*7.463861846902759e-05*beyond_dhAt)/(1.0 + 7.463861846902759e-05*beyond);
      kept := 1.0/((1.0 + 7.463861846902759e-05*beyond)*(1.0 + 7.463861846902759e-05*beyond));
      kept_dhAt := (-(kept*(7.463861846902759e-05*beyond_dhAt*(1.0 + 7.463861846902759e-05*beyond) + (1.0 +
        7.463861846902759e-05*beyond)*7.463861846902759e-05*beyond_dhAt)))/((1.0 + 7.463861846902759e-05*beyond)*(1.0
        + 7.463861846902759e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
      excess_dhAt := 0.0;
      kept_dhAt := 0.0;
    end if;
    w := hAt - excess - hDew;
    w_dhAt := 1.0 - excess_dhAt;
    w_dhDew := -1.0;
    spread := w + 123086.0;
    spread_dhAt := w_dhAt;
    spread_dhDew := w_dhDew;
    omega := 3.0*(w/spread - 0.3333333);
    omega_dhAt := 3.0*(w_dhAt - w/spread*spread_dhAt)/spread;
    omega_dhDew := 3.0*(w_dhDew - w/spread*spread_dhDew)/spread;
    steep := 369258.0/(spread*spread);
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
    row0 := 0.09785365899772 + zeta*(-0.03798714037152 + zeta*(0.04017458141587 + zeta*(0.00981636292798 +
      zeta*(-0.02028600211967 + zeta*(0.0007059854643065 + zeta*0.004450098736259)))));
    row0_dzeta := -0.03798714037152 + zeta*(0.08034916283174 + zeta*(0.02944908878394 + zeta*(-0.08114400847868 +
      zeta*(0.0035299273215325003 + zeta*0.026700592417554))));
    row1 := -0.01568021755315 + zeta*(0.02113438739969 + zeta*(-0.02158013555183 + zeta*(-0.002584708931094 +
      zeta*(0.01413412503341 + zeta*(-0.005035772919762 + zeta*(-0.002223592286067))))));
    row1_dzeta := 0.02113438739969 + zeta*(-0.04316027110366 + zeta*(-0.007754126793281999 + zeta*(0.05653650013364 +
      zeta*(-0.02517886459881 + zeta*(-0.013341553716402)))));
    row2 := -0.001772611098853 + zeta*(-0.002093394134062 + zeta*(0.004683491012881 + zeta*(3.669367808104e-05 +
      zeta*(-0.009052178806114 + zeta*(0.005010706239786 + zeta*0.001302725372937)))));
    row2_dzeta := -0.002093394134062 + zeta*(0.009366982025762 + zeta*(0.00011008103424312001 +
      zeta*(-0.036208715224456 + zeta*(0.02505353119893 + zeta*0.007816352237622))));
    row3 := -0.0007221488686559 + zeta*(0.0008441932670397 + zeta*(-0.002924502206672 + zeta*(-0.002235338044314 +
      zeta*(0.008351939662621 + zeta*(-0.002513340273344 + zeta*(-0.001984673590707))))));
    row3_dzeta := 0.0008441932670397 + zeta*(-0.005849004413344 + zeta*(-0.006706014132941999 +
      zeta*(0.033407758650484 + zeta*(-0.01256670136672 + zeta*(-0.011908041544242)))));
    row4 := -0.0002221634234029 + zeta*(-0.0003673110064155 + zeta*(0.000182558613173 + zeta*(0.001214495312962 +
      zeta*(-0.002732820536503 + zeta*(0.0009519397653661 + zeta*0.000498953135556)))));
    row4_dzeta := -0.0003673110064155 + zeta*(0.000365117226346 + zeta*(0.003643485938886 + zeta*(-0.010931282146012 +
      zeta*(0.0047596988268305 + zeta*0.0029937188133360004))));
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
    row0 := 302.5082072648 + xi*(95.7623152245 + xi*(-12.98449779724 + xi*(-6.504864101218 + xi*(-4.81521492414 +
      xi*(-4.290100765143 + xi*(-4.924889351535 + xi*(-8.790911353558 + xi*(-11.77040630975 + xi*(-8.851276004127 +
      xi*(-3.314509613602 + xi*(-0.4899973558432)))))))))));
    row1 := -0.1563148623701 + xi*(2.981394596733 + xi*(3.925321589108 + xi*(4.21816353358 + xi*(5.362421680829 +
      xi*(9.408213366335 + xi*(13.79154884653 + xi*(17.78142874808 + xi*(16.73060006337 + xi*6.628900763444))))))));
    row2 := -0.1428096453615 + xi*(-0.5557710313471 + xi*(-1.422269206678 + xi*(-1.750496908754 + xi*(-2.834488093853
      + xi*(-9.543321587044 + xi*(-13.36038840669 + xi*(-5.903035799374)))))));
    row3 := 0.01705856665522 + xi*(0.05067484935264 + xi*(0.3778864220469 + xi*(1.427278064641 + xi*(1.903109276021 +
      xi*0.8158819211124))));
    row4 := -0.005701165614526 + xi*(-0.02427590193873 + xi*(-0.02392590403805 + xi*(-0.003071759947608)));
    value := row0 + pi*(row1 + pi*(row2 + pi*(row3 + pi*row4)));
    annotation (Inline=false);
  end liquidTemperature;

  function temperatureSlope "Rise of the temperature by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.0009486980921228 + zeta*(0.0004093212367826 + zeta*(-8.466638181344e-05 + zeta*(2.471216307718e-05 +
      zeta*(2.764677451469e-06 + zeta*(-2.603241004214e-05 + zeta*(1.012968196569e-05 + zeta*8.034626953571e-06))))));
    row1 := -4.550540836959e-06 + zeta*(-0.0002017203661809 + zeta*(0.0001108070694939 + zeta*(-8.307151122193e-05 +
      zeta*(-4.803115336223e-06 + zeta*(5.433185184708e-05 + zeta*(-1.415779972358e-05 +
      zeta*(-1.436363703401e-05)))))));
    row2 := -3.044199075687e-05 + zeta*(4.101223105595e-06 + zeta*(-4.595669500053e-05 + zeta*(6.788671295266e-05 +
      zeta*(1.364988559455e-05 + zeta*(-6.348020018701e-05 + zeta*(9.381355479399e-06 + zeta*1.788602982996e-05))))));
    row3 := -1.140692472212e-05 + zeta*(-4.595663532825e-06 + zeta*(2.016722604983e-05 + zeta*(-3.436235777232e-05 +
      zeta*(-1.434530863094e-05 + zeta*(5.495473150419e-05 + zeta*(-1.421925804191e-05 +
      zeta*(-1.173413612247e-05)))))));
    row4 := -4.353837965251e-06 + zeta*(2.032210010316e-06 + zeta*(-9.276949579753e-06 + zeta*(6.019380855697e-06 +
      zeta*(1.808045549264e-06 + zeta*(-1.266973362297e-05 + zeta*(1.398108200285e-05 +
      zeta*(-4.502441227568e-06)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end temperatureSlope;

  function liquidTemperature_slopes "Temperature of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi, row4, row4_dxi;
  algorithm
    row0 := 302.5082072648 + xi*(95.7623152245 + xi*(-12.98449779724 + xi*(-6.504864101218 + xi*(-4.81521492414 +
      xi*(-4.290100765143 + xi*(-4.924889351535 + xi*(-8.790911353558 + xi*(-11.77040630975 + xi*(-8.851276004127 +
      xi*(-3.314509613602 + xi*(-0.4899973558432)))))))))));
    row0_dxi := 95.7623152245 + xi*(-25.96899559448 + xi*(-19.514592303654 + xi*(-19.26085969656 +
      xi*(-21.450503825715003 + xi*(-29.549336109209996 + xi*(-61.536379474906 + xi*(-94.163250478 +
      xi*(-79.661484037143 + xi*(-33.14509613602 + xi*(-5.3899709142751995))))))))));
    row1 := -0.1563148623701 + xi*(2.981394596733 + xi*(3.925321589108 + xi*(4.21816353358 + xi*(5.362421680829 +
      xi*(9.408213366335 + xi*(13.79154884653 + xi*(17.78142874808 + xi*(16.73060006337 + xi*6.628900763444))))))));
    row1_dxi := 2.981394596733 + xi*(7.850643178216 + xi*(12.65449060074 + xi*(21.449686723316 +
      xi*(47.041066831674996 + xi*(82.74929307918 + xi*(124.47000123656 + xi*(133.84480050696 +
      xi*59.660106870996)))))));
    row2 := -0.1428096453615 + xi*(-0.5557710313471 + xi*(-1.422269206678 + xi*(-1.750496908754 + xi*(-2.834488093853
      + xi*(-9.543321587044 + xi*(-13.36038840669 + xi*(-5.903035799374)))))));
    row2_dxi := -0.5557710313471 + xi*(-2.844538413356 + xi*(-5.251490726262 + xi*(-11.337952375412 +
      xi*(-47.71660793522 + xi*(-80.16233044014 + xi*(-41.321250595618))))));
    row3 := 0.01705856665522 + xi*(0.05067484935264 + xi*(0.3778864220469 + xi*(1.427278064641 + xi*(1.903109276021 +
      xi*0.8158819211124))));
    row3_dxi := 0.05067484935264 + xi*(0.7557728440938 + xi*(4.281834193923 + xi*(7.612437104084 +
      xi*4.079409605562)));
    row4 := -0.005701165614526 + xi*(-0.02427590193873 + xi*(-0.02392590403805 + xi*(-0.003071759947608)));
    row4_dxi := -0.02427590193873 + xi*(-0.0478518080761 + xi*(-0.009215279842824001));
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
    row0 := 0.0009486980921228 + zeta*(0.0004093212367826 + zeta*(-8.466638181344e-05 + zeta*(2.471216307718e-05 +
      zeta*(2.764677451469e-06 + zeta*(-2.603241004214e-05 + zeta*(1.012968196569e-05 + zeta*8.034626953571e-06))))));
    row0_dzeta := 0.0004093212367826 + zeta*(-0.00016933276362688 + zeta*(7.413648923154e-05 +
      zeta*(1.1058709805876e-05 + zeta*(-0.0001301620502107 + zeta*(6.0778091794140004e-05 +
      zeta*5.6242388674997e-05)))));
    row1 := -4.550540836959e-06 + zeta*(-0.0002017203661809 + zeta*(0.0001108070694939 + zeta*(-8.307151122193e-05 +
      zeta*(-4.803115336223e-06 + zeta*(5.433185184708e-05 + zeta*(-1.415779972358e-05 +
      zeta*(-1.436363703401e-05)))))));
    row1_dzeta := -0.0002017203661809 + zeta*(0.0002216141389878 + zeta*(-0.00024921453366579 +
      zeta*(-1.9212461344892e-05 + zeta*(0.0002716592592354 + zeta*(-8.494679834148e-05 +
      zeta*(-0.00010054545923807))))));
    row2 := -3.044199075687e-05 + zeta*(4.101223105595e-06 + zeta*(-4.595669500053e-05 + zeta*(6.788671295266e-05 +
      zeta*(1.364988559455e-05 + zeta*(-6.348020018701e-05 + zeta*(9.381355479399e-06 + zeta*1.788602982996e-05))))));
    row2_dzeta := 4.101223105595e-06 + zeta*(-9.191339000106e-05 + zeta*(0.00020366013885798 + zeta*(5.45995423782e-05
      + zeta*(-0.00031740100093505003 + zeta*(5.6288132876394e-05 + zeta*0.00012520220880972)))));
    row3 := -1.140692472212e-05 + zeta*(-4.595663532825e-06 + zeta*(2.016722604983e-05 + zeta*(-3.436235777232e-05 +
      zeta*(-1.434530863094e-05 + zeta*(5.495473150419e-05 + zeta*(-1.421925804191e-05 +
      zeta*(-1.173413612247e-05)))))));
    row3_dzeta := -4.595663532825e-06 + zeta*(4.033445209966e-05 + zeta*(-0.00010308707331695999 +
      zeta*(-5.738123452376e-05 + zeta*(0.00027477365752095 + zeta*(-8.531554825146e-05 +
      zeta*(-8.213895285729e-05))))));
    row4 := -4.353837965251e-06 + zeta*(2.032210010316e-06 + zeta*(-9.276949579753e-06 + zeta*(6.019380855697e-06 +
      zeta*(1.808045549264e-06 + zeta*(-1.266973362297e-05 + zeta*(1.398108200285e-05 +
      zeta*(-4.502441227568e-06)))))));
    row4_dzeta := 2.032210010316e-06 + zeta*(-1.8553899159506e-05 + zeta*(1.8058142567091e-05 +
      zeta*(7.232182197056e-06 + zeta*(-6.334866811485e-05 + zeta*(8.38864920171e-05 +
      zeta*(-3.1517088592976e-05))))));
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
    row0 := 1139.110590634 + xi*(445.4132309013 + xi*(-70.52819683174 + xi*(21.18676029478 + xi*(-4.093334776009 +
      xi*(2.628677131506 + xi*(0.1429032502224 + xi*(0.4008216644293 + xi*(0.1755421828745 +
      xi*0.09813881745916))))))));
    row1 := -10.48225345748 + xi*(0.249152887606 + xi*(-2.212762042591 + xi*(-0.8923104568887 + xi*(-1.273650385247 +
      xi*(-1.030019743687 + xi*(-0.4731492787477))))));
    row2 := 0.08118568529291 + xi*(0.1721781694848 + xi*(0.3060679060091 + xi*(0.4250314202534 +
      xi*0.2060611609202)));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidEntropy;

  function entropySlope "Rise of the entropy by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002894702659663 + zeta*(0.0008260578714553 + zeta*(0.0005614128889621 + zeta*(5.057392585167e-06 +
      zeta*(-6.975965839366e-05 + zeta*(5.379807737427e-06 + zeta*(4.660751729144e-06 +
      zeta*(-1.970648184617e-06)))))));
    row1 := -0.0003474970328111 + zeta*(-0.0003169684496825 + zeta*(-0.0002052556646162 + zeta*(-7.45386735379e-05 +
      zeta*(5.798028289141e-06 + zeta*(5.645135123655e-06 + zeta*(-9.570293681646e-07 + zeta*5.381257633684e-07))))));
    row2 := -0.0001151716351068 + zeta*(-2.991793566498e-05 + zeta*(-2.088315133088e-05 + zeta*(2.132310670601e-05 +
      zeta*(6.364402486932e-06 + zeta*(6.024585569291e-06 + zeta*(4.959198737003e-06 +
      zeta*(-3.646692892898e-06)))))));
    row3 := -3.874029309665e-05 + zeta*(-2.566179272068e-06 + zeta*(1.214479118606e-06 + zeta*(9.834480766307e-08 +
      zeta*(-2.043418897526e-06 + zeta*(9.365668441358e-06 + zeta*(-1.533378592223e-06 +
      zeta*(-6.292179322412e-06)))))));
    row4 := -1.508877644993e-05 + zeta*(-6.748801554288e-06 + zeta*(-1.12358303079e-05 + zeta*(9.571575140349e-06 +
      zeta*(1.349533321002e-05 + zeta*(-2.010360355715e-05 + zeta*(-6.832542281096e-06 +
      zeta*1.231031915796e-05))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end entropySlope;

  function liquidEntropy_slopes "Entropy of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi;
  algorithm
    row0 := 1139.110590634 + xi*(445.4132309013 + xi*(-70.52819683174 + xi*(21.18676029478 + xi*(-4.093334776009 +
      xi*(2.628677131506 + xi*(0.1429032502224 + xi*(0.4008216644293 + xi*(0.1755421828745 +
      xi*0.09813881745916))))))));
    row0_dxi := 445.4132309013 + xi*(-141.05639366348 + xi*(63.56028088434 + xi*(-16.373339104036 + xi*(13.14338565753
      + xi*(0.8574195013343999 + xi*(2.8057516510051 + xi*(1.404337462996 + xi*0.88324935713244)))))));
    row1 := -10.48225345748 + xi*(0.249152887606 + xi*(-2.212762042591 + xi*(-0.8923104568887 + xi*(-1.273650385247 +
      xi*(-1.030019743687 + xi*(-0.4731492787477))))));
    row1_dxi := 0.249152887606 + xi*(-4.425524085182 + xi*(-2.6769313706661 + xi*(-5.094601540988 +
      xi*(-5.150098718435 + xi*(-2.8388956724862)))));
    row2 := 0.08118568529291 + xi*(0.1721781694848 + xi*(0.3060679060091 + xi*(0.4250314202534 +
      xi*0.2060611609202)));
    row2_dxi := 0.1721781694848 + xi*(0.6121358120182 + xi*(1.2750942607602 + xi*0.8242446436808));
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
    row0 := 0.002894702659663 + zeta*(0.0008260578714553 + zeta*(0.0005614128889621 + zeta*(5.057392585167e-06 +
      zeta*(-6.975965839366e-05 + zeta*(5.379807737427e-06 + zeta*(4.660751729144e-06 +
      zeta*(-1.970648184617e-06)))))));
    row0_dzeta := 0.0008260578714553 + zeta*(0.0011228257779242 + zeta*(1.5172177755500999e-05 +
      zeta*(-0.00027903863357464 + zeta*(2.6899038687135e-05 + zeta*(2.7964510374864e-05 +
      zeta*(-1.3794537292319001e-05))))));
    row1 := -0.0003474970328111 + zeta*(-0.0003169684496825 + zeta*(-0.0002052556646162 + zeta*(-7.45386735379e-05 +
      zeta*(5.798028289141e-06 + zeta*(5.645135123655e-06 + zeta*(-9.570293681646e-07 + zeta*5.381257633684e-07))))));
    row1_dzeta := -0.0003169684496825 + zeta*(-0.0004105113292324 + zeta*(-0.00022361602061369998 +
      zeta*(2.3192113156564e-05 + zeta*(2.8225675618275e-05 + zeta*(-5.7421762089876005e-06 +
      zeta*3.7668803435788e-06)))));
    row2 := -0.0001151716351068 + zeta*(-2.991793566498e-05 + zeta*(-2.088315133088e-05 + zeta*(2.132310670601e-05 +
      zeta*(6.364402486932e-06 + zeta*(6.024585569291e-06 + zeta*(4.959198737003e-06 +
      zeta*(-3.646692892898e-06)))))));
    row2_dzeta := -2.991793566498e-05 + zeta*(-4.176630266176e-05 + zeta*(6.396932011803e-05 +
      zeta*(2.5457609947728e-05 + zeta*(3.0122927846455003e-05 + zeta*(2.9755192422018e-05 +
      zeta*(-2.5526850250286e-05))))));
    row3 := -3.874029309665e-05 + zeta*(-2.566179272068e-06 + zeta*(1.214479118606e-06 + zeta*(9.834480766307e-08 +
      zeta*(-2.043418897526e-06 + zeta*(9.365668441358e-06 + zeta*(-1.533378592223e-06 +
      zeta*(-6.292179322412e-06)))))));
    row3_dzeta := -2.566179272068e-06 + zeta*(2.428958237212e-06 + zeta*(2.9503442298921004e-07 +
      zeta*(-8.173675590104e-06 + zeta*(4.682834220679e-05 + zeta*(-9.200271553338e-06 +
      zeta*(-4.4045255256884e-05))))));
    row4 := -1.508877644993e-05 + zeta*(-6.748801554288e-06 + zeta*(-1.12358303079e-05 + zeta*(9.571575140349e-06 +
      zeta*(1.349533321002e-05 + zeta*(-2.010360355715e-05 + zeta*(-6.832542281096e-06 +
      zeta*1.231031915796e-05))))));
    row4_dzeta := -6.748801554288e-06 + zeta*(-2.24716606158e-05 + zeta*(2.8714725421047e-05 +
      zeta*(5.398133284008e-05 + zeta*(-0.00010051801778575 + zeta*(-4.0995253686576e-05 +
      zeta*8.617223410572e-05)))));
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
    row0 := 381.5057951096 + zeta*(-104.1170207556 + zeta*(-51.02161100202 + zeta*(21.22398322537 +
      zeta*8.92254245318)));
    row1 := 69.79870370279 + zeta*(-6.733511896642 + zeta*(7.51264729852 + zeta*(4.956290952249 +
      zeta*(-13.97029291961))));
    row2 := 8.413925368259 + zeta*(-31.02081545087 + zeta*(37.73161521269 + zeta*(16.69039286494 +
      zeta*(-27.71697254785))));
    row3 := 15.20767824328 + zeta*(-36.98969753522 + zeta*(8.031497548851 + zeta*(16.87888315665 +
      zeta*(-1.857688318253))));
    row4 := 13.31196675016 + zeta*(-16.81571190555 + zeta*(-5.849670507666 + zeta*(0.4595198619689 +
      zeta*8.488459059348)));
    value := row0 + sigma*(row1 + sigma*(row2 + sigma*(row3 + sigma*row4)));
    annotation (Inline=false);
  end isentropicStart;

  function entropySlope_domega "Rise of the entropy by enthalpy, and its slopes by omega"
    input Real zeta, omega;
    output Real value, value_domega;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002894702659663 + zeta*(0.0008260578714553 + zeta*(0.0005614128889621 + zeta*(5.057392585167e-06 +
      zeta*(-6.975965839366e-05 + zeta*(5.379807737427e-06 + zeta*(4.660751729144e-06 +
      zeta*(-1.970648184617e-06)))))));
    row1 := -0.0003474970328111 + zeta*(-0.0003169684496825 + zeta*(-0.0002052556646162 + zeta*(-7.45386735379e-05 +
      zeta*(5.798028289141e-06 + zeta*(5.645135123655e-06 + zeta*(-9.570293681646e-07 + zeta*5.381257633684e-07))))));
    row2 := -0.0001151716351068 + zeta*(-2.991793566498e-05 + zeta*(-2.088315133088e-05 + zeta*(2.132310670601e-05 +
      zeta*(6.364402486932e-06 + zeta*(6.024585569291e-06 + zeta*(4.959198737003e-06 +
      zeta*(-3.646692892898e-06)))))));
    row3 := -3.874029309665e-05 + zeta*(-2.566179272068e-06 + zeta*(1.214479118606e-06 + zeta*(9.834480766307e-08 +
      zeta*(-2.043418897526e-06 + zeta*(9.365668441358e-06 + zeta*(-1.533378592223e-06 +
      zeta*(-6.292179322412e-06)))))));
    row4 := -1.508877644993e-05 + zeta*(-6.748801554288e-06 + zeta*(-1.12358303079e-05 + zeta*(9.571575140349e-06 +
      zeta*(1.349533321002e-05 + zeta*(-2.010360355715e-05 + zeta*(-6.832542281096e-06 +
      zeta*1.231031915796e-05))))));
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
    row0 := 25063.09043807 + zeta*(4129.629435909 + zeta*(-7419.324842866 + zeta*(-3042.828376451 +
      zeta*(2112.522869213 + zeta*1307.500784138))));
    row1 := 9445.471886828 + zeta*(-4661.404292985 + zeta*(2529.619639036 + zeta*(2658.017637543 +
      zeta*(-948.3398038031 + zeta*(-809.851717922)))));
    row2 := 3143.453222379 + zeta*(-205.0917965791 + zeta*(443.4434094238 + zeta*(-447.815715375 +
      zeta*(249.0017615127 + zeta*(-39.06101242007)))));
    row3 := 1650.414424856 + zeta*(-163.5265628841 + zeta*(156.1320672355 + zeta*(1036.585819565 +
      zeta*(-405.6987030183 + zeta*(-441.7315155774)))));
    row4 := 591.4606775714 + zeta*(112.0052794436 + zeta*(338.0801211759 + zeta*(-49.81102713621 +
      zeta*(-71.73615414466 + zeta*(-27.84138968932)))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end soundSquared;

  function liquidViscosity "Logarithm of the viscosity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := -8.646539737084 + xi*(-1.224698898818 + xi*(0.06593092794876 + xi*(-0.2023137357378 +
      xi*(-0.06802930369495 + xi*(-0.1918709180658 + xi*(-0.05902281902383 + xi*(-0.0430183078988 +
      xi*(-0.1054916114742 + xi*(-0.07622254903744)))))))));
    row1 := 0.08551693164357 + xi*(0.06917357055554 + xi*(0.09479925504663 + xi*(0.108140872281 + xi*(0.1273889085697
      + xi*(0.1762126694933 + xi*(0.2179036931793 + xi*0.09867482297303))))));
    row2 := -0.003840677604277 + xi*(-0.006103424262116 + xi*(-0.01404262476517 + xi*(-0.06158318004914 +
      xi*(-0.0941876044508 + xi*(-0.04458398555295)))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidViscosity;

  function vapourViscosity "Logarithm of the viscosity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := -11.06554993741 + zeta*(-0.2631133690211 + zeta*(-0.05730908234228 + zeta*(-0.01057851053773 +
      zeta*(0.005000633480083 + zeta*0.01543933184556))));
    row1 := 0.2194338112813 + zeta*(0.1709667298574 + zeta*(-0.029129351864 + zeta*(0.06717446761591 +
      zeta*(-0.006188217902242 + zeta*(-0.01890696661134)))));
    row2 := 0.08214996192954 + zeta*(-0.01296232281379 + zeta*(0.05206172937254 + zeta*(-0.06340188135682 +
      zeta*(0.01156087199334 + zeta*0.009997197016566))));
    row3 := 0.02081260796456 + zeta*(0.003616773219175 + zeta*(-0.01626103704071 + zeta*(0.02814909361871 +
      zeta*(-0.002022733686592 + zeta*(-0.01064489436703)))));
    value := row0 + omega*(row1 + omega*(row2 + omega*row3));
    annotation (Inline=false);
  end vapourViscosity;

  function liquidResistivity "Reciprocal conductivity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := 13.83591786917 + xi*(6.467777961739 + xi*(1.701776260424 + xi*(1.249188655069 + xi*(2.161063245721 +
      xi*(-1.319631776762 + xi*(-1.812889304274 + xi*(6.021120744153 + xi*(1.007876034304 + xi*(-11.19934739325 +
      xi*(-6.821405259428))))))))));
    row1 := -0.5652764827237 + xi*(-0.9778106957951 + xi*(-0.7930240432372 + xi*(0.0694690363142 + xi*(-2.70809332299
      + xi*(-6.598136888378 + xi*(2.46063447623 + xi*(12.78015464664 + xi*6.737353572967)))))));
    row2 := 0.03296162120992 + xi*(0.1533604676264 + xi*(0.6162107519339 + xi*(0.6876561494064 + xi*(-0.9637767037715
      + xi*(-2.162848049726 + xi*(-1.001895975099))))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidResistivity;

  function vapourResistivity "Reciprocal conductivity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 49.04747795039 + zeta*(21.41805978549 + zeta*(7.69526197181 + zeta*(2.380252059554 + zeta*(3.629845958748
      + zeta*(-0.4388336062251 + zeta*(-1.590203624557))))));
    row1 := -18.26795764278 + zeta*(-20.39535185948 + zeta*(-6.856424883401 + zeta*(-10.6750048362 +
      zeta*(-6.873724658321 + zeta*(0.9566326344724 + zeta*1.864655823019)))));
    row2 := -1.843901581007 + zeta*(6.526133269781 + zeta*(-0.04430743190539 + zeta*(8.145855602742 +
      zeta*(6.099174710896 + zeta*(1.656346952941 + zeta*0.4066976963054)))));
    row3 := 0.2152654690265 + zeta*(-1.23706943464 + zeta*(2.396759154269 + zeta*(-1.027611435377 +
      zeta*(-5.449998041897 + zeta*(-3.41450422986 + zeta*(-0.8819590446385))))));
    row4 := -0.05488185183881 + zeta*(0.2973564463925 + zeta*(-1.714405306388 + zeta*(-0.4375670121964 +
      zeta*(3.586855594985 + zeta*(1.560164637463 + zeta*(-0.3679714310008))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end vapourResistivity;

  function liquidCapacity "Reciprocal heat capacity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 0.0007105922426516 + xi*(-0.0001967477957907 + xi*(-0.0001376448425724 + xi*(-9.754437676194e-05 +
      xi*(-0.0002777196297216 + xi*(-0.0003838891378404 + xi*(0.0003057658100714 + xi*(2.509347904517e-06 +
      xi*(-0.002188574336027 + xi*(-0.002302028206784 + xi*(-0.0002640154269206 + xi*0.0003072777724421))))))))));
    row1 := 1.995864945123e-05 + xi*(7.205304344808e-05 + xi*(0.0001735215892213 + xi*(3.859529665379e-05 +
      xi*(-0.0001728640338905 + xi*(0.0004948140732338 + xi*(0.001583649434295 + xi*(0.002501192170503 +
      xi*(0.00266922587146 + xi*0.001165781396468))))))));
    row2 := -1.880220547171e-07 + xi*(-2.042300961733e-05 + xi*(-0.0001296361929791 + xi*(2.932105321076e-07 +
      xi*(0.0002481568871306 + xi*(-0.0009857146551365 + xi*(-0.002304663076292 + xi*(-0.001181856093182)))))));
    row3 := -1.114424740249e-06 + xi*(-1.321970838319e-05 + xi*(1.36879799465e-05 + xi*(0.0001733024099634 +
      xi*(0.0002675752767202 + xi*0.0001201118601537))));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidCapacity;

  function vapourCapacity "Reciprocal heat capacity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4, row5;
  algorithm
    row0 := 0.0009456675688649 + zeta*(0.0002742881768373 + zeta*(-1.061137459676e-05 + zeta*(-2.666866338363e-05 +
      zeta*(-8.033346822461e-07 + zeta*(3.367922312235e-06 + zeta*(6.141473664718e-07 + zeta*2.315637908952e-06))))));
    row1 := -4.774335380291e-05 + zeta*(-0.0002611965499737 + zeta*(9.662087846396e-05 + zeta*(-4.981315149887e-05 +
      zeta*(-1.204770045096e-05 + zeta*(5.226353714065e-05 + zeta*(2.113591244496e-06 +
      zeta*(-2.730752470468e-05)))))));
    row2 := -7.155946950017e-05 + zeta*(7.227684212023e-05 + zeta*(-8.121657419701e-05 + zeta*(2.679075494753e-05 +
      zeta*(1.524082867398e-05 + zeta*(5.218003351131e-05 + zeta*(-1.13351833033e-05 +
      zeta*(-2.851482111376e-05)))))));
    row3 := -7.606113752409e-06 + zeta*(-1.791220428631e-05 + zeta*(-1.403692976647e-05 + zeta*(6.605788101412e-05 +
      zeta*(0.000109234019647 + zeta*(-0.0002505664290132 + zeta*(-4.500057518885e-05 + zeta*0.0001348275397498))))));
    row4 := -2.327341915691e-07 + zeta*(-3.010013882146e-06 + zeta*(-2.084186351135e-05 + zeta*(0.0001115375984896 +
      zeta*(-3.692950150968e-05 + zeta*(-0.0001544985363472 + zeta*(5.87513849701e-05 + zeta*4.782154694145e-05))))));
    row5 := -1.669790037673e-06 + zeta*(5.434061409041e-06 + zeta*(8.360657482461e-05 + zeta*(-0.0001680553664481 +
      zeta*(-0.000176036173692 + zeta*(0.0004089574777641 + zeta*(3.481496093056e-05 +
      zeta*(-0.0001846582647899)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    annotation (Inline=false);
  end vapourCapacity;

  annotation (Documentation(info="<html>
<p>Refrigerant R1234ze(E): density, temperature, entropy and saturation properties as functions of pressure and specific
enthalpy, fitted to the reference equation of state and written by <code>python -m cosim.media</code>. Do not edit this
file.</p>
<h4>Source</h4>
<p>M. Thol, E. W. Lemmon, Int. J. Thermophys. 37, 28 (2016),
evaluated with CoolProp 8.0.0 (HEOS). Transport: viscosity I. H. Bell, Int. Refrigeration and Air Conditioning Conf., Purdue (2016), extended corresponding states; conductivity R. A. Perkins, M. L. Huber, J. Chem. Eng. Data 56, 4868 (2011); surface tension A. Mulero, I. Cachadina, J. Phys. Chem. Ref. Data 43, 023104 (2014).
Enthalpy and entropy have CoolProp's reference state. Critical
point 382.51 K, 36.35 bar; molar mass 114.042
g/mol.</p>
<h4>Range</h4>
<ul>
<li>Pressure 0.1 to 33 bar.</li>
<li>Liquid from -25 degC up to the bubble line.</li>
<li>Vapour from the dew line up to 180 degC, and at every pressure up to
563.9 kJ/kg. Above 147 degC the equation of state itself is extrapolated.</li>
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
<tr><td>saturation temperature</td><td>saturation</td><td>0.00032 K</td></tr>
<tr><td>saturation pressure</td><td>saturation</td><td>0.0013 %</td></tr>
<tr><td>specific enthalpy</td><td>bubble line</td><td>1.4 J/kg</td></tr>
<tr><td>density</td><td>bubble line</td><td>0.0065 %</td></tr>
<tr><td>specific entropy</td><td>bubble line</td><td>0.0033 J/(kg.K)</td></tr>
<tr><td>specific enthalpy</td><td>dew line</td><td>3.3 J/kg</td></tr>
<tr><td>density</td><td>dew line</td><td>0.0032 %</td></tr>
<tr><td>specific entropy</td><td>dew line</td><td>0.0095 J/(kg.K)</td></tr>
<tr><td>viscosity</td><td>bubble line</td><td>0.058 %</td></tr>
<tr><td>thermal conductivity</td><td>bubble line</td><td>0.12 %</td></tr>
<tr><td>heat capacity</td><td>bubble line</td><td>0.19 %</td></tr>
<tr><td>viscosity</td><td>dew line</td><td>0.25 %</td></tr>
<tr><td>thermal conductivity</td><td>dew line</td><td>0.21 %</td></tr>
<tr><td>heat capacity</td><td>dew line</td><td>0.3 %</td></tr>
<tr><td>surface tension</td><td>saturation</td><td>0.27 %</td></tr>
<tr><td>density</td><td>liquid</td><td>0.0074 %</td></tr>
<tr><td>temperature</td><td>liquid</td><td>0.013 K</td></tr>
<tr><td>specific entropy</td><td>liquid</td><td>0.0049 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>liquid</td><td>3 %</td></tr>
<tr><td>density by h</td><td>liquid</td><td>0.83 %</td></tr>
<tr><td>viscosity</td><td>liquid</td><td>0.061 %</td></tr>
<tr><td>thermal conductivity</td><td>liquid</td><td>0.16 %</td></tr>
<tr><td>heat capacity</td><td>liquid</td><td>0.32 %</td></tr>
<tr><td>density</td><td>vapour</td><td>0.014 %</td></tr>
<tr><td>temperature</td><td>vapour</td><td>0.0082 K</td></tr>
<tr><td>specific entropy</td><td>vapour</td><td>0.021 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>vapour</td><td>0.19 %</td></tr>
<tr><td>density by h</td><td>vapour</td><td>0.31 %</td></tr>
<tr><td>viscosity</td><td>vapour</td><td>0.25 %</td></tr>
<tr><td>thermal conductivity</td><td>vapour</td><td>0.21 %</td></tr>
<tr><td>heat capacity</td><td>vapour</td><td>0.24 %</td></tr>
<tr><td>velocity of sound</td><td>vapour</td><td>0.3 %</td></tr>
<tr><td>density</td><td>two-phase</td><td>0.05 %</td></tr>
<tr><td>temperature</td><td>two-phase</td><td>0.00032 K</td></tr>
<tr><td>specific entropy</td><td>two-phase</td><td>0.0034 J/(kg.K)</td></tr>
<tr><td>vapour quality</td><td>two-phase</td><td>2.3e-05</td></tr>
<tr><td>isentropic enthalpy rise</td><td>stage, ratio 1.5-3</td><td>0.036 %</td></tr>
</table>
<p>Two-phase density is compared outside the blend band.</p>
</html>"));
end R1234zeE;
