"""A task that another process does meanwhile, for a program with more to do than one can."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from typing import NoReturn, Protocol, TypeVar

from macros.speed import is_on

T = TypeVar("T")


LOST = "함께 일하던 프로그램이 도중에 멈추어 누리집을 만들지 않았습니다."


class Helper(Protocol):
    """Takes a task; what it returns brings the task's result."""

    def __call__(self, task: Callable[[], T]) -> Callable[[], T]: ...


def helper(command: str) -> Helper:
    """Who does tasks meanwhile: another process for a build; in a preview, which has threads, whoever asks."""
    return aside if command == "build" and has_room() else later


def has_room() -> bool:
    """Whether the system has a processor for a second process."""
    return sys.platform == "linux" and is_on("processes") and len(os.sched_getaffinity(0)) > 1


def later(task: Callable[[], T]) -> Callable[[], T]:
    """No other process: the task is done when somebody asks for its result."""
    return task


def aside(task: Callable[[], T]) -> Callable[[], T]:
    """Another process, a copy of this one, which begins at once; if it comes to a bad end, so does this one."""
    assert sys.platform == "linux"
    hears, says = os.pipe()
    child = os.fork()
    if not child:
        os.close(hears)
        _do(task, says)
    os.close(says)

    def result() -> T:
        with os.fdopen(hears, "rb") as pipe:
            try:
                brought: T = pickle.load(pipe)
            except (EOFError, pickle.UnpicklingError):
                sys.exit(LOST)
        os.waitpid(child, 0)
        return brought

    return result


def _do(task: Callable[[], object], says: int) -> NoReturn:
    """Hand in the result of a task, and end without what a program does at its end."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        answer = pickle.dumps(task(), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(says, "wb") as pipe:
            pipe.write(answer)
    except BrokenPipeError:  # Nobody waits for it any more.
        pass
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(0)
