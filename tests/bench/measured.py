"""What a command costs, and what the pages weigh that it wrote."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from tests.bench.memory import Watch

PROJECT = Path(__file__).parents[2]
LOG = "bench.log"


@dataclass(frozen=True)
class Cost:
    """Seconds of all processors together, seconds on the clock, and megabytes of memory at the most.

    `memory` is that of the largest process, and `together` that of all at once; 0 where it is not known.
    """

    cpu: float
    wall: float
    memory: float
    together: float


@dataclass(frozen=True)
class Weight:
    """Number of pages, and the bytes of the middle one, as it is and packed."""

    pages: int
    raw: float
    packed: float


class Failed(Exception):
    """A command ended with an error; carries the end of what it said."""


def cost(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run a command to its end; Failed if it does not end well.

    The system counts the memory of whoever starts a command as the command's own, so a program that is
    small itself starts it.
    """
    program = f"import sys; sys.path.insert(0, {str(PROJECT)!r}); from tests.bench.measured import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    if told["code"]:
        raise Failed((folder / LOG).read_text(encoding="utf-8", errors="replace")[-2000:])
    return Cost(**told["cost"])


def main() -> None:
    """Run the command of the arguments in the current folder; says on a line of JSON how it ended and what it cost."""
    with open(LOG, "wb") as log:
        start = time.monotonic()
        child = subprocess.Popen(sys.argv[1:], stdout=log, stderr=subprocess.STDOUT)
        watch = Watch(child.pid)
        watch.start()
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        watch.stop()
    child.returncode = os.waitstatus_to_exitcode(status)
    measured = Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, watch.most)
    print(json.dumps({"code": child.returncode, "cost": asdict(measured)}))


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each."""
    return Cost(*(median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "memory", "together")))


def weight(site: Path) -> Weight:
    pages = [path.read_bytes() for path in site.rglob("*.html")]
    return Weight(len(pages), median(map(len, pages)), median(len(gzip.compress(page, 9, mtime=0)) for page in pages))
