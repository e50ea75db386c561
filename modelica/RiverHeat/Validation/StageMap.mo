within RiverHeat.Validation;
model StageMap "One impeller between two reservoirs: map, surge line and work in closed form"
  replaceable package Medium = RiverHeat.Media.R1234zeE constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.Pressure p_suction = 2.1e5 "Suction";
  parameter Units.Pressure p_discharge = 7.4e5 "Discharge";
  parameter Units.AngularVelocity omega = 575 "Speed";
  parameter Units.Angle vane_angle = 0.2 "Guide vanes";
  Compressors.ImpellerStage stage(redeclare package Medium = Medium, D = 0.755, phi_design = 0.1, m_flow_start = 100) "The stage";
  Vessels.Reservoir suction(p = p_suction, h = Medium.dewEnthalpy(p_suction)) "Saturated vapour";
  Vessels.Reservoir discharge(p = p_discharge, h = Medium.dewEnthalpy(p_discharge)) "Sink";
  Units.PerUnit x "Flow over design flow";
  Units.PerUnit psi_map "Head coefficient by the map";
  Units.PerUnit lambda_map "Work coefficient by the map";
  Units.PerUnit slope_surge "Slope of the head coefficient on the surge line, zero";
  Units.SpecificEnthalpy h_isentropic "Isentropic end point";
  Units.PerUnit error_head "Head by the pressures less head by the map, relative to the square of the tip speed";
  Units.PerUnit error_efficiency "Efficiency by enthalpies less efficiency by the map";
protected
  parameter Real t = tan(vane_angle) "Tangent of the vane angle";
  parameter Real s = 1 + stage.inflow_slope*t "Inflow";
  parameter Real k = stage.work_1 + stage.inlet_radius_ratio^2*stage.inflow_slope*t "Slope of the work coefficient";
  parameter Real f = stage.loss_friction + stage.loss_vanes*t^2 "Friction";
  parameter Real x_surge = (2*stage.loss_impeller*s + 2*stage.loss_diffuser - k)/(2*(f + stage.loss_impeller*s^2 + stage.loss_diffuser)) "Surge line";
equation
  connect(suction.port, stage.inlet);
  connect(stage.outlet, discharge.port);
  stage.omega = omega;
  stage.vane_angle = vane_angle;
  x = stage.m_flow/(Medium.density_ph(p_suction, suction.h)*3.14159265358979/4*0.755^2*0.1*0.5*omega*0.755);
  lambda_map = stage.work_0 - k*x;
  psi_map = lambda_map - stage.loss_constant - f*x^2 - stage.loss_impeller*(1 - s*x)^2 - stage.loss_diffuser*(1 - x)^2;
  slope_surge = -k - 2*f*x_surge + 2*s*stage.loss_impeller*(1 - s*x_surge) + 2*stage.loss_diffuser*(1 - x_surge);
  h_isentropic = Medium.isentropicEnthalpy(p_discharge, Medium.specificEntropy_ph(p_suction, suction.h));
  error_head = (h_isentropic - suction.h)/(0.5*omega*0.755)^2 - psi_map;
  error_efficiency = (h_isentropic - suction.h)/(stage.h_discharge - suction.h) - psi_map/lambda_map;
  annotation (experiment(StopTime = 5, Interval = 0.05, Tolerance = 1e-8), Documentation(info = "<html>
<p>In steady state the head between the pressures is the map's head, and the rise of enthalpy its work. Both errors
end below 1e-3 (the rounded bend at the surge line), the slope is zero.</p>
</html>"));
end StageMap;
