"""`new-year`: makes files of a new year to fill in, from the year before and from its plan."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from macros.checks import load_site
from macros.cli import Commands
from macros.cli.new import make, year_number
from macros.cli.skeletons.new_year import new_year


def add(commands: Commands) -> None:
    parser = commands.add_parser("new-year", help="새해의 자료 파일을 빈칸으로 만듭니다")
    parser.add_argument("year", type=year_number, metavar="연도", help="만들 해. 예: 2024")
    parser.add_argument(
        "--from", type=year_number, required=True, dest="earlier", metavar="연도", help="바탕이 되는 해"
    )
    parser.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    data: Path = options.data
    return make(data, lambda: new_year(load_site(data), options.year, options.earlier, data.name))
