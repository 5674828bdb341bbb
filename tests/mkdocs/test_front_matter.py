"""The settings above a page have known names and fitting values."""

from __future__ import annotations

import pytest

from macros.mkdocs.front_matter import check_front_matter
from macros.reading.problems import DataError

LINE = "글을 한 줄로 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요. [front-matter]"
NAMES = "title, description, hide, noindex, handbook, search, needs, language, assets"
UNKNOWN = f"모르는 이름입니다. (가능한 값: {NAMES}) [front-matter]"


def problems(text: str) -> list[str]:
    try:
        check_front_matter({"docs/a.md": text}, ["corrections"])
    except DataError as error:
        return [str(problem) for problem in error.problems]
    return []


def test_settings_as_they_should_be_pass() -> None:
    settings = (
        "title: 쪽\ndescription: >-\n  글과\n  글\nhide: [toc]\nnoindex: true\nhandbook: false\nsearch: introduction\n"
        "needs: cities\nassets: corrections\n"
    )
    assert problems(f"---\n{settings}---\n\n# 쪽\n") == []
    assert problems("# 쪽\n\n---\n\n글\n") == []
    assert problems("참고: 첫 줄\n") == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("title: [1, 2]", f"2:8: title: {LINE}"),
        ("title: 2023", f"2:8: title: {LINE}"),
        ("title:", f"2:7: title: {LINE}"),
        ("description: |\n  글\n  글", f"2:14: description: {LINE}"),
        ("hide: 3", "2:7: hide: navigation이나 toc를 [navigation, toc]처럼 적어 주세요. [front-matter]"),
        ("hide: [x]", "2:7: hide: navigation이나 toc를 [navigation, toc]처럼 적어 주세요. [front-matter]"),
        ("noindex: maybe", "2:10: noindex: true나 false를 적어 주세요. [front-matter]"),
        ("search: none", "2:9: search: 검색에 첫머리만 실으려면 introduction을 적어 주세요. [front-matter]"),
        ("handbook: 1", "2:11: handbook: true나 false를 적어 주세요. [front-matter]"),
        (
            "assets: ../x",
            "2:9: assets: overrides/assets/에 있는 이름을 적어 주세요. (가능한 값: corrections) [front-matter]",
        ),
        (
            "language: ../en",
            "2:11: language: data/translations/ 아래에 있는 파일의 이름을 en처럼 적어 주세요. [front-matter]",
        ),
        ("forward: javascript:alert(1)", f"2:1: 'forward'은(는) {UNKNOWN}"),
        ("render_macros: false", f"2:1: 'render_macros'은(는) {UNKNOWN}"),
        ("hide: [", "3:1: 괄호나 쉼표가 맞지 않습니다. [ ]와 { }의 짝, 그 사이의 쉼표를 확인해 주세요. [yaml]"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line(written: str, told: str) -> None:
    assert problems(f"---\n{written}\n---\n\n# 쪽\n") == [f"docs/a.md:{told}"]


def test_a_page_needs_something_that_data_can_have() -> None:
    (problem,) = problems("---\nneeds: __class__\n---\n")
    assert problem.startswith("docs/a.md:2:8: needs: 자료의 이름을 적어 주세요. (가능한 값: vocabulary, sources, ")


def test_settings_that_are_not_closed_are_no_text() -> None:
    assert problems("---\ntitle: 쪽\n\n# 쪽\n") == [
        "docs/a.md:1:1: 맨 윗줄의 '---'를 닫는 '---' 줄이 없습니다. [front-matter]"
    ]


def test_a_first_line_that_mkdocs_would_swallow_is_refused() -> None:
    assert problems("Note: 첫 줄\n\n# 쪽\n") == [
        "docs/a.md:1:1: 맨 윗줄이 '이름: 값' 모양입니다. 설정이면 '---' 두 줄 사이에 적고, "
        "글이면 앞에 빈 줄을 두어 주세요. [front-matter]"
    ]
