"""Words that mean the same: the groups of `search.yml`, and what else the records are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from macros.korean.romanization import romanize
from macros.models.cities import City
from macros.models.site import Site

Group = tuple[str, ...]
_HANGUL = re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]")


def word_groups(site: Site) -> tuple[Group, ...]:
    """Return every group; a city is looked for by its name in other letters too, and all by theirs in Latin ones."""
    written = (group.words for group in site.search.groups) if site.search else ()
    return (*((*words, _latin(words[0])) for words in written), *_records(site))


def _records(site: Site) -> Iterator[Group]:
    yield from ((duty.name, *duty.aliases) for office in site.organization.offices for duty in office.duties)
    rows = (row for table in site.tables.values() for row in table.rows)
    yield from ((row.name, *row.aliases) for row in rows if row.name and row.aliases)
    facilities = site.facilities.facilities if site.facilities else ()
    yield from ((office.name, _latin(office.name)) for office in site.organization.offices)
    yield from ((facility.name, *facility.aliases, _latin(facility.name)) for facility in facilities)
    for translation in site.translations.values():
        for each in translation.names:
            name = getattr(site.addresses.get(each.of), "name", None)
            if name:
                yield name, each.name
    for city in site.cities.cities if site.cities else ():
        yield tuple(dict.fromkeys((city.name, *city.aliases, *known_as(city), _latin(city.name))))


def known_as(city: City) -> Group:
    """Return what else a city is called: in its own letters, in Latin ones, and read otherwise."""
    if city.names is None:
        return ()
    return tuple(filter(None, (city.names.own, city.names.romanised, *city.names.readings)))


def in_hangul(groups: Iterable[Group]) -> list[Group]:
    """Return of each group the words in Hangul, and the first, which is the site's own (CCTV), if there are several."""
    hangul = (tuple(w for at, w in enumerate(group) if not at or _HANGUL.search(w)) for group in groups)
    return [words for words in hangul if len(words) > 1]


def in_other_letters(groups: Iterable[Group]) -> Iterator[Group]:
    """Yield of each group its first word, and those that are not in Hangul."""
    for first, *others in groups:
        if foreign := dict.fromkeys(word for word in others if not _HANGUL.search(word)):
            yield first, *foreign


def _latin(name: str) -> str:
    return romanize(name).replace("-", "")
