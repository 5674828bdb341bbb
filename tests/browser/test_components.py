"""The page of `make components` shows every component of the site."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.components.catalog import COMPONENTS, FOUNDATIONS
from tests.components.collect import take
from tests.conftest import DEPARTMENT_NAMES
from tests.site.built import PROJECT, BuiltSite


@pytest.mark.browser
def test_a_built_site_has_each_component(
    browser: Browser, official: BuiltSite, department_site: Callable[[str], BuiltSite]
) -> None:
    sites = {"official": official, **{name: department_site(name) for name in DEPARTMENT_NAMES}}
    taken = {component.name: dict(states) for component, states in take(browser, sites)}
    assert [component.name for component in COMPONENTS if component.name not in taken] == []
    assert {state for states in taken.values() for state in states} == {"", "open", "focus"}


def test_each_style_is_of_a_component_or_of_all_pages() -> None:
    styles = {path.stem for path in (PROJECT / "overrides" / "styles").glob("*.css")}
    assert {component.style for component in COMPONENTS} | FOUNDATIONS == styles


def test_each_component_names_a_template_that_is_there() -> None:
    partials, views = PROJECT / "overrides", PROJECT / "macros" / "views" / "templates"
    named = {component.template for component in COMPONENTS}
    assert [n for n in named if not ((partials / f"{n}.html").is_file() or (views / f"{n}.html.j2").is_file())] == []
