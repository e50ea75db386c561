within RiverHeat.Plants.Maps;
package Mannheim2Map "Steady points of RiverHeat.Plants.Mannheim2Unit, as functions of heat and temperatures"
  constant Units.HeatCapacity C_source = 2.529e+08 "Stored energy by evaporating temperature";
  constant Units.HeatCapacity C_network = 1.056e+08 "Stored energy by supply temperature";
  pure function power "Electricity without that of the source pump"
    input Units.HeatFlowRate Q_flow "Heat to the network";
    input Units.Temperature T_evaporating "Evaporating temperature";
    input Units.Temperature T_supply "Network water leaving";
    input Units.Temperature T_return "Network water entering";
    output Units.Power P "Electricity without that of the source pump";
  protected
    Real q "Heat, scaled";
    Real a "Evaporating temperature, scaled";
    Real b "Supply temperature, scaled";
    Real c "Return temperature, scaled";
    Real branch[5] "Each branch";
    Real top "Largest of them";
  algorithm
    q := Smoothing.limit((Q_flow - 58061998.19)/46954315.49, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 283.32)/15.27, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 385.75)/20.13, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 325.5)/12.74, -1, 1, 0.02);
    branch[1] := 14.2006 + c*(0.611731 + c*(0.0125599 + c*(-0.0226281))) + b*(4.7199 + c*(0.334964 + c*0.306992) + b*((-0.506658) + c*(-0.0932196) +
      b*(-0.230603))) + a*(2.1302 + c*(0.264165 + c*0.185712) + b*(0.305901 + c*(-0.579864) + b*0.338281) + a*((-0.864836) + c*(-0.124841) + b*0.345206 +
      a*(-0.173934))) + q*((-5.23333) + c*((-0.458477) + c*(-0.222356)) + b*(4.56762 + c*0.225454 + b*0.225885) + a*(4.04501 + c*1.16658 + b*(-1.79124) +
      a*(-0.910171)) + q*((-10.7937) + c*(-0.524646) + b*2.03914 + a*4.08225 + q*(-4.47519)));
    branch[2] := 14.7922 + c*((-0.423353) + c*((-0.0986671) + c*(-0.00441365))) + b*(5.37531 + c*(0.818734 + c*0.0432446) + b*((-0.484149) + c*(-0.182841)
      + b*0.394831)) + a*(1.25053 + c*((-0.11629) + c*0.0149616) + b*(1.12813 + c*0.113031 + b*(-1.08189)) + a*((-0.257342) + c*(-0.101285) + b*1.78893 +
      a*(-0.820557))) + q*((-0.642481) + c*((-0.615429) + c*(-0.120124)) + b*(2.47547 + c*0.895069 + b*(-0.619246)) + a*(0.575402 + c*0.14562 +
      b*(-0.250705) + a*(-0.130776)) + q*((-1.70607) + c*(-0.194004) + b*0.919734 + a*0.719058 + q*(-0.667863)));
    branch[3] := 19.6322 + c*(0.927101 + c*((-0.0125218) + c*(-0.0428035))) + b*(2.97377 + c*(0.173153 + c*0.00328726) + b*((-0.174615) + c*0.0764748 +
      b*(-0.0960442))) + a*((-1.9161) + c*((-0.353245) + c*0.0980664) + b*(0.892811 + c*(-0.174843) + b*0.0509883) + a*((-0.338759) + c*0.107164 +
      b*(-0.112054) + a*(-0.0158061))) + q*(10.9357 + c*(1.2808 + c*0.0813483) + b*(0.560839 + c*(-0.0418924) + b*0.585622) + a*((-1.16398) + c*(-0.514165)
      + b*1.22382 + a*(-0.218964)) + q*((-1.63832) + c*0.690847 + b*(-3.67574) + a*(-1.14504) + q*4.42989));
    branch[4] := 19.631 + c*(0.858444 + c*(0.0497693 + c*(-0.0811226))) + b*(3.13887 + c*(0.125891 + c*0.082964) + b*((-0.192663) + c*(-0.0437992) +
      b*0.0488942)) + a*((-2.34908) + c*((-0.0577821) + c*0.228547) + b*(0.666776 + c*0.0456167 + b*(-0.368922)) + a*((-0.298977) + c*(-0.178929) +
      b*0.205955 + a*(-0.155211))) + q*(12.2067 + c*(0.74666 + c*(-0.00681387)) + b*(0.931314 + c*(-0.287495) + b*0.275985) + a*((-1.68607) + c*(-0.367526)
      + b*1.20121 + a*0.62132) + q*((-0.494082) + c*0.365682 + b*(-0.503165) + a*(-2.39972) + q*1.42609));
    branch[5] := 17.1192 + c*(0.869995 + c*(0.245796 + c*0.088495)) + b*(1.6551 + c*((-0.414363) + c*0.0789218) + b*(0.726141 + c*(-0.0858458) +
      b*0.26834)) + a*((-2.60255) + c*((-1.42838) + c*0.292003) + b*(0.801584 + c*(-0.533996) + b*0.635209) + a*((-0.124213) + c*(-0.119102) + b*(-0.176691)
      + a*0.541398)) + q*(12.2265 + c*(0.217762 + c*(-0.250484)) + b*((-0.905496) + c*0.106581 + b*(-0.149561)) + a*((-7.04555) + c*2.63004 + b*(-1.58391) +
      a*2.38746) + q*(4.43879 + c*2.22123 + b*(-0.0604021) + a*2.49236 + q*0.0869074));
    top := max(max(max(max(branch[1], branch[2]), branch[3]), branch[4]), branch[5]);
    P := 1e+06*((top + 0.15*log(exp((branch[1] - top)/0.15) + exp((branch[2] - top)/0.15) + exp((branch[3] - top)/0.15) + exp((branch[4] - top)/0.15) +
      exp((branch[5] - top)/0.15))));
  end power;
  pure function condensingTemperature "Condensing temperature"
    input Units.HeatFlowRate Q_flow "Heat to the network";
    input Units.Temperature T_evaporating "Evaporating temperature";
    input Units.Temperature T_supply "Network water leaving";
    input Units.Temperature T_return "Network water entering";
    output Units.Temperature T "Condensing temperature";
  protected
    Real q "Heat, scaled";
    Real a "Evaporating temperature, scaled";
    Real b "Supply temperature, scaled";
    Real c "Return temperature, scaled";
    Real branch[2] "Each branch";
    Real top "Largest of them";
  algorithm
    q := Smoothing.limit((Q_flow - 58061998.19)/46954315.49, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 283.32)/15.27, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 385.75)/20.13, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 325.5)/12.74, -1, 1, 0.02);
    branch[1] := (-3.66925) + c*(0.550419 + c*(0.182353 + c*(-0.0082335))) + b*((-1.88696) + c*((-0.0522663) + c*(-0.0428273)) + b*((-0.526057) +
      c*0.0771065 + b*(-0.120217))) + a*(0.857439 + c*((-0.47278) + c*(-0.0137812)) + b*(0.341439 + c*(-0.00979064) + b*0.0900965) + a*(0.207358 +
      c*0.111443 + b*(-0.495989) + a*0.107332)) + q*(3.52156 + c*((-0.422008) + c*0.00663285) + b*(2.27551 + c*0.297991 + b*(-0.367871)) + a*((-1.34501) +
      c*0.134436 + b*(-0.638793) + a*0.463024) + q*((-0.854688) + c*(-0.833395) + b*1.35449 + a*1.05427 + q*0.0443784));
    branch[2] := (-1.63435) + c*(0.493382 + c*(0.0498189 + c*(-0.0228126))) + b*((-2.44283) + c*(0.23305 + c*(-0.0641678)) + b*((-0.898866) + c*0.154392 +
      b*(-0.212959))) + a*((-0.26557) + c*((-0.00448784) + c*0.0248996) + b*((-0.366705) + c*0.0951055 + b*(-0.05868)) + a*((-0.0128376) + c*0.0238987 +
      b*(-0.0639721) + a*0.264672)) + q*(5.63192 + c*((-1.03646) + c*0.0431576) + b*(3.40931 + c*(-0.525042) + b*0.432435) + a*(0.0473388 + c*0.00564933 +
      b*(-0.359566) + a*(-0.502294)) + q*((-6.05656) + c*1.04864 + b*(-2.32952) + a*1.59685 + q*2.73056));
    top := max(branch[1], branch[2]);
    T := T_supply + (top + 0.05*log(exp((branch[1] - top)/0.05) + exp((branch[2] - top)/0.05)));
  end condensingTemperature;
  pure function loss "Heat lost, without that of the source pump"
    input Units.HeatFlowRate Q_flow "Heat to the network";
    input Units.Temperature T_evaporating "Evaporating temperature";
    input Units.Temperature T_supply "Network water leaving";
    input Units.Temperature T_return "Network water entering";
    output Units.HeatFlowRate Q_flow_loss "Heat lost, without that of the source pump";
  protected
    Real q "Heat, scaled";
    Real a "Evaporating temperature, scaled";
    Real b "Supply temperature, scaled";
    Real c "Return temperature, scaled";
  algorithm
    q := Smoothing.limit((Q_flow - 58061998.19)/46954315.49, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 283.32)/15.27, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 385.75)/20.13, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 325.5)/12.74, -1, 1, 0.02);
    Q_flow_loss := 1e+06*(1.06954 + c*(0.0384322 + c*0.00465755) + b*(0.155348 + c*(-0.0108624) + b*0.0152336) + a*((-0.0984306) + c*(-0.00493924) +
      b*0.0379638 + a*0.0048579) + q*(0.368152 + c*0.0354745 + b*(-0.0472609) + a*(-0.120998) + q*0.211533));
  end loss;
  pure function surgeMargin "Surge margin"
    input Units.HeatFlowRate Q_flow "Heat to the network";
    input Units.Temperature T_evaporating "Evaporating temperature";
    input Units.Temperature T_supply "Network water leaving";
    input Units.Temperature T_return "Network water entering";
    output Units.PerUnit margin "Surge margin";
  protected
    Real q "Heat, scaled";
    Real a "Evaporating temperature, scaled";
    Real b "Supply temperature, scaled";
    Real c "Return temperature, scaled";
  algorithm
    q := Smoothing.limit((Q_flow - 58061998.19)/46954315.49, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 283.32)/15.27, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 385.75)/20.13, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 325.5)/12.74, -1, 1, 0.02);
    margin := 0.189406 + c*((-0.0110287) + c*((-0.00794692) + c*0.000304699)) + b*((-0.00835912) + c*(0.024818 + c*0.00461173) + b*((-0.017655) +
      c*(-0.0077134) + b*0.0155)) + a*((-0.00691979) + c*((-0.0208745) + c*(-0.00265545)) + b*(0.0791394 + c*0.00138627 + b*0.0203207) + a*((-0.0191841) +
      c*0.00708174 + b*(-0.0331716) + a*(-0.00682705))) + q*(0.151915 + c*((-0.00447947) + c*(-0.00833766)) + b*((-0.0479828) + c*0.0215676 +
      b*(-0.0120441)) + a*((-0.0116311) + c*(-0.0183381) + b*0.04845 + a*(-0.0232512)) + q*(0.0598209 + c*0.00136157 + b*(-0.0289214) + a*0.0304589 +
      q*(-0.0155336)));
  end surgeMargin;
  pure function largestHeat "Heat with all that the machine has"
    input Units.Temperature T_evaporating "Evaporating temperature";
    input Units.Temperature T_supply "Network water leaving";
    input Units.Temperature T_return "Network water entering";
    output Units.HeatFlowRate Q_flow_max "Heat with all that the machine has";
  protected
    Real a "Evaporating temperature, scaled";
    Real b "Supply temperature, scaled";
    Real c "Return temperature, scaled";
  algorithm
    a := Smoothing.limit((T_evaporating - 283.32)/15.27, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 385.75)/20.13, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 325.5)/12.74, -1, 1, 0.02);
    Q_flow_max := 1e+06*(132.426 + c*((-3.91784) + c*0.560152) + b*(17.8783 + c*(-0.61386) + b*(-3.38033)) + a*(31.7323 + c*(-3.22215) + b*8.46179 +
      a*(-0.171422)));
  end largestHeat;
  annotation (Documentation(info = "<html>
<p>Written by <code>python -m cosim.quasisteady</code>; not to be edited. The dynamic unit was run from standstill until
nothing moved any more, at points of a Sobol sequence. Electricity over heat is convex with corners, so it is the
largest of a few polynomials, rounded; arguments are held at the ends of their range.</p>
<table border=\"1\" cellspacing=\"0\">
<tr><th>what</th><th>value</th></tr>
<tr><td>unit</td><td>RiverHeat.Plants.Mannheim2Unit</td></tr>
<tr><td>specification</td><td>mannheim_2.toml, 1c981ea57b2c</td></tr>
<tr><td>points run</td><td>2048, Sobol sequence, seed 21</td></tr>
<tr><td>FMU</td><td>{44cf789062b32b44eaa4a34367bd22f7}</td></tr>
<tr><td>steady points used</td><td>1834</td></tr>
<tr><td>electricity, relative: root mean square, largest</td><td>0.0021, 0.029</td></tr>
<tr><td>condensing temperature, K: root mean square, largest</td><td>0.078, 0.51</td></tr>
<tr><td>loss over electricity: root mean square, largest</td><td>0.00072, 0.0034</td></tr>
<tr><td>surge margin: root mean square, largest</td><td>0.017, 0.093</td></tr>
<tr><td>largest heat, relative: root mean square, largest</td><td>0.003, 0.012</td></tr>
<tr><td>range of Q_flow</td><td>1.1108e+07 to 1.0502e+08</td></tr>
<tr><td>range of T_evaporating</td><td>268.05 to 298.59</td></tr>
<tr><td>range of T_supply</td><td>365.62 to 405.88</td></tr>
<tr><td>range of T_return</td><td>312.76 to 338.24</td></tr>
</table>
</html>"));
end Mannheim2Map;
