within RiverHeat.Vessels;
package BaseClasses "What the vessels share"
  annotation (Documentation(info = "<html>
<p>Balances with the states p and h, solved for their derivatives.</p>
</html>"));
end BaseClasses;
