within RiverHeat.HeatExchangers;
model PoolEvaporator "Shell flooded with refrigerant that boils on tubes with water, by correlations"
  extends BaseClasses.BundleEvaporator;
equation
  wetted = Smoothing.smaller(level/level_tubes, 1, 0.05);
  annotation (
    Documentation(info = "<html>
<p>As <a href=\"modelica://RiverHeat.HeatExchangers.FloodedEvaporator\">FloodedEvaporator</a>, but the boiling
coefficient follows pressure and superheat: it falls at part load, when there is less flux.</p>
<h4>Correlations</h4>
<p>Pool boiling after Cooper, times <code>enhancement</code>: 1 stands for plain tubes (Cooper proposes 1.7 for copper),
larger values for enhanced ones, whose exponent of flux is smaller in truth. Water in the tubes after Gnielinski.</p>
<h4>Limits</h4>
<p>No convection of the two-phase flow in the bundle (cautious at small flux), one pressure, no ice, no oil. Tubes above
the level give little heat.</p>
</html>"),
    Icon(coordinateSystem(extent = {{-100, -100}, {100, 100}}), graphics = {
      Ellipse(extent = {{-90, 90}, {90, -90}}, lineColor = {0, 60, 120}, fillColor = {225, 240, 255}, fillPattern = FillPattern.Solid),
      Line(points = {{-80, 10}, {80, 10}}, color = {0, 60, 120}),
      Line(points = {{-60, -20}, {60, -20}, {60, -50}, {-60, -50}}, color = {0, 130, 80}, thickness = 1)}));
end PoolEvaporator;
