"""Read the facts in files.

They are read from a file's plain values, with a tree of fields only for titles and units, so that a file which the
checks refuse, or which has the former format, has facts too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from macros.korean.formatting import floor, join_labels
from macros.models.figures import shared_row_ids
from macros.models.naming import ListSteps, name_in
from macros.models.origin import Origin, Standing, origin_of
from macros.models.subjects import subject_at
from macros.reading.yaml_file import Node, YamlFile
from macros.records.facts import Fact, Label, Reference, Source, Value
from macros.records.field_tree import NO_FIELDS, Field, FieldTree, has_key_of_first_alone, merge_trees, model_tree
from macros.records.former_format import find_former_file
from macros.records.table_fields import row_tree, with_rows

COUNTED_IN = "곳"
"""The unit of printed counts of places."""

NO_TABLES: Mapping[str, FieldTree] = {}
NO_VALUES: Mapping[str, Any] = {}
SOURCES = "sources.yml"


def read_facts(files: Iterable[YamlFile]) -> Iterator[Fact]:
    """Yield the facts of some files, file by file, in the order of their lines."""
    files = list(files)
    tables = {id: row_tree(file.value) for file in files if (id := table_of(file.name))}
    outside = outside_documents(file.value for file in files if file.name.endswith(f"/{SOURCES}"))
    # What a table is called is printed where its figures are.
    printed = {id: file.value.get("source") for file in files if (id := _table_id(file.name.partition("/")[2]))}
    for file in files:
        yield from read_file_facts(file, tables, outside, printed.get(table_of(file.name)))


def outside_documents(sources: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Return the ids of the documents in files of sources that are no reports."""
    lists = [documents for values in sources if isinstance(documents := values.get("documents"), tuple)]
    documents = (document for each in lists for document in each if isinstance(document, dict))
    return frozenset(str(document.get("id")) for document in documents if document.get("kind") != "report")


def table_of(name: str) -> str:
    """Return the id of the table that a file says the columns of; empty for every other file."""
    subject, parts = subject_at(name.partition("/")[2]) or (None, {})
    return parts["id"] if subject and subject.name == "tables" else ""


def read_file_facts(
    file: YamlFile,
    tables: Mapping[str, FieldTree] = NO_TABLES,
    outside: frozenset[str] = frozenset(),
    source: object = None,
) -> list[Fact]:
    """Return the facts of one file; a file that belongs to no subject has its keys for labels.

    `tables` are the fields of the rows of each table, by the table's id; `outside` the documents that are no reports;
    `source` is where the file's values are printed unless it says so itself.
    """
    address = file.name.partition("/")[2]
    title, tree, year = _file_format(address, file.value)
    if rows := tables.get(_table_id(address)):
        title, tree = rows.title, with_rows(tree, rows)
    heading = str(file.value.get("title", title))
    label: Label = heading if year is None else join_labels(f"{year}년", heading)
    subject, parts = subject_at(address) or (None, {})
    if "office" in parts:
        label = f"{label}({parts['office']})"
    if subject and label == subject.title:
        label = Reference("subject", subject.name)  # The department may call it otherwise.
    facts: list[Fact] = []
    shared = shared_row_ids(file.value)
    records = (address.removesuffix(".yml"),)
    whole = _Context(records, title, (label,), year, tables=tables, outside=outside, shared_rows=shared)
    _add_facts(file.root, tree, whole.printed_in(source), facts)
    return facts


def _table_id(address: str) -> str:
    _, parts = subject_at(address) or (None, {})
    return parts.get("table", "")


def _file_format(address: str, values: Mapping[str, Any]) -> tuple[str, FieldTree, int | None]:
    """Return the title, the fields and the year of a file, which may have the former format."""
    subject, parts = subject_at(address) or (None, {})
    title, tree = (subject.title, model_tree(subject.model)) if subject else (address, NO_FIELDS)
    year = int(parts["year"]) if "year" in parts else None
    former = find_former_file(address)
    if former and has_key_of_first_alone(values, former.tree, tree):
        return former.title, merge_trees(former.tree, tree), former.year
    return title, tree, year


# The keys of a mapping that hold for all inside it.
_INHERITED = frozenset({"as_of", "source", "unit"})


class _Context(NamedTuple):
    """What a fact inherits from its record and its file."""

    records: tuple[str, ...]
    subject: str
    labels: tuple[Label, ...]
    year: int | None
    prefix: str = ""
    steps: str = ""
    as_of: str | None = None
    source: Source | None = None
    unit: Label = ""
    tables: Mapping[str, FieldTree] = NO_TABLES
    outside: frozenset[str] = frozenset()
    reasons: Mapping[str, Any] = NO_VALUES
    """The keys whose notes are this site's reasons: those with an origin."""
    listed_in: str = ""
    shared_rows: frozenset[str] = frozenset()
    """The ids that rows of several tables in the file have."""

    def printed_in(self, source: object) -> _Context:
        """The context where a source is named; as it is where there is none."""
        return self._replace(source=_source(source, self.outside)) if isinstance(source, dict) else self

    def inside(self, value: Mapping[str, Any], tree: FieldTree) -> _Context:
        """The context inside a mapping, which may name a day, a source and a unit."""
        if _INHERITED.isdisjoint(value):
            return self
        as_of = value.get("as_of")
        return self.printed_in(value.get("source"))._replace(
            as_of=str(as_of) if as_of is not None else self.as_of,
            unit=_unit_named(value, tree) or self.unit,
        )


_OUTERMOST: Any = {"prefix": "", "steps": "", "reasons": NO_VALUES}
"""The context of what stands in a record itself, not in one of its mappings."""

# The fields of a program that `results_source` is the source of.
_RESULTS = frozenset({"results", "further_plans", "budget"})


def _as_printed(value: Any) -> Any:
    """Return a period, or several, as text: `준공 뒤` for `{text: 준공 뒤}`, which is no record of its own."""
    if isinstance(value, tuple):
        return tuple(map(_as_printed, value))
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return value["text"]
    return str(value) if isinstance(value, int) else value


def _add_facts(holder: Node, tree: FieldTree, context: _Context, facts: list[Fact]) -> None:
    """Add the facts of a mapping."""
    own = context if tree.is_map else context.inside(holder.value, tree)
    results = own.printed_in(holder.value.get("results_source"))
    sources = holder.value.get("sources")
    if isinstance(table := holder.value.get("table"), str) and table in context.tables and "rows" in tree.fields:
        tree = with_rows(tree, context.tables[table])
    for step, node in holder.items():
        key, inner = str(step), node.value
        if inner is None or inner == ():
            continue
        context = results if key in _RESULTS else own
        if isinstance(sources, dict) and isinstance(source := sources.get(key), dict):
            context = context.printed_in(source)
        field = tree.fields.get(key) or Field(key)
        if field.is_added:
            context = context._replace(source=None)
        inner = _as_printed(inner) if field.is_period else inner
        if isinstance(inner, dict):
            prefix = f"{context.prefix}{field.title} · " if field.title else context.prefix
            nested = context._replace(prefix=prefix, steps=f"{context.steps}{key}/")
            if key == "notes":
                nested = nested._replace(reasons=holder.value.get("origin") or NO_VALUES)
            _add_facts(node, field.inside or NO_FIELDS, nested, facts)
        elif isinstance(inner, tuple) and any(isinstance(item, dict) for item in inner):
            _add_list_facts(key, field, node, context, facts)
        else:
            standing = context.source.standing if context.source and key not in context.reasons else "none"
            origin = origin_of(NO_VALUES, "", standing) if tree.is_map else origin_of(holder.value, key, standing)
            fact = _fact(key, field, inner, node, context, origin)
            if tree.counts_by and key not in tree.fields:
                fact = fact._replace(field=Reference(tree.counts_by, key), unit=COUNTED_IN)
            facts.append(fact)


def _fact(key: str, field: Field, value: Value, node: Node, context: _Context, origin: Origin) -> Fact:
    return Fact(
        id=f"{context.records[-1]}/{context.steps}{key}",
        records=context.records,
        subject=context.subject,
        labels=context.labels,
        field=f"{context.prefix}{field.title}",
        value=value,
        node=node,
        year=context.year,
        unit="" if field.unit is None else _unit(field.unit) or context.unit,
        kind=field.kind,
        as_of=context.as_of,
        source=context.source,
        listed_in=context.listed_in,
        origin=origin,
    )


def _add_list_facts(key: str, field: Field, holder: Node, context: _Context, facts: list[Fact]) -> None:
    """Add the facts of the records in a list."""
    tree, steps = field.inside or NO_FIELDS, ListSteps()
    for index, node in enumerate(holder.children):
        item = node.value
        if not isinstance(item, dict):
            continue
        identity = item.get(tree.identified_by)
        step = steps.add(identity, index)
        # A record with an id that is its file's alone keeps it wherever it moves in the file.
        is_anchored = tree.anchored and isinstance(identity, str) and step == identity
        is_anchored = is_anchored and not (key == "rows" and step in context.shared_rows)
        own_id = f"{context.records[0]}/{step}" if is_anchored else f"{context.records[-1]}/{context.steps}{key}/{step}"
        unit = tree.units.get(step, tree.unit)
        inside = context._replace(
            records=(*context.records, own_id),
            labels=(*context.labels, _label(item, tree) or f"{field.title} {index + 1}"),
            unit=Reference("unit", unit) if unit else context.unit,
            listed_in=key,
            **_OUTERMOST,
        )
        _add_facts(node, tree, inside, facts)


def _label(item: Mapping[str, Any], tree: FieldTree) -> Label | None:
    """The label of an item of a list; None if it has no name of its own."""
    if name := tree.names.get(str(item.get("id"))) or item.get(tree.named_by) or name_in(item):
        return str(name)
    if isinstance(words := item.get("words"), tuple) and words:
        return str(words[0])
    if tree.identified_by == "floor":  # In the former format.
        return floor(item.get("floor"))
    identity = tree.fields.get(tree.identified_by)
    return Reference(identity.kind, str(item.get(tree.identified_by))) if identity and identity.kind else None


def _unit(unit: str) -> Label:
    return Reference("unit", unit.removeprefix("unit:")) if unit.startswith("unit:") else unit


def _source(source: Mapping[str, Any], outside: frozenset[str]) -> Source:
    is_outside = source.get("document") in outside and source.get("confirmed") is not True
    standing: Standing = "outside" if is_outside else "document"
    return Source(source.get("document"), source.get("section"), source.get("page"), standing)


def _unit_named(value: Mapping[str, Any], tree: FieldTree) -> Label:
    unit = tree.fields.get("unit") if "unit" in value else None
    return Reference(unit.kind, str(value["unit"])) if unit and unit.kind else ""
