within RiverHeat.Compressors;
pure function peakEfficiency "Highest isentropic efficiency in the map of an impeller stage"
  input Real map[11] "Coefficients of ImpellerStage: work_0, work_1, losses (constant, friction, impeller, diffuser, vanes), inflow_slope, inlet_radius_ratio, diffuser_follow, loss_narrow";
  input Units.Angle vane_angle_max "Largest angle of the guide vanes";
  output Units.Efficiency efficiency "Peak over flow and vane angle";
protected
  constant Integer n_angle = 20 "Angles looked at";
  constant Integer n_flow = 100 "Flows looked at";
  Real t "Tangent of the vane angle";
  Real s "Circumferential against axial flow at the inlet, relative to open vanes";
  Real g "Full width of the diffuser over its present width";
  Real x "Flow over design flow";
  Real work "Work coefficient";
  Real head "Head coefficient";
algorithm
  efficiency := 0;
  for i in 0:n_angle loop
    t := tan(vane_angle_max*i/n_angle);
    s := 1 + map[8]*t;
    g := 1 + map[10]*t;
    for j in 1:n_flow loop
      x := 1.3*j/n_flow;
      work := map[1] - (map[2] + map[9]^2*map[8]*t)*x;
      head := work - map[3] - (map[4] + map[7]*t^2 + map[11]*(g^2 - 1))*x^2 - map[5]*(1 - s*x)^2 - map[6]*(1 - g*x)^2;
      if work > 0 and head > efficiency*work then
        efficiency := head/work;
      end if;
    end for;
  end for;
  annotation (Documentation(info = "<html>
<p>Looks at a grid of flows and angles. Real stages of large turbo compressors reach 0.86 at most.</p>
</html>"));
end peakEfficiency;
