package ControlLoop "Position control of a mass on a spring"
  model SetPoint "A wanted position that moves smoothly"
    parameter Real swing(unit = "m") = 0.5 "Half the way it moves";
    parameter Real omega(unit = "rad/s") = 0.4 "Angular frequency";
    output Real x(unit = "m", nominal = 1) "Wanted position";
  equation
    x = swing*(1 - cos(omega*time));
  end SetPoint;

  model Controller "PI controller without limits"
    parameter Real k(unit = "N/m") = 2 "Proportional gain";
    parameter Real T(unit = "s") = 1.5 "Time constant of the integral part";
    input Real x_wanted(unit = "m", nominal = 1, start = 0) "Wanted position";
    input Real x(unit = "m", nominal = 1, start = 0) "Position";
    output Real F(unit = "N", nominal = 1) "Force";
    Real integral(unit = "m.s", start = 0, fixed = true) "Integral of the deviation";
  equation
    der(integral) = x_wanted - x;
    F = k*(x_wanted - x + integral/T);
  end Controller;

  model Plant "A mass on a spring-damper"
    parameter Real m(unit = "kg") = 1 "Mass";
    parameter Real d(unit = "N.s/m") = 1.2 "Damping";
    parameter Real c(unit = "N/m") = 1 "Stiffness";
    input Real F(unit = "N", nominal = 1, start = 0) "Force";
    output Real x(unit = "m", nominal = 1, start = 0.2, fixed = true) "Position";
    Real v(unit = "m/s", start = 0, fixed = true) "Velocity";
  equation
    der(x) = v;
    m*der(v) = F - d*v - c*x;
  end Plant;
end ControlLoop;
