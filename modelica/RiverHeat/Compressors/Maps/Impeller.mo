within RiverHeat.Compressors.Maps;
record Impeller "Map of a centrifugal stage: coefficients by the tip speed, flow relative to the design flow"
  parameter Boolean synthetic = true "Made up, not measured" annotation (Dialog(group = "Origin"));
  parameter Units.PerUnit work_0 = 0.83 "Work coefficient at zero flow (slip factor)" annotation (Dialog(group = "Work"));
  parameter Units.PerUnit work_1 = 0.23 "Fall of the work coefficient up to the design flow (backward-swept blades)"
    annotation (Dialog(group = "Work"));
  parameter Units.PerUnit inflow_slope = 0.5 "Axial by circumferential velocity at the inlet at design flow"
    annotation (Dialog(group = "Work"));
  parameter Units.PerUnit inlet_radius_ratio = 0.59 "Mean inlet radius by outer radius" annotation (Dialog(group = "Work"));
  parameter Units.PerUnit loss_constant = 0.026 "Loss of head coefficient by leakage and disc friction"
    annotation (Dialog(group = "Losses"));
  parameter Units.PerUnit loss_friction = 0.075 "Loss of head coefficient by friction at design flow"
    annotation (Dialog(group = "Losses"));
  parameter Units.PerUnit loss_impeller = 0.55 "Incidence loss at the impeller" annotation (Dialog(group = "Losses"));
  parameter Units.PerUnit loss_diffuser = 0.25 "Incidence loss at the diffuser" annotation (Dialog(group = "Losses"));
  parameter Units.PerUnit loss_vanes = 0.06 "Loss of the guide vanes at 45 degrees and design flow"
    annotation (Dialog(group = "Losses"));
  parameter Units.PerUnit diffuser_follow = 0 "How far an adjustable diffuser closes with the guide vanes, 0 for a fixed one"
    annotation (Dialog(group = "Diffuser"));
  parameter Units.PerUnit loss_narrow = 0.02 "Friction of a narrowed diffuser" annotation (Dialog(group = "Diffuser"));
  parameter Units.PerUnit Mach_map = 1.58 "Tip speed over velocity of sound that the map was made for"
    annotation (Dialog(group = "Mach number"));
  parameter Units.PerUnit compression = 0.2 "Rise of density through the impeller by the square of the Mach number"
    annotation (Dialog(group = "Mach number"));
  parameter Units.PerUnit loss_Mach = 0.6 "Loss of head coefficient by the squared relative excess over that Mach number"
    annotation (Dialog(group = "Mach number"));
  parameter Units.PerUnit x_choke = 1.32 "Relative flow from which the inlet chokes at that Mach number"
    annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit loss_choke = 40 "Loss of head coefficient by the squared flow beyond choking"
    annotation (Dialog(group = "Limits"));
  parameter Units.PerUnit surge_reserve = 0 "Surge line beyond the flow of largest head, relative to it"
    annotation (Dialog(group = "Limits"));
  annotation (Documentation(info = "<html>
<p>What the coefficients mean is told in <a href=\"modelica://RiverHeat.Compressors.ImpellerStage\">ImpellerStage</a>.
The defaults are synthetic.</p>
</html>"));
end Impeller;
