package Coupled "Small systems, cut where couplings are tried"
  model Mass "A mass held to its wall by a spring-damper and driven by a force"
    parameter Real m(unit = "kg") = 1 "Mass";
    parameter Real c(unit = "N/m") = 10 "Stiffness";
    parameter Real d(unit = "N.s/m") = 0.3 "Damping";
    input Real F(unit = "N", nominal = 1, start = 0) "Force on it";
    output Real x(unit = "m", nominal = 0.1, start = 0.1, fixed = true) "Displacement";
    output Real v(unit = "m/s", nominal = 0.3, start = 0, fixed = true) "Velocity";
  equation
    der(x) = v;
    m*der(v) = F - c*x - d*v;
  end Mass;

  model SprungMass "A mass with the spring-damper that joins it to another one"
    parameter Real m(unit = "kg") = 2 "Mass";
    parameter Real c(unit = "N/m") = 12 "Stiffness of the wall's spring";
    parameter Real c_joint(unit = "N/m") = 5 "Stiffness of the joint";
    parameter Real d_joint(unit = "N.s/m") = 0.8 "Damping of the joint";
    input Real x1(unit = "m", nominal = 0.1, start = 0.1) "Displacement of the other mass";
    input Real v1(unit = "m/s", nominal = 0.3, start = 0) "Velocity of the other mass";
    output Real F(unit = "N", nominal = 1) "Force on the other mass";
    output Real x(unit = "m", nominal = 0.1, start = 0, fixed = true) "Displacement";
    output Real v(unit = "m/s", nominal = 0.3, start = 0, fixed = true) "Velocity";
    Real energy(unit = "J") "Of mass and springs";
  equation
    F = c_joint*(x - x1) + d_joint*(v - v1);
    der(x) = v;
    m*der(v) = -F - c*x;
    energy = 0.5*m*v^2 + 0.5*c*x^2 + 0.5*c_joint*(x - x1)^2;
  end SprungMass;

  model Boiler "A boiler in engineering units"
    parameter Real C(unit = "MJ/K") = 10 "Heat capacity";
    input Real T_return(unit = "degC", nominal = 100, start = 45) "Water that returns";
    input Real m_flow(unit = "t/h", nominal = 100, start = 100) "Water";
    input Boolean on(start = true) "Firing";
    output Real T_supply(unit = "degC", nominal = 100, start = 60, fixed = true) "Water supplied";
    output Real E(unit = "MJ", nominal = 100, start = 0, fixed = true) "Heat given";
    output Real Q_flow(unit = "MW", nominal = 1, start = 0, fixed = true) "Heat";
  equation
    30*der(Q_flow) = (if on then 3.5 else 0.2) - Q_flow;
    der(E) = m_flow/3.6*4.18e-3*(T_supply - T_return);
    C*der(T_supply) = Q_flow - m_flow/3.6*4.18e-3*(T_supply - T_return);
  end Boiler;

  model Houses "What is heated, in SI units, and a thermostat"
    parameter Real C(unit = "J/K") = 3e7 "Heat capacity";
    parameter Real G(unit = "W/K") = 5e4 "Losses";
    input Real Q_flow(unit = "W", nominal = 1e6, start = 0) "Heat, mean over the step";
    input Real T_supply(unit = "K", nominal = 300, start = 333) "Water";
    input Real T_outside(unit = "K", nominal = 300, start = 275) "Air";
    output Real T(unit = "K", nominal = 300, start = 316, fixed = true) "Temperature, that of the return";
    output Real m_flow(unit = "kg/s", nominal = 30) "Water wanted";
    output Boolean cold(start = true, fixed = true) "Heat is wanted";
    output Real E(unit = "J", nominal = 1e8, start = 0, fixed = true) "Heat had";
  equation
    der(E) = Q_flow;
    C*der(T) = Q_flow - G*(T - T_outside);
    m_flow = 20 + 0.3*(T_supply - T);
    cold = T < 317 or pre(cold) and T < 319;
  end Houses;

  model Source "Voltage that droops with the current drawn"
    parameter Real R(unit = "Ohm") = 3 "Resistance";
    input Real I(unit = "A", nominal = 1, start = 1) "Current drawn";
    output Real U(unit = "V", nominal = 5) "Voltage";
  equation
    U = 5 + 3*sin(0.6*time) - R*I - 0.1*I^3;
  end Source;

  model Load "Current by voltage, saturating"
    parameter Real G(unit = "S") = 0.5 "Conductance";
    input Real U(unit = "V", nominal = 5, start = 1) "Voltage";
    output Real I(unit = "A", nominal = 1) "Current";
  equation
    I = G*U + atan(U);
  end Load;
end Coupled;
