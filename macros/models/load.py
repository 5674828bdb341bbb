"""Read the files under `data/` into a `Site`, which `macros.checks` checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.models.base import Model
from macros.models.site import Site
from macros.models.subjects import SUBJECTS, Subject, subject_at
from macros.models.validation_messages import Choices, find_empty_values, find_problems
from macros.reading.folder import read_files
from macros.reading.problems import DataError, Place, Problem, nearest
from macros.reading.progress import progress
from macros.reading.yaml_file import YamlFile

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
        self._wrong: list[tuple[Subject, dict[str, str], YamlFile]] = []
        """Files that do not fit their model."""
        for name, content in progress(files.items(), "자료를 읽는 중", len(files)):
            self._read(name, content)
        self._require()

    def site(self) -> Site | None:
        singles: dict[str, Any] = {}
        for subject in SUBJECTS:
            models = self.models[subject.name]
            singles[subject.name] = models if "{" in subject.address else models.get("")
            if subject.required and not models:
                return None
        return Site(**singles, files=self.files, broken=frozenset(self.broken))

    def find_wrong_values(self, site: Site | None) -> Iterator[Problem]:
        """Yield what is wrong in files that do not fit their model; messages name what the site has to choose from."""
        for subject, address, file in self._wrong:
            yield from _find_problems(subject, address, file, _choices(site, address))

    def _read(self, name: str, content: bytes) -> None:
        if found := subject_at(name.removeprefix(f"{self.folder}/")):
            subject, address = found
            self._read_as(subject, address, name, content)
            return
        message = f"이 자리에 둘 수 없는 파일입니다. {nearest(name.partition('/')[2], [s.address for s in SUBJECTS])}"
        self.problems.append(Problem(Place(name), message, "unknown-file"))

    def _read_as(self, subject: Subject, address: dict[str, str], name: str, content: bytes) -> None:
        try:
            file = self.files[name] = YamlFile(name, content)
        except DataError as error:
            self.problems.extend(error.problems)
            self.broken.add(subject.name)
            return
        if model := _model(subject, address, file):
            self.models[subject.name][_key(address)] = model
        else:
            self._wrong.append((subject, address, file))
            self.broken.add(subject.name)

    def _require(self) -> None:
        for subject in SUBJECTS:
            if subject.required and not self.models[subject.name] and subject.name not in self.broken:
                place = Place(f"{self.folder}/{subject.address}")
                self.problems.append(Problem(place, "꼭 있어야 하는 파일이 없습니다.", "missing-file"))


def _key(address: dict[str, str]) -> int | str:
    if "id" in address:
        return f"{address['year']}/{address['id']}"
    return int(address["year"]) if "year" in address else ""


def _model(subject: Subject, address: dict[str, str], file: YamlFile) -> Model | None:
    """Return the model of a file; None if the file has problems."""
    try:
        model = subject.model.model_validate(_values(address, file))
    except ValidationError:
        return None
    if address.keys() & file.value.keys() or any(find_empty_values(subject.model, file)):
        return None
    model.set_node(file.root)
    return model


def _values(address: dict[str, str], file: YamlFile) -> dict[str, Any]:
    """Return the values of a file, with those that its path holds."""
    return {**file.value, **{key: int(part) if key == "year" else part for key, part in address.items()}}


def _find_problems(subject: Subject, address: dict[str, str], file: YamlFile, choices: Choices) -> list[Problem]:
    problems = []
    for key in address:
        if key in file.value:
            message = f"'{key}'은(는) 파일의 자리와 이름에서 읽습니다. 이 줄을 지워 주세요."
            problems.append(Problem(file.root.nearest(key).key_place, message, "unknown-key"))
    try:
        subject.model.model_validate(_values(address, file))
    except ValidationError as error:
        problems.extend(find_problems(error, subject.model, file, address, choices))
    places = {problem.place for problem in problems}
    problems.extend(empty for empty in find_empty_values(subject.model, file, choices) if empty.place not in places)
    return problems
