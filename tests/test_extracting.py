"""Every format, as different programs write it: the whole document is what was read by eye."""

from pathlib import Path

import pytest
from tests.extracting import FIXTURES, FOLDER, extracted, golden_of


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_a_file_gives_the_documents_that_its_golden_file_tells(fixture: Path) -> None:
    assert extracted(fixture) == golden_of(fixture).read_text("utf-8")


def test_every_golden_file_has_its_fixture() -> None:
    assert set(map(golden_of, FIXTURES)) == set((FOLDER / "golden").iterdir())
