"""The ledger: every figure that the office printed, ours beside it, and why they differ where they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from markupsafe import Markup

from macros.checks import comparison_rule
from macros.checks.comparison import Comparison
from macros.checks.published import uncompared
from macros.models.base import Model
from macros.models.budget import Budget
from macros.models.buildings import Buildings
from macros.models.cities import Cities
from macros.models.organization import Organization
from macros.models.personnel import Personnel
from macros.models.program import Program
from macros.models.source import Document, SourceRef
from macros.models.vehicles import Vehicles
from macros.views import wording
from macros.views.context import View
from macros.views.declared import said
from macros.views.table import Cell, Column, Row, numbers, table, text

SUBJECTS: tuple[tuple[type[Model], str, str], ...] = (
    (Organization, "organization", "조직"),
    (Personnel, "personnel", "인력"),
    (Buildings, "buildings", "청사"),
    (Vehicles, "vehicles", "공용차량"),
    (Budget, "budget", "예산"),
    (Program, "programs", "사업"),
    (Cities, "cities", "친선도시"),
)
"""Kinds of file, with an id and a heading for the comparisons that stand in them."""


@dataclass(frozen=True)
class Section:
    """The comparisons of one subject, the rules that made them, and their table."""

    id: str
    title: str
    rules: tuple[str, ...]
    table: Markup


def consistency_summary(view: View) -> Markup:
    """인쇄된 값이 계산한 값과 몇 가지 맞고 다른지, 왜 다른지 보여 줍니다. 예: `{{ consistency_summary() }}`"""
    differing = view.comparisons.differing
    return view.render(
        "ledger_summary.html.j2",
        sentence=_sentence(view, len(differing)),
        differing=differing,
        uncompared=uncompared(view.site, view.comparisons.all),
        said=said,
        linked=lambda comparison: _linked(view, comparison),
    )


def consistency_table(view: View) -> Markup:
    """인쇄된 값을 모두 계산한 값과 나란히, 주제마다 표로 보여 줍니다. 예: `{{ consistency_table() }}`"""
    for comparison in view.comparisons.all:
        view.cite(comparison.subject, comparison.subject.source)
    return view.render("ledger.html.j2", sections=list(_sections(view)))


def _sentence(view: View, differing: int) -> str:
    """`인쇄된 값 54가지를 다시 계산해 견주니 52가지가 맞고 2가지가 다릅니다.`"""
    compared = len(view.comparisons.all)
    matching = f"{compared - differing}가지가 맞고 {differing}가지가 다릅니다." if differing else "모두 맞습니다."
    return f"인쇄된 값 {compared}가지를 다시 계산해 견주니 {matching}"


def _sections(view: View) -> Iterator[Section]:
    for kind, id, title in SUBJECTS:
        told = [comparison for comparison in view.comparisons.all if isinstance(comparison.subject, kind)]
        if told:
            rules = dict.fromkeys(comparison_rule(comparison.rule) for comparison in told)
            yield Section(f"ledger-{id}", title, tuple(rules), _table(view, id, title, told))


def _table(view: View, id: str, title: str, told: list[Comparison]) -> Markup:
    """The table of a subject; where its comparisons come from several places, each row names its own."""
    places = list(dict.fromkeys(comparison.subject.source for comparison in told))
    columns: tuple[Column, ...] = (*text("항목"), *numbers("인쇄된 값", "계산한 값", "차이"), *text("결과"))
    about = {comparison.place.file: comparison.subject for comparison in told}.values()
    rows = [Row(_linked(view, comparison), _cells(view, comparison), place=comparison.place) for comparison in told]
    note = f"인쇄된 곳: {_printed_in(view, places[0])}"
    if len(places) > 1:
        note, columns = "", (*columns, *text("인쇄된 곳"))
        rows = [
            replace(row, cells=(*row.cells, _printed_in(view, comparison.subject.source)))
            for row, comparison in zip(rows, told, strict=True)
        ]
    caption = f"{title}: 인쇄된 값과 계산한 값 {len(rows)}가지"
    return table(view, f"ledger-{id}", about, caption, columns, rows, note=note)


def _linked(view: View, comparison: Comparison) -> Markup:
    """What is compared, leading to the record that the published figure stands in."""
    return view.link(comparison.record, comparison.label)


def _cells(view: View, comparison: Comparison) -> tuple[Cell, ...]:
    published, computed = (_said(value, comparison.unit) for value in (comparison.published, comparison.computed))
    difference = _said(comparison.difference, comparison.unit) if comparison.difference else "0"
    return published, computed, difference, _verdict(view, comparison)


def _verdict(view: View, comparison: Comparison) -> Cell:
    if not comparison.holds:
        at = view.comparisons.differing.index(comparison) + 1
        return Markup('<a href="#difference-{}">다름, 까닭 보기</a>').format(at)
    return "맞음(한도 안)" if comparison.difference else "맞음"


def _printed_in(view: View, source: SourceRef) -> str:
    document = view.site.get(Document, "document", source.document).name
    page = f"{source.page}쪽" if source.page else f"쪽 {wording.UNKNOWN}"
    return ", ".join(part for part in (document, source.section, page) if part)


def _said(value: int | Decimal, unit: str) -> str:
    return f"△{wording.number(-value)}{unit}" if value < 0 else f"{wording.number(value)}{unit}"
