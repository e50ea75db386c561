within RiverHeat.HeatExchangers.BaseClasses;
partial model BoilingShell "Shell in which refrigerant boils round tubes, vapour leaving at the top"
  extends Vessels.BaseClasses.PartialTwoPhaseVolume;
  parameter Units.CoefficientOfHeatTransfer alpha_dry = 50 "Heat transfer coefficient of tubes that stand in vapour"
    annotation (Dialog(group = "Refrigerant side"));
  parameter Units.PerUnit level_tubes = 0.35 "Level above which all tubes are wetted"
    annotation (Dialog(group = "Geometry"));
  Interfaces.FluidPort inlet "Refrigerant from the expansion valve"
    annotation (Placement(transformation(extent = {{-10, -110}, {10, -90}})));
  Interfaces.FluidPort outlet "Vapour to the compressor"
    annotation (Placement(transformation(extent = {{-10, 90}, {10, 110}})));
  Interfaces.FluidPort hot_gas "Hot gas of the surge protection"
    annotation (Placement(transformation(extent = {{90, -10}, {110, 10}})));
  Units.PerUnit wetted "Share of the tubes that is wetted";
  Units.TemperatureDifference superheat "Vapour leaving above saturation";
equation
  assert(alpha_dry > 0, "alpha_dry: the heat transfer coefficient of dry tubes must be positive");
  assert(level_tubes > 0 and level_tubes <= 1, "level_tubes: the level that wets all tubes must be above 0 and at most 1");
  m_flow_net = inlet.m_flow + outlet.m_flow + hot_gas.m_flow;
  inlet.p = p;
  outlet.p = p;
  hot_gas.p = p;
  inlet.h_outflow = h_liquid_out;
  outlet.h_outflow = h_vapour_out;
  hot_gas.h_outflow = h_vapour_out;
  H_flow_excess = Smoothing.enthalpyFlow(inlet.m_flow, inStream(inlet.h_outflow) - h, h_liquid_out - h)
    + Smoothing.enthalpyFlow(outlet.m_flow, inStream(outlet.h_outflow) - h, h_vapour_out - h)
    + Smoothing.enthalpyFlow(hot_gas.m_flow, inStream(hot_gas.h_outflow) - h, h_vapour_out - h);
  superheat = Medium.temperature_ph(p, h_vapour_out) - Medium.saturationTemperature(p);
  annotation (Documentation(info = "<html>
<p>One two-phase volume at one pressure, separated by gravity: vapour leaves at the top, dry as long as the shell is not
overfilled. Balances: see <a
href=\"modelica://RiverHeat.Vessels.BaseClasses.PartialTwoPhaseVolume\">PartialTwoPhaseVolume</a>. The boiling point does
not rise with depth. Ice is not modelled: the controls keep the water from it.</p>
</html>"));
end BoilingShell;
