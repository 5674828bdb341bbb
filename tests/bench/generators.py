"""The generators that are compared, each with how its project is made and built."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.speed import OFF, REMEDIES

from tests.audit import stock
from tests.bench import floor
from tests.bench.hugo_site import write_hugo_site
from tests.site.built import PROJECT, copy_project

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet")
PRUNED = "theme: {custom_dir: no-theme-of-our-own, features: [navigation.indexes, navigation.tabs, navigation.prune]}"


ALL_OFF = {OFF: ",".join(REMEDIES)}
UNSHARED_HOOK = Path(__file__).with_name("unshared.py")
"""A hook after ours, for the copy that is measured without what open data adds."""


@dataclass(frozen=True)
class Generator:
    """One way to make the site of a department. `most` bounds the sites that it is asked for."""

    name: str
    prepare: Callable[[Path, Path], None]
    command: tuple[str, ...]
    site: str = "site"
    environment: Mapping[str, str] = field(default_factory=dict)
    most: int = 1_000_000
    needs: str = ""
    """A program that must be there."""

    @property
    def is_missing(self) -> bool:
        return bool(self.needs) and shutil.which(self.needs) is None


OURS = "이 누리집"
UNHURRIED = f"{OURS}, 빠르게 하는 것 없이"
UNSHARED = f"{OURS}, 공개 자료 없이"
HUGO = "Hugo"


def generators(stock_most: int) -> Iterator[Generator]:
    """Ours first; Material as it comes takes minutes at 2,000 pages, since each of them carries the whole menu."""
    yield Generator(OURS, _ours, MKDOCS)
    for remedy in REMEDIES:
        # Each of them once more would take long at 2,000 pages.
        yield Generator(f"{OURS}, {remedy} 없이", _ours, MKDOCS, environment={OFF: remedy}, most=200)
    yield Generator(UNHURRIED, _ours, MKDOCS, environment=ALL_OFF)
    yield Generator(UNSHARED, _unshared, MKDOCS)
    yield Generator(HUGO, _hugo, ("hugo", "--quiet"), site="public", needs="hugo")
    pruned = (*MKDOCS, "--config-file", "stock.yml")
    yield Generator("Material, navigation.prune", _pruned, pruned, environment=ALL_OFF)
    yield Generator("Material 그대로", _stock, pruned, environment=ALL_OFF, most=stock_most)
    yield Generator("바닥(YAML, Jinja2, 쓰기)", _floor, (sys.executable, floor.__file__, "data", "site"))


def _ours(project: Path, data: Path) -> None:
    project.mkdir()
    copy_project(project, data)
    # Of its own data a department has a history to tell, of invented ones it has none.
    if data == PROJECT / "data" and (history := PROJECT / ".git").is_dir():
        shutil.copytree(history, project / history.name)


def _unshared(project: Path, data: Path) -> None:
    _ours(project, data)
    (project / UNSHARED_HOOK.name).write_bytes(UNSHARED_HOOK.read_bytes())
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"  - {UNSHARED_HOOK.name}\n")


def _stock(project: Path, data: Path) -> None:
    _ours(project, data)
    (project / "no-theme-of-our-own").mkdir()
    (project / "stock.yml").write_text(stock.SETTINGS, encoding="utf-8")


def _pruned(project: Path, data: Path) -> None:
    _stock(project, data)
    settings = stock.SETTINGS.replace("theme: {custom_dir: no-theme-of-our-own}", PRUNED)
    (project / "stock.yml").write_text(settings, encoding="utf-8")


def _hugo(project: Path, data: Path) -> None:
    write_hugo_site(project, data, PROJECT / "docs")


def _floor(project: Path, data: Path) -> None:
    project.mkdir()
    shutil.copytree(data, project / "data")
