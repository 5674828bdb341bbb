"""`export`: writes the files of all data without building the site, for other programs to take."""

from __future__ import annotations

import os
import re
import shutil
import sys
from argparse import Namespace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from mkdocs.config import load_config

from macros.checks import load_site
from macros.cli import Commands
from macros.exports.publication import Publication
from macros.exports.published_files import DATA_PACKAGE, FOLDER
from macros.exports.write_all_files import write_exports
from macros.history.change_log import read_history
from macros.history.git import GitError
from macros.history.reasons import with_reasons
from macros.mkdocs.settings import check_environment, check_settings
from macros.reading.file_errors import file_error
from macros.reading.problems import DataError
from macros.reading.unseen_signs import with_signs_seen
from macros.records.edit_links import SettingError
from macros.records.licence import read_licence
from macros.records.pages import Routes
from macros.records.urls import create_urls

OURS = (".ci", ".git", ".github", ".venv", ".vscode", "data", "docs", "macros", "overrides", "site", "tests")
"""Folders of the project that hold something else."""
SITE_FOLDER = re.compile(r"/\.site-[^/]*/")
"""Where builds keep a site for a while."""
DOCS = Path("docs")
SNAPSHOTS = DOCS / FOLDER
"""Where earlier data lies, which every build copies into the site."""
NOTHING = "아무것도 쓰지 않았습니다."


def add(commands: Commands) -> None:
    parser = commands.add_parser("export", help="공개 자료(CSV, JSON, 엑셀)만 따로 만듭니다")
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--to", type=Path, help="파일을 쓸 폴더")
    place.add_argument("--snapshot", metavar="날짜", help=f"그날의 자료로 {SNAPSHOTS} 아래에 둡니다. 예: 2026-11-29")
    parser.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write below `--to` what a build writes, with the same settings, or a snapshot of it; all of it or nothing."""
    wrong = _wrong_day(options.snapshot) if options.snapshot else _wrong_target(options.to, options.data)
    if wrong:
        print(f"{wrong} {NOTHING}", file=sys.stderr)
        return 1
    try:
        base, place = (DOCS, f"{FOLDER}{options.snapshot}") if options.snapshot else (options.to, FOLDER)
        written = _write(_publication(options), base, place)
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"고칠 곳이 {len(error.problems)}군데 있어 공개 자료를 만들지 않았습니다.", file=sys.stderr)
        return 1
    except (SettingError, GitError) as error:
        print(f"{error}\n공개 자료를 만들지 않았습니다.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{file_error(error)} {NOTHING}", file=sys.stderr)
        return 1
    print(f"공개 자료 {written}개를 {with_signs_seen(str(options.to or base / place))} 폴더에 썼습니다.")
    return 0


def _wrong_target(target: Path, data: Path) -> str:
    """Return why nothing may be written below a folder; empty if it may."""
    folder = (target / FOLDER).resolve()
    is_ours = any(folder.is_relative_to(own.resolve()) for own in (*map(Path, OURS), data))
    if is_ours or SITE_FOLDER.search(str(folder)) or target.resolve() == target.resolve().parent:
        return f"{target}: 이 프로젝트나 컴퓨터가 쓰는 폴더입니다. 다른 폴더를 적어 주세요."
    if folder.exists() and not (target / DATA_PACKAGE).is_file():
        return f"{target}: {FOLDER}에 다른 파일이 있습니다. 다른 폴더를 적어 주세요."
    return ""


def _wrong_day(day: str) -> str:
    """Return why no snapshot may be made for a day; empty if it may."""
    try:
        is_day = date.fromisoformat(day).isoformat() == day
    except ValueError:
        is_day = False
    if not is_day:
        return f"--snapshot: 달력에 있는 날을 2026-11-29처럼 적어 주세요. 지금은 '{with_signs_seen(day)}'입니다."
    if (SNAPSHOTS / day).exists():
        return f"{SNAPSHOTS / day}: 이미 보관한 자료입니다. 한번 내놓은 것은 바꾸지 않으니 다른 날을 적어 주세요."
    return ""


def _publication(options: Namespace) -> Publication:
    """Read what is to be published, as a build reads it."""
    check_environment(os.environ)
    config = load_config("mkdocs.yml")
    check_settings(config)
    site = load_site(options.data)
    history = read_history(options.data.parent, ZoneInfo(config.extra["time_zone"]))
    return Publication(
        site,
        create_urls(config.site_url, site.organization),
        read_licence(config.extra.get("terms")),
        with_reasons(history.changelog, site),
        is_snapshot=bool(options.snapshot),
        operator=str(config.extra.get("operator") or ""),
        is_official=bool(config.extra.get("official")),
    )


def _write(publication: Publication, base: Path, place: str) -> int:
    """Put the files into place below `base` once all are written; return how many.

    An OSError leaves everything as it was.
    """
    is_new, folder = not base.exists(), base / place
    base.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryDirectory(prefix=".export-", dir=base) as made:
            exports = write_exports(publication, Routes(publication.site), Path(made))
            folder.parent.mkdir(parents=True, exist_ok=True)
            if folder.exists():
                folder.rename(Path(made, "before"))
            Path(made, FOLDER).rename(folder)
    except OSError:
        if is_new:
            shutil.rmtree(base)
        raise
    return len(exports.files)
