"""Direct answers about offices: what they do, who is responsible for what, and how to reach them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.korean.particles import join_words, particle
from macros.models.organization import Office
from macros.models.site import Site
from macros.records.pages import FINDER, Routes
from macros.search.answer import Answer, main_telephone, outside, reached
from macros.search.asking_words import FIGURE, WHAT, WHERE, WHO

_TELEPHONE = ("전화번호", "전화", "연락처", "문의처")
_RESPONSIBLE = ("담당", "담당 부서", "어느 부서", "어느 팀")
_ADDRESS = ("주소", "위치", "오시는 길", "찾아오는 길", "찾아가는 길")


def office_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield what each office does and how to reach it; of one that is gone, that it is, and who does its work."""
    for office in site.organization.offices:
        url = routes.url(office) or ""
        above = (site.organization.part_of, *(one.name for one in reversed(office.above)))
        former = (former.name for former in office.formerly)
        names = tuple(dict.fromkeys((office.name, f"{above[-1]} {office.name}", f"{above[0]} {office.name}", *former)))
        if office.until:
            yield Answer(names, (), _gone(site, office), "", url, (WHAT, WHO))
            continue
        if office.summary:
            yield Answer(names, (), f"{particle(office.name, '은/는')} {office.summary}", "", url, (WHAT,))
        is_unknown = site.organization.telephone and not office.contact
        lead = f"{office.name}의 전화번호는 자료에 없습니다." if is_unknown else office.name
        yield Answer(names, above, f"{lead} {reached(site, office)}", "", url, (WHO,))


def _gone(site: Site, office: Office) -> str:
    heirs = join_words([heir.name for id in office.became if (heir := site.find(Office, "office", id))])
    text = f"{particle(office.name, '은/는')} {office.until.in_words if office.until else ''}까지 있던 부서입니다."
    return text + (f" 하던 일은 {particle(heirs, '이/가')} 맡습니다." if heirs else "")


def duty_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield who is responsible for each duty of an office that is there today."""
    for office in site.organization.offices:
        for duty in () if office.is_gone else office.duties:
            text = f"{particle(duty.name, '은/는')} {particle(office.name, '이/가')} 맡습니다. {reached(site, office)}"
            # Whoever asks for `구청 건물` alone wants to know about it, not who is responsible.
            url, names = routes.url(duty) or "", (*duty.aliases, *([duty.plain] if duty.plain else []))
            yield Answer(names, (), text, "", url, (WHO,), shy=True, told=True)


def institution_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield the telephones of the whole institution, where it is, and where one finds who is responsible."""
    if routes.has(FINDER):
        text = "맡은 부서와 팀은 ‘어디로 가나요’에서 찾으실 수 있습니다."
        yield Answer(_RESPONSIBLE, (), text, "", FINDER, (WHO, WHERE))
    organization, url = site.organization, routes.url(site.organization) or ""
    called = (organization.part_of, f"{organization.part_of}청", "구청")
    for telephone in organization.telephones:
        text = f"{telephone.name}: {telephone.phone}{outside(site, telephone.source)}"
        alone = _TELEPHONE if telephone is organization.telephone else ()
        names = (telephone.name, telephone.name.removeprefix(organization.part_of), telephone.name.split()[-1], *alone)
        yield Answer(names, called, text, "", routes.url(telephone) or url, (WHO, FIGURE, WHERE))
        if telephone is not organization.telephone:
            # 야간·휴일 당직실: whoever wants to call at night.
            first, *others = telephone.name.removeprefix(organization.part_of).split()
            times = (*first.split("·"), *others)
            yield Answer(_TELEPHONE, called, text, "", routes.url(telephone) or url, (WHO, FIGURE, WHERE), times)
    if site.facilities and (seat := site.facilities.seat):
        text = f"{seat.name}의 주소는 {seat.address}입니다{outside(site, seat.sources.get('address'))}."
        yield Answer(_ADDRESS, called, text, "", routes.url(seat) or "", (WHERE,))
        yield Answer(called, (), text, "", routes.url(seat) or "", (WHERE,), shy=True)
    if organization.telephone:
        yield Answer(called, (), main_telephone(site), "", routes.url(organization.telephone) or url, (WHO,), shy=True)
