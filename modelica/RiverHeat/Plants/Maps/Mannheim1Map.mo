within RiverHeat.Plants.Maps;
package Mannheim1Map "Steady points of RiverHeat.Plants.Mannheim1, as functions of heat and temperatures"
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
    q := Smoothing.limit((Q_flow - 22076166.93)/20032221.31, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 283.9)/15.78, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.96)/13.2, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/15.8, -1, 1, 0.02);
    branch[1] := 3.19076 + c*(0.463297 + c*(0.210548 + c*((-0.0024472)))) + b*(0.801554 + c*((-0.167152) + c*(0.0145473)) + b*(0.0192518 +
      c*((-0.0252218)) + b*(0.00856291))) + a*(0.503653 + c*(0.124144 + c*(0.0206524)) + b*(0.149807 + c*(0.070941) + b*((-0.0740102))) + a*((-0.291068) +
      c*((-0.0871354)) + b*(0.129033) + a*((-0.0432676)))) + q*((-1.77436) + c*(0.430047 + c*(0.186099)) + b*(0.44516 + c*((-0.127808)) + b*((-0.0319995)))
      + a*(0.966802 + c*(0.0990773) + b*(0.150973) + a*((-0.326448))) + q*((-2.28056) + c*(0.116323) + b*(0.28464) + a*(0.570017) + q*((-0.64435))));
    branch[2] := 4.17899 + c*(0.787661 + c*(0.44216 + c*(0.0637515))) + b*(0.356599 + c*((-0.77315) + c*((-0.162765))) + b*(0.326211 + c*(0.137882) +
      b*((-0.0140816)))) + a*((-0.921369) + c*(0.246632 + c*(0.0735906)) + b*((-0.349376) + c*((-0.309322)) + b*((-0.143707))) + a*((-0.838693) +
      c*((-0.557892)) + b*((-0.395743)) + a*(0.258499))) + q*(0.585474 + c*(1.718 + c*(0.41675)) + b*((-0.604132) + c*((-0.427277)) + b*(0.486925)) +
      a*(0.200077 + c*(0.852266) + b*(0.26123) + a*((-1.52485))) + q*((-0.994041) + c*(0.921398) + b*((-0.372909)) + a*(0.809719) + q*(0.803543)));
    branch[3] := 5.6427 + c*(0.910279 + c*(0.211825 + c*(0.0259973))) + b*(0.544159 + c*((-0.275992) + c*((-0.10032))) + b*(0.174434 + c*(0.0907347) +
      b*((-0.0183012)))) + a*((-1.05351) + c*((-0.263441) + c*(0.0507547)) + b*(0.376526 + c*((-0.0554615)) + b*((-0.00188363))) + a*(0.0495213 +
      c*(0.0539878) + b*((-0.0952104)) + a*((-0.00956428)))) + q*(3.74087 + c*(2.37217 + c*(0.322807)) + b*((-0.587862) + c*((-0.691558)) + b*(0.440921)) +
      a*((-2.33713) + c*((-0.477658)) + b*(0.596003) + a*(0.360706)) + q*(1.01146 + c*(2.63428) + b*((-1.5022)) + a*((-1.88747)) + q*(0.986774)));
    branch[4] := 6.14875 + c*(0.455876 + c*(0.0785649 + c*(0.0458941))) + b*(0.734968 + c*((-0.0344789) + c*((-0.0253327))) + b*(0.0106953 + c*(0.0179633)
      + b*((-0.00792573)))) + a*((-1.12274) + c*((-0.0856794) + c*((-0.0834902))) + b*(0.161373 + c*(0.053433) + b*((-0.00203595))) + a*(0.0235717 +
      c*(0.0772234) + b*((-0.0206913)) + a*((-0.00585652)))) + q*(5.14346 + c*(0.609339 + c*(0.0880024)) + b*(0.292922 + c*(0.0235068) + b*((-0.0504374))) +
      a*((-1.79431) + c*((-0.302038)) + b*(0.27927) + a*(0.0741795)) + q*(1.5119 + c*(0.177332) + b*((-0.0245985)) + a*((-1.082)) + q*(0.605188)));
    branch[5] := 6.13565 + c*(0.487948 + c*(0.109976 + c*(0.0858872))) + b*(0.522091 + c*((-0.135473) + c*((-0.051686))) + b*(0.0721007 + c*(0.0428214) +
      b*((-0.0352024)))) + a*((-1.4129) + c*((-0.0299018) + c*((-0.0915209))) + b*(0.0699199 + c*((-0.0196065)) + b*((-0.0035047))) + a*(0.117559 +
      c*(0.111147) + b*((-0.0344214)) + a*((-0.0899451)))) + q*(6.34524 + c*(0.844846 + c*(0.0585937)) + b*(0.0103533 + c*((-0.0994942)) + b*(0.102692)) +
      a*((-2.05159) + c*((-0.0330367)) + b*(0.190012) + a*(0.488762)) + q*(2.38198 + c*((-0.00507845)) + b*(0.025282) + a*((-1.10356)) + q*((-0.168771))));
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
    q := Smoothing.limit((Q_flow - 22076166.93)/20032221.31, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 283.9)/15.78, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.96)/13.2, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/15.8, -1, 1, 0.02);
    branch[1] := (-3.20265) + c*(2.38535 + c*(0.370639 + c*(0.0240234))) + b*((-2.82608) + c*((-0.37121) + c*((-0.0376152))) + b*(0.106855 +
      c*((-0.0178223)) + b*((-0.00200717)))) + a*(0.73503 + c*((-0.314222) + c*((-0.0700425))) + b*(0.200549 + c*((-0.0103955)) + b*((-0.068202))) +
      a*(0.166513 + c*(0.0533136) + b*((-0.0303302)) + a*((-0.0776572)))) + q*(0.527536 + c*(2.07328 + c*(0.147723)) + b*((-1.47683) + c*((-0.497234)) +
      b*(0.63163)) + a*(1.18604 + c*(0.282593) + b*((-0.304593)) + a*(0.309765)) + q*(0.550997 + c*(1.49965) + b*((-1.96117)) + a*(2.07015) + q*(3.89038)));
    branch[2] := (-0.534305) + c*(0.8016 + c*(0.176689 + c*(0.0607494))) + b*((-1.36135) + c*((-0.0846536) + c*((-0.103448))) + b*((-0.332103) +
      c*(0.0404402) + b*((-0.0473093)))) + a*(0.127351 + c*((-0.130704) + c*((-0.0388482))) + b*((-0.0544135) + c*(0.0732142) + b*((-0.102744))) +
      a*((-0.328153) + c*(0.170884) + b*((-0.0229311)) + a*(0.0982298))) + q*(1.23112 + c*((-0.0326161) + c*(0.267404)) + b*(0.820872 + c*((-0.728277)) +
      b*(0.307325)) + a*(1.56757 + c*((-0.669932)) + b*(0.531487) + a*((-0.818371))) + q*((-4.85885) + c*(2.36528) + b*((-2.93045)) + a*(0.70518) +
      q*(4.98372)));
    top := max(branch[1], branch[2]);
    T := T_supply + (top + 0.05*log(exp((branch[1] - top)/0.05) + exp((branch[2] - top)/0.05)));
  end condensingTemperature;
  pure function loss "Heat lost to the surroundings, without that of the source pump"
    input Units.HeatFlowRate Q_flow "Heat to the network";
    input Units.Temperature T_evaporating "Evaporating temperature";
    input Units.Temperature T_supply "Network water leaving";
    input Units.Temperature T_return "Network water entering";
    output Units.HeatFlowRate Q_flow_loss "Heat lost to the surroundings, without that of the source pump";
  protected
    Real q "Heat, scaled";
    Real a "Evaporating temperature, scaled";
    Real b "Supply temperature, scaled";
    Real c "Return temperature, scaled";
  algorithm
    q := Smoothing.limit((Q_flow - 22076166.93)/20032221.31, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 283.9)/15.78, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.96)/13.2, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/15.8, -1, 1, 0.02);
    Q_flow_loss := 1e+06*(0.309626 + c*(0.0325447 + c*(0.00778006)) + b*(0.0203773 + c*((-0.00948373)) + b*(0.00393367)) + a*((-0.0531568) +
      c*(0.00139405) + b*(0.00183223) + a*(0.000221697)) + q*(0.218982 + c*(0.0313222) + b*((-0.0132591)) + a*((-0.0577433)) + q*(0.120274)));
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
    q := Smoothing.limit((Q_flow - 22076166.93)/20032221.31, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 283.9)/15.78, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.96)/13.2, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/15.8, -1, 1, 0.02);
    margin := 0.204881 + c*((-0.0142387) + c*((-0.0358998) + c*((-0.00340131)))) + b*((-0.00566624) + c*(0.0460771 + c*(0.00424442)) + b*((-0.0122243) +
      c*((-0.0071257)) + b*(0.00224194))) + a*((-0.0709083) + c*((-0.0451512) + c*(0.000295498)) + b*(0.0710834 + c*((-0.0200315)) + b*((-0.00199757))) +
      a*(0.0132427 + c*(0.0281157) + b*((-0.00194902)) + a*((-0.00287062)))) + q*(0.302771 + c*((-0.0074195) + c*((-0.0375835))) + b*((-0.051747) +
      c*(0.0425564) + b*((-0.0035644))) + a*((-0.206043) + c*((-0.0393638)) + b*(0.062122) + a*(0.0397649)) + q*(0.187364 + c*(0.00250795) +
      b*((-0.0503954)) + a*((-0.117211)) + q*(0.0220949)));
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
    a := Smoothing.limit((T_evaporating - 283.9)/15.78, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 362.96)/13.2, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.5)/15.8, -1, 1, 0.02);
    Q_flow_max := 1e+06*(33.3792 + c*((-0.528704) + c*(0.1049)) + b*(3.51946 + c*(0.212653) + b*((-0.341037))) + a*(8.35826 + c*((-0.394611)) +
      b*(1.39053) + a*(0.78405)));
  end largestHeat;
  constant Units.HeatCapacity C_source = 5.255e+07 "Stored energy by evaporating temperature";
  constant Units.HeatCapacity C_network = 4.262e+07 "Stored energy by supply temperature";
  annotation (Documentation(info = "<html>
<p>Written by <code>python -m cosim.quasisteady</code>; not to be edited. The dynamic unit was run from standstill until nothing moved
any more, at points of a Sobol sequence. Electricity over heat is convex with corners, so it is the largest of a few polynomials,
rounded; arguments are held at the ends of their range.</p>
<table border=\"1\" cellspacing=\"0\">
<tr><th>what</th><th>value</th></tr>
<tr><td>unit</td><td>RiverHeat.Plants.Mannheim1</td></tr>
<tr><td>specification</td><td>mannheim_1.toml, 6d5cc2bf5147</td></tr>
<tr><td>points run</td><td>1536, Sobol sequence, seed 11</td></tr>
<tr><td>FMU</td><td>{61cd10606a7a586684a840481edfbe29}</td></tr>
<tr><td>steady points used</td><td>1701</td></tr>
<tr><td>electricity, relative: root mean square, largest</td><td>0.0026, 0.015</td></tr>
<tr><td>condensing temperature, K: root mean square, largest</td><td>0.078, 0.59</td></tr>
<tr><td>loss over electricity: root mean square, largest</td><td>0.00095, 0.0042</td></tr>
<tr><td>surge margin: root mean square, largest</td><td>0.017, 0.074</td></tr>
<tr><td>largest heat, relative: root mean square, largest</td><td>0.0056, 0.02</td></tr>
</table>
<table border=\"1\" cellspacing=\"0\">
<tr><th>argument</th><th>range</th></tr>
<tr><td>Q_flow</td><td>2.044e+06 to 4.211e+07</td></tr>
<tr><td>T_evaporating</td><td>268.1 to 299.7</td></tr>
<tr><td>T_supply</td><td>349.8 to 376.2</td></tr>
<tr><td>T_return</td><td>310.7 to 342.3</td></tr>
</table>
</html>"));
end Mannheim1Map;
