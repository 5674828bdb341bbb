"""Programs read each page as plain Markdown, and find all of them in llms.txt."""

from __future__ import annotations

import pytest

from macros.mkdocs.llms_txt import PlainPage, llms_txt
from macros.mkdocs.page_markdown import page_markdown, parse
from macros.records.urls import Urls

TWO_HEADS = (
    "<table><caption>인력</caption><thead>"
    '<tr><th rowspan="2">직급</th><th colspan="2">정원</th></tr><tr><th>남</th><th>여</th></tr>'
    "</thead><tbody><tr><th>6급</th><td>1</td><td>2|3</td></tr></tbody></table>"
)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>글 <a href='../x/'>쪽</a>에서 <a href='#y'>아래</a>로</p>", "글 [쪽](../x/)에서 아래로"),
        ("<h2 id='a'>제목<a class='headerlink' href='#a'>¶</a></h2>", "## 제목"),
        ("<ul><li>하나<ul><li>둘</li></ul></li><li>셋</li></ul>", "- 하나\n  - 둘\n- 셋"),
        ("<ul><li>조정<span class='plain'>맞춤</span></li></ul>", "- 조정 (맞춤)"),
        ("<dl><dt>종류</dt><dd>주요업무</dd></dl>", "- 종류: 주요업무"),
        ("<dl><div><dt>본관</dt><dd>물길로 1</dd></div></dl>", "- 본관: 물길로 1"),
        ("<div aria-hidden='true'>88.5%</div><p>예산의 88.5%</p>", "예산의 88.5%"),
        ("<p>19<span class='label'>추정</span></p>", "19 (추정)"),
        ("<p>1,200천원<span class='spoken'>120만 원</span></p>", "1,200천원"),
        ("<figure><figcaption>모두 3대</figcaption><div class='chart-rows'>1</div></figure>", "모두 3대"),
        ("<ul class='tools'><li>CSV</li></ul><p>글</p>", "글"),
        (TWO_HEADS, "**인력**\n\n| 직급 | 정원 남 | 정원 여 |\n| --- | --- | --- |\n| 6급 | 1 | 2\\|3 |"),
        ("<table><tr><td>가</td><td>나</td></tr></table>", "|  |  |\n| --- | --- |\n| 가 | 나 |"),
    ],
)
def test_what_a_page_says_stands_in_its_markdown(html: str, markdown: str) -> None:
    assert page_markdown("쪽", parse(html)) == f"# 쪽\n\n{markdown}\n"


def test_a_page_that_brings_its_title_has_it_once() -> None:
    assert page_markdown("첫 화면", parse("<h1>한눈에</h1><p>글</p>")) == "# 한눈에\n\n글\n"


def test_the_list_names_every_page_at_its_whole_address() -> None:
    pages = [PlainPage("", "첫 화면", "무엇을 하나요."), PlainPage("budget/", "예산", "얼마인가요.")]
    listed = llms_txt("도서관과", "책을 나눕니다.", pages, ["data/v1/all.xlsx"], Urls("https://example.org/"))
    assert listed == (
        "# 도서관과\n\n> 책을 나눕니다.\n\n## 페이지\n\n"
        "- [첫 화면](https://example.org/index.md): 무엇을 하나요.\n"
        "- [예산](https://example.org/budget/index.md): 얼마인가요.\n\n"
        "## 공개 자료\n\n- [all.xlsx](https://example.org/data/v1/all.xlsx)\n"
    )
