within RiverHeat.Media;
package R290 "Refrigerant R290 (propane): properties from pressure and enthalpy, fitted to CoolProp"
  extends PartialRefrigerant;

  constant Real criticalPressure(unit="Pa") = 4251165.328013042 "Critical pressure";
  constant Real criticalTemperature(unit="K") = 369.8900089509634 "Critical temperature";
  constant Real molarMass(unit="kg/mol") = 0.04409562 "Molar mass";
  constant Real pressureMin(unit="Pa") = 20000.0 "Lowest pressure of the fitted range";
  constant Real pressureMax(unit="Pa") = 4100000.0 "Highest pressure of the fitted range";
  constant Real liquidEnthalpyMin(unit="J/kg") = 32199.61 "Lowest enthalpy of the fitted range";
  constant Real vapourEnthalpyMax(unit="J/kg") = 944778.0 "Highest enthalpy of the fitted range";

  redeclare function saturationTemperature "Saturation temperature"
    input Real p(unit="Pa") "Pressure";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    T := TSat;
    annotation (Inline=false, derivative=saturationTemperature_der);
  end saturationTemperature;

  function saturationTemperature_der "Time derivative of saturationTemperature"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_T(unit="K/s") "Time derivative of T";
  algorithm
    der_T := R290.saturationTemperature_derp(p)*der_p;
    annotation (Inline=false);
  end saturationTemperature_der;

  redeclare function saturationTemperature_derp "Derivative of saturationTemperature by p"
    input Real p(unit="Pa") "Pressure";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R290.saturation_slopes(p);
    T_dp := TSat_dp;
    annotation (Inline=false);
  end saturationTemperature_derp;

  redeclare function bubbleEnthalpy "Specific enthalpy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    h := hBubble;
    annotation (Inline=false, derivative=bubbleEnthalpy_der);
  end bubbleEnthalpy;

  function bubbleEnthalpy_der "Time derivative of bubbleEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R290.bubbleEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleEnthalpy_der;

  redeclare function bubbleEnthalpy_derp "Derivative of bubbleEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R290.saturation_slopes(p);
    h_dp := hBubble_dp;
    annotation (Inline=false);
  end bubbleEnthalpy_derp;

  redeclare function dewEnthalpy "Specific enthalpy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    h := hDew;
    annotation (Inline=false, derivative=dewEnthalpy_der);
  end dewEnthalpy;

  function dewEnthalpy_der "Time derivative of dewEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R290.dewEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end dewEnthalpy_der;

  redeclare function dewEnthalpy_derp "Derivative of dewEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R290.saturation_slopes(p);
    h_dp := hDew_dp;
    annotation (Inline=false);
  end dewEnthalpy_derp;

  redeclare function bubbleDensity "Density of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, rhoLiquid;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    (xi, cut, share) := R290.liquidCoordinate(hBubble);
    rhoLiquid := R290.liquidDensity(xi, pi);
    rho := growth*rhoLiquid;
    annotation (Inline=false, derivative=bubbleDensity_der);
  end bubbleDensity;

  function bubbleDensity_der "Time derivative of bubbleDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R290.bubbleDensity_derp(p)*der_p;
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
      R290.saturation_slopes(p);
    pi := 2.352296189024931e-07*pBent;
    pi_dp := 2.352296189024931e-07*pBent_dp;
    (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R290.liquidCoordinate_slopes(hBubble);
    xi_dp := xi_dhAt*hBubble_dp;
    (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R290.liquidDensity_slopes(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pvDew := R290.dewLineFlowWork(zeta);
    vDew := pvDew/pBent;
    rho := growth/vDew;
    annotation (Inline=false, derivative=dewDensity_der);
  end dewDensity;

  function dewDensity_der "Time derivative of dewDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R290.dewDensity_derp(p)*der_p;
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
      R290.saturation_slopes(p);
    (pvDew, pvDew_dzeta) := R290.dewLineFlowWork_slopes(zeta);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    sDew := R290.dewLineEntropy(zeta);
    s := sDew - (hDew - hBubble)/TSat;
    annotation (Inline=false, derivative=bubbleEntropy_der);
  end bubbleEntropy;

  function bubbleEntropy_der "Time derivative of bubbleEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R290.bubbleEntropy_derp(p)*der_p;
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
      R290.saturation_slopes(p);
    (sDew, sDew_dzeta) := R290.dewLineEntropy_slopes(zeta);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    sDew := R290.dewLineEntropy(zeta);
    s := sDew;
    annotation (Inline=false, derivative=dewEntropy_der);
  end dewEntropy;

  function dewEntropy_der "Time derivative of dewEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R290.dewEntropy_derp(p)*der_p;
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
      R290.saturation_slopes(p);
    (sDew, sDew_dzeta) := R290.dewLineEntropy_slopes(zeta);
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
    if T < 199.84411855755778 then
      p := 20000.0/(1.0 + 0.0613389087119236*(199.84411855755778 - T));
    elseif T < 367.88796115281207 then
      theta := 2.844745*((1.0 - 0.0027035063824407614*T)^(1.0/3.0) - 0.4421941);
      zeta0 := -0.2001886262665 + theta*(0.8551773070821 + theta*(0.122679435492 + theta*(0.08286303667882 +
        theta*(0.03548068703486 + theta*(0.06154703769719 + theta*0.04194736394058)))));
      zeta1 := R290.zetaStep(zeta0, T);
      zeta2 := R290.zetaStep(zeta1, T);
      zeta3 := R290.zetaStep(zeta2, T);
      z := 1.011912 + 0.8407713572740175*zeta3;
      p := 4251165.328013042*exp(-(z*z*z));
    else
      p := 4100000.0 + 73877.55118461764*(T - 367.88796115281207);
    end if;
    annotation (Inline=false, derivative=saturationPressure_der);
  end saturationPressure;

  function saturationPressure_der "Time derivative of saturationPressure"
    input Real T(unit="K") "Temperature";
    input Real der_T(unit="K/s") "Time derivative of T";
    output Real der_p(unit="Pa/s") "Time derivative of p";
  algorithm
    der_p := R290.saturationPressure_derT(T)*der_T;
    annotation (Inline=false);
  end saturationPressure_der;

  redeclare function saturationPressure_derT "Derivative of saturationPressure by T"
    input Real T(unit="K") "Temperature";
    output Real p_dT(unit="Pa/K") "Derivative of p by T";
  protected
    Real p, theta, zeta0, zeta1, zeta2, zeta3, zeta3_dzeta, zeta3_dT, z, z_dT;
  algorithm
    if T < 199.84411855755778 then
      p := 20000.0/(1.0 + 0.0613389087119236*(199.84411855755778 - T));
      p_dT := 0.0613389087119236*p/(1.0 + 0.0613389087119236*(199.84411855755778 - T));
    elseif T < 367.88796115281207 then
      theta := 2.844745*((1.0 - 0.0027035063824407614*T)^(1.0/3.0) - 0.4421941);
      zeta0 := -0.2001886262665 + theta*(0.8551773070821 + theta*(0.122679435492 + theta*(0.08286303667882 +
        theta*(0.03548068703486 + theta*(0.06154703769719 + theta*0.04194736394058)))));
      zeta1 := R290.zetaStep(zeta0, T);
      zeta2 := R290.zetaStep(zeta1, T);
      (zeta3, zeta3_dzeta, zeta3_dT) := R290.zetaStep_slopes(zeta2, T);
      z := 1.011912 + 0.8407713572740175*zeta3;
      z_dT := 0.8407713572740175*zeta3_dT;
      p_dT := 4251165.328013042*exp(-(z*z*z))*(-((z_dT*z + z*z_dT)*z + z*z*z_dT));
    else
      p_dT := 73877.55118461764;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R290.liquidCoordinate(h);
      rhoLiquid := R290.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
    elseif h < hDew then
      (xi, cut, share) := R290.liquidCoordinate(hBubble);
      rhoLiquid := R290.liquidDensity(xi, pi);
      pvDew := R290.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R290.liquidDensity_dxi(xi, pi);
        vSlope := (-3.736608e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
    else
      pvDew := R290.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R290.flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.07937251*excess;
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
    der_rho := R290.density_derp_h(p, h)*der_p + R290.density_derh_p(p, h)*der_h;
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
      R290.saturation_slopes(p);
    pi := 2.352296189024931e-07*pBent;
    pi_dp := 2.352296189024931e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R290.liquidCoordinate(h);
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R290.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R290.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R290.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R290.dewLineFlowWork_slopes(zeta);
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
          R290.liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-3.736608e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-3.736608e-06*rhoLiquid_dxi_dp)*share + (-3.736608e-06*rhoLiquid_dxi)*share_dp -
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
      (pvDew, pvDew_dzeta) := R290.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R290.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R290.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      pv := pvDew + w*flowWorkSlopeMean + 0.07937251*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.07937251*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R290.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R290.liquidDensity_slopes(xi, pi);
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho_dh := growth*rhoLiquid_dh;
    elseif h < hDew then
      (xi, cut, share) := R290.liquidCoordinate(hBubble);
      rhoLiquid := R290.liquidDensity(xi, pi);
      pvDew := R290.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dh := 1.0/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        t_dh := 200.0*x_dh;
        (rhoLiquid, rhoLiquid_dxi) := R290.liquidDensity_dxi(xi, pi);
        vSlope := (-3.736608e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
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
      pvDew := R290.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R290.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R290.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.07937251*excess;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.07937251*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R290.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R290.liquidCoordinate(hBubble);
      liquidTemperatureAt := R290.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R290.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0004750835315619369*(cut - cutBubble);
    elseif h < hDew then
      T := TSat;
    else
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(h, hDew);
      temperatureSlopeMean := R290.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0004206551788541689*excess;
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
    der_T := R290.temperature_derp_h(p, h)*der_p + R290.temperature_derh_p(p, h)*der_h;
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
      R290.saturation_slopes(p);
    pi := 2.352296189024931e-07*pBent;
    pi_dp := 2.352296189024931e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R290.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R290.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R290.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dp := liquidTemperatureAt_dpi*pi_dp;
      (liquidTemperatureBubble, liquidTemperatureBubble_dxi, liquidTemperatureBubble_dpi) :=
        R290.liquidTemperature_slopes(xiBubble, pi);
      liquidTemperatureBubble_dp := liquidTemperatureBubble_dxi*xiBubble_dp + liquidTemperatureBubble_dpi*pi_dp;
      T_dp := TSat_dp + liquidTemperatureAt_dp - liquidTemperatureBubble_dp - 0.0004750835315619369*cutBubble_dp;
    elseif h < hDew then
      T_dp := TSat_dp;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R290.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R290.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dp := temperatureSlopeMean_dzeta*zeta_dp + temperatureSlopeMean_domega*omega_dp;
      T_dp := TSat_dp + w_dp*temperatureSlopeMean + w*temperatureSlopeMean_dp + 0.0004206551788541689*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R290.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R290.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dh := liquidTemperatureAt_dxi*xi_dh;
      T_dh := liquidTemperatureAt_dh + 0.0004750835315619369*cut_dh;
    elseif h < hDew then
      T_dh := 0.0;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R290.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R290.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dh := temperatureSlopeMean_domega*omega_dh;
      T_dh := w_dh*temperatureSlopeMean + w*temperatureSlopeMean_dh + 0.0004206551788541689*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      sDew := R290.dewLineEntropy(zeta);
      (xi, cut, share) := R290.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R290.liquidCoordinate(hBubble);
      liquidEntropyAt := R290.liquidEntropy(xi, pi);
      liquidEntropyBubble := R290.liquidEntropy(xiBubble, pi);
      s := sDew - (hDew - hBubble)/TSat + liquidEntropyAt - liquidEntropyBubble + 0.005407398835678883*(cut -
        cutBubble);
    elseif h < hDew then
      sDew := R290.dewLineEntropy(zeta);
      s := sDew + (h - hDew)/TSat;
    else
      sDew := R290.dewLineEntropy(zeta);
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(h, hDew);
      entropySlopeMean := R290.entropySlope(zeta, omega);
      s := sDew + w*entropySlopeMean + 0.002152373400625135*excess;
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
    der_s := R290.specificEntropy_derp_h(p, h)*der_p + R290.specificEntropy_derh_p(p, h)*der_h;
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
      R290.saturation_slopes(p);
    pi := 2.352296189024931e-07*pBent;
    pi_dp := 2.352296189024931e-07*pBent_dp;
    if h < hBubble then
      (sDew, sDew_dzeta) := R290.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (xi, cut, share) := R290.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R290.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R290.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dp := liquidEntropyAt_dpi*pi_dp;
      (liquidEntropyBubble, liquidEntropyBubble_dxi, liquidEntropyBubble_dpi) := R290.liquidEntropy_slopes(xiBubble,
        pi);
      liquidEntropyBubble_dp := liquidEntropyBubble_dxi*xiBubble_dp + liquidEntropyBubble_dpi*pi_dp;
      s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat + liquidEntropyAt_dp -
        liquidEntropyBubble_dp - 0.005407398835678883*cutBubble_dp;
    elseif h < hDew then
      (sDew, sDew_dzeta) := R290.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      s_dp := sDew_dp + (-hDew_dp - (h - hDew)/TSat*TSat_dp)/TSat;
    else
      (sDew, sDew_dzeta) := R290.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R290.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R290.entropySlope_slopes(zeta, omega);
      entropySlopeMean_dp := entropySlopeMean_dzeta*zeta_dp + entropySlopeMean_domega*omega_dp;
      s_dp := sDew_dp + w_dp*entropySlopeMean + w*entropySlopeMean_dp + 0.002152373400625135*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R290.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R290.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dh := liquidEntropyAt_dxi*xi_dh;
      s_dh := liquidEntropyAt_dh + 0.005407398835678883*cut_dh;
    elseif h < hDew then
      s_dh := 1.0/TSat;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R290.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R290.entropySlope_slopes(zeta, omega);
      entropySlopeMean_dh := entropySlopeMean_domega*omega_dh;
      s_dh := w_dh*entropySlopeMean + w*entropySlopeMean_dh + 0.002152373400625135*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R290.liquidCoordinate(h);
      rhoLiquid := R290.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
      (xiBubble, cutBubble, shareBubble) := R290.liquidCoordinate(hBubble);
      liquidTemperatureAt := R290.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R290.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0004750835315619369*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share) := R290.liquidCoordinate(hBubble);
      rhoLiquid := R290.liquidDensity(xi, pi);
      pvDew := R290.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R290.liquidDensity_dxi(xi, pi);
        vSlope := (-3.736608e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
      T := TSat;
    else
      pvDew := R290.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R290.flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.07937251*excess;
      rho := growth*pBent/pv;
      temperatureSlopeMean := R290.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0004206551788541689*excess;
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
      R290.saturation_slopes(p);
    pi := 2.352296189024931e-07*pBent;
    pi_dp := 2.352296189024931e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R290.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R290.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho := growth*rhoLiquid;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
      rho_dh := growth*rhoLiquid_dh;
      (xiBubble, cutBubble, shareBubble) := R290.liquidCoordinate(hBubble);
      liquidTemperatureAt := R290.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R290.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0004750835315619369*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R290.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R290.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R290.dewLineFlowWork_slopes(zeta);
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
          R290.liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-3.736608e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-3.736608e-06*rhoLiquid_dxi_dp)*share + (-3.736608e-06*rhoLiquid_dxi)*share_dp -
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
      (pvDew, pvDew_dzeta) := R290.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R290.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R290.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.07937251*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.07937251*excess_dp;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.07937251*excess_dh;
      rho := growth*pBent/pv;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*pv_dp)/pv;
      rho_dh := (-(rho*pv_dh))/pv;
      temperatureSlopeMean := R290.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0004206551788541689*excess;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    sDew := R290.dewLineEntropy(zeta);
    rise := s - sDew;
    if rise < 0.0 then
      h := hDew + rise*TSat;
    else
      if 1568.1464763521149 < rise then
        held := 1568.1464763521149;
      else
        held := rise;
      end if;
      sigma := 0.001275391*(held - 784.0732);
      guess := R290.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R290.vapourCoordinate(h0, hDew);
      mean0 := R290.entropySlope(zeta, omega0);
      (held0, rate0) := R290.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.002152373400625135*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.002152373400625135*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R290.vapourCoordinate(h1, hDew);
      mean1 := R290.entropySlope(zeta, omega1);
      (held1, rate1) := R290.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.002152373400625135*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.002152373400625135*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R290.vapourCoordinate(h2, hDew);
      mean2 := R290.entropySlope(zeta, omega2);
      (held2, rate2) := R290.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.002152373400625135*(1.0 - kept2);
      h3 := h2 - (w2*mean2 + 0.002152373400625135*excess2 - rise)/slope2;
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
    der_h := R290.isentropicEnthalpy_derp_s(p, s)*der_p + R290.isentropicEnthalpy_ders_p(p, s)*der_s;
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
      R290.saturation_slopes(p);
    (sDew, sDew_dzeta) := R290.dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    rise := s - sDew;
    rise_dp := -sDew_dp;
    if rise < 0.0 then
      h_dp := hDew_dp + rise_dp*TSat + rise*TSat_dp;
    else
      if 1568.1464763521149 < rise then
        held := 1568.1464763521149;
      else
        held := rise;
      end if;
      sigma := 0.001275391*(held - 784.0732);
      guess := R290.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R290.vapourCoordinate(h0, hDew);
      mean0 := R290.entropySlope(zeta, omega0);
      (held0, rate0) := R290.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.002152373400625135*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.002152373400625135*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R290.vapourCoordinate(h1, hDew);
      mean1 := R290.entropySlope(zeta, omega1);
      (held1, rate1) := R290.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.002152373400625135*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.002152373400625135*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2, w2_dhAt, w2_dhDew, omega2_dhAt, omega2_dhDew, excess2_dhAt, excess2_dhDew,
        kept2_dhAt, kept2_dhDew, steep2_dhAt, steep2_dhDew) := R290.vapourCoordinate_slopes(h2, hDew);
      w2_dp := w2_dhDew*hDew_dp;
      omega2_dp := omega2_dhDew*hDew_dp;
      excess2_dp := excess2_dhDew*hDew_dp;
      (mean2, mean2_dzeta, mean2_domega) := R290.entropySlope_slopes(zeta, omega2);
      mean2_dp := mean2_dzeta*zeta_dp + mean2_domega*omega2_dp;
      (held2, rate2) := R290.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.002152373400625135*(1.0 - kept2);
      h3_dp := -((w2_dp*mean2 + w2*mean2_dp + 0.002152373400625135*excess2_dp - rise_dp)/slope2);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    sDew := R290.dewLineEntropy(zeta);
    rise := s - sDew;
    rise_ds := 1.0;
    if rise < 0.0 then
      h_ds := rise_ds*TSat;
    else
      if 1568.1464763521149 < rise then
        held := 1568.1464763521149;
      else
        held := rise;
      end if;
      sigma := 0.001275391*(held - 784.0732);
      guess := R290.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R290.vapourCoordinate(h0, hDew);
      mean0 := R290.entropySlope(zeta, omega0);
      (held0, rate0) := R290.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.002152373400625135*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.002152373400625135*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R290.vapourCoordinate(h1, hDew);
      mean1 := R290.entropySlope(zeta, omega1);
      (held1, rate1) := R290.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.002152373400625135*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.002152373400625135*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R290.vapourCoordinate(h2, hDew);
      mean2 := R290.entropySlope(zeta, omega2);
      (held2, rate2) := R290.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.002152373400625135*(1.0 - kept2);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    if h < hDew then
      hVapour := hDew;
    else
      hVapour := h;
    end if;
    (w, omega, excess, kept, steep) := R290.vapourCoordinate(hVapour, hDew);
    aSquared := R290.soundSquared(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
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
    der_x := R290.vapourQuality_derp_h(p, h)*der_p + R290.vapourQuality_derh_p(p, h)*der_h;
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
      R290.saturation_slopes(p);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R290.liquidCoordinate(h);
      fitted := R290.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      eta := liquid;
    elseif h < hDew then
      (xi, cut, share) := R290.liquidCoordinate(hBubble);
      fitted := R290.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(hDew, hDew);
      fitted := R290.vapourViscosity(zeta, omega);
      vapour := exp(fitted);
      x := (h - hBubble)/(hDew - hBubble);
      eta := 1.0/(1.0/liquid + x*(1.0/vapour - 1.0/liquid));
    else
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(h, hDew);
      fitted := R290.vapourViscosity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    (xi, cut, share) := R290.liquidCoordinate(hBubble);
    fitted := R290.liquidViscosity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    (w, omega, excess, kept, steep) := R290.vapourCoordinate(hDew, hDew);
    fitted := R290.vapourViscosity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R290.liquidCoordinate(h);
      fitted := R290.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      lambda := liquid;
    elseif h < hDew then
      (xi, cut, share) := R290.liquidCoordinate(hBubble);
      fitted := R290.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(hDew, hDew);
      fitted := R290.vapourResistivity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      lambda := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(h, hDew);
      fitted := R290.vapourResistivity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    (xi, cut, share) := R290.liquidCoordinate(hBubble);
    fitted := R290.liquidResistivity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    (w, omega, excess, kept, steep) := R290.vapourCoordinate(hDew, hDew);
    fitted := R290.vapourResistivity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R290.liquidCoordinate(h);
      fitted := R290.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      cp := liquid;
    elseif h < hDew then
      (xi, cut, share) := R290.liquidCoordinate(hBubble);
      fitted := R290.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(hDew, hDew);
      fitted := R290.vapourCapacity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      cp := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R290.vapourCoordinate(h, hDew);
      fitted := R290.vapourCapacity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    pi := 2.352296189024931e-07*pBent;
    (xi, cut, share) := R290.liquidCoordinate(hBubble);
    fitted := R290.liquidCapacity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    (w, omega, excess, kept, steep) := R290.vapourCoordinate(hDew, hDew);
    fitted := R290.vapourCapacity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R290.saturation(p);
    z := 1.011912 + 0.8407713572740175*zeta;
    sigma := z*z*z*(0.004603946116832 + zeta*(0.0009547537978481 + zeta*(-0.002595363718871 + zeta*(-0.000173814613446
      + zeta*(0.0004443394668697 + zeta*0.0002079693768698)))));
    annotation (Inline=false);
  end surfaceTension;

  // What the functions share. Not protected: protected classes may not be called by a dotted name.
  function saturation "The saturation line at a pressure"
    input Real p;
    output Real pBent, growth, TSat, zeta, hBubble, hDew;
  protected
    Real below, logP, above, z;
  algorithm
    if p < 20000.0 then
      below := 1.0 - 5e-05*p;
      logP := 9.903487552536127 - below/(1.0 + below);
      pBent := 20000.0/(1.0 + below);
      growth := 1.0;
    elseif p < 4100000.0 then
      logP := log(p);
      pBent := p;
      growth := 1.0;
    else
      above := 2.439024390243902e-07*p - 1.0;
      logP := 15.226497531674536 + above/(1.0 + 128.23133077913263*above);
      pBent := exp(logP);
      growth := sqrt(p/pBent);
    end if;
    z := (15.262703698142666 - logP)^(1.0/3.0);
    zeta := 1.189384*(z - 1.011912);
    TSat := 317.3897046927 + zeta*(-114.7925581471 + zeta*(-55.67205499677 + zeta*(31.60712475957 +
      zeta*(20.75828834575 + zeta*(-12.11563216221 + zeta*(-6.479954839057 + zeta*(3.607086217994 +
      zeta*(1.277722085425 + zeta*(-0.6474591863687)))))))));
    hBubble := 319542.317256 + zeta*(-338948.8962638 + zeta*(-68845.7769943 + zeta*(105925.8366473 +
      zeta*(21877.37958441 + zeta*(-48696.51311282 + zeta*(-6082.838554514 + zeta*(19304.64630091 +
      zeta*(1313.923472907 + zeta*(-5208.532148652 + zeta*628.1689778634)))))))));
    hDew := 617553.500674 + zeta*(-86961.74214704 + zeta*(-134839.5663142 + zeta*(55357.66979038 +
      zeta*(52160.43980498 + zeta*(-31664.24129537 + zeta*(-10347.82027785 + zeta*(13126.17265311 +
      zeta*(-2622.526166273 + zeta*(-2606.495958997 + zeta*1528.933331162)))))))));
    annotation (Inline=false);
  end saturation;

  function saturation_slopes "The saturation line at a pressure, and its slopes by p"
    input Real p;
    output Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  protected
    Real below, below_dp, logP, logP_dp, above, above_dp, z, z_dp;
  algorithm
    if p < 20000.0 then
      below := 1.0 - 5e-05*p;
      below_dp := -5e-05;
      logP := 9.903487552536127 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
      pBent := 20000.0/(1.0 + below);
      pBent_dp := (-(pBent*below_dp))/(1.0 + below);
      growth := 1.0;
      growth_dp := 0.0;
    elseif p < 4100000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
      pBent := p;
      pBent_dp := 1.0;
      growth := 1.0;
      growth_dp := 0.0;
    else
      above := 2.439024390243902e-07*p - 1.0;
      above_dp := 2.439024390243902e-07;
      logP := 15.226497531674536 + above/(1.0 + 128.23133077913263*above);
      logP_dp := (above_dp - above/(1.0 + 128.23133077913263*above)*128.23133077913263*above_dp)/(1.0 +
        128.23133077913263*above);
      pBent := exp(logP);
      pBent_dp := pBent*logP_dp;
      growth := sqrt(p/pBent);
      growth_dp := (1.0 - p/pBent*pBent_dp)/pBent/(2.0*growth);
    end if;
    z := (15.262703698142666 - logP)^(1.0/3.0);
    z_dp := (-logP_dp)/(3.0*z*z);
    zeta := 1.189384*(z - 1.011912);
    zeta_dp := 1.189384*z_dp;
    TSat := 317.3897046927 + zeta*(-114.7925581471 + zeta*(-55.67205499677 + zeta*(31.60712475957 +
      zeta*(20.75828834575 + zeta*(-12.11563216221 + zeta*(-6.479954839057 + zeta*(3.607086217994 +
      zeta*(1.277722085425 + zeta*(-0.6474591863687)))))))));
    TSat_dp := (-114.7925581471 + zeta*(-111.34410999354 + zeta*(94.82137427871 + zeta*(83.033153383 +
      zeta*(-60.57816081105 + zeta*(-38.879729034342 + zeta*(25.249603525958 + zeta*(10.2217766834 +
      zeta*(-5.8271326773183)))))))))*zeta_dp;
    hBubble := 319542.317256 + zeta*(-338948.8962638 + zeta*(-68845.7769943 + zeta*(105925.8366473 +
      zeta*(21877.37958441 + zeta*(-48696.51311282 + zeta*(-6082.838554514 + zeta*(19304.64630091 +
      zeta*(1313.923472907 + zeta*(-5208.532148652 + zeta*628.1689778634)))))))));
    hBubble_dp := (-338948.8962638 + zeta*(-137691.5539886 + zeta*(317777.50994190003 + zeta*(87509.51833764 +
      zeta*(-243482.5655641 + zeta*(-36497.031327084 + zeta*(135132.52410637 + zeta*(10511.387783256 +
      zeta*(-46876.789337867995 + zeta*6281.689778634)))))))))*zeta_dp;
    hDew := 617553.500674 + zeta*(-86961.74214704 + zeta*(-134839.5663142 + zeta*(55357.66979038 +
      zeta*(52160.43980498 + zeta*(-31664.24129537 + zeta*(-10347.82027785 + zeta*(13126.17265311 +
      zeta*(-2622.526166273 + zeta*(-2606.495958997 + zeta*1528.933331162)))))))));
    hDew_dp := (-86961.74214704 + zeta*(-269679.1326284 + zeta*(166073.00937114 + zeta*(208641.75921992 +
      zeta*(-158321.20647685 + zeta*(-62086.9216671 + zeta*(91883.20857177 + zeta*(-20980.209330184 +
      zeta*(-23458.463630972998 + zeta*15289.333311620001)))))))))*zeta_dp;
    annotation (Inline=false);
  end saturation_slopes;

  function liquidCoordinate "The variable of the liquid fits"
    input Real hAt;
    output Real xi, cut, share;
  protected
    Real short;
  algorithm
    if hAt < 32199.61 then
      short := 32199.61 - hAt;
      cut := short/(1.0 + 3.1858588645407854e-05*short) - short;
      share := 1.0/((1.0 + 3.1858588645407854e-05*short)*(1.0 + 3.1858588645407854e-05*short));
    else
      cut := 0.0;
      share := 1.0;
    end if;
    xi := 3.736608e-06*(hAt - cut - 268433.3);
    annotation (Inline=false);
  end liquidCoordinate;

  function liquidDensity "Density of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 487.2738300226 + xi*(-167.3023961202 + xi*(-53.63280062307 + xi*(-65.7298877959 + xi*(-39.59086812162 +
      xi*(-3.180061422807 + xi*(-176.4101891509 + xi*(-355.1767572161 + xi*(-23.82992982172 + xi*(152.7458865272 +
      xi*(-302.5017764976 + xi*(-314.0549953053 + xi*(109.6504778318 + xi*122.2209194845))))))))))));
    row1 := 14.08517326991 + xi*(22.27008970433 + xi*(43.58036035935 + xi*(84.26634677642 + xi*(84.42301462268 +
      xi*(80.22429188378 + xi*(260.4749717624 + xi*(464.7110273397 + xi*(370.5772415416 + xi*(136.8608558795 +
      xi*20.54434234704)))))))));
    row2 := -1.151164958702 + xi*(-2.916480855732 + xi*(-20.89859057862 + xi*(-72.05455833202 + xi*(-86.92323394144 +
      xi*(-86.66638499546 + xi*(-201.2050446671 + xi*(-240.9482602456 + xi*(-92.41575578439))))))));
    row3 := 0.02117804933813 + xi*(-0.8925250643143 + xi*(4.348830884265 + xi*(31.56164512213 + xi*(49.80072716042 +
      xi*23.58355772025))));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidDensity;

  function liquidCoordinate_slopes "The variable of the liquid fits, and its slopes by hAt"
    input Real hAt;
    output Real xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt;
  protected
    Real short, short_dhAt;
  algorithm
    if hAt < 32199.61 then
      short := 32199.61 - hAt;
      short_dhAt := -1.0;
      cut := short/(1.0 + 3.1858588645407854e-05*short) - short;
      cut_dhAt := (short_dhAt - short/(1.0 + 3.1858588645407854e-05*short)*3.1858588645407854e-05*short_dhAt)/(1.0 +
        3.1858588645407854e-05*short) - short_dhAt;
      share := 1.0/((1.0 + 3.1858588645407854e-05*short)*(1.0 + 3.1858588645407854e-05*short));
      share_dhAt := (-(share*(3.1858588645407854e-05*short_dhAt*(1.0 + 3.1858588645407854e-05*short) + (1.0 +
        3.1858588645407854e-05*short)*3.1858588645407854e-05*short_dhAt)))/((1.0 + 3.1858588645407854e-05*short)*(1.0
        + 3.1858588645407854e-05*short));
    else
      cut := 0.0;
      share := 1.0;
      cut_dhAt := 0.0;
      share_dhAt := 0.0;
    end if;
    xi := 3.736608e-06*(hAt - cut - 268433.3);
    xi_dhAt := 3.736608e-06*(1.0 - cut_dhAt);
    annotation (Inline=false);
  end liquidCoordinate_slopes;

  function liquidDensity_slopes "Density of liquid, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 487.2738300226 + xi*(-167.3023961202 + xi*(-53.63280062307 + xi*(-65.7298877959 + xi*(-39.59086812162 +
      xi*(-3.180061422807 + xi*(-176.4101891509 + xi*(-355.1767572161 + xi*(-23.82992982172 + xi*(152.7458865272 +
      xi*(-302.5017764976 + xi*(-314.0549953053 + xi*(109.6504778318 + xi*122.2209194845))))))))))));
    row0_dxi := -167.3023961202 + xi*(-107.26560124614 + xi*(-197.1896633877 + xi*(-158.36347248648 +
      xi*(-15.900307114035 + xi*(-1058.4611349054 + xi*(-2486.2373005127 + xi*(-190.63943857376 +
      xi*(1374.7129787448002 + xi*(-3025.0177649760003 + xi*(-3454.6049483583 + xi*(1315.8057339816 +
      xi*1588.8719532985)))))))))));
    row1 := 14.08517326991 + xi*(22.27008970433 + xi*(43.58036035935 + xi*(84.26634677642 + xi*(84.42301462268 +
      xi*(80.22429188378 + xi*(260.4749717624 + xi*(464.7110273397 + xi*(370.5772415416 + xi*(136.8608558795 +
      xi*20.54434234704)))))))));
    row1_dxi := 22.27008970433 + xi*(87.1607207187 + xi*(252.79904032925998 + xi*(337.69205849072 + xi*(401.1214594189
      + xi*(1562.8498305744001 + xi*(3252.9771913779 + xi*(2964.6179323328 + xi*(1231.7477029155 +
      xi*205.4434234704))))))));
    row2 := -1.151164958702 + xi*(-2.916480855732 + xi*(-20.89859057862 + xi*(-72.05455833202 + xi*(-86.92323394144 +
      xi*(-86.66638499546 + xi*(-201.2050446671 + xi*(-240.9482602456 + xi*(-92.41575578439))))))));
    row2_dxi := -2.916480855732 + xi*(-41.79718115724 + xi*(-216.16367499605997 + xi*(-347.69293576576 +
      xi*(-433.33192497730005 + xi*(-1207.2302680026 + xi*(-1686.6378217192 + xi*(-739.32604627512)))))));
    row3 := 0.02117804933813 + xi*(-0.8925250643143 + xi*(4.348830884265 + xi*(31.56164512213 + xi*(49.80072716042 +
      xi*23.58355772025))));
    row3_dxi := -0.8925250643143 + xi*(8.69766176853 + xi*(94.68493536639 + xi*(199.20290864168 +
      xi*117.91778860125)));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    annotation (Inline=false);
  end liquidDensity_slopes;

  function dewLineFlowWork "Pressure times volume on the dew line"
    input Real zeta;
    output Real pvDew;
  algorithm
    pvDew := 45013.41063947 + zeta*(11555.63260969 + zeta*(-25295.25934817 + zeta*(-8865.705161173 +
      zeta*(12395.98673429 + zeta*(4631.718670826 + zeta*(-4039.396820063 + zeta*(-1614.784587815 +
      zeta*(574.2364502855 + zeta*325.7956383211))))))));
    annotation (Inline=false);
  end dewLineFlowWork;

  function dewLineFlowWork_slopes "Pressure times volume on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real pvDew, pvDew_dzeta;
  algorithm
    pvDew := 45013.41063947 + zeta*(11555.63260969 + zeta*(-25295.25934817 + zeta*(-8865.705161173 +
      zeta*(12395.98673429 + zeta*(4631.718670826 + zeta*(-4039.396820063 + zeta*(-1614.784587815 +
      zeta*(574.2364502855 + zeta*325.7956383211))))))));
    pvDew_dzeta := 11555.63260969 + zeta*(-50590.51869634 + zeta*(-26597.115483519003 + zeta*(49583.94693716 +
      zeta*(23158.593354129996 + zeta*(-24236.380920378 + zeta*(-11303.492114704999 + zeta*(4593.891602284 +
      zeta*2932.1607448899)))))));
    annotation (Inline=false);
  end dewLineFlowWork_slopes;

  function dewLineEntropy "Entropy on the dew line"
    input Real zeta;
    output Real sDew;
  algorithm
    sDew := 2336.657630738 + zeta*(92.30936101691 + zeta*(-56.6927113569 + zeta*(233.8838134702 + zeta*(132.3371908062
      + zeta*(-68.02602939829 + zeta*(-18.40169680151 + zeta*(27.21607136243 + zeta*(-9.938357247017 +
      zeta*(-5.334487123045 + zeta*4.645791271441)))))))));
    annotation (Inline=false);
  end dewLineEntropy;

  function dewLineEntropy_slopes "Entropy on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real sDew, sDew_dzeta;
  algorithm
    sDew := 2336.657630738 + zeta*(92.30936101691 + zeta*(-56.6927113569 + zeta*(233.8838134702 + zeta*(132.3371908062
      + zeta*(-68.02602939829 + zeta*(-18.40169680151 + zeta*(27.21607136243 + zeta*(-9.938357247017 +
      zeta*(-5.334487123045 + zeta*4.645791271441)))))))));
    sDew_dzeta := 92.30936101691 + zeta*(-113.3854227138 + zeta*(701.6514404106 + zeta*(529.3487632248 +
      zeta*(-340.13014699145003 + zeta*(-110.41018080906 + zeta*(190.51249953701 + zeta*(-79.506857976136 +
      zeta*(-48.010384107405 + zeta*46.45791271441))))))));
    annotation (Inline=false);
  end dewLineEntropy_slopes;

  function zetaStep "Newton step towards a saturation temperature"
    input Real zeta, T;
    output Real better;
  algorithm
    better := zeta - (317.3897046927 + zeta*(-114.7925581471 + zeta*(-55.67205499677 + zeta*(31.60712475957 +
      zeta*(20.75828834575 + zeta*(-12.11563216221 + zeta*(-6.479954839057 + zeta*(3.607086217994 +
      zeta*(1.277722085425 + zeta*(-0.6474591863687))))))))) - T)/(-114.7925581471 + zeta*(-111.34410999354 +
      zeta*(94.82137427871 + zeta*(83.033153383 + zeta*(-60.57816081105 + zeta*(-38.879729034342 +
      zeta*(25.249603525958 + zeta*(10.2217766834 + zeta*(-5.8271326773183)))))))));
    annotation (Inline=false);
  end zetaStep;

  function zetaStep_slopes "Newton step towards a saturation temperature, and its slopes by zeta and T"
    input Real zeta, T;
    output Real better, better_dzeta, better_dT;
  algorithm
    better := zeta - (317.3897046927 + zeta*(-114.7925581471 + zeta*(-55.67205499677 + zeta*(31.60712475957 +
      zeta*(20.75828834575 + zeta*(-12.11563216221 + zeta*(-6.479954839057 + zeta*(3.607086217994 +
      zeta*(1.277722085425 + zeta*(-0.6474591863687))))))))) - T)/(-114.7925581471 + zeta*(-111.34410999354 +
      zeta*(94.82137427871 + zeta*(83.033153383 + zeta*(-60.57816081105 + zeta*(-38.879729034342 +
      zeta*(25.249603525958 + zeta*(10.2217766834 + zeta*(-5.8271326773183)))))))));
    better_dzeta := 1.0 - (-114.7925581471 + zeta*(-111.34410999354 + zeta*(94.82137427871 + zeta*(83.033153383 +
      zeta*(-60.57816081105 + zeta*(-38.879729034342 + zeta*(25.249603525958 + zeta*(10.2217766834 +
      zeta*(-5.8271326773183)))))))) - (317.3897046927 + zeta*(-114.7925581471 + zeta*(-55.67205499677 +
      zeta*(31.60712475957 + zeta*(20.75828834575 + zeta*(-12.11563216221 + zeta*(-6.479954839057 +
      zeta*(3.607086217994 + zeta*(1.277722085425 + zeta*(-0.6474591863687))))))))) - T)/(-114.7925581471 +
      zeta*(-111.34410999354 + zeta*(94.82137427871 + zeta*(83.033153383 + zeta*(-60.57816081105 +
      zeta*(-38.879729034342 + zeta*(25.249603525958 + zeta*(10.2217766834 +
      zeta*(-5.8271326773183)))))))))*(-111.34410999354 + zeta*(189.64274855742 + zeta*(249.09946014899998 +
      zeta*(-242.3126432442 + zeta*(-194.39864517171 + zeta*(151.497621155748 + zeta*(71.5524367838 +
      zeta*(-46.6170614185464)))))))))/(-114.7925581471 + zeta*(-111.34410999354 + zeta*(94.82137427871 +
      zeta*(83.033153383 + zeta*(-60.57816081105 + zeta*(-38.879729034342 + zeta*(25.249603525958 +
      zeta*(10.2217766834 + zeta*(-5.8271326773183)))))))));
    better_dT := -((-1.0)/(-114.7925581471 + zeta*(-111.34410999354 + zeta*(94.82137427871 + zeta*(83.033153383 +
      zeta*(-60.57816081105 + zeta*(-38.879729034342 + zeta*(25.249603525958 + zeta*(10.2217766834 +
      zeta*(-5.8271326773183))))))))));
    annotation (Inline=false);
  end zetaStep_slopes;

  function liquidDensity_dxi "Density of liquid, and its slopes by xi"
    input Real xi, pi;
    output Real value, value_dxi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 487.2738300226 + xi*(-167.3023961202 + xi*(-53.63280062307 + xi*(-65.7298877959 + xi*(-39.59086812162 +
      xi*(-3.180061422807 + xi*(-176.4101891509 + xi*(-355.1767572161 + xi*(-23.82992982172 + xi*(152.7458865272 +
      xi*(-302.5017764976 + xi*(-314.0549953053 + xi*(109.6504778318 + xi*122.2209194845))))))))))));
    row0_dxi := -167.3023961202 + xi*(-107.26560124614 + xi*(-197.1896633877 + xi*(-158.36347248648 +
      xi*(-15.900307114035 + xi*(-1058.4611349054 + xi*(-2486.2373005127 + xi*(-190.63943857376 +
      xi*(1374.7129787448002 + xi*(-3025.0177649760003 + xi*(-3454.6049483583 + xi*(1315.8057339816 +
      xi*1588.8719532985)))))))))));
    row1 := 14.08517326991 + xi*(22.27008970433 + xi*(43.58036035935 + xi*(84.26634677642 + xi*(84.42301462268 +
      xi*(80.22429188378 + xi*(260.4749717624 + xi*(464.7110273397 + xi*(370.5772415416 + xi*(136.8608558795 +
      xi*20.54434234704)))))))));
    row1_dxi := 22.27008970433 + xi*(87.1607207187 + xi*(252.79904032925998 + xi*(337.69205849072 + xi*(401.1214594189
      + xi*(1562.8498305744001 + xi*(3252.9771913779 + xi*(2964.6179323328 + xi*(1231.7477029155 +
      xi*205.4434234704))))))));
    row2 := -1.151164958702 + xi*(-2.916480855732 + xi*(-20.89859057862 + xi*(-72.05455833202 + xi*(-86.92323394144 +
      xi*(-86.66638499546 + xi*(-201.2050446671 + xi*(-240.9482602456 + xi*(-92.41575578439))))))));
    row2_dxi := -2.916480855732 + xi*(-41.79718115724 + xi*(-216.16367499605997 + xi*(-347.69293576576 +
      xi*(-433.33192497730005 + xi*(-1207.2302680026 + xi*(-1686.6378217192 + xi*(-739.32604627512)))))));
    row3 := 0.02117804933813 + xi*(-0.8925250643143 + xi*(4.348830884265 + xi*(31.56164512213 + xi*(49.80072716042 +
      xi*23.58355772025))));
    row3_dxi := -0.8925250643143 + xi*(8.69766176853 + xi*(94.68493536639 + xi*(199.20290864168 +
      xi*117.91778860125)));
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
    if 944778.0 < hAt then
      beyond := hAt - 944778.0;
      excess := beyond - beyond/(1.0 + 3.6522849425057304e-05*beyond);
      kept := 1.0/((1.0 + 3.6522849425057304e-05*beyond)*(1.0 + 3.6522849425057304e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
    end if;
    w := hAt - excess - hDew;
    spread := w + 250736.9;
    omega := 3.0*(w/spread - 0.3333333);
    steep := 752210.7/(spread*spread);
    annotation (Inline=false);
  end vapourCoordinate;

  function flowWorkSlope "Rise of pressure times volume by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.1318301069536 + zeta*(-0.04647413064883 + zeta*(0.05264521235586 + zeta*(0.03119620091966 +
      zeta*(-0.03693979214328 + zeta*(-0.00587991720924 + zeta*0.0104091365412)))));
    row1 := -0.02549684645366 + zeta*(0.0249459239438 + zeta*(-0.02559938346116 + zeta*(-0.02278683851509 +
      zeta*(0.03629451005376 + zeta*(-0.00119987181946 + zeta*(-0.01013411539867))))));
    row2 := -0.002983782952051 + zeta*(-0.004164850990526 + zeta*(0.001398508048573 + zeta*(0.01789919178375 +
      zeta*(-0.02818100982289 + zeta*(-0.0007617064165499 + zeta*0.01086610709167)))));
    row3 := -0.001174644838268 + zeta*(0.002436829080503 + zeta*(-0.001420195155589 + zeta*(-0.01907041373117 +
      zeta*(0.02341908487268 + zeta*(0.01066923132564 + zeta*(-0.0161177998213))))));
    row4 := -0.0004618487771573 + zeta*(-5.523307554823e-05 + zeta*(3.599938487112e-05 + zeta*(0.007118467345924 +
      zeta*(-0.008657614734821 + zeta*(-0.007039678182115 + zeta*0.008924740409517)))));
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
    row0 := 487.2738300226 + xi*(-167.3023961202 + xi*(-53.63280062307 + xi*(-65.7298877959 + xi*(-39.59086812162 +
      xi*(-3.180061422807 + xi*(-176.4101891509 + xi*(-355.1767572161 + xi*(-23.82992982172 + xi*(152.7458865272 +
      xi*(-302.5017764976 + xi*(-314.0549953053 + xi*(109.6504778318 + xi*122.2209194845))))))))))));
    row0_dxi := -167.3023961202 + xi*(-107.26560124614 + xi*(-197.1896633877 + xi*(-158.36347248648 +
      xi*(-15.900307114035 + xi*(-1058.4611349054 + xi*(-2486.2373005127 + xi*(-190.63943857376 +
      xi*(1374.7129787448002 + xi*(-3025.0177649760003 + xi*(-3454.6049483583 + xi*(1315.8057339816 +
      xi*1588.8719532985)))))))))));
    row0_dxi_dxi := -107.26560124614 + xi*(-394.3793267754 + xi*(-475.09041745944 + xi*(-63.60122845614 +
      xi*(-5292.3056745270005 + xi*(-14917.4238030762 + xi*(-1334.4760700163201 + xi*(10997.703829958402 +
      xi*(-27225.159884784003 + xi*(-34546.049483583 + xi*(14473.8630737976 + xi*19066.463439582003))))))))));
    row1 := 14.08517326991 + xi*(22.27008970433 + xi*(43.58036035935 + xi*(84.26634677642 + xi*(84.42301462268 +
      xi*(80.22429188378 + xi*(260.4749717624 + xi*(464.7110273397 + xi*(370.5772415416 + xi*(136.8608558795 +
      xi*20.54434234704)))))))));
    row1_dxi := 22.27008970433 + xi*(87.1607207187 + xi*(252.79904032925998 + xi*(337.69205849072 + xi*(401.1214594189
      + xi*(1562.8498305744001 + xi*(3252.9771913779 + xi*(2964.6179323328 + xi*(1231.7477029155 +
      xi*205.4434234704))))))));
    row1_dxi_dxi := 87.1607207187 + xi*(505.59808065851996 + xi*(1013.07617547216 + xi*(1604.4858376756 +
      xi*(7814.249152872 + xi*(19517.8631482674 + xi*(20752.3255263296 + xi*(9853.981623324 +
      xi*1848.9908112336)))))));
    row2 := -1.151164958702 + xi*(-2.916480855732 + xi*(-20.89859057862 + xi*(-72.05455833202 + xi*(-86.92323394144 +
      xi*(-86.66638499546 + xi*(-201.2050446671 + xi*(-240.9482602456 + xi*(-92.41575578439))))))));
    row2_dxi := -2.916480855732 + xi*(-41.79718115724 + xi*(-216.16367499605997 + xi*(-347.69293576576 +
      xi*(-433.33192497730005 + xi*(-1207.2302680026 + xi*(-1686.6378217192 + xi*(-739.32604627512)))))));
    row2_dxi_dxi := -41.79718115724 + xi*(-432.32734999211993 + xi*(-1043.07880729728 + xi*(-1733.3276999092002 +
      xi*(-6036.151340013001 + xi*(-10119.826930315201 + xi*(-5175.28232392584))))));
    row3 := 0.02117804933813 + xi*(-0.8925250643143 + xi*(4.348830884265 + xi*(31.56164512213 + xi*(49.80072716042 +
      xi*23.58355772025))));
    row3_dxi := -0.8925250643143 + xi*(8.69766176853 + xi*(94.68493536639 + xi*(199.20290864168 +
      xi*117.91778860125)));
    row3_dxi_dxi := 8.69766176853 + xi*(189.36987073278 + xi*(597.6087259250401 + xi*471.671154405));
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
    if 944778.0 < hAt then
      beyond := hAt - 944778.0;
      beyond_dhAt := 1.0;
      excess := beyond - beyond/(1.0 + 3.6522849425057304e-05*beyond);
      excess_dhAt := beyond_dhAt - (beyond_dhAt - beyond/(1.0 +
        3.6522849425057304e-05*beyond)*3.6522849425057304e-05*beyond_dhAt)/(1.0 + 3.6522849425057304e-05*beyond);
      kept := 1.0/((1.0 + 3.6522849425057304e-05*beyond)*(1.0 + 3.6522849425057304e-05*beyond));
      kept_dhAt := (-(kept*(3.6522849425057304e-05*beyond_dhAt*(1.0 + 3.6522849425057304e-05*beyond) + (1.0 +
        3.6522849425057304e-05*beyond)*3.6522849425057304e-05*beyond_dhAt)))/((1.0 +
        3.6522849425057304e-05*beyond)*(1.0 + 3.6522849425057304e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
      excess_dhAt := 0.0;
      kept_dhAt := 0.0;
    end if;
    w := hAt - excess - hDew;
    w_dhAt := 1.0 - excess_dhAt;
    w_dhDew := -1.0;
    spread := w + 250736.9;
    spread_dhAt := w_dhAt;
    spread_dhDew := w_dhDew;
    omega := 3.0*(w/spread - 0.3333333);
    omega_dhAt := 3.0*(w_dhAt - w/spread*spread_dhAt)/spread;
    omega_dhDew := 3.0*(w_dhDew - w/spread*spread_dhDew)/spread;
    steep := 752210.7/(spread*spread);
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
    row0 := 0.1318301069536 + zeta*(-0.04647413064883 + zeta*(0.05264521235586 + zeta*(0.03119620091966 +
      zeta*(-0.03693979214328 + zeta*(-0.00587991720924 + zeta*0.0104091365412)))));
    row0_dzeta := -0.04647413064883 + zeta*(0.10529042471172 + zeta*(0.09358860275898001 + zeta*(-0.14775916857312 +
      zeta*(-0.029399586046199997 + zeta*0.06245481924719999))));
    row1 := -0.02549684645366 + zeta*(0.0249459239438 + zeta*(-0.02559938346116 + zeta*(-0.02278683851509 +
      zeta*(0.03629451005376 + zeta*(-0.00119987181946 + zeta*(-0.01013411539867))))));
    row1_dzeta := 0.0249459239438 + zeta*(-0.05119876692232 + zeta*(-0.06836051554526999 + zeta*(0.14517804021504 +
      zeta*(-0.0059993590973 + zeta*(-0.06080469239202001)))));
    row2 := -0.002983782952051 + zeta*(-0.004164850990526 + zeta*(0.001398508048573 + zeta*(0.01789919178375 +
      zeta*(-0.02818100982289 + zeta*(-0.0007617064165499 + zeta*0.01086610709167)))));
    row2_dzeta := -0.004164850990526 + zeta*(0.002797016097146 + zeta*(0.05369757535125 + zeta*(-0.11272403929156 +
      zeta*(-0.0038085320827495 + zeta*0.06519664255002))));
    row3 := -0.001174644838268 + zeta*(0.002436829080503 + zeta*(-0.001420195155589 + zeta*(-0.01907041373117 +
      zeta*(0.02341908487268 + zeta*(0.01066923132564 + zeta*(-0.0161177998213))))));
    row3_dzeta := 0.002436829080503 + zeta*(-0.002840390311178 + zeta*(-0.05721124119351 + zeta*(0.09367633949072 +
      zeta*(0.053346156628200005 + zeta*(-0.09670679892779999)))));
    row4 := -0.0004618487771573 + zeta*(-5.523307554823e-05 + zeta*(3.599938487112e-05 + zeta*(0.007118467345924 +
      zeta*(-0.008657614734821 + zeta*(-0.007039678182115 + zeta*0.008924740409517)))));
    row4_dzeta := -5.523307554823e-05 + zeta*(7.199876974224e-05 + zeta*(0.021355402037772 + zeta*(-0.034630458939284
      + zeta*(-0.035198390910575 + zeta*0.053548442457102004))));
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
    row0 := 299.3408405104 + xi*(96.65499912245 + xi*(-22.79017097598 + xi*(-9.793808724879 + xi*(-15.06521807688 +
      xi*(-22.28593829649 + xi*(-18.17251282355 + xi*(-22.42659765051 + xi*(-41.17664977048 + xi*(-26.37348377886 +
      xi*(7.244175624685 + xi*8.670706195816))))))))));
    row1 := 0.1911934885186 + xi*(5.773399223197 + xi*(8.539056898844 + xi*(13.60165550937 + xi*(25.25704069727 +
      xi*(48.41316788333 + xi*(64.00785367085 + xi*(49.73419299136 + xi*(22.7367851917 + xi*5.462105850111))))))));
    row2 := -0.351770555456 + xi*(-1.24519559857 + xi*(-4.468348963109 + xi*(-13.2555678818 + xi*(-26.36430938251 +
      xi*(-38.10781766147 + xi*(-34.42152164782 + xi*(-13.01125536636)))))));
    row3 := 0.06207764554735 + xi*(0.2796102083878 + xi*(2.02964551165 + xi*(7.301432019829 + xi*(9.979671450515 +
      xi*4.519368923445))));
    row4 := -0.02290963020904 + xi*(-0.1556607377181 + xi*(-0.3038037046669 + xi*(-0.1791839408763)));
    value := row0 + pi*(row1 + pi*(row2 + pi*(row3 + pi*row4)));
    annotation (Inline=false);
  end liquidTemperature;

  function temperatureSlope "Rise of the temperature by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.000451130768944 + zeta*(0.0002915040295026 + zeta*(-1.441333615278e-05 + zeta*(2.138702352812e-05 +
      zeta*(-7.885846968274e-06 + zeta*(-4.161020124114e-05 + zeta*(5.890566310397e-06 +
      zeta*1.461505257654e-05))))));
    row1 := 2.647489203849e-06 + zeta*(-0.0001616239845693 + zeta*(6.414281482701e-05 + zeta*(-5.691876886539e-05 +
      zeta*(-1.656080766919e-05 + zeta*(7.182640556312e-05 + zeta*(-6.546123976875e-06 +
      zeta*(-1.979770162561e-05)))))));
    row2 := -2.589213501234e-05 + zeta*(9.711081810844e-06 + zeta*(-4.54605182059e-05 + zeta*(3.377640297645e-05 +
      zeta*(5.172600394446e-05 + zeta*(-7.962366290486e-05 + zeta*(-3.150692740919e-06 +
      zeta*2.590235742967e-05))))));
    row3 := -5.168351725258e-06 + zeta*(-5.650507556102e-06 + zeta*(2.081011183118e-05 + zeta*(1.814826909774e-06 +
      zeta*(-7.517935005724e-05 + zeta*(6.603225462223e-05 + zeta*(2.522808617611e-05 +
      zeta*(-3.354320240771e-05)))))));
    row4 := -2.349963632854e-06 + zeta*(5.058232584201e-06 + zeta*(-8.647750613494e-06 + zeta*(-1.640522775583e-05 +
      zeta*(4.346166354052e-05 + zeta*(-1.366980974799e-05 + zeta*(-2.192822949373e-05 +
      zeta*1.306436514888e-05))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end temperatureSlope;

  function liquidTemperature_slopes "Temperature of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi, row4, row4_dxi;
  algorithm
    row0 := 299.3408405104 + xi*(96.65499912245 + xi*(-22.79017097598 + xi*(-9.793808724879 + xi*(-15.06521807688 +
      xi*(-22.28593829649 + xi*(-18.17251282355 + xi*(-22.42659765051 + xi*(-41.17664977048 + xi*(-26.37348377886 +
      xi*(7.244175624685 + xi*8.670706195816))))))))));
    row0_dxi := 96.65499912245 + xi*(-45.58034195196 + xi*(-29.381426174637 + xi*(-60.26087230752 +
      xi*(-111.42969148245 + xi*(-109.0350769413 + xi*(-156.98618355357002 + xi*(-329.41319816384 +
      xi*(-237.36135400973998 + xi*(72.44175624685 + xi*95.377768153976)))))))));
    row1 := 0.1911934885186 + xi*(5.773399223197 + xi*(8.539056898844 + xi*(13.60165550937 + xi*(25.25704069727 +
      xi*(48.41316788333 + xi*(64.00785367085 + xi*(49.73419299136 + xi*(22.7367851917 + xi*5.462105850111))))))));
    row1_dxi := 5.773399223197 + xi*(17.078113797688 + xi*(40.80496652811 + xi*(101.02816278908 + xi*(242.06583941665
      + xi*(384.04712202509995 + xi*(348.13935093952 + xi*(181.8942815336 + xi*49.158952650999)))))));
    row2 := -0.351770555456 + xi*(-1.24519559857 + xi*(-4.468348963109 + xi*(-13.2555678818 + xi*(-26.36430938251 +
      xi*(-38.10781766147 + xi*(-34.42152164782 + xi*(-13.01125536636)))))));
    row2_dxi := -1.24519559857 + xi*(-8.936697926218 + xi*(-39.7667036454 + xi*(-105.45723753004 +
      xi*(-190.53908830735 + xi*(-206.52912988692 + xi*(-91.07878756452))))));
    row3 := 0.06207764554735 + xi*(0.2796102083878 + xi*(2.02964551165 + xi*(7.301432019829 + xi*(9.979671450515 +
      xi*4.519368923445))));
    row3_dxi := 0.2796102083878 + xi*(4.0592910233 + xi*(21.904296059487 + xi*(39.91868580206 + xi*22.596844617225)));
    row4 := -0.02290963020904 + xi*(-0.1556607377181 + xi*(-0.3038037046669 + xi*(-0.1791839408763)));
    row4_dxi := -0.1556607377181 + xi*(-0.6076074093338 + xi*(-0.5375518226289));
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
    row0 := 0.000451130768944 + zeta*(0.0002915040295026 + zeta*(-1.441333615278e-05 + zeta*(2.138702352812e-05 +
      zeta*(-7.885846968274e-06 + zeta*(-4.161020124114e-05 + zeta*(5.890566310397e-06 +
      zeta*1.461505257654e-05))))));
    row0_dzeta := 0.0002915040295026 + zeta*(-2.882667230556e-05 + zeta*(6.416107058436e-05 +
      zeta*(-3.1543387873096e-05 + zeta*(-0.0002080510062057 + zeta*(3.5343397862382e-05 +
      zeta*0.00010230536803578)))));
    row1 := 2.647489203849e-06 + zeta*(-0.0001616239845693 + zeta*(6.414281482701e-05 + zeta*(-5.691876886539e-05 +
      zeta*(-1.656080766919e-05 + zeta*(7.182640556312e-05 + zeta*(-6.546123976875e-06 +
      zeta*(-1.979770162561e-05)))))));
    row1_dzeta := -0.0001616239845693 + zeta*(0.00012828562965402 + zeta*(-0.00017075630659617 +
      zeta*(-6.624323067676e-05 + zeta*(0.00035913202781560005 + zeta*(-3.927674386125e-05 +
      zeta*(-0.00013858391137927002))))));
    row2 := -2.589213501234e-05 + zeta*(9.711081810844e-06 + zeta*(-4.54605182059e-05 + zeta*(3.377640297645e-05 +
      zeta*(5.172600394446e-05 + zeta*(-7.962366290486e-05 + zeta*(-3.150692740919e-06 +
      zeta*2.590235742967e-05))))));
    row2_dzeta := 9.711081810844e-06 + zeta*(-9.09210364118e-05 + zeta*(0.00010132920892935001 +
      zeta*(0.00020690401577784 + zeta*(-0.0003981183145243 + zeta*(-1.8904156445514e-05 +
      zeta*0.00018131650200769)))));
    row3 := -5.168351725258e-06 + zeta*(-5.650507556102e-06 + zeta*(2.081011183118e-05 + zeta*(1.814826909774e-06 +
      zeta*(-7.517935005724e-05 + zeta*(6.603225462223e-05 + zeta*(2.522808617611e-05 +
      zeta*(-3.354320240771e-05)))))));
    row3_dzeta := -5.650507556102e-06 + zeta*(4.162022366236e-05 + zeta*(5.444480729322e-06 +
      zeta*(-0.00030071740022896 + zeta*(0.00033016127311115005 + zeta*(0.00015136851705666 +
      zeta*(-0.00023480241685396998))))));
    row4 := -2.349963632854e-06 + zeta*(5.058232584201e-06 + zeta*(-8.647750613494e-06 + zeta*(-1.640522775583e-05 +
      zeta*(4.346166354052e-05 + zeta*(-1.366980974799e-05 + zeta*(-2.192822949373e-05 +
      zeta*1.306436514888e-05))))));
    row4_dzeta := 5.058232584201e-06 + zeta*(-1.7295501226988e-05 + zeta*(-4.921568326749e-05 +
      zeta*(0.00017384665416208 + zeta*(-6.834904873995e-05 + zeta*(-0.00013156937696237999 +
      zeta*9.145055604216e-05)))));
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
    row0 := 1242.292246883 + xi*(894.0023813478 + xi*(-144.4603744364 + xi*(53.81409540752 + xi*(-10.90316930801 +
      xi*(10.38223268678 + xi*(0.9517621420648 + xi*(1.49324996143 + xi*(0.07537440196355 +
      xi*0.3377227651009))))))));
    row1 := -29.08704514807 + xi*(-0.4317865505308 + xi*(-8.369315497236 + xi*(-4.247820580419 + xi*(-5.761674851914 +
      xi*(-4.020381218793 + xi*(-1.892256608074))))));
    row2 := 0.3366319533995 + xi*(0.8097688298897 + xi*(1.503961982167 + xi*(2.029496969763 + xi*0.9329684889643)));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidEntropy;

  function entropySlope "Rise of the entropy by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002901315693435 + zeta*(0.0007988346675047 + zeta*(0.0007137227603399 + zeta*(4.619061385928e-05 +
      zeta*(-0.0001157689396839 + zeta*(1.027183470033e-05 + zeta*(1.57926453142e-05 +
      zeta*(-2.950302587657e-06)))))));
    row1 := -0.000340554849735 + zeta*(-0.0003589376247398 + zeta*(-0.0002828134262331 + zeta*(-0.000148764315693 +
      zeta*(5.768483660726e-06 + zeta*(2.734464889386e-05 + zeta*(2.233713964585e-07 +
      zeta*(-5.844365704284e-06)))))));
    row2 := -0.0001143330521091 + zeta*(-1.550713092814e-05 + zeta*(-2.049435235276e-05 + zeta*(4.966851553706e-05 +
      zeta*(2.679083690437e-05 + zeta*(-6.364368214717e-06 + zeta*(-3.330107152873e-07 +
      zeta*(-2.355383269184e-07)))))));
    row3 := -3.510813692673e-05 + zeta*(1.49403126397e-06 + zeta*(5.059407394308e-06 + zeta*(1.153200011707e-05 +
      zeta*(-1.268934673076e-05 + zeta*(-2.804486349713e-06 + zeta*(1.648750956974e-07 + zeta*1.25449809551e-06))))));
    row4 := -1.474499676652e-05 + zeta*(-3.820703024668e-06 + zeta*(-1.193564771864e-05 + zeta*(-2.277654368215e-07 +
      zeta*(1.299891837877e-05 + zeta*(-5.82363372425e-06 + zeta*(-4.200346932164e-06 + zeta*2.99398229629e-06))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end entropySlope;

  function liquidEntropy_slopes "Entropy of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi;
  algorithm
    row0 := 1242.292246883 + xi*(894.0023813478 + xi*(-144.4603744364 + xi*(53.81409540752 + xi*(-10.90316930801 +
      xi*(10.38223268678 + xi*(0.9517621420648 + xi*(1.49324996143 + xi*(0.07537440196355 +
      xi*0.3377227651009))))))));
    row0_dxi := 894.0023813478 + xi*(-288.9207488728 + xi*(161.44228622256 + xi*(-43.61267723204 + xi*(51.9111634339 +
      xi*(5.7105728523888 + xi*(10.452749730010002 + xi*(0.6029952157084 + xi*3.0395048859080998)))))));
    row1 := -29.08704514807 + xi*(-0.4317865505308 + xi*(-8.369315497236 + xi*(-4.247820580419 + xi*(-5.761674851914 +
      xi*(-4.020381218793 + xi*(-1.892256608074))))));
    row1_dxi := -0.4317865505308 + xi*(-16.738630994472 + xi*(-12.743461741257 + xi*(-23.046699407656 +
      xi*(-20.101906093965 + xi*(-11.353539648444)))));
    row2 := 0.3366319533995 + xi*(0.8097688298897 + xi*(1.503961982167 + xi*(2.029496969763 + xi*0.9329684889643)));
    row2_dxi := 0.8097688298897 + xi*(3.007923964334 + xi*(6.088490909289 + xi*3.7318739558572));
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
    row0 := 0.002901315693435 + zeta*(0.0007988346675047 + zeta*(0.0007137227603399 + zeta*(4.619061385928e-05 +
      zeta*(-0.0001157689396839 + zeta*(1.027183470033e-05 + zeta*(1.57926453142e-05 +
      zeta*(-2.950302587657e-06)))))));
    row0_dzeta := 0.0007988346675047 + zeta*(0.0014274455206798 + zeta*(0.00013857184157784 +
      zeta*(-0.0004630757587356 + zeta*(5.135917350165e-05 + zeta*(9.47558718852e-05 +
      zeta*(-2.0652118113598998e-05))))));
    row1 := -0.000340554849735 + zeta*(-0.0003589376247398 + zeta*(-0.0002828134262331 + zeta*(-0.000148764315693 +
      zeta*(5.768483660726e-06 + zeta*(2.734464889386e-05 + zeta*(2.233713964585e-07 +
      zeta*(-5.844365704284e-06)))))));
    row1_dzeta := -0.0003589376247398 + zeta*(-0.0005656268524662 + zeta*(-0.000446292947079 +
      zeta*(2.3073934642904e-05 + zeta*(0.0001367232444693 + zeta*(1.3402283787509999e-06 +
      zeta*(-4.0910559929988e-05))))));
    row2 := -0.0001143330521091 + zeta*(-1.550713092814e-05 + zeta*(-2.049435235276e-05 + zeta*(4.966851553706e-05 +
      zeta*(2.679083690437e-05 + zeta*(-6.364368214717e-06 + zeta*(-3.330107152873e-07 +
      zeta*(-2.355383269184e-07)))))));
    row2_dzeta := -1.550713092814e-05 + zeta*(-4.098870470552e-05 + zeta*(0.00014900554661118 +
      zeta*(0.00010716334761748 + zeta*(-3.1821841073585004e-05 + zeta*(-1.9980642917238e-06 +
      zeta*(-1.6487682884288e-06))))));
    row3 := -3.510813692673e-05 + zeta*(1.49403126397e-06 + zeta*(5.059407394308e-06 + zeta*(1.153200011707e-05 +
      zeta*(-1.268934673076e-05 + zeta*(-2.804486349713e-06 + zeta*(1.648750956974e-07 + zeta*1.25449809551e-06))))));
    row3_dzeta := 1.49403126397e-06 + zeta*(1.0118814788616e-05 + zeta*(3.459600035121e-05 + zeta*(-5.075738692304e-05
      + zeta*(-1.4022431748565e-05 + zeta*(9.892505741844e-07 + zeta*8.78148666857e-06)))));
    row4 := -1.474499676652e-05 + zeta*(-3.820703024668e-06 + zeta*(-1.193564771864e-05 + zeta*(-2.277654368215e-07 +
      zeta*(1.299891837877e-05 + zeta*(-5.82363372425e-06 + zeta*(-4.200346932164e-06 + zeta*2.99398229629e-06))))));
    row4_dzeta := -3.820703024668e-06 + zeta*(-2.387129543728e-05 + zeta*(-6.832963104645e-07 +
      zeta*(5.199567351508e-05 + zeta*(-2.9118168621249997e-05 + zeta*(-2.5202081592983997e-05 +
      zeta*2.095787607403e-05)))));
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
    row0 := 380.2255486046 + zeta*(-93.63282896622 + zeta*(-73.11418690752 + zeta*(18.5081044878 +
      zeta*18.05787817378)));
    row1 := 67.31089777803 + zeta*(10.27114682867 + zeta*(-3.115183553457 + zeta*(-3.284496475577 +
      zeta*(-3.647890706585))));
    row2 := -4.355371914835 + zeta*(5.421066352209 + zeta*(26.01653097974 + zeta*(-12.49036786052 +
      zeta*(-13.14521119339))));
    row3 := -11.87828108719 + zeta*(15.49383018826 + zeta*(8.527028211089 + zeta*(-18.33021023062 +
      zeta*5.921734420641)));
    row4 := -2.643459696154 + zeta*(2.112183619883 + zeta*(-6.103972593513 + zeta*(-8.441380957563 +
      zeta*16.18683905413)));
    value := row0 + sigma*(row1 + sigma*(row2 + sigma*(row3 + sigma*row4)));
    annotation (Inline=false);
  end isentropicStart;

  function entropySlope_domega "Rise of the entropy by enthalpy, and its slopes by omega"
    input Real zeta, omega;
    output Real value, value_domega;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002901315693435 + zeta*(0.0007988346675047 + zeta*(0.0007137227603399 + zeta*(4.619061385928e-05 +
      zeta*(-0.0001157689396839 + zeta*(1.027183470033e-05 + zeta*(1.57926453142e-05 +
      zeta*(-2.950302587657e-06)))))));
    row1 := -0.000340554849735 + zeta*(-0.0003589376247398 + zeta*(-0.0002828134262331 + zeta*(-0.000148764315693 +
      zeta*(5.768483660726e-06 + zeta*(2.734464889386e-05 + zeta*(2.233713964585e-07 +
      zeta*(-5.844365704284e-06)))))));
    row2 := -0.0001143330521091 + zeta*(-1.550713092814e-05 + zeta*(-2.049435235276e-05 + zeta*(4.966851553706e-05 +
      zeta*(2.679083690437e-05 + zeta*(-6.364368214717e-06 + zeta*(-3.330107152873e-07 +
      zeta*(-2.355383269184e-07)))))));
    row3 := -3.510813692673e-05 + zeta*(1.49403126397e-06 + zeta*(5.059407394308e-06 + zeta*(1.153200011707e-05 +
      zeta*(-1.268934673076e-05 + zeta*(-2.804486349713e-06 + zeta*(1.648750956974e-07 + zeta*1.25449809551e-06))))));
    row4 := -1.474499676652e-05 + zeta*(-3.820703024668e-06 + zeta*(-1.193564771864e-05 + zeta*(-2.277654368215e-07 +
      zeta*(1.299891837877e-05 + zeta*(-5.82363372425e-06 + zeta*(-4.200346932164e-06 + zeta*2.99398229629e-06))))));
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
    row0 := 62467.24072791 + zeta*(17990.39755357 + zeta*(-18117.76005989 + zeta*(-13387.87384811 +
      zeta*(4452.447164087 + zeta*5577.056053541))));
    row1 := 25251.31287695 + zeta*(-12094.6046246 + zeta*(5008.899837996 + zeta*(9587.969369485 +
      zeta*(-1753.742345328 + zeta*(-3093.875466872)))));
    row2 := 7593.281859727 + zeta*(-1143.159682964 + zeta*(1857.274421889 + zeta*(-2944.130551068 +
      zeta*(1850.316101078 + zeta*(-141.868543295)))));
    row3 := 3887.018606928 + zeta*(-425.9612368204 + zeta*(-1210.692917822 + zeta*(4153.743592386 +
      zeta*(-141.2483020157 + zeta*(-2311.120159288)))));
    row4 := 1368.819207974 + zeta*(-63.83308394867 + zeta*(1807.942367241 + zeta*(-255.4005908263 +
      zeta*(-2207.002516752 + zeta*1386.533487739))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end soundSquared;

  function liquidViscosity "Logarithm of the viscosity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := -9.273128463328 + xi*(-1.094469983282 + xi*(-0.05295340426899 + xi*(-0.3783237929436 +
      xi*(-0.2170775880478 + xi*(-0.4025566039981 + xi*(-0.7328581510047 + xi*(-0.5457063476123 + xi*(0.01882276311964
      + xi*0.107256460678))))))));
    row1 := 0.09363475588324 + xi*(0.09748212489021 + xi*(0.1602684672709 + xi*(0.3401583751879 + xi*(0.6095229899448
      + xi*(0.7290482786044 + xi*(0.5924864148975 + xi*0.2224057779845))))));
    row2 := -0.006153113555584 + xi*(-0.005559730954766 + xi*(-0.02942694520384 + xi*(-0.2132880392981 +
      xi*(-0.3615338316617 + xi*(-0.1790347016223)))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidViscosity;

  function vapourViscosity "Logarithm of the viscosity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := -11.46416601081 + zeta*(-0.3459362560859 + zeta*(-0.01201930774845 + zeta*(0.06811463948481 +
      zeta*(-0.02553061309514 + zeta*(-0.01725729704754)))));
    row1 := 0.2067056103709 + zeta*(0.2325692701237 + zeta*(-0.07422628841689 + zeta*(0.05606175832867 +
      zeta*(0.01213461773316 + zeta*(-0.01027101738576)))));
    row2 := 0.07952004424478 + zeta*(-0.04320609144634 + zeta*(0.07202958602878 + zeta*(-0.06918729358988 +
      zeta*(-0.002015211488154 + zeta*0.01908794526334))));
    row3 := 0.01588731896934 + zeta*(0.01311485274947 + zeta*(-0.01420382267485 + zeta*(-0.002938824583638 +
      zeta*(0.01185255389475 + zeta*(-0.003552913482098)))));
    value := row0 + omega*(row1 + omega*(row2 + omega*row3));
    annotation (Inline=false);
  end vapourViscosity;

  function liquidResistivity "Reciprocal conductivity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := 10.85057200155 + xi*(5.705712843332 + xi*(1.486185499302 + xi*(4.358680181419 + xi*(9.044538943949 +
      xi*(-6.456540992378 + xi*(-25.84616361278 + xi*(-14.58647112534 + xi*(-16.52100430915 + xi*(-35.15419519442 +
      xi*(-18.8038408862))))))))));
    row1 := -0.5069688247001 + xi*(-1.381352344256 + xi*(-4.606108514311 + xi*(-5.787411550688 + xi*(-1.269721007404 +
      xi*(11.24894519085 + xi*(48.76926691665 + xi*(69.20295851254 + xi*30.7718047955)))))));
    row2 := -0.05635012364865 + xi*(0.4838875398389 + xi*(5.233567231012 + xi*(6.132749694427 + xi*(-15.25620493542 +
      xi*(-31.99524949156 + xi*(-15.308859246))))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidResistivity;

  function vapourResistivity "Reciprocal conductivity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 34.55188187465 + zeta*(18.834558132 + zeta*(11.51858929232 + zeta*(-1.508579924761 + zeta*(-1.906571590666
      + zeta*(1.249491042553 + zeta*0.2867465442991)))));
    row1 := -13.50959920905 + zeta*(-19.97961802554 + zeta*(-10.12429393262 + zeta*(-4.791810367407 +
      zeta*(1.111244450861 + zeta*(-1.087295756519 + zeta*(-0.4928879110342))))));
    row2 := -2.628309483019 + zeta*(6.202946799439 + zeta*(2.13902632698 + zeta*(6.63714580895 + zeta*(-1.795670354481
      + zeta*(0.5045043657261 + zeta*2.099261392088)))));
    row3 := 0.4221984157663 + zeta*(-0.6972911904655 + zeta*(2.473352853525 + zeta*(-2.175500116239 +
      zeta*(-4.404935658358 + zeta*(0.4615110110334 + zeta*1.144273931618)))));
    row4 := 0.008678184470869 + zeta*(0.4692609980943 + zeta*(-3.397943963948 + zeta*(-0.4991843308219 +
      zeta*(7.729459862941 + zeta*(-0.3354353970291 + zeta*(-3.81066163953))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end vapourResistivity;

  function liquidCapacity "Reciprocal heat capacity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 0.0003609296684108 + xi*(-0.0001702070508652 + xi*(-9.906457879659e-05 + xi*(-0.00015761036408 +
      xi*(-0.0004179632658757 + xi*(-0.0009046178740478 + xi*(-0.0009847729890854 + xi*(-0.0005858087931007 +
      xi*(-0.0004509630844302 + xi*(0.0003371633029439 + xi*(0.001308853970107 + xi*0.0007183352337865))))))))));
    row1 := 2.462752543327e-05 + xi*(5.060564075421e-05 + xi*(5.680070051018e-05 + xi*(0.0004701873139443 +
      xi*(0.001338846715971 + xi*(0.00166233886018 + xi*(0.001504628315345 + xi*(-0.0001633223297145 +
      xi*(-0.002492410338099 + xi*(-0.001593953874433)))))))));
    row2 := -8.80445134085e-06 + xi*(-4.583239431247e-05 + xi*(-4.310615430926e-05 + xi*(-0.0004143730118858 +
      xi*(-0.001412325601954 + xi*(-0.0005524719425385 + xi*(0.001689398622283 + xi*0.001240503505685))))));
    row3 := 5.457527721047e-07 + xi*(4.185625608146e-05 + xi*(0.0001290311429673 + xi*(-5.290041844619e-07 +
      xi*(-0.0002568730655227 + xi*(-0.0001686929170914)))));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidCapacity;

  function vapourCapacity "Reciprocal heat capacity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4, row5;
  algorithm
    row0 := 0.0004529758613332 + zeta*(0.0001845282397202 + zeta*(2.740635757867e-05 + zeta*(-2.348755292588e-05 +
      zeta*(-1.766540233239e-05 + zeta*(2.240838257839e-05 + zeta*(2.169807508388e-06 +
      zeta*(-9.713941896111e-06)))))));
    row1 := -3.144418087487e-05 + zeta*(-0.0002059089121103 + zeta*(3.06749345782e-05 + zeta*(-3.805722118427e-06 +
      zeta*(2.789885231283e-06 + zeta*(-3.512010703422e-05 + zeta*(3.752207076313e-05 +
      zeta*(-2.908819800131e-06)))))));
    row2 := -5.548996600686e-05 + zeta*(5.39012368304e-05 + zeta*(-3.769742259578e-05 + zeta*(0.00012166314897 +
      zeta*(-8.597379726237e-05 + zeta*(-0.0001403513055737 + zeta*(4.571312778268e-05 +
      zeta*7.380596870163e-05))))));
    row3 := 3.550062584352e-06 + zeta*(1.583663495705e-05 + zeta*(1.732611432418e-05 + zeta*(-0.0002340609409042 +
      zeta*(0.0001665707283739 + zeta*(0.0003421069584282 + zeta*(-0.0002664229022434 +
      zeta*(-3.641415951365e-05)))))));
    row4 := 1.284569806914e-06 + zeta*(1.909188373552e-05 + zeta*(-7.173953580926e-05 + zeta*(-5.224491416969e-05 +
      zeta*(0.000217110313989 + zeta*(-2.015469902053e-05 + zeta*(-6.934550672147e-05 +
      zeta*(-2.270670738849e-05)))))));
    row5 := 3.203664750278e-08 + zeta*(-2.989010916526e-05 + zeta*(3.957891517847e-05 + zeta*(0.0002269154285173 +
      zeta*(-0.0002968323473699 + zeta*(-0.000232453648755 + zeta*(0.0002960344763686 +
      zeta*(-2.577990397532e-06)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    annotation (Inline=false);
  end vapourCapacity;

  annotation (Documentation(info="<html>
<p>Refrigerant R290 (propane): density, temperature, entropy and saturation properties as functions of pressure and specific
enthalpy, fitted to the reference equation of state and written by <code>python -m cosim.media</code>. Do not edit this
file.</p>
<h4>Source</h4>
<p>E. W. Lemmon, M. O. McLinden, W. Wagner, J. Chem. Eng. Data 54, 3141 (2009),
evaluated with CoolProp 8.0.0 (HEOS). Transport: viscosity E. Vogel, C. Kuechenmeister, E. Bich, A. Laesecke, J. Phys. Chem. Ref. Data 27, 947 (1998); conductivity K. N. Marsh, R. A. Perkins, M. L. V. Ramires, J. Chem. Eng. Data 47, 932 (2002); surface tension A. Mulero, I. Cachadina, M. I. Parra, J. Phys. Chem. Ref. Data 41, 043105 (2012).
Enthalpy and entropy have CoolProp's reference state. Critical
point 369.89 K, 42.51 bar; molar mass 44.096
g/mol.</p>
<h4>Range</h4>
<ul>
<li>Pressure 0.2 to 41 bar.</li>
<li>Liquid from -50 degC up to the bubble line.</li>
<li>Vapour from the dew line up to 180 degC, and at every pressure up to
944.8 kJ/kg.</li>
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
<tr><td>saturation temperature</td><td>saturation</td><td>0.00087 K</td></tr>
<tr><td>saturation pressure</td><td>saturation</td><td>0.0027 %</td></tr>
<tr><td>specific enthalpy</td><td>bubble line</td><td>2.1 J/kg</td></tr>
<tr><td>density</td><td>bubble line</td><td>0.017 %</td></tr>
<tr><td>specific entropy</td><td>bubble line</td><td>0.0081 J/(kg.K)</td></tr>
<tr><td>specific enthalpy</td><td>dew line</td><td>12 J/kg</td></tr>
<tr><td>density</td><td>dew line</td><td>0.0036 %</td></tr>
<tr><td>specific entropy</td><td>dew line</td><td>0.034 J/(kg.K)</td></tr>
<tr><td>viscosity</td><td>bubble line</td><td>0.21 %</td></tr>
<tr><td>thermal conductivity</td><td>bubble line</td><td>0.9 %</td></tr>
<tr><td>heat capacity</td><td>bubble line</td><td>2.4 %</td></tr>
<tr><td>viscosity</td><td>dew line</td><td>0.27 %</td></tr>
<tr><td>thermal conductivity</td><td>dew line</td><td>0.43 %</td></tr>
<tr><td>heat capacity</td><td>dew line</td><td>0.71 %</td></tr>
<tr><td>surface tension</td><td>saturation</td><td>0.25 %</td></tr>
<tr><td>density</td><td>liquid</td><td>0.015 %</td></tr>
<tr><td>temperature</td><td>liquid</td><td>0.026 K</td></tr>
<tr><td>specific entropy</td><td>liquid</td><td>0.018 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>liquid</td><td>4.7 %</td></tr>
<tr><td>density by h</td><td>liquid</td><td>0.92 %</td></tr>
<tr><td>viscosity</td><td>liquid</td><td>0.2 %</td></tr>
<tr><td>thermal conductivity</td><td>liquid</td><td>0.77 %</td></tr>
<tr><td>heat capacity</td><td>liquid</td><td>2.1 %</td></tr>
<tr><td>density</td><td>vapour</td><td>0.022 %</td></tr>
<tr><td>temperature</td><td>vapour</td><td>0.019 K</td></tr>
<tr><td>specific entropy</td><td>vapour</td><td>0.045 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>vapour</td><td>0.73 %</td></tr>
<tr><td>density by h</td><td>vapour</td><td>0.56 %</td></tr>
<tr><td>viscosity</td><td>vapour</td><td>0.23 %</td></tr>
<tr><td>thermal conductivity</td><td>vapour</td><td>0.4 %</td></tr>
<tr><td>heat capacity</td><td>vapour</td><td>0.7 %</td></tr>
<tr><td>velocity of sound</td><td>vapour</td><td>0.31 %</td></tr>
<tr><td>density</td><td>two-phase</td><td>0.046 %</td></tr>
<tr><td>temperature</td><td>two-phase</td><td>0.00087 K</td></tr>
<tr><td>specific entropy</td><td>two-phase</td><td>0.0068 J/(kg.K)</td></tr>
<tr><td>vapour quality</td><td>two-phase</td><td>6.1e-05</td></tr>
<tr><td>isentropic enthalpy rise</td><td>stage, ratio 1.5-3</td><td>0.056 %</td></tr>
</table>
<p>Two-phase density is compared outside the blend band.</p>
</html>"));
end R290;
