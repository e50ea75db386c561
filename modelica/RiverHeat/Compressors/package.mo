within RiverHeat;
package Compressors "Turbo compressors: impeller stages, shaft and drive"
end Compressors;
