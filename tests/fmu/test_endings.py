"""How steps end, on an FMU in C that ends them as told; and the values of all types of FMI 3.0."""

import subprocess
import zipfile
from pathlib import Path

import fmpy
import numpy as np
import pytest
from fmpy import fmi2, fmi3

from cosim.errors import InputError
from cosim.fmu import FmuError, Outcome, instantiate, read_description

HEADERS = Path(fmpy.__file__).parent / "c-code"

DESCRIPTION_2 = """<?xml version="1.0" encoding="UTF-8"?>
<fmiModelDescription fmiVersion="2.0" modelName="Endings" guid="endings">
  <CoSimulation modelIdentifier="endings" canHandleVariableCommunicationStepSize="true"/>
  <ModelVariables>
    <ScalarVariable name="ending" valueReference="20" causality="parameter" variability="tunable" initial="exact">
      <Integer start="0"/>
    </ScalarVariable>
  </ModelVariables>
  <ModelStructure/>
</fmiModelDescription>
"""

NUMERIC = ("Float32", "Float64", "Int8", "UInt8", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Boolean")

DESCRIPTION_3 = """<?xml version="1.0" encoding="UTF-8"?>
<fmiModelDescription fmiVersion="3.0" modelName="Endings" instantiationToken="endings">
  <CoSimulation modelIdentifier="endings" canHandleVariableCommunicationStepSize="true"/>
  <ModelVariables>
    <Float64 name="time" valueReference="40" causality="independent" variability="continuous"/>
    <UInt64 name="n" valueReference="30" causality="structuralParameter" variability="fixed" start="3"/>
    <Int32 name="ending" valueReference="20" causality="parameter" variability="tunable" start="0"/>
    {variables}
  </ModelVariables>
  <ModelStructure/>
</fmiModelDescription>
""".format(
    variables="\n".join(
        f'<{kind} name="{kind}" valueReference="{reference}" causality="input" variability="discrete" start="0">'
        f'<Dimension valueReference="30"/></{kind}>'
        for reference, kind in enumerate(NUMERIC)
    )
)


def compile_endings(folder: Path, fmi: str) -> Path:
    """The FMU of ``endings.c``; functions of FMI that it does not know answer with an error."""
    source = Path(__file__).with_name("endings.c")
    slave = {"2.0": fmi2.FMU2Slave, "3.0": fmi3.FMU3Slave}[fmi]
    known = source.read_text(encoding="utf-8")
    known += "".join(f" fmi3{access}{kind}(" for access in ("Get", "Set") for kind in NUMERIC)
    others = [name for name in dir(slave) if name.startswith(f"fmi{fmi[0]}") and f" {name}(" not in known]
    (folder / "others.c").write_text("".join(f"int {name}(void) {{ return 3; }}\n" for name in others))
    library = folder / f"endings{fmpy.sharedLibraryExtension}"
    flags = ["-shared", "-fPIC", "-std=c99", "-Wall", "-Wextra", "-Werror", f"-I{HEADERS}", f"-DFMI{fmi[0]}"]
    compiler = subprocess.run(
        ["cc", *flags, source, folder / "others.c", "-o", library], check=False, capture_output=True, text=True
    )
    assert compiler.returncode == 0, compiler.stderr
    fmu = folder / "endings.fmu"
    with zipfile.ZipFile(fmu, "w") as archive:
        archive.writestr("modelDescription.xml", DESCRIPTION_2 if fmi == "2.0" else DESCRIPTION_3)
        archive.write(library, f"binaries/{fmpy.platform if fmi == '2.0' else fmpy.platform_tuple}/{library.name}")
    return fmu


@pytest.fixture(scope="session")
def endings(tmp_path_factory: pytest.TempPathFactory, fmi: str) -> Path:
    return compile_endings(tmp_path_factory.mktemp("endings"), fmi)


@pytest.fixture(scope="session")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compile_endings(tmp_path_factory.mktemp("endings"), "3.0")


ENDINGS = {
    0: Outcome.DONE, 1: Outcome.DISCARDED, 2: Outcome.EARLY_RETURN, 3: Outcome.EVENT_NEEDED, 4: Outcome.TERMINATED,
}  # fmt: skip


@pytest.mark.parametrize("ending", ENDINGS)
def test_endings_are_told_apart_with_time_and_words(endings: Path, fmi: str, ending: int) -> None:
    if fmi == "2.0" and ending in (2, 3):
        pytest.skip("FMI 2.0 has no such ending")
    instance = instantiate(endings, "e", {"ending": ending})
    try:
        instance.enter_initialization(100.0, 200.0)
        instance.exit_initialization()
        made = instance.do_step(100.0, 10.0)
        assert made.outcome is ENDINGS[ending]
        assert made.time == (110.0 if ending == 0 else 105.0)
        assert len(made.words) == (ending != 0) and all("ended at 105" in word for word in made.words)
    finally:
        instance.close()


@pytest.mark.parametrize(("ending", "status"), [(5, "error"), (6, "fatal")])
def test_failures_raise_with_words(endings: Path, ending: int, status: str) -> None:
    instance = instantiate(endings, "e", {"ending": ending})
    try:
        instance.enter_initialization(100.0, 200.0)
        instance.exit_initialization()
        with pytest.raises(FmuError, match="ended at 105") as caught:
            instance.do_step(100.0, 10.0)
        assert caught.value.status == status
    finally:
        instance.close()  # calls nothing after "fatal"


def test_what_the_fmu_cannot_do_by_its_description_is_refused(endings: Path) -> None:
    instance = instantiate(endings, "e")
    try:
        with pytest.raises(InputError, match="cannot save its state"):
            instance.save_state()
        with pytest.raises(InputError, match="gives no directional derivatives"):
            instance.directional_derivative([], [])
    finally:
        instance.close()


def test_refused_instance_carries_the_words(endings: Path, fmi: str, tmp_path: Path) -> None:
    other = tmp_path / "other.fmu"
    with zipfile.ZipFile(endings) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b'"endings">', b'"else">'))
    with pytest.raises(FmuError, match=f"fmi{fmi[0]}Instantiate.* returned no instance: error: another guid"):
        instantiate(other, "e")


ENDS = {"Float32": (-1.5, 2.0**100), "Float64": (-0.1, 1e300), "Boolean": (0.0, 1.0)}


@pytest.mark.parametrize("kind", NUMERIC)
def test_values_of_every_type_go_there_and_back(typed: Path, kind: str) -> None:
    low, high = ENDS.get(kind) or _range(kind)
    instance = instantiate(typed, "e", {f"{kind}[2]": _start(kind)})
    try:
        names = [f"{kind}[{i}]" for i in (3, 1)]
        some, whole = instance.variables(names), instance.variables([f"{kind}[{i}]" for i in (1, 2, 3)])
        some.set(np.array([high, low]))
        read, all_read = np.empty(2), np.empty(3)
        some.get(read)
        whole.get(all_read)
        assert list(read) == [high, low]
        assert list(all_read) == [low, float(_start(kind)), high]  # the element between kept its start value
    finally:
        instance.close()


def _range(kind: str) -> tuple[float, float]:
    """Ends of an integer type, as far as doubles hold them exactly."""
    limits = np.iinfo(kind.lower())
    return float(limits.min), float(min(limits.max, 2**53))


def _start(kind: str) -> float | bool | int:
    return {"Float32": 0.5, "Float64": 0.1, "Boolean": True}.get(kind, 7)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("UInt8[1]", 256, "is not a whole number between 0 and 255"),
        ("Int64[1]", 2**63, "is not a whole number between"),
        ("Int16[2]", 0.5, "is not a whole number"),
        ("Int16[2]", float("nan"), "is not a whole number"),
        ("Float32[1]", "warm", "'warm' is not a number"),
        ("Boolean[1]", 2, "is neither true nor false"),
        ("Float32", 1.0, r"is an array; name an element, 'Float32\[1\]' to 'Float32\[3\]'"),
        ("Float32[4]", 1.0, "has no variable"),
        ("n", 5, "is a structural parameter, which keeps its start value 3"),
    ],
)
def test_start_values_that_do_not_fit_are_refused(typed: Path, name: str, value: float | str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        instantiate(typed, "e", {name: value})


def test_sizes_are_those_of_structural_parameters(typed: Path) -> None:
    variables = read_description(typed).variables
    assert [v.index for v in variables.values() if v.array == "UInt16"] == [0, 1, 2]
    assert variables["UInt16[2]"].dimensions == (3,)
