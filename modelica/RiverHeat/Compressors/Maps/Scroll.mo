within RiverHeat.Compressors.Maps;
record Scroll "Synthetic: hermetic scroll, volume ratio 2.8, speed-controlled"
  extends Displacement(
    volumetric_0 = 0.99, clearance = 0, leakage = 0.01, volume_ratio_min = 2.8, volume_ratio_max = 2.8, efficiency_internal = 0.88,
    throttling = 0.03, friction_constant = 2e4, friction_viscous = 2e4, share_oil = 0, share_loss = 0.05, slide_min = 1,
    slide_volume_ratio = 0, slide_loss = 0);
  annotation (Documentation(info = "<html>
<p>Synthetic. No valves, no slide: the volume ratio is that of the wraps (Winandy, Saavedra and Lebrun, Int. J. Thermal
Sciences 41, 2002, whose model has the same parts).</p>
</html>"));
end Scroll;
