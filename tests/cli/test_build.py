"""`python -m macros build` writes the whole site or leaves the last good one."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from macros.cli import build as command
from tests.cli.builds import LEFT, build_together, hidden, kill_builds, kill_git, project_in_git, run, start
from tests.conftest import LIBRARY
from tests.site.built import copy_project, files

KEPT = "앞서 만든 site/ 폴더는 그대로입니다."
NOTES = (
    "git 저장소가 아니어서 최종 수정일과 바뀐 내용은 싣지 못합니다.\n"
    "오류를 신고할 곳이 없습니다. OFFICE_MAIL이나 REPOSITORY_URL, "
    "또는 data/organization.yml에 기관의 전화(telephones)나 맨 위 부서의 전화(phone), 전자우편(email)을 적어 주세요.\n"
)
ODD = "site은(는) 보통의 폴더여야 합니다. 링크나 파일, 마운트한 곳이면 옮기거나 지워 주세요."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path, LIBRARY)


def test_a_build_says_what_it_made_and_leaves_nothing_else(project: Path) -> None:
    code, printed, complained = run(project)
    pages = len(list((project / "site").rglob("*.html")))
    assert (code, printed, complained) == (
        0,
        f"사이트를 만들었습니다. 페이지 {pages}개가 site/ 폴더에 있습니다.\n",
        NOTES,
    )
    assert hidden(project) == LEFT


def test_wrong_data_leaves_the_site_as_it_is(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site/index.html").write_text("앞서 만든 것", encoding="utf-8")
    team = project / "data/organization.yml"
    team.write_text(team.read_text(encoding="utf-8").replace("name: 독서팀", "name: "), encoding="utf-8")
    code, printed, complained = run(project)
    assert (code, printed) == (1, "")
    assert complained.startswith("data/organization.yml:10:10: ")
    assert complained.endswith(f"고칠 곳이 1군데 있어 사이트를 만들지 않았습니다.\n{KEPT}\n")
    assert files(project / "site") == {"index.html": "앞서 만든 것".encode()}
    assert hidden(project) == LEFT


def test_a_link_to_no_page_is_told_in_korean_at_the_end(project: Path) -> None:
    terms = project / "docs/about/terms.md"
    terms.write_text(terms.read_text(encoding="utf-8") + "\n[없는 쪽](nowhere.md)\n", encoding="utf-8")
    line = terms.read_text(encoding="utf-8").count("\n")
    code, _, complained = run(project)
    assert (code, complained.splitlines()[2:]) == (
        1,
        [
            f"docs/about/terms.md:{line}: 'nowhere.md' 링크가 가리키는 곳이 없습니다.",
            "경고가 1건 있어 사이트를 만들지 않았습니다.",
            KEPT,
        ],
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "- 첫 화면: index.md",
            "- 첫 화면: indx.md",
            [
                "docs/index.md: 메뉴에 없는 페이지입니다. mkdocs.yml의 nav에 적어 주세요.",
                "mkdocs.yml: nav에 적은 docs/indx.md 파일이 없습니다. 이름을 고치거나 그 줄을 지워 주세요.",
                "mkdocs.yml의 nav: 첫 화면(index.md)이 없습니다. '- 첫 화면: index.md'를 맨 윗줄에 적어 주세요.",
            ],
        ),
        (
            "cities/_city.md",
            "cities/_ciyt.md",
            ["mkdocs.yml: nav에 적은 docs/cities/_ciyt.md 파일이 없습니다. 이름을 고치거나 그 줄을 지워 주세요."],
        ),
    ],
)
def test_a_slip_in_the_menu_is_told_in_korean(project: Path, old: str, new: str, told: list[str]) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    code, _, complained = run(project)
    assert (code, complained) == (1, "\n".join([NOTES + told[0], *told[1:], KEPT]) + "\n")


def test_a_site_that_was_set_aside_is_restored_before_anything(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    for folder in (".site-before", ".site-next-abc"):
        (project / folder).mkdir()
        (project / folder / "index.html").write_text(folder, encoding="utf-8")
    command._restore()
    assert files(project / "site") == {"index.html": b".site-before"}
    assert hidden(project) == []


@pytest.mark.parametrize("kind", ["link", "file"])
def test_a_site_that_is_no_folder_is_refused_in_one_line(project: Path, kind: str) -> None:
    (project / "elsewhere").mkdir()
    if kind == "link":
        (project / "site").symlink_to("elsewhere")
    else:
        (project / "site").write_text("", encoding="utf-8")
    assert run(project) == (1, "", f"{ODD}\n{KEPT}\n")


def test_what_builds_leave_is_cleared_whatever_stands_there(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "elsewhere").mkdir()
    (project / "elsewhere/mine").write_text("", encoding="utf-8")
    (project / ".site-next-a").symlink_to("elsewhere")
    (project / ".site-next-b").write_text("", encoding="utf-8")
    monkeypatch.chdir(project)
    command._restore()
    assert (hidden(project), files(project / "elsewhere")) == ([], {"mine": b""})


def test_a_link_where_the_last_site_is_kept_is_refused(project: Path) -> None:
    (project / ".site-before").symlink_to("docs")
    assert run(project) == (1, "", f"{ODD.replace('site', '.site-before', 1)}\n{KEPT}\n")


@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_a_lock_that_is_no_file_is_refused(project: Path, kind: str) -> None:
    if kind == "link":
        (project / ".site-lock").symlink_to("mkdocs.yml")
    else:
        os.mkfifo(project / ".site-lock")
    told = ".site-lock은(는) 보통의 파일이어야 합니다. 지워 주세요. 빌드가 다시 만듭니다."
    assert run(project) == (1, "", f"{told}\n{KEPT}\n")


def test_everybody_may_read_the_site_whatever_the_umask(project: Path) -> None:
    assert run(project, umask=0o077)[0] == 0
    modes = {stat.S_IMODE(path.stat().st_mode) for path in [project / "site", *(project / "site").rglob("*")]}
    assert modes == {0o755, 0o644}


def test_without_docstrings_nothing_is_built(project: Path) -> None:
    code, _, complained = run(project, PYTHONOPTIMIZE="2")
    assert (code, complained) == (
        1,
        "PYTHONOPTIMIZE=2나 python -OO로는 규칙의 설명이 빠집니다. 이 설정 없이 다시 실행해 주세요.\n",
    )


def test_without_docstrings_no_command_runs(project: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(project), "PYTHONOPTIMIZE": "2"}
    command = [sys.executable, "-m", "macros", "guide"]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (
        1,
        "PYTHONOPTIMIZE=2나 python -OO로는 규칙의 설명이 빠집니다. 이 설정 없이 다시 실행해 주세요.\n",
    )


def test_a_second_build_waits_for_the_first(project: Path) -> None:
    both = [start(project), start(project)]
    said = [build.communicate(timeout=120)[1] for build in both]
    assert [build.returncode for build in both] == [0, 0]
    assert sorted(said) == [NOTES, f"같은 폴더에서 다른 빌드가 돌고 있어, 끝나기를 기다립니다.\n{NOTES}"]


def test_two_builds_at_once_leave_the_whole_site(project: Path) -> None:
    assert list(build_together(project, [0.4])) == []


def test_a_killed_build_leaves_the_old_site_or_the_new(tmp_path: Path) -> None:
    assert list(kill_builds(project_in_git(tmp_path / "project", LIBRARY), kills=2, seed=1)) == []


def test_a_build_whose_git_is_killed_leaves_the_old_site(tmp_path: Path) -> None:
    assert list(kill_git(project_in_git(tmp_path / "project", LIBRARY), [3, 5])) == []


def test_a_build_is_content_with_one_way_to_report_a_mistake(project: Path) -> None:
    assert run(project, OFFICE_MAIL="office@example.kr")[2] == NOTES.splitlines(keepends=True)[0]
