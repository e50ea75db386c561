"""A parameter that makes no sense stops the model at its initialisation, by name."""

from __future__ import annotations

from pathlib import Path

import fmpy
import pytest

from cosim.errors import CosimError
from cosim.fmu import simulate
from cosim.modelica import build

CASES = [
    ("Validation.PlateExchangers", "evaporator.width", -0.1, "width"),
    ("Validation.PlateExchangers", "condenser.chevron", 1.57, "chevron"),
    ("Validation.PlateExchangers", "condenser.enlargement", 0.9, "enlargement"),
    ("Validation.PlateExchangers", "given.A", -1.6, "A"),
    ("Validation.PlateExchangers", "given.alpha_boiling", 0.0, "alpha_boiling"),
    ("Validation.PlateExchangers", "given.V_water", 0.0, "V_water"),
    ("Validation.PlateExchangers", "given.p_start", 60e5, "p_start"),
    ("Validation.TubeExchangers", "condenser.d_outer", 0.009, "d_outer"),
    ("Validation.TubeExchangers", "shell.rows", 0.0, "rows"),
    ("Validation.TubeExchangers", "evaporator.m_flow_water_nominal", 0.0, "m_flow_water_nominal"),
    ("Validation.ShellEvaporators", "film.columns", -1.0, "columns"),
    ("Validation.ShellEvaporators", "pool.roughness", 0.0, "roughness"),
    ("Validation.ShellEvaporators", "pool.V", -1.0, "V"),
    ("Validation.ShellEvaporators", "pool.level_start", 1.2, "level_start"),
    ("Validation.RefrigerantExchangers", "suction_line.A", -0.4, "A"),
    ("Validation.RefrigerantExchangers", "liquid_outlet.dp_nominal", 0.0, "dp_nominal"),
    ("Validation.ValveFlow", "liquid.F_L", 1.3, "F_L"),
    ("Validation.ValveFlow", "half.A_open", -1e-5, "A_open"),
    ("Examples.WaterToWater", "charge", 4.0, "charge"),
    ("Examples.WaterToWater", "charge", -1.0, "charge"),
    ("Examples.WaterToWater", "superheat.opening_start", 2.0, "opening_start"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fmu")


@pytest.mark.parametrize(("model", "parameter", "value", "named"), CASES)
def test_nonsense_is_named(model: str, parameter: str, value: float, named: str, folder: Path) -> None:
    fmu = build(f"RiverHeat.{model}", out=folder).path
    assert parameter in {v.name for v in fmpy.read_model_description(str(fmu)).modelVariables}
    with pytest.raises(CosimError, match=rf"\b{named}: "):
        simulate(fmu, stop=1.0, start_values={parameter: value})
