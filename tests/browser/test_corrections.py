"""A reader who sees a wrong figure: from the table to a text that says which one, and to where it can be sent."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser

from tests.browser.conftest import OpenReader
from tests.browser.reader import Reader, reading
from tests.browser.server import serve
from tests.conftest import REPOSITORY
from tests.site.built import PROJECT, BuiltSite

pytestmark = pytest.mark.browser

FORM = PROJECT / ".github" / "ISSUE_TEMPLATE" / "correction.yml"
PAGE = "about/corrections/"
NASTY = "\"><img src=x onerror=alert(1)>\\';{{ 7*7 }}\u202e\U0001f600&table=<b>"


def fields(reader: Reader) -> dict[str, str]:
    """What the link to the issue form fills in."""
    address = reader.page.locator(".correction-issue").get_attribute("href") or ""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def open_form(reader: Reader, query: str = "") -> None:
    reader.visit(PAGE + query)
    reader.page.locator(".correction").wait_for()


def test_a_wrong_figure_is_told_from_its_table_to_the_filled_form(open_office: OpenReader) -> None:
    reader = open_office()
    page = reader.visit("vaccinations/2025/")
    version = page.locator("[data-version]").text_content()
    row = page.locator("#part_vaccinations-2025 tbody tr").nth(1)
    name, (adults, children, both) = row.locator("th").inner_text(), row.locator("td").all_inner_texts()
    menu = page.locator("#part_vaccinations-2025").locator("xpath=following::details[1]")
    menu.locator("xpath=./summary").click()
    menu.get_by_text("오류 신고").click()
    page.locator(".correction").wait_for()
    page.get_by_label("어느 줄인가요", exact=True).select_option(label=name)
    page.get_by_label("어떻게 고쳐야 하나요", exact=True).fill("어른 9")
    page.get_by_label("맞는 값을 어디에서 보셨나요", exact=True).fill("업무보고 7쪽 & 8쪽")
    assert fields(reader) == {
        "template": FORM.name,
        "title": f"오류 신고: 2025년 예방접종 › {name}",
        "page": f"2025년 예방접종 ({reader.address}vaccinations/2025/#part_vaccinations-2025)",
        "record": f"2025년 예방접종 › {name}",
        "value": f"어른 {adults}, 어린이 {children}, 합계 {both}",
        "correct": "어른 9",
        "evidence": "업무보고 7쪽 & 8쪽",
        "version": version,
    }
    assert reader.record.findings == []


def test_every_field_that_is_filled_in_stands_in_the_form(open_office: OpenReader) -> None:
    reader = open_office()
    open_form(reader, "?page=organization/")
    page = reader.page
    for label in (
        "어느 페이지인가요",
        "지금 어떻게 적혀 있나요",
        "어떻게 고쳐야 하나요",
        "맞는 값을 어디에서 보셨나요",
    ):
        page.get_by_label(label, exact=True).fill("값")
    page.get_by_label("어느 줄인가요", exact=True).select_option(label="여기에 없음")
    page.get_by_label("어느 표의 어느 줄인가요", exact=True).fill("값")
    form = yaml.safe_load(FORM.read_text(encoding="utf-8"))
    ids = {part["id"] for part in form["body"] if "id" in part}
    assert set(fields(reader)) - {"template", "title"} <= ids
    address = reader.page.locator(".correction-issue").get_attribute("href") or ""
    assert {f"{name}=" for name in ids} <= {f"{part.partition('=')[0]}=" for part in address.split("&")}


def test_a_list_offers_its_items_and_a_page_all_its_parts(open_office: OpenReader) -> None:
    reader = open_office()
    open_form(reader, "?page=programs/2025/healthy-life/&table=part_results")
    options = reader.page.locator("#correction-choice option").all_inner_texts()
    assert len(options) > 5
    assert any("걷기 모임 운영" in option for option in options)
    open_form(reader, "?page=programs/2025/healthy-life/")
    groups = reader.page.locator("#correction-choice optgroup").evaluate_all("all => all.map(group => group.label)")
    assert any(group.endswith("추진 실적") for group in groups)
    assert any(group.endswith("사업비") for group in groups)


def test_the_first_page_can_be_told_about(open_office: OpenReader) -> None:
    reader = open_office()
    open_form(reader, "?page=")
    assert fields(reader)["page"].endswith(f"({reader.address})")


def test_a_version_that_is_no_longer_shown_is_told(open_office: OpenReader) -> None:
    reader = open_office()
    open_form(reader, "?page=personnel/2025/&version=0000000")
    told = reader.page.locator(".correction-news").inner_text()
    assert told == "보신 뒤에 이 페이지의 자료가 바뀌었습니다. 아직도 틀렸는지 먼저 봐 주세요."
    assert fields(reader)["version"] != "0000000"


@pytest.mark.parametrize("name", ["page", "table", "version"])
def test_odd_characters_in_the_address_are_never_markup(open_office: OpenReader, name: str) -> None:
    reader = open_office()
    query = {"page": "personnel/2025/", name: NASTY}
    open_form(reader, "?" + "&".join(f"{key}={quote(value)}" for key, value in query.items()))
    assert reader.page.locator(".correction img, .correction b").count() == 0
    assert reader.record.foreign == []
    assert [line for line in reader.record.messages if "404" not in line] == []


@pytest.mark.parametrize(
    "elsewhere", ["//other.example/", "https://other.example/", "javascript:alert(1)", "../../../x"]
)
def test_a_page_elsewhere_is_neither_asked_for_nor_named(open_office: OpenReader, elsewhere: str) -> None:
    reader = open_office()
    open_form(reader, f"?page={quote(elsewhere)}")
    told = reader.page.locator(".correction-news").inner_text()
    assert told == "어느 페이지에서 오셨는지 알 수 없습니다. 아래에 직접 적어 주세요."
    assert reader.record.foreign == []
    assert "other.example" not in reader.page.locator(".correction-issue").get_attribute("href")


def test_the_text_can_be_copied_and_mailed(open_office: OpenReader) -> None:
    reader = open_office(permissions=["clipboard-read", "clipboard-write"])
    open_form(reader, "?page=organization/")
    reader.page.get_by_label("어떻게 고쳐야 하나요", exact=True).fill("한 곳이 빠졌습니다.\n더해 주세요.")
    reader.page.get_by_role("button", name="내용 복사").click()
    reader.page.get_by_text("복사했습니다.").wait_for()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied == reader.page.get_by_label("신고 내용", exact=True).input_value()
    assert "고칠 값: 한 곳이 빠졌습니다.\n더해 주세요." in copied
    mail = reader.page.locator(".correction-mail").get_attribute("href") or ""
    assert mail.startswith("mailto:office@example.kr?subject=")
    assert unquote(mail.partition("&body=")[2]).replace("\r\n", "\n") in copied


def test_a_host_without_forms_of_fields_gets_the_whole_text(open_office: OpenReader) -> None:
    reader = open_office()
    open_form(reader, "?page=organization/")
    pattern = "https://gitlab.com/office/report/-/issues/new?issue[title]={title}&issue[description]={text}"
    reader.page.evaluate("pattern => { document.querySelector('.correction').dataset.issue = pattern }", pattern)
    reader.page.get_by_label("어떻게 고쳐야 하나요", exact=True).fill("100% & #1 {page}")
    filled = fields(reader)
    assert filled["issue[title]"] == "오류 신고: 보건소 조직"
    assert "고칠 값: 100% & #1 {page}" in filled["issue[description]"]


def test_the_longest_text_still_makes_an_address_that_hosts_take(open_office: OpenReader) -> None:
    reader = open_office()
    open_form(reader, "?page=buildings/&table=part_floors")
    for label in (
        "어느 페이지인가요",
        "지금 어떻게 적혀 있나요",
        "어떻게 고쳐야 하나요",
        "맞는 값을 어디에서 보셨나요",
    ):
        reader.page.get_by_label(label, exact=True).fill(
            "가" * int(reader.page.get_by_label(label, exact=True).get_attribute("maxlength") or 0)
        )
    reader.page.get_by_label("어느 줄인가요", exact=True).select_option(label="여기에 없음")
    reader.page.get_by_label("어느 표의 어느 줄인가요", exact=True).fill("가" * 80)
    assert len(reader.page.locator(".correction-issue").get_attribute("href") or "") < 8000


def test_without_settings_no_way_is_offered_that_leads_nowhere(
    browser: Browser, department_site: Callable[[str], BuiltSite]
) -> None:
    with serve(department_site("library").folder) as address, reading(browser, address) as reader:
        page = reader.visit("about/corrections/?page=cities/")
        assert page.locator(".correction, .correction-mail, .correction-issue, .correction-ways a").count() == 0
        assert "전자우편과 전화는 아직 정해지지 않았습니다." in page.locator(".correction-ways").inner_text()


def test_without_scripts_the_ways_to_tell_are_there(open_office: OpenReader) -> None:
    page = open_office(scripts=False).visit(f"{PAGE}?page=organization/")
    assert page.get_by_role("link", name="저장소에 신고하기").get_attribute("href") == (
        f"{REPOSITORY}/issues/new?template={FORM.name}"
    )
    assert page.get_by_role("link", name="office@example.kr").is_visible()
    assert not page.locator(".correction").is_visible()
