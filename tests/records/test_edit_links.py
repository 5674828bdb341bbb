"""Addresses on the repository's host are made from settings, and wrong settings are told."""

from __future__ import annotations

import pytest

from macros.reading.problems import Place
from macros.records.edit_links import Repository, SettingError, read_repository

GITHUB = {
    "branch": "main",
    "edit": "edit/{branch}/{file}#L{line}",
    "issue": "issues/new?template=correction.yml&title={title}&page={page}",
}
PLACE = Place("data/budgets/2023.yml", 12, 3)


def made(url: str, **settings: str) -> Repository:
    found = read_repository(url, {**GITHUB, **settings})
    assert found is not None
    return found


def test_the_editor_of_github_opens_at_the_line() -> None:
    url = made("https://github.com/office/report/").edit_url(PLACE)
    assert url == "https://github.com/office/report/edit/main/data/budgets/2023.yml#L12"


@pytest.mark.parametrize("url", ["https://github.com/office/report.git", "https://github.com/office/report.git/"])
def test_the_git_at_the_end_of_an_address_is_taken_off(url: str) -> None:
    assert made(url).url == "https://github.com/office/report"


def test_another_host_has_a_pattern_of_its_own() -> None:
    gitlab = made("https://gitlab.com/office/report", edit="-/edit/{branch}/{file}#L{line}")
    assert gitlab.edit_url(PLACE) == "https://gitlab.com/office/report/-/edit/main/data/budgets/2023.yml#L12"


def test_names_that_an_address_cannot_hold_are_encoded() -> None:
    url = made("https://github.com/office/report", branch="발행 #1").edit_url(Place("data/가 나.yml"))
    assert url.endswith("/edit/%EB%B0%9C%ED%96%89%20%231/data/%EA%B0%80%20%EB%82%98.yml#L1")


def test_the_form_for_mistakes_is_filled_in_by_the_page_and_empty_without_it() -> None:
    github = made("https://github.com/office/report")
    assert github.issue_pattern == f"https://github.com/office/report/{GITHUB['issue']}"
    assert github.empty_issue_url == "https://github.com/office/report/issues/new?template=correction.yml"
    gitlab = made(
        "https://gitlab.com/office/report", issue="-/issues/new?issue[title]={title}&issue[description]={text}"
    )
    assert gitlab.empty_issue_url == "https://gitlab.com/office/report/-/issues/new"


@pytest.mark.parametrize("url", ["", None])
def test_without_an_address_there_is_no_repository(url: str | None) -> None:
    assert read_repository(url, GITHUB) is None


def test_a_pattern_with_an_unknown_word_is_refused() -> None:
    with pytest.raises(SettingError) as refused:
        made("https://github.com/office/report", edit="edit/{barnch}/{file}")
    assert str(refused.value) == (
        "mkdocs.yml의 extra.repository.edit: {barnch} 자리에는 넣을 것이 없습니다. "
        "혹시 'branch'인가요? (가능한 값: branch, file, line)"
    )


def test_a_pattern_whose_braces_do_not_close_is_refused() -> None:
    with pytest.raises(SettingError) as refused:
        made("https://github.com/office/report", edit="edit/{branch/{file}")
    assert str(refused.value) == (
        "mkdocs.yml의 extra.repository.edit: 중괄호의 짝이 맞지 않습니다. 지금은 'edit/{branch/{file}'입니다."
    )
