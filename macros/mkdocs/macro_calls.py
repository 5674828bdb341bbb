"""Macros as pages call them: a slot for what they draw, one Korean line for a wrong call."""

from __future__ import annotations

import inspect
import re
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, wraps
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError, meta
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from macros.korean.particles import quoted
from macros.mkdocs import build_state
from macros.mkdocs.front_matter import split_front_matter
from macros.reading.problems import Place, Problem, nearest
from macros.views.macro_arguments import ArgumentError

Macro = Callable[..., Any]


@dataclass(frozen=True)
class SourcePage:
    """The page that is drawn: its address, its file, its text, and the number of lines above it."""

    url: str
    file: str
    text: str
    offset: int

    def place(self, line: int) -> Place:
        return Place(self.file, line + self.offset)

    def place_of(self, part: str) -> Place:
        """Return the first line with some text; the first of all where it is put together from parts."""
        return self.place(next((n for n, row in enumerate(self.text.splitlines(), 1) if part in row), 1))


def source_page(page: Any) -> SourcePage:
    """Return the file that a person wrote for a page of MkDocs."""
    build = build_state.current()
    uri = page.file.src_uri
    record = build.record_pages.get(uri)
    written = build.templates[record.template] if record else page.file.content_string
    body, _ = split_front_matter(written)
    file = f"docs/{record.template if record else uri}"
    return SourcePage(page.url, file, body, written.count("\n") - body.count("\n"))


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
        return build.slot(drawn, view, here.place(_line_in_page())) if isinstance(drawn, Markup) else drawn

    return call


def _takes(macro: Macro, *args: object, **kwargs: object) -> bool:
    """Return whether a macro can be called with as many values as these, by these names."""
    try:
        inspect.signature(macro).bind(*args, **kwargs)
    except TypeError:
        return False
    return True


def template_problems(page: SourcePage, jinja: Environment, variables: Collection[str]) -> Iterator[Problem]:
    """Yield braces that do not close, names that are no macro, and slots written by hand, before a page is rendered."""
    try:
        names = _undeclared(jinja, page.text)
    except TemplateSyntaxError as error:
        message = "매크로의 괄호나 따옴표가 맞지 않습니다. {{ 이름(값) }} 모양인지 확인해 주세요."
        yield Problem(page.place(error.lineno), message, "macro")
        return
    for name in sorted(names - {*jinja.globals, *variables}):
        message = f"{quoted(name)} 없는 매크로입니다. {nearest(name, jinja.globals)}"
        yield Problem(page.place_of(name), message, "macro")
    if build_state.SLOT in page.text:
        message = f"'{build_state.SLOT}' 표시는 쓸 수 없습니다. {{{{ 이름(값) }}}}을 적어 주세요."
        yield Problem(page.place_of(build_state.SLOT), message, "macro")


def literal_calls(rendered: str, page: SourcePage, macros: Collection[str]) -> Iterator[Problem]:
    """Yield calls of macros that readers would see as they are written."""
    for call in re.finditer(r"\{\{-?\s*(\w+)\s*\(", rendered):
        if call[1] in macros:
            message = f"{call[1]} 매크로가 적힌 글 그대로 나옵니다. {{% raw %}}나 따옴표를 지워 주세요."
            yield Problem(page.place_of(call[0]), message, "macro")


class _Text(Template):
    """A page's text, in which what cannot be worked out is a problem of the page."""

    def render(self, *_: Any, page: Any, **__: Any) -> str:
        """Return the text with its macros drawn, which see no more than the page's settings."""
        try:
            return super().render(page.meta)
        except Exception as error:
            frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename != __file__]
            lines = [frame.lineno or 1 for frame in frames if frame.filename == "<template>"]
            if not lines or any(Path(frame.filename).is_relative_to(_PROGRAM) for frame in frames):
                raise  # A macro is at fault, not who calls it.
            here = source_page(page)
            build_state.current().forget_slots(here.url)
            message = "여기에 적은 식은 쓸 수 없습니다. {{ 이름(값) }} 모양으로 적어 주세요."
            note([Problem(here.place(lines[-1]), message, "macro")])
            return ""


_PROGRAM = Path(__file__).parents[1]


@lru_cache(maxsize=1)
def page_environment(environment: Environment, macros: Sequence[str]) -> Environment:
    """Let mkdocs-macros compile a page's text once, where it reaches our macros and nothing of the machine.

    mkdocs-macros offers no cache, without which the builds of large sites take half as long again.
    """
    sandbox = SandboxedEnvironment(undefined=StrictUndefined, finalize=_printable)
    sandbox.template_class = _Text
    sandbox.globals = {name: environment.globals[name] for name in macros}
    sandbox.from_string = cache(sandbox.from_string)  # type: ignore[method-assign, assignment]
    environment.from_string = sandbox.from_string  # type: ignore[method-assign]
    return sandbox


def _printable(value: object) -> object:
    """Return what a page may show; TypeError for a macro without its brackets, a list or nothing."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise TypeError
    return value


@lru_cache(maxsize=64)
def _undeclared(environment: Environment, text: str) -> frozenset[str]:
    """Return the names that a template uses and does not set; TemplateSyntaxError where it is none."""
    environment.from_string(text)  # Finds more than the parser does, such as filters that are none.
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
