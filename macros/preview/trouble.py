"""The page that a preview shows while the site cannot be built."""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined

_ENVIRONMENT = Environment(loader=PackageLoader("macros.preview"), autoescape=True, undefined=StrictUndefined)
_PLACE = re.compile(r"(?P<place>(?:data|docs)/\S+?:\d+(?::\d+)?): (?P<text>.*)")


def trouble_page(message: str) -> str:
    """An HTML page with each problem of a message at its file and line, and the other lines as they are."""
    problems, others = [], []
    for line in message.splitlines():
        if found := _PLACE.fullmatch(line):
            problems.append((found["place"], found["text"]))
        else:
            others.append(line)
    template = _ENVIRONMENT.get_template("trouble.html.j2")
    return template.render(problems=problems, others="\n".join(others).strip())
