within RiverHeat.HeatExchangers.BaseClasses;
partial model BundleEvaporator "Shell of refrigerant that boils on tubes with water, by correlations"
  extends BoilingShell;
  extends TubeWater;
  parameter Units.PerUnit enhancement = 1 "Boiling coefficient over that of plain tubes at the same superheat"
    annotation (Dialog(group = "Refrigerant side"));
  parameter Units.Length roughness = 1e-6 "Roughness of the tubes" annotation (Dialog(group = "Refrigerant side"));
  Units.CoefficientOfHeatTransfer alpha[n] "Heat transfer coefficient of the refrigerant at each cell, of wet and dry tubes together";
  Units.Temperature T_refrigerant[n] "Refrigerant at each cell, for profiles";
  Units.TemperatureDifference pinch "Leaving water less refrigerant";
  Units.Energy stored_energy_total "In refrigerant, walls and water";
equation
  assert(enhancement > 0, "enhancement: the factor of the boiling coefficient must be positive");
  assert(roughness > 0, "roughness: the roughness of the tubes must be positive");
  for i in 1:n loop
    alpha[i] = alpha_dry + (enhancement*Correlations.boilingPool(T_wall[i] - T, p/Medium.criticalPressure, Medium.molarMass, roughness)
      - alpha_dry)*wetted;
    Q_flow_wall_out[i] = alpha[i]*A/n*(T_wall[i] - T);
    T_refrigerant[i] = T;
  end for;
  Q_flow_refrigerant = sum(Q_flow_wall_out);
  pinch = T_water_out - T;
  stored_energy_total = stored_energy + stored_energy_wall + stored_energy_water;
  annotation (Documentation(info = "<html>
<p>Boiling after Cooper at each cell's own superheat, times <code>enhancement</code>; the water's side: see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.TubeWater\">TubeWater</a>.</p>
</html>"));
end BundleEvaporator;
