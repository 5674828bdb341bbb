"""All data of one department, with the look-ups that pages and checks need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, partial
from typing import TypeVar

from macros.models.base import Model
from macros.models.budget import Budget, BudgetLine, connect_budgets
from macros.models.cities import Cities
from macros.models.contradictions import Contradictions
from macros.models.entry import Entry
from macros.models.errata import Errata
from macros.models.facilities import Facilities
from macros.models.figures import Figures, Row, TableHolder
from macros.models.glossary import Glossary, Term
from macros.models.mention import Mention, find_mentions
from macros.models.organization import Office, Organization
from macros.models.program import Program, Programs
from macros.models.retired import Retired, RetiredRecord
from macros.models.search import Search
from macros.models.source import Sources
from macros.models.spending import plain
from macros.models.subjects import NAMES
from macros.models.table import Table
from macros.models.table_rows import TableRows
from macros.models.translation import Translation
from macros.models.upkeep import Upkeep
from macros.models.vocabulary import Unit, Vocabulary, Word
from macros.reading.yaml_file import YamlFile

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, eq=False)
class Site:
    """Everything under `data/`; what a department does not have is None or empty.

    `files` are the files as they were read; `broken` are the names of subjects with a file that could not be read.
    """

    organization: Organization
    vocabulary: Vocabulary
    sources: Sources
    glossary: Glossary | None = None
    general_glossary: Glossary | None = None
    facilities: Facilities | None = None
    cities: Cities | None = None
    contradictions: Contradictions | None = None
    errata: Errata | None = None
    search: Search | None = None
    upkeep: Upkeep | None = None
    retired: Retired | None = None
    tables: Mapping[str, Table] = field(default_factory=dict)
    figures: Mapping[str, Figures] = field(default_factory=dict)
    budgets: Mapping[int | str, Budget] = field(default_factory=dict)
    programs: Programs = field(default_factory=Programs)
    translations: Mapping[str, Translation] = field(default_factory=dict)
    files: Mapping[str, YamlFile] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        connect_budgets(self.budgets.values(), self.vocabulary.worth)
        self.programs.tell_years_before(self.vocabulary.worth)

    @property
    def retired_records(self) -> tuple[RetiredRecord, ...]:
        return self.retired.records if self.retired else ()

    @cached_property
    def subjects(self) -> tuple[Model, ...]:
        """The root model of every file, in the order of the pages."""
        single = (
            *(self.vocabulary, self.sources, self.organization, self.facilities, self.cities, self.contradictions),
            *(self.errata, self.glossary, self.search, self.upkeep, self.retired),
        )
        several = (self.tables, self.figures, self.budgets, self.programs, self.translations)
        written = (model for models in several for model in models.values())
        return (*(model for model in single if model is not None), *written)

    @cached_property
    def models(self) -> tuple[tuple[Model, tuple[Model, ...]], ...]:
        """Each subject with itself and every model inside it, in the order of the fields."""
        return tuple((subject, tuple(subject.walk())) for subject in self.subjects)

    def every(self, *kinds: type[M]) -> Iterator[M]:
        """Yield every model of some kinds, wherever it stands, in the order of the pages."""
        return (model for _, models in self.models for model in models if isinstance(model, kinds))

    def subjects_in(self, files: Iterable[str]) -> list[Model]:
        """Return the root models of the files at some paths, in the order of the pages."""
        return [self.subjects[at] for at in sorted(self._positions[file] for file in files if file in self._positions)]

    @cached_property
    def records(self) -> Mapping[str, Mapping[str, Model]]:
        """Records by kind and id, as references have them; the id of a budget line is `year/id` or `year/office/id`."""
        cities = self.cities.cities if self.cities else ()
        facilities = self.facilities.facilities if self.facilities else ()
        return {
            "office": {office.id: office for office in self.organization.offices},
            "table": dict(self.tables),
            "address": self.addresses,
            "document": {document.id: document for document in self.sources.documents},
            "city": {city.id: city for city in cities},
            "facility": {facility.id: facility for facility in facilities},
            "program": dict(self.programs),
            "budget_line": {
                f"{budget.year}/{budget.line_key(line)}": line
                for budget in self.budgets.values()
                for line in budget.lines
            },
            **{kind: {word.id: word for word in words} for kind, words in self.vocabulary.by_kind.items()},
        }

    def find(self, model: type[M], kind: str, id: str) -> M | None:
        """Return the record of a kind with this id; None if there is none."""
        record = self.records[kind].get(id)
        return record if isinstance(record, model) else None

    def get(self, model: type[M], kind: str, id: str) -> M:
        """Return the record of a kind with this id; KeyError if there is none, which the checks rule out."""
        record = self.find(model, kind, id)
        if record is None:
            raise KeyError(f"{kind} {id}")
        return record

    def name(self, kind: str, id: str) -> str:
        """Return the name of a word of the vocabulary, or of any other record; its id if there is none."""
        record = self.records[kind].get(id)
        return record.display_name if record else id

    def explained(self, kind: str, id: str) -> str:
        """Return the name of a word with its plainer one."""
        return self.get(Word, kind, id).explained

    def line_name(self, budget: Budget, line: BudgetLine) -> str:
        """Return the name of a budget line, behind that of the office that reports it apart."""
        return f"{self.name('office', budget.office)} {line.name}" if budget.office else line.name

    @cached_property
    def budget_years(self) -> Mapping[int, Budget]:
        """The whole budget of each year, newest first."""
        whole = {budget.year: budget for budget in self.budgets.values() if budget.office is None}
        return {year: whole[year] for year in sorted(whole, reverse=True)}

    def won(self, amount: int | Decimal, unit: str) -> int:
        """Return an amount of a money unit in won."""
        return int((Decimal(amount) * self.vocabulary.won(unit)).to_integral_value(ROUND_HALF_UP))

    def convert(self, amount: int | Decimal, unit: str, to: str) -> int | Decimal:
        """Return an amount of one money unit in another; a Decimal only if it is no whole number."""
        return plain(amount * self.vocabulary.worth(unit, to))

    def budget_line(self, program: Program) -> BudgetLine | None:
        """Return the budget line that a program belongs to; None if it is not known."""
        return self.find(BudgetLine, "budget_line", f"{program.year}/{program.budget_line}")

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words of the department, and those of any office that it does not explain itself."""
        own = self.glossary.terms if self.glossary else ()
        known = {term.term for term in own} | {term.id for term in own}
        general = self.general_glossary.terms if self.general_glossary else ()
        return (*own, *(term for term in general if term.term not in known and term.id not in known))

    @cached_property
    def subject_names(self) -> Mapping[str, str]:
        """What the department calls each subject, by the subject's name in this class."""
        return {**NAMES, **{word.id: word.name for word in self.vocabulary.subjects}}

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The units of the vocabulary, by id."""
        return {unit.id: unit for unit in self.vocabulary.units}

    def rows_of(self, holder: TableHolder) -> TableRows:
        """Return the rows of a figures file or of an entry, with what is worked out from them."""
        return self._contents[id(holder)]

    def rows_with(self, row: Row) -> TableRows:
        """Return the rows of the table that a row stands in."""
        return self._rows_with[id(row)]

    @cached_property
    def _rows_with(self) -> Mapping[int, TableRows]:
        return {id(row): rows for rows in self.all_rows for row in rows.rows}

    @cached_property
    def all_rows(self) -> tuple[TableRows, ...]:
        """The rows of every table, wherever they stand."""
        return tuple(rows for rows in self._contents.values() if rows.rows is rows.holder.rows)

    @property
    def all_totals(self) -> tuple[TableRows, ...]:
        """The rows of every table, and those of all offices where a file has only the totals of their files."""
        return tuple(self._contents.values())

    @cached_property
    def _contents(self) -> Mapping[int, TableRows]:
        contents: dict[int, TableRows] = {}
        looked_up = self.units, self.name
        for file in self.figures.values():
            rows = file.rows or self._rows_of_offices(file)
            contents[id(file)] = TableRows(self.tables[file.table], file, file, rows, file.year, *looked_up)
        for program in self.programs.values():
            for entry in program.walk():
                if isinstance(entry, Entry) and (table := self.tables.get(entry.table or "")):
                    contents[id(entry)] = TableRows(table, program, entry, entry.rows, program.year, *looked_up)
        return contents

    def _rows_of_offices(self, whole: Figures) -> tuple[Row, ...]:
        """Return the rows that offices report apart, of which a file without rows has the printed totals."""
        others = (figures for figures in self.figures_of(whole.table)[whole.year] if figures is not whole)
        return tuple(row for figures in others for row in figures.rows)

    def figures_of(self, table: str) -> Mapping[int, tuple[Figures, ...]]:
        """Return the files of a table by year, newest first: one a year, or that of all offices and one an office."""
        by_year: dict[int, list[Figures]] = {}
        for figures in self.figures.values():
            if figures.table == table:
                by_year.setdefault(figures.year, []).append(figures)
        order = [None, *self.records["office"]]
        for figures_of_year in by_year.values():
            figures_of_year.sort(key=lambda figures: order.index(figures.office) if figures.office in order else 0)
        return {year: tuple(by_year[year]) for year in sorted(by_year, reverse=True)}

    @property
    def root(self) -> Office:
        """The office that all others are below."""
        return self.organization.root

    def todays(self, office: Office) -> Office:
        """Return the office that does an office's work today: itself, or the first heir of one that is gone."""
        heirs = (self.find(Office, "office", id) for id in office.became)
        return next((heir for heir in heirs if heir and not heir.is_gone), self.root) if office.is_gone else office

    def offices_of(self, program: Program) -> tuple[Office, ...]:
        """The offices that a program is of: the one that leads it, then its partners."""
        return tuple(self.get(Office, "office", id) for id in (program.lead, *program.partners))

    def programs_awaiting_results(self, year: int) -> tuple[Program, ...]:
        """Programs without results, of a year whose results are reported."""
        programs = self.programs.of_year(year)
        is_reported = year in self.reporting_years or any(program.results for program in programs)
        return tuple(program for program in programs if not program.results) if is_reported else ()

    @cached_property
    def subjects_by_year(self) -> Mapping[int, tuple[Model, ...]]:
        """The root models of each year's files, newest year first."""
        by_year: dict[int, list[Model]] = {}
        for subject in self.subjects:
            if (year := getattr(subject, "year", None)) is not None:
                by_year.setdefault(year, []).append(subject)
        return {year: tuple(by_year[year]) for year in sorted(by_year, reverse=True)}

    @cached_property
    def reporting_years(self) -> tuple[int, ...]:
        """Years whose results a document reports, oldest first."""
        return tuple(sorted({year for document in self.sources.documents for year in document.result_years}))

    @cached_property
    def addresses(self) -> Mapping[str, Model]:
        """Records by their address: the file's, and the id that is theirs alone in it, `cities/seaside`.

        That of a table is its folder's, `tables/personnel`.
        """
        by_address: dict[str, Model] = {}
        for subject, models in self.models:
            file = subject.path.partition("/")[2].removesuffix(".yml")
            by_address[f"tables/{subject.id}" if isinstance(subject, Table) else file] = subject
            for model in models:
                if model.anchor:
                    by_address.setdefault(f"{file}/{model.anchor}", model)
        return by_address

    def mentions(self, model: Model) -> tuple[Mention, ...]:
        """Every entry and row of a program that names a record, or that stands in an entry which names it."""
        return self._mentions.get(id(model), ())

    @cached_property
    def _mentions(self) -> Mapping[int, tuple[Mention, ...]]:
        mentions: dict[int, dict[int, Mention]] = {}
        for program in self.programs.values():
            for mention, targets in find_mentions(program, partial(self.find, Model)):
                for target in targets:
                    mentions.setdefault(id(target), {}).setdefault(id(mention.record), mention)
        return {target: tuple(found.values()) for target, found in mentions.items()}

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        """The index of each file's root model in `subjects`."""
        return {subject.path: at for at, subject in enumerate(self.subjects)}
