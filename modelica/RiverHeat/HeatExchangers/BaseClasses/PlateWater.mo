within RiverHeat.HeatExchangers.BaseClasses;
partial model PlateWater "Water between plates with a wall, its coefficient and pressure drop by correlations"
  extends PlateGeometry;
  extends WaterCells(
    A = (channels_refrigerant + channels_water - 1)*width*length_plate*enlargement,
    V_water = channels_water*width*length_plate*depth,
    C_wall = (channels_refrigerant + channels_water + 1)*width*length_plate*enlargement*thickness*C_volume);
  Units.PressureDifference dp_water "Pressure drop of the water, positive in the direction of positive flow";
protected
  Units.Temperature T_water_mean "Mean of the water's ends";
  Real eta_water(unit = "Pa.s") "Viscosity of the water";
  Real lambda_water(unit = "W/(m.K)") "Conductivity of the water";
  Units.PerUnit Pr_water "Prandtl number of the water";
  Real G_water_flux(unit = "kg/(m2.s)") "Mass flux of the water, rounded at zero";
  Units.PerUnit Re_water "Reynolds number of the water";
  Units.PerUnit zeta_water "Friction factor of the water";
equation
  T_water_mean = 0.5*(T_water[1] + T_water[n]);
  eta_water = Media.Water.dynamicViscosity(T_water_mean);
  lambda_water = Media.Water.thermalConductivity(T_water_mean);
  Pr_water = Media.Water.specificHeatCapacity(T_water_mean)*eta_water/lambda_water;
  G_water_flux = m_flow_water_nominal*sqrt(r*r + r_still*r_still)/(channels_water*width*depth);
  Re_water = G_water_flux*d_plate/eta_water;
  zeta_water = Correlations.frictionPlate(Re_water, chevron);
  alpha_water_now = lambda_water/d_plate*Correlations.nusseltPlate(Re_water, Pr_water, zeta_water, chevron);
  dp_water = zeta_water*length_plate/d_plate*m_flow_water*m_flow_size/(2*Media.Water.density(T_water_start)*(channels_water*width*depth)^2);
  P_friction = dp_water/Media.Water.density(T_water_start)*m_flow_water;
  annotation (Documentation(info = "<html>
<p>Heat transfer and friction after Martin, with properties at the mean of the water's temperatures at both ends. Below
5 % of the nominal flow the coefficient levels off. Ports and headers are left out of the pressure drop.</p>
</html>"));
end PlateWater;
