within RiverHeat.Compressors.Maps;
record ImpellerHeavyVapour "Synthetic: stage for a heavy refrigerant such as R1234ze(E), at a tip Mach number of 1.6"
  extends Impeller;
  annotation (Documentation(info = "<html>
<p>Synthetic. Peak efficiency 0.85, head coefficient 0.51 at the design flow, as two-impeller machines for heavy
refrigerants reach (Sarevski, Int. J. Refrigeration 19, 1996).</p>
</html>"));
end ImpellerHeavyVapour;
