"""What a benchmark says of a command's memory is what all of its processes hold."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.memory import PROC
from tests.site.built import PROJECT

TWO_PROCESSES = """
import os, time
child = os.fork()
held = b"x" * 60_000_000
time.sleep(1)
if child:
    os.waitpid(child, 0)
"""


# A process passes on the memory of the one that starts it, and that of a long run of tests is large.
MEASURE = """
import sys
from pathlib import Path
from tests.bench.measured import cost
measured = cost([sys.executable, "-c", sys.argv[1]], Path(sys.argv[2]), {})
print(measured.memory, measured.together)
"""


@pytest.mark.skipif(not (PROC / "self/smaps_rollup").exists(), reason="this system does not tell what a process holds")
def test_memory_is_told_of_the_largest_process_and_of_all_together(tmp_path: Path) -> None:
    command = [sys.executable, "-c", MEASURE, TWO_PROCESSES, str(tmp_path)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    memory, together = map(float, done.stdout.split())
    assert 60 < memory < 110
    assert together > 115
