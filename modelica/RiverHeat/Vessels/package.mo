within RiverHeat;
package Vessels "Refrigerant volumes with one pressure and one enthalpy"
  annotation (Documentation(info = "<html>
<p>Volumes in equilibrium: liquid, two-phase or vapour, with the states p and h.</p>
</html>"));
end Vessels;
