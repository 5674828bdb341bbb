"""Page templates compiled once: a thousand records are shown with the same few texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from weakref import WeakKeyDictionary

from jinja2 import Environment, Template, meta

from macros.speed import is_on


def compile_once(environment: Environment) -> None:
    """Let an environment remember the templates that it has made from a text."""
    if is_on("templates") and not hasattr(environment.from_string, "cache_info"):
        compiled = cache(partial(_compiled, environment.from_string))
        environment.from_string = compiled  # type: ignore[method-assign, assignment]


def _compiled(compile: Callable[[str], Template], text: str) -> Template:
    template = compile(text)
    # Copied at each render: of a dict, that is quicker than of Jinja's chain of mappings.
    template.globals = {**template.globals}
    return template


def undeclared(environment: Environment, text: str) -> frozenset[str]:
    """Names that a template uses and does not set; TemplateSyntaxError where it is none."""
    if not is_on("templates"):
        return _undeclared(environment, text)
    known = _known.setdefault(environment, {})
    if text not in known:
        known[text] = _undeclared(environment, text)
    return known[text]


def _undeclared(environment: Environment, text: str) -> frozenset[str]:
    return frozenset(meta.find_undeclared_variables(environment.parse(text)))


# A preview has a new environment for each change, and must not keep those before.
_known: WeakKeyDictionary[Environment, dict[str, frozenset[str]]] = WeakKeyDictionary()
