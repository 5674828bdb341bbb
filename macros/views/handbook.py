"""Where all pages stand as one, to be printed: a page shows the place, which is filled once all pages are drawn."""

from __future__ import annotations

from markupsafe import Markup

from macros.views.page_view import View

HANDBOOK_SLOT = Markup("<!--handbook-->")
"""Stands for the handbook; no value of the data can be it."""


def handbook(view: View) -> Markup:
    """모든 페이지를 차례와 함께 한 권으로 모아, 한 번에 인쇄할 수 있게 합니다. 예: `{{ handbook() }}`"""
    return HANDBOOK_SLOT
