"""One way to write a data file: the same values and comments, two blanks a step, no needless quotes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from macros.reading.problems import DataError, Place, Problem
from macros.reading.yaml_file import MAX_DEPTH, Loader, YamlFile

WIDTH = 120
LEFT_ALONE = "모양을 맞추면 값이나 설명(#)이 달라질 수 있어 그대로 두었습니다. 들여 쓴 칸과 괄호를 손으로 맞춰 주세요."
_TEXT = "tag:yaml.org,2002:str"
_FOLD = "\a"
# Stands for a missing value between braces, where ruamel.yaml would spell out `null`.
EMPTY = "\ue000\ue001\ue000"
# Stands for what is kept as it was typed.
_KEPT = "\ue000{}\ue000"


@dataclass(frozen=True)
class Comment:
    """A comment in a text: `line` and `column` from 0, and how many values stand before it."""

    line: int
    column: int
    text: str
    alone: bool
    values_before: int

    def is_like(self, other: Comment) -> bool:
        mine, theirs = (self.text, self.alone, self.values_before), (other.text, other.alone, other.values_before)
        return mine == theirs


def formatted(name: str, content: bytes) -> bytes:
    """Return a file as it should look; DataError if it cannot be read, or if a value or a comment would change."""
    before = YamlFile(name, content)
    try:
        text = _with_comments_in_place(before.text, _laid_out(before.text.lstrip("\n")))
        after = YamlFile(name, text.encode())
    except (YAMLError, DataError):
        raise DataError([Problem(Place(name), LEFT_ALONE, "format")]) from None
    if after.value != before.value or not _same(list(comments(before.text)), list(comments(text))):
        raise DataError([Problem(Place(name), LEFT_ALONE, "format")])
    return text.encode()


def comments(text: str) -> Iterator[Comment]:
    """Yield every comment of a YAML text, in order."""
    lines = text.split("\n")
    scalars = [token for token in yaml.scan(text, Loader=Loader) if isinstance(token, yaml.ScalarToken)]
    starts = [(token.start_mark.line, token.start_mark.column) for token in scalars]
    ends = [(token.end_mark.line, token.end_mark.column) for token in scalars]
    before = 0
    for number, line in enumerate(lines):
        for match in re.finditer(r"(?:(?<=\s)|^)#", line):
            at = number, match.start()
            while before < len(starts) and starts[before] < at:
                before += 1
            if before and at < ends[before - 1] and not _is_block_head(lines, starts[before - 1], at):
                continue
            yield Comment(*at, line[match.start() :].rstrip(), not line[: match.start()].strip(), before)
            break


def _is_block_head(lines: list[str], start: tuple[int, int], at: tuple[int, int]) -> bool:
    # The token of a block scalar begins at its `>` or `|`, behind which a comment may stand.
    return at[0] == start[0] and lines[start[0]][start[1]] in ">|"


def _same(before: list[Comment], after: list[Comment]) -> bool:
    return len(before) == len(after) and all(one.is_like(other) for one, other in zip(before, after, strict=True))


def _laid_out(text: str) -> str:
    """Return the text written anew, with lines that are too long broken at braces first and at blanks then.

    What somebody laid out over several lines between braces stays as it is.
    """
    kept = _over_several_lines(text)
    for number, part in enumerate(kept):
        text = text.replace(part, _KEPT.format(number), 1)
    for _ in range(MAX_DEPTH):
        before, text = text, _written(text)
        if text == before:  # What got lines of its own may need no quotes any more.
            break
    for number, part in enumerate(kept):
        text = text.replace(_KEPT.format(number), part, 1)
    return text


def _over_several_lines(text: str) -> list[str]:
    """Return what stands between the outermost braces and goes over several lines, in order."""
    found: list[str] = []
    depth = begin = 0
    for token in yaml.scan(text, Loader=Loader):
        if isinstance(token, (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)):
            begin = begin if depth else token.start_mark.index
            depth += 1
        elif isinstance(token, (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)):
            depth -= 1
            part = text[begin : token.end_mark.index]
            if not depth and "\n" in part:
                found.append(part)
    return found


def _written(text: str) -> str:
    writer = YAML(typ="rt")
    writer.width = 1_000_000
    writer.indent(mapping=2, sequence=4, offset=2)
    root = writer.compose(text)
    _restyle(writer, root, 0, in_flow=False)
    out = io.StringIO()
    writer.serialize(root, out)
    return out.getvalue().replace(EMPTY, "").rstrip("\n") + "\n"


def _restyle(writer: YAML, node: Node, indent: int, *, in_flow: bool) -> None:
    """Give a node and all inside it the style of the house; `indent` is where further lines of it begin."""
    if isinstance(node, ScalarNode):
        _restyle_scalar(writer, node, indent, in_flow)
        return
    assert isinstance(node, CollectionNode)
    # What is inside is measured once more when it has lines of its own.
    flow = in_flow or bool(node.flow_style)
    if node.flow_style and not in_flow and _is_too_long(node) and node.value:
        node.flow_style = False
    if isinstance(node, MappingNode):
        for key, value in node.value:
            _restyle(writer, key, key.start_mark.column, in_flow=True)
            _restyle(writer, value, key.start_mark.column + 2, in_flow=flow)
    if isinstance(node, SequenceNode):
        for item in node.value:
            _restyle(writer, item, item.start_mark.column, in_flow=flow)


def _restyle_scalar(writer: YAML, node: ScalarNode, indent: int, in_flow: bool) -> None:
    if in_flow and node.value == "" and node.style is None:
        node.tag, node.value = _TEXT, EMPTY
    if node.style in ("'", '"') and _may_be_plain(writer, node.value, in_flow):
        node.style = None
    if node.style == ">":
        # A fold before a paragraph's end makes the writer lose the paragraph.
        node.value = node.value.replace(f"{_FOLD}\n", "\n")
    plain = node.value.replace(_FOLD, "")
    if in_flow or node.tag != _TEXT or "\n" in plain or "  " in plain or node.style == "|":
        return
    lines = node.value.split(_FOLD) if node.style == ">" else []
    if max((indent + len(line.strip()) for line in lines), default=0) > WIDTH or (not lines and _is_too_long(node)):
        node.style = ">"
        node.value = _folded(plain, WIDTH - indent)


def _may_be_plain(writer: YAML, value: str, in_flow: bool) -> bool:
    analysis = writer.emitter.analyze_scalar(value)
    allowed = analysis.allow_flow_plain if in_flow else analysis.allow_block_plain
    resolved = writer.resolver.resolve(ScalarNode, value, (True, False))
    is_split = in_flow and ":" in value  # `{name: :1}` would be read as another mapping.
    return bool(allowed and not is_split and not analysis.multiline and resolved == _TEXT)


def _is_too_long(node: Node) -> bool:
    return bool(node.start_mark.line == node.end_mark.line and node.end_mark.column > WIDTH)


def _folded(text: str, width: int) -> str:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return f"{_FOLD} ".join(lines)


def _with_comments_in_place(before: str, text: str) -> str:
    """Put one blank before a comment that ends a line, and one of its own level with the value below or above it."""
    lines = text.split("\n")
    old = before.split("\n")
    was, now = list(comments(before)), list(comments(text))
    if len(was) != len(now):
        return text
    for earlier, comment in reversed(list(zip(was, now, strict=True))):
        if not comment.alone:
            lines[comment.line] = f"{lines[comment.line][: comment.column].rstrip()} {comment.text}"
        elif _column_below(old, earlier.line) == earlier.column:
            lines[comment.line] = " " * _column_below(lines, comment.line) + comment.text
        elif _column_above(old, earlier.line) == earlier.column:
            lines[comment.line] = " " * _column_above(lines, comment.line) + comment.text
    return "\n".join(lines)


def _column_below(lines: list[str], number: int) -> int:
    """Return the column where the next line with a value begins; -1 if none follows."""
    return _column(lines[number + 1 :], r" *")


def _column_above(lines: list[str], number: int) -> int:
    """Return the column where the value of the line before begins, behind its dashes; -1 if there is none."""
    return _column(reversed(lines[:number]), r" *(?:- +)*")


def _column(lines: Iterable[str], blanks: str) -> int:
    for line in lines:
        if line.strip() and not line.lstrip().startswith("#"):
            match = re.match(blanks, line)
            return match.end() if match else 0
    return -1
