model Tank "A store of heat that loses some to the surroundings; bursts when told to"
  parameter Real C(unit = "J/K") = 1e6 "Heat capacity";
  parameter Real G(unit = "W/K") = 100 "Conductance to the surroundings";
  parameter Real burst(unit = "s") = 1e9 "Time at which it bursts";
  input Real Q_flow(unit = "W", start = 0) "Heat given to it";
  input Boolean on(start = false) "Whether heat is taken";
  output Real T(unit = "K", start = 300, fixed = true) "Temperature";
  output Real E_loss(unit = "J", start = 0, fixed = true) "Heat lost since the start";
  Real loss(unit = "W") "Heat flow rate to the surroundings";
equation
  loss = G*(T - 290);
  C*der(T) = (if on then Q_flow else 0) - loss;
  der(E_loss) = loss;
  assert(time < burst, "the tank burst");
end Tank;
