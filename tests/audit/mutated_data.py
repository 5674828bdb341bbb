"""The data of the library department, mutated in thousands of ways: refused with a place, or a site."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from tests.bad_input.mutations import build_mutations, try_mutations
from tests.conftest import LIBRARY
from tests.site.built import copy_project

MUTATIONS = 2400
BUILT = 100


def check_mutations() -> list[str]:
    """Return a line for each mutation that is answered wrongly, or passes the checks and makes no site."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder), LIBRARY)
        faults, passing = try_mutations(project, range(MUTATIONS))
        return faults + build_mutations(project, random.Random(1).sample(passing, BUILT))
