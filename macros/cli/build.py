"""`build`: writes the site into `site/`, or leaves the last good one as it is."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from argparse import Namespace
from pathlib import Path

from filelock import FileLock, Timeout

from macros.cli import Commands
from macros.mkdocs.run_mkdocs import NOT_BUILT, BuildError, build_site, read_config
from macros.reading.file_errors import file_error

SITE = Path("site")
BEFORE = Path(".site-before")
"""Where the last good site is while the new one takes its place."""
NEXT = ".site-next"
"""What the names of the folders begin with that sites are built in."""
LOCK = Path(".site-lock")

KEPT = "앞서 만든 site/ 폴더는 그대로입니다."


def add(commands: Commands) -> None:
    parser = commands.add_parser("build", help="site/ 폴더에 사이트를 만듭니다")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Build while no other build does, and swap; 1 with Korean lines if that fails."""
    os.umask(0o022)  # A web server of another user has to read the files.
    try:
        _require_ordinary()
        with _only_build():
            _restore()
            pages = _build()
    except BuildError as error:
        print(f"{error}\n{KEPT}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{file_error(error)} {NOT_BUILT}\n{KEPT}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"\n사이트를 만들다가 멈추었습니다. {KEPT}", file=sys.stderr)
        return 130
    print(f"사이트를 만들었습니다. 페이지 {pages}개가 {SITE}/ 폴더에 있습니다.")
    return 0


def _only_build() -> FileLock:
    """Return the lock that one build has at a time; say so where another has to be waited for."""
    lock = FileLock(LOCK)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        print("같은 폴더에서 다른 빌드가 돌고 있어, 끝나기를 기다립니다.", file=sys.stderr)
        lock.acquire()
    return lock


def _restore() -> None:
    """Put the last good site back where a build was killed while swapping, and clear what such builds left."""
    if BEFORE.exists() and not SITE.exists():
        BEFORE.rename(SITE)
    for leftover in (BEFORE, *Path().glob(f"{NEXT}*")):
        if leftover.is_symlink() or leftover.is_file():
            leftover.unlink()
        elif leftover.exists():
            shutil.rmtree(leftover)


def _require_ordinary() -> None:
    """BuildError where something else stands in the place of a folder or a file of builds."""
    for folder in (SITE, BEFORE):
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()) or folder.is_mount():
            kinds = "링크나 파일, 마운트한 곳이면 옮기거나 지워 주세요."
            raise BuildError(f"{folder}은(는) 보통의 폴더여야 합니다. {kinds}")
    if LOCK.is_symlink() or (LOCK.exists() and not LOCK.is_file()):
        raise BuildError(f"{LOCK}은(는) 보통의 파일이어야 합니다. 지워 주세요. 빌드가 다시 만듭니다.")


def _build() -> int:
    """Build into a new folder and let it take the place of the site; return the number of pages."""
    folder = Path(tempfile.mkdtemp(prefix=f"{NEXT}-", dir="."))
    try:
        config = read_config(folder)
        config.plugins.on_startup(command="build", dirty=False)
        build_site(config)
        folder.chmod(0o755)
        pages = sum(1 for _ in folder.rglob("*.html"))
        if SITE.exists():
            SITE.rename(BEFORE)
        folder.rename(SITE)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(BEFORE, ignore_errors=True)
    return pages
