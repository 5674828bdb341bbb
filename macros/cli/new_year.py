"""`new-year`: makes files of a new year to fill in, from the year before and from its plan."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from macros.checks import check
from macros.cli import Commands
from macros.cli.new import make, year_number
from macros.cli.skeletons.new_year import new_year
from macros.models.load import files_under, read_site
from macros.models.site import Site
from macros.models.subjects import subject_at
from macros.reading.problems import DataError, Problem


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
    return make(data, lambda: new_year(_site(data, options.year), options.year, options.earlier, data.name))


def _site(data: Path, year: int) -> Site:
    """Return the site, in which files of the year may wait to be filled in; DataError if anything else is wrong."""
    site, problems = read_site(files_under(data), data.name)
    if site is None:
        raise DataError(problems)
    wrong = [problem for problem in (*problems, *check(site)) if not _is_blank(problem, site, data.name, year)]
    if wrong:
        raise DataError(wrong)
    return site


def _is_blank(problem: Problem, site: Site, folder: str, year: int) -> bool:
    """Whether a problem is a blank that an earlier `new-year` made."""
    file = problem.place.file
    _, address = subject_at(file.removeprefix(f"{folder}/")) or (None, {})
    if problem.rule != "missing" or address.get("year") != str(year):
        return False
    # A program that nobody filled in yet has no results to leave alone.
    return "id" not in address or "results" in site.files[file].value
