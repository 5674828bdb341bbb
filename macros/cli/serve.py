"""`serve`: shows the site and follows every change."""

from __future__ import annotations

import errno
import re
import signal
import sys
from argparse import ArgumentTypeError, Namespace

from macros.cli import Commands
from macros.mkdocs.preview import serve
from macros.mkdocs.run_mkdocs import BuildError
from macros.reading.file_errors import reason

DEFAULT = "127.0.0.1:8000"


def add(commands: Commands) -> None:
    parser = commands.add_parser("serve", help="사이트를 미리 보여 줍니다")
    parser.add_argument("--address", type=_address, default=DEFAULT, help=f"미리 볼 주소(기본값: {DEFAULT})")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Serve until somebody stops it; 1 if that cannot be begun."""
    host, port = options.address
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # So that no folder is left behind.
    try:
        serve(host, port)
    except OSError as error:
        print(_refusal(error, f"{host}:{port}"), file=sys.stderr)
        return 1
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _address(text: str) -> tuple[str, int]:
    match = re.fullmatch(r"([\w.-]+):(\d{1,5})", text)
    if not match or not 0 < int(match[2]) < 65536:
        raise ArgumentTypeError(f"'{text}'은(는) 주소가 아닙니다. {DEFAULT}처럼 적어 주세요.")
    return match[1], int(match[2])


def _refusal(error: OSError, address: str) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"{address}은(는) 다른 프로그램이 쓰고 있습니다. --address 127.0.0.1:8001처럼 다른 주소를 적어 주세요."
    return f"{address}에서 미리 보여 드릴 수 없습니다({reason(error)}). --address {DEFAULT}처럼 적어 주세요."
