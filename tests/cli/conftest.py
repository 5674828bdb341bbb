"""A department whose data changes, and what the change is said to mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from macros.cli.diff_contents import Meaning, meaning
from macros.models.load import files_under
from tests.conftest import Department

DOCS = Path(__file__).parents[2] / "docs"

MeaningOf = Callable[..., Meaning]


@pytest.fixture
def meaning_of(department: Department) -> MeaningOf:
    """Says what all changes of the library's data since the test began mean."""
    before = files_under(department.data)

    def compare(renamed: Mapping[str, str] | None = None) -> Meaning:
        return meaning(before, files_under(department.data), DOCS, renamed)

    return compare
