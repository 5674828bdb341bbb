"""Direct answers about hard words: what each means."""

from __future__ import annotations

from collections.abc import Iterator

from macros.models.site import Site
from macros.records.pages import Routes
from macros.search.answer import Answer
from macros.search.asking_words import WHAT


def term_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield what each word of the department's glossary means, for those who ask that."""
    for term in site.glossary.terms if site.glossary else ():
        text = f"‘{term.term}’의 뜻: {term.plain}." + (f" {term.meaning}" if term.meaning else "")
        yield Answer((term.term,), ("말", "단어", "용어", "낱말"), text, "", routes.url(term) or "", (WHAT,), shy=True)
