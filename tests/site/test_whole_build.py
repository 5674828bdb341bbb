"""The build that goes on beside a preview ends with it, and leaves nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.site.built import PROJECT, copy_project

# Begins a build, says which process it is, and is gone before that has come to anything.
VANISHING = """
import os
from macros.preview.whole import WholeBuild

print(WholeBuild("http://127.0.0.1/")._process.pid, flush=True)
os._exit(1)
"""


def test_a_build_ends_with_a_preview_that_is_killed(tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-c", VANISHING], cwd=copy_project(tmp_path), env=environment, capture_output=True, text=True
    )
    process = int(done.stdout)
    for _ in range(300):
        if not _runs(process):
            break
        time.sleep(0.1)
    assert not _runs(process)
    assert list(tmp_path.glob("whole_*/site/index.html")) == []


def test_a_build_that_cannot_even_begin_says_why(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    (project / "macros/__init__.py").write_text("def def", encoding="utf-8")
    begin = f"import os; from macros.preview.whole import WholeBuild; os.chdir({str(project)!r})"
    done = subprocess.run(
        [sys.executable, "-c", f"{begin}; print(WholeBuild('http://127.0.0.1/').mistakes())"],
        cwd=PROJECT,
        env={**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": ""},
        capture_output=True,
        text=True,
    )
    assert done.stdout.startswith("프로그램에 잘못이 있습니다.\n")
    assert "SyntaxError: invalid syntax" in done.stdout


def _runs(process: int) -> bool:
    try:
        return not Path(f"/proc/{process}/stat").read_text().split(")")[-1].startswith(" Z")
    except FileNotFoundError:
        return False
