"""The rule that each file which the data links to or shows is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from macros.korean.particles import quoted
from macros.models.record import Link, Photo
from macros.models.site import Site
from macros.reading.problems import Problem, nearest


def missing_attachment(site: Site, there: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each link or photo whose file is not among those that are below `docs/files/`."""
    links: Iterator[Link | Photo] = site.every(Link, Photo)
    for link in links:
        if link.file is not None and link.file not in there:
            message = f"{quoted(link.file)} docs/files/ 아래에 없는 파일입니다. {nearest(link.file, list(there))}"
            yield Problem(link.place("file"), message, "missing-attachment")
