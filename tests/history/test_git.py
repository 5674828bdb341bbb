"""Git is asked in a way that no configuration changes; where it fails, that is told and never taken for no history."""

from __future__ import annotations

import os
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from macros.history.git import GitError, find_history_gap, last_changes, read_blobs, read_commits
from tests.repository import Repository

SEOUL = ZoneInfo("Asia/Seoul")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/cities.yml").write_text("가: 1\n", encoding="utf-8")
    repository = Repository.made_in(tmp_path)
    repository.commit(day="2030-01-01")
    return repository


def read_all(repository: Repository) -> tuple[str, dict[str, str], int]:
    """Whether there is a gap, the days of the files, and the number of changes of data files."""
    root = repository.folder
    commits = read_commits(root, SEOUL)
    return find_history_gap(root), last_changes(root, SEOUL), sum(len(commit.files) for commit in commits)


def failure(repository: Repository) -> str:
    with pytest.raises(GitError) as error:
        read_all(repository)
    return str(error.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("log.showRoot", "false"),
        ("core.quotepath", "true"),
        ("diff.noprefix", "true"),
        ("diff.renames", "false"),
        ("color.ui", "always"),
        ("log.date", "relative"),
        ("log.diffMerges", "off"),
        ("diff.relative", "true"),
        ("log.follow", "true"),
        ("log.decorate", "full"),
        ("diff.orderFile", "/nowhere"),
    ],
)
def test_no_configuration_changes_what_is_read(repository: Repository, name: str, value: str) -> None:
    (repository.folder / "data/낱말 풀이.yml").write_text("나: 1\n", encoding="utf-8")
    repository.commit(day="2030-01-02")
    before = read_all(repository)
    repository.git("config", name, value)
    assert read_all(repository) == before == ("", before[1], 2)
    assert before[1] == {"data/cities.yml": "2030-01-01", "data/낱말 풀이.yml": "2030-01-02"}


def test_days_are_those_of_the_time_zone_of_the_site(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository.folder / "data/cities.yml").write_text("가: 2\n", encoding="utf-8")
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "At night", day="2026-11-25")  # 09:00 in Seoul, midnight in UTC
    assert last_changes(repository.folder, SEOUL) == {"data/cities.yml": "2026-11-25"}
    assert last_changes(repository.folder, ZoneInfo("America/New_York")) == {"data/cities.yml": "2026-11-24"}
    assert read_commits(repository.folder, SEOUL)[-1].time.isoformat() == "2026-11-25T09:00:00+09:00"


def test_a_name_that_is_not_utf_8_in_history_is_passed_over(repository: Repository) -> None:
    odd = os.fsencode(repository.folder) + b"/data/\xff\xfe.yml"
    Path(os.fsdecode(odd)).write_bytes(b"a: 1\n")
    repository.commit(day="2030-01-02")
    Path(os.fsdecode(odd)).unlink()
    repository.commit(day="2030-01-03")
    assert read_all(repository) == ("", {"data/cities.yml": "2030-01-01"}, 1)


def test_somebody_elses_repository_is_a_failure(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    message = "git log 명령이 실패했습니다: fatal: detected dubious ownership in repository at "
    assert failure(repository).startswith(message)


def test_a_wrong_git_dir_is_a_failure(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    assert failure(repository) == "git log 명령이 실패했습니다: fatal: not a git repository: '/nowhere/.git'"


def test_a_folder_git_that_is_none_is_a_failure(repository: Repository) -> None:
    (repository.folder / ".git/HEAD").unlink()
    with pytest.raises(GitError, match="fatal: not a git repository"):
        find_history_gap(repository.folder)


def test_a_link_git_to_nothing_is_a_failure(repository: Repository) -> None:
    (repository.folder / ".git").rename(repository.folder / "moved")
    (repository.folder / ".git").symlink_to("nowhere")
    (repository.folder / "data/inside").mkdir()
    for folder in ("", "data/inside"):
        with pytest.raises(GitError, match="fatal: not a git repository"):
            find_history_gap(repository.folder / folder)


def test_an_index_that_is_not_there_is_a_failure(repository: Repository) -> None:
    (repository.folder / ".git/index").unlink()
    assert failure(repository) == "git이 지금의 파일을 하나도 알지 못합니다(.git/index). git reset을 실행해 주세요."


def test_a_work_tree_of_the_environment_is_no_other(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_all(repository)
    monkeypatch.setenv("GIT_WORK_TREE", "/")
    assert read_all(repository) == before


def test_a_repository_without_the_data_is_told_as_a_gap(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "git 저장소의 커밋에 자료 파일이 없어"
    repository.git("config", "core.worktree", "/")
    assert find_history_gap(repository.folder) == told
    repository.git("config", "--unset", "core.worktree")
    other = Repository.made_in(tmp_path_factory.mktemp("other"))
    (other.folder / "README.md").write_text("", encoding="utf-8")
    other.commit()
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    assert find_history_gap(repository.folder) == told


def test_a_missing_blob_is_a_failure(repository: Repository) -> None:
    with pytest.raises(GitError) as error:
        read_blobs(repository.folder, ["0" * 40])
    assert str(error.value) == f"git 저장소에 {'0' * 40} 파일이 없습니다. 저장소를 다시 복제해 주세요."


@pytest.mark.parametrize("time", ["99999999999999", "-5"])
def test_a_commit_at_no_time_stops_nothing(repository: Repository, time: str) -> None:
    (repository.folder / "data/cities.yml").write_text("가: 2\n", encoding="utf-8")
    repository.commit(day="2030-01-02")
    commit = re.sub(
        r"(?m)^committer .*", f"committer a <a@b> {time} +0000", repository.git("cat-file", "commit", "HEAD")
    )
    (repository.folder / "commit").write_text(commit, encoding="utf-8")
    name = repository.git("hash-object", "-t", "commit", "-w", "--literally", "commit").strip()
    repository.git("reset", "--quiet", name)
    assert read_all(repository) == ("", {"data/cities.yml": "1970-01-01"}, 2)


def test_a_missing_object_is_a_failure(repository: Repository) -> None:
    tree = repository.git("rev-parse", "HEAD^{tree}").strip()
    (repository.folder / ".git/objects" / tree[:2] / tree[2:]).unlink()
    assert failure(repository).startswith("git log 명령이 실패했습니다: ")


def test_a_git_that_is_killed_is_a_failure(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("bin")
    (folder / "git").write_text("#!/bin/sh\nkill -9 $$\n", encoding="utf-8")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    assert failure(repository) == "git log 명령이 도중에 멈추었습니다(신호 9)."


def test_a_git_that_cannot_be_started_is_a_failure(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("bin")
    (folder / "git").write_bytes(b"\0")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    assert failure(repository).startswith("git을 실행하지 못했습니다: ")
