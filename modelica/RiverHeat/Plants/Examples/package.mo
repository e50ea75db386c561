within RiverHeat.Plants;
package Examples "Units with constant inputs"
  annotation (Documentation(info = "<html>
<p>For comparing compilers and tools: no inputs, nothing to set.</p>
</html>"));
end Examples;
