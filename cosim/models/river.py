"""A river at a plant: one-dimensional reach with intake and outfall, upstream temperature, cooling by the plant.

The reach (:mod:`cosim.models.reach`) carries two temperatures: the river's own, and the cooling by the plant. Both are
moved and dispersed alike, so a cooling of millikelvins is exact beside a river of many kelvins. The plant's heat is
taken from the water that passes the outfall; the 0.05 % of the Rhine between intake and outfall are not followed apart.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from pydantic import model_validator

from cosim.models.mixing import bank_concentration, transverse_coefficient
from cosim.models.reach import Array, Reach
from cosim.models.river_temperature import upstream_temperature
from cosim.models.timeseries import IntervalMeans, seconds_into_year
from cosim.models.weather import check_year
from cosim.system.ports import Port
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import quantity

WATER_DENSITY = 1000.0
"""kg/m3, fresh water at 4 °C; 0.3 % more than at 25 °C."""
WATER_HEAT_CAPACITY = 4200.0
"""J/(kg.K), fresh water at 5 °C and 1 bar (IAPWS-95: 4204)."""

_REGRESSION = ("region", "time_constant", "slope", "intercept")
_NATURAL, _COOLING = 0, 1
"""Fields of the reach."""


class RiverParameters(Parameters):
    """The river's section and flow, where the plant stands, and where the water's temperature comes from.

    The upstream temperature is ``temperature`` (constant), or the regression on air temperature (``region``,
    ``time_constant``, ``slope``, ``intercept``), or else the input ``T_upstream``. Without ``discharge`` there is an
    input ``discharge``.
    """

    intake_flow: float = quantity("m3/s", "Water offered by the intake", gt=0)
    discharge: float | None = quantity("m3/s", "Discharge; without it there is an input", default=None, gt=0)
    temperature: float | None = quantity("K", "Upstream temperature, constant", default=None, ge=273.15, lt=320)
    region: int | None = quantity(
        "1", "TRY region whose air drives the upstream temperature", default=None, ge=1, le=15
    )
    time_constant: float | None = quantity("s", "Time constant of the low-pass on air temperature", default=None, gt=0)
    slope: float | None = quantity("1", "River temperature over low-passed air temperature", default=None, gt=0)
    intercept: float | None = quantity("K", "River temperature at low-passed air temperature 0 °C", default=None, gt=0)

    width: float = quantity("m", "Width of the section", gt=0)
    depth: float = quantity("m", "Mean depth of the section", gt=0)
    length: float = quantity("m", "Length of the reach", gt=0)
    intake_position: float = quantity("m", "Intake, from the upstream end", ge=0)
    outfall_position: float = quantity("m", "Outfall, from the upstream end", ge=0)
    resolution: float = quantity("m", "Longest and wanted length of a parcel", default=100.0, gt=0)
    dispersion: float = quantity("m2/s", "Longitudinal dispersion", default=0.0, ge=0)
    surface_coefficient: float = quantity(
        "W/(m2.K)", "Heat exchange with the air over the surface; not 0 adds an input T_air", default=0.0, ge=0
    )
    bed_slope: float = quantity("1", "Slope of the bed, for the transverse mixing", default=1e-4, gt=0)
    near_field_distance: float = quantity("m", "Where the near field is watched, below the outfall", gt=0)

    @model_validator(mode="after")
    def _consistent(self) -> RiverParameters:
        given = [name for name in _REGRESSION if getattr(self, name) is not None]
        if given and len(given) < len(_REGRESSION):
            missing = next(name for name in _REGRESSION if name not in given)
            raise ValueError(
                f"the upstream temperature from air needs {', '.join(_REGRESSION)}; {missing!r} is missing"
            )
        if given and self.temperature is not None:
            raise ValueError("give either a constant 'temperature' or its regression on air temperature")
        if not self.intake_position < self.outfall_position < self.length:
            raise ValueError("positions must be in order: intake_position < outfall_position < length")
        return self

    @property
    def section(self) -> float:
        """Area of the section, m2."""
        return self.width * self.depth


class River(PythonComponent):
    """River at the plant's intake and outfall.

    Temperatures behind the outfall belong to the step: they use the mean heat that was taken over it. Heat accounts are
    relative to the upstream temperature at the start; ``stored_energy`` changes by
    ``E_upstream + E_atmosphere - E_extracted - E_downstream``.
    """

    PARAMETERS = RiverParameters
    INPUTS = (
        Port("Q_flow_extracted", "W", description="Heat taken from the water, mean over the step", nominal=1e7),
    )  # and, where no parameter says it: discharge, T_upstream, T_air
    OUTPUTS = (
        Port("T_intake", "K", description="Water temperature at the intake", nominal=300.0),
        Port("m_flow_offered", "kg/s", description="Water flow offered by the intake", nominal=1e3),
        Port("T_outfall", "K", description="Water at the outfall, mean over the step", nominal=300.0),
        Port("T_mixed", "K", description="River fully mixed below the outfall, mean over the step", nominal=300.0),
        Port("T_near_field", "K", description="At the bank in the near field, mean over the step", nominal=300.0),
        Port("cooling_mixed", "K", description="River cooled by the plant, fully mixed", nominal=1e-2),
        Port("cooling_near_field", "K", description="River cooled by the plant, near field", nominal=1e-1),
        Port("dT_dt_mixed", "K/s", description="Rate of change of T_mixed", nominal=1e-4),
        Port("dT_dt_near_field", "K/s", description="Rate of change of T_near_field", nominal=1e-4),
        Port("T_downstream", "K", description="River at the downstream end", nominal=300.0),
        Port("cooling_downstream", "K", description="River cooled by the plant, downstream end", nominal=1e-2),
        Port("volume_flow", "m3/s", description="Discharge, mean over the step", nominal=1e3),
        Port("E_extracted", "J", description="Heat taken from the water since the start", nominal=1e11),
        Port("E_upstream", "J", description="Heat carried in since the start", nominal=1e12),
        Port("E_downstream", "J", description="Heat carried out since the start", nominal=1e12),
        Port("E_atmosphere", "J", description="Heat from the air since the start", nominal=1e12),
        Port("stored_energy", "J", description="Heat content of the reach", nominal=1e12),
        Port("M_upstream", "kg", description="Water carried in since the start", nominal=1e8),
        Port("M_downstream", "kg", description="Water carried out since the start", nominal=1e8),
        Port("charge", "kg", description="Water in the reach", nominal=1e10),
    )

    parameters: RiverParameters

    def __init__(self, name: str, parameters: RiverParameters, context: Context) -> None:
        super().__init__(name, parameters, context)
        p = parameters
        self._series: IntervalMeans | None = None
        if p.region is not None:
            check_year(context, name)
            self._series = upstream_temperature(p.region, p.time_constant or 0.0, p.slope or 0.0, p.intercept or 0.0)
        extra = []
        if p.discharge is None:
            extra.append(Port("discharge", "m3/s", description="Discharge over the step", nominal=1e3))
        if p.temperature is None and self._series is None:
            extra.append(Port("T_upstream", "K", description="Water entering, mean over the step", nominal=300.0))
        if p.surface_coefficient > 0:
            extra.append(Port("T_air", "K", description="Air temperature, mean over the step", nominal=300.0))
        self.declare((*self.INPUTS, *extra), self.OUTPUTS)
        self._offset = seconds_into_year(context.start)
        self._transverse = transverse_coefficient(p.depth, p.bed_slope)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        p = self.parameters
        flow = self._discharge(inputs)
        self._reference = self._upstream(time, time, inputs)
        count = math.ceil(p.length / p.resolution)
        # The reach holds the water that entered before, undisturbed.
        ages = (np.arange(count + 1) / count) * p.section * p.length / flow
        natural = [self._upstream(time - b, time - a, inputs) for a, b in pairwise(ages)]
        values = np.array([natural, np.zeros(count)])
        values[_NATURAL] -= self._reference
        self._reach = Reach(np.full(count, p.section * p.length / count), values)
        self._account = dict.fromkeys(
            ("E_extracted", "E_upstream", "E_downstream", "E_atmosphere", "M_upstream", "M_downstream"), 0.0
        )
        at_outfall = self._reference + float(self._reach.at(p.section * p.outfall_position)[_NATURAL])
        self._before = (at_outfall, at_outfall)
        return self._outputs(flow, at_outfall, 0.0, math.inf)

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        p, reach = self.parameters, self._reach
        flow = self._discharge(inputs)
        passed = flow * step
        self._let_in(time, step, passed, inputs)
        outfall = p.section * p.outfall_position
        taken = inputs["Q_flow_extracted"] * step
        per_kelvin = WATER_DENSITY * WATER_HEAT_CAPACITY
        mean = reach.add(outfall, outfall + passed, np.array([0.0, taken / per_kelvin]))
        gone = reach.cut()
        reach.disperse(p.dispersion * p.section**2, step)
        if p.surface_coefficient > 0:
            self._account["E_atmosphere"] += per_kelvin * self._exchange_with_air(inputs["T_air"], step)
        reach.merge(p.resolution * p.section, outfall)
        self._account["E_extracted"] += taken
        self._account["E_downstream"] += per_kelvin * float(gone[_NATURAL] - gone[_COOLING])
        self._account["M_downstream"] += WATER_DENSITY * passed
        natural = self._reference + float(mean[_NATURAL])
        return self._outputs(flow, natural, inputs["Q_flow_extracted"], step)

    def _let_in(self, time: float, step: float, passed: float, inputs: Mapping[str, float]) -> None:
        pieces = math.ceil(passed / (self.parameters.resolution * self.parameters.section))
        moments = time + step * np.arange(pieces + 1) / pieces
        natural = np.array(
            [self._upstream(a, b, inputs) for a, b in pairwise(moments)]
        ) - self._reference  # fmt: skip
        volumes = np.full(pieces, passed / pieces)
        self._reach.push(volumes, np.array([natural[::-1], np.zeros(pieces)]))
        self._account["E_upstream"] += WATER_DENSITY * WATER_HEAT_CAPACITY * float(volumes @ natural)
        self._account["M_upstream"] += WATER_DENSITY * passed

    def _exchange_with_air(self, air: float, step: float) -> float:
        """Let all water approach the air's temperature (K) exponentially; returns the volume times kelvin gained."""
        p, reach = self.parameters, self._reach
        rate = p.surface_coefficient / (WATER_DENSITY * WATER_HEAT_CAPACITY * p.depth)
        share = -math.expm1(-rate * step)
        change: Array = np.array(
            [share * (air - self._reference - reach.values[_NATURAL]), -share * reach.values[_COOLING]]
        )
        reach.values = reach.values + change
        return float((change[_NATURAL] - change[_COOLING]) @ reach.volumes)

    def _outputs(self, flow: float, natural: float, extracted: float, step: float) -> dict[str, float]:
        """``natural`` is the temperature (K) without the plant of the water that passed the outfall in the ``step``.

        Fully mixed cooling is heat over heat capacity flow; the near field has it times the plume's concentration, and
        is never colder than the outfall.
        """
        p, reach = self.parameters, self._reach
        offered = p.intake_flow * WATER_DENSITY
        at_intake, at_end = reach.at(p.section * p.intake_position), reach.at(reach.volume)
        T_intake = self._reference + float(at_intake[_NATURAL] - at_intake[_COOLING])
        outfall = extracted / (offered * WATER_HEAT_CAPACITY)
        mixed = extracted / (flow * WATER_DENSITY * WATER_HEAT_CAPACITY)
        plume = bank_concentration(p.near_field_distance, flow / p.section, p.width, self._transverse)
        near = math.copysign(min(abs(plume * mixed), abs(outfall)), mixed)
        now = (natural - mixed, natural - near)
        rates = [(after - before) / step for after, before in zip(now, self._before, strict=True)]
        self._before = now
        contents = reach.contents
        return {
            "T_intake": T_intake,
            "m_flow_offered": offered,
            "T_outfall": T_intake - outfall,
            "T_mixed": now[0],
            "T_near_field": now[1],
            "cooling_mixed": mixed,
            "cooling_near_field": near,
            "dT_dt_mixed": rates[0],
            "dT_dt_near_field": rates[1],
            "T_downstream": self._reference + float(at_end[_NATURAL] - at_end[_COOLING]),
            "cooling_downstream": float(at_end[_COOLING]),
            "volume_flow": flow,
            "stored_energy": WATER_DENSITY * WATER_HEAT_CAPACITY * float(contents[_NATURAL] - contents[_COOLING]),
            "charge": WATER_DENSITY * float(reach.volumes.sum()),
            **self._account,
        }

    def _discharge(self, inputs: Mapping[str, float]) -> float:
        flow = self.parameters.discharge if self.parameters.discharge is not None else inputs["discharge"]
        if not flow > 0:
            raise ValueError(f"discharge is {flow:g} m3/s; the river must flow from intake to outfall")
        if flow < self.parameters.intake_flow:
            raise ValueError(f"the intake takes {self.parameters.intake_flow:g} of {flow:g} m3/s; it must be less")
        return flow

    def _upstream(self, begin: float, end: float, inputs: Mapping[str, float]) -> float:
        """Mean temperature (K) of the water entering between two times (s)."""
        if self._series is None:
            constant = self.parameters.temperature
            return constant if constant is not None else inputs["T_upstream"]
        if end <= begin:
            return self._series.value(self._offset + begin)
        return self._series.mean(self._offset + begin, self._offset + end)
