within RiverHeat;
package Valves "Throttles: no storage, no heat, constant enthalpy"
  annotation (Documentation(info = "<html>
<p>Flow follows the pressures at both ends; enthalpy passes unchanged.</p>
</html>"));
end Valves;
