"""What search engines and previews of links tell of the pages of this report."""

from __future__ import annotations

from collections import Counter

from tests.site.built import BuiltSite


def test_every_page_is_described_in_its_own_words(site: BuiltSite) -> None:
    pages = [page for page in site.pages if page.url != "404.html"]
    told = {page.url: page.root.xpath("string(//meta[@name='description']/@content)") for page in pages}
    assert [url for url, text in told.items() if not 20 <= len(text) <= 160] == []
    assert [text for text, count in Counter(told.values()).items() if count > 1] == []
    assert told["budget/2023/"].startswith("2023년 예산은 약 1,166억 원입니다.")
    assert told["cities/kishiwada/"].startswith("일본 기시와다시: 국외 상호결연도시(자매도시).")
