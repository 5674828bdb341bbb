"""`guide`: writes the parts of CONTRIBUTING.md that the code itself tells."""

from __future__ import annotations

import inspect
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.checks.rule_explanations import explain_rules
from macros.cli import Commands
from macros.mkdocs.macro_calls import description, example
from macros.mkdocs.macro_registry import MACROS
from macros.reading.problems import GUIDE


def add(commands: Commands) -> None:
    parser = commands.add_parser("guide", help="CONTRIBUTING.md의 규칙 풀이와 매크로 목록을 새로 씁니다")
    parser.add_argument("--check", action="store_true", help="쓰지 않고, 최신인지 봅니다")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    guide = Path(GUIDE)
    written = guide.read_text(encoding="utf-8")
    current = replace_section(replace_section(written, "macros", macro_guide()), "rules", rule_guide())
    if options.check and written != current:
        print(f"{GUIDE}의 규칙 풀이나 매크로 목록이 최신이 아닙니다. 'make guide'를 실행해 주세요.", file=sys.stderr)
        return 1
    if not options.check:
        guide.write_text(current, encoding="utf-8")
    return 0


def macro_guide() -> str:
    """Return a Markdown table of every macro: what it shows, and an example."""
    rows = ["| 매크로 | 보여 주는 것 | 예시 |", "|---|---|---|"]
    for macro in MACROS:
        names = [name for name in inspect.signature(macro).parameters if name != "view"]
        call = f"{macro.__name__}({', '.join(names)})"
        shown = example(macro).removeprefix("예: ")
        rows.append(f"| `{call}` | {description(macro)} | `{shown}` |")
    return "\n".join(rows)


def rule_guide() -> str:
    """Return Markdown tables of the rules under their headings; a rule's id is its anchor."""
    return "\n\n".join("\n".join(_rule_table(title, rules)) for title, rules in explain_rules().items())


def _rule_table(title: str, rules: Mapping[str, str]) -> Iterator[str]:
    yield from [f"### {title}", "", "| 규칙 | 뜻 |", "|---|---|"]
    for id, meaning in rules.items():
        yield f'| <a id="{id}"></a>`{id}` | {meaning} |'


def replace_section(text: str, name: str, content: str) -> str:
    """Return `text` with what stands between the marks of a section replaced by `content`."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{content}\n{end}{after}"
