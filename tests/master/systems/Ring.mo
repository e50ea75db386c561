package Ring "Three members with a state each, one after the other in a ring"
  model Lag "First-order lag of its input and a constant"
    parameter Real T(unit = "s") = 1 "Time constant";
    parameter Real k(unit = "1") = 1 "Gain";
    parameter Real r(unit = "1") = 0 "Constant added to the input";
    input Real u(unit = "1", nominal = 1, start = 0) "Input";
    output Real y(unit = "1", nominal = 1, start = 0, fixed = true) "Output, the state";
  equation
    T*der(y) = k*(u + r) - y;
  end Lag;

  model LeadLag "First-order lag with direct feedthrough"
    parameter Real T(unit = "s") = 0.5 "Time constant";
    parameter Real share(unit = "1") = 0.4 "Share of the input that passes at once";
    input Real u(unit = "1", nominal = 1, start = 0) "Input";
    output Real y(unit = "1", nominal = 1) "Output";
    Real x(unit = "1", start = 0, fixed = true) "Lagged input";
  equation
    T*der(x) = u - x;
    y = share*u + (1 - share)*x;
  end LeadLag;
end Ring;
