"""The whole site, built from nothing in a process of its own while its pages are looked at."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.preview.mistakes import Mistakes, told


class WholeBuild:
    """One build, which nothing but its end can be had of."""

    def __init__(self, address: str) -> None:
        """Begin to build the site as it is to be at an address."""
        self.folder = Path(tempfile.mkdtemp(prefix="whole_"))
        command = [sys.executable, "-m", "macros.preview.whole", str(self.folder), address]
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )

    def mistakes(self) -> str:
        """Wait for the end; what stopped the build, empty if nothing did."""
        said, _ = self._process.communicate()
        return said if self._process.returncode else ""

    def stop(self) -> None:
        """End it with all processes that it has started, and leave nothing of it."""
        if self._process.poll() is None:
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def main(folder: str, address: str) -> int:
    """Build as `mkdocs build` does, for an address; 1 and the lines for the clerk if something stops it."""
    if hasattr(os, "nice"):
        os.nice(10)  # Whoever looks at a page goes first.
    try:
        with told():
            config = load_config(site_dir=folder)
            config.site_url = address
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
    except Mistakes as mistakes:
        sys.stdout.buffer.write(str(mistakes).encode())
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
