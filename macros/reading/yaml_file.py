"""One YAML file: its plain values, and the place of each of them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any, NoReturn
from unicodedata import normalize

import yaml
from yaml.nodes import MappingNode, ScalarNode

from macros.korean.particles import particle, quoted
from macros.reading.problems import DataError, Place, Problem
from macros.reading.text_file import place_after, read_text
from macros.reading.unseen_signs import unseen_signs

# libyaml reads ten times as fast as the parser in Python, which PyYAML falls back to where it was built without.
Loader: type[yaml.CSafeLoader | yaml.SafeLoader] = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

EMPTY = "파일이 비어 있습니다. 내용을 적거나 파일을 지워 주세요."
POINTER = "다른 곳을 가리키는 표시(&, *)는 쓸 수 없습니다. 값을 그대로 적거나 따옴표로 감싸 주세요."
TOO_DEEP = "괄호나 들여쓰기가 너무 깊습니다. 잘못 붙은 [, {, - 를 지워 주세요."
SHAPE = "들여쓰기나 '이름: 값' 모양이 맞지 않습니다. 앞뒤 줄과 들여 쓴 칸을 맞춰 주세요."
# Far more than any of our models, or any report.
MAX_DEPTH = 50
MAX_LENGTH = 20_000
_TEXT = yaml.resolver.BaseResolver.DEFAULT_SCALAR_TAG
# Only the plain scalars of YAML 1.2 and dates; no `yes`, `1_000` or `12:30` surprises.
_PLAIN = re.compile(
    r"|null|~|(?P<bool>true|false)|(?P<int>-?(?:0|[1-9][0-9]*))|(?P<decimal>-?(?:0|[1-9][0-9]*)\.[0-9]+)|"
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
)


@dataclass(slots=True, eq=False)
class Node:
    """A value, the nodes inside it, and the line and column (from 1) where it and its key begin.

    An item of a list, and the whole file, have no key; their own place stands for it.
    """

    file: str
    value: Any
    children: tuple[Node, ...]
    line: int
    column: int
    key_line: int
    key_column: int

    @property
    def place(self) -> Place:
        return Place(self.file, self.line, self.column)

    @property
    def key_place(self) -> Place:
        return Place(self.file, self.key_line, self.key_column)

    def items(self) -> Iterator[tuple[str | int, Node]]:
        """Return the nodes inside a mapping with their keys, inside a list with their indexes."""
        return zip(self.value if isinstance(self.value, dict) else count(), self.children, strict=False)

    def get(self, step: str | int) -> Node | None:
        """Return the node at a key or an index; None if there is none."""
        steps: list[str | int] = list(self.value) if isinstance(self.value, dict) else [*range(len(self.children))]
        return self.children[steps.index(step)] if step in steps else None

    def find(self, *path: str | int) -> Node | None:
        """Return the node that `path` leads to; None if there is none."""
        node: Node | None = self
        for step in path:
            node = node.get(step) if node else None
        return node

    def nearest(self, *path: str | int) -> Node:
        """Return the node that `path` leads to; the last one on the way if it is absent."""
        node = self
        for step in path:
            inner = node.get(step)
            if inner is None:
                break
            node = inner
        return node


class YamlFile:
    """A file's values as dicts, tuples, str, int, Decimal, bool, date and None."""

    def __init__(self, name: str, content: bytes) -> None:
        """Read `content`; DataError with every problem of its form."""
        self.name = name
        self.content = content
        self.text = _indented_by_blanks(name, read_text(name, content))
        self.root = _Reading(name, self.text).root()

    @property
    def value(self) -> Any:
        return self.root.value


def _indented_by_blanks(name: str, text: str) -> str:
    """Return the text of a file; DataError if a tab indents one of its lines."""
    if "\t" in text and (tab := re.search(r"^ *\t", text, re.MULTILINE)):
        message = "줄 앞에 탭이 있습니다. 탭을 지우고 빈칸으로 들여 써 주세요."
        _stop(place_after(name, text[: tab.end() - 1]), message, "yaml")
    return text


class _Reading:
    """One pass over a file's text, and the problems of its form."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.problems: list[Problem] = []

    def root(self) -> Node:
        """Return the node of the whole file; DataError with every problem."""
        found = self._composed()
        root = self._node(found, found, 0)
        if not isinstance(root.value, dict):
            self._problem(found, "파일이 '이름: 값' 모양이 아닙니다. 첫 줄부터 '이름: 값'으로 적어 주세요.")
        if self.problems:
            raise DataError(self.problems)
        return root

    def _composed(self) -> yaml.Node:
        """Return what the parser makes of the text; DataError with what it stumbles over."""
        try:
            if any(sign in self.text for sign in "&*!"):
                self._refuse_signs()
            found = yaml.compose(self.text, Loader)
        except yaml.MarkedYAMLError as error:
            opened = error.context_mark if "quoted scalar" in (error.context or "") else None
            mark = opened or error.problem_mark or error.context_mark
            place = Place(self.name, mark.line + 1, mark.column + 1) if mark else Place(self.name)
            # Libyaml's end of a text that ends without a line end is on a line that is not there.
            _stop(min(place, place_after(self.name, self.text)), _syntax_message(error), "yaml")
        except RecursionError:  # By the parser in Python alone; libyaml stops at 1,000 levels.
            _stop(Place(self.name), TOO_DEEP, "yaml")
        if found is None:
            _stop(Place(self.name), EMPTY, "empty-file")
        return found

    def _refuse_signs(self) -> None:
        """DataError with every anchor, alias and tag; nodes do not keep them."""
        for token in yaml.scan(self.text, Loader):
            if isinstance(token, (yaml.AnchorToken, yaml.AliasToken)):
                self._problem(token, POINTER)
            elif isinstance(token, yaml.TagToken):
                tag = self.text[token.start_mark.index : token.end_mark.index]
                self._problem(token, f"'{tag}' 표시는 쓸 수 없습니다. 지워 주세요.")
        if self.problems:
            raise DataError(self.problems)

    def _node(self, found: yaml.Node, key: yaml.Node, depth: int) -> Node:
        """Return a value that the parser found, with all inside it; `depth` lists and mappings are around it."""
        children: tuple[Node, ...] = ()
        if isinstance(found, ScalarNode):
            value = self._scalar(found)
        elif depth == MAX_DEPTH:
            _stop(self._place(found), TOO_DEEP, "yaml")
        elif isinstance(found, MappingNode):
            pairs = self._pairs(found, depth + 1)
            children = tuple(pairs.values())
            value = {name: child.value for name, child in pairs.items()}
        else:
            children = tuple([self._node(item, item, depth + 1) for item in found.value])
            value = tuple([child.value for child in children])
        start, name = found.start_mark, key.start_mark
        return Node(self.name, value, children, start.line + 1, start.column + 1, name.line + 1, name.column + 1)

    def _pairs(self, mapping: MappingNode, depth: int) -> dict[str, Node]:
        pairs: dict[str, Node] = {}
        for key, value in mapping.value:
            node = self._node(value, key, depth)
            name = self._text(key) if isinstance(key, ScalarNode) else ""
            if not name:
                self._problem(key, "이름이 될 수 없는 값입니다. '이름: 값'으로 적어 주세요.")
            elif name in pairs:
                shown = quoted(name, "이/가")
                message = f"{shown} {pairs[name].key_line}줄에 이미 있습니다. 하나만 남겨 주세요."
                self._problem(key, message, "duplicate-key")
            else:
                pairs[name] = node
        return pairs

    def _scalar(self, found: ScalarNode) -> Any:
        text: str = found.value
        # Whatever YAML 1.1 takes for text is text here too.
        plain = None if found.tag == _TEXT else _PLAIN.fullmatch(text)
        if plain is None:
            return self._text(found)
        if plain["int"]:
            # int() refuses thousands of digits; left as text, it is refused as "no number" further on.
            return int(text) if len(text) < 100 else text
        if plain["decimal"]:
            return Decimal(text)
        if plain["date"]:
            return self._date(found)
        return text == "true" if plain["bool"] else None

    def _text(self, found: ScalarNode) -> str:
        text: str = found.value
        if len(text) > MAX_LENGTH:
            self._problem(
                found, f"글이 {len(text):,}자입니다. {MAX_LENGTH:,}자가 넘지 않게 나누어 적어 주세요.", "value"
            )
        if "\t" in text:
            self._problem(found, "글 안에 탭이 있습니다. 지우고 빈칸을 넣어 주세요.", "unseen-sign")
        if found.style == '"':  # Only there can `\\u200b` stand for a sign.
            for _, message in unseen_signs(text):
                self._problem(found, message, "unseen-sign")
            text = normalize("NFC", text)
        # The same ids, units and words stand in many files, year after year; each is kept once.
        return sys.intern(text)

    def _date(self, found: ScalarNode) -> date | None:
        try:
            return date.fromisoformat(found.value)
        except ValueError:
            message = f"{particle(found.value, '은/는')} 달력에 없는 날짜입니다. 날짜를 확인해 주세요."
            self._problem(found, message, "date")
            return None

    def _place(self, found: yaml.Node | yaml.Token) -> Place:
        return Place(self.name, found.start_mark.line + 1, found.start_mark.column + 1)

    def _problem(self, found: yaml.Node | yaml.Token, message: str, rule: str = "yaml") -> None:
        self.problems.append(Problem(self._place(found), message, rule))


def _syntax_message(error: yaml.MarkedYAMLError) -> str:
    """Return what a clerk can do about an error of the parser."""
    said = f"{error.context or ''} {error.problem or ''}"
    if "mapping values are not allowed" in said:
        return (
            "쌍점(:)이 한 줄에 두 번 있거나, 앞줄보다 더 들여 썼습니다. 쌍점이 든 글은 따옴표로 감싸고 "
            "들여 쓴 칸을 맞춰 주세요."
        )
    if "maximum nesting depth" in said:
        return TOO_DEEP
    if "that cannot start any token" in said:
        return "값이 쓸 수 없는 글자로 시작합니다. 값을 작은따옴표(')로 감싸 주세요."
    if "but got '?'" in said:  # By the parser in Python alone; libyaml reads it.
        return "괄호 안의 글에 물음표(?)가 있습니다. 글을 작은따옴표(')로 감싸 주세요."
    if "escape" in said or "did not find expected hexdecimal" in said:
        return "큰따옴표 안에 역빗금(\\)이 있습니다. 값을 작은따옴표(')로 감싸 주세요."
    if "quoted scalar" in said:
        return "따옴표가 닫히지 않았습니다. 여는 따옴표와 닫는 따옴표를 맞춰 주세요."
    if "flow" in said:
        return "괄호나 쉼표가 맞지 않습니다. [ ]와 { }의 짝, 그 사이의 쉼표를 확인해 주세요."
    if "alias" in said or "anchor" in said:
        return POINTER
    return SHAPE


def _stop(place: Place, message: str, rule: str) -> NoReturn:
    raise DataError([Problem(place, message, rule)])
