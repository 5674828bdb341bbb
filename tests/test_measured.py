"""What a benchmark says of a command's memory is what all of its processes hold."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench.measured import cost, together
from tests.bench.memory import PROC

TWO_PROCESSES = """
import os, time
child = os.fork()
held = b"x" * 60_000_000
time.sleep(1)
if child:
    os.waitpid(child, 0)
"""


@pytest.mark.skipif(not (PROC / "self/smaps_rollup").exists(), reason="this system does not tell what a process holds")
def test_memory_is_told_of_the_largest_process_and_of_all_together(tmp_path: Path) -> None:
    held = b"x" * 200_000_000
    command = [sys.executable, "-c", TWO_PROCESSES]
    assert 60 < cost(command, tmp_path, {}).memory < 110 < len(held) / 1_000_000, "not that of whoever measures"
    assert together(command, tmp_path, {}) > 115
