model Evaporator "Direct evaporator of 40 cells in counter-flow with water; load, water temperature and suction change"
  replaceable package Medium = RiverHeat.Media.R1234zeE "Refrigerant";
  parameter Integer n = 40 "Cells";
  parameter Real V(unit = "m3") = 0.05 "Volume of the refrigerant";
  parameter Real A(unit = "m2") = 40 "Area on both sides";
  parameter Real alpha_boiling(unit = "W/(m2.K)") = 2500 "Of boiling refrigerant";
  parameter Real alpha_vapour(unit = "W/(m2.K)") = 250 "Of vapour";
  parameter Real alpha_water(unit = "W/(m2.K)") = 3500 "Of the water";
  parameter Real C_wall(unit = "J/K") = 2e5 "Heat capacity of the walls";
  parameter Real C_water(unit = "J/K") = 4e5 "Heat capacity of the water inside";
  parameter Real cp_water(unit = "J/(kg.K)") = 4190 "Of water";
  parameter Real m_flow_water(unit = "kg/s") = 25 "Water flow";
  parameter Real h_in(unit = "J/kg") = 230e3 "Enthalpy behind the expansion valve";
  parameter Real p_start(unit = "Pa") = 2.4e5 "Pressure at the start";
  constant Real dx = 0.05 "Half the width in quality over which the coefficient changes at dry-out";
  Real m_flow_in(unit = "kg/s") "From the valve: the load step";
  Real V_flow_out(unit = "m3/s") "Suction of the compressor";
  Real T_water_in(unit = "K") "Water entering";
  output Real p(start = p_start, fixed = true, nominal = 2e5, unit = "Pa");
  Real h[n](start = linspace(240e3, 385e3, n), each fixed = true, each nominal = 3e5, each unit = "J/kg");
  Real T_wall[n](each start = 279, each fixed = true, each nominal = 280, each unit = "K");
  Real T_water[n](each start = 283, each fixed = true, each nominal = 280, each unit = "K") "From the water's inlet on";
  output Real T_water_out(unit = "K");
  output Real superheat(unit = "K");
  output Real Q_flow(unit = "W") "Heat taken from the water's side";
  output Real mass(unit = "kg");
protected
  Real d[n], d_p[n], d_h[n], T[n], x[n], Q_flow_cell[n], Q_flow_water[n], gain[n];
  Real m_flow_still[n + 1] "Flow there would be at constant pressure";
  Real storage[n + 1] "Flow taken up before each place by a rate of pressure";
  Real h_bubble, h_dew;
equation
  m_flow_in = 2 - 0.4*RiverHeat.Smoothing.step(time, 60, 65);
  T_water_in = 285.15 + RiverHeat.Smoothing.step(time, 120, 125)*sin(0.15*time);
  V_flow_out = 0.16*(1 + 0.15*RiverHeat.Smoothing.step(time, 200, 205));
  h_bubble = Medium.bubbleEnthalpy(p);
  h_dew = Medium.dewEnthalpy(p);
  m_flow_still[1] = m_flow_in;
  storage[1] = 0;
  for i in 1:n loop
    d[i] = Medium.density_ph(p, h[i]);
    d_p[i] = Medium.density_derp_h(p, h[i]);
    d_h[i] = Medium.density_derh_p(p, h[i]);
    T[i] = Medium.temperature_ph(p, h[i]);
    x[i] = (h[i] - h_bubble)/(h_dew - h_bubble);
    Q_flow_cell[i] = A/n*(alpha_boiling + (alpha_vapour - alpha_boiling)*RiverHeat.Smoothing.step(x[i], 1 - 2*dx, 1))
      *(T_wall[i] - T[i]);
    Q_flow_water[i] = A/n*alpha_water*(T_water[n + 1 - i] - T_wall[i]);
    C_wall/n*der(T_wall[i]) = Q_flow_water[i] - Q_flow_cell[i];
    gain[i] = 1 - d_h[i]/d[i]*((if i == 1 then h_in else h[max(i - 1, 1)]) - h[i]);
    m_flow_still[i + 1] = gain[i]*m_flow_still[i] - d_h[i]/d[i]*Q_flow_cell[i];
    storage[i + 1] = gain[i]*storage[i] + V/n*(d_p[i] + d_h[i]/d[i]);
    der(h[i]) = ((m_flow_still[i] - storage[i]*der(p))*((if i == 1 then h_in else h[max(i - 1, 1)]) - h[i])
      + Q_flow_cell[i] + V/n*der(p))/(V/n*d[i]);
  end for;
  der(p) = (m_flow_still[n + 1] - V_flow_out*d[n])/storage[n + 1];
  for i in 1:n loop
    C_water/n*der(T_water[i]) = m_flow_water*cp_water*((if i == 1 then T_water_in else T_water[max(i - 1, 1)]) - T_water[i])
      - Q_flow_water[n + 1 - i];
  end for;
  T_water_out = T_water[n];
  superheat = T[n] - Medium.saturationTemperature(p);
  Q_flow = sum(Q_flow_cell);
  mass = V/n*sum(d);
end Evaporator;
