within RiverHeat.Network;
pure function nonNegative "An input that must not be negative"
  input Real x "As given";
  output Real y "max(x, 0)";
algorithm
  y := if x > 0 then x else 0;
  annotation (Documentation(info = "<html>
<p>Not rounded: it guards inputs, which jump anyway, and the flow of a store, whose enthalpy flow has this corner (see
Smoothing.enthalpyFlow). Raises no event.</p>
</html>"));
end nonNegative;
