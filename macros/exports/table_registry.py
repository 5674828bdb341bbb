"""The registry of tables that are exported: each one's name, title and models."""

from __future__ import annotations

from dataclasses import dataclass

from macros.models.base import Model
from macros.models.budget import Budget, BudgetLine
from macros.models.cities import Cities, City, Twinning
from macros.models.contradictions import Contradiction, Contradictions
from macros.models.entry import Entry
from macros.models.errata import Errata, Erratum
from macros.models.facilities import Facilities, Facility
from macros.models.figures import Figures
from macros.models.glossary import Glossary, Term
from macros.models.indicator import Indicator, IndicatorYear
from macros.models.money import BudgetChange, FundingShare, YearAmount
from macros.models.organization import Duty, FormerName, Office, Organization, Telephone
from macros.models.program import Program
from macros.models.record import Link, Photo
from macros.models.retired import Retired, RetiredRecord
from macros.models.search import Search, WordGroup
from macros.models.source import Document, Sources
from macros.models.table import Column, DeclaredRow, Table
from macros.models.translation import TranslatedFigure, TranslatedName, TranslatedRelation, Translation
from macros.models.upkeep import Keeping, Upkeep
from macros.models.value import Value
from macros.models.vocabulary import Named, Region, Unit, Word


@dataclass(frozen=True)
class TableDefinition:
    """A table of all records of some models.

    `name` is the address of its files, below `data/v1/`, and never changes. `key` and `noun` name one
    of its records in the columns of other tables. `best_of` is a model of which pages show just this
    table.
    """

    name: str
    title: str
    key: str
    noun: str
    models: tuple[type[Model], ...]
    best_of: type[Model] | None = None


TABLES = (
    TableDefinition("organization", "조직 자료의 출처", "organization", "조직", (Organization,)),
    TableDefinition("offices", "부서", "office", "부서", (Office,)),
    TableDefinition("former-names", "부서의 옛 이름", "former_name", "옛 이름", (FormerName,)),
    TableDefinition("telephones", "기관의 전화", "telephone", "전화", (Telephone,)),
    TableDefinition("duties", "부서의 담당 업무", "duty", "담당 업무", (Duty,), Organization),
    TableDefinition("tables", "표", "table", "표", (Table,)),
    TableDefinition("table-columns", "표의 칸", "column", "칸", (Column,)),
    TableDefinition("table-rows", "표의 줄", "row", "줄", (DeclaredRow,)),
    TableDefinition("table-years", "표가 있는 해와 출처", "figures", "표의 수", (Figures,)),
    TableDefinition("facility-sources", "시설 자료의 기준과 출처", "facility_source", "자료", (Facilities,)),
    TableDefinition("facilities", "시설", "facility", "시설", (Facility,), Facilities),
    TableDefinition("budgets", "해마다의 예산", "budget", "예산", (Budget,)),
    TableDefinition("budget-lines", "단위사업별 예산과 집행", "budget_line", "단위사업", (BudgetLine,), Budget),
    TableDefinition("funding", "재원별로 나눈 돈", "funding", "재원", (FundingShare,)),
    TableDefinition("budget-changes", "추경", "budget_change", "추경", (BudgetChange,)),
    TableDefinition("money-years", "여러 해로 나눈 돈", "money_year", "나눈 시기", (YearAmount,)),
    TableDefinition("programs", "사업", "program", "사업", (Program,)),
    TableDefinition("entries", "사업의 내용", "entry", "내용", (Entry,)),
    TableDefinition("indicators", "성과지표", "indicator", "지표", (Indicator,)),
    TableDefinition("indicator-years", "성과지표의 해마다 목표와 실적", "indicator_year", "해", (IndicatorYear,)),
    TableDefinition("links", "링크", "link", "링크", (Link,)),
    TableDefinition("photos", "사진", "photo", "사진", (Photo,)),
    TableDefinition("values", "수량", "value", "수량", (Value,)),
    TableDefinition("city-sources", "도시 자료의 출처", "city_source", "도시 자료", (Cities,)),
    TableDefinition("cities", "도시", "city", "도시", (City,), Cities),
    TableDefinition("city-twinnings", "도시와 인연을 맺은 날", "twinning", "맺은 날", (Twinning,)),
    TableDefinition("translations", "다른 언어", "translation", "언어", (Translation,)),
    TableDefinition(
        "translated-names",
        "다른 언어의 이름",
        "translated_name",
        "옮긴 이름",
        (TranslatedName, TranslatedRelation, TranslatedFigure),
    ),
    TableDefinition("glossary", "낱말 풀이", "term", "낱말", (Term,), Glossary),
    TableDefinition("documents", "자료가 나온 문서", "document", "문서", (Document,), Sources),
    TableDefinition("contradictions", "사람이 찾은 모순", "contradiction", "모순", (Contradiction,), Contradictions),
    TableDefinition("errata", "정오표", "erratum", "고친 값", (Erratum,), Errata),
    TableDefinition("upkeep", "주제별 담당과 공표 주기", "keeping", "주제", (Keeping,), Upkeep),
    TableDefinition("words", "단위와 분류 용어", "word", "말", (Named, Word, Unit, Region)),
    TableDefinition("search-words", "검색에서 비슷하게 보는 말", "word_group", "비슷한 말", (WordGroup,)),
    TableDefinition("search-questions", "검색창에 보이는 질문", "search", "검색", (Search,)),
    TableDefinition("retired-records", "삭제된 기록", "retired", "삭제된 기록", (RetiredRecord,), Retired),
)

TABLE_OF = {model: table for table in TABLES for model in table.models}

_TABLE_OF_KIND = {
    "office": "offices",
    "table": "tables",
    "facility": "facilities",
    "budget_line": "budget-lines",
    "program": "programs",
    "city": "cities",
    "document": "documents",
}
"""The tables of the kinds of record that are no words of the vocabulary."""

_BEST_OF = {table.best_of: table for table in TABLES if table.best_of}


def referred_table(kind: str) -> str:
    """Return the table that has the records of a kind, as references name it; empty for records of several tables."""
    if kind == "address":
        return ""
    return _TABLE_OF_KIND.get(kind, "words")


def table_showing(model: Model) -> TableDefinition | None:
    """Return the table with what a page shows of a model; None without one."""
    return _BEST_OF.get(type(model)) or TABLE_OF.get(type(model))
