within RiverHeat.Plants.Maps;
package AmmoniaTwoStageMap "Steady points of RiverHeat.Plants.AmmoniaTwoStage, as functions of heat and temperatures"
  constant Units.HeatCapacity C_source = 5.459e+07 "Stored energy by evaporating temperature";
  constant Units.HeatCapacity C_network = 2.092e+07 "Stored energy by supply temperature";
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
    Real branch[4] "Each branch";
    Real top "Largest of them";
  algorithm
    q := Smoothing.limit((Q_flow - 8856360.03)/7394865.13, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 278.52)/9.75, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 354.5)/12.73, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 328.99)/14.27, -1, 1, 0.02);
    branch[1] := 2.12685 + c*(0.251952 + c*(0.0894764 + c*0.0174676)) + b*(0.180273 + c*((-0.111375) + c*(-0.0599906)) + b*(0.0684824 + c*0.0350648 +
      b*(-0.00402547))) + a*((-0.0525275) + c*((-0.0810531) + c*(-0.0176196)) + b*(0.045014 + c*0.0145205 + b*(-0.0128461)) + a*((-0.0463093) + c*0.00539747
      + b*(-0.00722412) + a*(-0.00495722))) + q*(1.16266 + c*(0.540775 + c*0.0545041) + b*((-0.0824975) + c*(-0.0619485) + b*0.0569673) + a*(0.179482 +
      c*(-0.139593) + b*0.068525 + a*(-0.0417073)) + q*((-0.483958) + c*0.322597 + b*(-0.249966) + a*0.139042 + q*0.126782));
    branch[2] := 2.3128 + c*(0.120304 + c*(0.00599118 + c*0.000653422)) + b*(0.266447 + c*(0.0145744 + c*(-5.43324e-05)) + b*((-0.0147449) +
      c*(-0.000490154) + b*0.000174639)) + a*((-0.179093) + c*((-0.0156308) + c*0.000186989) + b*(0.00749216 + c*0.000213168 + b*1.80235e-06) +
      a*((-0.00780683) + c*0.000231986 + b*(-0.000205677) + a*0.000336851)) + q*(1.43032 + c*(0.098907 + c*0.0035544) + b*(0.208392 + c*0.0129662 +
      b*(-0.0138344)) + a*((-0.0116222) + c*(-0.0123147) + b*0.00657589 + a*(-0.00869957)) + q*((-0.438398) + c*0.00271032 + b*0.00388262 + a*0.111646 +
      q*(-0.106222)));
    branch[3] := 2.40805 + c*(0.134253 + c*(0.0908157 + c*0.0508647)) + b*(0.219666 + c*((-0.121325) + c*(-0.148631)) + b*(0.0249109 + c*0.138993 +
      b*(-0.0542567))) + a*((-0.480979) + c*(0.0651993 + c*0.0368662) + b*((-0.0703209) + c*(-0.0440686) + b*0.0260591) + a*((-0.105555) + c*0.0953695 +
      b*(-0.100204) + a*(-0.00707483))) + q*(2.59647 + c*((-0.0914553) + c*(-0.0159476)) + b*(0.420208 + c*(-0.00541833) + b*0.0330441) + a*(0.122749 +
      c*(-0.325903) + b*0.29456 + a*0.0717449) + q*((-0.54546) + c*0.422438 + b*(-0.406031) + a*(-0.159889) + q*0.191801));
    branch[4] := 2.53759 + c*(0.123295 + c*(0.0224027 + c*0.00667201)) + b*(0.242856 + c*((-0.0148637) + c*(-0.0144537)) + b*(0.00096682 + c*0.012361 +
      b*(-0.00278279))) + a*((-0.336052) + c*((-0.0125119) + c*(-0.000140274)) + b*(0.0132676 + c*0.00065296 + b*0.000405978) + a*(0.0192107 +
      c*(-4.14357e-05) + b*(-0.00229915) + a*(-0.00275391))) + q*(2.12733 + c*(0.115273 + c*0.0191634) + b*(0.160148 + c*(-0.0169699) + b*0.00259363) +
      a*((-0.307467) + c*(-0.00752167) + b*0.0160431 + a*0.035918) + q*(0.0922683 + c*0.00903326 + b*(-0.0186966) + a*(-0.0675706) + q*0.0568383));
    top := max(max(max(branch[1], branch[2]), branch[3]), branch[4]);
    P := 1e+06*((top + 0.02*log(exp((branch[1] - top)/0.02) + exp((branch[2] - top)/0.02) + exp((branch[3] - top)/0.02) + exp((branch[4] - top)/0.02))));
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
    q := Smoothing.limit((Q_flow - 8856360.03)/7394865.13, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 278.52)/9.75, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 354.5)/12.73, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 328.99)/14.27, -1, 1, 0.02);
    branch[1] := (-2.71236) + c*(1.90768 + c*(0.121399 + c*0.0120475)) + b*((-2.54947) + c*(0.233873 + c*0.0104721) + b*((-0.353035) + c*(-0.023964) +
      b*(-0.0039262))) + a*(0.856719 + c*((-0.355101) + c*(-0.0197637)) + b*(0.342016 + c*0.0499613 + b*(-0.0259049)) + a*((-0.116538) + c*(-0.0090918) +
      b*0.0169853 + a*0.00763015)) + q*(0.745142 + c*(0.291903 + c*0.00152859) + b*(0.0599004 + c*(-0.0749861) + b*0.105875) + a*(0.454419 + c*(-0.0335651)
      + b*0.020653 + a*(-0.152278)) + q*((-0.204164) + c*0.238792 + b*(-0.174662) + a*0.384514 + q*0.302899));
    branch[2] := (-2.64957) + c*(1.98224 + c*(0.227372 + c*0.0332365)) + b*((-2.64772) + c*(0.0839037 + c*(-0.0774821)) + b*((-0.296071) + c*0.0643181 +
      b*(-0.0188863))) + a*(0.698462 + c*((-0.33998) + c*(-0.0199357)) + b*(0.324009 + c*0.0431737 + b*(-0.0267207)) + a*((-0.0317958) + c*0.00942827 +
      b*(-0.0174355) + a*0.0117326)) + q*(1.26631 + c*(0.224941 + c*0.0194609) + b*((-0.0237383) + c*(-0.144467) + b*0.107398) + a*(0.0469803 +
      c*(-0.0854329) + b*0.0640925 + a*(-0.0326098)) + q*((-0.0782334) + c*0.0800058 + b*(-0.138509) + a*(-0.0579024) + q*0.0966054));
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
    q := Smoothing.limit((Q_flow - 8856360.03)/7394865.13, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 278.52)/9.75, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 354.5)/12.73, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 328.99)/14.27, -1, 1, 0.02);
    Q_flow_loss := 1e+06*(0.186728 + c*(0.0131111 + c*0.00319106) + b*(0.00654935 + c*(-0.00412777) + b*0.00220922) + a*((-0.0238154) + c*7.66894e-05 +
      b*0.000927426 + a*0.000863724) + q*(0.128946 + c*0.0125499 + b*0.000252646 + a*(-0.02466) + q*0.0226591));
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
    q := Smoothing.limit((Q_flow - 8856360.03)/7394865.13, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 278.52)/9.75, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 354.5)/12.73, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 328.99)/14.27, -1, 1, 0.02);
    margin := 1.0 + c*((-2.47379e-16) + c*(2.90043e-15 + c*4.91362e-16)) + b*(8.38334e-16 + c*((-1.12799e-15) + c*(-3.15378e-15)) + b*(5.72297e-15 +
      c*1.42972e-15 + b*(-2.60266e-16))) + a*((-1.35401e-15) + c*(2.33898e-16 + c*(-7.34152e-16)) + b*(8.78202e-16 + c*(-7.54483e-17) + b*3.36165e-15) +
      a*(7.15623e-15 + c*2.77366e-17 + b*(-1.86101e-16) + a*3.49868e-15)) + q*((-5.37917e-15) + c*(1.05689e-15 + c*3.61351e-16) + b*((-9.31889e-16) +
      c*(-1.76868e-15) + b*6.37493e-15) + a*(1.03509e-15 + c*5.27827e-16 + b*1.94e-15 + a*8.19159e-15) + q*(8.52788e-15 + c*7.4702e-16 + b*(-8.2759e-16) +
      a*(-1.13819e-15) + q*7.28186e-15));
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
    a := Smoothing.limit((T_evaporating - 278.52)/9.75, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 354.5)/12.73, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 328.99)/14.27, -1, 1, 0.02);
    Q_flow_max := 1e+06*(14.4761 + c*(0.112972 + c*0.0298289) + b*(0.426772 + c*(-0.0254634) + b*0.00642304) + a*(3.66513 + c*(-0.0143868) + b*0.0924471 +
      a*0.311465));
  end largestHeat;
  annotation (Documentation(info = "<html>
<p>Written by <code>python -m cosim.quasisteady</code>; not to be edited. The dynamic unit was run from standstill until
nothing moved any more, at points of a Sobol sequence. Electricity over heat is convex with corners, so it is the
largest of a few polynomials, rounded; arguments are held at the ends of their range.</p>
<table border=\"1\" cellspacing=\"0\">
<tr><th>what</th><th>value</th></tr>
<tr><td>unit</td><td>RiverHeat.Plants.AmmoniaTwoStage</td></tr>
<tr><td>specification</td><td>ammonia_two_stage.toml, 9ebeb064d284</td></tr>
<tr><td>points run</td><td>1536, Sobol sequence, seed 31</td></tr>
<tr><td>FMU</td><td>{0bf14802887fb24e26aed0b12aa37751}</td></tr>
<tr><td>steady points used</td><td>1536</td></tr>
<tr><td>electricity, relative: root mean square, largest</td><td>0.00049, 0.004</td></tr>
<tr><td>condensing temperature, K: root mean square, largest</td><td>0.014, 0.043</td></tr>
<tr><td>loss over electricity: root mean square, largest</td><td>0.002, 0.017</td></tr>
<tr><td>surge margin: root mean square, largest</td><td>6.5e-15, 2.1e-14</td></tr>
<tr><td>largest heat, relative: root mean square, largest</td><td>0.0011, 0.0087</td></tr>
<tr><td>range of Q_flow</td><td>1.4615e+06 to 1.6251e+07</td></tr>
<tr><td>range of T_evaporating</td><td>268.77 to 288.27</td></tr>
<tr><td>range of T_supply</td><td>341.77 to 367.23</td></tr>
<tr><td>range of T_return</td><td>314.72 to 343.26</td></tr>
</table>
</html>"));
end AmmoniaTwoStageMap;
