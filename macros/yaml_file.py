"""One YAML file: its plain values, and the place of each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NoReturn

import yaml

from macros.korean import particle
from macros.models.base import Path
from macros.places import Marks, Places
from macros.problems import DataError, Place, Problem

EMPTY = "파일이 비어 있습니다. 내용을 적거나 파일을 지워 주세요."
POINTER = "다른 곳을 가리키는 표시(&, *)는 쓸 수 없습니다. 값을 그대로 적거나 따옴표로 감싸 주세요."
TOO_DEEP = "괄호나 들여쓰기가 너무 깊습니다. 잘못 붙은 [, {, - 를 지워 주세요."
# Far more than any of our models; the C parser overflows its stack at about 20,000.
DEEPEST = 50


class _Loader(yaml.CSafeLoader):
    """Only the plain scalars of YAML 1.2 and dates; no `yes`, `1_000` or `12:30` surprises."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 -- the base class declares the type


_SCALARS = (
    ("tag:yaml.org,2002:null", r"|null|~", ["", "n", "~"]),
    ("tag:yaml.org,2002:bool", r"true|false", list("tf")),
    ("tag:yaml.org,2002:int", r"-?(?:0|[1-9][0-9]*)", list("-0123456789")),
    ("tag:yaml.org,2002:float", r"-?(?:0|[1-9][0-9]*)\.[0-9]+", list("-0123456789")),
    ("tag:yaml.org,2002:timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", list("0123456789")),
)
for _tag, _pattern, _first in _SCALARS:
    _Loader.add_implicit_resolver(_tag, re.compile(rf"(?:{_pattern})\Z"), _first)


class YamlFile:
    """The values of a file as dicts, tuples, str, int, Decimal, bool, date and None."""

    def __init__(self, name: str, content: bytes) -> None:
        """Read `content`; DataError with every problem of its form."""
        self.name = name
        marks, key_marks = self._marks, self._key_marks = Marks(), Marks()
        self._problems: list[Problem] = []
        self.text = self._decode(content)
        node = self._compose()
        self.value: Any = self._plain(node, ())
        if not isinstance(self.value, dict):
            self._problem(node, "파일이 '이름: 값' 모양이 아닙니다. 첫 줄부터 '이름: 값'으로 적어 주세요.")
        if self._problems:
            raise DataError(self._problems)
        self.places = Places(name, self.value, marks)
        self.key_places = Places(name, self.value, key_marks)

    def _decode(self, content: bytes) -> str:
        start = Place(self.name)
        if content.startswith(b"\xef\xbb\xbf"):
            _stop(start, "파일 맨 앞에 BOM 표시가 있습니다. 'UTF-8(BOM 없음)'으로 저장해 주세요.", "encoding")
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            column = error.start - content.rfind(b"\n", 0, error.start)
            message = "글자를 UTF-8로 읽을 수 없습니다(CP949로 저장된 듯합니다). UTF-8로 다시 저장해 주세요."
            _stop(Place(self.name, line, column), message, "encoding")
        if not any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines()):
            _stop(start, EMPTY, "empty-file")
        self._refuse_tabs(text)
        return text

    def _refuse_tabs(self, text: str) -> None:
        for number, line in enumerate(text.splitlines(), 1):
            indent = line[: len(line) - len(line.lstrip())]
            if "\t" in indent:
                place = Place(self.name, number, indent.index("\t") + 1)
                _stop(place, "줄 앞에 탭이 있습니다. 탭을 지우고 빈칸으로 들여 써 주세요.", "yaml")

    def _compose(self) -> yaml.Node:
        try:
            self._refuse_pointers_and_depth()
            node = yaml.compose(self.text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            opened = error.context_mark if "quoted scalar" in (error.context or "") else None
            mark = opened or error.problem_mark or error.context_mark
            place = Place(self.name, mark.line + 1, mark.column + 1) if mark else Place(self.name)
            _stop(place, _syntax_message(error), "yaml")
        except yaml.YAMLError as error:
            position = getattr(error, "position", 0)
            before = self.text.encode()[:position].decode(errors="ignore").split("\n")
            _stop(
                Place(self.name, len(before), len(before[-1]) + 1),
                "눈에 보이지 않는 제어 문자가 있습니다. 지워 주세요.",
                "yaml",
            )
        if node is None:
            _stop(Place(self.name), EMPTY, "empty-file")
        return node

    def _refuse_pointers_and_depth(self) -> None:
        depth = 0
        for event in yaml.parse(self.text, Loader=_Loader):
            if getattr(event, "anchor", None):
                self._problem(event, POINTER)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST:
                _stop(self._place(event), TOO_DEEP, "yaml")
        if self._problems:
            raise DataError(self._problems)

    def _plain(self, node: yaml.Node, path: Path) -> Any:
        self._marks.add(path, self._place(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, path))
        if isinstance(node, yaml.SequenceNode):
            return tuple(self._plain(item, (*path, i)) for i, item in enumerate(node.value))
        return self._scalar(node)

    def _pairs(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, Any]]:
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            if not key:
                self._problem(key_node, "이름이 될 수 없는 값입니다. '이름: 값'으로 적어 주세요.")
            elif key in first:
                name = particle(f"'{key}'", "이/가")
                message = f"{name} {first[key]}줄에 이미 있습니다. 하나만 남겨 주세요."
                self._problem(key_node, message, "duplicate-key")
            else:
                place = self._place(key_node)
                first[key] = place.line
                self._key_marks.add((*path, key), place)
                yield key, self._plain(value_node, (*path, key))

    def _scalar(self, node: yaml.Node) -> Any:
        text, kind = str(node.value), node.tag.rpartition(":")[2]
        if kind == "timestamp":
            try:
                return date.fromisoformat(text)
            except ValueError:
                message = f"{particle(text, '은/는')} 달력에 없는 날짜입니다. 날짜를 확인해 주세요."
                self._problem(node, message, "date")
                return None
        if kind == "null":
            return None
        if kind == "bool":
            return text == "true"
        if kind == "int":
            return _whole_number(text)
        if kind == "float":
            return Decimal(text)
        if kind != "str":
            self._problem(node, f"'{node.tag}' 표시는 쓸 수 없습니다. 지워 주세요.")
        return text

    def _place(self, node: yaml.Node | yaml.Event) -> Place:
        mark = node.start_mark
        return Place(self.name, mark.line + 1, mark.column + 1) if mark else Place(self.name)

    def _problem(self, node: yaml.Node | yaml.Event, message: str, rule: str = "yaml") -> None:
        self._problems.append(Problem(self._place(node), message, rule))


def _whole_number(text: str) -> int | str:
    # int() refuses thousands of digits; left as text, it is refused as "no number" further on.
    return int(text) if len(text) < 100 else text


def _syntax_message(error: yaml.MarkedYAMLError) -> str:
    said = f"{error.context or ''} {error.problem or ''}"
    if "mapping values are not allowed" in said:
        return (
            "쌍점(:)이 한 줄에 두 번 있거나, 앞줄보다 더 들여 썼습니다. 쌍점이 든 글은 따옴표로 감싸고 "
            "들여 쓴 칸을 맞춰 주세요."
        )
    if "maximum nesting depth" in said:
        return TOO_DEEP
    if "found character that cannot start any token" in said:
        return "값이 쓸 수 없는 글자로 시작합니다. 값을 작은따옴표(')로 감싸 주세요."
    if "escape" in said or "did not find expected hexdecimal" in said:
        return "큰따옴표 안에 역빗금(\\)이 있습니다. 값을 작은따옴표(')로 감싸 주세요."
    if "quoted scalar" in said:
        return "따옴표가 닫히지 않았습니다. 여는 따옴표와 닫는 따옴표를 맞춰 주세요."
    if "flow" in said:
        return "괄호나 쉼표가 맞지 않습니다. [ ]와 { }의 짝, 그 사이의 쉼표를 확인해 주세요."
    if "alias" in said or "anchor" in said:
        return POINTER
    return "들여쓰기나 '이름: 값' 모양이 맞지 않습니다. 앞뒤 줄과 들여 쓴 칸을 맞춰 주세요."


def _stop(place: Place, message: str, rule: str) -> NoReturn:
    raise DataError([Problem(place, message, rule)])
