within RiverHeat;
package Compressors "Turbo compressors: impeller stages, shaft and drive"
  annotation (Documentation(info = "<html>
<p>A compressor is put together from stages, a shaft and a drive. Every stage has the state mass flow, the shaft the
state speed; no map needs to be inverted.</p>
</html>"));
end Compressors;
