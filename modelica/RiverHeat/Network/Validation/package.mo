within RiverHeat.Network;
package Validation "Parts of a network against closed forms"
  annotation (Documentation(info = "<html>
<p>Each model computes a part and the closed-form solution beside it; the class's documentation says what the
difference may be.</p>
</html>"));
end Validation;
