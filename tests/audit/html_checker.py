"""The Nu Html Checker over every page, and over the styles that we write."""

from __future__ import annotations

import json
import re
import subprocess
from typing import Any

from tests.audit.tools import VNU
from tests.browser.server import serve
from tests.site.built import BuiltSite

# What the checker says wrongly, and why.
WRONG = (
    # A block of data is no script: browsers neither run nor block it.
    (re.compile("^Inline script violates Content Security Policy"), re.compile('type="application/(ld\\+)?json"')),
    # Its style checker does not know container queries and how drawings are painted yet.
    (re.compile("@container|container-(type|name)|“container|[“\\d]cq[iwh]"), re.compile("")),
    (re.compile("“(paint-order|vector-effect)”"), re.compile("")),
    (re.compile("Parse Error"), re.compile("\\dcqi")),
)


def check_pages(site: BuiltSite) -> list[str]:
    """Errors and warnings of all pages, checked as served: only then does a policy of 'self' mean something."""
    with serve(site.folder) as address:
        found = _check([address + page.url for page in site.pages])
        return [_line(message, address) for message in found]


def check_styles(site: BuiltSite) -> list[str]:
    """Errors and warnings of the stylesheets that we write."""
    sheets = map(str, sorted((site.folder / "assets").glob("*.css")))
    return [_line(message, f"file:{site.folder}/") for message in _check(["--css", *sheets])]


def _check(arguments: list[str]) -> list[dict[str, Any]]:
    options = ["--format", "json", "--exit-zero-always", "--stdout"]
    java = ["java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", str(VNU)]
    done = subprocess.run([*java, *options, *arguments], capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return [message for message in messages if _counts(message)]


def _counts(message: dict[str, Any]) -> bool:
    if message["type"] == "info" and message.get("subType") != "warning":
        return False
    text, extract = message["message"], message.get("extract", "")
    return not any(said.search(text) and about.search(extract) for said, about in WRONG)


def _line(message: dict[str, Any], address: str) -> str:
    place = message.get("url", "").removeprefix(address)
    kind = "경고" if message["type"] == "info" else "오류"
    return f"/{place}:{message.get('lastLine', 0)}: {kind}: {message['message']}"
