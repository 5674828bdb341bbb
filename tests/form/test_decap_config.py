"""The form has a field for everything a data file may hold, and is only built where it can save."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from macros.checks import load_site
from macros.form.decap_config import Admin, admin, config, entry_address
from macros.models.period_wording.patterns import UNKNOWN
from macros.records.edit_links import Repository, SettingError
from tests.conftest import LIBRARY

GITHUB = Repository("https://github.com/office/report", "main", edit="", issue="")
SIGN_IN = "https://sign-in.example"
SETTINGS = Admin("office/report", "main", SIGN_IN)


@pytest.fixture(scope="module")
def form() -> dict[str, Any]:
    """What the library department's form shows."""
    made: dict[str, Any] = json.loads(config(load_site(LIBRARY), SETTINGS))
    return made


def test_the_form_saves_as_a_proposal_to_the_repository_of_the_settings(form: dict[str, Any]) -> None:
    backend = form["cms"]["backend"]
    assert (backend["name"], backend["repo"], backend["branch"]) == ("github", "office/report", "main")
    assert backend["base_url"] == SIGN_IN
    assert form["cms"]["publish_mode"] == "editorial_workflow"
    assert form["cms"]["locale"] == "ko"


def test_without_settings_the_form_saves_on_the_machine_it_comes_from() -> None:
    cms = json.loads(config(load_site(LIBRARY), None))["cms"]
    assert cms["backend"] == {"name": "proxy", "proxy_url": "/api/v1"}
    assert cms["publish_mode"] == "simple"


def test_folded_items_are_named_by_what_is_filled_in_first(form: dict[str, Any]) -> None:
    lists = {field["name"]: field["named_by"] for field in all_fields(form) if "named_by" in field}
    assert lists["documents"] == ["name", "title", "kind", "id"]
    assert lists["values"] == ["name", "period", "id"]
    assert lists["offices"] == ["name", "kind", "id"]
    assert [name for name, named_by in lists.items() if not named_by] == []


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("data/cities.yml", "/collections/cities/entries/cities"),
        ("data/budgets/2023.yml", "/collections/budgets/entries/2023"),
        ("data/programs/2023/staff-training.yml", "/collections/programs-2023/entries/staff-training"),
        ("data/tables/vehicles/table.yml", "/collections/tables/entries/vehicles"),
        ("data/tables/vehicles/2023-library.yml", "/collections/figures-vehicles/entries/2023-library"),
    ],
)
def test_a_data_file_has_an_address_in_the_form(file: str, address: str) -> None:
    assert entry_address(file) == address


def test_only_data_files_that_there_are_can_be_opened_and_only_programs_added(form: dict[str, Any]) -> None:
    collections = form["cms"]["collections"]
    files = [file["file"] for collection in collections for file in collection.get("files", [])]
    folders = [collection["folder"] for collection in collections if collection.get("create")]
    assert sorted(files) == [
        "library/budgets/2030.yml",
        "library/cities.yml",
        "library/facilities.yml",
        "library/organization.yml",
        "library/sources.yml",
        "library/tables/personnel/2030.yml",
        "library/tables/personnel/table.yml",
        "library/vocabulary.yml",
    ]
    assert folders == ["data/programs/2031", "data/programs/2030"]


def test_every_field_has_a_label_and_help(form: dict[str, Any]) -> None:
    for field in all_fields(form):
        assert field["label"], field
        assert field["name"] == "item" or field["hint"], field


def test_figures_dates_texts_and_references_have_the_field_that_fits(form: dict[str, Any]) -> None:
    fields = {field["name"]: field for field in all_fields(form)}
    assert (fields["order"]["widget"], fields["order"]["value_type"], fields["order"]["min"]) == ("number", "int", 1)
    assert (fields["rate"]["widget"], fields["rate"]["value_type"]) == ("number", "float")
    assert (fields["as_of"]["widget"], fields["as_of"]["kind"]) == ("string", "date")
    assert (fields["period"]["widget"], fields["period"]["kind"]) == ("string", "period")
    assert fields["summary"]["widget"] == "text"
    assert fields["counted"]["widget"] == "boolean"
    assert {"label": "백만원 (million-won)", "value": "million-won"} in fields["unit"]["options"]
    assert (fields["partners"]["multiple"], fields["continues"]["multiple"]) == (True, True)
    assert fields["documents"]["widget"] == "list"


def test_a_period_is_a_wording_or_the_text_of_what_is_no_date(form: dict[str, Any]) -> None:
    assert next(field for field in all_fields(form) if field["name"] == "period")["pattern"] == "period"
    pattern, message = form["patterns"]["period"]
    assert message == UNKNOWN
    assert [bool(re.search(pattern, text)) for text in ("월 2회", "{text: 준공 뒤}", "준공 뒤", "{text: }")] == [
        *(True, True, False, False)
    ]


def test_nothing_is_demanded_of_a_group_that_may_be_left_out(form: dict[str, Any]) -> None:
    (budgets,) = (collection for collection in form["cms"]["collections"] if collection["name"] == "budgets")
    printed = next(field for field in budgets["files"][0]["fields"] if field["name"] == "printed")
    assert printed["required"] is False
    assert {inner["required"] for inner in printed["fields"]} == {False}


def test_fields_stand_in_the_order_of_the_files_that_there_are(form: dict[str, Any]) -> None:
    (program, *_) = (collection for collection in form["cms"]["collections"] if collection["name"] == "programs-2031")
    names = [field["name"] for field in program["fields"]]
    assert names[:3] == ["id", "title", "order"]
    assert names.index("lead") < names.index("source") < names.index("purpose")


def test_a_new_program_begins_with_the_line_that_leads_editors_to_its_schema(form: dict[str, Any]) -> None:
    assert form["starts"]["programs-2031"].startswith(
        "# yaml-language-server: $schema=../../../.vscode/schemas/programs.json\n# 2031년 사업입니다.\n"
    )


def test_without_a_way_to_sign_in_there_is_no_form() -> None:
    assert admin(GITHUB, "") is None
    assert admin(None, "") is None
    assert admin(GITHUB, SIGN_IN + "/") == SETTINGS


@pytest.mark.parametrize(
    ("repository", "sign_in", "said"),
    [
        (
            None,
            SIGN_IN,
            "SIGN_IN_URL(mkdocs.yml의 extra.sign_in): 양식을 만들려면 REPOSITORY_URL도 정해 주세요.",
        ),
        (
            Repository("https://gitlab.example/office/report", "main", edit="", issue=""),
            SIGN_IN,
            "mkdocs.yml의 extra.sign_in: 양식은 github.com의 저장소에만 저장할 수 있습니다.",
        ),
        (
            GITHUB,
            "sign-in.example",
            "mkdocs.yml의 extra.sign_in: 로그인을 돕는 서버의 주소를 https://sign-in.example.kr처럼 적어 주세요. "
            "지금은 'sign-in.example'입니다.",
        ),
    ],
)
def test_a_setting_that_cannot_work_is_refused(repository: Repository | None, sign_in: str, said: str) -> None:
    with pytest.raises(SettingError) as refused:
        admin(repository, sign_in)
    assert str(refused.value) == said


def all_fields(form: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every field of the form, inner ones too."""
    for collection in form["cms"]["collections"]:
        for holder in collection.get("files", [collection]):
            yield from _inside(holder)


def _inside(holder: dict[str, Any]) -> Iterator[dict[str, Any]]:
    inner = holder.get("fields", []) + ([holder["field"]] if "field" in holder else [])
    for field in inner:
        yield field
        yield from _inside(field)
