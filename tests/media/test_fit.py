"""The stored coefficients are what a fit gives here, and a range that cannot be fitted is refused with the mend."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cosim.errors import InputError
from cosim.media.coefficients import path_of, read, write
from cosim.media.evaluate import Medium, medium
from cosim.media.fit import fit
from cosim.media.fluids import fluid

R1234ZEE = fluid("R1234ze(E)")


def test_a_new_fit_agrees_with_the_stored_one(r1234zee: Medium) -> None:
    """Least squares differ in the last digits between platforms; the functions must not."""
    fitted = Medium.of(fit(R1234ZEE))
    for p, h in ((0.2e5, 2.5e5), (5e5, 1.5e5), (5e5, 2.4e5), (5e5, 4.5e5), (32e5, 3.6e5), (32e5, 5e5), (60e5, 7e5)):
        for name in ("density_ph", "temperature_ph", "specificEntropy_ph", "density_derp_h", "density_derh_p"):
            assert fitted.value(name, p, h) == pytest.approx(r1234zee.value(name, p, h), rel=1e-6), (name, p, h)


def test_unknown_fluid_names_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"R1234ze\(E\).*cosim/media/fluids.py"):
        fluid("R999")


@pytest.mark.parametrize(
    ("change", "mend"),
    [
        ({"pressure_max": 36.3e5}, "lower pressure_max"),
        ({"pressure_min": 200.0}, "pressure_min .* must lie between"),
        ({"pressure_min": 34e5}, "pressure_min .* must lie between"),
        ({"vapour_temperature_max": 370.0}, "raise vapour_temperature_max"),
    ],
)
def test_invalid_range_is_refused(change: dict[str, float], mend: str) -> None:
    with pytest.raises(InputError, match=mend):
        fit(replace(R1234ZEE, **change))  # type: ignore[arg-type]


def test_coefficients_read_back_exactly(tmp_path: Path) -> None:
    coefficients = read(path_of("R1234zeE"))
    write(coefficients, tmp_path / "again.json")
    assert read(tmp_path / "again.json") == coefficients
    assert (tmp_path / "again.json").read_bytes() == path_of("R1234zeE").read_bytes()


def test_a_missing_or_broken_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such coefficient file"):
        medium("R999")
    broken = tmp_path / "broken.json"
    broken.write_text('{"fluid": 3}')
    with pytest.raises(InputError, match="not a coefficient file"):
        read(broken)


def test_unknown_function_names_those_there_are(r1234zee: Medium) -> None:
    with pytest.raises(InputError, match="density_ph"):
        r1234zee.value("densty_ph", 1e5, 4e5)
