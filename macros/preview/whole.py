"""The whole site, built from nothing in a process of its own while its pages are looked at."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Thread

from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.preview.mistakes import Mistakes, fault, told

MISTAKES = "mistakes.txt"
"""Where a build leaves what stopped it, beside its site."""


class WholeBuild:
    """One build, and the folder that it writes."""

    def __init__(self, address: str) -> None:
        """Begin to build the site as it is to be at an address."""
        self.stopped = False
        self._folder = Path(tempfile.mkdtemp(prefix="whole_"))
        self._site = self._folder / "site"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "macros.preview.whole", str(self._site), address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def mistakes(self) -> str:
        """Wait for the end; what stopped the build, empty if nothing did."""
        assert self._process.stdout
        said = self._process.stdout.read().decode("utf-8", "replace")
        if not self._process.wait():
            return ""
        left = self._folder / MISTAKES
        return left.read_text(encoding="utf-8") if left.exists() else fault(said)

    def stop(self) -> None:
        """End it with all processes that it has started."""
        self.stopped = True
        if self._process.poll() is None:
            _kill(self._process.pid)
        self._process.wait()

    def sizes(self, below: str) -> dict[str, int]:
        """The size in bytes of each file below a folder of the site, by its address."""
        return {address: path.stat().st_size for address, path in _files(self._site) if address.startswith(below)}

    def move_to(self, folder: Path) -> set[str]:
        """Put the site in the place of what is in a folder; the addresses that were not so there before."""
        before, site = dict(_files(folder)), dict(_files(self._site))
        changed = {address for address in site if not _same(before.get(address), site[address])}
        for address in changed:
            (folder / address).parent.mkdir(parents=True, exist_ok=True)
            site[address].replace(folder / address)
        for address in before.keys() - site.keys():
            before[address].unlink()
        return changed

    def remove(self) -> None:
        """Leave nothing of it."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _files(folder: Path) -> list[tuple[str, Path]]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return [(path.relative_to(folder).as_posix(), path) for path in found]


def _same(one: Path | None, other: Path) -> bool:
    return one is not None and one.read_bytes() == other.read_bytes()


def _kill(process: int) -> None:
    """End a process at once, and where it leads a group, all of that."""
    if hasattr(os, "killpg"):
        os.killpg(process, signal.SIGKILL)
    else:
        os.kill(process, signal.SIGTERM)


def main(folder: str, address: str) -> int:
    """Build as `mkdocs build` does, for an address; 1 if something stops it.

    `folder` is the site's; the lines for the clerk, and what is only needed on the way, go beside it.
    """
    beside = Path(folder).parent
    tempfile.tempdir = str(beside)
    Thread(target=_end_with_preview, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(10)  # Whoever looks at a page goes first.
    try:
        with told():
            config = load_config(site_dir=folder)
            config.site_url = address
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
    except Mistakes as mistakes:
        (beside / MISTAKES).write_text(str(mistakes), encoding="utf-8")
        return 1
    return 0


def _end_with_preview() -> None:
    """Go on no longer than the preview, which holds the other end of the input, however that ends."""
    os.read(sys.stdin.fileno(), 1)
    _kill(os.getpid())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
