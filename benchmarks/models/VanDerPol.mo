model VanDerPol "Relaxation oscillator with mu = 1000"
  parameter Real mu = 1000;
  output Real x(start = 2, fixed = true, nominal = 1);
  output Real v(start = 0, fixed = true, nominal = 1);
equation
  der(x) = v;
  der(v) = mu*(1 - x^2)*v - x;
end VanDerPol;
