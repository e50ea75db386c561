"""What is written: JUnit XML, the page, the summary, and what the command says."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree, html
from tanks import MakeCase, change, run
from typer.testing import CliRunner

from cosim.cli import app
from cosim.regression import Options, Outcome, run_case, write_outputs

LOADING = ("src", "srcset", "data", "poster", "action", "background")


@pytest.fixture
def outcomes(make_case: MakeCase) -> list[Outcome]:
    """A good case, one that fails, and one that is wrong."""
    good, failing = make_case(name="good"), make_case(name="failing")
    change(failing, "cascade.parquet", "failing.parquet")
    found = [run_case(good, Options(reason="The first reference"))]
    run_case(failing, Options(reason="The first reference"))
    change(failing, "[source]", '[settings]\nparameters = { "lower.k" = 0.081 }\n\n[source]')
    found.append(run(failing))
    found.append(run(make_case(("title =", "titel ="), name="wrong <case>")))
    assert [outcome.status for outcome in found] == ["updated", "failed", "wrong input"]
    return found


def test_junit(outcomes: list[Outcome], tmp_path: Path) -> None:
    path = tmp_path / "deeper" / "junit.xml"
    write_outputs(outcomes, junit=path)
    suite = etree.parse(str(path)).getroot().find("testsuite")
    assert suite is not None
    assert {key: suite.get(key) for key in ("tests", "failures", "errors")} == {
        "tests": "3",
        "failures": "1",
        "errors": "1",
    }
    cases = {case.get("name"): case for case in suite.iterfind("testcase")}
    assert set(cases) == {"good", "failing", "wrong <case>"}
    assert cases["good"].find("failure") is None
    failure = cases["failing"].find("failure")
    assert failure is not None
    assert "first: lower" in (failure.get("message") or "")
    assert "upper" not in (failure.text or "")
    assert cases["wrong <case>"].find("error") is not None
    assert all(float(case.get("time") or "x") >= 0 for case in cases.values())
    properties = {p.get("name"): p.get("value") for p in cases["good"].iterfind("properties/property")}
    assert properties["states"] == "2"


def test_the_page_shows_what_failed_first_and_loads_nothing(outcomes: list[Outcome], tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    write_outputs(outcomes, html=path)
    text = path.read_text(encoding="utf-8")
    root = html.fromstring(text)
    for element in root.iter(etree.Element):
        assert element.tag not in {"script", "link", "iframe", "object", "embed", "img", "base"}
        assert not [name for name in LOADING if element.get(name)]
        for name, value in element.attrib.items():
            if name.endswith("href"):
                assert value.startswith("#")
            assert "url(" not in value or "url(#" in value
    assert "http" not in text
    assert "@import" not in text
    statuses = [section.get("data-status") for section in root.xpath("//section")]
    assert statuses == ["wrong input", "failed", "updated"]
    assert root.xpath("//h1")[0].text_content() == "2 of 3 cases do not hold"
    glance = root.xpath("//div[@class='glance']")[0].text_content()
    assert "first: lower" in glance
    drawn = root.xpath("//section[@data-case='failing']//svg")
    assert 1 <= len(drawn) <= 6
    assert not root.xpath("//section[@data-case='good']//svg")
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {v[1:] for e in root.iter(etree.Element) for n, v in e.attrib.items() if n.endswith("href")} <= set(ids)
    assert "validates nothing" in text


def test_names_from_files_are_text_in_the_page(make_case: MakeCase, tmp_path: Path) -> None:
    path = make_case(("Two tanks", "<script>alert(1)</script>"))
    write_outputs([run_case(path, Options(reason="The first <b>reference</b>"))], html=tmp_path / "page.html")
    assert "<script" not in (tmp_path / "page.html").read_text()


def test_the_summary_is_short(outcomes: list[Outcome], tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    write_outputs(outcomes * 20, markdown=path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith("### Regression: 40 of 60 cases do not hold\n")
    assert len(text.splitlines()) < 25
    assert len(text) < 5000
    write_outputs(outcomes, markdown=path)
    text = path.read_text(encoding="utf-8")
    assert "| `failing` | failed | first: lower" in text
    assert "definition" not in text
    assert "lower.k: 0.08 -> 0.081" in text
    assert "self (guards against drift, validates nothing)" in text


def test_a_summary_of_good_cases_is_three_lines(outcomes: list[Outcome], tmp_path: Path) -> None:
    write_outputs(outcomes[:1], markdown=tmp_path / "summary.md")
    assert (tmp_path / "summary.md").read_text().startswith("### Regression: All 1 cases hold\n")


def test_the_command(made: Path, in_this_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(made.parent)
    invoke = CliRunner().invoke
    result = invoke(app, ["regress"])
    assert result.exit_code == 0
    assert "unchanged" in result.output
    assert invoke(app, ["regress", "--all", "--jobs", "1"]).output.startswith("passed")
    change(made.parent / "Tanks.mo", "k = 0.08", "k = 0.0801")
    result = invoke(
        app, ["regress", "cascade", "--junit", "out/j.xml", "--html", "out/p.html", "--markdown", "out/s.md"]
    )
    assert result.exit_code == 1
    assert "definition: lower.k: 0.08 -> 0.0801" in result.output
    assert sorted(path.name for path in (made.parent / "out").iterdir()) == ["j.xml", "p.html", "s.md"]
    assert invoke(app, ["regress", "--update", "--reason", "Measured once more"]).exit_code == 0
    assert invoke(app, ["regress"]).exit_code == 0


def test_a_file_that_cannot_be_written_is_said(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(made.parent)
    result = CliRunner().invoke(app, ["regress", "--html", "cascade.regression.toml/page.html"])
    assert result.exit_code == 2
    assert "give another file" in result.output
