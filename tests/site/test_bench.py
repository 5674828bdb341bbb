"""What the benchmark compares is really the same."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from tests.bench.hugo_site import write_hugo_site
from tests.site.built import PROJECT, build, copy_project
from tests.synthetic.__main__ import write

# The rest of ours are whom to ask, the version of the data, and the terms of use.
SHARED = 0.93
TOOLS = ".//nav | .//details | .//ul[@class='tools']"


def words(page: Path) -> Counter[str]:
    """The words of a page's content, without the ways to other pages and the links that change or fetch data."""
    (content,) = html.fromstring(page.read_text(encoding="utf-8")).find_class("md-content")
    for tool in content.xpath(TOOLS):
        tool.drop_tree()
    return Counter(re.findall(r"\w+", " ".join(content.itertext())))


@pytest.mark.skipif(shutil.which("hugo") is None, reason="hugo is not installed")
def test_hugo_shows_the_words_of_our_program_pages(tmp_path: Path) -> None:
    data = tmp_path / "data"
    write(60, seed=1, folder=data)
    (tmp_path / "ours").mkdir()
    ours = build(copy_project(tmp_path / "ours", data)).folder
    write_hugo_site(tmp_path / "hugo", data, PROJECT / "docs")
    subprocess.run(["hugo", "--quiet"], cwd=tmp_path / "hugo", check=True)
    pages = sorted(path.relative_to(ours) for path in ours.glob("programs/*/*/index.html"))
    assert len(pages) > 10
    assert [
        str(page) for page in pages if not is_close(words(ours / page), words(tmp_path / "hugo/public" / page))
    ] == []


def is_close(ours: Counter[str], theirs: Counter[str]) -> bool:
    return (ours & theirs).total() >= SHARED * max(ours.total(), theirs.total())
