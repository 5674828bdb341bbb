"""Read the files under `data/` into a `Site`, which `macros.checks` checks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.models.base import Model
from macros.models.base import Path as Steps
from macros.models.figures import FoundRow, Row, TableHolder, find_rows, row_model, shared_row_ids
from macros.models.glossary import Glossary
from macros.models.program import Programs
from macros.models.site import Site
from macros.models.subjects import SUBJECTS, TABLE_FILE, Subject, subject_at
from macros.models.table import Table
from macros.models.table_faults import find_faults
from macros.models.validation_messages import Choices, find_empty_values, find_problems
from macros.reading.folder import read_files
from macros.reading.problems import DataError, Place, Problem, nearest
from macros.reading.yaml_file import Node, YamlFile

Files = Mapping[str, bytes]
"""The content of each file of a data folder, by its path with the folder's name: `data/cities.yml`."""


def files_under(data: Path) -> Files:
    """Return every data file below a folder, in the order of their paths; DataError if one is not fit to be read."""
    return read_files(data, (".yml", ".yaml"))


def is_data(name: Path) -> bool:
    """Whether a path from the project's root is that of a data file; hidden files and folders are not."""
    return not any(part.startswith(".") for part in name.parts)


def read_site(files: Files, folder: str = "data") -> tuple[Site | None, list[Problem]]:
    """Return the site of the files that could be read, None if a required one could not, and all problems."""
    reading = _Reading(files, folder)
    site = reading.site()
    return site, [*reading.problems, *reading.find_wrong_values(site)]


def read_tables(files: Files, folder: str = "data") -> tuple[Table, ...]:
    """Return the tables that some files declare, without those that could not be read."""
    declared = {name: content for name, content in files.items() if name.endswith(f"/{TABLE_FILE}")}
    return tuple(table for table in _Reading(declared, folder).models["tables"].values() if isinstance(table, Table))


def _choices(site: Site | None, address: dict[str, str]) -> Choices:
    """Return what references may name in the file at an address; a program names budget lines of its year only."""
    year = f"{address.get('year')}/"
    return {
        kind: {
            id.removeprefix(year) if kind == "budget_line" else id: record.display_name
            for id, record in records.items()
            if kind != "budget_line" or id.startswith(year)
        }
        for kind, records in (site.records if site else {}).items()
    }


class _Reading:
    """One pass over the files: models by subject, and problems."""

    def __init__(self, files: Files, folder: str) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.models: dict[str, dict[int | str, Model]] = {s.name: {} for s in SUBJECTS}
        self.files: dict[str, YamlFile] = {}
        self.broken: set[str] = set()
        self.row_models: dict[str, type[Row]] = {}
        """The models of the rows of each table, by the table's id."""
        self._wrong: list[tuple[Subject, dict[str, str], YamlFile]] = []
        """Files that do not fit their model."""
        # Rows are read by the columns that their table declares.
        in_order = sorted(files.items(), key=lambda item: not item[0].endswith(f"/{TABLE_FILE}"))
        for name, content in in_order:
            self._read(name, content)
        self.files = {name: self.files[name] for name in files if name in self.files}
        self._require()

    def site(self) -> Site | None:
        singles: dict[str, Any] = {}
        for subject in SUBJECTS:
            models = self.models[subject.name]
            singles[subject.name] = models if "{" in subject.address else models.get("")
            if subject.required and not models:
                return None
        singles["programs"] = Programs(singles["programs"])
        return Site(**singles, general_glossary=_general_glossary(), files=self.files, broken=frozenset(self.broken))

    def find_wrong_values(self, site: Site | None) -> Iterator[Problem]:
        """Yield what is wrong in files that do not fit their model; messages name what the site has to choose from."""
        for subject, address, file in self._wrong:
            yield from _find_problems(subject, address, file, _choices(site, address), self.row_models)

    def _read(self, name: str, content: bytes) -> None:
        if found := subject_at(name.removeprefix(f"{self.folder}/")):
            subject, address = found
            self._read_as(subject, address, name, content)
            return
        hint = nearest(name.partition("/")[2], [subject.plain_address for subject in SUBJECTS])
        self.problems.append(Problem(Place(name), f"이 자리에 둘 수 없는 파일입니다. {hint}", "unknown-file"))

    def _read_as(self, subject: Subject, address: dict[str, str], name: str, content: bytes) -> None:
        try:
            file = self.files[name] = YamlFile(name, content)
        except DataError as error:
            self.problems.extend(error.problems)
            self.broken.add(subject.name)
            return
        if "table" in address and address["table"] not in self.row_models:
            self._miss_table(subject, address["table"], name)
        elif model := _model(subject, address, file, self.row_models):
            for row in _sharing_rows(model, shared_row_ids(file.value)):
                row.share_id()
            self._keep(subject, address, model)
        else:
            self._wrong.append((subject, address, file))
            self.broken.add(subject.name)

    def _keep(self, subject: Subject, address: dict[str, str], model: Model) -> None:
        """Keep a model; that of a table with its rows' model, unless the table itself is wrong."""
        faults = list(find_faults(model)) if isinstance(model, Table) else []
        if faults:
            self.problems += [Problem(place, message, "table") for place, message in faults]
            self.broken.add(subject.name)
            return
        if isinstance(model, Table):
            self.row_models[model.id] = row_model(model)
        for holder in model.walk():
            if isinstance(holder, TableHolder) and holder.table_id in self.row_models:
                holder.set_table(self.row_models[holder.table_id].table)
        self.models[subject.name][_key(address)] = model

    def _miss_table(self, subject: Subject, table: str, name: str) -> None:
        """Note that the figures of a table cannot be read: its own file is wrong, which is told, or is not there."""
        self.broken.add(subject.name)
        home = f"{self.folder}/tables/{table}/{TABLE_FILE}"
        if home not in self.files and not any(problem.place.file == home for problem in self.problems):
            message = f"{home} 파일이 없습니다. 표에 어떤 칸이 있는지 그 파일에 먼저 적어 주세요."
            self.problems.append(Problem(Place(name), message, "missing-file"))

    def _require(self) -> None:
        for subject in SUBJECTS:
            if subject.required and not self.models[subject.name] and subject.name not in self.broken:
                place = Place(f"{self.folder}/{subject.address}")
                self.problems.append(Problem(place, "꼭 있어야 하는 파일이 없습니다.", "missing-file"))


@cache
def _general_glossary() -> Glossary:
    """Return the words of any office, which the program brings along."""
    path = Path(__file__).with_name("general_glossary.yml")
    file = YamlFile(f"macros/models/{path.name}", path.read_bytes())
    glossary = Glossary.model_validate(file.value)
    glossary.set_node(file.root)
    return glossary


def _key(address: dict[str, str]) -> int | str:
    """Return what tells the files of a subject apart: a year as a number, else the parts of the address."""
    if address.keys() <= {"year"}:
        return int(address["year"]) if address else ""
    year = "-".join(address[part] for part in ("year", "office") if part in address)
    return "/".join(part for part in (address.get("table"), year, address.get("id")) if part)


def _model(
    subject: Subject, address: dict[str, str], file: YamlFile, row_models: Mapping[str, type[Row]]
) -> Model | None:
    """Return the model of a file; None if the file has problems."""
    found = list(find_rows(file.value, address.get("table")))
    rows_and_models = _with_models(found, row_models)
    try:
        rows = {path: model.model_validate(row) for path, model, row in rows_and_models}
        values = _without_rows(_values(subject, address, file), _lists_without_table(found, row_models))
        model = subject.model.model_validate(_with_rows(values, rows))
    except ValidationError:
        return None
    parts: list[tuple[type[Model], Node]] = [(subject.model, file.root)]
    parts += [(row, node) for path, row, _ in rows_and_models if (node := file.root.find(*path))]
    empty = any(any(find_empty_values(part, node)) for part, node in parts)
    if subject.parts & file.value.keys() or empty:
        return None
    model.set_node(file.root)
    return model


def _sharing_rows(model: Model, ids: Collection[str]) -> Iterator[Row]:
    """Yield the rows in a file's model whose ids rows of other tables in it have too."""
    return (row for row in (model.walk() if ids else ()) if isinstance(row, Row) and row.id in ids)


def _with_models(found: Iterable[FoundRow], row_models: Mapping[str, type[Row]]) -> list[tuple[Steps, type[Row], Any]]:
    """Return the rows whose table is there, with their paths and their models."""
    return [(path, row_models[table], row) for path, table, row in found if table in row_models and row is not None]


def _lists_without_table(found: Iterable[FoundRow], row_models: Mapping[str, type[Row]]) -> set[Steps]:
    """Return the paths of the lists of rows whose table is not there; a rule tells of the table alone."""
    return {path[:-1] for path, table, _ in found if table not in row_models}


def _with_rows(value: Any, rows: Mapping[Steps, Row | None], path: Steps = ()) -> Any:
    """Return plain values with some rows in place of what stands there."""
    if not rows:
        return value
    if path in rows:
        return rows[path]
    if isinstance(value, dict):
        return {key: _with_rows(inner, rows, (*path, key)) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(_with_rows(inner, rows, (*path, index)) for index, inner in enumerate(value))
    return value


def _values(subject: Subject, address: dict[str, str], file: YamlFile) -> dict[str, Any]:
    """Return the values of a file, with those that its path holds."""
    written = {key: value for key, value in file.value.items() if key not in subject.parts}
    return {**written, **{key: int(part) if key == "year" else part for key, part in address.items()}}


def _find_problems(
    subject: Subject,
    address: dict[str, str],
    file: YamlFile,
    choices: Choices,
    row_models: Mapping[str, type[Row]],
) -> list[Problem]:
    problems = []
    for key in subject.parts:
        if key in file.value:
            message = f"'{key}'은(는) 파일의 자리와 이름에서 읽습니다. 이 줄을 지워 주세요."
            problems.append(Problem(file.root.nearest(key).key_place, message, "unknown-key"))
    found = list(find_rows(file.value, address.get("table")))
    whole = _without_rows(_values(subject, address, file), {path[:-1] for path, _, _ in found})
    problems += _problems_of(subject.model, whole, file.root, subject.parts, choices)
    for path, model, row in _with_models(found, row_models):
        if node := file.root.find(*path):
            problems += _problems_of(model, row, node, (), choices)
    return problems


def _without_rows(value: Any, lists: Collection[Steps], path: Steps = ()) -> Any:
    if not lists:
        return value
    if path in lists:
        return ()
    if isinstance(value, dict):
        return {key: _without_rows(inner, lists, (*path, key)) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(_without_rows(inner, lists, (*path, index)) for index, inner in enumerate(value))
    return value


def _problems_of(
    model: type[Model], value: Any, node: Node, address: Collection[str], choices: Choices
) -> list[Problem]:
    problems: list[Problem] = []
    try:
        model.model_validate(value)
    except ValidationError as error:
        problems = find_problems(error, model, node, address, choices)
    places = {problem.place for problem in problems}
    return problems + [empty for empty in find_empty_values(model, node, choices) if empty.place not in places]
