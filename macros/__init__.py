"""What mkdocs-macros loads. It loads the rest when it is asked for, so that a part of it can be had alone."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Give every macro to the pages, under its own name."""
    from macros import calls
    from macros.offered import MACROS

    for macro in MACROS:
        env.macro(calls.callable_in(macro, lambda: calls.source_page(env.page)))


def on_pre_page_macros(env: Any) -> None:
    """Leave a page that cannot be rendered empty, and note why."""
    from macros import calls
    from macros.offered import NAMES

    calls.compile_once(env.env)
    page = calls.source_page(env.page)
    problems = calls.template_problems(env.markdown, page, env.env, env.page.meta, NAMES)
    if calls.note(problems):
        env.markdown = ""
