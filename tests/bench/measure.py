"""What a build costs, what `mkdocs serve` takes to build again, and what the pages weigh."""

from __future__ import annotations

import gzip
import json
import os
import re
import resource
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

SECONDS_ALLOWED = 600
"""The most that one build may take; the slowest needs a minute where nothing else runs."""
SETTINGS = {
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONDONTWRITEBYTECODE": "",
    "REPOSITORY_URL": "",
    "SIGN_IN_URL": "",
    "SITE_URL": "",
}


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time, seconds on the clock, and megabytes of the largest process at its peak."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True)
class Weight:
    """Number of HTML pages, and the bytes of the middle one, plain and compressed."""

    pages: int
    plain: float
    compressed: float


def build_cost(command: Sequence[str], project: Path) -> Cost:
    """Return what a command costs that builds in `project`; RuntimeError with its output if it fails.

    Linux counts the memory of whoever starts a process as that of the process too. So this file, which
    needs little, starts the command in a process of its own.
    """
    done = subprocess.run(
        [sys.executable, __file__, *command],
        cwd=project,
        env=_environment(project),
        capture_output=True,
        text=True,
        timeout=SECONDS_ALLOWED + 10,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return Cost(**json.loads(done.stdout))


def rebuild_cost(command: Sequence[str], project: Path) -> Cost:
    """Return what a server spends from the change of one figure until its page shows it.

    `command` serves `project` at the address that is added to it. The figure is the printed page that a program
    names as its source.
    """
    programs = sorted((project / "data/programs").glob("*/*.yml"))
    program = next(path for path in programs if "page: " in path.read_text(encoding="utf-8"))
    before = program.read_text(encoding="utf-8")
    with _served(command, project) as (server, address):
        page = f"{address}/programs/{program.parent.name}/{program.stem}/"
        _wait_until_shown("쪽", page)
        cpu, start = _cpu_so_far(server), time.monotonic()
        program.write_text(re.sub(r"page: \d+", "page: 701", before, count=1), encoding="utf-8")
        _wait_until_shown("701쪽", page)
        cost = Cost(_cpu_so_far(server) - cpu, time.monotonic() - start, _peak_memory(server))
    program.write_text(before, encoding="utf-8")
    return cost


def weight(site: Path) -> Weight:
    pages = [path.read_bytes() for path in site.rglob("*.html")]
    return Weight(len(pages), median(map(len, pages)), median(len(gzip.compress(page, mtime=0)) for page in pages))


def _environment(project: Path) -> dict[str, str]:
    """What a build finds set: the project's own programs, and its folder for what a server leaves behind."""
    return {**os.environ, **SETTINGS, "PYTHONPATH": str(project), "TMPDIR": str(project)}


@contextmanager
def _served(command: Sequence[str], project: Path) -> Iterator[tuple[int, str]]:
    """The process and the address of a server that runs meanwhile."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with subprocess.Popen([*command, address], cwd=project, env=_environment(project)) as server:
        try:
            yield server.pid, f"http://{address}"
        finally:
            server.terminate()


def _wait_until_shown(text: str, page: str) -> None:
    end = time.monotonic() + SECONDS_ALLOWED
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(page, timeout=SECONDS_ALLOWED) as answer:
                if text in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass  # It does not listen yet.
        time.sleep(0.1)
    raise TimeoutError(f"{page} never showed {text!r}")


def _cpu_so_far(process: int) -> float:
    """Seconds of processor time of a process and its ended children, from Linux's table."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _peak_memory(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _run_and_tell() -> int:
    """Run the command of the arguments; print its cost as JSON, and what it says to the error output."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_ALLOWED, SECONDS_ALLOWED))
    start = time.monotonic()
    code = subprocess.run(sys.argv[1:], stdout=sys.stderr).returncode
    wall = time.monotonic() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps(asdict(Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024))))
    return code


if __name__ == "__main__":
    sys.exit(_run_and_tell())
