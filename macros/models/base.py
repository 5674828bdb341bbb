"""What every model shares: strictness, and a memory of where its values stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, PrivateAttr

from macros.models.fields import inner_model
from macros.places import Spot
from macros.problems import Place

Path = tuple[str | int, ...]


class Model(BaseModel):
    """A frozen, strict model: no unknown keys, no conversions between types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    anchored: ClassVar[bool] = False
    """Whether the id is an address on a page, and so unique in its file."""

    identified_by: ClassVar[str] = "id"
    """The field that tells this model from its siblings in a list."""

    # No private attribute of pydantic's, which takes a dict for each model and is slow to reach.
    __slots__ = ("_spot",)
    if TYPE_CHECKING:
        _spot: Spot = PrivateAttr()

    @property
    def anchor(self) -> str | None:
        """The id of an anchored model."""
        return getattr(self, "id", None) if self.anchored else None

    @property
    def called(self) -> str:
        """What readers call the record: its name or title; empty if it has neither."""
        return str(getattr(self, "name", None) or getattr(self, "title", None) or "")

    def place(self, *steps: str | int) -> Place:
        """The place of the value at `steps` below this model; of the nearest one around it if it is absent."""
        return self._spot.nearest(*steps).place

    def settle(self, spot: Spot) -> None:
        """Tell this model and all models inside it where they stand."""
        self._spot = spot
        fields = _fields_with_models(type(self))
        for name, inner in spot.inside():
            if name in fields:
                _settle(getattr(self, str(name)), inner)

    def children(self) -> Iterator[tuple[Path, Model]]:
        """The models directly inside this one, with the steps that lead to them."""
        for name in _fields_with_models(type(self)):
            yield from _models((name,), getattr(self, name))

    def walk(self) -> Iterator[Model]:
        """This model and every model inside it, in the order of the file."""
        yield self
        for _, child in self.children():
            yield from child.walk()


@cache
def _fields_with_models(kind: type[Model]) -> tuple[str, ...]:
    return tuple(name for name, field in kind.model_fields.items() if inner_model(field))


def _settle(value: Any, spot: Spot) -> None:
    if isinstance(value, Model):
        value.settle(spot)
    elif isinstance(value, tuple):
        for item, (_, inner) in zip(value, spot.inside(), strict=True):
            _settle(item, inner)


def _models(steps: Path, value: Any) -> Iterator[tuple[Path, Model]]:
    if isinstance(value, Model):
        yield steps, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _models((*steps, index), item)
