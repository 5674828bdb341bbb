"""The commands of the README that publish the site and take a publication back, run as they stand there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import LIBRARY
from tests.site.built import PROJECT, copy_department

TEAMS = "data/organization.yml"
NAMES = {"NAME": "직원", "EMAIL": "clerk@example.kr"}
BESIDES = ("Makefile", ".ci", "pyproject.toml", "requirements.txt")


def commands(heading: str) -> str:
    """The commands of a section of the README."""
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"^### {re.escape(heading)}$.*?```sh\n(.*?)```", readme, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A clone of the project with its environment, and the repository it is pushed to beside it."""
    project = tmp_path / "project"
    project.mkdir()
    copy_department(project, LIBRARY)
    for part in BESIDES:
        source = PROJECT / part
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, project / part)
    shutil.copymode(PROJECT / ".ci" / "setup", project / ".ci" / "setup")
    (project / ".venv").symlink_to(PROJECT / ".venv")
    (project / ".gitignore").write_text("/.venv\n/site\n__pycache__/\n", encoding="utf-8")
    run(tmp_path, "git init --quiet --bare --initial-branch=main origin.git")
    run(project, "git init --quiet --initial-branch=main && git remote add origin ../origin.git")
    run(project, "git add --all && git commit --quiet --message=처음 && git push --quiet --set-upstream origin main")
    return project


def run(folder: Path, script: str) -> str:
    """What a script says, which must succeed."""
    who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in NAMES.items()}
    done = subprocess.run(
        ["sh", "-eu", "-c", script],
        cwd=folder,
        env={**os.environ, **who, "RCLONE_CONFIG": os.devnull, "SITE_URL": "", "REPOSITORY_URL": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_rsync_publishes_the_site_and_nothing_else_stays(office: Path, tmp_path: Path) -> None:
    server = tmp_path / "report"
    server.mkdir()
    (server / "gone.html").write_text("지난해의 쪽")
    run(office, commands("서버에 rsync로").replace("서버:/srv/www/report/", f"{server}/"))
    assert files(server) == files(office / "site")


def test_rclone_publishes_the_site_and_nothing_else_stays(office: Path, tmp_path: Path) -> None:
    store = tmp_path / "report"
    store.mkdir()
    (store / "gone.html").write_text("지난해의 쪽")
    run(office, commands("오브젝트 스토리지에 rclone으로").replace("통:report", str(store)))
    assert files(store) == files(office / "site")


def test_a_publication_is_taken_back_by_the_commands_for_it(office: Path) -> None:
    before = (office / TEAMS).read_text(encoding="utf-8")
    (office / TEAMS).write_text(before.replace("독서팀", "틀린팀"), encoding="utf-8")
    run(office, "git commit --quiet --all --message=틀린값 && git push --quiet")
    run(office, commands("배포 되돌리기"))
    assert (office / TEAMS).read_text(encoding="utf-8") == before
    run(office, "git diff --quiet HEAD~2 HEAD && git diff --quiet HEAD origin/main")
