within RiverHeat.Network;
pure function waterTemperature "Temperature of water and the wall it shares it with, by their energy"
  input Types.EnergyOfWater u "Energy of water and wall by mass of water, zero at 0 degC";
  input Units.SpecificHeatCapacity c_wall "Heat capacity of the wall by mass of water";
  output Units.Temperature T "Temperature";
protected
  constant Units.SpecificHeatCapacity c_mean = 4190 "Heat capacity of water about the middle of 0 to 120 degC, for the first guess";
  Units.Temperature T_guess "First guess, within 1 K";
algorithm
  T_guess := Media.Water.T_zero + u/(c_mean + c_wall);
  T := T_guess + (u - Media.Water.specificEnthalpy(T_guess) - c_wall*(T_guess - Media.Water.T_zero))/(Media.Water.specificHeatCapacity(T_guess) + c_wall);
  annotation (Documentation(info = "<html>
<p>One step of Newton's method on h(T) + c<sub>wall</sub> (T - 0 degC) = u, from the guess of a constant heat
capacity. The heat capacity of water changes by less than 1.5 % over 0 to 120 degC, so the step leaves an error below
1e-4 K. It has no part in any balance: those are in the energy itself.</p>
</html>"));
end waterTemperature;
