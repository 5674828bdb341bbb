"""What changed in the data: as JSON for programs, and as an Atom feed for news readers."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from xml.etree import ElementTree

from macros.addresses import Addresses
from macros.changelog import Changelog, Entry
from macros.exports.addresses import CHANGES_JSON, FEED
from macros.models.organization import Department
from macros.routes import CHANGES

ATOM = "http://www.w3.org/2005/Atom"

IN_FEED = 30
"""News readers look at the newest; `changes.json` has all."""

# What XML cannot hold, even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def create_change_files(log: Changelog | None, department: Department, addresses: Addresses) -> dict[str, bytes]:
    """Both files by their address; none where nobody knows what changed."""
    if not log:
        return {}
    return {
        CHANGES_JSON: create_changes_json(log).encode(),
        FEED: create_feed(log, department, addresses).encode(),
    }


def create_changes_json(log: Changelog) -> str:
    """Every entry, newest first: its commit, time, title and records, each value with what was and what is."""
    entries = [{"commit": entry.commit, "time": entry.time, "title": entry.title, **_records(entry)} for entry in log]
    return json.dumps({"changes": entries}, ensure_ascii=False) + "\n"


def create_feed(log: Changelog, department: Department, addresses: Addresses) -> str:
    """The newest entries; the log must not be empty."""
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", addresses.id(FEED))
    _add(feed, "title", f"{department.parent} {department.name} 자료의 바뀐 내용")
    _add(feed, "updated", log[0].time)
    _add(_add(feed, "author"), "name", f"{department.parent} {department.name}")
    if own := addresses.whole(FEED):
        _add(feed, "link", rel="self", href=own)
    if page := addresses.whole(CHANGES):
        _add(feed, "link", rel="alternate", href=page)
    for entry in log[:IN_FEED]:
        _add_entry(feed, entry, addresses)
    ElementTree.indent(feed)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(feed, encoding="unicode")}\n'


def _records(entry: Entry) -> dict[str, object]:
    return {"records": [asdict(record) for record in entry.records]}


def _add_entry(feed: ElementTree.Element, entry: Entry, addresses: Addresses) -> None:
    url = f"{CHANGES}#{entry.anchor}"
    element = _add(feed, "entry")
    _add(element, "id", addresses.id(url))
    _add(element, "title", entry.title)
    _add(element, "updated", entry.time)
    if whole := addresses.whole(url):
        _add(element, "link", rel="alternate", href=whole)
    _add(element, "content", "\n".join(_lines(entry)), type="text")


def _lines(entry: Entry) -> list[str]:
    lines = []
    for record in entry.records:
        lines.append(record.text)
        if not record.is_whole:
            lines += [f"- {value.text}" for value in record.values]
    return lines


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = _FORBIDDEN.sub("\ufffd", text) or None
    return element
