within RiverHeat.Plants;
package Examples "Units with constant inputs"
end Examples;
