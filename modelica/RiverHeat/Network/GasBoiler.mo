within RiverHeat.Network;
model GasBoiler "Boiler for gas"
  extends Boiler(r_min = 0.1, efficiency = 0.93, T_ramp = 600, tau = 60);
  annotation (Documentation(info = "<html>
<p>Full load within ten minutes from warm, a tenth as least load, 93 % without condensation: usual figures, assumed. See <a
href=\"modelica://RiverHeat.Network.Boiler\">Boiler</a>.</p>
</html>"));
end GasBoiler;
