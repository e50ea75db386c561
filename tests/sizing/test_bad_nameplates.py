"""Wrong nameplates: file, key and mend in one message."""

from pathlib import Path

import pytest
from nameplate_text import document

from cosim.errors import InputError
from cosim.sizing import size

BAD = {
    "heat below zero": ({"duty.Q_flow": "-20e6"}, "duty.Q_flow", "greater than 0"),
    "heat zero": ({"duty.Q_flow": "0.0"}, "duty.Q_flow", "greater than 0"),
    "not a number": ({"duty.Q_flow": "nan"}, "duty.Q_flow", "finite"),
    "heat in wrong unit": ({"duty.Q_flow": '{ value = 20.0, unit = "K" }'}, "duty.Q_flow", "this is in 'W'"),
    "heat missing": ({"duty.Q_flow": ""}, "duty.Q_flow", "is missing"),
    "source missing": ({"source.T_in": ""}, "source.T_in", "is missing"),
    "return missing": ({"network.T_return": ""}, "network.T_return", 'source = "assumed'),
    "supply missing": ({"network.T_supply": ""}, "network.T_supply", "is missing"),
    "refrigerant missing": ({"cycle.refrigerant": ""}, "cycle.refrigerant", "is missing"),
    "compressor missing": ({"cycle.compressor": ""}, "cycle.compressor", '"screw"'),
    "stages missing": ({"cycle.stages": ""}, "cycle.stages", "is missing"),
    "no flow and no outlet": ({"source.T_out": ""}, "source.T_out", "add T_out, V_flow or m_flow"),
    "both flows": ({"source.m_flow": "700.0", "source.V_flow": "0.7"}, "source.V_flow", "leave one of them out"),
    "degrees without unit": ({"source.T_in": "8.0"}, "source.T_in", 'for 8 °C write { value = 8, unit = "degC" }'),
    "supply below return": ({"network.T_supply": "320.0"}, "network.T_supply", "not above the return"),
    "source below freezing": ({"source.T_in": "272.0", "source.T_out": ""}, "source.T_in", "freezing point"),
    "source next to freezing": ({"source.T_in": "273.3", "source.T_out": ""}, "source.T_in", "no heat can be taken"),
    "outlet freezes": ({"source.T_out": "273.2"}, "source.T_out", "0.3 K above"),
    "outlet warmer": ({"source.T_out": "290.0"}, "source.T_out", "must leave colder"),
    "sea without salt": ({"source.fluid": '"sea water"'}, "source.salinity", "add it in kg/kg"),
    "salt in river": ({"source.salinity": "0.03"}, "source.salinity", 'set fluid = "sea water"'),
    "salinity in per mille": (
        {"source.fluid": '"sea water"', "source.salinity": "35.0"},
        "source.salinity",
        "less than or equal to 0.12",
    ),
    "supply above critical": (
        {"network.T_supply": "385.0"},
        "network.T_supply",
        "transcritical machines are not sized yet",
    ),
    "carbon dioxide": ({"cycle.refrigerant": '"R744"'}, "network.T_supply", "transcritical"),
    "condensing above critical": ({"cycle.T_condensing": "380.0"}, "cycle.T_condensing", "transcritical"),
    "condensing colder than water": ({"cycle.T_condensing": "340.0"}, "cycle.T_condensing", "raise it"),
    "evaporating above source": ({"cycle.T_evaporating": "279.0"}, "cycle.T_evaporating", "mend it or leave it out"),
    "unknown refrigerant": ({"cycle.refrigerant": '"R1234ze"'}, "cycle.refrigerant", "did you mean 'R1234ze"),
    "mixture": ({"cycle.refrigerant": '"R32&R125"'}, "cycle.refrigerant", "pure fluid"),
    "water freezes": ({"cycle.refrigerant": '"Water"', "source.T_out": "274.0"}, "cycle.refrigerant", "outside"),
    "supply and return colder than the source": (
        {"network.T_return": "275.0", "network.T_supply": "284.0", "source.T_in": "283.0", "source.T_out": "282.0"},
        "network.T_return",
        "heat goes there by itself",
    ),
    "unknown compressor": ({"cycle.compressor": '"vane"'}, "cycle.compressor", "'turbo'"),
    "no stage": ({"cycle.stages": "0"}, "cycle.stages", "greater than or equal to 1"),
    "economiser of one stage": ({"cycle.stages": "1"}, "cycle.economiser", "raise stages or leave it out"),
    "flash and closed": (
        {"cycle.intercooler": '"flash"', "cycle.economiser": '"closed"'},
        "cycle.intercooler",
        'economiser = "open"',
    ),
    "superheat beyond the source": (
        {"cycle.superheat": "20.0", "cycle.suction_exchanger": "false"},
        "cycle.superheat",
        "the source water has",
    ),
    "superheat beyond the liquid": ({"cycle.superheat": "55.0"}, "cycle.superheat", "the liquid before its last valve"),
    "efficiency in percent": (
        {"assumptions.efficiency_stage": "83"},
        "assumptions.efficiency_stage",
        "less than or equal",
    ),
    "unknown key": ({"source.T_inn": "280.0"}, "source.T_inn", "did you mean 'T_in'"),
    "unknown key instead of a needed one": (
        {"network.T_retrun": "320.0", "network.T_return": ""},
        "network.T_retrun",
        "did you mean 'T_return'",
    ),
    "cop against power": ({"duty.P_el": "7e6", "duty.COP": "3.5"}, "duty.COP", "leave one of them out"),
    "one stage too many bars": (
        {
            "cycle.stages": "1",
            "cycle.economiser": '"none"',
            "network.T_supply": "368.0",
            "cycle.compressor": '"piston"',
            "assumptions.clearance": "0.2",
        },
        "cycle.stages",
        "take more stages",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_message_has_file_key_and_mend(name: str) -> None:
    changes, key, mend = BAD[name]
    with pytest.raises(InputError) as raised:
        size(document(changes))
    text = str(raised.value)
    assert text.startswith("machine.toml")
    assert f"{key}: " in text
    assert mend in text
    assert len(text.splitlines()) == 1


def test_the_line_is_told(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_text(
        "[duty]\nQ_flow = 20e6\n[source]\nT_in = 280.0\nT_out = 281.0\n[network]\nT_return = 320.0\n"
        'T_supply = 350.0\n[cycle]\nrefrigerant = "R717"\ncompressor = "screw"\nstages = 1\n'
    )
    with pytest.raises(InputError, match=r"m\.toml:5: source\.T_out: "):
        size(path)


def test_unknown_sized_quantity_in_the_component(tmp_path: Path) -> None:
    it = document({"component.model": '"A.B"', "component.parameters": '{ A = "evaporator.AA" }'})
    with pytest.raises(InputError, match=r"component\.parameters\.A: .*did you mean 'evaporator.A'"):
        _ = size(it).parameter_set
