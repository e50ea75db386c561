within RiverHeat.Validation;
model DisplacementMap "Screw, piston and scroll machines run up, then over a rising pressure ratio"
  replaceable package Medium = RiverHeat.Media.R717 constrainedby RiverHeat.Media.PartialRefrigerant "Refrigerant";
  parameter Units.Pressure p_suction = 4.6e5 "Suction" annotation (Dialog(group = "Boundary"));
  parameter Units.SpecificEnthalpy dh_superheat = 20e3 "Enthalpy of the suction gas over the dew line" annotation (Dialog(group = "Boundary"));
  parameter Units.PerUnit speed = 1 "Speed over nominal speed" annotation (Dialog(group = "Boundary"));
  parameter Units.PerUnit slide = 1 "Share of the swept volume in use, but for machines without a slide" annotation (Dialog(group = "Boundary"));
  parameter Units.PerUnit pressure_ratio_end = 9 "Pressure ratio at the end" annotation (Dialog(group = "Boundary"));
  parameter Units.Time T_run_up = 100 "From standstill to speed, at pressure ratio one" annotation (Dialog(group = "Boundary"));
  parameter Units.Time T_rise = 900 "Rise of the pressure ratio" annotation (Dialog(group = "Boundary"));
  Compressors.DisplacementCompressor screw(redeclare package Medium = Medium, map = Compressors.Maps.TwinScrew(), V_revolution = 0.02) "Fixed volume ratio"
    annotation (Placement(transformation(extent = {{-10, 60}, {10, 80}})));
  Compressors.DisplacementCompressor adjustable(redeclare package Medium = Medium, map = Compressors.Maps.TwinScrewAdjustable(), V_revolution = 0.02) "Volume ratio follows"
    annotation (Placement(transformation(extent = {{-10, 20}, {10, 40}})));
  Compressors.DisplacementCompressor piston(redeclare package Medium = Medium, map = Compressors.Maps.Piston(), V_revolution = 0.01, omega_nominal = 155) "Clearance"
    annotation (Placement(transformation(extent = {{-10, -20}, {10, 0}})));
  Compressors.DisplacementCompressor scroll(redeclare package Medium = Medium, map = Compressors.Maps.Scroll(), V_revolution = 1e-4) "Fixed volume ratio, no slide"
    annotation (Placement(transformation(extent = {{-10, -60}, {10, -40}})));
  Vessels.Reservoir suction_screw(p = p_suction, h = h_suction) "Suction"
    annotation (Placement(transformation(extent = {{-80, 60}, {-60, 80}})));
  Vessels.VariableReservoir discharge_screw "Discharge" annotation (Placement(transformation(extent = {{80, 60}, {60, 80}})));
  Vessels.Reservoir suction_adjustable(p = p_suction, h = h_suction) "Suction"
    annotation (Placement(transformation(extent = {{-80, 20}, {-60, 40}})));
  Vessels.VariableReservoir discharge_adjustable "Discharge" annotation (Placement(transformation(extent = {{80, 20}, {60, 40}})));
  Vessels.Reservoir suction_piston(p = p_suction, h = h_suction) "Suction"
    annotation (Placement(transformation(extent = {{-80, -20}, {-60, 0}})));
  Vessels.VariableReservoir discharge_piston "Discharge" annotation (Placement(transformation(extent = {{80, -20}, {60, 0}})));
  Vessels.Reservoir suction_scroll(p = p_suction, h = h_suction) "Suction"
    annotation (Placement(transformation(extent = {{-80, -60}, {-60, -40}})));
  Vessels.VariableReservoir discharge_scroll "Discharge" annotation (Placement(transformation(extent = {{80, -60}, {60, -40}})));
  Units.PerUnit pressure_ratio "Of all machines";
  Units.PerUnit r "Speed over nominal speed";
protected
  parameter Units.SpecificEnthalpy h_suction = Medium.dewEnthalpy(p_suction) + dh_superheat "Suction gas";
equation
  connect(suction_screw.port, screw.inlet);
  connect(screw.outlet, discharge_screw.port);
  connect(suction_adjustable.port, adjustable.inlet);
  connect(adjustable.outlet, discharge_adjustable.port);
  connect(suction_piston.port, piston.inlet);
  connect(piston.outlet, discharge_piston.port);
  connect(suction_scroll.port, scroll.inlet);
  connect(scroll.outlet, discharge_scroll.port);
  r = speed*Smoothing.limit(time/T_run_up, 0, 1, 0.01);
  pressure_ratio = 1 + (pressure_ratio_end - 1)*Smoothing.limit((time - T_run_up)/T_rise, 0, 1, 1e-3);
  discharge_screw.p = p_suction*pressure_ratio;
  discharge_screw.h = h_suction;
  discharge_adjustable.p = p_suction*pressure_ratio;
  discharge_adjustable.h = h_suction;
  discharge_piston.p = p_suction*pressure_ratio;
  discharge_piston.h = h_suction;
  discharge_scroll.p = p_suction*pressure_ratio;
  discharge_scroll.h = h_suction;
  screw.omega = r*screw.omega_nominal;
  adjustable.omega = r*adjustable.omega_nominal;
  piston.omega = r*piston.omega_nominal;
  scroll.omega = r*scroll.omega_nominal;
  screw.slide = slide;
  adjustable.slide = slide;
  piston.slide = slide;
  scroll.slide = 1;
  annotation (experiment(StopTime = 1000, Interval = 5, Tolerance = 1e-8), Documentation(info = "<html>
<p>Flow, work and heat of each machine over the pressure ratio, to be compared with indicator diagrams of the real gas.
Isentropic efficiency of a machine with fixed volume ratio has its peak where that fits; the adjustable one keeps it;
the piston loses flow by its clearance.</p>
</html>"));
end DisplacementMap;
