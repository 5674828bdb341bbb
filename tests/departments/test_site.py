"""The sites of the invented departments, walked as a reader walks them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from macros.checks import compare_figures
from macros.checks.compared_figures import find_uncompared_figures
from macros.korean.formatting import with_triangle
from macros.models.base import Model
from macros.models.site import Site
from macros.models.types import PartialDate
from macros.records.facts import Fact, read_facts
from macros.records.pages import Routes
from tests.site.built import PROJECT, BuiltSite, plain, search_index

SILENT = frozenset(
    {"id", "order", "bound", "zero", "kind", "better", "counted", "many", "wide", "confirmed", "language"}
)
"""Keys that only machines read, and those whose values are shown as words of this site."""

UNSEEN = ("vocabulary", "search", "upkeep", "retired", "tables/{}/table")
"""Files whose records have no page of their own."""


def test_every_figure_that_a_document_prints_is_compared(data: Site) -> None:
    left_out = find_uncompared_figures(data, compare_figures(data).all)
    assert [f"{figure.place}: {figure.title}" for figure in left_out] == []


def test_every_value_is_on_the_page_of_its_record(data: Site, site: BuiltSite) -> None:
    texts = {page.url: page.text for page in site.pages}
    whole = "\n".join(texts.values())
    routes = Routes(data)
    missing = []
    for fact in read_facts(data.files.values()):
        page = next((url for id in reversed(fact.records) if (url := routes.url_of_id(id))), None)
        shown = texts[page.partition("#")[0]] if page else whole
        if is_for_readers(fact) and not all(any(form in shown for form in forms) for forms in readings(data, fact)):
            missing.append(f"{fact.place}: {fact.value} ({fact.field})")
    assert missing == []


def is_for_readers(fact: Fact) -> bool:
    key = fact.id.rpartition("/")[2]
    file = fact.records[0]
    return key not in SILENT and file not in UNSEEN and not file.endswith("/table")


def readings(data: Site, fact: Fact) -> Iterator[list[str]]:
    """For each of its values, the forms that a reader may find it in."""
    for value in fact.value if isinstance(fact.value, tuple) else (fact.value,):
        if fact.kind:
            record = data.find_target(fact.kind, str(value))
            yield [name for name in names_of(record) if name] if record else [str(value)]
        elif isinstance(value, bool):
            continue
        elif isinstance(value, int | Decimal):
            yield [f"{value:,}", with_triangle(value), str(value)]
        elif isinstance(value, date):
            yield [str(PartialDate.parse(value))]
        else:
            yield [plain(str(value)), *dates_in(value)]


def names_of(record: Model) -> tuple[str, ...]:
    return (record.display_name, str(getattr(record, "name", "")))


def dates_in(text: object) -> Iterator[str]:
    try:
        yield str(PartialDate.parse(text))
    except ValueError:
        return


def test_every_link_and_anchor_leads_somewhere(site: BuiltSite) -> None:
    elsewhere = ("https://example.go.kr/", "mailto:", "tel:")
    broken = [link for link in site.broken_links() if not link.partition(": ")[2].startswith(elsewhere)]
    assert broken == []


def test_no_id_stands_twice_on_a_page(site: BuiltSite) -> None:
    twice = [(page.url, id) for page in site.pages for id, count in Counter(page.ids).items() if count > 1]
    assert twice == []


def test_every_record_with_an_anchor_has_it_on_its_page(data: Site, site: BuiltSite) -> None:
    routes = Routes(data)
    ids = {page.url: set(page.ids) for page in site.pages}
    urls = [url for _, models in data.models for model in models if (url := routes.url(model)) and "#" in url]
    assert urls
    assert [url for url in urls if url.partition("#")[2] not in ids[url.partition("#")[0]]] == []


def test_nothing_of_the_first_department_is_left(data: Site, site: BuiltSite) -> None:
    words = ("영등포", "총무과", "공용차량", "친선도시", "인사팀", "기시와다")
    texts = {page.url: page.root.text_content() for page in site.pages}
    assert [(url, word) for url, text in texts.items() for word in words if word in text] == []
    index = str(search_index(site))
    assert [word for word in words if word in index] == []
    exported = [
        path for path in (site.folder / "data").rglob("*") if path.suffix in (".csv", ".json", ".jsonld", ".xml")
    ]
    assert [path for path in exported if any(word in path.read_text(encoding="utf-8") for word in words)] == []
    assert (PROJECT / "data").is_dir()
