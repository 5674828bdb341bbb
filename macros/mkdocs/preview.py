"""Lets the script run that MkDocs adds to a served page, which reloads it once the site has changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')

Answer = Callable[[dict[str, Any], Any], Iterable[bytes]]


def without_policy(answer: Answer) -> Answer:
    """A server's answers with blanks where a page's policy stands, which forbids scripts inside a page."""

    def answer_without(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        answered = answer(environ, start_response)
        if not environ["PATH_INFO"].endswith(("/", ".html")):
            return answered
        return [_POLICY.sub(lambda policy: b" " * len(policy[0]), b"".join(answered))]

    return answer_without
