"""What is wrong is shown at its file and line, whatever the message holds."""

from __future__ import annotations

import pytest

from macros.__main__ import main
from macros.reading.problems import Place, Problem, annotation
from tests.conftest import Department


def test_a_problem_is_an_error_at_its_file_line_and_column() -> None:
    problem = Problem(Place("data/budgets/2023.yml", 9, 33), "합계가 다릅니다.", "budget-total")
    assert annotation(problem) == (
        "::error file=data/budgets/2023.yml,line=9,col=33,title=budget-total::합계가 다릅니다."
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("첫 줄\n::error::둘째 줄", "첫 줄%0A::error::둘째 줄"),
        ("100%0A 늘었습니다", "100%250A 늘었습니다"),
        ("앞\r뒤", "앞%0D뒤"),
    ],
)
def test_a_message_cannot_end_its_line_or_begin_another_command(text: str, shown: str) -> None:
    assert annotation(Problem(Place("a.yml"), text, "rule")) == f"::error file=a.yml,line=1,col=1,title=rule::{shown}"


def test_a_file_name_cannot_add_a_property() -> None:
    problem = Problem(Place("data/a,line=99::%\n.yml"), "없는 파일", "unknown-file")
    assert annotation(problem).startswith("::error file=data/a%2Cline=99%3A%3A%25%0A.yml,line=1,")


def test_the_check_tells_every_problem_both_ways(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    department.write("budgets/2031.yml", "")
    department.write("personnel/2031.yml", "")
    assert main(["check", "--data", str(department.data), "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    problems = department.problems()
    assert len(problems) == 2
    assert [line.rpartition("::")[2] for line in lines[:2]] == [
        problem.partition(": ")[2].rpartition(" [")[0] for problem in problems
    ]
    assert lines[2:4] == [f"{department.data.parent}/{problem}" for problem in problems]


def test_without_problems_there_is_nothing_to_show(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(department.data), "--format", "github"]) == 0
    assert "::" not in capsys.readouterr().out
