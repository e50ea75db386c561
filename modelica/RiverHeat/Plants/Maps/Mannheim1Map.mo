within RiverHeat.Plants.Maps;
package Mannheim1Map "Steady points of RiverHeat.Plants.Mannheim1, as functions of heat and temperatures"
  constant Units.HeatCapacity C_source = 5.408e+07 "Stored energy by evaporating temperature";
  constant Units.HeatCapacity C_network = 4.626e+07 "Stored energy by supply temperature";
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
    Real branch[7] "Each branch";
    Real top "Largest of them";
  algorithm
    q := Smoothing.limit((Q_flow - 16591065.45)/14472004.21, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 280.77)/18.09, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.77, -1, 1, 0.02);
    branch[1] := 1.61491 + c*(0.448239 + c*(0.0818637 + c*0.0120552)) + b*((-0.371471) + c*((-0.23814) + c*(-0.0280583)) + b*((-0.0955222) + c*0.0900254 +
      b*(-0.0745547))) + a*(1.26701 + c*((-0.088856) + c*0.0328605) + b*((-0.260982) + c*(-0.0896304) + b*0.101958) + a*((-0.279284) + c*0.0457888 +
      b*(-0.113666) + a*0.0377898)) + q*(6.27329 + c*(0.194713 + c*0.0763405) + b*(1.43411 + c*(-0.174934) + b*(-0.204431)) + a*((-0.0902261) +
      c*(-0.143199) + b*(-0.225558) + a*(-0.2726)) + q*((-1.30024) + c*(-0.281784) + b*2.16884 + a*(-1.51247) + q*(-7.47528)));
    branch[2] := 2.44529 + c*((-0.572722) + c*(0.318404 + c*0.0238572)) + b*(1.07601 + c*((-0.283551) + c*(-0.0661762)) + b*((-0.216533) + c*(-0.0215917)
      + b*0.0265424)) + a*((-0.568641) + c*(1.34703 + c*(-0.0574144)) + b*(0.335225 + c*0.0342999 + b*(-0.135007)) + a*(0.298129 + c*0.23389 + b*0.162284 +
      a*(-0.39559))) + q*((-0.201701) + c*((-1.94056) + c*0.392035) + b*(1.35594 + c*(-0.176186) + b*(-0.232514)) + a*((-1.50625) + c*1.45335 + b*0.52825 +
      a*0.505151) + q*((-0.208746) + c*(-1.68189) + b*0.483101 + a*(-1.80805) + q*1.86108));
    branch[3] := 4.74064 + c*(0.270306 + c*(0.0395195 + c*0.0117466)) + b*(0.557354 + c*((-0.0114612) + c*(-0.0132342)) + b*((-0.00454116) + c*0.00301014
      + b*0.00274315)) + a*((-1.01954) + c*(0.0465144 + c*(-0.0152595)) + b*((-0.0154941) + c*0.0138883 + b*(-0.00162442)) + a*((-0.0366697) + c*0.00229236
      + b*0.000590571 + a*(-0.0010685))) + q*(3.8616 + c*(0.186783 + c*0.0375332) + b*(0.43651 + c*(-0.00795426) + b*(-0.00409337)) + a*((-0.848579) +
      c*0.0402601 + b*(-0.0129716) + a*(-0.0416788)) + q*(0.270998 + c*(-0.0410442) + b*(-0.0428732) + a*(-0.00141714) + q*0.364236));
    branch[4] := 4.67226 + c*(0.0680868 + c*(0.109064 + c*0.152012)) + b*(0.607975 + c*(0.0606925 + c*0.0159159) + b*((-0.044775) + c*(-0.0374531) +
      b*(-0.0253474))) + a*((-0.785786) + c*(0.0342947 + c*(-0.314873)) + b*((-0.040006) + c*(-0.0308895) + b*0.0535323) + a*((-0.0458307) + c*0.206229 +
      b*0.016433 + a*(-0.0739308))) + q*(4.09244 + c*(0.272449 + c*0.0585304) + b*(0.262796 + c*(-0.0868529) + b*0.00657104) + a*((-1.03906) +
      c*(-0.0692408) + b*0.123078 + a*0.0202002) + q*(0.325154 + c*(-0.0273602) + b*(-0.10838) + a*(-0.198601) + q*0.282145));
    branch[5] := 3.05007 + c*(0.881846 + c*(0.651904 + c*0.0240795)) + b*(0.306956 + c*((-0.816797) + c*(-0.0668208)) + b*(0.82066 + c*(-0.00763475) +
      b*(-0.0545755))) + a*((-0.145725) + c*((-0.507973) + c*0.00282271) + b*(0.794153 + c*0.0854078 + b*(-0.0452588)) + a*((-0.268415) + c*0.0545698 +
      b*(-0.200903) + a*0.0611461)) + q*(4.25546 + c*(1.21613 + c*0.635535) + b*(1.02692 + c*(-0.772734) + b*0.736278) + a*((-1.56091) + c*(-0.493818) +
      b*0.62511 + a*(-0.27227)) + q*(0.280242 + c*0.332132 + b*0.95415 + a*(-1.60037) + q*(-2.0364)));
    branch[6] := 4.82089 + c*(0.313726 + c*(0.0540875 + c*0.0472315)) + b*(0.533377 + c*((-0.0444086) + c*(-0.0653127)) + b*(0.0229717 + c*0.0664717 +
      b*(-0.0305465))) + a*((-1.10349) + c*(0.00397511 + c*(-0.0596782)) + b*(0.0655878 + c*0.0131038 + b*(-0.00884927)) + a*(0.0784366 + c*0.0408618 +
      b*0.00176888 + a*(-0.051325))) + q*(4.20414 + c*(0.315831 + c*0.118539) + b*(0.326084 + c*(-0.121738) + b*0.0953571) + a*((-1.2585) + c*(-0.123432) +
      b*0.185689 + a*0.231289) + q*(0.469391 + c*0.165805 + b*(-0.313127) + a*(-0.710169) + q*0.642373));
    branch[7] := 4.59927 + c*(0.42299 + c*(0.048979 + c*0.0456068)) + b*(0.359733 + c*(0.0238971 + c*(-0.0855708)) + b*((-0.0279567) + c*0.0853564 +
      b*(-0.0486428))) + a*((-1.14423) + c*((-0.0333963) + c*(-0.0130824)) + b*(0.00498574 + c*0.0371083 + b*(-0.0411147)) + a*(0.26064 + c*(-0.0178725) +
      b*0.0214506 + a*(-0.0454235))) + q*(4.51928 + c*(0.257333 + c*0.137894) + b*(0.437339 + c*(-0.201403) + b*0.191642) + a*((-1.573) + c*(-0.0983533) +
      b*0.137796 + a*0.294759) + q*(0.771794 + c*0.154653 + b*(-0.275553) + a*(-0.575524) + q*0.256809));
    top := max(max(max(max(max(max(branch[1], branch[2]), branch[3]), branch[4]), branch[5]), branch[6]), branch[7]);
    P := 1e+06*((top + 0.03*log(exp((branch[1] - top)/0.03) + exp((branch[2] - top)/0.03) + exp((branch[3] - top)/0.03) + exp((branch[4] - top)/0.03) +
      exp((branch[5] - top)/0.03) + exp((branch[6] - top)/0.03) + exp((branch[7] - top)/0.03))));
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
    q := Smoothing.limit((Q_flow - 16591065.45)/14472004.21, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 280.77)/18.09, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.77, -1, 1, 0.02);
    branch[1] := (-1.07416) + c*(0.595901 + c*(0.0283398 + c*0.0121209)) + b*((-1.42798) + c*(0.166528 + c*(-0.0197638)) + b*((-0.494566) + c*0.000597109
      + b*(-0.0186709))) + a*(0.379117 + c*((-0.0571928) + c*0.0674472) + b*(0.00236827 + c*(-0.103435) + b*(-0.00842769)) + a*((-0.331219) + c*0.0511667 +
      b*(-0.0134826) + a*0.049522)) + q*(0.459709 + c*((-0.233416) + c*(-0.00869688)) + b*(0.359075 + c*(-0.105864) + b*(-0.0463839)) + a*(1.24207 +
      c*0.278036 + b*(-0.242059) + a*(-0.393646)) + q*((-1.8264) + c*0.268994 + b*(-0.702825) + a*1.45325 + q*0.634168));
    branch[2] := (-1.04683) + c*(0.687706 + c*(0.105893 + c*0.0511866)) + b*((-1.46156) + c*(0.0523549 + c*(-0.142076)) + b*((-0.482093) + c*0.193367 +
      b*(-0.21667))) + a*((-0.0638071) + c*(0.0660942 + c*(-0.000424989)) + b*((-0.22533) + c*0.173531 + b*(-0.212965)) + a*((-0.51082) + c*0.367548 +
      b*(-0.303342) + a*0.216645)) + q*(1.3764 + c*((-0.155073) + c*0.166297) + b*(0.585422 + c*(-0.657228) + b*0.448191) + a*(1.57442 + c*(-0.898071) +
      b*0.914697 + a*(-0.362467)) + q*((-2.0223) + c*0.867881 + b*(-1.09531) + a*(-0.0101217) + q*0.671354));
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
    q := Smoothing.limit((Q_flow - 16591065.45)/14472004.21, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 280.77)/18.09, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.77, -1, 1, 0.02);
    Q_flow_loss := 1e+06*(0.2613 + c*(0.020299 + c*0.00221194) + b*(0.0191449 + c*(-0.00386548) + b*0.00201577) + a*((-0.054256) + c*0.00347581 +
      b*(-0.00276355) + a*0.00376253) + q*(0.170492 + c*0.019894 + b*0.00318355 + a*(-0.0377463) + q*0.0309528));
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
    q := Smoothing.limit((Q_flow - 16591065.45)/14472004.21, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 280.77)/18.09, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.77, -1, 1, 0.02);
    margin := 0.131266 + c*(0.0353552 + c*((-0.0158786) + c*(-0.00760369))) + b*((-0.0302688) + c*(0.0344122 + c*0.0124405) + b*((-0.000127207) +
      c*(-0.0120944) + b*0.00280054)) + a*((-0.00694546) + c*((-0.0353569) + c*(-0.0120816)) + b*(0.0608201 + c*0.0205986 + b*(-0.0107877)) + a*(0.0198191 +
      c*(-0.0133035) + b*0.00910927 + a*(-0.00982814))) + q*(0.18063 + c*(0.0167079 + c*(-0.0169882)) + b*((-0.057755) + c*0.0312729 + b*0.00476417) +
      a*((-0.124734) + c*(-0.0290904) + b*0.0541951 + a*0.032651) + q*(0.114396 + c*(-0.0102201) + b*(-0.0359741) + a*(-0.111624) + q*0.0210251));
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
    a := Smoothing.limit((T_evaporating - 280.77)/18.09, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.77, -1, 1, 0.02);
    Q_flow_max := 1e+06*(30.5835 + c*((-0.262592) + c*0.0246787) + b*(3.20853 + c*(-0.0098271) + b*(-0.291122)) + a*(8.57786 + c*(-0.288613) + b*1.66718 +
      a*(-0.189374)));
  end largestHeat;
  annotation (Documentation(info = "<html>
<p>Written by <code>python -m cosim.quasisteady</code>; not to be edited. The dynamic unit was run from standstill until
nothing moved any more, at points of a Sobol sequence. Electricity over heat is convex with corners, so it is the
largest of a few polynomials, rounded; arguments are held at the ends of their range.</p>
<table border=\"1\" cellspacing=\"0\">
<tr><th>what</th><th>value</th></tr>
<tr><td>unit</td><td>RiverHeat.Plants.Mannheim1</td></tr>
<tr><td>specification</td><td>mannheim_1.toml, 59737f57774d</td></tr>
<tr><td>points run</td><td>3072, Sobol sequence, seed 12</td></tr>
<tr><td>FMU</td><td>{7c9b499d320704ad2c2a30e44a9366d6}</td></tr>
<tr><td>steady points used</td><td>2832</td></tr>
<tr><td>electricity, relative: root mean square, largest</td><td>0.0018, 0.017</td></tr>
<tr><td>condensing temperature, K: root mean square, largest</td><td>0.02, 0.16</td></tr>
<tr><td>loss over electricity: root mean square, largest</td><td>0.0014, 0.0088</td></tr>
<tr><td>surge margin: root mean square, largest</td><td>0.014, 0.074</td></tr>
<tr><td>largest heat, relative: root mean square, largest</td><td>0.0024, 0.017</td></tr>
<tr><td>range of Q_flow</td><td>2.1191e+06 to 3.1063e+07</td></tr>
<tr><td>range of T_evaporating</td><td>262.68 to 298.86</td></tr>
<tr><td>range of T_supply</td><td>349.72 to 378.78</td></tr>
<tr><td>range of T_return</td><td>311.74 to 341.28</td></tr>
</table>
</html>"));
end Mannheim1Map;
