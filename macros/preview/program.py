"""The preview's own program, which runs as it was loaded: once it is another, the preview begins anew with that."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from macros import history
from macros.exports import addresses
from macros.preview.stamp import stamp
from macros.speed import compiled

_PREVIEW = Path(__file__).parent
_OTHERS = (history, addresses, compiled)
FILES = (_PREVIEW, _PREVIEW.parent / "hooks.py", *(Path(str(module.__file__)) for module in _OTHERS))
"""What the preview holds on to. Every other module is loaded anew, or looked up, at each build."""

# Taken while this module is loaded, and so before most of what it is about.
_AS_LOADED = stamp(FILES)

_LOADED = "import macros.__main__, macros.hooks"

BROKEN = (
    "미리 보기 프로그램을 고친 곳에 잘못이 있어 새 프로그램으로 바꾸지 못했습니다. 바로잡아 주시면 다시 시작합니다."
)


class ProgramChanged(BaseException):
    """Another program lies on the disk. MkDocs' server, which survives every Exception, is to end."""


class Program:
    """The program that runs; it knows what was said of another that cannot."""

    def __init__(self) -> None:
        self._told = ""

    def follow(self) -> None:
        """ProgramChanged once there is another that can be loaded; of one that cannot, say why and go on.

        One that can be loaded and fails afterwards ends the preview.
        """
        if stamp(FILES) == _AS_LOADED:
            return
        tried = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, check=False)
        if tried.returncode == 0:
            raise ProgramChanged
        said = tried.stderr.decode("utf-8", "replace")
        if said != self._told:  # Tried at each build, since what is wrong may be mended in any module.
            print(f"{BROKEN}\n{said}", file=sys.stderr)
        self._told = said


def begin_anew() -> NoReturn:
    """Run the command that started this process in its place."""
    command = [sys.executable, *sys.orig_argv[1:]]
    sys.stdout.flush()
    if sys.platform == "win32":  # There a process cannot become another.
        sys.exit(subprocess.call(command))
    os.execv(sys.executable, command)
