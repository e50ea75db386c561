within RiverHeat.Controls;
type State = enumeration(
    standstill "At rest, ready",
    preparing "Water pumps start, the compressor waits for their flow",
    running "The compressor is driven and takes load",
    unloading "Load is taken off before the drive is cut",
    coasting "The drive is cut, the rotor runs down",
    tripped "A protection has stopped the unit; the run command must be withdrawn") "Where a unit is in its sequence";
