"""How a build goes: the same twice, and never a broken site in place of a good one."""

from __future__ import annotations

import filecmp
import os
from pathlib import Path

from tests.conftest import DEPARTMENTS
from tests.site.built import build, copy_department, run_mkdocs

DISTRICT = DEPARTMENTS / "district"


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    first = build(copy_department(tmp_path / "one", DISTRICT), SITE_URL="https://example.org/office/").folder
    second = build(copy_department(tmp_path / "a/longer/way", DISTRICT), SITE_URL="https://example.org/office/").folder
    files = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(second) for path in second.rglob("*") if path.is_file())
    _, differing, failed = filecmp.cmpfiles(first, second, list(map(str, files)), shallow=False)
    assert (differing, failed) == ([], [])


def test_bad_data_stops_the_build_with_every_problem_and_nothing_else(project: Path) -> None:
    _replace(project / "data/tables/personnel/2030.yml", "current: 6, gap: 1}\nrows", "current: 7, gap: 1}\nrows")
    _replace(project / "data/budgets/2030.yml", "budget: 200", "budget: 많음")
    (project / "site").mkdir()
    (project / "site/index.html").write_text("앞서 만든 사이트")
    done = run_mkdocs(project)
    assert done.returncode == 1
    problems = [line for line in done.stdout.splitlines() if line.startswith("data/")]
    assert [problem.split(": ", 1)[0] for problem in problems] == [
        "data/budgets/2030.yml:6:49",
        "data/tables/personnel/2030.yml:4:30",
    ]
    assert done.stdout.splitlines()[-1] == "고칠 곳이 2군데 있어 사이트를 만들지 않았습니다."
    assert "Traceback" not in done.stdout
    assert (project / "site/index.html").read_text() == "앞서 만든 사이트"


def test_every_wrong_call_of_every_page_is_told_at_once(project: Path) -> None:
    (project / "docs/budget/_year.md").write_text("{{ budget_summary(year) }}\n\n{{ budget_tabel(2023) }}\n")
    _append(project / "docs/glossary.md", "\n{{ city_profile('riversside') }}\n\n{{ program_table(1999) }}\n")
    done = run_mkdocs(project)
    problems = [line.split(" ", 1)[0] for line in done.stdout.splitlines() if line.startswith("docs/")]
    assert problems == ["docs/budget/_year.md:3:1:", "docs/glossary.md:7:1:", "docs/glossary.md:9:1:"]


MOBILE = "휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 주세요. [personal-number]"
MAIL = "개인의 전자우편 주소가 있습니다. 지우고 부서의 전자우편 주소를 적어 주세요. [personal-number]"
DRAWN = "1:1: 글과 매크로로 만든 페이지에"


def test_personal_numbers_in_pages_files_and_names_stop_the_build(project: Path) -> None:
    (project / "docs/about/privacy.md").write_text(
        "# 개인정보\n\n담당자 010-1234-5678\n\n010&#45;0000-0000\n\nkim&#64;naver.com\n", encoding="utf-8"
    )
    files = ("about/people.csv", "notes.txt", "people", "people.tsv")
    for name in files:
        (project / "docs" / name).write_text("이름,연락처\n직원,clerk@naver.com\n", encoding="utf-8")
    (project / "docs/010-0000-0000.png").write_bytes(b"\0")
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert sorted(line for line in done.stdout.splitlines() if line.startswith("docs/")) == sorted(
        [
            f"docs/about/privacy.md:3:5: {MOBILE}",
            f"docs/about/privacy.md:5:1: {MOBILE}",
            f"docs/about/privacy.md:7:1: {MAIL}",
            *(f"docs/{name}:2:4: {MAIL}" for name in files),
            f"docs/010-0000-0000.png:1:1: 파일 이름에 {MOBILE}",
        ]
    )


def test_a_personal_number_stops_the_build_however_a_page_hides_it(project: Path) -> None:
    hidden = {
        "privacy": "**010**-0000-0000",
        "sources": "전화 010-0000-\n0000",
        "terms": '{{ "010" ~ "-0000-0000" }}',
    }
    for name, written in hidden.items():
        (project / f"docs/about/{name}.md").write_text(f"# 쪽\n\n{written}\n", encoding="utf-8")
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert [line for line in done.stdout.splitlines() if line.startswith("docs/")] == [
        f"docs/about/{name}.md:{DRAWN} {MOBILE}" for name in hidden
    ]


def test_no_table_cell_makes_a_personal_number_with_its_neighbour(project: Path) -> None:
    cells = "<table><tr><td>010</td><td>00000000</td></tr></table>"
    (project / "docs/about/privacy.md").write_text(f"# 개인정보\n\n{cells}\n", encoding="utf-8")
    assert run_mkdocs(project).returncode == 0


def test_an_address_pattern_that_cannot_be_filled_stops_the_build(project: Path) -> None:
    _replace(project / "mkdocs.yml", 'edit: "edit/{branch}/{file}#L{line}"', 'edit: "edit/{branch}/{path}"')
    done = run_mkdocs(project, REPOSITORY_URL="https://git.example.kr/office/report")
    assert done.returncode == 1
    assert (
        "mkdocs.yml의 extra.repository.edit: {path} 자리에는 넣을 것이 없습니다. (가능한 값: branch, file, line)"
    ) in done.stdout


def test_a_new_record_gets_its_page_and_its_place_in_the_menu(project: Path) -> None:
    new_city = "  - {id: new-town, name: 새마을시, region: 새빛도, kind: nearby, relation: reading-partner}\n"
    _append(project / "data/cities.yml", new_city)
    _replace(project / "data/cities.yml", "nearby: 1", "nearby: 2")
    text = (project / "data/programs/2030/book-swap.yml").read_text(encoding="utf-8")
    new_program = text.replace("title: 책 바꿔 읽기\n", "title: 새로 더한 사업\n").replace("order: 2", "order: 9")
    (project / "data/programs/2030/new-program.yml").write_text(new_program, encoding="utf-8")
    site = build(project)
    menu = site.page("cities/").root.xpath("//nav[@id='site-menu']//a/@href")
    assert "new-town/" in menu
    assert "새빛도 새마을시" in site.page("cities/").text
    assert "새로 더한 사업" in site.page("programs/2030/").text
    assert site.broken_links() == []


def test_with_an_address_the_sitemap_lists_every_page_there(project: Path) -> None:
    site = build(project, SITE_URL="https://example.org/office/")
    written = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    listed = [page.url for page in site.pages if page.is_found]
    assert len(listed) > len(site.pages) - 5
    assert [url for url in listed if f"<loc>https://example.org/office/{url}</loc>" not in written] == []
    assert "<lastmod>" not in written  # A copy without history has no days, and invents none.


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_link_to_a_place_that_a_page_does_not_have_is_told_once_whoever_draws_the_pages(project: Path) -> None:
    pages = [project / "docs" / name for name in ("about/privacy.md", "about/terms.md", "glossary.md", "buildings.md")]
    for page in pages:
        there = "about/index.md" if page.parent.name == "docs" else "index.md"
        page.write_text(f"{page.read_text(encoding='utf-8')}\n\n[없는 자리]({there}#nowhere)\n", encoding="utf-8")
    done = run_mkdocs(project)
    told = [line for line in done.stdout.splitlines() if "does not contain an anchor '#nowhere'" in line]
    assert sorted(line.split("'")[1] for line in told) == sorted(
        page.relative_to(project / "docs").as_posix() for page in pages
    )
    assert done.stdout.splitlines()[-1] == "Aborted with 4 warnings in strict mode!"


def test_a_special_file_among_the_pages_stops_the_build(project: Path) -> None:
    os.mkfifo(project / "docs/about/extra.md")
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert (
        "docs/about/extra.md:1:1: 보통 파일이 아닙니다(파이프, 소켓, 장치). 지워 주세요. [special-file]" in done.stdout
    )


def test_a_link_in_the_theme_stops_the_build(project: Path) -> None:
    (project / "overrides/assets/extra.css").symlink_to("/etc/hostname")
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert (
        "overrides/assets/extra.css:1:1: 링크(바로 가기)는 둘 수 없습니다. "
        "링크를 지우고 파일을 그대로 옮겨 주세요. [special-file]" in done.stdout
    )


def test_a_page_at_an_address_that_is_taken_or_reserved_stops_the_build(project: Path) -> None:
    for name in ("about/Terms", "about/aux", "about/Con", "cities/Riverside"):
        (project / f"docs/{name}.md").write_text("# 쪽\n", encoding="utf-8")
    done = run_mkdocs(project)
    assert done.returncode == 1
    reserved = "은(는) 서버나 윈도우가 따로 쓰는 이름이어서 페이지의 주소로 쓸 수 없습니다. 다른 이름을 지어 주세요."
    assert sorted(line for line in done.stdout.splitlines() if line.startswith(("docs/", "data/"))) == sorted(
        [
            f"docs/about/Con.md:1:1: 'con'{reserved} [page-address]",
            f"docs/about/aux.md:1:1: 'aux'{reserved} [page-address]",
            "docs/about/terms.md:1:1: 이 페이지의 주소 'about/terms/'은(는) docs/about/Terms.md의 페이지가 쓰고 "
            "있습니다. 다른 이름을 지어 주세요. [page-address]",
            "data/cities.yml:4:10: 이 페이지의 주소 'cities/riverside/'은(는) docs/cities/Riverside.md의 페이지가 쓰고 "
            "있습니다. 다른 이름을 지어 주세요. [page-address]",
        ]
    )


TAKEN: dict[str, tuple[str, str, str]] = {
    "data/v1/teams.csv": ("파일", "data/v1/teams.csv", OWN := "사이트가 스스로 만드는 파일이"),
    "data/v1/more.csv": ("파일", "data/v1/more.csv", OWN),
    "data/v1.md": ("페이지", "data/v1/", OWN),
    "admin.md": ("페이지", "admin/", OWN),
    "admin/more.js": ("파일", "admin/more.js", OWN),
    "sitemap.xml": ("파일", "sitemap.xml", OWN),
    "Robots.txt": ("파일", "Robots.txt", OWN),
    "_headers": ("파일", "_headers", OWN),
    "404.html": ("파일", "404.html", OWN),
    "assets/site.css": ("파일", "assets/site.css", OWN),
    "search/search_index.js": ("파일", "search/search_index.js", OWN),
    "about/terms/index.html": ("파일", "about/terms/", "docs/about/terms.md의 페이지가"),
    "cities/riverside/index.html": ("파일", "cities/riverside/", "data/cities.yml의 페이지가"),
    "budget/2030": ("파일", "budget/2030", "data/budgets/2030.yml의 페이지가"),
    "about/MAP.png": ("파일", "about/MAP.png", ""),
    "about/map.png": ("파일", "about/map.png", "docs/about/MAP.png 파일이"),
}


def test_a_file_at_an_address_that_is_taken_stops_the_build(project: Path) -> None:
    for name in TAKEN:
        (project / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "docs" / name).write_text("# 글\n", encoding="utf-8")
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert [line for line in done.stdout.splitlines() if line.startswith("docs/")] == sorted(
        f"docs/{name}:1:1: 이 {kind}의 주소 '{url}'은(는) {holder} 쓰고 있습니다. "
        "다른 이름을 지어 주세요. [page-address]"
        for name, (kind, url, holder) in TAKEN.items()
        if holder
    )


def test_a_page_is_published_whatever_its_folder_is_called(project: Path) -> None:
    names = ["templates", "search", "styles", "make-assets"]
    for name in names:
        (project / "docs" / name).mkdir()
        (project / "docs" / name / "guide.md").write_text("# 글\n", encoding="utf-8")
        _replace(project / "mkdocs.yml", "  - 첫 화면: index.md\n", f"  - 첫 화면: index.md\n  - {name}/guide.md\n")
    site = build(project)
    assert [name for name in names if not (site.folder / name / "guide/index.html").is_file()] == []
