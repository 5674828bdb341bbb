"""Nothing is loaded from elsewhere, and no script runs that the policy does not name."""

from __future__ import annotations

from macros.languages.interface_words import translated
from macros.mkdocs.security_policy import POLICY, with_policy
from macros.mkdocs.theme_repairs import SKIP_LINK, repaired
from tests.site.built import PROJECT, BuiltSite


def test_no_script_stands_in_a_page_and_its_policy_allows_none(any_site: BuiltSite) -> None:
    for page in any_site.pages:
        (meta,) = page.root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert meta == POLICY, page.url
        assert page.root.xpath("//script[not(@src) and not(@type)]") == [], page.url
    assert "unsafe" not in POLICY


def test_the_policy_stands_before_anything_is_loaded(any_site: BuiltSite) -> None:
    for page in any_site.pages:
        written = page.path.read_text(encoding="utf-8")
        assert written.index("Content-Security-Policy") < min(written.index("<link"), written.index("<script"))


def test_the_headers_file_holds_the_same_policy_and_who_may_frame_the_pages(any_site: BuiltSite) -> None:
    headers = (any_site.folder / "_headers").read_text(encoding="utf-8")
    assert f"Content-Security-Policy: {POLICY}; frame-ancestors 'none'" in headers
    assert "X-Content-Type-Options: nosniff" in headers


def test_the_readme_names_the_headers_that_some_hosts_leave_out(any_site: BuiltSite) -> None:
    lines = (any_site.folder / "_headers").read_text(encoding="utf-8").splitlines()
    names = [line.strip().partition(":")[0] for line in lines if line.startswith("  ")]
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    assert len(names) == 5
    assert [name for name in (*names, "frame-ancestors", "_headers") if f"`{name}`" not in readme] == []


def test_no_page_carries_style_attributes_or_event_handlers(any_site: BuiltSite) -> None:
    attributes = "//@*[name()='style' or starts-with(name(), 'on')]"
    assert [page.url for page in any_site.pages if page.root.xpath(attributes)] == []


def test_every_page_begins_with_a_way_past_the_menu(any_site: BuiltSite) -> None:
    for page in any_site.pages:
        first = next(page.root.find("body").iter("a"))
        told = translated("본문으로 가기", page.root.get("lang"))
        assert (first.get("href"), first.text) == ("#content", told), page.url
        assert "content" in page.ids, page.url


def test_repairs_replace_the_skip_link_and_the_checkbox_attribute() -> None:
    theme = (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
        '<div data-md-component="skip">\n<a href="#_1" class="md-skip">x</a>\n</div>'
    )
    assert repaired(theme, "") == (
        f'<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">{SKIP_LINK}'
    )


def test_the_root_element_holds_what_printed_sheets_say() -> None:
    assert repaired('<html lang="ko">', '비공식 · "새" 사이트') == (
        '<html data-identity="비공식 · &#34;새&#34; 사이트" lang="ko">'
    )
    assert repaired('<html lang="ko">', "비공식", address="https://example.org/a/") == (
        '<html data-identity="비공식" data-address="https://example.org/a/" lang="ko">'
    )


def test_the_policy_goes_right_behind_the_character_set() -> None:
    page = with_policy('<head><meta charset="utf-8"><title>쪽</title></head>')
    assert page.startswith('<head><meta charset="utf-8">\n      <meta http-equiv="Content-Security-Policy"')
