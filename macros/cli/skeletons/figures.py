"""A year's personnel, vehicles and budget, with the figures of the year before left out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.cli.skeletons.lines import blank, entry, inside, item, source
from macros.models.budget import Budget
from macros.models.personnel import GradeCount, GroupCount, Personnel
from macros.models.site import Site
from macros.models.vehicles import KindCount, Vehicles

PUBLISHED = "문서에 인쇄된 합계입니다. 인쇄되지 않은 것은 지워 주세요."
AS_OF = "기준일을 2023-10-31처럼 적어 주세요. 문서에 없으면 이 줄을 지워 주세요."


def personnel_of(site: Site, earlier: Personnel, year: int, document: str) -> Iterator[str]:
    """Posts and people of `year` in the groups and grades of an earlier year."""
    yield f"# 인력: {year}년 정원(정해진 자리)과 현원(지금 있는 사람)입니다. 단위는 명입니다."
    yield from _how_to_fill()
    yield "# 없어진 직급은 줄을 지우고, 새 직급은 vocabulary.yml에 더한 다음 여기에 적어 주세요."
    yield from _source(earlier.source.section, document)
    yield from _counts(earlier.counts)
    if earlier.published:
        yield from ["", f"# {PUBLISHED} 과부족 △3은 -3으로 적습니다.", _braces("published", "quota", "current", "gap")]
    yield from ["", "groups:"]
    for group in earlier.groups:
        yield f"  # {site.name('job_group', group.group)}"
        yield from inside(item(_group(site, group)))


def vehicles_of(site: Site, earlier: Vehicles, year: int, document: str) -> Iterator[str]:
    """Vehicles of `year` in the kinds and sizes of an earlier year."""
    yield f"# 공용차량: {year}년 차종과 크기별 대수입니다. 단위는 대입니다."
    yield from _how_to_fill()
    yield "# 없어진 차종은 묶음을 지우고, 새 차종은 vocabulary.yml에 더한 다음 여기에 적어 주세요."
    yield from _source(earlier.source.section, document)
    yield from _counts(earlier.counts)
    yield ""
    if earlier.quota is not None:
        yield blank("quota", "정수")
    if earlier.awaiting_deregistration is not None:
        yield blank("awaiting_deregistration", "말소대기")
    if earlier.published:
        yield f"{_braces('published', 'count')} # {PUBLISHED}"
    yield from ["", "kinds:"]
    for kind in earlier.kinds:
        yield f"  # {site.name('vehicle_kind', kind.kind)}"
        yield from inside(item(_kind(site, kind)))


def budget_of(earlier: Budget, year: int, document: str) -> Iterator[str]:
    """The budget of `year` in the unit programs of an earlier year."""
    yield f"# 예산: {year}년 단위사업별 예산액과 집행액입니다. 금액에는 쉼표를 넣지 않습니다."
    yield from _how_to_fill()
    yield "# 없어진 단위사업은 묶음을 지우고, 이름이 바뀌었으면 name을 고쳐 주세요. id는 영문으로 짓습니다."
    yield from _source(earlier.source.section, document)
    yield blank("as_of", AS_OF)
    yield f"{entry('unit', earlier.unit)} # 지난번과 단위가 다르면 바꿔 주세요."
    yield from _counts(earlier.counts)
    if earlier.published:
        yield from ["", f"# {PUBLISHED}", _braces("published", "budget", "spent", "rate")]
    yield from ["", "unit_programs:"]
    for line in earlier.unit_programs:
        names = [entry(key, text) for key in ("id", "name", "plain") if (text := getattr(line, key))]
        printed = [_braces("published", "rate")] if line.published else []
        yield from inside(item([*names, blank("budget", "예산액"), blank("spent", "집행액"), *printed]))


def _how_to_fill() -> Iterator[str]:
    yield "# 새 업무보고를 보고 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요. 보고서에 '-'로 적힌 칸은 0입니다."
    yield "# 보고서에 없는 값은 적지 않습니다. 그 이름까지 지워 주세요."


def _source(earlier_section: str | None, document: str) -> Iterator[str]:
    yield from ["", "source:", *inside(source(document, earlier_section))]


def _counts(earlier: str | None) -> Iterator[str]:
    if earlier:
        hint = " ".join(earlier.split())
        yield blank("counts", f"무엇을 센 수인지 적어 주세요. 문서에 없으면 이 줄을 지워 주세요. 지난번: {hint}")


def _braces(key: str, *names: str) -> str:
    return f"{key}: {{{', '.join(f'{name}: ' for name in names)}}}"


def _group(site: Site, group: GroupCount) -> Iterator[str]:
    yield entry("group", group.group)
    if group.published:
        yield _braces("published", "quota", "current", "gap")
    yield "grades:"
    yield from inside(_grade(site, grade) for grade in group.grades)


def _grade(site: Site, grade: GradeCount) -> str:
    printed = f", {_braces('published', 'gap')}" if grade.published else ""
    line = f"- {{grade: {grade.grade}, quota: , current: {printed}}}"
    return f"{line} # {site.name('grade', grade.grade)}"


def _kind(site: Site, kind: KindCount) -> Iterator[str]:
    yield entry("kind", kind.kind)
    if kind.published:
        yield _braces("published", "count")
    yield "sizes:"
    for size in kind.sizes:
        yield f"  - {{size: {size.size}, count: }} # {site.name('vehicle_size', size.size)}"
