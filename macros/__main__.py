"""The command line: `python -m macros check` and its kin."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

from macros.cli import build, check, diff, export, fmt, form, guide, new, new_year, plain, retired, schema, serve
from macros.cli.parser import KoreanParser
from macros.hooks import require_docstrings
from macros.reading.file_errors import file_error
from macros.reading.problems import DataError, report

COMMANDS = (build, check, retired, plain, serve, form, diff, export, new_year, new, guide, schema, fmt)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if all is well, 1 with a Korean line for each problem."""
    require_docstrings()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # A name of a file may be no text.
    options = _parser().parse_args(arguments)
    try:
        result: int = options.run(options)
        sys.stdout.flush()
    except DataError as error:
        print(report(error.problems), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read the output, such as `head`, has enough; Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(file_error(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n멈추었습니다.", file=sys.stderr)
        return 130
    return result


def _parser() -> KoreanParser:
    parser = KoreanParser(prog="python -m macros", description="업무보고 자료를 다루는 명령입니다.")
    commands = parser.add_subparsers(required=True, metavar="명령")
    for command in COMMANDS:
        command.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
