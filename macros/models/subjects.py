"""The kinds of files below `data/`, with the address and the model of each."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from macros.models.base import Model
from macros.models.budget import Budget
from macros.models.cities import Cities
from macros.models.contradictions import Contradictions
from macros.models.errata import Errata
from macros.models.facilities import Facilities
from macros.models.figures import Figures
from macros.models.glossary import Glossary
from macros.models.organization import Organization
from macros.models.program import Program
from macros.models.retired import Retired
from macros.models.search import Search
from macros.models.source import Sources
from macros.models.table import Table
from macros.models.translation import Translation
from macros.models.upkeep import Upkeep
from macros.models.vocabulary import Vocabulary


@dataclass(frozen=True)
class Subject:
    """A kind of file: its name in `Site`, its Korean title, its address below `data/`, and its model."""

    name: str
    title: str
    address: str
    model: type[Model]
    required: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        pattern = re.escape(self.address)
        for part, expression in _PARTS.items():
            pattern = pattern.replace(re.escape(part), expression)
        return re.compile(pattern)

    @property
    def parts(self) -> Set[str]:
        """The keys that are read from the address, so that no file has them."""
        return self.pattern.groupindex.keys()

    @property
    def plain_address(self) -> str:
        """The address in words: `programs/연도/이름.yml`; without the office, which few files name."""
        plain = self.address.replace("[-{office}]", "").replace("{year}", "연도")
        return re.sub(r"\{\w+\}", "이름", plain)


# The office stands in the names of files where offices report apart: `2023-health-center.yml`.
_PARTS = {
    "{year}[-{office}]": r"(?P<year>[0-9]{4})(?:-(?P<office>[^/]+))?",
    "{year}": r"(?P<year>[0-9]{4})",
    "{table}": r"(?P<table>[^/]+)",
    "{id}": r"(?P<id>[^/]+)",
}

TABLE_FILE = "table.yml"
"""The file that says what a table is."""

SUBJECTS = (
    Subject("vocabulary", "단위와 분류 용어", "vocabulary.yml", Vocabulary, required=True),
    Subject("sources", "출처", "sources.yml", Sources, required=True),
    Subject("organization", "조직", "organization.yml", Organization, required=True),
    Subject("tables", "표", "tables/{id}/table.yml", Table),
    Subject("figures", "표의 수", "tables/{table}/{year}[-{office}].yml", Figures),
    Subject("facilities", "시설", "facilities.yml", Facilities),
    Subject("budgets", "예산", "budgets/{year}[-{office}].yml", Budget),
    Subject("programs", "사업", "programs/{year}/{id}.yml", Program),
    Subject("cities", "도시", "cities.yml", Cities),
    Subject("contradictions", "사람이 찾은 모순", "contradictions.yml", Contradictions),
    Subject("errata", "정오표", "errata.yml", Errata),
    Subject("translations", "다른 언어", "translations/{id}.yml", Translation),
    Subject("glossary", "낱말 풀이", "glossary.yml", Glossary),
    Subject("search", "검색 동의어", "search.yml", Search),
    Subject("upkeep", "자료의 담당", "upkeep.yml", Upkeep),
    Subject("retired", "삭제된 기록", "retired.yml", Retired),
)


NAMES = {subject.name: subject.title for subject in SUBJECTS}
"""What each subject is called, unless the vocabulary says otherwise."""


def subject_at(address: str) -> tuple[Subject, dict[str, str]] | None:
    """Return the subject of the file at an address below `data/`, with the year and id in it; None if it has none."""
    for subject in SUBJECTS:
        if match := subject.pattern.fullmatch(address):
            return subject, {key: value for key, value in match.groupdict().items() if value is not None}
    return None
