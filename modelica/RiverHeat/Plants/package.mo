within RiverHeat;
package Plants "Whole heat pump units, ready to be compiled to FMUs"
  annotation (Documentation(info = "<html>
<p>Every class here has the inputs and outputs that <code>docs/architecture.md</code> lists, in SI units.
<code>E_source + E_el = E_supply + E_loss</code> + change of <code>stored_energy</code> is the unit's energy balance,
and <code>charge</code> is constant.</p>
</html>"));
end Plants;
