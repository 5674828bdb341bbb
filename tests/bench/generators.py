"""The generators that are compared: how each one's project is made, and the command that builds it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.audit.stock import make_empty_theme
from tests.bench import floor
from tests.site.built import PROJECT, copy_project

REAL = 0
"""Stands for the size of this repository's own data; other sizes are pages of invented departments."""
SMALL, MIDDLE, LARGE = 50, 500, 2000

MKDOCS = (sys.executable, "-m", "mkdocs")
BUILD = (*MKDOCS, "build", "--strict", "--quiet")
# Only the theme differs. Material's search plugin stays out, since our hooks write an index of the pages already.
STOCK = """INHERIT: mkdocs.yml
theme: {custom_dir: no-theme-of-our-own}
extra_css: []
"""
PRUNED = """INHERIT: stock.yml
theme: {features: [navigation.indexes, navigation.tabs, navigation.prune]}
"""


@dataclass(frozen=True)
class Generator:
    """`prepare` makes a project from a folder of data. To `command` is added the folder of the site.

    Where it `serves`, what is measured is not the build but a change, and the address to serve at is added.
    """

    name: str
    sizes: tuple[int, ...]
    prepare: Callable[[Path, Path], None]
    command: tuple[str, ...]
    serves: bool = False


def _prepare_ours(project: Path, data: Path) -> None:
    project.mkdir()
    copy_project(project, data)
    # Of its own data a department has a history to tell, of invented ones it has none.
    if data == PROJECT / "data" and (history := PROJECT / ".git").is_dir():
        shutil.copytree(history, project / history.name)


def _prepare_stock(project: Path, data: Path) -> None:
    _prepare_ours(project, data)
    make_empty_theme(project)
    (project / "stock.yml").write_text(STOCK, encoding="utf-8")
    (project / "pruned.yml").write_text(PRUNED, encoding="utf-8")


def _prepare_floor(project: Path, data: Path) -> None:
    project.mkdir()
    shutil.copytree(data, project / "data")


OURS = Generator("이 사이트", (REAL, SMALL, MIDDLE, LARGE), _prepare_ours, (*BUILD, "--site-dir"))
GENERATORS = (
    OURS,
    Generator(
        "이 사이트, 미리 보기에서 수 하나를 고쳤을 때",
        (REAL, MIDDLE),
        _prepare_ours,
        (*MKDOCS, "serve", "--quiet", "--dev-addr"),
        serves=True,
    ),
    Generator(
        "Material, navigation.prune",
        (REAL, SMALL, MIDDLE, LARGE),
        _prepare_stock,
        (*BUILD, "--config-file", "pruned.yml", "--site-dir"),
    ),
    Generator("Material", (REAL, MIDDLE), _prepare_stock, (*BUILD, "--config-file", "stock.yml", "--site-dir")),
    Generator(
        "YAML, Jinja2, 쓰기만", (REAL, SMALL, MIDDLE, LARGE), _prepare_floor, (sys.executable, floor.__file__, "data")
    ),
)
