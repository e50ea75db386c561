within RiverHeat;
package Validation "Single components against known solutions"
  annotation (Documentation(info = "<html>
<p>Each model computes a component's result and the closed-form solution beside it; <code>error</code> is their
difference and the class's documentation says what it may be.</p>
</html>"));
end Validation;
