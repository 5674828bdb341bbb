"""Readers are told what changed: on a page of its own, and on each record's."""

from __future__ import annotations

from pathlib import Path

from tests.repository import Repository
from tests.site.built import build

UNKNOWN = "이 사이트를 만든 곳에 자료의 변경 기록이 없어, 무엇이 언제 바뀌었는지 알 수 없습니다."


def test_a_changed_value_is_told_wherever_its_readers_look(project: Path) -> None:
    repository = Repository.made_in(project)
    (project / ".gitignore").write_text("/site/\n")
    repository.commit(day="2030-01-01")
    cities = project / "data/cities.yml"
    cities.write_text(cities.read_text(encoding="utf-8").replace("name: 물가시", "name: 물빛시"), encoding="utf-8")
    repository.commit(day="2030-02-03")
    site = build(project)
    told = "도시 이름: 물가시 → 물빛시"
    assert f"2030. 2. 3. 1곳 수정: 도시 › 물빛시{told}" in site.page("about/changes/").text
    assert f"이 자료가 바뀐 기록 2030. 2. 3. 도시 › 물빛시 {told}" in site.page("cities/riverside/").text
    assert told not in site.page("organization/reading-team/").text
    assert "data/v1/feed.xml" in site.page("").root.xpath("//link[@rel='alternate']/@href")
    assert site.broken_links() == []


def test_a_day_has_one_heading_however_often_something_changed(project: Path) -> None:
    repository = Repository.made_in(project)
    (project / ".gitignore").write_text("/site/\n")
    repository.commit(day="2030-01-01")
    cities = project / "data/cities.yml"
    for before, after in (("name: 물가시", "name: 물빛시"), ("name: 물빛시", "name: 물결시")):
        cities.write_text(cities.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
        repository.commit(day="2030-02-03")
    page = build(project).page("about/changes/")
    days = page.root.xpath("//section[@class='change'][h2[contains(., '2030. 2. 3.')]]")
    assert [" ".join(day.text_content().split()) for day in days] == [
        "2030. 2. 3. 2곳 수정: 도시 › 물결시도시 이름: 물빛시 → 물결시 수정: 도시 › 물빛시도시 이름: 물가시 → 물빛시"
    ]
    assert len(days[0].xpath("./h2/span[starts-with(@id, 'change-')]")) == 2


def test_without_a_history_the_page_says_so_and_nothing_breaks(project: Path) -> None:
    site = build(project)
    assert UNKNOWN in site.page("about/changes/").text
    assert "이 자료가 바뀐 기록" not in site.page("cities/riverside/").text
    assert not (site.folder / "data/v1/feed.xml").exists()
    assert site.broken_links() == []
