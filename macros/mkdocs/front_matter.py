"""The settings above a page's text, parsed once where many pages are written by one template."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from mkdocs.utils.meta import get_data

from macros.records.pages import RecordPage


@cache
def parted(written: str) -> tuple[str, Mapping[str, Any]]:
    """The text of a page as it is written, and the settings above it."""
    text, settings = get_data(written)
    return text, settings


def of_record(page: RecordPage, template: str) -> dict[str, Any]:
    """The settings of a page that a record brings: those of its template, and the record's ids."""
    return {**parted(template)[1], **page.variables}
