"""Readers get the data of what they look at, and a command writes the same files without the site."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from macros.korean.formatting import file_size
from tests.site.built import PROJECT, BuiltSite, plain


def test_the_line_below_each_table_leads_to_its_data_and_says_format_and_size(any_site: BuiltSite) -> None:
    package = json.loads((any_site.folder / "data/v1/datapackage.json").read_text(encoding="utf-8"))
    titles = {resource["name"]: resource["title"] for resource in package["resources"]}
    # Tables about the files themselves, and of the words that come with the program, show no data.
    pages = [page for page in any_site.pages if not page.url.startswith(("data/", "glossary/"))]
    tables = [(page, table) for page in pages for table in page.article.xpath(".//table[starts-with(@id, 'part_')]")]
    assert tables
    for page, table in tables:
        links = table.xpath("../following-sibling::div[ul/@class='tools'][1]//a[@download]")
        assert links, f"{page.url}: {table.findtext('caption')}"
        files = [(page.path.parent / link.get("href")).resolve() for link in links]
        several = len({file.stem for file in files}) > 1
        for link, file in zip(links, files, strict=True):
            name = f"{titles[file.stem]} " if several else ""
            said = f"{name}{file.suffix[1:].upper()} 내려받기({file_size(file.stat().st_size)})"
            assert plain(link.text_content()) == said


def test_the_table_that_is_offered_is_the_one_that_is_shown(health_center: BuiltSite) -> None:
    offered = {
        url: [
            link.get("href").rpartition("/")[2]
            for link in health_center.page(url).article.xpath(".//ul[@class='tools']//a[@download]")
        ]
        for url in ("personnel/2025/", "vaccinations/2025/", "glossary/", "organization/infection-team/")
    }
    assert offered == {
        "personnel/2025/": ["personnel.csv", "personnel.json"] * 2,
        "vaccinations/2025/": ["vaccinations.csv", "vaccinations.json"] * 2,
        "glossary/": ["glossary.csv", "glossary.json"],
        "organization/infection-team/": ["duties.csv", "duties.json", "programs.csv", "programs.json"],
    }


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
