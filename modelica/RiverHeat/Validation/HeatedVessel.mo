within RiverHeat.Validation;
model HeatedVessel "Closed two-phase vessel under constant heat: mass and energy are exact, and it dries out"
  extends Vessels.BaseClasses.PartialTwoPhaseVolume(V = 1, T_start = 280, level_start = 0.04);
  parameter Units.HeatFlowRate Q_flow = 2e4 "Heat";
  Units.PerUnit error_mass "Mass gained, relative";
  Units.PerUnit error_energy "Energy gained less heat, relative to the heat";
protected
  parameter Units.Mass mass_start = V*Medium.density_ph(p_start, h_start) "At the start";
  parameter Units.Energy energy_start = V*(Medium.density_ph(p_start, h_start)*h_start - p_start) "At the start";
equation
  m_flow_net = 0;
  H_flow_excess = 0;
  Q_flow_refrigerant = Q_flow;
  error_mass = mass/mass_start - 1;
  error_energy = (stored_energy - energy_start - Q_flow*time)/(Q_flow*1000);
  annotation (experiment(StopTime = 1000, Interval = 10, Tolerance = 1e-6), Documentation(info = "<html>
<p>M(t) = M(0) and U(t) = U(0) + Q t, from 7 degC two-phase past the dew line. At a tolerance of 1e-6 both errors stay
below 1e-5.</p>
</html>"));
end HeatedVessel;
