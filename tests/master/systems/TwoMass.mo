package TwoMass "Two masses between two walls; the spring-damper that joins them is where the system is cut"
  model WallMass "First mass, held to its wall by a spring-damper and driven by the coupling force"
    parameter Real m(unit = "kg") = 1 "Mass";
    parameter Real c(unit = "N/m") = 10 "Stiffness of the spring to the wall";
    parameter Real d(unit = "N.s/m") = 0 "Damping of the damper to the wall";
    input Real F(unit = "N", nominal = 1, start = 0) "Coupling force on the mass";
    output Real x(unit = "m", nominal = 0.1, start = 0.1, fixed = true) "Displacement from rest";
    output Real v(unit = "m/s", nominal = 0.3, start = 0, fixed = true) "Velocity";
  equation
    der(x) = v;
    m*der(v) = F - c*x - d*v;
  end WallMass;

  model CoupledMass "Second mass with its wall's spring-damper, and the coupling spring-damper to the first"
    parameter Real m(unit = "kg") = 2 "Mass";
    parameter Real c(unit = "N/m") = 12 "Stiffness of the spring to the wall";
    parameter Real d(unit = "N.s/m") = 0 "Damping of the damper to the wall";
    parameter Real c_coupling(unit = "N/m") = 5 "Stiffness of the coupling spring";
    parameter Real d_coupling(unit = "N.s/m") = 0 "Damping of the coupling damper";
    input Real x1(unit = "m", nominal = 0.1, start = 0.1) "Displacement of the first mass";
    input Real v1(unit = "m/s", nominal = 0.3, start = 0) "Velocity of the first mass";
    output Real F(unit = "N", nominal = 1) "Coupling force on the first mass";
    output Real x(unit = "m", nominal = 0.1, start = 0, fixed = true) "Displacement from rest";
    output Real v(unit = "m/s", nominal = 0.3, start = 0, fixed = true) "Velocity";
  equation
    F = c_coupling*(x - x1) + d_coupling*(v - v1);
    der(x) = v;
    m*der(v) = -F - c*x - d*v;
  end CoupledMass;

  model MassBetweenSprings "A mass between its wall and another mass whose motion is given"
    parameter Real m(unit = "kg") = 1 "Mass";
    parameter Real c(unit = "N/m") = 10 "Stiffness of the spring to the wall";
    parameter Real d(unit = "N.s/m") = 0 "Damping of the damper to the wall";
    parameter Real c_coupling(unit = "N/m") = 5 "Stiffness of the coupling spring";
    parameter Real d_coupling(unit = "N.s/m") = 0 "Damping of the coupling damper";
    input Real x_other(unit = "m", nominal = 0.1, start = 0) "Displacement of the other mass";
    input Real v_other(unit = "m/s", nominal = 0.3, start = 0) "Velocity of the other mass";
    output Real x(unit = "m", nominal = 0.1, start = 0, fixed = true) "Displacement from rest";
    output Real v(unit = "m/s", nominal = 0.3, start = 0, fixed = true) "Velocity";
  equation
    der(x) = v;
    m*der(v) = c_coupling*(x_other - x) + d_coupling*(v_other - v) - c*x - d*v;
  end MassBetweenSprings;
end TwoMass;
