within RiverHeat.Compressors;
package Examples "Compressors that run"
  annotation (Documentation(info = "<html>
<p>Compressors between vessels and boundaries, started from standstill.</p>
</html>"));
end Examples;
