"""A hook of MkDocs that leaves out what open data adds to a build, to see what it costs.

That is its files, what git tells of the data, and what pages tell to machines.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def on_startup(command: str, dirty: bool) -> None:
    from macros.speed import theme

    ask = theme.ask

    def ask_and_leave_out(command: str, of: Any) -> Callable[[], Any]:
        bring = ask(command, of)
        _leave_out()
        return bring

    # Where the build compared with loads the same, since other processes are copies of this one from then on.
    theme.ask = ask_and_leave_out


def _leave_out() -> None:
    from macros import past

    past._read = lambda root: past.Past()
    from macros.mkdocs import events

    events.Release = _Nothing  # type: ignore[assignment, misc]
    events.begin = lambda command, first, second: events.build.Begun(lambda: second(first()))
    surroundings.LinkedData.of_page = lambda *_: None  # type: ignore[assignment, method-assign, return-value]


class _Nothing:
    """A release without files."""

    def __init__(self, *_: object) -> None:
        pass

    def draft_tables(self) -> None:
        pass

    def write_tables(self, *_: object) -> Any:
        from macros.exports.write import Exports

        return Exports()

    write_facts = describe = write_tables
