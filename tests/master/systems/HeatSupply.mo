package HeatSupply "A boiler house and the network it heats; the boiler house is written twice, in other units"
  type KelvinDifference = Real(quantity = "ThermodynamicTemperature", unit = "K")
    "Temperature difference in K" annotation(absoluteValue = false);
  type CelsiusDifference = Real(quantity = "ThermodynamicTemperature", unit = "degC")
    "Temperature difference in degC, to which the offset of degC does not apply" annotation(absoluteValue = false);

  model Boiler "Boiler house in K, W, Pa and kg/s"
    parameter Real C(unit = "J/K") = 1e7 "Heat capacity of the boiler's water";
    parameter Real cp(unit = "J/(kg.K)") = 4180 "Specific heat capacity of water";
    parameter Real tau_Q(unit = "s") = 30 "Time constant of the firing";
    parameter Real tau_p(unit = "s") = 10 "Time constant of the pump";
    parameter Real p_0(unit = "Pa") = 6e5 "Pressure at no flow";
    parameter Real k(unit = "Pa.s2/kg2") = 60 "Droop of the pump";
    input Real T_return(unit = "K", nominal = 300, start = 320) "Temperature of the water that returns";
    input Real m_flow(unit = "kg/s", nominal = 50, start = 40) "Mass flow rate through the boiler";
    input KelvinDifference dT_wanted(nominal = 10, start = 15) "Wanted rise of temperature";
    output Real T_supply(unit = "K", nominal = 300, start = 330, fixed = true) "Temperature of the water supplied";
    output Real Q_flow(unit = "W", nominal = 1e6, start = 2e6, fixed = true) "Heat flow rate of the firing";
    output Real p(unit = "Pa", nominal = 1e5, start = 5e5, fixed = true) "Pressure of the water supplied";
  equation
    C*der(T_supply) = Q_flow - m_flow*cp*(T_supply - T_return);
    tau_Q*der(Q_flow) = m_flow*cp*dT_wanted - Q_flow;
    tau_p*der(p) = p_0 - k*m_flow^2 - p;
  end Boiler;

  model EngineeringBoiler "The same boiler house in degC, MW, bar and kg/h"
    parameter Real C(unit = "MJ/K") = 10 "Heat capacity of the boiler's water";
    parameter Real cp(unit = "kJ/(kg.K)") = 4.18 "Specific heat capacity of water";
    parameter Real tau_Q(unit = "s") = 30 "Time constant of the firing";
    parameter Real tau_p(unit = "s") = 10 "Time constant of the pump";
    parameter Real p_0(unit = "bar") = 6 "Pressure at no flow";
    parameter Real k(unit = "bar.h2/kg2") = 60e-5/3600^2 "Droop of the pump";
    input Real T_return(unit = "degC", nominal = 100, start = 46.85) "Temperature of the water that returns";
    input Real m_flow(unit = "kg/h", nominal = 1.8e5, start = 1.44e5) "Mass flow rate through the boiler";
    input CelsiusDifference dT_wanted(nominal = 10, start = 15) "Wanted rise of temperature";
    output Real T_supply(unit = "degC", nominal = 100, start = 56.85, fixed = true)
      "Temperature of the water supplied";
    output Real Q_flow(unit = "MW", nominal = 1, start = 2, fixed = true) "Heat flow rate of the firing";
    output Real p(unit = "bar", nominal = 1, start = 5, fixed = true) "Pressure of the water supplied";
    Real capacity_flow(unit = "MW/K") "Heat capacity flow rate of the water";
  equation
    capacity_flow = m_flow/3600*cp/1000;
    C*der(T_supply) = Q_flow - capacity_flow*(T_supply - T_return);
    tau_Q*der(Q_flow) = capacity_flow*dT_wanted - Q_flow;
    tau_p*der(p) = p_0 - k*m_flow^2 - p;
  end EngineeringBoiler;

  model Network "Pipes and consumers in K, W, Pa and kg/s"
    parameter Real C(unit = "J/K") = 3e7 "Heat capacity of the network";
    parameter Real cp(unit = "J/(kg.K)") = 4180 "Specific heat capacity of water";
    parameter Real G(unit = "W/K") = 8e4 "Conductance to the consumers";
    parameter Real T_consumers(unit = "K") = 280 "Temperature of the consumers";
    parameter Real inertia(unit = "1/m") = 3e4 "Length by cross-section of the water";
    parameter Real p_end(unit = "Pa") = 2e5 "Pressure at the end";
    parameter Real k(unit = "Pa.s2/kg2") = 100 "Turbulent resistance";
    parameter Real T_wanted(unit = "K") = 350 "Temperature of the return at which no rise is wanted";
    parameter Real share(unit = "1") = 0.5 "Wanted rise by what the return lacks";
    input Real T_supply(unit = "K", nominal = 300, start = 330) "Temperature of the water supplied";
    input Real p(unit = "Pa", nominal = 1e5, start = 5e5) "Pressure of the water supplied";
    input Real Q_flow(unit = "W", nominal = 1e6, start = 2e6) "Heat flow rate of the firing, to be metered";
    output Real T_return(unit = "K", nominal = 300, start = 320, fixed = true) "Temperature of the water that returns";
    output Real m_flow(unit = "kg/s", nominal = 50, start = 40, fixed = true) "Mass flow rate";
    output KelvinDifference dT_wanted(nominal = 10) "Wanted rise of temperature";
    output Real E(unit = "J", nominal = 1e9, start = 0, fixed = true) "Heat metered";
  equation
    C*der(T_return) = m_flow*cp*(T_supply - T_return) - G*(T_return - T_consumers);
    inertia*der(m_flow) = p - p_end - k*m_flow*abs(m_flow);
    dT_wanted = share*(T_wanted - T_return);
    der(E) = Q_flow;
  end Network;
end HeatSupply;
