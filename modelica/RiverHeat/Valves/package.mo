within RiverHeat;
package Valves "Throttles: no storage, no heat, constant enthalpy"
end Valves;
