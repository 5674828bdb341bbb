"""Data files get one look; no value and no comment is ever lost, moved or changed."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.__main__ import main
from macros.reading.problems import DataError
from macros.reading.yaml_formatter import formatted
from tests.conftest import Department, files_of

FILES = files_of("health-center")

WORDS = "열 글자로 쓴 말 " * 14
FIRST, SECOND = WORDS[:111], WORDS[112:] + "끝"

MESSY = f"""\
# 맨 위의 설명
source:   {{document: a,section: "b"}}   # 줄 끝의 설명


published: {{quota: , current: , gap: }}   # 적을 곳
name:    'plain words'
code: '2023'
rate: 82.70
day: 2023-10-31
empty:
groups:
# 묶음 앞의 설명
-   b: 1
    # 묶음 속의 설명
    c: "it's: q"
-   title: {FIRST} {SECOND}
    flow: {{{"a" * 30}: 11111111111111111111, {"b" * 30}: 22222222222222222222, c: 3}}
prose: >-
   첫 줄
   둘째 줄

   새 문단
more: [가,나 ,  다]
kept:   [
  # 첫째 줄
  가, 나,
  다
]
# 맨 끝의 설명

"""

NEAT = f"""\
# 맨 위의 설명
source: {{document: a, section: b}} # 줄 끝의 설명


published: {{quota: , current: , gap: }} # 적을 곳
name: plain words
code: '2023'
rate: 82.70
day: 2023-10-31
empty:
groups:
  # 묶음 앞의 설명
  - b: 1
    # 묶음 속의 설명
    c: "it's: q"
  - title: >-
      {FIRST}
      {SECOND}
    flow:
      {"a" * 30}: 11111111111111111111
      {"b" * 30}: 22222222222222222222
      c: 3
prose: >-
  첫 줄
  둘째 줄

  새 문단
more: [가, 나, 다]
kept: [
  # 첫째 줄
  가, 나,
  다
]
# 맨 끝의 설명
"""


def test_a_messy_file_becomes_neat_with_every_comment_where_it_was() -> None:
    assert formatted("data/x.yml", MESSY.encode()).decode() == NEAT


def test_a_neat_file_stays_as_it_is() -> None:
    assert formatted("data/x.yml", NEAT.encode()).decode() == NEAT


def test_what_gets_a_line_of_its_own_loses_its_quotes_at_once() -> None:
    long = "가" * 100
    content = f"a: {{b: {long}, c: '2025. 4. 14. ~ 5. 2., 10. 13.'}}\n".encode()
    assert formatted("data/x.yml", content).decode() == f"a:\n  b: {long}\n  c: 2025. 4. 14. ~ 5. 2., 10. 13.\n"


@pytest.mark.parametrize(
    "written", ["'x, y'", "'true'", "'2023'", "'2023-10-31'", "'- x'", "'# x'", "' x '", "'a: b'", "':1'", '"가\\n나"']
)
def test_quotes_that_a_value_needs_stay(written: str) -> None:
    content = f"a: {{b: {written}}}\n".encode()
    assert formatted("data/x.yml", content) == content


def test_windows_line_ends_become_those_of_everyone_else() -> None:
    assert formatted("data/x.yml", b"# 1\r\na: 1\r\n") == b"# 1\na: 1\n"


def test_a_file_whose_comments_would_be_lost_is_left_alone(
    department: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    content = "source: {document: library-report-2030}\ncities:\n  - # 물가시\n    id: riverside\n"
    department.write("cities.yml", content)
    assert main(["fmt", "--data", str(department.data)]) == 1
    assert capsys.readouterr().err == (
        "data/cities.yml:1:1: 모양을 맞추면 값이나 설명(#)이 달라질 수 있어 그대로 두었습니다. "
        "들여 쓴 칸과 괄호를 손으로 맞춰 주세요. [format]\n"
        "규칙 풀이: CONTRIBUTING.md#format\n"
    )
    assert (department.data / "cities.yml").read_text(encoding="utf-8") == content


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_made_neat(
    department: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    department.write("cities.yml", "source: [\n")
    department.write("search.yml", "groups:   []\n")
    assert main(["fmt", "--data", str(department.data)]) == 1
    said = capsys.readouterr()
    assert said.out == "data/search.yml의 모양을 맞췄습니다.\n"
    assert said.err.startswith("data/cities.yml:2:1: 괄호나 쉼표가 맞지 않습니다.")


def test_the_check_names_the_first_line_that_differs_and_writes_nothing(
    department: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    department.write("search.yml", "# 검색\ngroups:   []\n")
    assert main(["fmt", "--check", "--data", str(department.data)]) == 1
    assert capsys.readouterr().err == (
        "data/search.yml:2:1: 모양이 다릅니다. 'make fmt'를 실행해 주세요. [format]\n"
        "규칙 풀이: CONTRIBUTING.md#format\n"
    )
    assert (department.data / "search.yml").read_text(encoding="utf-8") == "# 검색\ngroups:   []\n"


def test_all_is_well_with_the_library(department: Department) -> None:
    assert main(["fmt", "--check", "--data", str(department.data)]) == 0


# Slips of every kind in the files of a department


def _value(text: str) -> object:
    return yaml.safe_load(text)


def _remarks(text: str) -> list[str]:
    return re.findall(r"(?:^|\s)(#[^\n]*?)\s*$", text, re.MULTILINE)


SLIPS = st.sampled_from(["comment", "end comment", "blank line", "deeper", "quotes", "wider", "letters"])


@settings(deadline=None, database=None, max_examples=150)
@given(name=st.sampled_from(list(FILES)), slips=st.lists(st.tuples(SLIPS, st.integers(0, 10_000)), max_size=6))
def test_whatever_the_slip_values_and_comments_stay_and_neat_is_neat(name: str, slips: list[tuple[str, int]]) -> None:
    lines = FILES[name].decode().splitlines()
    for slip, number in slips:
        at = number % len(lines)
        indent = len(lines[at]) - len(lines[at].lstrip())
        if slip == "comment":
            lines.insert(at, " " * (number % 3 + indent) + "# 덧붙인 말")
        elif slip == "end comment" and lines[at].strip():
            lines[at] += "   # 붙인 말"
        elif slip == "blank line":
            lines.insert(at, "")
        elif slip == "deeper":
            lines = [" " * (len(line) - len(line.lstrip())) + line for line in lines]
        elif slip == "quotes":
            lines[at] = re.sub(r": ([가-힣 ]+)$", r": '\1'", lines[at])
        elif slip == "wider":
            lines[at] = lines[at].replace(": ", ":  ", 1).replace(", ", ",   ")
        elif slip == "letters":
            lines[at] = lines[at][: number % 7] + "x" + lines[at][number % 7 :]
    text = "\n".join(lines)
    try:
        neat = formatted(name, text.encode()).decode()
    except DataError:
        return
    assert _value(neat) == _value(text)
    assert _remarks(neat) == _remarks(text)
    assert formatted(name, neat.encode()).decode() == neat


def test_what_a_slip_split_into_keys_is_not_written_anew(
    department: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    slip = "name: 대출 서비스, 040(천원)으로 적힘, budget: 200"
    department.replace("budgets/2030.yml", "name: 대출 서비스, budget: 200", slip)
    before = (department.data / "budgets/2030.yml").read_bytes()
    assert main(["fmt", "--data", str(department.data)]) == 1
    assert (department.data / "budgets/2030.yml").read_bytes() == before
    assert capsys.readouterr().err.startswith("data/budgets/2030.yml:6:")
