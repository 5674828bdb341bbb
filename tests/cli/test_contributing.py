"""CONTRIBUTING.md says what is true: its examples, its rules, and its links."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from macros.__main__ import main
from macros.checks import load_site
from macros.checks.rule_explanations import explain_rules
from macros.mkdocs.macro_calls import Macro, example
from macros.mkdocs.macro_registry import MACROS
from macros.records.pages import Routes
from macros.views.page_view import View
from tests.conftest import DEPARTMENTS, Department

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DISTRICT = load_site(DEPARTMENTS / "district")


def test_every_rule_that_a_message_can_name_is_explained() -> None:
    known = {id for rules in explain_rules().values() for id in rules}
    assert set(_rules_in_code()) <= known


def _rules_in_code() -> Iterator[str]:
    """Ids that are written where a problem is made; those of functions are their names."""
    for path in (ROOT / "macros").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in MAKERS:
                last = node.args[-1] if len(node.args) > 2 else None
                if isinstance(last, ast.Constant):
                    yield str(last.value)


MAKERS = {"Problem", "_problem", "_stop"}


def test_every_rule_has_one_anchor_and_a_sentence() -> None:
    for rules in explain_rules().values():
        for id, meaning in rules.items():
            assert GUIDE.count(f'<a id="{id}"></a>`{id}` | {meaning} |') == 1
            assert re.search(r"[가-힣].*다\.$|[가-힣].*요\.$", meaning), id


def test_every_link_inside_leads_to_an_anchor() -> None:
    anchors = set(re.findall(r'<a id="([^"]+)">', GUIDE))
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= anchors


def test_the_checks_end_with_a_link_for_each_rule(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    department.replace("tables/personnel/2030.yml", "quota: 2,", "quota: 3,")
    department.replace("organization.yml", "{offices: 2}", "{offices: 3}")
    assert main(["check", "--data", str(department.data)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[-4:] == [
        "규칙 풀이: CONTRIBUTING.md#printed-count",
        "규칙 풀이: CONTRIBUTING.md#printed-formula",
        "규칙 풀이: CONTRIBUTING.md#printed-sum",
        f"고칠 곳이 {len(said) - 4}군데 있습니다.",
    ]


def test_the_guide_is_current() -> None:
    assert main(["guide", "--check"]) == 0


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: macro.__name__)
def test_the_example_of_a_macro_is_drawn_for_the_district(macro: Macro) -> None:
    view = View(DISTRICT, Routes(DISTRICT), "example/")
    shown = example(macro).removeprefix("예: ")
    text = f"{shown}{{% endif %}}" if shown.startswith("{% if") else shown
    page = SandboxedEnvironment(undefined=StrictUndefined).from_string(text)
    assert macro.__name__ in text
    page.render({macro.__name__: partial(macro, view)})
