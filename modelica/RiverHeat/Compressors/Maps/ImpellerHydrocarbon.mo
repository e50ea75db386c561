within RiverHeat.Compressors.Maps;
record ImpellerHydrocarbon "Synthetic: stage for isobutane or propane, at a tip Mach number of 1.15"
  extends Impeller(loss_friction = 0.065, loss_diffuser = 0.22, Mach_map = 1.15, compression = 0.25, x_choke = 1.42);
  annotation (Documentation(info = "<html>
<p>Synthetic. At a lower Mach number the range between surge and choke is wider and the peak efficiency, 0.86, a
little higher.</p>
</html>"));
end ImpellerHydrocarbon;
