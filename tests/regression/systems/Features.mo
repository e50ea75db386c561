package Features "What a compiler and a solver must get right, each in a few lines"
  model Bounces "Events of state and of time, reinit, pre, discrete values, hysteresis"
    parameter Real e = 0.7 "Share of the speed kept";
    Real height(start = 1, fixed = true);
    Real speed(start = 0, fixed = true);
    discrete Integer bounces(start = 0, fixed = true);
    discrete Real sampled(start = 0, fixed = true);
    Boolean warm(start = false, fixed = true);
    Real temperature(start = 293, fixed = true);
    Real stepped;
  equation
    der(height) = speed;
    der(speed) = -9.81;
    when height <= 0 then
      reinit(speed, -e*pre(speed));
      bounces = pre(bounces) + 1;
    end when;
    when sample(0.1, 0.25) then
      sampled = pre(sampled)*0.5 + temperature;
    end when;
    warm = temperature > 294 or pre(warm) and temperature > 293;
    der(temperature) = if warm then -3*(temperature - 285)/4 else 2 + sin(3*time);
    stepped = if time < 0.7 then 1 elseif time < 1.6 then 2*time else min(3, time);
    annotation (experiment(StopTime = 2.4, Interval = 0.01, Tolerance = 1e-8));
  end Bounces;

  model Loops "Algebraic loops: linear, nonlinear, with an initial equation and homotopy"
    Real charge(start = 0, fixed = true);
    Real diode(start = 0.6) "Voltage of the diode";
    Real current(start = 0);
    Real u;
    Real a, b, c "Linear loop";
    Real settled "Starts in rest";
    Real branch(start = 1) "Cubic whose branch the simplified equation chooses";
  initial equation
    der(settled) = 0;
  equation
    u = 2 + sin(time);
    current = 1e-9*(exp(diode/0.05) - 1);
    u = 100*current + diode;
    der(charge) = current;
    2*a + b - c = u;
    a - 3*b + c = charge;
    a + b + 4*c = 1 + u*charge;
    der(settled) = u - settled^2;
    homotopy(branch^3 - 3*branch, 4*(branch - 2)) = 2.5 + 0.2*sin(time);
    annotation (experiment(StopTime = 6, Interval = 0.03, Tolerance = 1e-8));
  end Loops;

  model Pendulum "Constraint between states: index reduction, and its multiplier"
    parameter Real L(unit = "m") = 1.2;
    Real x(start = 1.1, fixed = true);
    Real y(start = -0.48);
    Real vx(start = 0, fixed = true);
    Real vy;
    Real force;
    Real phi(start = 0.5, fixed = true), w(start = 2, fixed = true) "Crank";
    Real s "Slider";
    Real v, f;
  equation
    der(x) = vx;
    der(y) = vy;
    der(vx) = -force*x;
    der(vy) = -force*y - 9.81;
    x^2 + y^2 = L^2;
    der(phi) = w;
    s = 0.1*cos(phi) + sqrt(0.09 - 0.01*sin(phi)^2);
    v = der(s);
    0.5*der(v) = f;
    0.02*der(w) = f*(0.1*sin(phi) + 0.01*sin(phi)*cos(phi)/sqrt(0.09 - 0.01*sin(phi)^2));
    annotation (experiment(StopTime = 3, Interval = 0.015, Tolerance = 1e-8));
  end Pendulum;

  function mean "Weighted mean of powers, by a loop and a branch"
    input Real x[:];
    input Real exponent;
    output Real y;
  protected
    Real total;
  algorithm
    y := 0;
    total := 0;
    for i in 1:size(x, 1) loop
      if x[i] > 0 then
        y := y + i*x[i]^exponent;
        total := total + i;
      end if;
    end for;
    y := if total > 0 then (y/total)^(1/exponent) else 0;
  end mean;

  model Arithmetic "Operators, functions, arrays, matrices, delays"
    Real x(start = 1, fixed = true);
    Real delayed;
    Real fractions, rounded, modulus, remainder, sign_of, trig, hyperbolic, logs, extremes;
    Real v[3], w[3], product, mixed;
    Real mean_of;
    constant Real A[3, 3] = {{2, 1, 0}, {-1, 3, 0.5}, {0.2, 0, 1}};
  equation
    der(x) = -delay(x, 0.5) + 0.1*cos(time);
    delayed = delay(x, 0.3);
    fractions = (x + 2)/(1 + time^2) - x^3/7;
    rounded = floor(3*time) + ceil(2*x) + integer(5*time);
    modulus = mod(7*time - 3, 2);
    remainder = rem(7*time - 3, 2);
    sign_of = sign(sin(4*time));
    trig = sin(time) + cos(2*time) - tan(0.4*time) + asin(0.3*x) - acos(0.2*x) + atan(3*time) + atan2(x, time + 0.1);
    hyperbolic = sinh(x) + cosh(0.5*x) - tanh(2*x);
    logs = log(1.5 + time) + log10(2 + time) + exp(-time) + sqrt(time + abs(x));
    extremes = max(x, 0.4*time) + min({x, 0.2, time}) + sum({x, time, 3})*product;
    v = {x, time, x*time};
    w = A*v + cross(v, {1, 0.5, x});
    product = v*w;
    mixed = smooth(1, noEvent(if x > 0.2 then (x - 0.2)^2 else 0)) + max(w);
    mean_of = mean({x + 1, time, 2 - x, -time}, 1.7);
    annotation (experiment(StopTime = 3, Interval = 0.015, Tolerance = 1e-8));
  end Arithmetic;

  model Chain "Many cells: a sparse Jacobian, stiff at one end"
    parameter Integer n = 80;
    Real T[n](each start = 300, each fixed = true);
    Real wall[n](each start = 300, each fixed = true);
  equation
    der(T[1]) = 0.2*(320 + 5*sin(0.1*time) - T[1]) + 0.3*(wall[1] - T[1]);
    for i in 2:n loop
      der(T[i]) = 0.2*(1 + 0.02*i)*(T[i - 1] - T[i]) + 0.3*(wall[i] - T[i]);
    end for;
    for i in 1:n loop
      der(wall[i]) = 40*(T[i] - wall[i]) + 1e-10*(290^4 - wall[i]^4);
    end for;
    annotation (experiment(StopTime = 400, Interval = 2, Tolerance = 1e-7));
  end Chain;

  connector Port "Pressure, flow, and enthalpy that is carried"
    Real p;
    flow Real m_flow;
    stream Real h_outflow;
  end Port;

  model Vessel "Content with one temperature"
    parameter Real V = 1, p_start = 1e5, h_start = 1e5;
    Port a, b;
    Real p(start = p_start, fixed = true), h(start = h_start, fixed = true);
  equation
    a.p = p;
    b.p = p;
    a.h_outflow = h;
    b.h_outflow = h;
    V*1e-3*der(p) = a.m_flow + b.m_flow;
    V*100*der(h) = a.m_flow*(actualStream(a.h_outflow) - h) + b.m_flow*(actualStream(b.h_outflow) - h);
  end Vessel;

  model Resistance "Turbulent, both ways"
    parameter Real k = 1e-2;
    Port a, b;
  equation
    a.m_flow + b.m_flow = 0;
    a.m_flow = k*(a.p - b.p)/(abs(a.p - b.p) + 1e2)^0.5;
    a.h_outflow = inStream(b.h_outflow);
    b.h_outflow = inStream(a.h_outflow);
  end Resistance;

  model Feed "A flow that turns round"
    Port port;
  equation
    port.m_flow = -0.3*sin(0.05*time);
    port.h_outflow = 4e5;
  end Feed;

  model Streams "Three vessels at one node, whose flows turn round"
    Vessel one(p_start = 2e5, h_start = 2e5), two(p_start = 1e5, V = 2), three(p_start = 1.4e5, h_start = 3e5, V = 0.5);
    Resistance r_one, r_two(k = 2e-2), r_three(k = 5e-3), back(k = 1e-3);
    Feed feed;
  equation
    connect(one.b, r_one.a);
    connect(two.b, r_two.a);
    connect(three.b, r_three.a);
    connect(r_one.b, r_two.b);
    connect(r_one.b, r_three.b);
    connect(one.a, back.a);
    connect(three.a, back.b);
    connect(feed.port, two.a);
    annotation (experiment(StopTime = 200, Interval = 1, Tolerance = 1e-8));
  end Streams;
end Features;
