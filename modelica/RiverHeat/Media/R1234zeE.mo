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
    Real below;
    Real logP;
    Real above;
    Real u;
    Real TSat;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
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

  function saturationTemperature_derp "Partial derivative of saturationTemperature by p"
    input Real p(unit="Pa") "Pressure";
    output Real T_dp(unit="K/Pa") "d(T)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat_dp;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      below_dp := -0.0001;
      logP := 9.210340371976184 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
    elseif p < 3300000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      above_dp := 3.0303030303030305e-07;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      logP_dp := (above_dp - above/(1.0 + 20.0*above)*20.0*above_dp)/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    u_dp := 0.2920095*logP_dp;
    TSat_dp := (80.5308748829184 + u*(59.0925472279928 + u*(30.449074979232904 + u*(15.56183772958312 +
      u*(14.58176785122695 + u*(-15.95432789338044 + u*(-43.82172465112036 + u*(28.63763031041656 +
      u*(62.76434740785792 + u*(-20.6657064786606 + u*(-34.93676246744563)))))))))))*u_dp;
    T_dp := TSat_dp;
    annotation (Inline=false);
  end saturationTemperature_derp;

  function bubbleEnthalpy "Specific enthalpy of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real below;
    Real logP;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
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

  function bubbleEnthalpy_derp "Partial derivative of bubbleEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "d(h)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real hBubble_dp;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      below_dp := -0.0001;
      logP := 9.210340371976184 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
    elseif p < 3300000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      above_dp := 3.0303030303030305e-07;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      logP_dp := (above_dp - above/(1.0 + 20.0*above)*20.0*above_dp)/(1.0 + 20.0*above);
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    hBubble_dp := (-127914.677192432 + zeta*(-110397.989263204 + zeta*(-17082.16013315334 + zeta*(8265.60348073632 +
      zeta*(-9042.22796849545 + zeta*(-7572.13491417666 + zeta*(9476.66381648868 + zeta*(1450.4085555802 +
      zeta*(-6063.709977393444)))))))))*zeta_dp;
    h_dp := hBubble_dp;
    annotation (Inline=false);
  end bubbleEnthalpy_derp;

  function dewEnthalpy "Specific enthalpy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real below;
    Real logP;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hDew;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
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

  function dewEnthalpy_derp "Partial derivative of dewEnthalpy by p"
    input Real p(unit="Pa") "Pressure";
    output Real h_dp(unit="J/(kg.Pa)") "d(h)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real hDew_dp;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      below_dp := -0.0001;
      logP := 9.210340371976184 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
    elseif p < 3300000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      above_dp := 3.0303030303030305e-07;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      logP_dp := (above_dp - above/(1.0 + 20.0*above)*20.0*above_dp)/(1.0 + 20.0*above);
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    hDew_dp := (-32818.3867098448 + zeta*(-103854.1288752 + zeta*(-37402.6828196964 + zeta*(10151.96458785664 +
      zeta*(11276.400297564101 + zeta*(-1305.49567681209 + zeta*(-6233.748185799905 + zeta*(7574.993689173648 +
      zeta*7569.95450536782))))))))*zeta_dp;
    h_dp := hDew_dp;
    annotation (Inline=false);
  end dewEnthalpy_derp;

  function bubbleDensity "Density of saturated liquid"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real below;
    Real logP;
    Real pBent;
    Real growth;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
    Real hLiq;
    Real short;
    Real cut;
    Real xi;
    Real pi;
    Real rl0;
    Real rl1;
    Real rl2;
    Real rl3;
    Real rhoLiquid;
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
      growth := 1.0 + 0.3*above*above/(1.0 + above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hLiq := hBubble;
    if hLiq < 121817.6 then
      short := 121817.6 - hLiq;
      cut := short/(1.0 + 5.980861244019139e-05*short) - short;
    else
      cut := 0.0;
    end if;
    xi := 7.421369e-06*(hLiq - cut - 239847.2);
    pi := 2.751129632281391e-07*pBent;
    rl0 := 1145.35428503625 + xi*(-337.780803420971 + xi*(-87.4971015934361 + xi*(-72.1649142069198 +
      xi*(-52.9967023167361 + xi*(-73.8697619657283 + xi*(-113.052711427435 + xi*(-107.007548697176 +
      xi*(-64.550712533522 + xi*(-20.9001475001256)))))))));
    rl1 := 22.0965902863263 + xi*(29.0323408309076 + xi*(38.1038403970136 + xi*(57.9821023363558 +
      xi*(72.8235150584231 + xi*(130.338990152608 + xi*(187.830505236058 + xi*94.8298397412201))))));
    rl2 := -2.09643885416025 + xi*(-3.1344988119691 + xi*(-1.98737085011346 + xi*(-38.2623860581453 +
      xi*(-82.2888766916495 + xi*(-44.8201919025473)))));
    rl3 := 0.380863087614644 + xi*(1.93295358160452 + xi*(2.22365521050181 + xi*0.515402557963992));
    rhoLiquid := rl0 + pi*(rl1 + pi*(rl2 + pi*rl3));
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

  function bubbleDensity_derp "Partial derivative of bubbleDensity by p"
    input Real p(unit="Pa") "Pressure";
    output Real rho_dp(unit="kg/(m3.Pa)") "d(rho)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real pBent;
    Real pBent_dp;
    Real growth;
    Real growth_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real hBubble;
    Real hBubble_dp;
    Real hLiq;
    Real hLiq_dp;
    Real short;
    Real short_dp;
    Real cut;
    Real cut_dp;
    Real xi;
    Real xi_dp;
    Real pi;
    Real pi_dp;
    Real rl0;
    Real rl0_dp;
    Real rl1;
    Real rl1_dp;
    Real rl2;
    Real rl2_dp;
    Real rl3;
    Real rl3_dp;
    Real rhoLiquid;
    Real rhoLiquid_dp;
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
      growth := 1.0 + 0.3*above*above/(1.0 + above);
      growth_dp := (0.3*(above_dp*above + above*above_dp) - 0.3*above*above/(1.0 + above)*above_dp)/(1.0 + above);
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hBubble_dp := (-127914.677192432 + zeta*(-110397.989263204 + zeta*(-17082.16013315334 + zeta*(8265.60348073632 +
      zeta*(-9042.22796849545 + zeta*(-7572.13491417666 + zeta*(9476.66381648868 + zeta*(1450.4085555802 +
      zeta*(-6063.709977393444)))))))))*zeta_dp;
    hLiq := hBubble;
    hLiq_dp := hBubble_dp;
    if hLiq < 121817.6 then
      short := 121817.6 - hLiq;
      short_dp := -hLiq_dp;
      cut := short/(1.0 + 5.980861244019139e-05*short) - short;
      cut_dp := (short_dp - short/(1.0 + 5.980861244019139e-05*short)*5.980861244019139e-05*short_dp)/(1.0 +
        5.980861244019139e-05*short) - short_dp;
    else
      cut := 0.0;
      cut_dp := 0.0;
    end if;
    xi := 7.421369e-06*(hLiq - cut - 239847.2);
    xi_dp := 7.421369e-06*(hLiq_dp - cut_dp);
    pi := 2.751129632281391e-07*pBent;
    pi_dp := 2.751129632281391e-07*pBent_dp;
    rl0 := 1145.35428503625 + xi*(-337.780803420971 + xi*(-87.4971015934361 + xi*(-72.1649142069198 +
      xi*(-52.9967023167361 + xi*(-73.8697619657283 + xi*(-113.052711427435 + xi*(-107.007548697176 +
      xi*(-64.550712533522 + xi*(-20.9001475001256)))))))));
    rl0_dp := (-337.780803420971 + xi*(-174.9942031868722 + xi*(-216.4947426207594 + xi*(-211.9868092669444 +
      xi*(-369.3488098286415 + xi*(-678.31626856461 + xi*(-749.052840880232 + xi*(-516.405700268176 +
      xi*(-188.10132750113038)))))))))*xi_dp;
    rl1 := 22.0965902863263 + xi*(29.0323408309076 + xi*(38.1038403970136 + xi*(57.9821023363558 +
      xi*(72.8235150584231 + xi*(130.338990152608 + xi*(187.830505236058 + xi*94.8298397412201))))));
    rl1_dp := (29.0323408309076 + xi*(76.2076807940272 + xi*(173.9463070090674 + xi*(291.2940602336924 +
      xi*(651.69495076304 + xi*(1126.983031416348 + xi*663.8088781885407))))))*xi_dp;
    rl2 := -2.09643885416025 + xi*(-3.1344988119691 + xi*(-1.98737085011346 + xi*(-38.2623860581453 +
      xi*(-82.2888766916495 + xi*(-44.8201919025473)))));
    rl2_dp := (-3.1344988119691 + xi*(-3.97474170022692 + xi*(-114.78715817443592 + xi*(-329.155506766598 +
      xi*(-224.1009595127365)))))*xi_dp;
    rl3 := 0.380863087614644 + xi*(1.93295358160452 + xi*(2.22365521050181 + xi*0.515402557963992));
    rl3_dp := (1.93295358160452 + xi*(4.44731042100362 + xi*1.546207673891976))*xi_dp;
    rhoLiquid := rl0 + pi*(rl1 + pi*(rl2 + pi*rl3));
    rhoLiquid_dp := rl0_dp + pi*(rl1_dp + pi*(rl2_dp + pi*rl3_dp)) + (rl1 + pi*(2.0*rl2 + pi*3.0*rl3))*pi_dp;
    rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    annotation (Inline=false);
  end bubbleDensity_derp;

  function dewDensity "Density of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real below;
    Real logP;
    Real pBent;
    Real growth;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real pvDew;
    Real vDew;
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
      growth := 1.0 + 0.3*above*above/(1.0 + above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    pvDew := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
      zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
      zeta*(26.8252031799315 + zeta*29.5933209266582))))))));
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

  function dewDensity_derp "Partial derivative of dewDensity by p"
    input Real p(unit="Pa") "Pressure";
    output Real rho_dp(unit="kg/(m3.Pa)") "d(rho)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real pBent;
    Real pBent_dp;
    Real growth;
    Real growth_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real pvDew;
    Real pvDew_dp;
    Real vDew;
    Real vDew_dp;
    Real rho;
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
      growth := 1.0 + 0.3*above*above/(1.0 + above);
      growth_dp := (0.3*(above_dp*above + above*above_dp) - 0.3*above*above/(1.0 + above)*above_dp)/(1.0 + above);
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    pvDew := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
      zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
      zeta*(26.8252031799315 + zeta*29.5933209266582))))))));
    pvDew_dp := (5185.42831119829 + zeta*(-9288.66782075528 + zeta*(-11452.39244202039 + zeta*(-4046.95412886092 +
      zeta*(777.3237769463999 + zeta*(2519.470399588056 + zeta*(1102.5690944571588 + zeta*(214.601625439452 +
      zeta*266.3398883399238))))))))*zeta_dp;
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
    Real below;
    Real logP;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
    Real hDew;
    Real sDew;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    sDew := 1683.65327376743 + zeta*(1.80677291035323 + zeta*(-54.8174030111552 + zeta*(10.0506963171819 +
      zeta*(30.2792834076131 + zeta*(30.860200104383 + zeta*(16.1334117609724 + zeta*(-6.9583026066069 +
      zeta*(1.06440117451999 + zeta*(16.6066698312491 + zeta*8.54817586425438)))))))));
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

  function bubbleEntropy_derp "Partial derivative of bubbleEntropy by p"
    input Real p(unit="Pa") "Pressure";
    output Real s_dp(unit="J/(kg.K.Pa)") "d(s)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real hBubble;
    Real hBubble_dp;
    Real hDew;
    Real hDew_dp;
    Real sDew_dp;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      below_dp := -0.0001;
      logP := 9.210340371976184 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
    elseif p < 3300000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      above_dp := 3.0303030303030305e-07;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      logP_dp := (above_dp - above/(1.0 + 20.0*above)*20.0*above_dp)/(1.0 + 20.0*above);
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hBubble_dp := (-127914.677192432 + zeta*(-110397.989263204 + zeta*(-17082.16013315334 + zeta*(8265.60348073632 +
      zeta*(-9042.22796849545 + zeta*(-7572.13491417666 + zeta*(9476.66381648868 + zeta*(1450.4085555802 +
      zeta*(-6063.709977393444)))))))))*zeta_dp;
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    hDew_dp := (-32818.3867098448 + zeta*(-103854.1288752 + zeta*(-37402.6828196964 + zeta*(10151.96458785664 +
      zeta*(11276.400297564101 + zeta*(-1305.49567681209 + zeta*(-6233.748185799905 + zeta*(7574.993689173648 +
      zeta*7569.95450536782))))))))*zeta_dp;
    sDew_dp := (1.80677291035323 + zeta*(-109.6348060223104 + zeta*(30.1520889515457 + zeta*(121.1171336304524 +
      zeta*(154.301000521915 + zeta*(96.8004705658344 + zeta*(-48.7081182462483 + zeta*(8.51520939615992 +
      zeta*(149.4600284812419 + zeta*85.48175864254381)))))))))*zeta_dp;
    s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat;
    annotation (Inline=false);
  end bubbleEntropy_derp;

  function dewEntropy "Specific entropy of saturated vapour"
    input Real p(unit="Pa") "Pressure";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  protected
    Real below;
    Real logP;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real sDew;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    sDew := 1683.65327376743 + zeta*(1.80677291035323 + zeta*(-54.8174030111552 + zeta*(10.0506963171819 +
      zeta*(30.2792834076131 + zeta*(30.860200104383 + zeta*(16.1334117609724 + zeta*(-6.9583026066069 +
      zeta*(1.06440117451999 + zeta*(16.6066698312491 + zeta*8.54817586425438)))))))));
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

  function dewEntropy_derp "Partial derivative of dewEntropy by p"
    input Real p(unit="Pa") "Pressure";
    output Real s_dp(unit="J/(kg.K.Pa)") "d(s)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real sDew_dp;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      below_dp := -0.0001;
      logP := 9.210340371976184 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
    elseif p < 3300000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      above_dp := 3.0303030303030305e-07;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      logP_dp := (above_dp - above/(1.0 + 20.0*above)*20.0*above_dp)/(1.0 + 20.0*above);
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    sDew_dp := (1.80677291035323 + zeta*(-109.6348060223104 + zeta*(30.1520889515457 + zeta*(121.1171336304524 +
      zeta*(154.301000521915 + zeta*(96.8004705658344 + zeta*(-48.7081182462483 + zeta*(8.51520939615992 +
      zeta*(149.4600284812419 + zeta*85.48175864254381)))))))))*zeta_dp;
    s_dp := sDew_dp;
    annotation (Inline=false);
  end dewEntropy_derp;

  function saturationPressure "Saturation pressure, the inverse of saturationTemperature"
    input Real T(unit="K") "Temperature";
    output Real p(unit="Pa") "Pressure";
  protected
    Real tau;
    Real u0;
    Real u1;
    Real u2;
  algorithm
    if T < 211.5021628212005 then
      p := 10000.0/(1.0 + 0.06762058898948375*(211.5021628212005 - T));
    elseif T < 377.56485337586025 then
      tau := 0.01097287*(T - 288.9957);
      u0 := 0.2920095*(12.8328615563645 + tau*(2.95307503815362 + tau*(-1.04138354512698 + tau*(0.4152150692668 +
        tau*(-0.138635528559286 + tau*(0.0434411096528675 + tau*(-0.0235129867200869 + tau*(0.0127804930198589 +
        tau*0.00554692701734569))))))) - 11.63489);
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
      p := 3300000.0 + 64432.207178639976*(T - 377.56485337586025);
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

  function saturationPressure_derT "Partial derivative of saturationPressure by T"
    input Real T(unit="K") "Temperature";
    output Real p_dT(unit="Pa/K") "d(p)/d(T)";
  protected
    Real p;
    Real tau;
    Real u0;
    Real u1;
    Real u2;
    Real u2_dT;
  algorithm
    if T < 211.5021628212005 then
      p := 10000.0/(1.0 + 0.06762058898948375*(211.5021628212005 - T));
      p_dT := 0.06762058898948375*p/(1.0 + 0.06762058898948375*(211.5021628212005 - T));
    elseif T < 377.56485337586025 then
      tau := 0.01097287*(T - 288.9957);
      u0 := 0.2920095*(12.8328615563645 + tau*(2.95307503815362 + tau*(-1.04138354512698 + tau*(0.4152150692668 +
        tau*(-0.138635528559286 + tau*(0.0434411096528675 + tau*(-0.0235129867200869 + tau*(0.0127804930198589 +
        tau*0.00554692701734569))))))) - 11.63489);
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
      p_dT := 64432.207178639976;
    end if;
    annotation (Inline=false);
  end saturationPressure_derT;

  function density_ph "Density"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho(unit="kg/m3") "Density";
  protected
    Real below;
    Real logP;
    Real pBent;
    Real growth;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
    Real hDew;
    Real hLiq;
    Real short;
    Real cut;
    Real xi;
    Real pi;
    Real rl0;
    Real rl1;
    Real rl2;
    Real rl3;
    Real rhoLiquid;
    Real pvDew;
    Real vDew;
    Real vBubble;
    Real x;
    Real inBand;
    Real dl0;
    Real dl1;
    Real dl2;
    Real dl3;
    Real vSlope;
    Real v;
    Real beyond;
    Real excess;
    Real w;
    Real omega;
    Real pv0;
    Real pv1;
    Real pv2;
    Real pv3;
    Real pv4;
    Real flowWork;
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
      growth := 1.0 + 0.3*above*above/(1.0 + above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    if h < hBubble then
      hLiq := h;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
      else
        cut := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      pi := 2.751129632281391e-07*pBent;
      rl0 := 1145.35428503625 + xi*(-337.780803420971 + xi*(-87.4971015934361 + xi*(-72.1649142069198 +
        xi*(-52.9967023167361 + xi*(-73.8697619657283 + xi*(-113.052711427435 + xi*(-107.007548697176 +
        xi*(-64.550712533522 + xi*(-20.9001475001256)))))))));
      rl1 := 22.0965902863263 + xi*(29.0323408309076 + xi*(38.1038403970136 + xi*(57.9821023363558 +
        xi*(72.8235150584231 + xi*(130.338990152608 + xi*(187.830505236058 + xi*94.8298397412201))))));
      rl2 := -2.09643885416025 + xi*(-3.1344988119691 + xi*(-1.98737085011346 + xi*(-38.2623860581453 +
        xi*(-82.2888766916495 + xi*(-44.8201919025473)))));
      rl3 := 0.380863087614644 + xi*(1.93295358160452 + xi*(2.22365521050181 + xi*0.515402557963992));
      rhoLiquid := rl0 + pi*(rl1 + pi*(rl2 + pi*rl3));
      rho := growth*rhoLiquid;
    elseif h < hDew then
      hLiq := hBubble;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
      else
        cut := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      pi := 2.751129632281391e-07*pBent;
      rl0 := 1145.35428503625 + xi*(-337.780803420971 + xi*(-87.4971015934361 + xi*(-72.1649142069198 +
        xi*(-52.9967023167361 + xi*(-73.8697619657283 + xi*(-113.052711427435 + xi*(-107.007548697176 +
        xi*(-64.550712533522 + xi*(-20.9001475001256)))))))));
      rl1 := 22.0965902863263 + xi*(29.0323408309076 + xi*(38.1038403970136 + xi*(57.9821023363558 +
        xi*(72.8235150584231 + xi*(130.338990152608 + xi*(187.830505236058 + xi*94.8298397412201))))));
      rl2 := -2.09643885416025 + xi*(-3.1344988119691 + xi*(-1.98737085011346 + xi*(-38.2623860581453 +
        xi*(-82.2888766916495 + xi*(-44.8201919025473)))));
      rl3 := 0.380863087614644 + xi*(1.93295358160452 + xi*(2.22365521050181 + xi*0.515402557963992));
      rhoLiquid := rl0 + pi*(rl1 + pi*(rl2 + pi*rl3));
      pvDew := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
        zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
        zeta*(26.8252031799315 + zeta*29.5933209266582))))))));
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      if x < 0.005 then
        inBand := 200.0*x;
        dl0 := 7.421369e-06*(-337.780803420971 + xi*(-174.9942031868722 + xi*(-216.4947426207594 +
          xi*(-211.9868092669444 + xi*(-369.3488098286415 + xi*(-678.31626856461 + xi*(-749.052840880232 +
          xi*(-516.405700268176 + xi*(-188.10132750113038)))))))));
        dl1 := 7.421369e-06*(29.0323408309076 + xi*(76.2076807940272 + xi*(173.9463070090674 + xi*(291.2940602336924 +
          xi*(651.69495076304 + xi*(1126.983031416348 + xi*663.8088781885407))))));
        dl2 := 7.421369e-06*(-3.1344988119691 + xi*(-3.97474170022692 + xi*(-114.78715817443592 +
          xi*(-329.155506766598 + xi*(-224.1009595127365)))));
        dl3 := 7.421369e-06*(1.93295358160452 + xi*(4.44731042100362 + xi*1.546207673891976));
        vSlope := (-(dl0 + pi*(dl1 + pi*(dl2 + pi*dl3))))/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*inBand*(2.0 - inBand) + vSlope*(h - hBubble)*(1.0 - inBand)*(1.0 - inBand);
      else
        v := vBubble + (vDew - vBubble)*x;
      end if;
      rho := growth/v;
    else
      if 563864.8 < h then
        beyond := h - 563864.8;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
      end if;
      w := h - excess - hDew;
      omega := 8.124576e-06*(w - 123083.3);
      pv0 := 0.0966285823672116 + zeta*(-0.0336677730581811 + zeta*(0.0102596522152014 + zeta*(0.014359361206661 +
        zeta*(0.00197646580510236 + zeta*(-0.00101290859541307 + zeta*(-0.000403346981696227))))));
      pv1 := -0.0173659497342196 + zeta*(0.0174008392015751 + zeta*(-0.00510334038602972 + zeta*(-0.00665321558246757
        + zeta*(0.00173998312725039 + zeta*(-0.000250914269252177 + zeta*(-0.000802814133683698))))));
      pv2 := 0.00684635589536802 + zeta*(-0.00963013595355249 + zeta*(0.003361208723135 + zeta*(0.00473320530378302 +
        zeta*(-0.00331621077982678 + zeta*(-0.00180668838167975 + zeta*0.00303998145144326)))));
      pv3 := -0.00135167220198794 + zeta*(-0.000152449507823513 + zeta*(-0.00533131447526412 +
        zeta*(0.0144053240310057 + zeta*(-0.00486816785177976 + zeta*(-0.00664736870314863 +
        zeta*0.00224372053376772)))));
      pv4 := 0.00561292934973924 + zeta*(-0.0132198489006724 + zeta*(0.000401161113049196 + zeta*(0.0260463924744598 +
        zeta*(-0.0216079026010591 + zeta*(-0.00269369138824505 + zeta*0.0061887413364883)))));
      flowWork := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
        zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
        zeta*(26.8252031799315 + zeta*29.5933209266582)))))))) + w*(pv0 + omega*(pv1 + omega*(pv2 + omega*(pv3 +
        omega*pv4)))) + 0.0657603*excess;
      rho := growth*pBent/flowWork;
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

  function density_derp_h "Partial derivative of density_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho_dp(unit="kg/(m3.Pa)") "d(rho)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real pBent;
    Real pBent_dp;
    Real growth;
    Real growth_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real hBubble;
    Real hBubble_dp;
    Real hDew;
    Real hDew_dp;
    Real hLiq;
    Real short;
    Real cut;
    Real xi;
    Real pi;
    Real pi_dp;
    Real rl0;
    Real rl1;
    Real rl2;
    Real rl3;
    Real rhoLiquid;
    Real rhoLiquid_dp;
    Real hLiq_dp;
    Real short_dp;
    Real cut_dp;
    Real xi_dp;
    Real rl0_dp;
    Real rl1_dp;
    Real rl2_dp;
    Real rl3_dp;
    Real pvDew;
    Real pvDew_dp;
    Real vDew;
    Real vDew_dp;
    Real vBubble;
    Real vBubble_dp;
    Real x;
    Real x_dp;
    Real inBand;
    Real inBand_dp;
    Real dl0;
    Real dl0_dp;
    Real dl1;
    Real dl1_dp;
    Real dl2;
    Real dl2_dp;
    Real dl3;
    Real dl3_dp;
    Real vSlope;
    Real vSlope_dp;
    Real v;
    Real v_dp;
    Real rho;
    Real beyond;
    Real excess;
    Real w;
    Real w_dp;
    Real omega;
    Real omega_dp;
    Real pv0;
    Real pv0_dp;
    Real pv1;
    Real pv1_dp;
    Real pv2;
    Real pv2_dp;
    Real pv3;
    Real pv3_dp;
    Real pv4;
    Real pv4_dp;
    Real flowWork;
    Real flowWork_dp;
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
      growth := 1.0 + 0.3*above*above/(1.0 + above);
      growth_dp := (0.3*(above_dp*above + above*above_dp) - 0.3*above*above/(1.0 + above)*above_dp)/(1.0 + above);
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hBubble_dp := (-127914.677192432 + zeta*(-110397.989263204 + zeta*(-17082.16013315334 + zeta*(8265.60348073632 +
      zeta*(-9042.22796849545 + zeta*(-7572.13491417666 + zeta*(9476.66381648868 + zeta*(1450.4085555802 +
      zeta*(-6063.709977393444)))))))))*zeta_dp;
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    hDew_dp := (-32818.3867098448 + zeta*(-103854.1288752 + zeta*(-37402.6828196964 + zeta*(10151.96458785664 +
      zeta*(11276.400297564101 + zeta*(-1305.49567681209 + zeta*(-6233.748185799905 + zeta*(7574.993689173648 +
      zeta*7569.95450536782))))))))*zeta_dp;
    if h < hBubble then
      hLiq := h;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
      else
        cut := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      pi := 2.751129632281391e-07*pBent;
      pi_dp := 2.751129632281391e-07*pBent_dp;
      rl0 := 1145.35428503625 + xi*(-337.780803420971 + xi*(-87.4971015934361 + xi*(-72.1649142069198 +
        xi*(-52.9967023167361 + xi*(-73.8697619657283 + xi*(-113.052711427435 + xi*(-107.007548697176 +
        xi*(-64.550712533522 + xi*(-20.9001475001256)))))))));
      rl1 := 22.0965902863263 + xi*(29.0323408309076 + xi*(38.1038403970136 + xi*(57.9821023363558 +
        xi*(72.8235150584231 + xi*(130.338990152608 + xi*(187.830505236058 + xi*94.8298397412201))))));
      rl2 := -2.09643885416025 + xi*(-3.1344988119691 + xi*(-1.98737085011346 + xi*(-38.2623860581453 +
        xi*(-82.2888766916495 + xi*(-44.8201919025473)))));
      rl3 := 0.380863087614644 + xi*(1.93295358160452 + xi*(2.22365521050181 + xi*0.515402557963992));
      rhoLiquid := rl0 + pi*(rl1 + pi*(rl2 + pi*rl3));
      rhoLiquid_dp := (rl1 + pi*(2.0*rl2 + pi*3.0*rl3))*pi_dp;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
    elseif h < hDew then
      hLiq := hBubble;
      hLiq_dp := hBubble_dp;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        short_dp := -hLiq_dp;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
        cut_dp := (short_dp - short/(1.0 + 5.980861244019139e-05*short)*5.980861244019139e-05*short_dp)/(1.0 +
          5.980861244019139e-05*short) - short_dp;
      else
        cut := 0.0;
        cut_dp := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      xi_dp := 7.421369e-06*(hLiq_dp - cut_dp);
      pi := 2.751129632281391e-07*pBent;
      pi_dp := 2.751129632281391e-07*pBent_dp;
      rl0 := 1145.35428503625 + xi*(-337.780803420971 + xi*(-87.4971015934361 + xi*(-72.1649142069198 +
        xi*(-52.9967023167361 + xi*(-73.8697619657283 + xi*(-113.052711427435 + xi*(-107.007548697176 +
        xi*(-64.550712533522 + xi*(-20.9001475001256)))))))));
      rl0_dp := (-337.780803420971 + xi*(-174.9942031868722 + xi*(-216.4947426207594 + xi*(-211.9868092669444 +
        xi*(-369.3488098286415 + xi*(-678.31626856461 + xi*(-749.052840880232 + xi*(-516.405700268176 +
        xi*(-188.10132750113038)))))))))*xi_dp;
      rl1 := 22.0965902863263 + xi*(29.0323408309076 + xi*(38.1038403970136 + xi*(57.9821023363558 +
        xi*(72.8235150584231 + xi*(130.338990152608 + xi*(187.830505236058 + xi*94.8298397412201))))));
      rl1_dp := (29.0323408309076 + xi*(76.2076807940272 + xi*(173.9463070090674 + xi*(291.2940602336924 +
        xi*(651.69495076304 + xi*(1126.983031416348 + xi*663.8088781885407))))))*xi_dp;
      rl2 := -2.09643885416025 + xi*(-3.1344988119691 + xi*(-1.98737085011346 + xi*(-38.2623860581453 +
        xi*(-82.2888766916495 + xi*(-44.8201919025473)))));
      rl2_dp := (-3.1344988119691 + xi*(-3.97474170022692 + xi*(-114.78715817443592 + xi*(-329.155506766598 +
        xi*(-224.1009595127365)))))*xi_dp;
      rl3 := 0.380863087614644 + xi*(1.93295358160452 + xi*(2.22365521050181 + xi*0.515402557963992));
      rl3_dp := (1.93295358160452 + xi*(4.44731042100362 + xi*1.546207673891976))*xi_dp;
      rhoLiquid := rl0 + pi*(rl1 + pi*(rl2 + pi*rl3));
      rhoLiquid_dp := rl0_dp + pi*(rl1_dp + pi*(rl2_dp + pi*rl3_dp)) + (rl1 + pi*(2.0*rl2 + pi*3.0*rl3))*pi_dp;
      pvDew := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
        zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
        zeta*(26.8252031799315 + zeta*29.5933209266582))))))));
      pvDew_dp := (5185.42831119829 + zeta*(-9288.66782075528 + zeta*(-11452.39244202039 + zeta*(-4046.95412886092 +
        zeta*(777.3237769463999 + zeta*(2519.470399588056 + zeta*(1102.5690944571588 + zeta*(214.601625439452 +
        zeta*266.3398883399238))))))))*zeta_dp;
      vDew := pvDew/pBent;
      vDew_dp := (pvDew_dp - vDew*pBent_dp)/pBent;
      vBubble := 1.0/rhoLiquid;
      vBubble_dp := (-(vBubble*rhoLiquid_dp))/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dp := (-hBubble_dp - x*(hDew_dp - hBubble_dp))/(hDew - hBubble);
      if x < 0.005 then
        inBand := 200.0*x;
        inBand_dp := 200.0*x_dp;
        dl0 := 7.421369e-06*(-337.780803420971 + xi*(-174.9942031868722 + xi*(-216.4947426207594 +
          xi*(-211.9868092669444 + xi*(-369.3488098286415 + xi*(-678.31626856461 + xi*(-749.052840880232 +
          xi*(-516.405700268176 + xi*(-188.10132750113038)))))))));
        dl0_dp := 7.421369e-06*(-174.9942031868722 + xi*(-432.9894852415188 + xi*(-635.9604278008331 +
          xi*(-1477.395239314566 + xi*(-3391.5813428230504 + xi*(-4494.317045281392 + xi*(-3614.839901877232 +
          xi*(-1504.810620009043))))))))*xi_dp;
        dl1 := 7.421369e-06*(29.0323408309076 + xi*(76.2076807940272 + xi*(173.9463070090674 + xi*(291.2940602336924 +
          xi*(651.69495076304 + xi*(1126.983031416348 + xi*663.8088781885407))))));
        dl1_dp := 7.421369e-06*(76.2076807940272 + xi*(347.8926140181348 + xi*(873.8821807010772 +
          xi*(2606.77980305216 + xi*(5634.91515708174 + xi*3982.853269131244)))))*xi_dp;
        dl2 := 7.421369e-06*(-3.1344988119691 + xi*(-3.97474170022692 + xi*(-114.78715817443592 +
          xi*(-329.155506766598 + xi*(-224.1009595127365)))));
        dl2_dp := 7.421369e-06*(-3.97474170022692 + xi*(-229.57431634887183 + xi*(-987.4665202997941 +
          xi*(-896.403838050946))))*xi_dp;
        dl3 := 7.421369e-06*(1.93295358160452 + xi*(4.44731042100362 + xi*1.546207673891976));
        dl3_dp := 7.421369e-06*(4.44731042100362 + xi*3.092415347783952)*xi_dp;
        vSlope := (-(dl0 + pi*(dl1 + pi*(dl2 + pi*dl3))))/(rhoLiquid*rhoLiquid);
        vSlope_dp := (-(dl0_dp + pi*(dl1_dp + pi*(dl2_dp + pi*dl3_dp)) + (dl1 + pi*(2.0*dl2 + pi*3.0*dl3))*pi_dp) -
          vSlope*(rhoLiquid_dp*rhoLiquid + rhoLiquid*rhoLiquid_dp))/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*inBand*(2.0 - inBand) + vSlope*(h - hBubble)*(1.0 - inBand)*(1.0 - inBand);
        v_dp := vBubble_dp + (vDew_dp - vBubble_dp)*x*inBand*(2.0 - inBand) + (vDew - vBubble)*((x_dp*inBand +
          x*inBand_dp)*(2.0 - inBand) + x*inBand*(-inBand_dp)) + (vSlope_dp*(h - hBubble) + vSlope*(-hBubble_dp))*(1.0
          - inBand)*(1.0 - inBand) + vSlope*(h - hBubble)*((-inBand_dp)*(1.0 - inBand) + (1.0 - inBand)*(-inBand_dp));
      else
        v := vBubble + (vDew - vBubble)*x;
        v_dp := vBubble_dp + (vDew_dp - vBubble_dp)*x + (vDew - vBubble)*x_dp;
      end if;
      rho := growth/v;
      rho_dp := (growth_dp - rho*v_dp)/v;
    else
      if 563864.8 < h then
        beyond := h - 563864.8;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
      end if;
      w := h - excess - hDew;
      w_dp := -hDew_dp;
      omega := 8.124576e-06*(w - 123083.3);
      omega_dp := 8.124576e-06*w_dp;
      pv0 := 0.0966285823672116 + zeta*(-0.0336677730581811 + zeta*(0.0102596522152014 + zeta*(0.014359361206661 +
        zeta*(0.00197646580510236 + zeta*(-0.00101290859541307 + zeta*(-0.000403346981696227))))));
      pv0_dp := (-0.0336677730581811 + zeta*(0.0205193044304028 + zeta*(0.043078083619983 + zeta*(0.00790586322040944
        + zeta*(-0.0050645429770653505 + zeta*(-0.0024200818901773617))))))*zeta_dp;
      pv1 := -0.0173659497342196 + zeta*(0.0174008392015751 + zeta*(-0.00510334038602972 + zeta*(-0.00665321558246757
        + zeta*(0.00173998312725039 + zeta*(-0.000250914269252177 + zeta*(-0.000802814133683698))))));
      pv1_dp := (0.0174008392015751 + zeta*(-0.01020668077205944 + zeta*(-0.01995964674740271 +
        zeta*(0.00695993250900156 + zeta*(-0.001254571346260885 + zeta*(-0.004816884802102188))))))*zeta_dp;
      pv2 := 0.00684635589536802 + zeta*(-0.00963013595355249 + zeta*(0.003361208723135 + zeta*(0.00473320530378302 +
        zeta*(-0.00331621077982678 + zeta*(-0.00180668838167975 + zeta*0.00303998145144326)))));
      pv2_dp := (-0.00963013595355249 + zeta*(0.00672241744627 + zeta*(0.014199615911349061 +
        zeta*(-0.01326484311930712 + zeta*(-0.00903344190839875 + zeta*0.01823988870865956)))))*zeta_dp;
      pv3 := -0.00135167220198794 + zeta*(-0.000152449507823513 + zeta*(-0.00533131447526412 +
        zeta*(0.0144053240310057 + zeta*(-0.00486816785177976 + zeta*(-0.00664736870314863 +
        zeta*0.00224372053376772)))));
      pv3_dp := (-0.000152449507823513 + zeta*(-0.01066262895052824 + zeta*(0.0432159720930171 +
        zeta*(-0.01947267140711904 + zeta*(-0.03323684351574315 + zeta*0.013462323202606319)))))*zeta_dp;
      pv4 := 0.00561292934973924 + zeta*(-0.0132198489006724 + zeta*(0.000401161113049196 + zeta*(0.0260463924744598 +
        zeta*(-0.0216079026010591 + zeta*(-0.00269369138824505 + zeta*0.0061887413364883)))));
      pv4_dp := (-0.0132198489006724 + zeta*(0.000802322226098392 + zeta*(0.07813917742337939 +
        zeta*(-0.0864316104042364 + zeta*(-0.01346845694122525 + zeta*0.0371324480189298)))))*zeta_dp;
      flowWork := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
        zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
        zeta*(26.8252031799315 + zeta*29.5933209266582)))))))) + w*(pv0 + omega*(pv1 + omega*(pv2 + omega*(pv3 +
        omega*pv4)))) + 0.0657603*excess;
      flowWork_dp := (5185.42831119829 + zeta*(-9288.66782075528 + zeta*(-11452.39244202039 + zeta*(-4046.95412886092
        + zeta*(777.3237769463999 + zeta*(2519.470399588056 + zeta*(1102.5690944571588 + zeta*(214.601625439452 +
        zeta*266.3398883399238))))))))*zeta_dp + w_dp*(pv0 + omega*(pv1 + omega*(pv2 + omega*(pv3 + omega*pv4)))) +
        w*(pv0_dp + omega*(pv1_dp + omega*(pv2_dp + omega*(pv3_dp + omega*pv4_dp))) + (pv1 + omega*(2.0*pv2 +
        omega*(3.0*pv3 + omega*4.0*pv4)))*omega_dp);
      rho := growth*pBent/flowWork;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*flowWork_dp)/flowWork;
    end if;
    annotation (Inline=false);
  end density_derp_h;

  function density_derh_p "Partial derivative of density_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho_dh(unit="kg2/(m3.J)") "d(rho)/d(h)";
  protected
    Real below;
    Real logP;
    Real pBent;
    Real growth;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
    Real hDew;
    Real hLiq;
    Real hLiq_dh;
    Real short;
    Real short_dh;
    Real cut;
    Real cut_dh;
    Real xi;
    Real xi_dh;
    Real pi;
    Real rl0_dh;
    Real rl1_dh;
    Real rl2_dh;
    Real rl3_dh;
    Real rhoLiquid_dh;
    Real rl0;
    Real rl1;
    Real rl2;
    Real rl3;
    Real rhoLiquid;
    Real pvDew;
    Real vDew;
    Real vBubble;
    Real x;
    Real x_dh;
    Real inBand;
    Real inBand_dh;
    Real dl0;
    Real dl1;
    Real dl2;
    Real dl3;
    Real vSlope;
    Real v;
    Real v_dh;
    Real rho;
    Real beyond;
    Real beyond_dh;
    Real excess;
    Real excess_dh;
    Real w;
    Real w_dh;
    Real omega;
    Real omega_dh;
    Real pv0;
    Real pv1;
    Real pv2;
    Real pv3;
    Real pv4;
    Real flowWork;
    Real flowWork_dh;
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
      growth := 1.0 + 0.3*above*above/(1.0 + above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    if h < hBubble then
      hLiq := h;
      hLiq_dh := 1.0;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        short_dh := -hLiq_dh;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
        cut_dh := (short_dh - short/(1.0 + 5.980861244019139e-05*short)*5.980861244019139e-05*short_dh)/(1.0 +
          5.980861244019139e-05*short) - short_dh;
      else
        cut := 0.0;
        cut_dh := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      xi_dh := 7.421369e-06*(hLiq_dh - cut_dh);
      pi := 2.751129632281391e-07*pBent;
      rl0_dh := (-337.780803420971 + xi*(-174.9942031868722 + xi*(-216.4947426207594 + xi*(-211.9868092669444 +
        xi*(-369.3488098286415 + xi*(-678.31626856461 + xi*(-749.052840880232 + xi*(-516.405700268176 +
        xi*(-188.10132750113038)))))))))*xi_dh;
      rl1_dh := (29.0323408309076 + xi*(76.2076807940272 + xi*(173.9463070090674 + xi*(291.2940602336924 +
        xi*(651.69495076304 + xi*(1126.983031416348 + xi*663.8088781885407))))))*xi_dh;
      rl2_dh := (-3.1344988119691 + xi*(-3.97474170022692 + xi*(-114.78715817443592 + xi*(-329.155506766598 +
        xi*(-224.1009595127365)))))*xi_dh;
      rl3_dh := (1.93295358160452 + xi*(4.44731042100362 + xi*1.546207673891976))*xi_dh;
      rhoLiquid_dh := rl0_dh + pi*(rl1_dh + pi*(rl2_dh + pi*rl3_dh));
      rho_dh := growth*rhoLiquid_dh;
    elseif h < hDew then
      hLiq := hBubble;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
      else
        cut := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      pi := 2.751129632281391e-07*pBent;
      rl0 := 1145.35428503625 + xi*(-337.780803420971 + xi*(-87.4971015934361 + xi*(-72.1649142069198 +
        xi*(-52.9967023167361 + xi*(-73.8697619657283 + xi*(-113.052711427435 + xi*(-107.007548697176 +
        xi*(-64.550712533522 + xi*(-20.9001475001256)))))))));
      rl1 := 22.0965902863263 + xi*(29.0323408309076 + xi*(38.1038403970136 + xi*(57.9821023363558 +
        xi*(72.8235150584231 + xi*(130.338990152608 + xi*(187.830505236058 + xi*94.8298397412201))))));
      rl2 := -2.09643885416025 + xi*(-3.1344988119691 + xi*(-1.98737085011346 + xi*(-38.2623860581453 +
        xi*(-82.2888766916495 + xi*(-44.8201919025473)))));
      rl3 := 0.380863087614644 + xi*(1.93295358160452 + xi*(2.22365521050181 + xi*0.515402557963992));
      rhoLiquid := rl0 + pi*(rl1 + pi*(rl2 + pi*rl3));
      pvDew := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
        zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
        zeta*(26.8252031799315 + zeta*29.5933209266582))))))));
      vDew := pvDew/pBent;
      vBubble := 1.0/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dh := 1.0/(hDew - hBubble);
      if x < 0.005 then
        inBand := 200.0*x;
        inBand_dh := 200.0*x_dh;
        dl0 := 7.421369e-06*(-337.780803420971 + xi*(-174.9942031868722 + xi*(-216.4947426207594 +
          xi*(-211.9868092669444 + xi*(-369.3488098286415 + xi*(-678.31626856461 + xi*(-749.052840880232 +
          xi*(-516.405700268176 + xi*(-188.10132750113038)))))))));
        dl1 := 7.421369e-06*(29.0323408309076 + xi*(76.2076807940272 + xi*(173.9463070090674 + xi*(291.2940602336924 +
          xi*(651.69495076304 + xi*(1126.983031416348 + xi*663.8088781885407))))));
        dl2 := 7.421369e-06*(-3.1344988119691 + xi*(-3.97474170022692 + xi*(-114.78715817443592 +
          xi*(-329.155506766598 + xi*(-224.1009595127365)))));
        dl3 := 7.421369e-06*(1.93295358160452 + xi*(4.44731042100362 + xi*1.546207673891976));
        vSlope := (-(dl0 + pi*(dl1 + pi*(dl2 + pi*dl3))))/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*inBand*(2.0 - inBand) + vSlope*(h - hBubble)*(1.0 - inBand)*(1.0 - inBand);
        v_dh := (vDew - vBubble)*((x_dh*inBand + x*inBand_dh)*(2.0 - inBand) + x*inBand*(-inBand_dh)) + vSlope*(1.0 -
          inBand)*(1.0 - inBand) + vSlope*(h - hBubble)*((-inBand_dh)*(1.0 - inBand) + (1.0 - inBand)*(-inBand_dh));
      else
        v := vBubble + (vDew - vBubble)*x;
        v_dh := (vDew - vBubble)*x_dh;
      end if;
      rho := growth/v;
      rho_dh := (-(rho*v_dh))/v;
    else
      if 563864.8 < h then
        beyond := h - 563864.8;
        beyond_dh := 1.0;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
        excess_dh := beyond_dh - (beyond_dh - beyond/(1.0 +
          7.462686567164179e-05*beyond)*7.462686567164179e-05*beyond_dh)/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
        excess_dh := 0.0;
      end if;
      w := h - excess - hDew;
      w_dh := 1.0 - excess_dh;
      omega := 8.124576e-06*(w - 123083.3);
      omega_dh := 8.124576e-06*w_dh;
      pv0 := 0.0966285823672116 + zeta*(-0.0336677730581811 + zeta*(0.0102596522152014 + zeta*(0.014359361206661 +
        zeta*(0.00197646580510236 + zeta*(-0.00101290859541307 + zeta*(-0.000403346981696227))))));
      pv1 := -0.0173659497342196 + zeta*(0.0174008392015751 + zeta*(-0.00510334038602972 + zeta*(-0.00665321558246757
        + zeta*(0.00173998312725039 + zeta*(-0.000250914269252177 + zeta*(-0.000802814133683698))))));
      pv2 := 0.00684635589536802 + zeta*(-0.00963013595355249 + zeta*(0.003361208723135 + zeta*(0.00473320530378302 +
        zeta*(-0.00331621077982678 + zeta*(-0.00180668838167975 + zeta*0.00303998145144326)))));
      pv3 := -0.00135167220198794 + zeta*(-0.000152449507823513 + zeta*(-0.00533131447526412 +
        zeta*(0.0144053240310057 + zeta*(-0.00486816785177976 + zeta*(-0.00664736870314863 +
        zeta*0.00224372053376772)))));
      pv4 := 0.00561292934973924 + zeta*(-0.0132198489006724 + zeta*(0.000401161113049196 + zeta*(0.0260463924744598 +
        zeta*(-0.0216079026010591 + zeta*(-0.00269369138824505 + zeta*0.0061887413364883)))));
      flowWork := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
        zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
        zeta*(26.8252031799315 + zeta*29.5933209266582)))))))) + w*(pv0 + omega*(pv1 + omega*(pv2 + omega*(pv3 +
        omega*pv4)))) + 0.0657603*excess;
      flowWork_dh := w_dh*(pv0 + omega*(pv1 + omega*(pv2 + omega*(pv3 + omega*pv4)))) + w*(pv1 + omega*(2.0*pv2 +
        omega*(3.0*pv3 + omega*4.0*pv4)))*omega_dh + 0.0657603*excess_dh;
      rho := growth*pBent/flowWork;
      rho_dh := (-(rho*flowWork_dh))/flowWork;
    end if;
    annotation (Inline=false);
  end density_derh_p;

  function temperature_ph "Temperature"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T(unit="K") "Temperature";
  protected
    Real below;
    Real logP;
    Real pBent;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
    Real hDew;
    Real hLiq;
    Real short;
    Real cut;
    Real xi;
    Real hLiqBubble;
    Real shortBubble;
    Real cutBubble;
    Real xiBubble;
    Real pi;
    Real tl0;
    Real tl1;
    Real tl2;
    Real tl3;
    Real tlb0;
    Real tlb1;
    Real tlb2;
    Real tlb3;
    Real beyond;
    Real excess;
    Real w;
    Real omega;
    Real tv0;
    Real tv1;
    Real tv2;
    Real tv3;
    Real tv4;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
      pBent := 10000.0/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
      pBent := p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      pBent := exp(logP);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    if h < hBubble then
      hLiq := h;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
      else
        cut := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      hLiqBubble := hBubble;
      if hLiqBubble < 121817.6 then
        shortBubble := 121817.6 - hLiqBubble;
        cutBubble := shortBubble/(1.0 + 5.980861244019139e-05*shortBubble) - shortBubble;
      else
        cutBubble := 0.0;
      end if;
      xiBubble := 7.421369e-06*(hLiqBubble - cutBubble - 239847.2);
      pi := 2.751129632281391e-07*pBent;
      tl0 := 302.515661798574 + xi*(95.7507560822503 + xi*(-13.1162503246365 + xi*(-6.08041057331665 +
        xi*(-3.53146947564579 + xi*(-6.303349117602 + xi*(-10.1466012007256 + xi*(-6.72608350700444 +
        xi*(-1.72300542335546 + xi*(-1.3830927575583 + xi*(-0.876032185041314))))))))));
      tl1 := -0.156191865988442 + xi*(2.8098800322669 + xi*(3.75026626403075 + xi*(5.15507577710587 +
        xi*(6.32113666349663 + xi*(9.57537658211406 + xi*(11.6703744512467 + xi*5.41660342323583))))));
      tl2 := -0.165971296621032 + xi*(-0.375578184648914 + xi*(-0.761730978276773 + xi*(-3.1507186695256 +
        xi*(-5.20510794090606 + xi*(-2.59959568005693)))));
      tl3 := 0.0281723879179193 + xi*(0.144243830089611 + xi*(0.205073138922091 + xi*0.0843995355537762));
      tlb0 := 302.515661798574 + xiBubble*(95.7507560822503 + xiBubble*(-13.1162503246365 +
        xiBubble*(-6.08041057331665 + xiBubble*(-3.53146947564579 + xiBubble*(-6.303349117602 +
        xiBubble*(-10.1466012007256 + xiBubble*(-6.72608350700444 + xiBubble*(-1.72300542335546 +
        xiBubble*(-1.3830927575583 + xiBubble*(-0.876032185041314))))))))));
      tlb1 := -0.156191865988442 + xiBubble*(2.8098800322669 + xiBubble*(3.75026626403075 + xiBubble*(5.15507577710587
        + xiBubble*(6.32113666349663 + xiBubble*(9.57537658211406 + xiBubble*(11.6703744512467 +
        xiBubble*5.41660342323583))))));
      tlb2 := -0.165971296621032 + xiBubble*(-0.375578184648914 + xiBubble*(-0.761730978276773 +
        xiBubble*(-3.1507186695256 + xiBubble*(-5.20510794090606 + xiBubble*(-2.59959568005693)))));
      tlb3 := 0.0281723879179193 + xiBubble*(0.144243830089611 + xiBubble*(0.205073138922091 +
        xiBubble*0.0843995355537762));
      T := TSat + tl0 + pi*(tl1 + pi*(tl2 + pi*tl3)) - (tlb0 + pi*(tlb1 + pi*(tlb2 + pi*tlb3))) +
        0.0008160660556508086*(cut - cutBubble);
    elseif h < hDew then
      T := TSat;
    else
      if 563864.8 < h then
        beyond := h - 563864.8;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
      end if;
      w := h - excess - hDew;
      omega := 8.124576e-06*(w - 123083.3);
      tv0 := 0.000869797052124044 + zeta*(0.000280278428476061 + zeta*(2.04280805890447e-05 +
        zeta*(1.52119283015923e-05 + zeta*(1.01319201750823e-05 + zeta*(4.46943169990964e-06 +
        zeta*4.28714763002644e-06)))));
      tv1 := 1.33364630454861e-06 + zeta*(-0.000154933801379805 + zeta*(2.67826873275189e-05 +
        zeta*(-1.09912808937688e-05 + zeta*(-5.15973666753355e-06 + zeta*(1.15189983239395e-06 +
        zeta*(-7.07652399925086e-06))))));
      tv2 := -3.06619571498905e-05 + zeta*(8.55801521249404e-05 + zeta*(-2.23368299844617e-05 +
        zeta*(-1.02605095183664e-05 + zeta*(-7.31073076588833e-06 + zeta*(1.63748455880367e-05 +
        zeta*1.18102072721695e-05)))));
      tv3 := 7.32478855373187e-06 + zeta*(-1.76132656498677e-06 + zeta*(9.63596841872347e-06 +
        zeta*(-3.44016114411607e-05 + zeta*(2.97041939570473e-06 + zeta*(-1.94407508629995e-05 +
        zeta*1.51622431722481e-05)))));
      tv4 := -4.29944561396557e-05 + zeta*(0.000119460596747359 + zeta*(-0.000106445487270676 +
        zeta*(-1.09347675432408e-05 + zeta*(0.000100731181188416 + zeta*(-4.94943699562901e-05 +
        zeta*(-2.69606164966226e-06))))));
      T := TSat + w*(tv0 + omega*(tv1 + omega*(tv2 + omega*(tv3 + omega*tv4)))) + 0.0009015173438414195*excess;
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

  function temperature_derp_h "Partial derivative of temperature_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T_dp(unit="K/Pa") "d(T)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real pBent;
    Real pBent_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real hBubble;
    Real hBubble_dp;
    Real hDew;
    Real hDew_dp;
    Real hLiq;
    Real short;
    Real cut;
    Real xi;
    Real hLiqBubble;
    Real hLiqBubble_dp;
    Real shortBubble;
    Real shortBubble_dp;
    Real cutBubble;
    Real cutBubble_dp;
    Real xiBubble;
    Real xiBubble_dp;
    Real pi;
    Real pi_dp;
    Real tl1;
    Real tl2;
    Real tl3;
    Real tlb0_dp;
    Real tlb1;
    Real tlb1_dp;
    Real tlb2;
    Real tlb2_dp;
    Real tlb3;
    Real tlb3_dp;
    Real beyond;
    Real excess;
    Real w;
    Real w_dp;
    Real omega;
    Real omega_dp;
    Real tv0;
    Real tv0_dp;
    Real tv1;
    Real tv1_dp;
    Real tv2;
    Real tv2_dp;
    Real tv3;
    Real tv3_dp;
    Real tv4;
    Real tv4_dp;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      below_dp := -0.0001;
      logP := 9.210340371976184 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
      pBent := 10000.0/(1.0 + below);
      pBent_dp := (-(pBent*below_dp))/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
      pBent := p;
      pBent_dp := 1.0;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      above_dp := 3.0303030303030305e-07;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      logP_dp := (above_dp - above/(1.0 + 20.0*above)*20.0*above_dp)/(1.0 + 20.0*above);
      pBent := exp(logP);
      pBent_dp := pBent*logP_dp;
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hBubble_dp := (-127914.677192432 + zeta*(-110397.989263204 + zeta*(-17082.16013315334 + zeta*(8265.60348073632 +
      zeta*(-9042.22796849545 + zeta*(-7572.13491417666 + zeta*(9476.66381648868 + zeta*(1450.4085555802 +
      zeta*(-6063.709977393444)))))))))*zeta_dp;
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    hDew_dp := (-32818.3867098448 + zeta*(-103854.1288752 + zeta*(-37402.6828196964 + zeta*(10151.96458785664 +
      zeta*(11276.400297564101 + zeta*(-1305.49567681209 + zeta*(-6233.748185799905 + zeta*(7574.993689173648 +
      zeta*7569.95450536782))))))))*zeta_dp;
    if h < hBubble then
      hLiq := h;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
      else
        cut := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      hLiqBubble := hBubble;
      hLiqBubble_dp := hBubble_dp;
      if hLiqBubble < 121817.6 then
        shortBubble := 121817.6 - hLiqBubble;
        shortBubble_dp := -hLiqBubble_dp;
        cutBubble := shortBubble/(1.0 + 5.980861244019139e-05*shortBubble) - shortBubble;
        cutBubble_dp := (shortBubble_dp - shortBubble/(1.0 +
          5.980861244019139e-05*shortBubble)*5.980861244019139e-05*shortBubble_dp)/(1.0 +
          5.980861244019139e-05*shortBubble) - shortBubble_dp;
      else
        cutBubble := 0.0;
        cutBubble_dp := 0.0;
      end if;
      xiBubble := 7.421369e-06*(hLiqBubble - cutBubble - 239847.2);
      xiBubble_dp := 7.421369e-06*(hLiqBubble_dp - cutBubble_dp);
      pi := 2.751129632281391e-07*pBent;
      pi_dp := 2.751129632281391e-07*pBent_dp;
      tl1 := -0.156191865988442 + xi*(2.8098800322669 + xi*(3.75026626403075 + xi*(5.15507577710587 +
        xi*(6.32113666349663 + xi*(9.57537658211406 + xi*(11.6703744512467 + xi*5.41660342323583))))));
      tl2 := -0.165971296621032 + xi*(-0.375578184648914 + xi*(-0.761730978276773 + xi*(-3.1507186695256 +
        xi*(-5.20510794090606 + xi*(-2.59959568005693)))));
      tl3 := 0.0281723879179193 + xi*(0.144243830089611 + xi*(0.205073138922091 + xi*0.0843995355537762));
      tlb0_dp := (95.7507560822503 + xiBubble*(-26.232500649273 + xiBubble*(-18.24123171994995 +
        xiBubble*(-14.12587790258316 + xiBubble*(-31.51674558801 + xiBubble*(-60.879607204353604 +
        xiBubble*(-47.08258454903108 + xiBubble*(-13.78404338684368 + xiBubble*(-12.4478348180247 +
        xiBubble*(-8.76032185041314))))))))))*xiBubble_dp;
      tlb1 := -0.156191865988442 + xiBubble*(2.8098800322669 + xiBubble*(3.75026626403075 + xiBubble*(5.15507577710587
        + xiBubble*(6.32113666349663 + xiBubble*(9.57537658211406 + xiBubble*(11.6703744512467 +
        xiBubble*5.41660342323583))))));
      tlb1_dp := (2.8098800322669 + xiBubble*(7.5005325280615 + xiBubble*(15.46522733131761 +
        xiBubble*(25.28454665398652 + xiBubble*(47.8768829105703 + xiBubble*(70.02224670748019 +
        xiBubble*37.91622396265081))))))*xiBubble_dp;
      tlb2 := -0.165971296621032 + xiBubble*(-0.375578184648914 + xiBubble*(-0.761730978276773 +
        xiBubble*(-3.1507186695256 + xiBubble*(-5.20510794090606 + xiBubble*(-2.59959568005693)))));
      tlb2_dp := (-0.375578184648914 + xiBubble*(-1.523461956553546 + xiBubble*(-9.4521560085768 +
        xiBubble*(-20.82043176362424 + xiBubble*(-12.997978400284651)))))*xiBubble_dp;
      tlb3 := 0.0281723879179193 + xiBubble*(0.144243830089611 + xiBubble*(0.205073138922091 +
        xiBubble*0.0843995355537762));
      tlb3_dp := (0.144243830089611 + xiBubble*(0.410146277844182 + xiBubble*0.2531986066613286))*xiBubble_dp;
      T_dp := TSat_dp + (tl1 + pi*(2.0*tl2 + pi*3.0*tl3))*pi_dp - (tlb0_dp + pi*(tlb1_dp + pi*(tlb2_dp + pi*tlb3_dp))
        + (tlb1 + pi*(2.0*tlb2 + pi*3.0*tlb3))*pi_dp) - 0.0008160660556508086*cutBubble_dp;
    elseif h < hDew then
      T_dp := TSat_dp;
    else
      if 563864.8 < h then
        beyond := h - 563864.8;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
      end if;
      w := h - excess - hDew;
      w_dp := -hDew_dp;
      omega := 8.124576e-06*(w - 123083.3);
      omega_dp := 8.124576e-06*w_dp;
      tv0 := 0.000869797052124044 + zeta*(0.000280278428476061 + zeta*(2.04280805890447e-05 +
        zeta*(1.52119283015923e-05 + zeta*(1.01319201750823e-05 + zeta*(4.46943169990964e-06 +
        zeta*4.28714763002644e-06)))));
      tv0_dp := (0.000280278428476061 + zeta*(4.08561611780894e-05 + zeta*(4.56357849047769e-05 +
        zeta*(4.05276807003292e-05 + zeta*(2.23471584995482e-05 + zeta*2.5722885780158642e-05)))))*zeta_dp;
      tv1 := 1.33364630454861e-06 + zeta*(-0.000154933801379805 + zeta*(2.67826873275189e-05 +
        zeta*(-1.09912808937688e-05 + zeta*(-5.15973666753355e-06 + zeta*(1.15189983239395e-06 +
        zeta*(-7.07652399925086e-06))))));
      tv1_dp := (-0.000154933801379805 + zeta*(5.35653746550378e-05 + zeta*(-3.29738426813064e-05 +
        zeta*(-2.06389466701342e-05 + zeta*(5.75949916196975e-06 + zeta*(-4.245914399550516e-05))))))*zeta_dp;
      tv2 := -3.06619571498905e-05 + zeta*(8.55801521249404e-05 + zeta*(-2.23368299844617e-05 +
        zeta*(-1.02605095183664e-05 + zeta*(-7.31073076588833e-06 + zeta*(1.63748455880367e-05 +
        zeta*1.18102072721695e-05)))));
      tv2_dp := (8.55801521249404e-05 + zeta*(-4.46736599689234e-05 + zeta*(-3.07815285550992e-05 +
        zeta*(-2.924292306355332e-05 + zeta*(8.18742279401835e-05 + zeta*7.0861243633017e-05)))))*zeta_dp;
      tv3 := 7.32478855373187e-06 + zeta*(-1.76132656498677e-06 + zeta*(9.63596841872347e-06 +
        zeta*(-3.44016114411607e-05 + zeta*(2.97041939570473e-06 + zeta*(-1.94407508629995e-05 +
        zeta*1.51622431722481e-05)))));
      tv3_dp := (-1.76132656498677e-06 + zeta*(1.927193683744694e-05 + zeta*(-0.0001032048343234821 +
        zeta*(1.188167758281892e-05 + zeta*(-9.72037543149975e-05 + zeta*9.09734590334886e-05)))))*zeta_dp;
      tv4 := -4.29944561396557e-05 + zeta*(0.000119460596747359 + zeta*(-0.000106445487270676 +
        zeta*(-1.09347675432408e-05 + zeta*(0.000100731181188416 + zeta*(-4.94943699562901e-05 +
        zeta*(-2.69606164966226e-06))))));
      tv4_dp := (0.000119460596747359 + zeta*(-0.000212890974541352 + zeta*(-3.28043026297224e-05 +
        zeta*(0.000402924724753664 + zeta*(-0.0002474718497814505 + zeta*(-1.617636989797356e-05))))))*zeta_dp;
      T_dp := TSat_dp + w_dp*(tv0 + omega*(tv1 + omega*(tv2 + omega*(tv3 + omega*tv4)))) + w*(tv0_dp + omega*(tv1_dp +
        omega*(tv2_dp + omega*(tv3_dp + omega*tv4_dp))) + (tv1 + omega*(2.0*tv2 + omega*(3.0*tv3 +
        omega*4.0*tv4)))*omega_dp);
    end if;
    annotation (Inline=false);
  end temperature_derp_h;

  function temperature_derh_p "Partial derivative of temperature_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real T_dh(unit="K.kg/J") "d(T)/d(h)";
  protected
    Real below;
    Real logP;
    Real pBent;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
    Real hDew;
    Real hLiq;
    Real hLiq_dh;
    Real short;
    Real short_dh;
    Real cut;
    Real cut_dh;
    Real xi;
    Real xi_dh;
    Real pi;
    Real tl0_dh;
    Real tl1_dh;
    Real tl2_dh;
    Real tl3_dh;
    Real beyond;
    Real beyond_dh;
    Real excess;
    Real excess_dh;
    Real w;
    Real w_dh;
    Real omega;
    Real omega_dh;
    Real tv0;
    Real tv1;
    Real tv2;
    Real tv3;
    Real tv4;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
      pBent := 10000.0/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
      pBent := p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      pBent := exp(logP);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    if h < hBubble then
      hLiq := h;
      hLiq_dh := 1.0;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        short_dh := -hLiq_dh;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
        cut_dh := (short_dh - short/(1.0 + 5.980861244019139e-05*short)*5.980861244019139e-05*short_dh)/(1.0 +
          5.980861244019139e-05*short) - short_dh;
      else
        cut := 0.0;
        cut_dh := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      xi_dh := 7.421369e-06*(hLiq_dh - cut_dh);
      pi := 2.751129632281391e-07*pBent;
      tl0_dh := (95.7507560822503 + xi*(-26.232500649273 + xi*(-18.24123171994995 + xi*(-14.12587790258316 +
        xi*(-31.51674558801 + xi*(-60.879607204353604 + xi*(-47.08258454903108 + xi*(-13.78404338684368 +
        xi*(-12.4478348180247 + xi*(-8.76032185041314))))))))))*xi_dh;
      tl1_dh := (2.8098800322669 + xi*(7.5005325280615 + xi*(15.46522733131761 + xi*(25.28454665398652 +
        xi*(47.8768829105703 + xi*(70.02224670748019 + xi*37.91622396265081))))))*xi_dh;
      tl2_dh := (-0.375578184648914 + xi*(-1.523461956553546 + xi*(-9.4521560085768 + xi*(-20.82043176362424 +
        xi*(-12.997978400284651)))))*xi_dh;
      tl3_dh := (0.144243830089611 + xi*(0.410146277844182 + xi*0.2531986066613286))*xi_dh;
      T_dh := tl0_dh + pi*(tl1_dh + pi*(tl2_dh + pi*tl3_dh)) + 0.0008160660556508086*cut_dh;
    elseif h < hDew then
      T_dh := 0.0;
    else
      if 563864.8 < h then
        beyond := h - 563864.8;
        beyond_dh := 1.0;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
        excess_dh := beyond_dh - (beyond_dh - beyond/(1.0 +
          7.462686567164179e-05*beyond)*7.462686567164179e-05*beyond_dh)/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
        excess_dh := 0.0;
      end if;
      w := h - excess - hDew;
      w_dh := 1.0 - excess_dh;
      omega := 8.124576e-06*(w - 123083.3);
      omega_dh := 8.124576e-06*w_dh;
      tv0 := 0.000869797052124044 + zeta*(0.000280278428476061 + zeta*(2.04280805890447e-05 +
        zeta*(1.52119283015923e-05 + zeta*(1.01319201750823e-05 + zeta*(4.46943169990964e-06 +
        zeta*4.28714763002644e-06)))));
      tv1 := 1.33364630454861e-06 + zeta*(-0.000154933801379805 + zeta*(2.67826873275189e-05 +
        zeta*(-1.09912808937688e-05 + zeta*(-5.15973666753355e-06 + zeta*(1.15189983239395e-06 +
        zeta*(-7.07652399925086e-06))))));
      tv2 := -3.06619571498905e-05 + zeta*(8.55801521249404e-05 + zeta*(-2.23368299844617e-05 +
        zeta*(-1.02605095183664e-05 + zeta*(-7.31073076588833e-06 + zeta*(1.63748455880367e-05 +
        zeta*1.18102072721695e-05)))));
      tv3 := 7.32478855373187e-06 + zeta*(-1.76132656498677e-06 + zeta*(9.63596841872347e-06 +
        zeta*(-3.44016114411607e-05 + zeta*(2.97041939570473e-06 + zeta*(-1.94407508629995e-05 +
        zeta*1.51622431722481e-05)))));
      tv4 := -4.29944561396557e-05 + zeta*(0.000119460596747359 + zeta*(-0.000106445487270676 +
        zeta*(-1.09347675432408e-05 + zeta*(0.000100731181188416 + zeta*(-4.94943699562901e-05 +
        zeta*(-2.69606164966226e-06))))));
      T_dh := w_dh*(tv0 + omega*(tv1 + omega*(tv2 + omega*(tv3 + omega*tv4)))) + w*(tv1 + omega*(2.0*tv2 +
        omega*(3.0*tv3 + omega*4.0*tv4)))*omega_dh + 0.0009015173438414195*excess_dh;
    end if;
    annotation (Inline=false);
  end temperature_derh_p;

  function specificEntropy_ph "Specific entropy"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s(unit="J/(kg.K)") "Specific entropy";
  protected
    Real below;
    Real logP;
    Real pBent;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
    Real hDew;
    Real sDew;
    Real hLiq;
    Real short;
    Real cut;
    Real xi;
    Real hLiqBubble;
    Real shortBubble;
    Real cutBubble;
    Real xiBubble;
    Real pi;
    Real sl0;
    Real sl1;
    Real sl2;
    Real sl3;
    Real slb0;
    Real slb1;
    Real slb2;
    Real slb3;
    Real beyond;
    Real excess;
    Real w;
    Real omega;
    Real sv0;
    Real sv1;
    Real sv2;
    Real sv3;
    Real sv4;
    Real sv5;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
      pBent := 10000.0/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
      pBent := p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      pBent := exp(logP);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    sDew := 1683.65327376743 + zeta*(1.80677291035323 + zeta*(-54.8174030111552 + zeta*(10.0506963171819 +
      zeta*(30.2792834076131 + zeta*(30.860200104383 + zeta*(16.1334117609724 + zeta*(-6.9583026066069 +
      zeta*(1.06440117451999 + zeta*(16.6066698312491 + zeta*8.54817586425438)))))))));
    if h < hBubble then
      hLiq := h;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
      else
        cut := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      hLiqBubble := hBubble;
      if hLiqBubble < 121817.6 then
        shortBubble := 121817.6 - hLiqBubble;
        cutBubble := shortBubble/(1.0 + 5.980861244019139e-05*shortBubble) - shortBubble;
      else
        cutBubble := 0.0;
      end if;
      xiBubble := 7.421369e-06*(hLiqBubble - cutBubble - 239847.2);
      pi := 2.751129632281391e-07*pBent;
      sl0 := 1139.12637148386 + xi*(445.425057547492 + xi*(-70.4982535253579 + xi*(21.2239307383427 +
        xi*(-4.24888851557883 + xi*(2.52777027760776 + xi*(0.548093368952106 + xi*(0.799283327610494 +
        xi*(0.191851251504878 + xi*(0.122135640690169 + xi*0.0587333909803911)))))))));
      sl1 := -10.4910566726584 + xi*(0.237164115494837 + xi*(-2.21616339151892 + xi*(-0.9726149782351 +
        xi*(-1.32329308593688 + xi*(-1.18580133479978 + xi*(-1.11104580188174 + xi*(-0.454701343825945)))))));
      sl2 := 0.0990621299427923 + xi*(0.210980369379757 + xi*(0.276200040936973 + xi*(0.49848622944379 +
        xi*(0.609662951901391 + xi*0.280491483428436))));
      sl3 := -0.00802199342376027 + xi*(-0.0310007397174616 + xi*(-0.04517548270752 + xi*(-0.021276727110772)));
      slb0 := 1139.12637148386 + xiBubble*(445.425057547492 + xiBubble*(-70.4982535253579 + xiBubble*(21.2239307383427
        + xiBubble*(-4.24888851557883 + xiBubble*(2.52777027760776 + xiBubble*(0.548093368952106 +
        xiBubble*(0.799283327610494 + xiBubble*(0.191851251504878 + xiBubble*(0.122135640690169 +
        xiBubble*0.0587333909803911)))))))));
      slb1 := -10.4910566726584 + xiBubble*(0.237164115494837 + xiBubble*(-2.21616339151892 +
        xiBubble*(-0.9726149782351 + xiBubble*(-1.32329308593688 + xiBubble*(-1.18580133479978 +
        xiBubble*(-1.11104580188174 + xiBubble*(-0.454701343825945)))))));
      slb2 := 0.0990621299427923 + xiBubble*(0.210980369379757 + xiBubble*(0.276200040936973 +
        xiBubble*(0.49848622944379 + xiBubble*(0.609662951901391 + xiBubble*0.280491483428436))));
      slb3 := -0.00802199342376027 + xiBubble*(-0.0310007397174616 + xiBubble*(-0.04517548270752 +
        xiBubble*(-0.021276727110772)));
      s := sDew - (hDew - hBubble)/TSat + sl0 + pi*(sl1 + pi*(sl2 + pi*sl3)) - (slb0 + pi*(slb1 + pi*(slb2 +
        pi*slb3))) + 0.005054030108878971*(cut - cutBubble);
    elseif h < hDew then
      s := sDew + (h - hDew)/TSat;
    else
      if 563864.8 < h then
        beyond := h - 563864.8;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
      end if;
      w := h - excess - hDew;
      omega := 8.124576e-06*(w - 123083.3);
      sv0 := 0.0025669724847284 + zeta*(0.000401479171005783 + zeta*(0.000401527123715903 + zeta*(0.000177043723536239
        + zeta*(7.61749710551877e-05 + zeta*(4.683339330131e-05 + zeta*(3.48173991681462e-05 +
        zeta*1.47540847110469e-05))))));
      sv1 := -0.00032544086108693 + zeta*(-0.000168812993561574 + zeta*(-0.00013935232144842 +
        zeta*(-8.44559759841605e-05 + zeta*(-3.891772514635e-05 + zeta*(-2.61306779978149e-05 +
        zeta*(-3.07732282139806e-05 + zeta*(-1.57109671243758e-05)))))));
      sv2 := 5.56129181101354e-05 + zeta*(7.58758763169627e-05 + zeta*(5.70108748674493e-05 +
        zeta*(2.85103692700979e-05 + zeta*(-2.5428249212053e-06 + zeta*(3.72739900908435e-05 +
        zeta*(3.55456543439671e-05 + zeta*(-1.64896930903636e-06)))))));
      sv3 := -8.3796299334076e-06 + zeta*(-2.61516554178741e-05 + zeta*(-8.69089948084895e-06 +
        zeta*(-5.62303116146073e-05 + zeta*(-1.40703448503722e-05 + zeta*(5.79818567127253e-05 +
        zeta*(-2.02068763695818e-05 + zeta*(-4.6220503211545e-05)))))));
      sv4 := 1.72999723712298e-06 + zeta*(5.23968525385657e-06 + zeta*(-8.43225836764604e-06 +
        zeta*(2.99937856712014e-05 + zeta*(6.5941521678779e-05 + zeta*(-5.38247020518468e-05 +
        zeta*(-3.47267310236064e-05 + zeta*5.86502094418896e-05))))));
      sv5 := 9.22501501436751e-06 + zeta*(-2.40626300155103e-05 + zeta*(-2.0829312008398e-05 +
        zeta*(3.23081820058062e-05 + zeta*(6.62605705702628e-05 + zeta*(-8.58661094185191e-05 +
        zeta*(-5.62202354610729e-05 + zeta*5.70775331358836e-05))))));
      s := sDew + w*(sv0 + omega*(sv1 + omega*(sv2 + omega*(sv3 + omega*(sv4 + omega*sv5))))) +
        0.0021496528095747256*excess;
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

  function specificEntropy_derp_h "Partial derivative of specificEntropy_ph by p at constant h"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s_dp(unit="J/(kg.K.Pa)") "d(s)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real pBent;
    Real pBent_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real hBubble;
    Real hBubble_dp;
    Real hDew;
    Real hDew_dp;
    Real sDew_dp;
    Real hLiq;
    Real short;
    Real cut;
    Real xi;
    Real hLiqBubble;
    Real hLiqBubble_dp;
    Real shortBubble;
    Real shortBubble_dp;
    Real cutBubble;
    Real cutBubble_dp;
    Real xiBubble;
    Real xiBubble_dp;
    Real pi;
    Real pi_dp;
    Real sl1;
    Real sl2;
    Real sl3;
    Real slb0_dp;
    Real slb1;
    Real slb1_dp;
    Real slb2;
    Real slb2_dp;
    Real slb3;
    Real slb3_dp;
    Real beyond;
    Real excess;
    Real w;
    Real w_dp;
    Real omega;
    Real omega_dp;
    Real sv0;
    Real sv0_dp;
    Real sv1;
    Real sv1_dp;
    Real sv2;
    Real sv2_dp;
    Real sv3;
    Real sv3_dp;
    Real sv4;
    Real sv4_dp;
    Real sv5;
    Real sv5_dp;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      below_dp := -0.0001;
      logP := 9.210340371976184 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
      pBent := 10000.0/(1.0 + below);
      pBent_dp := (-(pBent*below_dp))/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
      pBent := p;
      pBent_dp := 1.0;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      above_dp := 3.0303030303030305e-07;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      logP_dp := (above_dp - above/(1.0 + 20.0*above)*20.0*above_dp)/(1.0 + 20.0*above);
      pBent := exp(logP);
      pBent_dp := pBent*logP_dp;
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hBubble_dp := (-127914.677192432 + zeta*(-110397.989263204 + zeta*(-17082.16013315334 + zeta*(8265.60348073632 +
      zeta*(-9042.22796849545 + zeta*(-7572.13491417666 + zeta*(9476.66381648868 + zeta*(1450.4085555802 +
      zeta*(-6063.709977393444)))))))))*zeta_dp;
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    hDew_dp := (-32818.3867098448 + zeta*(-103854.1288752 + zeta*(-37402.6828196964 + zeta*(10151.96458785664 +
      zeta*(11276.400297564101 + zeta*(-1305.49567681209 + zeta*(-6233.748185799905 + zeta*(7574.993689173648 +
      zeta*7569.95450536782))))))))*zeta_dp;
    sDew_dp := (1.80677291035323 + zeta*(-109.6348060223104 + zeta*(30.1520889515457 + zeta*(121.1171336304524 +
      zeta*(154.301000521915 + zeta*(96.8004705658344 + zeta*(-48.7081182462483 + zeta*(8.51520939615992 +
      zeta*(149.4600284812419 + zeta*85.48175864254381)))))))))*zeta_dp;
    if h < hBubble then
      hLiq := h;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
      else
        cut := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      hLiqBubble := hBubble;
      hLiqBubble_dp := hBubble_dp;
      if hLiqBubble < 121817.6 then
        shortBubble := 121817.6 - hLiqBubble;
        shortBubble_dp := -hLiqBubble_dp;
        cutBubble := shortBubble/(1.0 + 5.980861244019139e-05*shortBubble) - shortBubble;
        cutBubble_dp := (shortBubble_dp - shortBubble/(1.0 +
          5.980861244019139e-05*shortBubble)*5.980861244019139e-05*shortBubble_dp)/(1.0 +
          5.980861244019139e-05*shortBubble) - shortBubble_dp;
      else
        cutBubble := 0.0;
        cutBubble_dp := 0.0;
      end if;
      xiBubble := 7.421369e-06*(hLiqBubble - cutBubble - 239847.2);
      xiBubble_dp := 7.421369e-06*(hLiqBubble_dp - cutBubble_dp);
      pi := 2.751129632281391e-07*pBent;
      pi_dp := 2.751129632281391e-07*pBent_dp;
      sl1 := -10.4910566726584 + xi*(0.237164115494837 + xi*(-2.21616339151892 + xi*(-0.9726149782351 +
        xi*(-1.32329308593688 + xi*(-1.18580133479978 + xi*(-1.11104580188174 + xi*(-0.454701343825945)))))));
      sl2 := 0.0990621299427923 + xi*(0.210980369379757 + xi*(0.276200040936973 + xi*(0.49848622944379 +
        xi*(0.609662951901391 + xi*0.280491483428436))));
      sl3 := -0.00802199342376027 + xi*(-0.0310007397174616 + xi*(-0.04517548270752 + xi*(-0.021276727110772)));
      slb0_dp := (445.425057547492 + xiBubble*(-140.9965070507158 + xiBubble*(63.67179221502809 +
        xiBubble*(-16.99555406231532 + xiBubble*(12.638851388038802 + xiBubble*(3.2885602137126364 +
        xiBubble*(5.594983293273458 + xiBubble*(1.534810012039024 + xiBubble*(1.099220766211521 +
        xiBubble*0.587333909803911)))))))))*xiBubble_dp;
      slb1 := -10.4910566726584 + xiBubble*(0.237164115494837 + xiBubble*(-2.21616339151892 +
        xiBubble*(-0.9726149782351 + xiBubble*(-1.32329308593688 + xiBubble*(-1.18580133479978 +
        xiBubble*(-1.11104580188174 + xiBubble*(-0.454701343825945)))))));
      slb1_dp := (0.237164115494837 + xiBubble*(-4.43232678303784 + xiBubble*(-2.9178449347053 +
        xiBubble*(-5.29317234374752 + xiBubble*(-5.9290066739989005 + xiBubble*(-6.66627481129044 +
        xiBubble*(-3.182909406781615)))))))*xiBubble_dp;
      slb2 := 0.0990621299427923 + xiBubble*(0.210980369379757 + xiBubble*(0.276200040936973 +
        xiBubble*(0.49848622944379 + xiBubble*(0.609662951901391 + xiBubble*0.280491483428436))));
      slb2_dp := (0.210980369379757 + xiBubble*(0.552400081873946 + xiBubble*(1.49545868833137 +
        xiBubble*(2.438651807605564 + xiBubble*1.40245741714218))))*xiBubble_dp;
      slb3 := -0.00802199342376027 + xiBubble*(-0.0310007397174616 + xiBubble*(-0.04517548270752 +
        xiBubble*(-0.021276727110772)));
      slb3_dp := (-0.0310007397174616 + xiBubble*(-0.09035096541504 + xiBubble*(-0.06383018133231601)))*xiBubble_dp;
      s_dp := sDew_dp - (hDew_dp - hBubble_dp - (hDew - hBubble)/TSat*TSat_dp)/TSat + (sl1 + pi*(2.0*sl2 +
        pi*3.0*sl3))*pi_dp - (slb0_dp + pi*(slb1_dp + pi*(slb2_dp + pi*slb3_dp)) + (slb1 + pi*(2.0*slb2 +
        pi*3.0*slb3))*pi_dp) - 0.005054030108878971*cutBubble_dp;
    elseif h < hDew then
      s_dp := sDew_dp + (-hDew_dp - (h - hDew)/TSat*TSat_dp)/TSat;
    else
      if 563864.8 < h then
        beyond := h - 563864.8;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
      end if;
      w := h - excess - hDew;
      w_dp := -hDew_dp;
      omega := 8.124576e-06*(w - 123083.3);
      omega_dp := 8.124576e-06*w_dp;
      sv0 := 0.0025669724847284 + zeta*(0.000401479171005783 + zeta*(0.000401527123715903 + zeta*(0.000177043723536239
        + zeta*(7.61749710551877e-05 + zeta*(4.683339330131e-05 + zeta*(3.48173991681462e-05 +
        zeta*1.47540847110469e-05))))));
      sv0_dp := (0.000401479171005783 + zeta*(0.000803054247431806 + zeta*(0.000531131170608717 +
        zeta*(0.0003046998842207508 + zeta*(0.00023416696650655 + zeta*(0.0002089043950088772 +
        zeta*0.0001032785929773283))))))*zeta_dp;
      sv1 := -0.00032544086108693 + zeta*(-0.000168812993561574 + zeta*(-0.00013935232144842 +
        zeta*(-8.44559759841605e-05 + zeta*(-3.891772514635e-05 + zeta*(-2.61306779978149e-05 +
        zeta*(-3.07732282139806e-05 + zeta*(-1.57109671243758e-05)))))));
      sv1_dp := (-0.000168812993561574 + zeta*(-0.00027870464289684 + zeta*(-0.0002533679279524815 +
        zeta*(-0.0001556709005854 + zeta*(-0.0001306533899890745 + zeta*(-0.00018463936928388362 +
        zeta*(-0.00010997676987063059)))))))*zeta_dp;
      sv2 := 5.56129181101354e-05 + zeta*(7.58758763169627e-05 + zeta*(5.70108748674493e-05 +
        zeta*(2.85103692700979e-05 + zeta*(-2.5428249212053e-06 + zeta*(3.72739900908435e-05 +
        zeta*(3.55456543439671e-05 + zeta*(-1.64896930903636e-06)))))));
      sv2_dp := (7.58758763169627e-05 + zeta*(0.0001140217497348986 + zeta*(8.55311078102937e-05 +
        zeta*(-1.01712996848212e-05 + zeta*(0.0001863699504542175 + zeta*(0.0002132739260638026 +
        zeta*(-1.154278516325452e-05)))))))*zeta_dp;
      sv3 := -8.3796299334076e-06 + zeta*(-2.61516554178741e-05 + zeta*(-8.69089948084895e-06 +
        zeta*(-5.62303116146073e-05 + zeta*(-1.40703448503722e-05 + zeta*(5.79818567127253e-05 +
        zeta*(-2.02068763695818e-05 + zeta*(-4.6220503211545e-05)))))));
      sv3_dp := (-2.61516554178741e-05 + zeta*(-1.73817989616979e-05 + zeta*(-0.00016869093484382191 +
        zeta*(-5.62813794014888e-05 + zeta*(0.0002899092835636265 + zeta*(-0.00012124125821749079 +
        zeta*(-0.000323543522480815)))))))*zeta_dp;
      sv4 := 1.72999723712298e-06 + zeta*(5.23968525385657e-06 + zeta*(-8.43225836764604e-06 +
        zeta*(2.99937856712014e-05 + zeta*(6.5941521678779e-05 + zeta*(-5.38247020518468e-05 +
        zeta*(-3.47267310236064e-05 + zeta*5.86502094418896e-05))))));
      sv4_dp := (5.23968525385657e-06 + zeta*(-1.686451673529208e-05 + zeta*(8.998135701360419e-05 +
        zeta*(0.000263766086715116 + zeta*(-0.00026912351025923397 + zeta*(-0.0002083603861416384 +
        zeta*0.0004105514660932272))))))*zeta_dp;
      sv5 := 9.22501501436751e-06 + zeta*(-2.40626300155103e-05 + zeta*(-2.0829312008398e-05 +
        zeta*(3.23081820058062e-05 + zeta*(6.62605705702628e-05 + zeta*(-8.58661094185191e-05 +
        zeta*(-5.62202354610729e-05 + zeta*5.70775331358836e-05))))));
      sv5_dp := (-2.40626300155103e-05 + zeta*(-4.1658624016796e-05 + zeta*(9.692454601741861e-05 +
        zeta*(0.0002650422822810512 + zeta*(-0.00042933054709259547 + zeta*(-0.0003373214127664374 +
        zeta*0.0003995427319511852))))))*zeta_dp;
      s_dp := sDew_dp + w_dp*(sv0 + omega*(sv1 + omega*(sv2 + omega*(sv3 + omega*(sv4 + omega*sv5))))) + w*(sv0_dp +
        omega*(sv1_dp + omega*(sv2_dp + omega*(sv3_dp + omega*(sv4_dp + omega*sv5_dp)))) + (sv1 + omega*(2.0*sv2 +
        omega*(3.0*sv3 + omega*(4.0*sv4 + omega*5.0*sv5))))*omega_dp);
    end if;
    annotation (Inline=false);
  end specificEntropy_derp_h;

  function specificEntropy_derh_p "Partial derivative of specificEntropy_ph by h at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real s_dh(unit="1/K") "d(s)/d(h)";
  protected
    Real below;
    Real logP;
    Real pBent;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
    Real hDew;
    Real hLiq;
    Real hLiq_dh;
    Real short;
    Real short_dh;
    Real cut;
    Real cut_dh;
    Real xi;
    Real xi_dh;
    Real pi;
    Real sl0_dh;
    Real sl1_dh;
    Real sl2_dh;
    Real sl3_dh;
    Real beyond;
    Real beyond_dh;
    Real excess;
    Real excess_dh;
    Real w;
    Real w_dh;
    Real omega;
    Real omega_dh;
    Real sv0;
    Real sv1;
    Real sv2;
    Real sv3;
    Real sv4;
    Real sv5;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
      pBent := 10000.0/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
      pBent := p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      pBent := exp(logP);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    if h < hBubble then
      hLiq := h;
      hLiq_dh := 1.0;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        short_dh := -hLiq_dh;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
        cut_dh := (short_dh - short/(1.0 + 5.980861244019139e-05*short)*5.980861244019139e-05*short_dh)/(1.0 +
          5.980861244019139e-05*short) - short_dh;
      else
        cut := 0.0;
        cut_dh := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      xi_dh := 7.421369e-06*(hLiq_dh - cut_dh);
      pi := 2.751129632281391e-07*pBent;
      sl0_dh := (445.425057547492 + xi*(-140.9965070507158 + xi*(63.67179221502809 + xi*(-16.99555406231532 +
        xi*(12.638851388038802 + xi*(3.2885602137126364 + xi*(5.594983293273458 + xi*(1.534810012039024 +
        xi*(1.099220766211521 + xi*0.587333909803911)))))))))*xi_dh;
      sl1_dh := (0.237164115494837 + xi*(-4.43232678303784 + xi*(-2.9178449347053 + xi*(-5.29317234374752 +
        xi*(-5.9290066739989005 + xi*(-6.66627481129044 + xi*(-3.182909406781615)))))))*xi_dh;
      sl2_dh := (0.210980369379757 + xi*(0.552400081873946 + xi*(1.49545868833137 + xi*(2.438651807605564 +
        xi*1.40245741714218))))*xi_dh;
      sl3_dh := (-0.0310007397174616 + xi*(-0.09035096541504 + xi*(-0.06383018133231601)))*xi_dh;
      s_dh := sl0_dh + pi*(sl1_dh + pi*(sl2_dh + pi*sl3_dh)) + 0.005054030108878971*cut_dh;
    elseif h < hDew then
      s_dh := 1.0/TSat;
    else
      if 563864.8 < h then
        beyond := h - 563864.8;
        beyond_dh := 1.0;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
        excess_dh := beyond_dh - (beyond_dh - beyond/(1.0 +
          7.462686567164179e-05*beyond)*7.462686567164179e-05*beyond_dh)/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
        excess_dh := 0.0;
      end if;
      w := h - excess - hDew;
      w_dh := 1.0 - excess_dh;
      omega := 8.124576e-06*(w - 123083.3);
      omega_dh := 8.124576e-06*w_dh;
      sv0 := 0.0025669724847284 + zeta*(0.000401479171005783 + zeta*(0.000401527123715903 + zeta*(0.000177043723536239
        + zeta*(7.61749710551877e-05 + zeta*(4.683339330131e-05 + zeta*(3.48173991681462e-05 +
        zeta*1.47540847110469e-05))))));
      sv1 := -0.00032544086108693 + zeta*(-0.000168812993561574 + zeta*(-0.00013935232144842 +
        zeta*(-8.44559759841605e-05 + zeta*(-3.891772514635e-05 + zeta*(-2.61306779978149e-05 +
        zeta*(-3.07732282139806e-05 + zeta*(-1.57109671243758e-05)))))));
      sv2 := 5.56129181101354e-05 + zeta*(7.58758763169627e-05 + zeta*(5.70108748674493e-05 +
        zeta*(2.85103692700979e-05 + zeta*(-2.5428249212053e-06 + zeta*(3.72739900908435e-05 +
        zeta*(3.55456543439671e-05 + zeta*(-1.64896930903636e-06)))))));
      sv3 := -8.3796299334076e-06 + zeta*(-2.61516554178741e-05 + zeta*(-8.69089948084895e-06 +
        zeta*(-5.62303116146073e-05 + zeta*(-1.40703448503722e-05 + zeta*(5.79818567127253e-05 +
        zeta*(-2.02068763695818e-05 + zeta*(-4.6220503211545e-05)))))));
      sv4 := 1.72999723712298e-06 + zeta*(5.23968525385657e-06 + zeta*(-8.43225836764604e-06 +
        zeta*(2.99937856712014e-05 + zeta*(6.5941521678779e-05 + zeta*(-5.38247020518468e-05 +
        zeta*(-3.47267310236064e-05 + zeta*5.86502094418896e-05))))));
      sv5 := 9.22501501436751e-06 + zeta*(-2.40626300155103e-05 + zeta*(-2.0829312008398e-05 +
        zeta*(3.23081820058062e-05 + zeta*(6.62605705702628e-05 + zeta*(-8.58661094185191e-05 +
        zeta*(-5.62202354610729e-05 + zeta*5.70775331358836e-05))))));
      s_dh := w_dh*(sv0 + omega*(sv1 + omega*(sv2 + omega*(sv3 + omega*(sv4 + omega*sv5))))) + w*(sv1 + omega*(2.0*sv2
        + omega*(3.0*sv3 + omega*(4.0*sv4 + omega*5.0*sv5))))*omega_dh + 0.0021496528095747256*excess_dh;
    end if;
    annotation (Inline=false);
  end specificEntropy_derh_p;

  function density_and_derivatives_ph "Density, its partial derivatives by p and h, and temperature in one call"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real rho(unit="kg/m3") "Density";
    output Real rho_dp(unit="kg/(m3.Pa)") "d(rho)/d(p)";
    output Real rho_dh(unit="kg2/(m3.J)") "d(rho)/d(h)";
    output Real T(unit="K") "Temperature";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real pBent;
    Real pBent_dp;
    Real growth;
    Real growth_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real hBubble;
    Real hBubble_dp;
    Real hDew;
    Real hDew_dp;
    Real hLiq;
    Real hLiq_dh;
    Real short;
    Real short_dh;
    Real cut;
    Real cut_dh;
    Real xi;
    Real xi_dh;
    Real pi;
    Real pi_dp;
    Real rl0;
    Real rl0_dh;
    Real rl1;
    Real rl1_dh;
    Real rl2;
    Real rl2_dh;
    Real rl3;
    Real rl3_dh;
    Real rhoLiquid;
    Real rhoLiquid_dp;
    Real rhoLiquid_dh;
    Real hLiqBubble;
    Real shortBubble;
    Real cutBubble;
    Real xiBubble;
    Real tl0;
    Real tl1;
    Real tl2;
    Real tl3;
    Real tlb0;
    Real tlb1;
    Real tlb2;
    Real tlb3;
    Real hLiq_dp;
    Real short_dp;
    Real cut_dp;
    Real xi_dp;
    Real rl0_dp;
    Real rl1_dp;
    Real rl2_dp;
    Real rl3_dp;
    Real pvDew;
    Real pvDew_dp;
    Real vDew;
    Real vDew_dp;
    Real vBubble;
    Real vBubble_dp;
    Real x;
    Real x_dp;
    Real x_dh;
    Real inBand;
    Real inBand_dp;
    Real inBand_dh;
    Real dl0;
    Real dl0_dp;
    Real dl1;
    Real dl1_dp;
    Real dl2;
    Real dl2_dp;
    Real dl3;
    Real dl3_dp;
    Real vSlope;
    Real vSlope_dp;
    Real v;
    Real v_dp;
    Real v_dh;
    Real beyond;
    Real beyond_dh;
    Real excess;
    Real excess_dh;
    Real w;
    Real w_dp;
    Real w_dh;
    Real omega;
    Real omega_dp;
    Real omega_dh;
    Real pv0;
    Real pv0_dp;
    Real pv1;
    Real pv1_dp;
    Real pv2;
    Real pv2_dp;
    Real pv3;
    Real pv3_dp;
    Real pv4;
    Real pv4_dp;
    Real flowWork;
    Real flowWork_dp;
    Real flowWork_dh;
    Real tv0;
    Real tv1;
    Real tv2;
    Real tv3;
    Real tv4;
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
      growth := 1.0 + 0.3*above*above/(1.0 + above);
      growth_dp := (0.3*(above_dp*above + above*above_dp) - 0.3*above*above/(1.0 + above)*above_dp)/(1.0 + above);
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hBubble_dp := (-127914.677192432 + zeta*(-110397.989263204 + zeta*(-17082.16013315334 + zeta*(8265.60348073632 +
      zeta*(-9042.22796849545 + zeta*(-7572.13491417666 + zeta*(9476.66381648868 + zeta*(1450.4085555802 +
      zeta*(-6063.709977393444)))))))))*zeta_dp;
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    hDew_dp := (-32818.3867098448 + zeta*(-103854.1288752 + zeta*(-37402.6828196964 + zeta*(10151.96458785664 +
      zeta*(11276.400297564101 + zeta*(-1305.49567681209 + zeta*(-6233.748185799905 + zeta*(7574.993689173648 +
      zeta*7569.95450536782))))))))*zeta_dp;
    if h < hBubble then
      hLiq := h;
      hLiq_dh := 1.0;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        short_dh := -hLiq_dh;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
        cut_dh := (short_dh - short/(1.0 + 5.980861244019139e-05*short)*5.980861244019139e-05*short_dh)/(1.0 +
          5.980861244019139e-05*short) - short_dh;
      else
        cut := 0.0;
        cut_dh := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      xi_dh := 7.421369e-06*(hLiq_dh - cut_dh);
      pi := 2.751129632281391e-07*pBent;
      pi_dp := 2.751129632281391e-07*pBent_dp;
      rl0 := 1145.35428503625 + xi*(-337.780803420971 + xi*(-87.4971015934361 + xi*(-72.1649142069198 +
        xi*(-52.9967023167361 + xi*(-73.8697619657283 + xi*(-113.052711427435 + xi*(-107.007548697176 +
        xi*(-64.550712533522 + xi*(-20.9001475001256)))))))));
      rl0_dh := (-337.780803420971 + xi*(-174.9942031868722 + xi*(-216.4947426207594 + xi*(-211.9868092669444 +
        xi*(-369.3488098286415 + xi*(-678.31626856461 + xi*(-749.052840880232 + xi*(-516.405700268176 +
        xi*(-188.10132750113038)))))))))*xi_dh;
      rl1 := 22.0965902863263 + xi*(29.0323408309076 + xi*(38.1038403970136 + xi*(57.9821023363558 +
        xi*(72.8235150584231 + xi*(130.338990152608 + xi*(187.830505236058 + xi*94.8298397412201))))));
      rl1_dh := (29.0323408309076 + xi*(76.2076807940272 + xi*(173.9463070090674 + xi*(291.2940602336924 +
        xi*(651.69495076304 + xi*(1126.983031416348 + xi*663.8088781885407))))))*xi_dh;
      rl2 := -2.09643885416025 + xi*(-3.1344988119691 + xi*(-1.98737085011346 + xi*(-38.2623860581453 +
        xi*(-82.2888766916495 + xi*(-44.8201919025473)))));
      rl2_dh := (-3.1344988119691 + xi*(-3.97474170022692 + xi*(-114.78715817443592 + xi*(-329.155506766598 +
        xi*(-224.1009595127365)))))*xi_dh;
      rl3 := 0.380863087614644 + xi*(1.93295358160452 + xi*(2.22365521050181 + xi*0.515402557963992));
      rl3_dh := (1.93295358160452 + xi*(4.44731042100362 + xi*1.546207673891976))*xi_dh;
      rhoLiquid := rl0 + pi*(rl1 + pi*(rl2 + pi*rl3));
      rhoLiquid_dp := (rl1 + pi*(2.0*rl2 + pi*3.0*rl3))*pi_dp;
      rhoLiquid_dh := rl0_dh + pi*(rl1_dh + pi*(rl2_dh + pi*rl3_dh));
      rho := growth*rhoLiquid;
      rho_dp := growth_dp*rhoLiquid + growth*rhoLiquid_dp;
      rho_dh := growth*rhoLiquid_dh;
      hLiqBubble := hBubble;
      if hLiqBubble < 121817.6 then
        shortBubble := 121817.6 - hLiqBubble;
        cutBubble := shortBubble/(1.0 + 5.980861244019139e-05*shortBubble) - shortBubble;
      else
        cutBubble := 0.0;
      end if;
      xiBubble := 7.421369e-06*(hLiqBubble - cutBubble - 239847.2);
      tl0 := 302.515661798574 + xi*(95.7507560822503 + xi*(-13.1162503246365 + xi*(-6.08041057331665 +
        xi*(-3.53146947564579 + xi*(-6.303349117602 + xi*(-10.1466012007256 + xi*(-6.72608350700444 +
        xi*(-1.72300542335546 + xi*(-1.3830927575583 + xi*(-0.876032185041314))))))))));
      tl1 := -0.156191865988442 + xi*(2.8098800322669 + xi*(3.75026626403075 + xi*(5.15507577710587 +
        xi*(6.32113666349663 + xi*(9.57537658211406 + xi*(11.6703744512467 + xi*5.41660342323583))))));
      tl2 := -0.165971296621032 + xi*(-0.375578184648914 + xi*(-0.761730978276773 + xi*(-3.1507186695256 +
        xi*(-5.20510794090606 + xi*(-2.59959568005693)))));
      tl3 := 0.0281723879179193 + xi*(0.144243830089611 + xi*(0.205073138922091 + xi*0.0843995355537762));
      tlb0 := 302.515661798574 + xiBubble*(95.7507560822503 + xiBubble*(-13.1162503246365 +
        xiBubble*(-6.08041057331665 + xiBubble*(-3.53146947564579 + xiBubble*(-6.303349117602 +
        xiBubble*(-10.1466012007256 + xiBubble*(-6.72608350700444 + xiBubble*(-1.72300542335546 +
        xiBubble*(-1.3830927575583 + xiBubble*(-0.876032185041314))))))))));
      tlb1 := -0.156191865988442 + xiBubble*(2.8098800322669 + xiBubble*(3.75026626403075 + xiBubble*(5.15507577710587
        + xiBubble*(6.32113666349663 + xiBubble*(9.57537658211406 + xiBubble*(11.6703744512467 +
        xiBubble*5.41660342323583))))));
      tlb2 := -0.165971296621032 + xiBubble*(-0.375578184648914 + xiBubble*(-0.761730978276773 +
        xiBubble*(-3.1507186695256 + xiBubble*(-5.20510794090606 + xiBubble*(-2.59959568005693)))));
      tlb3 := 0.0281723879179193 + xiBubble*(0.144243830089611 + xiBubble*(0.205073138922091 +
        xiBubble*0.0843995355537762));
      T := TSat + tl0 + pi*(tl1 + pi*(tl2 + pi*tl3)) - (tlb0 + pi*(tlb1 + pi*(tlb2 + pi*tlb3))) +
        0.0008160660556508086*(cut - cutBubble);
    elseif h < hDew then
      hLiq := hBubble;
      hLiq_dp := hBubble_dp;
      if hLiq < 121817.6 then
        short := 121817.6 - hLiq;
        short_dp := -hLiq_dp;
        cut := short/(1.0 + 5.980861244019139e-05*short) - short;
        cut_dp := (short_dp - short/(1.0 + 5.980861244019139e-05*short)*5.980861244019139e-05*short_dp)/(1.0 +
          5.980861244019139e-05*short) - short_dp;
      else
        cut := 0.0;
        cut_dp := 0.0;
      end if;
      xi := 7.421369e-06*(hLiq - cut - 239847.2);
      xi_dp := 7.421369e-06*(hLiq_dp - cut_dp);
      pi := 2.751129632281391e-07*pBent;
      pi_dp := 2.751129632281391e-07*pBent_dp;
      rl0 := 1145.35428503625 + xi*(-337.780803420971 + xi*(-87.4971015934361 + xi*(-72.1649142069198 +
        xi*(-52.9967023167361 + xi*(-73.8697619657283 + xi*(-113.052711427435 + xi*(-107.007548697176 +
        xi*(-64.550712533522 + xi*(-20.9001475001256)))))))));
      rl0_dp := (-337.780803420971 + xi*(-174.9942031868722 + xi*(-216.4947426207594 + xi*(-211.9868092669444 +
        xi*(-369.3488098286415 + xi*(-678.31626856461 + xi*(-749.052840880232 + xi*(-516.405700268176 +
        xi*(-188.10132750113038)))))))))*xi_dp;
      rl1 := 22.0965902863263 + xi*(29.0323408309076 + xi*(38.1038403970136 + xi*(57.9821023363558 +
        xi*(72.8235150584231 + xi*(130.338990152608 + xi*(187.830505236058 + xi*94.8298397412201))))));
      rl1_dp := (29.0323408309076 + xi*(76.2076807940272 + xi*(173.9463070090674 + xi*(291.2940602336924 +
        xi*(651.69495076304 + xi*(1126.983031416348 + xi*663.8088781885407))))))*xi_dp;
      rl2 := -2.09643885416025 + xi*(-3.1344988119691 + xi*(-1.98737085011346 + xi*(-38.2623860581453 +
        xi*(-82.2888766916495 + xi*(-44.8201919025473)))));
      rl2_dp := (-3.1344988119691 + xi*(-3.97474170022692 + xi*(-114.78715817443592 + xi*(-329.155506766598 +
        xi*(-224.1009595127365)))))*xi_dp;
      rl3 := 0.380863087614644 + xi*(1.93295358160452 + xi*(2.22365521050181 + xi*0.515402557963992));
      rl3_dp := (1.93295358160452 + xi*(4.44731042100362 + xi*1.546207673891976))*xi_dp;
      rhoLiquid := rl0 + pi*(rl1 + pi*(rl2 + pi*rl3));
      rhoLiquid_dp := rl0_dp + pi*(rl1_dp + pi*(rl2_dp + pi*rl3_dp)) + (rl1 + pi*(2.0*rl2 + pi*3.0*rl3))*pi_dp;
      pvDew := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
        zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
        zeta*(26.8252031799315 + zeta*29.5933209266582))))))));
      pvDew_dp := (5185.42831119829 + zeta*(-9288.66782075528 + zeta*(-11452.39244202039 + zeta*(-4046.95412886092 +
        zeta*(777.3237769463999 + zeta*(2519.470399588056 + zeta*(1102.5690944571588 + zeta*(214.601625439452 +
        zeta*266.3398883399238))))))))*zeta_dp;
      vDew := pvDew/pBent;
      vDew_dp := (pvDew_dp - vDew*pBent_dp)/pBent;
      vBubble := 1.0/rhoLiquid;
      vBubble_dp := (-(vBubble*rhoLiquid_dp))/rhoLiquid;
      x := (h - hBubble)/(hDew - hBubble);
      x_dp := (-hBubble_dp - x*(hDew_dp - hBubble_dp))/(hDew - hBubble);
      x_dh := 1.0/(hDew - hBubble);
      if x < 0.005 then
        inBand := 200.0*x;
        inBand_dp := 200.0*x_dp;
        inBand_dh := 200.0*x_dh;
        dl0 := 7.421369e-06*(-337.780803420971 + xi*(-174.9942031868722 + xi*(-216.4947426207594 +
          xi*(-211.9868092669444 + xi*(-369.3488098286415 + xi*(-678.31626856461 + xi*(-749.052840880232 +
          xi*(-516.405700268176 + xi*(-188.10132750113038)))))))));
        dl0_dp := 7.421369e-06*(-174.9942031868722 + xi*(-432.9894852415188 + xi*(-635.9604278008331 +
          xi*(-1477.395239314566 + xi*(-3391.5813428230504 + xi*(-4494.317045281392 + xi*(-3614.839901877232 +
          xi*(-1504.810620009043))))))))*xi_dp;
        dl1 := 7.421369e-06*(29.0323408309076 + xi*(76.2076807940272 + xi*(173.9463070090674 + xi*(291.2940602336924 +
          xi*(651.69495076304 + xi*(1126.983031416348 + xi*663.8088781885407))))));
        dl1_dp := 7.421369e-06*(76.2076807940272 + xi*(347.8926140181348 + xi*(873.8821807010772 +
          xi*(2606.77980305216 + xi*(5634.91515708174 + xi*3982.853269131244)))))*xi_dp;
        dl2 := 7.421369e-06*(-3.1344988119691 + xi*(-3.97474170022692 + xi*(-114.78715817443592 +
          xi*(-329.155506766598 + xi*(-224.1009595127365)))));
        dl2_dp := 7.421369e-06*(-3.97474170022692 + xi*(-229.57431634887183 + xi*(-987.4665202997941 +
          xi*(-896.403838050946))))*xi_dp;
        dl3 := 7.421369e-06*(1.93295358160452 + xi*(4.44731042100362 + xi*1.546207673891976));
        dl3_dp := 7.421369e-06*(4.44731042100362 + xi*3.092415347783952)*xi_dp;
        vSlope := (-(dl0 + pi*(dl1 + pi*(dl2 + pi*dl3))))/(rhoLiquid*rhoLiquid);
        vSlope_dp := (-(dl0_dp + pi*(dl1_dp + pi*(dl2_dp + pi*dl3_dp)) + (dl1 + pi*(2.0*dl2 + pi*3.0*dl3))*pi_dp) -
          vSlope*(rhoLiquid_dp*rhoLiquid + rhoLiquid*rhoLiquid_dp))/(rhoLiquid*rhoLiquid);
        v := vBubble + (vDew - vBubble)*x*inBand*(2.0 - inBand) + vSlope*(h - hBubble)*(1.0 - inBand)*(1.0 - inBand);
        v_dp := vBubble_dp + (vDew_dp - vBubble_dp)*x*inBand*(2.0 - inBand) + (vDew - vBubble)*((x_dp*inBand +
          x*inBand_dp)*(2.0 - inBand) + x*inBand*(-inBand_dp)) + (vSlope_dp*(h - hBubble) + vSlope*(-hBubble_dp))*(1.0
          - inBand)*(1.0 - inBand) + vSlope*(h - hBubble)*((-inBand_dp)*(1.0 - inBand) + (1.0 - inBand)*(-inBand_dp));
        v_dh := (vDew - vBubble)*((x_dh*inBand + x*inBand_dh)*(2.0 - inBand) + x*inBand*(-inBand_dh)) + vSlope*(1.0 -
          inBand)*(1.0 - inBand) + vSlope*(h - hBubble)*((-inBand_dh)*(1.0 - inBand) + (1.0 - inBand)*(-inBand_dh));
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
      if 563864.8 < h then
        beyond := h - 563864.8;
        beyond_dh := 1.0;
        excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
        excess_dh := beyond_dh - (beyond_dh - beyond/(1.0 +
          7.462686567164179e-05*beyond)*7.462686567164179e-05*beyond_dh)/(1.0 + 7.462686567164179e-05*beyond);
      else
        excess := 0.0;
        excess_dh := 0.0;
      end if;
      w := h - excess - hDew;
      w_dp := -hDew_dp;
      w_dh := 1.0 - excess_dh;
      omega := 8.124576e-06*(w - 123083.3);
      omega_dp := 8.124576e-06*w_dp;
      omega_dh := 8.124576e-06*w_dh;
      pv0 := 0.0966285823672116 + zeta*(-0.0336677730581811 + zeta*(0.0102596522152014 + zeta*(0.014359361206661 +
        zeta*(0.00197646580510236 + zeta*(-0.00101290859541307 + zeta*(-0.000403346981696227))))));
      pv0_dp := (-0.0336677730581811 + zeta*(0.0205193044304028 + zeta*(0.043078083619983 + zeta*(0.00790586322040944
        + zeta*(-0.0050645429770653505 + zeta*(-0.0024200818901773617))))))*zeta_dp;
      pv1 := -0.0173659497342196 + zeta*(0.0174008392015751 + zeta*(-0.00510334038602972 + zeta*(-0.00665321558246757
        + zeta*(0.00173998312725039 + zeta*(-0.000250914269252177 + zeta*(-0.000802814133683698))))));
      pv1_dp := (0.0174008392015751 + zeta*(-0.01020668077205944 + zeta*(-0.01995964674740271 +
        zeta*(0.00695993250900156 + zeta*(-0.001254571346260885 + zeta*(-0.004816884802102188))))))*zeta_dp;
      pv2 := 0.00684635589536802 + zeta*(-0.00963013595355249 + zeta*(0.003361208723135 + zeta*(0.00473320530378302 +
        zeta*(-0.00331621077982678 + zeta*(-0.00180668838167975 + zeta*0.00303998145144326)))));
      pv2_dp := (-0.00963013595355249 + zeta*(0.00672241744627 + zeta*(0.014199615911349061 +
        zeta*(-0.01326484311930712 + zeta*(-0.00903344190839875 + zeta*0.01823988870865956)))))*zeta_dp;
      pv3 := -0.00135167220198794 + zeta*(-0.000152449507823513 + zeta*(-0.00533131447526412 +
        zeta*(0.0144053240310057 + zeta*(-0.00486816785177976 + zeta*(-0.00664736870314863 +
        zeta*0.00224372053376772)))));
      pv3_dp := (-0.000152449507823513 + zeta*(-0.01066262895052824 + zeta*(0.0432159720930171 +
        zeta*(-0.01947267140711904 + zeta*(-0.03323684351574315 + zeta*0.013462323202606319)))))*zeta_dp;
      pv4 := 0.00561292934973924 + zeta*(-0.0132198489006724 + zeta*(0.000401161113049196 + zeta*(0.0260463924744598 +
        zeta*(-0.0216079026010591 + zeta*(-0.00269369138824505 + zeta*0.0061887413364883)))));
      pv4_dp := (-0.0132198489006724 + zeta*(0.000802322226098392 + zeta*(0.07813917742337939 +
        zeta*(-0.0864316104042364 + zeta*(-0.01346845694122525 + zeta*0.0371324480189298)))))*zeta_dp;
      flowWork := 17875.9119235101 + zeta*(5185.42831119829 + zeta*(-4644.33391037764 + zeta*(-3817.46414734013 +
        zeta*(-1011.73853221523 + zeta*(155.46475538928 + zeta*(419.911733264676 + zeta*(157.509870636737 +
        zeta*(26.8252031799315 + zeta*29.5933209266582)))))))) + w*(pv0 + omega*(pv1 + omega*(pv2 + omega*(pv3 +
        omega*pv4)))) + 0.0657603*excess;
      flowWork_dp := (5185.42831119829 + zeta*(-9288.66782075528 + zeta*(-11452.39244202039 + zeta*(-4046.95412886092
        + zeta*(777.3237769463999 + zeta*(2519.470399588056 + zeta*(1102.5690944571588 + zeta*(214.601625439452 +
        zeta*266.3398883399238))))))))*zeta_dp + w_dp*(pv0 + omega*(pv1 + omega*(pv2 + omega*(pv3 + omega*pv4)))) +
        w*(pv0_dp + omega*(pv1_dp + omega*(pv2_dp + omega*(pv3_dp + omega*pv4_dp))) + (pv1 + omega*(2.0*pv2 +
        omega*(3.0*pv3 + omega*4.0*pv4)))*omega_dp);
      flowWork_dh := w_dh*(pv0 + omega*(pv1 + omega*(pv2 + omega*(pv3 + omega*pv4)))) + w*(pv1 + omega*(2.0*pv2 +
        omega*(3.0*pv3 + omega*4.0*pv4)))*omega_dh + 0.0657603*excess_dh;
      rho := growth*pBent/flowWork;
      rho_dp := (growth_dp*pBent + growth*pBent_dp - rho*flowWork_dp)/flowWork;
      rho_dh := (-(rho*flowWork_dh))/flowWork;
      tv0 := 0.000869797052124044 + zeta*(0.000280278428476061 + zeta*(2.04280805890447e-05 +
        zeta*(1.52119283015923e-05 + zeta*(1.01319201750823e-05 + zeta*(4.46943169990964e-06 +
        zeta*4.28714763002644e-06)))));
      tv1 := 1.33364630454861e-06 + zeta*(-0.000154933801379805 + zeta*(2.67826873275189e-05 +
        zeta*(-1.09912808937688e-05 + zeta*(-5.15973666753355e-06 + zeta*(1.15189983239395e-06 +
        zeta*(-7.07652399925086e-06))))));
      tv2 := -3.06619571498905e-05 + zeta*(8.55801521249404e-05 + zeta*(-2.23368299844617e-05 +
        zeta*(-1.02605095183664e-05 + zeta*(-7.31073076588833e-06 + zeta*(1.63748455880367e-05 +
        zeta*1.18102072721695e-05)))));
      tv3 := 7.32478855373187e-06 + zeta*(-1.76132656498677e-06 + zeta*(9.63596841872347e-06 +
        zeta*(-3.44016114411607e-05 + zeta*(2.97041939570473e-06 + zeta*(-1.94407508629995e-05 +
        zeta*1.51622431722481e-05)))));
      tv4 := -4.29944561396557e-05 + zeta*(0.000119460596747359 + zeta*(-0.000106445487270676 +
        zeta*(-1.09347675432408e-05 + zeta*(0.000100731181188416 + zeta*(-4.94943699562901e-05 +
        zeta*(-2.69606164966226e-06))))));
      T := TSat + w*(tv0 + omega*(tv1 + omega*(tv2 + omega*(tv3 + omega*tv4)))) + 0.0009015173438414195*excess;
    end if;
    annotation (Inline=false);
  end density_and_derivatives_ph;

  function isentropicEnthalpy "Specific enthalpy of vapour at p and s (below the dew line that of the wet vapour)"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h(unit="J/kg") "Specific enthalpy";
  protected
    Real below;
    Real logP;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hDew;
    Real sDew;
    Real rise;
    Real held;
    Real sigma;
    Real hs0;
    Real hs1;
    Real hs2;
    Real hs3;
    Real hs4;
    Real h0;
    Real sv0;
    Real sv1;
    Real sv2;
    Real sv3;
    Real sv4;
    Real sv5;
    Real beyond0;
    Real excess0;
    Real share0;
    Real w0;
    Real omega0;
    Real mean0;
    Real slope0;
    Real h1;
    Real beyond1;
    Real excess1;
    Real share1;
    Real w1;
    Real omega1;
    Real mean1;
    Real slope1;
    Real h2;
    Real beyond2;
    Real excess2;
    Real share2;
    Real w2;
    Real omega2;
    Real mean2;
    Real slope2;
    Real h3;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    sDew := 1683.65327376743 + zeta*(1.80677291035323 + zeta*(-54.8174030111552 + zeta*(10.0506963171819 +
      zeta*(30.2792834076131 + zeta*(30.860200104383 + zeta*(16.1334117609724 + zeta*(-6.9583026066069 +
      zeta*(1.06440117451999 + zeta*(16.6066698312491 + zeta*8.54817586425438)))))))));
    rise := s - sDew;
    if rise < 0.0 then
      h := hDew + rise*TSat;
    else
      if 762.1837968811058 < rise then
        held := 762.1837968811058;
      else
        held := rise;
      end if;
      sigma := 0.002624039*(held - 381.0919);
      hs0 := 401.403704703685 + zeta*(-68.8322600349087 + zeta*(-62.0912614665408 + zeta*(-14.4058933180953 +
        zeta*(-0.000870828873788643))));
      hs1 := 70.1276821717283 + zeta*(4.53774386543709 + zeta*(-6.70770743732944 + zeta*(-4.62353006576153 +
        zeta*(-0.788713029032021))));
      hs2 := 4.90077776274991 + zeta*(-0.548210716147361 + zeta*(2.02482874121761 + zeta*(-5.18860204261786 +
        zeta*3.24173290436009)));
      hs3 := -2.81621982670004 + zeta*(6.14113635136475 + zeta*(0.0997401956496828 + zeta*(-9.65933136381923 +
        zeta*6.26478634254595)));
      hs4 := -0.0377141049361822 + zeta*(-0.213262698756156 + zeta*(3.31799096569417 + zeta*(-5.54880465121489 +
        zeta*2.38635675643136)));
      h0 := hDew + rise*(hs0 + sigma*(hs1 + sigma*(hs2 + sigma*(hs3 + sigma*hs4))));
      sv0 := 0.0025669724847284 + zeta*(0.000401479171005783 + zeta*(0.000401527123715903 + zeta*(0.000177043723536239
        + zeta*(7.61749710551877e-05 + zeta*(4.683339330131e-05 + zeta*(3.48173991681462e-05 +
        zeta*1.47540847110469e-05))))));
      sv1 := -0.00032544086108693 + zeta*(-0.000168812993561574 + zeta*(-0.00013935232144842 +
        zeta*(-8.44559759841605e-05 + zeta*(-3.891772514635e-05 + zeta*(-2.61306779978149e-05 +
        zeta*(-3.07732282139806e-05 + zeta*(-1.57109671243758e-05)))))));
      sv2 := 5.56129181101354e-05 + zeta*(7.58758763169627e-05 + zeta*(5.70108748674493e-05 +
        zeta*(2.85103692700979e-05 + zeta*(-2.5428249212053e-06 + zeta*(3.72739900908435e-05 +
        zeta*(3.55456543439671e-05 + zeta*(-1.64896930903636e-06)))))));
      sv3 := -8.3796299334076e-06 + zeta*(-2.61516554178741e-05 + zeta*(-8.69089948084895e-06 +
        zeta*(-5.62303116146073e-05 + zeta*(-1.40703448503722e-05 + zeta*(5.79818567127253e-05 +
        zeta*(-2.02068763695818e-05 + zeta*(-4.6220503211545e-05)))))));
      sv4 := 1.72999723712298e-06 + zeta*(5.23968525385657e-06 + zeta*(-8.43225836764604e-06 +
        zeta*(2.99937856712014e-05 + zeta*(6.5941521678779e-05 + zeta*(-5.38247020518468e-05 +
        zeta*(-3.47267310236064e-05 + zeta*5.86502094418896e-05))))));
      sv5 := 9.22501501436751e-06 + zeta*(-2.40626300155103e-05 + zeta*(-2.0829312008398e-05 +
        zeta*(3.23081820058062e-05 + zeta*(6.62605705702628e-05 + zeta*(-8.58661094185191e-05 +
        zeta*(-5.62202354610729e-05 + zeta*5.70775331358836e-05))))));
      if 563864.8 < h0 then
        beyond0 := h0 - 563864.8;
        excess0 := beyond0 - beyond0/(1.0 + 7.462686567164179e-05*beyond0);
        share0 := 1.0/((1.0 + 7.462686567164179e-05*beyond0)*(1.0 + 7.462686567164179e-05*beyond0));
      else
        excess0 := 0.0;
        share0 := 1.0;
      end if;
      w0 := h0 - excess0 - hDew;
      omega0 := 8.124576e-06*(w0 - 123083.3);
      mean0 := sv0 + omega0*(sv1 + omega0*(sv2 + omega0*(sv3 + omega0*(sv4 + omega0*sv5))));
      slope0 := share0*(mean0 + 8.124576e-06*w0*(sv1 + omega0*(2.0*sv2 + omega0*(3.0*sv3 + omega0*(4.0*sv4 +
        omega0*5.0*sv5))))) + 0.0021496528095747256*(1.0 - share0);
      h1 := h0 - (w0*mean0 + 0.0021496528095747256*excess0 - rise)/slope0;
      if 563864.8 < h1 then
        beyond1 := h1 - 563864.8;
        excess1 := beyond1 - beyond1/(1.0 + 7.462686567164179e-05*beyond1);
        share1 := 1.0/((1.0 + 7.462686567164179e-05*beyond1)*(1.0 + 7.462686567164179e-05*beyond1));
      else
        excess1 := 0.0;
        share1 := 1.0;
      end if;
      w1 := h1 - excess1 - hDew;
      omega1 := 8.124576e-06*(w1 - 123083.3);
      mean1 := sv0 + omega1*(sv1 + omega1*(sv2 + omega1*(sv3 + omega1*(sv4 + omega1*sv5))));
      slope1 := share1*(mean1 + 8.124576e-06*w1*(sv1 + omega1*(2.0*sv2 + omega1*(3.0*sv3 + omega1*(4.0*sv4 +
        omega1*5.0*sv5))))) + 0.0021496528095747256*(1.0 - share1);
      h2 := h1 - (w1*mean1 + 0.0021496528095747256*excess1 - rise)/slope1;
      if 563864.8 < h2 then
        beyond2 := h2 - 563864.8;
        excess2 := beyond2 - beyond2/(1.0 + 7.462686567164179e-05*beyond2);
        share2 := 1.0/((1.0 + 7.462686567164179e-05*beyond2)*(1.0 + 7.462686567164179e-05*beyond2));
      else
        excess2 := 0.0;
        share2 := 1.0;
      end if;
      w2 := h2 - excess2 - hDew;
      omega2 := 8.124576e-06*(w2 - 123083.3);
      mean2 := sv0 + omega2*(sv1 + omega2*(sv2 + omega2*(sv3 + omega2*(sv4 + omega2*sv5))));
      slope2 := share2*(mean2 + 8.124576e-06*w2*(sv1 + omega2*(2.0*sv2 + omega2*(3.0*sv3 + omega2*(4.0*sv4 +
        omega2*5.0*sv5))))) + 0.0021496528095747256*(1.0 - share2);
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

  function isentropicEnthalpy_derp_s "Partial derivative of isentropicEnthalpy by p at constant s"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h_dp(unit="J/(kg.Pa)") "d(h)/d(p)";
  protected
    Real below;
    Real below_dp;
    Real logP;
    Real logP_dp;
    Real above;
    Real above_dp;
    Real u;
    Real u_dp;
    Real TSat;
    Real TSat_dp;
    Real z;
    Real z_dp;
    Real zeta;
    Real zeta_dp;
    Real hDew;
    Real hDew_dp;
    Real sDew;
    Real sDew_dp;
    Real rise;
    Real rise_dp;
    Real held;
    Real sigma;
    Real hs0;
    Real hs1;
    Real hs2;
    Real hs3;
    Real hs4;
    Real h0;
    Real sv0;
    Real sv0_dp;
    Real sv1;
    Real sv1_dp;
    Real sv2;
    Real sv2_dp;
    Real sv3;
    Real sv3_dp;
    Real sv4;
    Real sv4_dp;
    Real sv5;
    Real sv5_dp;
    Real beyond0;
    Real excess0;
    Real share0;
    Real w0;
    Real omega0;
    Real mean0;
    Real slope0;
    Real h1;
    Real beyond1;
    Real excess1;
    Real share1;
    Real w1;
    Real omega1;
    Real mean1;
    Real slope1;
    Real h2;
    Real beyond2;
    Real excess2;
    Real share2;
    Real w2;
    Real w2_dp;
    Real omega2;
    Real omega2_dp;
    Real mean2;
    Real mean2_dp;
    Real slope2;
    Real slope2_dp;
    Real h3_dp;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      below_dp := -0.0001;
      logP := 9.210340371976184 - below/(1.0 + below);
      logP_dp := -((below_dp - below/(1.0 + below)*below_dp)/(1.0 + below));
    elseif p < 3300000.0 then
      logP := log(p);
      logP_dp := 1.0/p;
    else
      above := 3.0303030303030305e-07*p - 1.0;
      above_dp := 3.0303030303030305e-07;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
      logP_dp := (above_dp - above/(1.0 + 20.0*above)*20.0*above_dp)/(1.0 + 20.0*above);
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
    z_dp := (-0.00261429021547159)*TSat_dp/(3.0*z*z);
    zeta := 3.330882*(z - 0.4842352);
    zeta_dp := 3.330882*z_dp;
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    hDew_dp := (-32818.3867098448 + zeta*(-103854.1288752 + zeta*(-37402.6828196964 + zeta*(10151.96458785664 +
      zeta*(11276.400297564101 + zeta*(-1305.49567681209 + zeta*(-6233.748185799905 + zeta*(7574.993689173648 +
      zeta*7569.95450536782))))))))*zeta_dp;
    sDew := 1683.65327376743 + zeta*(1.80677291035323 + zeta*(-54.8174030111552 + zeta*(10.0506963171819 +
      zeta*(30.2792834076131 + zeta*(30.860200104383 + zeta*(16.1334117609724 + zeta*(-6.9583026066069 +
      zeta*(1.06440117451999 + zeta*(16.6066698312491 + zeta*8.54817586425438)))))))));
    sDew_dp := (1.80677291035323 + zeta*(-109.6348060223104 + zeta*(30.1520889515457 + zeta*(121.1171336304524 +
      zeta*(154.301000521915 + zeta*(96.8004705658344 + zeta*(-48.7081182462483 + zeta*(8.51520939615992 +
      zeta*(149.4600284812419 + zeta*85.48175864254381)))))))))*zeta_dp;
    rise := s - sDew;
    rise_dp := -sDew_dp;
    if rise < 0.0 then
      h_dp := hDew_dp + rise_dp*TSat + rise*TSat_dp;
    else
      if 762.1837968811058 < rise then
        held := 762.1837968811058;
      else
        held := rise;
      end if;
      sigma := 0.002624039*(held - 381.0919);
      hs0 := 401.403704703685 + zeta*(-68.8322600349087 + zeta*(-62.0912614665408 + zeta*(-14.4058933180953 +
        zeta*(-0.000870828873788643))));
      hs1 := 70.1276821717283 + zeta*(4.53774386543709 + zeta*(-6.70770743732944 + zeta*(-4.62353006576153 +
        zeta*(-0.788713029032021))));
      hs2 := 4.90077776274991 + zeta*(-0.548210716147361 + zeta*(2.02482874121761 + zeta*(-5.18860204261786 +
        zeta*3.24173290436009)));
      hs3 := -2.81621982670004 + zeta*(6.14113635136475 + zeta*(0.0997401956496828 + zeta*(-9.65933136381923 +
        zeta*6.26478634254595)));
      hs4 := -0.0377141049361822 + zeta*(-0.213262698756156 + zeta*(3.31799096569417 + zeta*(-5.54880465121489 +
        zeta*2.38635675643136)));
      h0 := hDew + rise*(hs0 + sigma*(hs1 + sigma*(hs2 + sigma*(hs3 + sigma*hs4))));
      sv0 := 0.0025669724847284 + zeta*(0.000401479171005783 + zeta*(0.000401527123715903 + zeta*(0.000177043723536239
        + zeta*(7.61749710551877e-05 + zeta*(4.683339330131e-05 + zeta*(3.48173991681462e-05 +
        zeta*1.47540847110469e-05))))));
      sv0_dp := (0.000401479171005783 + zeta*(0.000803054247431806 + zeta*(0.000531131170608717 +
        zeta*(0.0003046998842207508 + zeta*(0.00023416696650655 + zeta*(0.0002089043950088772 +
        zeta*0.0001032785929773283))))))*zeta_dp;
      sv1 := -0.00032544086108693 + zeta*(-0.000168812993561574 + zeta*(-0.00013935232144842 +
        zeta*(-8.44559759841605e-05 + zeta*(-3.891772514635e-05 + zeta*(-2.61306779978149e-05 +
        zeta*(-3.07732282139806e-05 + zeta*(-1.57109671243758e-05)))))));
      sv1_dp := (-0.000168812993561574 + zeta*(-0.00027870464289684 + zeta*(-0.0002533679279524815 +
        zeta*(-0.0001556709005854 + zeta*(-0.0001306533899890745 + zeta*(-0.00018463936928388362 +
        zeta*(-0.00010997676987063059)))))))*zeta_dp;
      sv2 := 5.56129181101354e-05 + zeta*(7.58758763169627e-05 + zeta*(5.70108748674493e-05 +
        zeta*(2.85103692700979e-05 + zeta*(-2.5428249212053e-06 + zeta*(3.72739900908435e-05 +
        zeta*(3.55456543439671e-05 + zeta*(-1.64896930903636e-06)))))));
      sv2_dp := (7.58758763169627e-05 + zeta*(0.0001140217497348986 + zeta*(8.55311078102937e-05 +
        zeta*(-1.01712996848212e-05 + zeta*(0.0001863699504542175 + zeta*(0.0002132739260638026 +
        zeta*(-1.154278516325452e-05)))))))*zeta_dp;
      sv3 := -8.3796299334076e-06 + zeta*(-2.61516554178741e-05 + zeta*(-8.69089948084895e-06 +
        zeta*(-5.62303116146073e-05 + zeta*(-1.40703448503722e-05 + zeta*(5.79818567127253e-05 +
        zeta*(-2.02068763695818e-05 + zeta*(-4.6220503211545e-05)))))));
      sv3_dp := (-2.61516554178741e-05 + zeta*(-1.73817989616979e-05 + zeta*(-0.00016869093484382191 +
        zeta*(-5.62813794014888e-05 + zeta*(0.0002899092835636265 + zeta*(-0.00012124125821749079 +
        zeta*(-0.000323543522480815)))))))*zeta_dp;
      sv4 := 1.72999723712298e-06 + zeta*(5.23968525385657e-06 + zeta*(-8.43225836764604e-06 +
        zeta*(2.99937856712014e-05 + zeta*(6.5941521678779e-05 + zeta*(-5.38247020518468e-05 +
        zeta*(-3.47267310236064e-05 + zeta*5.86502094418896e-05))))));
      sv4_dp := (5.23968525385657e-06 + zeta*(-1.686451673529208e-05 + zeta*(8.998135701360419e-05 +
        zeta*(0.000263766086715116 + zeta*(-0.00026912351025923397 + zeta*(-0.0002083603861416384 +
        zeta*0.0004105514660932272))))))*zeta_dp;
      sv5 := 9.22501501436751e-06 + zeta*(-2.40626300155103e-05 + zeta*(-2.0829312008398e-05 +
        zeta*(3.23081820058062e-05 + zeta*(6.62605705702628e-05 + zeta*(-8.58661094185191e-05 +
        zeta*(-5.62202354610729e-05 + zeta*5.70775331358836e-05))))));
      sv5_dp := (-2.40626300155103e-05 + zeta*(-4.1658624016796e-05 + zeta*(9.692454601741861e-05 +
        zeta*(0.0002650422822810512 + zeta*(-0.00042933054709259547 + zeta*(-0.0003373214127664374 +
        zeta*0.0003995427319511852))))))*zeta_dp;
      if 563864.8 < h0 then
        beyond0 := h0 - 563864.8;
        excess0 := beyond0 - beyond0/(1.0 + 7.462686567164179e-05*beyond0);
        share0 := 1.0/((1.0 + 7.462686567164179e-05*beyond0)*(1.0 + 7.462686567164179e-05*beyond0));
      else
        excess0 := 0.0;
        share0 := 1.0;
      end if;
      w0 := h0 - excess0 - hDew;
      omega0 := 8.124576e-06*(w0 - 123083.3);
      mean0 := sv0 + omega0*(sv1 + omega0*(sv2 + omega0*(sv3 + omega0*(sv4 + omega0*sv5))));
      slope0 := share0*(mean0 + 8.124576e-06*w0*(sv1 + omega0*(2.0*sv2 + omega0*(3.0*sv3 + omega0*(4.0*sv4 +
        omega0*5.0*sv5))))) + 0.0021496528095747256*(1.0 - share0);
      h1 := h0 - (w0*mean0 + 0.0021496528095747256*excess0 - rise)/slope0;
      if 563864.8 < h1 then
        beyond1 := h1 - 563864.8;
        excess1 := beyond1 - beyond1/(1.0 + 7.462686567164179e-05*beyond1);
        share1 := 1.0/((1.0 + 7.462686567164179e-05*beyond1)*(1.0 + 7.462686567164179e-05*beyond1));
      else
        excess1 := 0.0;
        share1 := 1.0;
      end if;
      w1 := h1 - excess1 - hDew;
      omega1 := 8.124576e-06*(w1 - 123083.3);
      mean1 := sv0 + omega1*(sv1 + omega1*(sv2 + omega1*(sv3 + omega1*(sv4 + omega1*sv5))));
      slope1 := share1*(mean1 + 8.124576e-06*w1*(sv1 + omega1*(2.0*sv2 + omega1*(3.0*sv3 + omega1*(4.0*sv4 +
        omega1*5.0*sv5))))) + 0.0021496528095747256*(1.0 - share1);
      h2 := h1 - (w1*mean1 + 0.0021496528095747256*excess1 - rise)/slope1;
      if 563864.8 < h2 then
        beyond2 := h2 - 563864.8;
        excess2 := beyond2 - beyond2/(1.0 + 7.462686567164179e-05*beyond2);
        share2 := 1.0/((1.0 + 7.462686567164179e-05*beyond2)*(1.0 + 7.462686567164179e-05*beyond2));
      else
        excess2 := 0.0;
        share2 := 1.0;
      end if;
      w2 := h2 - excess2 - hDew;
      w2_dp := -hDew_dp;
      omega2 := 8.124576e-06*(w2 - 123083.3);
      omega2_dp := 8.124576e-06*w2_dp;
      mean2 := sv0 + omega2*(sv1 + omega2*(sv2 + omega2*(sv3 + omega2*(sv4 + omega2*sv5))));
      mean2_dp := sv0_dp + omega2*(sv1_dp + omega2*(sv2_dp + omega2*(sv3_dp + omega2*(sv4_dp + omega2*sv5_dp)))) +
        (sv1 + omega2*(2.0*sv2 + omega2*(3.0*sv3 + omega2*(4.0*sv4 + omega2*5.0*sv5))))*omega2_dp;
      slope2 := share2*(mean2 + 8.124576e-06*w2*(sv1 + omega2*(2.0*sv2 + omega2*(3.0*sv3 + omega2*(4.0*sv4 +
        omega2*5.0*sv5))))) + 0.0021496528095747256*(1.0 - share2);
      slope2_dp := share2*(mean2_dp + 8.124576e-06*w2_dp*(sv1 + omega2*(2.0*sv2 + omega2*(3.0*sv3 + omega2*(4.0*sv4 +
        omega2*5.0*sv5)))) + 8.124576e-06*w2*(sv1_dp + omega2*(2.0*sv2_dp + omega2*(3.0*sv3_dp + omega2*(4.0*sv4_dp +
        omega2*5.0*sv5_dp))) + (2.0*sv2 + omega2*(6.0*sv3 + omega2*(12.0*sv4 + omega2*20.0*sv5)))*omega2_dp));
      h3_dp := -((w2_dp*mean2 + w2*mean2_dp - rise_dp - (w2*mean2 + 0.0021496528095747256*excess2 -
        rise)/slope2*slope2_dp)/slope2);
      h_dp := h3_dp;
    end if;
    annotation (Inline=false);
  end isentropicEnthalpy_derp_s;

  function isentropicEnthalpy_ders_p "Partial derivative of isentropicEnthalpy by s at constant p"
    input Real p(unit="Pa") "Pressure";
    input Real s(unit="J/(kg.K)") "Specific entropy";
    output Real h_ds(unit="K") "d(h)/d(s)";
  protected
    Real below;
    Real logP;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hDew;
    Real sDew;
    Real rise;
    Real rise_ds;
    Real held;
    Real sigma;
    Real hs0;
    Real hs1;
    Real hs2;
    Real hs3;
    Real hs4;
    Real h0;
    Real sv0;
    Real sv1;
    Real sv2;
    Real sv3;
    Real sv4;
    Real sv5;
    Real beyond0;
    Real excess0;
    Real share0;
    Real w0;
    Real omega0;
    Real mean0;
    Real slope0;
    Real h1;
    Real beyond1;
    Real excess1;
    Real share1;
    Real w1;
    Real omega1;
    Real mean1;
    Real slope1;
    Real h2;
    Real beyond2;
    Real excess2;
    Real share2;
    Real w2;
    Real omega2;
    Real mean2;
    Real slope2;
    Real h3_ds;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    sDew := 1683.65327376743 + zeta*(1.80677291035323 + zeta*(-54.8174030111552 + zeta*(10.0506963171819 +
      zeta*(30.2792834076131 + zeta*(30.860200104383 + zeta*(16.1334117609724 + zeta*(-6.9583026066069 +
      zeta*(1.06440117451999 + zeta*(16.6066698312491 + zeta*8.54817586425438)))))))));
    rise := s - sDew;
    rise_ds := 1.0;
    if rise < 0.0 then
      h_ds := rise_ds*TSat;
    else
      if 762.1837968811058 < rise then
        held := 762.1837968811058;
      else
        held := rise;
      end if;
      sigma := 0.002624039*(held - 381.0919);
      hs0 := 401.403704703685 + zeta*(-68.8322600349087 + zeta*(-62.0912614665408 + zeta*(-14.4058933180953 +
        zeta*(-0.000870828873788643))));
      hs1 := 70.1276821717283 + zeta*(4.53774386543709 + zeta*(-6.70770743732944 + zeta*(-4.62353006576153 +
        zeta*(-0.788713029032021))));
      hs2 := 4.90077776274991 + zeta*(-0.548210716147361 + zeta*(2.02482874121761 + zeta*(-5.18860204261786 +
        zeta*3.24173290436009)));
      hs3 := -2.81621982670004 + zeta*(6.14113635136475 + zeta*(0.0997401956496828 + zeta*(-9.65933136381923 +
        zeta*6.26478634254595)));
      hs4 := -0.0377141049361822 + zeta*(-0.213262698756156 + zeta*(3.31799096569417 + zeta*(-5.54880465121489 +
        zeta*2.38635675643136)));
      h0 := hDew + rise*(hs0 + sigma*(hs1 + sigma*(hs2 + sigma*(hs3 + sigma*hs4))));
      sv0 := 0.0025669724847284 + zeta*(0.000401479171005783 + zeta*(0.000401527123715903 + zeta*(0.000177043723536239
        + zeta*(7.61749710551877e-05 + zeta*(4.683339330131e-05 + zeta*(3.48173991681462e-05 +
        zeta*1.47540847110469e-05))))));
      sv1 := -0.00032544086108693 + zeta*(-0.000168812993561574 + zeta*(-0.00013935232144842 +
        zeta*(-8.44559759841605e-05 + zeta*(-3.891772514635e-05 + zeta*(-2.61306779978149e-05 +
        zeta*(-3.07732282139806e-05 + zeta*(-1.57109671243758e-05)))))));
      sv2 := 5.56129181101354e-05 + zeta*(7.58758763169627e-05 + zeta*(5.70108748674493e-05 +
        zeta*(2.85103692700979e-05 + zeta*(-2.5428249212053e-06 + zeta*(3.72739900908435e-05 +
        zeta*(3.55456543439671e-05 + zeta*(-1.64896930903636e-06)))))));
      sv3 := -8.3796299334076e-06 + zeta*(-2.61516554178741e-05 + zeta*(-8.69089948084895e-06 +
        zeta*(-5.62303116146073e-05 + zeta*(-1.40703448503722e-05 + zeta*(5.79818567127253e-05 +
        zeta*(-2.02068763695818e-05 + zeta*(-4.6220503211545e-05)))))));
      sv4 := 1.72999723712298e-06 + zeta*(5.23968525385657e-06 + zeta*(-8.43225836764604e-06 +
        zeta*(2.99937856712014e-05 + zeta*(6.5941521678779e-05 + zeta*(-5.38247020518468e-05 +
        zeta*(-3.47267310236064e-05 + zeta*5.86502094418896e-05))))));
      sv5 := 9.22501501436751e-06 + zeta*(-2.40626300155103e-05 + zeta*(-2.0829312008398e-05 +
        zeta*(3.23081820058062e-05 + zeta*(6.62605705702628e-05 + zeta*(-8.58661094185191e-05 +
        zeta*(-5.62202354610729e-05 + zeta*5.70775331358836e-05))))));
      if 563864.8 < h0 then
        beyond0 := h0 - 563864.8;
        excess0 := beyond0 - beyond0/(1.0 + 7.462686567164179e-05*beyond0);
        share0 := 1.0/((1.0 + 7.462686567164179e-05*beyond0)*(1.0 + 7.462686567164179e-05*beyond0));
      else
        excess0 := 0.0;
        share0 := 1.0;
      end if;
      w0 := h0 - excess0 - hDew;
      omega0 := 8.124576e-06*(w0 - 123083.3);
      mean0 := sv0 + omega0*(sv1 + omega0*(sv2 + omega0*(sv3 + omega0*(sv4 + omega0*sv5))));
      slope0 := share0*(mean0 + 8.124576e-06*w0*(sv1 + omega0*(2.0*sv2 + omega0*(3.0*sv3 + omega0*(4.0*sv4 +
        omega0*5.0*sv5))))) + 0.0021496528095747256*(1.0 - share0);
      h1 := h0 - (w0*mean0 + 0.0021496528095747256*excess0 - rise)/slope0;
      if 563864.8 < h1 then
        beyond1 := h1 - 563864.8;
        excess1 := beyond1 - beyond1/(1.0 + 7.462686567164179e-05*beyond1);
        share1 := 1.0/((1.0 + 7.462686567164179e-05*beyond1)*(1.0 + 7.462686567164179e-05*beyond1));
      else
        excess1 := 0.0;
        share1 := 1.0;
      end if;
      w1 := h1 - excess1 - hDew;
      omega1 := 8.124576e-06*(w1 - 123083.3);
      mean1 := sv0 + omega1*(sv1 + omega1*(sv2 + omega1*(sv3 + omega1*(sv4 + omega1*sv5))));
      slope1 := share1*(mean1 + 8.124576e-06*w1*(sv1 + omega1*(2.0*sv2 + omega1*(3.0*sv3 + omega1*(4.0*sv4 +
        omega1*5.0*sv5))))) + 0.0021496528095747256*(1.0 - share1);
      h2 := h1 - (w1*mean1 + 0.0021496528095747256*excess1 - rise)/slope1;
      if 563864.8 < h2 then
        beyond2 := h2 - 563864.8;
        excess2 := beyond2 - beyond2/(1.0 + 7.462686567164179e-05*beyond2);
        share2 := 1.0/((1.0 + 7.462686567164179e-05*beyond2)*(1.0 + 7.462686567164179e-05*beyond2));
      else
        excess2 := 0.0;
        share2 := 1.0;
      end if;
      w2 := h2 - excess2 - hDew;
      omega2 := 8.124576e-06*(w2 - 123083.3);
      mean2 := sv0 + omega2*(sv1 + omega2*(sv2 + omega2*(sv3 + omega2*(sv4 + omega2*sv5))));
      slope2 := share2*(mean2 + 8.124576e-06*w2*(sv1 + omega2*(2.0*sv2 + omega2*(3.0*sv3 + omega2*(4.0*sv4 +
        omega2*5.0*sv5))))) + 0.0021496528095747256*(1.0 - share2);
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
    Real below;
    Real logP;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hDew;
    Real hVapour;
    Real beyond;
    Real excess;
    Real w;
    Real omega;
    Real as0;
    Real as1;
    Real as2;
    Real as3;
    Real aSquared;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    if h < hDew then
      hVapour := hDew;
    else
      hVapour := h;
    end if;
    if 563864.8 < hVapour then
      beyond := hVapour - 563864.8;
      excess := beyond - beyond/(1.0 + 7.462686567164179e-05*beyond);
    else
      excess := 0.0;
    end if;
    w := hVapour - excess - hDew;
    omega := 8.124576e-06*(w - 123083.3);
    as0 := 30180.3867157678 + zeta*(3423.71982045025 + zeta*(-3030.47749784393 + zeta*(-2649.88489898348 +
      zeta*(-652.155935250824))));
    as1 := 11350.9977377286 + zeta*(-3829.90053559809 + zeta*(216.861812897741 + zeta*(1388.29915825611 +
      zeta*698.523001665288)));
    as2 := -1238.14020162887 + zeta*(1073.638188323 + zeta*(-1785.38396212565 + zeta*(1224.54376217296 +
      zeta*(-432.244034770889))));
    as3 := 2065.57032159491 + zeta*(-1694.38781648307 + zeta*(-3094.22886073132 + zeta*(3138.13068395579 +
      zeta*(-37.5655135029466))));
    aSquared := as0 + omega*(as1 + omega*(as2 + omega*as3));
    a := sqrt(aSquared);
    annotation (Inline=false);
  end velocityOfSound;

  function vapourQuality "Thermodynamic vapour quality: below 0 for subcooled liquid, above 1 for superheated vapour"
    input Real p(unit="Pa") "Pressure";
    input Real h(unit="J/kg") "Specific enthalpy";
    output Real x(unit="1") "Quality";
  protected
    Real below;
    Real logP;
    Real above;
    Real u;
    Real TSat;
    Real z;
    Real zeta;
    Real hBubble;
    Real hDew;
  algorithm
    if p < 10000.0 then
      below := 1.0 - 0.0001*p;
      logP := 9.210340371976184 - below/(1.0 + below);
    elseif p < 3300000.0 then
      logP := log(p);
    else
      above := 3.0303030303030305e-07*p - 1.0;
      logP := 15.009433026436708 + above/(1.0 + 20.0*above);
    end if;
    u := 0.2920095*(logP - 11.63489);
    TSat := 256.707076333986 + u*(80.5308748829184 + u*(29.5462736139964 + u*(10.1496916597443 + u*(3.89045943239578 +
      u*(2.91635357024539 + u*(-2.65905464889674 + u*(-6.26024637873148 + u*(3.57970378880207 + u*(6.97381637865088 +
      u*(-2.06657064786606 + u*(-3.17606931522233)))))))))));
    z := (1.0 - 0.00261429021547159*TSat)^(1.0/3.0);
    zeta := 3.330882*(z - 0.4842352);
    hBubble := 294052.378904254 + zeta*(-127914.677192432 + zeta*(-55198.994631602 + zeta*(-5694.05337771778 +
      zeta*(2066.40087018408 + zeta*(-1808.44559369909 + zeta*(-1262.02248569611 + zeta*(1353.80911664124 +
      zeta*(181.301069447525 + zeta*(-673.745553043716)))))))));
    hDew := 422833.810184537 + zeta*(-32818.3867098448 + zeta*(-51927.0644376 + zeta*(-12467.5609398988 +
      zeta*(2537.99114696416 + zeta*(2255.28005951282 + zeta*(-217.582612802015 + zeta*(-890.535455114272 +
      zeta*(946.874211146706 + zeta*841.10605615198))))))));
    x := (h - hBubble)/(hDew - hBubble);
    annotation (Inline=false);
  end vapourQuality;

  annotation (Documentation(info="<html></html>"));
end R1234zeE;
