within RiverHeat.Compressors;
package Maps "Maps of compressors as records, with what they stand for"
  annotation (Documentation(info = "<html>
<p>A map is a record of a few numbers. Every record says by <code>synthetic</code> and in its text whether it was
measured or made up. All maps here are synthetic: shaped by the physics named in the component, with figures that
literature gives for machines of the kind. A measured map is a record that extends <code>Impeller</code> or
<code>Displacement</code>, with <code>synthetic = false</code> and its source in the documentation.</p>
</html>"));
end Maps;
