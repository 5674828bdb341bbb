"""What pydantic finds wrong, said to a clerk in Korean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from macros.korean import particle
from macros.models.base import Path
from macros.problems import Problem, nearest
from macros.yaml_file import YamlFile

EXPECTED: Mapping[str, str] = {
    "int_type": "0 이상의 정수를 적어 주세요. 쉼표와 단위는 빼 주세요",
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


def problems_of(error: ValidationError, model: type[BaseModel], file: YamlFile) -> list[Problem]:
    """Every problem of a file that does not fit its model, at the line where it stands."""
    found: dict[Path, Problem] = {}
    for detail in error.errors(include_url=False, include_context=True):
        path = _path_in_file(detail["loc"], file)
        found.setdefault((*path, detail["type"]), _problem(detail, path, model, file))
    return _one_per_value(found)


def _one_per_value(found: Mapping[Path, Problem]) -> list[Problem]:
    # A value that may be an int or a Decimal is refused once by each; one line is enough.
    by_place: dict[tuple[Any, ...], Problem] = {}
    for problem in found.values():
        key = (problem.place, problem.message if problem.rule == "missing" else "")
        by_place.setdefault(key, problem)
    return list(by_place.values())


def _path_in_file(loc: Path, file: YamlFile) -> Path:
    """The error's location without the names of union members that pydantic puts into it."""
    path: Path = ()
    for index, step in enumerate(loc):
        last = index == len(loc) - 1
        if (*path, step) in file.places or (last and isinstance(step, str) and _is_key(step)):
            path = (*path, step)
    return path


def _is_key(step: str) -> bool:
    return step.isidentifier() and step not in {"int", "decimal", "str", "date"}


def _problem(detail: ErrorDetails, path: Path, model: type[BaseModel], file: YamlFile) -> Problem:
    kind, key = detail["type"], str(path[-1]) if path else ""
    owner = _model_at(model, path[:-1])
    if kind == "missing":
        outer = file.places.get(path[:-1], file.places[()])
        label = _label(owner, key)
        return Problem(outer, f"{label} 칸이 없습니다. '{key}: 값'을 적어 주세요.", "missing")
    if kind == "extra_forbidden":
        place = file.key_places.get(path, file.places.get(path, file.places[()]))
        known = list(owner.model_fields) if owner else []
        name = particle(f"'{key}'", "은/는")
        return Problem(place, f"{name} 모르는 이름입니다. {nearest(key, known)}", "unknown-key")
    place = file.places.get(path, file.places[()])
    return Problem(place, _wrong_value(detail, owner, path), "value")


def _wrong_value(detail: ErrorDetails, owner: type[BaseModel] | None, path: Path) -> str:
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    shown = particle(_shown(detail["input"]), "이/가")
    return f"{_label(owner, key)} 칸에 {shown} 있습니다. {_expected(detail)}."


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
        return "2023/office-environment처럼 '연도/id'로 적어 주세요"
    if pattern.startswith("^[a-z]{2}"):
        return "ko, ja, zh-Hans 같은 언어 부호를 적어 주세요"
    return "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: general-affairs-team"


def _label(owner: type[BaseModel] | None, key: str) -> str:
    field = owner.model_fields.get(key) if owner else None
    return f"'{key}'({field.title})" if field and field.title else f"'{key}'"


def _shown(value: Any) -> str:
    if value is None:
        return "빈 값"
    if isinstance(value, dict):
        return "'이름: 값' 묶음"
    if isinstance(value, tuple):
        return "목록"
    text = str(value)
    return f"'{text if len(text) <= 40 else text[:40] + '…'}'"


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model class that the value at `path` is made from; None where there is none."""
    current: type[BaseModel] | None = model
    for step in path:
        if current is None:
            return None
        if isinstance(step, str):
            current = _model_in(current.model_fields.get(step))
    return current


def _model_in(field: FieldInfo | None) -> type[BaseModel] | None:
    pending: list[Any] = [field.annotation] if field else []
    while pending:
        kind = pending.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        pending.extend(get_args(kind))
    return None
