within RiverHeat.HeatExchangers.BaseClasses;
partial model TubeWater "Water through tubes with a wall, its coefficient and pressure drop by correlations"
  extends TubeGeometry;
  extends WaterCells(
    A = tubes*passes*pi*d_outer*length_tube,
    V_water = 1.2*tubes*passes*pi/4*d_inner^2*length_tube,
    C_wall = tubes*passes*pi/4*(d_outer^2 - d_inner^2)*length_tube*C_volume);
  Units.PressureDifference dp_water "Pressure drop of the water, positive in the direction of positive flow";
protected
  Units.Temperature T_water_mean "Mean of the water's ends";
  Real eta_water(unit = "Pa.s") "Viscosity of the water";
  Real lambda_water(unit = "W/(m.K)") "Conductivity of the water";
  Units.PerUnit Pr_water "Prandtl number of the water";
  Units.PerUnit Re_water "Reynolds number of the water, rounded at zero";
  parameter Units.Area A_flow_water = tubes*pi/4*d_inner^2 "Cross-section of a pass";
equation
  T_water_mean = 0.5*(T_water[1] + T_water[n]);
  eta_water = Media.Water.dynamicViscosity(T_water_mean);
  lambda_water = Media.Water.thermalConductivity(T_water_mean);
  Pr_water = Media.Water.specificHeatCapacity(T_water_mean)*eta_water/lambda_water;
  Re_water = m_flow_water_nominal*sqrt(r*r + r_still*r_still)/A_flow_water*d_inner/eta_water;
  alpha_water_now = lambda_water/d_outer*Correlations.nusseltTube(Re_water, Pr_water, d_inner/(length_tube*passes));
  dp_water = Correlations.frictionTube(Re_water)*length_tube*passes/d_inner*m_flow_water*m_flow_size
    /(2*Media.Water.density(T_water_start)*A_flow_water^2);
  P_friction = dp_water/Media.Water.density(T_water_start)*m_flow_water;
  annotation (Documentation(info = "<html>
<p>Heat transfer after Gnielinski, friction of smooth tubes after Churchill, with properties at the mean of the water's
temperatures at both ends. Area and coefficient refer to the outer surface. Below 5 % of the nominal flow the coefficient
levels off. The volume contains a fifth for headers, which cause no pressure drop.</p>
</html>"));
end TubeWater;
