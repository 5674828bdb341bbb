"""What the search answers about the site itself: whether it is official, and who runs it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.search.answer import Answer
from macros.search.asking_words import WHAT, WHERE, WHO
from macros.views.identity import Identity

PAGE = "about/"
_NAMES = ("공식 사이트", "공식 홈페이지", "공식", "비공식", "운영하는", "운영자", "만든")
_SITE = ("이 사이트", "이 홈페이지")
_BESIDE = ("사이트", "홈페이지", "누리집", "구청", "진짜", "정말", "직접", "여기", "운영", "운영하는", "이거", "이")


def answers_about_site(identity: Identity) -> Iterator[Answer]:
    """Yield whether the site is official, of which report it is, who runs it, and where the official one is."""
    if identity.is_official:
        text = f"{identity.owner}에서 운영하는 공식 사이트입니다({identity.basis})."
    else:
        official = f" 공식 홈페이지는 {identity.website} 입니다." if identity.website else ""
        text = f"{identity.owner}의 공식 홈페이지가 아닙니다({identity.basis}, {identity.operated}).{official}"
    beside = (*_BESIDE, identity.owner)
    yield Answer(_NAMES, beside, text, "", PAGE, (WHO, WHAT, WHERE))
    yield Answer(_SITE, beside, text, "", PAGE, (WHO, WHAT))
