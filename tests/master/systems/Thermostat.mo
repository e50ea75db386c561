package Thermostat "A room that is heated until it is warm, and left until it is cold"
  model Switch "Thermostat with hysteresis"
    parameter Real T_low(unit = "K") = 293 "Temperature below which it switches on";
    parameter Real T_high(unit = "K") = 295 "Temperature above which it switches off";
    input Real T(unit = "K", nominal = 300, start = 290) "Temperature of the room";
    output Boolean on(start = true, fixed = true) "Whether heat is wanted";
  equation
    when T > T_high then
      on = false;
    elsewhen T < T_low then
      on = true;
    end when;
  end Switch;

  model Room "A heat capacity with a heater and losses"
    parameter Real C(unit = "J/K") = 1e6 "Heat capacity";
    parameter Real G(unit = "W/K") = 200 "Conductance to the surroundings";
    parameter Real P(unit = "W") = 8000 "Power of the heater";
    parameter Real T_surroundings(unit = "K") = 275 "Temperature of the surroundings";
    input Boolean on(start = true) "Whether the heater is on";
    output Real T(unit = "K", nominal = 300, start = 290, fixed = true) "Temperature";
  equation
    C*der(T) = (if on then P else 0) - G*(T - T_surroundings);
  end Room;
end Thermostat;
