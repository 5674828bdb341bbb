"""Consistency of the data: every printed figure with the computed one, and why they differ where they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from macros.checks import describe_comparison_rule
from macros.checks.compared_figures import Basis, Comparison, find_uncompared_figures
from macros.exports.comparisons_table import COMPARISONS
from macros.korean import formatting
from macros.models.base import Model
from macros.models.figures import Figures
from macros.models.record import Sourced
from macros.models.source import Document, SourceRef
from macros.models.subjects import SUBJECTS
from macros.records.names import file_name, year_of
from macros.records.pages import CONSISTENCY
from macros.views.declared_differences import both_values
from macros.views.macro_arguments import ArgumentError, find_year
from macros.views.page_view import View
from macros.views.part_menu import render_with_menu
from macros.views.source_citations import section_and_page
from macros.views.table import Cell, Column, Row, numbers, table, text

KINDS = tuple(subject.model for subject in SUBJECTS)
"""The models of whole files, in the order of the ledger."""

LINKED = "이 사이트가 연결한 기록의 합"

COUNTED: Mapping[Basis, tuple[str, str]] = {
    "report": ("인쇄된 값", "맞지 않는 값"),
    "links": ("이은 합", "맞지 않는 합"),
}
"""How many there are of each basis, and how many of them differ: the headings of both counts."""


class Heading(NamedTuple):
    """What some comparisons are about: a subject or a table of the report, and whether they rest on our links."""

    id: str
    title: str


@dataclass(frozen=True)
class Section:
    """The comparisons below one heading, the rules that made them, and their table."""

    id: str
    title: str
    rules: tuple[str, ...]
    table: Markup


def consistency_summary(view: View) -> Markup:
    """인쇄된 값이 계산한 값과 몇 개 일치하고 다른지, 왜 다른지 보여 줍니다. 예: `{{ consistency_summary() }}`"""
    differing = view.comparisons.differing
    return view.render(
        "consistency_summary.html.j2",
        sentences=result_sentences(view.comparisons.all),
        differing=differing,
        uncompared=find_uncompared_figures(view.site, view.comparisons.all),
        values=both_values,
        anchor=difference_anchor,
        linked=lambda comparison: linked_figure(view, comparison),
        read=view.site.contradictions.contradictions if view.site.contradictions else (),
    )


def contradiction_list(view: View) -> Markup:
    """사람이 찾은 모순을 그 이유와 함께 보여 줍니다. 예: `{{ contradiction_list() }}`"""
    contradictions = view.site.contradictions
    if contradictions is None:
        raise ArgumentError("사람이 찾은 모순(data/contradictions.yml)이 없습니다.")
    html = view.render(
        "contradiction_list.html.j2",
        contradictions=contradictions.contradictions,
        linked=lambda address: _linked_record(view, view.site.addresses[address]),
    )
    title = f"사람이 찾은 모순 {len(contradictions.contradictions)}건"
    return render_with_menu(view, "contradictions", title, [contradictions], [contradictions], html)


def _linked_record(view: View, record: Model) -> Markup:
    """Return `2023년 화합행정과 공정한 인사 › 인사상담 정례화` as a link: the file's name and the record's own."""
    (file,) = view.site.subjects_in([record.path])
    title = f"{year_of(file)} {file_name(view.site, file)}".strip()
    return view.link(record, title if record is file else f"{title} › {record.display_name}")


def consistency_years(view: View) -> Markup:
    """연도별로 인쇄된 값 몇 개를 검증했는지 표로 보여 줍니다. 예: `{{ consistency_years() }}`"""
    compared = [comparison.subject for comparison in view.comparisons.all]
    for subject in compared:
        view.cite(subject, subject.source)
    bases = [basis for basis in COUNTED if _resting_on(basis, view.comparisons.all)]
    rows = []
    for year in view.site.subjects_by_year:
        groups = [_resting_on(basis, of_year(view, year)) for basis in bases]
        counts = (f"{count}개" for group in groups for count in (len(group), _differing(group)))
        rows.append(Row(Markup('<a href="%s">%s년</a>') % (view.href(f"{CONSISTENCY}{year}/"), year), (*counts,)))
    columns = (*text("연도"), *(column for basis in bases for column in numbers(*COUNTED[basis])))
    caption = "연도별로 검증한 값의 수"
    return table(view, "consistency-years", _distinct(compared), caption, columns, rows, exported=COMPARISONS)


def consistency_year_summary(view: View, year: object) -> Markup:
    """한 해의 인쇄된 값이 몇 개 일치하고 다른지 보여 줍니다. 예: `{{ consistency_year_summary(2023) }}`"""
    find_year(view.site.subjects_by_year, year, "합계 검증")
    comparisons = of_year(view, year)
    sentences = result_sentences(comparisons) if comparisons else "비교할 값이 자료에 없습니다."
    return view.paragraphs([f"{year}년에 관해 {sentences}"], "lead")


def consistency_year(view: View, year: object) -> Markup:
    """한 해의 인쇄된 값을 계산한 값과 나란히, 주제마다 표로 보여 줍니다. 예: `{{ consistency_year(2023) }}`"""
    if comparisons := of_year(view, year):
        return _tables(view, comparisons)
    return view.paragraphs(["보여 드릴 값이 없습니다."], "note")


def consistency_table(view: View) -> Markup:
    """연도와 무관한 인쇄된 값을 계산한 값과 나란히 보여 줍니다. 예: `{{ consistency_table() }}`"""
    return _tables(view, of_year(view, None))


def of_year(view: View, year: object) -> list[Comparison]:
    """The comparisons of the files of one year; None stands for those of no year."""
    return [comparison for comparison in view.comparisons.all if getattr(comparison.subject, "year", None) == year]


def _tables(view: View, comparisons: Iterable[Comparison]) -> Markup:
    comparisons = tuple(comparisons)
    for comparison in comparisons:
        view.cite(comparison.subject, comparison.subject.source)
    return view.render("consistency_tables.html.j2", sections=list(_sections(view, comparisons)))


def result_sentences(comparisons: Sequence[Comparison]) -> str:
    """`보고서에 적힌 값 43개를 다시 계산해 보니 모두 일치합니다.`, and apart what rests on our links."""
    printed, linked = _resting_on("report", comparisons), _resting_on("links", comparisons)
    sentences = []
    if printed or not linked:
        sentences.append(f"보고서에 적힌 값 {len(printed)}개를 다시 계산해 보니 {_matching(printed)}")
    if linked:
        sentences.append(f"{LINKED}과도 {len(linked)}개를 따로 비교해 보니 {_matching(linked)}")
    return " ".join(sentences)


def _matching(comparisons: Sequence[Comparison]) -> str:
    differing = _differing(comparisons)
    return f"{len(comparisons) - differing}개는 일치하고 {differing}개는 다릅니다." if differing else "모두 일치합니다."


def _resting_on(basis: Basis, comparisons: Iterable[Comparison]) -> list[Comparison]:
    return [comparison for comparison in comparisons if comparison.basis == basis]


def _differing(comparisons: Iterable[Comparison]) -> int:
    return sum(not comparison.holds for comparison in comparisons)


def _sections(view: View, compared: Iterable[Comparison]) -> Iterator[Section]:
    below: dict[Heading, list[Comparison]] = {}
    for comparison in sorted(compared, key=lambda comparison: KINDS.index(type(comparison.subject))):
        below.setdefault(_heading(view, comparison), []).append(comparison)
    for (id, title), comparisons in below.items():
        rules = dict.fromkeys(describe_comparison_rule(comparison.rule) for comparison in comparisons)
        yield Section(f"ledger-{id}", title, tuple(rules), _table(view, id, title, comparisons))


def _heading(view: View, comparison: Comparison) -> Heading:
    """Return the table of the report, or else the subject, that a comparison is about."""
    file = comparison.subject
    if isinstance(file, Figures):
        heading = Heading(file.table, view.site.tables[file.table].title)
    else:
        id = SUBJECTS[KINDS.index(type(file))].name
        heading = Heading(id, view.site.subject_names[id])
    if comparison.basis == "links":
        return Heading(f"{heading.id}-links", f"{heading.title}: {LINKED}")
    return heading


def _table(view: View, id: str, title: str, comparisons: list[Comparison]) -> Markup:
    """Return the table of a subject; where its comparisons come from several places, each row names its own."""
    places = list(dict.fromkeys(comparison.subject.source for comparison in comparisons))
    columns: tuple[Column, ...] = (*text("항목"), *numbers("인쇄된 값", "계산한 값", "차이"), *text("결과"))
    about = _distinct(comparison.subject for comparison in comparisons)
    rows = [
        Row(linked_figure(view, comparison), _cells(view, comparison), place=comparison.place, quiet=comparison.holds)
        for comparison in comparisons
    ]
    note = f"인쇄된 곳: {_printed_in(view, places[0])}"
    if len(places) > 1:
        note, columns = "", (*columns, *text("인쇄된 곳"))
        rows = [
            replace(row, cells=(*row.cells, _printed_in(view, comparison.subject.source)))
            for row, comparison in zip(rows, comparisons, strict=True)
        ]
    caption = f"{title}: 인쇄된 값과 계산한 값 {len(rows)}개"
    return table(
        view, f"ledger-{id}", about, caption, columns, rows, note=note, exported=COMPARISONS, quiet="일치하는 값"
    )


def _distinct(subjects: Iterable[Sourced]) -> list[Sourced]:
    return list({subject.path: subject for subject in subjects}.values())


def linked_figure(view: View, comparison: Comparison) -> Markup:
    """Return what is compared as a link to the record with the published figure."""
    return view.link(comparison.record, comparison.label)


def _cells(view: View, comparison: Comparison) -> tuple[Cell, ...]:
    published, computed = (_signed(value, comparison.unit) for value in (comparison.published, comparison.computed))
    difference = _signed(comparison.difference, comparison.unit) if comparison.difference else "0"
    return published, computed, difference, _verdict(view, comparison)


def _verdict(view: View, comparison: Comparison) -> Cell:
    if not comparison.holds:
        return Markup('<a href="%s">다름, 이유 보기</a>') % view.href(f"{CONSISTENCY}#{difference_anchor(comparison)}")
    return "이상 없음(단위사업 범위 안)" if comparison.verdict == "within" else "이상 없음"


def difference_anchor(comparison: Comparison) -> str:
    """Return the id of a difference on its page."""
    return comparison.id.replace("/", "--")


def _printed_in(view: View, source: SourceRef) -> str:
    document = view.site.get(Document, "document", source.document).name
    return ", ".join(filter(None, (document, section_and_page(source))))


def _signed(value: int | Decimal, unit: str) -> str:
    return f"{formatting.with_triangle(value)}{unit}"
