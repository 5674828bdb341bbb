"""A year turns, and programs and cities come new: files to fill in, and one list of what is missing."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from tests.conftest import DEPARTMENTS, Department
from tests.site.built import files

BUDGET = "budgets/2030.yml"
NEWEST = {"library": 2030, "health-center": 2025}
"""The last year that a department has figures of."""


@pytest.fixture(params=NEWEST)
def before_turn(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Department, int]:
    """A department whose next year is planned, and the last year that it has figures of."""
    data = tmp_path / "data"
    shutil.copytree(DEPARTMENTS / request.param, data)
    return Department(data), NEWEST[request.param]


def turn(department: Department, year: int, earlier: int) -> int:
    return main(["new-year", str(year), "--from", str(earlier), "--data", str(department.data)])


def contents(department: Department) -> dict[str, str]:
    files = (path for path in department.data.rglob("*") if path.is_file())
    return {path.relative_to(department.data).as_posix(): path.read_text(encoding="utf-8") for path in files}


def holds_lines(lines: list[str], number: int) -> bool:
    """Whether what a line names stands in the lines below it."""
    line, below = lines[number - 1], lines[number : number + 1]
    deep = len(line) - len(line.lstrip(" -"))
    return line.endswith(":") and bool(below) and len(below[0]) - len(below[0].lstrip()) > deep - 2 * ("- " in line)


def test_after_the_turn_the_checks_name_every_missing_value_and_nothing_else(
    before_turn: tuple[Department, int],
) -> None:
    department, earlier = before_turn
    before = contents(department)
    assert turn(department, earlier + 1, earlier) == 0
    blanks = {
        (f"data/{name}", number)
        for name, text in contents(department).items()
        for number, line in enumerate(text.splitlines(), 1)
        if re.search(r": ?(?:[,}]|$)|: #", line) and line not in before.get(name, "").splitlines()
        if not holds_lines(text.splitlines(), number)
    }
    problems = department.found()
    assert {problem.rule for problem in problems} == {"missing"}
    assert {(problem.place.file, problem.place.line) for problem in problems} == blanks


def test_once_filled_in_nothing_is_wrong(department: Department) -> None:
    turn(department, 2031, 2030)
    department.fill()
    assert department.problems() == []
    site = department.site()
    assert all(program.results for program in site.programs.of_year(2031) if program.plans)
    made, before = (site.budget_years[year] for year in (2031, 2030))
    assert [line.id for line in made.lines] == [line.id for line in before.lines]


def test_what_is_made_has_the_look_of_the_other_files(department: Department) -> None:
    turn(department, 2031, 2030)
    main(["new", "program", "2031", "toy-library", "--data", str(department.data)])
    main(["new", "city", "hillside", "--data", str(department.data)])
    assert main(["fmt", "--check", "--data", str(department.data)]) == 0


def test_nothing_that_was_written_is_touched(before_turn: tuple[Department, int]) -> None:
    department, earlier = before_turn
    before = contents(department)
    turn(department, earlier + 1, earlier)
    after = contents(department)
    for name, text in before.items():
        rest = iter(after[name].splitlines())
        assert all(line in rest for line in text.splitlines()), name
    added = sorted(set(after) - set(before))
    assert all(f"{earlier + 1}.yml" in name for name in added)
    assert any("personnel" in name for name in added)


@pytest.mark.parametrize("is_filled", [False, True], ids=["blank", "filled"])
def test_a_year_that_is_there_already_stays_as_it_is(
    department: Department, capsys: pytest.CaptureFixture[str], is_filled: bool
) -> None:
    turn(department, 2031, 2030)
    if is_filled:
        department.fill()
    before = contents(department)
    capsys.readouterr()
    assert turn(department, 2031, 2030) == 0
    assert capsys.readouterr().out == (
        "이미 있어 그대로 둔 파일:\n"
        "  data/tables/personnel/2031.yml\n"
        "  data/budgets/2031.yml\n"
        "  data/programs/2031/night-library.yml\n"
        "모두 이미 있습니다. 아무것도 만들지 않았습니다.\n"
    )
    assert contents(department) == before


def test_only_what_is_missing_of_a_year_is_made(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    turn(department, 2031, 2030)
    before = contents(department)
    department.delete("budgets/2031.yml")
    capsys.readouterr()
    assert turn(department, 2031, 2030) == 0
    assert capsys.readouterr().out == (
        "이미 있어 그대로 둔 파일:\n"
        "  data/tables/personnel/2031.yml\n"
        "  data/programs/2031/night-library.yml\n"
        "빈칸을 만든 파일:\n"
        "  data/budgets/2031.yml\n"
        "파일 1개에 빈칸을 만들었습니다. 'make check'가 적을 곳을 모두 알려 드립니다.\n"
    )
    assert contents(department) == before


def test_data_that_has_problems_is_mended_first(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    department.replace("programs/2030/night-library.yml", "order: 1", "order: 하나")
    before = contents(department)
    assert turn(department, 2031, 2030) == 1
    assert capsys.readouterr().err == (
        "data/programs/2030/night-library.yml:2:8: 'order'(순서) 칸에 '하나'가 있습니다. "
        "정수를 적어 주세요. 쉼표와 단위는 빼 주세요. [value]\n"
        "규칙 풀이: CONTRIBUTING.md#value\n"
        "위의 잘못을 먼저 고쳐 주세요. 아무것도 만들지 않았습니다.\n"
    )
    assert contents(department) == before


@pytest.mark.parametrize(
    ("year", "earlier", "said"),
    [
        (2030, 2030, "새해(2030)는 바탕이 되는 해(2030)보다 뒤여야 합니다."),
        (2050, 2040, "바탕이 되는 2040년의 자료가 없습니다. (자료가 있는 해: 2030)"),
        (2031, 2028, "바탕이 되는 2028년의 자료가 없습니다. (자료가 있는 해: 2030)"),
        (
            2037,
            2030,
            "2037년은 바탕이 되는 해(2030)보다 7년 뒤입니다. 2031년을 만들려고 하셨는지 연도를 확인해 주세요.",
        ),
    ],
)
def test_years_that_make_no_sense_are_refused(
    department: Department, capsys: pytest.CaptureFixture[str], year: int, earlier: int, said: str
) -> None:
    before = contents(department)
    assert turn(department, year, earlier) == 1
    assert capsys.readouterr().err == f"{said} 아무것도 만들지 않았습니다.\n"
    assert contents(department) == before


def test_if_one_file_cannot_be_written_none_is(department: Department, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(department)
    done: list[object] = []
    replace = os.replace

    def fails_late(source: Path, target: Path) -> None:
        done.append(target)
        if len(done) == 3:
            raise OSError(28, "No space left on device", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", fails_late)
    assert turn(department, 2031, 2030) == 1
    assert len(done) == 3
    assert contents(department) == before


def test_results_are_asked_for_in_the_words_and_units_of_the_plan(department: Department) -> None:
    plan = "{id: visitors, name: 찾을 사람, value: 2000, unit: visitor, bound: about}"
    department.replace("programs/2031/night-library.yml", "period: 상반기}", f"values: [{plan}]}}")
    turn(department, 2031, 2030)
    assert contents(department)["programs/2031/night-library.yml"].splitlines()[7:] == [
        "# 한 일: 새 업무보고를 보고 쌍점(:) 뒤의 빈 곳에 적어 주세요. 계획은 아래 plans에 그대로 둡니다.",
        "# 하지 않은 일은 묶음을, 보고서에 없는 값은 그 줄을 지워 주세요. 시기를 알면 period에 적어 주세요.",
        "sources:",
        *(
            line
            for part in ("results", "money")
            for line in (
                f"  {part}:",
                "    document: library-report-2031",
                "    section: # 자료 안의 제목입니다.",
                "    page: # 인쇄된 쪽 번호입니다. 없으면 이 줄을 지워 주세요.",
            )
        ),
        "results:",
        "  - id: more-evenings-result",
        "    title: # 계획: 여는 날 늘리기",
        "    values:",
        "      - id: visitors",
        "        name: 찾을 사람",
        "        value: # 계획: 2,000명",
        "        unit: visitor",
        "        bound: about",
        "",
        "plans:",
        f"  - {{id: more-evenings, title: 여는 날 늘리기, values: [{plan}]}}",
        *MONEY_OF_RESULTS,
    ]


MONEY_OF_RESULTS = [
    "money:",
    "  unit: million-won",
    "  required: 150",
    "  funding: national",
    "  sources:",
    "    required: {document: library-report-2030, section: 7-1, page: 11}",
    "  # 예산액과 집행액: 새 업무보고에 없으면 아래 줄들을 지워 주세요. 위의 소요예산과 다른 돈입니다.",
    "  budget: # 예산액",
    "  spent: # 집행액",
    "  printed: {rate: } # 인쇄된 집행률. 없으면 이 줄을 지워 주세요.",
]


def test_money_between_braces_gets_lines_of_its_own(department: Department) -> None:
    written = "money:\n  unit: million-won\n  required: 150\n  funding: national\n"
    split = "by_funding: [{funding: national, required: 100.5}, {funding: city, required: 50}]"
    department.replace("vocabulary.yml", "won: 1000000", "won: 1000000, decimals: 1")
    department.replace(
        "programs/2031/night-library.yml", written, f"money: {{unit: million-won, required: 150.5, {split}}}\n"
    )
    turn(department, 2031, 2030)
    made = contents(department)["programs/2031/night-library.yml"].splitlines()
    assert made[made.index("money:") :] == [
        "money:",
        "  unit: million-won",
        "  required: 150.5",
        "  by_funding:",
        "    - {funding: national, required: 100.5}",
        "    - {funding: city, required: 50}",
        *MONEY_OF_RESULTS[4:],
    ]


def test_a_new_budget_asks_for_what_the_last_one_had(department: Department) -> None:
    split = "by_funding: [{funding: city, budget: 60, spent: 51}, {funding: national, budget: 40}]"
    changes = "initial: 90, changes: [{id: first, name: 제1회 추경, budget: 10}], carried_out: 5"
    department.replace(BUDGET, "budget: 100, spent: 51,", f"budget: 100, spent: 51, {changes}, {split},")
    department.replace(BUDGET, "  - {id: coll", "  - {id: books, name: 책, printed: {budget: 100}}\n  - {id: coll")
    department.replace(BUDGET, "name: 장서 확충", "parent: books, name: 장서 확충")
    turn(department, 2031, 2030)
    made = contents(department)["budgets/2031.yml"].splitlines()
    assert made[made.index("  - id: books") :] == [
        "  - id: books",
        "    name: 책",
        "    printed: {budget: }",
        "  - id: collections",
        "    name: 장서 확충",
        "    parent: books",
        "    initial: # 본예산",
        "    budget: # 예산액",
        "    spent: # 집행액",
        "    carried_out: # 다음 연도 이월",
        "    changes:",
        "      - id: first",
        "        name: 제1회 추경",
        "        budget: # 줄었으면 -300처럼",
        "    by_funding:",
        "      - funding: city",
        "        budget: # 예산액",
        "        spent: # 집행액",
        "      - funding: national",
        "        budget: # 예산액",
        "    printed: {rate: }",
    ]


def test_each_office_that_reports_apart_gets_a_budget(department: Department) -> None:
    lines = (department.data / BUDGET).read_text(encoding="utf-8")
    department.write("budgets/2030-archive-team.yml", lines)
    department.write(BUDGET, lines.partition("lines:")[0])
    department.replace("programs/2030/night-library.yml", "budget_line: ", "budget_line: archive-team/")
    turn(department, 2031, 2030)
    made = contents(department)
    assert "lines:" not in made["budgets/2031.yml"]
    assert "  - id: collections" in made["budgets/2031-archive-team.yml"]


def test_the_report_of_the_new_year_is_put_above_the_last_one(department: Department) -> None:
    turn(department, 2031, 2030)
    assert contents(department)["sources.yml"].splitlines()[:7] == [
        "documents:",
        "  - id: library-report-2031",
        "    name: 도서관과 업무보고",
        "    kind: report",
        "    result_years: [2031]",
        "    plan_years: [2032]",
        "  - id: library-report-2030",
    ]


def test_a_first_report_without_years_gets_a_new_one_above_it(department: Department) -> None:
    department.replace("sources.yml", "    result_years: [2030]\n    plan_years: [2031]\n", "")
    turn(department, 2031, 2030)
    assert contents(department)["sources.yml"].splitlines()[:5] == [
        "documents:",
        "  - id: work-report-2031",
        "    name: # 이 사이트에서 부르는 이름",
        "    kind: report",
        "    result_years: [2031]",
    ]


def test_a_report_that_is_there_already_is_used(department: Department) -> None:
    department.append("sources.yml", "  - {id: next-report, name: 다음 보고서, kind: report, result_years: [2031]}\n")
    before = contents(department)["sources.yml"]
    turn(department, 2031, 2030)
    after = contents(department)
    assert after["sources.yml"] == before
    assert "\n  document: next-report\n" in after["tables/personnel/2031.yml"]


def test_lines_may_end_as_windows_ends_them(department: Department) -> None:
    name = "programs/2031/night-library.yml"
    department.write(name, contents(department)[name].replace("\n", "\r\n"))
    turn(department, 2031, 2030)
    written = (department.data / name).read_bytes()
    assert written.count(b"\n") == written.count(b"\r\n") > 20
    department.fill()
    assert department.problems() == []


def test_a_file_that_is_all_braces_is_not_broken(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    city = "{id: riverside, name: 물가시, region: 새빛도, kind: nearby, relation: reading-partner}"
    department.write("cities.yml", f"source: {{document: library-report-2030}}\ncities: [{city}]\n")
    before = contents(department)
    assert main(["new", "city", "hillside", "--data", str(department.data)]) == 1
    assert capsys.readouterr().err == (
        "data/cities.yml: cities 자리에 빈칸을 넣을 수 없는 모양입니다. 괄호 대신 줄을 나누어 적어 주세요. "
        "아무것도 만들지 않았습니다.\n"
    )
    assert contents(department) == before


def test_a_new_program_asks_for_what_it_needs(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["new", "program", "2031", "toy-library", "--title", "장난감: 빌려 쓰기", "--data", str(department.data)]
    assert main(command) == 0
    assert capsys.readouterr().out == (
        "빈칸을 만든 파일:\n"
        "  data/programs/2031/toy-library.yml\n"
        "파일 1개에 빈칸을 만들었습니다. 'make check'가 적을 곳을 모두 알려 드립니다.\n"
    )
    text = contents(department)["programs/2031/toy-library.yml"]
    assert "\ntitle: '장난감: 빌려 쓰기'\n" in text
    assert "\nlead: # library(도서관과), reading-team(독서팀), archive-team(자료팀) 가운데 하나\n" in text
    assert "\n  document: library-report-2030\n" in text
    missing = re.findall(r"'(\w+)'", " ".join(problem.message.partition("(")[0] for problem in department.found()))
    assert missing == ["order", "kind", "lead", "section", "page", "purpose"]


def test_a_new_program_can_be_made_while_other_files_wait_to_be_filled_in(department: Department) -> None:
    turn(department, 2031, 2030)
    assert main(["new", "program", "2031", "toy-library", "--data", str(department.data)]) == 0


def test_a_new_city_stands_last_in_the_list_and_asks_for_what_it_needs(department: Department) -> None:
    assert main(["new", "city", "hillside", "--name", "언덕시", "--data", str(department.data)]) == 0
    assert contents(department)["cities.yml"].splitlines()[4:] == [
        "  - id: hillside",
        "    name: 언덕시",
        "    region: # 시·도나 나라",
        "    kind: # nearby(이웃) 가운데 하나",
        "    relation: # reading-partner(책 나눔 도시) 가운데 하나",
    ]
    assert [problem.place.line for problem in department.found()] == [7, 8, 9]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (
            ["program", "2030", "book-swap"],
            "data/programs/2030/book-swap.yml은(는) 이미 있습니다.",
        ),
        (
            ["program", "2060", "book-swap"],
            "2060년은 자료의 마지막 해(2031)보다 29년 뒤입니다. 연도를 확인해 주세요.",
        ),
        (["city", "riverside"], "'riverside' 도시는 data/cities.yml에 이미 있습니다."),
        (
            ["program", "2030", "Book_Swap"],
            "'Book_Swap': id는 영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: night-library",
        ),
        (
            ["program", "2030", "a\n::error::b"],
            "'a⏎::error::b': id는 영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: night-library",
        ),
        (
            ["program", "2030", "aux"],
            "'aux'은(는) 서버나 윈도우가 따로 쓰는 이름입니다. 다른 이름을 지어 주세요.",
        ),
        (["city", "index"], "'index'은(는) 서버나 윈도우가 따로 쓰는 이름입니다. 다른 이름을 지어 주세요."),
    ],
)
def test_what_is_there_already_is_never_overwritten(
    department: Department, capsys: pytest.CaptureFixture[str], command: list[str], said: str
) -> None:
    before = contents(department)
    assert main(["new", *command, "--data", str(department.data)]) == 1
    assert capsys.readouterr().err == f"{said} 아무것도 만들지 않았습니다.\n"
    assert contents(department) == before


def test_a_department_without_cities_is_told_so(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    department.delete("cities.yml")
    assert main(["new", "city", "hillside", "--data", str(department.data)]) == 1
    assert capsys.readouterr().err == (
        "data/cities.yml을 읽을 수 없습니다. 'make check'로 먼저 확인해 주세요. 아무것도 만들지 않았습니다.\n"
    )


def test_the_sample_of_a_plan_cannot_pass_for_a_plan(department: Department) -> None:
    name = "programs/2031/toy-library.yml"
    main(["new", "program", "2031", "toy-library", "--title", "장난감", "--data", str(department.data)])
    text = contents(department)[name]
    sample = text[text.index("# plans:") :]
    department.write(name, text.replace(sample, re.sub("^# ", "", sample, flags=re.MULTILINE)))
    first = len(text[: text.index("# plans:")].splitlines()) + 1
    missing = [problem for problem in department.found() if problem.place.line > first]
    assert {problem.rule for problem in missing} == {"missing"}
    assert re.findall(r"'(\w+)'(?:\(| 칸)", " ".join(problem.message for problem in missing)) == [
        "id",
        "title",
        "id",
        "title",
        "plain",
        "period",
        "id",
        "name",
        "value",
        "unit",
        "unit",
        "required",
        "funding",
    ]


def test_a_year_is_asked_for_in_four_digits(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["new-year", "24", "--from", "2030", "--data", str(department.data)])
    assert "'24': 네 자리 해를 적어 주세요. 예: 2024" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("장난감\n빌리기", "'장난감⏎빌리기': 앞뒤의 빈칸과 보이지 않는 글자 없이 한 줄로 적어 주세요."),
        (" 장난감", "' 장난감': 앞뒤의 빈칸과 보이지 않는 글자 없이 한 줄로 적어 주세요."),
        ("장난감\u200b", "'장난감<U+200B>': 앞뒤의 빈칸과 보이지 않는 글자 없이 한 줄로 적어 주세요."),
        ("", "'': 앞뒤의 빈칸과 보이지 않는 글자 없이 한 줄로 적어 주세요."),
        ("010-0000-0000", "휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 주세요."),
    ],
)
def test_a_title_that_the_checks_would_refuse_is_not_written(
    department: Department, capsys: pytest.CaptureFixture[str], title: str, told: str
) -> None:
    before = files(department.data)
    for command in (["program", "2031", "toys", "--title", title], ["city", "toys", "--name", title]):
        assert main(["new", *command, "--data", str(department.data)]) == 1
        assert capsys.readouterr().err == f"{told} 아무것도 만들지 않았습니다.\n"
    assert files(department.data) == before
