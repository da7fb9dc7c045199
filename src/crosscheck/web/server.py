"""Serves a folder of reports to browsers on this machine: read-only, and only to them."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import FrameType
from urllib.parse import unquote, urlsplit

from crosscheck.errors import UsageError
from crosscheck.web.folder import ReportFolder
from crosscheck.web.listing import POLICY, listing

ADDRESS = "127.0.0.1"
"""The only address that is bound: nobody on the network can reach it."""

HOSTS = frozenset({"127.0.0.1", "localhost"})
"""Names that a request may come for. Another one means that a foreign name was pointed at this
machine (DNS rebinding). The port is not compared: a forwarded one differs."""

PATIENCE_SECONDS = 10.0
"""A client that sends nothing for so long is hung up on."""

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""Source: OWASP, HTTP Security Response Headers."""

REPORT_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Added to the policy that a report carries itself."""


class StopServing(BaseException):
    """A signal asked the server to stop; no handler of errors may take it for one."""


class ReportServer(ThreadingHTTPServer):
    """A server bound to this machine that knows its folder."""

    daemon_threads = True

    def __init__(self, folder: ReportFolder, port: int) -> None:
        self.folder = folder
        super().__init__((ADDRESS, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002
        """Say nothing of a browser that hung up, and in one line what else went wrong."""
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError):
            sys.stderr.write(f"crosscheck: a request failed ({type(error).__name__})\n")

    @property
    def url(self) -> str:
        """Return the address for a browser, with the port that was taken."""
        return f"http://{ADDRESS}:{self.server_port}/"


def bind(folder: ReportFolder, port: int) -> ReportServer:
    """Return a server on ``port``, on a free one for 0.

    Raises: UsageError when the port cannot be had.
    """
    try:
        return ReportServer(folder, port)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(
            f"cannot listen on port {port}: {reason}; choose another --port"
        ) from error


def serve(server: ReportServer, told: Callable[[str], object]) -> None:
    """Answer requests until SIGINT or SIGTERM; ``told`` is given the address first."""
    before = {number: signal.signal(number, _stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with server:
            told(server.url)
            server.serve_forever()
    except StopServing:
        return
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise StopServing


class _Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: ReportServer
    server_version = "crosscheck"
    sys_version = ""
    timeout = PATIENCE_SECONDS

    def do_GET(self) -> None:  # the name that the library calls
        """Send a report, or the list of them."""
        self._answer()

    def do_HEAD(self) -> None:
        """Send what GET would, without the body."""
        self._answer()

    def do_POST(self) -> None:
        """Refuse: nothing can be changed here."""
        self._send(HTTPStatus.METHOD_NOT_ALLOWED, "text/plain", b"read-only\n", Allow="GET, HEAD")

    do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_POST  # noqa: N815  # names of the library

    def log_message(self, *_: object) -> None:
        """Log nothing: which report is read when is nobody's business."""

    def _answer(self) -> None:
        if not _is_local(self.headers.get_all("Host") or []):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"not this host\n")
            return
        try:
            path = unquote(urlsplit(self.path).path, errors="surrogateescape").removeprefix("/")
        except ValueError:
            self._send(HTTPStatus.BAD_REQUEST, "text/plain", b"not an address\n")
            return
        if path == "":
            self._index()
            return
        found = self.server.folder.read(path)
        if found is None:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"no such report\n")
        else:
            kind, content = found
            policy = {"Content-Security-Policy": REPORT_POLICY}
            self._send(HTTPStatus.OK, kind, content, **policy)

    def _index(self) -> None:
        """Lead to the one page there is, or list the reports."""
        reports = self.server.folder.reports()
        pages = [path for path in reports if path.endswith(".html")]
        if pages == ["report.html"]:
            self._send(HTTPStatus.FOUND, "text/plain", b"", Location="/report.html")
            return
        content = listing(reports).encode("utf-8", "replace")
        policy = {"Content-Security-Policy": POLICY}
        self._send(HTTPStatus.OK, "text/html; charset=utf-8", content, **policy)

    def _send(self, status: HTTPStatus, kind: str, content: bytes, **headers: str) -> None:
        self.send_response(status)
        shown = {**HEADERS, "Content-Type": kind, "Content-Length": str(len(content)), **headers}
        for name, value in shown.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def _is_local(hosts: list[str]) -> bool:
    """Tell whether a request names this machine, once.

    >>> _is_local(["localhost:8000"]), _is_local(["news.example"]), _is_local([])
    (True, False, False)
    """
    if len(hosts) != 1:
        return False
    name, _, port = hosts[0].partition(":")
    return name.casefold() in HOSTS and (port == "" or port.isdecimal())
