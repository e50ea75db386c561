within RiverHeat;
package Media "Properties of refrigerants and water"
  annotation (Documentation(info = "<html>
<p>A refrigerant package holds functions of pressure and specific enthalpy, written by <code>cosim.media</code> from
fits to CoolProp, all with the interface <a
href=\"modelica://RiverHeat.Media.PartialRefrigerant\">PartialRefrigerant</a>; models take it as <code>replaceable
package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant</code>. Water and sea water are
incompressible functions of temperature (and salinity).</p>
</html>"));
end Media;
