"""The list of pages for search engines."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from tests.conftest import LIBRARY
from tests.repository import Repository
from tests.site.built import BuiltSite, build, copy_project
from tests.site.conftest import SITE_URL


def _days(site: BuiltSite) -> dict[str, str]:
    """The day of each address of a site's sitemap; empty where it has none."""
    root = etree.fromstring((site.folder / "sitemap.xml").read_bytes())
    spaces = {"s": root.nsmap[None]}
    return {
        entry.xpath("string(s:loc)", namespaces=spaces): entry.xpath("string(s:lastmod)", namespaces=spaces)
        for entry in root.xpath("s:url", namespaces=spaces)
    }


def test_the_sitemap_has_every_page_once_without_a_day_where_git_does_not_tell(published: BuiltSite) -> None:
    wanted = {SITE_URL + page.url for page in published.pages if page.is_found}
    days = _days(published)
    assert days.keys() == wanted
    assert set(days.values()) == {""}


def test_a_page_has_the_day_of_the_last_change_of_what_it_is_made_from(tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    repository = Repository.made_in(project)
    repository.commit(day="2030-01-01")
    sources = project / "data" / "sources.yml"
    sources.write_text(sources.read_text("utf-8").replace("2030-11-20", "2030-11-21"), "utf-8")
    repository.commit(day="2030-02-03")
    sources.write_text(sources.read_text("utf-8") + "\n# 다시 보았습니다.\n", "utf-8")
    repository.commit(day="2030-02-04")
    days = _days(build(project, SITE_URL=SITE_URL))
    assert days[SITE_URL + "about/sources/"] == "2030-02-03"
    assert days[SITE_URL + "about/privacy/"] == "2030-01-01"


def test_a_site_without_an_address_has_no_sitemap(library: BuiltSite) -> None:
    assert list(library.folder.glob("sitemap*")) == []
