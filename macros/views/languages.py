"""What the pages in other languages show: names, figures, cities and telephones in the words of their readers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from macros.languages import writing
from macros.models.cities import City
from macros.models.mention import Mention
from macros.models.translation import TranslatedFigure, TranslatedName, Translation
from macros.models.types import PartialDate
from macros.views.cities import NO_CITIES
from macros.views.contacts import tel_link
from macros.views.key_figures import KeyFigure
from macros.views.macro_arguments import ArgumentError, find_by_id
from macros.views.page_view import View


class _Told(NamedTuple):
    """What something is called; `language` is that of the name where it is not the page's."""

    name: str
    language: str = ""


class _Group(NamedTuple):
    """Exchanges below a heading, each with its year or month."""

    heading: _Told
    lines: list[tuple[str, _Told]]


@dataclass(frozen=True)
class _Words:
    """The words of one language, with the names of records by the `id()` of their model."""

    translation: Translation
    names: Mapping[int, TranslatedName]

    @property
    def tag(self) -> str:
        return self.translation.tag

    def speaks(self, city: City) -> bool:
        """Whether a city is at home in the language."""
        return bool(city.names and city.names.language == self.tag)

    def city(self, city: City) -> _Told:
        """Return a city by its translated name, or as it is written by itself, in Latin letters, or in Korean."""
        if translated := self.names.get(id(city)):
            return _Told(translated.name)
        own, romanised = (city.names.own, city.names.romanised) if city.names else (None, None)
        if own and self.speaks(city):
            return _Told(own)
        return _Told(romanised, "en") if romanised else _Told(city.full_name, "ko")

    def rank(self, city: City, mentions: Collection[Mention]) -> tuple[bool, bool]:
        """How soon readers look for a city: their own first, but English is read by people of any."""
        return self.tag != "en" and not self.speaks(city), not mentions

    def exchange(self, mention: Mention) -> _Told:
        translated = self.names.get(id(mention.record))
        return _Told(translated.name) if translated else _Told(mention.record.display_name, "ko")


def summary_in(view: View, language: object) -> Markup:
    """부서를 그 언어로 소개합니다. 예: `{{ summary_in("en") }}`"""
    return view.paragraphs([_words(view, language).translation.summary], "lead")


def offices_in(view: View, language: object) -> Markup:
    """부서의 이름과 하는 일을 그 언어로 보여 줍니다. 예: `{{ offices_in("en") }}`"""
    words, organization = _words(view, language), view.site.organization
    view.cite(organization, organization.source, dated=False)
    offices = [name for office in organization.offices if (name := words.names.get(id(office)))]
    return view.render("profile.html.j2", facts=[(office.name, office.text or "") for office in offices])


def figures_in(view: View, language: object) -> Markup:
    """주요 숫자를 그 언어로 보여 줍니다. 예: `{{ figures_in("en") }}`"""
    words = _words(view, language)
    drawn = (
        _total(view, words.tag, one) if one.table else _money(view, words.tag, one) for one in words.translation.figures
    )
    figures = [figure for figure in drawn if figure]
    return view.render("key_figures.html.j2", figures=figures)


def cities_in(view: View, language: object, caption: object, city: object, relation: object) -> Markup:
    """도시를 그 언어의 표로 보여 줍니다. 예: `{{ cities_in("en", "Sister cities", "City", "Relation (since)") }}`"""
    words, cities = _words(view, language), view.site.cities
    if cities is None:
        raise ArgumentError(NO_CITIES)
    view.cite(cities, cities.source, dated=False)
    relations = {one.relation: one.name for one in words.translation.relations}
    rows = []
    for one in cities.cities:
        for twinning in one.twinnings:
            view.cite(cities, twinning.source, dated=False)
        first = min((twinning.date.year for twinning in one.twinnings), default=None)
        known = relations.get(one.relation)
        relation_told = _Told(known) if known else _Told(view.site.name("relation", one.relation), "ko")
        rows.append((words.city(one), relation_told, writing.year(first, words.tag) if first else ""))
    return view.render("translated_cities.html.j2", caption=caption, heads=(city, relation), rows=rows)


def exchanges_in(view: View, language: object, others: object, planned: object, none: object) -> Markup:
    """다른 나라 도시마다의 교류와 그 밖의 교류입니다. 예: `{{ exchanges_in("en", "Others", " (plan)", "None") }}`"""
    words, cities = _words(view, language), view.site.cities
    if cities is None:
        raise ArgumentError(NO_CITIES)
    abroad = [(city, view.site.mentions(city)) for city in cities.cities if city.names and city.names.language]
    abroad.sort(key=lambda one: words.rank(*one))
    told = {id(mention.record) for _, mentions in abroad for mention in mentions}
    every = {id(mention.record): mention for one in (cities, *cities.cities) for mention in view.site.mentions(one)}
    rest = [mention for record, mention in every.items() if record in words.names and record not in told]
    groups = [_Group(words.city(city), _lines(view, words, mentions, planned)) for city, mentions in abroad]
    if rest:
        groups.append(_Group(_Told(str(others)), _lines(view, words, rest, planned)))
    return view.render("translated_exchanges.html.j2", groups=groups, instead=none)


def contact_in(view: View, language: object, website: object) -> Markup:
    """전화와 주소, 공식 홈페이지를 그 언어로 보여 줍니다. 예: `{{ contact_in("en", "Official website") }}`"""
    words, organization = _words(view, language), view.site.organization
    view.cite(organization, organization.source, dated=False)
    facts = [*_telephones(view, words), *_places(view, words)]
    if organization.website:
        facts.append((str(website), Markup('<a href="%s">%s</a>') % (organization.website, organization.website)))
    return view.render("profile.html.j2", facts=facts)


def read_by(view: View, language: object) -> str:
    """그 언어의 글을 읽고 확인한 곳의 이름을 글 속에 넣습니다. 없으면 비어 있습니다. 예: `{{ read_by("en") }}`"""
    return _words(view, language).translation.read_by or ""


def _words(view: View, language: object) -> _Words:
    translation = find_by_id(view.site.translations, language, "언어")
    view.files.add(translation.path)
    return _Words(translation, {id(view.site.addresses[name.of]): name for name in translation.names})


def _total(view: View, tag: str, figure: TranslatedFigure) -> KeyFigure | None:
    """Return the total of a table's newest year; None where it has none."""
    for figures in next(iter(view.site.figures_of(figure.table or "").values()), ()):
        rows = view.site.rows_of(figures)
        column = rows.table.column(figure.key)
        total = rows.total(column) if column else None
        if total is not None:
            view.cite(figures, figures.source, as_of=figures.as_of)
            basis = writing.as_of(figures.as_of, tag) if figures.as_of else writing.year(figures.year, tag)
            return KeyFigure(figure.name, None, basis, writing.counted(total, figure.unit), "")
    return None


def _money(view: View, tag: str, figure: TranslatedFigure) -> KeyFigure | None:
    """Return an amount of the newest budget, or the rate of what is spent of it; None where it is not known."""
    budget = next(iter(view.site.budget_years.values()), None)
    if budget is None:
        return None
    amount = budget.rate if figure.key == "rate" else budget.amount(figure.key)
    if amount is None:
        return None
    for file in budget.files:
        view.cite(file, file.source, as_of=file.as_of)
    written = f"{amount}%" if figure.key == "rate" else writing.won(view.site.won(amount, budget.unit), tag)
    is_spent = figure.key in ("rate", "spent")
    basis = writing.as_of(budget.as_of, tag) if budget.as_of and is_spent else writing.year(budget.year, tag)
    return KeyFigure(figure.name, None, basis, written, "")


def _lines(view: View, words: _Words, mentions: Iterable[Mention], planned: object) -> list[tuple[str, _Told]]:
    """Return exchanges in the order of time; plans say that they are."""
    lines = []
    for mention in sorted(mentions, key=lambda mention: (mention.year, mention.order)):
        view.cite(mention.program, mention.program.source, dated=False)
        time = writing.day(PartialDate(mention.year, mention.month), words.tag)
        lines.append((f"{time}{planned}" if mention.planned else time, words.exchange(mention)))
    return lines


def _telephones(view: View, words: _Words) -> Iterator[tuple[str, Markup]]:
    """Yield the department's telephone, and those of the institution that have a name in the language."""
    organization, root = view.site.organization, view.site.root
    if root.phone:
        yield words.translation.name, tel_link(view.phone(root.phone))
    for telephone in organization.telephones:
        if name := words.names.get(id(telephone)):
            view.cite(organization, telephone.source or organization.source, dated=False)
            yield name.name, tel_link(view.phone(telephone.phone))


def _places(view: View, words: _Words) -> Iterator[tuple[str, Markup]]:
    """Yield each building with an address, in the words of the language and as it is written on the spot."""
    facilities = view.site.facilities
    for facility in facilities.facilities if facilities else ():
        name = words.names.get(id(facility))
        if facilities and name and facility.address:
            view.cite(facilities, facility.sources.get("address") or facilities.source, dated=False)
            yield name.name, Markup('%s<br><span lang="ko">%s</span>') % (name.text or "", facility.address)
