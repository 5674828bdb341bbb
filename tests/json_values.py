"""Plain values of a data file as programs that read JSON hold them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any


def as_json(value: Any) -> Any:
    """Mappings, lists and numbers as JSON has them; a date is a text."""
    if isinstance(value, dict):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [as_json(inner) for inner in value]
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value
