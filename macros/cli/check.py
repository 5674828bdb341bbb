"""`check`: reads the data and says what is wrong with it."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from macros.checks import load_site
from macros.cli import Commands
from macros.reading.problems import DataError, annotation, report


def add(commands: Commands) -> None:
    parser = commands.add_parser("check", help="자료를 점검합니다")
    parser.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    parser.add_argument(
        "--format", choices=("text", "github"), default="text", help="github이면 풀 리퀘스트의 그 줄에도 보입니다"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    try:
        site = load_site(options.data)
    except DataError as error:
        if options.format == "github":
            print(*map(annotation, error.problems), sep="\n")
        print(report(error.problems), file=sys.stderr)
        print(f"고칠 곳이 {len(error.problems)}군데 있습니다.", file=sys.stderr)
        return 1
    print(f"자료에 잘못이 없습니다(파일 {len(site.files)}개).")
    return 0
