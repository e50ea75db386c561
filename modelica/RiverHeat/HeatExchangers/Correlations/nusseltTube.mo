within RiverHeat.HeatExchangers.Correlations;
pure function nusseltTube "Nusselt number of flow in a tube, from laminar to turbulent"
  input Real Re "Reynolds number, not negative";
  input Real Pr "Prandtl number";
  input Real d_over_L "Diameter over heated length";
  output Real Nu "Mean Nusselt number over the length";
protected
  constant Real Re_laminar = 2300 "Up to here the flow is laminar";
  constant Real Re_turbulent = 1e4 "From here it is turbulent";
  constant Real rounding = 0.02 "Of the corners between the regimes, as a share of the transition";
  Real developing "Of laminar flow whose temperature profile develops";
  Real laminar "At the flow, or at the end of the laminar range";
  Real zeta "Friction factor";
  Real Re_friction "Reynolds number for the turbulent law";
  Real turbulent "Of turbulent flow";
  Real share "Of turbulence";
algorithm
  developing := 1.615*(min(Re, Re_laminar)*Pr*d_over_L)^(1/3);
  laminar := (3.66^3 + 0.7^3 + (developing - 0.7)^3)^(1/3);
  share := Smoothing.limit((Re - Re_laminar)/(Re_turbulent - Re_laminar), 0, 1, rounding);
  if share > 0 then
    Re_friction := max(Re, Re_turbulent);
    zeta := (1.8*log10(Re_friction) - 1.5)^(-2);
    turbulent := zeta/8*Re_friction*Pr/(1 + 12.7*sqrt(zeta/8)*(Pr^(2/3) - 1))*(1 + d_over_L^(2/3));
    Nu := (1 - share)*laminar + share*turbulent;
  else
    Nu := laminar;
  end if;
  annotation (Documentation(info = "<html>
<p>Laminar: Nu<sup>3</sup> = 3.66<sup>3</sup> + 0.7<sup>3</sup> + (1.615 (Re Pr d/L)<sup>1/3</sup> -
0.7)<sup>3</sup>. Turbulent: Nu = &zeta;/8 Re Pr/(1 + 12.7 (&zeta;/8)<sup>1/2</sup> (Pr<sup>2/3</sup> - 1)) (1 +
(d/L)<sup>2/3</sup>) with &zeta; = (1.8 lg Re - 1.5)<sup>-2</sup>. Between Re 2,300 and 10,000 the values at both ends
are mixed in proportion; the two corners are rounded over 2 % of that range, which changes Nu by less than 3 %.
At zero flow 3.66 is left.</p>
<p>Range: Re up to 1e6, Pr from 0.6 to 1,000. Gnielinski, in: VDI Heat Atlas, 2nd ed. (Springer, 2010), G1.</p>
</html>"));
end nusseltTube;
