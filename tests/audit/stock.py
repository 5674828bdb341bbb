"""The same pages in Material as it comes, to compare with."""

from __future__ import annotations

from pathlib import Path

from tests.site.built import BuiltSite, copy_project, run_mkdocs

# No theme folder and no styles of our own. Google's fonts stay off, since nothing here may ask another host.
SETTINGS = """INHERIT: mkdocs.yml
theme: {custom_dir: no-theme-of-our-own}
extra_css: []
extra_javascript: []
"""


def build_stock(project: Path) -> BuiltSite:
    """The site of this repository's data as Material shows it without our theme."""
    copy_project(project)
    (project / "no-theme-of-our-own").mkdir()
    (project / "stock.yml").write_text(SETTINGS, encoding="utf-8")
    done = run_mkdocs(project, "--config-file", "stock.yml")
    assert done.returncode == 0, done.stdout
    return BuiltSite(project / "site")
