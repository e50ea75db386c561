within RiverHeat.HeatExchangers;
package Correlations "Heat transfer and friction from literature, as functions of flow, quality and properties"
  annotation (Documentation(info = "<html>
<p>Pure functions of numbers, so that each can be checked beside its source. Coefficients of boiling are functions of
the wall's superheat: where a source gives them over heat flux, &alpha; = C q<sup>m</sup> and q = &alpha; &Delta;T are
solved for &alpha; = (C &Delta;T<sup>m</sup>)<sup>1/(1-m)</sup>, so no iteration is left. Where a source jumps between
two regimes, both are blended over a stated width.</p>
<table border=\"1\" cellspacing=\"0\">
<tr><th>use</th><th>function</th><th>source</th></tr>
<tr><td>one phase, tubes</td><td>nusseltTube</td><td>Gnielinski, VDI Heat Atlas G1</td></tr>
<tr><td></td><td>nusseltDittusBoelter</td><td>Dittus and Boelter 1930</td></tr>
<tr><td></td><td>frictionTube</td><td>Churchill 1977</td></tr>
<tr><td>one phase, plates</td><td>nusseltPlate, frictionPlate</td><td>Martin 1996, VDI Heat Atlas M6</td></tr>
<tr><td>boiling in a pool</td><td>boilingPool</td><td>Cooper 1984</td></tr>
<tr><td>boiling in plates</td><td>boilingPlate</td><td>Amalfi et al. 2016</td></tr>
<tr><td>boiling in tubes</td><td>boilingTube</td><td>Liu and Winterton 1991</td></tr>
<tr><td>falling film</td><td>filmWetting</td><td>Hartley and Murgatroyd 1964</td></tr>
<tr><td>condensing in plates</td><td>condensationPlate</td><td>Longo et al. 2015</td></tr>
<tr><td>condensing in tubes</td><td>condensationTube</td><td>Cavallini et al. 2006</td></tr>
<tr><td>condensing on tubes</td><td>condensationBundle</td><td>Nusselt 1916, Kern 1958</td></tr>
<tr><td>friction of two phases</td><td>frictionTwoPhase</td><td>M&uuml;ller-Steinhagen and Heck 1986</td></tr>
</table>
<p>Scatter of measurements round such correlations is 15 to 30 %; their range is given with each.</p>
</html>"));
end Correlations;
