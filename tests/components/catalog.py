"""The components of the site: how each is called, its style and template, and where a built site has it."""

from __future__ import annotations

from dataclasses import dataclass

WIDE, TEXT, PHONE = 1280, 640, 360
"""How wide a component is shown: a window, the column of text, a telephone."""
FOUNDATIONS = {"site", "fonts", "colours-and-sizes", "page", "text", "diagrams", "paper", "handbook"}
"""Styles of no one component."""


@dataclass(frozen=True)
class Component:
    """What `selector` finds first on a page of a department's site, after a press on `press`."""

    name: str
    style: str
    template: str
    page: str
    selector: str
    site: str = "health-center"
    width: int = TEXT
    press: str = ""


COMPONENTS = (
    Component("Notice", "notice", "partials/notice", "", ".md-banner", width=WIDE),
    Component("Masthead of an official site", "official", "partials/masthead", "", ".md-banner", "official", WIDE),
    Component("Identifier of an official site", "official", "partials/identifier", "", ".identifier", "official", WIDE),
    Component("Header and menu row", "header", "partials/header", "budget/2025/", ".md-header", width=WIDE),
    Component("Header on a telephone", "header", "partials/header", "budget/2025/", ".md-header", width=PHONE),
    Component(
        "Settings", "display-settings", "partials/display-settings", "", ".display-settings", press=".display-button"
    ),
    Component("Drawer", "menu", "partials/nav", "budget/2025/", "#site-menu", width=PHONE, press=".menu-button"),
    Component("Path", "menu", "partials/path", "budget/2025/", ".path"),
    Component("Contents in a row", "menu", "partials/toc", "budget/2025/", ".toc-row", width=WIDE),
    Component("Contents in a fold", "menu", "partials/toc", "budget/2025/", ".toc-fold", width=PHONE),
    Component("Search results", "search", "partials/search", "?q=건강", ".md-search", width=PHONE),
    Component("Search results in a window", "search-results", "partials/search", "?q=건강", ".md-search", width=WIDE),
    Component("Hero with call panel", "hero", "hero", "", ".hero", width=WIDE),
    Component("Key figures", "key-figures", "key_figures", "", ".key-figures", width=WIDE),
    Component("Dark band with strips", "money-strip", "charts/money_strip", "budget/2025/", "figure.money", width=WIDE),
    Component("Figure of a band", "band", "charts/money_strip", "budget/2025/", ".band-lead", width=WIDE),
    Component("Results wall", "cards-and-lists", "entry_list", "programs/2025/mobile-clinic/", ".figures-wall"),
    Component("Profile", "cards-and-lists", "profile", "cities/pine/", ".profile", "district"),
    Component(
        "Organization chart", "organization-chart", "organization_chart", "organization/", "ul.chart", width=WIDE
    ),
    Component("Cells of checked figures", "checked-figures", "checked_figures", "", ".cells", "library"),
    Component("Bars", "charts", "charts/bars", "personnel/2025/", "figure.chart"),
    Component("Comparison of two years", "charts", "charts/bars", "budget/", "figure.chart:has(.fill-plan)"),
    Component("Value of a stretch", "value-tip", "charts/bars", "budget/", ".value-tip", press="figure.chart svg"),
    Component("Timeline", "timelines", "charts/timeline", "cities/", ".timeline", "library"),
    Component("Calendar", "calendar", "charts/calendar", "programs/2025/", "figure:has(.calendar)"),
    Component("Steps", "cycles", "charts/steps", "programs/2025/east-branch/", "figure:has(.cycle)"),
    Component("Floors", "floor-guide", "charts/floor_guide", "buildings/", "figure.chart"),
    Component("Map", "city-map", "charts/city_map", "cities/", "figure.city-band", "district", WIDE),
    Component("Table of figures", "tables", "table", "budget/2025/", ".table-box"),
    Component("Table of text", "tables", "table", "about/sources/", ".table-box"),
    Component("Table with a filter", "tables", "table", "data/", ".table-box:has(.filter)"),
    Component("Table of figures on a telephone", "narrow-tables", "table", "budget/2025/", ".table-box", width=PHONE),
    Component("Table of text on a telephone", "narrow-tables", "table", "about/sources/", ".table-box", width=PHONE),
    Component("Menu of a table", "citations", "part_menu", "budget/2025/", "details.tools"),
    Component("Caution", "text", "declared_differences", "buildings/", ".caution"),
    Component("Mark of origin", "text", "table", "about/origins/", ".label"),
    Component("Summary of a year", "year-summary", "year_summary", "summary/2025/", ".year-summary", width=WIDE),
    Component("Contents of the handbook", "handbook", "handbook", "handbook/", ".handbook-contents", width=WIDE),
    Component("Feedback", "feedback", "page_foot", "budget/2025/", ".feedback"),
    Component("Page foot", "page", "page_foot", "budget/2025/", ".page-foot"),
    Component("Languages", "languages", "partials/languages", "", ".languages", "district"),
    Component("Site foot", "footer", "partials/footer", "", ".site-footer", width=WIDE),
)
