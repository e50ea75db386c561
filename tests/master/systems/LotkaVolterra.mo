package LotkaVolterra "Predators and prey, populations in units of their own"
  model Prey "Grows by itself, is eaten"
    parameter Real growth(unit = "1/s") = 2/3 "Growth rate without predators";
    parameter Real loss(unit = "1/s") = 4/3 "Rate at which one unit of predators eats it";
    input Real predators(unit = "1", nominal = 1, start = 1) "Population of the predators";
    output Real population(unit = "1", nominal = 1, start = 1.5, fixed = true) "Population";
  equation
    der(population) = population*(growth - loss*predators);
  end Prey;

  model Predator "Starves by itself, grows by what it eats"
    parameter Real decay(unit = "1/s") = 1 "Rate of starvation without prey";
    parameter Real gain(unit = "1/s") = 1 "Growth rate by one unit of prey";
    input Real prey(unit = "1", nominal = 1, start = 1) "Population of the prey";
    output Real population(unit = "1", nominal = 1, start = 1, fixed = true) "Population";
  equation
    der(population) = population*(gain*prey - decay);
  end Predator;
end LotkaVolterra;
