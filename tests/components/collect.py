"""Takes the components from built sites, and writes the page that shows them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser

from tests.browser.reader import LOOKS, reading
from tests.browser.server import serve
from tests.components.catalog import COMPONENTS, Component
from tests.site.built import BuiltSite

HERE = Path(__file__).parent
Taken = tuple[Component, list[tuple[str, str]]]
"""A component with its HTML in each of its states."""


def take(browser: Browser, sites: Mapping[str, BuiltSite]) -> Iterator[Taken]:
    """Yield every component that its page has."""
    script = (HERE / "with_surroundings.js").read_text(encoding="utf-8")
    for component in COMPONENTS:
        with (
            serve(sites[component.site].folder) as address,
            reading(browser, address, width=component.width) as reader,
        ):
            reader.visit(component.page)
            reader.page.wait_for_load_state("networkidle")
            if component.press:
                reader.page.locator(component.press).first.click()
                reader.settle()
            part = reader.page.locator(component.selector)
            if part.count():
                yield component, part.first.evaluate(script)


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
