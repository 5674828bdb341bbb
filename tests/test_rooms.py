"""The rooms of `macros/`: what stands in them, and that imports lead one way only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

MACROS = Path(__file__).parents[1] / "macros"

ROOMS = (
    "korean",
    "languages",
    "reading",
    "models",
    "records",
    "checks",
    "history",
    "exports",
    "search",
    "views",
    "form",
    "mkdocs",
    "cli",
)
"""Each may import from those before it."""

LOADED_BY_OTHERS = {"__init__.py", "__main__.py", "hooks.py"}
"""By mkdocs-macros, `python -m` and MkDocs."""


def test_nothing_stands_outside_the_rooms() -> None:
    assert {path.name for path in MACROS.glob("*.py")} == LOADED_BY_OTHERS
    assert {path.parent.name for path in MACROS.glob("*/__init__.py")} == set(ROOMS)


def test_imports_lead_to_earlier_rooms_only() -> None:
    backwards = [
        f"{path.relative_to(MACROS)}:{line} imports {name}"
        for place, room in enumerate(ROOMS)
        for path in sorted((MACROS / room).rglob("*.py"))
        for line, name in imports(ast.parse(path.read_text(encoding="utf-8")))
        if name.partition(".")[0] in ROOMS[place + 1 :]
    ]
    assert backwards == []


def test_imports_are_seen_wherever_they_stand() -> None:
    program = (
        "import macros.cli.check\n"
        "from macros import views, korean\n"
        "def late():\n    from macros.search.index import FILE\n"
        "    import_module('macros.form.decap_config')\n"
        "    importlib.import_module(f'macros.mkdocs.{name}')\n"
        "if TYPE_CHECKING:\n    from macros.models.site import Site\n"
    )
    assert list(imports(ast.parse(program))) == [
        (1, "cli.check"),
        (2, "views"),
        (2, "korean"),
        (4, "search.index"),
        (5, "form.decap_config"),
        (6, "mkdocs."),
        (8, "models.site"),
    ]


def imports(program: ast.Module) -> Iterator[tuple[int, str]]:
    """The line of each import from `macros`, also inside functions and by `importlib`, and what follows `macros.`."""
    found = [(node.lineno, name) for node in ast.walk(program) for name in _imported(node)]
    for line, name in sorted(found, key=lambda one: one[0]):
        if name.startswith("macros."):
            yield line, name.removeprefix("macros.")


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports name the whole way"
        yield from [f"macros.{alias.name}" for alias in node.names] if node.module == "macros" else [str(node.module)]
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("macros."):
        yield node.value  # The name of a module for `importlib`.
