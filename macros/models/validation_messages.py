"""Problems in Korean for the values that pydantic refuses, and for empty ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.korean.particles import particle, quoted
from macros.models.base import Path
from macros.models.fields import inner_model, is_list, map_model, marker
from macros.models.misplaced_keys import HOMES
from macros.models.record import MAPS, SHARED
from macros.models.types import ADDRESS_PATTERN, BUDGET_LINE_PATTERN, COLUMN_PATTERN, RECORD_PATTERN, Ref
from macros.models.words_for_figures import sign_of_less, without_figure
from macros.reading.problems import Problem, closest, nearest
from macros.reading.yaml_file import Node

EXPECTED: Mapping[str, str] = {
    "int_type": "정수를 적어 주세요. 쉼표와 단위는 빼 주세요",
    "decimal_type": "수를 적어 주세요. 쉼표와 단위는 빼 주세요",
    "is_instance_of": "수를 적어 주세요. 쉼표와 단위는 빼 주세요",
    "bool_type": "true나 false를 적어 주세요",
    "string_type": "글을 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요",
    "string_too_short": "비워 두지 말고 글을 적거나, 줄을 지워 주세요",
    "tuple_type": "'- '로 시작하는 목록으로 적어 주세요",
    "model_type": "'이름: 값'을 들여 써서 적어 주세요",
    "model_attributes_type": "'이름: 값'을 들여 써서 적어 주세요",
    "dict_type": "'이름: 값'을 들여 써서 적어 주세요",
    "date_type": "날짜를 2023-10-31처럼 적어 주세요",
}


Choices: TypeAlias = Mapping[str, Mapping[str, str]]
"""The names of the records that a reference may name, by their kind and id."""


def find_problems(
    error: ValidationError, model: type[BaseModel], root: Node, address: Collection[str], choices: Choices
) -> list[Problem]:
    """Return every problem of a value that does not fit its model; `address` are the keys read from its path."""
    errors: dict[Path, list[ErrorDetails]] = {}
    details = [(_path_in_file(detail, root), detail) for detail in error.errors(include_url=False)]
    misspelt = set(_misspelt(details, model))
    for path, detail in details:
        if not _is_echo(detail) and not (detail["type"] == "missing" and path in misspelt):
            errors.setdefault(path, []).append(detail)
    return [_problem(_plainest(same_path), path, model, root, address, choices) for path, same_path in errors.items()]


def find_empty_values(model: type[BaseModel], root: Node, choices: Choices | None = None) -> Iterator[Problem]:
    """Find every key without a value; if the field may be absent, it would pass for "not in the document"."""
    for path in _empty_paths(root.value) if isinstance(root.value, dict) else ():
        if _is_known(model, path):
            one = _one_of(_choices_at(model, path, choices or {})) or "값"
            advice = f"{particle(one, '을/를')} 적어 주세요. 문서에 없으면 줄을 지워 주세요."
            yield Problem(root.nearest(*path).place, _empty_message(model, path, advice), "missing")


def _is_known(model: type[BaseModel], path: Path) -> bool:
    owner = _model_at(model, path[:-1])
    return isinstance(path[-1], int) or (owner is not None and path[-1] in owner.model_fields)


def _empty_paths(value: Any, path: Path = ()) -> Iterator[Path]:
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if inner is None:
            yield (*path, step)
        elif isinstance(inner, (dict, tuple)):
            yield from _empty_paths(inner, (*path, step))


def _empty_message(model: type[BaseModel], path: Path, advice: str) -> str:
    steps = path if isinstance(path[-1], str) else path[:-1]
    map_name = f"{steps[-2]}의 " if _is_in_map(steps) else ""
    return f"{map_name}{_label(_model_at(model, steps[:-1]), str(steps[-1]))} 칸이 비어 있습니다. {advice}"


def _is_in_map(path: Path) -> bool:
    """Whether a path leads to a value of `printed`, `notes` or another map by a record's own keys."""
    return len(path) > 1 and path[-2] in MAPS


def _is_echo(detail: ErrorDetails) -> bool:
    # A list whose only item is wrong counts as too short for pydantic; the item's own line is enough.
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _misspelt(details: list[tuple[Path, ErrorDetails]], model: type[BaseModel]) -> Iterator[Path]:
    """The paths of keys that are missing because their name is misspelt."""
    for path, detail in details:
        owner = _model_at(model, path[:-1])
        if detail["type"] == "extra_forbidden" and owner and (key := closest(str(path[-1]), owner.model_fields)):
            yield (*path[:-1], key)


def _plainest(errors: list[ErrorDetails]) -> ErrorDetails:
    # A value that may be an int or a Decimal is refused by both; the message for a Decimal asks for less.
    return next((error for error in errors if error["type"] in {"decimal_type", "is_instance_of"}), errors[0])


def _path_in_file(detail: ErrorDetails, root: Node) -> Path:
    """The error's location without the names of union members that pydantic puts into it."""
    path: Path = ()
    loc = detail["loc"]
    for index, step in enumerate(loc):
        missing = detail["type"] == "missing" and index == len(loc) - 1
        if index == 0 or missing or root.find(*path, step):
            path = (*path, step)
    return path


def _problem(
    detail: ErrorDetails,
    path: Path,
    model: type[BaseModel],
    root: Node,
    address: Collection[str],
    choices: Choices,
) -> Problem:
    if not path and detail["type"] == "value_error":  # About several keys of a file.
        return Problem(root.place, f"{_expected(detail)}.", "value")
    if not path:  # A row of a table, which is read by itself.
        value = particle(_quoted(detail["input"]), "이/가")
        return Problem(root.place, f"'rows'(줄 목록) 칸에 {value} 있습니다. {_expected(detail)}.", "value")
    kind, key = detail["type"], str(path[-1])
    owner = _model_at(model, path[:-1])
    if kind == "missing":
        outer = root.nearest(*path[:-1]).place
        label, one = _label(owner, key), _one_of(_choices_at(model, path, choices))
        values = f" 값은 {one}입니다." if one else ""
        return Problem(outer, f"{label} 칸이 없습니다. '{key}: 값'을 적어 주세요.{values}", "missing")
    if " " in key and detail["input"] is None:
        advice = "괄호({ }) 안의 글에 쉼표가 있으면 글을 따옴표로 감싸 주세요."
        message = f"쉼표 뒤의 {particle(repr(key), '을/를')} 이름으로 읽었습니다. {advice}"
        return Problem(root.nearest(*path).key_place, message, "unknown-key")
    if kind == "extra_forbidden":
        is_after_comma = key.isdecimal() and detail["input"] is None
        advice = f"'{key}' 앞에 쉼표가 있습니다. 수에는 쉼표를 빼 주세요."
        message = advice if is_after_comma else _unknown_key(owner, key, address if len(path) == 1 else (), choices)
        return Problem(root.nearest(*path).key_place, message, "unknown-key")
    place = root.nearest(*path).place
    if detail["input"] is None:
        one = _one_of(_choices_at(model, path, choices))
        advice = f"{particle(one, '을/를')} 적어 주세요." if one else f"{_expected(detail)}."
        advice = "값을 적어 주세요. 문서에 없으면 이름까지 지워 주세요." if _is_in_map(path) else advice
        return Problem(place, _empty_message(model, path, advice), "missing")
    return Problem(place, _wrong_value(detail, model, path, address, choices), "value")


def _unknown_key(owner: type[BaseModel] | None, key: str, unwritten: Collection[str], choices: Choices) -> str:
    """Return what to do with a key that a record does not have; `unwritten` are those that are read from the path."""
    fields = sorted(owner.model_fields, key=lambda name: name in SHARED) if owner else []
    known = [name for name in fields if name not in unwritten]
    if owner and (computed := getattr(owner, "computed", {}).get(key)):
        return f"'{key}'({computed.title})은(는) 계산하는 값이어서 적지 않습니다. 인쇄된 값이면 printed에 적어 주세요."
    fundings = choices.get("funding", {})
    if owner and "by_funding" in owner.model_fields and key in (*fundings, *fundings.values()):
        return f"{quoted(key)} 재원의 이름입니다. {_by_funding(fundings)}"
    own = _holder(owner, key) or getattr(owner, "homes", {}).get(key)
    home = own or (None if closest(key, known) else HOMES.get(key))
    hint = f"{home} {nearest('', known)}" if home else nearest(key, known)
    return f"{quoted(key)} 모르는 이름입니다. {hint}"


def _holder(owner: type[BaseModel] | None, key: str) -> str | None:
    """Return which of a record's own fields a key stands below; None if it stands below none."""
    for name, field in owner.model_fields.items() if owner else ():
        inner = None if name in SHARED or is_list(field) else inner_model(field)
        if inner and key in inner.model_fields and key not in SHARED:
            return f"{name} 아래에 적습니다."
    return None


def _by_funding(fundings: Mapping[str, str]) -> str:
    """Return how money is split by funding, with fundings that the vocabulary has."""
    shares = ", ".join(f"{{funding: {id}, budget: …}}" for id in list(fundings)[:2])
    return f"재원이 여럿이면 by_funding에 나누어 적어 주세요. 예: by_funding: [{shares}]"


def _choices_at(model: type[BaseModel], path: Path, choices: Choices) -> Mapping[str, str]:
    """Return the names of what the field at `path` may refer to, by id; empty if it refers to nothing."""
    steps = path if isinstance(path[-1], str) else path[:-1]
    owner = _model_at(model, steps[:-1])
    field = owner.model_fields.get(str(steps[-1])) if owner else None
    ref = marker(field, Ref) if field else None
    return choices.get(ref.kind, {}) if ref else {}


def _one_of(names: Mapping[str, str]) -> str:
    """Return `main(주요업무), focus(새로운 일) 가운데 하나`; empty without names."""
    return ", ".join(f"{id}({name})" for id, name in names.items()) + " 가운데 하나" if names else ""


def _wrong_value(
    detail: ErrorDetails, model: type[BaseModel], path: Path, address: Collection[str], choices: Choices
) -> str:
    if detail["type"] == "value_error" and isinstance(detail["input"], dict):
        return f"{_expected(detail)}."
    steps = path if isinstance(path[-1], str) else path[:-1]
    label = _label(_model_at(model, steps[:-1]), str(steps[-1]))
    value = particle(_quoted(detail["input"]), "이/가")
    if path[0] in address:
        return f"파일의 자리와 이름에서 읽은 {label}에 {value} 있습니다. {_expected(detail)}."
    names = _choices_at(model, path, choices)
    if steps[-1] == "funding" and _is_mix(detail["input"], names):
        return f"{label} 칸에 {value} 있습니다. {_by_funding(names)}"
    if detail["type"] == "string_pattern_mismatch" and names:
        return f"{label} 칸에 {value} 있습니다. {_id_of(detail['input'], names)}"
    advice = without_figure(detail, _model_at(model, steps[:-1]), str(steps[-1])) + sign_of_less(detail["input"])
    return f"{label} 칸에 {value} 있습니다. {_expected(detail)}.{advice}"


def _is_mix(written: Any, names: Mapping[str, str]) -> bool:
    """Whether several fundings stand where one belongs: `국비/시비`, or a list of them."""
    text = "".join(str(written).split())
    named = [word for word in (*names, *names.values()) if word in text]
    return isinstance(written, (tuple, dict)) or len(named) > 1 or any(sign in text for sign in "/,·+~:0123456789")


def _id_of(written: str, names: Mapping[str, str]) -> str:
    """Return a hint at the id, where a name was written."""
    for id, name in names.items():
        if "".join(name.split()) == "".join(written.split()):
            return f"'{name}'의 id는 {id}입니다."
    return nearest(written, names)


def _expected(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    if kind == "greater_than_equal":
        return f"{context['ge']} 이상의 수를 적어 주세요"
    if kind == "less_than_equal":
        return f"{int(context['le']):,} 이하의 수를 적어 주세요. 0이 더 붙지 않았는지 확인해 주세요"
    if kind == "literal_error":
        return f"{str(context['expected']).replace(' or ', ', ')} 가운데 하나를 적어 주세요"
    if kind == "string_pattern_mismatch":
        return _pattern_hint(str(context["pattern"]))
    if kind in {"too_short", "too_long"}:
        return f"'- '로 시작하는 줄을 {context.get('min_length', 1)}개 이상 적어 주세요"
    return EXPECTED.get(kind, f"이 칸에 맞는 값이 아닙니다({kind})")


def _pattern_hint(pattern: str) -> str:
    if pattern.startswith(r"^\d{4}/"):
        return "2024/park-renewal처럼 '연도/id'로 적어 주세요"
    if pattern == RECORD_PATTERN:
        return "cities/seaside처럼 기록의 긴 id를 적어 주세요"
    if pattern == ADDRESS_PATTERN:
        return "cities/seaside/처럼 빗금(/)으로 끝나는 주소를 적어 주세요. 페이지 안의 자리는 #과 함께 뒤에 붙입니다"
    if pattern == BUDGET_LINE_PATTERN:
        return "예산 파일에 적은 단위사업의 id를 적어 주세요. 예: basic-expenses"
    if pattern == COLUMN_PATTERN:
        return "영문 소문자로 시작하고, 낱말 사이는 밑줄(_)로 이어 주세요. 예: floor_area"
    if pattern.startswith("^[a-z]{2}"):
        return "ko, ja, zh-Hans 같은 언어 부호를 적어 주세요"
    return "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: park-team"


def _label(owner: type[BaseModel] | None, key: str) -> str:
    field = owner.model_fields.get(key) if owner else None
    return f"'{key}'({field.title})" if field and field.title and field.title != key else f"'{key}'"


def _quoted(value: Any) -> str:
    if isinstance(value, dict):
        return "'이름: 값' 묶음"
    if isinstance(value, tuple):
        return "목록"
    text = str(value).lower() if isinstance(value, bool) else str(value).replace("\n", "⏎")
    return f"'{text if len(text) <= 40 else text[:40] + '…'}'"


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model of the value at `path`; None if it has none."""
    current: type[BaseModel] | None = model
    in_map: type[BaseModel] | None = None
    for step in path:
        if not isinstance(step, str):
            continue
        if in_map:
            current, in_map = in_map, None
        elif current is None:
            return None
        else:
            field = current.model_fields.get(step)
            in_map = map_model(field) if field else None
            current = None if in_map else inner_model(field)
    return current
