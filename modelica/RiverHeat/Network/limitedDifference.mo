within RiverHeat.Network;
pure function limitedDifference "Difference across a finite volume, limited so that no new extremum arises"
  input Real a "This cell less the one before, J/kg";
  input Real b "The next cell less this one, J/kg";
  output Real d "Difference across this cell, J/kg";
protected
  constant Real smallest = 20 "Differences below it, 0.005 K of water, count as none; J/kg";
algorithm
  d := a*b*(a + b)/(a*a + b*b + smallest*smallest);
  annotation (Documentation(info = "<html>
<p>The limiter of van Albada, van Leer and Roberts (Astronomy and Astrophysics 108, 1982) in the form that is smooth
for either sign of a and b. With r = a/b it is &phi;(r) b, &phi; = (r&sup2; + r)/(r&sup2; + 1), between -0.21 and
1.21. The value leaving a cell is that of the cell plus half this difference; the change of a cell is then -(a/&tau;)
(1 - &phi;(r<sub>i-1</sub>)/2 + &phi;(r<sub>i</sub>)/(2 r<sub>i</sub>)), and the bracket is never below 0.29: a cell
is always drawn towards the one before it (Harten's condition), so fronts stay monotone. Where the profile is smooth
the scheme is of second order.</p>
<p>The constant in the denominator keeps the slope finite where the profile is flat; there the scheme is upwind.</p>
</html>"));
end limitedDifference;
