# ruff: noqa: PLC0415, PLR0917 - commands import what they need, so that `cosim --help` answers at once; options are keywords
"""The command line: thin commands over the package; exit codes come from the errors."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, ParamSpec

import typer

from cosim.errors import CheckFailed, CosimError, InputError

P = ParamSpec("P")

app = typer.Typer(
    name="cosim",
    help="Modelica co-simulation toolkit for municipal heat pumps.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


network_app = typer.Typer(help="Networks of pipes from tables.", no_args_is_help=True)
app.add_typer(network_app, name="network")


class FmiTypeName(StrEnum):
    """FMI types to choose from."""

    cs = "cs"
    me = "me"


Models = Annotated[list[str], typer.Argument(metavar="MODEL...", help="Modelica classes, with their full names.")]
Sources = Annotated[
    list[Path] | None, typer.Option("--source", help="A .mo file or a folder of them; may be repeated.")
]
Libraries = Annotated[list[Path] | None, typer.Option("--library", help="A library's folder; may be repeated.")]
StartValues = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Start value; may be repeated.")
]
Inputs = Annotated[
    Path | None, typer.Option("--input", metavar="CSV", help="Inputs over time: column time, then one per input.")
]


def reporting(command: Callable[P, None]) -> Callable[P, None]:
    """Turn errors a user can cause into one message on stderr and the exit code of their kind."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except CosimError as error:
            print(f"cosim: {error}", file=sys.stderr)
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt as error:
            print("cosim: stopped by the user", file=sys.stderr)
            raise typer.Exit(3) from error

    return wrapped


def assignments(texts: Sequence[str]) -> dict[str, str]:
    """``["a=1", "b.c=2"]`` as a mapping; raises InputError for anything without ``=``."""
    pairs = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise InputError(f"--set {text}: is not of the form name=value")
        pairs[name.strip()] = value.strip()
    return pairs


@app.command()
@reporting
def build(
    models: Models,
    source: Sources = None,
    library: Libraries = None,
    compiler: Annotated[
        str,
        typer.Option(
            metavar="auto|openmodelica|builtin",
            help="Modelica compiler; auto is OpenModelica where it is found and can do it, else the built-in one.",
        ),
    ] = "auto",
    fmi: Annotated[str, typer.Option(metavar="2.0|3.0", help="FMI version.")] = "2.0",
    platform: Annotated[
        str,
        typer.Option(
            metavar="NAME,...|all",
            help="Platforms: linux64, aarch64-linux, win64, darwin64 (both kinds of Mac), or FMI 3.0's names.",
        ),
    ] = "linux64",
    out: Annotated[Path | None, typer.Option(help="Folder for the FMUs, by default fmus.")] = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Classes built at once, by default as many as there are processors.")
    ] = None,
) -> None:
    """Compile Modelica classes to FMUs, several at once; `manifest.toml` beside them says what each is."""
    from cosim.modelica.batch import build_all

    exit_code, choice = 0, ""
    outcomes = build_all(
        models,
        sources=tuple(source or ()),
        libraries=tuple(library or ()),
        compiler=compiler,
        fmi=fmi,
        platforms=tuple(platform.split(",")),
        out=out,
        jobs=jobs,
    )
    for outcome in outcomes:
        if outcome.artifact is None:
            print(f"cosim: {outcome.error}", file=sys.stderr)
            exit_code = max(exit_code, outcome.exit_code)
            continue
        if outcome.artifact.choice != choice:
            choice = outcome.artifact.choice
            print(f"cosim: {choice}", file=sys.stderr)
        print(outcome.artifact.summary, flush=True)
        for warning in outcome.artifact.warnings:
            print(f"cosim: warning: {warning}", file=sys.stderr)
    if exit_code:
        raise typer.Exit(exit_code)


@app.command("compare-compilers")
@reporting
def compare_compilers(
    models: Models,
    source: Sources = None,
    library: Libraries = None,
    stop: Annotated[float | None, typer.Option(help="Stop time in s; the class's own by default.")] = None,
    set_: StartValues = None,
    input_: Inputs = None,
    tolerance: Annotated[float, typer.Option(help="Largest deviation allowed, as part of a signal's range.")] = 1e-4,
    after: Annotated[float, typer.Option(help="Seconds after the start that are not compared.")] = 1.0,
    out: Annotated[Path, typer.Option(help="Folder for the FMUs and signals of both.")] = Path("compared"),
) -> None:
    """Build classes with OpenModelica and the built-in compiler, simulate both alike and compare every signal."""
    from cosim.run.compare_compilers import compare_compilers as compare

    failed = []
    for model in models:
        result = compare(
            model,
            sources=tuple(source or ()),
            libraries=tuple(library or ()),
            out=out,
            stop=stop,
            start_values=assignments(set_ or ()),
            input_csv=input_,
            after=after,
        )
        beyond, unresolved = result.beyond(tolerance), result.unresolved(tolerance)
        worst = next((d for d in result.deviations if d not in unresolved), result.deviations[0])
        print(
            f"{'agree  ' if not beyond else 'DIFFER '} {model}: {len(result.deviations)} signals, {len(beyond)} beyond "
            f"{tolerance:g} of their range, the worst {worst.relative:.1e}: {worst.name} at {worst.time:g} s; "
            f"{len(unresolved)} are less accurate than that in one run alone"
        )
        for deviation in beyond[:20]:
            print(f"         {deviation.relative:.1e}  {deviation.name}  {deviation.largest:g} at {deviation.time:g} s")
        if beyond:
            failed.append(model)
    print(f"FMUs and signals: {out}")
    if failed:
        raise CheckFailed(f"the compilers differ on {', '.join(failed)}")


@app.command()
@reporting
def simulate(
    fmu: Annotated[Path, typer.Argument(metavar="FMU", help="An FMU file.")],
    stop: Annotated[float | None, typer.Option(help="Stop time in s; the FMU's own by default.")] = None,
    set_: StartValues = None,
    input_: Inputs = None,
    out: Annotated[Path | None, typer.Option(metavar="CSV", help="Where to write the outputs.")] = None,
    interval: Annotated[float | None, typer.Option(help="Time between outputs in s.")] = None,
    fmi_type: Annotated[FmiTypeName, typer.Option(help="Co-Simulation or Model Exchange.")] = FmiTypeName.cs,
) -> None:
    """Simulate one FMU alone."""
    from cosim.fmu import simulate as simulate_fmu

    result = simulate_fmu(
        fmu,
        stop=stop,
        start_values=assignments(set_ or ()),
        input_csv=input_,
        out=out,
        fmi_type="cs" if fmi_type is FmiTypeName.cs else "me",
        interval=interval,
    )
    names = result.dtype.names or ()
    print(f"{result.size} rows to t = {result[names[0]][-1]:g} s" + (f", written to {out}" if out else ""))
    for name in names[1:]:
        print(f"{name} = {result[name][-1]:g}")


@app.command()
@reporting
def run(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="scenario.toml, its folder, or its name.")],
    out: Annotated[Path | None, typer.Option(help="Run folder; runs/<name of the scenario> by default.")] = None,
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="PATH=VALUE", help="Override a value of the scenario; may be repeated."),
    ] = None,
    verify_step: Annotated[
        bool,
        typer.Option("--verify-step", help="Run again with finer steps and say what error the step makes."),
    ] = False,
) -> None:
    """Build what is missing, co-simulate a scenario and write its run folder."""
    from rich.console import Console

    from cosim.master import ProgressBar
    from cosim.report import print_step_verification, print_summary
    from cosim.results import violations
    from cosim.run import run as run_scenario

    result = run_scenario(
        scenario,
        out=out,
        overrides=assignments(set_ or ()),
        observers=[ProgressBar()],
        say=lambda text: print(f"{text} ...", file=sys.stderr, flush=True),
        verify=verify_step,
    )
    console = Console(width=None if sys.stdout.isatty() else 120)
    print_summary(result.summary, console)
    verification = result.summary.get("step_verification")
    if verification is not None:
        print_step_verification(verification, console)
    for text in violations(result.summary["limits"]):
        print(text)
    print(f"\nrun folder: {result.folder}")
    print(f"look at     {result.page}")
    for plot in result.plots:
        print(f"and         {plot}")
    if verification is not None and "failed" in verification:
        raise CheckFailed(f"the step is not verified: {verification['failed']}")


@app.command()
@reporting
def report(
    folder: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
) -> None:
    """Write the HTML report of a run folder into it."""
    from cosim.report import write_report

    print(write_report(folder))


@network_app.command("import")
@reporting
def network_import(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A network's folder, network.toml or GeoJSON file.")],
    out: Annotated[Path | None, typer.Option(metavar="MODEL.mo", help="Where to write the Modelica model.")] = None,
    pipes: Annotated[
        int | None, typer.Option(min=1, help="Join branches until so many pipes are left, and say what that spoils.")
    ] = None,
    front: Annotated[
        float,
        typer.Option(
            help="Steepness in the model: over which share of the longest path a front may rise from 10 to 90 %."
        ),
    ] = 0.1,
    dp_input: Annotated[
        bool, typer.Option("--dp-input", help="The model has the pumps' set-point as input dp_set.")
    ] = False,
    build_: Annotated[bool, typer.Option("--build", help="Compile the model to an FMU beside it, too.")] = False,
) -> None:
    """Read and check the tables of a network; with --out write it as readable Modelica."""
    from cosim.network import read_network
    from cosim.network.aggregation import aggregate
    from cosim.network.aggregation_error import aggregation_error
    from cosim.network.modelica_text import write_modelica

    if build_ and out is None:
        raise InputError("--build: needs --out, the model to compile")
    network = read_network(file)
    print(network.summary)
    if pipes is not None:
        fewer = aggregate(network, pipes)
        print(f"aggregated: {fewer.network.summary}")
        for line in aggregation_error(network, fewer).lines:
            print(f"            {line}")
        network = fewer.network
    if out is None:
        return
    name = write_modelica(network, out, front=front, dp_input=dp_input)
    print(f"written:    {out}")
    if build_:
        from cosim.modelica import build as build_fmu
        from cosim.modelica import library_folder

        library = library_folder() / "RiverHeat"
        print(build_fmu(name, sources=(out,), libraries=(library,), out=out.parent).summary)


@app.command("size")
@reporting
def size_(
    nameplate: Annotated[Path, typer.Argument(metavar="NAMEPLATE.toml", help="What is known of the machine.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the parameter set, TOML that a scenario takes.")
    ] = None,
) -> None:
    """Size a machine from its nameplate: areas, impellers or swept volumes, charge, pressures, COP."""
    from cosim.sizing import size, write

    sizing = size(nameplate)
    print(sizing.table)
    if out is not None:
        write(out, sizing.parameter_set)
        print(f"written: {out}")


@app.command()
@reporting
def regress(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME...]", help="Cases by name (* stands for any text) or file; all by default."),
    ] = None,
    folder: Annotated[Path, typer.Option(help="Where cases are looked for, also in the folders below.")] = Path(),
    update: Annotated[
        bool, typer.Option("--update", help="Write references of our own again where they do not hold; needs --reason.")
    ] = False,
    reason: Annotated[str | None, typer.Option(help="Why the results changed; kept beside the reference.")] = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Cases run at once, by default as many as there are processors.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Also run what has not changed since it passed here.")] = False,
    time_limit: Annotated[
        float, typer.Option(min=1.0, metavar="SECONDS", help="After this long a case is ended and has failed.")
    ] = 600.0,
    junit: Annotated[Path | None, typer.Option(metavar="FILE", help="Write JUnit XML.")] = None,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write one page with pictures of what fails.")
    ] = None,
    markdown: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a short summary for a pull request.")
    ] = None,
) -> None:
    """Run regression cases (*.regression.toml) against their references."""
    from cosim.regression import Options, choose, exit_code, run_cases, write_outputs
    from cosim.regression.update import check_reason

    if reason is not None and not update:
        raise InputError("--reason: goes with --update")
    options = Options(every=every, reason=check_reason(reason) if update else None, time_limit=time_limit)
    outcomes = []
    for outcome in run_cases(choose(folder, names or ()), options, jobs):
        outcomes.append(outcome)
        print(outcome.headline, flush=True)
        for line in outcome.lines:
            print(f"    {line}", flush=True)
    write_outputs(outcomes, junit=junit, html=html, markdown=markdown)
    code = exit_code(outcomes)
    if code:
        bad = sum(not outcome.status.is_good for outcome in outcomes)
        print(f"cosim: {bad} of {len(outcomes)} cases do not hold", file=sys.stderr)
        raise typer.Exit(code)


@app.command()
@reporting
def doctor() -> None:
    """What is installed, what is missing, and the command that mends it."""
    from cosim.run.doctor import examine

    checks = examine()
    for check in checks:
        sign = "ok     " if check.found else ("missing" if check.required else "absent ")
        print(f"{sign}  {check.name:<12} {check.detail}")
        if not check.found:
            print(f"{'':9}{'':13}mend: {check.mend}")
    missing = [check.name for check in checks if check.required and not check.found]
    if missing:
        print(f"cosim: missing: {', '.join(missing)}", file=sys.stderr)
        raise typer.Exit(1)
