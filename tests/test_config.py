import pytest

from crosscheck.config import MOST_JOBS, Settings, read_settings
from crosscheck.errors import UsageError
from crosscheck.model.finding import Level
from crosscheck.model.reading import Columns, Limits

FORMATS = ("md", "html", "json", "csv")


def fault(toml: str, **flags: object) -> str:
    with pytest.raises(UsageError) as raised:
        read_settings(toml, flags, FORMATS, where="c.toml")
    return str(raised.value)


def test_without_anything_the_standard_formats_are_written_by_one_process() -> None:
    assert read_settings("", {}, FORMATS) == Settings(("html", "json", "md"), 1, None)


def test_a_flag_overrules_the_file_and_none_does_not() -> None:
    toml = 'format = ["md"]\njobs = 2\nfail-on = "tension"'
    flags = {"jobs": 3, "format": None, "fail-on": None}
    assert read_settings(toml, flags, FORMATS) == Settings(("md",), 3, Level.TENSION)


def test_formats_are_sorted_and_named_once() -> None:
    assert read_settings('format = ["md", "html", "md"]', {}, FORMATS).formats == ("html", "md")


def test_an_unknown_key_says_what_was_meant() -> None:
    assert fault("jbos = 2") == "c.toml: 'jbos' is not a setting (did you mean jobs?)"
    assert "there are format, jobs, fail-on" in fault("zzz = 2")


def test_all_faults_are_listed_at_once() -> None:
    told = fault('jbos = 1\nformat = ["pdf"]\nfail-on = "any"', jobs=0)
    for part in ("'jbos'", "format 'pdf'", "fail-on must be conflict or tension", "jobs must be"):
        assert part in told
    assert "\n" not in told


@pytest.mark.parametrize("value", ["0", "-1", "true", "1.5", '"2"', str(MOST_JOBS + 1)])
def test_jobs_are_a_whole_number_in_bounds(value: str) -> None:
    assert "jobs must be a whole number from 1 to" in fault(f"jobs = {value}")


@pytest.mark.parametrize("value", ['"md"', "[]", "[1]", '["mb"]', "{md = true}"])
def test_format_is_a_list_of_known_names(value: str) -> None:
    assert "c.toml: format" in fault(f"format = {value}")


@pytest.mark.parametrize("value", ["[]", "{}", "1", '"CONFLICT"'])
def test_fail_on_is_a_level(value: str) -> None:
    assert "fail-on must be" in fault(f"fail-on = {value}")


def test_a_broken_file_is_named_with_its_place() -> None:
    assert fault("jobs = ").startswith("c.toml is not TOML: ")


def test_fail_on_tension_includes_conflicts() -> None:
    tension, conflict = Settings(fail_on=Level.TENSION), Settings(fail_on=Level.CONFLICT)
    assert tension.fails([Level.CONFLICT])
    assert tension.fails([Level.TENSION])
    assert conflict.fails([Level.TENSION, Level.CONFLICT])
    assert not conflict.fails([Level.TENSION])
    assert not Settings().fails([Level.CONFLICT])
    assert not tension.fails([])


def test_limits_and_columns_are_settings() -> None:
    toml = "[limits]\npages = 9\nfile-bytes = 10\n[columns]\ntext = 'story'\nurl = ['u', 'v']\n"
    reading = read_settings(toml, {}, ["md"]).reading
    assert (reading.limits.pages, reading.limits.file_bytes) == (9, 10)
    assert reading.limits.seconds == Limits().seconds
    assert (reading.columns.text, reading.columns.url) == (("story",), ("u", "v"))
    assert reading.columns.title == Columns().title


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("limits = 3", "limits must be a table"),
        ("[limits]\npagse = 3", "'pagse' is no limit"),
        ("[limits]\npages = 0", "pages must be a whole number from 1"),
        ("[limits]\npages = true", "pages must be a whole number from 1"),
        ("columns = []", "columns must be a table"),
        ("[columns]\nbody = 'x'", "'body' is no part of an article"),
        ("[columns]\ntext = 3", "text must be a name or a list of names"),
        ("[columns]\ntext = ['']", "text must be a name or a list of names"),
    ],
)
def test_faulty_limits_and_columns_are_told(toml: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        read_settings(toml, {}, ["md"])
