"""The programs from npm that the audit runs, installed beside the virtual environment and never into git."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.site.built import PROJECT

WANTED = Path(__file__).parent
FOLDER = PROJECT / ".venv" / "audit"
MODULES = FOLDER / "node_modules"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"


def install() -> None:
    """What package-lock.json names, to the byte; nothing to do when it is there already."""
    lock = (WANTED / "package-lock.json").read_text(encoding="utf-8")
    stamp = FOLDER / "installed.json"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == lock:
        return
    print("점검 도구를 .venv/audit에 설치합니다. 처음 한 번은 1분쯤 걸립니다.", flush=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(WANTED / name, FOLDER / name)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=FOLDER, check=True)
    stamp.write_text(lock, encoding="utf-8")
