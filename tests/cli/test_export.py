"""`python -m macros export` writes all files for other programs, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from tests.conftest import Department
from tests.site.built import files


@pytest.fixture(autouse=True)
def project(department: Department, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(department.data.parent)
    return department.data.parent


def test_an_earlier_export_is_replaced(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "new/export"]) == 0
    written = files(project / "new/export")
    assert capsys.readouterr().out == f"공개 자료 {len(written)}개를 new/export 폴더에 썼습니다.\n"
    (project / "new/export/data/v1/stale.csv").write_text("")
    (project / "new/export/mine.txt").write_text("")
    assert main(["export", "--to", "new/export"]) == 0
    assert files(project / "new/export") == {**written, "mine.txt": b""}


OWN = "이 프로젝트나 컴퓨터가 쓰는 폴더입니다. 다른 폴더를 적어 주세요."


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("data", OWN),
        ("data/new", OWN),
        (".", OWN),
        ("docs", OWN),
        ("macros/new", OWN),
        ("site", OWN),
        (".site-before", OWN),
        (".site-next-1/new", OWN),
        ("/", OWN),
        ("README.md", "같은 이름의 파일이 이미 있습니다."),
        ("README.md/x", "폴더가 아닙니다."),
        ("/dev/null/x", "폴더가 아닙니다."),
        ("/proc/none", "그런 파일이나 폴더가 없습니다."),
        ("/proc/a\n::error::b", "그런 파일이나 폴더가 없습니다."),
    ],
)
def test_a_wrong_target_is_refused_in_one_line(
    project: Path, capsys: pytest.CaptureFixture[str], target: str, message: str
) -> None:
    (project / "README.md").write_text("")
    before = sorted(project.rglob("*"))
    assert main(["export", "--to", target]) == 1
    said = capsys.readouterr()
    shown = target.replace("\n", "⏎")
    assert said == ("", f"{shown}: {message} 아무것도 쓰지 않았습니다.\n")
    assert sorted(project.rglob("*")) == before


def test_files_of_somebody_else_are_left_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "new/data/v1").mkdir(parents=True)
    (project / "new/data/v1/keep").write_text("내 것", encoding="utf-8")
    assert main(["export", "--to", "new"]) == 1
    assert capsys.readouterr().err == (
        "new: data/v1/에 다른 파일이 있습니다. 다른 폴더를 적어 주세요. 아무것도 쓰지 않았습니다.\n"
    )
    assert files(project / "new") == {"data/v1/keep": "내 것".encode()}


def test_a_wrong_setting_is_told_before_anything_is_written(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "example.kr")
    assert main(["export", "--to", "new"]) == 1
    assert capsys.readouterr().err == (
        "SITE_URL: https://로 시작하는 전체 주소를 적어 주세요. 지금은 'example.kr'입니다.\n"
        "설정이 맞지 않아 공개 자료를 만들지 않았습니다.\n"
    )
    assert not (project / "new").exists()


def test_a_full_disk_leaves_the_earlier_export(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["export", "--to", "export"])
    before = files(project / "export")
    capsys.readouterr()

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device", "teams.csv")

    monkeypatch.setattr("macros.exports.write_all_files.write_csv", fails)
    for target in ("export", "new"):
        assert main(["export", "--to", target]) == 1
        assert capsys.readouterr() == ("", "teams.csv: 디스크가 가득 찼습니다. 아무것도 쓰지 않았습니다.\n")
    assert files(project / "export") == before
    assert not (project / "new").exists()
