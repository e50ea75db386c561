package ThermalPair "A small and a large heat capacity joined by a large conductance"
  model HeatedBody "A body that gives or takes the heat flow it is told"
    parameter Real C(unit = "J/K") = 1 "Heat capacity";
    parameter Real P(unit = "W") = 0 "Heating power";
    parameter Real G_loss(unit = "W/K") = 0 "Conductance to the surroundings";
    parameter Real T_surroundings(unit = "K") = 290 "Temperature of the surroundings";
    input Real Q_flow(unit = "W", nominal = 1e4, start = 0) "Heat flow rate into the body";
    output Real T(unit = "K", nominal = 300, start = 300, fixed = true) "Temperature";
  equation
    C*der(T) = Q_flow + P - G_loss*(T - T_surroundings);
  end HeatedBody;

  model JoinedBody "A body that computes the heat flow through the conductance to another one"
    parameter Real C(unit = "J/K") = 1 "Heat capacity";
    parameter Real P(unit = "W") = 0 "Heating power";
    parameter Real G(unit = "W/K") = 1000 "Conductance to the other body";
    parameter Real G_loss(unit = "W/K") = 0 "Conductance to the surroundings";
    parameter Real T_surroundings(unit = "K") = 290 "Temperature of the surroundings";
    input Real T_other(unit = "K", nominal = 300, start = 300) "Temperature of the other body";
    output Real Q_flow(unit = "W", nominal = 1e4) "Heat flow rate to the other body";
    output Real T(unit = "K", nominal = 300, start = 350, fixed = true) "Temperature";
  equation
    Q_flow = G*(T - T_other);
    C*der(T) = P - Q_flow - G_loss*(T - T_surroundings);
  end JoinedBody;
end ThermalPair;
