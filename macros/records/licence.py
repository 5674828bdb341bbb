"""The licences that data may be published under, as the setting `CONTENT_TERMS` names them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.records.edit_links import SettingError

UNSET = "아직 정해지지 않았습니다. 쓰시기 전에 담당 부서에 물어봐 주세요."
"""What stands in the place of a licence while the office has not chosen one."""


@dataclass(frozen=True)
class Licence:
    """A licence: its id as the setting has it, its name, what it allows, and the address of its text."""

    id: str
    name: str
    allows: str
    url: str


_KOGL = "https://www.kogl.or.kr/info"
LICENCES = (
    Licence(
        "kogl-0",
        "공공누리 제0유형(자유이용)",
        "출처를 밝히지 않아도 되고, 돈을 버는 데 쓰거나 고쳐 쓰셔도 됩니다.",
        f"{_KOGL}/license.do",
    ),
    Licence(
        "kogl-1",
        "공공누리 제1유형(출처표시)",
        "출처를 밝히면 돈을 버는 데 쓰거나 고쳐 쓰셔도 됩니다.",
        f"{_KOGL}/licenseType1.do",
    ),
    Licence(
        "kogl-2",
        "공공누리 제2유형(출처표시, 상업적 이용금지)",
        "출처를 밝히고, 돈을 버는 데가 아니면 고쳐 쓰셔도 됩니다.",
        f"{_KOGL}/licenseType2.do",
    ),
    Licence(
        "kogl-3",
        "공공누리 제3유형(출처표시, 변경금지)",
        "출처를 밝히고 고치지 않으면 돈을 버는 데 쓰셔도 됩니다.",
        f"{_KOGL}/licenseType3.do",
    ),
    Licence(
        "kogl-4",
        "공공누리 제4유형(출처표시, 상업적 이용금지, 변경금지)",
        "출처를 밝히고 고치지 않고, 돈을 버는 데가 아니면 쓰셔도 됩니다.",
        f"{_KOGL}/licenseType4.do",
    ),
    Licence(
        "CC-BY-4.0",
        "크리에이티브 커먼즈 저작자표시 4.0 국제(CC BY 4.0)",
        "저작자와 이용 조건을 밝히면 돈을 버는 데 쓰거나 고쳐 쓰셔도 됩니다.",
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    Licence(
        "CC0-1.0",
        "크리에이티브 커먼즈 퍼블릭 도메인(CC0 1.0)",
        "조건 없이 쓰셔도 됩니다.",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
)


def read_licence(setting: object) -> Licence | None:
    """Return the licence that a setting names; None where it is empty, SettingError for another word."""
    if setting is None or setting == "":
        return None
    licence = next((licence for licence in LICENCES if licence.id == setting), None)
    if licence is None:
        ids = ", ".join(licence.id for licence in LICENCES)
        raise SettingError(
            f"CONTENT_TERMS(mkdocs.yml의 extra.terms): {ids} 가운데 하나를 적거나 비워 주세요. "
            f"지금은 '{setting}'입니다."
        )
    return licence
