within RiverHeat.Compressors.Maps;
record TwinScrewAdjustable "Synthetic: oil-injected twin screw whose volume ratio follows the pressures from 1.8 to 5"
  extends Displacement(
    volumetric_0 = 0.98, clearance = 0, leakage = 0.012, volume_ratio_min = 1.8, volume_ratio_max = 5, efficiency_internal = 0.9,
    throttling = 0.06, friction_constant = 1e4, friction_viscous = 2e4, share_oil = 0.15, share_loss = 0.01, slide_min = 0.2,
    slide_volume_ratio = 0, slide_loss = 0.12);
  annotation (Documentation(info = "<html>
<p>Synthetic. A second slide moves the discharge port; the controls of such machines keep the pressure at the end of
the compression at that of the discharge, which here happens without a lag.</p>
</html>"));
end TwinScrewAdjustable;
