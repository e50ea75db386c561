within RiverHeat.Network.Validation;
model PipeReversal "Flow swings to and fro between hot and cold water, through a pipe and through its mirror image"
  PipeBench pipe(pipe(n = 12, length = 500, D_inner = 0.1071, s_wall = 0.0036, film = true, D_casing = 0.2, lambda_insulation = 0.027, buried = true, n_ground = 3)) "Hot water at the inlet";
  PipeBench mirror(pipe(n = 12, length = 500, D_inner = 0.1071, s_wall = 0.0036, film = true, D_casing = 0.2, lambda_insulation = 0.027, buried = true, n_ground = 3)) "Hot water at the outlet";
  Units.MassFlowRate m_flow "Flow: an hour to and fro, growing";
  Units.TemperatureDifference asymmetry "Largest difference between a cell and its mirror image";
  Units.PerUnit balance "What lacks in the heat balance, by the heat turned over";
  Types.StoredHeat turnover(start = 1, fixed = true) "Heat turned over";
protected
  Units.TemperatureDifference difference[12] "Of cells and their mirror images";
  parameter Types.StoredHeat stored_start(fixed = false) "At the start";
initial equation
  stored_start = pipe.stored_energy;
equation
  m_flow = 12*time/36000*sin(2*3.14159265358979*time/7200);
  pipe.m_flow = m_flow;
  pipe.T_in = 363.15;
  pipe.T_back = 323.15;
  pipe.T_outside = 281.15;
  mirror.m_flow = -m_flow;
  mirror.T_in = 323.15;
  mirror.T_back = 363.15;
  mirror.T_outside = 281.15;
  for i in 1:12 loop
    difference[i] = abs(pipe.pipe.T[i] - mirror.pipe.T[13 - i]);
  end for;
  asymmetry = max(difference);
  der(turnover) = abs(m_flow)*4190*40 + pipe.Q_flow_loss;
  balance = (pipe.E_in + pipe.E_friction - pipe.E_loss - (pipe.stored_energy - stored_start))/turnover;
  annotation (experiment(StopTime = 36000, Interval = 120, Tolerance = 1e-6), Documentation(info = "<html>
<p>A pipe that is turned round and passed the other way does the same: <code>asymmetry</code> is rounding, below 1e-6
K. Heat that came in, and of friction, is stored or lost: <code>balance</code> stays below 1e-6.</p>
</html>"));
end PipeReversal;
