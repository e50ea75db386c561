within RiverHeat;
package Examples "Small complete systems, each to show one thing"
  annotation (Documentation(info = "<html>
<p>Each runs as it stands, from standstill.</p>
</html>"));
end Examples;
