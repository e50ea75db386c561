within RiverHeat;
package Controls "Controllers of a heat pump unit"
  annotation (Documentation(info = "<html>
<p>Controllers take measurements as inputs and give commands as variables. All PI controllers are <a
href=\"modelica://RiverHeat.Controls.LimitedPI\">LimitedPI</a>, with anti-windup. Ramps and limits are smooth; the
only events are those of the run command and the trips.</p>
</html>"));
end Controls;
