"""The page: complete, self-contained, equal to the run folder; and what a damaged folder says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from lxml import etree, html
from typer.testing import CliRunner

from cosim.cli import app
from cosim.errors import InputError
from cosim.report import write_report
from cosim.report.series import thinned

SMALL_RUN = Path(__file__).parent / "small_run"
SCENARIO = (SMALL_RUN / "scenario.toml").read_text(encoding="utf-8")
SUMMARY = json.loads((SMALL_RUN / "summary.json").read_text(encoding="utf-8"))
MakeRun = Callable[..., Path]

LOADING = ("src", "srcset", "data", "poster", "action", "background")
"""Attributes that make a browser fetch something."""


def page(run: Path) -> html.HtmlElement:
    return html.fromstring(write_report(run).read_text(encoding="utf-8"))


def test_nothing_is_loaded_from_elsewhere(make_run: MakeRun) -> None:
    run = make_run()
    root = page(run)
    text = (run / "report.html").read_text(encoding="utf-8")
    for element in root.iter(etree.Element):
        assert element.tag not in {"script", "link", "iframe", "object", "embed", "img", "base"}
        assert not [name for name in LOADING if element.get(name)]
        for name, value in element.attrib.items():
            if name.endswith("href"):
                assert value.startswith("#"), f"{element.tag} {name}={value}"
            assert "url(" not in value or "url(#" in value
    assert "@import" not in text
    assert "http-equiv" not in text
    assert len(text.encode()) < 5e6


def test_ids_are_unique_and_references_meet_them(make_run: MakeRun) -> None:
    root = page(make_run())
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [v[1:] for e in root.iter(etree.Element) for n, v in e.attrib.items() if n.endswith("href")]
    assert targets
    assert set(targets) <= set(ids)


def test_figures_are_those_of_the_summary(make_run: MakeRun) -> None:
    rows = {row.get("data-figure"): row for row in page(make_run()).xpath("//tr[@data-figure]")}
    assert list(rows) == list(SUMMARY["figures"])
    for name, figure in SUMMARY["figures"].items():
        exact = rows[name].xpath("td[contains(@class, 'value')]/@data-value")[0]
        assert (float(exact) if exact else None) == figure["value"]
    cells = {name: [cell.text_content() for cell in row.iter("td")] for name, row in rows.items()}
    assert cells["COP"] == ["COP", "3", "–", "2.860", "+4.9 %", "Maker, 2023"]
    assert cells["Heat"][1:4] == ["1.235", "MWh", ""]
    assert cells["Supply"][1:5] == ["96.40", "°C", "95.00", "+1.40 K"]
    assert cells["Nothing"][1] == "–"
    assert cells["Traces"][1] == "< 0.001"


def test_head_says_what_when_and_how_it_ended(make_run: MakeRun) -> None:
    head = page(make_run()).get_element_by_id("top").text_content()
    for text in ("Small <plant> & river", "One hour of a machine", "29 February 2024", "0:00 to 1:00", "completed",
                 "riverheat 0.1.0", "published 2.860"):  # fmt: skip
        assert text in head
    assert "stopped" not in head


def test_all_sections_are_there(make_run: MakeRun) -> None:
    root = page(make_run())
    sections = [section.get("id") for section in root.iter("section")]
    assert sections == ["system", "time", "cycle", "figures", "inputs", "balance", "comparison", "statistics"]
    assert [link.get("href")[1:] for link in root.find(".//nav")] == sections
    assert len(root.xpath("//figure//*[local-name()='svg'][not(ancestor::*[local-name()='svg'])]")) == 5


def test_assumptions_are_marked(make_run: MakeRun) -> None:
    section = page(make_run()).get_element_by_id("inputs")
    rows = [row.text_content().replace("\u00a0", " ") for row in section.iter("tr")]
    assert any("river · slope" in row and "5 °C" in row and "assumed" in row and "a guess" in row for row in rows)
    assert any("river · flow" in row and "700 l/s" in row and "assumed" not in row for row in rows)


def test_balance_and_limits_have_verdicts(make_run: MakeRun) -> None:
    rows = [row.text_content() for row in page(make_run()).get_element_by_id("balance").iter("tr")]
    assert any("the whole" in row and "2.50 kWh" in row.replace("\u00a0", " ") and "open" in row for row in rows)
    assert any("unit" in row and "closed" in row for row in rows)
    assert any("River cooled by" in row and "violated" in row and "0:29 to 0:31, worst 3.50 K" in row for row in rows)


def test_comparison_numbers_are_those_computed(make_run: MakeRun) -> None:
    own = page(make_run()).xpath("//tr[@data-way='This run']")[0]
    assert float(own.xpath("td/@data-value")[0]) == pytest.approx(242.0)
    assert "For this run only" in own.xpath("//section[@id='comparison']")[0].text_content()


def test_a_stopped_run_says_so_at_the_top(make_run: MakeRun) -> None:
    stopped = {"status": "stopped", "where": "component 'unit' at t = 1200 s", "why": "surge: the compressor tripped"}
    root = page(make_run(rows=21, verdict=stopped))
    head = root.get_element_by_id("top")
    banner = head.xpath("div[@role='alert']")[0].text_content()
    assert head[0].get("class") == "banner"
    assert "stopped at component 'unit' at t = 1200 s" in banner
    assert "Surge: the compressor tripped" in banner
    assert "completed" not in head.text_content()


def test_a_run_that_stopped_before_its_first_row_has_a_page(make_run: MakeRun) -> None:
    stopped = {"status": "stopped", "where": "t = 0 s", "why": "no initial state"}
    root = page(make_run(rows=0, verdict=stopped, figures={}, balance={}, limits={}, sources=[]))
    assert "nothing simulated" in root.get_element_by_id("top").text_content()
    assert [section.get("id") for section in root.iter("section")] == ["statistics"]


def test_a_cycle_no_fluid_can_have_is_left_out(make_run: MakeRun) -> None:
    """What is recorded of a run that failed need not be physical; the rest of the page stands."""
    impossible = SCENARIO.replace('pressure = ["unit.p[*]"]\nenthalpy', 'pressure = ["unit.E_el"]\nenthalpy')
    impossible = impossible.replace('enthalpy = ["unit.h[*]"]', 'enthalpy = ["unit.h[1]"]')
    root = page(make_run(rows=1, scenario=impossible))
    assert "log p-h" not in root.text_content()
    assert "Evaporator" in root.text_content()


def test_a_page_of_a_long_run_stays_small() -> None:
    """A year of noisy minutes is thinned to what a page can show, and no peak is lost."""
    minutes = np.arange(525_600) * 60.0
    noise = np.random.default_rng(1).normal(size=minutes.size)
    noise[123_456], noise[345_678] = 9.0, -9.0
    time, values = thinned(minutes, noise)
    assert time.size <= 4 * 1500
    assert (time[0], time[-1]) == (minutes[0], minutes[-1])
    assert (values.max(), values.min()) == (9.0, -9.0)
    assert time[values.argmax()] == minutes[123_456]


def test_a_run_that_is_not_in_its_place_yet_is_called_by_its_name(make_run: MakeRun) -> None:
    """The run itself writes the page, while its folder is still called NAME.running."""
    run = make_run()
    early = run.rename(run.with_name("run.running"))
    footer = page(early).find(".//footer").text_content()
    assert "from run:" in footer


def test_overrides_of_the_run_count(make_run: MakeRun) -> None:
    head = page(make_run(scenario="# --set time.date=2024-07-01\n" + SCENARIO)).get_element_by_id("top")
    assert "1 July 2024" in head.text_content()


def _remove(name: str) -> Callable[[Path], None]:
    return lambda run: (run / name).unlink()


def _write(name: str, text: str) -> Callable[[Path], None]:
    return lambda run: (run / name).write_text(text) and None


DAMAGES = [
    (_remove("summary.json"), "summary.json cannot be read"),
    (_write("summary.json", "{"), "summary.json cannot be read"),
    (_write("summary.json", "[]"), "is not a summary"),
    (_write("summary.json", "{}"), "summary.json: verdict: Field required; run the scenario again"),
    (_write("summary.json", json.dumps(SUMMARY | {"figures": {"COP": {"value": "x", "unit": "1"}}})),
     "summary.json: figures.COP.value"),
    (_remove("scenario.toml"), "scenario.toml: cannot be read"),
    (_write("scenario.toml", "title = "), "scenario.toml: cannot be read"),
    (_write("scenario.toml", "connections = [{ from = 3 }]"), "scenario.toml: connections.0.from"),
    (_write("scenario.toml", SCENARIO.replace("unit.E_el\", dashed", "unit.E_ell\", dashed")),
     "has no column 'unit.E_ell', which"),
    (_write("scenario.toml", SCENARIO.replace('unit = "MWh"', 'unit = "MW"')), r"\[plots\] cannot be drawn: 'J'"),
    (_write("scenario.toml", SCENARIO.replace("R1234ze(E)", "R0")), "does not know 'R0'"),
    (_write("scenario.toml", SCENARIO + "[comparison]\nhaet = []"), "comparison.haet"),
    (_remove("results.parquet"), "the run goes on or was killed; wait for its end"),
    (_write("results.parquet", "no table"), "no results can be read there"),
    (_remove("versions.json"), "versions.json: cannot be read"),
    (_write("versions.json", "3"), "versions.json: is not a list of versions"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "text"), DAMAGES)
def test_a_damaged_folder_is_one_message(make_run: MakeRun, damage: Callable[[Path], None], text: str) -> None:
    run = make_run()
    damage(run)
    with pytest.raises(InputError, match=text) as caught:
        write_report(run)
    assert "\n" not in str(caught.value).strip() or "scenario.toml" in str(caught.value)
    assert not (run / "report.html").exists()


def test_the_command(make_run: MakeRun, tmp_path: Path) -> None:
    run = make_run()
    result = CliRunner().invoke(app, ["report", str(run)])
    assert result.exit_code == 0
    assert result.stdout.replace("\n", "") == str(run / "report.html")
    (tmp_path / "gone.running").mkdir()
    for missing, text in (("nowhere", "no such run folder"), ("gone", "is still running or was killed")):
        result = CliRunner().invoke(app, ["report", str(tmp_path / missing)])
        assert result.exit_code == 2
        assert text in result.stderr
        assert "Traceback" not in result.stderr
