"""The one door to all checks; plain ``nox`` runs what CI runs."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2026.10.20"
nox.options.sessions = ["lint", "types", "floors", "tests", "browser", "build"]
nox.options.error_on_external_run = True

ROOT = Path(__file__).parent
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
DEV = ROOT / ".nox" / "dev"
DATA = ROOT.parent / "shared" / "data" / "news"
"""Optional news clusters for ``quality`` and ``bench``; both say so when it is missing."""

FENCE = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@nox.session(venv_backend="none")
def lint(session: nox.Session) -> None:
    """Check style and format."""
    python = dev_python(session)
    run(session, python, "-m", "ruff", "check", ".")
    run(session, python, "-m", "ruff", "format", "--check", ".")


@nox.session(venv_backend="none")
def types(session: nox.Session) -> None:
    """Check types, strictly."""
    run(session, dev_python(session), "-m", "mypy")


@nox.session(venv_backend="none")
def floors(session: nox.Session) -> None:
    """Check that imports go down only and that each library has one door."""
    dev_python(session)
    run(session, program("lint-imports"))


@nox.session(venv_backend="none")
def tests(session: nox.Session) -> None:
    """Run every test and doctest, properties and golden reports among them."""
    run(session, dev_python(session), "-m", "pytest", *session.posargs)


@nox.session(venv_backend="none")
def browser(session: nox.Session) -> None:
    """Drive the HTML report in a real Chromium: filters, keys, links, axe-core, print."""
    found = chromium(session)
    if found is None:
        session.skip("no Chromium on the path, and apt-get cannot install one here")
    command = (dev_python(session), "-m", "pytest", "-m", "browser", *session.posargs)
    session.run(*command, external=True, env={"CHROMIUM": found})


@nox.session(venv_backend="none")
def properties(session: nox.Session) -> None:
    """Run the property tests with many more examples."""
    options = ("-m", "hypothesis", "--hypothesis-profile=thorough", *session.posargs)
    run(session, dev_python(session), "-m", "pytest", *options)


@nox.session(venv_backend="none")
def golden(session: nox.Session) -> None:
    """Compare the reports of seeds/ with reports/ byte for byte; ``-- --update`` remakes them."""
    python = dev_python(session)
    if "--update" in session.posargs:
        run(session, python, "-m", "crosscheck", "run", "seeds", "--out", "reports")
    else:
        run(session, python, "-m", "pytest", "-m", "golden", *session.posargs)


@nox.session(venv_backend="none")
def quality(session: nox.Session) -> None:
    """Measure segmentation, values, models, dating, boilerplate, planted changes and clusters."""
    python = dev_python(session)
    run(session, python, "-m", "checks.segmentation", DATA)
    run(session, python, "-m", "checks.values", DATA.parent)
    run(session, python, "-m", "checks.models", DATA.parent)
    run(session, python, "-m", "checks.alignment", DATA.parent)
    run(session, python, "-m", "checks.dating", DATA)
    run(session, python, "-m", "checks.boilerplate")
    run(session, python, "-m", "checks.versions", DATA)
    run(session, python, "-m", "checks.bundling", DATA)
    run(session, python, "-m", "checks.planted", DATA)
    run(session, python, "-m", "checks.judged", DATA)
    run(session, python, "-m", "checks.clusters", DATA, *session.posargs)


@nox.session(venv_backend="none")
def bench(session: nox.Session) -> None:
    """Measure time against the parser alone, reading by format, memory, and growth."""
    run(session, dev_python(session), "-m", "checks.speed", DATA, *session.posargs)
    run(session, dev_python(session), "-m", "checks.reading")


@nox.session(venv_backend="none")
def doubling(session: nox.Session) -> None:
    """Show that twice as much costs at most 2.3 times as much, for each shape; half an hour."""
    python = dev_python(session)
    run(session, python, "-m", "checks.doubling", *session.posargs)
    run(session, python, "-m", "checks.doubling", "--whole", *session.posargs)


@nox.session(venv_backend="none")
def fuzz(session: nox.Session) -> None:
    """Give every reader damaged files for two minutes; ``-- --seconds 600 --seed 1`` for more."""
    run(session, dev_python(session), "-m", "checks.fuzz", *session.posargs)


@nox.session(venv_backend="none")
def picture(session: nox.Session) -> None:
    """Take the picture of the report that the README shows."""
    found = chromium(session)
    if found is None:
        session.error("no Chromium on the path, and apt-get cannot install one here")
    run(session, dev_python(session), "-m", "checks.picture", found)


@nox.session
def docs(session: nox.Session) -> None:
    """Run every command of the README in a fresh copy of the work tree."""
    copy = Path(session.create_tmp()) / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    listed = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in subprocess.check_output(listed, cwd=ROOT, text=True).split("\0"):
        if name and (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    session.chdir(copy)
    for command in FENCE.findall((ROOT / "README.md").read_text("utf-8")):
        run(session, "bash", "-euo", "pipefail", "-c", command)


@nox.session
def build(session: nox.Session) -> None:
    """Install the wheel in a fresh environment; it must write the committed reports."""
    work = Path(session.create_tmp()).resolve()
    for folder in ("wheel", "reports"):
        shutil.rmtree(work / folder, ignore_errors=True)
    session.run("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", work / "wheel", ROOT)
    session.install(*(str(wheel) for wheel in (work / "wheel").glob("*.whl")))
    session.run("pip", "check")
    session.chdir(work)
    session.run("crosscheck", "--version")
    session.run("crosscheck", "run", ROOT / "seeds", "--out", "reports")
    for written in sorted((work / "reports").iterdir()):
        if written.read_bytes() != (ROOT / "reports" / written.name).read_bytes():
            session.error(f"the installed wheel writes another {written.name} than reports/ has")


@nox.session
def minimums(session: nox.Session) -> None:
    """Run the tests with the lowest version that each direct dependency may have."""
    lowest = [re.split(r",<", need)[0].replace(">=", "==") for need in needs()]
    session.install("-e", ".", *lowest, *nox.project.dependency_groups(PROJECT, "tests"))
    session.run("python", "-m", "pytest", *session.posargs)


def chromium(session: nox.Session) -> str | None:
    """Return the path of a Chromium; where there is none, Debian's is installed if that can be."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None and shutil.which("apt-get") and os.geteuid() == 0:
        options = ("--quiet", "--yes", "--no-install-recommends")
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        for action in (("update",), ("install", *options, "chromium", "fonts-dejavu-core")):
            command = ("apt-get", *action)
            session.run(*command, external=True, silent=True, success_codes=range(256), env=quiet)
        found = shutil.which("chromium")
    return found


def needs() -> list[str]:
    """Return the direct dependencies of the package as pyproject.toml states them."""
    return list(PROJECT["project"]["dependencies"])


def dev_python(session: nox.Session) -> str:
    """Return the interpreter of the one environment that most sessions share.

    It is large (the parser alone takes 340 MB), so it is made anew only when the stated
    dependencies have changed.
    """
    groups = nox.project.dependency_groups(PROJECT, "dev")
    digest = hashlib.sha256(json.dumps([sys.version, needs(), groups]).encode()).hexdigest()
    stamp = DEV / "dependencies.sha256"
    if not stamp.exists() or stamp.read_text() != digest:
        run(session, sys.executable, "-m", "venv", "--clear", DEV)
        run(session, program("python"), "-m", "pip", "install", "--quiet", "-e", ".", *groups)
        stamp.write_text(digest)
    return program("python")


def program(name: str) -> str:
    """Return the path of a program in the shared environment."""
    return str(DEV / ("Scripts" if os.name == "nt" else "bin") / name)


def run(session: nox.Session, *command: str | os.PathLike[str]) -> None:
    """Run a program that is not of the session's own environment."""
    session.run(*command, external=True)
