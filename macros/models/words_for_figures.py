"""Words and signs that documents print in place of figures, and how the data says them."""

from __future__ import annotations

import re

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.korean.particles import particle
from macros.models.fields import inner_model, marker
from macros.models.types import MeasuredIn
from macros.models.value import Value

NO_NUMBER = ("int_type", "decimal_type", "is_instance_of")
DASHES = ("-", "–", "—", "−")


def sign_of_less(written: object) -> str:
    """Return how the figure is written that a document prints with a triangle; nothing for other values."""
    found = re.search(r"[△▲]\s*(\d[\d,]*(?:\.\d+)?)", written) if isinstance(written, str) else None
    return f" {particle(found[0], '은/는')} -{found[1].replace(',', '')}처럼 적습니다." if found else ""


def without_figure(detail: ErrorDetails, owner: type[BaseModel] | None, key: str) -> str:
    """Return where a word belongs that a document prints in place of a figure: `-`, `…`, `해당없음`."""
    written = detail["input"]
    is_word = isinstance(written, str) and not any(sign.isdigit() for sign in written)
    field = owner.model_fields.get(key) if owner and "notes" in owner.model_fields else None
    is_figure = field and marker(field, MeasuredIn) and detail["type"] in NO_NUMBER
    if not is_word or not (is_figure or (field and inner_model(field) is Value)):
        return ""
    kept = f"이 칸을 지우고 notes: {{{key}: '{written}'}}처럼 남겨 주세요."
    if written not in DASHES:
        return f" 문서에 수가 없으면 {kept}"
    zero = " 문서가 0을 모두 그렇게 인쇄했으면 rows와 나란히 zero: '-'를 적습니다." if hasattr(owner, "table") else ""
    return f" 0이라는 뜻이면 0을 적어 주세요.{zero} 수가 없다는 뜻이면 {kept}"
