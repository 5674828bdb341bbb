"""What we ask of mkdocs-macros and Jinja that they promise to nobody still holds."""

from __future__ import annotations

import inspect
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from mkdocs_macros.plugin import MacrosPlugin

from macros.mkdocs.macro_calls import page_environment
from tests.conftest import LIBRARY
from tests.site.built import copy_project, run_mkdocs


def test_a_text_is_compiled_once_where_nothing_but_macros_is_known() -> None:
    environment = Environment()
    environment.globals["has"] = len
    sandbox = page_environment(environment, ("has",))
    template = environment.from_string("{{ has('abc') }}")
    assert (
        template.render(page=SimpleNamespace(meta={})),
        environment.from_string("{{ has('abc') }}") is template,
    ) == (
        "3",
        True,
    )
    assert (page_environment(environment, ("has",)) is sandbox, [*sandbox.globals]) == (True, ["has"])


def test_mkdocs_macros_still_compiles_pages_by_from_string() -> None:
    assert "self.env.from_string(" in inspect.getsource(MacrosPlugin.render)


NOT_PLACED = (
    "매크로가 그린 것이 페이지에 한 번 그대로 놓이지 않습니다. {{ 이름(값) }}을 한 줄에 따로 적어 주세요. [macro]"
)
NO_EXPRESSION = "여기에 적은 식은 쓸 수 없습니다. {{ 이름(값) }} 모양으로 적어 주세요. [macro]"
LITERAL = "budget_table 매크로가 적힌 글 그대로 나옵니다. {% raw %}나 따옴표를 지워 주세요. [macro]"
BY_HAND = "'<!--view:' 표시는 쓸 수 없습니다. {{ 이름(값) }}을 적어 주세요. [macro]"
BRACKETS = "매크로의 괄호나 따옴표가 맞지 않습니다. {{ 이름(값) }} 모양인지 확인해 주세요. [macro]"

WRONG = {
    "{{ budget_table(2030)|upper }}": NOT_PLACED,
    "{{ budget_table(2030)|length }}": NOT_PLACED,
    "`{{ budget_table(2030) }}`": NOT_PLACED,
    "## 예산 {{ budget_table(2030) }}": NOT_PLACED,
    "## {{ office_name() }}": NOT_PLACED,
    "글 {{ budget_table(2030) }} 글": NOT_PLACED,
    "    {{ budget_table(2030) }}": NOT_PLACED,
    "{% set table = budget_table(2030) %}": NOT_PLACED,
    "{{ budget_table(2030) + 3 }}": NO_EXPRESSION,
    "{{ budget_table.x.y }}": NO_EXPRESSION,
    "{{ budget_table }}": NO_EXPRESSION,
    "{{ none }}": NO_EXPRESSION,
    "{{ 1/0 }}": NO_EXPRESSION,
    '{% include "about/index.md" %}': NO_EXPRESSION,
    "{{ self }}": NO_EXPRESSION,
    "{{ has.__globals__ }}": NO_EXPRESSION,
    "{{ has.__init__.__globals__.os.getcwd() }}": NO_EXPRESSION,
    '{{ has | attr("__class__") }}': NO_EXPRESSION,
    "{{ 1 | nope }}": BRACKETS,
    "{% raw %}{{ budget_table(2030) }}{% endraw %}": LITERAL,
    '{{ "{{ budget_table(2030) }}" }}': LITERAL,
    "<!--view:99-->": BY_HAND,
    "{{ budget_table(2029) }}": "budget_table: 2029년 예산 자료가 없습니다. (가능한 값: 2030) [macro]",
    '{{ budget_table("2023") }}': (
        "budget_table: 연도는 2023처럼 따옴표 없이 적어 주세요. 지금은 '2023'입니다. [macro]"
    ),
    "{{ budget_table() }}": "budget_table에 넣은 값의 수가 맞지 않습니다. 예: {{ budget_table(2023) }} [macro]",
    '{{ duty_table("reeding-team") }}': (
        "duty_table: 'reeding-team' 부서가 없습니다. 혹시 'reading-team'인가요? "
        "(가능한 값: library, reading-team, archive-team) [macro]"
    ),
    "{{ budget_table(2023 }}": BRACKETS,
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path, LIBRARY)


def told(project: Path) -> list[str]:
    done = run_mkdocs(project)
    assert "Traceback" not in done.stdout
    return [line for line in done.stdout.splitlines() if line.startswith("docs/")]


def test_a_wrong_use_of_a_macro_is_told_with_its_line(project: Path) -> None:
    settings = project / "mkdocs.yml"
    menu = "".join(f"  - about/wrong-{number}.md\n" for number in range(len(WRONG)))
    settings.write_text(settings.read_text(encoding="utf-8").replace("\nnav:\n", f"\nnav:\n{menu}"), encoding="utf-8")
    for number, written in enumerate(WRONG):
        page = f"---\ndescription: 글\n---\n\n# 쪽\n\n{{{{ duty_finder() }}}}\n\n{written}\n"
        (project / f"docs/about/wrong-{number}.md").write_text(page, encoding="utf-8")
    assert told(project) == sorted(
        f"docs/about/wrong-{number}.md:9:1: {message}" for number, message in enumerate(WRONG.values())
    )


def test_what_belongs_to_no_page_is_no_name(project: Path) -> None:
    names = ("config", "cycler", "macros_info", "page", "range")
    calls = "\n".join(f"{{{{ {name} }}}}" for name in names)
    (project / "docs/about/privacy.md").write_text(f"# 쪽\n\n{calls}\n", encoding="utf-8")
    found = told(project)
    assert [problem.partition("매크로입니다.")[0] for problem in found] == [
        f"docs/about/privacy.md:{line}:1: '{name}'은(는) 없는 " for line, name in enumerate(names, 3)
    ]


def test_a_fault_of_a_macro_is_not_laid_on_its_page(project: Path) -> None:
    program = project / "macros/views/source_table.py"
    text = program.read_text(encoding="utf-8")
    program.write_text(text.replace('예: `{{ source_table() }}`"""\n', '"""\n    return 1 / 0\n'), encoding="utf-8")
    assert program.read_text(encoding="utf-8") != text
    done = run_mkdocs(project)
    assert (done.returncode, "\nZeroDivisionError: division by zero\n" in done.stdout) == (100, True)
    assert "\ndocs/" not in done.stdout
