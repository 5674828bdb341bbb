"""`diff`: what a change of the data means to readers, in Korean."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from macros.cli import Commands
from macros.cli.diff_contents import meaning
from macros.cli.diff_report import as_json, as_markdown, as_text
from macros.history import git
from macros.models.load import files_under
from macros.reading.problems import DataError

FORMATS = {"text": as_text, "markdown": as_markdown, "json": as_json}


def add(commands: Commands) -> None:
    parser = commands.add_parser("diff", help="자료가 바뀌어 이용자에게 달라지는 것을 알려 줍니다")
    parser.add_argument("base", metavar="앞", help="이전 버전입니다. 예: main, HEAD~1, 커밋 번호")
    parser.add_argument("head", metavar="뒤", nargs="?", help="이후 버전입니다. 적지 않으면 지금 폴더의 자료입니다")
    parser.add_argument("--format", choices=FORMATS, default="text", help="글, 마크다운, JSON 가운데 하나")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    root = Path()
    try:
        old = git.files_at(root, options.base)
        new = git.files_at(root, options.head) if options.head else files_under(Path("data"))
        renamed = git.renames(root, options.base, options.head)
        found = meaning(old, new, Path("docs"), renamed)
    except git.GitError as error:
        print(error, file=sys.stderr)
        return 1
    except DataError as error:
        print(f"읽을 수 없는 파일이 있어 비교하지 못했습니다.\n{error}", file=sys.stderr)
        return 1
    if note := _about_uncommitted(root, options.head):
        print(note, file=sys.stderr)
    print(FORMATS[options.format](found), end="")
    return 0


def _about_uncommitted(root: Path, head: str | None) -> str:
    if not git.has_uncommitted(root):
        return ""
    if head is None:
        return "알림: 아직 커밋하지 않은 변경도 함께 비교했습니다."
    return "알림: 아직 커밋하지 않은 변경은 넣지 않았습니다. 넣으려면 이후 버전을 적지 마세요."
