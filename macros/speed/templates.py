"""Page templates compiled once: a thousand records are shown with the same few texts."""

from __future__ import annotations

from functools import cache, lru_cache

from jinja2 import Environment, meta

from macros.speed import is_on


def compile_once(environment: Environment) -> None:
    """Let an environment remember the templates that it has made from a text."""
    if is_on("templates") and not hasattr(environment.from_string, "cache_info"):
        environment.from_string = cache(environment.from_string)  # type: ignore[method-assign, assignment]


def undeclared(environment: Environment, text: str) -> frozenset[str]:
    """Names that a template uses and does not set; TemplateSyntaxError where it is none."""
    return (_remembered if is_on("templates") else _undeclared)(environment, text)


def _undeclared(environment: Environment, text: str) -> frozenset[str]:
    return frozenset(meta.find_undeclared_variables(environment.parse(text)))


_remembered = lru_cache(maxsize=200)(_undeclared)
