"""LAPACK's dgesv, as libraries declare it: solved by the runtime's own factorisation, with derivatives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

SOLVING = """
package Solving
  pure function dgesv_vec
    input Real A[:, size(A, 1)];
    input Real b[size(A, 1)];
    output Real x[size(A, 1)] = b;
    output Integer info;
  protected
    Integer n = size(A, 1);
    Integer nrhs = 1;
    Real Awork[size(A, 1), size(A, 1)] = A;
    Integer lda = max(1, size(A, 1));
    Integer ldb = max(1, size(b, 1));
    Integer ipiv[size(A, 1)];
  external "FORTRAN 77" dgesv(n, nrhs, Awork, lda, ipiv, x, ldb, info);
  end dgesv_vec;
  function solve
    input Real A[:, size(A, 1)];
    input Real b[size(A, 1)];
    output Real x[size(b, 1)];
  protected
    Integer info;
  algorithm
    (x, info) := dgesv_vec(A, b);
    assert(info == 0, "the matrix is singular");
  end solve;
  model Rows "A pivot is needed: the first diagonal element is zero"
    parameter Real k = 2;
    input Real u(start=0);
    output Real x[3];
    Real z(start=1, fixed=true);
  equation
    der(z) = -z;
    x = solve([0, z, 1; k, 1, u; 1, 3, -1], {z, time, u});
  end Rows;
  model Constraint "The solution follows a state, so its derivative is needed"
    Real s(start=1.4);
    Real x[2];
    Real f;
  equation
    der(s) = f;
    x = solve([2, s; 1, 3], {1, s});
    x[1] = 0.25 + 0.1*time;
  end Constraint;
end Solving;
"""


def rows(z: float, time: float, k: float = 2.0, u: float = 0.0) -> np.ndarray:
    return np.linalg.solve([[0, z, 1], [k, 1, u], [1, 3, -1]], [z, time, u])


@KINDS
def test_solution(compiled: Compile, kind: str) -> None:
    path = compiled(SOLVING, "Solving.Rows")
    result = fmpy.simulate_fmu(
        str(path), fmi_type=kind, stop_time=1.0, relative_tolerance=1e-9, output=["z", "x[1]", "x[2]", "x[3]"]
    )
    for row in result[::50]:
        found = [row["x[1]"], row["x[2]"], row["x[3]"]]
        np.testing.assert_allclose(found, rows(row["z"], row["time"]), rtol=1e-12)


def test_derivative_of_the_solution(compiled: Compile) -> None:
    """A dx = db - dA x, against differences of the solution itself."""
    path = compiled(SOLVING, "Solving.Rows")
    description = fmpy.read_model_description(path)
    number = {v.name: v.valueReference for v in description.modelVariables}
    fmu = fmpy.instantiate_fmu(fmpy.extract(str(path)), description, "CoSimulation")
    fmu.setupExperiment(startTime=0.0)
    fmu.enterInitializationMode()
    fmu.exitInitializationMode()
    outputs = [number[f"x[{i}]"] for i in (1, 2, 3)]
    slope = np.array(fmu.getDirectionalDerivative(outputs, [number["u"]], [1.0]))
    h = 1e-6
    np.testing.assert_allclose(slope, (rows(1.0, 0.0, u=h) - rows(1.0, 0.0, u=-h)) / (2 * h), rtol=1e-8)
    fmu.terminate()
    fmu.freeInstance()


@KINDS
def test_constraint_through_a_solution(compiled: Compile, kind: str) -> None:
    """x[1] = (3 - s*s)/(6 - s) is prescribed; s follows from it."""
    path = compiled(SOLVING, "Solving.Constraint")
    result = fmpy.simulate_fmu(str(path), fmi_type=kind, stop_time=1.0, relative_tolerance=1e-8, output=["s", "x[1]"])
    prescribed = 0.25 + 0.1 * result["time"]
    s = (prescribed + np.sqrt(prescribed**2 - 4 * (6 * prescribed - 3))) / 2
    np.testing.assert_allclose(result["s"], s, rtol=1e-6)


def test_singular_matrix(compiled: Compile) -> None:
    words: list[str] = []
    with pytest.raises(Exception, match="fmi2ExitInitializationMode"):
        fmpy.simulate_fmu(
            str(compiled(SOLVING, "Solving.Rows")), stop_time=1.0, start_values={"k": 0.25},
            logger=lambda *message: words.append(str(message[-1])),
        )  # fmt: skip
    assert any("the matrix is singular" in w and "Solving.mo" in w for w in words), words
