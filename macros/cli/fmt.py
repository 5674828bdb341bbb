"""`fmt`: gives the data files one look, and keeps every value and comment."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from macros.cli import Commands
from macros.models.load import Files, files_under, read_site
from macros.reading.problems import DataError, Place, Problem, report
from macros.reading.yaml_formatter import formatted

DIFFERS = "모양이 다릅니다. 'make fmt'를 실행해 주세요."


def add(commands: Commands) -> None:
    parser = commands.add_parser("fmt", help="자료 파일의 모양을 맞춥니다")
    parser.add_argument("--check", action="store_true", help="쓰지 않고, 모양이 다른 곳만 알립니다")
    parser.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    data: Path = options.data
    problems: list[Problem] = []
    changed = 0
    files = files_under(data)
    misread = _misread(files, data.name)
    for name, content in files.items():
        if name in misread:
            problems.extend(misread[name])
            continue
        try:
            text = formatted(name, content)
        except DataError as error:
            problems.extend(error.problems)
            continue
        if text == content:
            continue
        if options.check:
            problems.append(Problem(Place(name, _first_difference(content, text)), DIFFERS, "format"))
        else:
            (data.parent / name).write_bytes(text)
            print(f"{name}의 모양을 맞췄습니다.")
            changed += 1
    if problems:
        print(report(problems), file=sys.stderr)
    elif not changed:
        print("자료 파일의 모양이 모두 맞습니다.")
    return 1 if problems else 0


def _misread(files: Files, folder: str) -> dict[str, list[Problem]]:
    """Return the problems of files with keys that are none: what a slip split into keys must not be written anew."""
    misread: dict[str, list[Problem]] = {}
    for problem in read_site(files, folder)[1]:
        if problem.rule == "unknown-key":
            misread.setdefault(problem.place.file, []).append(problem)
    return misread


def _first_difference(content: bytes, text: bytes) -> int:
    """Return the first line, from 1, in which two texts differ."""
    before, after = content.split(b"\n"), text.split(b"\n")
    pairs = enumerate(zip(before, after, strict=False), 1)
    return next((number for number, (old, new) in pairs if old != new), min(len(before), len(after)))
