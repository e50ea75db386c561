within RiverHeat.Network.Validation;
model PipeFront "A step of temperature runs through a pipe with a steel wall: lag, steepness and order"
  parameter Units.Length length = 1000 "Pipe";
  parameter Units.MassFlowRate m_flow = 40 "Flow";
  parameter Units.Temperature T_cold = 313.15 "Before the step";
  parameter Units.Temperature T_hot = 323.15 "After it";
  PipeBench bench_10(pipe(n = 10, length = length, D_inner = 0.3127, s_wall = 0.0056, D_casing = 0.45, lambda_insulation = 1e-9, r_fittings = -1, T_nominal = 318.15, T_start = T_cold, film = false)) "10 cells";
  PipeBench bench_20(pipe(n = 20, length = length, D_inner = 0.3127, s_wall = 0.0056, D_casing = 0.45, lambda_insulation = 1e-9, r_fittings = -1, T_nominal = 318.15, T_start = T_cold, film = false)) "20 cells";
  PipeBench bench_40(pipe(n = 40, length = length, D_inner = 0.3127, s_wall = 0.0056, D_casing = 0.45, lambda_insulation = 1e-9, r_fittings = -1, T_nominal = 318.15, T_start = T_cold, film = false)) "40 cells";
  PipeBench bench_80(pipe(n = 80, length = length, D_inner = 0.3127, s_wall = 0.0056, D_casing = 0.45, lambda_insulation = 1e-9, r_fittings = -1, T_nominal = 318.15, T_start = T_cold, film = false)) "80 cells";
  Units.Time lag "Closed form: heat capacity of water and wall, over that of the flow";
  Units.PerUnit rise_10 "Water leaving, 0 before the step and 1 after it; 10 cells";
  Units.PerUnit rise_20 "Water leaving, 0 before the step and 1 after it; 20 cells";
  Units.PerUnit rise_40 "Water leaving, 0 before the step and 1 after it; 40 cells";
  Units.PerUnit rise_80 "Water leaving, 0 before the step and 1 after it; 80 cells";
  Units.PerUnit arrival_10(start = 0, fixed = true) "Mean time of arrival by the lag; 10 cells";
  Units.PerUnit arrival_20(start = 0, fixed = true) "Mean time of arrival by the lag; 20 cells";
  Units.PerUnit arrival_40(start = 0, fixed = true) "Mean time of arrival by the lag; 40 cells";
  Units.PerUnit arrival_80(start = 0, fixed = true) "Mean time of arrival by the lag; 80 cells";
  Units.PerUnit spread_10(start = 0, fixed = true) "Time integral of the deviation from the closed form, by the lag; 10 cells";
  Units.PerUnit spread_20(start = 0, fixed = true) "Time integral of the deviation from the closed form, by the lag; 20 cells";
  Units.PerUnit spread_40(start = 0, fixed = true) "Time integral of the deviation from the closed form, by the lag; 40 cells";
  Units.PerUnit spread_80(start = 0, fixed = true) "Time integral of the deviation from the closed form, by the lag; 80 cells";
  Units.PerUnit exact "Closed form of the water leaving";
protected
  final parameter Units.SpecificEnthalpy dh = Media.Water.specificEnthalpy(T_hot) - Media.Water.specificEnthalpy(T_cold) "Step";
equation
  lag = (bench_10.pipe.mass*dh + bench_10.pipe.C_wall*(T_hot - T_cold))/(m_flow*dh);
  exact = if time < lag then 0 else 1;
  bench_10.m_flow = m_flow;
  bench_10.T_in = T_hot;
  bench_10.T_back = T_cold;
  bench_10.T_outside = T_cold;
  rise_10 = (bench_10.T_out - T_cold)/(T_hot - T_cold);
  der(arrival_10) = (1 - rise_10)/lag;
  der(spread_10) = abs(rise_10 - exact)/lag;
  bench_20.m_flow = m_flow;
  bench_20.T_in = T_hot;
  bench_20.T_back = T_cold;
  bench_20.T_outside = T_cold;
  rise_20 = (bench_20.T_out - T_cold)/(T_hot - T_cold);
  der(arrival_20) = (1 - rise_20)/lag;
  der(spread_20) = abs(rise_20 - exact)/lag;
  bench_40.m_flow = m_flow;
  bench_40.T_in = T_hot;
  bench_40.T_back = T_cold;
  bench_40.T_outside = T_cold;
  rise_40 = (bench_40.T_out - T_cold)/(T_hot - T_cold);
  der(arrival_40) = (1 - rise_40)/lag;
  der(spread_40) = abs(rise_40 - exact)/lag;
  bench_80.m_flow = m_flow;
  bench_80.T_in = T_hot;
  bench_80.T_back = T_cold;
  bench_80.T_outside = T_cold;
  rise_80 = (bench_80.T_out - T_cold)/(T_hot - T_cold);
  der(arrival_80) = (1 - rise_80)/lag;
  der(spread_80) = abs(rise_80 - exact)/lag;
  annotation (experiment(StopTime = 4000, Interval = 10, Tolerance = 1e-7), Documentation(info = "<html>
<p>Without losses and friction, a step leaves after (M + C<sub>wall</sub>/c<sub>p</sub>)/m: the lag of plug flow times
1 + C<sub>wall</sub>/C<sub>water</sub>, here 1.067.</p>
<table border='1' cellspacing='0' cellpadding='2'>
<tr><th>cells</th><td>10</td><td>20</td><td>40</td><td>80</td></tr>
<tr><th>mean arrival, off by</th><td>6e-5</td><td>2e-5</td><td>1e-5</td><td>6e-6</td></tr>
<tr><th>half of the step, early by</th><td>2.2 %</td><td>1.2 %</td><td>0.7 %</td><td>0.5 %</td></tr>
<tr><th>10 to 90 % over, by length</th><td>44.5 %</td><td>26.6 %</td><td>15.9 %</td><td>9.5 %</td></tr>
<tr><th>spread</th><td>14.1 %</td><td>8.4 %</td><td>5.0 %</td><td>3.0 %</td></tr>
</table>
<p>The spread falls with the number of cells to the power 0.745. A scheme of second order has 2/3 at a jump.</p>
</html>"));
end PipeFront;
