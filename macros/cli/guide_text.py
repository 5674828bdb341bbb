"""The parts of CONTRIBUTING.md that are written from the docstrings of macros and rules."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping

from macros.checks.rule_guide import explained
from macros.mkdocs.macro_calls import description, example
from macros.mkdocs.macro_list import MACROS


def macro_guide() -> str:
    """A Markdown table of every macro: what it shows, and an example."""
    rows = ["| 매크로 | 보여 주는 것 | 보기 |", "|---|---|---|"]
    for macro in MACROS:
        names = [name for name in inspect.signature(macro).parameters if name != "view"]
        call = f"{macro.__name__}({', '.join(names)})"
        shown = example(macro).removeprefix("예: ")
        rows.append(f"| `{call}` | {description(macro)} | `{shown}` |")
    return "\n".join(rows)


def rule_guide() -> str:
    """A Markdown table of the rules under each heading; a rule's id is its anchor."""
    return "\n\n".join("\n".join(_rule_table(title, rules)) for title, rules in explained().items())


def _rule_table(title: str, rules: Mapping[str, str]) -> Iterator[str]:
    yield from [f"### {title}", "", "| 규칙 | 뜻 |", "|---|---|"]
    for id, meaning in rules.items():
        yield f'| <a id="{id}"></a>`{id}` | {meaning} |'


def replace_section(text: str, name: str, content: str) -> str:
    """`text` with what stands between the marks of a section replaced by `content`."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{content}\n{end}{after}"
