within RiverHeat.Network;
pure function pressureDrop "Pressure drop of water in a rough pipe with fittings, laminar to turbulent, either way"
  input Units.MassFlowRate m_flow "Flow, in either direction";
  input Units.Length length "Length";
  input Units.Length D "Inner diameter";
  input Units.Length roughness "Sand roughness";
  input Units.PerUnit r_fittings "Pressure drop of fittings by that of the straight pipe";
  input Units.PerUnit zeta "Loss coefficients of fittings in sum, by the pipe's velocity";
  input Units.Density rho "Density";
  input Types.KinematicViscosity nu "Kinematic viscosity";
  output Units.PressureDifference dp "Pressure drop, with the sign of the flow";
protected
  constant Real pi = 3.14159265358979;
  constant Units.PerUnit Re_laminar = 2000 "Laminar below";
  constant Units.PerUnit Re_turbulent = 4000 "Turbulent above";
  Units.Velocity v "Mean velocity, with sign";
  Units.Velocity size "Its size";
  Units.PerUnit Re "Reynolds number";
  Units.PerUnit u "Place between laminar and turbulent, 0 to 1";
  Real root "1/sqrt(f)";
  Units.Velocity fv "Friction factor times size of the velocity";
algorithm
  v := m_flow/(rho*0.25*pi*D*D);
  size := if v < 0 then -v else v;
  Re := size*D/nu;
  if Re < Re_laminar then
    fv := 64*nu/D;
  else
    root := -1.8*log((roughness/(3.7*D))^1.11 + 6.9/Re)/log(10);
    fv := size/(root*root);
    if Re < Re_turbulent then
      u := log(Re/Re_laminar)/log(Re_turbulent/Re_laminar);
      fv := 64*nu/D + u*u*(3 - 2*u)*(fv - 64*nu/D);
    end if;
  end if;
  dp := 0.5*rho*v*((1 + r_fittings)*length/D*fv + zeta*size);
  annotation (Documentation(info = "<html>
<p>Darcy and Weisbach: &Delta;p = (f L/D + &zeta;) &rho; v |v|/2. f is 64/Re where the flow is laminar (Re &lt; 2000),
and that of Haaland (J. Fluids Eng. 105, 1983) where it is turbulent (Re &gt; 4000), within 2 % of Colebrook and
White. Between, a cubic in ln Re leads from one to the other, so pressure drop and slope are continuous and the
pressure drop rises with the flow everywhere; at standstill the slope is that of laminar flow.</p>
<p><code>roughness</code>: about 0.01 mm for new drawn tubes and plastic, 0.05 to 0.1 mm for steel pipes in service,
0.5 mm and more for rust.</p>
</html>"));
end pressureDrop;
