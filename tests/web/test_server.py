"""The server answers this machine alone, and with reports alone."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path

import pytest

from crosscheck.errors import UsageError
from crosscheck.web.folder import find_page, open_folder
from crosscheck.web.server import ADDRESS, ReportServer, bind

NAMES = frozenset({"report.html", "report.md", "report.json"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "reports"
    (root / "a & <b>").mkdir(parents=True)
    (root / ".hidden").mkdir()
    for place in (root, root / "a & <b>", root / ".hidden", tmp_path):
        (place / "report.html").write_text(f"<p>{place.name}</p>")
    (root / "report.json").write_text("{}")
    (root / "secret.txt").write_text("secret")
    return root


@pytest.fixture
def server(folder: Path) -> Iterator[ReportServer]:
    with bind(open_folder(folder, NAMES), 0) as bound:
        thread = threading.Thread(target=bound.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield bound
        bound.shutdown()
        thread.join()


def ask(
    server: ReportServer, path: str, method: str = "GET", **headers: str
) -> tuple[HTTPResponse, bytes]:
    connection = http.client.HTTPConnection(ADDRESS, server.server_port, timeout=10)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


def test_a_report_is_sent_whole_with_its_kind_and_guarded(server: ReportServer) -> None:
    answer, content = ask(server, "/report.html")
    assert (answer.status, content) == (200, b"<p>reports</p>")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert ask(server, "/report.json?a=1")[0].headers["Content-Type"] == "application/json"


def test_only_this_machine_can_connect(server: ReportServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:9", "127.0.0.1:8000"])
def test_names_of_this_machine_are_answered_on_any_forwarded_port(
    server: ReportServer, host: str
) -> None:
    assert ask(server, "/report.html", Host=host)[0].status == 200


@pytest.mark.parametrize(
    "host",
    ["", "news.example", "127.0.0.1.news.example", "localhost:8x", "127.0.0.1@news", "[::1]"],
)
def test_a_foreign_name_that_points_here_is_refused(server: ReportServer, host: str) -> None:
    answer, content = ask(server, "/report.html", Host=host)
    assert answer.status == 421
    assert b"reports" not in content


def test_a_request_without_a_host_is_refused(server: ReportServer) -> None:
    with socket.create_connection((ADDRESS, server.server_port), timeout=10) as raw:
        raw.sendall(b"GET /report.html HTTP/1.0\r\n\r\n")
        assert b" 421 " in raw.makefile("rb").readline()


@pytest.mark.parametrize(
    "path",
    [
        "/../report.html",
        "/%2e%2e/report.html",
        "/a/../../report.html",
        "/..%2freport.html",
        "/secret.txt",
        "/.hidden/report.html",
        "/report.html/",
        "/report.html%00",
        "/%00/report.html",
        "/%ff/report.html",
        "/c:/report.html",
        "/..%5creport.html",
        "/absent/report.html",
    ],
)
def test_nothing_else_can_be_had(server: ReportServer, path: str) -> None:
    answer, content = ask(server, path)
    assert answer.status == 404
    assert content == b"no such report\n"


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are those of POSIX")
def test_links_and_pipes_are_not_followed(server: ReportServer, folder: Path) -> None:
    (folder / "report.md").symlink_to(folder / "secret.txt")
    (folder / "link").symlink_to(folder.parent)
    (folder / "pipe").mkdir()
    os.mkfifo(folder / "pipe" / "report.md")
    for path in ("/report.md", "/link/report.html", "/pipe/report.md"):
        assert ask(server, path)[0].status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_changed(server: ReportServer, method: str) -> None:
    answer, _ = ask(server, "/report.html", method)
    assert answer.status == 405
    assert answer.headers["Allow"] == "GET, HEAD"


def test_head_has_no_body(server: ReportServer) -> None:
    answer, content = ask(server, "/report.html", "HEAD")
    assert (answer.headers["Content-Length"], content) == ("14", b"")


def test_several_reports_are_listed_with_links_that_lead_to_them(server: ReportServer) -> None:
    answer, content = ask(server, "/")
    assert answer.status == 200
    shown = content.decode()
    links = re.findall('href="([^"]*)"', shown)
    assert links == ["/report.html", "/report.json", "/a%20%26%20%3Cb%3E/report.html"]
    assert "a &amp; &lt;b&gt;/report.html" in shown
    assert ask(server, links[2])[1] == b"<p>a & <b></p>"


def test_one_report_is_led_to_at_once(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("one")
    with bind(open_folder(tmp_path, NAMES), 0) as bound:
        thread = threading.Thread(target=bound.handle_request, daemon=True)
        thread.start()
        answer, _ = ask(bound, "/")
        thread.join()
    assert (answer.status, answer.headers["Location"]) == (302, "/report.html")


def test_a_port_that_is_taken_is_a_clear_error(server: ReportServer) -> None:
    with pytest.raises(UsageError, match=r"cannot listen on port .* choose another --port"):
        bind(server.folder, server.server_port)


def test_a_folder_without_a_report_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no report in"):
        open_folder(tmp_path, NAMES)
    with pytest.raises(UsageError, match="is no folder"):
        open_folder(tmp_path / "absent", NAMES)


def test_the_page_of_a_folder_is_found_and_nothing_else_is_one(folder: Path) -> None:
    assert find_page(folder, "report.html") == folder / "report.html"
    assert find_page(folder / "report.html", "report.html") == folder / "report.html"
    with pytest.raises(UsageError, match="is not for a browser"):
        find_page(folder / "report.json", "report.html")
    with pytest.raises(UsageError, match="no report"):
        find_page(folder / ".hidden" / "absent", "report.html")


# --- the commands ---------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_tells_its_address_and_ends_quietly(folder: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "crosscheck", "serve", str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        address = re.match(r"http://127\.0\.0\.1:(\d+)/ ", told)
        assert address is not None, told
        connection = http.client.HTTPConnection(ADDRESS, int(address.group(1)), timeout=10)
        connection.request("GET", "/report.html")
        assert connection.getresponse().read() == b"<p>reports</p>"
        connection.close()
        process.send_signal(number)
        _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for a browser is a shell script")
def test_view_opens_the_report_in_the_browser(folder: Path, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\necho "$1" > "$0.opened"\n')
    browser.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "view", str(folder)],
        env={**os.environ, "BROWSER": f"{browser} %s"},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "browser.opened").read_text() == f"{(folder / 'report.html').as_uri()}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["view", "absent"], "no report absent"),
        (["serve", "absent"], "absent is no folder"),
        (["serve", "--port", "70000"], "--port"),
    ],
)
def test_a_wrong_call_is_one_line_and_exits_with_two(
    arguments: list[str], told: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_what_is_no_address_is_refused(server: ReportServer) -> None:
    with socket.create_connection((ADDRESS, server.server_port), timeout=10) as raw:
        raw.sendall(b"GET http://[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert b" 400 " in raw.makefile("rb").readline()


@pytest.mark.parametrize(
    ("error", "told"),
    [(ConnectionResetError(), ""), (KeyError("x"), "crosscheck: a request failed (KeyError)\n")],
)
def test_a_request_that_fails_is_one_line_and_a_browser_that_hangs_up_none(
    server: ReportServer, capsys: pytest.CaptureFixture[str], error: Exception, told: str
) -> None:
    try:
        raise error
    except type(error):
        server.handle_error(None, None)
    assert capsys.readouterr().err == told
