"""How people reach an office or a place: address, telephone, e-mail, each marked where it is not from the report."""

from __future__ import annotations

from markupsafe import Markup, escape

from macros.korean.formatting import dialled
from macros.languages.writing import team_in
from macros.models.facilities import Facility
from macros.models.organization import Office, Telephone
from macros.views.origin_marks import outside_mark, value_mark
from macros.views.page_view import View
from macros.views.profile import profile


def ways_to_reach(view: View) -> Markup:
    """기관의 전화와 찾아갈 곳의 주소를 보여 줍니다. 예: `{{ ways_to_reach() }}`"""
    return profile(view, contact_facts(view))


def contact_facts(view: View) -> list[tuple[Markup | str, Markup]]:
    """Return the institution's telephones and the addresses of its buildings, each with its name."""
    organization, facilities = view.site.organization, view.site.facilities
    facts: list[tuple[Markup | str, Markup]] = []
    for telephone in organization.telephones:
        view.cite(organization, telephone.source or organization.source, dated=False)
        facts.append((view.with_anchor(telephone, telephone.name), _number(view, telephone)))
    for facility in facilities.facilities if facilities else ():
        if facility.address and facility.is_building:
            view.cite(facilities or organization, facility.sources.get("address") or organization.source, dated=False)
            facts.append((view.link(facility, facility.name), _address(view, facility)))
    return facts


def contact(view: View, office: Office) -> Markup:
    """Return `새빛시 도서관과 독서팀, 전화 000-123-4567`: an office with the nearest telephone or e-mail address.

    That is the institution's where no office has one. A page in another language says it in its own words.
    """
    if view.translation:
        name = team_in(view.translation.name, view.translated_name(office), view.language)
        return Markup("<br>").join(filter(None, (escape(name), _reached_in_words(view, office))))
    names = [view.site.organization.full_name, *(one.name for one in reversed((office, *office.above)[:-1]))]
    return Markup(", ").join((" ".join(names), reached(view, office)))


def telephone_line(view: View, office: Office) -> Markup:
    """Return the telephone of an office; the nearest one with whose it is, where it has none."""
    known = office.contact
    if known is None or not known.phone:
        return reached(view, office)
    return _phone(view, known) + _holder(known, office)


def reached(view: View, office: Office) -> Markup:
    """Return `전화 000-123-4567(도서관과)`: the nearest telephone and e-mail address, and whose they are."""
    known = office.contact
    if known is None:
        telephone = view.site.organization.telephone
        return institution_telephone(view, telephone) if telephone else Markup("전화번호 미기재")
    phone = Markup("전화 %s") % _phone(view, known) if known.phone else ""
    ways = filter(None, (phone, Markup("전자우편 %s") % known.email if known.email else ""))
    return Markup(", ").join(ways) + _holder(known, office)


def _reached_in_words(view: View, office: Office) -> Markup:
    """Return `Library, main number +82-000-123-4567`, as the words of the page's language name it."""
    if (own := office.contact) and own.phone:
        return _phone(view, own)
    telephone = view.site.organization.telephone
    name = escape(view.translated_name(telephone)) if telephone else ""
    return _marked(name, _number(view, telephone)) if telephone else Markup("")


def _phone(view: View, holder: Office | Facility) -> Markup:
    return _marked(tel_link(view.phone(holder.phone or "")), value_mark(view, holder, "phone"))


def _holder(holder: Office, office: Office) -> str:
    return "" if holder is office else f"({holder.name})"


def institution_telephone(view: View, telephone: Telephone) -> Markup:
    """Return `대표전화 000-123-4567`, with the mark of what is from outside the report."""
    return Markup("%s %s") % (telephone.name, _number(view, telephone))


def _number(view: View, telephone: Telephone) -> Markup:
    mark = outside_mark(view, telephone.source) if telephone.source else Markup("")
    return _marked(tel_link(view.phone(telephone.phone)), mark)


def _address(view: View, facility: Facility) -> Markup:
    return _marked(facility.address or "", view.map_link(facility.address or ""), value_mark(view, facility, "address"))


def _marked(value: Markup | str, *beside: Markup) -> Markup:
    """Return a value and what stands beside it, blanks between."""
    return Markup(" ").join(filter(None, (value, *beside)))


def tel_link(phone: str) -> Markup:
    """Return a telephone number that calls when it is pressed."""
    return Markup('<a class="unbroken" href="tel:%s">%s</a>') % (dialled(phone), phone)


def address_and_telephone(view: View, facility: Facility) -> list[Markup | str]:
    """Return the address of a facility, with a link to a map, and the nearest telephone.

    What is in a building has the building's address, and leads to it.
    """
    lines: list[Markup | str] = []
    addressed, called = facility.addressed, facility.called
    if addressed and (addressed is facility or not facility.building):
        lines.append(_address(view, addressed))
    if called:
        lines.append(Markup("전화 %s") % _phone(view, called))
    return lines
