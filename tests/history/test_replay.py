"""Whoever replays the change log has the data of today, and readers are told of facts first."""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.checks import load_site
from macros.history.changes import Changelog, entries_about_facts
from macros.records.facts import json_value
from macros.records.read_facts import read_facts
from tests.conftest import LIBRARY, Department
from tests.history.test_change_log import log_of
from tests.repository import Repository


def replayed(log: Changelog) -> dict[str, object]:
    """The values that the log leads to, by id, from nothing on."""
    values: dict[str, object] = {}
    for entry in reversed(log):
        for record in entry.records:
            if record.kind == "moved":
                moved = {id: value for id, value in values.items() if id.startswith(f"{record.former}/")}
                values = {id: value for id, value in values.items() if id not in moved}
                values |= {id.replace(record.former, record.record, 1): value for id, value in moved.items()}
            for value in record.values:
                if value.new is None:
                    values.pop(value.id, None)
                else:
                    values[value.id] = value.new
    return values


def test_replaying_the_log_gives_the_data_of_today(tmp_path: Path) -> None:
    shutil.copytree(LIBRARY, tmp_path / "data")
    repository, data = Repository.made_in(tmp_path), Department(tmp_path / "data")
    repository.commit("Carry the report", day="2030-01-01")
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    data.replace("organization.yml", "phone: 000-123-4567", "email: books@example.go.kr")
    repository.commit("Mend and replace", day="2030-02-01")
    program = "programs/2030/night-library.yml"
    values = "values:\n          - {id: visitors, name: 찾은 사람, value: 1200, unit: visitor, bound: about}\n"
    data.replace(program, f"        {values}", "")
    data.replace(program, "    period: 3월~11월\n", f"    period: 3월~11월\n    {values}")
    repository.commit("Move a figure", day="2030-03-01")
    repository.git("mv", "data/programs/2031/night-library.yml", "data/programs/2031/evenings.yml")
    data.replace("programs/2030/book-swap.yml", "title: 책 바꿔 읽기", "title: 책 나눠 읽기")
    repository.commit("Rename a file", day="2030-03-02")
    (data.data / "programs/2030/book-swap.yml").unlink()
    repository.commit("Take out a program", day="2030-04-01")
    log = log_of(repository)
    assert any(record.kind == "moved" and record.former for entry in log for record in entry.records)
    today = {fact.id: json_value(fact.value) for fact in read_facts(load_site(data.data).files.values())}
    assert replayed(log) == today


def test_what_the_site_adds_is_no_news_of_the_report(tmp_path: Path) -> None:
    shutil.copytree(LIBRARY, tmp_path / "data")
    repository, data = Repository.made_in(tmp_path), Department(tmp_path / "data")
    repository.commit("Carry the report", day="2030-01-01")
    data.replace("organization.yml", "aliases: [책 빌리기]", "aliases: [책 빌리기, 대출]")
    repository.commit("Find more", day="2030-02-01")
    data.replace("budgets/2030.yml", "budget: 100, spent: 51", "plain: 책값, budget: 100, spent: 51")
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    repository.commit("Mend", day="2030-03-01")
    newest, middle, _ = log_of(repository)
    told = entries_about_facts((newest, middle))
    assert [[value.text for record in entry.records for value in record.values] for entry in told] == [
        ["도시 이름: 물가시 → 냇가시"]
    ]
    assert [record.name for record in newest.about_ours] == ["2030년 예산 › 장서 확충"]
