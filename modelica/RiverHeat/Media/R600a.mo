within RiverHeat.Media;
package R600a "Refrigerant R600a (isobutane): properties from pressure and enthalpy, fitted to CoolProp"
  extends PartialRefrigerant;

  constant Real criticalPressure(unit="Pa") = 3629000.0166496336 "Critical pressure";
  constant Real criticalTemperature(unit="K") = 407.8100000000046 "Critical temperature";
  constant Real molarMass(unit="kg/mol") = 0.0581222 "Molar mass";
  constant Real pressureMin(unit="Pa") = 10000.0 "Lowest pressure of the fitted range";
  constant Real pressureMax(unit="Pa") = 3590000.0 "Highest pressure of the fitted range";
  constant Real liquidEnthalpyMin(unit="J/kg") = 73874.63 "Lowest enthalpy of the fitted range";
  constant Real vapourEnthalpyMax(unit="J/kg") = 963798.9 "Highest enthalpy of the fitted range";

  redeclare function saturationTemperature "Saturation temperature"
    input Real p(unit="Pa") "Pressure";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    T := TSat;
    annotation (Inline=false, derivative=saturationTemperature_der);
  end saturationTemperature;

  function saturationTemperature_der "Time derivative of saturationTemperature"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_T(unit="K/s") "Time derivative of T";
  algorithm
    der_T := R600a.saturationTemperature_derp(p)*der_p;
    annotation (Inline=false);
  end saturationTemperature_der;

  redeclare function saturationTemperature_derp "Derivative of saturationTemperature by p"
    input Real p(unit="Pa") "Pressure";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R600a.saturation_slopes(p);
    T_dp := TSat_dp;
    annotation (Inline=false);
  end saturationTemperature_derp;

  redeclare function bubbleEnthalpy "Specific enthalpy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    h := hBubble;
    annotation (Inline=false, derivative=bubbleEnthalpy_der);
  end bubbleEnthalpy;

  function bubbleEnthalpy_der "Time derivative of bubbleEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R600a.bubbleEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleEnthalpy_der;

  redeclare function bubbleEnthalpy_derp "Derivative of bubbleEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R600a.saturation_slopes(p);
    h_dp := hBubble_dp;
    annotation (Inline=false);
  end bubbleEnthalpy_derp;

  redeclare function dewEnthalpy "Specific enthalpy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    h := hDew;
    annotation (Inline=false, derivative=dewEnthalpy_der);
  end dewEnthalpy;

  function dewEnthalpy_der "Time derivative of dewEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R600a.dewEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end dewEnthalpy_der;

  redeclare function dewEnthalpy_derp "Derivative of dewEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R600a.saturation_slopes(p);
    h_dp := hDew_dp;
    annotation (Inline=false);
  end dewEnthalpy_derp;

  redeclare function bubbleDensity "Density of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, rhoLiquid;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    (xi, cut, share) := R600a.liquidCoordinate(hBubble);
    rhoLiquid := R600a.liquidDensity(xi, pi);
    rho := growth*rhoLiquid;
    annotation (Inline=false, derivative=bubbleDensity_der);
  end bubbleDensity;

  function bubbleDensity_der "Time derivative of bubbleDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R600a.bubbleDensity_derp(p)*der_p;
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
      R600a.saturation_slopes(p);
    pi := 2.7555800369580053e-07*pBent;
    pi_dp := 2.7555800369580053e-07*pBent_dp;
    (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R600a.liquidCoordinate_slopes(hBubble);
    xi_dp := xi_dhAt*hBubble_dp;
    (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R600a.liquidDensity_slopes(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pvDew := R600a.dewLineFlowWork(zeta);
    vDew := pvDew/pBent;
    rho := growth/vDew;
    annotation (Inline=false, derivative=dewDensity_der);
  end dewDensity;

  function dewDensity_der "Time derivative of dewDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R600a.dewDensity_derp(p)*der_p;
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
      R600a.saturation_slopes(p);
    (pvDew, pvDew_dzeta) := R600a.dewLineFlowWork_slopes(zeta);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    sDew := R600a.dewLineEntropy(zeta);
    s := sDew - (hDew - hBubble)/TSat;
    annotation (Inline=false, derivative=bubbleEntropy_der);
  end bubbleEntropy;

  function bubbleEntropy_der "Time derivative of bubbleEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R600a.bubbleEntropy_derp(p)*der_p;
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
      R600a.saturation_slopes(p);
    (sDew, sDew_dzeta) := R600a.dewLineEntropy_slopes(zeta);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    sDew := R600a.dewLineEntropy(zeta);
    s := sDew;
    annotation (Inline=false, derivative=dewEntropy_der);
  end dewEntropy;

  function dewEntropy_der "Time derivative of dewEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R600a.dewEntropy_derp(p)*der_p;
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
      R600a.saturation_slopes(p);
    (sDew, sDew_dzeta) := R600a.dewLineEntropy_slopes(zeta);
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
    if T < 214.36952162250495 then
      p := 10000.0/(1.0 + 0.06187390772562186*(214.36952162250495 - T));
    elseif T < 407.1639626107026 then
      theta := 2.819841*((1.0 - 0.002452122311860888*T)^(1.0/3.0) - 0.444737);
      zeta0 := -0.2104564192145 + theta*(0.8477040716447 + theta*(0.1266398860031 + theta*(0.08355184364876 +
        theta*(0.03719859096695 + theta*(0.06828596844895 + theta*0.04653111707874)))));
      zeta1 := R600a.zetaStep(zeta0, T);
      zeta2 := R600a.zetaStep(zeta1, T);
      zeta3 := R600a.zetaStep(zeta2, T);
      z := 1.037189 + 0.8660490582149517*zeta3;
      p := 3629000.0166496336*exp(-(z*z*z));
    else
      p := 3590000.0 + 60035.392560818436*(T - 407.1639626107026);
    end if;
    annotation (Inline=false, derivative=saturationPressure_der);
  end saturationPressure;

  function saturationPressure_der "Time derivative of saturationPressure"
    input Real T(unit="K") "Temperature";
    input Real der_T(unit="K/s") "Time derivative of T";
    output Real der_p(unit="Pa/s") "Time derivative of p";
  algorithm
    der_p := R600a.saturationPressure_derT(T)*der_T;
    annotation (Inline=false);
  end saturationPressure_der;

  redeclare function saturationPressure_derT "Derivative of saturationPressure by T"
    input Real T(unit="K") "Temperature";
    output Real p_dT(unit="Pa/K") "Derivative of p by T";
  protected
    Real p, theta, zeta0, zeta1, zeta2, zeta3, zeta3_dzeta, zeta3_dT, z, z_dT;
  algorithm
    if T < 214.36952162250495 then
      p := 10000.0/(1.0 + 0.06187390772562186*(214.36952162250495 - T));
      p_dT := 0.06187390772562186*p/(1.0 + 0.06187390772562186*(214.36952162250495 - T));
    elseif T < 407.1639626107026 then
      theta := 2.819841*((1.0 - 0.002452122311860888*T)^(1.0/3.0) - 0.444737);
      zeta0 := -0.2104564192145 + theta*(0.8477040716447 + theta*(0.1266398860031 + theta*(0.08355184364876 +
        theta*(0.03719859096695 + theta*(0.06828596844895 + theta*0.04653111707874)))));
      zeta1 := R600a.zetaStep(zeta0, T);
      zeta2 := R600a.zetaStep(zeta1, T);
      (zeta3, zeta3_dzeta, zeta3_dT) := R600a.zetaStep_slopes(zeta2, T);
      z := 1.037189 + 0.8660490582149517*zeta3;
      z_dT := 0.8660490582149517*zeta3_dT;
      p_dT := 3629000.0166496336*exp(-(z*z*z))*(-((z_dT*z + z*z_dT)*z + z*z*z_dT));
    else
      p_dT := 60035.392560818436;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R600a.liquidCoordinate(h);
      rhoLiquid := R600a.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
    elseif h < hDew then
      (xi, cut, share) := R600a.liquidCoordinate(hBubble);
      rhoLiquid := R600a.liquidDensity(xi, pi);
      pvDew := R600a.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R600a.liquidDensity_dxi(xi, pi);
        vSlope := (-3.493908e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
    else
      pvDew := R600a.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R600a.flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.05762549*excess;
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
    der_rho := R600a.density_derp_h(p, h)*der_p + R600a.density_derh_p(p, h)*der_h;
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
      R600a.saturation_slopes(p);
    pi := 2.7555800369580053e-07*pBent;
    pi_dp := 2.7555800369580053e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R600a.liquidCoordinate(h);
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R600a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R600a.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R600a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R600a.dewLineFlowWork_slopes(zeta);
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
          R600a.liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-3.493908e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-3.493908e-06*rhoLiquid_dxi_dp)*share + (-3.493908e-06*rhoLiquid_dxi)*share_dp -
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
      (pvDew, pvDew_dzeta) := R600a.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R600a.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R600a.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      pv := pvDew + w*flowWorkSlopeMean + 0.05762549*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.05762549*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R600a.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R600a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho_dh := growth*rhoLiquid_dh;
    elseif h < hDew then
      (xi, cut, share) := R600a.liquidCoordinate(hBubble);
      rhoLiquid := R600a.liquidDensity(xi, pi);
      pvDew := R600a.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dh := 1.0/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        t_dh := 200.0*x_dh;
        (rhoLiquid, rhoLiquid_dxi) := R600a.liquidDensity_dxi(xi, pi);
        vSlope := (-3.493908e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
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
      pvDew := R600a.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R600a.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R600a.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.05762549*excess;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.05762549*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R600a.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R600a.liquidCoordinate(hBubble);
      liquidTemperatureAt := R600a.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R600a.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0005017377687621075*(cut - cutBubble);
    elseif h < hDew then
      T := TSat;
    else
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(h, hDew);
      temperatureSlopeMean := R600a.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0004026359772156353*excess;
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
    der_T := R600a.temperature_derp_h(p, h)*der_p + R600a.temperature_derh_p(p, h)*der_h;
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
      R600a.saturation_slopes(p);
    pi := 2.7555800369580053e-07*pBent;
    pi_dp := 2.7555800369580053e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R600a.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R600a.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R600a.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dp := liquidTemperatureAt_dpi*pi_dp;
      (liquidTemperatureBubble, liquidTemperatureBubble_dxi, liquidTemperatureBubble_dpi) :=
        R600a.liquidTemperature_slopes(xiBubble, pi);
      liquidTemperatureBubble_dp := liquidTemperatureBubble_dxi*xiBubble_dp + liquidTemperatureBubble_dpi*pi_dp;
      T_dp := TSat_dp + liquidTemperatureAt_dp - liquidTemperatureBubble_dp - 0.0005017377687621075*cutBubble_dp;
    elseif h < hDew then
      T_dp := TSat_dp;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R600a.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R600a.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dp := temperatureSlopeMean_dzeta*zeta_dp + temperatureSlopeMean_domega*omega_dp;
      T_dp := TSat_dp + w_dp*temperatureSlopeMean + w*temperatureSlopeMean_dp + 0.0004026359772156353*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R600a.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R600a.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dh := liquidTemperatureAt_dxi*xi_dh;
      T_dh := liquidTemperatureAt_dh + 0.0005017377687621075*cut_dh;
    elseif h < hDew then
      T_dh := 0.0;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R600a.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R600a.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dh := temperatureSlopeMean_domega*omega_dh;
      T_dh := w_dh*temperatureSlopeMean + w*temperatureSlopeMean_dh + 0.0004026359772156353*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      sDew := R600a.dewLineEntropy(zeta);
      (xi, cut, share) := R600a.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R600a.liquidCoordinate(hBubble);
      liquidEntropyAt := R600a.liquidEntropy(xi, pi);
      liquidEntropyBubble := R600a.liquidEntropy(xiBubble, pi);
      s := sDew - (hDew - hBubble)/TSat + liquidEntropyAt - liquidEntropyBubble + 0.005012365505702569*(cut -
        cutBubble);
    elseif h < hDew then
      sDew := R600a.dewLineEntropy(zeta);
      s := sDew + (h - hDew)/TSat;
    else
      sDew := R600a.dewLineEntropy(zeta);
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(h, hDew);
      entropySlopeMean := R600a.entropySlope(zeta, omega);
      s := sDew + w*entropySlopeMean + 0.0020624195398577013*excess;
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
    der_s := R600a.specificEntropy_derp_h(p, h)*der_p + R600a.specificEntropy_derh_p(p, h)*der_h;
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
      R600a.saturation_slopes(p);
    pi := 2.7555800369580053e-07*pBent;
    pi_dp := 2.7555800369580053e-07*pBent_dp;
    if h < hBubble then
      (sDew, sDew_dzeta) := R600a.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (xi, cut, share) := R600a.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R600a.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R600a.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dp := liquidEntropyAt_dpi*pi_dp;
      (liquidEntropyBubble, liquidEntropyBubble_dxi, liquidEntropyBubble_dpi) := R600a.liquidEntropy_slopes(xiBubble,
        pi);
      liquidEntropyBubble_dp := liquidEntropyBubble_dxi*xiBubble_dp + liquidEntropyBubble_dpi*pi_dp;
      s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat + liquidEntropyAt_dp -
        liquidEntropyBubble_dp - 0.005012365505702569*cutBubble_dp;
    elseif h < hDew then
      (sDew, sDew_dzeta) := R600a.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      s_dp := sDew_dp + (-hDew_dp - (h - hDew)/TSat*TSat_dp)/TSat;
    else
      (sDew, sDew_dzeta) := R600a.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R600a.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R600a.entropySlope_slopes(zeta, omega);
      entropySlopeMean_dp := entropySlopeMean_dzeta*zeta_dp + entropySlopeMean_domega*omega_dp;
      s_dp := sDew_dp + w_dp*entropySlopeMean + w*entropySlopeMean_dp + 0.0020624195398577013*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R600a.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R600a.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dh := liquidEntropyAt_dxi*xi_dh;
      s_dh := liquidEntropyAt_dh + 0.005012365505702569*cut_dh;
    elseif h < hDew then
      s_dh := 1.0/TSat;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R600a.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R600a.entropySlope_slopes(zeta, omega);
      entropySlopeMean_dh := entropySlopeMean_domega*omega_dh;
      s_dh := w_dh*entropySlopeMean + w*entropySlopeMean_dh + 0.0020624195398577013*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R600a.liquidCoordinate(h);
      rhoLiquid := R600a.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
      (xiBubble, cutBubble, shareBubble) := R600a.liquidCoordinate(hBubble);
      liquidTemperatureAt := R600a.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R600a.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0005017377687621075*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share) := R600a.liquidCoordinate(hBubble);
      rhoLiquid := R600a.liquidDensity(xi, pi);
      pvDew := R600a.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R600a.liquidDensity_dxi(xi, pi);
        vSlope := (-3.493908e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
      T := TSat;
    else
      pvDew := R600a.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R600a.flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.05762549*excess;
      rho := growth*pBent/pv;
      temperatureSlopeMean := R600a.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0004026359772156353*excess;
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
      R600a.saturation_slopes(p);
    pi := 2.7555800369580053e-07*pBent;
    pi_dp := 2.7555800369580053e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R600a.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R600a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho := growth*rhoLiquid;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
      rho_dh := growth*rhoLiquid_dh;
      (xiBubble, cutBubble, shareBubble) := R600a.liquidCoordinate(hBubble);
      liquidTemperatureAt := R600a.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R600a.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0005017377687621075*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R600a.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R600a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R600a.dewLineFlowWork_slopes(zeta);
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
          R600a.liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-3.493908e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-3.493908e-06*rhoLiquid_dxi_dp)*share + (-3.493908e-06*rhoLiquid_dxi)*share_dp -
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
      (pvDew, pvDew_dzeta) := R600a.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R600a.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R600a.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.05762549*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.05762549*excess_dp;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.05762549*excess_dh;
      rho := growth*pBent/pv;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*pv_dp)/pv;
      rho_dh := (-(rho*pv_dh))/pv;
      temperatureSlopeMean := R600a.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0004026359772156353*excess;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    sDew := R600a.dewLineEntropy(zeta);
    rise := s - sDew;
    if rise < 0.0 then
      h := hDew + rise*TSat;
    else
      if 1577.4189662487559 < rise then
        held := 1577.4189662487559;
      else
        held := rise;
      end if;
      sigma := 0.001267894*(held - 788.7095);
      guess := R600a.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R600a.vapourCoordinate(h0, hDew);
      mean0 := R600a.entropySlope(zeta, omega0);
      (held0, rate0) := R600a.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.0020624195398577013*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0020624195398577013*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R600a.vapourCoordinate(h1, hDew);
      mean1 := R600a.entropySlope(zeta, omega1);
      (held1, rate1) := R600a.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.0020624195398577013*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0020624195398577013*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R600a.vapourCoordinate(h2, hDew);
      mean2 := R600a.entropySlope(zeta, omega2);
      (held2, rate2) := R600a.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.0020624195398577013*(1.0 - kept2);
      h3 := h2 - (w2*mean2 + 0.0020624195398577013*excess2 - rise)/slope2;
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
    der_h := R600a.isentropicEnthalpy_derp_s(p, s)*der_p + R600a.isentropicEnthalpy_ders_p(p, s)*der_s;
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
      R600a.saturation_slopes(p);
    (sDew, sDew_dzeta) := R600a.dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    rise := s - sDew;
    rise_dp := -sDew_dp;
    if rise < 0.0 then
      h_dp := hDew_dp + rise_dp*TSat + rise*TSat_dp;
    else
      if 1577.4189662487559 < rise then
        held := 1577.4189662487559;
      else
        held := rise;
      end if;
      sigma := 0.001267894*(held - 788.7095);
      guess := R600a.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R600a.vapourCoordinate(h0, hDew);
      mean0 := R600a.entropySlope(zeta, omega0);
      (held0, rate0) := R600a.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.0020624195398577013*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0020624195398577013*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R600a.vapourCoordinate(h1, hDew);
      mean1 := R600a.entropySlope(zeta, omega1);
      (held1, rate1) := R600a.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.0020624195398577013*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0020624195398577013*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2, w2_dhAt, w2_dhDew, omega2_dhAt, omega2_dhDew, excess2_dhAt, excess2_dhDew,
        kept2_dhAt, kept2_dhDew, steep2_dhAt, steep2_dhDew) := R600a.vapourCoordinate_slopes(h2, hDew);
      w2_dp := w2_dhDew*hDew_dp;
      omega2_dp := omega2_dhDew*hDew_dp;
      excess2_dp := excess2_dhDew*hDew_dp;
      (mean2, mean2_dzeta, mean2_domega) := R600a.entropySlope_slopes(zeta, omega2);
      mean2_dp := mean2_dzeta*zeta_dp + mean2_domega*omega2_dp;
      (held2, rate2) := R600a.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.0020624195398577013*(1.0 - kept2);
      h3_dp := -((w2_dp*mean2 + w2*mean2_dp + 0.0020624195398577013*excess2_dp - rise_dp)/slope2);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    sDew := R600a.dewLineEntropy(zeta);
    rise := s - sDew;
    rise_ds := 1.0;
    if rise < 0.0 then
      h_ds := rise_ds*TSat;
    else
      if 1577.4189662487559 < rise then
        held := 1577.4189662487559;
      else
        held := rise;
      end if;
      sigma := 0.001267894*(held - 788.7095);
      guess := R600a.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R600a.vapourCoordinate(h0, hDew);
      mean0 := R600a.entropySlope(zeta, omega0);
      (held0, rate0) := R600a.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.0020624195398577013*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0020624195398577013*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R600a.vapourCoordinate(h1, hDew);
      mean1 := R600a.entropySlope(zeta, omega1);
      (held1, rate1) := R600a.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.0020624195398577013*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0020624195398577013*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R600a.vapourCoordinate(h2, hDew);
      mean2 := R600a.entropySlope(zeta, omega2);
      (held2, rate2) := R600a.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.0020624195398577013*(1.0 - kept2);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    if h < hDew then
      hVapour := hDew;
    else
      hVapour := h;
    end if;
    (w, omega, excess, kept, steep) := R600a.vapourCoordinate(hVapour, hDew);
    aSquared := R600a.soundSquared(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
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
    der_x := R600a.vapourQuality_derp_h(p, h)*der_p + R600a.vapourQuality_derh_p(p, h)*der_h;
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
      R600a.saturation_slopes(p);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R600a.liquidCoordinate(h);
      fitted := R600a.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      eta := liquid;
    elseif h < hDew then
      (xi, cut, share) := R600a.liquidCoordinate(hBubble);
      fitted := R600a.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(hDew, hDew);
      fitted := R600a.vapourViscosity(zeta, omega);
      vapour := exp(fitted);
      x := (h - hBubble)/(hDew - hBubble);
      eta := 1.0/(1.0/liquid + x*(1.0/vapour - 1.0/liquid));
    else
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(h, hDew);
      fitted := R600a.vapourViscosity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    (xi, cut, share) := R600a.liquidCoordinate(hBubble);
    fitted := R600a.liquidViscosity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    (w, omega, excess, kept, steep) := R600a.vapourCoordinate(hDew, hDew);
    fitted := R600a.vapourViscosity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R600a.liquidCoordinate(h);
      fitted := R600a.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      lambda := liquid;
    elseif h < hDew then
      (xi, cut, share) := R600a.liquidCoordinate(hBubble);
      fitted := R600a.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(hDew, hDew);
      fitted := R600a.vapourResistivity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      lambda := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(h, hDew);
      fitted := R600a.vapourResistivity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    (xi, cut, share) := R600a.liquidCoordinate(hBubble);
    fitted := R600a.liquidResistivity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    (w, omega, excess, kept, steep) := R600a.vapourCoordinate(hDew, hDew);
    fitted := R600a.vapourResistivity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R600a.liquidCoordinate(h);
      fitted := R600a.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      cp := liquid;
    elseif h < hDew then
      (xi, cut, share) := R600a.liquidCoordinate(hBubble);
      fitted := R600a.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(hDew, hDew);
      fitted := R600a.vapourCapacity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      cp := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R600a.vapourCoordinate(h, hDew);
      fitted := R600a.vapourCapacity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    pi := 2.7555800369580053e-07*pBent;
    (xi, cut, share) := R600a.liquidCoordinate(hBubble);
    fitted := R600a.liquidCapacity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    (w, omega, excess, kept, steep) := R600a.vapourCoordinate(hDew, hDew);
    fitted := R600a.vapourCapacity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R600a.saturation(p);
    z := 1.037189 + 0.8660490582149517*zeta;
    sigma := z*z*z*(0.004277118014309 + zeta*(0.0009775997722548 + zeta*(-0.00288859570794 + zeta*(1.75227765466e-05 +
      zeta*(0.0006737344781371 + zeta*6.997950243922e-05)))));
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
    elseif p < 3590000.0 then
      logP := log(p);
      pBent := p;
      growth := 1.0;
    else
      above := 2.7855153203342616e-07*p - 1.0;
      logP := 15.093662760464461 + above/(1.0 + 690.5614157881785*above);
      pBent := exp(logP);
      growth := sqrt(p/pBent);
    end if;
    z := (15.104467690783148 - logP)^(1.0/3.0);
    zeta := 1.154669*(z - 1.037189);
    TSat := 347.2996483667 + zeta*(-131.5088389799 + zeta*(-61.04640183649 + zeta*(39.56337109039 +
      zeta*(23.34523490368 + zeta*(-16.21454661443 + zeta*(-7.720158615896 + zeta*(5.088201923987 +
      zeta*(1.631891868559 + zeta*(-0.930936120323)))))))));
    hBubble := 387888.4598552 + zeta*(-374255.3011343 + zeta*(-77461.35961568 + zeta*(132611.654541 +
      zeta*(24434.69185416 + zeta*(-63159.12625947 + zeta*(-6279.347983219 + zeta*(24724.32025404 +
      zeta*(1416.09666431 + zeta*(-6135.094225921 + zeta*465.0816481484)))))))));
    hDew := 650648.6753043 + zeta*(-152751.6105399 + zeta*(-139078.4929308 + zeta*(89457.84559816 +
      zeta*(67345.99385335 + zeta*(-52790.1894169 + zeta*(-35965.10982 + zeta*(24030.12175752 + zeta*(19525.1336243 +
      zeta*(-5306.624523119 + zeta*(-6083.9601395))))))))));
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
    elseif p < 3590000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
      pBent := p;
      pBent_dp := 1.0;
      growth := 1.0;
      growth_dp := 0.0;
    else
      above := 2.7855153203342616e-07*p - 1.0;
      above_dp := 2.7855153203342616e-07;
      logP := 15.093662760464461 + above/(1.0 + 690.5614157881785*above);
      logP_dp := (above_dp - above/(1.0 + 690.5614157881785*above)*690.5614157881785*above_dp)/(1.0 +
        690.5614157881785*above);
      pBent := exp(logP);
      pBent_dp := pBent*logP_dp;
      growth := sqrt(p/pBent);
      growth_dp := (1.0 - p/pBent*pBent_dp)/pBent/(2.0*growth);
    end if;
    z := (15.104467690783148 - logP)^(1.0/3.0);
    z_dp := (-logP_dp)/(3.0*z*z);
    zeta := 1.154669*(z - 1.037189);
    zeta_dp := 1.154669*z_dp;
    TSat := 347.2996483667 + zeta*(-131.5088389799 + zeta*(-61.04640183649 + zeta*(39.56337109039 +
      zeta*(23.34523490368 + zeta*(-16.21454661443 + zeta*(-7.720158615896 + zeta*(5.088201923987 +
      zeta*(1.631891868559 + zeta*(-0.930936120323)))))))));
    TSat_dp := (-131.5088389799 + zeta*(-122.09280367298 + zeta*(118.69011327116999 + zeta*(93.38093961472 +
      zeta*(-81.07273307214999 + zeta*(-46.320951695375996 + zeta*(35.617413467909 + zeta*(13.055134948472 +
      zeta*(-8.378425082907)))))))))*zeta_dp;
    hBubble := 387888.4598552 + zeta*(-374255.3011343 + zeta*(-77461.35961568 + zeta*(132611.654541 +
      zeta*(24434.69185416 + zeta*(-63159.12625947 + zeta*(-6279.347983219 + zeta*(24724.32025404 +
      zeta*(1416.09666431 + zeta*(-6135.094225921 + zeta*465.0816481484)))))))));
    hBubble_dp := (-374255.3011343 + zeta*(-154922.71923136 + zeta*(397834.96362299996 + zeta*(97738.76741664 +
      zeta*(-315795.63129735 + zeta*(-37676.087899314 + zeta*(173070.24177828 + zeta*(11328.77331448 +
      zeta*(-55215.848033288996 + zeta*4650.816481484)))))))))*zeta_dp;
    hDew := 650648.6753043 + zeta*(-152751.6105399 + zeta*(-139078.4929308 + zeta*(89457.84559816 +
      zeta*(67345.99385335 + zeta*(-52790.1894169 + zeta*(-35965.10982 + zeta*(24030.12175752 + zeta*(19525.1336243 +
      zeta*(-5306.624523119 + zeta*(-6083.9601395))))))))));
    hDew_dp := (-152751.6105399 + zeta*(-278156.9858616 + zeta*(268373.53679448 + zeta*(269383.9754134 +
      zeta*(-263950.9470845 + zeta*(-215790.65892 + zeta*(168210.85230263998 + zeta*(156201.0689944 +
      zeta*(-47759.620708070994 + zeta*(-60839.601395))))))))))*zeta_dp;
    annotation (Inline=false);
  end saturation_slopes;

  function liquidCoordinate "The variable of the liquid fits"
    input Real hAt;
    output Real xi, cut, share;
  protected
    Real short;
  algorithm
    if hAt < 73874.63 then
      short := 73874.63 - hAt;
      cut := short/(1.0 + 3.3757393713158025e-05*short) - short;
      share := 1.0/((1.0 + 3.3757393713158025e-05*short)*(1.0 + 3.3757393713158025e-05*short));
    else
      cut := 0.0;
      share := 1.0;
    end if;
    xi := 3.493908e-06*(hAt - cut - 330463.9);
    annotation (Inline=false);
  end liquidCoordinate;

  function liquidDensity "Density of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 510.3101593947 + xi*(-166.9351280627 + xi*(-50.99682139719 + xi*(-69.95129754802 + xi*(-25.84116592185 +
      xi*(44.71203498871 + xi*(-202.1794028221 + xi*(-452.63181391 + xi*(101.7839798932 + xi*(317.0575217342 +
      xi*(-569.0954284349 + xi*(-615.4774916065 + xi*(165.0801329793 + xi*214.1109067492))))))))))));
    row1 := 12.47972648241 + xi*(19.14312051598 + xi*(41.56444653396 + xi*(88.70762666164 + xi*(62.68668488845 +
      xi*(3.536699646027 + xi*(198.8824917408 + xi*(504.3306401308 + xi*(531.8336948754 + xi*(323.3542624119 +
      xi*96.26187558441)))))))));
    row2 := -0.7906148270934 + xi*(-0.3279312669767 + xi*(-18.96620971405 + xi*(-79.15110959501 + xi*(-61.37269642803
      + xi*(-14.61963082109 + xi*(-225.9651773571 + xi*(-374.4944172079 + xi*(-161.441032908))))))));
    row3 := -0.009744357811407 + xi*(-1.856452039857 + xi*(1.269112384284 + xi*(31.92148249411 + xi*(57.53642525755 +
      xi*28.86581873995))));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidDensity;

  function liquidCoordinate_slopes "The variable of the liquid fits, and its slopes by hAt"
    input Real hAt;
    output Real xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt;
  protected
    Real short, short_dhAt;
  algorithm
    if hAt < 73874.63 then
      short := 73874.63 - hAt;
      short_dhAt := -1.0;
      cut := short/(1.0 + 3.3757393713158025e-05*short) - short;
      cut_dhAt := (short_dhAt - short/(1.0 + 3.3757393713158025e-05*short)*3.3757393713158025e-05*short_dhAt)/(1.0 +
        3.3757393713158025e-05*short) - short_dhAt;
      share := 1.0/((1.0 + 3.3757393713158025e-05*short)*(1.0 + 3.3757393713158025e-05*short));
      share_dhAt := (-(share*(3.3757393713158025e-05*short_dhAt*(1.0 + 3.3757393713158025e-05*short) + (1.0 +
        3.3757393713158025e-05*short)*3.3757393713158025e-05*short_dhAt)))/((1.0 + 3.3757393713158025e-05*short)*(1.0
        + 3.3757393713158025e-05*short));
    else
      cut := 0.0;
      share := 1.0;
      cut_dhAt := 0.0;
      share_dhAt := 0.0;
    end if;
    xi := 3.493908e-06*(hAt - cut - 330463.9);
    xi_dhAt := 3.493908e-06*(1.0 - cut_dhAt);
    annotation (Inline=false);
  end liquidCoordinate_slopes;

  function liquidDensity_slopes "Density of liquid, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 510.3101593947 + xi*(-166.9351280627 + xi*(-50.99682139719 + xi*(-69.95129754802 + xi*(-25.84116592185 +
      xi*(44.71203498871 + xi*(-202.1794028221 + xi*(-452.63181391 + xi*(101.7839798932 + xi*(317.0575217342 +
      xi*(-569.0954284349 + xi*(-615.4774916065 + xi*(165.0801329793 + xi*214.1109067492))))))))))));
    row0_dxi := -166.9351280627 + xi*(-101.99364279438 + xi*(-209.85389264405998 + xi*(-103.3646636874 +
      xi*(223.56017494355 + xi*(-1213.0764169326 + xi*(-3168.42269737 + xi*(814.2718391456 + xi*(2853.5176956078003 +
      xi*(-5690.954284349 + xi*(-6770.252407671501 + xi*(1980.9615957516 + xi*2783.4417877396)))))))))));
    row1 := 12.47972648241 + xi*(19.14312051598 + xi*(41.56444653396 + xi*(88.70762666164 + xi*(62.68668488845 +
      xi*(3.536699646027 + xi*(198.8824917408 + xi*(504.3306401308 + xi*(531.8336948754 + xi*(323.3542624119 +
      xi*96.26187558441)))))))));
    row1_dxi := 19.14312051598 + xi*(83.12889306792 + xi*(266.12287998492 + xi*(250.7467395538 + xi*(17.683498230135 +
      xi*(1193.2949504448 + xi*(3530.3144809156 + xi*(4254.6695590032 + xi*(2910.1883617071 +
      xi*962.6187558441001))))))));
    row2 := -0.7906148270934 + xi*(-0.3279312669767 + xi*(-18.96620971405 + xi*(-79.15110959501 + xi*(-61.37269642803
      + xi*(-14.61963082109 + xi*(-225.9651773571 + xi*(-374.4944172079 + xi*(-161.441032908))))))));
    row2_dxi := -0.3279312669767 + xi*(-37.9324194281 + xi*(-237.45332878503 + xi*(-245.49078571212 +
      xi*(-73.09815410545 + xi*(-1355.7910641426001 + xi*(-2621.4609204553003 + xi*(-1291.528263264)))))));
    row3 := -0.009744357811407 + xi*(-1.856452039857 + xi*(1.269112384284 + xi*(31.92148249411 + xi*(57.53642525755 +
      xi*28.86581873995))));
    row3_dxi := -1.856452039857 + xi*(2.538224768568 + xi*(95.76444748233 + xi*(230.1457010302 +
      xi*144.32909369975)));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    annotation (Inline=false);
  end liquidDensity_slopes;

  function dewLineFlowWork "Pressure times volume on the dew line"
    input Real zeta;
    output Real pvDew;
  algorithm
    pvDew := 38073.7650459 + zeta*(9058.532134119 + zeta*(-22923.26939244 + zeta*(-7567.906449779 +
      zeta*(12996.61695684 + zeta*(4446.987299339 + zeta*(-5357.25205928 + zeta*(-1773.954071294 + zeta*(1045.60417022
      + zeta*440.2570376492))))))));
    annotation (Inline=false);
  end dewLineFlowWork;

  function dewLineFlowWork_slopes "Pressure times volume on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real pvDew, pvDew_dzeta;
  algorithm
    pvDew := 38073.7650459 + zeta*(9058.532134119 + zeta*(-22923.26939244 + zeta*(-7567.906449779 +
      zeta*(12996.61695684 + zeta*(4446.987299339 + zeta*(-5357.25205928 + zeta*(-1773.954071294 + zeta*(1045.60417022
      + zeta*440.2570376492))))))));
    pvDew_dzeta := 9058.532134119 + zeta*(-45846.53878488 + zeta*(-22703.719349337 + zeta*(51986.46782736 +
      zeta*(22234.936496695 + zeta*(-32143.512355680003 + zeta*(-12417.678499058 + zeta*(8364.83336176 +
      zeta*3962.3133388428)))))));
    annotation (Inline=false);
  end dewLineFlowWork_slopes;

  function dewLineEntropy "Entropy on the dew line"
    input Real zeta;
    output Real sDew;
  algorithm
    sDew := 2356.292043519 + zeta*(-133.492008303 + zeta*(-133.3449153536 + zeta*(268.0206154692 +
      zeta*(182.0037529763 + zeta*(-95.83232741454 + zeta*(-97.09012971915 + zeta*(42.14744144575 +
      zeta*(56.45531299261 + zeta*(-9.089924411217 + zeta*(-17.84473575433))))))))));
    annotation (Inline=false);
  end dewLineEntropy;

  function dewLineEntropy_slopes "Entropy on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real sDew, sDew_dzeta;
  algorithm
    sDew := 2356.292043519 + zeta*(-133.492008303 + zeta*(-133.3449153536 + zeta*(268.0206154692 +
      zeta*(182.0037529763 + zeta*(-95.83232741454 + zeta*(-97.09012971915 + zeta*(42.14744144575 +
      zeta*(56.45531299261 + zeta*(-9.089924411217 + zeta*(-17.84473575433))))))))));
    sDew_dzeta := -133.492008303 + zeta*(-266.6898307072 + zeta*(804.0618464075999 + zeta*(728.0150119052 +
      zeta*(-479.16163707270005 + zeta*(-582.5407783149 + zeta*(295.03209012024996 + zeta*(451.64250394088 +
      zeta*(-81.809319700953 + zeta*(-178.4473575433)))))))));
    annotation (Inline=false);
  end dewLineEntropy_slopes;

  function zetaStep "Newton step towards a saturation temperature"
    input Real zeta, T;
    output Real better;
  algorithm
    better := zeta - (347.2996483667 + zeta*(-131.5088389799 + zeta*(-61.04640183649 + zeta*(39.56337109039 +
      zeta*(23.34523490368 + zeta*(-16.21454661443 + zeta*(-7.720158615896 + zeta*(5.088201923987 +
      zeta*(1.631891868559 + zeta*(-0.930936120323))))))))) - T)/(-131.5088389799 + zeta*(-122.09280367298 +
      zeta*(118.69011327116999 + zeta*(93.38093961472 + zeta*(-81.07273307214999 + zeta*(-46.320951695375996 +
      zeta*(35.617413467909 + zeta*(13.055134948472 + zeta*(-8.378425082907)))))))));
    annotation (Inline=false);
  end zetaStep;

  function zetaStep_slopes "Newton step towards a saturation temperature, and its slopes by zeta and T"
    input Real zeta, T;
    output Real better, better_dzeta, better_dT;
  algorithm
    better := zeta - (347.2996483667 + zeta*(-131.5088389799 + zeta*(-61.04640183649 + zeta*(39.56337109039 +
      zeta*(23.34523490368 + zeta*(-16.21454661443 + zeta*(-7.720158615896 + zeta*(5.088201923987 +
      zeta*(1.631891868559 + zeta*(-0.930936120323))))))))) - T)/(-131.5088389799 + zeta*(-122.09280367298 +
      zeta*(118.69011327116999 + zeta*(93.38093961472 + zeta*(-81.07273307214999 + zeta*(-46.320951695375996 +
      zeta*(35.617413467909 + zeta*(13.055134948472 + zeta*(-8.378425082907)))))))));
    better_dzeta := 1.0 - (-131.5088389799 + zeta*(-122.09280367298 + zeta*(118.69011327116999 + zeta*(93.38093961472
      + zeta*(-81.07273307214999 + zeta*(-46.320951695375996 + zeta*(35.617413467909 + zeta*(13.055134948472 +
      zeta*(-8.378425082907)))))))) - (347.2996483667 + zeta*(-131.5088389799 + zeta*(-61.04640183649 +
      zeta*(39.56337109039 + zeta*(23.34523490368 + zeta*(-16.21454661443 + zeta*(-7.720158615896 +
      zeta*(5.088201923987 + zeta*(1.631891868559 + zeta*(-0.930936120323))))))))) - T)/(-131.5088389799 +
      zeta*(-122.09280367298 + zeta*(118.69011327116999 + zeta*(93.38093961472 + zeta*(-81.07273307214999 +
      zeta*(-46.320951695375996 + zeta*(35.617413467909 + zeta*(13.055134948472 +
      zeta*(-8.378425082907)))))))))*(-122.09280367298 + zeta*(237.38022654233998 + zeta*(280.14281884416005 +
      zeta*(-324.29093228859995 + zeta*(-231.60475847687997 + zeta*(213.70448080745402 + zeta*(91.385944639304 +
      zeta*(-67.027400663256)))))))))/(-131.5088389799 + zeta*(-122.09280367298 + zeta*(118.69011327116999 +
      zeta*(93.38093961472 + zeta*(-81.07273307214999 + zeta*(-46.320951695375996 + zeta*(35.617413467909 +
      zeta*(13.055134948472 + zeta*(-8.378425082907)))))))));
    better_dT := -((-1.0)/(-131.5088389799 + zeta*(-122.09280367298 + zeta*(118.69011327116999 + zeta*(93.38093961472
      + zeta*(-81.07273307214999 + zeta*(-46.320951695375996 + zeta*(35.617413467909 + zeta*(13.055134948472 +
      zeta*(-8.378425082907))))))))));
    annotation (Inline=false);
  end zetaStep_slopes;

  function liquidDensity_dxi "Density of liquid, and its slopes by xi"
    input Real xi, pi;
    output Real value, value_dxi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 510.3101593947 + xi*(-166.9351280627 + xi*(-50.99682139719 + xi*(-69.95129754802 + xi*(-25.84116592185 +
      xi*(44.71203498871 + xi*(-202.1794028221 + xi*(-452.63181391 + xi*(101.7839798932 + xi*(317.0575217342 +
      xi*(-569.0954284349 + xi*(-615.4774916065 + xi*(165.0801329793 + xi*214.1109067492))))))))))));
    row0_dxi := -166.9351280627 + xi*(-101.99364279438 + xi*(-209.85389264405998 + xi*(-103.3646636874 +
      xi*(223.56017494355 + xi*(-1213.0764169326 + xi*(-3168.42269737 + xi*(814.2718391456 + xi*(2853.5176956078003 +
      xi*(-5690.954284349 + xi*(-6770.252407671501 + xi*(1980.9615957516 + xi*2783.4417877396)))))))))));
    row1 := 12.47972648241 + xi*(19.14312051598 + xi*(41.56444653396 + xi*(88.70762666164 + xi*(62.68668488845 +
      xi*(3.536699646027 + xi*(198.8824917408 + xi*(504.3306401308 + xi*(531.8336948754 + xi*(323.3542624119 +
      xi*96.26187558441)))))))));
    row1_dxi := 19.14312051598 + xi*(83.12889306792 + xi*(266.12287998492 + xi*(250.7467395538 + xi*(17.683498230135 +
      xi*(1193.2949504448 + xi*(3530.3144809156 + xi*(4254.6695590032 + xi*(2910.1883617071 +
      xi*962.6187558441001))))))));
    row2 := -0.7906148270934 + xi*(-0.3279312669767 + xi*(-18.96620971405 + xi*(-79.15110959501 + xi*(-61.37269642803
      + xi*(-14.61963082109 + xi*(-225.9651773571 + xi*(-374.4944172079 + xi*(-161.441032908))))))));
    row2_dxi := -0.3279312669767 + xi*(-37.9324194281 + xi*(-237.45332878503 + xi*(-245.49078571212 +
      xi*(-73.09815410545 + xi*(-1355.7910641426001 + xi*(-2621.4609204553003 + xi*(-1291.528263264)))))));
    row3 := -0.009744357811407 + xi*(-1.856452039857 + xi*(1.269112384284 + xi*(31.92148249411 + xi*(57.53642525755 +
      xi*28.86581873995))));
    row3_dxi := -1.856452039857 + xi*(2.538224768568 + xi*(95.76444748233 + xi*(230.1457010302 +
      xi*144.32909369975)));
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
    if 963798.9 < hAt then
      beyond := hAt - 963798.9;
      excess := beyond - beyond/(1.0 + 3.4264223764569146e-05*beyond);
      kept := 1.0/((1.0 + 3.4264223764569146e-05*beyond)*(1.0 + 3.4264223764569146e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
    end if;
    w := hAt - excess - hDew;
    spread := w + 266976.0;
    omega := 3.0*(w/spread - 0.3333333);
    steep := 800928.0/(spread*spread);
    annotation (Inline=false);
  end vapourCoordinate;

  function flowWorkSlope "Rise of pressure times volume by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.09591370541963 + zeta*(-0.0432275805447 + zeta*(0.05389104202132 + zeta*(0.02032594813417 +
      zeta*(-0.03216661017166 + zeta*(-0.003491310185334 + zeta*0.00910651213481)))));
    row1 := -0.01978427650072 + zeta*(0.02564557388625 + zeta*(-0.03376712520807 + zeta*(-0.006307164830611 +
      zeta*(0.02558095587087 + zeta*(-0.004899195773731 + zeta*(-0.005768274621694))))));
    row2 := -0.001585084696584 + zeta*(-0.004960384278736 + zeta*(0.009941676696865 + zeta*(-6.662498657104e-05 +
      zeta*(-0.01873693958534 + zeta*(0.00842240927836 + zeta*0.003471253201726)))));
    row3 := -0.0007651054633563 + zeta*(0.003384614743122 + zeta*(-0.008248080709062 + zeta*(-0.008039848385653 +
      zeta*(0.0251659043686 + zeta*(-0.003850787039033 + zeta*(-0.008439924742169))))));
    row4 := -0.0002557776993761 + zeta*(-0.001323182363635 + zeta*(0.002803269709716 + zeta*(0.006672594870385 +
      zeta*(-0.01406280778567 + zeta*(0.0003165674478075 + zeta*0.005726312587776)))));
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
    row0 := 510.3101593947 + xi*(-166.9351280627 + xi*(-50.99682139719 + xi*(-69.95129754802 + xi*(-25.84116592185 +
      xi*(44.71203498871 + xi*(-202.1794028221 + xi*(-452.63181391 + xi*(101.7839798932 + xi*(317.0575217342 +
      xi*(-569.0954284349 + xi*(-615.4774916065 + xi*(165.0801329793 + xi*214.1109067492))))))))))));
    row0_dxi := -166.9351280627 + xi*(-101.99364279438 + xi*(-209.85389264405998 + xi*(-103.3646636874 +
      xi*(223.56017494355 + xi*(-1213.0764169326 + xi*(-3168.42269737 + xi*(814.2718391456 + xi*(2853.5176956078003 +
      xi*(-5690.954284349 + xi*(-6770.252407671501 + xi*(1980.9615957516 + xi*2783.4417877396)))))))))));
    row0_dxi_dxi := -101.99364279438 + xi*(-419.70778528811996 + xi*(-310.09399106219996 + xi*(894.2406997742 +
      xi*(-6065.382084663001 + xi*(-19010.53618422 + xi*(5699.9028740192 + xi*(22828.141564862402 +
      xi*(-51218.588559141 + xi*(-67702.52407671501 + xi*(21790.5775532676 + xi*33401.301452875196))))))))));
    row1 := 12.47972648241 + xi*(19.14312051598 + xi*(41.56444653396 + xi*(88.70762666164 + xi*(62.68668488845 +
      xi*(3.536699646027 + xi*(198.8824917408 + xi*(504.3306401308 + xi*(531.8336948754 + xi*(323.3542624119 +
      xi*96.26187558441)))))))));
    row1_dxi := 19.14312051598 + xi*(83.12889306792 + xi*(266.12287998492 + xi*(250.7467395538 + xi*(17.683498230135 +
      xi*(1193.2949504448 + xi*(3530.3144809156 + xi*(4254.6695590032 + xi*(2910.1883617071 +
      xi*962.6187558441001))))))));
    row1_dxi_dxi := 83.12889306792 + xi*(532.24575996984 + xi*(752.2402186614 + xi*(70.73399292054 +
      xi*(5966.4747522239995 + xi*(21181.8868854936 + xi*(29782.686913022404 + xi*(23281.5068936568 +
      xi*8663.568802596901)))))));
    row2 := -0.7906148270934 + xi*(-0.3279312669767 + xi*(-18.96620971405 + xi*(-79.15110959501 + xi*(-61.37269642803
      + xi*(-14.61963082109 + xi*(-225.9651773571 + xi*(-374.4944172079 + xi*(-161.441032908))))))));
    row2_dxi := -0.3279312669767 + xi*(-37.9324194281 + xi*(-237.45332878503 + xi*(-245.49078571212 +
      xi*(-73.09815410545 + xi*(-1355.7910641426001 + xi*(-2621.4609204553003 + xi*(-1291.528263264)))))));
    row2_dxi_dxi := -37.9324194281 + xi*(-474.90665757006 + xi*(-736.47235713636 + xi*(-292.3926164218 +
      xi*(-6778.955320713001 + xi*(-15728.765522731803 + xi*(-9040.697842848))))));
    row3 := -0.009744357811407 + xi*(-1.856452039857 + xi*(1.269112384284 + xi*(31.92148249411 + xi*(57.53642525755 +
      xi*28.86581873995))));
    row3_dxi := -1.856452039857 + xi*(2.538224768568 + xi*(95.76444748233 + xi*(230.1457010302 +
      xi*144.32909369975)));
    row3_dxi_dxi := 2.538224768568 + xi*(191.52889496466 + xi*(690.4371030906 + xi*577.316374799));
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
    if 963798.9 < hAt then
      beyond := hAt - 963798.9;
      beyond_dhAt := 1.0;
      excess := beyond - beyond/(1.0 + 3.4264223764569146e-05*beyond);
      excess_dhAt := beyond_dhAt - (beyond_dhAt - beyond/(1.0 +
        3.4264223764569146e-05*beyond)*3.4264223764569146e-05*beyond_dhAt)/(1.0 + 3.4264223764569146e-05*beyond);
      kept := 1.0/((1.0 + 3.4264223764569146e-05*beyond)*(1.0 + 3.4264223764569146e-05*beyond));
      kept_dhAt := (-(kept*(3.4264223764569146e-05*beyond_dhAt*(1.0 + 3.4264223764569146e-05*beyond) + (1.0 +
        3.4264223764569146e-05*beyond)*3.4264223764569146e-05*beyond_dhAt)))/((1.0 +
        3.4264223764569146e-05*beyond)*(1.0 + 3.4264223764569146e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
      excess_dhAt := 0.0;
      kept_dhAt := 0.0;
    end if;
    w := hAt - excess - hDew;
    w_dhAt := 1.0 - excess_dhAt;
    w_dhDew := -1.0;
    spread := w + 266976.0;
    spread_dhAt := w_dhAt;
    spread_dhDew := w_dhDew;
    omega := 3.0*(w/spread - 0.3333333);
    omega_dhAt := 3.0*(w_dhAt - w/spread*spread_dhAt)/spread;
    omega_dhDew := 3.0*(w_dhDew - w/spread*spread_dhDew)/spread;
    steep := 800928.0/(spread*spread);
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
    row0 := 0.09591370541963 + zeta*(-0.0432275805447 + zeta*(0.05389104202132 + zeta*(0.02032594813417 +
      zeta*(-0.03216661017166 + zeta*(-0.003491310185334 + zeta*0.00910651213481)))));
    row0_dzeta := -0.0432275805447 + zeta*(0.10778208404264 + zeta*(0.06097784440251 + zeta*(-0.12866644068664 +
      zeta*(-0.01745655092667 + zeta*0.054639072808860004))));
    row1 := -0.01978427650072 + zeta*(0.02564557388625 + zeta*(-0.03376712520807 + zeta*(-0.006307164830611 +
      zeta*(0.02558095587087 + zeta*(-0.004899195773731 + zeta*(-0.005768274621694))))));
    row1_dzeta := 0.02564557388625 + zeta*(-0.06753425041614 + zeta*(-0.018921494491833 + zeta*(0.10232382348348 +
      zeta*(-0.024495978868654997 + zeta*(-0.034609647730164006)))));
    row2 := -0.001585084696584 + zeta*(-0.004960384278736 + zeta*(0.009941676696865 + zeta*(-6.662498657104e-05 +
      zeta*(-0.01873693958534 + zeta*(0.00842240927836 + zeta*0.003471253201726)))));
    row2_dzeta := -0.004960384278736 + zeta*(0.01988335339373 + zeta*(-0.00019987495971312 + zeta*(-0.07494775834136 +
      zeta*(0.0421120463918 + zeta*0.020827519210356))));
    row3 := -0.0007651054633563 + zeta*(0.003384614743122 + zeta*(-0.008248080709062 + zeta*(-0.008039848385653 +
      zeta*(0.0251659043686 + zeta*(-0.003850787039033 + zeta*(-0.008439924742169))))));
    row3_dzeta := 0.003384614743122 + zeta*(-0.016496161418124 + zeta*(-0.024119545156959 + zeta*(0.1006636174744 +
      zeta*(-0.019253935195165 + zeta*(-0.050639548453013994)))));
    row4 := -0.0002557776993761 + zeta*(-0.001323182363635 + zeta*(0.002803269709716 + zeta*(0.006672594870385 +
      zeta*(-0.01406280778567 + zeta*(0.0003165674478075 + zeta*0.005726312587776)))));
    row4_dzeta := -0.001323182363635 + zeta*(0.005606539419432 + zeta*(0.020017784611155 + zeta*(-0.05625123114268 +
      zeta*(0.0015828372390375 + zeta*0.034357875526656))));
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
    row0 := 326.3528193067 + xi*(107.4349846437 + xi*(-21.58136868101 + xi*(-5.941842603522 + xi*(-11.2851148426 +
      xi*(-14.47397565937 + xi*(-8.256409209436 + xi*(-18.69934069661 + xi*(-47.95946857657 + xi*(-36.32169763545 +
      xi*(1.380032265815 + xi*7.144450631103))))))))));
    row1 := -0.01692955689683 + xi*(4.413942829952 + xi*(6.176001448557 + xi*(7.444406243722 + xi*(13.00679686786 +
      xi*(33.58585177205 + xi*(54.59129840325 + xi*(55.74547361074 + xi*(38.53860298448 + xi*13.08946436531))))))));
    row2 := -0.2298426930901 + xi*(-0.8666729097585 + xi*(-2.921070345724 + xi*(-6.553053959601 + xi*(-14.4751672348 +
      xi*(-32.97208845401 + xi*(-39.42888327064 + xi*(-16.6768682335)))))));
    row3 := 0.03149853132334 + xi*(0.02693122520914 + xi*(1.077410659304 + xi*(5.286336684428 + xi*(7.749143958842 +
      xi*3.560719570993))));
    row4 := -0.01489811849931 + xi*(-0.07682262091649 + xi*(-0.1233151250647 + xi*(-0.06459676042118)));
    value := row0 + pi*(row1 + pi*(row2 + pi*(row3 + pi*row4)));
    annotation (Inline=false);
  end liquidTemperature;

  function temperatureSlope "Rise of the temperature by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.0004380515497232 + zeta*(0.0002489258737269 + zeta*(1.228456550778e-05 + zeta*(3.156557945279e-05 +
      zeta*(-9.359818032425e-06 + zeta*(-4.126956071617e-05 + zeta*(1.946525976103e-06 + zeta*1.59620380284e-05))))));
    row1 := -1.103911871319e-05 + zeta*(-0.0001283722623617 + zeta*(4.546364596243e-05 + zeta*(-7.477069295264e-05 +
      zeta*(-3.530286696465e-06 + zeta*(6.260255617367e-05 + zeta*(-2.041471524073e-06 +
      zeta*(-2.005064048712e-05)))))));
    row2 := -1.980359416011e-05 + zeta*(5.374990980283e-06 + zeta*(-4.873736700475e-05 + zeta*(6.176001401609e-05 +
      zeta*(1.696228984979e-05 + zeta*(-6.655357538713e-05 + zeta*(5.078150767263e-06 + zeta*1.986506285576e-05))))));
    row3 := -4.627457185516e-06 + zeta*(-2.886965572252e-06 + zeta*(2.617458743521e-05 + zeta*(-3.911613853702e-05 +
      zeta*(-2.508940733444e-05 + zeta*(7.276281397414e-05 + zeta*(-1.378360588957e-05 +
      zeta*(-1.771421421341e-05)))))));
    row4 := -1.873323835527e-06 + zeta*(2.132042920613e-06 + zeta*(-7.924339360495e-06 + zeta*(6.167747518281e-06 +
      zeta*(1.250276952419e-05 + zeta*(-2.554438158395e-05 + zeta*(1.300342064393e-05 +
      zeta*(-5.459524129421e-08)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end temperatureSlope;

  function liquidTemperature_slopes "Temperature of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi, row4, row4_dxi;
  algorithm
    row0 := 326.3528193067 + xi*(107.4349846437 + xi*(-21.58136868101 + xi*(-5.941842603522 + xi*(-11.2851148426 +
      xi*(-14.47397565937 + xi*(-8.256409209436 + xi*(-18.69934069661 + xi*(-47.95946857657 + xi*(-36.32169763545 +
      xi*(1.380032265815 + xi*7.144450631103))))))))));
    row0_dxi := 107.4349846437 + xi*(-43.16273736202 + xi*(-17.825527810566 + xi*(-45.1404593704 + xi*(-72.36987829685
      + xi*(-49.538455256616004 + xi*(-130.89538487627001 + xi*(-383.67574861256 + xi*(-326.89527871905 +
      xi*(13.80032265815 + xi*78.588956942133)))))))));
    row1 := -0.01692955689683 + xi*(4.413942829952 + xi*(6.176001448557 + xi*(7.444406243722 + xi*(13.00679686786 +
      xi*(33.58585177205 + xi*(54.59129840325 + xi*(55.74547361074 + xi*(38.53860298448 + xi*13.08946436531))))))));
    row1_dxi := 4.413942829952 + xi*(12.352002897114 + xi*(22.333218731166 + xi*(52.02718747144 + xi*(167.92925886025
      + xi*(327.5477904195 + xi*(390.21831527518 + xi*(308.30882387584 + xi*117.80517928779)))))));
    row2 := -0.2298426930901 + xi*(-0.8666729097585 + xi*(-2.921070345724 + xi*(-6.553053959601 + xi*(-14.4751672348 +
      xi*(-32.97208845401 + xi*(-39.42888327064 + xi*(-16.6768682335)))))));
    row2_dxi := -0.8666729097585 + xi*(-5.842140691448 + xi*(-19.659161878802998 + xi*(-57.9006689392 +
      xi*(-164.86044227005 + xi*(-236.57329962384 + xi*(-116.73807763449999))))));
    row3 := 0.03149853132334 + xi*(0.02693122520914 + xi*(1.077410659304 + xi*(5.286336684428 + xi*(7.749143958842 +
      xi*3.560719570993))));
    row3_dxi := 0.02693122520914 + xi*(2.154821318608 + xi*(15.859010053283999 + xi*(30.996575835368 +
      xi*17.803597854965002)));
    row4 := -0.01489811849931 + xi*(-0.07682262091649 + xi*(-0.1233151250647 + xi*(-0.06459676042118)));
    row4_dxi := -0.07682262091649 + xi*(-0.2466302501294 + xi*(-0.19379028126353998));
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
    row0 := 0.0004380515497232 + zeta*(0.0002489258737269 + zeta*(1.228456550778e-05 + zeta*(3.156557945279e-05 +
      zeta*(-9.359818032425e-06 + zeta*(-4.126956071617e-05 + zeta*(1.946525976103e-06 + zeta*1.59620380284e-05))))));
    row0_dzeta := 0.0002489258737269 + zeta*(2.456913101556e-05 + zeta*(9.469673835836999e-05 +
      zeta*(-3.74392721297e-05 + zeta*(-0.00020634780358085 + zeta*(1.1679155856618001e-05 +
      zeta*0.0001117342661988)))));
    row1 := -1.103911871319e-05 + zeta*(-0.0001283722623617 + zeta*(4.546364596243e-05 + zeta*(-7.477069295264e-05 +
      zeta*(-3.530286696465e-06 + zeta*(6.260255617367e-05 + zeta*(-2.041471524073e-06 +
      zeta*(-2.005064048712e-05)))))));
    row1_dzeta := -0.0001283722623617 + zeta*(9.092729192486e-05 + zeta*(-0.00022431207885792 +
      zeta*(-1.412114678586e-05 + zeta*(0.00031301278086835 + zeta*(-1.2248829144438001e-05 +
      zeta*(-0.00014035448340984002))))));
    row2 := -1.980359416011e-05 + zeta*(5.374990980283e-06 + zeta*(-4.873736700475e-05 + zeta*(6.176001401609e-05 +
      zeta*(1.696228984979e-05 + zeta*(-6.655357538713e-05 + zeta*(5.078150767263e-06 + zeta*1.986506285576e-05))))));
    row2_dzeta := 5.374990980283e-06 + zeta*(-9.74747340095e-05 + zeta*(0.00018528004204827 + zeta*(6.784915939916e-05
      + zeta*(-0.00033276787693565 + zeta*(3.0468904603578e-05 + zeta*0.00013905543999032)))));
    row3 := -4.627457185516e-06 + zeta*(-2.886965572252e-06 + zeta*(2.617458743521e-05 + zeta*(-3.911613853702e-05 +
      zeta*(-2.508940733444e-05 + zeta*(7.276281397414e-05 + zeta*(-1.378360588957e-05 +
      zeta*(-1.771421421341e-05)))))));
    row3_dzeta := -2.886965572252e-06 + zeta*(5.234917487042e-05 + zeta*(-0.00011734841561106 +
      zeta*(-0.00010035762933776 + zeta*(0.0003638140698707 + zeta*(-8.270163533742e-05 +
      zeta*(-0.00012399949949387))))));
    row4 := -1.873323835527e-06 + zeta*(2.132042920613e-06 + zeta*(-7.924339360495e-06 + zeta*(6.167747518281e-06 +
      zeta*(1.250276952419e-05 + zeta*(-2.554438158395e-05 + zeta*(1.300342064393e-05 +
      zeta*(-5.459524129421e-08)))))));
    row4_dzeta := 2.132042920613e-06 + zeta*(-1.584867872099e-05 + zeta*(1.8503242554843e-05 +
      zeta*(5.001107809676e-05 + zeta*(-0.00012772190791975 + zeta*(7.802052386358e-05 +
      zeta*(-3.8216668905947e-07))))));
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
    row0 := 1436.351923666 + xi*(876.985369484 + xi*(-144.4957322622 + xi*(51.00098305543 + xi*(-12.71342374871 +
      xi*(9.978930174349 + xi*(-0.4226530564643 + xi*(0.968460440356 + xi*(0.2668632582308 +
      xi*0.8515281584799))))))));
    row1 := -21.75655671606 + xi*(0.1187890562446 + xi*(-5.792549772724 + xi*(-2.63186533913 + xi*(-4.107043905152 +
      xi*(-3.206104275151 + xi*(-1.705022380192))))));
    row2 := 0.2119201968222 + xi*(0.497126992292 + xi*(1.015769816379 + xi*(1.465175227357 + xi*0.6978963654935)));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidEntropy;

  function entropySlope "Rise of the entropy by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002660770813626 + zeta*(0.0008045663287683 + zeta*(0.0006822527869817 + zeta*(2.940897541928e-05 +
      zeta*(-0.0001233758438914 + zeta*(3.64274120209e-06 + zeta*(1.981961187211e-05 +
      zeta*(-7.617775776788e-07)))))));
    row1 := -0.0002943019147598 + zeta*(-0.0003121263274857 + zeta*(-0.0002694769953225 + zeta*(-0.0001297318180911 +
      zeta*(-6.875815107299e-06 + zeta*(1.335289583991e-05 + zeta*(7.016526161536e-06 + zeta*1.063869564814e-06))))));
    row2 := -9.704296661769e-05 + zeta*(-2.626885988281e-05 + zeta*(-2.148069012238e-05 + zeta*(4.301961372381e-05 +
      zeta*(2.522745327431e-05 + zeta*(1.18086422692e-05 + zeta*(-2.008016402616e-07 +
      zeta*(-9.395846938681e-06)))))));
    row3 := -3.238072123637e-05 + zeta*(-8.329513583751e-07 + zeta*(3.645352777589e-06 + zeta*(-1.221506337768e-05 +
      zeta*(2.259795510682e-06 + zeta*(3.3491129746e-05 + zeta*(-6.856766644655e-06 +
      zeta*(-1.996740592267e-05)))))));
    row4 := -1.339255132777e-05 + zeta*(-4.651389860311e-06 + zeta*(-1.188848426444e-05 + zeta*(6.483808333903e-06 +
      zeta*(1.699120562172e-05 + zeta*(-3.009423127044e-05 + zeta*(-9.006518539955e-06 +
      zeta*2.180759958448e-05))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end entropySlope;

  function liquidEntropy_slopes "Entropy of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi;
  algorithm
    row0 := 1436.351923666 + xi*(876.985369484 + xi*(-144.4957322622 + xi*(51.00098305543 + xi*(-12.71342374871 +
      xi*(9.978930174349 + xi*(-0.4226530564643 + xi*(0.968460440356 + xi*(0.2668632582308 +
      xi*0.8515281584799))))))));
    row0_dxi := 876.985369484 + xi*(-288.9914645244 + xi*(153.00294916629 + xi*(-50.85369499484 + xi*(49.894650871745
      + xi*(-2.5359183387858 + xi*(6.779223082492 + xi*(2.1349060658464 + xi*7.663753426319101)))))));
    row1 := -21.75655671606 + xi*(0.1187890562446 + xi*(-5.792549772724 + xi*(-2.63186533913 + xi*(-4.107043905152 +
      xi*(-3.206104275151 + xi*(-1.705022380192))))));
    row1_dxi := 0.1187890562446 + xi*(-11.585099545448 + xi*(-7.89559601739 + xi*(-16.428175620608 +
      xi*(-16.030521375755 + xi*(-10.230134281151999)))));
    row2 := 0.2119201968222 + xi*(0.497126992292 + xi*(1.015769816379 + xi*(1.465175227357 + xi*0.6978963654935)));
    row2_dxi := 0.497126992292 + xi*(2.031539632758 + xi*(4.395525682071 + xi*2.791585461974));
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
    row0 := 0.002660770813626 + zeta*(0.0008045663287683 + zeta*(0.0006822527869817 + zeta*(2.940897541928e-05 +
      zeta*(-0.0001233758438914 + zeta*(3.64274120209e-06 + zeta*(1.981961187211e-05 +
      zeta*(-7.617775776788e-07)))))));
    row0_dzeta := 0.0008045663287683 + zeta*(0.0013645055739634 + zeta*(8.822692625783999e-05 +
      zeta*(-0.0004935033755656 + zeta*(1.821370601045e-05 + zeta*(0.00011891767123266 +
      zeta*(-5.3324430437516e-06))))));
    row1 := -0.0002943019147598 + zeta*(-0.0003121263274857 + zeta*(-0.0002694769953225 + zeta*(-0.0001297318180911 +
      zeta*(-6.875815107299e-06 + zeta*(1.335289583991e-05 + zeta*(7.016526161536e-06 + zeta*1.063869564814e-06))))));
    row1_dzeta := -0.0003121263274857 + zeta*(-0.000538953990645 + zeta*(-0.0003891954542733 +
      zeta*(-2.7503260429196e-05 + zeta*(6.676447919955e-05 + zeta*(4.2099156969216e-05 +
      zeta*7.447086953698e-06)))));
    row2 := -9.704296661769e-05 + zeta*(-2.626885988281e-05 + zeta*(-2.148069012238e-05 + zeta*(4.301961372381e-05 +
      zeta*(2.522745327431e-05 + zeta*(1.18086422692e-05 + zeta*(-2.008016402616e-07 +
      zeta*(-9.395846938681e-06)))))));
    row2_dzeta := -2.626885988281e-05 + zeta*(-4.296138024476e-05 + zeta*(0.00012905884117143002 +
      zeta*(0.00010090981309724 + zeta*(5.9043211346000004e-05 + zeta*(-1.2048098415696e-06 +
      zeta*(-6.5770928570767e-05))))));
    row3 := -3.238072123637e-05 + zeta*(-8.329513583751e-07 + zeta*(3.645352777589e-06 + zeta*(-1.221506337768e-05 +
      zeta*(2.259795510682e-06 + zeta*(3.3491129746e-05 + zeta*(-6.856766644655e-06 +
      zeta*(-1.996740592267e-05)))))));
    row3_dzeta := -8.329513583751e-07 + zeta*(7.290705555178e-06 + zeta*(-3.664519013304e-05 +
      zeta*(9.039182042728e-06 + zeta*(0.00016745564872999998 + zeta*(-4.114059986793e-05 +
      zeta*(-0.00013977184145868999))))));
    row4 := -1.339255132777e-05 + zeta*(-4.651389860311e-06 + zeta*(-1.188848426444e-05 + zeta*(6.483808333903e-06 +
      zeta*(1.699120562172e-05 + zeta*(-3.009423127044e-05 + zeta*(-9.006518539955e-06 +
      zeta*2.180759958448e-05))))));
    row4_dzeta := -4.651389860311e-06 + zeta*(-2.377696852888e-05 + zeta*(1.9451425001709e-05 +
      zeta*(6.796482248688e-05 + zeta*(-0.00015047115635220002 + zeta*(-5.4039111239729995e-05 +
      zeta*0.00015265319709136)))));
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
    row0 := 413.4642754943 + zeta*(-115.3737263891 + zeta*(-70.89940539831 + zeta*(25.4275178923 +
      zeta*14.88262499297)));
    row1 := 69.50745487885 + zeta*(-9.992093712725 + zeta*(29.31582935996 + zeta*(9.633676698491 +
      zeta*(-30.22575373435))));
    row2 := 12.04125962826 + zeta*(-62.40661683351 + zeta*(64.51382946839 + zeta*(35.36928235195 +
      zeta*(-47.75180210609))));
    row3 := 32.27830131272 + zeta*(-74.73668313598 + zeta*(14.90416612747 + zeta*(33.37030640366 +
      zeta*(-4.075562550601))));
    row4 := 25.09589489541 + zeta*(-32.04703724213 + zeta*(-6.981815363618 + zeta*(2.250462398735 +
      zeta*11.01315989195)));
    value := row0 + sigma*(row1 + sigma*(row2 + sigma*(row3 + sigma*row4)));
    annotation (Inline=false);
  end isentropicStart;

  function entropySlope_domega "Rise of the entropy by enthalpy, and its slopes by omega"
    input Real zeta, omega;
    output Real value, value_domega;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002660770813626 + zeta*(0.0008045663287683 + zeta*(0.0006822527869817 + zeta*(2.940897541928e-05 +
      zeta*(-0.0001233758438914 + zeta*(3.64274120209e-06 + zeta*(1.981961187211e-05 +
      zeta*(-7.617775776788e-07)))))));
    row1 := -0.0002943019147598 + zeta*(-0.0003121263274857 + zeta*(-0.0002694769953225 + zeta*(-0.0001297318180911 +
      zeta*(-6.875815107299e-06 + zeta*(1.335289583991e-05 + zeta*(7.016526161536e-06 + zeta*1.063869564814e-06))))));
    row2 := -9.704296661769e-05 + zeta*(-2.626885988281e-05 + zeta*(-2.148069012238e-05 + zeta*(4.301961372381e-05 +
      zeta*(2.522745327431e-05 + zeta*(1.18086422692e-05 + zeta*(-2.008016402616e-07 +
      zeta*(-9.395846938681e-06)))))));
    row3 := -3.238072123637e-05 + zeta*(-8.329513583751e-07 + zeta*(3.645352777589e-06 + zeta*(-1.221506337768e-05 +
      zeta*(2.259795510682e-06 + zeta*(3.3491129746e-05 + zeta*(-6.856766644655e-06 +
      zeta*(-1.996740592267e-05)))))));
    row4 := -1.339255132777e-05 + zeta*(-4.651389860311e-06 + zeta*(-1.188848426444e-05 + zeta*(6.483808333903e-06 +
      zeta*(1.699120562172e-05 + zeta*(-3.009423127044e-05 + zeta*(-9.006518539955e-06 +
      zeta*2.180759958448e-05))))));
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
    row0 := 49315.77447691 + zeta*(15062.64418403 + zeta*(-15262.73783176 + zeta*(-13714.06295483 +
      zeta*(4438.167538904 + zeta*6094.405470946))));
    row1 := 19710.38603561 + zeta*(-11142.22792876 + zeta*(4840.131396765 + zeta*(8449.688786068 +
      zeta*(-1156.487145127 + zeta*(-3252.891915034)))));
    row2 := 5765.357162164 + zeta*(-743.7506643893 + zeta*(345.5138733339 + zeta*(155.4582954879 +
      zeta*(916.5502640923 + zeta*(-1057.496847848)))));
    row3 := 2964.178076206 + zeta*(-940.2133432051 + zeta*(205.0134607403 + zeta*(4061.426273811 +
      zeta*(-1614.499079507 + zeta*(-1596.739887598)))));
    row4 := 934.1572238802 + zeta*(312.8161838788 + zeta*(1727.792243496 + zeta*(-1907.618549169 +
      zeta*(-756.4089765676 + zeta*1319.827812473))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end soundSquared;

  function liquidViscosity "Logarithm of the viscosity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := -9.104712492029 + xi*(-1.164383922064 + xi*(0.05012129265222 + xi*(-0.4185403060031 + xi*(-0.1644498142711
      + xi*(-0.4111016632935 + xi*(-0.7662847262634 + xi*(-0.634362283058 + xi*(-0.1077364549596 +
      xi*0.03750740051068))))))));
    row1 := 0.08983047693795 + xi*(0.08427553964052 + xi*(0.1391994121015 + xi*(0.2965089764367 + xi*(0.5521056478879
      + xi*(0.792046126553 + xi*(0.7953970760878 + xi*0.3336950502807))))));
    row2 := -0.005446232258128 + xi*(0.002020037292201 + xi*(-0.009304155193512 + xi*(-0.2165014908179 +
      xi*(-0.4085676185888 + xi*(-0.2097228745868)))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidViscosity;

  function vapourViscosity "Logarithm of the viscosity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := -11.47714228304 + zeta*(-0.37931230205 + zeta*(0.02722230779616 + zeta*(0.07277774640539 +
      zeta*(-0.05390679699014 + zeta*(-0.008417526894707)))));
    row1 := 0.1855808679645 + zeta*(0.2215711998006 + zeta*(-0.07299919373966 + zeta*(0.05678761943941 +
      zeta*(0.02989637444538 + zeta*(-0.02160685989046)))));
    row2 := 0.07572560578726 + zeta*(-0.02905449976485 + zeta*(0.06434339987481 + zeta*(-0.09190661994829 +
      zeta*(0.004459970165538 + zeta*0.02476298771579))));
    row3 := 0.01655101122845 + zeta*(0.02359375884385 + zeta*(-0.02995540481627 + zeta*(0.00445953674321 +
      zeta*(0.007047419550647 + zeta*0.005083303072272))));
    value := row0 + omega*(row1 + omega*(row2 + omega*row3));
    annotation (Inline=false);
  end vapourViscosity;

  function liquidResistivity "Reciprocal conductivity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := 12.67011070605 + xi*(5.715324082868 + xi*(0.1736453896388 + xi*(3.330522360877 + xi*(9.368531456897 +
      xi*(-7.630710653109 + xi*(-21.94303677951 + xi*(4.792915152309 + xi*(-1.605058958128 + xi*(-39.89298423538 +
      xi*(-24.61557511613))))))))));
    row1 := -0.5267065451935 + xi*(-1.220410309908 + xi*(-2.415173550263 + xi*(-1.434077188811 + xi*(-4.68979735726 +
      xi*(-6.550033169205 + xi*(29.99899381276 + xi*(61.13753802632 + xi*29.44143614939)))))));
    row2 := -0.03654122508857 + xi*(0.3097711868926 + xi*(3.647060340951 + xi*(4.604326649723 + xi*(-9.810354502837 +
      xi*(-21.42937142812 + xi*(-10.31730892529))))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidResistivity;

  function vapourResistivity "Reciprocal conductivity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 32.72016775385 + zeta*(18.59713533213 + zeta*(11.15029933213 + zeta*(-1.166275996577 +
      zeta*(-1.067925804153 + zeta*(0.8543593438301 + zeta*(-0.03684103414918))))));
    row1 := -12.38769295978 + zeta*(-17.96413624216 + zeta*(-9.289340624579 + zeta*(-4.864387870662 +
      zeta*(-2.526660744538 + zeta*(-0.3981835409427 + zeta*0.9340333471608)))));
    row2 := -2.191996940339 + zeta*(4.902110462286 + zeta*(1.125471931854 + zeta*(5.346034583005 +
      zeta*(3.191257441584 + zeta*(0.8163493958227 + zeta*(-0.07649130005149))))));
    row3 := 0.1990961391161 + zeta*(-0.6624057227364 + zeta*(1.908225825611 + zeta*(-1.248829031216 +
      zeta*(-3.34712001545 + zeta*(-1.545479994309 + zeta*0.9251654225729)))));
    row4 := -0.0167892515848 + zeta*(0.5208299480802 + zeta*(-2.776125884494 + zeta*(0.2346890159844 +
      zeta*(4.09353410098 + zeta*(0.9532960394126 + zeta*(-2.398143526789))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end vapourResistivity;

  function liquidCapacity "Reciprocal heat capacity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 0.0003755647364866 + xi*(-0.000156684309083 + xi*(-6.585705203865e-07 + xi*(0.0002317393417884 +
      xi*(-0.000616040790588 + xi*(-0.002728462885632 + xi*(-0.0004612531341887 + xi*(0.002179958599477 +
      xi*(-0.004259507176384 + xi*(-0.005785750280102 + xi*(0.001956992624779 + xi*0.002746596070803))))))))));
    row1 := 1.29003597817e-05 + xi*(-4.6124351018e-05 + xi*(-0.000116350325596 + xi*(0.0003561547232634 +
      xi*(0.001311929441642 + xi*(0.003421709555384 + xi*(0.006436050569488 + xi*(0.004617397610573 +
      xi*(-0.0004571971970004 + xi*(-0.001162172877023)))))))));
    row2 := -2.210234851092e-06 + xi*(0.00014708346085 + xi*(0.0003935537324766 + xi*(-0.0008514788066327 +
      xi*(-0.003468880430564 + xi*(-0.00392546671969 + xi*(-0.002184486711485 + xi*(-0.0006426390348614)))))));
    row3 := -9.952191937024e-07 + xi*(-8.306132220126e-05 + xi*(-0.0001470166129104 + xi*(0.0005962579287743 +
      xi*(0.001491026264191 + xi*0.0008365351183165))));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidCapacity;

  function vapourCapacity "Reciprocal heat capacity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4, row5;
  algorithm
    row0 := 0.000430599290044 + zeta*(0.0001617562523097 + zeta*(4.590977784532e-05 + zeta*(-9.033652475008e-06 +
      zeta*(-2.422576750695e-05 + zeta*(-1.040779268834e-05 + zeta*(1.054193176074e-05 +
      zeta*5.420503561345e-06))))));
    row1 := -4.288343482237e-05 + zeta*(-0.0001562425768626 + zeta*(2.797635526941e-05 + zeta*(-0.0001016250739199 +
      zeta*(-8.468508656576e-05 + zeta*(0.0002039990423588 + zeta*(7.310792347661e-05 +
      zeta*(-0.0001315075738004)))))));
    row2 := -3.711013989693e-05 + zeta*(6.608913246258e-05 + zeta*(-0.0001022672750994 + zeta*(-4.25477944923e-05 +
      zeta*(0.0002103685954759 + zeta*(4.427673169538e-05 + zeta*(-0.0001968966085982 + zeta*4.725472939785e-05))))));
    row3 := 8.082028224664e-06 + zeta*(-3.702459695883e-05 + zeta*(-0.0001151807001844 + zeta*(0.0003142812124182 +
      zeta*(0.0005670806107555 + zeta*(-0.0009956357239915 + zeta*(-0.000397779008246 + zeta*0.0006692749020981))))));
    row4 := -1.790623334306e-06 + zeta*(-3.015647198537e-05 + zeta*(6.804236354753e-05 + zeta*(0.0002056947385505 +
      zeta*(-0.000431337738994 + zeta*(-7.958777835275e-05 + zeta*(0.0004162828548662 +
      zeta*(-0.0001432935427326)))))));
    row5 := -6.366788800029e-06 + zeta*(1.106042926954e-05 + zeta*(0.0002283143253815 + zeta*(-0.0003494035191395 +
      zeta*(-0.0008228163932506 + zeta*(0.001196066707338 + zeta*(0.0005456217328073 +
      zeta*(-0.0008090077935915)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    annotation (Inline=false);
  end vapourCapacity;

  annotation (Documentation(info="<html>
<p>Refrigerant R600a (isobutane): density, temperature, entropy and saturation properties as functions of pressure and specific
enthalpy, fitted to the reference equation of state and written by <code>python -m cosim.media</code>. Do not edit this
file.</p>
<h4>Source</h4>
<p>D. Buecker, W. Wagner, J. Phys. Chem. Ref. Data 35, 929 (2006),
evaluated with CoolProp 8.0.0 (HEOS). Transport: viscosity E. Vogel, C. Kuechenmeister, E. Bich, Int. J. Thermophys. 21, 343 (2000); conductivity R. A. Perkins, J. Chem. Eng. Data 47, 1272 (2002); surface tension A. Mulero, I. Cachadina, M. I. Parra, J. Phys. Chem. Ref. Data 41, 043105 (2012).
Enthalpy and entropy have CoolProp's reference state. Critical
point 407.81 K, 36.29 bar; molar mass 58.122
g/mol.</p>
<h4>Range</h4>
<ul>
<li>Pressure 0.1 to 35.9 bar.</li>
<li>Liquid from -30 degC up to the bubble line.</li>
<li>Vapour from the dew line up to 200 degC, and at every pressure up to
963.8 kJ/kg.</li>
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
<tr><td>saturation temperature</td><td>saturation</td><td>0.0016 K</td></tr>
<tr><td>saturation temperature</td><td>saturation, within 2 K of critical</td><td>0.0013 K</td></tr>
<tr><td>saturation pressure</td><td>saturation</td><td>0.0053 %</td></tr>
<tr><td>saturation pressure</td><td>saturation, within 2 K of critical</td><td>0.0021 %</td></tr>
<tr><td>specific enthalpy</td><td>bubble line</td><td>1.9 J/kg</td></tr>
<tr><td>specific enthalpy</td><td>bubble line, within 2 K of critical</td><td>0.95 J/kg</td></tr>
<tr><td>density</td><td>bubble line</td><td>0.017 %</td></tr>
<tr><td>density</td><td>bubble line, within 2 K of critical</td><td>0.025 %</td></tr>
<tr><td>specific entropy</td><td>bubble line</td><td>0.019 J/(kg.K)</td></tr>
<tr><td>specific entropy</td><td>bubble line, within 2 K of critical</td><td>0.0015 J/(kg.K)</td></tr>
<tr><td>specific enthalpy</td><td>dew line</td><td>18 J/kg</td></tr>
<tr><td>specific enthalpy</td><td>dew line, within 2 K of critical</td><td>3.5 J/kg</td></tr>
<tr><td>density</td><td>dew line</td><td>0.0085 %</td></tr>
<tr><td>density</td><td>dew line, within 2 K of critical</td><td>0.0055 %</td></tr>
<tr><td>specific entropy</td><td>dew line</td><td>0.046 J/(kg.K)</td></tr>
<tr><td>specific entropy</td><td>dew line, within 2 K of critical</td><td>0.0052 J/(kg.K)</td></tr>
<tr><td>viscosity</td><td>bubble line</td><td>0.34 %</td></tr>
<tr><td>viscosity</td><td>bubble line, within 2 K of critical</td><td>0.35 %</td></tr>
<tr><td>thermal conductivity</td><td>bubble line</td><td>0.69 %</td></tr>
<tr><td>thermal conductivity</td><td>bubble line, within 2 K of critical</td><td>0.92 %</td></tr>
<tr><td>heat capacity</td><td>bubble line</td><td>0.99 %</td></tr>
<tr><td>heat capacity</td><td>bubble line, within 2 K of critical</td><td>1.2 %</td></tr>
<tr><td>viscosity</td><td>dew line</td><td>0.38 %</td></tr>
<tr><td>viscosity</td><td>dew line, within 2 K of critical</td><td>0.34 %</td></tr>
<tr><td>thermal conductivity</td><td>dew line</td><td>0.7 %</td></tr>
<tr><td>thermal conductivity</td><td>dew line, within 2 K of critical</td><td>1.3 %</td></tr>
<tr><td>heat capacity</td><td>dew line</td><td>0.43 %</td></tr>
<tr><td>heat capacity</td><td>dew line, within 2 K of critical</td><td>2.3 %</td></tr>
<tr><td>surface tension</td><td>saturation</td><td>0.35 %</td></tr>
<tr><td>surface tension</td><td>saturation, within 2 K of critical</td><td>0.31 %</td></tr>
<tr><td>density</td><td>liquid</td><td>0.025 %</td></tr>
<tr><td>density</td><td>liquid, within 2 K of critical</td><td>0.036 %</td></tr>
<tr><td>temperature</td><td>liquid</td><td>0.039 K</td></tr>
<tr><td>temperature</td><td>liquid, within 2 K of critical</td><td>0.065 K</td></tr>
<tr><td>specific entropy</td><td>liquid</td><td>0.02 J/(kg.K)</td></tr>
<tr><td>specific entropy</td><td>liquid, within 2 K of critical</td><td>0.015 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>liquid</td><td>5.3 %</td></tr>
<tr><td>density by p</td><td>liquid, within 2 K of critical</td><td>4.2 %</td></tr>
<tr><td>density by h</td><td>liquid</td><td>1.4 %</td></tr>
<tr><td>density by h</td><td>liquid, within 2 K of critical</td><td>1.2 %</td></tr>
<tr><td>viscosity</td><td>liquid</td><td>0.3 %</td></tr>
<tr><td>viscosity</td><td>liquid, within 2 K of critical</td><td>0.34 %</td></tr>
<tr><td>thermal conductivity</td><td>liquid</td><td>0.66 %</td></tr>
<tr><td>thermal conductivity</td><td>liquid, within 2 K of critical</td><td>1.1 %</td></tr>
<tr><td>heat capacity</td><td>liquid</td><td>1.6 %</td></tr>
<tr><td>heat capacity</td><td>liquid, within 2 K of critical</td><td>2.9 %</td></tr>
<tr><td>density</td><td>vapour</td><td>0.028 %</td></tr>
<tr><td>density</td><td>vapour, within 2 K of critical</td><td>0.032 %</td></tr>
<tr><td>temperature</td><td>vapour</td><td>0.029 K</td></tr>
<tr><td>temperature</td><td>vapour, within 2 K of critical</td><td>0.044 K</td></tr>
<tr><td>specific entropy</td><td>vapour</td><td>0.054 J/(kg.K)</td></tr>
<tr><td>specific entropy</td><td>vapour, within 2 K of critical</td><td>0.015 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>vapour</td><td>1 %</td></tr>
<tr><td>density by p</td><td>vapour, within 2 K of critical</td><td>1.2 %</td></tr>
<tr><td>density by h</td><td>vapour</td><td>0.74 %</td></tr>
<tr><td>density by h</td><td>vapour, within 2 K of critical</td><td>0.78 %</td></tr>
<tr><td>viscosity</td><td>vapour</td><td>0.38 %</td></tr>
<tr><td>viscosity</td><td>vapour, within 2 K of critical</td><td>0.38 %</td></tr>
<tr><td>thermal conductivity</td><td>vapour</td><td>0.59 %</td></tr>
<tr><td>thermal conductivity</td><td>vapour, within 2 K of critical</td><td>0.63 %</td></tr>
<tr><td>heat capacity</td><td>vapour</td><td>0.43 %</td></tr>
<tr><td>heat capacity</td><td>vapour, within 2 K of critical</td><td>0.53 %</td></tr>
<tr><td>velocity of sound</td><td>vapour</td><td>0.43 %</td></tr>
<tr><td>velocity of sound</td><td>vapour, within 2 K of critical</td><td>0.096 %</td></tr>
<tr><td>density</td><td>two-phase</td><td>0.069 %</td></tr>
<tr><td>density</td><td>two-phase, within 2 K of critical</td><td>0.024 %</td></tr>
<tr><td>temperature</td><td>two-phase</td><td>0.0016 K</td></tr>
<tr><td>temperature</td><td>two-phase, within 2 K of critical</td><td>0.0013 K</td></tr>
<tr><td>specific entropy</td><td>two-phase</td><td>0.025 J/(kg.K)</td></tr>
<tr><td>specific entropy</td><td>two-phase, within 2 K of critical</td><td>0.0037 J/(kg.K)</td></tr>
<tr><td>vapour quality</td><td>two-phase</td><td>6.4e-05</td></tr>
<tr><td>vapour quality</td><td>two-phase, within 2 K of critical</td><td>6.4e-05</td></tr>
<tr><td>isentropic enthalpy rise</td><td>stage, ratio 1.5-3</td><td>0.063 %</td></tr>
</table>
<p>Two-phase density is compared outside the blend band.</p>
</html>"));
end R600a;
