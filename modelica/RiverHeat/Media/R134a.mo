within RiverHeat.Media;
package R134a "Refrigerant R134a: properties from pressure and enthalpy, fitted to CoolProp"
  extends PartialRefrigerant;

  constant Real criticalPressure(unit="Pa") = 4059276.3737910665 "Critical pressure";
  constant Real criticalTemperature(unit="K") = 374.2119665849513 "Critical temperature";
  constant Real molarMass(unit="kg/mol") = 0.102032 "Molar mass";
  constant Real pressureMin(unit="Pa") = 10000.0 "Lowest pressure of the fitted range";
  constant Real pressureMax(unit="Pa") = 3890000.0 "Highest pressure of the fitted range";
  constant Real liquidEnthalpyMin(unit="J/kg") = 115008.9 "Lowest enthalpy of the fitted range";
  constant Real vapourEnthalpyMax(unit="J/kg") = 575679.4 "Highest enthalpy of the fitted range";

  redeclare function saturationTemperature "Saturation temperature"
    input Real p(unit="Pa") "Pressure";
    output Real T(unit="K") "Temperature";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    T := TSat;
    annotation (Inline=false, derivative=saturationTemperature_der);
  end saturationTemperature;

  function saturationTemperature_der "Time derivative of saturationTemperature"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_T(unit="K/s") "Time derivative of T";
  algorithm
    der_T := R134a.saturationTemperature_derp(p)*der_p;
    annotation (Inline=false);
  end saturationTemperature_der;

  redeclare function saturationTemperature_derp "Derivative of saturationTemperature by p"
    input Real p(unit="Pa") "Pressure";
    output Real T_dp(unit="K/Pa") "Derivative of T by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R134a.saturation_slopes(p);
    T_dp := TSat_dp;
    annotation (Inline=false);
  end saturationTemperature_derp;

  redeclare function bubbleEnthalpy "Specific enthalpy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    h := hBubble;
    annotation (Inline=false, derivative=bubbleEnthalpy_der);
  end bubbleEnthalpy;

  function bubbleEnthalpy_der "Time derivative of bubbleEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R134a.bubbleEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end bubbleEnthalpy_der;

  redeclare function bubbleEnthalpy_derp "Derivative of bubbleEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R134a.saturation_slopes(p);
    h_dp := hBubble_dp;
    annotation (Inline=false);
  end bubbleEnthalpy_derp;

  redeclare function dewEnthalpy "Specific enthalpy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    h := hDew;
    annotation (Inline=false, derivative=dewEnthalpy_der);
  end dewEnthalpy;

  function dewEnthalpy_der "Time derivative of dewEnthalpy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_h(unit="J/(kg.s)") "Time derivative of h";
  algorithm
    der_h := R134a.dewEnthalpy_derp(p)*der_p;
    annotation (Inline=false);
  end dewEnthalpy_der;

  redeclare function dewEnthalpy_derp "Derivative of dewEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "Derivative of h by p";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew, pBent_dp, growth_dp, TSat_dp, zeta_dp, hBubble_dp, hDew_dp) :=
      R134a.saturation_slopes(p);
    h_dp := hDew_dp;
    annotation (Inline=false);
  end dewEnthalpy_derp;

  redeclare function bubbleDensity "Density of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real pBent, growth, TSat, zeta, hBubble, hDew, pi, xi, cut, share, rhoLiquid;
  algorithm
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    (xi, cut, share) := R134a.liquidCoordinate(hBubble);
    rhoLiquid := R134a.liquidDensity(xi, pi);
    rho := growth*rhoLiquid;
    annotation (Inline=false, derivative=bubbleDensity_der);
  end bubbleDensity;

  function bubbleDensity_der "Time derivative of bubbleDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R134a.bubbleDensity_derp(p)*der_p;
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
      R134a.saturation_slopes(p);
    pi := 2.4634932631257953e-07*pBent;
    pi_dp := 2.4634932631257953e-07*pBent_dp;
    (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R134a.liquidCoordinate_slopes(hBubble);
    xi_dp := xi_dhAt*hBubble_dp;
    (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R134a.liquidDensity_slopes(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pvDew := R134a.dewLineFlowWork(zeta);
    vDew := pvDew/pBent;
    rho := growth/vDew;
    annotation (Inline=false, derivative=dewDensity_der);
  end dewDensity;

  function dewDensity_der "Time derivative of dewDensity"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_rho(unit="kg/(m3.s)") "Time derivative of rho";
  algorithm
    der_rho := R134a.dewDensity_derp(p)*der_p;
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
      R134a.saturation_slopes(p);
    (pvDew, pvDew_dzeta) := R134a.dewLineFlowWork_slopes(zeta);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    sDew := R134a.dewLineEntropy(zeta);
    s := sDew - (hDew - hBubble)/TSat;
    annotation (Inline=false, derivative=bubbleEntropy_der);
  end bubbleEntropy;

  function bubbleEntropy_der "Time derivative of bubbleEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R134a.bubbleEntropy_derp(p)*der_p;
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
      R134a.saturation_slopes(p);
    (sDew, sDew_dzeta) := R134a.dewLineEntropy_slopes(zeta);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    sDew := R134a.dewLineEntropy(zeta);
    s := sDew;
    annotation (Inline=false, derivative=dewEntropy_der);
  end dewEntropy;

  function dewEntropy_der "Time derivative of dewEntropy"
    input Real p(unit="Pa") "Pressure";
    input Real der_p(unit="Pa/s") "Time derivative of p";
    output Real der_s(unit="J/(kg.K.s)") "Time derivative of s";
  algorithm
    der_s := R134a.dewEntropy_derp(p)*der_p;
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
      R134a.saturation_slopes(p);
    (sDew, sDew_dzeta) := R134a.dewLineEntropy_slopes(zeta);
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
    if T < 206.29365604190048 then
      p := 10000.0/(1.0 + 0.07040287114845749*(206.29365604190048 - T));
    elseif T < 372.1137823879699 then
      theta := 2.864136*((1.0 - 0.002672282260575401*T)^(1.0/3.0) - 0.4358824);
      zeta0 := -0.2025208107415 + theta*(0.852599526556 + theta*(0.1243883618718 + theta*(0.08668375185628 +
        theta*(0.03823102444661 + theta*(0.06033874434851 + theta*0.03983366650744)))));
      zeta1 := R134a.zetaStep(zeta0, T);
      zeta2 := R134a.zetaStep(zeta1, T);
      zeta3 := R134a.zetaStep(zeta2, T);
      z := 1.042317 + 0.8711765151719747*zeta3;
      p := 4059276.3737910665*exp(-(z*z*z));
    else
      p := 3890000.0 + 78456.1006713785*(T - 372.1137823879699);
    end if;
    annotation (Inline=false, derivative=saturationPressure_der);
  end saturationPressure;

  function saturationPressure_der "Time derivative of saturationPressure"
    input Real T(unit="K") "Temperature";
    input Real der_T(unit="K/s") "Time derivative of T";
    output Real der_p(unit="Pa/s") "Time derivative of p";
  algorithm
    der_p := R134a.saturationPressure_derT(T)*der_T;
    annotation (Inline=false);
  end saturationPressure_der;

  redeclare function saturationPressure_derT "Derivative of saturationPressure by T"
    input Real T(unit="K") "Temperature";
    output Real p_dT(unit="Pa/K") "Derivative of p by T";
  protected
    Real p, theta, zeta0, zeta1, zeta2, zeta3, zeta3_dzeta, zeta3_dT, z, z_dT;
  algorithm
    if T < 206.29365604190048 then
      p := 10000.0/(1.0 + 0.07040287114845749*(206.29365604190048 - T));
      p_dT := 0.07040287114845749*p/(1.0 + 0.07040287114845749*(206.29365604190048 - T));
    elseif T < 372.1137823879699 then
      theta := 2.864136*((1.0 - 0.002672282260575401*T)^(1.0/3.0) - 0.4358824);
      zeta0 := -0.2025208107415 + theta*(0.852599526556 + theta*(0.1243883618718 + theta*(0.08668375185628 +
        theta*(0.03823102444661 + theta*(0.06033874434851 + theta*0.03983366650744)))));
      zeta1 := R134a.zetaStep(zeta0, T);
      zeta2 := R134a.zetaStep(zeta1, T);
      (zeta3, zeta3_dzeta, zeta3_dT) := R134a.zetaStep_slopes(zeta2, T);
      z := 1.042317 + 0.8711765151719747*zeta3;
      z_dT := 0.8711765151719747*zeta3_dT;
      p_dT := 4059276.3737910665*exp(-(z*z*z))*(-((z_dT*z + z*z_dT)*z + z*z*z_dT));
    else
      p_dT := 78456.1006713785;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R134a.liquidCoordinate(h);
      rhoLiquid := R134a.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
    elseif h < hDew then
      (xi, cut, share) := R134a.liquidCoordinate(hBubble);
      rhoLiquid := R134a.liquidDensity(xi, pi);
      pvDew := R134a.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R134a.liquidDensity_dxi(xi, pi);
        vSlope := (-7.113189e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
    else
      pvDew := R134a.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R134a.flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.0743337*excess;
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
    der_rho := R134a.density_derp_h(p, h)*der_p + R134a.density_derh_p(p, h)*der_h;
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
      R134a.saturation_slopes(p);
    pi := 2.4634932631257953e-07*pBent;
    pi_dp := 2.4634932631257953e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R134a.liquidCoordinate(h);
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R134a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R134a.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R134a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R134a.dewLineFlowWork_slopes(zeta);
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
          R134a.liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-7.113189e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-7.113189e-06*rhoLiquid_dxi_dp)*share + (-7.113189e-06*rhoLiquid_dxi)*share_dp -
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
      (pvDew, pvDew_dzeta) := R134a.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R134a.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R134a.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      pv := pvDew + w*flowWorkSlopeMean + 0.0743337*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.0743337*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R134a.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R134a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho_dh := growth*rhoLiquid_dh;
    elseif h < hDew then
      (xi, cut, share) := R134a.liquidCoordinate(hBubble);
      rhoLiquid := R134a.liquidDensity(xi, pi);
      pvDew := R134a.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dh := 1.0/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        t_dh := 200.0*x_dh;
        (rhoLiquid, rhoLiquid_dxi) := R134a.liquidDensity_dxi(xi, pi);
        vSlope := (-7.113189e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
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
      pvDew := R134a.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R134a.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R134a.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.0743337*excess;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.0743337*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R134a.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R134a.liquidCoordinate(hBubble);
      liquidTemperatureAt := R134a.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R134a.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0008293345585369211*(cut - cutBubble);
    elseif h < hDew then
      T := TSat;
    else
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(h, hDew);
      temperatureSlopeMean := R134a.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0009118047716567309*excess;
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
    der_T := R134a.temperature_derp_h(p, h)*der_p + R134a.temperature_derh_p(p, h)*der_h;
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
      R134a.saturation_slopes(p);
    pi := 2.4634932631257953e-07*pBent;
    pi_dp := 2.4634932631257953e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share) := R134a.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R134a.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R134a.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dp := liquidTemperatureAt_dpi*pi_dp;
      (liquidTemperatureBubble, liquidTemperatureBubble_dxi, liquidTemperatureBubble_dpi) :=
        R134a.liquidTemperature_slopes(xiBubble, pi);
      liquidTemperatureBubble_dp := liquidTemperatureBubble_dxi*xiBubble_dp + liquidTemperatureBubble_dpi*pi_dp;
      T_dp := TSat_dp + liquidTemperatureAt_dp - liquidTemperatureBubble_dp - 0.0008293345585369211*cutBubble_dp;
    elseif h < hDew then
      T_dp := TSat_dp;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R134a.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R134a.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dp := temperatureSlopeMean_dzeta*zeta_dp + temperatureSlopeMean_domega*omega_dp;
      T_dp := TSat_dp + w_dp*temperatureSlopeMean + w*temperatureSlopeMean_dp + 0.0009118047716567309*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R134a.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidTemperatureAt, liquidTemperatureAt_dxi, liquidTemperatureAt_dpi) := R134a.liquidTemperature_slopes(xi,
        pi);
      liquidTemperatureAt_dh := liquidTemperatureAt_dxi*xi_dh;
      T_dh := liquidTemperatureAt_dh + 0.0008293345585369211*cut_dh;
    elseif h < hDew then
      T_dh := 0.0;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R134a.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (temperatureSlopeMean, temperatureSlopeMean_dzeta, temperatureSlopeMean_domega) :=
        R134a.temperatureSlope_slopes(zeta, omega);
      temperatureSlopeMean_dh := temperatureSlopeMean_domega*omega_dh;
      T_dh := w_dh*temperatureSlopeMean + w*temperatureSlopeMean_dh + 0.0009118047716567309*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      sDew := R134a.dewLineEntropy(zeta);
      (xi, cut, share) := R134a.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble) := R134a.liquidCoordinate(hBubble);
      liquidEntropyAt := R134a.liquidEntropy(xi, pi);
      liquidEntropyBubble := R134a.liquidEntropy(xiBubble, pi);
      s := sDew - (hDew - hBubble)/TSat + liquidEntropyAt - liquidEntropyBubble + 0.0051767149291799515*(cut -
        cutBubble);
    elseif h < hDew then
      sDew := R134a.dewLineEntropy(zeta);
      s := sDew + (h - hDew)/TSat;
    else
      sDew := R134a.dewLineEntropy(zeta);
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(h, hDew);
      entropySlopeMean := R134a.entropySlope(zeta, omega);
      s := sDew + w*entropySlopeMean + 0.0021501727986369627*excess;
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
    der_s := R134a.specificEntropy_derp_h(p, h)*der_p + R134a.specificEntropy_derh_p(p, h)*der_h;
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
      R134a.saturation_slopes(p);
    pi := 2.4634932631257953e-07*pBent;
    pi_dp := 2.4634932631257953e-07*pBent_dp;
    if h < hBubble then
      (sDew, sDew_dzeta) := R134a.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (xi, cut, share) := R134a.liquidCoordinate(h);
      (xiBubble, cutBubble, shareBubble, xiBubble_dhAt, cutBubble_dhAt, shareBubble_dhAt) :=
        R134a.liquidCoordinate_slopes(hBubble);
      xiBubble_dp := xiBubble_dhAt*hBubble_dp;
      cutBubble_dp := cutBubble_dhAt*hBubble_dp;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R134a.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dp := liquidEntropyAt_dpi*pi_dp;
      (liquidEntropyBubble, liquidEntropyBubble_dxi, liquidEntropyBubble_dpi) := R134a.liquidEntropy_slopes(xiBubble,
        pi);
      liquidEntropyBubble_dp := liquidEntropyBubble_dxi*xiBubble_dp + liquidEntropyBubble_dpi*pi_dp;
      s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat + liquidEntropyAt_dp -
        liquidEntropyBubble_dp - 0.0051767149291799515*cutBubble_dp;
    elseif h < hDew then
      (sDew, sDew_dzeta) := R134a.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      s_dp := sDew_dp + (-hDew_dp - (h - hDew)/TSat*TSat_dp)/TSat;
    else
      (sDew, sDew_dzeta) := R134a.dewLineEntropy_slopes(zeta);
      sDew_dp := sDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R134a.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R134a.entropySlope_slopes(zeta, omega);
      entropySlopeMean_dp := entropySlopeMean_dzeta*zeta_dp + entropySlopeMean_domega*omega_dp;
      s_dp := sDew_dp + w_dp*entropySlopeMean + w*entropySlopeMean_dp + 0.0021501727986369627*excess_dp;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R134a.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      cut_dh := cut_dhAt;
      (liquidEntropyAt, liquidEntropyAt_dxi, liquidEntropyAt_dpi) := R134a.liquidEntropy_slopes(xi, pi);
      liquidEntropyAt_dh := liquidEntropyAt_dxi*xi_dh;
      s_dh := liquidEntropyAt_dh + 0.0051767149291799515*cut_dh;
    elseif h < hDew then
      s_dh := 1.0/TSat;
    else
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R134a.vapourCoordinate_slopes(h, hDew);
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (entropySlopeMean, entropySlopeMean_dzeta, entropySlopeMean_domega) := R134a.entropySlope_slopes(zeta, omega);
      entropySlopeMean_dh := entropySlopeMean_domega*omega_dh;
      s_dh := w_dh*entropySlopeMean + w*entropySlopeMean_dh + 0.0021501727986369627*excess_dh;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R134a.liquidCoordinate(h);
      rhoLiquid := R134a.liquidDensity(xi, pi);
      rho := growth*rhoLiquid;
      (xiBubble, cutBubble, shareBubble) := R134a.liquidCoordinate(hBubble);
      liquidTemperatureAt := R134a.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R134a.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0008293345585369211*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share) := R134a.liquidCoordinate(hBubble);
      rhoLiquid := R134a.liquidDensity(xi, pi);
      pvDew := R134a.dewLineFlowWork(zeta);
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        t := 200.0*x;
        (rhoLiquid, rhoLiquid_dxi) := R134a.liquidDensity_dxi(xi, pi);
        vSlope := (-7.113189e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*t*(2.0 - t) + vSlope*(h - hBubble)*(1.0 - t)*(1.0 - t);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
      T := TSat;
    else
      pvDew := R134a.dewLineFlowWork(zeta);
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(h, hDew);
      flowWorkSlopeMean := R134a.flowWorkSlope(zeta, omega);
      pv := pvDew + w*flowWorkSlopeMean + 0.0743337*excess;
      rho := growth*pBent/pv;
      temperatureSlopeMean := R134a.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0009118047716567309*excess;
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
      R134a.saturation_slopes(p);
    pi := 2.4634932631257953e-07*pBent;
    pi_dp := 2.4634932631257953e-07*pBent_dp;
    if h < hBubble then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R134a.liquidCoordinate_slopes(h);
      xi_dh := xi_dhAt;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R134a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dpi*pi_dp;
      rhoLiquid_dh := rhoLiquid_dxi*xi_dh;
      rho := growth*rhoLiquid;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
      rho_dh := growth*rhoLiquid_dh;
      (xiBubble, cutBubble, shareBubble) := R134a.liquidCoordinate(hBubble);
      liquidTemperatureAt := R134a.liquidTemperature(xi, pi);
      liquidTemperatureBubble := R134a.liquidTemperature(xiBubble, pi);
      T := TSat + liquidTemperatureAt - liquidTemperatureBubble + 0.0008293345585369211*(cut - cutBubble);
    elseif h < hDew then
      (xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt) := R134a.liquidCoordinate_slopes(hBubble);
      xi_dp := xi_dhAt*hBubble_dp;
      share_dp := share_dhAt*hBubble_dp;
      (rhoLiquid, rhoLiquid_dxi, rhoLiquid_dpi) := R134a.liquidDensity_slopes(xi, pi);
      rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
      (pvDew, pvDew_dzeta) := R134a.dewLineFlowWork_slopes(zeta);
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
          R134a.liquidDensity_dxi_slopes(xi, pi);
        rhoLiquid_dp := rhoLiquid_dxi*xi_dp + rhoLiquid_dpi*pi_dp;
        rhoLiquid_dxi_dp := rhoLiquid_dxi_dxi*xi_dp + rhoLiquid_dxi_dpi*pi_dp;
        vSlope := (-7.113189e-06*rhoLiquid_dxi)*share/(rhoLiquid*rhoLiquid);
        vSlope_dp := ((-7.113189e-06*rhoLiquid_dxi_dp)*share + (-7.113189e-06*rhoLiquid_dxi)*share_dp -
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
      (pvDew, pvDew_dzeta) := R134a.dewLineFlowWork_slopes(zeta);
      pvDew_dp := pvDew_dzeta*zeta_dp;
      (w, omega, excess, kept, steep, w_dhAt, w_dhDew, omega_dhAt, omega_dhDew, excess_dhAt, excess_dhDew, kept_dhAt,
        kept_dhDew, steep_dhAt, steep_dhDew) := R134a.vapourCoordinate_slopes(h, hDew);
      w_dp := w_dhDew*hDew_dp;
      omega_dp := omega_dhDew*hDew_dp;
      excess_dp := excess_dhDew*hDew_dp;
      w_dh := w_dhAt;
      omega_dh := omega_dhAt;
      excess_dh := excess_dhAt;
      (flowWorkSlopeMean, flowWorkSlopeMean_dzeta, flowWorkSlopeMean_domega) := R134a.flowWorkSlope_slopes(zeta,
        omega);
      flowWorkSlopeMean_dp := flowWorkSlopeMean_dzeta*zeta_dp + flowWorkSlopeMean_domega*omega_dp;
      flowWorkSlopeMean_dh := flowWorkSlopeMean_domega*omega_dh;
      pv := pvDew + w*flowWorkSlopeMean + 0.0743337*excess;
      pv_dp := pvDew_dp + w_dp*flowWorkSlopeMean + w*flowWorkSlopeMean_dp + 0.0743337*excess_dp;
      pv_dh := w_dh*flowWorkSlopeMean + w*flowWorkSlopeMean_dh + 0.0743337*excess_dh;
      rho := growth*pBent/pv;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*pv_dp)/pv;
      rho_dh := (-(rho*pv_dh))/pv;
      temperatureSlopeMean := R134a.temperatureSlope(zeta, omega);
      T := TSat + w*temperatureSlopeMean + 0.0009118047716567309*excess;
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    sDew := R134a.dewLineEntropy(zeta);
    rise := s - sDew;
    if rise < 0.0 then
      h := hDew + rise*TSat;
    else
      if 745.536097611563 < rise then
        held := 745.536097611563;
      else
        held := rise;
      end if;
      sigma := 0.002682633*(held - 372.768);
      guess := R134a.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R134a.vapourCoordinate(h0, hDew);
      mean0 := R134a.entropySlope(zeta, omega0);
      (held0, rate0) := R134a.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.0021501727986369627*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0021501727986369627*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R134a.vapourCoordinate(h1, hDew);
      mean1 := R134a.entropySlope(zeta, omega1);
      (held1, rate1) := R134a.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.0021501727986369627*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0021501727986369627*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R134a.vapourCoordinate(h2, hDew);
      mean2 := R134a.entropySlope(zeta, omega2);
      (held2, rate2) := R134a.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.0021501727986369627*(1.0 - kept2);
      h3 := h2 - (w2*mean2 + 0.0021501727986369627*excess2 - rise)/slope2;
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
    der_h := R134a.isentropicEnthalpy_derp_s(p, s)*der_p + R134a.isentropicEnthalpy_ders_p(p, s)*der_s;
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
      R134a.saturation_slopes(p);
    (sDew, sDew_dzeta) := R134a.dewLineEntropy_slopes(zeta);
    sDew_dp := sDew_dzeta*zeta_dp;
    rise := s - sDew;
    rise_dp := -sDew_dp;
    if rise < 0.0 then
      h_dp := hDew_dp + rise_dp*TSat + rise*TSat_dp;
    else
      if 745.536097611563 < rise then
        held := 745.536097611563;
      else
        held := rise;
      end if;
      sigma := 0.002682633*(held - 372.768);
      guess := R134a.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R134a.vapourCoordinate(h0, hDew);
      mean0 := R134a.entropySlope(zeta, omega0);
      (held0, rate0) := R134a.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.0021501727986369627*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0021501727986369627*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R134a.vapourCoordinate(h1, hDew);
      mean1 := R134a.entropySlope(zeta, omega1);
      (held1, rate1) := R134a.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.0021501727986369627*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0021501727986369627*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2, w2_dhAt, w2_dhDew, omega2_dhAt, omega2_dhDew, excess2_dhAt, excess2_dhDew,
        kept2_dhAt, kept2_dhDew, steep2_dhAt, steep2_dhDew) := R134a.vapourCoordinate_slopes(h2, hDew);
      w2_dp := w2_dhDew*hDew_dp;
      omega2_dp := omega2_dhDew*hDew_dp;
      excess2_dp := excess2_dhDew*hDew_dp;
      (mean2, mean2_dzeta, mean2_domega) := R134a.entropySlope_slopes(zeta, omega2);
      mean2_dp := mean2_dzeta*zeta_dp + mean2_domega*omega2_dp;
      (held2, rate2) := R134a.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.0021501727986369627*(1.0 - kept2);
      h3_dp := -((w2_dp*mean2 + w2*mean2_dp + 0.0021501727986369627*excess2_dp - rise_dp)/slope2);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    sDew := R134a.dewLineEntropy(zeta);
    rise := s - sDew;
    rise_ds := 1.0;
    if rise < 0.0 then
      h_ds := rise_ds*TSat;
    else
      if 745.536097611563 < rise then
        held := 745.536097611563;
      else
        held := rise;
      end if;
      sigma := 0.002682633*(held - 372.768);
      guess := R134a.isentropicStart(zeta, sigma);
      h0 := hDew + rise*guess;
      (w0, omega0, excess0, kept0, steep0) := R134a.vapourCoordinate(h0, hDew);
      mean0 := R134a.entropySlope(zeta, omega0);
      (held0, rate0) := R134a.entropySlope_domega(zeta, omega0);
      slope0 := kept0*(mean0 + w0*steep0*rate0) + 0.0021501727986369627*(1.0 - kept0);
      h1 := h0 - (w0*mean0 + 0.0021501727986369627*excess0 - rise)/slope0;
      (w1, omega1, excess1, kept1, steep1) := R134a.vapourCoordinate(h1, hDew);
      mean1 := R134a.entropySlope(zeta, omega1);
      (held1, rate1) := R134a.entropySlope_domega(zeta, omega1);
      slope1 := kept1*(mean1 + w1*steep1*rate1) + 0.0021501727986369627*(1.0 - kept1);
      h2 := h1 - (w1*mean1 + 0.0021501727986369627*excess1 - rise)/slope1;
      (w2, omega2, excess2, kept2, steep2) := R134a.vapourCoordinate(h2, hDew);
      mean2 := R134a.entropySlope(zeta, omega2);
      (held2, rate2) := R134a.entropySlope_domega(zeta, omega2);
      slope2 := kept2*(mean2 + w2*steep2*rate2) + 0.0021501727986369627*(1.0 - kept2);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    if h < hDew then
      hVapour := hDew;
    else
      hVapour := h;
    end if;
    (w, omega, excess, kept, steep) := R134a.vapourCoordinate(hVapour, hDew);
    aSquared := R134a.soundSquared(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
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
    der_x := R134a.vapourQuality_derp_h(p, h)*der_p + R134a.vapourQuality_derh_p(p, h)*der_h;
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
      R134a.saturation_slopes(p);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R134a.liquidCoordinate(h);
      fitted := R134a.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      eta := liquid;
    elseif h < hDew then
      (xi, cut, share) := R134a.liquidCoordinate(hBubble);
      fitted := R134a.liquidViscosity(xi, pi);
      liquid := exp(fitted);
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(hDew, hDew);
      fitted := R134a.vapourViscosity(zeta, omega);
      vapour := exp(fitted);
      x := (h - hBubble)/(hDew - hBubble);
      eta := 1.0/(1.0/liquid + x*(1.0/vapour - 1.0/liquid));
    else
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(h, hDew);
      fitted := R134a.vapourViscosity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    (xi, cut, share) := R134a.liquidCoordinate(hBubble);
    fitted := R134a.liquidViscosity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    (w, omega, excess, kept, steep) := R134a.vapourCoordinate(hDew, hDew);
    fitted := R134a.vapourViscosity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R134a.liquidCoordinate(h);
      fitted := R134a.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      lambda := liquid;
    elseif h < hDew then
      (xi, cut, share) := R134a.liquidCoordinate(hBubble);
      fitted := R134a.liquidResistivity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(hDew, hDew);
      fitted := R134a.vapourResistivity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      lambda := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(h, hDew);
      fitted := R134a.vapourResistivity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    (xi, cut, share) := R134a.liquidCoordinate(hBubble);
    fitted := R134a.liquidResistivity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    (w, omega, excess, kept, steep) := R134a.vapourCoordinate(hDew, hDew);
    fitted := R134a.vapourResistivity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    if h < hBubble then
      (xi, cut, share) := R134a.liquidCoordinate(h);
      fitted := R134a.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      cp := liquid;
    elseif h < hDew then
      (xi, cut, share) := R134a.liquidCoordinate(hBubble);
      fitted := R134a.liquidCapacity(xi, pi);
      liquid := 1.0/fitted;
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(hDew, hDew);
      fitted := R134a.vapourCapacity(zeta, omega);
      vapour := 1.0/fitted;
      x := (h - hBubble)/(hDew - hBubble);
      cp := liquid + x*(vapour - liquid);
    else
      (w, omega, excess, kept, steep) := R134a.vapourCoordinate(h, hDew);
      fitted := R134a.vapourCapacity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    pi := 2.4634932631257953e-07*pBent;
    (xi, cut, share) := R134a.liquidCoordinate(hBubble);
    fitted := R134a.liquidCapacity(xi, pi);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    (w, omega, excess, kept, steep) := R134a.vapourCoordinate(hDew, hDew);
    fitted := R134a.vapourCapacity(zeta, omega);
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
    (pBent, growth, TSat, zeta, hBubble, hDew) := R134a.saturation(p);
    z := 1.042317 + 0.8711765151719747*zeta;
    sigma := z*z*z*(0.004344156945704 + zeta*(0.0009726642150274 + zeta*(-0.002457733201581 +
      zeta*(-0.0001065065796165 + zeta*(0.000439823610457 + zeta*0.0001789792470326)))));
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
    elseif p < 3890000.0 then
      logP := log(p);
      pBent := p;
      growth := 1.0;
    else
      above := 2.570694087403599e-07*p - 1.0;
      logP := 15.173919715594629 + above/(1.0 + 106.43102775262874*above);
      pBent := exp(logP);
      growth := sqrt(p/pBent);
    end if;
    z := (15.216515282636129 - logP)^(1.0/3.0);
    zeta := 1.147873*(z - 1.042317);
    TSat := 322.853712082 + zeta*(-112.7545033091 + zeta*(-54.2683934 + zeta*(32.06568396371 + zeta*(19.95743021053 +
      zeta*(-13.06275587166 + zeta*(-6.197146647529 + zeta*(4.115159189583 + zeta*(1.225265994795 +
      zeta*(-0.7613159817292)))))))));
    hBubble := 271165.4112617 + zeta*(-174760.8105498 + zeta*(-42526.94829236 + zeta*(49882.98537086 +
      zeta*(12332.33466689 + zeta*(-20383.66001182 + zeta*(-1536.293637592 + zeta*(6275.941415866 +
      zeta*(14.61238897714 + zeta*(-1599.375627413 + zeta*323.1934603287)))))))));
    hDew := 423328.7866334 + zeta*(-41363.4567924 + zeta*(-70596.74764955 + zeta*(24412.82574109 +
      zeta*(28819.74016509 + zeta*(-14104.29906175 + zeta*(-6959.367817626 + zeta*(6850.185599104 +
      zeta*(-595.9394763593 + zeta*(-1418.89297223 + zeta*466.5309438048)))))))));
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
    elseif p < 3890000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
      pBent := p;
      pBent_dp := 1.0;
      growth := 1.0;
      growth_dp := 0.0;
    else
      above := 2.570694087403599e-07*p - 1.0;
      above_dp := 2.570694087403599e-07;
      logP := 15.173919715594629 + above/(1.0 + 106.43102775262874*above);
      logP_dp := (above_dp - above/(1.0 + 106.43102775262874*above)*106.43102775262874*above_dp)/(1.0 +
        106.43102775262874*above);
      pBent := exp(logP);
      pBent_dp := pBent*logP_dp;
      growth := sqrt(p/pBent);
      growth_dp := (1.0 - p/pBent*pBent_dp)/pBent/(2.0*growth);
    end if;
    z := (15.216515282636129 - logP)^(1.0/3.0);
    z_dp := (-logP_dp)/(3.0*z*z);
    zeta := 1.147873*(z - 1.042317);
    zeta_dp := 1.147873*z_dp;
    TSat := 322.853712082 + zeta*(-112.7545033091 + zeta*(-54.2683934 + zeta*(32.06568396371 + zeta*(19.95743021053 +
      zeta*(-13.06275587166 + zeta*(-6.197146647529 + zeta*(4.115159189583 + zeta*(1.225265994795 +
      zeta*(-0.7613159817292)))))))));
    TSat_dp := (-112.7545033091 + zeta*(-108.5367868 + zeta*(96.19705189113 + zeta*(79.82972084212 +
      zeta*(-65.3137793583 + zeta*(-37.182879885174 + zeta*(28.806114327081 + zeta*(9.80212795836 +
      zeta*(-6.8518438355628)))))))))*zeta_dp;
    hBubble := 271165.4112617 + zeta*(-174760.8105498 + zeta*(-42526.94829236 + zeta*(49882.98537086 +
      zeta*(12332.33466689 + zeta*(-20383.66001182 + zeta*(-1536.293637592 + zeta*(6275.941415866 +
      zeta*(14.61238897714 + zeta*(-1599.375627413 + zeta*323.1934603287)))))))));
    hBubble_dp := (-174760.8105498 + zeta*(-85053.89658472 + zeta*(149648.95611258 + zeta*(49329.33866756 +
      zeta*(-101918.3000591 + zeta*(-9217.761825552001 + zeta*(43931.589911062 + zeta*(116.89911181712 +
      zeta*(-14394.380646717 + zeta*3231.934603287)))))))))*zeta_dp;
    hDew := 423328.7866334 + zeta*(-41363.4567924 + zeta*(-70596.74764955 + zeta*(24412.82574109 +
      zeta*(28819.74016509 + zeta*(-14104.29906175 + zeta*(-6959.367817626 + zeta*(6850.185599104 +
      zeta*(-595.9394763593 + zeta*(-1418.89297223 + zeta*466.5309438048)))))))));
    hDew_dp := (-41363.4567924 + zeta*(-141193.4952991 + zeta*(73238.47722327 + zeta*(115278.96066036 +
      zeta*(-70521.49530875 + zeta*(-41756.206905756 + zeta*(47951.299193728 + zeta*(-4767.5158108744 +
      zeta*(-12770.03675007 + zeta*4665.309438048)))))))))*zeta_dp;
    annotation (Inline=false);
  end saturation_slopes;

  function liquidCoordinate "The variable of the liquid fits"
    input Real hAt;
    output Real xi, cut, share;
  protected
    Real short;
  algorithm
    if hAt < 115008.9 then
      short := 115008.9 - hAt;
      cut := short/(1.0 + 6.320653049873113e-05*short) - short;
      share := 1.0/((1.0 + 6.320653049873113e-05*short)*(1.0 + 6.320653049873113e-05*short));
    else
      cut := 0.0;
      share := 1.0;
    end if;
    xi := 7.113189e-06*(hAt - cut - 239771.7);
    annotation (Inline=false);
  end liquidCoordinate;

  function liquidDensity "Density of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 1187.937097168 + xi*(-399.3621009745 + xi*(-126.8620896288 + xi*(-139.8043181294 + xi*(-49.2706664068 +
      xi*(60.03449310421 + xi*(-433.4139203091 + xi*(-864.4104823512 + xi*(255.0557585466 + xi*(685.4439754198 +
      xi*(-952.7776732276 + xi*(-1026.227474705 + xi*(369.5547802898 + xi*405.6128368614))))))))))));
    row1 := 26.9921462448 + xi*(41.79139751518 + xi*(70.93693912771 + xi*(129.7952375746 + xi*(134.654676589 +
      xi*(123.2420960807 + xi*(435.7688174687 + xi*(862.9653924799 + xi*(722.3808011402 + xi*(233.6471781949 +
      xi*10.63156642696)))))))));
    row2 := -1.953033954115 + xi*(-3.367449465401 + xi*(-23.20879939222 + xi*(-96.61266760915 + xi*(-141.5374417995 +
      xi*(-182.8026673802 + xi*(-367.112828979 + xi*(-391.734787736 + xi*(-140.6202477351))))))));
    row3 := 0.03595598300779 + xi*(-2.505966975592 + xi*(2.719147109604 + xi*(49.12390289216 + xi*(87.14380832323 +
      xi*43.47188447383))));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidDensity;

  function liquidCoordinate_slopes "The variable of the liquid fits, and its slopes by hAt"
    input Real hAt;
    output Real xi, cut, share, xi_dhAt, cut_dhAt, share_dhAt;
  protected
    Real short, short_dhAt;
  algorithm
    if hAt < 115008.9 then
      short := 115008.9 - hAt;
      short_dhAt := -1.0;
      cut := short/(1.0 + 6.320653049873113e-05*short) - short;
      cut_dhAt := (short_dhAt - short/(1.0 + 6.320653049873113e-05*short)*6.320653049873113e-05*short_dhAt)/(1.0 +
        6.320653049873113e-05*short) - short_dhAt;
      share := 1.0/((1.0 + 6.320653049873113e-05*short)*(1.0 + 6.320653049873113e-05*short));
      share_dhAt := (-(share*(6.320653049873113e-05*short_dhAt*(1.0 + 6.320653049873113e-05*short) + (1.0 +
        6.320653049873113e-05*short)*6.320653049873113e-05*short_dhAt)))/((1.0 + 6.320653049873113e-05*short)*(1.0 +
        6.320653049873113e-05*short));
    else
      cut := 0.0;
      share := 1.0;
      cut_dhAt := 0.0;
      share_dhAt := 0.0;
    end if;
    xi := 7.113189e-06*(hAt - cut - 239771.7);
    xi_dhAt := 7.113189e-06*(1.0 - cut_dhAt);
    annotation (Inline=false);
  end liquidCoordinate_slopes;

  function liquidDensity_slopes "Density of liquid, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 1187.937097168 + xi*(-399.3621009745 + xi*(-126.8620896288 + xi*(-139.8043181294 + xi*(-49.2706664068 +
      xi*(60.03449310421 + xi*(-433.4139203091 + xi*(-864.4104823512 + xi*(255.0557585466 + xi*(685.4439754198 +
      xi*(-952.7776732276 + xi*(-1026.227474705 + xi*(369.5547802898 + xi*405.6128368614))))))))))));
    row0_dxi := -399.3621009745 + xi*(-253.7241792576 + xi*(-419.4129543882 + xi*(-197.0826656272 +
      xi*(300.17246552105 + xi*(-2600.4835218546 + xi*(-6050.8733764584 + xi*(2040.4460683728 + xi*(6168.9957787782005
      + xi*(-9527.776732276 + xi*(-11288.502221755001 + xi*(4434.6573634776005 + xi*5272.9668791982)))))))))));
    row1 := 26.9921462448 + xi*(41.79139751518 + xi*(70.93693912771 + xi*(129.7952375746 + xi*(134.654676589 +
      xi*(123.2420960807 + xi*(435.7688174687 + xi*(862.9653924799 + xi*(722.3808011402 + xi*(233.6471781949 +
      xi*10.63156642696)))))))));
    row1_dxi := 41.79139751518 + xi*(141.87387825542 + xi*(389.3857127238 + xi*(538.618706356 + xi*(616.2104804035 +
      xi*(2614.6129048121998 + xi*(6040.757747359299 + xi*(5779.0464091216 + xi*(2102.8246037541 +
      xi*106.31566426959999))))))));
    row2 := -1.953033954115 + xi*(-3.367449465401 + xi*(-23.20879939222 + xi*(-96.61266760915 + xi*(-141.5374417995 +
      xi*(-182.8026673802 + xi*(-367.112828979 + xi*(-391.734787736 + xi*(-140.6202477351))))))));
    row2_dxi := -3.367449465401 + xi*(-46.41759878444 + xi*(-289.83800282745 + xi*(-566.149767198 + xi*(-914.013336901
      + xi*(-2202.6769738740004 + xi*(-2742.143514152 + xi*(-1124.9619818808)))))));
    row3 := 0.03595598300779 + xi*(-2.505966975592 + xi*(2.719147109604 + xi*(49.12390289216 + xi*(87.14380832323 +
      xi*43.47188447383))));
    row3_dxi := -2.505966975592 + xi*(5.438294219208 + xi*(147.37170867647998 + xi*(348.57523329292 +
      xi*217.35942236915002)));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    value_dxi := row0_dxi + pi*(row1_dxi + pi*(row2_dxi + pi*row3_dxi));
    value_dpi := row1 + pi*(2.0*row2 + pi*3.0*row3);
    annotation (Inline=false);
  end liquidDensity_slopes;

  function dewLineFlowWork "Pressure times volume on the dew line"
    input Real zeta;
    output Real pvDew;
  algorithm
    pvDew := 19901.67164898 + zeta*(5756.844613678 + zeta*(-11561.59273308 + zeta*(-4297.029095996 +
      zeta*(6152.94816748 + zeta*(2101.23776966 + zeta*(-2376.665698214 + zeta*(-438.7414517917 + zeta*(420.5183990318
      + zeta*14.95906586595))))))));
    annotation (Inline=false);
  end dewLineFlowWork;

  function dewLineFlowWork_slopes "Pressure times volume on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real pvDew, pvDew_dzeta;
  algorithm
    pvDew := 19901.67164898 + zeta*(5756.844613678 + zeta*(-11561.59273308 + zeta*(-4297.029095996 +
      zeta*(6152.94816748 + zeta*(2101.23776966 + zeta*(-2376.665698214 + zeta*(-438.7414517917 + zeta*(420.5183990318
      + zeta*14.95906586595))))))));
    pvDew_dzeta := 5756.844613678 + zeta*(-23123.18546616 + zeta*(-12891.087287988 + zeta*(24611.79266992 +
      zeta*(10506.1888483 + zeta*(-14259.994189284 + zeta*(-3071.1901625419 + zeta*(3364.1471922544 +
      zeta*134.63159279355)))))));
    annotation (Inline=false);
  end dewLineFlowWork_slopes;

  function dewLineEntropy "Entropy on the dew line"
    input Real zeta;
    output Real sDew;
  algorithm
    sDew := 1707.370216276 + zeta*(46.90486779949 + zeta*(-38.85421659001 + zeta*(104.4000414793 +
      zeta*(68.92009858608 + zeta*(-29.71458608171 + zeta*(-12.0837793541 + zeta*(15.78063285111 +
      zeta*(-2.219800828471 + zeta*(-3.462439634278 + zeta*0.9184370903825)))))))));
    annotation (Inline=false);
  end dewLineEntropy;

  function dewLineEntropy_slopes "Entropy on the dew line, and its slopes by zeta"
    input Real zeta;
    output Real sDew, sDew_dzeta;
  algorithm
    sDew := 1707.370216276 + zeta*(46.90486779949 + zeta*(-38.85421659001 + zeta*(104.4000414793 +
      zeta*(68.92009858608 + zeta*(-29.71458608171 + zeta*(-12.0837793541 + zeta*(15.78063285111 +
      zeta*(-2.219800828471 + zeta*(-3.462439634278 + zeta*0.9184370903825)))))))));
    sDew_dzeta := 46.90486779949 + zeta*(-77.70843318002 + zeta*(313.2001244379 + zeta*(275.68039434432 +
      zeta*(-148.57293040855 + zeta*(-72.5026761246 + zeta*(110.46442995777 + zeta*(-17.758406627768 +
      zeta*(-31.161956708502 + zeta*9.184370903825))))))));
    annotation (Inline=false);
  end dewLineEntropy_slopes;

  function zetaStep "Newton step towards a saturation temperature"
    input Real zeta, T;
    output Real better;
  algorithm
    better := zeta - (322.853712082 + zeta*(-112.7545033091 + zeta*(-54.2683934 + zeta*(32.06568396371 +
      zeta*(19.95743021053 + zeta*(-13.06275587166 + zeta*(-6.197146647529 + zeta*(4.115159189583 +
      zeta*(1.225265994795 + zeta*(-0.7613159817292))))))))) - T)/(-112.7545033091 + zeta*(-108.5367868 +
      zeta*(96.19705189113 + zeta*(79.82972084212 + zeta*(-65.3137793583 + zeta*(-37.182879885174 +
      zeta*(28.806114327081 + zeta*(9.80212795836 + zeta*(-6.8518438355628)))))))));
    annotation (Inline=false);
  end zetaStep;

  function zetaStep_slopes "Newton step towards a saturation temperature, and its slopes by zeta and T"
    input Real zeta, T;
    output Real better, better_dzeta, better_dT;
  algorithm
    better := zeta - (322.853712082 + zeta*(-112.7545033091 + zeta*(-54.2683934 + zeta*(32.06568396371 +
      zeta*(19.95743021053 + zeta*(-13.06275587166 + zeta*(-6.197146647529 + zeta*(4.115159189583 +
      zeta*(1.225265994795 + zeta*(-0.7613159817292))))))))) - T)/(-112.7545033091 + zeta*(-108.5367868 +
      zeta*(96.19705189113 + zeta*(79.82972084212 + zeta*(-65.3137793583 + zeta*(-37.182879885174 +
      zeta*(28.806114327081 + zeta*(9.80212795836 + zeta*(-6.8518438355628)))))))));
    better_dzeta := 1.0 - (-112.7545033091 + zeta*(-108.5367868 + zeta*(96.19705189113 + zeta*(79.82972084212 +
      zeta*(-65.3137793583 + zeta*(-37.182879885174 + zeta*(28.806114327081 + zeta*(9.80212795836 +
      zeta*(-6.8518438355628)))))))) - (322.853712082 + zeta*(-112.7545033091 + zeta*(-54.2683934 +
      zeta*(32.06568396371 + zeta*(19.95743021053 + zeta*(-13.06275587166 + zeta*(-6.197146647529 +
      zeta*(4.115159189583 + zeta*(1.225265994795 + zeta*(-0.7613159817292))))))))) - T)/(-112.7545033091 +
      zeta*(-108.5367868 + zeta*(96.19705189113 + zeta*(79.82972084212 + zeta*(-65.3137793583 + zeta*(-37.182879885174
      + zeta*(28.806114327081 + zeta*(9.80212795836 + zeta*(-6.8518438355628)))))))))*(-108.5367868 +
      zeta*(192.39410378226 + zeta*(239.48916252636 + zeta*(-261.2551174332 + zeta*(-185.91439942587002 +
      zeta*(172.836685962486 + zeta*(68.61489570852 + zeta*(-54.8147506845024)))))))))/(-112.7545033091 +
      zeta*(-108.5367868 + zeta*(96.19705189113 + zeta*(79.82972084212 + zeta*(-65.3137793583 + zeta*(-37.182879885174
      + zeta*(28.806114327081 + zeta*(9.80212795836 + zeta*(-6.8518438355628)))))))));
    better_dT := -((-1.0)/(-112.7545033091 + zeta*(-108.5367868 + zeta*(96.19705189113 + zeta*(79.82972084212 +
      zeta*(-65.3137793583 + zeta*(-37.182879885174 + zeta*(28.806114327081 + zeta*(9.80212795836 +
      zeta*(-6.8518438355628))))))))));
    annotation (Inline=false);
  end zetaStep_slopes;

  function liquidDensity_dxi "Density of liquid, and its slopes by xi"
    input Real xi, pi;
    output Real value, value_dxi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi;
  algorithm
    row0 := 1187.937097168 + xi*(-399.3621009745 + xi*(-126.8620896288 + xi*(-139.8043181294 + xi*(-49.2706664068 +
      xi*(60.03449310421 + xi*(-433.4139203091 + xi*(-864.4104823512 + xi*(255.0557585466 + xi*(685.4439754198 +
      xi*(-952.7776732276 + xi*(-1026.227474705 + xi*(369.5547802898 + xi*405.6128368614))))))))))));
    row0_dxi := -399.3621009745 + xi*(-253.7241792576 + xi*(-419.4129543882 + xi*(-197.0826656272 +
      xi*(300.17246552105 + xi*(-2600.4835218546 + xi*(-6050.8733764584 + xi*(2040.4460683728 + xi*(6168.9957787782005
      + xi*(-9527.776732276 + xi*(-11288.502221755001 + xi*(4434.6573634776005 + xi*5272.9668791982)))))))))));
    row1 := 26.9921462448 + xi*(41.79139751518 + xi*(70.93693912771 + xi*(129.7952375746 + xi*(134.654676589 +
      xi*(123.2420960807 + xi*(435.7688174687 + xi*(862.9653924799 + xi*(722.3808011402 + xi*(233.6471781949 +
      xi*10.63156642696)))))))));
    row1_dxi := 41.79139751518 + xi*(141.87387825542 + xi*(389.3857127238 + xi*(538.618706356 + xi*(616.2104804035 +
      xi*(2614.6129048121998 + xi*(6040.757747359299 + xi*(5779.0464091216 + xi*(2102.8246037541 +
      xi*106.31566426959999))))))));
    row2 := -1.953033954115 + xi*(-3.367449465401 + xi*(-23.20879939222 + xi*(-96.61266760915 + xi*(-141.5374417995 +
      xi*(-182.8026673802 + xi*(-367.112828979 + xi*(-391.734787736 + xi*(-140.6202477351))))))));
    row2_dxi := -3.367449465401 + xi*(-46.41759878444 + xi*(-289.83800282745 + xi*(-566.149767198 + xi*(-914.013336901
      + xi*(-2202.6769738740004 + xi*(-2742.143514152 + xi*(-1124.9619818808)))))));
    row3 := 0.03595598300779 + xi*(-2.505966975592 + xi*(2.719147109604 + xi*(49.12390289216 + xi*(87.14380832323 +
      xi*43.47188447383))));
    row3_dxi := -2.505966975592 + xi*(5.438294219208 + xi*(147.37170867647998 + xi*(348.57523329292 +
      xi*217.35942236915002)));
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
    if 575679.4 < hAt then
      beyond := hAt - 575679.4;
      excess := beyond - beyond/(1.0 + 7.621167029307198e-05*beyond);
      kept := 1.0/((1.0 + 7.621167029307198e-05*beyond)*(1.0 + 7.621167029307198e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
    end if;
    w := hAt - excess - hDew;
    spread := w + 119980.7;
    omega := 3.0*(w/spread - 0.3333333);
    steep := 359942.1/(spread*spread);
    annotation (Inline=false);
  end vapourCoordinate;

  function flowWorkSlope "Rise of pressure times volume by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.1180234696304 + zeta*(-0.05163204597719 + zeta*(0.04254390723725 + zeta*(0.03442078249843 +
      zeta*(-0.0309360697036 + zeta*(-0.007089909717046 + zeta*0.008938264132063)))));
    row1 := -0.02068601992341 + zeta*(0.02472865998189 + zeta*(-0.0173346571932 + zeta*(-0.02296591725605 +
      zeta*(0.0266967850477 + zeta*(-0.0009533101172438 + zeta*(-0.006912257921478))))));
    row2 := -0.002704578666914 + zeta*(-0.001002200261149 + zeta*(0.0004430317588908 + zeta*(0.01302448580675 +
      zeta*(-0.02065324831627 + zeta*(0.0007391547276591 + zeta*0.007476418678002)))));
    row3 := -0.0007458554846619 + zeta*(0.001187334110256 + zeta*(-0.002362603675126 + zeta*(-0.01051460964653 +
      zeta*(0.01713314564518 + zeta*(0.005337133379249 + zeta*(-0.01100905049669))))));
    row4 := -0.0006436375293213 + zeta*(0.0007691175309679 + zeta*(0.0006536870274075 + zeta*(0.0007155067187962 +
      zeta*(-0.005100838390712 + zeta*(-0.001993400106181 + zeta*0.005010157373191)))));
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
    row0 := 1187.937097168 + xi*(-399.3621009745 + xi*(-126.8620896288 + xi*(-139.8043181294 + xi*(-49.2706664068 +
      xi*(60.03449310421 + xi*(-433.4139203091 + xi*(-864.4104823512 + xi*(255.0557585466 + xi*(685.4439754198 +
      xi*(-952.7776732276 + xi*(-1026.227474705 + xi*(369.5547802898 + xi*405.6128368614))))))))))));
    row0_dxi := -399.3621009745 + xi*(-253.7241792576 + xi*(-419.4129543882 + xi*(-197.0826656272 +
      xi*(300.17246552105 + xi*(-2600.4835218546 + xi*(-6050.8733764584 + xi*(2040.4460683728 + xi*(6168.9957787782005
      + xi*(-9527.776732276 + xi*(-11288.502221755001 + xi*(4434.6573634776005 + xi*5272.9668791982)))))))))));
    row0_dxi_dxi := -253.7241792576 + xi*(-838.8259087764 + xi*(-591.2479968816 + xi*(1200.6898620842 +
      xi*(-13002.417609273 + xi*(-36305.240258750404 + xi*(14283.1224786096 + xi*(49351.966230225604 +
      xi*(-85749.990590484 + xi*(-112885.02221755001 + xi*(48781.2309982536 + xi*63275.602550378404))))))))));
    row1 := 26.9921462448 + xi*(41.79139751518 + xi*(70.93693912771 + xi*(129.7952375746 + xi*(134.654676589 +
      xi*(123.2420960807 + xi*(435.7688174687 + xi*(862.9653924799 + xi*(722.3808011402 + xi*(233.6471781949 +
      xi*10.63156642696)))))))));
    row1_dxi := 41.79139751518 + xi*(141.87387825542 + xi*(389.3857127238 + xi*(538.618706356 + xi*(616.2104804035 +
      xi*(2614.6129048121998 + xi*(6040.757747359299 + xi*(5779.0464091216 + xi*(2102.8246037541 +
      xi*106.31566426959999))))))));
    row1_dxi_dxi := 141.87387825542 + xi*(778.7714254476 + xi*(1615.8561190679998 + xi*(2464.841921614 +
      xi*(13073.064524061 + xi*(36244.5464841558 + xi*(40453.3248638512 + xi*(16822.5968300328 +
      xi*956.8409784263999)))))));
    row2 := -1.953033954115 + xi*(-3.367449465401 + xi*(-23.20879939222 + xi*(-96.61266760915 + xi*(-141.5374417995 +
      xi*(-182.8026673802 + xi*(-367.112828979 + xi*(-391.734787736 + xi*(-140.6202477351))))))));
    row2_dxi := -3.367449465401 + xi*(-46.41759878444 + xi*(-289.83800282745 + xi*(-566.149767198 + xi*(-914.013336901
      + xi*(-2202.6769738740004 + xi*(-2742.143514152 + xi*(-1124.9619818808)))))));
    row2_dxi_dxi := -46.41759878444 + xi*(-579.6760056549 + xi*(-1698.4493015939997 + xi*(-3656.053347604 +
      xi*(-11013.384869370002 + xi*(-16452.861084912 + xi*(-7874.7338731656))))));
    row3 := 0.03595598300779 + xi*(-2.505966975592 + xi*(2.719147109604 + xi*(49.12390289216 + xi*(87.14380832323 +
      xi*43.47188447383))));
    row3_dxi := -2.505966975592 + xi*(5.438294219208 + xi*(147.37170867647998 + xi*(348.57523329292 +
      xi*217.35942236915002)));
    row3_dxi_dxi := 5.438294219208 + xi*(294.74341735295997 + xi*(1045.72569987876 + xi*869.4376894766001));
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
    if 575679.4 < hAt then
      beyond := hAt - 575679.4;
      beyond_dhAt := 1.0;
      excess := beyond - beyond/(1.0 + 7.621167029307198e-05*beyond);
      excess_dhAt := beyond_dhAt - (beyond_dhAt - beyond/(1.0 +
        7.621167029307198e-05*beyond)*7.621167029307198e-05*beyond_dhAt)/(1.0 + 7.621167029307198e-05*beyond);
      kept := 1.0/((1.0 + 7.621167029307198e-05*beyond)*(1.0 + 7.621167029307198e-05*beyond));
      kept_dhAt := (-(kept*(7.621167029307198e-05*beyond_dhAt*(1.0 + 7.621167029307198e-05*beyond) + (1.0 +
        7.621167029307198e-05*beyond)*7.621167029307198e-05*beyond_dhAt)))/((1.0 + 7.621167029307198e-05*beyond)*(1.0
        + 7.621167029307198e-05*beyond));
    else
      excess := 0.0;
      kept := 1.0;
      excess_dhAt := 0.0;
      kept_dhAt := 0.0;
    end if;
    w := hAt - excess - hDew;
    w_dhAt := 1.0 - excess_dhAt;
    w_dhDew := -1.0;
    spread := w + 119980.7;
    spread_dhAt := w_dhAt;
    spread_dhDew := w_dhDew;
    omega := 3.0*(w/spread - 0.3333333);
    omega_dhAt := 3.0*(w_dhAt - w/spread*spread_dhAt)/spread;
    omega_dhDew := 3.0*(w_dhDew - w/spread*spread_dhDew)/spread;
    steep := 359942.1/(spread*spread);
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
    row0 := 0.1180234696304 + zeta*(-0.05163204597719 + zeta*(0.04254390723725 + zeta*(0.03442078249843 +
      zeta*(-0.0309360697036 + zeta*(-0.007089909717046 + zeta*0.008938264132063)))));
    row0_dzeta := -0.05163204597719 + zeta*(0.0850878144745 + zeta*(0.10326234749529001 + zeta*(-0.1237442788144 +
      zeta*(-0.03544954858523 + zeta*0.053629584792378004))));
    row1 := -0.02068601992341 + zeta*(0.02472865998189 + zeta*(-0.0173346571932 + zeta*(-0.02296591725605 +
      zeta*(0.0266967850477 + zeta*(-0.0009533101172438 + zeta*(-0.006912257921478))))));
    row1_dzeta := 0.02472865998189 + zeta*(-0.0346693143864 + zeta*(-0.06889775176815 + zeta*(0.1067871401908 +
      zeta*(-0.004766550586219 + zeta*(-0.041473547528868)))));
    row2 := -0.002704578666914 + zeta*(-0.001002200261149 + zeta*(0.0004430317588908 + zeta*(0.01302448580675 +
      zeta*(-0.02065324831627 + zeta*(0.0007391547276591 + zeta*0.007476418678002)))));
    row2_dzeta := -0.001002200261149 + zeta*(0.0008860635177816 + zeta*(0.03907345742025 + zeta*(-0.08261299326508 +
      zeta*(0.0036957736382955 + zeta*0.044858512068012))));
    row3 := -0.0007458554846619 + zeta*(0.001187334110256 + zeta*(-0.002362603675126 + zeta*(-0.01051460964653 +
      zeta*(0.01713314564518 + zeta*(0.005337133379249 + zeta*(-0.01100905049669))))));
    row3_dzeta := 0.001187334110256 + zeta*(-0.004725207350252 + zeta*(-0.03154382893959 + zeta*(0.06853258258072 +
      zeta*(0.026685666896245002 + zeta*(-0.06605430298013999)))));
    row4 := -0.0006436375293213 + zeta*(0.0007691175309679 + zeta*(0.0006536870274075 + zeta*(0.0007155067187962 +
      zeta*(-0.005100838390712 + zeta*(-0.001993400106181 + zeta*0.005010157373191)))));
    row4_dzeta := 0.0007691175309679 + zeta*(0.001307374054815 + zeta*(0.0021465201563886 + zeta*(-0.020403353562848 +
      zeta*(-0.009967000530905 + zeta*0.030060944239146))));
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
    row0 := 301.780732521 + xi*(96.87591965545 + xi*(-16.51313590067 + xi*(-8.937139830257 + xi*(-11.79708185989 +
      xi*(-14.11576453063 + xi*(-4.266582687931 + xi*(-12.55778952326 + xi*(-46.00797675066 + xi*(-33.78648654296 +
      xi*(8.28742749172 + xi*10.83211389437))))))))));
    row1 := 0.1027719977804 + xi*(4.000788282552 + xi*(6.056295593975 + xi*(7.339270922664 + xi*(10.8817129156 +
      xi*(27.58105639777 + xi*(46.99899086726 + xi*(44.07044259017 + xi*(23.98807976 + xi*6.513818887158))))))));
    row2 := -0.1865823831356 + xi*(-0.6651625495044 + xi*(-2.339915981058 + xi*(-5.988865159015 + xi*(-12.82653087585
      + xi*(-25.17996351508 + xi*(-28.14575364419 + xi*(-11.68883534635)))))));
    row3 := 0.01569909313329 + xi*(0.02578787226585 + xi*(0.9493850178203 + xi*(4.245075241236 + xi*(6.113650015952 +
      xi*2.838192603349))));
    row4 := -0.007373396725479 + xi*(-0.06638903170601 + xi*(-0.1685183920021 + xi*(-0.1199776817131)));
    value := row0 + pi*(row1 + pi*(row2 + pi*(row3 + pi*row4)));
    annotation (Inline=false);
  end liquidTemperature;

  function temperatureSlope "Rise of the temperature by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.0008963889936103 + zeta*(0.0005674167092851 + zeta*(-7.540408774832e-05 + zeta*(3.021203685671e-05 +
      zeta*(9.787668964243e-06 + zeta*(-7.323408414707e-05 + zeta*(5.173979720189e-06 + zeta*3.254063760964e-05))))));
    row1 := 4.627576651216e-05 + zeta*(-0.0002939276385934 + zeta*(0.0001110012431903 + zeta*(-0.0001195152516141 +
      zeta*(-3.324673099397e-05 + zeta*(0.000146163420217 + zeta*(-1.66534625916e-05 +
      zeta*(-4.438923722629e-05)))))));
    row2 := -4.680662151397e-05 + zeta*(-2.049554538602e-06 + zeta*(-3.893076219374e-05 + zeta*(8.565273986748e-05 +
      zeta*(6.469604035326e-05 + zeta*(-0.0001617707781326 + zeta*(1.17351445174e-05 + zeta*4.945054168115e-05))))));
    row3 := -7.72391943208e-06 + zeta*(4.513485652601e-06 + zeta*(1.228058784756e-05 + zeta*(-1.133813100724e-05 +
      zeta*(-9.009924634138e-05 + zeta*(0.0001141865395635 + zeta*(2.359810833579e-05 +
      zeta*(-5.319610384088e-05)))))));
    row4 := -6.79574471836e-06 + zeta*(2.23139954616e-06 + zeta*(-7.229879832925e-06 + zeta*(-2.689706340993e-05 +
      zeta*(5.279996571113e-05 + zeta*(-9.29498125152e-06 + zeta*(-2.837514379208e-05 + zeta*1.390750306965e-05))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end temperatureSlope;

  function liquidTemperature_slopes "Temperature of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi, row3, row3_dxi, row4, row4_dxi;
  algorithm
    row0 := 301.780732521 + xi*(96.87591965545 + xi*(-16.51313590067 + xi*(-8.937139830257 + xi*(-11.79708185989 +
      xi*(-14.11576453063 + xi*(-4.266582687931 + xi*(-12.55778952326 + xi*(-46.00797675066 + xi*(-33.78648654296 +
      xi*(8.28742749172 + xi*10.83211389437))))))))));
    row0_dxi := 96.87591965545 + xi*(-33.02627180134 + xi*(-26.811419490770998 + xi*(-47.18832743956 +
      xi*(-70.57882265315 + xi*(-25.599496127586 + xi*(-87.90452666282 + xi*(-368.06381400528 + xi*(-304.07837888664 +
      xi*(82.87427491720001 + xi*119.15325283807)))))))));
    row1 := 0.1027719977804 + xi*(4.000788282552 + xi*(6.056295593975 + xi*(7.339270922664 + xi*(10.8817129156 +
      xi*(27.58105639777 + xi*(46.99899086726 + xi*(44.07044259017 + xi*(23.98807976 + xi*6.513818887158))))))));
    row1_dxi := 4.000788282552 + xi*(12.11259118795 + xi*(22.017812767992 + xi*(43.5268516624 + xi*(137.90528198885 +
      xi*(281.99394520356 + xi*(308.49309813119004 + xi*(191.90463808 + xi*58.624369984422)))))));
    row2 := -0.1865823831356 + xi*(-0.6651625495044 + xi*(-2.339915981058 + xi*(-5.988865159015 + xi*(-12.82653087585
      + xi*(-25.17996351508 + xi*(-28.14575364419 + xi*(-11.68883534635)))))));
    row2_dxi := -0.6651625495044 + xi*(-4.679831962116 + xi*(-17.966595477045 + xi*(-51.3061235034 +
      xi*(-125.89981757540001 + xi*(-168.87452186514 + xi*(-81.82184742445))))));
    row3 := 0.01569909313329 + xi*(0.02578787226585 + xi*(0.9493850178203 + xi*(4.245075241236 + xi*(6.113650015952 +
      xi*2.838192603349))));
    row3_dxi := 0.02578787226585 + xi*(1.8987700356406 + xi*(12.735225723708 + xi*(24.454600063808 +
      xi*14.190963016745)));
    row4 := -0.007373396725479 + xi*(-0.06638903170601 + xi*(-0.1685183920021 + xi*(-0.1199776817131)));
    row4_dxi := -0.06638903170601 + xi*(-0.3370367840042 + xi*(-0.3599330451393));
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
    row0 := 0.0008963889936103 + zeta*(0.0005674167092851 + zeta*(-7.540408774832e-05 + zeta*(3.021203685671e-05 +
      zeta*(9.787668964243e-06 + zeta*(-7.323408414707e-05 + zeta*(5.173979720189e-06 + zeta*3.254063760964e-05))))));
    row0_dzeta := 0.0005674167092851 + zeta*(-0.00015080817549664 + zeta*(9.063611057013e-05 +
      zeta*(3.9150675856972e-05 + zeta*(-0.00036617042073535 + zeta*(3.1043878321134e-05 +
      zeta*0.00022778446326748001)))));
    row1 := 4.627576651216e-05 + zeta*(-0.0002939276385934 + zeta*(0.0001110012431903 + zeta*(-0.0001195152516141 +
      zeta*(-3.324673099397e-05 + zeta*(0.000146163420217 + zeta*(-1.66534625916e-05 +
      zeta*(-4.438923722629e-05)))))));
    row1_dzeta := -0.0002939276385934 + zeta*(0.0002220024863806 + zeta*(-0.0003585457548423 +
      zeta*(-0.00013298692397588 + zeta*(0.000730817101085 + zeta*(-9.99207755496e-05 +
      zeta*(-0.00031072466058403004))))));
    row2 := -4.680662151397e-05 + zeta*(-2.049554538602e-06 + zeta*(-3.893076219374e-05 + zeta*(8.565273986748e-05 +
      zeta*(6.469604035326e-05 + zeta*(-0.0001617707781326 + zeta*(1.17351445174e-05 + zeta*4.945054168115e-05))))));
    row2_dzeta := -2.049554538602e-06 + zeta*(-7.786152438748e-05 + zeta*(0.00025695821960244 +
      zeta*(0.00025878416141304 + zeta*(-0.0008088538906630001 + zeta*(7.04108671044e-05 +
      zeta*0.00034615379176804997)))));
    row3 := -7.72391943208e-06 + zeta*(4.513485652601e-06 + zeta*(1.228058784756e-05 + zeta*(-1.133813100724e-05 +
      zeta*(-9.009924634138e-05 + zeta*(0.0001141865395635 + zeta*(2.359810833579e-05 +
      zeta*(-5.319610384088e-05)))))));
    row3_dzeta := 4.513485652601e-06 + zeta*(2.456117569512e-05 + zeta*(-3.4014393021719997e-05 +
      zeta*(-0.00036039698536552 + zeta*(0.0005709326978175001 + zeta*(0.00014158865001474 +
      zeta*(-0.00037237272688616))))));
    row4 := -6.79574471836e-06 + zeta*(2.23139954616e-06 + zeta*(-7.229879832925e-06 + zeta*(-2.689706340993e-05 +
      zeta*(5.279996571113e-05 + zeta*(-9.29498125152e-06 + zeta*(-2.837514379208e-05 + zeta*1.390750306965e-05))))));
    row4_dzeta := 2.23139954616e-06 + zeta*(-1.445975966585e-05 + zeta*(-8.069119022979e-05 +
      zeta*(0.00021119986284452 + zeta*(-4.64749062576e-05 + zeta*(-0.00017025086275248002 +
      zeta*9.735252148755e-05)))));
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
    row0 := 1139.194018501 + xi*(465.8385276988 + xi*(-74.84656985966 + xi*(24.54940574767 + xi*(-4.094727776806 +
      xi*(4.130121831828 + xi*(0.4135559436726 + xi*(0.6020935319715 + xi*(0.2614825938502 +
      xi*0.2108324360613))))))));
    row1 := -11.30778918788 + xi*(-0.1361898123001 + xi*(-2.992282328609 + xi*(-1.644614189528 + xi*(-2.200563261654 +
      xi*(-1.794635994824 + xi*(-0.8217578589443))))));
    row2 := 0.1044679847443 + xi*(0.2467255570546 + xi*(0.5107556181447 + xi*(0.7246976786548 + xi*0.3503034829635)));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidEntropy;

  function entropySlope "Rise of the entropy by enthalpy"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002869350258875 + zeta*(0.0007775633319312 + zeta*(0.0006874475712552 + zeta*(3.361802682533e-05 +
      zeta*(-0.0001149672784147 + zeta*(1.40574124015e-05 + zeta*(1.353657295124e-05 +
      zeta*(-6.741515244122e-06)))))));
    row1 := -0.0003210907634022 + zeta*(-0.0003343481861282 + zeta*(-0.0002402081805874 + zeta*(-0.000115982470113 +
      zeta*(7.08594508573e-06 + zeta*(1.655918872557e-05 + zeta*(1.050041956897e-07 +
      zeta*(-3.980661253054e-06)))))));
    row2 := -0.0001184512967064 + zeta*(-2.416530618913e-05 + zeta*(-2.29631014125e-05 + zeta*(3.22037113064e-05 +
      zeta*(1.782571700542e-05 + zeta*(4.757640981013e-06 + zeta*(3.937176339551e-06 +
      zeta*(-4.749908420047e-06)))))));
    row3 := -3.81527112919e-05 + zeta*(3.044182476851e-06 + zeta*(-4.895278037879e-07 + zeta*(2.71086680297e-06 +
      zeta*(-8.939031218916e-06 + zeta*(9.750818683666e-06 + zeta*(-1.054816076248e-06 +
      zeta*(-4.966204475934e-06)))))));
    row4 := -1.521083597984e-05 + zeta*(-6.708327662729e-06 + zeta*(-1.466203748193e-05 + zeta*(1.748574116604e-05 +
      zeta*(1.643487902186e-05 + zeta*(-3.385816980097e-05 + zeta*(-6.535350481422e-06 +
      zeta*1.773333020051e-05))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end entropySlope;

  function liquidEntropy_slopes "Entropy of liquid, up to a constant, and its slopes by xi and pi"
    input Real xi, pi;
    output Real value, value_dxi, value_dpi;
  protected
    Real row0, row0_dxi, row1, row1_dxi, row2, row2_dxi;
  algorithm
    row0 := 1139.194018501 + xi*(465.8385276988 + xi*(-74.84656985966 + xi*(24.54940574767 + xi*(-4.094727776806 +
      xi*(4.130121831828 + xi*(0.4135559436726 + xi*(0.6020935319715 + xi*(0.2614825938502 +
      xi*0.2108324360613))))))));
    row0_dxi := 465.8385276988 + xi*(-149.69313971932 + xi*(73.64821724301001 + xi*(-16.378911107224 +
      xi*(20.65060915914 + xi*(2.4813356620356 + xi*(4.2146547238005 + xi*(2.0918607508016 +
      xi*1.8974919245517001)))))));
    row1 := -11.30778918788 + xi*(-0.1361898123001 + xi*(-2.992282328609 + xi*(-1.644614189528 + xi*(-2.200563261654 +
      xi*(-1.794635994824 + xi*(-0.8217578589443))))));
    row1_dxi := -0.1361898123001 + xi*(-5.984564657218 + xi*(-4.933842568584 + xi*(-8.802253046616 +
      xi*(-8.97317997412 + xi*(-4.9305471536658)))));
    row2 := 0.1044679847443 + xi*(0.2467255570546 + xi*(0.5107556181447 + xi*(0.7246976786548 + xi*0.3503034829635)));
    row2_dxi := 0.2467255570546 + xi*(1.0215112362894 + xi*(2.1740930359644 + xi*1.401213931854));
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
    row0 := 0.002869350258875 + zeta*(0.0007775633319312 + zeta*(0.0006874475712552 + zeta*(3.361802682533e-05 +
      zeta*(-0.0001149672784147 + zeta*(1.40574124015e-05 + zeta*(1.353657295124e-05 +
      zeta*(-6.741515244122e-06)))))));
    row0_dzeta := 0.0007775633319312 + zeta*(0.0013748951425104 + zeta*(0.00010085408047598999 +
      zeta*(-0.0004598691136588 + zeta*(7.02870620075e-05 + zeta*(8.121943770744e-05 +
      zeta*(-4.7190606708854e-05))))));
    row1 := -0.0003210907634022 + zeta*(-0.0003343481861282 + zeta*(-0.0002402081805874 + zeta*(-0.000115982470113 +
      zeta*(7.08594508573e-06 + zeta*(1.655918872557e-05 + zeta*(1.050041956897e-07 +
      zeta*(-3.980661253054e-06)))))));
    row1_dzeta := -0.0003343481861282 + zeta*(-0.0004804163611748 + zeta*(-0.000347947410339 +
      zeta*(2.834378034292e-05 + zeta*(8.279594362785001e-05 + zeta*(6.300251741382e-07 +
      zeta*(-2.7864628771377998e-05))))));
    row2 := -0.0001184512967064 + zeta*(-2.416530618913e-05 + zeta*(-2.29631014125e-05 + zeta*(3.22037113064e-05 +
      zeta*(1.782571700542e-05 + zeta*(4.757640981013e-06 + zeta*(3.937176339551e-06 +
      zeta*(-4.749908420047e-06)))))));
    row2_dzeta := -2.416530618913e-05 + zeta*(-4.5926202825e-05 + zeta*(9.66111339192e-05 + zeta*(7.130286802168e-05 +
      zeta*(2.3788204905065e-05 + zeta*(2.3623058037306e-05 + zeta*(-3.3249358940329e-05))))));
    row3 := -3.81527112919e-05 + zeta*(3.044182476851e-06 + zeta*(-4.895278037879e-07 + zeta*(2.71086680297e-06 +
      zeta*(-8.939031218916e-06 + zeta*(9.750818683666e-06 + zeta*(-1.054816076248e-06 +
      zeta*(-4.966204475934e-06)))))));
    row3_dzeta := 3.044182476851e-06 + zeta*(-9.790556075758e-07 + zeta*(8.13260040891e-06 +
      zeta*(-3.5756124875664e-05 + zeta*(4.875409341833e-05 + zeta*(-6.328896457487999e-06 +
      zeta*(-3.4763431331538e-05))))));
    row4 := -1.521083597984e-05 + zeta*(-6.708327662729e-06 + zeta*(-1.466203748193e-05 + zeta*(1.748574116604e-05 +
      zeta*(1.643487902186e-05 + zeta*(-3.385816980097e-05 + zeta*(-6.535350481422e-06 +
      zeta*1.773333020051e-05))))));
    row4_dzeta := -6.708327662729e-06 + zeta*(-2.932407496386e-05 + zeta*(5.245722349812e-05 +
      zeta*(6.573951608744e-05 + zeta*(-0.00016929084900484998 + zeta*(-3.9212102888532e-05 +
      zeta*0.00012413331140357)))));
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
    row0 := 383.5330407531 + zeta*(-93.48214747679 + zeta*(-73.47984933066 + zeta*(19.39868876608 +
      zeta*18.51750500106)));
    row1 := 66.85683343066 + zeta*(9.007095298595 + zeta*(-6.217855913848 + zeta*(-3.232038375397 +
      zeta*(-2.71189618224))));
    row2 := -2.843567450593 + zeta*(5.904911825928 + zeta*(24.85976254088 + zeta*(-13.27391999133 +
      zeta*(-12.12961791852))));
    row3 := -11.71429331605 + zeta*(15.66733258186 + zeta*(6.682105259609 + zeta*(-16.90298814555 +
      zeta*6.839981203138)));
    row4 := -2.342854405292 + zeta*(2.424307894466 + zeta*(-6.856617569423 + zeta*(-7.059589487984 +
      zeta*14.5007589307)));
    value := row0 + sigma*(row1 + sigma*(row2 + sigma*(row3 + sigma*row4)));
    annotation (Inline=false);
  end isentropicStart;

  function entropySlope_domega "Rise of the entropy by enthalpy, and its slopes by omega"
    input Real zeta, omega;
    output Real value, value_domega;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 0.002869350258875 + zeta*(0.0007775633319312 + zeta*(0.0006874475712552 + zeta*(3.361802682533e-05 +
      zeta*(-0.0001149672784147 + zeta*(1.40574124015e-05 + zeta*(1.353657295124e-05 +
      zeta*(-6.741515244122e-06)))))));
    row1 := -0.0003210907634022 + zeta*(-0.0003343481861282 + zeta*(-0.0002402081805874 + zeta*(-0.000115982470113 +
      zeta*(7.08594508573e-06 + zeta*(1.655918872557e-05 + zeta*(1.050041956897e-07 +
      zeta*(-3.980661253054e-06)))))));
    row2 := -0.0001184512967064 + zeta*(-2.416530618913e-05 + zeta*(-2.29631014125e-05 + zeta*(3.22037113064e-05 +
      zeta*(1.782571700542e-05 + zeta*(4.757640981013e-06 + zeta*(3.937176339551e-06 +
      zeta*(-4.749908420047e-06)))))));
    row3 := -3.81527112919e-05 + zeta*(3.044182476851e-06 + zeta*(-4.895278037879e-07 + zeta*(2.71086680297e-06 +
      zeta*(-8.939031218916e-06 + zeta*(9.750818683666e-06 + zeta*(-1.054816076248e-06 +
      zeta*(-4.966204475934e-06)))))));
    row4 := -1.521083597984e-05 + zeta*(-6.708327662729e-06 + zeta*(-1.466203748193e-05 + zeta*(1.748574116604e-05 +
      zeta*(1.643487902186e-05 + zeta*(-3.385816980097e-05 + zeta*(-6.535350481422e-06 +
      zeta*1.773333020051e-05))))));
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
    row0 := 27294.99769774 + zeta*(7646.890960607 + zeta*(-8796.547717321 + zeta*(-6052.167343781 +
      zeta*(2327.872886155 + zeta*2726.490832437))));
    row1 := 11122.74152907 + zeta*(-5945.276176726 + zeta*(1722.530301131 + zeta*(4870.508388083 +
      zeta*(-662.4193822658 + zeta*(-1691.218523579)))));
    row2 := 3556.746632129 + zeta*(-765.9642658368 + zeta*(1207.505610414 + zeta*(-977.0045996981 +
      zeta*(543.6434893947 + zeta*(-186.0840135181)))));
    row3 := 1725.203884482 + zeta*(-94.27991054595 + zeta*(-29.33862234562 + zeta*(1485.31690247 + zeta*(-399.40942558
      + zeta*(-722.7963933371)))));
    row4 := 593.402353968 + zeta*(77.36160003021 + zeta*(712.861967799 + zeta*(-93.24964343036 + zeta*(-701.627840957
      + zeta*370.7167667885))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end soundSquared;

  function liquidViscosity "Logarithm of the viscosity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := -8.602918552662 + xi*(-1.27196201019 + xi*(-0.005645334286522 + xi*(-0.3693881250099 +
      xi*(-0.04476372991824 + xi*(-0.3504922706917 + xi*(-0.7546184200835 + xi*(-0.6207946715039 +
      xi*(0.002912677349972 + xi*0.09597229353975))))))));
    row1 := 0.081893597546 + xi*(0.07502416423413 + xi*(0.1124811437874 + xi*(0.2154005732105 + xi*(0.4651507556376 +
      xi*(0.6765693511717 + xi*(0.6265722510317 + xi*0.2383088913964))))));
    row2 := -0.004218669026873 + xi*(0.0009867745207439 + xi*(-0.003703604261313 + xi*(-0.1619408822728 +
      xi*(-0.3195490478564 + xi*(-0.1689515355414)))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidViscosity;

  function vapourViscosity "Logarithm of the viscosity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := -11.09819392587 + zeta*(-0.314711487476 + zeta*(-0.01666785589832 + zeta*(0.04066610026508 +
      zeta*(-0.02291396905252 + zeta*(-0.005926520036277)))));
    row1 := 0.2215762515181 + zeta*(0.1747457771999 + zeta*(-0.09479271772921 + zeta*(0.1110017873634 +
      zeta*(0.00758696431403 + zeta*(-0.02653993158561)))));
    row2 := 0.08379215921739 + zeta*(-0.02605931884362 + zeta*(0.09260989218596 + zeta*(-0.1070473514175 +
      zeta*(-0.0001133620196336 + zeta*0.02869851560359))));
    row3 := 0.02204726485543 + zeta*(0.0132563284986 + zeta*(-0.02298472716059 + zeta*(0.01520894011296 +
      zeta*(0.01572940969666 + zeta*(-0.01178041772154)))));
    value := row0 + omega*(row1 + omega*(row2 + omega*row3));
    annotation (Inline=false);
  end vapourViscosity;

  function liquidResistivity "Reciprocal conductivity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2;
  algorithm
    row0 := 12.6772165975 + xi*(6.970722968312 + xi*(2.954156120949 + xi*(5.610826101836 + xi*(10.60053981957 +
      xi*(-4.550034257789 + xi*(-19.92326617715 + xi*(-2.973198496652 + xi*(-14.48897512406 + xi*(-45.92338163023 +
      xi*(-25.08896834629))))))))));
    row1 := -0.5221510677657 + xi*(-1.535999922411 + xi*(-3.415186672147 + xi*(-3.216524748992 + xi*(-6.746636002632 +
      xi*(-4.899239440312 + xi*(39.92145144117 + xi*(73.00292647701 + xi*34.00138235987)))))));
    row2 := -0.03647004842803 + xi*(0.449834492039 + xi*(4.294125731385 + xi*(4.895057780671 + xi*(-12.13384964754 +
      xi*(-25.15302152446 + xi*(-11.93663180887))))));
    value := row0 + pi*(row1 + pi*row2);
    annotation (Inline=false);
  end liquidResistivity;

  function vapourResistivity "Reciprocal conductivity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4;
  algorithm
    row0 := 49.44900221445 + zeta*(21.18063018751 + zeta*(11.52088142936 + zeta*(3.757859703617 + zeta*(1.412623632204
      + zeta*(-0.2054342127708 + zeta*(-1.341544643675))))));
    row1 := -15.27334551319 + zeta*(-25.3227335098 + zeta*(-7.674649486006 + zeta*(-14.3735283504 +
      zeta*(-7.108016752193 + zeta*(1.240883135204 + zeta*2.256611480626)))));
    row2 := -3.910454007527 + zeta*(9.863269462354 + zeta*(-2.155005187808 + zeta*(11.37802698034 +
      zeta*(11.24824861963 + zeta*(0.9274857872015 + zeta*0.6192464751082)))));
    row3 := 0.6368008154175 + zeta*(-1.615089314089 + zeta*(3.138587500108 + zeta*(3.442609161943 +
      zeta*(-12.8381112129 + zeta*(-8.775765327324 + zeta*0.7678417209833)))));
    row4 := -0.1632076196421 + zeta*(0.08831286189831 + zeta*(-0.7196973901132 + zeta*(-5.370355159731 +
      zeta*(6.448420018659 + zeta*(7.652300135817 + zeta*(-2.73351405466))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*row4)));
    annotation (Inline=false);
  end vapourResistivity;

  function liquidCapacity "Reciprocal heat capacity of liquid"
    input Real xi, pi;
    output Real value;
  protected
    Real row0, row1, row2, row3;
  algorithm
    row0 := 0.0006884815315337 + xi*(-0.0002385275227074 + xi*(-0.0001741390220474 + xi*(-0.0002207279958605 +
      xi*(-0.0006278904450369 + xi*(-0.0009855922574579 + xi*(-0.000144757245097 + xi*(-0.0001971847332225 +
      xi*(-0.002034731117584 + xi*(-0.0003284709576664 + xi*(0.002876866188776 + xi*0.001720206173791))))))))));
    row1 := 3.42796004787e-05 + xi*(8.416987773286e-05 + xi*(7.48808885052e-05 + xi*(0.0004689752502387 +
      xi*(0.001222842566852 + xi*(0.001248098443589 + xi*(0.001219747310832 + xi*(-0.0009404131802341 +
      xi*(-0.004390973553644 + xi*(-0.002709329273626)))))))));
    row2 := -1.471438792179e-05 + xi*(-9.648375475928e-05 + xi*(-3.445808898195e-05 + xi*(-0.0002079158681701 +
      xi*(-0.001238078379931 + xi*(0.0003408748302298 + xi*(0.003655893579138 + xi*0.002337421520754))))));
    row3 := 2.221592140987e-06 + xi*(8.739570494802e-05 + xi*(0.000192908334493 + xi*(-0.0002779802431104 +
      xi*(-0.0008786586980451 + xi*(-0.0004936904271867)))));
    value := row0 + pi*(row1 + pi*(row2 + pi*row3));
    annotation (Inline=false);
  end liquidCapacity;

  function vapourCapacity "Reciprocal heat capacity of vapour"
    input Real zeta, omega;
    output Real value;
  protected
    Real row0, row1, row2, row3, row4, row5;
  algorithm
    row0 := 0.0009272589333123 + zeta*(0.0003715179673767 + zeta*(-1.511267735989e-06 + zeta*(-5.206862815838e-05 +
      zeta*(-1.407688128039e-05 + zeta*(3.390785387766e-05 + zeta*(-2.419531290115e-06 +
      zeta*(-5.852825403009e-06)))))));
    row1 := -1.949994945133e-06 + zeta*(-0.0003909186683939 + zeta*(0.0001049200954847 + zeta*(-5.796975595803e-05 +
      zeta*(-1.456333587639e-05 + zeta*(2.44459712037e-05 + zeta*(6.151235051497e-05 +
      zeta*(-5.022236921222e-05)))))));
    row2 := -0.0001087567717467 + zeta*(0.000106326786079 + zeta*(-6.799338428348e-05 + zeta*(0.0001509502332392 +
      zeta*(-6.0727218067e-05 + zeta*(-0.0001219800010565 + zeta*(4.187454857338e-05 + zeta*4.838895172864e-05))))));
    row3 := 5.348018539155e-06 + zeta*(-2.521647357614e-06 + zeta*(-1.158565053616e-05 + zeta*(-0.0001127819973024 +
      zeta*(0.0002056062338964 + zeta*(0.0001397157000332 + zeta*(-0.0003821988898837 + zeta*0.0001511757844604))))));
    row4 := -9.216664530435e-06 + zeta*(-6.095117494488e-06 + zeta*(-5.011557284707e-05 + zeta*(5.249634593169e-06 +
      zeta*(0.0002218871999273 + zeta*(-0.0001740672171553 + zeta*(-4.461410390332e-05 +
      zeta*4.362473567243e-05))))));
    row5 := -2.539976992642e-07 + zeta*(1.141296839607e-05 + zeta*(4.828003479227e-05 + zeta*(5.638727781154e-05 +
      zeta*(-0.0003601387712985 + zeta*(7.573410413485e-05 + zeta*(0.0003928769312525 +
      zeta*(-0.0002193976085585)))))));
    value := row0 + omega*(row1 + omega*(row2 + omega*(row3 + omega*(row4 + omega*row5))));
    annotation (Inline=false);
  end vapourCapacity;

  annotation (Documentation(info="<html>
<p>Refrigerant R134a: density, temperature, entropy and saturation properties as functions of pressure and specific
enthalpy, fitted to the reference equation of state and written by <code>python -m cosim.media</code>. Do not edit this
file.</p>
<h4>Source</h4>
<p>R. Tillner-Roth, H. D. Baehr, J. Phys. Chem. Ref. Data 23, 657 (1994),
evaluated with CoolProp 8.0.0 (HEOS). Transport: viscosity M. L. Huber, A. Laesecke, R. A. Perkins, Ind. Eng. Chem. Res. 42, 3163 (2003); conductivity M. O. McLinden, S. A. Klein, R. A. Perkins, Int. J. Refrigeration 23, 43 (2000); surface tension A. Mulero, I. Cachadina, M. I. Parra, J. Phys. Chem. Ref. Data 41, 043105 (2012).
Enthalpy and entropy have CoolProp's reference state. Critical
point 374.21 K, 40.59 bar; molar mass 102.032
g/mol.</p>
<h4>Range</h4>
<ul>
<li>Pressure 0.1 to 38.9 bar.</li>
<li>Liquid from -40 degC up to the bubble line.</li>
<li>Vapour from the dew line up to 180 degC, and at every pressure up to
575.7 kJ/kg.</li>
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
<tr><td>saturation temperature</td><td>saturation</td><td>0.0008 K</td></tr>
<tr><td>saturation pressure</td><td>saturation</td><td>0.0029 %</td></tr>
<tr><td>specific enthalpy</td><td>bubble line</td><td>1.4 J/kg</td></tr>
<tr><td>density</td><td>bubble line</td><td>0.021 %</td></tr>
<tr><td>specific entropy</td><td>bubble line</td><td>0.0036 J/(kg.K)</td></tr>
<tr><td>specific enthalpy</td><td>dew line</td><td>0.38 J/kg</td></tr>
<tr><td>density</td><td>dew line</td><td>0.00048 %</td></tr>
<tr><td>specific entropy</td><td>dew line</td><td>0.00085 J/(kg.K)</td></tr>
<tr><td>viscosity</td><td>bubble line</td><td>0.27 %</td></tr>
<tr><td>thermal conductivity</td><td>bubble line</td><td>0.68 %</td></tr>
<tr><td>heat capacity</td><td>bubble line</td><td>2.2 %</td></tr>
<tr><td>viscosity</td><td>dew line</td><td>0.3 %</td></tr>
<tr><td>thermal conductivity</td><td>dew line</td><td>0.54 %</td></tr>
<tr><td>heat capacity</td><td>dew line</td><td>0.56 %</td></tr>
<tr><td>surface tension</td><td>saturation</td><td>0.3 %</td></tr>
<tr><td>density</td><td>liquid</td><td>0.018 %</td></tr>
<tr><td>temperature</td><td>liquid</td><td>0.029 K</td></tr>
<tr><td>specific entropy</td><td>liquid</td><td>0.0088 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>liquid</td><td>4.5 %</td></tr>
<tr><td>density by h</td><td>liquid</td><td>0.86 %</td></tr>
<tr><td>viscosity</td><td>liquid</td><td>0.25 %</td></tr>
<tr><td>thermal conductivity</td><td>liquid</td><td>0.61 %</td></tr>
<tr><td>heat capacity</td><td>liquid</td><td>2 %</td></tr>
<tr><td>density</td><td>vapour</td><td>0.02 %</td></tr>
<tr><td>temperature</td><td>vapour</td><td>0.021 K</td></tr>
<tr><td>specific entropy</td><td>vapour</td><td>0.02 J/(kg.K)</td></tr>
<tr><td>density by p</td><td>vapour</td><td>0.67 %</td></tr>
<tr><td>density by h</td><td>vapour</td><td>0.48 %</td></tr>
<tr><td>viscosity</td><td>vapour</td><td>0.3 %</td></tr>
<tr><td>thermal conductivity</td><td>vapour</td><td>0.41 %</td></tr>
<tr><td>heat capacity</td><td>vapour</td><td>0.48 %</td></tr>
<tr><td>velocity of sound</td><td>vapour</td><td>0.33 %</td></tr>
<tr><td>density</td><td>two-phase</td><td>0.032 %</td></tr>
<tr><td>temperature</td><td>two-phase</td><td>0.0008 K</td></tr>
<tr><td>specific entropy</td><td>two-phase</td><td>0.0028 J/(kg.K)</td></tr>
<tr><td>vapour quality</td><td>two-phase</td><td>2.3e-05</td></tr>
<tr><td>isentropic enthalpy rise</td><td>stage, ratio 1.5-3</td><td>0.054 %</td></tr>
</table>
<p>Two-phase density is compared outside the blend band.</p>
</html>"));
end R134a;
