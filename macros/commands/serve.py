"""`serve`: shows the site and follows every change."""

from __future__ import annotations

from argparse import Namespace

from macros.commands import Commands
from macros.preview.server import preview


def add(commands: Commands) -> None:
    parser = commands.add_parser("serve", help="누리집을 미리 보여 줍니다")
    parser.add_argument("--address", help="미리 볼 자리(기본값: 127.0.0.1:8000)")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    preview(options.address)
    return 0
