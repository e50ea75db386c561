within RiverHeat;
package Units "Physical quantities with unit, range and magnitude"
  type Pressure = Real(final quantity = "Pressure", final unit = "Pa", displayUnit = "bar", min = 0, nominal = 1e6, start = 1e6) "Absolute pressure";
  type PressureDifference = Real(final quantity = "Pressure", final unit = "Pa", displayUnit = "bar", nominal = 1e5) "Pressure difference";
  type Temperature = Real(final quantity = "ThermodynamicTemperature", final unit = "K", displayUnit = "degC", min = 0, nominal = 300, start = 293.15) "Thermodynamic temperature";
  type TemperatureDifference = Real(final quantity = "TemperatureDifference", final unit = "K", nominal = 10) "Temperature difference";
  type TemperatureSlope = Real(final quantity = "TemperatureSlope", final unit = "K/s", nominal = 1e-2) "Change of temperature by time";
  type SpecificEnthalpy = Real(final quantity = "SpecificEnthalpy", final unit = "J/kg", nominal = 1e5, start = 4e5) "Specific enthalpy";
  type SpecificEntropy = Real(final quantity = "SpecificEntropy", final unit = "J/(kg.K)", nominal = 1e3) "Specific entropy";
  type SpecificEnergy = Real(final quantity = "SpecificEnergy", final unit = "J/kg", nominal = 1e4) "Specific work or head";
  type Density = Real(final quantity = "Density", final unit = "kg/m3", min = 0, nominal = 100) "Density";
  type DensityByPressure = Real(final quantity = "DensityByPressure", final unit = "s2/m2", nominal = 1e-5) "Derivative of density by pressure at constant enthalpy";
  type DensityByEnthalpy = Real(final quantity = "DensityByEnthalpy", final unit = "kg.s2/m5", nominal = 1e-3) "Derivative of density by enthalpy at constant pressure";
  type Mass = Real(final quantity = "Mass", final unit = "kg", min = 0, nominal = 1e4) "Mass";
  type MassFlowRate = Real(final quantity = "MassFlowRate", final unit = "kg/s", nominal = 100) "Mass flow rate";
  type VolumeFlowRate = Real(final quantity = "VolumeFlowRate", final unit = "m3/s", nominal = 1) "Volume flow rate";
  type EnthalpyFlowRate = Real(final quantity = "EnthalpyFlowRate", final unit = "W", nominal = 1e7) "Enthalpy flow rate";
  type HeatFlowRate = Real(final quantity = "HeatFlowRate", final unit = "W", displayUnit = "MW", nominal = 1e7) "Heat flow rate";
  type Power = Real(final quantity = "Power", final unit = "W", displayUnit = "MW", nominal = 1e7) "Power";
  type Energy = Real(final quantity = "Energy", final unit = "J", displayUnit = "MW.h", nominal = 1e9) "Energy";
  type Volume = Real(final quantity = "Volume", final unit = "m3", min = 0, nominal = 1) "Volume";
  type Area = Real(final quantity = "Area", final unit = "m2", min = 0, nominal = 1) "Area";
  type Length = Real(final quantity = "Length", final unit = "m", min = 0, nominal = 1) "Length";
  type Velocity = Real(final quantity = "Velocity", final unit = "m/s", nominal = 100) "Velocity";
  type Angle = Real(final quantity = "Angle", final unit = "rad", displayUnit = "deg", nominal = 1) "Plane angle";
  type AngularVelocity = Real(final quantity = "AngularVelocity", final unit = "rad/s", displayUnit = "rev/min", nominal = 500) "Angular velocity";
  type Torque = Real(final quantity = "Torque", final unit = "N.m", nominal = 1e4) "Torque";
  type Inertia = Real(final quantity = "Inertia", final unit = "kg.m2", min = 0, nominal = 10) "Moment of inertia";
  type ViscousFriction = Real(final quantity = "ViscousFriction", final unit = "N.m.s", min = 0, nominal = 0.1) "Torque by angular velocity";
  type Inertance = Real(final quantity = "Inertance", final unit = "m2/kg", min = 0, nominal = 1) "Length of a gas column by its density and cross-section";
  type Time = Real(final quantity = "Time", final unit = "s", nominal = 1) "Time";
  type SpecificHeatCapacity = Real(final quantity = "SpecificHeatCapacity", final unit = "J/(kg.K)", min = 0, nominal = 1e3) "Specific heat capacity";
  type HeatCapacity = Real(final quantity = "HeatCapacity", final unit = "J/K", min = 0, nominal = 1e6) "Heat capacity";
  type ThermalConductance = Real(final quantity = "ThermalConductance", final unit = "W/K", min = 0, nominal = 1e5) "Thermal conductance";
  type CoefficientOfHeatTransfer = Real(final quantity = "CoefficientOfHeatTransfer", final unit = "W/(m2.K)", min = 0, nominal = 1e3) "Heat transfer coefficient";
  type FoulingResistance = Real(final quantity = "FoulingResistance", final unit = "m2.K/W", min = 0, nominal = 1e-4) "Thermal resistance of a fouling layer by area";
  type PerUnit = Real(final quantity = "PerUnit", final unit = "1", nominal = 1) "Ratio";
  type Efficiency = Real(final quantity = "Efficiency", final unit = "1", min = 0, max = 1, nominal = 1) "Efficiency";
  annotation (Documentation(info = "<html>
<p>Own types, so that no other library is needed. <code>nominal</code> is the magnitude the quantity has in a machine
of some tens of megawatts: solvers scale their tolerances by it.</p>
</html>"));
end Units;
