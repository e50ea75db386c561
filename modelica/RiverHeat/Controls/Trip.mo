within RiverHeat.Controls;
type Trip = enumeration(
    none "No trip",
    ice "Source water at the ice limit, entering, leaving or about to leave",
    highPressure "Condensing pressure too high",
    lowPressure "Evaporating pressure too low",
    surge "Beyond the surge line for too long",
    motor "Motor too hot",
    outside "Trip from outside") "Protection that stopped a unit: the first of them";
