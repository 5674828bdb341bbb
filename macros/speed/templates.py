"""Page templates compiled once: a thousand records are shown with the same few texts."""

from __future__ import annotations

from functools import cache
from weakref import WeakKeyDictionary

from jinja2 import Environment, meta

from macros.speed import is_on


def compile_once(environment: Environment) -> None:
    """Let an environment remember the templates that it has made from a text."""
    if is_on("templates") and not hasattr(environment.from_string, "cache_info"):
        environment.from_string = cache(environment.from_string)  # type: ignore[method-assign, assignment]


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
