package Events "Parts that jump, for the handling of events between them"
  model Ball "Bounces on the ground; at rest at the top at time 0"
    parameter Real restitution = 0.7;
    output Real h(unit = "m", start = 1, fixed = true);
    output Real v(unit = "m/s", start = 0, fixed = true);
    output Integer bounces(start = 0, fixed = true);
  equation
    der(h) = v;
    der(v) = -9.81;
    when h <= 0 then
      reinit(v, -restitution*pre(v));
      bounces = pre(bounces) + 1;
    end when;
  end Ball;

  model Sampler "Takes its input over at 0.25 s, 1.25 s, 2.25 s, ..."
    input Real u;
    output Real y(start = 0, fixed = true);
  equation
    when sample(0.25, 1) then
      y = u;
    end when;
  end Sampler;

  model Ramp
    output Real y;
  equation
    y = time;
  end Ramp;

  model Threshold "Whether the input is above a level"
    parameter Real level = 0.5;
    input Real u;
    output Boolean y;
  equation
    y = u > level;
  end Threshold;

  model Inverter
    input Boolean u;
    output Boolean y;
  equation
    y = not u;
  end Inverter;

  model Counter "Of how often its input became true"
    input Boolean u;
    output Integer n(start = 0, fixed = true);
  equation
    when u then
      n = pre(n) + 1;
    end when;
  end Counter;

  model Buzzer "Contradicts itself from 0.4 s on, if it hears itself"
    input Boolean u;
    output Boolean y;
  equation
    y = time > 0.4 and not u;
  end Buzzer;
end Events;
