within RiverHeat.Vessels.BaseClasses;
partial model PartialTwoPhaseVolume "Vessel in which liquid and vapour separate"
  extends PartialVolume(
    final p_start = Medium.saturationPressure(T_start),
    final h_start = Medium.bubbleEnthalpy(p_start) + (Medium.dewEnthalpy(p_start) - Medium.bubbleEnthalpy(p_start))
      *(1 - level_start)*Medium.dewDensity(p_start)
      /(level_start*Medium.bubbleDensity(p_start) + (1 - level_start)*Medium.dewDensity(p_start)));
  parameter Units.Temperature T_start = 278.15 "Saturation temperature at the start"
    annotation (Dialog(group = "Start"));
  parameter Units.PerUnit level_start = 0.5 "Liquid's share of the volume at the start"
    annotation (Dialog(group = "Start"));
  constant Units.SpecificEnthalpy dh_rounding = 200 "Width over which the phase boundary is rounded for what leaves";
  Units.SpecificEnthalpy h_bubble "Saturated liquid";
  Units.SpecificEnthalpy h_dew "Saturated vapour";
  Units.Density d_bubble "Saturated liquid";
  Units.Density d_dew "Saturated vapour";
  Units.PerUnit level "Liquid's share of the volume";
  Units.SpecificEnthalpy h_liquid_out "Leaves through an opening at the bottom";
  Units.SpecificEnthalpy h_vapour_out "Leaves through an opening at the top";
protected
  Units.SpecificEnthalpy h_light "Content or dew line, whichever is higher";
  Units.SpecificEnthalpy h_heavy "Content or bubble line, whichever is lower";
equation
  assert(level_start >= 0 and level_start <= 1, "level_start: liquid's share of the volume at the start must be from 0 to 1, else the charge does not fit");
  h_bubble = Medium.bubbleEnthalpy(p);
  h_dew = Medium.dewEnthalpy(p);
  d_bubble = Medium.bubbleDensity(p);
  d_dew = Medium.dewDensity(p);
  level = Smoothing.limit((d - d_dew)/(d_bubble - d_dew), 0, 1, 0.01);
  h_heavy = Smoothing.smaller(h, h_bubble, dh_rounding);
  h_light = Smoothing.larger(h, h_dew, dh_rounding);
  h_liquid_out = h_light + (h_heavy - h_light)*Smoothing.step(level, 0.0, 0.05);
  h_vapour_out = h_light + (h_heavy - h_light)*Smoothing.step(level, 0.92, 1.0);
  annotation (Documentation(info = "<html>
<h4>Assumptions</h4>
<p>Perfect separation by gravity. The level is the liquid's share of the volume, not a height. Droplets are carried
into the vapour opening above 92 % liquid, gas is drawn into the liquid opening below 5 %: over these bands what
leaves goes smoothly from one phase to the other, so an emptied or flooded vessel stays well-posed.</p>
<h4>Limits</h4>
<p>Pressures well below the critical one, where liquid and vapour differ in density.</p>
</html>"));
end PartialTwoPhaseVolume;
