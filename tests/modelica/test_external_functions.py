"""External C functions: values, arrays, derivatives, errors at run time; faults in C refused with their place."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fmpy import simulate_fmu

from cosim.errors import InputError
from cosim.modelica import build

HEADER = """
#include <stddef.h>
double lib_norm(double *v, size_t n, int *k, int flag, const char *name);
void lib_split(double u, int n, double *whole_and_rest, int *count);
double lib_root(double x);
double lib_square(double x);
"""

SOURCE = r"""
#include "lib.h"
#include "ModelicaUtilities.h"
#include <math.h>
#include <string.h>
double lib_norm(double *v, size_t n, int *k, int flag, const char *name)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += v[i] * v[i];
    return sum + 10 * k[0] + 100 * k[1] + 1000 * flag + 10000 * (double)strlen(name);
}
void lib_split(double u, int n, double *y, int *count) { y[0] = floor(u); y[1] = u - y[0]; *count = n; }
double lib_root(double x)
{
    char *unit = ModelicaAllocateString(7);
    strcpy(unit, "percent");
    if (x < 0)
        ModelicaFormatError("no root of %g, 100%% sure, not one %s less\n", x, unit);
    return sqrt(x);
}
double lib_square(double x) { return x * x; }
"""

TEXT = r"""
package Lib "C in the library's Resources; annotations at the clause and at the end of the function"
  function norm
    input Real v[:];
    input Integer k[2];
    input Boolean flag;
    input String name;
    output Real y;
    external "C" y = lib_norm(v, size(v, 1), k, flag, name)
      annotation(Include="#include \"lib.h\"", Library="lib", IncludeDirectory="modelica://Lib/Resources/Include");
  end norm;
  pure function split
    input Real u;
    output Real y[2];
    output Integer n;
    external "C" lib_split(u, 2, y, n);
    annotation(Include="#include \"lib.h\"", Library="lib");
  end split;
  pure function root
    input Real x;
    output Real y;
    external "C" y = lib_root(x);
    annotation(Include="#include \"lib.h\"", Library="lib");
  end root;
  pure function square
    input Real x;
    output Real y;
    external "C" y = lib_square(x);
    annotation(derivative = square_der, Include="#include \"lib.h\"", Library="lib");
  end square;
  pure function square_der
    input Real x;
    input Real dx;
    output Real y;
  algorithm
    y := 2*x*dx;
  end square_der;
  model Main "x = (1 - t/2)^2, q^2 + q = 6 + t"
    Real x(start = 1, fixed = true);
    Real y[2];
    Integer n;
    Real z = norm({x, 2, time}, {1, 2}, true, "abc");
    Real q(start = 1);
    Real p(start = 1) "root(p) + p = 6 + t: the derivative comes from differences";
  equation
    der(x) = -root(x);
    (y, n) = split(x + 1.5);
    square(q) + q = 6 + time;
    root(p) + p = 6 + time;
  end Main;
  model Falling "x = 1 - t leaves the function's domain at t = 1"
    Real x(start = 1, fixed = true);
    Real y = root(x);
  equation
    der(x) = -1;
    assert(y > -1, "always true, so that y is evaluated at every step");
  end Falling;
end Lib;
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("external") / "Lib"
    for name, text in (
        ("package.mo", TEXT), ("Resources/Include/lib.h", HEADER), ("Resources/C-Sources/lib.c", SOURCE),
    ):  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])
def test_values_and_derivatives(library: Path, tmp_path: Path, kind: str) -> None:
    fmu = build("Lib.Main", sources=[library], out=tmp_path).path
    result = simulate_fmu(
        str(fmu), fmi_type=kind, stop_time=1.0, output_interval=0.25, relative_tolerance=1e-9,
        output=["x", "y[1]", "y[2]", "n", "z", "q", "p"],
    )  # fmt: skip
    t = result["time"]
    x = (1 - t / 2) ** 2
    assert result["x"] == pytest.approx(x, rel=1e-6)
    assert result["y[1]"] == pytest.approx(np.floor(result["x"] + 1.5), abs=1e-12)
    assert result["y[1]"] + result["y[2]"] == pytest.approx(result["x"] + 1.5, rel=1e-12)
    assert list(result["n"]) == [2] * len(t)
    assert result["z"] == pytest.approx(x**2 + 4 + t**2 + 10 + 200 + 1000 + 30000, rel=1e-9)
    assert result["q"] == pytest.approx((np.sqrt(25 + 4 * t) - 1) / 2, rel=1e-9)
    assert result["p"] == pytest.approx(((np.sqrt(25 + 4 * t) - 1) / 2) ** 2, rel=1e-9)


def test_error_at_run_time_says_its_words(library: Path, tmp_path: Path) -> None:
    fmu = build("Lib.Falling", sources=[library], out=tmp_path).path
    assert simulate_fmu(str(fmu), stop_time=0.75, output=["y"])["y"][-1] == pytest.approx(0.5, rel=1e-6)
    messages: list[str] = []
    with pytest.raises(Exception, match="fmi2DoStep"):
        simulate_fmu(str(fmu), stop_time=2.0, logger=lambda *words: messages.append(str(words[-1])))
    line = TEXT.split("y = lib_root", maxsplit=1)[0].count("\n") + 1
    said = [m for m in messages if f"package.mo:{line}: Lib.root: no root of -" in m or f":{line}: root: no root" in m]
    assert said and "sure, not one percent less" in said[0]


def test_a_changed_c_file_is_a_new_build(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COSIM_CACHE", str(tmp_path / "cache"))
    model, source = "Lib.Falling", library / "Resources" / "C-Sources" / "lib.c"
    try:
        build(model, sources=[library], out=tmp_path)
        assert build(model, sources=[library], out=tmp_path).cached
        source.write_text(SOURCE.replace("return sqrt(x)", "return 2*sqrt(x)"))
        changed = build(model, sources=[library], out=tmp_path)
    finally:
        source.write_text(SOURCE)
    assert not changed.cached
    assert simulate_fmu(str(changed.path), stop_time=0.75, output=["y"])["y"][-1] == pytest.approx(1.0, rel=1e-6)


FAULTY = """package Bad
  function f
    input Real u;
    output Real y;
    {clause}
  end f;
  model Main
    Real y = f(time);
  end Main;
end Bad;
"""


@pytest.mark.parametrize(
    ("clause", "line", "words"),
    [
        ('external "C" y = f_c(u);\n annotation(Include="#include \\"absent.h\\"");', 6, "absent.h"),
        ('external "C" y = f_c(u);', 5, "defines f_c"),
        ('external "C" y = f_c(u)\n annotation(Library="absent");', 6, "no c source of library absent"),
        (
            'external "C" y = f_c(u);\n annotation(Include="\nstatic double f_c(double u)\n{ return u +; }");',
            8,
            "expected",
        ),
        (
            'external "C" y = f_c(u);\n annotation(Include="static double f_c(double *u) { return *u; }");',
            5,
            "double *",
        ),
        (
            'external "C" y = f_c(u);\n annotation(IncludeDirectory="modelica://Bad/No", Include="#include <a.h>");',
            6,
            "no such folder",
        ),
        ('external "FORTRAN 77" y = f_c(u);', 5, "fortran"),
    ],
)
def test_fault_is_refused_with_its_place(tmp_path: Path, clause: str, line: int, words: str) -> None:
    source = tmp_path / "Bad.mo"
    source.write_text(FAULTY.replace("{clause}", clause))
    with pytest.raises(InputError) as caught:
        build("Bad.Main", sources=[source], out=tmp_path / "out")
    message = str(caught.value)
    assert message.startswith(f"{source}:{line}: Bad.Main: ") and words in message.lower()
    assert not list(tmp_path.rglob("*.fmu*"))


def test_mathematics_of_c_without_a_header(compiled: Callable[..., Path]) -> None:
    """A prototype is made where no header is named."""
    text = """package Plain
      function gamma
        input Real x;
        output Real y;
        external "C" y = tgamma(x);
      end gamma;
      model Main
        Real y = gamma(5 + time);
      end Main;
    end Plain;
    """
    y = simulate_fmu(str(compiled(text, "Plain.Main")), stop_time=1.0, output=["y"])["y"]
    assert (y[0], y[-1]) == (pytest.approx(math.factorial(4)), pytest.approx(math.factorial(5)))
