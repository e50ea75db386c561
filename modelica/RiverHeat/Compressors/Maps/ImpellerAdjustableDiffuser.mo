within RiverHeat.Compressors.Maps;
record ImpellerAdjustableDiffuser "Synthetic: stage for a heavy refrigerant whose diffuser closes with the guide vanes"
  extends Impeller(diffuser_follow = 0.75);
  annotation (Documentation(info = "<html>
<p>Synthetic. As <a href=\"modelica://RiverHeat.Compressors.Maps.ImpellerHeavyVapour\">ImpellerHeavyVapour</a>, but at
closed vanes (72 deg) the diffuser is down to 30 % of its width, and the surge line at a quarter of the design flow.</p>
</html>"));
end ImpellerAdjustableDiffuser;
