"""What changed in the data: `changes.json` with its schema, and an Atom feed for news readers."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from macros.exports.json_file import encode_json
from macros.exports.published_files import CHANGES_JSON, CHANGES_SCHEMA, FEED
from macros.history.changes import Changelog, Entry, entries_about_facts
from macros.history.diff_sentences import KINDS
from macros.models.organization import Organization
from macros.records.pages import CHANGES
from macros.records.urls import Urls

ATOM = "http://www.w3.org/2005/Atom"

IN_FEED = 30
"""News readers look at the newest; `changes.json` has all."""

# What XML cannot hold, even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def create_change_files(log: Changelog | None, organization: Organization, urls: Urls) -> dict[str, bytes]:
    """Return the files' contents by their address; none without a change log."""
    if not log:
        return {}
    return {
        CHANGES_SCHEMA: create_changes_schema(urls.id(CHANGES_SCHEMA)),
        CHANGES_JSON: create_changes_json(log),
        FEED: create_feed(entries_about_facts(log) or log, organization, urls).encode(),
    }


def create_changes_json(log: Changelog) -> bytes:
    """Return every entry, newest first: commit, time, title and records, each value with the old and the new one."""
    entries = [
        {"commit": entry.commit, "time": entry.time, "title": entry.title, "records": entry.records} for entry in log
    ]
    return encode_json({"changes": entries})


def create_changes_schema(id: str) -> bytes:
    """Return the JSON Schema of `changes.json`."""
    value = _object(
        id="값의 id", field="칸", old="이전 값", new="이후 값", text="글", is_ours="이 사이트가 붙인 것", reason="이유"
    )
    value["properties"]["is_ours"]["type"] = "boolean"
    record = _object(
        kind="종류",
        record="기록 id",
        subject="주제",
        name="이름",
        text="글",
        values="값",
        former="옮기기 전의 기록 id",
        reason="이유",
    )
    entry = _object(commit="커밋", time="때", title="제목", records="기록")
    value["properties"] |= {key: {"title": title} for key, title in (("old", "이전 값"), ("new", "이후 값"))}
    record["properties"]["kind"] |= {"enum": list(KINDS)}
    record["properties"]["values"] = {"title": "값", "type": "array", "items": value}
    entry["properties"]["time"] |= {"format": "date-time"}
    entry["properties"]["records"] = {"title": "기록", "type": "array", "items": record, "minItems": 1}
    whole = _object(changes="바뀐 내용")
    whole["properties"]["changes"] = {"title": "바뀐 내용", "type": "array", "items": entry}
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": id, "title": "바뀐 내용"}
    return encode_json({**draft, **whole})


def create_feed(log: Changelog, organization: Organization, urls: Urls) -> str:
    """Return the newest entries as Atom; the log must not be empty."""
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", urls.id(FEED))
    _add(feed, "title", f"{organization.full_name} 자료의 바뀐 내용")
    _add(feed, "updated", max(log, key=lambda entry: datetime.fromisoformat(entry.time)).time)
    _add(_add(feed, "author"), "name", organization.full_name)
    if own := urls.absolute(FEED):
        _add(feed, "link", rel="self", href=own)
    if page := urls.absolute(CHANGES):
        _add(feed, "link", rel="alternate", href=page)
    for entry in log[:IN_FEED]:
        _add_entry(feed, entry, urls)
    ElementTree.indent(feed)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(feed, encoding="unicode")}\n'


def _object(**titles: str) -> dict[str, Any]:
    """Return the schema of an object with these texts, all required and no others."""
    properties: dict[str, dict[str, Any]] = {key: {"title": title, "type": "string"} for key, title in titles.items()}
    return {"type": "object", "properties": properties, "required": [*titles], "additionalProperties": False}


def _add_entry(feed: ElementTree.Element, entry: Entry, urls: Urls) -> None:
    url = f"{CHANGES}#{entry.anchor}"
    element = _add(feed, "entry")
    _add(element, "id", urls.id(url))
    _add(element, "title", entry.title)
    _add(element, "updated", entry.time)
    if whole := urls.absolute(url):
        _add(element, "link", rel="alternate", href=whole)
    _add(element, "content", "\n".join(_lines(entry)), type="text")


def _lines(entry: Entry) -> list[str]:
    lines = []
    for record in entry.records:
        lines += [record.text, *_reason(record.reason)]
        if not record.is_whole:
            lines += [line for value in record.values for line in (f"- {value.text}", *_reason(value.reason))]
    return lines


def _reason(reason: str) -> list[str]:
    return [f"  이유: {reason}"] if reason else []


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = _FORBIDDEN.sub("\ufffd", text) or None
    return element
