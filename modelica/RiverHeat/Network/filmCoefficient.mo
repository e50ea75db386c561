within RiverHeat.Network;
pure function filmCoefficient "Heat transfer coefficient from water to the wall of a pipe"
  input Units.MassFlowRate m_flow "Flow, in either direction";
  input Units.Length D "Inner diameter";
  input Units.Length length "Length";
  input Units.Temperature T "Water";
  output Units.CoefficientOfHeatTransfer alpha "Heat transfer coefficient";
protected
  constant Real pi = 3.14159265358979;
  constant Units.PerUnit Re_laminar = 2300 "Laminar below";
  constant Units.PerUnit Re_turbulent = 1e4 "Turbulent above";
  constant Units.PerUnit Nu_laminar = 4.364 "Laminar, uniform heat flux";
  Real eta "Dynamic viscosity";
  Units.PerUnit Re "Reynolds number";
  Units.PerUnit Re_formula "Not less than Re_turbulent";
  Units.PerUnit Pr "Prandtl number";
  Units.PerUnit share "From laminar, 0, to turbulent, 1";
  Real xi "Friction factor of the smooth pipe";
  Units.PerUnit Nu "Nusselt number";
algorithm
  eta := Media.Water.dynamicViscosity(T);
  Re := (if m_flow < 0 then -m_flow else m_flow)/(0.25*pi*D*eta);
  Pr := Media.Water.prandtlNumber(T);
  Re_formula := if Re > Re_turbulent then Re else Re_turbulent;
  share := if Re < Re_laminar then 0 elseif Re > Re_turbulent then 1 else (Re - Re_laminar)/(Re_turbulent - Re_laminar);
  xi := 1/(1.8*log(Re_formula)/log(10) - 1.5)^2;
  Nu := xi/8*Re_formula*Pr/(1 + 12.7*sqrt(xi/8)*(Pr^(2/3) - 1))*(1 + (D/length)^(2/3));
  alpha := ((1 - share)*Nu_laminar + share*Nu)*Media.Water.thermalConductivity(T)/D;
  annotation (Documentation(info = "<html>
<p>Gnielinski (Int. Chemical Engineering 16, 1976; VDI Heat Atlas G1) where flow is turbulent, the constant Nusselt
number of uniform heat flux where it is laminar, and between Re = 2300 and 10<sup>4</sup> the straight line that
Gnielinski gives.</p>
</html>"));
end filmCoefficient;
