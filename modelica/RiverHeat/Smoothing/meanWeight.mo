within RiverHeat.Smoothing;
pure function meanWeight "Weight of the entering state in the mean that drives a cell's heat flow"
  input Real r "Flow through the cell over nominal flow";
  input Real r_still "Flow ratio below which the weight fades";
  output Real w "One half at developed flow, zero at standstill and for reverse flow";
algorithm
  w := if r > 0 then 0.5*r*r/(r*r + r_still*r_still) else 0;
  annotation (Documentation(info = "<html>
<p>The mean of entering and leaving state makes the heat flow of a cell accurate to second order, but overshoots when
the flow is so small that the cell has many transfer units, and means nothing when the flow turns back. The weight
goes to zero with the square of the flow.</p>
</html>"));
end meanWeight;
