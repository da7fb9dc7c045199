"""The entry point: answers signals first, imports late, and never shows a traceback."""

from __future__ import annotations

import errno
import logging
import os
import signal
import sys
import warnings
from types import FrameType

from crosscheck.errors import OutOfTime

INTERNAL_ERROR = 70
"""Source: EX_SOFTWARE of sysexits.h."""

BROKEN_PIPE = 141
"""128 + SIGPIPE: whoever read our output has gone."""

FULL_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
FULL = 2
"""The output cannot be written: the same as for a wrong output folder."""

STOPPED = "stopped by a signal; run again for a whole report"


class Stopped(BaseException):
    """A signal asked us to stop."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        code = _prepared(sys.argv[1:])
        _ignore_signals()  # there is nothing left to stop
    except Stopped as stopped:  # before the run, or right behind it
        _ignore_signals()
        _say(STOPPED)
        code = stopped.exit_code
    sys.exit(code)


def _prepared(arguments: list[str]) -> int:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    sys.unraisablehook = _unraisable
    _silence_libraries()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return _guarded(arguments)


def _silence_libraries() -> None:
    """Keep what libraries log or warn of while they read odd files off standard error."""
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


def _guarded(arguments: list[str]) -> int:
    try:
        try:
            return _run(arguments)
        except Stopped as stopped:
            _ignore_signals()
            _say(STOPPED)
            return stopped.exit_code
        except BrokenPipeError:
            _drop(1, 2)
            return BROKEN_PIPE
        except Exception as error:
            return _explain(error, arguments)
    except Stopped as stopped:  # a second signal while the first one was answered
        return stopped.exit_code


def _run(arguments: list[str]) -> int:
    from crosscheck.cli import run_command

    code = run_command(arguments)
    if sys.stdout:
        sys.stdout.flush()
    return code


def _explain(error: Exception, arguments: list[str]) -> int:
    """Say in one line what happened, and return the exit code."""
    if isinstance(error, OSError) and error.errno in FULL_DISK:
        _drop(1)
        _say(f"cannot write: {error.strerror}; free some space and run again")
        return FULL
    if "--debug" in arguments:
        sys.excepthook(type(error), error, error.__traceback__)
    name = type(error).__name__
    _say(f"internal error ({name}); please report it with what --debug prints")
    return INTERNAL_ERROR


def _stop(number: int, _frame: FrameType | None) -> None:
    raise Stopped(number)


def _ignore_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


def _say(message: str) -> None:
    if sys.stderr:
        try:
            sys.stderr.write(f"crosscheck: {message}\n")
        except OSError:  # the disk is full behind it, or its reader has gone: nobody can be told
            _drop(2)


def _drop(*streams: int) -> None:
    """Send what is still buffered nowhere, so that the exit does not fail on it again."""
    for stream in streams:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)


def _unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    """Leave at once when a signal arrived where Python cannot raise; else do as usual.

    The end of a file's time is told once more a little later, where it can be raised.
    """
    if isinstance(unraisable.exc_value, OutOfTime):
        return
    if isinstance(unraisable.exc_value, Stopped):
        _say(STOPPED)
        os._exit(unraisable.exc_value.exit_code)
    sys.__unraisablehook__(unraisable)


if __name__ == "__main__":
    main()
