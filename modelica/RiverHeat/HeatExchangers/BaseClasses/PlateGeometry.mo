within RiverHeat.HeatExchangers.BaseClasses;
partial model PlateGeometry "Pack of corrugated plates"
  parameter Integer channels_refrigerant(min = 1) "Channels of the refrigerant" annotation (Dialog(group = "Geometry"));
  parameter Integer channels_water(min = 1) = channels_refrigerant + 1 "Channels of the other side"
    annotation (Dialog(group = "Geometry"));
  parameter Units.Length width "Width of the plates" annotation (Dialog(group = "Geometry"));
  parameter Units.Length length_plate "Length of the plates from port to port" annotation (Dialog(group = "Geometry"));
  parameter Units.Length depth = 2e-3 "Depth of the corrugation" annotation (Dialog(group = "Geometry"));
  parameter Units.PerUnit enlargement = 1.2 "Actual over projected surface" annotation (Dialog(group = "Geometry"));
  parameter Units.Angle chevron = 1.0471975511965976 "Angle of the corrugation to the direction of flow, above 10 and up to 80 deg"
    annotation (Dialog(group = "Geometry"));
  parameter Units.Length thickness = 0.4e-3 "Thickness of a plate" annotation (Dialog(group = "Geometry"));
protected
  constant Real C_volume(unit = "J/(m3.K)") = 3.95e6 "Heat capacity of steel by volume";
  parameter Units.Length d_plate = 2*depth/enlargement "Hydraulic diameter";
equation
  assert(channels_refrigerant > 0, "channels_refrigerant: there must be at least one channel");
  assert(channels_water > 0, "channels_water: there must be at least one channel");
  assert(width > 0, "width: the width of the plates must be positive");
  assert(length_plate > 0, "length_plate: the length of the plates must be positive");
  assert(depth > 0, "depth: the depth of the corrugation must be positive");
  assert(enlargement >= 1, "enlargement: the actual surface cannot be less than the projected one");
  assert(chevron > 0.17 and chevron < 1.4, "chevron: the angle of the corrugation must be between 10 and 80 deg");
  assert(thickness > 0, "thickness: the thickness of the plates must be positive");
  annotation (Documentation(info = "<html>
<p>Plates with chevron corrugation, stacked so that channels of both sides alternate; between n channels lie n - 1
plates that exchange heat. The hydraulic diameter is twice the depth over the enlargement.</p>
</html>"));
end PlateGeometry;
