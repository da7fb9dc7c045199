"""One process that takes all calls of these tests, and a folder with an article in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unpacking import STORY
from tests.whole_runs.calling import Caller

if os.name == "nt":
    collect_ignore_glob = ["*"]  # forks, links and limits are those of POSIX


@pytest.fixture(scope="session")
def crosscheck(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Caller]:
    with Caller(tmp_path_factory.mktemp("calls")) as caller:
        yield caller


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a folder that holds one article, ``good.txt``."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(STORY)
    return folder
