"""The command line: arguments in, messages and an exit code out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from crosscheck import __version__
from crosscheck.errors import CrosscheckError, NoSourceError, RecordError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crosscheck.config import Settings
    from crosscheck.model.contracts import Reporter
    from crosscheck.model.report import Report, Skipped
    from crosscheck.store.inputs import Inputs

FINDING, USAGE, NO_SOURCE = 1, 2, 3
"""Exit codes; 0 is a report without a finding that ``--fail-on`` names."""


def run_command(arguments: list[str]) -> int:
    """Carry out a command line and return its exit code; every error is one line."""
    try:
        with commands.make_context("crosscheck", list(arguments)) as context:
            return int(commands.invoke(context) or 0)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        called = getattr(error, "ctx", None)
        command = called.command_path if called and called.parent else "crosscheck run"
        complain(f"{error.format_message().rstrip('.')}; see {command} --help")
        return USAGE
    except CrosscheckError as error:
        complain(str(error))
        return NO_SOURCE if isinstance(error, NoSourceError) else USAGE


def complain(message: str) -> None:
    """Print one line on standard error; what a terminal would obey is made visible."""
    from crosscheck.text.markup import one_line

    sys.stderr.write(f"crosscheck: {one_line(message)}\n")


PATH = click.Path(path_type=Path)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    no_args_is_help=False,
)
@click.version_option(__version__, prog_name="crosscheck")
def commands() -> None:
    """Compare what news sources say: what they agree on, and where they do not.

    It finds disagreement and shows the words of both sides; it does not decide who is right.
    """


@commands.command()
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option(
    "--files-from",
    metavar="FILE",
    help="Read names of sources from FILE, one a line or NUL-separated; - is standard input.",
)
@click.option(
    "--out",
    default="reports",
    show_default=True,
    metavar="FOLDER",
    type=PATH,
    help="Where the reports are written.",
)
@click.option(
    "--format",
    "formats",
    metavar="NAMES",
    help="Some of md,html,json,csv,wikitext,claimreview, by comma. [default: md,html,json]",
)
@click.option(
    "--config",
    metavar="FILE",
    type=PATH,
    help="TOML file with format, jobs, fail-on, models; options overrule it.",
)
@click.option(
    "--fail-on", metavar="LEVEL", help="Exit with 1 on a finding of this level: conflict, tension."
)
@click.option("--jobs", type=int, metavar="N", help="Processes that parse. [default: 1]")
@click.option(
    "--no-models", is_flag=True, help="Compare sentences by their words alone: faster, finds less."
)
@click.option("--quiet", is_flag=True, help="Print no summary and no progress.")
@click.option("--debug", is_flag=True, hidden=True)
def run(
    sources: tuple[str, ...],
    files_from: str | None,
    out: Path,
    formats: str | None,
    config: Path | None,
    fail_on: str | None,
    jobs: int | None,
    no_models: bool,
    quiet: bool,
    debug: bool,  # noqa: ARG001  # read by the entry point
) -> int:
    """Compare the articles in SOURCE... (folders, files, or - for standard input)."""
    from crosscheck.store.outputs import prepare_folder, write_files

    flags = {
        "format": formats.split(",") if formats is not None else None,
        "jobs": jobs,
        "models": False if no_models else None,
        "fail-on": fail_on,
    }
    reporters = find_reporters()
    settings = settings_of(config, flags, reporters)
    inputs = find_sources(sources, files_from, settings, out)
    prepare_folder(out)
    report = make_report(inputs, settings, quiet)
    told = frozenset(inputs.skipped)
    name_skipped(entry for entry in report.skipped if entry not in told)
    texts = {
        reporter.filename: reporter.render(report)
        for name, reporter in reporters.items()
        if name in settings.formats
    }
    written = write_files(out, texts)
    if not quiet:
        from crosscheck.terminal import show_summary

        show_summary(report, written)
    return FINDING if settings.fails(finding.level for finding in report.findings) else 0


@commands.command("eval")
@click.argument("task", metavar="TASK")
@click.argument("files", metavar="FILE...", type=PATH, nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, no table.")
@click.option("--debug", is_flag=True, hidden=True)
def evaluate(
    task: str,
    files: tuple[Path, ...],
    as_json: bool,
    debug: bool,  # noqa: ARG001  # read by the entry point
) -> int:
    """Measure TASK on the labelled rows of all FILEs, JSON Lines or gzipped.

    Tasks: alignment, entailment, findings, name, paraphrase, planted, quantity, similarity, time.
    """
    from crosscheck.evaluation.task import find_task, table
    from crosscheck.store.rows import read_rows

    found = find_task(task)
    figures = found.measure([row for file in files for row in read_rows(file)])
    sys.stdout.write(f"{json.dumps(dict(figures))}\n" if as_json else table(found, figures))
    return 0


@commands.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON list, no text.")
@click.option("--debug", is_flag=True, hidden=True)
def models(
    as_json: bool,
    debug: bool,  # noqa: ARG001  # read by the entry point
) -> int:
    """List the models that are shipped: digest, licence, training data, published figures."""
    from crosscheck.pipeline import models_used
    from crosscheck.view.making import model_lines, model_rows

    found = models_used()
    text = json.dumps(model_rows(found), indent=2) if as_json else "\n".join(model_lines(found))
    sys.stdout.write(f"{text}\n")
    return 0


@commands.command()
@click.argument("report", default="reports", metavar="[REPORT]", type=click.Path(path_type=Path))
@click.option("--debug", is_flag=True, hidden=True)
def view(
    report: Path,
    debug: bool,  # noqa: ARG001  # read by the entry point
) -> int:
    """Open REPORT, a folder or an HTML report in it, in the browser (default: reports)."""
    from webbrowser import open as open_browser

    from crosscheck.web.folder import find_page

    page = find_page(report, "report.html")
    if not open_browser(page.as_uri()):
        raise UsageError(
            f"no browser can be opened here; open {page}, or run crosscheck serve {page.parent}"
        )
    return 0


@commands.command()
@click.argument("folder", default="reports", metavar="[FOLDER]", type=click.Path(path_type=Path))
@click.option(
    "--port",
    default=0,
    metavar="N",
    type=click.IntRange(0, 65535),
    help="Where to listen. [default: a free port]",
)
@click.option("--debug", is_flag=True, hidden=True)
def serve(
    folder: Path,
    port: int,
    debug: bool,  # noqa: ARG001  # read by the entry point
) -> int:
    """Serve the reports in FOLDER to browsers on this machine, until Ctrl-C (default: reports).

    For work over SSH: ssh -L 8000:127.0.0.1:N, and the reports are at http://127.0.0.1:8000/.
    """
    from crosscheck.web.folder import open_folder
    from crosscheck.web.server import bind
    from crosscheck.web.server import serve as serve_reports

    names = frozenset(reporter.filename for reporter in find_reporters().values())
    server = bind(open_folder(folder, names), port)
    serve_reports(server, lambda url: print(f"{url} (Ctrl-C ends it)", flush=True))  # noqa: T201
    return 0


def find_reporters() -> dict[str, Reporter]:
    """Return the reporters by name."""
    from crosscheck.model.contracts import Reporter
    from crosscheck.plugins import find_plugins

    found = find_plugins("crosscheck.reporting", "REPORTER", Reporter, lambda plugin: plugin.name)
    return {reporter.name: reporter for reporter in found}


def settings_of(
    config: Path | None, flags: Mapping[str, object], formats: Iterable[str]
) -> Settings:
    """Return the settings of the configuration file and the flags."""
    from crosscheck.config import MOST_BYTES, read_settings
    from crosscheck.store.files import read_named

    if config is None:
        return read_settings("", flags, formats)
    try:
        toml = read_named(config, MOST_BYTES).decode("utf-8-sig")
    except RecordError as error:
        raise UsageError(f"cannot read {config}: {error}; name another with --config") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{config} is not UTF-8 at byte {error.start}; save it as such") from error
    return read_settings(toml, flags, formats, where=str(config))


def find_sources(
    sources: tuple[str, ...], files_from: str | None, settings: Settings, out: Path
) -> Inputs:
    """Return the files of the sources, at least one; name what is left out."""
    from crosscheck.store.inputs import find, read_names

    if files_from == "-" and "-" in sources:
        raise UsageError("standard input is either a text or a list of files; name - once")
    if not sources and files_from is None:
        raise UsageError("Missing argument 'SOURCE...'; see crosscheck run --help")
    named: list[Path | Literal["-"]] = [
        "-" if source == "-" else Path(source) for source in sources
    ]
    named += map(Path, read_names(files_from) if files_from is not None else ())
    inputs = find(named, settings.reading, out)
    name_skipped(inputs.skipped)
    if not inputs:
        where = ", ".join(sources[:3] or (files_from or "",))
        raise NoSourceError(f"no readable article in {where}; name a folder or files with articles")
    return inputs


def make_report(inputs: Inputs, settings: Settings, quiet: bool) -> Report:
    """Run every stage on this machine, with a progress bar unless it is to be quiet."""
    from crosscheck import pipeline
    from crosscheck.engines.deadline import within
    from crosscheck.engines.local import LocalEngine
    from crosscheck.intake import streamed_suffixes
    from crosscheck.terminal import ProgressBar

    with ProgressBar(shown=not quiet) as progress:
        engine = LocalEngine(settings.jobs, progress)
        files = inputs.read(streamed_suffixes())
        return pipeline.run(files, inputs.skipped, engine, models=settings.models, guard=within)


def name_skipped(skipped: Iterable[Skipped]) -> None:
    """Name on standard error what could not be used, one line each."""
    for entry in skipped:
        complain(f"skipped {entry.path}: {entry.reason}")
