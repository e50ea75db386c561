within RiverHeat.Network;
package Types "Physical quantities of pipes, beside those of RiverHeat.Units"
  type ThermalConductivity = Real(final quantity = "ThermalConductivity", final unit = "W/(m.K)", min = 0, nominal = 1) "Thermal conductivity";
  type LinearConductance = Real(final quantity = "LinearConductance", final unit = "W/(m.K)", nominal = 0.3) "Thermal conductance by length of pipe";
  type LinearResistance = Real(final quantity = "LinearResistance", final unit = "m.K/W", min = 0, nominal = 3) "Thermal resistance times length of pipe";
  type VolumetricHeatCapacity = Real(final quantity = "VolumetricHeatCapacity", final unit = "J/(m3.K)", min = 0, nominal = 1e6) "Heat capacity by volume";
  type SurfaceResistance = Real(final quantity = "SurfaceResistance", final unit = "m2.K/W", min = 0, nominal = 0.1) "Thermal resistance of a surface by its area";
  type KinematicViscosity = Real(final quantity = "KinematicViscosity", final unit = "m2/s", min = 0, nominal = 5e-7) "Kinematic viscosity";
  type EnergyOfWater = Real(final quantity = "SpecificEnergy", final unit = "J/kg", nominal = 1e5, start = 4e5) "Energy of water, with the solid it is in, by mass of the water; zero at 0 degC";
  type StoredHeat = Real(final quantity = "Energy", final unit = "J", displayUnit = "MW.h", nominal = 1e11) "Heat of a network or an integral of heat over a day";
  annotation (Documentation(info = "<html>
<p><code>StoredHeat</code> has the magnitude of 20 MW over some hours, so that a solver does not resolve these
integrals more finely than anybody reads them.</p>
</html>"));
end Types;
