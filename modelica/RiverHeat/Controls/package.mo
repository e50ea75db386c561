within RiverHeat;
package Controls "Controllers of a heat pump unit"
end Controls;
