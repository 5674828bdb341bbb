"""`export`: writes the files of all data without building the site, for other programs to take."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from pathlib import Path

from macros.checks import load_site
from macros.cli import Commands
from macros.exports.write_all_files import write_exports
from macros.reading.problems import DataError
from macros.records.pages import Routes
from macros.records.urls import create_urls
from macros.views.page_foot import UNSET_TERMS


def add(commands: Commands) -> None:
    parser = commands.add_parser("export", help="공개 자료(CSV, JSON, 엑셀)만 따로 만듭니다")
    parser.add_argument("--to", type=Path, required=True, help="파일을 쓸 폴더")
    parser.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write below `--to` what a build writes, with the same settings of the environment."""
    try:
        site = load_site(options.data)
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"고칠 곳이 {len(error.problems)}군데 있어 공개 자료를 만들지 않았습니다.", file=sys.stderr)
        return 1
    owned = create_urls(os.environ.get("SITE_URL"), site.organization.department)
    terms = os.environ.get("CONTENT_TERMS") or UNSET_TERMS
    exports = write_exports(site, Routes(site), owned, terms, options.to)
    print(f"공개 자료 {len(exports.files)}개를 {options.to} 폴더에 썼습니다.")
    return 0
