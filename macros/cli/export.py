"""`export`: writes the files of all data without building the site, for other programs to take."""

from __future__ import annotations

import os
import re
import shutil
import sys
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.checks import load_site
from macros.cli import Commands
from macros.exports.published_files import DATA_PACKAGE, FOLDER
from macros.exports.write_all_files import write_exports
from macros.mkdocs.settings import check_environment
from macros.models.site import Site
from macros.reading.file_errors import file_error
from macros.reading.problems import DataError
from macros.reading.unseen_signs import with_signs_seen
from macros.records.edit_links import SettingError
from macros.records.licence import Licence, read_licence
from macros.records.pages import Routes
from macros.records.urls import create_urls

OURS = (".ci", ".git", ".github", ".venv", ".vscode", "data", "docs", "macros", "overrides", "site", "tests")
"""Folders of the project that hold something else."""
SITE_FOLDER = re.compile(r"/\.site-[^/]*/")
"""Where builds keep a site for a while."""
NOTHING = "아무것도 쓰지 않았습니다."


def add(commands: Commands) -> None:
    parser = commands.add_parser("export", help="공개 자료(CSV, JSON, 엑셀)만 따로 만듭니다")
    parser.add_argument("--to", type=Path, required=True, help="파일을 쓸 폴더")
    parser.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write below `--to` what a build writes, with the same settings of the environment; all of it or nothing."""
    target: Path = options.to
    taken = (*map(Path, OURS), options.data)
    folder = (target / FOLDER).resolve()
    is_ours = any(folder.is_relative_to(own.resolve()) for own in taken) or SITE_FOLDER.search(str(folder))
    if is_ours or target.resolve() == target.resolve().parent:
        print(f"{target}: 이 프로젝트나 컴퓨터가 쓰는 폴더입니다. 다른 폴더를 적어 주세요. {NOTHING}", file=sys.stderr)
        return 1
    if folder.exists() and not (target / DATA_PACKAGE).is_file():
        print(f"{target}: {FOLDER}에 다른 파일이 있습니다. 다른 폴더를 적어 주세요. {NOTHING}", file=sys.stderr)
        return 1
    try:
        check_environment(os.environ)
        site = load_site(options.data)
        written = _write(site, read_licence(os.environ.get("CONTENT_TERMS")), target)
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"고칠 곳이 {len(error.problems)}군데 있어 공개 자료를 만들지 않았습니다.", file=sys.stderr)
        return 1
    except SettingError as error:
        print(f"{error}\n설정이 맞지 않아 공개 자료를 만들지 않았습니다.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{file_error(error)} {NOTHING}", file=sys.stderr)
        return 1
    print(f"공개 자료 {written}개를 {with_signs_seen(str(target))} 폴더에 썼습니다.")
    return 0


def _write(site: Site, licence: Licence | None, target: Path) -> int:
    """Put the files into place once all are written; return how many. An OSError leaves everything as it was."""
    owned = create_urls(os.environ.get("SITE_URL"), site.organization)
    is_new = not target.exists()
    target.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryDirectory(prefix=".export-", dir=target) as folder:
            exports = write_exports(site, Routes(site), owned, licence, Path(folder))
            (target / FOLDER).parent.mkdir(exist_ok=True)
            if (target / FOLDER).exists():
                (target / FOLDER).rename(Path(folder, "before"))
            Path(folder, FOLDER).rename(target / FOLDER)
    except OSError:
        if is_new:
            shutil.rmtree(target)
        raise
    return len(exports.files)
