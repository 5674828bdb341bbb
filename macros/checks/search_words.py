"""Rules about the words that readers search with."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.rules import Finding
from macros.korean.particles import bare
from macros.models.search import WordGroup
from macros.models.site import Site


def word_in_two_groups(site: Site) -> Iterator[Finding]:
    """검색에서 같은 말은 한 묶음에 한 번만 적어야 합니다."""
    first: dict[str, WordGroup] = {}
    for group in site.search.groups if site.search else ():
        for index, word in enumerate(group.words):
            known = bare(word)
            if known in first:
                message = f"'{word}'은(는) '{first[known].id}' 묶음에 이미 있습니다. 한 곳에서 지워 주세요."
                yield group.place("words", index), message
            first.setdefault(known, group)


def asking_word_twice(site: Site) -> Iterator[Finding]:
    """검색에서 묻는 말은 한 번만 적고, 비슷한 말 묶음에는 적지 않아야 합니다."""
    if site.search is None:
        return
    known = {bare(word): f"'{group.id}' 묶음" for group in site.search.groups for word in group.words}
    for index, word in enumerate(site.search.asking):
        if where := known.get(bare(word)):
            message = f"'{word}'은(는) {where}에 이미 있습니다. 한 곳에서 지워 주세요."
            yield site.search.place("asking", index), message
        known.setdefault(bare(word), "묻는 말")
