"""Another department takes the site over with the commands of CONTRIBUTING.md, word for word."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import textwrap
from pathlib import Path
from zoneinfo import ZoneInfo

from macros.history.change_log import read_history
from tests.conftest import DEPARTMENTS
from tests.repository import Repository
from tests.site.built import PROJECT, BuiltSite, copy_project

FORMER = DEPARTMENTS / "district"
"""Whose site it was, whatever department's data this repository holds."""
LEFT = ("tests/own_report/test_parks.py", "docs/files/hall.txt", "docs/data/v1/2029-12-31/all.zip")
"""What it had besides its data."""

BESIDES = (".ci", ".vscode", "Makefile", "CONTRIBUTING.md", "pyproject.toml", "requirements.txt", "tests/departments")


def commands() -> str:
    """The shell commands of the section, as one script."""
    guide = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = guide.partition("## 다른 부서가 이어받으려면")[2].partition("\n## ")[0]
    return "".join(textwrap.dedent(block) for block in re.findall(r"```sh\n(.*?)```", section, re.DOTALL))


def test_the_steps_that_are_written_down_make_its_site(tmp_path: Path) -> None:
    project = copy_project(tmp_path, FORMER)
    for part in BESIDES:
        copy = shutil.copytree if (PROJECT / part).is_dir() else shutil.copyfile
        (project / part).parent.mkdir(exist_ok=True)
        copy(PROJECT / part, project / part)
    for name in LEFT:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("솔바람구청")
    (project / ".venv").symlink_to(PROJECT / ".venv")
    (project / ".gitignore").write_text("/.venv\n/site/\n", encoding="utf-8")
    repository = Repository.made_in(project)
    repository.commit(day="2030-01-01")
    output = run(project, commands())
    assert "자료에 잘못이 없습니다" in output
    assert [name for name in LEFT if (project / name).exists()] == []
    assert [path.name for path in (project / ".vscode/schemas/tables").iterdir()] == ["personnel.json"]
    site = BuiltSite(project / "site")
    assert site.page("").root.findtext(".//title") == "새빛시 도서관과 업무 누리집"
    assert "독서팀" in site.page("organization/").text
    assert not (site.folder / "data/v1/feed.xml").exists(), "what is not committed has no history yet"
    taken_over = repository.commit("Take the site over", day="2030-02-03")
    assert "자료에 잘못이 없습니다" in run(project, "make pr-check BASE=HEAD^1")
    log = read_history(project, ZoneInfo("Asia/Seoul")).changelog
    assert log is not None
    assert [entry.commit for entry in log] == [taken_over]


def run(project: Path, script: str) -> str:
    """What the commands print, which must not fail."""
    done = subprocess.run(
        ["sh", "-eu", "-c", script],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), "SITE_URL": "", "REPOSITORY_URL": ""},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
