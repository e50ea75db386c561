within RiverHeat.Validation;
model PipeStep "Step of the entering temperature through cells in series against the Erlang distribution"
  Tubes pipe(n = 10, A = 1e-6, V_water = 1, C_wall = 1e3, m_flow_water_nominal = 10, alpha_water = 1e-6, T_water_start = 300) "Pipe without heat to its wall";
  Units.PerUnit answer "Leaving water, as simulated";
  Units.PerUnit answer_exact "Closed form";
  Units.PerUnit error "Difference";
protected
  constant Units.TemperatureDifference step = 0.1 "Small, so that the heat capacity is constant";
  parameter Real inverse_factorial[10] = {1, 1, 1/2, 1/6, 1/24, 1/120, 1/720, 1/5040, 1/40320, 1/362880} "1/k!";
  parameter Units.Time tau = Media.Water.density(300)*1/10/10 "Residence time in a cell";
  Real term[10] "Terms of the sum";
equation
  pipe.T_water_in = 300 + step;
  pipe.m_flow_water = 10;
  pipe.Q_flow_out = zeros(10);
  answer = (pipe.T_water_out - 300)/step;
  for k in 1:10 loop
    term[k] = inverse_factorial[k]*(time/tau)^(k - 1);
  end for;
  answer_exact = 1 - exp(-time/tau)*sum(term);
  error = answer - answer_exact;
  annotation (experiment(StopTime = 250, Interval = 1, Tolerance = 1e-8), Documentation(info = "<html>
<p>n well-mixed cells of residence time &tau; answer a step with 1 - exp(-t/&tau;) &Sigma;<sub>k&lt;n</sub>
(t/&tau;)<sup>k</sup>/k!. The error stays below 1e-5 (the heat capacity is not quite constant).</p>
</html>"));
end PipeStep;
