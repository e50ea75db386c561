package Hydraulics "Water loops in Pa and kg/s"
  model PumpedPipe "A pump and a pipe whose water has inertia"
    parameter Real inertia(unit = "1/m") = 1000 "Length by cross-section of the water";
    parameter Real dp_pump(unit = "Pa") = 2e5 "Head of the pump at no flow";
    parameter Real k(unit = "Pa.s2/kg2") = 8 "Turbulent resistance, the pump's own droop included";
    input Real p_a(unit = "Pa", nominal = 1e5, start = 1e5) "Pressure before the pump";
    input Real p_b(unit = "Pa", nominal = 1e5, start = 1e5) "Pressure behind the pipe";
    output Real m_flow(unit = "kg/s", nominal = 1e2, start = 20, fixed = true) "Mass flow rate";
  equation
    inertia*der(m_flow) = p_a - p_b + dp_pump - k*m_flow*abs(m_flow);
  end PumpedPipe;

  model Vessel "Pressure of a vessel with a gas cushion, between two flows"
    parameter Real C(unit = "kg/Pa") = 2e-3 "Mass that raises the pressure by 1 Pa";
    input Real m_flow_in(unit = "kg/s", nominal = 1e2, start = 0) "Mass flow rate into the vessel";
    input Real m_flow_out(unit = "kg/s", nominal = 1e2, start = 0) "Mass flow rate out of the vessel";
    output Real p(unit = "Pa", nominal = 1e5, start = 1e5, fixed = true) "Pressure";
  equation
    C*der(p) = m_flow_in - m_flow_out;
  end Vessel;

  model Valve "Turbulent valve that is moved slowly; its square root is smooth within dp_small about no flow"
    parameter Real m_flow_nominal(unit = "kg/s") = 100 "Mass flow rate at the middle position and dp_nominal";
    parameter Real dp_nominal(unit = "Pa") = 1e5 "Pressure difference at which that flows";
    parameter Real swing(unit = "1") = 0.3 "Share by which it is opened and closed";
    parameter Real omega(unit = "rad/s") = 0.5 "Angular frequency of the movement";
    parameter Real dp_small(unit = "Pa") = 1e3 "Pressure difference of the smoothing";
    input Real p_a(unit = "Pa", nominal = 1e5, start = 1e5) "Pressure before the valve";
    input Real p_b(unit = "Pa", nominal = 1e5, start = 1e5) "Pressure behind the valve";
    output Real m_flow(unit = "kg/s", nominal = 1e2) "Mass flow rate";
    Real dp(unit = "Pa", nominal = 1e5) "Pressure difference";
  equation
    dp = p_a - p_b;
    m_flow = m_flow_nominal*(1 + swing*sin(omega*time))*dp/sqrt(dp_nominal)/(dp^2 + dp_small^2)^0.25;
  end Valve;

  model Pump "Pressure behind a pump by the flow it must give, without storage"
    parameter Real p_0(unit = "Pa") = 4e5 "Pressure at no flow";
    parameter Real k(unit = "Pa.s2/kg2") = 20 "Droop";
    input Real m_flow(unit = "kg/s", nominal = 1e2, start = 50) "Mass flow rate";
    output Real p(unit = "Pa", nominal = 1e5) "Pressure behind the pump";
  equation
    p = p_0 - k*m_flow*abs(m_flow);
  end Pump;

  model DrainedVessel "Pressure of a vessel that drains through a laminar resistance"
    parameter Real C(unit = "kg/Pa") = 2e-3 "Mass that raises the pressure by 1 Pa";
    parameter Real R(unit = "Pa.s/kg") = 1500 "Resistance of the drain";
    parameter Real p_surroundings(unit = "Pa") = 1e5 "Pressure behind the drain";
    input Real m_flow(unit = "kg/s", nominal = 1e2, start = 0) "Mass flow rate into the vessel";
    output Real p(unit = "Pa", nominal = 1e5, start = 1.5e5, fixed = true) "Pressure";
  equation
    C*der(p) = m_flow - (p - p_surroundings)/R;
  end DrainedVessel;
end Hydraulics;
