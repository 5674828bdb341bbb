"""`schema`: writes what editors need to help with the data files."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from macros.checks import load_site
from macros.cli import Commands
from macros.models.editor_schema import (
    FOLDER,
    create_schemas,
    schema_line,
    schema_text,
    with_schema_line,
    without_offers,
)
from macros.models.load import files_under, read_tables
from macros.reading.problems import DataError

DATA = Path("data")


def add(commands: Commands) -> None:
    parser = commands.add_parser("schema", help="편집기가 자료 파일을 거들 때 읽는 것을 새로 씁니다")
    parser.add_argument("--check", action="store_true", help="쓰지 않고, 낡았는지만 봅니다")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    if options.check:
        stale = list(_stale())
        print("\n".join(stale), end="\n" if stale else "", file=sys.stderr)
        return 1 if stale else 0
    try:
        site = load_site(DATA)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    for path, schema in create_schemas(site.tables.values(), site).items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(schema_text(schema), encoding="utf-8")
    for file in _data_files():
        text = file.read_text(encoding="utf-8")
        file.write_text(with_schema_line(_address(file), text), encoding="utf-8")
    return 0


def _stale() -> Iterator[str]:
    # Ids are only offered: a file that does not know the newest ones is behind, not wrong.
    tables = read_tables(files_under(DATA), DATA.name)
    for path, schema in create_schemas(tables).items():
        if not Path(path).is_file() or without_offers(json.loads(Path(path).read_text(encoding="utf-8"))) != schema:
            yield f"{FOLDER}가 낡았습니다. 'make schema'를 실행해 주세요."
            return
    for file in _data_files():
        line = schema_line(_address(file))
        if line and not file.read_text(encoding="utf-8").startswith(f"{line}\n"):
            yield f"{file}:1: 첫 줄이 다릅니다. 'make schema'를 실행하거나, 맨 위에 이 줄을 적어 주세요: {line}"


def _data_files() -> list[Path]:
    return sorted(DATA.rglob("*.yml"))


def _address(file: Path) -> str:
    return file.relative_to(DATA).as_posix()
