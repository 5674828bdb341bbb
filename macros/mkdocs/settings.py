"""The settings of `mkdocs.yml` and of the environment, each read strictly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from macros.reading.personal_numbers import personal_numbers
from macros.records.edit_links import SettingError
from macros.records.licence import read_licence

_VARIABLES = {
    "site_url": "SITE_URL",
    "repo_url": "REPOSITORY_URL",
    "extra.terms": "CONTENT_TERMS",
    "extra.office_mail": "OFFICE_MAIL",
    "extra.logo": "AGENCY_LOGO",
}
"""The variables of the environment that settings are taken from."""
_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[\w-]{2,}")
_NO_PASSWORD = "페이지에 실리는 주소이니 사용자 이름과 비밀번호를 빼 주세요."
_BRANCH = re.compile(r"(?!-)(?!.*\.\.)[^\s~^:?*\[\\]+")


def check_environment(environment: Mapping[str, str]) -> None:
    """Raise SettingError with a line for each address of the environment that MkDocs would refuse in English."""
    wrong = [
        _wrong_address(name, environment.get(name, ""), is_repository=name == "REPOSITORY_URL")
        for name in ("SITE_URL", "REPOSITORY_URL")
    ]
    if wrong := [*filter(None, wrong)]:
        raise SettingError("\n".join(wrong))


def check_settings(settings: Mapping[str, Any]) -> None:
    """Raise SettingError with a line for each setting of `mkdocs.yml`, as MkDocs read it, that cannot be used."""
    addresses = [
        _wrong_address(_label(name), str(settings.get(name) or ""), is_repository=name == "repo_url")
        for name in ("site_url", "repo_url")
    ]
    others = (*_wrong_settings(settings["extra"]), *_wrong_logo(settings), *_personal_settings(settings))
    if wrong := [*filter(None, addresses), *others]:
        raise SettingError("\n".join(wrong))


def _wrong_settings(extra: Mapping[str, Any]) -> Iterator[str]:
    official, mail, terms, zone = (extra.get(name) for name in ("official", "office_mail", "terms", "time_zone"))
    if not isinstance(official, bool) and official not in (None, ""):
        yield f"OFFICIAL_SITE(mkdocs.yml의 extra.official): true나 false로 적어 주세요. 지금은 '{official}'입니다."
    if mail not in (None, "") and not _MAIL.fullmatch(str(mail)):
        yield (
            "OFFICE_MAIL(mkdocs.yml의 extra.office_mail): 전자우편 주소를 report@example.kr처럼 하나만 적어 주세요. "
            f"지금은 '{mail}'입니다."
        )
    try:
        read_licence(terms)
    except SettingError as error:
        yield str(error)
    if (pattern := str(extra.get("map") or "")) and not (pattern.startswith("https://") and "{address}" in pattern):
        rule = "https://로 시작하고 {address}가 든 주소를 적어 주세요"
        yield f"mkdocs.yml의 extra.map: {rule}. 지금은 '{pattern}'입니다."
    if "@" in str(extra.get("sign_in")):
        yield f"SIGN_IN_URL(mkdocs.yml의 extra.sign_in): {_NO_PASSWORD}"
    if not _is_time_zone(str(zone or "")):
        yield f"mkdocs.yml의 extra.time_zone: Asia/Seoul처럼 적어 주세요. 지금은 '{zone or ''}'입니다."
    yield from _wrong_repository(extra.get("repository"))


def _wrong_logo(settings: Mapping[str, Any]) -> Iterator[str]:
    logo = str(settings["extra"].get("logo") or "")
    is_picture = re.fullmatch(r"[\w.-]+\.(svg|png)", logo)
    if logo and not (is_picture and (Path(settings["docs_dir"]) / "files" / logo).is_file()):
        rule = "docs/files/에 있는 그림 파일의 이름을 logo.svg처럼 적어 주세요"
        yield f"{_label('extra.logo')}: {rule}. 지금은 '{logo}'입니다."


def _wrong_repository(repository: object) -> Iterator[str]:
    parts = ("branch", "edit", "issue")
    if not isinstance(repository, Mapping) or any(repository.get(part) in (None, "") for part in parts):
        yield f"mkdocs.yml의 extra.repository: {', '.join(parts)}를 그 아래에 들여 써서 적어 주세요."
    elif not _BRANCH.fullmatch(str(repository["branch"])):
        yield (
            "REPOSITORY_BRANCH(mkdocs.yml의 extra.repository.branch): 브랜치 이름을 main처럼 적어 주세요. "
            f"지금은 '{repository['branch']}'입니다."
        )


def _personal_settings(settings: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each text of the settings that looks personal; every page shows them."""
    texts = {name: settings.get(name) for name in ("site_name", "site_description", "site_author", "copyright", "nav")}
    texts |= {f"extra.{name}": text for name, text in settings["extra"].items()}
    for name, text in texts.items():
        yield from (f"{_label(name)}: {message}" for _, _, message in personal_numbers(str(text)))


def _label(name: str) -> str:
    variable = _VARIABLES.get(name)
    return f"{variable}(mkdocs.yml의 {name})" if variable else f"mkdocs.yml의 {name}"


def _is_time_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _wrong_address(name: str, address: str, *, is_repository: bool) -> str:
    """Return what is wrong with the address in a setting; empty if nothing is, or there is none."""
    if "@" in address:
        return f"{name}: {_NO_PASSWORD}"
    try:
        parts = urlsplit(address)
        whole = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # Of a port or an IPv6 address that is none.
        whole = False
    if address and (not whole or re.search(r"[\s\"<>\\^`{|}]", address) or parts.query or parts.fragment):
        return f"{name}: https://로 시작하는 전체 주소를 적어 주세요. 지금은 '{address}'입니다."
    if address and is_repository and "/" not in parts.path.strip("/"):
        return f"{name}: https://github.com/기관/저장소처럼 저장소까지 적어 주세요. 지금은 '{address}'입니다."
    return ""
