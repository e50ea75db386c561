within RiverHeat.Controls;
model Sequence "Start, stop and trip of a unit as a state machine"
  parameter Units.Time T_prepare(min = 0) = 20 "Least time that the pumps run before the compressor starts"
    annotation (Dialog(group = "Sequence"));
  parameter Units.Time T_unload(min = 0) = 90 "Time to take the load off before the drive is cut"
    annotation (Dialog(group = "Sequence"));
  input Boolean on "Run command";
  input Boolean tripped "A protection acts";
  input Boolean ready "The source's flow is there";
  input Boolean turning "The rotor turns";
  State state(start = State.standstill, fixed = true) "Where the unit is";
  Boolean running "The compressor is driven";
  Boolean unloading "Load is taken off";
  Boolean pumping "Water pumps run: from preparation until the rotor rests";
protected
  discrete Units.Time t_entered(start = 0, fixed = true) "When the state was entered";
  Boolean prepared "The pumps have run long enough";
  Boolean unloaded "The load is off";
equation
  prepared = pre(state) == State.preparing and time >= pre(t_entered) + T_prepare;
  unloaded = pre(state) == State.unloading and time >= pre(t_entered) + T_unload;
  state = if pre(state) == State.standstill then (if tripped then State.tripped elseif on then State.preparing else State.standstill)
    elseif pre(state) == State.preparing then (if tripped then State.tripped elseif not on then State.coasting elseif prepared and ready then State.running else State.preparing)
    elseif pre(state) == State.running then (if tripped then State.tripped elseif not on then State.unloading else State.running)
    elseif pre(state) == State.unloading then (if tripped then State.tripped elseif on then State.running elseif unloaded then State.coasting else State.unloading)
    elseif pre(state) == State.coasting then (if turning then State.coasting else State.standstill)
    else (if tripped then State.tripped else State.coasting);
  when {initial(), change(state)} then
    t_entered = time;
  end when;
  running = state == State.running or state == State.unloading;
  unloading = state == State.unloading;
  pumping = running or state == State.preparing or turning;
  annotation (
    Documentation(info = "<html>
<p>standstill &rarr; preparing (pumps run, the source's flow comes) &rarr; running &rarr; unloading (load goes off) &rarr;
coasting (drive cut) &rarr; standstill. A trip leads from anywhere to tripped, which cuts the drive at once; once the
protection is acknowledged the unit coasts to standstill and may start again. A command given while the rotor still
coasts waits for standstill; given while unloading it returns to running.</p>
<p>Without the source's flow the unit stays in preparation.</p>
<h4>Assumptions</h4>
<p>Both times are assumed; oil and seals are ready when the pumps are.</p>
</html>"));
end Sequence;
