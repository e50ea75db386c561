within RiverHeat.Smoothing;
pure function enthalpyFlow "Enthalpy that a stream carries into a volume"
  input Real m_flow "Mass flow rate into the volume";
  input Real h_in "Specific enthalpy of what would come in";
  input Real h_out "Specific enthalpy of what would go out";
  output Real H_flow "Enthalpy flow rate into the volume";
algorithm
  H_flow := if m_flow > 0 then m_flow*h_in else m_flow*h_out;
  annotation (Documentation(info = "<html>
<p>Exact upwinding: continuous, with a corner at zero flow. It is not rounded, so both ends of a connection see the
same enthalpy flow and energy is conserved at every flow.</p>
</html>"));
end enthalpyFlow;
