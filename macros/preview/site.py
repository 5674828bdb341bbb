"""The site as a preview shows it: pages drawn ahead, until the whole build that goes on beside them takes over."""

from __future__ import annotations

import os
import posixpath
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from macros.exports.addresses import FOLDER
from macros.preview.frame import Frame, WholeNeeded
from macros.preview.mistakes import Mistakes, told
from macros.preview.trouble import trouble_page
from macros.preview.whole import WholeBuild

RELOAD = "/livereload/"
"""Where a reader's page asks MkDocs' server for news."""

Stamp = Mapping[str, tuple[int, int]]
"""When each file of the project was written, and its size, by its path."""


@dataclass
class _State:
    """What is made of the project's files as they are at one moment."""

    stamp: Stamp
    whole: WholeBuild
    frame: Frame | None = None
    mistakes: str = ""
    is_whole: bool = False
    """Whether the whole site lies in the folder that is served."""


class PreviewedSite:
    """Shows what has changed at once, and from the whole build once that is there.

    A page that is asked for is drawn ahead, by the code that draws it in every build. The whole build
    goes on meanwhile in a process of its own. It takes the place of the pages drawn ahead, gives what
    only it has (search, files of the data), and finds the mistakes of pages that nobody looks at.
    """

    def __init__(self, build: Callable[[MkDocsConfig], None], *, draws_ahead: bool) -> None:
        self._build = build
        self._draws_ahead = draws_ahead
        self._news = Condition()
        self._state: _State | None = None
        self._sizes: dict[str, int] = {}
        self._asked: Counter[str] = Counter()
        self._bell: Path | None = None

    def renew(self, config: MkDocsConfig) -> None:
        """Show the project as it is now."""
        with self._news:
            stamp = _stamp(config)
            if self._state and stamp == self._state.stamp:
                return
            self._stop()
            self._folder = Path(config.site_dir)
            self._state = state = _State(stamp, WholeBuild(config.site_url or ""))
            Thread(target=self._await, args=(state,), daemon=True).start()
            if self._draws_ahead:
                self._draw_ahead(state, config)
            for address in +self._asked:
                self._provide(address)
            self._news.notify_all()

    def open(self, server: Any, bell: Path) -> None:
        """Answer for a server of MkDocs, whose readers look again once a file in the folder `bell` changes."""
        self._bell = bell
        answer = server.get_app()

        def answer_once_there(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            asked = environ["PATH_INFO"]
            if asked.startswith(RELOAD):
                return answer(environ, start_response)  # type: ignore[no-any-return]
            address = _address(asked, server.mount_path)
            with self._news:
                self._asked[address] += 1
                self._news.wait_for(lambda: self._provide(address))
            try:
                return answer(environ, start_response)  # type: ignore[no-any-return]
            finally:
                with self._news:
                    self._asked[address] -= 1

        server.set_app(answer_once_there)

    def close(self) -> None:
        """End the build that goes on, and leave nothing behind."""
        with self._news:
            self._stop()
        if self._bell:
            shutil.rmtree(self._bell, ignore_errors=True)

    def _stop(self) -> None:
        if self._state:
            self._state.whole.stop()
            self._state = None

    def _draw_ahead(self, state: _State, config: MkDocsConfig) -> None:
        try:
            with told():
                state.frame = Frame(config, self._build, self._sizes)
        except Mistakes as mistakes:
            _tell(state, str(mistakes))
        except WholeNeeded:
            pass

    def _provide(self, address: str) -> bool:
        """Put what is asked for where the server looks for it; False while it must be waited for."""
        state = self._state
        if state is None:
            return False
        if state.mistakes:
            self._show(state.mistakes, address)
        elif not state.is_whole and state.frame and state.frame.has(address):
            return self._draw(state.frame, address)
        return bool(state.mistakes) or state.is_whole or (self._folder / address).is_file()

    def _draw(self, frame: Frame, address: str) -> bool:
        try:
            with told(strict=frame.strict):
                frame.draw(address)
        except Mistakes as mistakes:
            self._show(str(mistakes), address)
        except WholeNeeded:
            return False
        return True

    def _show(self, mistakes: str, address: str) -> None:
        """Tell in the place of a page what is wrong."""
        if address.endswith(".html"):
            path = self._folder / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(trouble_page(mistakes), encoding="utf-8")

    def _await(self, state: _State) -> None:
        """Show the whole build of a state once it is there."""
        mistakes = state.whole.mistakes()
        with self._news:
            if state is not self._state:
                return
            known, drawn = state.mistakes, state.frame.drawn if state.frame else {}
            if mistakes:
                _tell(state, mistakes)
            else:
                self._sizes = {a: p.stat().st_size for a, p in _files(state.whole.folder) if a.startswith(FOLDER)}
                changed = _replace(self._folder, state.whole.folder)
                state.is_whole, state.mistakes = True, ""
            if state.mistakes != known or (not mistakes and not changed.isdisjoint(drawn)):
                self._ring()
            self._news.notify_all()

    def _ring(self) -> None:
        """Have the server tell its readers that there is something new."""
        if self._bell:
            (self._bell / "rung").touch()


def _tell(state: _State, mistakes: str) -> None:
    if mistakes != state.mistakes:
        print(mistakes, file=sys.stderr)
    state.mistakes = mistakes


def _address(asked: str, mount: str) -> str:
    """The file that an address stands for, from the site's root: `budget/2023/index.html`."""
    path = asked.encode("latin-1").decode("utf-8", "ignore")
    path = posixpath.normpath("/" + path.removeprefix(mount.rstrip("/"))).lstrip("/")
    is_file = "." in posixpath.basename(path) and not asked.endswith("/")
    return path if is_file else posixpath.join(path, "index.html")


def _stamp(config: MkDocsConfig) -> Stamp:
    roots = [config.docs_dir, config.config_file_path, *config.watch]
    found = (path for root in dict.fromkeys(roots) if root for path in _below(root))
    return {path: (status.st_mtime_ns, status.st_size) for path in found for status in [os.stat(path)]}


def _below(root: str) -> Iterable[str]:
    if os.path.isfile(root):
        return [root]
    return [
        os.path.join(folder, name)
        for folder, _, names in os.walk(root)
        if not folder.endswith("__pycache__")
        for name in names
    ]


def _files(folder: Path) -> list[tuple[str, Path]]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return [(path.relative_to(folder).as_posix(), path) for path in found]


def _replace(folder: Path, other: Path) -> set[str]:
    """Move the files of another folder into one, in the place of what was there; the addresses that changed."""
    changed = set()
    ours, theirs = dict(_files(folder)), dict(_files(other))
    for address, path in theirs.items():
        if address not in ours or ours[address].read_bytes() != path.read_bytes():
            changed.add(address)
            (folder / address).parent.mkdir(parents=True, exist_ok=True)
            path.replace(folder / address)
    for address in ours.keys() - theirs.keys():
        ours[address].unlink()
    return changed
