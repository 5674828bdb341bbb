"""`python -m macros check` says what is wrong, where, and what is not there yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.records.pages import Routes
from macros.views.page_view import View
from macros.views.programs import program_table
from tests.conftest import Department


def test_many_problems_are_first_counted_by_file(
    department: Department, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["new-year", "2031", "--from", "2030", "--data", str(department.data)])
    found = department.found()
    monkeypatch.chdir(department.data.parent)
    capsys.readouterr()
    assert main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "data/budgets/2031.yml: 12곳",
        "data/programs/2031/night-library.yml: 8곳",
        "data/tables/personnel/2031.yml: 16곳",
        "",
    ]
    assert lines[4:40] == [str(problem) for problem in found]
    assert lines[-1] == "고칠 곳이 36군데 있습니다."


def test_few_problems_are_told_at_once_below_the_path_given(
    department: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    department.replace("organization.yml", "name: 독서팀", "name: ")
    assert main(["check", "--data", str(department.data)]) == 1
    assert capsys.readouterr() == (
        f"{department.data}/organization.yml:10:10: 'name'(부서 이름) 칸이 비어 있습니다. "
        "글을 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요. [missing]\n"
        "규칙 풀이: CONTRIBUTING.md#missing\n"
        "고칠 곳이 1군데 있습니다.\n",
        "",
    )


def test_a_file_that_is_not_there_is_told(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    department.append("programs/2030/book-swap.yml", "photos: [{file: swaps/day.png, alt: 책을 바꾸는 사람들}]\n")
    (department.data.parent / "docs" / "files" / "swaps").mkdir(parents=True)
    assert main(["check", "--data", str(department.data)]) == 1
    assert capsys.readouterr().out == (
        f"{department.data}/programs/2030/book-swap.yml:19:17: 'swaps/day.png'은(는) docs/files/ 아래에 없는 "
        f"파일입니다. "
        "(가능한 값: 없음) [missing-attachment]\n규칙 풀이: CONTRIBUTING.md#missing-attachment\n고칠 곳이 1군데 "
        "있습니다.\n"
    )
    (department.data.parent / "docs" / "files" / "swaps" / "day.png").touch()
    assert main(["check", "--data", str(department.data)]) == 0


def test_a_heading_that_the_menu_lacks_is_told(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    menu = "site_url: !ENV [SITE_URL, '']\nnav:\n  - 통계표: [tables/_table.md]\n"
    (department.data.parent / "mkdocs.yml").write_text(menu, encoding="utf-8")
    assert main(["check", "--data", str(department.data)]) == 0
    assert (
        "알림: 메뉴에 ‘조직’ 제목이 없어 표(인력)를 ‘통계표’에 두었습니다. "
        "따로 두시려면 mkdocs.yml의 nav에 '- 조직: [tables/_table.md]'를 더해 주세요."
    ) in capsys.readouterr().out.splitlines()


@pytest.fixture
def half_done(department: Department) -> Department:
    """A department that has the results of one of its two programs of 2030."""
    text = (department.data / "programs/2030/book-swap.yml").read_text(encoding="utf-8")
    department.write("programs/2030/book-swap.yml", text.replace("results:", "plans:"))
    return department


def test_programs_without_results_are_named_once_others_have_some(
    half_done: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--data", str(half_done.data)]) == 0
    assert capsys.readouterr().out == (
        "알림: 2030년 사업 2개 가운데 1개에는 results(추진 실적)가 없습니다: 책 바꿔 읽기\n"
        "자료에 잘못이 없습니다(파일 11개).\n"
    )


def test_lists_of_programs_tell_which_have_results(half_done: Department) -> None:
    site = half_done.site()
    view = View(site, Routes(site), "programs/")
    programs = program_table(view, 2030)
    assert "내용" in programs
    assert programs.count("한 일") == programs.count("할 일") == 1


def test_data_with_problems_is_not_searched_for_lost_records(
    department: Department, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    department.replace("organization.yml", "name: 독서팀", "name: ")
    monkeypatch.chdir(Path(__file__).parents[2])
    monkeypatch.setattr("macros.cli.retired.DATA", department.data)
    assert main(["retired"]) == 0
    assert capsys.readouterr() == ("자료에 고칠 곳이 있어, 삭제된 기록은 아직 살피지 않았습니다.\n", "")


FIGURES_WITHOUT_QUOTA = """\
source: {document: library-report-2030, section: 2. 인력, page: 4}
rows:
  - {id: librarian-senior, current: 2, printed: {gap: -1}}
  - {id: librarian-junior, quota: 3, current: 4, printed: {gap: 1}}
"""


def test_a_printed_figure_that_is_compared_with_nothing_is_named(
    department: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    department.write("tables/personnel/2030.yml", FIGURES_WITHOUT_QUOTA)
    assert main(["check", "--data", str(department.data)]) == 0
    assert capsys.readouterr().out == (
        f"알림: {department.data}/tables/personnel/2030.yml:3:55: 인쇄된 과부족 △1에는 비교할 값이 없습니다. "
        "계산에 쓰는 칸이 비어 있는지 확인해 주세요. 0이면 0을 적습니다.\n"
        "자료에 잘못이 없습니다(파일 11개).\n"
    )
