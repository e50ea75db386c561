within RiverHeat;
package Validation "Pieces with known solutions"
end Validation;
