within RiverHeat.Vessels.BaseClasses;
partial model PartialVolume "Balances of a volume of refrigerant in equilibrium"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.Volume V "Volume of the refrigerant" annotation (Dialog(group = "Geometry"));
  parameter Units.Pressure p_start "Pressure at the start" annotation (Dialog(group = "Start"));
  parameter Units.SpecificEnthalpy h_start "Specific enthalpy at the start" annotation (Dialog(group = "Start"));
  Units.Pressure p(start = p_start, fixed = true) "Pressure";
  Units.SpecificEnthalpy h(start = h_start, fixed = true) "Specific enthalpy of the whole content";
  Units.Density d "Density of the whole content";
  Units.DensityByPressure d_p "Derivative of density by pressure";
  Units.DensityByEnthalpy d_h "Derivative of density by enthalpy";
  Units.Temperature T "Temperature";
  Units.Mass mass "Refrigerant inside, volume times density";
  Units.Mass mass_balance(start = V*Medium.density_ph(p_start, h_start), fixed = true, nominal = 1250*V) "Refrigerant inside by its mass balance alone";
  Units.Energy stored_energy "Internal energy inside";
  Units.MassFlowRate m_flow_net "Mass flow rate of all streams into the volume";
  Units.HeatFlowRate H_flow_excess "Enthalpy of all streams in, less the content's enthalpy times their mass";
  Units.HeatFlowRate Q_flow_refrigerant "Heat flow rate into the refrigerant";
protected
  constant Units.Time tau_mass = 1 "Time in which the density follows the mass balance";
  Units.MassFlowRate m_flow_gain "Mass flow rate to be stored";
equation
  assert(V > 0, "V: the volume of the refrigerant must be positive");
  d = Medium.density_ph(p, h);
  d_p = Medium.density_derp_h(p, h);
  d_h = Medium.density_derh_p(p, h);
  T = Medium.temperature_ph(p, h);
  // mass balance V d(d)/dt = m_flow_gain, with der(h) eliminated by the energy balance
  der(mass_balance) = m_flow_net;
  m_flow_gain = m_flow_net + (mass_balance - mass)/tau_mass;
  der(p) = (m_flow_gain - d_h/d*(H_flow_excess + Q_flow_refrigerant))/(V*(d_p + d_h/d));
  // energy balance d(V d h - V p)/dt = sum of enthalpy flows + heat, less h times the mass balance
  der(h) = ((H_flow_excess + Q_flow_refrigerant)/V + der(p))/d;
  mass = V*d;
  stored_energy = V*(d*h - p);
  annotation (Documentation(info = "<html>
<h4>Equations</h4>
<p>V (&rho;<sub>p</sub> dp/dt + &rho;<sub>h</sub> dh/dt) = &Sigma; m and V (&rho; dh/dt - dp/dt) = &Sigma; m
(h<sub>k</sub> - h) + Q, solved for dp/dt and dh/dt. The divisor &rho;<sub>p</sub> + &rho;<sub>h</sub>/&rho; is the
derivative of density by pressure at constant entropy, positive in every phase.</p>
<h4>Numerics</h4>
<p>Mass is a curved function of the states, so a solver of finite tolerance lets it drift when it passes the corner of
the density at saturation. <code>mass_balance</code> integrates the flows alone, which every solver does without
drift, and the density is led back to it with a time constant of 1 s. For an exact solution the term is zero.</p>
<h4>Assumptions</h4>
<p>Thermodynamic equilibrium, no kinetic or potential energy.</p>
</html>"));
end PartialVolume;
