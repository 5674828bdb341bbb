"""Periods stand in the exports as printed, and beside it as the days and the rule that they mean."""

from __future__ import annotations

from datetime import date

from macros.exports.data_tables import create_data_tables
from macros.exports.periods_table import create_periods_table
from macros.exports.record_tables import create_record_tables
from macros.exports.table import Cell, Table
from tests.conftest import Department

SWAPS = "programs/2030/book-swap.yml"
SWAP = "programs/2030/book-swap/spring-swap"
TRAINING = """\
title: 교육
columns:
  - {id: name, title: 교육명}
  - {id: held, title: 교육 시기, type: period}
"""


def rows_of(table: Table, record: str) -> list[dict[str, Cell]]:
    """The rows of a record, without what has none."""
    rows = [dict(zip([column.key for column in table.columns], row, strict=True)) for row in table.rows]
    return [{key: cell for key, cell in row.items() if cell is not None} for row in rows if row["record"] == record]


def periods_of(department: Department, record: str) -> list[dict[str, Cell]]:
    shared = {"subject", "year", "record", "name", "key", "printed"}
    rows = rows_of(create_periods_table(department.site()), record)
    return [{key: cell for key, cell in row.items() if key not in shared} for row in rows]


def test_beside_a_period_stand_its_days_and_how_exact_they_are(department: Department) -> None:
    department.replace(SWAPS, "period: 4. 5.", "period: '4. 5., 9월~11월'")
    tables = {table.name: table for table in create_record_tables(department.site())}
    (entry,) = rows_of(tables["entries"], SWAP)
    assert {key: cell for key, cell in entry.items() if key.startswith("period")} == {
        "period": "4. 5., 9월~11월",
        "period_start": date(2030, 4, 5),
        "period_end": date(2030, 11, 30),
        "period_precision": "month",
    }


def test_each_span_of_a_period_is_a_row_of_its_own(department: Department) -> None:
    department.replace(SWAPS, "period: 4. 5.", "period: '4. 5., 9월~11월'")
    assert periods_of(department, SWAP) == [
        {"id": f"{SWAP}/period/1", "start": date(2030, 4, 5), "end": date(2030, 4, 5), "precision": "day"},
        {"id": f"{SWAP}/period/2", "start": date(2030, 9, 1), "end": date(2030, 11, 30), "precision": "month"},
    ]


def test_what_comes_again_has_its_rule_how_often_and_its_hours(department: Department) -> None:
    department.replace(SWAPS, "period: 4. 5.", "period: 3~11월 월 2회 이상 18:00~20:00")
    (row,) = periods_of(department, SWAP)
    assert row == {
        "id": f"{SWAP}/period/1",
        "start": date(2030, 3, 1),
        "end": date(2030, 11, 30),
        "precision": "month",
        "recurrence": "FREQ=MONTHLY",
        "times_min": 2,
        "hours_start": "18:00",
        "hours_end": "20:00",
    }


def test_what_names_no_day_is_a_row_without_days(department: Department) -> None:
    department.replace(SWAPS, "period: 4. 5.", "period: 수시")
    assert periods_of(department, SWAP) == [{"id": f"{SWAP}/period/1"}]


def test_a_period_in_a_table_of_the_report_has_its_days_too(department: Department) -> None:
    department.write("tables/training/table.yml", TRAINING)
    department.write(
        "tables/training/2030.yml",
        "source: {document: library-report-2030}\n"
        "rows:\n"
        "  - {id: first-aid, name: 응급 교육, held: 매월 둘째주 목요일}\n",
    )
    site = department.site()
    table = next(table for table in create_data_tables(site) if table.name == "training")
    assert [column.title for column in table.columns if column.key.startswith("held")] == [
        "교육 시기",
        "교육 시기 첫날",
        "교육 시기 끝날",
        "교육 시기 정확도",
        "교육 시기 반복",
    ]
    record = "tables/training/2030/first-aid"
    (row,) = rows_of(table, record)
    (span,) = rows_of(create_periods_table(site), record)
    assert row["held_recurrence"] == span["recurrence"] == "FREQ=MONTHLY;BYDAY=2TH"
    assert (span["key"], span["printed"], span["name"]) == ("held", row["held"], "응급 교육")


def test_hours_of_a_place_are_rows_of_no_year(department: Department) -> None:
    room = "parent: main-library, floor: 2"
    operator = "operator: {how: 민간위탁, period: 2029. 1. ~ 2031. 12.}"
    department.replace("facilities.yml", room, f"{room}, hours: [평일 09:00~18:00, 토 09:00~13:00], {operator}")
    rows = rows_of(create_periods_table(department.site()), "facilities/reading-room")
    assert [(row["key"], row.get("recurrence"), row.get("hours_end")) for row in rows] == [
        ("hours", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "18:00"),
        ("hours", "FREQ=WEEKLY;BYDAY=SA", "13:00"),
        ("operator_period", None, None),
    ]
    assert [row["id"] for row in rows] == [
        "facilities/reading-room/hours/1",
        "facilities/reading-room/hours/2",
        "facilities/reading-room/operator_period/1",
    ]
    assert "year" not in rows[0]
    assert (rows[2]["start"], rows[2]["end"]) == (date(2029, 1, 1), date(2031, 12, 31))
