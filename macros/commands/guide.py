"""`guide`: writes the parts of CONTRIBUTING.md that the code itself tells."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from macros.commands import Commands
from macros.guide import macro_guide, replace_section

GUIDE = Path("CONTRIBUTING.md")


def add(commands: Commands) -> None:
    parser = commands.add_parser("guide", help="CONTRIBUTING.md의 매크로 목록을 새로 씁니다")
    parser.add_argument("--check", action="store_true", help="쓰지 않고, 낡았는지만 봅니다")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    written = GUIDE.read_text(encoding="utf-8")
    current = replace_section(written, "macros", macro_guide())
    if options.check and written != current:
        print("CONTRIBUTING.md의 매크로 목록이 낡았습니다. 'make guide'를 실행해 주세요.", file=sys.stderr)
        return 1
    if not options.check:
        GUIDE.write_text(current, encoding="utf-8")
    return 0
