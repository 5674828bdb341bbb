"""A hook of MkDocs that leaves out what open data adds to a build, to see what it costs.

That is its files, what git tells of the data, and what pages tell to machines.
"""

from __future__ import annotations

from typing import Any


class _Nothing:
    """A release without files."""

    def __init__(self, *_: object) -> None:
        pass

    def write_facts(self) -> Any:
        from macros.exports.files import Exports

        return Exports()

    write_tables = write_facts

    def describe(self, *_: object) -> Any:
        return self.write_facts()


def on_startup(command: str, dirty: bool) -> None:
    # Loaded here and not above, where Python's collector does not rest yet as it does for the build compared with.
    from macros import past

    past._read = lambda root: past.Past()


def on_files(files: Any, config: Any) -> Any:
    # Not before, since to load all of this takes time, which a build has filled by now.
    from macros import events, surroundings

    events.Release = _Nothing  # type: ignore[assignment, misc]
    surroundings.LinkedData.of_page = lambda *_: None  # type: ignore[assignment, method-assign, return-value]
    return files
