"""The programs of the form: ours, from `overrides/admin`, and those that npm brings."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path("overrides", "admin")
PACKAGES = Path(".venv", "admin")

_LOCK = "package-lock.json"


class FormError(Exception):
    """The form cannot be made or opened; the message is Korean."""


def tool(name: str) -> str:
    """Return the path of a program of Node.js; FormError if it is not installed."""
    path = shutil.which(name)
    if path is None:
        raise FormError(f"{name}이(가) 없습니다. Node.js와 npm을 먼저 설치해 주세요. 예: apt-get install nodejs npm")
    return path


def node_modules(root: Path) -> Path:
    """Return the folder of the packages that the form's lock names; npm installs them first where they are missing.

    `.ci/setup admin` does the same where there is a shell. FormError if npm cannot install them.
    """
    from filelock import FileLock  # Loaded here, since builds without a form do not wait for it.

    folder, lock = root / PACKAGES, (root / SOURCE / _LOCK).read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    installed = folder / ".installed"
    with FileLock(folder / ".lock"):
        if not installed.is_file() or installed.read_bytes() != lock:
            print("양식에 쓰는 프로그램을 설치합니다. 처음 한 번은 1분쯤 걸립니다.", file=sys.stderr)
            for name in ("package.json", _LOCK):
                shutil.copyfile(root / SOURCE / name, folder / name)
            _install(folder)
            installed.write_bytes(lock)
    return folder / "node_modules"


def write_programs(root: Path, folder: Path) -> None:
    """Put what runs in the browser into the folder of the form; FormError as `node_modules` raises it."""
    packages = node_modules(root)
    ours = shutil.ignore_patterns("package*.json", "page.html")
    shutil.copytree(root / SOURCE, folder, ignore=ours, dirs_exist_ok=True)
    shutil.copytree(packages / "yaml" / "browser", folder / "yaml", dirs_exist_ok=True)
    shutil.copyfile(packages / "yaml" / "LICENSE", folder / "yaml" / "LICENSE")
    cms = packages / "decap-cms" / "dist" / "decap-cms.js"
    shutil.copyfile(cms, folder / "decap-cms.js")
    shutil.copyfile(f"{cms}.LICENSE.txt", folder / "decap-cms.LICENSE")


def _install(folder: Path) -> None:
    """Have npm install what the lock in a folder names; FormError if it cannot."""
    command = [tool("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    output, errors = subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(command, cwd=folder, stdout=output, stderr=errors, encoding="utf-8", errors="replace")
    if done.returncode:
        raise FormError(f"양식에 쓰는 프로그램을 설치하지 못했습니다.\n{done.stdout.strip()}")
