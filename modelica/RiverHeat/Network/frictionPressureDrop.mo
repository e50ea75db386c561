within RiverHeat.Network;
pure function frictionPressureDrop "Pressure drop of water in a straight rough pipe"
  input Units.MassFlowRate m_flow "Flow, not negative";
  input Units.Length length "Length";
  input Units.Length D "Inner diameter";
  input Units.Length roughness "Sand roughness";
  input Units.Density rho "Density";
  input Types.KinematicViscosity nu "Kinematic viscosity";
  output Units.PressureDifference dp "Pressure drop";
protected
  constant Real pi = 3.14159265358979;
  constant Units.PerUnit Re_turbulent = 4000 "Below it the friction factor is held";
  constant Real rounding = 1000 "Width of the corner there";
  Units.Velocity v "Mean velocity";
  Units.PerUnit Re "Reynolds number, not less than about Re_turbulent";
  Real root "1/sqrt(f)";
algorithm
  v := m_flow/(rho*0.25*pi*D*D);
  Re := Re_turbulent + Smoothing.positivePart(v*D/nu - Re_turbulent, rounding);
  root := -1.8*log((roughness/(3.7*D))^1.11 + 6.9/Re)/log(10);
  dp := length/D*0.5*rho*v*v/(root*root);
  annotation (Documentation(info = "<html>
<p>Darcy's equation with the explicit friction factor of Haaland (J. Fluids Eng. 105, 1983), within 2 % of Colebrook
and White. Below Re = 4000 the factor is held instead of passing to the laminar law: in a main of some 300 mm that is
a velocity of millimetres per second and a pressure drop below 1 Pa per 100 m.</p>
</html>"));
end frictionPressureDrop;
