"""`check`: reads the data and says what is wrong with it."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from mkdocs.utils.yaml import yaml_load
from yaml import YAMLError

from macros.checks import compare_figures, load_site
from macros.checks.attachment_rules import missing_attachment
from macros.checks.compared_figures import find_uncompared_figures
from macros.cli import Commands
from macros.korean.formatting import with_triangle
from macros.mkdocs.menu import misplaced_tables
from macros.mkdocs.run_mkdocs import CONFIG
from macros.models.site import Site
from macros.reading.folder import find_files
from macros.reading.problems import DataError, Problem, annotation, report
from macros.records.pages import record_pages

MANY = 20
"""More problems than this are first counted by file."""


def add(commands: Commands) -> None:
    parser = commands.add_parser("check", help="자료를 점검합니다")
    parser.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    parser.add_argument(
        "--format", choices=("text", "github"), default="text", help="github이면 풀 리퀘스트의 그 줄에도 보입니다"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    data: Path = options.data
    try:
        site = load_site(data)
        _require_attachments(data.parent / "docs", site)
    except DataError as error:
        problems = [_below(data.parent, problem) for problem in error.problems]
        if options.format == "github":
            print(*map(annotation, problems), sep="\n")
        if len(problems) > MANY:
            print(*_counts_by_file(problems), "", sep="\n")
        print(report(problems))
        print(f"고칠 곳이 {len(problems)}군데 있습니다.")
        return 1
    notes = [
        *_programs_awaiting_results(site),
        *_uncompared_figures(site, data),
        *_misplaced_tables(data.parent / CONFIG, site),
    ]
    print(*notes, f"자료에 잘못이 없습니다(파일 {len(site.files)}개).", sep="\n")
    return 0


def _require_attachments(docs: Path, site: Site) -> None:
    """DataError for the files that the data names and `docs` lacks; data alone, without pages, may name any."""
    there = [name.removeprefix("files/") for name in find_files(docs / "files", ())]
    if docs.is_dir() and (problems := [*missing_attachment(site, there)]):
        raise DataError(problems)


def _misplaced_tables(settings: Path, site: Site) -> Iterator[str]:
    """Yield a note for each heading that tables name and the menu lacks; of a menu that is wrong the build tells."""
    with suppress(OSError, YAMLError, UnicodeError):
        written = yaml_load(settings.read_text(encoding="utf-8"))
        menu = written.get("nav") if isinstance(written, dict) else None
        yield from misplaced_tables(menu if isinstance(menu, list) else [], record_pages(site), site.subject_names)


def _below(root: Path, problem: Problem) -> Problem:
    """Return a problem with the path of its file as it was given on the command line."""
    return replace(problem, place=problem.place._replace(file=str(root / problem.place.file)))


def _counts_by_file(problems: list[Problem]) -> Iterator[str]:
    for file, count in Counter(problem.place.file for problem in problems).items():
        yield f"{file}: {count}곳"


def _programs_awaiting_results(site: Site) -> Iterator[str]:
    """Yield a note for each year whose results are not all in the data."""
    for year in site.programs.years:
        if waiting := site.programs_awaiting_results(year):
            whole = len(site.programs.of_year(year))
            names = ", ".join(program.title for program in waiting)
            part = f"{year}년 사업 {whole}개 가운데 {len(waiting)}개"
            yield f"알림: {part}에는 results(추진 실적)가 없습니다: {names}"


def _uncompared_figures(site: Site, data: Path) -> Iterator[str]:
    """Yield a note for each printed figure that is compared with none, since a value that it is made of is absent."""
    for figure in find_uncompared_figures(site, compare_figures(site).all):
        place = figure.place._replace(file=str(data.parent / figure.place.file))
        yield (
            f"알림: {place}: 인쇄된 {figure.title} {with_triangle(figure.value)}에는 비교할 값이 없습니다. 계산에 쓰는 "
            "칸이 비어 있는지 확인해 주세요. 0이면 0을 적습니다."
        )
