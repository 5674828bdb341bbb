"""A small department whose data a test may spoil, and the sites that all tests of a run share."""

from __future__ import annotations

import fcntl
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from macros.checks import load_site
from macros.models.load import files_under
from macros.models.site import Site
from macros.reading.problems import DataError, Problem
from tests.browser.reader import launch
from tests.site.built import OWN_DATA, BuiltSite, build, copy_department, copy_project

DEPARTMENTS = Path(__file__).parent / "departments"
LIBRARY = DEPARTMENTS / "library"
DEPARTMENT_NAMES = ("library", "health-center", "district")
"""The folders of data of the invented departments."""
FOLDERS = (OWN_DATA, *(DEPARTMENTS / name for name in DEPARTMENT_NAMES))
"""The data of this repository, and that of the invented departments."""


def files_of(department: str) -> dict[str, bytes]:
    """The files of an invented department as they lie in `data/` once it has taken the site over."""
    found = files_under(DEPARTMENTS / department)
    return {name.replace(department, "data", 1): content for name, content in found.items()}


REPOSITORY = "https://github.com/office/report"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'

BuildOnce = Callable[..., BuiltSite]


@dataclass(frozen=True)
class Department:
    """A folder of data, and what the checks say of it."""

    data: Path

    def write(self, name: str, content: str | bytes) -> None:
        path = self.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def replace(self, name: str, old: str, new: str) -> None:
        text = self._text(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def append(self, name: str, text: str) -> None:
        self.write(name, self._text(name) + text)

    def delete(self, name: str) -> None:
        (self.data / name).unlink()

    def site(self) -> Site:
        return load_site(self.data)

    def problems(self) -> list[str]:
        """Every problem as a clerk sees it; empty if the data can be published."""
        return [str(problem) for problem in self.found()]

    def found(self) -> tuple[Problem, ...]:
        """Every problem, with its place and its rule."""
        try:
            self.site()
        except DataError as error:
            return error.problems
        return ()

    def fill(self) -> None:
        """Write something fitting wherever a value is missing, the last of a line first, but rates of budgets of 0."""
        for path in self.data.rglob("*.yml"):
            name = path.relative_to(self.data).as_posix()
            self.write(name, re.sub(r"(, )?rate: (?=[,}])", "", self._text(name)).replace("{, ", "{"))
        for problem in reversed(self.found()):
            name = problem.place.file.removeprefix("data/")
            lines = self._text(name).splitlines()
            line, at = lines[problem.place.line - 1], problem.place.column - 1
            lines[problem.place.line - 1] = f"{line[:at]} {_fitting(problem.message)}{line[at:]}"
            self.write(name, "\n".join(lines) + "\n")

    def _text(self, name: str) -> str:
        return (self.data / name).read_bytes().decode()


def _fitting(message: str) -> str:
    if message.startswith("'as_of'"):
        return "2024-10-31"
    if message.startswith(("'title'", "'section'", "'scope'")):
        return "적은 글"
    return "1" if message.startswith(("'page'", "'to'")) else "0"


@pytest.fixture
def department(tmp_path: Path) -> Department:
    """A copy of the library department."""
    data = tmp_path / "data"
    shutil.copytree(LIBRARY, data)
    return Department(data)


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> BuildOnce:
    """Builds a site in the worker that first asks for it by its name, for all workers."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def built(name: str, copy: Callable[[Path], Path], **environment: str) -> BuiltSite:
        project = shared / name
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            done = project / "done"
            if not done.exists():
                build(copy(project), **environment)
                done.touch()
        return BuiltSite(project / "site")

    return built


@pytest.fixture(scope="session")
def department_site(build_once: BuildOnce) -> Callable[[str], BuiltSite]:
    """The site of each invented department by its name, built when it is first asked for."""

    @cache
    def made(name: str) -> BuiltSite:
        return build_once(name, lambda folder: copy_department(folder, DEPARTMENTS / name))

    return made


@pytest.fixture(scope="session")
def own_site(build_once: BuildOnce) -> BuiltSite:
    """The site of this repository's data, whatever department's it is."""
    return build_once("own", lambda folder: copy_project(folder, OWN_DATA))


@pytest.fixture(scope="session")
def kept(build_once: BuildOnce) -> BuiltSite:
    """The site of the health center with a repository and a mail address."""

    def copy(folder: Path) -> Path:
        return copy_department(folder, DEPARTMENTS / "health-center")

    return build_once("kept", copy, REPOSITORY_URL=REPOSITORY, OFFICE_MAIL="office@example.kr")


@pytest.fixture(scope="session")
def official(build_once: BuildOnce) -> BuiltSite:
    """The site of the library as its own agency runs it."""

    def copy(folder: Path) -> Path:
        project = copy_department(folder, LIBRARY)
        (project / "docs/files/logo.svg").write_text(LOGO, encoding="utf-8")
        return project

    return build_once("official", copy, OFFICIAL_SITE="true", AGENCY_LOGO="logo.svg")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser that stays open for all tests of a worker."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()
