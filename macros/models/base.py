"""The base of all models: strict validation, and the place of every value in its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, PrivateAttr

from macros.models.fields import inner_model
from macros.models.naming import name_in
from macros.reading.problems import Place
from macros.reading.yaml_file import Node

Path = tuple[str | int, ...]


class Model(BaseModel):
    """A frozen, strict model: no unknown keys, no conversions between types."""

    # Only the models of whole files validate; the validators of all others are never needed.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)

    anchored: ClassVar[bool] = False
    """Whether the id is an anchor on a page, and so unique in its file."""

    identified_by: ClassVar[str] = "id"
    """The field that identifies this model in a list."""

    homes: ClassVar[Mapping[str, str]] = {}
    """Where what a key says would be written, for keys that people may take for this model's."""

    # Slots, since private attributes of pydantic take a dict for each model and are slow to reach.
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
        """The name of the record for readers; empty if it has none."""
        return name_in(vars(self)) or ""

    @property
    def identity(self) -> Any:
        """The value that identifies the record in a list; None if there is none."""
        return vars(self).get(self.identified_by)

    @property
    def path(self) -> str:
        """The path of its file from the project's root."""
        return self._node.file

    @property
    def node(self) -> Node:
        """The node of its value in the file."""
        return self._node

    def place(self, *steps: str | int) -> Place:
        """Return the place of the value at `steps` below this model; of the nearest one above it if it is absent."""
        return self._node.nearest(*steps).place

    def key_place(self, *steps: str | int) -> Place:
        """Return the place of the key at `steps` below this model."""
        return self._node.nearest(*steps).key_place

    def has(self, key: str) -> bool:
        """Whether a key is written in the file."""
        return self._node.get(key) is not None

    def written(self, key: str) -> Any:
        """Return the plain value of a key as it is written in the file; None if it is not."""
        node = self._node.get(key)
        return node.value if node else None

    def set_node(self, node: Node, steps: Path = ()) -> None:
        """Set the node of this model and of all models inside it; `steps` lead to it from the model that holds it."""
        fields = [name for name in _fields_with_models(type(self)) if name in node.value]
        nodes = dict(node.items()) if fields else {}
        children = [child for name in fields for child in _set_nodes(vars(self)[name], nodes[name], (name,))]
        # Faster than assignments, at each of which pydantic looks up the kind of attribute.
        set_attribute = object.__setattr__
        set_attribute(self, "_node", node)
        set_attribute(self, "_steps", steps)
        set_attribute(self, "_children", tuple(children))

    def children(self) -> Iterator[tuple[Path, Model]]:
        """Yield the models directly inside this one, with the steps that lead to them."""
        return ((child._steps, child) for child in self._children)

    def walk(self) -> Iterator[Model]:
        """Yield this model and every model inside it, in the order of the fields."""
        pending = [self]
        while pending:
            model = pending.pop()
            yield model
            pending.extend(reversed(model._children))


@cache
def _fields_with_models(kind: type[Model]) -> tuple[str, ...]:
    return tuple(name for name, field in kind.model_fields.items() if inner_model(field))


def _set_nodes(value: Any, node: Node, steps: Path) -> Iterator[Model]:
    """Yield the models in a field's value, with their nodes set."""
    if isinstance(value, Model):
        value.set_node(node, steps)
        yield value
    elif isinstance(value, tuple):
        for item, (index, inner) in zip(value, node.items(), strict=False):
            yield from _set_nodes(item, inner, _add_step(steps, index))


@cache
def _add_step(steps: Path, index: str | int) -> Path:
    return (*steps, index)  # Cached, since many models share the same steps.
