"""The settings of `mkdocs.yml` and of the environment, each read strictly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from macros.records.edit_links import SettingError

_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[\w-]{2,}")
_BRANCH = re.compile(r"(?!-)(?!.*\.\.)[^\s~^:?*\[\\]+")


def check_environment(environment: Mapping[str, str]) -> None:
    """Raise SettingError with a line for each address of the environment that MkDocs would refuse in English."""
    wrong = [
        line for name in ("SITE_URL", "REPOSITORY_URL") if (line := _wrong_address(name, environment.get(name, "")))
    ]
    if wrong:
        raise SettingError("\n".join(wrong))


def check_settings(extra: Mapping[str, Any]) -> None:
    """Raise SettingError with a line for each of our own settings in `mkdocs.yml` that cannot be used."""
    if wrong := list(_wrong_settings(extra)):
        raise SettingError("\n".join(wrong))


def _wrong_settings(extra: Mapping[str, Any]) -> Iterator[str]:
    official, mail, terms = extra["official"], extra["office_mail"], extra["terms"]
    branch = str(extra["repository"]["branch"])
    if not isinstance(official, bool) and official not in (None, ""):
        yield f"OFFICIAL_SITE(mkdocs.yml의 extra.official): true나 false로 적어 주세요. 지금은 '{official}'입니다."
    if mail not in (None, "") and not _MAIL.fullmatch(str(mail)):
        yield (
            "OFFICE_MAIL(mkdocs.yml의 extra.office_mail): 전자우편 주소를 report@example.kr처럼 하나만 적어 주세요. "
            f"지금은 '{mail}'입니다."
        )
    if terms is not None and not isinstance(terms, str):
        yield f"CONTENT_TERMS(mkdocs.yml의 extra.terms): 이용 조건을 글로 적어 주세요. 지금은 '{terms}'입니다."
    if not _is_time_zone(str(extra["time_zone"])):
        yield f"mkdocs.yml의 extra.time_zone: Asia/Seoul처럼 적어 주세요. 지금은 '{extra['time_zone']}'입니다."
    if not _BRANCH.fullmatch(branch):
        yield (
            "REPOSITORY_BRANCH(mkdocs.yml의 extra.repository.branch): 가지 이름을 main처럼 적어 주세요. "
            f"지금은 '{branch}'입니다."
        )


def _is_time_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _wrong_address(name: str, address: str) -> str:
    """Return what is wrong with an address of the environment; empty if nothing is, or there is none."""
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        whole = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # Of a port or an IPv6 address that is none.
        whole = False
    if not whole or re.search(r"[\s\"<>\\^`{|}]", address) or parts.query or parts.fragment:
        return f"{name}: https://로 시작하는 전체 주소를 적어 주세요. 지금은 '{address}'입니다."
    if parts.username is not None:
        return f"{name}: 페이지에 실리는 주소이니 사용자 이름과 비밀번호를 빼 주세요."
    if name == "REPOSITORY_URL" and "/" not in parts.path.strip("/"):
        return f"{name}: https://github.com/기관/저장소처럼 저장소까지 적어 주세요. 지금은 '{address}'입니다."
    return ""
