"""Array equations as loops in the C: closed forms of chains of cells, the same bits as without loops, size of the C."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import fmpy
import numpy as np
import pytest
from scipy.linalg import expm
from scipy.special import gammainc

from cosim.modelica import build, repetition
from cosim.modelica.frontend import load_dae
from cosim.modelica.translation import Translation, compile_fmu, translate

Make = Callable[[str, str], tuple[Path, Mapping[str, float]]]

ROD = """
model Rod "Insulated rod; one cosine mode decays"
  parameter Integer n = 40;
  parameter Real a = 0.01;
  parameter Real k = 3;
  final parameter Real dx = 1/n;
  Real T[n](start = {cos(k*3.141592653589793*(i - 0.5)/n) for i in 1:n}, each fixed = true);
  Real q[n + 1];
equation
  q[1] = 0;
  for i in 2:n loop
    q[i] = a*(T[i - 1] - T[i])/dx;
  end for;
  q[n + 1] = 0;
  for i in 1:n loop
    der(T[i]) = (q[i] - q[i + 1])/dx;
  end for;
end Rod;
"""

PIPE = """
model Pipe "Upwind cells, flow in either direction"
  parameter Integer n = 30;
  parameter Real tau = 0.2;
  parameter Real direction = 1;
  Real w = direction*(1 + 0*time);
  Real x[n](each start = 0, each fixed = true);
  Real f[n + 1];
equation
  f[1] = if w > 0 then w else w*x[1];
  for i in 2:n loop
    f[i] = if w > 0 then w*x[i - 1] else w*x[i];
  end for;
  f[n + 1] = if w > 0 then w*x[n] else w;
  for i in 1:n loop
    tau*der(x[i]) = f[i] - f[i + 1];
  end for;
end Pipe;
"""

LINE = """
package Line
  connector Pin
    Real v;
    flow Real i;
  end Pin;
  model Cell
    Pin p, n;
    parameter Real R = 0.5;
    parameter Real C = 1;
    Real u(start = 0, fixed = true);
  equation
    C*der(u) = p.i + n.i;
    p.i = (p.v - u)/(R/2);
    n.i = (n.v - u)/(R/2);
  end Cell;
  model Source
    Pin p;
  equation
    p.v = 1;
  end Source;
  model Ladder
    parameter Integer N = 12;
    Cell c[N](C = {1 + 0.1*i for i in 1:N});
    Source s;
  equation
    connect(s.p, c[1].p);
    for k in 1:N - 1 loop
      connect(c[k].n, c[k + 1].p);
    end for;
  end Ladder;
end Line;
"""

CASCADE = """
model Cascade "Two shapes that alternate along a chain without states, and one call that several values share"
  function props
    input Real h;
    output Real T;
  algorithm
    T := exp(-h)/(1 + h*h);
  end props;
  parameter Integer n = 20;
  Real a[n], b[n], T[n];
  Real x(start = 0.5, fixed = true);
equation
  der(x) = -x*b[n];
  a[1] = x;
  for i in 1:n loop
    b[i] = sin(a[i]) + props(a[i]);
    T[i] = 2*props(a[i]);
  end for;
  for i in 2:n loop
    a[i] = b[i - 1]*0.9 + T[i - 1];
  end for;
end Cascade;
"""

SUM = """
model Sum "A sum that nests as deep as the array is long"
  parameter Integer n = 1500;
  Real x[n](each start = 1, each fixed = true);
  Real total = sum(x);
equation
  for i in 1:n loop
    der(x[i]) = -x[i];
  end for;
end Sum;
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """``made(text, model)``: path of the FMU and statistics of its build."""

    def get(text: str, model: str) -> tuple[Path, Mapping[str, float]]:
        folder = tmp_path_factory.mktemp("loops")
        source = folder / f"{model.partition('.')[0]}.mo"
        source.write_text(text, encoding="utf-8")
        artifact = build(model, sources=[source], out=folder)
        return artifact.path, artifact.statistics

    return get


def translated(folder: Path, text: str, model: str) -> Translation:
    source = folder / f"{model.partition('.')[0]}.mo"
    source.write_text(text, encoding="utf-8")
    return translate(model, load_dae(model, [source]))


def simulate(path: Path, stop: float, name: str, n: int, kind: str = "CoSimulation", **start: float) -> np.ndarray:
    return fmpy.simulate_fmu(
        str(path), fmi_type=kind, stop_time=stop, output_interval=stop / 20, relative_tolerance=1e-9,
        step_size=stop / 20 if kind == "CoSimulation" else None, output=[name.format(i) for i in range(1, n + 1)],
        start_values=start,
    )  # fmt: skip


def column(result: np.ndarray, name: str, n: int) -> np.ndarray:
    return np.array([result[name.format(i)] for i in range(1, n + 1)])


def test_mode_of_a_rod(made: Make) -> None:
    """The cosine is an eigenvector of the discrete operator too: rate 4 a/dx^2 sin^2(k pi/(2 n))."""
    path, statistics = made(ROD, "Rod")
    assert statistics["loops"] >= 2
    n, a, k = 40, 0.01, 3
    result = simulate(path, 10.0, "T[{}]", n)
    rate = 4 * a * n**2 * np.sin(k * np.pi / (2 * n)) ** 2
    mode = np.cos(k * np.pi * (np.arange(n) + 0.5) / n)
    assert np.allclose(column(result, "T[{}]", n), mode[:, None] * np.exp(-rate * result["time"]), atol=1e-7)


@pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])
@pytest.mark.parametrize("direction", [1.0, -1.0])
def test_front_through_upwind_cells(made: Make, kind: str, direction: float) -> None:
    """A step at the inlet arrives in cell i as the distribution of Erlang with i stages; backwards from the far end."""
    path, statistics = made(PIPE, "Pipe")
    assert statistics["loops"] >= 2
    n, tau = 30, 0.2
    result = simulate(path, 10.0, "x[{}]", n, kind, direction=direction)
    cells = np.arange(1, n + 1) if direction > 0 else np.arange(n, 0, -1)
    expected = gammainc(cells[:, None], result["time"] / tau)
    assert np.allclose(column(result, "x[{}]", n), expected, atol=1e-5 if kind == "ModelExchange" else 1e-7)


def test_ladder_of_components(made: Make) -> None:
    """Voltages of an RC ladder by the matrix exponential of its nodal equations."""
    path, _ = made(LINE, "Line.Ladder")
    n, r = 12, 0.5
    c = 1 + 0.1 * np.arange(1, n + 1)
    g = np.zeros((n, n))
    for i in range(n - 1):
        g[[i, i + 1, i, i + 1], [i, i + 1, i + 1, i]] += np.array([1, 1, -1, -1]) / r
    g[0, 0] += 2 / r
    a = -g / c[:, None]
    steady = np.ones(n)
    result = simulate(path, 20.0, "c[{}].u", n)
    expected = np.array([steady - expm(a * t) @ steady for t in result["time"]]).T
    assert np.allclose(column(result, "c[{}].u", n), expected, atol=1e-7)


def test_deep_sum(made: Make) -> None:
    """sum(x) of equal decaying terms is n exp(-t)."""
    path, _ = made(SUM, "Sum")
    result = fmpy.simulate_fmu(str(path), stop_time=1.0, output=["total"], relative_tolerance=1e-8, output_interval=0.5)
    assert result["total"][-1] == pytest.approx(1500 * np.exp(-1.0), rel=1e-6)


@pytest.mark.parametrize(
    ("text", "model", "names"),
    [
        (ROD, "Rod", [f"T[{i}]" for i in range(1, 41)]),
        (PIPE, "Pipe", [f"x[{i}]" for i in range(1, 31)]),
        (LINE, "Line.Ladder", [f"c[{i}].u" for i in range(1, 13)]),
        (CASCADE, "Cascade", [f"{v}[{i}]" for v in "abT" for i in range(1, 21)]),
    ],
    ids=["rod", "pipe", "ladder", "cascade"],
)
def test_same_bits_without_loops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, model: str, names: list[str]
) -> None:
    results = []
    for fewest in (repetition.FEWEST_TURNS, 1_000_000):
        monkeypatch.setattr(repetition, "FEWEST_TURNS", fewest)
        folder = tmp_path / str(fewest)
        folder.mkdir()
        translation = translated(folder, text, model)
        assert (translation.statistics["loops"] > 0) == (fewest < 1000)
        path = folder / "model.fmu"
        compile_fmu(translation, ["linux64"], path)
        results.append(
            fmpy.simulate_fmu(str(path), stop_time=2.0, output_interval=0.1, output=names, relative_tolerance=1e-7)
        )
    assert all(np.array_equal(results[0][n], results[1][n]) for n in names)


@pytest.mark.parametrize(
    ("text", "model", "size"),
    [(ROD, "Rod", "n = 40"), (PIPE, "Pipe", "n = 30"), (LINE, "Line.Ladder", "N = 12")],
    ids=["rod", "pipe", "ladder of components"],
)
def test_statements_do_not_grow_with_the_array(tmp_path: Path, text: str, model: str, size: str) -> None:
    lines = []
    for n in (50, 400):
        translation = translated(tmp_path, text.replace(size, f"{size[0]} = {n}"), model)
        lines.append(translation.c_source.count("\n"))
    assert lines[0] == lines[1]


def test_alternating_chain_and_shared_calls(tmp_path: Path) -> None:
    """Statements that share a call stay together, so the loop calls it once a turn."""
    translation = translated(tmp_path, CASCADE, "Cascade")
    assert translation.statistics["loops"] > 0
    small = translation.c_source
    large = translated(tmp_path, CASCADE.replace("n = 20", "n = 200"), "Cascade").c_source
    assert abs(large.count("\n") - small.count("\n")) < 10
    dynamics = small[small.index("static RhStatus dynamics_0") : small.index("static RhStatus observe")]
    assert dynamics.count("function_") < 6
