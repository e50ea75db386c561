within RiverHeat.Valves;
model ExpansionValve "Throttle whose opening is commanded and follows with a lag"
  extends BaseClasses.PartialValve;
equation
  m_flow = A_open*area*sqrt(2*d_inlet)*Smoothing.signedRoot(inlet.p - outlet.p, dp_small);
  annotation (
    Documentation(info = "<html>
<h4>Equations</h4><p>m = A f(s) (2 &rho; &Delta;p)<sup>1/2</sup>, h constant; f is the characteristic.</p>
<h4>Assumptions</h4><p>Incompressible flow up to the narrowest place with the density before the valve; flashing in
the valve and critical flow of gas are part of the effective area. Where they are to be computed see <a
href=\"modelica://RiverHeat.Valves.FlashingValve\">FlashingValve</a>. Reverse flow, which only occurs for moments, is
computed with the same density.</p>
<h4>Numerics</h4><p>The root is a line below <code>dp_small</code>: its slope at zero stays finite.</p>
</html>"));
end ExpansionValve;
