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
from typing import Any

from tests.bench.memory import Watch

PROJECT = Path(__file__).parents[2]
LOG = "bench.log"


@dataclass(frozen=True)
class Cost:
    """Seconds of all processors together, seconds on the clock, and megabytes of the largest process at the most."""

    cpu: float
    wall: float
    memory: float


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
    return Cost(**_run("measure", command, folder, environment))


def together(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Megabytes that all processes of a command hold at once at the most; 0 where the system does not tell.

    Failed if it does not end well. To look at them slows them down, so that no time is taken of this run.
    """
    return float(_run("watch", command, folder, environment)["together"])


def _run(entry: str, command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> dict[str, Any]:
    """What an entry of this module tells of a command.

    The system counts the memory of whoever starts a command as the command's own, so a program that is
    small itself starts it.
    """
    program = f"import sys; sys.path.insert(0, {str(PROJECT)!r}); from tests.bench.measured import {entry}; {entry}()"
    done = subprocess.run(
        [sys.executable, "-c", program, *command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    if told.pop("code"):
        raise Failed((folder / LOG).read_text(encoding="utf-8", errors="replace")[-2000:])
    return told


def measure() -> None:
    """Run the command of the arguments in the current folder; says on a line of JSON how it ended and what it cost."""
    start = time.monotonic()
    with _started() as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    told = Cost(used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024)
    print(json.dumps({"code": child.returncode, **asdict(told)}))


def watch() -> None:
    """Run the command of the arguments in the current folder; says how it ended and what its processes held."""
    with _started() as child:
        looking = Watch(child.pid)
        looking.start()
        code = child.wait()
        looking.stop()
    print(json.dumps({"code": code, "together": looking.most}))


def _started() -> subprocess.Popen[bytes]:
    with open(LOG, "wb") as log:
        return subprocess.Popen(sys.argv[1:], stdout=log, stderr=subprocess.STDOUT)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each."""
    return Cost(*(median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "memory")))


def weight(site: Path) -> Weight:
    pages = [path.read_bytes() for path in site.rglob("*.html")]
    return Weight(len(pages), median(map(len, pages)), median(len(gzip.compress(page, 9, mtime=0)) for page in pages))
