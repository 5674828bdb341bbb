"""`python -m macros export` writes all files for other programs, or none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.__main__ import main
from tests.conftest import LIBRARY
from tests.site.built import build, copy_department, files


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = copy_department(tmp_path / "project", LIBRARY)
    monkeypatch.chdir(copied)
    return copied


def test_an_earlier_export_is_replaced(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--to", "new/export"]) == 0
    written = files(project / "new/export")
    assert capsys.readouterr().out == f"공개 자료 {len(written)}개를 new/export 폴더에 썼습니다.\n"
    (project / "new/export/data/v1/stale.csv").write_text("")
    (project / "new/export/mine.txt").write_text("")
    assert main(["export", "--to", "new/export"]) == 0
    assert files(project / "new/export") == {**written, "mine.txt": b""}


OWN = "이 프로젝트나 컴퓨터가 쓰는 폴더입니다. 다른 폴더를 적어 주세요."


WRONG_TARGETS = {
    "data": OWN,
    "data/new": OWN,
    ".": OWN,
    "docs": OWN,
    "macros/new": OWN,
    "site": OWN,
    ".site-before": OWN,
    ".site-next-1/new": OWN,
    "/": OWN,
    "README.md": "같은 이름의 파일이 이미 있습니다.",
    "README.md/x": "폴더가 아닙니다.",
    "/dev/null/x": "폴더가 아닙니다.",
    "/proc/none": "그런 파일이나 폴더가 없습니다.",
    "/proc/a\n::error::b": "그런 파일이나 폴더가 없습니다.",
}


def test_a_wrong_target_is_refused_in_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "README.md").write_text("")
    before = sorted(project.rglob("*"))
    for target, message in WRONG_TARGETS.items():
        assert main(["export", "--to", target]) == 1
        shown = target.replace("\n", "⏎")
        assert capsys.readouterr() == ("", f"{shown}: {message} 아무것도 쓰지 않았습니다.\n")
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
        "공개 자료를 만들지 않았습니다.\n"
    )
    assert not (project / "new").exists()


def test_an_export_is_what_a_build_writes(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {"SITE_URL": "https://example.org/office/", "CONTENT_TERMS": "CC-BY-4.0"}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert main(["export", "--to", "new"]) == 0
    built = build(project, **settings)
    assert files(project / "new/data/v1") == files(built.folder / "data/v1")


def test_a_snapshot_is_published_beside_the_newest_data(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--snapshot", "2030-12-01"]) == 0
    kept = files(project / "docs/data/v1/2030-12-01")
    assert capsys.readouterr().out == f"공개 자료 {len(kept)}개를 docs/data/v1/2030-12-01 폴더에 썼습니다.\n"
    built = build(project)
    newest = files(built.folder / "data/v1")
    assert {name: newest[f"2030-12-01/{name}"] for name in kept} == kept
    assert {name for name in kept if kept[name] != newest[name]} == {"index.json"}
    assert json.loads(newest["index.json"])["snapshots"] == ["2030-12-01/index.json"]
    assert built.page("data/").root.xpath("//a[contains(@href, 'v1/2030-12-01/')]/text()") == ["2030년 12월 1일의 자료"]


@pytest.mark.parametrize("day", ["2030-02-30", "20301201", "../x", "2030-12-1"])
def test_a_snapshot_is_of_a_day(project: Path, capsys: pytest.CaptureFixture[str], day: str) -> None:
    assert main(["export", "--snapshot", day]) == 1
    assert capsys.readouterr().err == (
        f"--snapshot: 달력에 있는 날을 2026-11-29처럼 적어 주세요. 지금은 '{day}'입니다. 아무것도 쓰지 않았습니다.\n"
    )
    assert not (project / "docs/data/v1").exists()


def test_a_snapshot_never_changes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["export", "--snapshot", "2030-12-01"])
    before = files(project / "docs/data/v1")
    capsys.readouterr()
    assert main(["export", "--snapshot", "2030-12-01"]) == 1
    assert capsys.readouterr().err == (
        "docs/data/v1/2030-12-01: 이미 보관한 자료입니다. 한번 내놓은 것은 바꾸지 않으니 다른 날을 적어 주세요. "
        "아무것도 쓰지 않았습니다.\n"
    )
    assert files(project / "docs/data/v1") == before


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
