within RiverHeat.Valves;
package Types "Choices of the valves"
  type Characteristic = enumeration(linear "Flow area in proportion to the opening", equalPercentage "Equal steps of opening change the area by equal shares of it")
    "Flow area over opening";
  annotation (Documentation(info = "<html>
<p>The inherent characteristics of IEC 60534-2-4.</p>
</html>"));
end Types;
