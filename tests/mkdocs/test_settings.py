"""Every setting is read strictly, and a wrong one is told in one Korean line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from macros.mkdocs.settings import check_environment, check_settings
from macros.records.edit_links import SettingError
from tests.conftest import LIBRARY
from tests.site.built import copy_project, run_mkdocs

PATTERNS = {"branch": "main", "edit": "edit/{file}", "issue": "issues/new"}
FINE: dict[str, Any] = {
    "official": False,
    "office_mail": "",
    "terms": "",
    "time_zone": "Asia/Seoul",
    "repository": PATTERNS,
}


def check(extra: dict[str, Any], **settings: str) -> None:
    check_settings({"extra": extra, **settings})


@pytest.mark.parametrize("official", ["아니오", "no", 1])
def test_only_true_and_false_say_whether_a_site_is_official(official: object) -> None:
    with pytest.raises(SettingError) as error:
        check({**FINE, "official": official})
    assert str(error.value) == (
        f"OFFICIAL_SITE(mkdocs.yml의 extra.official): true나 false로 적어 주세요. 지금은 '{official}'입니다."
    )


@pytest.mark.parametrize("logo", ["none.svg", "../logo.svg", "logo.gif"])
def test_a_logo_is_a_picture_among_the_files(tmp_path: Path, logo: str) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files/logo.svg").write_text("<svg/>", encoding="utf-8")
    check({**FINE, "logo": "logo.svg"}, docs_dir=str(tmp_path))
    with pytest.raises(SettingError) as error:
        check({**FINE, "logo": logo}, docs_dir=str(tmp_path))
    assert str(error.value) == (
        "AGENCY_LOGO(mkdocs.yml의 extra.logo): docs/files/에 있는 그림 파일의 이름을 logo.svg처럼 적어 주세요. "
        f"지금은 '{logo}'입니다."
    )


@pytest.mark.parametrize(
    "mail",
    [
        "foo",
        "foo@bar",
        "a@b.kr, c@d.kr",
        "사람 <a@b.kr>",
        "mailto:a@b.kr",
        "[a@b.kr]",
        "a@b.kr?cc=c@d.kr",
        "a@b..kr",
        False,
    ],
)
def test_what_is_no_mail_address_is_refused(mail: object) -> None:
    with pytest.raises(SettingError) as error:
        check({**FINE, "office_mail": mail})
    assert str(error.value) == (
        "OFFICE_MAIL(mkdocs.yml의 extra.office_mail): 전자우편 주소를 report@example.kr처럼 하나만 적어 주세요. "
        f"지금은 '{mail}'입니다."
    )


@pytest.mark.parametrize("terms", ["공공누리 제1유형", "kogl-5", "cc-by-4.0", 1])
def test_what_is_no_licence_is_refused_with_those_there_are(terms: object) -> None:
    with pytest.raises(SettingError) as error:
        check({**FINE, "terms": terms})
    assert str(error.value) == (
        "CONTENT_TERMS(mkdocs.yml의 extra.terms): kogl-0, kogl-1, kogl-2, kogl-3, kogl-4, CC-BY-4.0, CC0-1.0 "
        f"가운데 하나를 적거나 비워 주세요. 지금은 '{terms}'입니다."
    )


def test_all_wrong_settings_are_told_at_once() -> None:
    with pytest.raises(SettingError) as error:
        check(
            {
                "official": "네",
                "office_mail": "foo",
                "terms": 1,
                "time_zone": "서울",
                "repository": {**PATTERNS, "branch": "가 나"},
            }
        )
    assert [line.partition("(")[0] for line in str(error.value).splitlines()] == [
        "OFFICIAL_SITE",
        "OFFICE_MAIL",
        "CONTENT_TERMS",
        "mkdocs.yml의 extra.time_zone: Asia/Seoul처럼 적어 주세요. 지금은 '서울'입니다.",
        "REPOSITORY_BRANCH",
    ]


def test_settings_as_they_should_be_pass() -> None:
    check(FINE)
    check({**FINE, "official": None, "office_mail": None})  # As a variable that is set to nothing.
    check({**FINE, "official": True, "office_mail": "report@example.kr", "terms": "kogl-1"})
    check({**FINE, "repository": {**PATTERNS, "branch": "release/1.0"}})
    check_environment({"SITE_URL": "https://example.kr/report/", "REPOSITORY_URL": "http://127.0.0.1:3000/a/b"})
    check_environment({"SITE_URL": "", "REPOSITORY_URL": ""})


@pytest.mark.parametrize("name", ["SITE_URL", "REPOSITORY_URL"])
@pytest.mark.parametrize(
    "address",
    [
        "github.com/a/b",
        "https://",
        "ftp://a.kr",
        "https://a.kr/?x=1",
        "https://a.kr/ b",
        "https://[a",
        "https://a.kr:99999/a/b",
        'https://a.kr/"a/b',
    ],
)
def test_what_is_no_whole_address_is_refused(name: str, address: str) -> None:
    with pytest.raises(SettingError) as error:
        check_environment({name: address})
    assert str(error.value) == f"{name}: https://로 시작하는 전체 주소를 적어 주세요. 지금은 '{address}'입니다."


@pytest.mark.parametrize("branch", ["a b", "-x", "a..b", "[main]"])
def test_what_is_no_branch_is_refused(branch: str) -> None:
    with pytest.raises(SettingError) as error:
        check({**FINE, "repository": {**PATTERNS, "branch": branch}})
    assert str(error.value) == (
        "REPOSITORY_BRANCH(mkdocs.yml의 extra.repository.branch): 브랜치 이름을 main처럼 적어 주세요. "
        f"지금은 '{branch}'입니다."
    )


def test_an_address_with_a_password_is_refused_without_showing_it() -> None:
    with pytest.raises(SettingError) as error:
        check_environment({"REPOSITORY_URL": "https://somebody:secret@github.com/a/b"})
    assert str(error.value) == "REPOSITORY_URL: 페이지에 실리는 주소이니 사용자 이름과 비밀번호를 빼 주세요."


@pytest.mark.parametrize("address", ["https://github.com", "https://github.com/", "https://github.com/a/"])
def test_the_address_of_a_host_is_no_repository(address: str) -> None:
    with pytest.raises(SettingError) as error:
        check_environment({"REPOSITORY_URL": address})
    assert str(error.value) == (
        f"REPOSITORY_URL: https://github.com/기관/저장소처럼 저장소까지 적어 주세요. 지금은 '{address}'입니다."
    )


def test_addresses_of_mkdocs_yml_are_read_as_strictly() -> None:
    with pytest.raises(SettingError) as error:
        check(FINE, site_url="ftp://a.kr/", repo_url="https://somebody:secret@github.com/a/b")
    assert str(error.value) == (
        "SITE_URL(mkdocs.yml의 site_url): https://로 시작하는 전체 주소를 적어 주세요. 지금은 'ftp://a.kr/'입니다.\n"
        "REPOSITORY_URL(mkdocs.yml의 repo_url): 페이지에 실리는 주소이니 사용자 이름과 비밀번호를 빼 주세요."
    )


def test_a_password_for_the_sign_in_is_refused_without_showing_it() -> None:
    with pytest.raises(SettingError) as error:
        check({**FINE, "sign_in": "https://somebody:secret@sign-in.example.kr"})
    assert str(error.value) == (
        "SIGN_IN_URL(mkdocs.yml의 extra.sign_in): 페이지에 실리는 주소이니 사용자 이름과 비밀번호를 빼 주세요."
    )


def test_without_settings_of_ours_a_line_says_which_are_needed() -> None:
    with pytest.raises(SettingError) as error:
        check({})
    assert str(error.value) == (
        "mkdocs.yml의 extra.time_zone: Asia/Seoul처럼 적어 주세요. 지금은 ''입니다.\n"
        "mkdocs.yml의 extra.repository: branch, edit, issue를 그 아래에 들여 써서 적어 주세요."
    )


@pytest.mark.parametrize("repository", ["x", {"branch": "main"}, {**PATTERNS, "edit": ""}])
def test_a_repository_has_all_its_patterns(repository: object) -> None:
    with pytest.raises(SettingError) as error:
        check({**FINE, "repository": repository})
    assert str(error.value) == "mkdocs.yml의 extra.repository: branch, edit, issue를 그 아래에 들여 써서 적어 주세요."


def test_what_is_personal_is_refused_in_settings_too() -> None:
    with pytest.raises(SettingError) as error:
        check(
            {**FINE, "office_mail": "reader@naver.com", "sign_in": "문의 010-0000-0000"},
            site_description="0001010000000",
        )
    assert str(error.value) == (
        "mkdocs.yml의 site_description: 주민등록번호처럼 보이는 수가 있습니다. 바로 지워 주세요.\n"
        "OFFICE_MAIL(mkdocs.yml의 extra.office_mail): 개인의 전자우편 주소가 있습니다. "
        "지우고 부서의 전자우편 주소를 적어 주세요.\n"
        "mkdocs.yml의 extra.sign_in: 휴대전화 번호처럼 보이는 수가 있습니다. "
        "지우고 사무실 전화를 적어 주세요."
    )


def test_a_wrong_setting_ends_a_build(tmp_path: Path) -> None:
    done = run_mkdocs(copy_project(tmp_path, LIBRARY), OFFICIAL_SITE="아니오")
    assert done.returncode == 1
    assert "OFFICIAL_SITE(mkdocs.yml의 extra.official): true나 false로 적어 주세요." in done.stdout
