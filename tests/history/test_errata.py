"""A value that was wrong is told with what it was, what it is, and why it was changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from lxml.html import fragment_fromstring

from macros.exports.changes_and_feed import create_feed
from macros.history.changes import Changelog, entries_about_facts
from macros.history.reasons import with_reasons
from macros.records.pages import Routes
from macros.records.urls import create_urls
from macros.views.change_list import change_list
from macros.views.errata import errata_table
from macros.views.page_view import View
from tests.conftest import LIBRARY, Department
from tests.history.test_change_log import log_of
from tests.repository import Repository
from tests.views.charts.drawn import drawn, said

FILE = "errata.yml"
ERRATA = """\
errata:
  - value: cities/riverside/name
    was: 물가시
    reason: 업무보고 3쪽의 이름을 잘못 옮겼습니다.
"""
MENDED = "도시 이름: 물가시 → 냇가시"
REASON = "업무보고 3쪽의 이름을 잘못 옮겼습니다."


def mended(tmp_path: Path) -> tuple[Department, Changelog]:
    """A library whose city got its right name, with the reason, and the change log without it."""
    shutil.copytree(LIBRARY, tmp_path / "data")
    repository, data = Repository.made_in(tmp_path), Department(tmp_path / "data")
    repository.commit("Carry the report", day="2030-01-01")
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    data.write(FILE, ERRATA)
    repository.commit("Mend a name", day="2030-02-03")
    return data, log_of(repository)


def told(log: Changelog, data: Department) -> Changelog:
    """The log with the reasons that the data gives."""
    return with_reasons(log, data.site()) or ()


def test_pages_and_feed_tell_both_values_and_the_reason(tmp_path: Path) -> None:
    data, log = mended(tmp_path)
    site, log = data.site(), told(log, data)
    view = View(site, Routes(site), "about/changes/", changelog=log)
    assert f"{MENDED} 이유: {REASON}" in _words(change_list(view))
    feed = create_feed(entries_about_facts(log), site.organization, create_urls(None, site.organization))
    assert f"- {MENDED}\n  이유: {REASON}" in feed


def test_a_commits_message_is_told_nowhere(tmp_path: Path) -> None:
    data, log = mended(tmp_path)
    assert "Mend a name" not in repr(told(log, data))


def test_the_errata_stand_in_a_table_with_the_value_of_today(tmp_path: Path) -> None:
    data, _ = mended(tmp_path)
    root = drawn(data, errata_table, here="about/changes/")
    assert said(root, ".//tbody/tr/*") == ["도시 › 냇가시 › 도시 이름", "물가시", "냇가시", REASON]


def test_a_reason_for_another_value_than_the_changed_one_is_not_told(tmp_path: Path) -> None:
    data, log = mended(tmp_path)
    data.write(FILE, ERRATA.replace("was: 물가시", "was: 강가시"))
    changed = [value for record in told(log, data)[0].records for value in record.values if value.new == "냇가시"]
    assert [value.reason for value in changed] == [""]


def test_errata_name_a_value_that_is_there_and_another_than_todays(department: Department) -> None:
    department.write(FILE, ERRATA)
    assert department.problems() == [
        "data/errata.yml:3:10: '물가시'은(는) 지금의 값과 같습니다. 고치기 전의 값을 적어 주세요. [erratum]"
    ]
    department.write(FILE, ERRATA.replace("riverside/name", "riverside/nam"))
    assert department.problems() == [
        "data/errata.yml:2:12: 'cities/riverside/nam'은(는) 없는 값입니다. 혹시 "
        "'cities/riverside/name'인가요? [erratum]"
    ]
    department.write(FILE, ERRATA.replace("물가시", "강가시"))
    assert department.problems() == []


def _words(html: str) -> str:
    return " ".join(fragment_fromstring(html, create_parent=True).xpath("string()").replace("이유", " 이유").split())
