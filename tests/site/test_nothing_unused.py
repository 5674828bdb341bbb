"""What no page asks for any more is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import material

from macros.mkdocs.macro_registry import NAMES
from tests.site.built import PROJECT, BuiltSite

THEME = Path(material.__file__).parent / "templates"
FOR_WRITERS = {"value"}
"""A macro that pages here may do without."""


def read(folder: Path, *endings: str) -> str:
    """The text of all files below a folder that end so."""
    found = (path for ending in endings for path in sorted(folder.rglob(f"*.{ending}")))
    return "\n".join(path.read_text(encoding="utf-8") for path in found)


def unnamed(paths: Iterator[Path], text: str) -> list[str]:
    """Those of some files whose name stands nowhere in a text."""
    found = (path for path in paths if not re.search(rf"(^|[\"'/]){re.escape(path.name)}\b", text, re.MULTILINE))
    return sorted(path.relative_to(PROJECT).as_posix() for path in found)


def test_every_template_is_named_by_a_program_or_a_template() -> None:
    assert unnamed((PROJECT / "macros").rglob("*.j2"), read(PROJECT / "macros", "py", "j2")) == []


def test_every_partial_is_included_here_or_by_the_theme() -> None:
    text = read(PROJECT / "overrides", "html") + read(THEME, "html")
    assert unnamed((PROJECT / "overrides" / "partials").rglob("*.html"), text) == []


def test_every_asset_is_asked_for_by_a_page_or_a_script(own_site: BuiltSite) -> None:
    assets = PROJECT / "overrides" / "assets"
    asked = "\n".join({link for page in own_site.pages for link in page.links()})
    asked += read(assets, "js") + read(PROJECT / "overrides" / "styles", "css")
    found = (path for path in assets.rglob("*.*") if path.suffix not in (".LICENSE", ".md", ".txt"))
    assert unnamed(found, asked) == []


def test_every_macro_is_called_by_a_page() -> None:
    text = read(PROJECT / "docs", "md")
    assert {name for name in NAMES if not re.search(rf"\b{name}\(", text)} == FOR_WRITERS


def test_every_token_of_the_styles_is_used_by_one() -> None:
    styles = read(PROJECT / "overrides", "css")
    used = set(re.findall(r"var\((--[\w-]+)", styles + read(THEME, "css")))
    assert {name for name in re.findall(r"^ *(--[\w-]+):", styles, re.MULTILINE) if name not in used} == set()
