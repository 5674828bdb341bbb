"""The money of a program: one figure, beside that of the year before or alone, or a table; by funding and by year."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.korean import formatting
from macros.korean.formatting import basis, in_brackets, number, percent, rough_won, spoken_won
from macros.korean.particles import particle
from macros.models.money import FundingShare, Money
from macros.models.program import Program
from macros.models.spending import AMOUNTS, GROWTH, REMAINING, TITLES, percent_of
from macros.views.amounts_of_money import amount_with_unit, execution_rate, growth_rate
from macros.views.budget_comparison import DIFFERENT_MONEY, comparison_with_forerunner
from macros.views.charts.budget_comparison import draw_comparison
from macros.views.charts.program_money import funding_chart, years_chart
from macros.views.key_figures import KeyFigure, filled, year_or_day
from macros.views.page_view import View
from macros.views.part_menu import render_with_menu
from macros.views.record_notes import money_notes, notes_of
from macros.views.table import Cell, Row, numbers, table, text

KEYS = ("total", *AMOUNTS)


def draw_money(view: View, program: Program) -> Markup:
    """Return the tables and pictures of a program's money; a note that there is none without any."""
    money = program.money
    if money is None:
        return view.paragraphs(["이 사업의 예산은 보고서에 적혀 있지 않습니다."], "note")
    notes = [*notes_of(money), *money_notes(view, money)]
    parts = [_spending(view, program, money), _amounts(view, program, money), view.paragraphs(notes, "note")]
    if money.fundings and money.by_funding:
        parts.append(funding_chart(view, program, money))
    if money.by_funding:
        parts.append(_fundings(view, program, money))
    if money.by_year:
        parts += [years_chart(view, program, money), _years(view, program, money)]
    return Markup("").join(parts)


def _spending(view: View, program: Program, money: Money) -> Markup:
    """Return how much of a program's budget is spent, and its share of the year's; nothing where one is not known."""
    budget = view.site.budget_years.get(program.year)
    whole = view.site.won(budget.amount("budget") or 0, budget.unit) if budget else 0
    own = view.site.won(money.budget or 0, money.unit)
    if money.rate is None or budget is None or own >= whole:
        return Markup("")
    spent = spoken_won(view.site.won(money.amount("spent") or 0, money.unit))
    sentence = (
        f"예산 {spoken_won(own)} 가운데 {particle(spent, '을/를')} 썼습니다. "
        f"{program.year}년 예산 {rough_won(whole)}의 {percent(percent_of(own, whole))}입니다."
    )
    year = year_or_day(program.year, money.as_of or budget.as_of)
    figure = KeyFigure("집행률", None, year, percent(money.rate), sentence, filled(money.rate))
    return view.render("key_figures.html.j2", figures=[figure])


def _amounts(view: View, program: Program, money: Money) -> Markup:
    rows = list(_rows(view, money))
    caption = f"{program.year}년 {program.title} 사업비{in_brackets(basis(money.as_of))}"
    if len(rows) == 1:
        return render_with_menu(view, "money", caption, [program], [program], _one_amount(view, program, money))
    columns = (*text("구분"), *numbers("금액"), *text("재원"))
    return table(view, "money", [program], caption, columns, rows, ordered=True) if rows else Markup("")


def _one_amount(view: View, program: Program, money: Money) -> Markup:
    """Return the only amount of a program, below that of the program which it continues where that is known."""
    (key,) = (key for key in KEYS if money.has(key))
    value, paid_by = getattr(money, key), _paid_by(view, money, key)
    printed = f"적힌 금액은 {number(value)}{view.site.name('money_unit', money.unit)}입니다."
    told = printed if paid_by == formatting.ABSENT else f"{printed} 재원은 {paid_by}입니다."
    comparison = comparison_with_forerunner(view, program) if key == "required" else None
    if comparison:
        note = Markup('<p class="note" data-search-exclude>%s</p>\n') % DIFFERENT_MONEY
        return draw_comparison(view, comparison) + view.paragraphs([told], "note") + note
    figure = spoken_won(view.site.won(value, money.unit))
    year = year_or_day(program.year, money.as_of)
    title = TITLES[key] + in_brackets(money.carry_overs.get(key, ""))
    one = KeyFigure(title, None, year, figure, told)
    return view.render("key_figures.html.j2", figures=[one])


def _rows(view: View, money: Money) -> Iterator[Row]:
    """Yield a row for each amount; the changes of the budget stand between the first budget and the last."""
    for key in KEYS:
        if money.has(key):
            cells = (amount_with_unit(view, getattr(money, key), money.unit), _paid_by(view, money, key))
            yield Row(TITLES[key] + in_brackets(money.carry_overs.get(key, "")), cells, place=money.place(key))
        if key == "budget" and money.previous is not None:
            cells = (amount_with_unit(view, money.growth, money.unit), growth_rate(money))
            yield Row(GROWTH.title, cells, place=money.place("printed"))
        if key == "initial":
            for change in money.changes:
                cells = (amount_with_unit(view, change.budget, money.unit), str(change.period or ""))
                yield Row(change.name, cells, record=change)
        if key == "carried_out" and (money.carried_in is not None or "remaining" in money.printed):
            yield Row(REMAINING.title, (amount_with_unit(view, money.remaining, money.unit), ""), place=money.place())
        if key == "carried_out" and money.spent is not None and money.budget is not None:
            yield Row("집행률", (execution_rate(money), ""), place=money.place("printed"))


def _paid_by(view: View, money: Money, key: str) -> Cell:
    """Return the fundings of an amount: `구비(구 예산)`, or those whose shares stand in a table of their own."""
    if money.funding:
        return view.site.explained("funding", money.funding)
    shares = [share for share in money.by_funding if share.has(key) or (share.percent and not share.has_amount)]
    names = (view.site.name("funding", share.funding) for share in shares)
    told = (
        name if share.has(key) else f"{name} {percent(share.percent)}"
        for name, share in zip(names, shares, strict=True)
    )
    return ", ".join(told) if money.by_funding else formatting.ABSENT


def _fundings(view: View, program: Program, money: Money) -> Markup:
    keys = [key for key in KEYS if any(share.has(key) for share in money.by_funding)]
    has_rate = any(share.rate is not None for share in money.by_funding)
    has_percent = any(share.percent is not None for share in money.by_funding)
    rows = [
        Row(
            view.site.explained("funding", share.funding),
            (
                *(amount_with_unit(view, share.amount(key), money.unit) for key in keys),
                *([percent(share.rate)] if has_rate else []),
                *(["" if share.percent is None else percent(share.percent)] if has_percent else []),
            ),
            record=share,
        )
        for share in money.by_funding
    ]
    shown = {"집행률": has_rate, "부담 비율": has_percent}
    titles = (*(TITLES[key] for key in keys), *(title for title, is_shown in shown.items() if is_shown))
    columns = (*text("재원"), *numbers(*titles))
    caption = f"{program.year}년 {program.title} 재원별 사업비{in_brackets(basis(money.as_of))}"
    return table(view, "money-funding", [program], caption, columns, rows)


def _share(view: View, share: FundingShare, unit: str) -> Markup:
    return view.with_anchor(share, amount_with_unit(view, share.budget, unit))


def _years(view: View, program: Program, money: Money) -> Markup:
    fundings = dict.fromkeys(share.funding for each in money.by_year for share in each.by_funding)
    rows = []
    for each in money.by_year:
        shares = {share.funding: share for share in each.by_funding}
        paid = (_share(view, shares[id], money.unit) if id in shares else "" for id in fundings)
        rows.append(Row(each.in_words, (amount_with_unit(view, each.budget, money.unit), *paid), record=each))
    if money.total is not None:
        whole = amount_with_unit(view, money.total, money.unit)
        totals = {share.funding: share.total for share in money.by_funding}
        shares_of_all = (
            "" if (total := totals.get(id)) is None else amount_with_unit(view, total, money.unit) for id in fundings
        )
        rows.append(Row("총사업비", (whole, *shares_of_all), strong=True, place=money.place("total")))
    columns = (*text("시기"), *numbers("예산액", *(view.site.name("funding", funding) for funding in fundings)))
    caption = f"{program.title} 연도별 사업비{in_brackets(basis(money.as_of))}"
    return table(view, "money-years", [program], caption, columns, rows)
