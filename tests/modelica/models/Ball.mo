model Ball "Bouncing ball"
  parameter Real g = 9.81;
  parameter Real e = 0.7 "Share of the speed kept";
  Real h(start=1, fixed=true);
  Real v(start=0, fixed=true);
  discrete Integer bounces(start=0, fixed=true);
equation
  der(h) = v;
  der(v) = -g;
  when h <= 0 then
    reinit(v, -e*pre(v));
    bounces = pre(bounces) + 1;
  end when;
end Ball;
