"""Takes the components from built sites, and writes the page that shows them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser

from tests.browser.reader import LOOKS, SEARCH_RESULT, reading
from tests.browser.server import serve
from tests.components.catalog import COMPONENTS, Component
from tests.site.built import BuiltSite

HERE = Path(__file__).parent
Taken = tuple[Component, list[tuple[str, str]]]
"""A component with its HTML in each of its states."""


def take(browser: Browser, sites: Mapping[str, BuiltSite]) -> list[Taken]:
    """Every component that its page has. Components that stand alike on one page are taken from it together."""
    script = (HERE / "with_surroundings.js").read_text(encoding="utf-8")
    view = attrgetter("site", "page", "width", "press")
    taken = {}
    for (site, page, width, press), shown in groupby(sorted(COMPONENTS, key=view), view):
        with serve(sites[site].folder) as address, reading(browser, address, width=width) as reader:
            reader.visit(page)
            if page.startswith("?"):
                reader.page.locator(SEARCH_RESULT).first.wait_for()
            if press:
                reader.page.locator(press).first.click()
                reader.settle()
            parts = {component: reader.page.locator(component.selector) for component in shown}
            taken |= {component: part.first.evaluate(script) for component, part in parts.items() if part.count()}
    return [(component, taken[component]) for component in COMPONENTS if component in taken]


def write(folder: Path, taken: list[Taken], site: BuiltSite) -> None:
    """Write the page, with the styles of the site beside it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site.folder / "assets", folder / "assets")
    for sheet in (folder / "assets").rglob("*.css"):
        styles = sheet.read_text(encoding="utf-8")
        sheet.write_text(styles.replace(":focus-visible", ":is(:focus-visible, .is-focused)"), encoding="utf-8")
    links = site.page("").root.xpath("//link[@rel='stylesheet']/@href")
    frame = Environment(loader=FileSystemLoader(HERE), autoescape=True).get_template("page.html.j2")
    page = frame.render(taken=taken, looks=LOOKS, sheets=links)
    (folder / "index.html").write_text(page, encoding="utf-8")
