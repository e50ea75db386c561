model CounterFlow "Counter-flow exchanger of n cells on each side with a wall between, from cold to steady state"
  parameter Integer n = 40;
  parameter Real C1(unit="W/K") = 2000 "Capacity flow of the hot side";
  parameter Real C2(unit="W/K") = 3000 "Capacity flow of the cold side";
  parameter Real UA(unit="W/K") = 4000 "Both films in series, wall without resistance";
  parameter Real M(unit="J/K") = 20000 "Heat capacity of each side";
  parameter Real T1_in(unit="K") = 360;
  parameter Real T2_in(unit="K") = 280;
  Real T1[n](each start=300, each fixed=true, each unit="K");
  Real T2[n](each start=300, each fixed=true, each unit="K");
  Real Tw[n](each start=300, each fixed=true, each unit="K");
  Real Q1[n](each unit="W"), Q2[n](each unit="W");
  output Real effectiveness;
equation
  for k in 1:n loop
    Q1[k] = 2*UA/n*(T1[k] - Tw[k]);
    Q2[k] = 2*UA/n*(Tw[k] - T2[k]);
    0.5*M/n*der(Tw[k]) = Q1[k] - Q2[k];
    M/n*der(T1[k]) = C1*((if k == 1 then T1_in else T1[max(k - 1, 1)]) - T1[k]) - Q1[k];
    M/n*der(T2[k]) = C2*((if k == n then T2_in else T2[min(k + 1, n)]) - T2[k]) + Q2[k];
  end for;
  effectiveness = C1*(T1_in - T1[n])/(min(C1, C2)*(T1_in - T2_in));
end CounterFlow;
