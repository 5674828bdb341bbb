"""Long work tells how far it has come, at a terminal only."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from macros.reading import progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "SECONDS_BEFORE", 0)
    monkeypatch.setattr(progress, "SECONDS_BETWEEN", 0)


def test_a_terminal_shows_the_count_and_is_left_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(progress.progress("가나", "글자를 세는 중", 2)) == ["가", "나"]
    assert sys.stderr.getvalue() == "\r\033[K글자를 세는 중: 1/2\r\033[K글자를 세는 중: 2/2\r\033[K"


def test_where_nobody_watches_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", StringIO())
    assert list(progress.progress("가나", "글자를 세는 중")) == ["가", "나"]
    assert sys.stderr.getvalue() == ""
