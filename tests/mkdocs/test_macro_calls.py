"""What we ask of mkdocs-macros and Jinja that they promise to nobody still holds."""

from __future__ import annotations

import inspect
from pathlib import Path

from jinja2 import Environment
from mkdocs_macros.plugin import MacrosPlugin

from macros.mkdocs.macro_calls import compile_once
from tests.conftest import LIBRARY
from tests.site.built import copy_project, run_mkdocs


def test_a_text_is_compiled_once() -> None:
    environment = Environment()
    compile_once(environment)
    compile_once(environment)
    template = environment.from_string("{{ 1 + 1 }}")
    assert (template.render(), environment.from_string("{{ 1 + 1 }}") is template) == ("2", True)


def test_mkdocs_macros_still_compiles_pages_by_from_string() -> None:
    assert "self.env.from_string(" in inspect.getsource(MacrosPlugin.render)


def test_a_wrong_call_is_told_with_its_line(tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    page = project / "docs/about/terms.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n{{ budget_table(1900) }}\n", encoding="utf-8")
    line = page.read_text(encoding="utf-8").count("\n")
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert f"docs/about/terms.md:{line}:1: budget_table: 1900년 예산 자료가 없습니다." in done.stdout
