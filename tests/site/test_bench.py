"""What the benchmark compares is really the same: the peer's pages say what ours say, word for word."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter

import pytest
from lxml import html

from tests.bench.hugo_site import write_hugo_site
from tests.site.built import PROJECT, BuiltPage, BuiltSite, build, copy_project
from tests.synthetic.__main__ import write

LEFT_OUT = {
    "//figure[div[@class='chart-rows']]": "a chart, and the sentence that says what it shows",
    "//figure[div[@class='calendar']]/figcaption": "a sentence that counts what goes on in each month",
    "//*[@class='calendar-months']": "the heads of a chart",
    "//*[@class='timeline']//figcaption": "a sentence that counts exchanges with cities",
    "//*[@class='timeline-month']": "a month that is read out of the words of a period",
    "//*[@class='timeline-apart']/p": "that no month could be read out of it",
}
"""Parts of ours that Hugo's pages do not have, and what they are."""

UNWRITTEN = (
    # Hugo's data tell no lines, its site has no files to weigh, and it names its pages' data by another short hash.
    (r" \d+줄\b", ""),
    (r"내려받기\([\d.,]+(?:킬로)?바이트\)", "내려받기"),
    (r"자료 판\s+[0-9a-f]{7}\b", "자료 판"),
)
"""What stands for what in the text of both."""

OTHER_CONTENT = {
    "": "search, key figures and latest changes",
    "where-to-go/": "an index of duties by their first sounds",
    "buildings/": "pictures of the floors",
    "cities/": "a map, and exchanges of all cities by month",
    "glossary/": "where else each word stands",
    "about/": "links between pages that a person wrote",
    "about/sources/": "how much was taken from each document",
    "about/consistency/": "what our checks computed",
    "about/changes/": "what git tells of the data",
    "about/corrections/": "a form",
    "data/": "files that are not written",
    "data/api/": "columns of files that are not written",
}
"""Pages whose content our checks, files or history make. Of them, what is around the content is the same."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[BuiltSite, BuiltSite]:
    """A department with more pages of a kind than a menu lists, built by us and by Hugo."""
    if shutil.which("hugo") is None:
        pytest.skip("hugo is not installed")
    folder = tmp_path_factory.mktemp("peers")
    write(300, seed=1, folder=folder / "data")
    (folder / "ours").mkdir()
    ours = build(copy_project(folder / "ours", folder / "data"))
    write_hugo_site(folder / "hugo", folder / "data", PROJECT / "docs")
    subprocess.run(["hugo", "--quiet"], cwd=folder / "hugo", check=True)
    return ours, BuiltSite(folder / "hugo/public")


def test_hugo_makes_the_same_pages(sites: tuple[BuiltSite, BuiltSite]) -> None:
    ours, theirs = ({page.url for page in site.pages} - {"404.html"} for site in sites)
    assert ours == theirs


def test_hugos_pages_say_what_ours_say(sites: tuple[BuiltSite, BuiltSite]) -> None:
    ours, theirs = sites
    compared = [page for page in ours.pages if not _is_other(page.url)]
    assert {page.url.count("/") for page in compared} == {1, 2, 3}
    assert [told for page in compared if (told := _difference(page, theirs.page(page.url), "//body"))] == []


def test_what_is_around_the_content_is_the_same_on_every_page(sites: tuple[BuiltSite, BuiltSite]) -> None:
    ours, theirs = sites
    for part in ("//header", "//*[@id='site-menu']", "//footer"):
        pages = [page for page in ours.pages if page.url != "404.html"]
        assert [told for page in pages if (told := _difference(page, theirs.page(page.url), part))] == []


def test_hugos_pages_tell_machines_what_ours_tell(sites: tuple[BuiltSite, BuiltSite]) -> None:
    ours, theirs = sites
    for page in ours.pages:
        if page.url.startswith("programs/"):
            assert _told_to_machines(page) == _told_to_machines(theirs.page(page.url))


def _is_other(url: str) -> bool:
    return url in {*OTHER_CONTENT, "404.html"} or url.startswith("about/consistency/")


def _difference(page: BuiltPage, other: BuiltPage, part: str) -> str:
    """The words that only one of two pages has; empty if there are none."""
    ours, theirs = _words(page, part), _words(other, part)
    return f"{page.url}: {dict(ours - theirs)} / {dict(theirs - ours)}" if ours != theirs else ""


def _words(page: BuiltPage, part: str) -> Counter[str]:
    root = html.fromstring(page.path.read_text(encoding="utf-8"))
    for path in ("//script", *LEFT_OUT):
        for found in root.xpath(path):
            found.drop_tree()
    (found,) = root.xpath(part)
    text = " ".join(found.itertext())
    for pattern, instead in UNWRITTEN:
        text = re.sub(pattern, instead, text)
    return Counter(re.findall(r"\w+", text))


def _told_to_machines(page: BuiltPage) -> tuple[set[str], list[str]]:
    """Names of what the head tells, and the steps of the way down to the page."""
    names = {str(name) for name in page.root.xpath("//meta/@name | //meta/@property")} - {"generator"}
    (data,) = page.root.xpath("//script[@type='application/ld+json']")
    return names, re.findall(r'"name":"([^"]*)"', data.text)
