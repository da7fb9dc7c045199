"""Errors, named by what the caller can do about them."""

from __future__ import annotations


class CrosscheckError(Exception):
    """Base of every deliberate error; its text is one line for the user."""


class UsageError(CrosscheckError):
    """The call or its configuration is wrong: tell the user and exit with 2."""


class NoSourceError(CrosscheckError):
    """Nothing in the input could be read: tell the user and exit with 3."""


class RecordError(CrosscheckError):
    """One input cannot be used: list it as skipped and go on.

    ``code`` is a short stable word for programs, the message is for people.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class OutOfTime(BaseException):
    """The time for one file is over; no library's ``except Exception`` may swallow it."""
