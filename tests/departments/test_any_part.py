"""A department may have any part of the data without another: budgets without programs, a plan alone, figures alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from macros.checks import checked_site
from macros.mkdocs.front_matter import split_front_matter
from macros.mkdocs.macro_registry import MACROS
from macros.models.load import files_under
from macros.models.site import Site
from macros.reading.problems import DataError
from macros.records.pages import Routes, record_pages
from macros.search.direct_answers import create_answers
from macros.views.page_view import View
from tests.conftest import DEPARTMENT_NAMES, DEPARTMENTS
from tests.site.built import PROJECT

DOCS = PROJECT / "docs"
NEEDED = {"data/vocabulary.yml", "data/sources.yml", "data/organization.yml"}
Files = dict[str, bytes]


@pytest.mark.parametrize("name", DEPARTMENT_NAMES)
def test_a_site_is_drawn_whatever_part_of_the_data_is_missing(name: str) -> None:
    files = dict(files_under(DEPARTMENTS / name))
    whole = {f"data/{file.partition('/')[2]}": content for file, content in files.items()}
    drawn = [part for part in parts(whole) if draws(without(whole, part))]
    assert len(drawn) > 8


def parts(files: Files) -> Iterator[frozenset[str]]:
    """Yield the files of each subject, of each year, of each subject's year, and of all years but one."""
    groups: dict[str, set[str]] = {}
    for file in files.keys() - NEEDED:
        steps = Path(file).with_suffix("").parts[1:]
        year = next((step[:4] for step in steps if step[:4].isdigit()), "")
        subject = steps[0]
        for group in {subject, f"{subject} {year}", year} - {""}:
            groups.setdefault(group, set()).add(file)
        if year:
            groups.setdefault(f"all but {year}", set()).update(
                other for other in files if (found := years_in(other)) and year not in found
            )
    yield from sorted({frozenset(group) for group in groups.values() if group}, key=sorted)


def years_in(file: str) -> list[str]:
    return [step[:4] for step in Path(file).parts if step[:4].isdigit()]


def without(files: Files, part: frozenset[str]) -> Files:
    return {file: content for file, content in files.items() if file not in part}


def draws(files: Files) -> bool:
    """Draw all pages, once the lines that name what is missing are gone; False where that leaves no whole data."""
    site = mended(files)
    if site is None:
        return False
    routes = Routes(site)
    create_answers(site, routes)
    for url, path, variables in pages(site):
        text, settings = template(path)
        if (needed := settings.get("needs")) and not getattr(site, needed):
            continue
        if (language := settings.get("language")) and language not in site.translations:
            continue
        view, settings = View(site, routes, url), {"language": language, **variables}
        text.render(**{macro.__name__: partial(macro, view) for macro in MACROS}, **settings)
    return True


def mended(files: Files) -> Site | None:
    """Take away the lines that are refused, until none is."""
    for _ in range(8):
        try:
            return checked_site(files)
        except DataError as error:
            files = dict(files)
            for file, content in files.items():
                refused = {problem.place.line for problem in error.problems if problem.place.file == file}
                lines = content.decode().splitlines(keepends=True)
                kept = [line for number, line in enumerate(lines, 1) if number not in refused]
                files[file] = "".join(kept).encode()
    return None


def pages(site: Site) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the address of each page, the path of its text, and its variables."""
    for path in DOCS.rglob("*.md"):
        name = path.relative_to(DOCS).as_posix()
        if not path.name.startswith("_"):
            yield name.removesuffix(".md").removesuffix("index") + "/", name, {}
    for page in record_pages(site):
        yield page.url, page.template, dict(page.variables)


@cache
def template(path: str) -> tuple[Template, dict[str, Any]]:
    text, settings = split_front_matter((DOCS / path).read_text(encoding="utf-8"))
    return SandboxedEnvironment(undefined=StrictUndefined).from_string(text), dict(settings)
