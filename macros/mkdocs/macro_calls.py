"""Macros as pages call them: a slot for what they draw, one Korean line for a wrong call."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, wraps
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, meta
from markupsafe import Markup

from macros.korean.particles import particle
from macros.mkdocs import build_state
from macros.mkdocs.site_files import split_front_matter
from macros.reading.problems import Place, Problem, nearest
from macros.views.macro_arguments import ArgumentError

Macro = Callable[..., Any]


@dataclass(frozen=True)
class SourcePage:
    """The page that is drawn: its address, its file, and the number of lines above its text."""

    url: str
    file: str
    offset: int

    def place(self, line: int) -> Place:
        return Place(self.file, line + self.offset)


def source_page(page: Any) -> SourcePage:
    """Return the file that a person wrote for a page of MkDocs."""
    build = build_state.current()
    uri = page.file.src_uri
    record = build.record_pages.get(uri)
    written = build.templates[record.template] if record else page.file.content_string
    body, _ = split_front_matter(written)
    file = f"docs/{record.template if record else uri}"
    return SourcePage(page.url, file, written.count("\n") - body.count("\n"))


def note(problems: Iterable[Problem]) -> bool:
    """Add problems to the build; return whether there were any."""
    known = build_state.current().problems
    before = len(known)
    known.extend(problems)
    return len(known) > before


def callable_in(macro: Macro, page: Callable[[], SourcePage]) -> Macro:
    """Return `macro` without its view: it draws on the page that MkDocs draws, and returns a slot.

    A question such as `program_has` returns its value. A wrong call becomes a problem of the
    build and draws nothing, so that the next wrong call is found too.
    """

    @wraps(macro)
    def call(*args: object, **kwargs: object) -> object:
        here = page()
        build = build_state.current()
        view = build.view(here.url)
        try:
            drawn = macro(view, *args, **kwargs)
        except ArgumentError as error:
            return _refuse(here, f"{macro.__name__}: {error}")
        except TypeError:
            if _takes(macro, view, *args, **kwargs):
                raise
            return _refuse(here, f"{macro.__name__}에 넣은 값의 수가 맞지 않습니다. {example(macro)}")
        return build.slot(drawn, view) if isinstance(drawn, Markup) else drawn

    return call


def _takes(macro: Macro, *args: object, **kwargs: object) -> bool:
    """Return whether a macro can be called with as many values as these, by these names."""
    try:
        inspect.signature(macro).bind(*args, **kwargs)
    except TypeError:
        return False
    return True


def template_problems(
    text: str, page: SourcePage, jinja: Environment, variables: Collection[str], macros: Collection[str]
) -> Iterator[Problem]:
    """Yield braces that do not close, and names that are no macro, before the page is rendered."""
    try:
        names = _undeclared(jinja, text)
    except TemplateSyntaxError as error:
        message = "매크로의 괄호나 따옴표가 맞지 않습니다. {{ 이름(값) }} 모양인지 확인해 주세요."
        yield Problem(page.place(error.lineno), message, "macro")
        return
    for name in sorted(names - {*jinja.globals, *variables}):
        line = next((n for n, row in enumerate(text.splitlines(), 1) if name in row), 1)
        named = particle(f"'{name}'", "은/는")
        yield Problem(page.place(line), f"{named} 없는 매크로입니다. {nearest(name, macros)}", "macro")


def compile_once(environment: Environment) -> None:
    """Let mkdocs-macros compile a page's text once: the pages of a thousand records share a few templates."""
    # mkdocs-macros offers no cache; without one, the builds of large sites take half as long again.
    if not hasattr(environment.from_string, "cache_info"):
        environment.from_string = cache(environment.from_string)  # type: ignore[method-assign, assignment]


@lru_cache(maxsize=64)
def _undeclared(environment: Environment, text: str) -> frozenset[str]:
    """Return the names that a template uses and does not set; TemplateSyntaxError where it is none."""
    return frozenset(meta.find_undeclared_variables(environment.parse(text)))


def example(macro: Macro) -> str:
    """Return the example in a macro's docstring: `예: {{ budget_table(2023) }}`."""
    _, mark, shown = (inspect.getdoc(macro) or "").partition("예: ")
    return mark + shown.strip("`")


def description(macro: Macro) -> str:
    """Return what a macro shows, from its docstring, without the example."""
    return (inspect.getdoc(macro) or "").partition(" 예: ")[0]


def _refuse(page: SourcePage, message: str) -> str:
    note([Problem(page.place(_line_in_page()), message, "macro")])
    return ""


def _line_in_page() -> int:
    """Return the line of the page's text from which the macro was called."""
    frame = inspect.currentframe()
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")  # As Jinja's own tracebacks find it.
        if template is not None:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return 1
