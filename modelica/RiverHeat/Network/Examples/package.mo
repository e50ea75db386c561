within RiverHeat.Network;
package Examples "Networks in operation"
  annotation (Documentation(info = "<html>
<p>Classes without inputs, ready to run.</p>
</html>"));
end Examples;
