"""A file that YAML reads differently from people, or not at all, is refused where that begins."""

from __future__ import annotations

from unicodedata import normalize

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
        f"data/organization.yml:16:{column}: 괄호나 쉼표가 맞지 않습니다. "
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
        "data/organization.yml:18:11: 다른 곳을 가리키는 표시(&, *)는 쓸 수 없습니다. "
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


UNSEEN = {
    "\x00": "눈에 보이지 않는 글자(U+0000)가 있습니다. 지워 주세요.",
    "\x1b": "눈에 보이지 않는 글자(U+001B)가 있습니다. 지워 주세요.",
    "\x7f": "눈에 보이지 않는 글자(U+007F)가 있습니다. 지워 주세요.",
    "\r": "눈에 보이지 않는 글자(U+000D)가 있습니다. 지워 주세요.",
    "\x85": "눈에 보이지 않는 글자(U+0085)가 있습니다. 지워 주세요.",
    "\u00ad": "눈에 보이지 않는 글자(U+00AD)가 있습니다. 지워 주세요.",
    "\u115f": "눈에 보이지 않는 글자(U+115F)가 있습니다. 지워 주세요.",
    "\u200b": "눈에 보이지 않는 글자(U+200B)가 있습니다. 지워 주세요.",
    "\u200d": "눈에 보이지 않는 글자(U+200D)가 있습니다. 지워 주세요.",
    "\u2028": "눈에 보이지 않는 글자(U+2028)가 있습니다. 지워 주세요.",
    "\u202e": "눈에 보이지 않는 글자(U+202E)가 있습니다. 지워 주세요.",
    "\u2066": "눈에 보이지 않는 글자(U+2066)가 있습니다. 지워 주세요.",
    "\u2800": "눈에 보이지 않는 글자(U+2800)가 있습니다. 지워 주세요.",
    "\u3164": "눈에 보이지 않는 글자(U+3164)가 있습니다. 지워 주세요.",
    "\uffa0": "눈에 보이지 않는 글자(U+FFA0)가 있습니다. 지워 주세요.",
    "\ufe0f": "눈에 보이지 않는 글자(U+FE0F)가 있습니다. 지워 주세요.",
    "\ufeff": "눈에 보이지 않는 글자(U+FEFF)가 있습니다. 지워 주세요.",
    "\ue000": "눈에 보이지 않는 글자(U+E000)가 있습니다. 지워 주세요.",
    "\U00013430": "눈에 보이지 않는 글자(U+13430)가 있습니다. 지워 주세요.",
    "\U0001ffff": "눈에 보이지 않는 글자(U+1FFFF)가 있습니다. 지워 주세요.",
    "\U000e0041": "눈에 보이지 않는 글자(U+E0041)가 있습니다. 지워 주세요.",
    "\u00a0": "보통 빈칸이 아닌 빈칸(U+00A0)이 있습니다. 지우고 빈칸을 다시 넣어 주세요.",
    "\u3000": "보통 빈칸이 아닌 빈칸(U+3000)이 있습니다. 지우고 빈칸을 다시 넣어 주세요.",
}


@pytest.mark.parametrize("sign", UNSEEN)
def test_a_sign_that_cannot_be_seen_is_refused(department: Department, sign: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: 독{sign}서팀")
    assert department.problems() == [f"data/organization.yml:10:12: {UNSEEN[sign]} [unseen-sign]"]


@pytest.mark.parametrize("sign", UNSEEN)
def test_it_is_refused_in_a_comment_too(department: Department, sign: str) -> None:
    department.append(ORGANIZATION, f"# 끝{sign}.\n")
    assert department.problems() == [f"data/organization.yml:24:4: {UNSEEN[sign]} [unseen-sign]"]


@pytest.mark.parametrize("sign", UNSEEN)
def test_it_is_refused_where_it_is_spelt_out(department: Department, sign: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f'name: "독\\U{ord(sign):08x}서팀"')
    assert department.problems()[0] == f"data/organization.yml:10:11: {UNSEEN[sign]} [unseen-sign]"


@pytest.mark.parametrize("written", ['"독\t서팀"', '"독\\t서팀"', "|\n      독\t서팀"])
def test_a_tab_inside_a_text_is_refused(department: Department, written: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {written}")
    message = "글 안에 탭이 있습니다. 지우고 빈칸을 넣어 주세요. [unseen-sign]"
    assert department.problems()[0] == f"data/organization.yml:10:11: {message}"


@pytest.mark.parametrize("blank", ["\u00a0", "\u3000"])
def test_another_blank_that_indents_is_blamed_on_its_own_line(department: Department, blank: str) -> None:
    department.replace(ORGANIZATION, "    name: 독서팀", f"  {blank} name: 독서팀")
    assert department.problems() == [f"data/organization.yml:10:3: {UNSEEN[blank]} [unseen-sign]"]


@pytest.mark.parametrize(
    "emoji", ["❤️", "👩‍👩‍👧", "👩🏽‍⚕️", "1️⃣", "🏳️‍🌈", "🇰🇷", "🏴\U000e0067\U000e0062\U000e0073\U000e007f"]
)
def test_an_emoji_keeps_the_signs_that_join_it(department: Department, emoji: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: 독서팀 {emoji}")
    assert department.site().organization.offices[1].name == f"독서팀 {emoji}"


@pytest.mark.parametrize("written", ["독서팀", '"\\u1103\\u1169\\u11a8서팀"'])
def test_letters_in_pieces_are_read_as_whole_ones(department: Department, written: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {normalize('NFD', written)}")
    assert department.site().organization.offices[1].name == "독서팀"


def test_a_key_cannot_begin_another_line_of_the_message(department: Department) -> None:
    department.append(ORGANIZATION, '"a\\n::warning::x": 1\n')
    assert department.problems() == [
        "data/organization.yml:24:1: 'a⏎::warning::x'은(는) 모르는 이름입니다. "
        "(가능한 값: part_of, location, legal_dong_code, website, telephones, offices, printed, notes, origin, "
        "sources, source, as_of, scope, caution, note, links, photos, declared) [unknown-key]"
    ]


def test_lines_may_end_as_windows_ends_them(department: Department) -> None:
    department.write(ORGANIZATION, (LIBRARY / ORGANIZATION).read_bytes().replace(b"\n", b"\r\n"))
    assert department.problems() == []


@pytest.mark.parametrize("content", ["a: 1\nb: [1", "a: 1\nb: {c: 1"])
def test_a_text_that_ends_too_early_is_blamed_on_a_line_that_it_has(department: Department, content: str) -> None:
    department.write(ORGANIZATION, content)
    (problem,) = department.problems()
    place, _, message = problem.partition(": ")
    assert int(place.split(":")[1]) == 2
    assert message == "괄호나 쉼표가 맞지 않습니다. [ ]와 { }의 짝, 그 사이의 쉼표를 확인해 주세요. [yaml]"
