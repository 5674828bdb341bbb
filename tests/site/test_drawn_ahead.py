"""A preview draws a page by itself before the whole site is there; it must be the page of the whole site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.site.built import BuiltSite, copy_project, files

# Draws every page of a frame ahead, in a process of its own since MkDocs and the hooks keep what they load.
DRAWING = """
import sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config
from macros.preview.frame import Frame, WholeNeeded

config = load_config(site_dir="ahead")
whole = Path(sys.argv[1])
sizes = {path.relative_to(whole).as_posix(): path.stat().st_size for path in whole.glob("data/v1/**/*")}
frame = Frame(config, build, sizes)
for address in sys.argv[2:]:
    try:
        frame.draw(address)
    except WholeNeeded:
        print(address)
"""

# Their tables are made from the whole data.
TELL_OF_ALL_DATA = ["data/api/index.html", "data/index.html"]


def test_a_page_drawn_ahead_is_that_of_the_whole_site(tmp_path: Path, any_site: BuiltSite) -> None:
    project = copy_project(tmp_path, any_site.folder.parent / "data")
    (project / "mkdocs.yml").write_bytes((any_site.folder.parent / "mkdocs.yml").read_bytes())
    asked = [page.path.relative_to(any_site.folder).as_posix() for page in any_site.pages if page.url != "404.html"]
    # In another order than that of the menu, as readers do.
    assert _drawn_ahead(project, any_site.folder, sorted(asked, reverse=True)) == sorted(TELL_OF_ALL_DATA, reverse=True)
    ahead, whole = files(project / "ahead"), files(any_site.folder)
    assert [address for address in ahead if ahead[address] != whole[address]] == []
    assert sorted({address for address in whole if address.endswith(".html")} - ahead.keys()) == TELL_OF_ALL_DATA


def test_a_page_can_be_drawn_before_anything_else_is_known_of_the_site(tmp_path: Path, site: BuiltSite) -> None:
    project = copy_project(tmp_path)
    (tmp_path / "nothing").mkdir()
    assert _drawn_ahead(project, tmp_path / "nothing", ["buildings/index.html"]) == []
    page = (project / "ahead/buildings/index.html").read_text(encoding="utf-8")
    whole = site.page("buildings/").path.read_text(encoding="utf-8")
    unknown = [line for line in page.splitlines() if line not in whole]
    assert unknown
    assert [line for line in unknown if "내려받기(크기를 재는 중)" not in line] == []


def _drawn_ahead(project: Path, whole: Path, asked: list[str]) -> list[str]:
    """Draw pages into `ahead/`, given the sizes of the files in `whole`; the addresses that need the whole site."""
    settings = {"SITE_URL": "", "REPOSITORY_URL": "", "SIGN_IN_URL": "", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-c", DRAWING, str(whole), *asked],
        cwd=project,
        env={**os.environ, **settings, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
