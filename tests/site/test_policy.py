"""Nothing is loaded from elsewhere, and no script runs that the policy does not name."""

from __future__ import annotations

import re

from macros.page_html import SKIP_LINK, policy, repaired, script_hashes, with_policy
from tests.site.built import BuiltSite

INLINE_SCRIPT = re.compile(r"<script>")


def test_every_page_names_its_inline_scripts_and_allows_no_others(site: BuiltSite) -> None:
    for page in site.pages:
        written = page.path.read_text(encoding="utf-8")
        (meta,) = page.root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert meta == policy(script_hashes(written)), page.url
        assert "unsafe-inline" not in meta
        assert len(script_hashes(written)) <= len(INLINE_SCRIPT.findall(written))


def test_the_policy_stands_before_anything_is_loaded(site: BuiltSite) -> None:
    for page in site.pages:
        written = page.path.read_text(encoding="utf-8")
        assert written.index("Content-Security-Policy") < min(written.index("<link"), written.index("<script"))


def test_the_headers_file_names_the_scripts_of_all_pages(site: BuiltSite) -> None:
    headers = (site.folder / "_headers").read_text(encoding="utf-8")
    hashes = {hash for page in site.pages for hash in script_hashes(page.path.read_text(encoding="utf-8"))}
    assert [hash for hash in hashes if hash not in headers] == []
    assert "frame-ancestors 'none'" in headers
    assert "X-Content-Type-Options: nosniff" in headers


def test_no_page_carries_style_attributes_or_event_handlers(site: BuiltSite) -> None:
    attributes = "//@*[name()='style' or starts-with(name(), 'on')]"
    assert [page.url for page in site.pages if page.root.xpath(attributes)] == []


def test_every_page_begins_with_a_way_past_the_menu(site: BuiltSite) -> None:
    for page in site.pages:
        first = next(page.root.find("body").iter("a"))
        assert (first.get("href"), first.text) == ("#content", "본문으로 가기"), page.url
        assert "content" in page.ids, page.url


def test_instant_navigation_is_off_since_it_drops_the_focus(site: BuiltSite) -> None:
    assert [page.url for page in site.pages if "navigation.instant" in page.path.read_text(encoding="utf-8")] == []


def test_repairs_replace_the_skip_link_and_the_checkbox_attribute() -> None:
    theme = (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
        '<div data-md-component="skip">\n<a href="#_1" class="md-skip">x</a>\n</div>'
    )
    assert repaired(theme) == (
        f'<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">{SKIP_LINK}'
    )


def test_a_script_is_named_by_the_hash_of_its_text() -> None:
    # The digest of `alert(1)` as any tool gives it: printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    assert script_hashes("<script>alert(1)</script><script src='x.js'></script>") == [
        "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    ]


def test_the_policy_goes_right_behind_the_character_set() -> None:
    page = with_policy('<head><meta charset="utf-8"><title>쪽</title></head>')
    assert page.startswith('<head><meta charset="utf-8">\n      <meta http-equiv="Content-Security-Policy"')
