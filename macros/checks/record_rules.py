"""Rules about the keys that any record may have: what `printed`, `notes`, `origin` and `sources` may name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.value_rules import Finding
from macros.korean.particles import quoted
from macros.models.misplaced_keys import CHANGE_OF_YEARS, CHANGES
from macros.models.record import MAPS, RecordModel
from macros.models.site import Site
from macros.models.words_for_figures import sign_of_less
from macros.reading.problems import nearest
from macros.records.facts import json_value
from macros.records.read_facts import read_facts


def named_key(site: Site) -> Iterator[Finding]:
    """printed, notes, origin, sources 아래에는 그 기록에 있는 이름만 적어야 합니다."""
    for record in site.every(RecordModel):
        keys = record.known_keys
        for name in MAPS:
            for key in getattr(record, name):
                place = record.key_place(name, key)
                written = quoted(key)
                if key not in keys:
                    hint = f"{CHANGE_OF_YEARS} {nearest('', keys)}" if key in CHANGES else nearest(key, keys)
                    yield place, f"{written} 이 기록에 없는 이름입니다. {hint}"
                elif name in ("origin", "sources") and key not in record.computed_keys and not record.has(key):
                    yield place, f"{written} 이 기록에 적지 않은 칸입니다. {key}에 값을 적거나 이 줄을 지워 주세요."


def printed_value(site: Site) -> Iterator[Finding]:
    """printed에는 계산하는 값이면 수를, 고쳐 적은 값이면 문서에 인쇄된 글을 적어야 합니다."""
    for record in site.every(RecordModel):
        for key, printed in record.printed.items():
            place, wording = record.place("printed", key), quoted(printed, "이/가")
            if record.is_computed(key) and isinstance(printed, str) and re.search(r"\d", printed):
                message = f"printed의 '{key}' 칸에 {wording} 있습니다. 수를 적어 주세요. 쉼표와 단위는 빼 주세요."
                yield place, message + sign_of_less(printed)
            elif record.has(key) and record.written(key) == printed:
                yield place, f"인쇄된 {wording} 적은 값과 같습니다. 문서와 다르게 적었을 때만 printed에 적어 주세요."


def reason_of_inference(site: Site) -> Iterator[Finding]:
    """추정한 값에는 그 이유를 notes에 적어야 합니다."""
    for record in site.every(RecordModel):
        for key, origin in record.origin.items():
            if origin == "inferred" and key not in record.notes:
                yield (
                    record.place("origin", key),
                    f"{quoted(key)} 추정한 값입니다. 그 이유를 notes의 {key}에 적어 주세요.",
                )


def source_of_value(site: Site) -> Iterator[Finding]:
    """값마다 적은 출처는 sources.yml에 있어야 합니다."""
    known = site.records["document"]
    for record in site.every(RecordModel) if "sources" not in site.broken else ():
        for key, source in record.sources.items():
            if source.document not in known:
                place = record.place("sources", key, "document")
                yield place, f"{quoted(source.document)} 없는 자료입니다. {nearest(source.document, list(known))}"


def erratum(site: Site) -> Iterator[Finding]:
    """정오표에는 실제로 있는 값이나 삭제된 기록의 값을, 지금과 다른 이전 값과 함께 적어야 합니다."""
    errata = site.errata.errata if site.errata and not site.broken else ()
    facts = {fact.id: fact for fact in read_facts(site.files.values())} if errata else {}
    for one in errata:
        if one.value in facts:
            if one.was is not None and json_value(one.was) == json_value(facts[one.value].value):
                yield one.place("was"), f"'{one.was}'은(는) 지금의 값과 같습니다. 고치기 전의 값을 적어 주세요."
        elif not any(one.value.startswith(f"{retired.id}/") for retired in site.retired_records):
            yield one.place("value"), f"{quoted(one.value)} 없는 값입니다. {nearest(one.value, facts)}"
