within RiverHeat.Plants.Maps;
package Mannheim1Map "Steady points of RiverHeat.Plants.Mannheim1, as functions of heat and temperatures"
  constant Units.HeatCapacity C_source = 5.458e+07 "Stored energy by evaporating temperature";
  constant Units.HeatCapacity C_network = 4.77e+07 "Stored energy by supply temperature";
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
    q := Smoothing.limit((Q_flow - 16590563.14)/14472516.57, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 280.44)/17.76, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.78, -1, 1, 0.02);
    branch[1] := 1.01555 + c*((-0.336481) + c*((-0.42657) + c*0.00955561)) + b*(0.376781 + c*((-0.0707616) + c*0.0142758) + b*(0.0880824 + c*(-0.057964) +
      b*0.117186)) + a*(1.32786 + c*(0.430142 + c*0.0623422) + b*(0.704376 + c*(-0.0667684) + b*0.26979) + a*(1.08706 + c*0.243304 + b*0.152161 +
      a*(-0.0283437))) + q*(5.87518 + c*(0.043655 + c*(-0.3898)) + b*(0.670849 + c*(-0.209458) + b*0.447608) + a*(1.4749 + c*0.543042 + b*1.20895 +
      a*1.21416) + q*((-0.64909) + c*0.349694 + b*0.869288 + a*0.16438 + q*(-7.02029)));
    branch[2] := 2.6875 + c*(0.063217 + c*(0.227854 + c*0.021687)) + b*(0.437143 + c*((-0.0929147) + c*0.0520167) + b*((-0.0879483) + c*0.0940868 +
      b*(-0.18059))) + a*((-0.215971) + c*(0.665699 + c*(-0.258113)) + b*(0.0272134 + c*0.342818 + b*0.100819) + a*((-0.656783) + c*0.075616 + b*0.0103936 +
      a*0.127918)) + q*(0.106181 + c*(0.0463646 + c*0.422871) + b*((-0.0589951) + c*(-0.0321415) + b*(-0.511147)) + a*(0.0459918 + c*1.03536 + b*0.268905 +
      a*(-1.03693)) + q*((-0.618514) + c*(-0.35218) + b*(-0.477683) + a*(-0.467833) + q*1.33684));
    branch[3] := 4.79542 + c*(0.345484 + c*(0.0695709 + c*0.01622)) + b*(0.46933 + c*((-0.0473945) + c*(-0.0251967)) + b*((-0.00142766) + c*0.0232074 +
      b*(-0.00882784))) + a*((-1.13073) + c*(0.0360019 + c*(-0.00352684)) + b*((-0.0373525) + c*(-0.0232703) + b*0.00918326) + a*((-0.0335102) + c*0.019891
      + b*(-0.00853601) + a*0.00397953)) + q*(4.04313 + c*(0.440229 + c*0.0823591) + b*(0.138177 + c*(-0.0615104) + b*0.000960782) + a*((-1.15632) +
      c*0.0306326 + b*(-0.0625341) + a*(-0.0169092)) + q*(0.503145 + c*0.159303 + b*(-0.278406) + a*(-0.206167) + q*0.467938));
    branch[4] := 4.83863 + c*(0.267316 + c*(0.0568297 + c*0.0515195)) + b*(0.563214 + c*(0.0132289 + c*0.00856994) + b*((-0.0215017) + c*(-0.0126925) +
      b*(-0.0251663))) + a*((-1.02678) + c*((-0.0201753) + c*(-0.0932054)) + b*(0.0203937 + c*(-0.00462432) + b*0.012348) + a*(0.0513365 + c*0.0855352 +
      b*(-0.00799394) + a*(-0.0490702))) + q*(4.25155 + c*(0.407254 + c*0.0771228) + b*(0.279753 + c*(-0.0573521) + b*(-0.0157297)) + a*((-1.25452) +
      c*(-0.106697) + b*0.122956 + a*0.171013) + q*(0.37198 + c*0.0390967 + b*(-0.124841) + a*(-0.136362) + q*0.303091));
    branch[5] := 4.65416 + c*(0.314881 + c*(0.106125 + c*0.00882407)) + b*(0.441636 + c*((-0.196674) + c*(-0.0771749)) + b*(0.0248178 + c*0.0412551 +
      b*(-0.0535196))) + a*((-1.33559) + c*(0.0762286 + c*0.112496) + b*(0.0737361 + c*(-0.184473) + b*0.0770622) + a*(0.0443147 + c*0.11093 + b*0.0447658 +
      a*0.0359567)) + q*(4.82492 + c*(0.701767 + c*0.149725) + b*(1.13798 + c*(-0.222001) + b*(-0.0858418)) + a*((-1.46207) + c*0.0556279 + b*0.28921 +
      a*0.168664) + q*((-1.27053) + c*0.373389 + b*1.03747 + a*0.0277094 + q*(-2.35559)));
    branch[6] := 4.6815 + c*(0.291009 + c*(0.138996 + c*0.044453)) + b*(0.50863 + c*((-0.169415) + c*(-0.079538)) + b*(0.0595894 + c*0.0964515 +
      b*(-0.0657194))) + a*((-1.16766) + c*(0.0108528 + c*0.00752526) + b*(0.0980586 + c*(-0.0334394) + b*(-0.00098383)) + a*((-0.102143) + c*0.0652464 +
      b*(-0.0108268) + a*(-0.234244))) + q*(4.49186 + c*(0.47979 + c*(-0.00649663)) + b*(0.162474 + c*0.0818012 + b*0.0470787) + a*((-1.2655) + c*(-0.21729)
      + b*0.0897921 + a*0.747362) + q*(0.773412 + c*0.0576739 + b*(-0.122072) + a*(-0.775347) + q*0.282413));
    branch[7] := 4.73125 + c*(0.406895 + c*(0.0530241 + c*0.02463)) + b*(0.473284 + c*((-0.0863739) + c*(-0.00870368)) + b*(0.0754346 + c*(-0.0436737) +
      b*0.0387066)) + a*((-1.26825) + c*(0.033317 + c*(-0.0235537)) + b*(0.291932 + c*(-0.0232486) + b*0.122667) + a*((-0.137813) + c*(-0.00815614) +
      b*0.272562 + a*(-0.261257))) + q*(4.4882 + c*(0.250044 + c*0.0549281) + b*(0.271542 + c*0.257031 + b*(-0.0741397)) + a*((-0.982187) + c*(-0.314603) +
      b*(-0.11148) + a*0.425996) + q*(0.350402 + c*(-0.200653) + b*0.178539 + a*(-1.19561) + q*0.226976));
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
    q := Smoothing.limit((Q_flow - 16590563.14)/14472516.57, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 280.44)/17.76, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.78, -1, 1, 0.02);
    branch[1] := (-1.05178) + c*(0.6173 + c*(0.0606165 + c*0.0208817)) + b*((-1.4202) + c*(0.10674 + c*(-0.0462049)) + b*((-0.464923) + c*0.037974 +
      b*(-0.0696216))) + a*(0.34337 + c*((-0.0734537) + c*0.0730054) + b*(0.00315343 + c*(-0.0801166) + b*(-0.0122075)) + a*((-0.400291) + c*0.0615576 +
      b*(-0.0336128) + a*0.108155)) + q*(0.555989 + c*((-0.172024) + c*0.034339) + b*(0.419906 + c*(-0.198027) + b*(-0.0161573)) + a*(1.18571 + c*0.253049 +
      b*(-0.25033) + a*(-0.559285)) + q*((-1.75585) + c*0.274616 + b*(-0.475137) + a*1.37242 + q*0.713509));
    branch[2] := (-1.07807) + c*(0.698853 + c*(0.106627 + c*0.0487186)) + b*((-1.47625) + c*(0.0720411 + c*(-0.141153)) + b*((-0.495247) + c*0.193005 +
      b*(-0.21679))) + a*((-0.0991024) + c*(0.101172 + c*(-0.0201711)) + b*((-0.273299) + c*0.210584 + b*(-0.218028)) + a*((-0.453143) + c*0.377285 +
      b*(-0.338084) + a*0.253379)) + q*(1.46517 + c*((-0.142856) + c*0.156822) + b*(0.585022 + c*(-0.676374) + b*0.470724) + a*(1.63977 + c*(-0.934303) +
      b*0.952623 + a*(-0.477603)) + q*((-2.12909) + c*0.859995 + b*(-1.07021) + a*(-0.0308635) + q*0.696015));
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
    q := Smoothing.limit((Q_flow - 16590563.14)/14472516.57, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 280.44)/17.76, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.78, -1, 1, 0.02);
    Q_flow_loss := 1e+06*(0.261373 + c*(0.0209748 + c*0.00350162) + b*(0.0189179 + c*(-0.0056897) + b*0.00146743) + a*((-0.0547269) + c*0.00268519 +
      b*(-0.00294921) + a*0.0032112) + q*(0.169916 + c*0.0201109 + b*0.00144303 + a*(-0.0407912) + q*0.0291826));
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
    q := Smoothing.limit((Q_flow - 16590563.14)/14472516.57, -1, 1, 0.02);
    a := Smoothing.limit((T_evaporating - 280.44)/17.76, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.78, -1, 1, 0.02);
    margin := 0.131172 + c*(0.0448845 + c*((-0.0176223) + c*(-0.0128939))) + b*((-0.0372456) + c*(0.0389355 + c*0.0260499) + b*((-0.00459222) +
      c*(-0.0223463) + b*0.00946297)) + a*(0.0110508 + c*((-0.0404904) + c*(-0.0232545)) + b*(0.0647065 + c*0.0427321 + b*(-0.0267385)) + a*(0.0197406 +
      c*(-0.0226044) + b*0.0146452 + a*(-0.0107207))) + q*(0.175953 + c*(0.0153769 + c*(-0.0168728)) + b*((-0.0566996) + c*0.0346538 + b*0.00181732) +
      a*((-0.129337) + c*(-0.0213085) + b*0.0569785 + a*0.054666) + q*(0.12471 + c*(-0.0191375) + b*(-0.0443769) + a*(-0.140369) + q*0.0249357));
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
    a := Smoothing.limit((T_evaporating - 280.44)/17.76, -1, 1, 0.02);
    b := Smoothing.limit((T_supply - 364.25)/14.53, -1, 1, 0.02);
    c := Smoothing.limit((T_return - 326.51)/14.78, -1, 1, 0.02);
    Q_flow_max := 1e+06*(30.431 + c*((-0.294107) + c*0.0192449) + b*(3.24774 + c*(-0.0513372) + b*(-0.221863)) + a*(8.44175 + c*(-0.301028) + b*1.66348 +
      a*(-0.174457)));
  end largestHeat;
  annotation (Documentation(info = "<html>
<p>Written by <code>python -m cosim.quasisteady</code>; not to be edited. The dynamic unit was run from standstill until
nothing moved any more, at points of a Sobol sequence. Electricity over heat is convex with corners, so it is the
largest of a few polynomials, rounded; arguments are held at the ends of their range.</p>
<table border=\"1\" cellspacing=\"0\">
<tr><th>what</th><th>value</th></tr>
<tr><td>unit</td><td>RiverHeat.Plants.Mannheim1</td></tr>
<tr><td>specification</td><td>mannheim_1.toml, 95989ca82038</td></tr>
<tr><td>points run</td><td>3072, Sobol sequence, seed 12</td></tr>
<tr><td>FMU</td><td>{2aae7f04ecbddecf2e7a8abcb2361ca4}</td></tr>
<tr><td>steady points used</td><td>2950</td></tr>
<tr><td>electricity, relative: root mean square, largest</td><td>0.0014, 0.0096</td></tr>
<tr><td>condensing temperature, K: root mean square, largest</td><td>0.019, 0.16</td></tr>
<tr><td>loss over electricity: root mean square, largest</td><td>0.0013, 0.0084</td></tr>
<tr><td>surge margin: root mean square, largest</td><td>0.017, 0.076</td></tr>
<tr><td>largest heat, relative: root mean square, largest</td><td>0.003, 0.019</td></tr>
<tr><td>range of Q_flow</td><td>2.118e+06 to 3.1063e+07</td></tr>
<tr><td>range of T_evaporating</td><td>262.68 to 298.2</td></tr>
<tr><td>range of T_supply</td><td>349.72 to 378.78</td></tr>
<tr><td>range of T_return</td><td>311.73 to 341.29</td></tr>
</table>
</html>"));
end Mannheim1Map;
