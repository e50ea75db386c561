within RiverHeat.Vessels;
package BaseClasses "What the vessels share"
end BaseClasses;
