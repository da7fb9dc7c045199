"""Time for one call: the one limit that depends on the machine."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

from crosscheck.errors import OutOfTime, RecordError

T = TypeVar("T")

AGAIN_SECONDS = 0.5
"""After the time is over it is told again this often: a library may catch everything once."""


def within(seconds: int, call: Callable[[], T]) -> T:
    """Return what ``call`` returns.

    Raises:
        RecordError: ``timeout`` when it takes longer. Work inside of one call of a C library is
            not interrupted; without signals (Windows, other threads) nothing is.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not _MAIN:
        return call()
    before = signal.signal(signal.SIGALRM, _over)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN_SECONDS)
            return call()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
    except OutOfTime as error:
        raise RecordError("timeout", f"reading it took more than {seconds} seconds") from error


_MAIN = threading.main_thread()


def _over(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTime
