"""`new`: makes one program, city or table to fill in."""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from macros.cli import Commands
from macros.cli.skeletons.new_record import new_city, new_program
from macros.cli.skeletons.new_table import Wanted, new_table
from macros.cli.skeletons.writing import NewFiles, SkeletonError
from macros.korean.particles import particle
from macros.models.load import files_under, read_site
from macros.models.site import Site
from macros.reading.file_errors import file_error
from macros.reading.problems import DataError, report
from macros.reading.sheet import SheetError, read_sheet

NOTHING = "아무것도 만들지 않았습니다."


def add(commands: Commands) -> None:
    parser = commands.add_parser("new", help="사업, 도시, 표 하나를 빈칸으로 만듭니다")
    kinds = parser.add_subparsers(required=True, metavar="종류")
    program = kinds.add_parser("program", help="사업. 예: new program 2024 night-library --title '밤에 여는 도서관'")
    program.add_argument("year", type=year_number, metavar="연도")
    program.add_argument("id", metavar="id", help="영문 소문자와 붙임표. 페이지의 주소가 됩니다")
    program.add_argument("--title", metavar="제목", help="문서에 적힌 사업 이름")
    program.set_defaults(run=run_program)
    city = kinds.add_parser("city", help="도시. 예: new city riverside --name 물가시")
    city.add_argument("id", metavar="id", help="영문 소문자와 붙임표. 페이지의 주소가 됩니다")
    city.add_argument("--name", metavar="이름", help="문서에 적힌 도시 이름")
    city.set_defaults(run=run_city)
    table = kinds.add_parser(
        "table", help="엑셀이나 CSV의 표. 예: new table --from 인력.xlsx --id personnel --year 2024"
    )
    table.add_argument("--from", type=Path, required=True, metavar="파일", dest="file", help=".xlsx나 .csv 파일")
    table.add_argument("--sheet", metavar="시트", help="시트의 이름(기본값: 첫 시트)")
    table.add_argument(
        "--header", type=row_range, metavar="행", help="열 제목이 있는 행. 예: 4, 4-5(기본값: 찾아냅니다)"
    )
    table.add_argument(
        "--id", metavar="id", help="영문 소문자와 붙임표(기본값: 제목이 같은 표의 id, 없으면 제목을 로마자로 옮긴 것)"
    )
    table.add_argument("--year", type=year_number, metavar="연도", help="값의 연도(기본값: 제목이나 기준일의 연도)")
    table.set_defaults(run=run_table)
    for kind in (program, city, table):
        kind.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")


def year_number(text: str) -> int:
    """Return a year of four digits, within those that data may be of."""
    if not (text.isascii() and text.isdecimal() and len(text) == 4 and 1948 <= int(text) <= 2200):
        raise ArgumentTypeError(f"'{text}': 네 자리 해를 적어 주세요. 예: 2024")
    return int(text)


def row_range(text: str) -> tuple[int, int]:
    """Return the first and last of rows written as `4` or `4-5`."""
    found = re.fullmatch(r"([1-9]\d*)(?:-([1-9]\d*))?", text)
    if found is None:
        raise ArgumentTypeError(f"'{text}': 행 번호를 4나 4-5처럼 적어 주세요.")
    return int(found[1]), int(found[2] or found[1])


def run_program(options: Namespace) -> int:
    data: Path = options.data
    return make(data, lambda: new_program(_site(data), options.year, options.id, options.title, data.name))


def run_city(options: Namespace) -> int:
    data: Path = options.data
    return make(data, lambda: new_city(_site(data), options.id, options.name, data.name))


def run_table(options: Namespace) -> int:
    data, file = options.data, options.file
    wanted = Wanted(options.id, options.year, options.header)
    return make(data, lambda: _new_table(data, file, options.sheet, wanted))


def _new_table(data: Path, file: Path, sheet: str | None, wanted: Wanted) -> NewFiles:
    files = new_table(_site(data), read_sheet(file, sheet), file.name, wanted, data.name)
    if existing := [name for name in files.made if (data.parent / name).exists()]:
        raise SkeletonError(f"{particle(existing[0], '이/가')} 이미 있습니다. 다른 id를 --id로 적어 주세요.")
    return files


def make(data: Path, files: Callable[[], NewFiles]) -> int:
    """Write what `files` answers beside `data`, and say so; or say why nothing was written."""
    try:
        made, kept, summary = files()
        _write_all(data.parent, made)
    except DataError as error:
        print(f"{report(error.problems)}\n위의 잘못을 먼저 고쳐 주세요. {NOTHING}", file=sys.stderr)
        return 1
    except (SkeletonError, SheetError) as error:
        print(f"{error} {NOTHING}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{file_error(error)} {NOTHING}", file=sys.stderr)
        return 1
    if kept:
        print("이미 있어 그대로 둔 파일:", *(f"  {name}" for name in kept), sep="\n")
    if made:
        print("빈칸을 만든 파일:", *(f"  {name}" for name in made), sep="\n")
        print(f"파일 {len(made)}개에 빈칸을 만들었습니다. 'make check'가 적을 곳을 모두 알려 드립니다.")
    else:
        print(f"모두 이미 있습니다. {NOTHING}")
    if summary:
        print(*summary, sep="\n")
    return 0


def _write_all(root: Path, files: Mapping[str, bytes]) -> None:
    """Write `files`, by their names below `root`; an OSError leaves everything as it was."""
    drafts: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            drafts[path] = path.with_name(f".{path.name}.draft")
            drafts[path].write_bytes(content)
        for path, draft in drafts.items():
            before[path] = path.read_bytes() if path.exists() else None
            os.replace(draft, path)
    except OSError:
        _put_back(before)
        raise
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    for path, content in before.items():
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content)


def _site(data: Path) -> Site:
    """Return what can be read of the data; other files may still hold blanks."""
    site, problems = read_site(files_under(data), data.name)
    if site is None:
        raise DataError(problems)
    return site
