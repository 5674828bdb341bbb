"""Where the money goes, as one strip: each part as wide as its share of the whole.

Where one part is more than half of it, that stands apart, and the others open below on a scale of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Literal

from markupsafe import Markup

from macros.korean.formatting import percent, rough_won, spoken_won
from macros.korean.particles import particle
from macros.models.budget import Budget
from macros.models.spending import AMOUNTS, execution_rate, plain
from macros.views.amounts_of_money import amount_with_unit, in_one_line
from macros.views.budget import find_budget
from macros.views.charts.bars import FILLS, WHOLE, Fill, share
from macros.views.charts.budget import meanings
from macros.views.charts.picture import Picture
from macros.views.charts.strip_picture import draw_strips
from macros.views.page_view import View

MOST_PARTS = 8
"""Parts that are told apart; more of the smallest are one."""

LABELLED = Decimal(3)
"""Percent of a strip from which on a part has its number below it; narrower ones share that of the part before."""


Unfilled = Literal["soft", "plan", "none"]


@dataclass(frozen=True)
class Part:
    """A part of the money: its name, plainer words, its amount and what was spent of it in won; None if not known."""

    name: str
    plain: str
    won: int
    spent: int | None
    caution: str = ""


@dataclass(frozen=True)
class Segment:
    """A part as it is drawn, in percent of its strip; `filled` is how much of it is."""

    part: Part
    x: Decimal
    width: Decimal
    filled: Decimal
    label: str = ""
    fill: Unfilled = "soft"
    """Of what is not filled, as in every chart."""


def money_strip(view: View, year: object = None) -> Markup:
    """한 해의 예산이 어디에 쓰이는지 띠로 보여 줍니다. 예: `{{ money_strip(2023) }}`"""
    chosen = next(iter(view.site.budget_years), None) if year is None else year
    if chosen is None:
        return Markup("")
    budget = find_budget(view, chosen)
    key = "budget" if budget.amount("budget") is not None else "required"
    parts = _gathered(sorted(_parts(view, budget, key), key=lambda part: -part.won))
    if len(parts) < 2:
        return Markup("")
    whole = sum(part.won for part in parts)
    largest, *others = parts
    is_dwarfed = 2 * largest.won > whole and len(others) > 1
    rest = _together(f"나머지 {len(others)}개", others)
    told = others if is_dwarfed else parts
    planned = key == "required"
    above = [_segments([largest, rest], planned=planned)] if is_dwarfed else []
    strips = [*above, _segments(told, numbered=True, planned=planned)]
    sentences = _sentences(budget.year, key, parts, is_dwarfed=is_dwarfed)
    legend = _legend(budget, strips)
    _offer_file(view, whole, sentences, strips, legend)
    url = view.routes.url(budget)
    return view.render(
        "charts/money_strip.html.j2",
        figure=percent(execution_rate(largest.won, whole)) if is_dwarfed else rough_won(whole),
        is_amount=not is_dwarfed,
        sentences=sentences,
        ends=(largest, rest) if is_dwarfed else (),
        strips=strips,
        parts=told,
        legend=legend,
        share_of=lambda part: percent(execution_rate(part.won, whole)),
        amount=spoken_won,
        value=lambda part: _value(view, budget.unit, part),
        url=url if url != view.here else None,
        year=budget.year,
    )


def _offer_file(
    view: View,
    whole: int,
    sentences: Sequence[str],
    strips: Sequence[Sequence[Segment]],
    legend: Sequence[tuple[Fill, str]],
) -> None:
    """Offer the strips of money that are parts of `whole`, in won, as a file that says how it is read."""
    finding, *others = sentences
    read = ", ".join(f"{particle(_LOOKS[fill], '은/는')} {meaning}" for fill, meaning in legend)
    how = [f"{read}입니다."] if legend else []
    view.offer_picture(Picture("strip", finding, partial(draw_strips, strips, whole, [*others, *how])))


_LOOKS: Mapping[Fill, str] = {"real": "진한 부분", "soft": "옅은 부분", "plan": "줄무늬", "none": "빈 부분"}
"""How a file calls what is filled so."""


def _legend(budget: Budget, strips: Sequence[Sequence[Segment]]) -> list[tuple[Fill, str]]:
    """Return what the fills mean that are drawn."""
    segments = [segment for strip in strips for segment in strip]
    drawn: set[str] = {segment.fill for segment in segments if segment.filled < segment.width}
    if any(segment.filled for segment in segments):
        drawn.add("real")
    told = meanings(budget)
    return [(fill, told[fill]) for fill in FILLS if fill in drawn and fill in told]


def _parts(view: View, budget: Budget, key: str) -> Iterable[Part]:
    """Yield what the lines of a budget that belong to no other get, also those of its offices."""
    for file in budget.files:
        for line in file.roots:
            amount, spent = line.amount(key), line.amount("spent")
            if amount and amount > 0:
                won = view.site.won(amount, file.unit)
                name = view.site.line_name(file, line)
                spent_won = None if spent is None else view.site.won(spent, file.unit)
                yield Part(name, line.plain or "", won, spent_won, line.caution or "")


def _gathered(parts: Sequence[Part]) -> list[Part]:
    """Return parts in their order, the smallest of many as one."""
    if len(parts) <= MOST_PARTS:
        return list(parts)
    few, many = parts[: MOST_PARTS - 1], parts[MOST_PARTS - 1 :]
    return [*few, _together(f"그 밖 {len(many)}개", many)]


def _together(name: str, parts: Sequence[Part]) -> Part:
    spent = [part.spent for part in parts]
    known = [amount for amount in spent if amount is not None]
    return Part(name, "", sum(part.won for part in parts), sum(known) if len(known) == len(spent) else None)


def _segments(parts: Sequence[Part], *, numbered: bool = False, planned: bool = False) -> list[Segment]:
    whole = sum(part.won for part in parts)
    is_told = any(part.spent is not None for part in parts)
    segments: list[Segment] = []
    x = Decimal(0)
    for part in parts:
        width = share(part.won, whole)
        filled = Decimal(0) if part.spent is None else width * min(share(part.spent, part.won), WHOLE) / WHOLE
        unfilled: Unfilled = "plan" if planned else "none" if is_told and part.spent is None else "soft"
        segments.append(Segment(part, x, width, filled, "", unfilled))
        x += width
    return _numbered(segments) if numbered else segments


def _numbered(segments: Sequence[Segment]) -> list[Segment]:
    """Return segments with their numbers: `4·5` or `4~8` where those behind are too narrow for one of their own."""
    wide = [number for number, segment in enumerate(segments, 1) if segment.width >= LABELLED]
    last = dict(zip(wide, (*(following - 1 for following in wide[1:]), len(segments)), strict=True))
    labels = {first: _numbers(first, end) for first, end in last.items()}
    return [replace(segment, label=labels.get(number, "")) for number, segment in enumerate(segments, 1)]


def _numbers(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}{'·' if last == first + 1 else '~'}{last}"


def _value(view: View, unit: str, part: Part) -> str:
    """Return `기본경비 5억 2,984만 원(529,842천원), 쓴 돈 4억 1,359만 원(413,588천원)`."""

    def exact(won: int) -> str:
        return in_one_line(amount_with_unit(view, plain(Decimal(won) / view.site.vocabulary.won(unit)), unit))

    spent = "" if part.spent is None else f", 쓴 돈 {exact(part.spent)}"
    return f"{part.name} {exact(part.won)}{spent}"


def _sentences(year: int, key: str, parts: Sequence[Part], *, is_dwarfed: bool) -> list[str]:
    title = f"{year}년 {'예산' if key == 'budget' else AMOUNTS[key]}"
    largest, *others = parts
    whole = sum(part.won for part in parts)
    share_of_all = percent(execution_rate(largest.won, whole))
    if not is_dwarfed:
        about = f"가장 큰 것은 {largest.name}({share_of_all})입니다."
        return [f"{particle(title, '은/는')} {rough_won(whole)}입니다.", about]
    rest = spoken_won(sum(part.won for part in others))
    return [
        f"{title}의 {share_of_all}는 {largest.name}입니다.",
        f"전체 {rough_won(whole)}에서 그것을 빼면 {rest}이 남습니다.",
    ]
