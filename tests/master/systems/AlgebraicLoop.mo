package AlgebraicLoop "A drooping source and a load without any storage between them"
  model Source "Voltage that droops with the current drawn, faster than linearly"
    parameter Real U_mean(unit = "V") = 5 "Mean of the open-circuit voltage";
    parameter Real U_swing(unit = "V") = 3 "Amplitude of the open-circuit voltage";
    parameter Real period(unit = "s") = 10 "Period of the open-circuit voltage";
    parameter Real R(unit = "Ohm") = 3 "Resistance at no current";
    parameter Real b(unit = "V/A3") = 0.1 "Cubic part of the droop";
    input Real I(unit = "A", nominal = 1, start = 1) "Current drawn";
    output Real U(unit = "V", nominal = 5) "Voltage";
  equation
    U = U_mean + U_swing*sin(2*3.14159265358979323846*time/period) - R*I - b*I^3;
  end Source;

  model Load "Current by voltage: a resistor beside a saturating part"
    parameter Real G(unit = "S") = 0.5 "Conductance of the resistor";
    parameter Real I_max(unit = "A") = 1 "Current of the saturating part, in units of pi/2";
    parameter Real U_scale(unit = "V") = 1 "Voltage over which it saturates";
    input Real U(unit = "V", nominal = 5, start = 1) "Voltage";
    output Real I(unit = "A", nominal = 1) "Current";
  equation
    I = G*U + I_max*atan(U/U_scale);
  end Load;
end AlgebraicLoop;
