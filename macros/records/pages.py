"""The pages of records, and the address of every record.

A page template is a Markdown file in `docs/` whose name begins with `_`; it makes a page of each record of its
kind, with the record's ids as variables.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from macros.korean.formatting import join_labels
from macros.models.base import Model
from macros.models.budget import Budget
from macros.models.figures import Figures
from macros.models.site import Site
from macros.models.table import Table
from macros.models.translation import Translation
from macros.records.ids import anchors, file_id, records

OFFICE = "organization/_office.md"
TABLE = "tables/_table.md"
TABLE_YEAR = "tables/_year.md"
BUDGET_YEAR = "budget/_year.md"
PROGRAM_YEAR = "programs/_year.md"
PROGRAM = "programs/_program.md"
CITY = "cities/_city.md"
SUMMARY_YEAR = "summary/_year.md"
CONSISTENCY_YEAR = "about/consistency/_year.md"
RETIRED = "_retired.md"

RESERVED_NAMES = frozenset(
    {"index", "con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""What no step of an address may be called: hosts show `index` for its folder, and Windows keeps the others."""

RESERVED_FILES = frozenset(
    {
        *("all", "budget-changes", "budget-lines", "budgets", "calendar", "catalog", "changes", "cities"),
        *("city-sources", "city-twinnings", "comparisons", "contradictions", "datapackage", "documents"),
        *("duties", "entries", "errata", "facilities", "facility-sources", "facts", "former-names", "funding"),
        *("glossary", "indicator-years", "indicators", "links", "money-years", "offices", "openapi"),
        *("organization", "periods", "photos", "programs", "retired-records", "schema", "search-questions"),
        *("search-words", "table-columns", "table-rows", "table-years", "tables", "telephones"),
        *("translated-names", "translations", "upkeep", "values", "words"),
    }
)
"""Names of published files that no table of the data may have."""

ORGANIZATION = "organization/"
CITIES = "cities/"
FACILITIES = "buildings/"
GLOSSARY = "glossary/"
SOURCES = "about/sources/"
CONSISTENCY = "about/consistency/"
CHANGES = "about/changes/"
CORRECTIONS = "about/corrections/"
FINDER = "where-to-go/"
OPEN_DATA = "data/"
API = "data/api/"


@dataclass(frozen=True)
class RecordPage:
    """One page that is made of a record.

    `record` is the record's id. `variables` are those of the template. `section` is the menu heading that the page
    stands under; `opens_section` marks the section's first page. A page that `gathers` records of other pages is
    the address of none of them; its `model` is the first. A page that is not `in_menu` is reached by its address.
    In the menu it stands `inside` the page of the same template with this name.
    `heading` is that of the menu which the page would like to stand under.
    """

    template: str
    name: str
    title: str
    model: Model
    record: str
    variables: Mapping[str, str | int] = field(default_factory=dict)
    section: str = ""
    opens_section: bool = False
    gathers: bool = False
    in_menu: bool = True
    inside: str = ""
    heading: str | None = None

    @property
    def source(self) -> str:
        """The path of the page's Markdown in `docs/`, where no such file stands."""
        # The theme takes an `index.md` for the first page of its menu section.
        return f"{self.url}index.md" if self.opens_section else f"{self.url.rstrip('/')}.md"

    @property
    def url(self) -> str:
        folder = "" if self.template in (TABLE, TABLE_YEAR) else self.template.rpartition("/")[0]
        return f"{folder}/{self.name}/".lstrip("/")


def record_pages(site: Site) -> Iterator[RecordPage]:
    """Yield the pages of records, in the order of the menu."""
    yield from _office_pages(site)
    for table in site.tables.values():
        yield from _table_pages(site, table)
    yield from _year_pages(BUDGET_YEAR, "예산", "budgets", site.budget_years)
    for year in site.programs.years:
        yield from _program_pages(site, year)
    for city in site.cities.cities if site.cities else ():
        yield RecordPage(CITY, city.id, city.full_name, city, f"cities/{city.id}", {"city": city.id})
    for year, subjects in site.subjects_by_year.items():
        title, record = f"{year}년 합계 검증", f"consistency/{year}"
        yield RecordPage(CONSISTENCY_YEAR, str(year), title, subjects[0], record, {"year": year}, gathers=True)
    for year in summary_years(site):
        title, model, record = f"{year}년 한 장 요약", site.subjects_by_year[year][0], f"summary/{year}"
        yield RecordPage(SUMMARY_YEAR, str(year), title, model, record, {"year": year}, gathers=True)
    yield from _forwarding_pages(site)


def _office_pages(site: Site) -> Iterator[RecordPage]:
    """The pages of all offices but the root, each before those below it; last, those of offices that are gone."""
    for office in (*site.root.all_below, *site.organization.gone):
        parent = office.above[0].id if len(office.above) > 1 else ""
        yield RecordPage(
            OFFICE,
            office.id,
            office.name,
            office,
            f"organization/{office.id}",
            {"office": office.id},
            inside=parent,
            opens_section=bool(office.below),
            in_menu=not office.is_gone,
        )


def table_url(table: str, year: int | None = None) -> str:
    """Return the address of a table: `complaints/`, and of its figures in a year: `complaints/2023/`."""
    return f"{table}/" if year is None else f"{table}/{year}/"


def budget_url(year: int) -> str:
    """Return the address of a year's budget: `budget/2023/`."""
    return f"{BUDGET_YEAR.rpartition('/')[0]}/{year}/"


def translation_url(language: str) -> str:
    """Return the address of the page in another language: `en/`."""
    return f"{language}/"


def summary_url(year: int) -> str:
    """Return the address of a year on one sheet: `summary/2023/`."""
    return f"{SUMMARY_YEAR.rpartition('/')[0]}/{year}/"


def summary_years(site: Site) -> list[int]:
    """Return the years that have a sheet, newest first: those with results, or the newest where all are plans."""
    known = [year for year in sorted(site.subjects_by_year, reverse=True) if year in site.reporting_years]
    return known or sorted(site.subjects_by_year)[-1:]


def _table_pages(site: Site, table: Table) -> Iterator[RecordPage]:
    """The page of a table with its newest year, and one for each year; none for a table without figures."""
    years = site.figures_of(table.id)
    for newest in list(years)[:1]:
        variables: dict[str, str | int] = {"table": table.id, "year": newest}
        yield RecordPage(
            TABLE,
            table.id,
            table.title,
            table,
            file_id(table.path),
            variables,
            table.title,
            True,
            heading=table.section,
        )
    for year, figures in years.items():
        title, name = join_labels(f"{year}년", table.title), f"{table.id}/{year}"
        variables = {"table": table.id, "year": year}
        yield RecordPage(TABLE_YEAR, name, title, figures[0], file_id(figures[0].path), variables, table.title)


def _year_pages(template: str, title: str, subject: str, years: Mapping[int, Model]) -> Iterator[RecordPage]:
    for year in sorted(years, reverse=True):
        yield RecordPage(template, str(year), f"{year}년 {title}", years[year], f"{subject}/{year}", {"year": year})


def _program_pages(site: Site, year: int) -> Iterator[RecordPage]:
    section = f"{year}년 사업"
    programs = site.programs.of_year(year)
    first = programs[0]
    yield RecordPage(PROGRAM_YEAR, str(year), section, first, f"programs/{year}", {"year": year}, section, True, True)
    for program in programs:
        variables: dict[str, str | int] = {"year": year, "program": program.id}
        yield RecordPage(PROGRAM, program.key, program.title, program, f"programs/{program.key}", variables, section)


def _forwarding_pages(site: Site) -> Iterator[RecordPage]:
    """A page at the address of each page that was retired."""
    for retired in site.retired_records:
        if retired.address and "#" not in retired.address:
            name = retired.address.rstrip("/")
            yield RecordPage(
                RETIRED, name, f"{retired.name}(삭제된 페이지)", retired, retired.id, {"id": retired.id}, in_menu=False
            )


class Routes:
    """Addresses relative to the site's root, such as `organization/park-team/#park-duty`."""

    def __init__(self, site: Site, pages: Collection[str] | None = None) -> None:
        """`pages` are the addresses of the pages that are built; None stands for all."""
        self._site = site
        self._pages = pages

    def within(self, pages: Collection[str]) -> Routes:
        """Return the routes of a site that has only some pages."""
        return Routes(self._site, pages)

    def url(self, model: Model) -> str | None:
        """Return the address of a record; None if it has no page on this site."""
        return self._urls.get(id(model))

    @cached_property
    def _urls(self) -> Mapping[int, str]:
        """Addresses by the `id()` of their model."""
        holders = _models_on_pages(self._site)
        urls = {id(inner): url for holder, page in holders for inner, url in _on_page(holder, page)}
        return {inner: url for inner, url in urls.items() if self.has(url)}

    @cached_property
    def _models(self) -> Mapping[str, Model]:
        return {record.id: record.model for record in records(self._site)}

    def url_of_id(self, record: str) -> str | None:
        """Return the address of the record with this id; None if there is no such record, or it has no page."""
        model = self._models.get(record)
        return self.url(model) if model else None

    def has(self, url: str) -> bool:
        """Whether the site has the page of this address."""
        return self._pages is None or url.partition("#")[0] in self._pages


def _models_on_pages(site: Site) -> Iterator[tuple[Model, str]]:
    """The models that pages show, with the pages' addresses; one with a page of its own comes after its parent."""
    shared = (
        (site.organization, ORGANIZATION),
        (site.facilities, FACILITIES),
        (site.cities, CITIES),
        (site.glossary, GLOSSARY),
        (site.general_glossary, GLOSSARY),
        (site.sources, SOURCES),
        (site.contradictions, CONSISTENCY),
    )
    yield from ((subject, url) for subject, url in shared if subject is not None)
    yield site.root, ORGANIZATION
    yield from ((translation, translation_url(id)) for id, translation in site.translations.items())
    yield from ((page.model, page.url) for page in record_pages(site) if not page.gathers)
    yield from ((office, budget_url(year)) for year, whole in site.budget_years.items() for office in whole.offices)
    for figures in site.figures.values():
        if figures.office:
            yield figures, table_url(figures.table, figures.year)


def _on_page(subject: Model, url: str) -> Iterator[tuple[Model, str]]:
    """The address of a model, and of every record inside it, on the page that shows it."""
    yield subject, url
    if isinstance(subject, Translation):
        return  # Its names have no place of their own on its page.
    # Offices that report apart share a page, and may have lines or rows of the same id.
    before = f"{subject.office}--" if isinstance(subject, Budget | Figures) and subject.office else ""
    if isinstance(subject, Table):
        # Its page shows the rows of the newest year, which have the anchors.
        yield from ((model, url) for model in list(subject.walk())[1:])
        return
    for model, anchor in anchors(subject):
        yield model, f"{url}#{before}{anchor}" if anchor else url
