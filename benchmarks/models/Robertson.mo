model Robertson "Kinetics of an autocatalytic reaction (Hairer and Wanner, Solving ODEs II, IV.1.4)"
  output Real y1(start = 1, fixed = true, nominal = 1);
  output Real y2(start = 0, fixed = true, nominal = 1e-5);
  output Real y3(start = 0, fixed = true, nominal = 1);
equation
  der(y1) = -0.04*y1 + 1e4*y2*y3;
  der(y2) = 0.04*y1 - 1e4*y2*y3 - 3e7*y2^2;
  der(y3) = 3e7*y2^2;
end Robertson;
