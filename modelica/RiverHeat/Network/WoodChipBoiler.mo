within RiverHeat.Network;
model WoodChipBoiler "Boiler for wood chips on a grate: slow, with a high least load"
  extends Boiler(r_min = 0.3, efficiency = 0.88, T_ramp = 3600, tau = 300, mass = 80e3);
  annotation (Documentation(info = "<html>
<p>An hour from none to full load, three tenths as least load, 88 % without condensation: usual figures, assumed. See <a
href=\"modelica://RiverHeat.Network.Boiler\">Boiler</a>.</p>
</html>"));
end WoodChipBoiler;
