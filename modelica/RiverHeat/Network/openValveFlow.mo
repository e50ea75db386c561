within RiverHeat.Network;
pure function openValveFlow "Flow to which an open valve tends, by its largest one"
  input Real x "Pressure difference by that of the largest flow, of either sign";
  input Real r "Present flow by the nominal one";
  output Real y "Flow by the largest one; negative where pressure brakes";
protected
  constant Real x_laminar = 0.01 "Pressure difference below which the flow is proportional to it";
  constant Real r_still = 1e-3 "Flow, by nominal, below which nothing brakes any more";
algorithm
  y := Smoothing.signedRoot(x, x_laminar);
  if x < 0 then
    y := if r > 0 then y*r/(r + r_still) else 0;
  end if;
  annotation (Documentation(info = "<html>
<p>The root of the pressure difference. Where that is negative, water is braked as strongly as a positive one of this
size would drive it, but only while it flows: a flow that follows this tends to none and never turns round. At no
pressure difference the slope is nearly the same from both sides, so a consumer behind a closed gate rests there
smoothly.</p>
</html>"));
end openValveFlow;
