"""What is said of all published files alike: whose data they are, of which version, under which licence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from macros.exports.table import Table
from macros.history.changes import Changelog
from macros.models.site import Site
from macros.models.subjects import SUBJECTS
from macros.models.upkeep import Keeping
from macros.records.data_version import data_version
from macros.records.licence import Licence
from macros.records.urls import Urls

UNDECIDED = "운영자 미정"


@dataclass(frozen=True)
class Publication:
    """The data that is published, its address and its licence; the change log is None where git does not tell.

    `snapshots` are the ISO days of earlier data that is kept beside it, newest first; one that `is_snapshot` is to be
    kept itself, and has no files that are of the newest data only. `operator` is who runs the site, or empty.
    """

    site: Site
    urls: Urls = field(default_factory=Urls)
    licence: Licence | None = None
    changelog: Changelog | None = None
    snapshots: tuple[str, ...] = ()
    is_snapshot: bool = False
    operator: str = ""
    is_official: bool = False

    @property
    def owner(self) -> str:
        return self.site.organization.full_name

    @property
    def publisher(self) -> str:
        """Who publishes the data: the department on its official site, else who runs it; empty if not decided."""
        return self.owner if self.is_official else self.operator

    @property
    def run_by(self) -> str:
        """The publisher, or `운영자 미정 (비공식)`, for files that must name one."""
        return self.publisher or f"{UNDECIDED} (비공식)"

    @property
    def title(self) -> str:
        return f"{self.owner} 공개 자료"

    @property
    def description(self) -> str:
        return f"{self.owner}의 업무보고를 옮긴 자료입니다. 값마다 출처와 기준일이 있습니다."

    @cached_property
    def changed(self) -> str:
        """The time of the newest change of the data, with its zone; empty if it is not known."""
        times = (entry.time for entry in self.changelog or ())
        return max(times, key=datetime.fromisoformat, default="")

    @cached_property
    def version(self) -> str:
        """`2026.11.9+3f2a9c1`: the day of the newest change, which orders versions, and the hash of the data.

        Data whose days are not known comes before all other: `0.0.0+3f2a9c1`.
        """
        day = datetime.fromisoformat(self.changed) if self.changed else None
        number = f"{day.year}.{day.month}.{day.day}" if day else "0.0.0"
        return f"{number}+{data_version(self.site.files, self.site.files)}"

    def describe(self, table: Table) -> str:
        """Return what a table is, in a sentence or two for catalogues."""
        return (
            f"{self.owner}의 업무보고를 옮긴 자료 가운데 ‘{table.title}’의 표입니다. "
            f"{len(table.rows)}줄, {len(table.columns)}칸이며 CSV와 JSON으로 받을 수 있습니다."
        )


def keeping_of(site: Site, table: Table) -> Keeping | None:
    """Return which office keeps a table and how often it is published; None where the data does not say."""
    subject = next((subject.name for subject in SUBJECTS if subject.title == table.subject), "")
    return keeping_of_subject(site, table.name, subject)


def keeping_of_subject(site: Site, *names: str) -> Keeping | None:
    """Return the upkeep of the first of some subjects that has any."""
    kept = {str(keeping.subject): keeping for keeping in (site.upkeep.subjects if site.upkeep else ())}
    return next((kept[name] for name in names if name in kept), None)
