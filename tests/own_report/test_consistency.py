"""What this report prints and does not add up, and where that is told."""

from __future__ import annotations

from tests.site.built import BuiltSite, plain

LEDGER = "about/consistency/"


def test_the_only_printed_figure_of_2024_is_right(site: BuiltSite) -> None:
    text = "2024년에 관해 보고서에 적힌 값 1개를 다시 계산해 보니 모두 일치합니다."
    assert text in site.page(f"{LEDGER}2024/").text


def test_a_difference_is_reached_from_its_row_with_its_reason(site: BuiltSite) -> None:
    (row,) = site.page(f"{LEDGER}2023/").root.xpath("//a[text()='다름, 이유 보기']/@href")
    (difference,) = site.page(LEDGER).root.xpath(f"//li[@id='{row.partition('#')[2]}']")
    assert "5,942,214" in plain(difference.text_content())


def test_a_row_leads_to_the_record_that_its_figure_stands_in(site: BuiltSite) -> None:
    links = {
        plain(link.text_content()): link.get("href")
        for url in (LEDGER, f"{LEDGER}2023/")
        for link in site.page(url).root.xpath("//th[@scope='row']/a")
    }
    assert links["2023년 인력 일반직 6급 과부족"] == "../../../personnel/2023/#general-6"
    assert links["2023년 예산 대외교류 활성화 집행률"] == "../../../budget/2023/#external-exchange"
    assert links["본관 자리 건물 면적 계"] == "../../buildings/#main-site"
