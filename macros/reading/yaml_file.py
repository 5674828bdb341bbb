"""One YAML file: its plain values, and the place of each of them."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, NoReturn

import yaml

from macros.korean.particles import particle
from macros.reading.places import Marks, Spot
from macros.reading.problems import DataError, Place, Problem

# libyaml reads ten times as fast as the parser in Python, which PyYAML falls back to where it was built without.
Loader: type[yaml.CSafeLoader | yaml.SafeLoader] = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

EMPTY = "파일이 비어 있습니다. 내용을 적거나 파일을 지워 주세요."
POINTER = "다른 곳을 가리키는 표시(&, *)는 쓸 수 없습니다. 값을 그대로 적거나 따옴표로 감싸 주세요."
TOO_DEEP = "괄호나 들여쓰기가 너무 깊습니다. 잘못 붙은 [, {, - 를 지워 주세요."
SHAPE = "들여쓰기나 '이름: 값' 모양이 맞지 않습니다. 앞뒤 줄과 들여 쓴 칸을 맞춰 주세요."
# Far more than any of our models; the C parser overflows its stack at about 20,000.
DEEPEST = 50
# Only the plain scalars of YAML 1.2 and dates; no `yes`, `1_000` or `12:30` surprises.
_PLAIN = re.compile(
    r"(?P<null>|null|~)|(?P<bool>true|false)|(?P<int>-?(?:0|[1-9][0-9]*))|(?P<float>-?(?:0|[1-9][0-9]*)\.[0-9]+)|"
    r"(?P<timestamp>[0-9]{4}-[0-9]{2}-[0-9]{2})"
)


class YamlFile:
    """The values of a file as dicts, tuples, str, int, Decimal, bool, date and None."""

    def __init__(self, name: str, content: bytes) -> None:
        """Read `content`; DataError with every problem of its form."""
        self.name = name
        self.content = content
        self.root = _Reading(name, _decoded(name, content)).root()

    @property
    def text(self) -> str:
        return self.content.decode()

    @property
    def value(self) -> Any:
        return self.root.value


def _decoded(name: str, content: bytes) -> str:
    start = Place(name)
    if content.startswith(b"\xef\xbb\xbf"):
        _stop(start, "파일 맨 앞에 BOM 표시가 있습니다. 'UTF-8(BOM 없음)'으로 저장해 주세요.", "encoding")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        message = "글자를 UTF-8로 읽을 수 없습니다(CP949로 저장된 듯합니다). UTF-8로 다시 저장해 주세요."
        _stop(Place(name, line, column), message, "encoding")
    if not any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines()):
        _stop(start, EMPTY, "empty-file")
    if "\t" in text:
        _refuse_tabs(name, text)
    return text


def _refuse_tabs(name: str, text: str) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            place = Place(name, number, indent.index("\t") + 1)
            _stop(place, "줄 앞에 탭이 있습니다. 탭을 지우고 빈칸으로 들여 써 주세요.", "yaml")


class _Reading:
    """One pass over what the parser meets in a file, and the problems on the way."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.marks = Marks(name)
        self.next: Callable[[], Any]
        self.problems: list[Problem] = []
        self.pointers: list[Problem] = []

    def root(self) -> Spot:
        """The value of the whole file; DataError with every problem."""
        try:
            value = self._document()
        except yaml.MarkedYAMLError as error:
            opened = error.context_mark if "quoted scalar" in (error.context or "") else None
            mark = opened or error.problem_mark or error.context_mark
            place = Place(self.name, mark.line + 1, mark.column + 1) if mark else Place(self.name)
            _stop(place, _syntax_message(error), "yaml")
        except yaml.YAMLError as error:
            before = _before(error, self.text).split("\n")
            _stop(
                Place(self.name, len(before), len(before[-1]) + 1),
                "눈에 보이지 않는 제어 문자가 있습니다. 지워 주세요.",
                "yaml",
            )
        if problems := self.pointers or self.problems:
            raise DataError(problems)
        return Spot(self.marks, value)

    def _document(self) -> Any:
        # The stubs hold that an event may begin nowhere.
        self.next = Loader(self.text).get_event
        self.next()
        if isinstance(self.next(), yaml.StreamEndEvent):
            _stop(Place(self.name), EMPTY, "empty-file")
        first = self.next()
        value = self._value(first, first, 0)
        if not isinstance(value, dict):
            self._problem(first, "파일이 '이름: 값' 모양이 아닙니다. 첫 줄부터 '이름: 값'으로 적어 주세요.")
        self.next()
        after = self.next()
        if not isinstance(after, yaml.StreamEndEvent):
            _stop(self._place(after), SHAPE, "yaml")
        return value

    def _value(self, event: Any, key: Any, depth: int) -> Any:
        """The value that begins with `event`, inside `depth` lists and mappings."""
        number = self.marks.begin(event.start_mark, key.start_mark)
        if event.anchor:
            self.pointers.append(Problem(self._place(event), POINTER, "yaml"))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            return None
        if depth == DEEPEST:
            _stop(self._place(event), TOO_DEEP, "yaml")
        value = self._pairs(depth + 1) if isinstance(event, yaml.MappingStartEvent) else self._items(depth + 1)
        self.marks.end(number)
        return value

    def _items(self, depth: int) -> tuple[Any, ...]:
        items = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self._value(event, event, depth))
        return tuple(items)

    def _pairs(self, depth: int) -> dict[str, Any]:
        pairs: dict[str, Any] = {}
        lines: dict[str, int] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self._key(event, depth)
            value = self._value(self.next(), event, depth)
            if not key:
                self._problem(event, "이름이 될 수 없는 값입니다. '이름: 값'으로 적어 주세요.")
            elif key in pairs:
                name = particle(f"'{key}'", "이/가")
                message = f"{name} {lines[key]}줄에 이미 있습니다. 하나만 남겨 주세요."
                self._problem(event, message, "duplicate-key")
            else:
                pairs[key], lines[key] = value, event.start_mark.line + 1
        return pairs

    def _key(self, event: Any, depth: int) -> str:
        """The name that a value is given; empty if it is none."""
        if isinstance(event, yaml.ScalarEvent) and not event.anchor:
            return sys.intern(event.value)
        self._value(event, event, depth)
        return ""

    def _scalar(self, event: yaml.ScalarEvent) -> Any:
        text, kind = event.value, _kind(event)
        if kind == "str":
            # The same ids, units and words stand in many files, year after year; each is kept once.
            return sys.intern(text)
        if kind == "timestamp":
            try:
                return date.fromisoformat(text)
            except ValueError:
                message = f"{particle(text, '은/는')} 달력에 없는 날짜입니다. 날짜를 확인해 주세요."
                self._problem(event, message, "date")
                return None
        if kind == "null":
            return None
        if kind == "bool":
            return text == "true"
        if kind == "int":
            return _whole_number(text)
        if kind == "float":
            return Decimal(text)
        self._problem(event, f"'{event.tag}' 표시는 쓸 수 없습니다. 지워 주세요.")
        return text

    def _place(self, event: Any) -> Place:
        return Place(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def _problem(self, event: Any, message: str, rule: str = "yaml") -> None:
        self.problems.append(Problem(self._place(event), message, rule))


def _kind(event: yaml.ScalarEvent) -> str:
    """The last part of a value's tag: the one that is written, or what a plain value looks like."""
    if event.tag not in (None, "!"):
        return str(event.tag.rpartition(":")[2])
    found = _PLAIN.fullmatch(event.value) if event.implicit[0] else None
    return str(found.lastgroup) if found else "str"


def _whole_number(text: str) -> int | str:
    # int() refuses thousands of digits; left as text, it is refused as "no number" further on.
    return int(text) if len(text) < 100 else text


def _before(error: yaml.YAMLError, text: str) -> str:
    """What stands before a character that may not be there; libyaml counts bytes, the parser in Python letters."""
    position = getattr(error, "position", 0)
    if getattr(error, "encoding", "") == "unicode":
        return text[:position]
    return text.encode()[:position].decode(errors="ignore")


def _syntax_message(error: yaml.MarkedYAMLError) -> str:
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
