"""The same pages in Material as it comes, with its own search, to compare with."""

from __future__ import annotations

import shutil
from pathlib import Path

import material

from macros.mkdocs.security_policy import with_policy
from tests.site.built import BuiltSite, copy_project, run_mkdocs

# No theme folder and no styles of our own. Google's fonts stay off, since nothing here may ask another host.
SETTINGS = """INHERIT: mkdocs.yml
theme: {custom_dir: no-theme-of-our-own}
extra_css: []
extra_javascript: []
plugins:
  - search
  - macros: {module_name: macros, on_undefined: strict}
"""
THEIRS = ("assets/javascripts", "assets/stylesheets")
CHARSET = '<meta charset="utf-8">'


def build_stock(project: Path, data: Path, frame: str = "") -> BuiltSite:
    """The site of a department's data as Material shows it without our theme.

    With `frame`, the template of pages where only what they say counts.
    """
    copy_project(project, data)
    theme = make_empty_theme(project)
    if frame:
        (theme / "main.html").write_text(frame, encoding="utf-8")
    (project / "stock.yml").write_text(SETTINGS, encoding="utf-8")
    done = run_mkdocs(project, "--config-file", "stock.yml")
    assert done.returncode == 0, done.stdout
    _give_back(project / "site")
    return BuiltSite(project / "site")


def make_empty_theme(project: Path) -> Path:
    """Make a theme folder that has nothing but what a page names in its front matter."""
    theme = project / "no-theme-of-our-own"
    (theme / "assets").mkdir(parents=True)
    for needed in (project / "overrides" / "assets").glob("corrections.*"):
        shutil.copy(needed, theme / "assets")
    return theme


def _give_back(site: Path) -> None:
    """Our hook leaves the theme's scripts and many of its styles out, and forbids the scripts in pages."""
    for folder in THEIRS:
        shutil.copytree(Path(material.__file__).parent / "templates" / folder, site / folder, dirs_exist_ok=True)
    for page in site.rglob("*.html"):
        written = page.read_text(encoding="utf-8")
        page.write_text(written.replace(with_policy(CHARSET), CHARSET), encoding="utf-8")
