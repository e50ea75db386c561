within RiverHeat.HeatExchangers.Correlations;
pure function frictionPlate "Friction factor between corrugated plates"
  input Real Re "Reynolds number with the hydraulic diameter";
  input Real chevron(unit = "rad") "Angle of the corrugation to the direction of flow";
  output Real zeta "Friction factor after Darcy, with the hydraulic diameter";
protected
  constant Real Re_least = 10 "Below this the factor levels off";
  constant Real Re_turn = 2000 "Here the laws change";
  constant Real width = 0.2 "Relative to it, half the width over which they are blended";
  Real Re_friction "Not below the least";
  Real share "Of turbulence";
  Real straight "Of flow along the furrows";
  Real waved "Of flow across them";
  Real laminar_straight "Its laminar part";
  Real laminar_waved "Its laminar part";
  Real root "Reciprocal root of the factor";
algorithm
  Re_friction := max(Re, Re_least);
  share := Smoothing.step(Re_friction/Re_turn, 1 - width, 1 + width);
  laminar_straight := 64/Re_friction;
  laminar_waved := 597/Re_friction + 3.85;
  if share > 0 then
    straight := laminar_straight + share*((1.8*log10(Re_friction) - 1.5)^(-2) - laminar_straight);
    waved := laminar_waved + share*(39/Re_friction^0.289 - laminar_waved);
  else
    straight := laminar_straight;
    waved := laminar_waved;
  end if;
  root := cos(chevron)/sqrt(0.18*tan(chevron) + 0.36*sin(chevron) + straight/cos(chevron)) + (1 - cos(chevron))/sqrt(3.8*waved);
  zeta := 1/(root*root);
  annotation (Documentation(info = "<html>
<p>1/&zeta;<sup>1/2</sup> = cos &phi;/(0.18 tan &phi; + 0.36 sin &phi; + &zeta;<sub>0</sub>/cos &phi;)<sup>1/2</sup> + (1
- cos &phi;)/(3.8 &zeta;<sub>1</sub>)<sup>1/2</sup>; below Re 2,000 &zeta;<sub>0</sub> = 64/Re and &zeta;<sub>1</sub> =
597/Re + 3.85, above &zeta;<sub>0</sub> = (1.8 lg Re - 1.5)<sup>-2</sup> and &zeta;<sub>1</sub> =
39/Re<sup>0.289</sup>. The source jumps there by some 10 %; here both are blended over &plusmn;20 % of Re.</p>
<p>Range: Re from 200 to 10,000, &phi; from 0 to 80 deg. VDI Heat Atlas, 2nd ed. (Springer, 2010), M6, after
Martin, Chem. Eng. Process. 35 (1996) 301.</p>
</html>"));
end frictionPlate;
