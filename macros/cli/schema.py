"""`schema`: writes what editors need to help with the data files."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from macros.cli import Commands
from macros.models.editor_schema import (
    FOLDER,
    create_schemas,
    schema_line,
    schema_text,
    with_schema_line,
    without_offers,
)
from macros.models.load import files_under, read_site, read_tables
from macros.models.subjects import TABLE_FILE
from macros.reading.problems import DataError
from macros.reading.text_file import read_text

DATA = Path("data")
ONLY_READ = "읽을 수 있는 파일의 id만 편집기가 권합니다. 고칠 곳은 'make check'가 알려 드립니다."


def add(commands: Commands) -> None:
    parser = commands.add_parser("schema", help="편집기가 자료 파일을 거들 때 읽는 것을 새로 씁니다")
    parser.add_argument("--check", action="store_true", help="쓰지 않고, 최신인지 봅니다")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    if options.check:
        stale = list(_stale())
        print("\n".join(stale), end="\n" if stale else "", file=sys.stderr)
        return 1 if stale else 0
    try:
        files = files_under(DATA)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    site, problems = read_site(files, DATA.name)
    for path, schema in create_schemas(read_tables(files, DATA.name), site).items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(schema_text(schema), encoding="utf-8")
    for left in _of_no_table():
        left.unlink()
    for file, text in _texts():
        file.write_text(with_schema_line(_address(file), text), encoding="utf-8")
    if problems:
        print(f"자료에 고칠 곳이 {len(problems)}군데 있습니다. {ONLY_READ}", file=sys.stderr)
    return 0


def _of_no_table() -> list[Path]:
    """Return the schemas of tables that are there no longer."""
    schemas = sorted(Path(FOLDER, "tables").glob("*.json"))
    return [path for path in schemas if not (DATA / "tables" / path.stem / TABLE_FILE).is_file()]


def _stale() -> Iterator[str]:
    # Ids are only offered: a file that does not know the newest ones is behind, not wrong.
    tables = read_tables(files_under(DATA), DATA.name)
    for path, schema in create_schemas(tables).items():
        if not Path(path).is_file() or without_offers(json.loads(Path(path).read_text(encoding="utf-8"))) != schema:
            yield f"{FOLDER}가 최신이 아닙니다. 'make schema'를 실행해 주세요."
            return
    yield from (f"{path}: 없어진 표의 것입니다. 'make schema'를 실행해 주세요." for path in _of_no_table())
    for file, text in _texts():
        line = schema_line(_address(file))
        if line and not text.startswith(f"{line}\n"):
            yield f"{file}:1: 첫 줄이 다릅니다. 'make schema'를 실행하거나, 맨 위에 이 줄을 적어 주세요: {line}"


def _texts() -> Iterator[tuple[Path, str]]:
    """Yield the data files that can be read, with their text."""
    for file in sorted(DATA.rglob("*.yml")):
        try:
            yield file, read_text(str(file), file.read_bytes())
        except DataError:
            continue  # `check` says what is wrong with it.


def _address(file: Path) -> str:
    return file.relative_to(DATA).as_posix()
