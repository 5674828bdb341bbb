"""Results to fill in, made from what a program planned."""

from __future__ import annotations

from collections.abc import Iterator

from macros.cli.skeletons.lines import blank, entry, inside, item, source
from macros.models.program import Group, Item, Program, Quantity
from macros.models.site import Site


def results_of(site: Site, program: Program, document: str) -> Iterator[str]:
    """`results_source` and `results` of a program that has plans only, group by group."""
    ids = _Ids(program)
    yield "# 한 일: 새 업무보고를 보고 쌍점(:) 뒤의 빈 곳에 적어 주세요. 계획은 아래 plans에 그대로 둡니다."
    yield "# 하지 않은 일은 묶음을, 보고서에 없는 값은 그 줄을 지워 주세요. 시기를 알면 period에 적어 주세요."
    yield "results_source:"
    yield from inside(source(document))
    yield "results:"
    for group in program.plans:
        yield from inside(item(_group(site, group, ids)))


def money_of(site: Site, program: Program) -> Iterator[str]:
    """`budget` of a program whose plan named an amount; nothing if none did."""
    if program.required is None:
        return
    yield "# 예산액과 집행액: 새 업무보고에 없으면 이 묶음을 지워 주세요. 위의 소요예산과 다른 돈입니다."
    yield "budget:"
    fields = [
        f"{entry('unit', program.required.unit)} # {site.name('money_unit', program.required.unit)}",
        blank("budget", "예산액"),
        blank("spent", "집행액"),
        "published: {rate: } # 인쇄된 집행률. 없으면 이 줄을 지워 주세요.",
    ]
    if program.required.funding:
        fields.insert(3, entry("funding", program.required.funding))
    yield from inside(fields)


class _Ids:
    """New ids for one file, in which an id may stand only once."""

    def __init__(self, program: Program) -> None:
        self.taken = {model.anchor for model in program.walk()}

    def result_of(self, planned: str) -> str:
        id = f"{planned}-result"
        while id in self.taken:
            id += "-result"
        self.taken.add(id)
        return id


def _group(site: Site, group: Group, ids: _Ids) -> Iterator[str]:
    yield entry("id", ids.result_of(group.id))
    yield blank("title", f"계획의 제목: {group.title}")
    if group.exchange:
        yield entry("exchange", True)
    if group.city_kind:
        yield entry("city_kind", group.city_kind)
    yield from _quantities(site, group.quantities)
    yield from _items(site, "items", group.items, ids)


def _items(site: Site, key: str, planned: tuple[Item, ...], ids: _Ids) -> Iterator[str]:
    if planned:
        yield f"{key}:"
    for plan in planned:
        lines = [
            entry("id", ids.result_of(plan.id)),
            blank("title", f"계획: {plan.title}"),
            *_quantities(site, plan.quantities),
            *_items(site, "details", plan.details, ids),
        ]
        yield from inside(item(lines))


def _quantities(site: Site, planned: tuple[Quantity, ...], key: str = "quantities") -> Iterator[str]:
    if planned:
        yield f"{key}:"
    for quantity in planned:
        yield from inside(item(_quantity(site, quantity)))


def _quantity(site: Site, quantity: Quantity) -> Iterator[str]:
    unit = site.name("unit", quantity.unit)
    yield entry("id", quantity.id)
    yield entry("label", quantity.label)
    yield blank("value", f"계획: {quantity.value:,}{unit}")
    if quantity.to is not None:
        yield blank("to", f"계획: {quantity.to:,}{unit}. 범위가 아니면 이 줄을 지워 주세요.")
    yield entry("unit", quantity.unit)
    if quantity.bound:
        yield entry("bound", quantity.bound)
    if quantity.per:
        yield entry("per", quantity.per)
    yield from _quantities(site, quantity.parts, "parts")
