"""What changed in the data is told from git, commit by commit, in the words of its readers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import pytest
from jsonschema import Draft202012Validator

from macros.checks import load_site
from macros.exports.changes_and_feed import create_changes_json, create_changes_schema, create_feed
from macros.history.change_log import History, read_history
from macros.history.changes import Changelog, entries_about
from macros.records.urls import create_urls
from tests.conftest import LIBRARY, Department
from tests.repository import Repository
from tests.site.built import PROJECT

SEOUL = ZoneInfo("Asia/Seoul")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The library's data, committed once."""
    shutil.copytree(LIBRARY, tmp_path / "data")
    repository = Repository.made_in(tmp_path)
    repository.commit("Carry the report", day="2030-01-01")
    return repository


@pytest.fixture
def data(repository: Repository) -> Department:
    return Department(repository.folder / "data")


def log_of(repository: Repository) -> Changelog:
    log = read_history(repository.folder, SEOUL).changelog
    assert log is not None
    return log


def test_the_first_commit_tells_of_every_file_and_a_later_one_of_what_differs(
    repository: Repository, data: Department
) -> None:
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    repository.commit("Mend a name", day="2030-02-03")
    newest, first = log_of(repository)
    assert (newest.day.isoformat(), newest.title) == ("2030-02-03", "도시 › 냇가시 도시 이름: 물가시 → 냇가시")
    assert first.day.isoformat() == "2030-01-01"
    assert {record.kind for record in first.records} == {"added"}
    assert len(first.records) == len(list((repository.folder / "data").rglob("*.yml")))


def test_a_comment_another_form_and_a_files_name_are_no_changes(repository: Repository, data: Department) -> None:
    data.append("cities.yml", "# 끝\n")
    repository.commit()
    data.write("cities.yml", "# 처음\n\n" + (data.data / "cities.yml").read_text(encoding="utf-8"))
    repository.commit()
    data.replace("cities.yml", "{id: riverside, ", "{ id: 'riverside',  ")
    repository.commit()
    repository.git("mv", "data/programs/2030/book-swap.yml", "data/programs/2030/swapping.yml")
    repository.commit()
    assert len(log_of(repository)) == 1


def test_a_file_that_could_not_be_read_for_a_while_changed_nothing(repository: Repository, data: Department) -> None:
    sound = (data.data / "cities.yml").read_text(encoding="utf-8")
    data.write("cities.yml", "cities: [\n")
    repository.commit()
    data.write("cities.yml", sound)
    repository.commit()
    assert len(log_of(repository)) == 1


def test_a_files_name_may_hold_what_git_says_of_a_commit(repository: Repository, data: Department) -> None:
    data.write("the first commit 1.yml", "title: 처음\n")
    repository.commit(day="2030-02-03")
    assert [entry.day.isoformat() for entry in log_of(repository)] == ["2030-02-03", "2030-01-01"]


def test_what_a_merge_brings_is_told_once(repository: Repository, data: Department) -> None:
    repository.git("switch", "--quiet", "--create", "mend")
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    repository.commit(day="2030-02-01")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "mend", day="2030-02-02")
    assert [entry.day.isoformat() for entry in log_of(repository)] == ["2030-02-02", "2030-01-01"]


def test_a_record_has_the_entries_about_itself_alone(repository: Repository, data: Department) -> None:
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    data.replace("organization.yml", "name: 독서팀", "name: 책읽기팀")
    repository.commit(day="2030-02-03")
    own = entries_about(log_of(repository), "cities/riverside")
    assert [entry.title for entry in own] == ["도시 › 냇가시 도시 이름: 물가시 → 냇가시", "추가: 도시"]
    assert [entry.title for entry in entries_about(log_of(repository), "cities/river")] == ["추가: 도시"]


def test_without_git_or_in_a_shallow_clone_the_gap_is_told(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    plain, new, clones = (tmp_path_factory.mktemp(name) for name in ("plain", "new", "clones"))
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(clones / "shallow"))
    Repository.made_in(new)
    assert read_history(clones / "shallow", SEOUL) == History(gap="저장소가 얕게 복제되어(git clone --depth)")
    assert read_history(plain, SEOUL) == History(gap="git 저장소가 아니어서")
    assert read_history(new, SEOUL) == History(gap="아직 커밋이 없어")


def test_a_commit_of_comments_alone_changes_no_page(repository: Repository, data: Department) -> None:
    data.replace("cities.yml", "name: 물가시", "name: 물가시 # 옛 이름은 냇가시입니다")
    repository.commit(day="2030-02-03")
    history = read_history(repository.folder, SEOUL)
    assert history.changelog is not None
    assert [str(entry.day) for entry in history.changelog] == ["2030-01-01"]
    assert history.days["data/cities.yml"] == "2030-01-01"


def test_a_file_with_uncommitted_changes_has_no_day(repository: Repository, data: Department) -> None:
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    days = read_history(repository.folder, SEOUL).days
    assert ("data/cities.yml" in days, days["data/organization.yml"]) == (False, "2030-01-01")


def test_the_feed_is_as_new_as_its_newest_entry(repository: Repository, data: Department) -> None:
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    repository.commit(day="2029-12-31")
    organization = load_site(data.data).organization
    feed = feedparser.parse(create_feed(log_of(repository), organization, create_urls("", organization)))
    assert feed.feed.updated == "2030-01-01T09:00:00+09:00"


def test_the_feed_passes_a_reader_that_nobody_here_wrote(repository: Repository, data: Department) -> None:
    data.replace("cities.yml", "name: 물가시", 'name: "<b>&냇가시"')
    repository.commit(day="2030-02-03")
    site = load_site(data.data)
    owned = create_urls("https://example.org/office/", site.organization)
    feed = feedparser.parse(create_feed(log_of(repository), site.organization, owned))
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == "새빛시 도서관과 자료의 바뀐 내용"
    newest, first = feed.entries
    assert newest.title == "도시 › <b>&냇가시 도시 이름: 물가시 → <b>&냇가시"
    assert newest.updated == "2030-02-03T09:00:00+09:00"
    assert newest.link == f"https://example.org/office/about/changes/#change-{log_of(repository)[0].commit[:10]}"
    assert "추가: 2030년 인력" in first.summary


def test_without_an_address_the_feed_names_things_and_links_nowhere(repository: Repository, data: Department) -> None:
    site = load_site(data.data)
    organization = site.organization
    written = create_feed(log_of(repository), organization, create_urls("", organization))
    feed = feedparser.parse(written)
    assert not feed.bozo
    assert feed.feed.id.startswith("urn:uuid:")
    assert "<link" not in written


def test_programs_get_every_value_with_what_was_and_what_is(repository: Repository, data: Department) -> None:
    data.replace("budgets/2030.yml", "budget: 300, spent: 151, rate: 50.3", "budget: 300, spent: 151, rate: 50.4")
    repository.commit(day="2030-02-03")
    newest = json.loads(create_changes_json(log_of(repository)))["changes"][0]
    assert newest["time"] == "2030-02-03T09:00:00+09:00"
    assert newest["records"][0]["values"] == [
        {
            "id": "budgets/2030/printed/rate",
            "field": "집행률(%) 인쇄된 값",
            "old": 50.3,
            "new": 50.4,
            "text": "집행률(%) 인쇄된 값: 50.3% → 50.4%(0.1% 늘어남, 0.2%)",
            "is_ours": False,
            "reason": "",
        }
    ]


def test_the_schema_fits_the_file_and_the_page_for_developers_names_all_it_holds(
    repository: Repository, data: Department
) -> None:
    data.replace("cities.yml", "name: 물가시", "name: 냇가시")
    data.replace("budgets/2030.yml", "rate: 50.3", "rate: 50.4")
    data.append(
        "cities.yml", "  - {id: hilltop, name: 언덕시, region: 새빛도, kind: nearby, relation: reading-partner}\n"
    )
    repository.commit()
    schema = json.loads(create_changes_schema("urn:example:changes"))
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(json.loads(create_changes_json(log_of(repository))))) == []
    page = (PROJECT / "docs/data/api.md").read_text(encoding="utf-8")
    assert [key for key in _keys(schema) if f"`{key}`" not in page] == []


def _keys(schema: dict[str, Any]) -> Iterator[str]:
    for key, inner in schema.get("properties", {}).items():
        yield key
        yield from inner.get("enum", ())
        yield from _keys(inner.get("items", {}))


def test_something_personal_is_withheld_once_it_is_taken_out(repository: Repository, data: Department) -> None:
    data.replace("organization.yml", "phone: 000-123-4567", "phone: 010-0000-0000")
    data.replace("cities.yml", "name: 물가시", "name: 물가시 reader@naver.com")
    repository.commit(day="2030-02-03")
    data.replace("organization.yml", "phone: 010-0000-0000", "phone: 000-123-4567")
    data.replace("cities.yml", "name: 물가시 reader@naver.com", "name: 물가시")
    repository.commit(day="2030-02-04")
    log = log_of(repository)
    mended, spoilt, _ = log
    withheld = "개인정보라 보여 드리지 않습니다."
    told = [(record.name, value.old, value.new, value.text) for record in mended.records for value in record.values]
    assert told == [
        ("도시 › 물가시", withheld, "물가시", f"도시 이름: {withheld}"),
        ("조직 › 독서팀", withheld, "000-123-4567", f"전화: {withheld}"),
    ]
    assert [record.name for record in spoilt.records] == [withheld, "조직 › 독서팀"]
    department = load_site(LIBRARY).organization
    published = create_changes_json(log).decode() + create_feed(log, department, create_urls(None, department))
    assert [secret for secret in ("010-0000", "naver") if secret in published] == []


def test_a_record_with_a_personal_name_is_told_without_it(repository: Repository, data: Department) -> None:
    data.append("cities.yml", "  - {id: x, name: 010-0000-0000, region: 강, kind: nearby, relation: sister}\n")
    repository.commit(day="2030-02-03")
    newest, _ = log_of(repository)
    assert newest.title == "추가: 개인정보라 보여 드리지 않습니다."
