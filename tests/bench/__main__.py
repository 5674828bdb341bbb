"""`make bench`: our site and others of the same data, built in turns in one run."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.reading.progress import progress
from tests.bench import served
from tests.bench.generators import HUGO, OURS, UNSHARED, Generator, generators
from tests.bench.measured import Cost, Weight, cost, together, weight
from tests.bench.report import report
from tests.site.built import PROJECT
from tests.synthetic.__main__ import write

TABLE = Path(__file__).with_name("RESULTS.md")
SIZES = (0, 200, 2000)
"""Pages of each department; 0 stands for the real one."""
PAIRS = ((0, (OURS, UNSHARED), 47), (2000, (OURS, HUGO), 8))
"""At which size which two are built how often more, since few builds tell no small part."""

# Whatever the terminal says: Python may keep what it has compiled, as it does unless told otherwise.
SURROUNDINGS = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", "PYTHONDONTWRITEBYTECODE": ""}


@dataclass
class Measured:
    """The costs of one generator at one size, and what it wrote."""

    generator: str
    size: int
    costs: list[Cost] = field(default_factory=list)
    together: float = 0
    weight: Weight = field(default_factory=lambda: Weight(0, 0, 0))


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        departments = dict(_departments(Path(folder), options.sizes))
        chosen = [one for one in generators(options.stock_most) if not one.is_missing]
        missing = [one.name for one in generators(options.stock_most) if one.is_missing]
        measured = _measure(Path(folder), departments, chosen, options.runs)
        previewed = {size: data for size, data in departments.items() if size <= options.served_most}
        waits = dict(_waits(Path(folder), previewed, [one.name for one in chosen]))
    text = report(measured, waits, missing, options.runs, " ".join(["python -m tests.bench", *sys.argv[1:]]))
    if options.write:
        TABLE.write_text(text, encoding="utf-8")
    print(text)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="누리집을 만드는 빠르기를 잽니다.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="쪽 수. 0은 이 저장소의 자료입니다")
    parser.add_argument("--runs", type=int, default=3, help="번갈아 재는 횟수(기본값: 3)")
    parser.add_argument(
        "--stock-most", type=int, default=200, help="Material 그대로를 재 볼 가장 큰 쪽 수(기본값: 200)"
    )
    parser.add_argument("--served-most", type=int, default=2000, help="미리 보기를 재 볼 가장 큰 쪽 수")
    parser.add_argument("--no-write", dest="write", action="store_false", help="표를 파일에 쓰지 않습니다")
    return parser.parse_args()


def _departments(folder: Path, sizes: list[int]) -> Iterator[tuple[int, Path]]:
    for size in sizes:
        if size:
            write(size, seed=1, folder=folder / f"data-{size}")
        yield size, folder / f"data-{size}" if size else PROJECT / "data"


def _measure(folder: Path, departments: dict[int, Path], chosen: list[Generator], runs: int) -> list[Measured]:
    """In turns, so that a busy moment of the machine hits all of them."""
    pairs = [(one, size) for size in departments for one in chosen if size <= one.most]
    found = {(one.name, size): Measured(one.name, size) for one, size in pairs}
    rounds = [pair for _ in range(runs) for pair in pairs]
    for size, names, times in PAIRS:
        often = [pair for pair in pairs if pair[1] == size and pair[0].name in names]
        rounds += [pair for number in range(times) for pair in (often if number % 2 else reversed(often))]
    for one, size in progress(rounds, "번갈아 만드는 중", len(rounds)):
        project, environment = _project(folder, one, size, departments[size])
        _put_away(project / one.site, folder / "before")
        found[one.name, size].costs.append(cost(one.command, project, environment))
    for one, size in progress(pairs, "메모리를 재는 중", len(pairs)):
        project, environment = _project(folder, one, size, departments[size])
        found[one.name, size].together = together(one.command, project, environment)
        found[one.name, size].weight = weight(project / one.site)
    return list(found.values())


def _put_away(site: Path, folder: Path) -> None:
    """Let a build begin without the site of the one before, as on a clean checkout.

    MkDocs would take the time to empty its folder, and Hugo would not. Nothing is deleted meanwhile either: for some
    minutes, ext4 looks at every file that is gone before it makes a new one, which would cost whoever writes many.
    """
    if site.exists():
        folder.mkdir(exist_ok=True)
        site.rename(folder / str(len(os.listdir(folder))))


def _project(folder: Path, one: Generator, size: int, data: Path) -> tuple[Path, dict[str, str]]:
    """Where a generator builds, and in which environment."""
    project = folder / f"{one.name}-{size}".replace(" ", "-").replace(",", "")
    if not project.exists():
        one.prepare(project, data)
    return project, {"PYTHONPATH": str(project), **SURROUNDINGS, **one.environment}


def _waits(folder: Path, departments: dict[int, Path], names: list[str]) -> Iterator[tuple[tuple[str, int], float]]:
    for size in departments:
        for name, command in ((OURS, served.OURS), (HUGO, served.HUGO)):
            if name in names:
                project = folder / f"{name}-{size}".replace(" ", "-")
                yield (name, size), served.seconds_until_served(command, project)


if __name__ == "__main__":
    sys.exit(main())
