"""Every record and every value of the data is in the exports, and comes back from them as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.checks import compare_figures, load_site
from macros.exports.comparisons_table import create_comparisons_table
from macros.exports.csv_file import write_csv
from macros.exports.data_tables import create_data_tables
from macros.exports.evidence_columns import MAP_KEYS
from macros.exports.json_file import write_json
from macros.exports.parent_models import list_fields
from macros.exports.record_tables import create_record_tables, is_shared, parts_of
from macros.exports.table import Cell, Column, Table
from macros.exports.table_registry import TABLES
from macros.exports.table_schema import create_json_schema, csv_schema
from macros.korean.formatting import file_size
from macros.models.base import Model
from macros.models.declared_differences import Declared
from macros.models.fields import inner_model, is_list
from macros.models.figures import Row as TableRow
from macros.models.record import MAPS
from macros.models.site import Site
from macros.models.subjects import SUBJECTS
from macros.records.facts import Fact
from macros.records.ids import file_id, records
from macros.records.read_facts import read_facts
from tests.conftest import DEPARTMENTS, FOLDERS, Department
from tests.exports.reader import Row, address_of, local_id, parent_id, read_csv, read_json, rebuilt


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def site(request: pytest.FixtureRequest) -> Site:
    return load_site(request.param)


def csv_of(table: Table) -> bytes:
    file = BytesIO()
    write_csv(table, file)
    return file.getvalue()


def json_of(table: Table) -> bytes:
    file = BytesIO()
    write_json(table, file)
    return file.getvalue()


def all_tables(site: Site) -> list[Table]:
    return [*create_data_tables(site), *create_record_tables(site)]


def from_csv(site: Site) -> list[list[Row]]:
    return _read_all(site, lambda table: read_csv(csv_of(table), csv_schema(table, ())["fields"]))


def from_json(site: Site) -> list[list[Row]]:
    return _read_all(site, lambda table: read_json(json_of(table), json.loads(create_json_schema(table, "urn:x"))))


def _read_all(site: Site, read: Callable[[Table], list[Row]]) -> list[list[Row]]:
    """The rows of all tables, and of the ledger those of the declared differences, by the ids of these."""
    ids = {id(record.model): record.id for record in records(site)}
    ledger = {row["id"]: row for row in read(create_comparisons_table(site, lambda model: None))}
    declared = [comparison for comparison in compare_figures(site).all if comparison.declared]
    excuses = [{**ledger[comparison.id], "record": ids[id(comparison.declared)]} for comparison in declared]
    return [*map(read, all_tables(site)), excuses]


Read = Callable[[Site], list[list[Row]]]
both_ways = pytest.mark.parametrize("read", [from_csv, from_json])


@both_ways
def test_the_models_come_back_value_by_value(site: Site, read: Read) -> None:
    assert said(rebuilt(site, read(site))) == said(files_of(site))


@both_ways
def test_every_record_is_there_once(site: Site, read: Read) -> None:
    ids = [row["record"] for table in read(site) for row in table]
    files = files_of(site).values()
    listed = [steps for file in files for model in file.walk() for steps, _ in model.children() if len(steps) > 1]
    assert len(ids) == len(set(ids)) == len(listed) + len([file for file in files if type(file) in TABLED])


@both_ways
def test_every_fact_stands_in_the_row_of_its_record(site: Site, read: Read) -> None:
    rows = {row["record"]: row for table in read(site) for row in table}
    told = list(read_facts(site.files.values()))
    assert told
    for fact in told:
        cell = rows[fact.record][column_of(fact, rows[fact.record])]
        if fact.id.endswith("/parent"):
            cell = parent_id(cell)
        elif fact.value != cell and fact.kind:
            local = address_of if fact.kind == "address" else local_id
            cell = tuple(map(local, cell)) if isinstance(cell, tuple) else local(cell)
        # Days that may be known by their year alone are kept as text.
        as_text = tuple(map(str, fact.value)) if isinstance(fact.value, tuple) else str(fact.value)
        assert cell in (fact.value, as_text), fact.id


def test_cells_that_come_again_and_those_that_are_equal_keep_the_form_of_each() -> None:
    columns = tuple(Column(key, key, "any") for key in ("a", "b", "c", "d"))
    rows: tuple[tuple[Cell, ...], ...] = (
        (1, Decimal("1.0"), "=1", date(2024, 2, 29)),
        (True, Decimal("1.00"), "1, 2", None),
    ) * 3
    told = csv_of(Table("t", "표", "", columns, rows, ()))
    assert told == b"\xef\xbb\xbfa,b,c,d\r\n" + b'1,1.0,\'=1,2024-02-29\r\ntrue,1.00,"1, 2",\r\n' * 3


@both_ways
@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+82-2-123",
        "-3",
        "@here",
        "'=1+1",
        "''-",
        "'quoted'",
        '"둘"',
        "쉼표, 쌍반점; 세로줄|",
        "<b>{{ x }}</b>",
        "012",
        "🙂․门",
    ],
)
def test_any_text_comes_back_as_it_was(department: Department, read: Read, text: str) -> None:
    written = text.replace("'", "''")
    department.replace("organization.yml", "name: 자료 수집", f"name: '{written}'")
    department.replace("organization.yml", "aliases: [책 빌리기]", f"aliases: ['{written}', 책, '{written}']")
    site = department.site()
    assert site.organization.offices[2].duties[0].name == text
    assert said(rebuilt(site, read(site))) == said(files_of(site))


@both_ways
def test_a_text_of_many_lines_comes_back_as_it_was(department: Department, read: Read) -> None:
    department.replace("organization.yml", "summary: 책을 모읍니다.", r'summary: "  첫 줄\n\n=둘째 줄\n끝 "')
    site = department.site()
    assert site.organization.offices[2].summary == "  첫 줄\n\n=둘째 줄\n끝 "
    assert said(rebuilt(site, read(site))) == said(files_of(site))


def test_a_csv_file_opens_in_spreadsheets_and_holds_no_formula(department: Department) -> None:
    department.replace("organization.yml", "name: 자료 수집, plain: 책을 사는 일", "name: '=HYPERLINK(1)', plain: '-'")
    department.replace("tables/personnel/2030.yml", "current: 2, printed: {gap: 0}", "current: 1, printed: {gap: -1}")
    department.replace("tables/personnel/2030.yml", "current: 4, printed: {gap: 1}", "current: 5, printed: {gap: 2}")
    tables = {table.name: table for table in all_tables(department.site())}
    duties = csv_of(tables["duties"]).decode()
    assert duties.startswith(
        "\ufeffoffice_name,name,plain,aliases,source_document_name,source_section,source_page,"
        "office,id,source_document,parent_record,record\r\n"
    )
    assert "자료팀,'=HYPERLINK(1),'-,,도서관과 업무보고,1. 조직,3,organization/archive-team,collecting," in duties
    assert "2030,사서직,수석,2,1,-1," in csv_of(tables["personnel"]).decode()
    assert '"name":"=HYPERLINK(1)","plain":"-"' in json_of(tables["duties"]).decode()


def test_a_column_says_where_the_document_prints_dashes_for_noughts(department: Department) -> None:
    figures = "tables/personnel/2030.yml"
    department.write(figures, "zero: '-'\n" + (department.data / figures).read_text(encoding="utf-8"))
    table = {table.name: table for table in create_data_tables(department.site())}["personnel"]
    told = {column.key: column.description for column in table.columns}
    assert told["quota"].endswith("문서가 ‘-’로 인쇄한 0도 0으로 적었습니다.")


def test_a_table_inside_a_program_says_so_too() -> None:
    table = {table.name: table for table in create_data_tables(load_site(DEPARTMENTS / "health-center"))}["lectures"]
    told = {column.key: column.description for column in table.columns}
    assert told["times"].endswith("문서가 ‘-’로 인쇄한 0도 0으로 적었습니다.")


def test_amounts_stand_there_as_they_are_printed_and_in_won(department: Department) -> None:
    table = {table.name: table for table in create_record_tables(department.site())}["budget-lines"]
    rows = [dict(zip([column.title for column in table.columns], row, strict=True)) for row in table.rows]
    amounts = [(row["금액 단위"], row["예산액(적힌 단위)"], row["예산액(원)"], row["집행액(원)"]) for row in rows]
    assert amounts == [("백만원", 200, 200_000_000, 100_000_000), ("백만원", 100, 100_000_000, 51_000_000)]


def test_a_period_that_is_no_date_is_its_text(department: Department) -> None:
    department.replace("programs/2030/night-library.yml", "period: 매주 수요일", "period: {text: 준공 뒤 6개월 안}")
    site = load_site(department.data)
    periods = [row.get("period") for read in (from_csv, from_json) for table in read(site) for row in table]
    assert periods.count("준공 뒤 6개월 안") == 2
    assert [fact.value for fact in read_facts(site.files.values()) if fact.field == "시기"].count(
        "준공 뒤 6개월 안"
    ) == 1


def test_every_model_is_in_one_table_or_part_of_a_row_in_one() -> None:
    assert len(TABLED) == sum(len(table.models) for table in TABLES)
    # The rows of the report's own tables have a table each, and declared differences stand in the ledger.
    assert {field.item for field in list_fields()} - {TableRow, Declared} <= TABLED
    files = {subject.model for subject in SUBJECTS}
    assert {file for file in files if any(not is_list(f) or inner_model(f) is None for f in fields(file))} <= TABLED


def test_what_is_part_of_a_row_has_a_value_that_tells_it_is_there() -> None:
    for part in {part for model in TABLED for part in parts(model)}:
        assert any(field.is_required() and not is_list(field) for field in fields(part)), part


def test_columns_differ_in_key_and_in_title(site: Site) -> None:
    for table in create_record_tables(site):
        for names in ([column.key for column in table.columns], [column.title for column in table.columns]):
            assert len(set(names)) == len(names), table.name


def test_a_row_without_a_value_for_it_is_empty_and_not_nought(department: Department) -> None:
    table = {table.name: table for table in create_record_tables(department.site())}["offices"]
    *_, last = csv_of(table).decode().splitlines()
    assert last.startswith("자료팀,팀,도서관과,,책을 모읍니다.,,,,,,,0,도서관과 업무보고,")
    assert '"phone":null' in json_of(table).decode().splitlines()[-2]


TABLED = {model for kind in TABLES for model in kind.models}


def column_of(fact: Fact, row: Row) -> str:
    """The key of the column that a fact stands in; what is under `printed` has that first."""
    steps = fact.id.removeprefix(f"{fact.record}/").split("/")
    if f"{steps[0]}_address" in row:
        return steps[0] if steps[-1] == "title" else f"{steps[0]}_address"  # A link in the row of a table.
    names = [step for step in steps if step in MAPS]
    return "_".join([*(MAP_KEYS[name] for name in names), *(step for step in steps if step not in MAPS)])


def said(files: dict[str, Model]) -> dict[str, str]:
    """Every value of some models, with its type; what stands under `printed` may be in any order."""
    return {
        name: json.dumps(files[name].model_dump(warnings=False), sort_keys=True, default=_as_told)
        for name in sorted(files)
    }


def _as_told(value: object) -> str:
    return repr(value.normalize() if isinstance(value, Decimal) else value)  # JSON has no zeros at the end.


def files_of(site: Site) -> dict[str, Model]:
    """The models of all files, by the id of each file's record."""
    return {file_id(model.path): model for model in site.subjects}


def fields(model: type[BaseModel]) -> list[FieldInfo]:
    return list(model.model_fields.values())


def parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The models of which a record holds one, and theirs."""
    for field in fields(model):
        if (inner := inner_model(field)) and not is_list(field):
            yield inner
            yield from parts(inner)


def test_the_size_of_a_file_is_said_in_words() -> None:
    said = [file_size(count) for count in (0, 999, 1000, 1249, 9_949, 10_000, 72_499, 1_234_567)]
    assert said == [
        "0바이트",
        "999바이트",
        "1.0킬로바이트",
        "1.2킬로바이트",
        "9.9킬로바이트",
        "10킬로바이트",
        "72킬로바이트",
        "1,235킬로바이트",
    ]


def test_nothing_that_was_published_is_gone() -> None:
    """Addresses and keys are a promise: the list may grow, and nothing may leave it.

    Columns that stand there only where a record has something for them are none of it, nor are the report's tables.
    """
    promised = json.loads((Path(__file__).parent / "promised.json").read_text(encoding="utf-8"))
    keys = {
        definition.name: sorted(part.column.key for part in parts_of(definition) if not is_shared(part))
        for definition in TABLES
    }
    gone = {name: sorted(set(columns) - set(keys.get(name, ()))) for name, columns in promised.items()}
    assert {name: columns for name, columns in gone.items() if columns} == {}
    assert keys == promised, "새로 생긴 칸을 promised.json에 더해 주세요."


def test_values_of_a_cell_are_written_with_their_units() -> None:
    tables = {table.name: table for table in create_data_tables(load_site(DEPARTMENTS / "district"))}
    fees, planted = (
        [row[[column.key for column in tables[name].columns].index(key)] for row in tables[name].rows]
        for name, key in (("car-parks", "fee"), ("parks", "planted"))
    )
    assert fees == [("1시간 1천원~2천원",), (), (), ()]
    assert planted[0] == ("벚나무 120그루", "단풍나무 80그루")
