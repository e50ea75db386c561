"""Every plant and example built by both compilers: the same signals."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cosim.modelica import library_folder
from cosim.run.compare_compilers import compare_compilers

LIBRARY = library_folder()


def experiments() -> list[str]:
    """Every class with an experiment under Plants or a package Examples."""
    found = []
    for path in sorted((LIBRARY / "RiverHeat").rglob("*.mo")):
        name = ".".join(path.relative_to(LIBRARY).with_suffix("").parts)
        wanted = ".Examples." in name or name.startswith("RiverHeat.Plants.")
        if wanted and re.search(r"\bexperiment\s*\(", path.read_text(encoding="utf-8")):
            found.append(name)
    return found


def test_plants_and_examples_are_among_the_classes() -> None:
    names = experiments()
    assert "RiverHeat.Plants.Mannheim1" in names
    assert any(".Examples." in name for name in names)


@pytest.mark.openmodelica
@pytest.mark.parametrize("model", experiments())
def test_both_compilers_give_the_same_signals(model: str, tmp_path: Path) -> None:
    result = compare_compilers(model, out=tmp_path, after=1.0)
    assert len(result.deviations) > 10
    assert [(d.name, d.relative, d.time) for d in result.beyond(1e-4)] == []
    assert result.artifacts["openmodelica"].warnings == ()


@pytest.mark.openmodelica
@pytest.mark.parametrize("plant", [n for n in experiments() if re.fullmatch(r"RiverHeat\.Plants\.\w+", n)])
def test_plants_agree_from_standstill_at_full_and_part_load(plant: str, tmp_path: Path) -> None:
    for load in (15e6, 20e6):
        result = compare_compilers(plant, out=tmp_path, stop=3600.0, start_values={"on": True, "Q_flow_set": load})
        assert [(d.name, d.relative, d.time) for d in result.beyond(1e-4)] == []
        assert len(result.unresolved(1e-4)) < 0.1 * len(result.deviations)


@pytest.mark.openmodelica
def test_a_difference_is_found_and_named(tmp_path: Path) -> None:
    """The compilers disagree by design on a class that asks which of them it is."""
    source = tmp_path / "M.mo"
    source.write_text(
        "model M\n  Real x(start = 1, fixed = true);\n  Real same = time;\n"
        '  function f\n    input Real u;\n    output Real y;\n    external "C" y = f(u)\n'
        '      annotation (Include = "\n#ifdef OPENMODELICA_H_\ndouble f(double u) { return 1.001*u; }\n#else\n'
        'double f(double u) { return u; }\n#endif\n");\n  end f;\n'
        "equation\n  der(x) = -f(x);\n  annotation (experiment(StopTime = 5));\nend M;\n"
    )
    result = compare_compilers("M", sources=[source], out=tmp_path)
    assert {d.name for d in result.beyond(1e-4)} >= {"x"}
    assert "same" not in {d.name for d in result.beyond(1e-4)}
