"""How much memory a command takes, its helpers included."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

PROC = Path("/proc")
SECONDS_BETWEEN = 0.05


class Watch(Thread):
    """Looks at a process and all below it until it is told to stop; `most` is what they held together, in megabytes.

    Memory that several of them share counts once. It stays 0 where the system does not tell.
    """

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.most = 0.0
        self._process = process
        self._over = Event()

    def run(self) -> None:
        while not self._over.wait(SECONDS_BETWEEN):
            self.most = max(self.most, sum(map(_held, _family(self._process))))

    def stop(self) -> None:
        self._over.set()
        self.join()


def _family(process: int) -> Iterator[int]:
    yield process
    for told in PROC.glob(f"{process}/task/*/children"):
        for child in _read(told).split():
            yield from _family(int(child))


def _held(process: int) -> float:
    """Megabytes of one process; of what it shares with others, its part."""
    lines = _read(PROC / str(process) / "smaps_rollup").splitlines()
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:  # It has ended.
        return ""
