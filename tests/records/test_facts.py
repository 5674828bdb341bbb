"""Every value of the data is a fact with a name, a unit, a day, a source and a place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.checks import load_site
from macros.reading.yaml_file import Node, YamlFile
from macros.records.facts import Fact, Source
from macros.records.names import Names
from macros.records.read_facts import read_facts, read_file_facts
from tests.conftest import FOLDERS, LIBRARY


def read(name: str, text: str) -> list[Fact]:
    return list(read_file_facts(YamlFile(name, text.encode())))


def test_a_figure_knows_its_record_unit_day_source_and_line() -> None:
    text = """\
source: {document: report, section: 예산, page: 3}
as_of: 2030-09-30
unit: million-won
lines:
  - id: reading
    name: 책 읽기
    budget: 300
"""
    figure = read("data/budgets/2030.yml", text)[-1]
    assert figure.id == "budgets/2030/reading/budget"
    assert figure.record == "budgets/2030/reading"
    assert (figure.subject, figure.field, figure.value, figure.year) == ("예산", "예산액", 300, 2030)
    assert (figure.as_of, figure.source) == ("2030-09-30", Source("report", "예산", 3))
    assert str(figure.place) == "data/budgets/2030.yml:7:13"


def test_a_value_knows_where_it_comes_from() -> None:
    sources = """\
documents:
  - {id: report, name: 업무보고, kind: report}
  - {id: paper, name: 신문, kind: press}
"""
    cities = """\
source: {document: report}
cities:
  - id: seaside
    name: 고성군
    region: 경남
    aliases: [공룡 고장]
    printed: {name: 고성, as_of: 10월}
    as_of: 2030-10
    origin: {as_of: inferred}
    notes: {as_of: 해는 적혀 있지 않습니다., name: 군입니다.}
    names: {romanised: Goseong, source: {document: paper}}
    twinnings:
      - {id: twinned, name: 결연, date: 2001, source: {document: paper, confirmed: true}}
"""
    files = (YamlFile(f"data/{name}.yml", text.encode()) for name, text in (("sources", sources), ("cities", cities)))
    told = {fact.id.removeprefix("cities/seaside/"): fact.origin for fact in read_facts(files)}
    assert {id: origin for id, origin in told.items() if not id.startswith("sources/")} == {
        "cities/source/document": "added",
        "id": "added",
        "name": "corrected",
        "region": "printed",
        "aliases": "added",
        "printed/name": "printed",
        "printed/as_of": "printed",
        "as_of": "inferred",
        "origin/as_of": "added",
        "notes/as_of": "added",
        "notes/name": "printed",
        "names/romanised": "outside",
        "names/source/document": "added",
        "twinnings/twinned/id": "added",
        "twinnings/twinned/name": "printed",
        "twinnings/twinned/date": "printed",
        "twinnings/twinned/source/document": "added",
        "twinnings/twinned/source/confirmed": "added",
    }


def test_a_table_is_called_as_where_its_figures_are_printed() -> None:
    table = "title: 인력\nplain: 사람\ncolumns:\n  - {id: quota, title: 정원}\nrows:\n  - {id: all, name: 모두}\n"
    figures = "source: {document: report}\nrows:\n  - {id: all, quota: 3}\n"
    files = (
        YamlFile(f"data/tables/personnel/{name}.yml", text.encode())
        for name, text in (("table", table), ("2030", figures))
    )
    told = {fact.id.removeprefix("tables/personnel/table/"): fact.origin for fact in read_facts(files)}
    assert (told["title"], told["rows/all/name"], told["plain"], told["columns/quota/title"]) == (
        *("printed", "printed"),
        *("added", "added"),
    )


def test_what_a_later_report_tells_of_a_program_has_that_report_for_its_source() -> None:
    text = """\
title: 밤 도서관
source: {document: report-2030}
sources: {results: {document: report-2031, section: 실적}}
results:
  - {id: opening, title: 열기}
plans:
  - {id: plan, title: 늘리기}
"""
    facts = {fact.id: fact.source for fact in read("data/programs/2031/night.yml", text)}
    assert facts["programs/2031/night/opening/title"] == Source("report-2031", "실적", None)
    assert facts["programs/2031/night/plan/title"] == Source("report-2030", None, None)


def test_a_period_is_one_value_and_its_text_whatever_form_it_has() -> None:
    text = """\
title: 밤 도서관
overview:
  - {id: opening, title: 열기, period: 3월~11월}
  - {id: later, title: 늘리기, period: {text: 준공 뒤 6개월 안}}
  - {id: year, title: 알리기, period: 2031}
"""
    periods = [fact for fact in read("data/programs/2031/night.yml", text) if fact.field == "시기"]
    assert [fact.value for fact in periods] == ["3월~11월", "준공 뒤 6개월 안", "2031"]
    assert periods[1].id == "programs/2031/night/later/period"
    assert str(periods[1].place) == "data/programs/2031/night.yml:4:37"


def test_names_and_units_are_those_of_the_vocabulary() -> None:
    site = load_site(LIBRARY)
    all_facts = list(read_facts(site.files.values()))
    names = Names.from_facts(all_facts)
    by_id = {fact.id: fact for fact in all_facts}
    money = by_id["budgets/2030/lending-service/budget"]
    lead = by_id["programs/2030/night-library/lead"]
    assert names.record_path(money) == "2030년 예산 › 대출 서비스"
    assert (names.value_text(money), names.value_text(lead)) == ("200백만원", "독서팀")


def test_a_record_keeps_its_id_when_its_list_is_put_in_another_order() -> None:
    one, two = "  - {id: a, name: 가}\n", "  - {id: b, name: 나}\n"
    first, second = (read("data/cities.yml", f"cities:\n{lines}") for lines in (one + two, two + one))
    assert {(fact.id, fact.value) for fact in first} == {(fact.id, fact.value) for fact in second}


def test_a_file_that_no_subject_knows_is_told_by_its_keys() -> None:
    (fact,) = read("data/gone.yml", "things:\n  - {id: one, size: 3}\n")[1:]
    assert (fact.id, fact.subject, fact.field, fact.value) == ("gone/things/one/size", "gone.yml", "size", 3)


@pytest.mark.parametrize("data", FOLDERS, ids=lambda folder: folder.name)
def test_no_value_of_the_data_is_left_out_and_no_id_is_given_twice(data: Path) -> None:
    files = load_site(data).files.values()
    found = list(read_facts(files))
    assert len({fact.id for fact in found}) == len(found)
    assert [(fact.place, _as_text(fact.value)) for fact in found] == [
        (node.place, _as_text(node.value)) for file in files for node in _values(file.root)
    ]


def _values(node: Node) -> Iterator[Node]:
    """Where plain values stand; a list of plain values is one, and so is a period in words of its own."""
    if _holds_records(node.value):
        for inner in node.children:
            yield from _values(inner)
    elif node.value not in (None, ()):
        yield node


def _holds_records(value: object) -> bool:
    if isinstance(value, tuple):
        return any(map(_holds_records, value))
    return isinstance(value, dict) and ("text" not in value or "of" in value)


def _as_text(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_as_text, value))
    return str(value["text"] if isinstance(value, dict) else value)
