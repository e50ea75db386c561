within RiverHeat.Network.BaseClasses;
model PipeSide "Water and steel of one pipe of a pair; heat outwards is given"
  extends PartialPipe;
  input Units.HeatFlowRate Q_flow_lost[n] "Heat from the wall outwards, by cell";
equation
  Q_flow_out = Q_flow_lost;
  annotation (
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Rectangle(extent = {{-100, 14}, {100, -14}}, lineColor = {0, 60, 120}, fillColor = {0, 127, 255}, fillPattern = FillPattern.Solid)}),
    Documentation(info = "<html>
<p>See <a href=\"modelica://RiverHeat.Network.PipePair\">PipePair</a>.</p>
</html>"));
end PipeSide;
