"""`make bench`: this site and others of the same data, built in turns in one run."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench.generators import GENERATORS, REAL
from tests.bench.measure import build_cost, rebuild_cost, weight
from tests.bench.report import Row, report
from tests.site.built import PROJECT
from tests.synthetic.__main__ import write

TABLE = Path(__file__).with_name("RESULTS.md")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="사이트를 만드는 데 드는 것을 잽니다.")
    parser.add_argument("--runs", type=int, default=3, help="번갈아 재는 횟수(기본값: 3)")
    runs = parser.parse_args().runs
    if sys.platform != "linux":
        parser.error("리눅스에서만 잴 수 있습니다.")
    with tempfile.TemporaryDirectory() as folder:
        table = report(_measured(Path(folder), runs), runs)
        TABLE.write_text(table, encoding="utf-8")
        print(table)
    return 0


def _measured(folder: Path, runs: int) -> list[Row]:
    """The costs of every generator at its sizes, taken in turns, so that a busy moment of the machine hits all."""
    sizes = sorted({size for one in GENERATORS for size in one.sizes})
    rows = {(one, size): Row(one, size) for size in sizes for one in GENERATORS if size in one.sizes}
    data = {size: _data(folder, size) for size in sizes}
    projects = {pair: folder / f"project-{number}" for number, pair in enumerate(rows)}
    for (one, size), project in projects.items():
        one.prepare(project, data[size])
    for run in range(1, runs + 1):
        for (one, size), row in rows.items():
            _measure(row, projects[one, size], run)
            print(f"{run}/{runs} {size} {one.name}: {row.costs[-1].cpu:.2f}", file=sys.stderr)
    return list(rows.values())


def _data(folder: Path, size: int) -> Path:
    if size == REAL:
        return PROJECT / "data"
    write(size, seed=1, folder=folder / f"data-{size}")
    return folder / f"data-{size}"


def _measure(row: Row, project: Path, run: int) -> None:
    """Add the costs of one more build, or of one more change in what is served."""
    one = row.generator
    if one.serves:
        row.costs.append(rebuild_cost(one.command, project))
        return
    # A new folder each time: to empty the old one would count as time of MkDocs, and as none of others.
    site = project / f"site-{run}"
    row.costs.append(build_cost([*one.command, str(site)], project))
    row.weight = row.weight or weight(site)


if __name__ == "__main__":
    sys.exit(main())
