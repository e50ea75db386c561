model DiodeLoop "Voltage source, resistor and exponential diode charging a capacitor: one nonlinear equation at each instant"
  parameter Real R = 100 "Ohm";
  parameter Real Is = 1e-9 "A";
  parameter Real Vt = 0.05 "V";
  input Real u(start=2.0);
  output Real i(start=0);
  Real ud(start=0.6);
  Real charge(start=0, fixed=true);
equation
  i = Is*(exp(ud/Vt) - 1);
  u = R*i + ud;
  der(charge) = i;
end DiodeLoop;
