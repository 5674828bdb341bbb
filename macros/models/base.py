"""What every model shares: strictness, and a memory of where its values stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, PrivateAttr

from macros.models.fields import inner_model
from macros.models.identity import name_in
from macros.reading.problems import Place
from macros.reading.yaml_file import Node

Path = tuple[str | int, ...]


class Model(BaseModel):
    """A frozen, strict model: no unknown keys, no conversions between types."""

    # Only the models of whole files validate anything, so the validators of all others need not be built.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)

    anchored: ClassVar[bool] = False
    """Whether the id is an address on a page, and so unique in its file."""

    identified_by: ClassVar[str] = "id"
    """The field that tells this model from its siblings in a list."""

    # No private attributes of pydantic's, which take a dict for each model and are slow to reach.
    __slots__ = ("_children", "_node", "_steps")
    if TYPE_CHECKING:
        _children: tuple[Model, ...] = PrivateAttr()
        _node: Node = PrivateAttr()
        _steps: Path = PrivateAttr()

    @property
    def anchor(self) -> str | None:
        """The id of an anchored model."""
        return getattr(self, "id", None) if self.anchored else None

    @property
    def display_name(self) -> str:
        """What readers call the record; empty if it has no name."""
        return name_in(vars(self)) or ""

    @property
    def identity(self) -> Any:
        """What tells the record from its siblings in a list; None if it has nothing of the kind."""
        return vars(self).get(self.identified_by)

    @property
    def file(self) -> str:
        """The path of the file that it stands in, from the project's root."""
        return self._node.file

    def place(self, *steps: str | int) -> Place:
        """The place of the value at `steps` below this model; of the nearest one around it if it is absent."""
        return self._node.nearest(*steps).place

    def settle(self, node: Node, steps: Path = ()) -> None:
        """Tell this model and all models inside it where they stand; `steps` lead here from the one around it."""
        held = [name for name in _fields_with_models(type(self)) if name in node.value]
        inner = dict(node.items()) if held else {}
        children = [child for name in held for child in _settled(getattr(self, name), inner[name], (name,))]
        # Past pydantic, which asks anew at each of these what kind of attribute it is.
        keep = object.__setattr__
        keep(self, "_node", node)
        keep(self, "_steps", steps)
        keep(self, "_children", tuple(children))

    def children(self) -> Iterator[tuple[Path, Model]]:
        """The models directly inside this one, with the steps that lead to them."""
        return ((child._steps, child) for child in self._children)

    def walk(self) -> Iterator[Model]:
        """This model and every model inside it, in the order of the fields."""
        pending = [self]
        while pending:
            model = pending.pop()
            yield model
            pending.extend(reversed(model._children))


@cache
def _fields_with_models(kind: type[Model]) -> tuple[str, ...]:
    return tuple(name for name, field in kind.model_fields.items() if inner_model(field))


def _settled(value: Any, node: Node, steps: Path) -> Iterator[Model]:
    """The models in a field's value, once they know where they stand."""
    if isinstance(value, Model):
        value.settle(node, steps)
        yield value
    elif isinstance(value, tuple):
        for item, (index, inner) in zip(value, node.items(), strict=True):
            yield from _settled(item, inner, _further(steps, index))


@cache
def _further(steps: Path, index: str | int) -> Path:
    """Steps that so many models share that each is made once."""
    return (*steps, index)
