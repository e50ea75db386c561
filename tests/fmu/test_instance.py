"""One loaded FMU against the closed form of a first-order store."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.fmu import FmuError, instantiate, read_description


def temperature(time: float, heat: float, C: float = 1e6, G: float = 100.0) -> float:
    """C dT/dt = heat - G (T - 290), T(0) = 300."""
    steady = 290 + heat / G
    return float(steady + (300 - steady) * np.exp(-time * G / C))


def test_description_has_units_and_causality(tank: Path, fmi: str) -> None:
    description = read_description(tank)
    assert description.fmi_version == fmi
    assert {v.name: (v.type, v.unit) for v in description.with_causality("input")} == {
        "Q_flow": ("Real", "W"),
        "on": ("Boolean", "1"),
    }
    assert [v.name for v in description.with_causality("output")] == ["T", "E_loss"]
    assert description.variables["C"].unit == "J/K"


def test_steps_follow_the_closed_form_with_inputs_and_parameters_set(tank: Path) -> None:
    instance = instantiate(tank, "tank", {"C": 5e5})
    try:
        inputs, outputs = instance.variables(["Q_flow", "on"]), instance.variables(["E_loss", "T"])
        values = np.empty(2)
        instance.enter_initialization(0.0, 1000.0, 1e-8)
        inputs.set(np.array([5000.0, 1.0]))
        instance.exit_initialization()
        for index in range(10):
            instance.do_step(100.0 * index, 100.0)
            outputs.get(values)
            assert values[1] == pytest.approx(temperature(100.0 * (index + 1), 5000.0, C=5e5), abs=1e-4)
        given = 5000.0 * 1000.0
        assert values[0] + 5e5 * (values[1] - 300) == pytest.approx(given, rel=1e-6)
        inputs.set(np.array([5000.0, 0.0]))
        back = np.empty(2)
        inputs.get(back)
        assert list(back) == [5000.0, 0.0]
    finally:
        instance.close()


def test_any_array_may_be_given_and_only_that_one_is_written(tank: Path) -> None:
    instance = instantiate(tank, "tank")
    first, second, wide = np.full(2, np.nan), np.full(2, np.nan), np.full((2, 2), np.nan)
    try:
        inputs, outputs, levels = (instance.variables(n) for n in (["Q_flow"], ["E_loss", "T"], ["T", "E_loss"]))
        instance.enter_initialization(0.0, 1000.0)
        instance.exit_initialization()
        outputs.get(first)
        instance.do_step(0.0, 500.0)
        outputs.get(second)
        assert list(first) == [0.0, 300.0]
        assert second[1] == pytest.approx(temperature(500.0, 0.0), abs=1e-3)
        outputs.get(first)
        levels.get(wide[:, 1])
        assert list(first) == list(second) == list(wide[::-1, 1])
        assert np.isnan(wide[:, 0]).all()
        for heat in (np.array([5e3]), np.array([6e3, 0.0])[:1], np.array([7e3, 0.0])[::2], np.array([8e3])):
            inputs.set(heat)
            back = np.empty(1)
            instance.variables(["Q_flow"]).get(back)
            assert back == heat
    finally:
        instance.close()


def test_instances_do_not_share_state(tank: Path) -> None:
    warm, cold = instantiate(tank, "warm", {"G": 0.0}), instantiate(tank, "cold", {"G": 1000.0})
    value = np.empty(1)
    try:
        for instance in (warm, cold):
            instance.enter_initialization(0.0, 100.0)
            instance.exit_initialization()
        for instance in (warm, cold):
            instance.do_step(0.0, 100.0)
        warm.variables(["T"]).get(value)
        assert value[0] == pytest.approx(300.0, abs=1e-9)
        cold.variables(["T"]).get(value)
        assert value[0] == pytest.approx(temperature(100.0, 0.0, G=1000.0), abs=1e-3)
    finally:
        warm.close()
        cold.close()


def test_error_carries_the_message_of_the_fmu(tank: Path, fmi: str) -> None:
    instance = instantiate(tank, "tank", {"burst": 150.0})
    try:
        instance.enter_initialization(0.0, 1000.0)
        instance.exit_initialization()
        instance.do_step(0.0, 100.0)
        with pytest.raises(FmuError, match="the tank burst") as caught:
            instance.do_step(100.0, 100.0)
        assert caught.value.function == f"fmi{fmi[0]}DoStep"
        assert caught.value.status in ("discard", "error")
    finally:
        instance.close()


def test_temporary_folder_is_removed(tank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    instance = instantiate(tank, "tank")
    assert list(tmp_path.iterdir())
    instance.close()
    instance.close()
    assert not list(tmp_path.iterdir())
    with pytest.raises(InputError, match="has no variable 'X'"):
        instantiate(tank, "tank", {"X": 1.0})
    assert not list(tmp_path.iterdir())


def test_instances_of_a_file_share_its_folder_until_the_last_one_ends(
    tank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    first, second = instantiate(tank, "first"), instantiate(tank, "second")
    assert len(list(tmp_path.iterdir())) == 1
    with pytest.raises(InputError, match="has no variable 'X'"):
        instantiate(tank, "third", {"X": 1.0})
    first.close()
    first.close()
    value = np.empty(1)
    second.enter_initialization(0.0, 100.0)
    second.exit_initialization()
    second.do_step(0.0, 100.0)
    second.variables(["T"]).get(value)
    assert value[0] == pytest.approx(temperature(100.0, 0.0), abs=1e-3)
    second.close()
    assert not list(tmp_path.iterdir())


def test_what_allows_one_instance_per_process_and_what_was_built_anew_is_not_shared(
    tank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fmu, folders = tmp_path / "tank.fmu", tmp_path / "folders"
    folders.mkdir()
    shutil.copy(tank, fmu)
    monkeypatch.setattr(tempfile, "tempdir", str(folders))
    description = read_description(fmu)
    alone = replace(description, abilities=replace(description.abilities, once_per_process=True))
    instances = [instantiate(fmu, "a", description=alone), instantiate(fmu, "b", description=alone)]
    assert len(list(folders.iterdir())) == 2
    instances.append(instantiate(fmu, "c"))
    fmu.unlink()
    shutil.copyfile(tank, fmu)
    instances.append(instantiate(fmu, "d"))
    assert len(list(folders.iterdir())) == 4
    for instance in instances:
        instance.close()
    assert not list(folders.iterdir())
