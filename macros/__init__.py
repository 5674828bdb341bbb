"""What mkdocs-macros loads. It loads the rest when it is asked for, so that a part of it can be had alone."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Give every macro to the pages, under its own name."""
    from macros.mkdocs import macro_calls
    from macros.mkdocs.macro_registry import MACROS

    for macro in MACROS:
        env.macro(macro_calls.callable_in(macro, lambda: macro_calls.source_page(env.page)))


def on_pre_page_macros(env: Any) -> None:
    """Leave a page that cannot be rendered empty, and note why."""
    from macros.mkdocs import macro_calls
    from macros.mkdocs.macro_registry import NAMES

    macro_calls.compile_once(env.env)
    page = macro_calls.source_page(env.page)
    problems = macro_calls.template_problems(env.markdown, page, env.env, env.page.meta, NAMES)
    if macro_calls.note(problems):
        env.markdown = ""
