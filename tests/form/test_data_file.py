"""The format that the form saves with, tried in Node and read back by the project's own loader."""

from __future__ import annotations

import difflib
import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.checks import checked_site
from macros.form.decap_config import config
from macros.form.npm_packages import write_programs
from macros.reading.yaml_file import YamlFile
from macros.reading.yaml_formatter import formatted
from tests.conftest import files_of
from tests.json_values import as_json
from tests.site.built import PROJECT

FILES = {name: formatted(name, content) for name, content in files_of("library").items()}

TYPED = (
    *(
        "1,000",
        "100",
        "0.5",
        "true",
        "null",
        "~",
        "2023-10-31",
        "2023-10",
        "yes",
        "1_000",
        "-",
        "- 가",
        "-가",
        "?",
    ),
    *(
        "가: 나",
        "가:",
        "가:나",
        "가 # 나",
        "가#나",
        "# 가",
        "'가'",
        '"가"',
        "‘가’",
        "[가]",
        "{가}",
        "가, 나",
        "가[1]",
        "%",
        "50%",
        "*",
        "&가",
    ),
    *(
        "|",
        ">",
        "!가",
        "@가",
        "`가`",
        "...",
        "---",
        "=",
        "🏛️ 청사",
        "가\\나",
        "가  나",
        "△3",
        ("가나다 " * 60).strip(),
    ),
)


def with_programs(name: str, folder: Path) -> Path:
    """A module of these tests in a folder with the form's programs, for Node."""
    write_programs(PROJECT, folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return Path(shutil.copy(PROJECT / "tests" / "form" / name, folder))


@dataclass(frozen=True)
class Editor:
    """What writes the form's files, with the fields that the form has for them."""

    program: Path
    fields: Mapping[str, list[Any]]

    def texts(self, before: YamlFile, wanted: Sequence[Any]) -> list[str]:
        """The text of a file for each of the values that it shall have."""
        asked = {
            "text": before.text,
            "fields": self.fields[before.name],
            "values": [as_json(value) for value in wanted],
        }
        command = ["node", str(self.program)]
        done = subprocess.run(command, input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True)
        answer: list[str] = json.loads(done.stdout)
        return answer


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Editor:
    form = json.loads(config(checked_site(FILES), None))
    program = with_programs("edit.mjs", tmp_path_factory.mktemp("edit"))
    return Editor(program, {name: fields_of(form, name) for name in FILES})


def fields_of(form: dict[str, Any], name: str) -> list[Any]:
    for collection in form["cms"]["collections"]:
        for file in collection.get("files", []):
            if file["file"] == name:
                return list(file["fields"])
        if name.rpartition("/")[0] == collection.get("folder"):
            return list(collection["fields"])
    raise AssertionError(name)


def test_what_is_saved_changes_only_what_was_changed(tmp_path: Path) -> None:
    command = ["node", "--test", str(with_programs("data-file.test.mjs", tmp_path))]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", FILES)
def test_each_value_of_a_file_can_be_changed_alone(editor: Editor, name: str) -> None:
    before = YamlFile(name, FILES[name])
    wanted = [with_value(before.value, steps, changed(value)) for steps, value in leaves(before.value)]
    for text, value in zip(editor.texts(before, wanted), wanted, strict=True):
        assert YamlFile(name, text.encode()).value == value
        lines = differing_lines(before.text, text)
        assert len(lines) == 2 or any(len(line) > 100 for line in lines), lines


@pytest.mark.parametrize("name", FILES)
def test_all_values_of_a_file_can_be_changed_at_once_and_it_looks_as_it_should(editor: Editor, name: str) -> None:
    before = YamlFile(name, FILES[name])
    value = before.value
    for steps, old in leaves(value):
        value = with_value(value, steps, changed(old))
    (text,) = editor.texts(before, [value])
    assert YamlFile(name, text.encode()).value == value
    assert formatted(name, text.encode()).decode() == text
    assert comments(text) == comments(before.text)


@pytest.mark.parametrize("name", ["data/facilities.yml", "data/organization.yml"])
def test_whatever_is_typed_is_read_back_as_it_was_typed(editor: Editor, name: str) -> None:
    before = YamlFile(name, FILES[name])
    value = before.value
    texts = [steps for steps, old in leaves(value) if isinstance(old, str)]
    for steps, typed in zip(texts, TYPED, strict=False):
        value = with_value(value, steps, typed)
    (text,) = editor.texts(before, [value])
    assert YamlFile(name, text.encode()).value == value
    assert formatted(name, text.encode()).decode() == text


def differing_lines(old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def comments(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("#")]


def leaves(value: Any, steps: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Every value of a field of the form that is no list and no mapping, with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if (*steps, key) != ("money", "as_of"):  # The form leaves the day of an amount as it is.
                yield from leaves(inner, (*steps, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*steps, index))
    else:
        yield steps, value


def changed(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, date):
        return value.replace(year=value.year + 1, day=1)
    return f"{value} 고침" if isinstance(value, str) else value + 1


def with_value(value: Any, steps: tuple[Any, ...], new: Any) -> Any:
    if not steps:
        return new
    first, *rest = steps
    if isinstance(value, dict):
        return {**value, first: with_value(value[first], tuple(rest), new)}
    return (*value[:first], with_value(value[first], tuple(rest), new), *value[first + 1 :])
