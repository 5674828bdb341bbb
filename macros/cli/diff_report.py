"""What a change means, as text for a terminal, Markdown for a comment, and JSON for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from macros.cli.changed_pages import ChangedPage
from macros.cli.diff_contents import Meaning
from macros.history.diff import Change, Difference, RecordChange
from macros.history.diff_sentences import describe_change, describe_total, describe_value, headline, summary
from macros.reading.unseen_signs import with_signs_seen
from macros.records.facts import Fact, json_value

PAGES = {
    "added": "새로 생깁니다",
    "removed": "사라집니다",
    "changed": "달라집니다",
    "retired": "없어지고, 이유를 적은 페이지가 남습니다",
}

MOST_LINES = 400
"""A comment holds 65,536 characters; what does not fit is counted."""

MOST_REMOVED = 8
"""More values of a removed record are only counted."""

Escape = Callable[[str], str]


def as_text(meaning: Meaning) -> str:
    """Return one line for each value, with the file and line where it stands."""
    return "\n".join(_lines(meaning, "", "  ", with_signs_seen)) + "\n"


def as_markdown(meaning: Meaning) -> str:
    """Return the same for a comment, every line that tells something of the data as code."""
    lines = list(_lines(meaning, "### ", "- ", _as_code))
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], "", f"이 밖에 {len(lines) - MOST_LINES}줄이 더 있습니다."]
    return "\n".join(lines) + "\n"


def as_json(meaning: Meaning) -> str:
    """Return records, totals and pages as JSON."""
    report = {
        "summary": summary(meaning.difference),
        "records": [_record(record, meaning.difference) for record in meaning.difference.records],
        "totals": [{"label": total.comparison.label, "text": describe_total(total)} for total in meaning.totals],
        "pages": [{"url": page.url, "title": page.title, "kind": page.kind} for page in meaning.pages],
        "notes": meaning.notes,
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _lines(meaning: Meaning, heading: str, item: str, shown: Escape) -> Iterator[str]:
    yield shown(summary(meaning.difference))
    for note in meaning.notes:
        yield shown(f"알림: {note}")
    for record in meaning.difference.records:
        yield from ("", heading + shown(headline(record)))
        yield from (item + shown(line) for line in _values(record, meaning.difference))
    if meaning.totals:
        yield from ("", heading + "인쇄된 합계와 비율")
        yield from (item + shown(describe_total(total)) for total in meaning.totals)
    if meaning.pages:
        yield from ("", heading + f"달라지는 페이지 {len(meaning.pages)}개")
        yield from (item + shown(_page(page)) for page in meaning.pages)


def _values(record: RecordChange, difference: Difference) -> Iterator[str]:
    whole = record.kind in ("added", "removed")
    if record.kind == "removed" and len(record.changes) > MOST_REMOVED:
        yield f"값 {len(record.changes)}개를 지웠습니다. [{record.place.file}:{record.place.line}]"
        return
    for change in record.changes:
        if whole and change.fact.field == "id":
            continue
        said = describe_value(change.fact, record, difference) if whole else describe_change(change, difference)
        yield f"{said} [{change.fact.place.file}:{change.fact.place.line}]"
    if not record.changes:
        yield f"[{record.place.file}:{record.place.line}]"


def _page(page: ChangedPage) -> str:
    return f"{page.title}({page.url or '첫 화면'}): {PAGES[page.kind]}"


def _record(record: RecordChange, difference: Difference) -> dict[str, object]:
    return {
        "kind": record.kind,
        "id": record.record,
        "subject": record.subject,
        "name": record.name,
        **({"former": record.former} if record.former else {}),
        "file": record.place.file,
        "line": record.place.line,
        "changes": [_change(change, difference) for change in record.changes],
    }


def _change(change: Change, difference: Difference) -> dict[str, object]:
    fact = change.fact
    return {
        "id": fact.id,
        "field": difference.new.names.field_text(fact),
        "old": _plain(change.old),
        "new": _plain(change.new),
        "file": fact.place.file,
        "line": fact.place.line,
    }


def _plain(fact: Fact | None) -> object:
    return None if fact is None else json_value(fact.value)


def _as_code(text: str) -> str:
    """Return text as a code span, in which a host makes no link, mention or heading of anything."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {with_signs_seen(text)} {fence}"
