"""The catalogue and the developers' page say what the files are."""

from __future__ import annotations

import json
import shlex
import subprocess
from pathlib import Path

from macros.korean.formatting import file_size
from tests.browser.server import serve
from tests.site.built import BuiltSite, files, plain
from tests.site.conftest import SITE_URL


def test_the_documented_columns_are_the_columns(any_site: BuiltSite) -> None:
    page = any_site.page("data/api/")
    sections = page.article.xpath(".//section[h3]")
    assert {section.find("h3").get("id") for section in sections} == filled(any_site)
    for section in sections:
        name = section.find("h3").get("id")
        rows = [[plain(cell.text_content()) for cell in row] for row in section.xpath(".//tbody/tr")]
        header = (any_site.folder / f"data/v1/{name}.csv").read_text(encoding="utf-8-sig").splitlines()[0]
        schema = json.loads((any_site.folder / f"data/v1/schema/{name}.json").read_text(encoding="utf-8"))
        assert ",".join(row[0] for row in rows) == header
        assert [row[0] for row in rows] == list(schema["items"]["properties"])
        assert [row[1] for row in rows] == [column["title"] for column in schema["items"]["properties"].values()]
        headings = [plain(heading.text_content()) for heading in section.xpath(".//thead//th")]
        units = [column.get("unit", "") for column in schema["items"]["properties"].values()]
        assert ("단위" in headings) == any(units)
        if any(units):
            assert [row[headings.index("단위")] for row in rows] == units


def test_each_example_is_the_first_row_of_the_file(any_site: BuiltSite) -> None:
    for section in any_site.page("data/api/").article.xpath(".//section[h3]"):
        rows = json.loads(
            (any_site.folder / f"data/v1/{section.find('h3').get('id')}.json").read_text(encoding="utf-8")
        )
        shown = [json.loads(example.text_content()) for example in section.xpath(".//pre")]
        assert shown == [rows[0]]


def test_the_catalogue_lists_every_table_with_the_size_of_its_files(any_site: BuiltSite) -> None:
    page = any_site.page("data/")
    files = {}
    for link in page.article.xpath(".//table[@id='part_open-data']//a[@download]"):
        path = (page.path.parent / link.get("href")).resolve()
        files[path.name] = plain(link.text_content()).rpartition(" ")[2]
    tables = [any_site.folder / f"data/v1/{name}.{kind}" for name in filled(any_site) for kind in ("csv", "json")]
    assert files == {path.name: f"{path.suffix[1:].upper()}({file_size(path.stat().st_size)})" for path in tables}


def test_what_the_data_does_not_know_of_a_table_is_left_blank(health_center: BuiltSite) -> None:
    rows = {
        row.findtext("th/a"): row
        for row in health_center.page("data/").article.xpath(".//table[@id='part_open-data']//tbody/tr")
    }
    said = {title: [plain(cell.text_content()) for cell in row.findall("td")][:4] for title, row in rows.items()}
    assert said["인력"] == ["표", "", "2024년, 2025년", "보건행정팀"]
    assert said["시설"] == ["보건기관", "해마다", "", "보건행정팀"]
    assert said["사업"] == ["보건사업", "", "2024년, 2025년, 2026년", ""]


def test_each_link_of_the_long_table_leads_to_the_record_on_its_page(any_site: BuiltSite) -> None:
    folder = any_site.folder / "data/v1"
    rows = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    links = {row["link"] for row in rows if row["link"]}
    ids = {page.path: page.ids for page in any_site.pages}
    assert links
    for link in links:
        page, _, anchor = link.partition("#")
        target = (any_site.folder / page / "index.html").resolve()
        assert target in ids, link
        assert not anchor or anchor in ids[target], link


def filled(site: BuiltSite) -> set[str]:
    """The names of the tables that the department has something for."""
    return {path.stem for path in (site.folder / "data/v1").glob("*.csv")}


def test_the_request_of_the_guide_fetches_what_it_names(published: BuiltSite, tmp_path: Path) -> None:
    (code,) = published.page("data/api/").root.xpath("//h3[.='curl']/following-sibling::pre[1]")
    command = code.text_content()
    assert command.count(SITE_URL) == 2
    with serve(published.folder) as address:
        for line in command.replace(SITE_URL, address).splitlines():
            subprocess.run(shlex.split(line), cwd=tmp_path, check=True, capture_output=True)
    assert len(files(tmp_path)) == 2
    for name, content in files(tmp_path).items():
        assert content == (published.folder / "data/v1" / name).read_bytes()


def test_without_an_address_the_guide_says_what_to_put_in_its_place(library: BuiltSite) -> None:
    page = library.page("data/api/").root
    assert "이 사이트의 첫 화면 주소로 바꾸어 주세요." in page.text_content()
    assert "https://사이트.주소/data/v1/" in page.text_content()
