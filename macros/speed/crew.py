"""Who draws the pages of a build: one process, or two that have the same build at hand.

Both of two begin with an errand of their own, then go through all pages in MkDocs' order, and each draws those
that the other has not taken. The first is MkDocs' own; the second ends once it has handed in what it found.
"""

from __future__ import annotations

import atexit
import logging
import os
import pickle
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, NoReturn, TypeVar

from mkdocs.exceptions import Abort

from macros.speed.aside import has_room

T = TypeVar("T")

LOST = "쪽을 나누어 만들던 프로그램이 도중에 멈추어 누리집을 만들지 않았습니다."

_LOGGER = logging.getLogger("mkdocs")


def _is_of_use(record: logging.LogRecord) -> bool:
    """MkDocs tells of each page that nothing came out of, as do all that the other process draws."""
    return not record.getMessage().startswith("Page skipped: ")


@dataclass(frozen=True)
class Errands(Generic[T]):
    """What there is to do beside the pages, in two parts, and how their results become one."""

    first: Callable[[], T]
    second: Callable[[], T]
    join: Callable[[T, T], T]

    def both(self) -> T:
        return self.join(self.first(), self.second())


class Crew(Generic[T]):
    """One process, which draws everything."""

    is_first = True

    def __init__(self, errand: Callable[[], T]) -> None:
        self._errand = errand

    @cached_property
    def result(self) -> T:
        """What the errand brings, which is done when somebody first asks for it."""
        return self._errand()

    def takes(self, page: int, *, shows_result: bool) -> bool:
        """Whether this process is the one to draw a page, by its number; asked once of each."""
        return True

    def gather(self, own: Any) -> tuple[Any, ...]:
        """What each process found, once all have; the second only hands its own in."""
        return (own,)

    def tell(self, news: Any) -> Any:
        """What the first process says, in each, after it has gathered."""
        return news

    def end(self) -> None:
        """Part after the last page; only the first process goes on."""


def crew(command: str, errands: Errands[T]) -> Crew[T]:
    """Two processes for a build where the system has processors for them; a preview lives on, and stays one."""
    return _pair(errands) if command == "build" and has_room() else Crew(errands.both)


def _pair(errands: Errands[T]) -> Crew[T]:
    assert sys.platform == "linux"
    taken = os.memfd_create("pages")
    second_hears, first_says = os.pipe()
    first_hears, second_says = os.pipe()
    logging.getLogger("mkdocs.commands.build").addFilter(_is_of_use)
    child = os.fork()
    # Each keeps its own ends, so that it hears of the other's death.
    for end in (second_hears, second_says) if child else (first_hears, first_says):
        os.close(end)
    if child:
        return _First(child, errands, taken, first_hears, first_says)
    return _Second(errands, taken, second_hears, second_says)


class _OfTwo(Crew[T]):
    def __init__(self, errands: Errands[T], taken: int, hears: int, says: int) -> None:
        super().__init__(errands.both)
        self._errands = errands
        self._taken, self._hears, self._says = taken, os.fdopen(hears, "rb"), os.fdopen(says, "wb")

    def takes(self, page: int, *, shows_result: bool) -> bool:
        assert sys.platform == "linux"
        import fcntl

        # A lock on the page's byte of a file without bytes: the system gives it to one process, until that one ends.
        try:
            fcntl.lockf(self._taken, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, page)
        except BlockingIOError:
            return False
        return True

    def _say(self, message: object) -> None:
        pickle.dump(message, self._says, pickle.HIGHEST_PROTOCOL)
        self._says.flush()


class _First(_OfTwo[T]):
    def __init__(self, child: int, *given: Any) -> None:
        super().__init__(*given)
        self._child = child
        atexit.register(self._dismiss)
        self._say(self._errands.first())

    @cached_property
    def result(self) -> T:
        brought: T = self._hear()
        return brought

    def takes(self, page: int, *, shows_result: bool) -> bool:
        # The second has the result when it comes to the page; here it would be waited for.
        return not shows_result and super().takes(page, shows_result=shows_result)

    def gather(self, own: Any) -> tuple[Any, ...]:
        _ = self.result  # It comes before anything else.
        return (own, self._hear())

    def tell(self, news: Any) -> Any:
        self._say(news)
        return news

    def _say(self, message: object) -> None:
        try:
            super()._say(message)
        except BrokenPipeError:
            raise Abort(LOST) from None

    def end(self) -> None:
        os.waitpid(self._child, 0)
        atexit.unregister(self._dismiss)

    def _hear(self) -> Any:
        """The second's next message, with what it has logged."""
        try:
            message, logged = pickle.load(self._hears)
        except EOFError:
            raise Abort(LOST) from None
        for name, level, text in logged:
            logging.getLogger(name).log(level, text)
        if isinstance(message, _Trouble):
            raise Abort(LOST)
        return message

    def _dismiss(self) -> None:
        """Leave nobody behind where a build stops halfway."""
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)


class _Second(_OfTwo[T]):
    is_first = False

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        self._log = _Log(logging.WARNING)
        _LOGGER.handlers = [self._log]
        atexit.register(self._say, _Trouble())
        self._own = self._errands.second()
        self._has_handed_in = False

    @cached_property
    def result(self) -> T:
        return self._errands.join(self._hear(), self._own)

    def gather(self, own: Any) -> tuple[Any, ...]:
        if not self._has_handed_in:  # Not before the first listens: a pipe holds little.
            self._has_handed_in = True
            self._say(self.result)
        self._say(own)
        return ()

    def tell(self, news: Any) -> Any:
        return self._hear()

    def _hear(self) -> Any:
        try:
            return pickle.load(self._hears)
        except EOFError:  # The first is gone.
            os._exit(1)

    def end(self) -> NoReturn:
        os._exit(0)

    def _say(self, message: object) -> None:
        try:
            super()._say((message, self._log.taken()))
        except BrokenPipeError:
            os._exit(1)


class _Trouble:
    """Stands for what a process could not find out, since it has come to a bad end."""


class _Log(logging.Handler):
    """What a process would say to its terminal, for the other to say."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self._records: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append((record.name, record.levelno, record.getMessage()))

    def taken(self) -> list[tuple[str, int, str]]:
        records, self._records = self._records, []
        return records
