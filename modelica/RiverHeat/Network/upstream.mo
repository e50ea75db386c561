within RiverHeat.Network;
pure function upstream "Of two sides of a place that from which the flow comes"
  input Units.MassFlowRate m_flow "Flow from a to b";
  input Real a "On side a";
  input Real b "On side b";
  output Real y "On the side that the flow comes from";
algorithm
  y := if m_flow > 0 then a else b;
  annotation (Documentation(info = "<html>
<p>For what is looked at, not for balances: it jumps where flow turns round, and raises no event.</p>
</html>"));
end upstream;
