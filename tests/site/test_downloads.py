"""Readers get the data of what they look at, and a command writes the same files without the site."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

from lxml import etree

from macros.korean.formatting import file_size
from tests.site.built import PROJECT, BuiltSite, plain


def test_each_table_has_its_own_file_and_the_whole_series_in_one_menu(any_site: BuiltSite) -> None:
    package = json.loads((any_site.folder / "data/v1/datapackage.json").read_text(encoding="utf-8"))
    titles = {resource["name"]: resource["title"] for resource in package["resources"]}
    # Tables about the files themselves, and of the words that come with the program, show no data.
    pages = [page for page in any_site.pages if not page.url.startswith(("data/", "glossary/"))]
    tables = [(page, table) for page in pages for table in page.article.xpath(".//table[starts-with(@id, 'part_')]")]
    assert tables
    for page, table in tables:
        menu = table.xpath("../../following-sibling::details[@class='tools'][1]")[0]
        own, *others = menu.xpath("ul/li[a[@download]]")
        assert plain(own.text_content()) == "이 표 내려받기(CSV)"
        series = [line for line in others if not line.find("a").get("href").endswith(".svg")]
        assert (page.path.parent / own.find("a").get("href")).name == f"{table.get('id').removeprefix('part_')}.csv"
        assert series, f"{page.url}: {table.findtext('caption')}"
        for line in series:
            files = [(page.path.parent / link.get("href")).resolve() for link in line.iterfind("a")]
            sizes = ", ".join(f"{file.suffix[1:].upper()}({file_size(file.stat().st_size)})" for file in files)
            assert re.fullmatch(
                rf"전체 자료 ‘{re.escape(titles[files[0].stem])}’(\(\d{{4}}(~\d{{4}})?년\))?: {re.escape(sizes)}",
                plain(line.text_content()),
            )


def test_the_file_of_a_table_has_its_rows_and_its_figures_as_numbers(health_center: BuiltSite) -> None:
    page = health_center.page("personnel/2025/")
    table = page.article.get_element_by_id("part_personnel-2025")
    text = (page.path.parent / "personnel-2025.csv").read_text(encoding="utf-8-sig")
    head, *rows = csv.reader(text.splitlines())
    assert len(rows) == len(table.xpath("tbody/tr|tfoot/tr"))
    assert head == ["직종", "정원(명)", "현원(명)", "과부족(명)", "충원율(%)"]
    assert [row for row in rows if not all(re.fullmatch(r"(-?\d+(\.\d+)?)?", cell) for cell in row[1:])] == []


def test_the_table_that_is_offered_is_the_one_that_is_shown(health_center: BuiltSite) -> None:
    offered = {
        url: [
            link.get("href").rpartition("/")[2]
            for link in health_center.page(url).article.xpath(".//details[@class='tools']//a[@download]")
        ]
        for url in ("personnel/2025/", "vaccinations/2025/", "glossary/", "organization/infection-team/")
    }
    series = {
        "personnel": ["personnel.csv", "personnel.json"],
        "vaccinations": ["vaccinations.csv", "vaccinations.json"],
    }
    assert offered == {
        "personnel/2025/": [
            *("personnel-2025.csv", "personnel-2025-bars.svg", *series["personnel"]),
            *("personnel-2025-comparison.csv", *series["personnel"]),
        ],
        "vaccinations/2025/": [
            *("vaccinations-2025.csv", "vaccinations-2025-bars.svg", *series["vaccinations"]),
            *("vaccinations-2025-comparison.csv", *series["vaccinations"]),
        ],
        "glossary/": ["glossary.csv", "glossary.csv", "glossary.json"],
        "organization/infection-team/": [
            *("duties-infection-team.csv", "duties.csv", "duties.json"),
            *("programs-infection-team.csv", "programs.csv", "programs.json"),
        ],
    }


def test_each_chart_with_a_table_is_a_file_that_says_whose_it_is(health_center: BuiltSite) -> None:
    offered = [
        (page, link)
        for page in health_center.pages
        for link in page.article.xpath(".//details[@class='tools']//a[contains(@href, '.svg')]")
    ]
    assert {link.text_content() for _, link in offered} == {
        *("띠 그림 내려받기(SVG)", "막대 그림 내려받기(SVG)", "일정 그림 내려받기(SVG)")
    }
    written = {file for file in health_center.folder.rglob("*.svg") if "assets" not in file.parts}
    assert written == {page.path.parent / link.get("href") for page, link in offered}
    for file in written:
        told = str(etree.parse(file).findtext("{http://www.w3.org/2000/svg}desc"))
        assert re.search(r"출처: .+ 비공식 · 2025년 업무보고 기준 · 운영자 미정 · .+$", told), file


def test_the_command_writes_what_a_build_writes(own_site: BuiltSite, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "macros", "export", "--to", str(tmp_path / "made")]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, env={"PATH": "", "PYTHONPATH": "."})
    files = contents(tmp_path / "made")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"공개 자료 {len(files)}개를 {tmp_path / 'made'} 폴더에 썼습니다.\n"
    assert files == contents(own_site.folder, "data/v1/")


def test_the_command_writes_nothing_of_data_that_the_checks_refuse(project: Path, tmp_path: Path) -> None:
    broken = project / "data/budgets/2030.yml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("budget: 200", "budget: 많음"), encoding="utf-8")
    command = [sys.executable, "-m", "macros", "export", "--to", str(tmp_path / "made")]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "고칠 곳이 1군데 있어 공개 자료를 만들지 않았습니다."
    assert not (tmp_path / "made").exists()


def contents(folder: Path, below: str = "") -> dict[str, bytes]:
    """The files below a part of a folder, by their path."""
    files = sorted(path for path in (folder / below).rglob("*") if path.is_file() and path.suffix != ".html")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
