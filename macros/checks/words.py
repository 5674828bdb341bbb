"""Rules about the words that readers search with."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.rules import Finding
from macros.models.search import WordGroup
from macros.models.site import Site


def word_in_two_groups(site: Site) -> Iterator[Finding]:
    """검색에서 같은 말은 한 묶음에 한 번만 적어야 합니다."""
    first: dict[str, WordGroup] = {}
    for group in site.search.groups if site.search else ():
        for index, word in enumerate(group.words):
            known = "".join(word.split()).lower()
            if known in first:
                message = f"'{word}'은(는) '{first[known].id}' 묶음에 이미 있습니다. 한 곳에서 지워 주세요."
                yield group.place("words", index), message
            first.setdefault(known, group)
