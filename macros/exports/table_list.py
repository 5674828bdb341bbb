"""The tables that the data is given away in: which models make each of them, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass

from macros.models.base import Model
from macros.models.budget import Budget, UnitProgram
from macros.models.buildings import Building, Buildings, BuildingSite, Floor, Occupant
from macros.models.cities import Cities, City, PublishedCities, Twinning
from macros.models.declared import Declared
from macros.models.glossary import Glossary, Term
from macros.models.organization import Duty, Organization, Team
from macros.models.personnel import GradeCount, GroupCount, Personnel
from macros.models.program import CycleStep, FloorUse, Group, Item, Program, Quantity, Session, Training
from macros.models.retired import Retired, RetiredRecord
from macros.models.search import Search, WordGroup
from macros.models.source import Document, Sources
from macros.models.upkeep import Keeping, Upkeep
from macros.models.vehicles import KindCount, SizeCount, Vehicles
from macros.models.vocabulary import JobGroup, MoneyUnit, Named, Region, Word


@dataclass(frozen=True)
class TableKind:
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


KINDS = (
    TableKind("department", "부서", "department", "부서", (Organization,)),
    TableKind("teams", "팀", "team", "팀", (Team,)),
    TableKind("duties", "팀이 맡은 일", "duty", "맡은 일", (Duty,), Organization),
    TableKind("personnel", "해마다의 인력", "personnel", "인력", (Personnel,)),
    TableKind("personnel-groups", "직군별 인력", "group", "직군", (GroupCount,)),
    TableKind("personnel-grades", "직급별 정원과 현원", "grade", "직급", (GradeCount,), Personnel),
    TableKind("premises", "청사 자료의 기준과 출처", "premises", "청사", (Buildings,)),
    TableKind("building-sites", "청사가 있는 자리", "site", "자리", (BuildingSite,)),
    TableKind("buildings", "건물", "building", "건물", (Building,)),
    TableKind("floors", "건물의 층", "floor", "층", (Floor,)),
    TableKind("occupants", "층마다 있는 곳", "occupant", "있는 곳", (Occupant,), Buildings),
    TableKind("vehicles", "해마다의 공용차량", "vehicles", "공용차량", (Vehicles,)),
    TableKind("vehicle-kinds", "차종", "kind", "차종", (KindCount,)),
    TableKind("vehicle-sizes", "차종과 크기별 대수", "size", "크기", (SizeCount,), Vehicles),
    TableKind("budgets", "해마다의 예산", "budget", "예산", (Budget,)),
    TableKind("unit-programs", "단위사업별 예산과 집행", "unit_program", "단위사업", (UnitProgram,), Budget),
    TableKind("programs", "사업", "program", "사업", (Program,)),
    TableKind("program-groups", "실적과 계획의 제목", "group", "제목", (Group,)),
    TableKind("program-items", "개요, 실적, 계획의 내용", "item", "내용", (Item,), Group),
    TableKind("program-trainings", "교육", "training", "교육", (Training,)),
    TableKind("program-sessions", "교육의 시기", "session", "교육 시기", (Session,)),
    TableKind("program-cycle-steps", "해마다 도는 일정의 단계", "step", "단계", (CycleStep,)),
    TableKind("program-floor-uses", "층별 쓰임", "floor_use", "층별 쓰임", (FloorUse,)),
    TableKind("program-quantities", "사업의 수량", "quantity", "수량", (Quantity,)),
    TableKind("partner-cities", "친선도시 자료의 출처", "partner_cities", "친선도시", (Cities,)),
    TableKind("cities", "친선도시", "city", "도시", (City,), Cities),
    TableKind("city-twinnings", "도시와 인연을 맺은 날", "twinning", "맺은 날", (Twinning,)),
    TableKind("city-counts", "문서에 인쇄된 도시 수", "city_count", "도시 수", (PublishedCities,)),
    TableKind("glossary", "낱말 풀이", "term", "낱말", (Term,), Glossary),
    TableKind("documents", "자료가 나온 문서", "document", "문서", (Document,), Sources),
    TableKind("declared-differences", "까닭을 밝힌 차이", "declared", "차이", (Declared,)),
    TableKind("upkeep", "주제별 담당과 공표 주기", "keeping", "주제", (Keeping,), Upkeep),
    TableKind("words", "셈에 쓰는 말", "word", "말", (Named, Word, JobGroup, MoneyUnit, Region)),
    TableKind("search-words", "검색에서 비슷하게 보는 말", "word_group", "비슷한 말", (WordGroup,)),
    TableKind("search-questions", "검색창에 보이는 물음", "search", "검색", (Search,)),
    TableKind("retired-records", "없어진 기록", "retired", "없어진 기록", (RetiredRecord,), Retired),
)

KIND_OF = {model: kind for kind in KINDS for model in kind.models}

_BEST_OF = {kind.best_of: kind for kind in KINDS if kind.best_of}


def kind_showing(model: Model) -> TableKind | None:
    """The table with what a page shows of a model."""
    return _BEST_OF.get(type(model)) or KIND_OF.get(type(model))
