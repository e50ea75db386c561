within RiverHeat.Plants.Examples;
model Mannheim1ColdRiver "Mannheim 1 while the river cools: the ice limit takes over the capacity, then the unit trips"
  extends BaseClasses.Mannheim1Transient(unit(T_source_start = 277.15), T_supply_set = 363.15,
    T_source_in = if time < 3600 then 277.15 elseif time < 5400 then 277.15 - 2.5*(time - 3600)/1800 else 274.65 - 1.45*min(1, (time - 5400)/600));
  annotation (experiment(StopTime = 7200, Interval = 10, Tolerance = 1e-8),
    Documentation(info = "<html>
<p>From 4 to 1.5 degC in half an hour the leaving water stays near 0.3 degC (0.23 while it falls) and the heat goes down
from 16 to 7 MW; then the river falls to 0.05 degC within ten minutes, and the unit trips.</p>
</html>"));
end Mannheim1ColdRiver;
