"""The results of what was planned, to fill in: what was done, granted and spent."""

from __future__ import annotations

from collections.abc import Iterator

from macros.cli.skeletons.writing import (
    Braces,
    Commented,
    Fields,
    blank,
    dump,
    insert_before,
    insert_inside,
)
from macros.models.entry import Entry
from macros.models.program import Program
from macros.models.site import Site
from macros.models.value import Value
from macros.reading.yaml_file import YamlFile

RESULTS = """\
한 일: 새 업무보고를 보고 쌍점(:) 뒤의 빈 곳에 적어 주세요. 계획은 아래 plans에 그대로 둡니다.
하지 않은 일은 묶음을, 보고서에 없는 값은 그 줄을 지워 주세요. 시기를 알면 period에 적어 주세요."""
MONEY = "예산액과 집행액: 새 업무보고에 없으면 아래 줄들을 지워 주세요. 위의 소요예산과 다른 돈입니다."


def results_of_plans(site: Site, year: int, document: str, folder: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the programs that have plans only, with blanks for what became of them."""
    for program in site.programs.of_year(year):
        if program.plans and not program.results:
            name = f"{folder}/programs/{program.key}.yml"
            results = dump(_results(site, program, document))
            content = insert_before(site.files[name], f"{results}\n", "plans")
            money = program.money
            if money and money.required is not None and money.budget is None:
                content = _with_money(YamlFile(name, content), program)
            yield name, content


def _results(site: Site, program: Program, document: str) -> Fields:
    taken = {model.anchor for model in program.walk()}
    sources = {"results": source_of(document), "money": source_of(document) if program.money else None}
    return {"sources": Commented(sources, above=RESULTS), "results": _entries(site, program.plans, taken)}


def _result_id(planned: str, taken: set[str | None]) -> str:
    """Return a new id for the result of a plan; an id stands only once in a file."""
    id = f"{planned}-result"
    while id in taken:
        id += "-result"
    taken.add(id)
    return id


def _entries(site: Site, planned: tuple[Entry, ...], taken: set[str | None]) -> list[Fields]:
    return [
        {
            "id": _result_id(entry.id, taken),
            "title": blank(f"계획: {entry.title}"),
            "about": list(entry.about),
            "values": quantities(site, entry.values),
            "items": _entries(site, entry.items, taken),
        }
        for entry in planned
    ]


def quantities(site: Site, planned: tuple[Value, ...]) -> list[Fields]:
    return [_quantity(site, quantity, site.name("unit", quantity.unit or "")) for quantity in planned]


def _quantity(site: Site, planned: Value, unit: str) -> Fields:
    to = None
    if planned.to is not None:
        to = blank(f"계획: {planned.to:,}{unit}. 범위가 아니면 이 줄을 지워 주세요.")
    return {
        "id": planned.id,
        "name": planned.name,
        "value": blank(f"계획: {planned.value:,}{unit}"),
        "to": to,
        "unit": planned.unit,
        "bound": planned.bound,
        "per": planned.per,
        "parts": quantities(site, planned.parts),
    }


def _with_money(file: YamlFile, program: Program) -> bytes:
    """Return a program's file with blanks for what was granted and spent, beside what was needed."""
    # What is granted and spent comes from the results' document, what was needed from that of the plan.
    plan = {"document": program.source.document, "section": program.source.section, "page": program.source.page}
    blanks: Fields = {
        "sources": {"required": Braces({key: value for key, value in plan.items() if value is not None})},
        "budget": Commented(None, "예산액", above=MONEY),
        "spent": blank("집행액"),
        "printed": Commented(Braces(rate=blank()), "인쇄된 집행률. 없으면 이 줄을 지워 주세요."),
    }
    return insert_inside(file, blanks, "money")


def source_of(document: str, earlier_section: str | None = None) -> Fields:
    """Return where a record is printed; the section and the page are for the clerk to find."""
    hint = f" 지난번: {earlier_section}" if earlier_section else ""
    return {
        "document": document,
        "section": blank(f"자료 안의 제목입니다.{hint}"),
        "page": blank("인쇄된 쪽 번호입니다. 없으면 이 줄을 지워 주세요."),
    }
