"""The sites of the invented departments, walked as a reader walks them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal

from macros.checks import compare_figures, load_site
from macros.checks.compared_figures import find_uncompared_figures
from macros.korean.formatting import floor, with_triangle
from macros.models.base import Model
from macros.models.site import Site
from macros.models.types import PartialDate
from macros.records.facts import Fact, Reference
from macros.records.pages import Routes
from macros.records.read_facts import read_facts
from macros.records.value_in_words import spoken_amount
from tests.conftest import DEPARTMENT_NAMES, DEPARTMENTS, files_of
from tests.site.built import BuiltPage, BuiltSite, files, plain

SILENT = {
    *("id", "order", "bound", "zero", "kind", "better", "counted", "confirmed", "language", "table", "parent"),
    *("carried_in_kind", "carried_out_kind", "country"),
}
"""Keys that machines read, or that the site shows as words or by where a record stands."""

SEARCHED = {"aliases", "readings"}
"""Keys whose values are for the search alone."""

EVIDENCE = {"origin", "sources", "printed"}
"""Maps that say where values come from, and how the document words them."""

WITHOUT_PAGE = ("vocabulary", "search", "upkeep", "retired")


def test_every_figure_that_a_document_prints_is_compared(data: Site) -> None:
    left_out = find_uncompared_figures(data, compare_figures(data).all)
    assert [f"{figure.place}: {figure.title}" for figure in left_out] == []


def test_every_value_is_on_the_page_of_its_record(data: Site, site: BuiltSite) -> None:
    pages = {page.url: f"{page.text} {' '.join(page.links())} {alternative_texts(page)}" for page in site.pages}
    whole = " ".join(pages.values())
    routes = Routes(data)
    missing = []
    for fact in filter(is_for_readers, read_facts(data.files.values())):
        url = next((url for id in reversed(fact.records) if (url := routes.url_of_id(id))), None)
        shown = pages[url.partition("#")[0]] if url else whole
        if not all(any(form in shown for form in forms) for forms in readings(data, fact)):
            missing.append(f"{fact.place}: {fact.value} ({fact.field})")
    assert missing == []


def alternative_texts(page: BuiltPage) -> str:
    return " ".join(map(str, page.root.xpath("//img/@alt")))


def is_for_readers(fact: Fact) -> bool:
    steps = fact.id.removeprefix(f"{fact.record}/").split("/")
    file = fact.records[0]
    if file.startswith("translations/") and steps[-1] not in ("name", "text", "summary", "read_by"):
        return False  # It says what is translated.
    if file in ("cities", "organization") and steps[-2:-1] == ["location"]:
        return False  # It places a point on the map.
    if steps[-1] in SILENT | SEARCHED or EVIDENCE & set(steps):
        return isinstance(fact.value, int | Decimal) and "printed" in steps
    return file not in WITHOUT_PAGE and not file.endswith("/table") and fact.kind not in ("unit", "money_unit")


def readings(data: Site, fact: Fact) -> Iterator[list[str]]:
    """For each value of a fact, the forms that a reader may find it in."""
    for value in fact.value if isinstance(fact.value, tuple) else (fact.value,):
        if fact.kind == "budget_line":
            yield [
                line.name for budget in data.budgets.values() for line in budget.lines if str(value).endswith(line.id)
            ]
        elif fact.kind:
            record = data.find(Model, fact.kind, str(value))
            assert record
            yield [record.display_name]
        elif isinstance(value, int | Decimal):
            yield [f"{value:,}", with_triangle(value), str(value), floor(value), *amounts(data, fact, value)]
        else:
            yield [plain(str(value)), *dates(value), *years(value)]


def amounts(data: Site, fact: Fact, value: int | Decimal) -> Iterator[str]:
    """An amount of money in words, and in the other units of the department."""
    unit = data.units.get(fact.unit.id) if isinstance(fact.unit, Reference) else None
    if unit and unit.won:
        yield spoken_amount(value, unit)
        yield from (f"{data.convert(value, unit.id, other.id):,}" for other in data.units.values() if other.won)


def dates(value: object) -> Iterator[str]:
    try:
        day = PartialDate.parse(value)
    except ValueError:
        return
    yield from (str(day), day.in_words)


def years(value: object) -> Iterator[str]:
    """The years of a period such as `~2023` in words."""
    if match := re.fullmatch(r"~(\d{4})|(\d{4})~", str(value)):
        yield f"{match[1]}년까지" if match[1] else f"{match[2]}년부터"


def test_every_link_and_anchor_leads_somewhere(site: BuiltSite) -> None:
    assert site.broken_links() == []


def test_every_page_is_there_as_plain_markdown(site: BuiltSite) -> None:
    shown = [page for page in site.pages if page.is_found]
    markdown = [page.path.with_name("index.md").read_text(encoding="utf-8") for page in shown]
    assert all(text.startswith("# ") and "<" not in text.replace("<br>", "") for text in markdown)
    listed = (site.folder / "llms.txt").read_text(encoding="utf-8")
    assert [page.url for page in shown if f"({page.url}index.md)" not in listed] == []
    assert [page.root.xpath("string(//link[@type='text/markdown']/@href)") for page in shown] == ["index.md"] * len(
        shown
    )


def test_no_id_stands_twice_on_a_page(site: BuiltSite) -> None:
    twice = [(page.url, id) for page in site.pages for id, count in Counter(page.ids).items() if count > 1]
    assert twice == []


def test_every_record_with_an_anchor_has_it_on_its_page(data: Site, site: BuiltSite) -> None:
    routes = Routes(data)
    ids = {page.url: set(page.ids) for page in site.pages}
    urls = [url for _, models in data.models for model in models if (url := routes.url(model)) and "#" in url]
    assert urls
    assert [url for url in urls if url.partition("#")[2] not in ids[url.partition("#")[0]]] == []


def test_no_file_names_an_office_or_city_of_another_department(name: str, site: BuiltSite) -> None:
    own = b"".join(files_of(name).values()).decode()
    others = (load_site(DEPARTMENTS / other) for other in DEPARTMENT_NAMES if other != name)
    words = {
        record.display_name
        for other in others
        for kind in ("office", "city")
        for record in other.records[kind].values()
    }
    assert len(words) > 5
    texts = {file: content.decode(errors="ignore") for file, content in files(site.folder).items()}
    assert [(file, word) for file, text in texts.items() for word in words if word not in own and word in text] == []


def test_the_first_of_several_telephones_is_dialled(department_site: Callable[[str], BuiltSite]) -> None:
    site = department_site("district")
    links = site.page("about/corrections/").root.xpath("//a[starts-with(@href, 'tel:')]")
    assert {(link.text, link.get("href")) for link in links} == {("000-300-0000~0003", "tel:000-300-0000")}
    assert [page.url for page in site.pages if '"000-300-0000~0003"' in page.path.read_text(encoding="utf-8")] == []
