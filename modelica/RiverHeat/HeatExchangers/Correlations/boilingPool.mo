within RiverHeat.HeatExchangers.Correlations;
pure function boilingPool "Heat transfer coefficient of nucleate boiling in a pool"
  input Real dT(unit = "K") "Wall above saturation; its size counts, rounded at zero";
  input Real p_reduced "Pressure over critical pressure";
  input Real M(unit = "kg/mol") "Molar mass";
  input Real roughness(unit = "m") "Roughness of the surface after DIN 4762";
  output Real alpha(unit = "W/(m2.K)") "Heat transfer coefficient";
protected
  constant Real dT_least = 0.2 "Rounding of the superheat at zero, K";
  Real lg_p "Decimal logarithm of the reduced pressure";
  Real C "Coefficient at unit heat flux";
algorithm
  lg_p := log10(p_reduced);
  C := 55*10^(lg_p*(0.12 - 0.2*log10(roughness*1e6)))*(-lg_p)^(-0.55)/sqrt(M*1000);
  alpha := (C*(dT*dT + dT_least*dT_least)^0.335)^(1/0.33);
  annotation (Documentation(info = "<html>
<p>&alpha; = 55 p<sub>r</sub><sup>0.12 - 0.2 lg R</sup> (-lg p<sub>r</sub>)<sup>-0.55</sup> M<sup>-0.5</sup>
q<sup>0.67</sup> (R in &mu;m, M in g/mol), solved for the superheat. Below 0.2 K it levels off.</p>
<p>Range: p<sub>r</sub> from 0.001 to 0.9, M from 2 to 200 g/mol. Cooper, Advances in Heat Transfer 16 (1984) 157. The
factor of 1.7 that Cooper proposed for horizontal copper tubes is not contained.</p>
</html>"));
end boilingPool;
