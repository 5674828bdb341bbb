"""Another department takes the site over with the commands of CONTRIBUTING.md, word for word."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import textwrap
from pathlib import Path

from tests.site.built import PROJECT, BuiltSite, copy_project

BESIDES = (".ci", ".vscode", "Makefile", "CONTRIBUTING.md", "pyproject.toml", "requirements.txt", "tests/departments")


def commands() -> str:
    """The shell commands of the section, as one script."""
    guide = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = guide.partition("## 다른 부서가 이어받으려면")[2].partition("\n## ")[0]
    return "".join(textwrap.dedent(block) for block in re.findall(r"```sh\n(.*?)```", section, re.DOTALL))


def test_the_steps_that_are_written_down_make_its_site(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    for part in BESIDES:
        copy = shutil.copytree if (PROJECT / part).is_dir() else shutil.copyfile
        (project / part).parent.mkdir(exist_ok=True)
        copy(PROJECT / part, project / part)
    (project / ".venv").symlink_to(PROJECT / ".venv")
    done = subprocess.run(
        ["sh", "-eu", "-c", commands()],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), "SITE_URL": "", "REPOSITORY_URL": ""},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "자료에 잘못이 없습니다" in done.stdout
    home = BuiltSite(project / "site").page("")
    assert home.root.findtext(".//title") == "새빛시 도서관과 업무 누리집"
    assert "독서팀" in BuiltSite(project / "site").page("organization/").text
