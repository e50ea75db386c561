within RiverHeat.Compressors;
model Shaft "Rotor on which a drive and stages act"
  parameter Units.Inertia J "Moment of inertia of all that turns, referred to this shaft"
    annotation (Dialog(group = "Rotor"));
  parameter Units.ViscousFriction friction = 0.12 "Bearing friction" annotation (Dialog(group = "Rotor"));
  input Units.Torque torque_drive "Torque of the drive";
  input Units.Torque torque_load "Torque that the stages take";
  Units.AngularVelocity omega(start = 0, fixed = true) "Speed";
  Units.Power P_friction "Heat of the bearings";
  Units.Energy stored_energy "Kinetic energy";
equation
  J*der(omega) = torque_drive - torque_load - friction*omega;
  P_friction = friction*omega^2;
  stored_energy = 0.5*J*omega^2;
  annotation (Documentation(info = "<html>
<p>Rigid shaft. Bearing friction grows with speed; its heat leaves with the oil cooler.</p>
</html>"));
end Shaft;
