"""Editors refuse what the checks refuse, explain every field, and accept all that is published."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft7Validator
from pydantic import BaseModel

from macros import __main__ as command_line
from macros.checks import load_site
from macros.models.editor_schema import create_schemas, schema_line, schema_path, with_schema_line
from macros.models.load import files_under, read_tables
from macros.models.period import Period
from macros.models.period_wording.line import PATTERN
from macros.models.period_wording.patterns import EXAMPLES
from macros.models.subjects import SUBJECTS
from macros.reading.yaml_file import YamlFile
from tests.conftest import LIBRARY, Department
from tests.json_values import as_json

PROJECT = Path(__file__).parents[2]
DATA_FILES = [(folder, path) for folder in (PROJECT / "data", LIBRARY) for path in sorted(folder.rglob("*.yml"))]
HANGUL = re.compile("[가-힣]")


@pytest.mark.parametrize(
    ("folder", "path"), DATA_FILES, ids=[path.relative_to(PROJECT).as_posix() for _, path in DATA_FILES]
)
def test_every_data_file_fits_its_schema(folder: Path, path: Path) -> None:
    assert refusals(folder, path.relative_to(folder).as_posix()) == []


@pytest.mark.parametrize(
    ("old", "new", "underlined"),
    [
        (
            "spent: 51, printed",
            "spent: 쉰하나, printed",
            "lines.1.spent: '쉰하나' is not of type 'number'",
        ),
        ("spent: 51, printed", "spent: '51', printed", "lines.1.spent: '51' is not of type 'number'"),
        ("spent: 51, printed", "spent: -1, printed", "lines.1.spent: -1 is less than the minimum of 0"),
        ("{rate: 51.0}", "{rate: 51%}", "lines.1.printed.rate: '51%' is not of type 'number'"),
        ("name: 장서 확충", "name: 2030", "lines.1.name: 2030 is not of type 'string'"),
        ("id: collections", "id: 장서", "lines.1.id: '장서' does not match '^[a-z0-9]+(-[a-z0-9]+)*$'"),
        ("spent: 51, printed", "spend: 51, printed", "lines.1: 'spend' was unexpected"),
        ("unit: million-won", "unit: million-won\nyear: 2030", "'year' was unexpected"),
        ("unit: million-won\n", "", "'unit' is a required property"),
        ("name: 장서 확충, ", "", "lines.1: 'name' is a required property"),
        (
            "as_of: 2030-09-30",
            "as_of: 2030. 9. 30.",
            "as_of: '2030. 9. 30.' is not valid under any of the given schemas",
        ),
    ],
)
def test_what_the_checks_refuse_is_underlined_too(department: Department, old: str, new: str, underlined: str) -> None:
    department.replace("budgets/2030.yml", old, new)
    assert any(is_about(line, underlined) for line in refusals(department.data, "budgets/2030.yml"))
    assert department.problems() != []


@pytest.mark.parametrize(
    ("name", "old", "new", "underlined"),
    [
        ("budgets/2030.yml", "{rate: 51.0}", "{rtae: 51.0}", "lines.1.printed: 'rtae' was unexpected"),
        (
            "budgets/2030.yml",
            "{rate: 51.0}",
            "{rate: 51.0}, notes: {rtae: 잠정}",
            "lines.1.notes: 'rtae' was unexpected",
        ),
        (
            "organization.yml",
            "    phone: 000-123-4567",
            "    phone: 000-123-4567\n    origin: {phone: guessed}",
            "offices.1.origin.phone: 'guessed' is not one of",
        ),
        ("tables/personnel/2030.yml", "quota: 2,", "quoat: 2,", "rows.1: 'quoat' was unexpected"),
        ("tables/personnel/2030.yml", "quota: 2,", "quota: 두 명,", "rows.1.quota: '두 명' is not of type 'number'"),
    ],
)
def test_keys_of_maps_and_cells_of_tables_are_known(
    department: Department, name: str, old: str, new: str, underlined: str
) -> None:
    department.replace(name, old, new)
    assert any(is_about(line, underlined) for line in refusals(department.data, name))
    assert department.problems() != []


def test_what_records_share_stands_once_in_a_schema() -> None:
    for schema in create_schemas(read_tables(files_under(LIBRARY), LIBRARY.name)).values():
        shared = json.dumps(schema["definitions"].get("caution", "no records"))
        assert json.dumps(schema).count(shared) <= 1


def test_a_name_without_a_value_is_underlined(department: Department) -> None:
    department.replace("budgets/2030.yml", "as_of: 2030-09-30", "as_of:")
    assert "as_of: None is not valid under any of the given schemas" in refusals(department.data, "budgets/2030.yml")


def test_every_field_has_a_title_and_a_description_in_korean() -> None:
    fields = {f"{model.__name__}.{name}": field for model in all_models() for name, field in model.model_fields.items()}
    assert [name for name, field in fields.items() if not field.title] == []
    assert [name for name, field in fields.items() if not HANGUL.search(field.description or "")] == []


def test_ids_that_the_data_has_are_offered_with_their_names_but_not_demanded() -> None:
    vehicles = create_schemas((), load_site(LIBRARY))[".vscode/schemas/budgets.json"]
    unit = vehicles["properties"]["unit"]
    assert unit["defaultSnippets"] == [{"label": "million-won (백만원)", "body": "million-won"}]
    assert "enum" not in unit


PERIODS = [
    *EXAMPLES,
    *(
        "3. 10.~3. 12.",
        "3~5월",
        "상반기(5월)",
        "2월, 10월",
        "매월 첫째 주",
        "7월 중",
        "~2022",
        "12월~2월",
        "격주 토요일",
    ),
    *("매주 월, 수, 금 18:00~20:00", "연 2회(5월, 10월)", "월~금 09:00~18:00, 토 09:00~13:00", "3. 8.(토)~9.(일)"),
    *(2023, {"text": "준공 뒤 6개월 안"}),
]


@pytest.mark.parametrize("period", PERIODS)
def test_periods_that_are_understood_are_not_underlined(period: object) -> None:
    Period.parse(period)
    assert period_schema().is_valid(period)


@pytest.mark.parametrize("period", ["곧", "2월쯤", "3~", "봄", "월", "3월, ", 7, {"text": " 곧"}, {"말": "곧"}, {}])
def test_periods_that_are_not_understood_are_underlined(period: object) -> None:
    with pytest.raises(ValueError, match="시기"):
        Period.parse(period)
    assert not period_schema().is_valid(period)


def test_a_line_that_is_no_period_is_found_at_once_however_long() -> None:
    for words in ("3월, ", "매주 월, 수, ", "1~", "첫째·", "가(", "3월(5월), "):
        assert not re.search(PATTERN, words * 200 + "곧")


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("cities.yml", "# yaml-language-server: $schema=../.vscode/schemas/cities.json"),
        ("budgets/2024.yml", "# yaml-language-server: $schema=../../.vscode/schemas/budgets.json"),
        ("programs/2024/x.yml", "# yaml-language-server: $schema=../../../.vscode/schemas/programs.json"),
        ("notes.yml", None),
    ],
)
def test_the_first_line_of_a_file_leads_to_its_schema(address: str, line: str | None) -> None:
    assert schema_line(address) == line


def test_a_wrong_first_line_is_replaced_and_a_missing_one_added() -> None:
    line = "# yaml-language-server: $schema=../.vscode/schemas/cities.json"
    assert with_schema_line("cities.yml", "# 친선도시\ncities: []\n") == f"{line}\n# 친선도시\ncities: []\n"
    assert with_schema_line("cities.yml", f"{line}x\n# 친선도시\n") == f"{line}\n# 친선도시\n"


def test_the_committed_schemas_lead_from_where_the_data_lies() -> None:
    for path in sorted((PROJECT / "data").rglob("*.yml")):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert (path.parent / first.partition("$schema=")[2]).resolve().is_file(), path


def test_the_check_says_in_one_line_what_is_stale(
    department: Department, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(department.data.parent)
    assert command_line.main(["schema", "--check"]) == 1
    assert capsys.readouterr().err == ".vscode/schemas가 최신이 아닙니다. 'make schema'를 실행해 주세요.\n"
    assert command_line.main(["schema"]) == 0
    assert command_line.main(["schema", "--check"]) == 0
    department.append("sources.yml", "  - {id: web, name: 새 사이트, kind: website}\n")
    assert command_line.main(["schema", "--check"]) == 0, "a new id must not make the schemas stale"
    department.write("cities.yml", "# 친선도시\n")
    assert command_line.main(["schema", "--check"]) == 1
    assert capsys.readouterr().err == (
        "data/cities.yml:1: 첫 줄이 다릅니다. 'make schema'를 실행하거나, 맨 위에 이 줄을 적어 주세요: "
        "# yaml-language-server: $schema=../.vscode/schemas/cities.json\n"
    )


def test_a_schema_goes_with_its_table(
    department: Department, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(department.data.parent)
    command_line.main(["schema"])
    left = Path(".vscode/schemas/tables/vehicles.json")
    left.write_text("{}", encoding="utf-8")
    assert command_line.main(["schema", "--check"]) == 1
    assert capsys.readouterr().err == f"{left}: 없어진 표의 것입니다. 'make schema'를 실행해 주세요.\n"
    assert command_line.main(["schema"]) == 0
    assert sorted(path.name for path in left.parent.iterdir()) == ["personnel.json"]


def test_wrong_files_leave_the_schemas_of_the_others(
    department: Department, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(department.data.parent)
    department.replace("organization.yml", "name: 독서팀", "name: ")
    department.write("cities.yml", "도시: 물가시\n".encode("cp949"))
    assert command_line.main(["schema"]) == 0
    assert capsys.readouterr().err == (
        "자료에 고칠 곳이 2군데 있습니다. 읽을 수 있는 파일의 id만 편집기가 권합니다. 고칠 곳은 'make check'가 알려 "
        "드립니다.\n"
    )
    assert Path("data/tables/personnel/2030.yml").read_text(encoding="utf-8").startswith("# yaml-language-server:")
    assert Path(".vscode/schemas/tables/personnel.json").is_file()


def refusals(folder: Path, address: str) -> list[str]:
    """What an editor underlines in a data file: where, and what is wrong."""
    schema = create_schemas(read_tables(files_under(folder), folder.name))[schema_path(address) or ""]
    Draft7Validator.check_schema(schema)
    value = as_json(YamlFile(address, (folder / address).read_bytes()).value)
    errors = Draft7Validator(schema).iter_errors(value)
    return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in errors]


def period_schema() -> Draft7Validator:
    return Draft7Validator(create_schemas(())[".vscode/schemas/programs.json"]["definitions"]["period"])


def is_about(refusal: str, underlined: str) -> bool:
    where, _, what = underlined.rpartition(": ")
    return refusal.startswith(where) and what in refusal


def all_models() -> list[type[BaseModel]]:
    """Every model that a data file is made from."""
    found: list[type[BaseModel]] = []
    pending: list[Any] = [subject.model for subject in SUBJECTS]
    while pending:
        kind = pending.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in found:
            found.append(kind)
            pending += [field.annotation for field in kind.model_fields.values()]
        pending += get_args(kind)
    return found
