"""What a command costs, and what the pages weigh that it wrote."""

from __future__ import annotations

import gzip
import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.memory import Watch


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
    """Run a command to its end; Failed if it does not end well."""
    with (folder / "bench.log").open("wb") as log:
        start = time.monotonic()
        child = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=log, stderr=subprocess.STDOUT
        )
        watch = Watch(child.pid)
        watch.start()
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        watch.stop()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise Failed((folder / "bench.log").read_text(encoding="utf-8", errors="replace")[-2000:])
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, watch.most)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each."""
    return Cost(*(median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "memory", "together")))


def weight(site: Path) -> Weight:
    pages = [path.read_bytes() for path in site.rglob("*.html")]
    return Weight(len(pages), median(map(len, pages)), median(len(gzip.compress(page, 9, mtime=0)) for page in pages))
