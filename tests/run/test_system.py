"""Systems made in Python: the same parts, results and errors as scenarios, in a few lines."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from scipy.linalg import expm

from cosim import Result, System
from cosim.errors import InputError, SimulationError
from cosim.master import Callback
from cosim.modelica import build
from cosim.models import River
from cosim.results import Results
from cosim.run import PreparedFmu, run
from cosim.system import Parameters, Port, PortType, PythonComponent, quantity

SOURCE = Path(__file__).parents[1] / "master" / "systems" / "TwoMass.mo"
DAMPING = 0.2


class StoreParameters(Parameters):
    capacity: float = quantity("J/K", "Heat capacity", gt=0)
    temperature: float = quantity("K", "At the start", default=293.15)
    fails_at: float = quantity("s", "Time at which it raises", default=1e9)


class Store(PythonComponent):
    """A body that takes up heat; it is hot from 300 K on."""

    PARAMETERS = StoreParameters
    INPUTS = (Port("Q_flow", "W"),)
    OUTPUTS = (Port("T", "K"), Port("E", "J"), Port("hot", "1", PortType.BOOLEAN))

    parameters: StoreParameters

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"T": self.parameters.temperature, "E": 0.0, "hot": 0.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        if time + step > self.parameters.fails_at:
            raise RuntimeError("it melted")
        heat = step * inputs["Q_flow"]
        T = float(self.y[0]) + heat / self.parameters.capacity
        return {"T": T, "E": float(self.y[1]) + heat, "hot": float(T >= 300.0)}


def heated(**parameters: object) -> System:
    """A body of 1 kJ/K, heated with 1 kW in the second and third second of four."""
    s = System()
    s.series("heater", time=[0.0, 1.0, 3.0], Q_flow=([0.0, 1.0, 0.0], "kW"), interpolation="hold")
    s.component("body", Store, capacity=1e3, **parameters)
    return s.connect("heater.Q_flow", "body.Q_flow")


@pytest.fixture(scope="module")
def masses(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], System]:
    """Makes two masses between walls: FMUs that a spring-damper joins."""
    out = tmp_path_factory.mktemp("masses")
    paths = {n: build(f"TwoMass.{n}", sources=[SOURCE], out=out).path for n in ("WallMass", "CoupledMass")}

    def make() -> System:
        s = System()
        s.fmu("a", paths["WallMass"], d=DAMPING, tolerance=1e-9)
        s.fmu("b", paths["CoupledMass"], d=DAMPING, d_coupling=DAMPING, tolerance=1e-9)
        return s.connect("a.x", "b.x1").connect("a.v", "b.v1").connect("b.F", "a.F")

    return make


def exact_masses(times: np.ndarray) -> np.ndarray:
    """Displacement of the first mass (m), by the matrix exponential."""
    m, c, d = np.array([1.0, 2.0]), np.array([[15.0, -5.0], [-5.0, 17.0]]), DAMPING * np.array([[2.0, -1], [-1, 2.0]])
    a = np.block([[np.zeros((2, 2)), np.eye(2)], [-c / m[:, None], -d / m[:, None]]])
    return np.array([(expm(a * t) @ [0.1, 0.0, 0.0, 0.0])[0] for t in times])


def test_two_fmus_coupled_strongly_follow_the_exact_solution(masses: Callable[[], System]) -> None:
    result = masses().run(stop=5.0, step=0.02, algorithm="strong", extrapolation="linear", record=["a.x", "b.*"])
    assert result.completed
    assert result.names == ("a.x", "b.x1", "b.v1", "b.x", "b.v", "b.F")
    assert result.units["a.x"] == "m"
    assert result.units["b.F"] == "N"
    assert result["a.x"] == pytest.approx(exact_masses(result.time), abs=1e-4)
    assert result.statistics.steps == 250


def test_every_run_begins_afresh(masses: Callable[[], System]) -> None:
    system = masses()
    first, second = (system.run(stop=1.0, step=0.1, record=["a.x"])["a.x"] for _ in range(2))
    assert first.tolist() == second.tolist()


def test_verified_order_of_a_second_order_coupling(masses: Callable[[], System]) -> None:
    result = masses().run(
        stop=5.0, step=0.05, algorithm="strong", extrapolation="linear", loops={"tolerance": 1e-10}, verify=True
    )
    assert result.step_verification is not None
    told = result.step_verification.signals["a.x"]
    assert told.order == pytest.approx(2.0, abs=0.2)
    true = np.abs(result["a.x"] - exact_masses(result.time)).max()
    assert told.error == pytest.approx(true, rel=0.1)


def test_frame_has_times_and_units() -> None:
    result = heated().run(stop=4.0, step=0.5)
    frame = result.frame
    assert frame.index.name == "time"
    assert frame.index.tolist() == [0.5 * k for k in range(9)]
    assert list(frame.columns) == ["heater.Q_flow", "body.Q_flow", "body.T", "body.E", "body.hot"]
    assert frame.attrs["units"]["body.T"] == result.units["body.T"] == "K"
    assert frame["body.E"].iloc[-1] == pytest.approx(2e3)


def test_controlled_steps_end_at_the_knots_of_steps() -> None:
    """So the heat is exact although steps are as long as they like."""
    result = heated().run(stop=4.0, step=4.0, control={"tolerance": 1e-3}, algorithm="gauss_seidel")
    assert {1.0, 3.0} <= set(result.time.tolist())
    assert np.interp([1.0, 2.0, 3.0, 4.0], result.time, result["body.E"]) == pytest.approx([0.0, 1e3, 2e3, 2e3])


def test_constants_are_converted_to_the_unit_of_the_input() -> None:
    s = System().constant("heater", Q=(0.5, "kW")).component("body", Store, capacity=(1.0, "kJ/K"))
    result = s.connect("heater.Q", "body.Q_flow").run(stop=2.0, step=1.0, record=["body.*"])
    assert result["body.Q_flow"].tolist() == [500.0, 500.0, 500.0]


def test_inputs_rest_where_they_are_given() -> None:
    result = System().component("body", Store, capacity=1e3, inputs={"Q_flow": (1, "kW")}).run(stop=2.0, step=1.0)
    assert result["body.T"] == pytest.approx([293.15, 294.15, 295.15])


def test_heat_goes_over_as_a_mean_rate_and_is_added() -> None:
    s = heated().component("other", Store, capacity=1e3, inputs={"Q_flow": 100.0}).component("sum", Store, capacity=1e3)
    s.connect("body.E", "sum.Q_flow", transfer="mean_rate", add=True)
    s.connect("other.E", "sum.Q_flow", transfer="mean_rate", add=True)
    result = s.run(stop=4.0, step=0.3)
    assert result["sum.E"] == pytest.approx(result["body.E"] + result["other.E"], abs=1e-9)


def test_the_same_numbers_as_the_scenario(scenario: Callable[..., Path], tmp_path: Path) -> None:
    """Weather and demand of the stand-in plant, from both ways of writing them."""
    folder = run(scenario(), out=tmp_path / "out").folder
    s = System(date=date(2010, 1, 6)).component("weather", "weather", region=12)
    s.component("demand", "demand", region=12, homes=3500, energy_per_home=(14.5, "MWh"))
    result = s.run(stop=7200.0, step=60.0)
    kept = Results(folder / "results.parquet")
    for name in ("weather.T_air", "demand.Q_flow"):
        assert result[name].tolist() == kept[name].tolist()


def test_modelica_is_built_when_the_system_runs(tmp_path: Path) -> None:
    asked = []

    def make(model: str) -> PreparedFmu:
        asked.append(model)
        return PreparedFmu(build(model, sources=[SOURCE], out=tmp_path).path, model)

    s = System(build=make).modelica("a", "TwoMass.WallMass", x=0.2, inputs={"F": 0.0})
    assert asked == []
    result = s.run(stop=1.0, step=0.1, record=["a.x", "a.der(v)"])
    assert asked == ["TwoMass.WallMass"]
    assert result["a.x"] == pytest.approx(0.2 * np.cos(np.sqrt(10.0) * result.time), abs=1e-4)
    assert result["a.der(v)"] == pytest.approx(-10.0 * result["a.x"], abs=1e-6)


def test_table_on_file_is_read_back_by_a_series(tmp_path: Path) -> None:
    first = heated(temperature=298.65).run(stop=4.0, step=0.25, record=["body.T", "body.hot"])
    path = first.to_csv(tmp_path / "run.csv")
    assert path.read_text().splitlines()[:2] == ["time,body.T,body.hot", "s,K,Boolean"]
    again = System(folder=tmp_path).series("read", "run.csv", over_step="end").run(stop=4.0, step=0.25)
    assert again["read.body.T"].tolist() == first["body.T"].tolist()
    assert again["read.body.hot"].tolist()[1:] == first["body.hot"].tolist()[:-1]  # that of a step's beginning


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda s: s.connect("heater.Q", "body.Q_flow"),
         r"connections\[1\]\.from: 'heater' has no output 'Q'; known: Q_flow"),
        (lambda s: s.connect("body.T", "body.Q_flow"),
         r"connections\[1\]: body\.T is in 'K', body\.Q_flow wants 'W'"),
        (lambda s: s.component("x", Store, capacty=1.0),
         r"components\.x\.parameters\.capacty: unknown key; did you mean"),
        (lambda s: s.component("x", Store, capacity=(1.0, "K")),
         r"components\.x\.parameters\.capacity: unit is 'K', but this is in 'J/K'"),
        (lambda s: s.component("x", "rivr"), r"components\.x\.type: there is no component type 'rivr'; did you mean"),
        (lambda s: s.component("x", River), r"components\.x\.parameters\.\w+: is missing; add it"),
        (lambda s: s.component("x", Store, capacity=1.0), r"components\.x: input 'Q_flow' \[W\] has no source"),
        (lambda s: s.fmu("x", "gone.fmu"), r"components\.x\.fmu: gone\.fmu: no such file"),
        (lambda s: s.constant("x", T=[1.0, 2.0]), r"components\.x\.parameters\.outputs: 'T' is a list"),
        (lambda s: s.constant("a.b", T=1.0), r"components\.a\.b: a component's name has letters"),
        (lambda s: s.series("x", time=[0, 1, 2], y=[1.0, 2.0]),
         r"components\.x\.parameters: column 'y' needs 3 values"),
        (lambda s: s.constant("body", T=1.0), r"components\.body: there is one of this name already"),
        (lambda s: s.run(4.0, 1.0, algorithm="gaus"), r"coupling\.algorithm: .*'jacobi'.*not 'gaus'"),
        (lambda s: s.run(4.0, 1.0, record=["body.Y"]), r"record: nothing called 'body\.Y' is recorded; did you mean"),
        (lambda s: s.run(4.0, 0.0), r"coupling\.communication_step: should be greater than 0"),
        (lambda s: s.run(-4.0, 1.0), r"time: stop \(-4 s\) must lie after start"),
        (lambda s: s.run(4.0, 1.0, every=2, interval=1.0), r"one of 'every', 'interval' and 'times'"),
        (lambda s: s.run(4.0, 1.0, control={"tolerance": 2}), r"coupling\.step\.tolerance: should be less than 1"),
        (lambda s: s.run(4.0, 1.0, colour="red"), r"coupling\.colour: unknown key"),
    ],
)  # fmt: skip
def test_wrong_input_is_refused_with_the_words_of_scenarios(change: Callable[[System], object], words: str) -> None:
    system = heated()
    with pytest.raises(InputError) as caught:
        change(system)
        system.run(stop=4.0, step=1.0)
    assert re.search(words, str(caught.value)), caught.value
    assert len(str(caught.value).splitlines()) == 1


def test_unknown_series_of_a_result_is_named() -> None:
    with pytest.raises(InputError, match=r"nothing called 'body\.TT' is recorded; did you mean 'body\.T'\?"):
        heated().run(stop=4.0, step=1.0)["body.TT"]


def test_interrupt_ends_cleanly_with_what_is_there() -> None:
    def press_ctrl_c(time: float, values: Mapping[str, float]) -> None:
        if time >= 2.0:
            signal.raise_signal(signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a process in the background ignores it
    try:
        result = heated().run(stop=4.0, step=0.5, observers=[Callback(press_ctrl_c, ["body.T"])])
    finally:
        signal.signal(signal.SIGINT, before)
    assert not result.completed
    assert result.stopped is not None
    assert "interrupted by the user" in result.stopped
    assert result.time.tolist() == [0.0, 0.5, 1.0, 1.5, 2.0]
    assert result["body.E"][-1] == pytest.approx(1e3)


def test_failure_is_raised_and_its_beginning_kept() -> None:
    system = heated(fails_at=2.0)
    with pytest.raises(SimulationError, match=r"component 'body' failed at t = 2\.5 s while stepping: it melted"):
        system.run(stop=4.0, step=0.5)
    assert system.result is not None
    assert not system.result.completed
    assert "it melted" in (system.result.stopped or "")
    assert system.result.time[-1] == 2.0


def test_points_may_be_thinned() -> None:
    assert heated().run(stop=4.0, step=0.01, every=100).time == pytest.approx([0.0, 1.0, 2.0, 3.0, 4.0])
    assert heated().run(stop=4.0, step=0.01, interval=2.0).time == pytest.approx([0.0, 2.0, 4.0])


def test_example_of_the_readme_runs_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The unit gives the heat of the plan within a percent, an hour after it was asked for."""
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MPLBACKEND", "Agg")
    names: dict[str, object] = {}
    exec(code, names)
    result = names["result"]
    assert isinstance(result, Result)
    at = [int(np.searchsorted(result.time, t)) for t in (3600.0, 7200.0)]
    assert result["unit.Q_flow_supply"][at] == pytest.approx([10e6, 20e6], rel=0.01)
    assert result.units["unit.P_el"] == "W"


def test_import_of_the_package_loads_nothing_heavy() -> None:
    code = "import sys, cosim; print(sorted({'numpy', 'pandas', 'fmpy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
