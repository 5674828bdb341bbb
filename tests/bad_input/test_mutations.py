"""Whatever happens to the files, they are refused with a place or make a site; the audit tries ten times as many."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.bad_input.mutations import MUTATORS, build_mutations, try_mutations
from tests.conftest import LIBRARY
from tests.site.built import copy_project

AT_ONCE = 5 * len(MUTATORS)
BUILT = 3


@pytest.mark.parametrize("first", range(0, 4 * AT_ONCE, AT_ONCE))
def test_every_mutation_is_answered_with_places(tmp_path: Path, first: int) -> None:
    faults, passing = try_mutations(tmp_path, range(first, first + AT_ONCE))
    assert faults == []
    assert passing


def test_what_passes_the_checks_makes_a_site(project: Path) -> None:
    _, passing = try_mutations(project, range(AT_ONCE))
    assert build_mutations(project, random.Random(1).sample(passing, BUILT)) == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project whose data a test may spoil."""
    return copy_project(tmp_path, LIBRARY)
