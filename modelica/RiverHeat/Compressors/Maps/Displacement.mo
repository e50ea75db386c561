within RiverHeat.Compressors.Maps;
record Displacement "Map of a positive displacement machine"
  parameter Boolean synthetic = true "Made up, not measured" annotation (Dialog(group = "Origin"));
  parameter Units.PerUnit volumetric_0 = 0.98 "Filling at pressure ratio one: throttling and warming of the suction gas"
    annotation (Dialog(group = "Flow"));
  parameter Units.PerUnit clearance = 0 "Clearance over swept volume, from which gas expands again"
    annotation (Dialog(group = "Flow"));
  parameter Units.PerUnit leakage = 0.012 "Leakage over swept flow at nominal speed, by pressure ratio less one"
    annotation (Dialog(group = "Flow"));
  parameter Units.PerUnit volume_ratio_min = 2.6 "Smallest built-in ratio of the volumes at suction and at discharge"
    annotation (Dialog(group = "Work"));
  parameter Units.PerUnit volume_ratio_max = 2.6 "Largest; between both it follows the pressures"
    annotation (Dialog(group = "Work"));
  parameter Units.Efficiency efficiency_internal = 0.9 "Isentropic efficiency of the compression inside"
    annotation (Dialog(group = "Work"));
  parameter Units.PerUnit throttling = 0.06 "Work in the ports at nominal speed, by pressure over density at the suction"
    annotation (Dialog(group = "Work"));
  parameter Units.Pressure friction_constant = 1e4 "Mean effective pressure of dry friction"
    annotation (Dialog(group = "Friction"));
  parameter Units.Pressure friction_viscous = 2e4 "Mean effective pressure of viscous friction at nominal speed"
    annotation (Dialog(group = "Friction"));
  parameter Units.PerUnit share_oil = 0.1 "Share of the shaft power that the oil cooler takes" annotation (Dialog(group = "Heat"));
  parameter Units.PerUnit share_loss = 0.01 "Share of the shaft power that the casing loses" annotation (Dialog(group = "Heat"));
  parameter Units.PerUnit slide_min = 1 "Smallest share of the swept volume that the slide valve leaves; 1 without one"
    annotation (Dialog(group = "Slide valve"));
  parameter Units.PerUnit slide_volume_ratio = 0.4 "Fall of volume ratio less one over fall of the swept volume"
    annotation (Dialog(group = "Slide valve"));
  parameter Units.PerUnit slide_loss = 0.12 "Rise of the work inside over fall of the swept volume"
    annotation (Dialog(group = "Slide valve"));
  annotation (Documentation(info = "<html>
<p>What the coefficients mean is told in <a
href=\"modelica://RiverHeat.Compressors.DisplacementCompressor\">DisplacementCompressor</a>. The defaults are
synthetic.</p>
</html>"));
end Displacement;
