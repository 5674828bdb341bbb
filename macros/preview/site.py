"""The site as a preview shows it: pages drawn ahead, until the whole build that goes on beside them takes over."""

from __future__ import annotations

import posixpath
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from macros.exports.addresses import FOLDER
from macros.preview.frame import Frame, WholeNeeded
from macros.preview.mistakes import Mistakes, told
from macros.preview.stamp import Stamp, stamp_of
from macros.preview.trouble import trouble_page
from macros.preview.whole import WholeBuild

RELOAD = "/livereload/"
"""Where a reader's page asks MkDocs' server for news."""

ALL_WELL = "누리집을 모두 만들고 점검했습니다. 고칠 곳이 없습니다."


@dataclass
class _State:
    """What is made of the project's files as they are at one moment."""

    stamp: Stamp
    whole: WholeBuild
    folder: Path
    frame: Frame | None = None
    mistakes: str = ""
    is_whole: bool = False
    """Whether the whole site lies in the folder."""

    def tell(self, mistakes: str) -> None:
        """Know what is wrong, or that nothing is; what is new to whoever watches the terminal is said there."""
        if mistakes and mistakes != self.mistakes:
            print(mistakes, file=sys.stderr)
        self.mistakes = mistakes

    def show_trouble(self, address: str) -> None:
        """Tell in the place of a page what is wrong."""
        path = self.folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(trouble_page(self.mistakes), encoding="utf-8")


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
            stamp = stamp_of(config)
            if self._state and stamp == self._state.stamp:
                return
            if self._state:
                self._state.whole.stop()
            self._state = state = _State(stamp, WholeBuild(config.site_url or ""), Path(config.site_dir))
            self._waiting = Thread(target=self._await_whole, args=(state, _set_aside(state.folder)), daemon=True)
            self._waiting.start()
            if self._draws_ahead:
                self._frame(state, config)
            for address in +self._asked:
                self._provide(address)  # The server looks for it once this is over.
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
        with self._news:  # Nobody draws a page any more into a folder that is about to go.
            state, self._state = self._state, None
        if state:
            state.whole.stop()
            self._waiting.join()
        if self._bell:
            shutil.rmtree(self._bell, ignore_errors=True)

    def _frame(self, state: _State, config: MkDocsConfig) -> None:
        try:
            with told():
                state.frame = Frame(config, self._build, self._sizes)
        except Mistakes as mistakes:
            state.tell(str(mistakes))
        except WholeNeeded:
            pass

    def _provide(self, address: str) -> bool:
        """Put what is asked for where the server looks for it; False while it must be waited for."""
        state = self._state
        if state is None:
            return False
        if state.frame and state.frame.has(address) and not (state.is_whole or state.mistakes):
            try:
                with told(strict=state.frame.strict):
                    state.frame.draw(address)
            except Mistakes as mistakes:
                state.tell(str(mistakes))
            except WholeNeeded:
                return False
        if state.mistakes and address.endswith(".html"):
            state.show_trouble(address)
        return bool(state.is_whole or state.mistakes) or (state.folder / address).is_file()

    def _await_whole(self, state: _State, before: Path) -> None:
        """Show the whole build of a state once it is there, and remove what was shown before."""
        shutil.rmtree(before, ignore_errors=True)
        mistakes = state.whole.mistakes()
        with self._news:
            if state is self._state and not state.whole.stopped:
                seen = state.mistakes, state.frame.drawn if state.frame else frozenset()
                changed = self._show_whole(state) if not mistakes else set()
                state.tell(mistakes)
                if seen[0] != mistakes or not changed.isdisjoint(seen[1]):
                    self._ring()
                self._news.notify_all()
        state.whole.remove()

    def _show_whole(self, state: _State) -> set[str]:
        """Put the whole site where the server looks; the addresses of all that is not as it was there."""
        print(ALL_WELL, file=sys.stderr)
        self._sizes = state.whole.sizes(FOLDER)
        state.is_whole = True
        return state.whole.move_to(state.folder)

    def _ring(self) -> None:
        """Have the server tell its readers that there is something new."""
        if self._bell:
            (self._bell / "rung").touch()


def _set_aside(folder: Path) -> Path:
    """Empty a folder at once, which to remove its files would not; where they are now."""
    aside = Path(tempfile.mkdtemp(prefix="before_"))
    for path in folder.iterdir():
        path.replace(aside / path.name)
    return aside


def _address(asked: str, mount: str) -> str:
    """The file that an address stands for, from the site's root: `budget/2023/index.html`."""
    path = asked.encode("latin-1").decode("utf-8", "ignore")
    path = posixpath.normpath("/" + path.removeprefix(mount.rstrip("/"))).lstrip("/")
    is_file = "." in posixpath.basename(path) and not asked.endswith("/")
    return path if is_file else posixpath.join(path, "index.html")
