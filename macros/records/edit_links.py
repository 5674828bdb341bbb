"""The repository of the settings, and the addresses of its host for editing a file and opening an issue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any
from urllib.parse import quote

from macros.reading.problems import Place, nearest

EDIT_WORDS = ("branch", "file", "line")
ISSUE_WORDS = ("title", "page", "record", "value", "correct", "evidence", "version", "text")

_FILLED = re.compile(r"[?&][^?&=]+=\{\w+\}")


class SettingError(Exception):
    """A setting of mkdocs.yml that cannot be used; the message is Korean."""


@dataclass(frozen=True)
class Repository:
    """`url` without a slash at its end, and patterns of addresses below it.

    `edit` is such as `edit/{branch}/{file}#L{line}`, and `issue` such as `issues/new?title={title}`.
    """

    url: str
    branch: str
    edit: str
    issue: str

    def edit_url(self, place: Place) -> str:
        """The host's editor for a file, at a line."""
        branch, file = quote(self.branch), quote(place.file)
        return f"{self.url}/{self.edit.format(branch=branch, file=file, line=place.line)}"

    @property
    def issue_pattern(self) -> str:
        """The host's form for a new issue, with words in braces for a page to fill in."""
        return f"{self.url}/{self.issue}"

    def issue_url(self, **words: str) -> str:
        """The same form with some words filled in, the others empty."""
        filled = {word: quote(words.get(word, ""), safe="") for word in ISSUE_WORDS}
        return f"{self.url}/{self.issue.format(**filled)}"

    @property
    def empty_issue_url(self) -> str:
        """The same form with nothing filled in."""
        return f"{self.url}/{_FILLED.sub('', self.issue)}"


def read_repository(url: str | None, settings: Mapping[str, Any]) -> Repository | None:
    """Return the repository of the settings; None if they name none, SettingError for a wrong pattern."""
    if not url:
        return None
    edit, issue = str(settings["edit"]), str(settings["issue"])
    _require_words(edit, EDIT_WORDS, "edit")
    _require_words(issue, ISSUE_WORDS, "issue")
    return Repository(url.rstrip("/").removesuffix(".git"), str(settings["branch"]), edit, issue)


def _require_words(pattern: str, known: tuple[str, ...], name: str) -> None:
    """SettingError for a pattern with unpaired braces, or with another word in braces than the known ones."""
    setting = f"mkdocs.yml의 extra.repository.{name}"
    try:
        words = [word for _, word, _, _ in Formatter().parse(pattern) if word is not None]
    except ValueError:
        raise SettingError(f"{setting}: 중괄호의 짝이 맞지 않습니다. 지금은 '{pattern}'입니다.") from None
    for word in words:
        if word not in known:
            raise SettingError(f"{setting}: {{{word}}} 자리에는 넣을 것이 없습니다. {nearest(word, known)}")
