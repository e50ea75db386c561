within RiverHeat.Validation;
model DisplacementMapR290 "Screw, piston and scroll machines with propane"
  extends DisplacementMap(redeclare package Medium = RiverHeat.Media.R290, p_suction = 4.7e5);
  annotation (experiment(StopTime = 1000, Interval = 5, Tolerance = 1e-8), Documentation(info = "<html>
<p>An isentropic exponent nearer to one than ammonia's.</p>
</html>"));
end DisplacementMapR290;
