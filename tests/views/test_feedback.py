"""At the foot of a page readers can say whether they found what they looked for, by what the settings offer."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

from lxml.html import HtmlElement, fragment_fromstring

from macros.records.edit_links import Repository
from macros.records.pages import CORRECTIONS, Routes
from macros.views.feedback import feedback
from macros.views.page_view import View
from tests.conftest import REPOSITORY, Department

ISSUE = "issues/new?template=correction.yml&title={title}&page={page}&value={value}&body={text}"


def asked(department: Department, here: str = "budget/2030/", **settings: object) -> HtmlElement:
    site = department.site()
    view = View(site, Routes(site), here, **settings)  # type: ignore[arg-type]
    return fragment_fromstring(feedback(view, "2030년 예산", site.root.below[0]), create_parent=True)


def links(question: HtmlElement) -> list[tuple[str, str]]:
    return [(link.text_content(), link.get("href")) for link in question.iter("a")]


def words(question: HtmlElement) -> str:
    return " ".join(question.xpath("string()").split())


def test_a_letter_is_written_and_not_sent(department: Department) -> None:
    question = asked(department, office_mail="office@example.kr")
    assert words(question) == "찾던 내용이 있었나요? 예 아니요 누르시면 전자우편이 열리고, 보내셔야 갑니다."
    (_, yes), (_, no) = links(question)
    assert unquote(yes).startswith("mailto:office@example.kr?subject=찾던 내용이 있었습니다: 2030년 예산&body=")
    assert unquote(no.partition("&body=")[2]) == (
        "찾던 내용이 없었습니다.\r\n페이지: budget/2030/\r\n무엇을 찾으셨는지 적어 주셔도 됩니다: "
    )


def test_without_a_mailbox_an_issue_is_filled_in(department: Department) -> None:
    repository = Repository(REPOSITORY, "main", "edit/{file}", ISSUE)
    question = asked(department, repository=repository)
    assert words(question).endswith("누르시면 저장소에 쓰는 화면이 열리고, 올리셔야 갑니다.")
    (_, url) = links(question)[1]
    assert url.startswith(f"{REPOSITORY}/issues/new?")
    filled = parse_qs(urlsplit(url).query)
    assert (filled["title"], filled["page"]) == (["찾던 내용이 없었습니다: 2030년 예산"], ["budget/2030/"])


def test_without_either_those_who_missed_something_can_call(department: Department) -> None:
    question = asked(department)
    assert words(question) == "찾던 내용이 있었나요? 없으면 전화로 물어보기 000-123-4567"
    assert links(question) == [("없으면 전화로 물어보기 000-123-4567", "tel:000-123-4567")]


def test_where_nobody_can_be_asked_nothing_is_asked(department: Department) -> None:
    department.replace("organization.yml", "    phone: 000-123-4567\n", "")
    assert words(asked(department)) == ""


def test_the_page_for_corrections_does_not_ask_twice(department: Department) -> None:
    assert words(asked(department, here=CORRECTIONS)) == ""
