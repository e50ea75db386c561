within RiverHeat.Compressors.Maps;
record Piston "Synthetic: reciprocating machine with self-acting valves and cooled heads"
  extends Displacement(
    volumetric_0 = 0.95, clearance = 0.035, leakage = 0.004, volume_ratio_min = 1, volume_ratio_max = 20, efficiency_internal = 0.95,
    throttling = 0.12, friction_constant = 3e4, friction_viscous = 2e4, share_oil = 0.02, share_loss = 0.06, slide_min = 0.25,
    slide_volume_ratio = 0, slide_loss = 0.05);
  annotation (Documentation(info = "<html>
<p>Synthetic. Self-acting valves open when the pressures say so: the volume ratio always fits. What counts is the
clearance. The share of the swept volume stands for cylinders whose suction valves are held open: a real machine has
as many steps as cylinders or pairs.</p>
</html>"));
end Piston;
