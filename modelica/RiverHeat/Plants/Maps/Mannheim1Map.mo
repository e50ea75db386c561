within RiverHeat.Plants.Maps;
package Mannheim1Map "Steady points of RiverHeat.Plants.Mannheim1, as functions of heat and temperatures"
  constant Units.HeatCapacity C_source = 5.423e+07 "Stored energy by evaporating temperature";
  constant Units.HeatCapacity C_network = 4.446e+07 "Stored energy by supply temperature";
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
    q := Smoothing.limit((Q_flow - 16597299.14)/14452990.49, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 281.39)/18.02, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.49)/12.74, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/14.78, -1, 1, 0.02);
    branch[1] := 3.65762 + c*(0.411993 + c*(0.126259 + c*(-0.0120061))) + b*(0.565573 + c*((-0.155364) + c*(-0.00612264)) + b*(0.0711985 + c*(-0.00829343)
      + b*0.00136682)) + a*(0.451937 + c*(0.117196 + c*0.0194587) + b*(0.0701053 + c*0.0719102 + b*(-0.0941922)) + a*((-0.269782) + c*(-0.106991) +
      b*0.190354 + a*(-0.0521989))) + q*(0.565822 + c*(0.466795 + c*0.110567) + b*((-0.0688172) + c*(-0.12095) + b*0.0240284) + a*(0.716651 + c*0.0594723 +
      b*0.128306 + a*(-0.336573)) + q*(0.870625 + c*0.194988 + b*(-0.00659276) + a*0.358529 + q*0.678069));
    branch[2] := 3.97476 + c*(0.42107 + c*(0.222402 + c*0.00605138)) + b*(0.384904 + c*((-0.42242) + c*(-0.0630413)) + b*(0.352001 + c*0.00553243 +
      b*0.0259059)) + a*((-0.925159) + c*(1.09846 + c*0.252169) + b*(0.627817 + c*(-0.28001) + b*(-0.302518)) + a*((-0.570408) + c*0.163123 + b*1.09187 +
      a*(-0.595875))) + q*(0.599668 + c*(0.286826 + c*0.0162123) + b*((-0.77503) + c*(-0.196424) + b*0.623802) + a*(0.0669697 + c*1.04013 + b*(-0.13458) +
      a*0.0876037) + q*((-1.32279) + c*0.0960631 + b*(-0.439658) + a*1.24522 + q*(-0.879705)));
    branch[3] := 4.86018 + c*(0.312906 + c*(0.111109 + c*0.0375257)) + b*(0.606518 + c*((-0.13646) + c*(-0.0581691)) + b*(0.0537336 + c*0.0844527 +
      b*0.0262421)) + a*((-0.839827) + c*(0.0385693 + c*0.0318276) + b*(0.0827701 + c*(-0.0272733) + b*(-0.0305186)) + a*((-0.0431383) + c*0.141807 +
      b*(-0.0214028) + a*(-0.0482802))) + q*(3.11865 + c*(0.365883 + c*(-0.0746464)) + b*((-0.137967) + c*0.187397 + b*0.314181) + a*((-1.00678) +
      c*(-0.59949) + b*0.0305859 + a*0.243675) + q*(0.73246 + c*0.789329 + b*(-0.467347) + a*(-0.896762) + q*0.735369));
    branch[4] := 4.92594 + c*(0.29164 + c*(0.0517351 + c*0.0312923)) + b*(0.61387 + c*((-0.00153174) + c*0.00127776) + b*(0.000164562 + c*0.0037027 +
      b*(-0.0246066))) + a*((-0.794067) + c*((-0.0190296) + c*(-0.0733369)) + b*(0.100196 + c*0.0323693 + b*0.0042526) + a*(0.033713 + c*0.0441379 +
      b*0.0172258 + a*(-0.0811355))) + q*(3.34304 + c*(0.241099 + c*0.0447761) + b*(0.38941 + c*(-0.046679) + b*0.0157899) + a*((-1.225) + c*(-0.113774) +
      b*0.0908396 + a*0.0939091) + q*(0.572507 + c*0.207147 + b*(-0.353332) + a*0.0863578 + q*0.0432943));
    branch[5] := 4.79211 + c*(0.317102 + c*(0.0758626 + c*0.0452627)) + b*(0.510026 + c*((-0.0749396) + c*(-0.0624159)) + b*(0.00633085 + c*0.0628044 +
      b*(-0.0385549))) + a*((-0.919043) + c*((-0.0196463) + c*(-0.0198836)) + b*(0.16436 + c*(-0.00469864) + b*(-0.0406304)) + a*(0.0142221 + c*0.0652521 +
      b*0.0346464 + a*(-0.190283))) + q*(3.51026 + c*(0.391443 + c*0.116338) + b*(0.0465864 + c*(-0.0994201) + b*0.112026) + a*((-1.82888) + c*(-0.140252) +
      b*0.0106179 + a*0.490385) + q*(1.69558 + c*0.145186 + b*(-0.106543) + a*(-0.267042) + q*(-0.179065)));
    top := max(max(max(max(branch[1], branch[2]), branch[3]), branch[4]), branch[5]);
    P := 1e+06*((top + 0.04*log(exp((branch[1] - top)/0.04) + exp((branch[2] - top)/0.04) + exp((branch[3] - top)/0.04) + exp((branch[4] - top)/0.04) +
      exp((branch[5] - top)/0.04))));
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
    q := Smoothing.limit((Q_flow - 16597299.14)/14452990.49, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 281.39)/18.02, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.49)/12.74, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/14.78, -1, 1, 0.02);
    branch[1] := (-1.23681) + c*(0.848711 + c*(0.108075 + c*0.0427492)) + b*((-1.59431) + c*(0.107368 + c*(-0.122575)) + b*((-0.372799) + c*0.125172 +
      b*(-0.0891382))) + a*((-0.307456) + c*(0.0499708 + c*(-0.00367027)) + b*((-0.277019) + c*0.0947545 + b*(-0.112326)) + a*((-0.143417) + c*0.300794 +
      b*(-0.196166) + a*0.355633)) + q*(3.28035 + c*((-0.819822) + c*0.190327) + b*(1.64121 + c*(-0.690042) + b*0.366164) + a*(1.07847 + c*(-0.652336) +
      b*0.734048 + a*(-0.845969)) + q*((-4.91314) + c*1.49177 + b*(-1.84882) + a*0.590487 + q*2.4345));
    branch[2] := (-3.26341) + c*(1.42178 + c*(0.199251 + c*(-0.0101369))) + b*((-1.85753) + c*(0.0074313 + c*0.0103087) + b*((-0.0690486) + c*(-0.0504383)
      + b*0.0166589)) + a*(0.848646 + c*((-0.0530294) + c*(-0.0935736)) + b*((-0.360381) + c*0.0377394 + b*(-0.102831)) + a*(1.05377 + c*(-0.129687) +
      b*0.141846 + a*(-0.493904))) + q*(0.991978 + c*((-0.350555) + c*(-0.0236817)) + b*(1.46108 + c*(-0.0121479) + b*0.39462) + a*(1.63544 + c*0.621471 +
      b*(-1.15062) + a*1.15944) + q*((-1.73368) + c*0.0600437 + b*0.0234665 + a*3.08683 + q*1.12899));
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
    q := Smoothing.limit((Q_flow - 16597299.14)/14452990.49, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 281.39)/18.02, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.49)/12.74, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/14.78, -1, 1, 0.02);
    Q_flow_loss := 1e+06*(0.264714 + c*(0.0233634 + c*0.00537414) + b*(0.0213359 + c*(-0.00743317) + b*0.00302857) + a*((-0.04811) + c*7.45039e-05 +
      b*0.00591436 + a*0.00370478) + q*(0.1231 + c*0.0204948 + b*(-0.00961532) + a*(-0.0490589) + q*0.0688923));
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
    q := Smoothing.limit((Q_flow - 16597299.14)/14452990.49, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 281.39)/18.02, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.49)/12.74, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/14.78, -1, 1, 0.02);
    margin := 0.140651 + c*((-0.00303856) + c*((-0.0237801) + c*(-0.00425296))) + b*((-0.00254152) + c*(0.0385345 + c*0.00690621) + b*((-0.0124235) +
      c*(-0.00926769) + b*0.00479184)) + a*((-0.015758) + c*((-0.0497231) + c*(-0.00808468)) + b*(0.0633974 + c*(-0.00323111) + b*(-0.0119617)) +
      a*(0.00691888 + c*0.0126562 + b*(-0.000648718) + a*(-0.0103425))) + q*(0.176497 + c*((-0.00875376) + c*(-0.0248433)) + b*((-0.0252769) + c*0.0339878 +
      b*(-0.00561217)) + a*((-0.139157) + c*(-0.0394591) + b*0.0525672 + a*0.0386524) + q*(0.095068 + c*(-0.00181144) + b*(-0.0309048) + a*(-0.0895299) +
      q*(-0.0124885)));
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
    a := Smoothing.limit((T_evaporating - 281.39)/18.02, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.49)/12.74, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/14.78, -1, 1, 0.02);
    Q_flow_max := 1e+06*(31.9966 + c*((-0.359824) + c*0.0379964) + b*(3.10117 + c*(-0.00699624) + b*(-0.273465)) + a*(8.63069 + c*(-0.348819) + b*1.54558
      + a*(-0.266976)));
  end largestHeat;
  annotation (Documentation(info = "<html>
<p>Written by <code>python -m cosim.quasisteady</code>; not to be edited. The dynamic unit was run from standstill until
nothing moved any more, at points of a Sobol sequence. Electricity over heat is convex with corners, so it is the
largest of a few polynomials, rounded; arguments are held at the ends of their range.</p>
<table border=\"1\" cellspacing=\"0\">
<tr><th>what</th><th>value</th></tr>
<tr><td>unit</td><td>RiverHeat.Plants.Mannheim1</td></tr>
<tr><td>specification</td><td>mannheim_1.toml, fb8726bc360e</td></tr>
<tr><td>points run</td><td>2048, Sobol sequence, seed 12</td></tr>
<tr><td>FMU</td><td>{dff6b22967288fed9fa568a42675665a}</td></tr>
<tr><td>steady points used</td><td>1445</td></tr>
<tr><td>electricity, relative: root mean square, largest</td><td>0.0022, 0.014</td></tr>
<tr><td>condensing temperature, K: root mean square, largest</td><td>0.059, 0.52</td></tr>
<tr><td>loss over electricity: root mean square, largest</td><td>0.0011, 0.0056</td></tr>
<tr><td>surge margin: root mean square, largest</td><td>0.017, 0.068</td></tr>
<tr><td>largest heat, relative: root mean square, largest</td><td>0.0031, 0.019</td></tr>
<tr><td>range of Q_flow</td><td>2.1443e+06 to 3.105e+07</td></tr>
<tr><td>range of T_evaporating</td><td>263.37 to 299.41</td></tr>
<tr><td>range of T_supply</td><td>349.75 to 375.23</td></tr>
<tr><td>range of T_return</td><td>311.72 to 341.28</td></tr>
</table>
</html>"));
end Mannheim1Map;
