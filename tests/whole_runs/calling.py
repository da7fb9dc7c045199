"""Calls the command line as a user does, many times a second: each call is a fork of one process
that has loaded the parser already."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

CPU_SECONDS = 60
"""A call that takes more processor time is killed, and fails its test by its exit code."""
WALL_SECONDS = 120
"""A call that takes longer waits for something, and fails its test."""

_PARENT = """
import json, os, resource, sys
from crosscheck import cli, pipeline, terminal
from crosscheck.__main__ import main
from crosscheck.annotators import english
from crosscheck.engines import deadline, local

english.pipeline()
pipeline.fact_types(), pipeline.readers(), cli.find_reporters()

def child(call):
    for number, name in enumerate((call["stdin"], call["stdout"], call["stderr"])):
        flags = os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        os.dup2(os.open(name, flags), number)
    for name, most in call["limits"].items():
        resource.setrlimit(getattr(resource, name), (most, most))
    os.chdir(call["cwd"])
    sys.argv = ["crosscheck", *call["arguments"]]
    try:
        main()
    except SystemExit as leave:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:
                os._exit(120)
        os._exit(leave.code or 0)
    os._exit(121)

print("ready", flush=True)
for line in sys.stdin:
    pid = os.fork()
    if not pid:
        child(json.loads(line))
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
"""


@dataclass(frozen=True, slots=True)
class Called:
    """What a call came to; ``code`` is negative for a signal that ended it."""

    code: int
    stdout: str
    stderr: str


class Caller:
    """Takes calls one after the other; ``folder`` holds what they print."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", _PARENT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self._read() == "ready\n"

    def __enter__(self) -> Caller:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def __call__(
        self,
        *arguments: object,
        stdin: Path = Path("/dev/null"),
        stdout: Path | None = None,
        cwd: Path | None = None,
        limits: dict[str, int] | None = None,
    ) -> Called:
        """Call crosscheck; ``limits`` are those of ``setrlimit``, by name."""
        out, err = stdout or self._folder / "stdout", self._folder / "stderr"
        call = {
            "arguments": [str(one) for one in arguments],
            "stdin": str(stdin),
            "stdout": str(out),
            "stderr": str(err),
            "cwd": str(cwd or self._folder),
            "limits": {"RLIMIT_CPU": CPU_SECONDS, **(limits or {})},
        }
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(call) + "\n")
        self._process.stdin.flush()
        code = int(self._read())
        told = "" if stdout else out.read_text("utf-8")
        return Called(code, told, err.read_text("utf-8"))

    def _read(self) -> str:
        stream = self._process.stdout
        assert stream is not None
        if not select.select([stream], [], [], WALL_SECONDS)[0]:
            os.killpg(self._process.pid, signal.SIGKILL)
            raise TimeoutError("the call waits for something that never comes")
        return stream.readline()
