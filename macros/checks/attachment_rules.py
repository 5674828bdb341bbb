"""The rule that each file which the data links to or shows is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from macros.korean.particles import particle
from macros.models.record import Link, Photo
from macros.models.site import Site
from macros.reading.problems import Problem, nearest


def missing_attachment(site: Site, there: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each link or photo whose file is not among those that are below `docs/files/`."""
    for _, models in site.models:
        for model in models:
            if isinstance(model, Link | Photo) and model.file is not None and model.file not in there:
                name = particle(f"'{model.file}'", "은/는")
                message = f"{name} docs/files/ 아래에 없는 파일입니다. {nearest(model.file, list(there))}"
                yield Problem(model.place("file"), message, "missing-attachment")
