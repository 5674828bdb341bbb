"""Rules about ids and addresses: each names one record, for good, and every reference leads to a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from macros.checks.value_rules import Finding
from macros.korean.particles import quoted
from macros.models.base import Model, Path
from macros.models.fields import marker
from macros.models.figures import Row
from macros.models.program import Program
from macros.models.site import Site
from macros.models.subjects import NAMES
from macros.models.types import Ref
from macros.models.vocabulary import Named
from macros.reading.problems import nearest
from macros.records.ids import RESERVED_ANCHORS, records
from macros.records.pages import RESERVED_FILES, RESERVED_NAMES, RETIRED, Routes, record_pages

KIND_NAMES = {
    "office": "부서",
    "table": "표",
    "address": "기록",
    "document": "자료",
    "city": "도시",
    "facility": "시설",
    "program": "사업",
    "budget_line": "단위사업",
    "unit": "단위",
    "money_unit": "금액 단위",
    "funding": "재원",
    "facility_kind": "시설 종류",
    "office_kind": "부서 종류",
    "program_kind": "사업 종류",
    "city_kind": "도시 구분",
    "relation": "관계",
}

# The file that holds a kind of record; while it is broken, an id of that kind cannot be called unknown.
_HOMES = {
    "office": "organization",
    "table": "tables",
    "document": "sources",
    "city": "cities",
    "facility": "facilities",
    "program": "programs",
    "budget_line": "budgets",
}


def unknown_reference(site: Site) -> Iterator[Finding]:
    """다른 곳을 가리키는 id는 실제로 있어야 합니다."""
    for subject, models in site.models:
        prefix = f"{subject.year}/" if isinstance(subject, Program) else ""
        for model in models:
            for path, kind, value in references(model):
                if _may_be_unread(site, kind, value):
                    continue
                scope = prefix if kind == "budget_line" else ""
                known = site.records[kind]
                if f"{scope}{value}" not in known:
                    options = [id.removeprefix(scope) for id in known if id.startswith(scope)]
                    options = _in_same_file(value, options) if kind == "address" else options
                    yield (
                        model.place(*path),
                        f"{quoted(value)} 없는 {KIND_NAMES[kind]}입니다. {nearest(value, options)}",
                    )


def _may_be_unread(site: Site, kind: str, id: str) -> bool:
    """Whether a record may stand in a file that could not be read."""
    home = id.partition("/")[0] if kind == "address" else _HOMES.get(kind, "vocabulary")
    # The figures of a table stand in its folder.
    return home in site.broken or (home == "tables" and "figures" in site.broken)


def _in_same_file(address: str, known: Iterable[str]) -> list[str]:
    """Return the known addresses that stand where an unknown one would; all if none does."""
    known = list(known)
    return [id for id in known if id.rpartition("/")[0] == address.rpartition("/")[0]] or known


def parent_order(site: Site) -> Iterator[Finding]:
    """parent가 가리키는 것은 같은 목록에서 먼저 적어야 합니다."""
    for _, models in site.models:
        for holder in models:
            # Rows of tables, whose parents are no references, have a rule of their own.
            children = [child for _, child in holder.children() if "parent" in dict(_reference_fields(type(child)))]
            lines = {child.identity: child.place().line for child in reversed(children)}
            before: set[str] = set()
            for child in children:
                before.add(child.identity)
                parent = getattr(child, "parent", None)
                if parent == child.identity:
                    yield (
                        child.place("parent"),
                        f"'{parent}'의 parent가 자기 자신입니다. 이것이 든 곳의 id를 적어 주세요.",
                    )
                elif parent in lines and parent not in before:
                    where = (
                        f"{quoted(parent)} 뒤({lines[parent]}줄)에 적혀 있습니다. 그것을 이 줄보다 앞에 적어 주세요."
                    )
                    yield child.place("parent"), where


def duplicate_id(site: Site) -> Iterator[Finding]:
    """id는 한 파일에서 한 번만 쓰고, 표의 줄은 그 표에서, 수량과 날짜는 그 기록 안에서 한 번만 써야 합니다."""
    for _, models in site.models:
        yield from _duplicates((model for model in models if model.anchor), "id")
        for model in models:
            yield from _duplicate_siblings(model)
    yield from _repeated_keys(site)


def unknown_subject(site: Site) -> Iterator[Finding]:
    """이름을 지어 주는 주제와 담당을 적는 주제는 실제로 있는 주제나 표여야 합니다."""
    known = [*NAMES, *site.tables]
    words = [(word.id, word.place("id")) for word in site.vocabulary.subjects]
    keepings = site.upkeep.subjects if site.upkeep else ()
    words += [(keeping.subject, keeping.place("subject")) for keeping in keepings]
    for name, place in words:
        if name not in known and "tables" not in site.broken:
            yield place, f"{quoted(name)} 없는 주제입니다. {nearest(name, known)}"


def reserved_id(site: Site) -> Iterator[Finding]:
    """id는 사이트의 다른 부분이나 자료 파일이 쓰는 이름이 아니어야 합니다."""
    for subject, models in site.models:
        for model in models:
            if model.anchor in RESERVED_ANCHORS or model.anchor in type(subject).model_fields:
                message = f"'{model.anchor}'은(는) 사이트의 다른 부분이 쓰는 이름입니다. 다른 id를 지어 주세요."
                yield model.place("id"), message
    for table in site.tables.values():
        if table.id in RESERVED_FILES:
            yield (
                table.place(),
                f"{quoted(table.id)} 공개 자료의 다른 파일이 쓰는 이름입니다. 표의 폴더에 다른 이름을 지어 주세요.",
            )


def reserved_address(site: Site) -> Iterator[Finding]:
    """페이지 주소가 되는 id는 서버나 윈도우가 따로 쓰는 이름(index, aux, con 등)이 아니어야 합니다."""
    for page in record_pages(site):
        field = "address" if page.template == RETIRED else "id"
        for name in RESERVED_NAMES.intersection(page.url.split("/")):
            message = f"'{name}'은(는) 서버나 윈도우가 따로 쓰는 이름이어서 페이지의 주소로 쓸 수 없습니다."
            yield page.model.place(field), f"{message} 다른 이름을 지어 주세요."


def retired_id_used(site: Site) -> Iterator[Finding]:
    """삭제된 기록의 id와 주소는 다시 쓰지 않아야 합니다."""
    if not site.retired_records:
        return
    routes = Routes(site)
    present = [record for record in records(site) if not record.id.startswith("retired/")]
    ids = {record.id: record.model for record in present}
    addresses = {address: record.model for record in present if (address := routes.url(record.model))}
    for retired in site.retired_records:
        if retired.id in ids:
            place = ids[retired.id].place("id")
            yield place, f"'{retired.id}'은(는) 삭제된 기록의 id여서 다시 쓸 수 없습니다. 새 id를 지어 주세요."
        elif retired.address in addresses:
            place = addresses[retired.address].place("id")
            yield place, f"'{retired.address}'은(는) 삭제된 기록의 주소여서 다시 쓸 수 없습니다. 새 id를 지어 주세요."


def retired_address_twice(site: Site) -> Iterator[Finding]:
    """삭제된 기록의 옛 주소는 목록에 한 번만 적어야 합니다."""
    first: dict[str, int] = {}
    for retired in site.retired_records:
        place = retired.place("address")
        if retired.address in first:
            yield place, f"'{retired.address}'은(는) {first[retired.address]}줄에 이미 있습니다. 한 줄만 남겨 주세요."
        elif retired.address:
            first[retired.address] = place.line


def retired_target(site: Site) -> Iterator[Finding]:
    """삭제된 기록이 옮겨 간 기록은 지금 있어야 합니다."""
    moved = [(retired, retired.moved_to) for retired in site.retired_records if retired.moved_to]
    known = dict.fromkeys(record.id for record in records(site)) if moved else {}
    for retired, target in moved:
        if target not in known and not _may_be_unread(site, "address", target):
            hint = nearest(target, _in_same_file(target, known))
            yield retired.place("moved_to"), f"'{target}' 기록이 없습니다. {hint}"


def references(model: Model) -> list[tuple[Path, str, str]]:
    """Return the references of a model itself: the path of each, the kind of record, and its id."""
    found: list[tuple[Path, str, str]] = []
    for name, kind in _reference_fields(type(model)):
        value = vars(model)[name]
        if isinstance(value, str):
            found.append(((name,), kind, value))
        elif isinstance(value, tuple):
            found += [((name, index), kind, item) for index, item in enumerate(value)]
    return found


@cache
def _reference_fields(model: type[Model]) -> tuple[tuple[str, str], ...]:
    refs = ((name, marker(field, Ref)) for name, field in model.model_fields.items())
    return tuple((name, ref.kind) for name, ref in refs if ref)


NEW_ID = "다른 id를 지어 주세요."
ONE_ROW = "두 줄을 하나로 모아 주세요."


def _duplicates(models: Iterable[Model], field: str, advice: str = NEW_ID) -> Iterator[Finding]:
    first: dict[str, Model] = {}
    for model in models:
        value = getattr(model, field)
        if value in first:
            line = first[value].place(field).line
            is_declared = isinstance(model, Row) and model.table.rows
            what_to_do = ONE_ROW if is_declared else advice
            yield model.place(field), f"'{value}' id를 {line}줄에서 이미 썼습니다. {what_to_do}"
        first.setdefault(value, model)


def _duplicate_siblings(model: Model) -> Iterator[Finding]:
    lists: dict[str | int, list[Model]] = {}
    for steps, child in model.children():
        if len(steps) > 1 and not child.anchor and "id" in vars(child):
            # Of words each list is of another kind; all others share the anchors of one record.
            lists.setdefault(steps[0] if isinstance(child, Named) else "", []).append(child)
    for siblings in lists.values():
        yield from _duplicates(siblings, "id")


def _repeated_keys(site: Site) -> Iterator[Finding]:
    if site.upkeep:
        yield from _duplicates(site.upkeep.subjects, "subject", ONE_ROW)
