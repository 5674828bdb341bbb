"""A department that has nothing but its offices gets a site without a word of what it does not have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import LIBRARY
from tests.site.built import BuiltSite, build, copy_department

NEEDED = ("vocabulary.yml", "sources.yml", "organization.yml")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    data = tmp_path_factory.mktemp("data")
    for name in NEEDED:
        (data / name).write_bytes((LIBRARY / name).read_bytes())
    return build(copy_department(tmp_path_factory.mktemp("project"), data))


def test_what_it_does_not_have_leaves_no_page(site: BuiltSite) -> None:
    # The words of general administration come with the program.
    parts = {page.url.partition("/")[0] for page in site.pages}
    assert parts == {"", "404.html", "about", "data", "glossary", "handbook", "organization", "where-to-go"}


def test_what_it_does_not_have_leaves_no_entry_in_the_menu(site: BuiltSite) -> None:
    menu = site.page("").root.get_element_by_id("site-menu").text_content()
    assert [word for word in ("사업", "예산", "시설", "도시", "인력") if word in menu] == []
    assert site.broken_links() == []


def test_what_it_does_not_have_leaves_no_download(site: BuiltSite) -> None:
    files = {path.stem for path in (site.folder / "data/v1").glob("*.csv")}
    assert files == {"comparisons", "documents", "duties", "facts", "offices", "organization", "words"}


def test_what_it_does_not_have_is_not_told_of(site: BuiltSite) -> None:
    assert [word for word in ("예산", "단위사업", "시설에서", "자매") if word in site.page("").text] == []


def test_it_has_the_name_of_its_own_office(site: BuiltSite) -> None:
    assert site.page("").root.findtext(".//title") == "새빛시 도서관과 사이트"
    assert Path(site.folder / "data/v1/datapackage.json").is_file()
