"""From the files under `data/` to a `Site`. The only module that opens YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.checks import check
from macros.messages import problems_of
from macros.models.base import Model, Placement
from macros.models.budget import Budget
from macros.models.buildings import Buildings
from macros.models.cities import Cities
from macros.models.glossary import Glossary
from macros.models.organization import Organization
from macros.models.personnel import Personnel
from macros.models.program import Program
from macros.models.search import Search
from macros.models.site import Site
from macros.models.source import Sources
from macros.models.vehicles import Vehicles
from macros.models.vocabulary import Vocabulary
from macros.problems import DataError, Place, Problem, nearest
from macros.yaml_file import YamlFile


@dataclass(frozen=True)
class Subject:
    """A kind of file: its name in `Site`, its address below `data/`, and its model."""

    name: str
    address: str
    model: type[Model]
    required: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        pattern = re.escape(self.address)
        pattern = pattern.replace(r"\{year\}", r"(?P<year>[0-9]{4})")
        return re.compile(pattern.replace(r"\{id\}", r"(?P<id>[^/]+)"))


SUBJECTS = (
    Subject("vocabulary", "vocabulary.yml", Vocabulary, required=True),
    Subject("sources", "sources.yml", Sources, required=True),
    Subject("organization", "organization.yml", Organization, required=True),
    Subject("personnel", "personnel/{year}.yml", Personnel),
    Subject("buildings", "buildings.yml", Buildings),
    Subject("vehicles", "vehicles/{year}.yml", Vehicles),
    Subject("budgets", "budgets/{year}.yml", Budget),
    Subject("programs", "programs/{year}/{id}.yml", Program),
    Subject("cities", "cities.yml", Cities),
    Subject("glossary", "glossary.yml", Glossary),
    Subject("search", "search.yml", Search),
)


def load_site(data: Path) -> Site:
    """Read and check every file under `data`; DataError with all problems at once."""
    reading = _Reading(data)
    problems = reading.problems
    site = reading.site()
    if site is not None:
        problems = [*problems, *check(site)]
    if problems or site is None:
        raise DataError(problems)
    return site


class _Reading:
    """One pass over the folder: models by subject, and the problems met on the way."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.problems: list[Problem] = []
        self.models: dict[str, dict[int | str, Model]] = {s.name: {} for s in SUBJECTS}
        self.texts: dict[str, str] = {}
        self.broken: set[str] = set()
        for path in self._paths():
            self._read(path)
        self._require()

    def site(self) -> Site | None:
        """The site of all that could be read; None if what everything stands on could not."""
        singles: dict[str, Any] = {}
        for subject in SUBJECTS:
            models = self.models[subject.name]
            singles[subject.name] = models if "{" in subject.address else models.get("")
            if subject.required and not models:
                return None
        return Site(**singles, texts=self.texts, broken=frozenset(self.broken))

    def _paths(self) -> Iterator[Path]:
        if self.data.is_dir():
            hidden = (path for path in self.data.rglob("*") if path.is_file())
            yield from sorted(path for path in hidden if not path.name.startswith("."))

    def _name(self, path: Path) -> str:
        return f"{self.data.name}/{path.relative_to(self.data).as_posix()}"

    def _read(self, path: Path) -> None:
        address = path.relative_to(self.data).as_posix()
        for subject in SUBJECTS:
            if match := subject.pattern.fullmatch(address):
                self._read_as(subject, match.groupdict(), path)
                return
        known = [subject.address for subject in SUBJECTS]
        message = f"이 자리에 둘 수 없는 파일입니다. {nearest(address, known)}"
        self.problems.append(Problem(Place(self._name(path)), message, "unknown-file"))

    def _read_as(self, subject: Subject, address: dict[str, str], path: Path) -> None:
        try:
            file = YamlFile(self._name(path), path.read_bytes())
            self.texts[file.name] = file.text
            model = _model(subject, address, file)
        except DataError as error:
            self.problems.extend(error.problems)
            self.broken.add(subject.name)
            return
        self.models[subject.name][_key(address)] = model

    def _require(self) -> None:
        for subject in SUBJECTS:
            if subject.required and not self.models[subject.name] and subject.name not in self.broken:
                place = Place(f"{self.data.name}/{subject.address}")
                self.problems.append(Problem(place, "꼭 있어야 하는 파일이 없습니다.", "missing-file"))


def _key(address: dict[str, str]) -> int | str:
    if "id" in address:
        return f"{address['year']}/{address['id']}"
    return int(address["year"]) if "year" in address else ""


def _model(subject: Subject, address: dict[str, str], file: YamlFile) -> Model:
    value = dict(file.value)
    problems = []
    for key, part in address.items():
        if key in value:
            message = f"'{key}'은(는) 파일의 자리와 이름에서 읽습니다. 이 줄을 지워 주세요."
            problems.append(Problem(file.key_places[(key,)], message, "unknown-key"))
        value[key] = int(part) if key == "year" else part
    try:
        model = subject.model.model_validate(value)
    except ValidationError as error:
        raise DataError([*problems, *problems_of(error, subject.model, file, address)]) from None
    if problems:
        raise DataError(problems)
    model.settle(Placement(file.name, file.places))
    return model
