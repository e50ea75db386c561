within RiverHeat.Network.Boundaries;
model PressureBoundary "Water of given pressure and temperature"
  input Units.Pressure p(start = 3e5) "Pressure";
  input Units.Temperature T(start = 333.15) "Of water that goes into the network";
  Interfaces.FluidPort port "To the network" annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
equation
  port.p = p;
  port.h_outflow = Media.Water.specificEnthalpy(T);
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-80, 80}, {80, -80}}, lineColor = {0, 60, 120}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid)}),
    Documentation(info = "<html>
<p>Gives or takes any flow.</p>
</html>"));
end PressureBoundary;
