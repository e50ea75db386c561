within RiverHeat.HeatExchangers.BaseClasses;
partial model TubeGeometry "Bundle of tubes"
  parameter Integer tubes(min = 1) "Tubes side by side in a pass" annotation (Dialog(group = "Geometry"));
  parameter Integer passes(min = 1) = 1 "Passes one after the other" annotation (Dialog(group = "Geometry"));
  parameter Units.Length length_tube "Length of a tube in a pass" annotation (Dialog(group = "Geometry"));
  parameter Units.Length d_inner "Inner diameter" annotation (Dialog(group = "Geometry"));
  parameter Units.Length d_outer "Outer diameter" annotation (Dialog(group = "Geometry"));
protected
  constant Real pi = 3.14159265358979 "Circle";
  constant Real C_volume(unit = "J/(m3.K)") = 3.5e6 "Heat capacity of copper and its alloys by volume";
equation
  assert(tubes > 0, "tubes: there must be at least one tube");
  assert(passes > 0, "passes: there must be at least one pass");
  assert(length_tube > 0, "length_tube: the length of the tubes must be positive");
  assert(d_inner > 0, "d_inner: the inner diameter must be positive");
  assert(d_outer > d_inner, "d_outer: the outer diameter must exceed the inner one");
  annotation (Documentation(info = "<html>
<p>All tubes alike.</p>
</html>"));
end TubeGeometry;
