within RiverHeat;
package Media "Properties of refrigerants and water"
  annotation (Documentation(info = "<html>
<p>A refrigerant package holds functions of pressure and specific enthalpy, written by <code>cosim.media</code> from
fits to CoolProp; models take it as <code>replaceable package Medium</code>. Water is incompressible.</p>
</html>"));
end Media;
