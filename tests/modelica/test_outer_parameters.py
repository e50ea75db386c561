"""Equations chosen by parameters that an outer component gives: as the inner one is modified, not as its class says."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from fmpy import read_model_description, simulate_fmu

TEXT = """
package Outer
  type Balance = enumeration(Free "start values are guesses", Fixed, SteadyStart, Steady);

  model Settings
    parameter Balance energy = Balance.Free annotation(Evaluate = true);
    parameter Balance mass = energy annotation(Evaluate = true);
  end Settings;

  model Volume "Towards 3 with a time constant of 1 s"
    outer Settings settings;
    parameter Balance mass = settings.mass annotation(Evaluate = true);
    Real T(start = 1);
  equation
    if mass == Balance.Steady then
      0 = 3 - T;
    else
      der(T) = 3 - T;
    end if;
  initial equation
    if mass == Balance.Fixed then
      T = 7;
    elseif mass == Balance.SteadyStart then
      der(T) = 0;
    end if;
  end Volume;

  model FixedStart
    inner Settings settings(energy = Balance.Fixed);
    Volume volume;
  end FixedStart;

  model SteadyStart
    inner Settings settings(mass = Balance.SteadyStart);
    Volume volumes[2];
  end SteadyStart;

  model Steady
    inner Settings settings(energy = Balance.Steady);
    Volume volume;
    Volume free(mass = Balance.Free);
  end Steady;
end Outer;
"""


def test_initial_equation_of_the_inner_setting(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(TEXT, "Outer.FixedStart")), stop_time=1.0, output=["volume.T"])
    assert result["volume.T"][0] == pytest.approx(7.0, rel=1e-12)
    assert result["volume.T"][-1] == pytest.approx(3.0 + 4.0 * math.exp(-1.0), rel=1e-5)


def test_elements_of_an_array(compiled: Callable[..., Path]) -> None:
    names = ["volumes[1].T", "volumes[2].T"]
    result = simulate_fmu(str(compiled(TEXT, "Outer.SteadyStart")), stop_time=1.0, output=names)
    assert [result[n][0] for n in names] == pytest.approx([3.0, 3.0], rel=1e-12)


def test_steady_balance_has_no_state(compiled: Callable[..., Path]) -> None:
    fmu = str(compiled(TEXT, "Outer.Steady"))
    states = [d.variable.derivative.name for d in read_model_description(fmu).derivatives]
    assert states == ["free.T"]
    result = simulate_fmu(fmu, stop_time=1.0, output=["volume.T", "free.T"])
    assert result["volume.T"][0] == pytest.approx(3.0, rel=1e-12)
    assert result["free.T"][-1] == pytest.approx(3.0 - 2.0 * math.exp(-1.0), rel=1e-5)


ARRAYS = """
package Arrays
  type Balance = enumeration(Free, Steady);
  model Settings
    parameter Balance energy = Balance.Free annotation(Evaluate = true);
  end Settings;
  model Cell
    parameter Integer nX = 0;
    Real h(start = 1);
    Real X[nX];
  equation
    X = fill(h, nX);
  end Cell;
  model Pipe "Each cell towards its source with a time constant of 6 s"
    outer Settings settings;
    parameter Integer n = 1;
    parameter Integer nX = 0;
    parameter Real source[n];
    parameter Balance energy = settings.energy annotation(Evaluate = true);
    Cell cells[n](each nX = nX);
    Real U[n];
  equation
    for i in 1:n loop
      U[i] = 6*cells[i].h;
      der(U[i]) = source[i] - cells[i].h;
    end for;
  initial equation
    if energy == Balance.Steady then
      der(cells.h) = zeros(n);
      for i in 1:n loop
        der(cells[i].X) = zeros(nX);
      end for;
    end if;
  end Pipe;
  model Main
    inner Settings settings(energy = Balance.Steady);
    Pipe short(source = {3});
    Pipe long(n = 3, source = {4, 5, 6});
    Pipe free(n = 2, source = {4, 5}, energy = Balance.Free, U(start = {6, 6}, each fixed = true));
  end Main;
end Arrays;
"""


def test_steady_start_over_arrays_of_components(compiled: Callable[..., Path]) -> None:
    """The front end has no word for the derivatives of an array of components; each array has its own size."""
    names = ["short.cells[1].h", *(f"long.cells[{i}].h" for i in (1, 2, 3)), "free.cells[2].h"]
    result = simulate_fmu(str(compiled(ARRAYS, "Arrays.Main")), stop_time=1.0, output=names)
    assert [float(result[n][0]) for n in names] == pytest.approx([3, 4, 5, 6, 1], rel=1e-9)
    assert [float(result[n][-1]) for n in names[:4]] == pytest.approx([3, 4, 5, 6], rel=1e-6)
    assert float(result[names[4]][-1]) == pytest.approx(5 - 4 * math.exp(-1 / 6), rel=1e-4)
