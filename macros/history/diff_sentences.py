"""Changes in Korean: the old value, the new one, and the difference."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from macros.checks.compared_figures import Comparison
from macros.history.changed_totals import ChangedTotal
from macros.history.diff import Change, Difference, RecordChange
from macros.korean.formatting import Number, number
from macros.records.facts import Fact

KINDS = {"added": "추가", "removed": "삭제", "moved": "이동", "reordered": "순서 변경", "changed": "수정"}

NOTHING = "이용자에게 달라지는 것이 없습니다."


def summary(difference: Difference) -> str:
    """Count the changed records: `기록: 수정 2, 추가 1`."""
    if not difference.records:
        return NOTHING
    counts = {kind: sum(record.kind == kind for record in difference.records) for kind in KINDS}
    return "기록: " + ", ".join(f"{KINDS[kind]} {count}" for kind, count in counts.items() if count)


def headline(record: RecordChange) -> str:
    """Name a changed record: `추가: 도시 › 새마을시`; a moved one with its former name."""
    from_ = f"{record.former} → " if record.kind == "moved" else ""
    return f"{KINDS[record.kind]}: {from_}{record.name}"


def describe_change(change: Change, difference: Difference) -> str:
    """Describe a changed value: `대수: 51대 → 50대(1대 줄어듦, 2.0%)`; of a list, what was added and removed."""
    field = difference.new.names.field_text(change.fact)
    if change.old and change.new and isinstance(change.old.value, tuple) and isinstance(change.new.value, tuple):
        return f"{field}: {_list_change(change.old, change.new, difference)}"
    old = difference.old.names.value_text(change.old) if change.old else ""
    new = difference.new.names.value_text(change.new) if change.new else ""
    if not change.old or not change.new:
        return f"{field} 지움: {old}" if change.old else f"{field} 새로 적음: {new}"
    return f"{field}: {old} → {new}{_difference(change, difference)}"


def _list_change(old: Fact, new: Fact, difference: Difference) -> str:
    """`추가 관용차, 삭제 구청 차`; `순서 변경` if only the order differs."""
    old_items, new_items = difference.old.names.item_texts(old), difference.new.names.item_texts(new)
    added = [item for item in new_items if item not in old_items]
    removed = [item for item in old_items if item not in new_items]
    parts = [f"{word} {', '.join(items)}" for word, items in (("추가", added), ("삭제", removed)) if items]
    return ", ".join(parts) or "순서 변경"


def describe_value(fact: Fact, record: RecordChange, difference: Difference) -> str:
    """Describe a value of an added or removed record, or of one inside it: `소형 · 대수: 51대`."""
    names = (difference.old if record.kind == "removed" else difference.new).names
    labels = fact.labels[fact.records.index(record.record) + 1 :]
    inner = " › ".join(map(names.label_text, labels))
    text = f"{names.field_text(fact)}: {names.value_text(fact)}"
    return f"{inner} · {text}" if inner else text


def describe_total(changed: ChangedTotal) -> str:
    """`2023년 차 대수: 인쇄된 값 232대, 계산한 값 232대 → 231대(맞지 않습니다)`."""
    old, new = changed.old, changed.new
    label = changed.comparison.label
    if new is None:
        return f"{label}: 이제 비교하지 않습니다."
    if old is None:
        first = f"인쇄된 값 {_figure(new, 'published')}, 계산한 값 {_figure(new, 'computed')}"
        return f"{label}: 새로 비교합니다. {first}{_verdict(new)}"
    figures = [
        f"{word} {_from_to(old, new, side)}" for side, word in (("published", "인쇄된 값"), ("computed", "계산한 값"))
    ]
    return f"{label}: {', '.join(figures)}{_verdict(new)}"


def _difference(change: Change, difference: Difference) -> str:
    if change.old is None or change.new is None or change.old.unit != change.new.unit or not change.new.unit:
        return ""
    old, new = _number(change.old), _number(change.new)
    if old is None or new is None:
        return ""
    amount = abs(Decimal(new) - old)
    unit = difference.new.names.label_text(change.new.unit)
    text = f"{number(amount)}{unit} {'늘어남' if new > old else '줄어듦'}"
    return f"({text}, {_percent(amount, old)})" if old else f"({text})"


def _number(fact: Fact) -> Number | None:
    value = fact.value
    return value if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else None


def _percent(difference: Decimal, of: Number) -> str:
    share = (100 * difference / abs(Decimal(of))).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{share:,}%" if share else "0.1% 미만"


def _from_to(old: Comparison, new: Comparison, side: str) -> str:
    before, after = _figure(old, side), _figure(new, side)
    return before if before == after else f"{before} → {after}"


def _figure(comparison: Comparison, side: str) -> str:
    return f"{number(getattr(comparison, side))}{comparison.unit}"


def _verdict(comparison: Comparison) -> str:
    if comparison.holds:
        return "(맞습니다)"
    return "(다르며, 이유를 밝혔습니다)" if comparison.declared else "(맞지 않습니다)"
