"""The format that the form saves with, tried in Node."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.site.built import PROJECT

MODULES = PROJECT / ".venv" / "admin" / "node_modules"


def test_what_is_saved_changes_only_what_was_changed(tmp_path: Path) -> None:
    assert MODULES.is_dir(), "npm 패키지가 없습니다. 먼저 실행해 주세요: .ci/setup browser"
    bundle = tmp_path / "format.test.cjs"
    command = [MODULES / ".bin" / "esbuild", "tests/admin/format.test.mjs", "--bundle", "--platform=node"]
    subprocess.run(
        [*command, "--log-level=warning", f"--outfile={bundle}"],
        cwd=PROJECT,
        env={**os.environ, "NODE_PATH": str(MODULES)},
        check=True,
    )
    done = subprocess.run(["node", "--test", str(bundle)], cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stdout
