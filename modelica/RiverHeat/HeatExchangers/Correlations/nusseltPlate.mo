within RiverHeat.HeatExchangers.Correlations;
pure function nusseltPlate "Nusselt number between corrugated plates"
  input Real Re "Reynolds number with the hydraulic diameter";
  input Real Pr "Prandtl number";
  input Real zeta "Friction factor after Darcy, of frictionPlate";
  input Real chevron(unit = "rad") "Angle of the corrugation to the direction of flow";
  output Real Nu "Nusselt number with the hydraulic diameter";
algorithm
  Nu := 0.122*Pr^(1/3)*(zeta*Re*Re*sin(2*chevron))^0.374;
  annotation (Documentation(info = "<html>
<p>Nu = 0.122 Pr<sup>1/3</sup> (&zeta; Re<sup>2</sup> sin 2&phi;)<sup>0.374</sup>, from the analogy of heat transfer and
friction (L&eacute;v&ecirc;que). The ratio of viscosities at bulk and wall is left out: at 10 K its 1/6th power is below
4 % for water.</p>
<p>Range: Re from 200 to 10,000, &phi; from 10 to 80 deg. Martin, Chem. Eng. Process. 35 (1996) 301; VDI Heat Atlas, 2nd
ed. (Springer, 2010), M6.</p>
</html>"));
end nusseltPlate;
