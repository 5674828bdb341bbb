"""No id is ever used again, and a record that goes leaves word of it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from macros import __main__ as command_line
from macros.checks import load_site
from macros.history.git import RevisionError, files_at
from macros.history.missing_records import MissingRecord, find_missing_records, find_unlisted_retired
from macros.models.load import read_site
from macros.models.site import Site
from tests.conftest import Department

PROJECT = Path(__file__).parents[2]
RETIRED = "retired.yml"
GONE = """\
records:
  - id: cities/{id}
    name: 옛 도시
    address: {address}
    retired: 2031-01-02
    reason: 두 도시가 합쳐졌습니다.
"""


def test_a_record_that_is_gone_is_no_problem(department: Department) -> None:
    department.write(RETIRED, GONE.format(id="seaside", address="cities/seaside/"))
    assert department.problems() == []


def test_an_id_that_is_gone_may_not_be_used_again(department: Department) -> None:
    department.write(RETIRED, GONE.format(id="riverside", address="cities/lakeside/"))
    assert department.problems() == [
        "data/cities.yml:4:10: 'cities/riverside'은(는) 삭제된 기록의 id여서 다시 쓸 수 없습니다. 새 id를 지어 "
        "주세요. [retired-id-used]"
    ]


def test_an_address_that_is_gone_may_not_be_used_again(department: Department) -> None:
    department.write(RETIRED, GONE.format(id="seaside", address="cities/riverside/"))
    assert department.problems() == [
        "data/cities.yml:4:10: 'cities/riverside/'은(는) 삭제된 기록의 주소여서 다시 쓸 수 없습니다. 새 id를 지어 "
        "주세요. [retired-id-used]"
    ]


def test_two_records_had_no_address_in_common(department: Department) -> None:
    text = GONE.format(id="seaside", address="cities/seaside/")
    department.write(RETIRED, text + text.removeprefix("records:\n").replace("id: cities/seaside", "id: cities/x"))
    assert department.problems() == [
        "data/retired.yml:9:14: 'cities/seaside/'은(는) 4줄에 이미 있습니다. 한 줄만 남겨 주세요. "
        "[retired-address-twice]"
    ]


def test_what_took_its_place_must_be_there(department: Department) -> None:
    department.write(RETIRED, GONE.format(id="seaside", address="cities/seaside/"))
    department.append(RETIRED, "    moved_to: cities/riversid\n")
    assert department.problems() == [
        "data/retired.yml:7:15: 'cities/riversid' 기록이 없습니다. 혹시 'cities/riverside'인가요? "
        "(가능한 값: cities/riverside) [retired-target]"
    ]


def test_an_id_of_the_site_itself_is_refused(department: Department) -> None:
    department.replace("organization.yml", "id: collecting", "id: content")
    assert department.problems() == [
        "data/organization.yml:23:14: 'content'은(는) 사이트의 다른 부분이 쓰는 이름입니다. 다른 id를 지어 주세요. "
        "[reserved-id]"
    ]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (("cities/seaside", "seaside"), "cities/seaside처럼 기록의 긴 id를 적어 주세요"),
        (("cities/seaside/", "/cities/seaside"), "cities/seaside/처럼 빗금(/)으로 끝나는 주소를 적어 주세요"),
    ],
)
def test_an_id_or_address_of_another_form_is_refused(
    department: Department, typed: tuple[str, str], message: str
) -> None:
    department.write(RETIRED, GONE.format(id="seaside", address="cities/seaside/").replace(*typed))
    (problem,) = department.problems()
    assert message in problem


def test_a_lost_record_is_noticed_with_its_address(department: Department) -> None:
    old = department.site()
    department.replace("organization.yml", "id: collecting", "id: buying")
    gone = "organization/collecting"
    assert find_missing_records(old, department.site()) == (
        MissingRecord(gone, "자료 수집", "organization/archive-team/#collecting"),
    )


def test_of_records_inside_one_another_the_outer_is_named(department: Department) -> None:
    old = department.site()
    department.replace("organization.yml", "  - id: archive-team\n", "  - id: store-team\n")
    department.replace("programs/2030/book-swap.yml", "archive-team", "store-team")
    assert [gone.id for gone in find_missing_records(old, department.site())] == ["organization/archive-team"]


def test_a_record_with_word_of_it_is_not_lost(department: Department) -> None:
    old = department.site()
    _rename_city(department)
    department.write(RETIRED, GONE.format(id="riverside", address="cities/riverside/"))
    department.append(RETIRED, "    moved_to: cities/waterside\n")
    assert find_missing_records(old, department.site()) == ()


def test_no_record_that_git_knows_is_lost() -> None:
    try:
        log = subprocess.run(
            ["git", "log", "--first-parent", "--format=%H", "--", "data"], cwd=PROJECT, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git repository")
    now = load_site(PROJECT / "data")
    sites = (read_site(_at(revision))[0] for revision in log.stdout.decode().split())
    assert [gone for site in sites if site for gone in find_missing_records(site, now)] == []


def test_the_command_says_what_to_write(
    department: Department, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(department.data.parent)
    for step in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one"]):
        subprocess.run(["git", *step], check=True)
    assert command_line.main(["retired"]) == 0
    _rename_city(department)
    assert command_line.main(["retired"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("삭제된 기록이 1건 있습니다. data/retired.yml의 records 아래에")
    assert said[2:] == [
        "  - id: cities/riverside",
        "    name: 새빛도 물가시",
        "    address: cities/riverside/",
        "    retired: # 없앤 날입니다. 2026-01-31처럼 적습니다.",
        "    reason: # 이용자에게 보이는 이유입니다.",
    ]


def test_a_retired_record_may_not_be_forgotten(department: Department) -> None:
    department.write(RETIRED, GONE.format(id="seaside", address="cities/seaside/"))
    old = department.site()
    (department.data / RETIRED).unlink()
    assert [gone.id for gone in find_unlisted_retired(old, department.site())] == ["cities/seaside"]


def test_a_retired_id_may_come_back_only_as_the_record_it_was(department: Department) -> None:
    before = department.site()
    _rename_city(department)
    text = GONE.format(id="riverside", address="cities/riverside/").replace("옛 도시", "새빛도 물가시")
    department.write(RETIRED, text)
    old = department.site()
    assert find_unlisted_retired(old, before) == ()
    assert [gone.id for gone in find_unlisted_retired(old, _named_otherwise(department))] == ["cities/riverside"]


def test_data_without_git_is_not_held_to_anything(
    department: Department, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(department.data.parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(department.data.parents[1]))
    assert command_line.main(["retired"]) == 0
    assert command_line.main(["retired", "main"]) == 1
    assert capsys.readouterr().err != ""


def _at(revision: str) -> dict[str, bytes]:
    try:
        return dict(files_at(PROJECT, revision))
    except RevisionError:
        return {}


def _named_otherwise(department: Department) -> Site:
    """The retired id given to another city."""
    (department.data / RETIRED).unlink()
    department.replace("cities.yml", "id: waterside, name: 물가시", "id: riverside, name: 들판시")
    department.replace("programs/2030/book-swap.yml", "[cities/waterside]", "[cities/riverside]")
    return department.site()


def _rename_city(department: Department) -> None:
    department.replace("cities.yml", "id: riverside", "id: waterside")
    department.replace("programs/2030/book-swap.yml", "[cities/riverside]", "[cities/waterside]")
