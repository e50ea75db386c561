within RiverHeat.HeatExchangers;
partial model WaterTubes "Water through tubes with a wall, its coefficient and pressure drop given at nominal flow"
  extends BaseClasses.WaterCells;
  parameter Units.CoefficientOfHeatTransfer alpha_water "Heat transfer coefficient of the water at nominal flow"
    annotation (Dialog(group = "Water side"));
  parameter Units.PerUnit exponent_water = 0.8 "Exponent of flow in that coefficient: 0.8 in tubes, about 0.6 across them"
    annotation (Dialog(group = "Water side"));
  parameter Units.PressureDifference dp_water_nominal = 0 "Pressure drop of the water at nominal flow"
    annotation (Dialog(group = "Water side"));
equation
  assert(alpha_water > 0, "alpha_water: the heat transfer coefficient of the water must be positive");
  assert(dp_water_nominal >= 0, "dp_water_nominal: the pressure drop of the water must not be negative");
  alpha_water_now = alpha_water*Smoothing.turbulent(r, exponent_water, r_still);
  P_friction = dp_water_nominal/Media.Water.density(T_water_start)*m_flow_size*r*r;
  annotation (Documentation(info = "<html>
<p>The water's coefficient goes with flow to the power 0.8 in tubes (Dittus and Boelter) and levels off below 5 % flow, where
natural convection takes over; the pressure drop goes with the square of the flow. Balances: see <a
href=\"modelica://RiverHeat.HeatExchangers.BaseClasses.WaterCells\">WaterCells</a>.</p>
</html>"));
end WaterTubes;
