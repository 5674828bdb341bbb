"""Rules that keep every id and address to the one record that it was given to."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.rules import Finding
from macros.models.retired import RetiredRecord
from macros.models.site import Site
from macros.reading.problems import nearest
from macros.records.ids import RESERVED_ANCHORS, records
from macros.records.pages import Routes


def reserved_id(site: Site) -> Iterator[Finding]:
    """id는 누리집의 다른 부분이 쓰는 이름이 아니어야 합니다."""
    for _, models in site.models:
        for model in models:
            if model.anchor in RESERVED_ANCHORS:
                yield (
                    model.place("id"),
                    f"'{model.anchor}'은(는) 누리집의 다른 부분이 쓰는 이름입니다. 다른 id를 지어 주세요.",
                )


def retired_id_used(site: Site) -> Iterator[Finding]:
    """없어진 기록의 id와 주소는 다시 쓰지 않아야 합니다."""
    if not _retired(site):
        return
    routes = Routes(site)
    found = [record for record in records(site) if not record.id.startswith("retired/")]
    ids = {record.id: record.model for record in found}
    addresses = {address: record.model for record in found if (address := routes.of(record.model))}
    for gone in _retired(site):
        if gone.id in ids:
            place = ids[gone.id].place("id")
            yield place, f"'{gone.id}'은(는) 없어진 기록의 id여서 다시 쓸 수 없습니다. 새 id를 지어 주세요."
        elif gone.address in addresses:
            place = addresses[gone.address].place("id")
            yield place, f"'{gone.address}'은(는) 없어진 기록의 주소여서 다시 쓸 수 없습니다. 새 id를 지어 주세요."


def retired_address_twice(site: Site) -> Iterator[Finding]:
    """없어진 기록의 옛 주소는 목록에 한 번만 적어야 합니다."""
    first: dict[str, int] = {}
    for gone in _retired(site):
        place = gone.place("address")
        if gone.address in first:
            yield place, f"'{gone.address}'은(는) {first[gone.address]}줄에 이미 있습니다. 한 줄만 남겨 주세요."
        elif gone.address:
            first[gone.address] = place.line


def retired_target(site: Site) -> Iterator[Finding]:
    """없어진 기록이 옮겨 간 기록은 지금 있어야 합니다."""
    moved = [(gone, gone.moved_to) for gone in _retired(site) if gone.moved_to]
    known = dict.fromkeys(record.id for record in records(site)) if moved else {}
    for gone, target in moved:
        if target not in known:
            close = [id for id in known if id.rpartition("/")[0] == target.rpartition("/")[0]]
            yield gone.place("moved_to"), f"'{target}' 기록이 없습니다. {nearest(target, close)}"


ID_RULES = (reserved_id, retired_id_used, retired_address_twice, retired_target)


def _retired(site: Site) -> tuple[RetiredRecord, ...]:
    return site.retired.records if site.retired else ()
