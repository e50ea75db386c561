"""A system made in Python: the sections of a scenario as calls, its results in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date as calendar_date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from cosim.errors import InputError
from cosim.master import Decimation, Observer, Recording, Statistics, chosen
from cosim.models import TYPES
from cosim.run.assembly import assemble
from cosim.run.coupled import co_simulate
from cosim.run.fmus import Build, build_bundled
from cosim.run.result import Result
from cosim.run.scenario import Scenario, check_component_names
from cosim.run.verify_step import StepVerification, Witness, verify_step
from cosim.system import Document, PythonComponent, SystemGraph

SOME_DAY = calendar_date(2010, 1, 1)
"""Taken where no date is given; it matters to components that know the calendar (weather, demand)."""


class System:
    """Components and connections, to be run as often as wanted; every run begins with fresh components.

    Calls take what ``[components]`` and ``[[connections]]`` of a scenario take, and wrong input gives the same errors,
    when the system is run. A value is a number in SI, a pair ``(5.0, "degC")`` or a table ``{"value": ..., "unit": ...,
    "source": ...}``. The calls that add something return the system.

        s = System()
        s.fmu("a", "a.fmu", m=2.0).fmu("b", "b.fmu")
        s.connect("a.x", "b.u").connect("b.F", "a.F")
        result = s.run(stop=10.0, step=0.01, algorithm="strong", record=["a.x", "b.*"])
    """

    def __init__(
        self, *, date: calendar_date = SOME_DAY, folder: str | Path = ".", build: Build = build_bundled
    ) -> None:
        """Time 0 is midnight at the beginning of ``date``; relative paths start at ``folder``; ``build`` makes FMUs
        of Modelica classes, by default those of the bundled library."""
        self._date, self._folder, self._build = date, Path(folder), build
        self._components: dict[str, dict[str, Any]] = {}
        self._connections: list[dict[str, Any]] = []
        self._ports: dict[str, dict[str, Any]] = {}
        self._types: dict[str, type[PythonComponent]] = {**TYPES}
        self.result: Result | None = None
        """Of the last run, also where it failed."""

    def fmu(self, name: str, path: str | Path, /, **values: Any) -> System:
        """An FMU from a file; ``values`` as for :meth:`modelica`."""
        return self._add(name, {"fmu": str(path)}, _fmu_options(values))

    def modelica(self, name: str, model: str, /, **values: Any) -> System:
        """A Modelica class, built to an FMU by the first run.

        ``values`` are parameters, start values and inputs that rest; names that are no Python names (``C[2]``) go into
        ``parameters={...}``. ``inputs``, ``record`` (internal variables), ``tolerance`` and ``description`` are what
        they are in a scenario.
        """
        return self._add(name, {"model": model}, _fmu_options(values))

    def component(self, name: str, kind: str | type[PythonComponent], /, **parameters: Any) -> System:
        """A component in Python, by its class or the name that scenarios have for it; ``inputs={...}`` rest."""
        if not isinstance(kind, str):
            known = next((word for word, found in self._types.items() if found is kind), None)
            word = known or f"{kind.__module__}.{kind.__qualname__}"
            self._types[word] = kind
            kind = word
        inputs = parameters.pop("inputs", {})
        return self._add(name, {"type": kind}, {"parameters": parameters, "inputs": inputs})

    def constant(self, name: str, /, **outputs: Any) -> System:
        """Constants, each an output: ``s.constant("ambient", T=(5.0, "degC"), windy=True)``."""
        return self._add(name, {"type": "constant"}, {"parameters": {"outputs": outputs}})

    def series(
        self,
        name: str,
        /,
        file: str | Path | None = None,
        *,
        time: npt.ArrayLike | tuple[npt.ArrayLike, str] | None = None,
        interpolation: str = "linear",
        over_step: str = "mean",
        longest_gap: float | None = None,
        **columns: Any,
    ) -> System:
        """Series, each an output: columns of a CSV ``file``, or arrays over ``time`` (s, or with its unit).

        ``s.series("load", time=([0, 1], "h"), Q=([3.0, 4.0], "MW"), interpolation="hold")``; the options are those of
        the component type ``series``.
        """
        parameters: dict[str, Any] = {"interpolation": interpolation, "over_step": over_step}
        if longest_gap is not None:
            parameters["longest_gap"] = longest_gap
        if file is not None:
            parameters["file"] = str(file)
        if time is not None:
            parameters["time"] = time
        return self._add(name, {"type": "series"}, {"parameters": {**parameters, "columns": columns}})

    def connect(self, source: str, target: str, **options: Any) -> System:
        """From an output to an input, each ``component.port``; options are those of ``[[connections]]``: ``transfer``,
        ``convert``, ``continuous`` and ``add``."""
        self._connections.append({"from": source, "to": target, **options})
        return self

    def port(self, name: str, kind: str, given: str | Sequence[str], taken: str | Sequence[str]) -> System:
        """Declare where two components meet, so that runs keep an account of it (see ``ports`` of their result).

        ``kind`` is heat, mass or power; ``given`` and ``taken`` are the two sides' accounts of it, each a port with an
        amount (J, kg) or a rate (W, kg/s), or two whose product is a rate:
        ``s.port("coupling", "power", ["a.F", "a.v"], ["b.F", "b.v"])``.
        """
        if name in self._ports:
            raise InputError(f"balance.ports.{name}: there is one of this name already; give another name")
        sides = {"given": given, "taken": taken}
        self._ports[name] = {"kind": kind, **{k: v if isinstance(v, str) else list(v) for k, v in sides.items()}}
        return self

    def graph(self, start: float = 0.0, stop: float = 1.0) -> SystemGraph:
        """The system with fresh components for a run from ``start`` to ``stop`` (s), checked as every run checks it.

        Raises InputError. Whoever asks for a graph runs it with :func:`cosim.master.simulate` or terminates it.
        """
        return self._assemble({"start": start, "stop": stop}, {"communication_step": stop - start}, ())[1]

    def run(
        self,
        stop: float,
        step: float,
        *,
        start: float = 0.0,
        control: Mapping[str, Any] | None = None,
        record: Sequence[str] = ("*",),
        every: int = 1,
        interval: float | None = None,
        observers: Sequence[Observer] = (),
        verify: bool = False,
        **coupling: Any,
    ) -> Result:
        """Run from ``start`` to ``stop`` (s) with communication steps of ``step`` (s).

        ``control`` are the options of ``[coupling.step]`` and lets errors decide on the steps; ``coupling`` are the
        other ones of ``[coupling]`` (``algorithm``, ``extrapolation``, ``smoothing``, ``loops``). ``record`` names what
        is kept, ``*`` for any text, also internal variables of FMUs by their full names; of all communication points
        every ``every``-th, or one in each ``interval`` (s). ``verify`` runs it again with finer steps.

        Raises InputError for wrong input, and SimulationError where the run fails, whose beginning is then in
        ``result``. An interrupt (Ctrl-C) ends the run, and its beginning is returned with ``completed`` False.
        """
        decimation = Decimation(every, interval)
        options = {**coupling, "communication_step": step} | ({} if control is None else {"step": dict(control)})
        scenario, graph = self._assemble({"start": start, "stop": stop}, options, record)
        recording, statistics, witness = Recording(record, decimation), Statistics(), Witness()
        span = (start, stop)
        watching = [recording, *(witness.observers if verify else ()), *observers]
        try:
            declared = scenario.balance.ports
            co_simulate(graph, scenario.coupling, span, ports=declared, observers=watching, statistics=statistics)
        except BaseException as error:
            interrupted = isinstance(error, KeyboardInterrupt)
            why = "interrupted by the user" if interrupted else str(error) or type(error).__name__
            stopped = f"t = {start + statistics.simulated_time:g} s: {why}"
            self.result = Result(recording, statistics, False, stopped)
            if interrupted:
                return self.result
            raise
        self.result = Result(recording, statistics, True)
        if verify:
            with suppress(KeyboardInterrupt):  # the run itself is complete
                found = self._verified(scenario, span, witness)
                self.result = Result(recording, statistics, True, step_verification=found)
        return self.result

    def _verified(self, scenario: Scenario, span: tuple[float, float], witness: Witness) -> StepVerification:
        def again() -> SystemGraph:
            time = {"start": span[0], "stop": span[1]}
            return self._assemble(time, scenario.coupling.model_dump(exclude_none=True), ())[1]

        return verify_step(again, scenario.coupling, span, witness)

    def _assemble(
        self, time: Mapping[str, float], coupling: Mapping[str, Any], record: Sequence[str]
    ) -> tuple[Scenario, SystemGraph]:
        """The scenario that this system is, and its graph, in which all of ``record`` is found."""
        document = Document.unwritten(
            {
                "title": "made in Python",
                "time": {"date": self._date, **time},
                "coupling": dict(coupling),
                "components": {name: self._with_internals(name, record) for name in self._components},
                "connections": self._connections,
                "balance": {"ports": self._ports},
            },
            self._folder,
        )
        scenario = document.validate(Scenario)
        check_component_names(document, scenario.components)
        graph = assemble(document, scenario, self._build, lambda _: None, self._types).graph
        try:
            chosen(graph, record)
        except InputError:
            for component in graph.components:
                component.terminate()
            raise
        return scenario, graph

    def _with_internals(self, name: str, record: Sequence[str]) -> dict[str, Any]:
        """A component's entry, with the variables of an FMU that ``record`` names in full."""
        entry = self._components[name]
        if "type" in entry:
            return entry
        owned = [variable for owner, _, variable in (full.partition(".") for full in record) if owner == name]
        return {**entry, "record": [*entry["record"], *(v for v in owned if v and "*" not in v)]}

    def _add(self, name: str, kind: Mapping[str, Any], options: Mapping[str, Any]) -> System:
        if name in self._components:
            raise InputError(f"components.{name}: there is one of this name already; give another name")
        self._components[name] = {**kind, **_plain(options)}
        return self


def _fmu_options(values: dict[str, Any]) -> dict[str, Any]:
    """The keyword arguments of an FMU as an entry of a scenario: what is no option is a parameter."""
    options: dict[str, Any] = {"inputs": values.pop("inputs", {}), "record": list(values.pop("record", ()))}
    options |= {key: values.pop(key) for key in ("tolerance", "description") if key in values}
    return {**options, "parameters": {**values.pop("parameters", {}), **values}}


def _plain(value: Any) -> Any:
    """``value`` as TOML has it: pairs with a unit become tables, arrays lists, paths and numbers of NumPy plain."""
    if isinstance(value, Mapping):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], str):
        return {"value": _plain(value[0]), "unit": value[1]}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if hasattr(value, "__array__"):
        return np.asarray(value).tolist()
    return str(value) if isinstance(value, Path) else value
