from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from crosscheck.engines.deadline import within
from crosscheck.errors import OutOfTime, RecordError

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs POSIX timers")


def wait() -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        pass


def swallow_once() -> None:
    with suppress(BaseException):  # what a careless library does
        wait()
    wait()


def test_a_call_that_is_quick_returns_what_it_returns() -> None:
    assert within(5, lambda: 7) == 7


@pytest.mark.parametrize("call", [wait, swallow_once])
def test_a_call_that_takes_longer_is_a_skip(call: Callable[[], None]) -> None:
    begun = time.monotonic()
    with pytest.raises(RecordError) as caught:
        within(1, call)
    assert caught.value.code == "timeout"
    assert time.monotonic() - begun < 5


def test_the_timer_is_off_afterwards_and_the_handler_is_back() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(RecordError):
        within(1, wait)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) == before


def test_errors_of_the_call_pass_through() -> None:
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)


def test_no_exception_handler_of_a_library_takes_it_for_an_error() -> None:
    assert not issubclass(OutOfTime, Exception)


def test_in_another_thread_there_is_no_limit() -> None:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(within(1, lambda: 3)))
    thread.start()
    thread.join()
    assert found == [3]
