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

    page = macro_calls.source_page(env.page)
    sandbox = macro_calls.page_environment(env.env, NAMES)
    if macro_calls.note(macro_calls.template_problems(page, sandbox, env.page.meta)):
        env.markdown = ""


def on_post_page_macros(env: Any) -> None:
    """Note calls that were not rendered."""
    from macros.mkdocs import macro_calls
    from macros.mkdocs.macro_registry import NAMES

    page = macro_calls.source_page(env.page)
    macro_calls.note(macro_calls.literal_calls(env.markdown, page, NAMES))
