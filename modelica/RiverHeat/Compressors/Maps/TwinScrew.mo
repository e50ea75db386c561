within RiverHeat.Compressors.Maps;
record TwinScrew "Synthetic: oil-injected twin screw with slide valve, volume ratio 2.6"
  extends Displacement(
    volumetric_0 = 0.98, clearance = 0, leakage = 0.012, volume_ratio_min = 2.6, volume_ratio_max = 2.6, efficiency_internal = 0.9,
    throttling = 0.06, friction_constant = 1e4, friction_viscous = 2e4, share_oil = 0.15, share_loss = 0.01, slide_min = 0.2,
    slide_volume_ratio = 0.4, slide_loss = 0.12);
  annotation (Documentation(info = "<html>
<p>Synthetic. Screws without variable volume ratio are built with 2.2 to 5; isentropic efficiency peaks at 0.75 to 0.82 and
volumetric efficiency at 0.9 to 0.95 (Stosic, Smith and Kovacevic, Screw Compressors, Springer, 2005).</p>
</html>"));
end TwinScrew;
