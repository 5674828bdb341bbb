"""`guide`: writes the parts of CONTRIBUTING.md that the code itself tells."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from macros.cli import Commands
from macros.cli.guide_text import macro_guide, replace_section, rule_guide
from macros.reading.problems import GUIDE


def add(commands: Commands) -> None:
    parser = commands.add_parser("guide", help="CONTRIBUTING.md의 규칙 풀이와 매크로 목록을 새로 씁니다")
    parser.add_argument("--check", action="store_true", help="쓰지 않고, 낡았는지만 봅니다")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    guide = Path(GUIDE)
    written = guide.read_text(encoding="utf-8")
    current = replace_section(replace_section(written, "macros", macro_guide()), "rules", rule_guide())
    if options.check and written != current:
        print(f"{GUIDE}의 규칙 풀이나 매크로 목록이 낡았습니다. 'make guide'를 실행해 주세요.", file=sys.stderr)
        return 1
    if not options.check:
        guide.write_text(current, encoding="utf-8")
    return 0
