"""`python -m macros diff` between revisions, and the one line it says where it cannot tell."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from tests.cli.conftest import DOCS
from tests.conftest import LIBRARY, Department
from tests.repository import Repository

BUDGET = "budgets/2030.yml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The library's data and our pages, committed once, as the folder that commands run in."""
    shutil.copytree(LIBRARY, tmp_path / "data")
    shutil.copytree(DOCS, tmp_path / "docs")
    repository = Repository.made_in(tmp_path)
    repository.commit()
    monkeypatch.chdir(tmp_path)
    return repository


@pytest.fixture
def data(repository: Repository) -> Department:
    return Department(repository.folder / "data")


def test_it_compares_two_revisions(
    repository: Repository, data: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    repository.commit()
    assert main(["diff", "HEAD~1", "HEAD"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(
        "기록: 수정 1\n알림: 잘못 옮긴 값을 고치신 것이면 그 이유를 data/errata.yml의 errata 아래에 적어 주세요. "
        "예: - {value: cities/riverside/name, was: 물가시, reason: 이유}\n\n"
        "수정: 도시 › 냇가시\n  도시 이름: 물가시 → 냇가시 [data/cities.yml:4]\n"
    )
    assert said.err == ""


def test_without_a_second_revision_it_takes_what_is_not_committed_too(
    data: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    assert main(["diff", "HEAD"]) == 0
    said = capsys.readouterr()
    assert "물가시 → 냇가시" in said.out
    assert said.err == "알림: 아직 커밋하지 않은 변경도 함께 비교했습니다.\n"


def test_with_a_second_revision_it_says_what_it_leaves_out(
    data: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    assert main(["diff", "HEAD", "HEAD"]) == 0
    said = capsys.readouterr()
    assert said.out == "이용자에게 달라지는 것이 없습니다.\n"
    assert said.err == ("알림: 아직 커밋하지 않은 변경은 넣지 않았습니다. 넣으려면 이후 버전을 적지 마세요.\n")


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", "HEAD:data", ""])
def test_an_unknown_revision_gets_one_line(
    repository: Repository, revision: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "--", revision]) == 1
    assert capsys.readouterr().err == (
        f"'{revision}' 버전을 찾을 수 없습니다. 브랜치 이름이나 커밋 번호를 확인해 주세요.\n"
    )


def test_outside_a_repository_it_says_so(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("plain"))
    assert main(["diff", "HEAD"]) == 1
    assert capsys.readouterr().err == "git 저장소가 아니어서 이전 버전을 볼 수 없습니다.\n"


def test_a_renamed_file_is_one_note(
    repository: Repository, data: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("mv", "data/programs/2030/book-swap.yml", "data/programs/2030/swapping.yml")
    repository.commit()
    assert main(["diff", "HEAD~1", "HEAD"]) == 0
    assert capsys.readouterr().out == (
        "이용자에게 달라지는 것이 없습니다.\n"
        "알림: 파일 이름이 바뀌었습니다: data/programs/2030/book-swap.yml → data/programs/2030/swapping.yml\n"
    )


def test_a_deleted_year_is_told_record_by_record(
    repository: Repository, data: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    data.delete("tables/personnel/2030.yml")
    repository.commit()
    assert main(["diff", "HEAD~1", "HEAD"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("기록: 삭제 1\n\n삭제: 2030년 인력\n")
    assert "  2030년 인력(personnel/2030/): 사라집니다\n" in said


def test_a_file_that_cannot_be_read_on_one_side_gets_its_line(
    repository: Repository, data: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    data.write("cities.yml", "cities: [\n")
    assert main(["diff", "HEAD"]) == 1
    assert capsys.readouterr().err == (
        "읽을 수 없는 파일이 있어 비교하지 못했습니다.\n"
        "data/cities.yml:2:1: 괄호나 쉼표가 맞지 않습니다. [ ]와 { }의 짝, 그 사이의 쉼표를 확인해 주세요. [yaml]\n"
    )
