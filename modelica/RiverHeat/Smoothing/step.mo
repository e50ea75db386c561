within RiverHeat.Smoothing;
pure function step "Rise from 0 to 1 between two places"
  input Real x "Argument";
  input Real from "Where the rise begins";
  input Real to "Where it ends";
  output Real y "0 before, 1 behind, with continuous slope and curvature";
protected
  Real s "Place within the rise";
algorithm
  s := (x - from)/(to - from);
  y := if s <= 0 then 0 elseif s >= 1 then 1 else s*s*s*(10 + s*(6*s - 15));
  annotation (Documentation(info = "<html>
<p>Polynomial of fifth degree.</p>
</html>"));
end step;
