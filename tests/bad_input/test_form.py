"""A file that YAML reads differently from people, or not at all, is refused where that begins."""

from __future__ import annotations

import pytest
import yaml

from macros.reading import yaml_file
from tests.conftest import LIBRARY, Department

ORGANIZATION = "organization.yml"
CITIES = "cities.yml"


@pytest.fixture(params=[yaml.CSafeLoader, yaml.SafeLoader], ids=["libyaml", "parser in Python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_file, "Loader", request.param)


def test_a_tab_before_a_line_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "    name: 독서팀", "  \tname: 독서팀")
    assert department.problems() == [
        "data/organization.yml:10:3: 줄 앞에 탭이 있습니다. 탭을 지우고 빈칸으로 들여 써 주세요. [yaml]"
    ]


def test_a_byte_order_mark_is_refused(department: Department) -> None:
    department.write(CITIES, b"\xef\xbb\xbf" + (LIBRARY / CITIES).read_bytes())
    assert department.problems() == [
        "data/cities.yml:1:1: 파일 맨 앞에 BOM 표시가 있습니다. 'UTF-8(BOM 없음)'으로 저장해 주세요. [encoding]"
    ]


def test_a_file_that_was_saved_as_cp949_is_refused_where_its_first_korean_letter_stands(
    department: Department,
) -> None:
    department.write(ORGANIZATION, (LIBRARY / ORGANIZATION).read_text(encoding="utf-8").encode("cp949"))
    assert department.problems() == [
        "data/organization.yml:1:53: 글자를 UTF-8로 읽을 수 없습니다(CP949로 저장된 듯합니다). "
        "UTF-8로 다시 저장해 주세요. [encoding]"
    ]


@pytest.mark.parametrize("content", ["", "\n  \n", "# 부서와 팀입니다.\n\n# 아직 적지 않았습니다.\n"])
def test_a_file_with_nothing_or_only_comments_in_it_is_refused(department: Department, content: str) -> None:
    department.write(ORGANIZATION, content)
    assert department.problems() == [
        "data/organization.yml:1:1: 파일이 비어 있습니다. 내용을 적거나 파일을 지워 주세요. [empty-file]"
    ]


@pytest.mark.parametrize("content", ["- 독서팀\n- 자료팀\n", "독서팀\n", "source = 보고서\n"])
def test_a_file_that_is_no_mapping_is_refused(department: Department, content: str) -> None:
    department.write(ORGANIZATION, content)
    assert department.problems() == [
        "data/organization.yml:1:1: 파일이 '이름: 값' 모양이 아닙니다. 첫 줄부터 '이름: 값'으로 적어 주세요. [yaml]"
    ]


@pytest.mark.parametrize(
    ("good", "bad", "column"),
    [
        ("aliases: [책 빌리기]", "aliases: [책 빌리기", 50),
        ("aliases: [책 빌리기]", "aliases: [책 빌리기)", 51),
        ("aliases: [책 빌리기]", "aliases: 책 빌리기]", 49),
    ],
)
def test_brackets_and_commas_that_do_not_fit_are_refused(
    department: Department, good: str, bad: str, column: int
) -> None:
    department.replace(ORGANIZATION, good, bad)
    assert department.problems() == [
        f"data/organization.yml:14:{column}: 괄호나 쉼표가 맞지 않습니다. "
        "[ ]와 { }의 짝, 그 사이의 쉼표를 확인해 주세요. [yaml]"
    ]


def test_a_second_colon_in_a_line_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: 독서팀: 책")
    assert department.problems() == [
        "data/organization.yml:10:14: 쌍점(:)이 한 줄에 두 번 있거나, 앞줄보다 더 들여 썼습니다. "
        "쌍점이 든 글은 따옴표로 감싸고 들여 쓴 칸을 맞춰 주세요. [yaml]"
    ]


@pytest.mark.parametrize("first", ["@", "%", "`"])
def test_a_value_does_not_begin_with_a_sign_that_yaml_keeps_for_itself(department: Department, first: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {first}독서팀")
    assert department.problems() == [
        "data/organization.yml:10:11: 값이 쓸 수 없는 글자로 시작합니다. 값을 작은따옴표(')로 감싸 주세요. [yaml]"
    ]


def test_every_anchor_and_pointer_is_refused_at_its_own_place(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: &team 독서팀")
    department.replace(ORGANIZATION, "name: 자료팀", "name: *team")
    assert department.problems() == [
        "data/organization.yml:10:11: 다른 곳을 가리키는 표시(&, *)는 쓸 수 없습니다. "
        "값을 그대로 적거나 따옴표로 감싸 주세요. [yaml]",
        "data/organization.yml:16:11: 다른 곳을 가리키는 표시(&, *)는 쓸 수 없습니다. "
        "값을 그대로 적거나 따옴표로 감싸 주세요. [yaml]",
    ]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quote_that_is_not_closed_is_refused_where_it_opens(department: Department, quote: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {quote}독서팀")
    assert department.problems() == [
        "data/organization.yml:10:11: 따옴표가 닫히지 않았습니다. 여는 따옴표와 닫는 따옴표를 맞춰 주세요. [yaml]"
    ]


@pytest.mark.parametrize("content", ["[" * 100_000, "- " * 100_000, "a: " + "[" * 2000 + "]" * 2000])
def test_brackets_and_dashes_without_end_are_refused(department: Department, content: str) -> None:
    department.write(ORGANIZATION, content)
    (problem,) = department.problems()
    assert problem.startswith("data/organization.yml:1:")
    assert problem.endswith(": 괄호나 들여쓰기가 너무 깊습니다. 잘못 붙은 [, {, - 를 지워 주세요. [yaml]")


def test_brackets_that_are_too_many_are_refused_where_they_begin_to_be(department: Department) -> None:
    department.write(ORGANIZATION, "a: " + "[" * 50 + "]" * 50)
    assert department.problems() == [
        "data/organization.yml:1:53: 괄호나 들여쓰기가 너무 깊습니다. 잘못 붙은 [, {, - 를 지워 주세요. [yaml]"
    ]


@pytest.mark.parametrize("tag", ["!team", "!!int", "!!str", "!<x>", "!"])
def test_a_tag_is_refused(department: Department, tag: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {tag} 독서팀")
    assert department.problems() == [f"data/organization.yml:10:11: '{tag}' 표시는 쓸 수 없습니다. 지워 주세요. [yaml]"]


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f"])
def test_a_control_character_is_refused(department: Department, character: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: 독서팀{character}")
    assert department.problems() == [
        "data/organization.yml:10:14: 눈에 보이지 않는 제어 문자가 있습니다. 지워 주세요. [yaml]"
    ]


def test_lines_may_end_as_windows_ends_them(department: Department) -> None:
    department.write(ORGANIZATION, (LIBRARY / ORGANIZATION).read_bytes().replace(b"\n", b"\r\n"))
    assert department.problems() == []
