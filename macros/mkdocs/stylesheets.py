"""Styles as browsers load them: without remarks and line ends, and of the theme's only what some page can use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from pathlib import Path

_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_NEEDLESS_LINE_END = re.compile(r"(?<=[{};,])\n\s*|\n\s*(?=})")
_LINE_END = re.compile(r"\s*\n\s*")
_RULE = re.compile(r"([^{}@]+)\{[^{}]*\}")
_EMPTY = re.compile(r"@[^{};]+\{\}")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BETWEEN_SELECTORS = re.compile(r",(?![^(]*\))")
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
_WORD = re.compile(r"[\w-]+")
_CLASSES_OF_HTML = re.compile(r'class="([^"]*)"')


def minify(styles: str) -> str:
    """Return a stylesheet without what only its writers read."""
    return _LINE_END.sub(" ", _NEEDLESS_LINE_END.sub("", _REMARK.sub("", styles))).strip()


def classes_of(html: str) -> Set[str]:
    """Return each list of classes in a page once."""
    return set(_CLASSES_OF_HTML.findall(html))


def prune(styles: str, texts: Iterable[str]) -> str:
    """Return a minified stylesheet without the selectors of classes that are no word of any of some texts."""
    known = {word for text in texts for word in _WORD.findall(text)}

    def pruned(rule: re.Match[str]) -> str:
        selectors = _BETWEEN_SELECTORS.split(rule[1])
        kept = [selector for selector in selectors if known.issuperset(_CLASS.findall(_bare(selector)))]
        is_split_in_brackets = any(selector.count("(") != selector.count(")") for selector in selectors)
        if is_split_in_brackets or len(kept) == len(selectors):
            return rule[0]
        return f"{','.join(kept)}{rule[0][len(rule[1]) :]}" if kept else ""

    left = _RULE.sub(pruned, styles)
    return _EMPTY.sub("", _EMPTY.sub("", left))


def prune_theme(assets: Path, classes: Iterable[str]) -> None:
    """Leave out of the theme's styles in a site what neither its pages nor its scripts name."""
    scripts = [path.read_text(encoding="utf-8") for path in assets.glob("*.js")]
    for sheet in (assets / "stylesheets").glob("*.css"):
        sheet.write_text(prune(sheet.read_text(encoding="utf-8"), (*classes, *scripts)), encoding="utf-8")


def _bare(selector: str) -> str:
    """Return a selector without what stands in brackets, which may name what it is not."""
    return _IN_BRACKETS.sub("", _IN_BRACKETS.sub("", selector))
