within RiverHeat.Compressors.Maps;
record SingleScrew "Synthetic: single screw with two gate rotors and two slides for ammonia heat pumps"
  extends Displacement(
    volumetric_0 = 0.97, clearance = 0, leakage = 0.014, volume_ratio_min = 1.2, volume_ratio_max = 3.5, efficiency_internal = 0.88,
    throttling = 0.05, friction_constant = 1e4, friction_viscous = 2e4, share_oil = 0.1, share_loss = 0.01, slide_min = 0.25,
    slide_volume_ratio = 0, slide_loss = 0.1);
  annotation (Documentation(info = "<html>
<p>Synthetic. Slides for capacity and volume ratio move apart, so the volume ratio follows the pressures at every
capacity. Balanced loads permit suction pressures that twin screws do not bear.</p>
</html>"));
end SingleScrew;
