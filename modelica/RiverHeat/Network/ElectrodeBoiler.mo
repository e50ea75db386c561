within RiverHeat.Network;
model ElectrodeBoiler "Boiler with electrodes in the water: fast; also as booster heater"
  extends Boiler(r_min = 0.02, efficiency = 0.99, T_ramp = 60, tau = 10, mass = 15e3);
  annotation (Documentation(info = "<html>
<p>Full load within a minute from warm, down to 2 %, 99 %: usual figures, assumed. <code>P_fuel</code> is electricity.
See <a href=\"modelica://RiverHeat.Network.Boiler\">Boiler</a>.</p>
</html>"));
end ElectrodeBoiler;
