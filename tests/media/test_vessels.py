"""Five refrigerants side by side in one model: closed vessels under heat keep mass and energy until they are dry."""

from __future__ import annotations

from pathlib import Path

import fmpy
import numpy as np
import pytest
from numpy.typing import NDArray

from cosim.media.source import Source
from cosim.modelica import build

HEAT = {"R1234zeE": 1e4, "R600a": 1.2e4, "R717": 3.5e4, "R134a": 1.2e4, "R290": 1.2e4}
"""Heat flow rate in W that dries each vessel within 1000 s."""
NAMES = {"R1234zeE": "R1234ze(E)", "R290": "n-Propane"}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> NDArray[np.void]:
    folder: Path = tmp_path_factory.mktemp("vessels")
    classes, parts = [], []
    for package, heat in HEAT.items():
        base = "RiverHeat.Validation.HeatedVessel"
        medium = f"redeclare package Medium = RiverHeat.Media.{package}"
        classes.append(f"  model Vessel{package}\n    extends {base}({medium});\n  end Vessel{package};\n")
        parts.append(f"    Vessel{package} {package.lower()}(Q_flow = {heat});\n")
    text = f"package Vessels\n{''.join(classes)}  model All\n{''.join(parts)}  end All;\nend Vessels;\n"
    (folder / "Vessels.mo").write_text(text)
    fmu = build("Vessels.All", sources=[folder / "Vessels.mo"], out=folder / "out").path
    columns = ("p", "h", "T", "d", "h_dew", "error_mass", "error_energy")
    names = [f"{p.lower()}.{c}" for p in HEAT for c in columns]
    result: NDArray[np.void] = fmpy.simulate_fmu(
        str(fmu), fmi_type="CoSimulation", stop_time=1000.0, output_interval=10.0, relative_tolerance=1e-9, output=names
    )
    return result


@pytest.mark.parametrize("package", HEAT)
def test_mass_and_energy_are_kept_and_states_are_the_refrigerants(run: NDArray[np.void], package: str) -> None:
    own = {n: np.asarray(run[f"{package.lower()}.{n}"]) for n in ("p", "h", "T", "d", "h_dew")}
    for error in ("error_mass", "error_energy"):
        assert np.max(np.abs(run[f"{package.lower()}.{error}"])) < 2e-5, error
    assert own["h"][0] < own["h_dew"][0] and own["h"][-1] > own["h_dew"][-1]
    source = Source(NAMES.get(package, package))
    for i in range(0, len(own["p"]), 10):
        state = source.at_enthalpy(float(own["p"][i]), float(own["h"][i]))
        assert own["T"][i] == pytest.approx(state.T, abs=0.1)
        assert own["d"][i] == pytest.approx(state.rho, rel=5e-3)
