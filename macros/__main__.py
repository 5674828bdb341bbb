"""The command line: `python -m macros check` and its kin. It calls what the hooks call."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.guide import macro_guide, replace_section
from macros.load import load_site
from macros.problems import DataError

GUIDE = Path("CONTRIBUTING.md")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if all is well, 1 with a Korean line for each problem."""
    options = _parser().parse_args(arguments)
    result: int = options.run(options)
    return result


def check(options: argparse.Namespace) -> int:
    """Read and check the data, and say what is wrong with it."""
    try:
        site = load_site(options.data)
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"고칠 곳이 {len(error.problems)}군데 있습니다.", file=sys.stderr)
        return 1
    print(f"자료에 잘못이 없습니다(파일 {len(site.texts)}개).")
    return 0


def guide(options: argparse.Namespace) -> int:
    """Write the list of macros into CONTRIBUTING.md, or say that it is out of date."""
    written = GUIDE.read_text(encoding="utf-8")
    current = replace_section(written, "macros", macro_guide())
    if options.check and written != current:
        print("CONTRIBUTING.md의 매크로 목록이 낡았습니다. 'make guide'를 실행해 주세요.", file=sys.stderr)
        return 1
    if not options.check:
        GUIDE.write_text(current, encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="업무보고 자료를 다루는 명령입니다.")
    commands = parser.add_subparsers(required=True, metavar="명령")
    checking = commands.add_parser("check", help="자료를 점검합니다")
    checking.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    checking.set_defaults(run=check)
    guiding = commands.add_parser("guide", help="CONTRIBUTING.md의 매크로 목록을 새로 씁니다")
    guiding.add_argument("--check", action="store_true", help="쓰지 않고, 낡았는지만 봅니다")
    guiding.set_defaults(run=guide)
    return parser


if __name__ == "__main__":
    sys.exit(main())
