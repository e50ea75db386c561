within RiverHeat.HeatExchangers.Correlations;
pure function nusseltDittusBoelter "Nusselt number of turbulent flow in a tube"
  input Real Re "Reynolds number";
  input Real Pr "Prandtl number";
  output Real Nu "Nusselt number";
algorithm
  Nu := 0.023*Re^0.8*Pr^0.4;
  annotation (Documentation(info = "<html>
<p>Nu = 0.023 Re<sup>0.8</sup> Pr<sup>0.4</sup>, the form that the correlations of two-phase flow are built on.
Range: Re &gt; 10,000, 0.7 &lt; Pr &lt; 120.</p>
<p>Dittus and Boelter, Univ. Calif. Publ. Eng. 2 (1930) 443, reprinted in Int. Comm. Heat Mass Transfer 12 (1985) 3; in
this form McAdams, Heat Transmission (1942).</p>
</html>"));
end nusseltDittusBoelter;
