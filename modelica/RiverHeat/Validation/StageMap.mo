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
  parameter Real M = 0.5*omega*0.755/Medium.velocityOfSound(p_suction, Medium.dewEnthalpy(p_suction)) "Machine Mach number";
  parameter Real theta = (1 + stage.map.compression*M^2*(stage.work_0 - k/s)/(stage.work_0 - stage.work_1))/(1 + stage.map.compression*stage.map.Mach_map^2) "Design flow of the diffuser";
  parameter Real x_surge = (2*stage.loss_impeller*s + 2*stage.loss_diffuser/theta - k)/(2*(f + stage.loss_impeller*s^2 + stage.loss_diffuser/theta^2)) "Surge line";
  parameter Real x_choke = stage.map.x_choke*stage.map.Mach_map/M*exp(0.5*stage.inlet_radius_ratio^2*(M^2 - stage.map.Mach_map^2)) "Where the inlet chokes";
equation
  connect(suction.port, stage.inlet);
  connect(stage.outlet, discharge.port);
  stage.omega = omega;
  stage.vane_angle = vane_angle;
  x = stage.m_flow/(Medium.density_ph(p_suction, suction.h)*3.14159265358979/4*0.755^2*0.1*0.5*omega*0.755);
  lambda_map = stage.work_0 - k*x;
  psi_map = lambda_map - stage.loss_constant - f*x^2 - stage.loss_impeller*(1 - s*x)^2 - stage.loss_diffuser*(1 - x/theta)^2
    - stage.map.loss_Mach*max(0, M/(s*stage.map.Mach_map) - 1)^2 - stage.map.loss_choke*max(0, x - x_choke)^2;
  slope_surge = -k - 2*f*x_surge + 2*s*stage.loss_impeller*(1 - s*x_surge) + 2*stage.loss_diffuser/theta*(1 - x_surge/theta);
  h_isentropic = Medium.isentropicEnthalpy(p_discharge, Medium.specificEntropy_ph(p_suction, suction.h));
  error_head = (h_isentropic - suction.h)/(0.5*omega*0.755)^2 - psi_map;
  error_efficiency = (h_isentropic - suction.h)/(stage.h_discharge - suction.h) - psi_map/lambda_map;
  annotation (experiment(StopTime = 5, Interval = 0.05, Tolerance = 1e-8), Documentation(info = "<html>
<p>In steady state the head between the pressures is the map's head, and the rise of enthalpy its work. Both errors
end below 1e-3 (the rounded bend at the surge line), the slope is zero.</p>
</html>"));
end StageMap;
