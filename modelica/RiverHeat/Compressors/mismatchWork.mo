within RiverHeat.Compressors;
pure function mismatchWork "Work lost by a built-in volume ratio that does not fit the pressures, by pressure over density at the suction"
  input Real pressure_ratio "Discharge over suction pressure";
  input Real volume_ratio "Volume at the suction over that at which the discharge port opens";
  input Real kappa "Isentropic exponent, that of pressure over density";
  output Real work "Not negative, zero where the volume ratio fits";
protected
  constant Real least = 1e-4 "Exponents nearer to one than this are moved away, since the formula divides by their distance";
  Real e "Exponent less one";
algorithm
  e := kappa - 1;
  if abs(e) < least then
    e := least;
  end if;
  work := (pressure_ratio - volume_ratio^(1 + e))/volume_ratio
    + (1 + e)/e*(volume_ratio^e - pressure_ratio^(e/(1 + e)));
  annotation (Documentation(info = "<html>
<p>Inside the machine the gas is compressed isentropically to the volume V<sub>1</sub>/v. Then the port opens, and at
that volume the pressure jumps to that of the discharge, from above or from below. The work of the closed cycle, by
p<sub>1</sub> V<sub>1</sub>, is &kappa;/(&kappa; - 1) (v<sup>&kappa;-1</sup> - 1) + (&pi; - v<sup>&kappa;</sup>)/v;
less that of the isentropic machine, &kappa;/(&kappa; - 1) (&pi;<sup>(&kappa;-1)/&kappa;</sup> - 1), it is what is
lost. Its slope over the pressure ratio is zero where v<sup>&kappa;</sup> = &pi;, so small misfits cost little.</p>
</html>"));
end mismatchWork;
