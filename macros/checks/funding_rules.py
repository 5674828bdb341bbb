"""Rules about fundings: what each pays adds up to the whole, and is the percentage of it that is printed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.checks.compared_figures import Comparison
from macros.checks.money_rules import Split, monies
from macros.checks.value_rules import Finding
from macros.korean.particles import particle
from macros.models.budget import Budget
from macros.models.money import Amounts, FundingShare, Money, YearAmount
from macros.models.site import Site
from macros.models.spending import TITLES, Number, Spending, percent_of, plain
from macros.models.types import decimal_places
from macros.records.names import file_name, year_of

Paid = Amounts | YearAmount | Budget
"""What may be split by funding."""


def funding_sum(site: Site) -> Iterator[Comparison]:
    """재원마다 나눈 돈을 더하면 나누기 전의 돈과 같아야 합니다."""
    for of in _split(site):
        for key, title in TITLES.items():
            shares = [share for share in of.money.by_funding if share.has(key)]
            if shares and getattr(of.money, key, None) is not None:
                whole = plain(sum(getattr(share, key) for share in shares))
                yield of.compare(key, f"{title}(재원별 합)", whole, tuple(share.place(key) for share in shares))


def funding_percent(site: Site) -> Iterator[Comparison]:
    """재원마다 적은 비율은 더하면 100%이고, 돈도 적었으면 그 돈이 차지하는 몫(적힌 자리까지 반올림)이어야 합니다."""
    for subject, name, holder, _ in _split(site):
        shares = [(share, share.percent) for share in holder.by_funding if share.percent is not None]
        for share, percent in shares:
            key, part, of = _paid(holder, share)
            computed = percent_of(part, of, decimal_places(percent))
            if computed is not None:
                yield Comparison(
                    label=f"{name} {site.name('funding', share.funding)} 부담 비율",
                    published=percent,
                    computed=computed,
                    unit="%",
                    subject=subject,
                    record=share,
                    at=("percent",),
                    parts=tuple(each.place(key) for each in (share, holder) if each.has(key)),
                )
        whole = sum((Decimal(percent) for _, percent in shares), Decimal(0))
        # Each may be rounded by half of its last digit; a sum within that would only fill the ledger.
        rounded = sum((Decimal("0.5").scaleb(-decimal_places(percent)) for _, percent in shares), Decimal(0))
        if shares and len(shares) == len(holder.by_funding) and abs(whole - 100) >= rounded:
            yield Comparison(
                label=f"{name} 부담 비율(재원별 합)",
                published=plain(whole),
                computed=100,
                unit="%",
                subject=subject,
                record=holder,
                at=("by_funding",),
                parts=tuple(share.place("percent") for share, _ in shares),
            )


def _paid(holder: Paid, share: FundingShare) -> tuple[str, Number | None, Number | None]:
    """Return the key of the first amount that is known of a share and of its whole, with both; None without one."""
    for key in ("budget", "required", "total"):
        part = share.amount(key)
        whole = holder.amount(key) if isinstance(holder, Spending) else getattr(holder, key, None)
        if part is not None and whole is not None:
            return key, part, whole
    return "", None, None


def _split(site: Site) -> Iterator[Split[Paid]]:
    """Yield what may be split by funding."""
    for budget in site.budgets.values():
        unit = site.name("money_unit", budget.unit)
        yield Split(budget, f"{year_of(budget)} {file_name(site, budget)}", budget, unit)
    for subject, name, money, unit in monies(site):
        yield Split(subject, name, money, unit)
        for each in money.by_year if isinstance(money, Money) else ():
            yield Split(subject, f"{name} {each.period}", each, unit)


def share_of_nothing(site: Site) -> Iterator[Finding]:
    """재원마다 나눈 돈은 나누기 전의 돈도 함께 적어야 하고, 재원은 한 번씩만 적어야 합니다."""
    holders: Iterator[Amounts | YearAmount] = site.every(Amounts, YearAmount)
    for holder in holders:
        yield from _share_findings(holder)


def _share_findings(holder: Amounts | YearAmount) -> Iterator[Finding]:
    first: dict[str, FundingShare] = {}
    for share in holder.by_funding:
        if share.funding in first:
            line = first[share.funding].place("funding").line
            message = f"'{share.funding}' 재원을 {line}줄에서 이미 썼습니다. 두 줄을 하나로 모아 주세요."
            yield share.place("funding"), message
        first.setdefault(share.funding, share)
        for key, title in TITLES.items() if not share.sum else ():
            if share.has(key) and not holder.has(key):
                message = f"나누기 전의 {particle(title, '이/가')} 없습니다. by_funding 위에 {key}도 적어 주세요."
                yield share.place(key), message
